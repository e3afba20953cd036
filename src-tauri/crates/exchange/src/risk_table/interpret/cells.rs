//! The cells of a row by what their columns are read as.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sightline_model::risk::worksheet::WorksheetColumn as C;
use sightline_model::risk::{ActionPriority, Score, SheetScore};
use sightline_model::{Factor, TEXT_LIMIT};

use super::super::heading::{SheetColumn, TwoInOne};
use super::super::layout::TableLayout;
use super::super::report::{SheetFinding, SheetFindingKind};
use super::super::scales::Scales;
use super::super::values::{Said, day, number_in, one_of, owner_and_day, yes_or_no};
use crate::sheet::{Cell, Sheet};

/// How many characters of a cell a finding shows.
const SHOWN: usize = 60;

/// The cells of a sheet by the columns of the worksheet.
pub struct RowCells<'a> {
    sheet: &'a Sheet,
    layout: &'a TableLayout,
    pub scales: &'a Scales,
    places: BTreeMap<SheetColumn, u32>,
}

impl<'a> RowCells<'a> {
    pub fn new(sheet: &'a Sheet, layout: &'a TableLayout, scales: &'a Scales) -> Self {
        let places =
            (0..).zip(&layout.columns).filter_map(|(place, laid_out)| Some((laid_out.column?, place)));
        // Of two columns that are read as one, the left one counts.
        let places: Vec<_> = places.collect();
        Self { sheet, layout, scales, places: places.into_iter().rev().collect() }
    }

    /// Where a column stands; nothing where the sheet has none.
    pub fn place(&self, column: C) -> Option<u32> {
        self.places.get(&SheetColumn::Of(column)).copied()
    }

    pub fn is_blank_row(&self, row: u32) -> bool {
        self.places.values().all(|place| self.sheet.shown(row, *place).is_blank())
    }

    /// Whether a row is the header once more, as it is printed on each page.
    pub fn repeats_header(&self, row: u32) -> bool {
        let mut written = self
            .places
            .values()
            .map(|place| (self.sheet.cell(row, *place), &self.layout.columns[*place as usize].heading))
            .filter(|(cell, _)| !cell.is_blank())
            .peekable();
        written.peek().is_some() && written.all(|(cell, heading)| heading.ends_with(&one_line(&cell.words())))
    }

    /// The first words of a row.
    pub fn first_words(&self, row: u32) -> String {
        let cells = (0..self.sheet.width()).map(|column| self.sheet.cell(row, column));
        one_line(&cells.filter(|cell| !cell.is_blank()).map(Cell::words).next().unwrap_or_default())
    }

