//! Which lines meet a filter.

use super::cell::present_cell;
use super::{
    ColumnContent, WorksheetCell, WorksheetColumn, WorksheetFilter, WorksheetLine, WorksheetTest,
    worksheet_cell,
};
use crate::model::Model;

impl WorksheetFilter {
    /// Whether a line meets the filter.
    pub(super) fn holds(&self, model: &Model, line: &WorksheetLine) -> bool {
        match self.column {
            Some(column) if self.now => self.test.holds(&present_cell(model, line, column)),
            Some(column) => self.test.holds(&worksheet_cell(model, line, column)),
            None => WorksheetColumn::ALL
                .iter()
                .filter(|column| column.traits().content == ColumnContent::Text)
                .any(|column| self.test.holds(&worksheet_cell(model, line, *column))),
        }
    }
}

impl WorksheetTest {
    fn holds(&self, cell: &WorksheetCell) -> bool {
        match (self, cell) {
            (Self::Empty, _) => cell.is_empty(),
            (Self::Written, _) => !cell.is_empty(),
            (Self::Contains { text }, WorksheetCell::Texts(texts)) => {
                let sought = text.to_lowercase();
                texts.iter().any(|text| text.to_lowercase().contains(&sought))
            }
            (Self::OneOf { words }, WorksheetCell::Texts(texts)) => {
                texts.iter().any(|text| words.contains(text))
            }
            (Self::OneOf { words }, WorksheetCell::Word(word, _)) => words.iter().any(|other| other == word),
            (Self::AtLeast { number }, WorksheetCell::Number(found)) => found >= number,
            (Self::AtMost { number }, WorksheetCell::Number(found)) => found <= number,
            _ => false,
        }
    }
}
