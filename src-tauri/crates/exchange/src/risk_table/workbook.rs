//! A risk table as an XLSX workbook that goes on working: its cells are joined as on the screen, its measures are
//! formulas, its scores are checked against their scales, and it is set up for print.

mod columns;
mod formulas;
mod looks;

use rust_xlsxwriter::{DocProperties, Format, Formula, Workbook, Worksheet, XlsxError};
use sightline_model::risk::SheetFailureMode;
use sightline_model::risk::worksheet::WorksheetColumn as C;

use self::columns::{check_scores, offer_words, set_up};
use self::formulas::{Lines, PRIORITY_SHEET, write_priorities};
use self::looks::{Looks, colour};
use super::csv::same_words;
use super::lines::{Block, Placed, Value};
use super::scales::Scales;
use super::wording::TableWords;
use crate::table_out::{self, fitting};

/// The lowest row that a sheet of Excel has, counted from 0.
const LAST_ROW: u32 = 1_048_575;

/// Writes failure modes as an XLSX workbook with one sheet in the form of the columns. Every text is written as text:
/// one that begins with `=` is no formula.
///
/// # Errors
/// Where there are more lines than a sheet has rows.
pub fn workbook(
    failure_modes: &[SheetFailureMode],
    columns: &[C],
    words: &TableWords,
    scales: &Scales,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(words.title));
    let looks = Looks::new();
    let mut sheet = Worksheet::new();
    sheet.set_name(words.sheet)?;
    // What a formula shows in a program that does not work it out again: nothing, where a score is missing.
    sheet.set_formula_result_default("");
    set_up(&mut sheet, columns, words, &looks)?;
    let mut writing = Writing { sheet: &mut sheet, columns, words, scales, looks: &looks };
    let end = writing.blocks(failure_modes)?;
    check_scores(&mut sheet, columns, words, scales, end)?;
    offer_words(&mut sheet, columns, words, end)?;
    colour(&mut sheet, columns, end)?;
    workbook.push_worksheet(sheet);
    if columns.iter().any(|column| matches!(column, C::ActionPriority | C::ActionPriorityAfter)) {
        let mut priorities = Worksheet::new();
        priorities.set_name(PRIORITY_SHEET)?;
        write_priorities(&mut priorities)?;
        priorities.set_hidden(true);
        workbook.push_worksheet(priorities);
    }
    workbook.save_to_buffer()
}

struct Writing<'a> {
    sheet: &'a mut Worksheet,
    columns: &'a [C],
    words: &'a TableWords<'a>,
    scales: &'a Scales,
    looks: &'a Looks,
}

impl Writing<'_> {
    /// Writes the failure modes below the header, and answers the first row below them.
    fn blocks(&mut self, failure_modes: &[SheetFailureMode]) -> Result<u32, XlsxError> {
        let (mut row, mut before): (u32, Option<&SheetFailureMode>) = (1, None);
        for failure_mode in failure_modes {
            // A gap parts failure modes of the same words where none of them reaches over several rows.
            if before.is_some_and(|before| same_words(before, failure_mode)) {
                row += 1;
            }
            let block = Block::of(failure_mode, self.columns, self.scales);
            if block.height > LAST_ROW - row {
                return Err(XlsxError::RowColumnLimitError);
            }
            for cell in &block.cells {
                self.cell(&block, row, cell)?;
            }
            row += block.height;
            before = Some(failure_mode);
        }
        Ok(row)
    }

    fn cell(&mut self, block: &Block, top: u32, cell: &Placed) -> Result<(), XlsxError> {
        let Some(place) = self.columns.iter().position(|column| *column == cell.column) else {
            return Ok(());
        };
        let (row, column) = (top + cell.line, table_out::column(place));
        let format = self.looks.of(cell.column);
        if cell.lines > 1 {
            self.sheet.merge_range(row, column, row + cell.lines - 1, column, "", format)?;
        }
        let lines = Lines { block, top, columns: self.columns, scales: self.scales };
        let formula = block
            .causes
            .contains(&(cell.line, cell.lines))
            .then(|| lines.formula(cell.column, (cell.line, cell.lines)))
            .flatten();
        match (formula, &cell.value) {
            (Some(formula), value) => {
                let result = value.as_ref().map(|value| self.words.of(value)).unwrap_or_default();
                self.sheet.write_formula_with_format(
                    row,
                    column,
                    Formula::new(formula).set_result(result),
                    format,
                )?;
            }
            (None, Some(value)) => self.value(row, column, value, format)?,
            (None, None) => {
                self.sheet.write_blank(row, column, format)?;
            }
        }
        Ok(())
    }

    fn value(&mut self, row: u32, column: u16, value: &Value, format: &Format) -> Result<(), XlsxError> {
        match value {
            Value::Number(number) | Value::Derived(number) => {
                self.sheet.write_number_with_format(row, column, *number, format)?;
            }
            Value::Day(day) => match rust_xlsxwriter::ExcelDateTime::parse_from_str(day) {
                Ok(day) => {
                    self.sheet.write_datetime_with_format(row, column, &day, format)?;
                }
                // A day before spreadsheets count any is written as it is.
                Err(_) => {
                    self.sheet.write_string_with_format(row, column, day, format)?;
                }
            },
            other => {
                let words = self.words.of(other);
                self.sheet.write_string_with_format(row, column, fitting(&words), format)?;
            }
        }
        Ok(())
    }
}