    /// What a reader sees in a cell; nothing where the sheet has no such column.
    pub fn cell(&self, row: u32, column: C) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.place(column).map_or(NOTHING, |place| self.sheet.shown(row, place))
    }

    pub fn words(&self, row: u32, column: C) -> String {
        self.cell(row, column).words()
    }

    /// The words of a cell as far as a record holds them.
    pub fn short(&self, row: u32, column: C) -> String {
        self.words(row, column).chars().take(TEXT_LIMIT).collect()
    }

    /// Whether a cell begins in a row, rather than going on from the rows above it.
    pub fn begins(&self, row: u32, column: C) -> bool {
        self.place(column)
            .is_some_and(|place| self.sheet.joined(row, place).is_none_or(|range| range.top == row))
    }

    /// Whether a cell begins in a row and holds something.
    pub fn says(&self, row: u32, column: C) -> bool {
        self.begins(row, column) && !self.cell(row, column).is_blank()
    }

    /// The words of a cell that begins in a row, no longer than a record holds them; else none.
    pub fn new_text(&self, row: u32, column: C, findings: &mut Vec<SheetFinding>) -> String {
        if !self.begins(row, column) {
            return String::new();
        }
        let text = self.words(row, column);
        if text.chars().count() <= TEXT_LIMIT {
            return text;
        }
        findings.push(self.finding(SheetFindingKind::TooLong, row, column, String::new()));
        text.chars().take(TEXT_LIMIT).collect()
    }

    /// The score of a factor at the beginning and after the actions.
    pub fn scores(
        &self,
        row: u32,
        factor: Factor,
        first: C,
        after: Option<C>,
        findings: &mut Vec<SheetFinding>,
    ) -> SheetScore {
        SheetScore {
            first: self.score(row, factor, first, findings),
            after: after.and_then(|after| self.score(row, factor, after, findings)),
        }
    }

    fn score(&self, row: u32, factor: Factor, column: C, findings: &mut Vec<SheetFinding>) -> Option<Score> {
        let said = match number_in(self.cell(row, column)) {
            Said::Nothing => return None,
            Said::Value(number) => Score::try_from(number).ok(),
            Said::Other => None,
        };
        let (score, problem) = match said {
            None => (None, Some(SheetFindingKind::NotAScore)),
            Some(score) if !self.scales.allow(factor, score) => (None, Some(SheetFindingKind::OffScale)),
            score => (score, None),
        };
        findings.extend(problem.map(|kind| self.finding(kind, row, column, String::new())));
        score
    }

    pub fn number(&self, row: u32, column: C, findings: &mut Vec<SheetFinding>) -> Option<f64> {
        self.understood(
            number_in(self.cell(row, column)),
            SheetFindingKind::NotANumber,
            row,
            column,
            findings,
        )
    }

    /// What one occurrence costs: no less than nothing.
    pub fn cost(&self, row: u32, findings: &mut Vec<SheetFinding>) -> Option<f64> {
        let said = match number_in(self.cell(row, C::Cost)) {
            Said::Value(cost) if cost < 0.0 => Said::Other,
            said => said,
        };
        self.understood(said, SheetFindingKind::NotANumber, row, C::Cost, findings)
    }

    /// A day as `YYYY-MM-DD`.
    pub fn day(&self, row: u32, column: C, findings: &mut Vec<SheetFinding>) -> Option<String> {
        let said = day(self.cell(row, column));
        self.understood(said, SheetFindingKind::NotADay, row, column, findings).map(|day| day.to_string())
    }

    /// The owner and the day that stand in one cell which begins in a row.
    pub fn owner_and_day(&self, row: u32) -> (String, Option<Date>) {
        let place = self.places.get(&SheetColumn::Both(TwoInOne::OwnerAndDue));
        let begins = |place: &&u32| self.sheet.joined(row, **place).is_none_or(|range| range.top == row);
        place
            .filter(begins)
            .map_or((String::new(), None), |place| owner_and_day(self.sheet.shown(row, *place)))
    }

    pub fn yes_or_no(&self, row: u32, column: C, findings: &mut Vec<SheetFinding>) -> Option<bool> {
        let said = yes_or_no(self.cell(row, column));
        self.understood(said, SheetFindingKind::NotAWord, row, column, findings)
    }

    pub fn one_of<T: Copy>(
        &self,
        row: u32,
        column: C,
        sets: &[(T, &[&str])],
        findings: &mut Vec<SheetFinding>,
    ) -> Option<T> {
        let said = one_of(self.cell(row, column), sets);
        self.understood(said, SheetFindingKind::NotAWord, row, column, findings)
    }

    fn understood<T>(
        &self,
        said: Said<T>,
        otherwise: SheetFindingKind,
        row: u32,
        column: C,
        findings: &mut Vec<SheetFinding>,
    ) -> Option<T> {
        match said {
            Said::Nothing => None,
            Said::Value(value) => Some(value),
            Said::Other => {
                findings.push(self.finding(otherwise, row, column, String::new()));
                None
            }
        }
    }

    /// Something to tell of a cell.
    pub fn finding(&self, kind: SheetFindingKind, row: u32, column: C, instead: String) -> SheetFinding {
        let place = self.place(column).unwrap_or_default() as usize;
        let heading = self.layout.columns.get(place).map(|laid_out| laid_out.heading.clone());
        SheetFinding {
            kind,
            row: Some(row + 1),
            heading: heading.unwrap_or_default(),
            said: one_line(&self.words(row, column)),
            instead,
        }
    }
}

/// The words of an Action Priority, as tables write them.
pub const PRIORITIES: &[(ActionPriority, &[&str])] = &[
    (ActionPriority::High, &["h", "high", "高"]),
    (ActionPriority::Medium, &["m", "medium", "中"]),
    (ActionPriority::Low, &["l", "low", "低"]),
];

/// The beginning of a text, over one line.
pub fn one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN {
        return line;
    }
    line.chars().take(SHOWN - 1).chain(['…']).collect()
}
