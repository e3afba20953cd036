//! Where the header of a sheet is, and which of its columns is what.

use std::ops::Range;

use sightline_model::risk::worksheet::WorksheetColumn as C;

use super::heading::{Heading, Named, SheetColumn, heading, is_group_after};
use super::values::score;
use crate::sheet::{Book, Cell, Sheet};

/// In how many rows from the top the header is looked for.
const FIRST_ROWS: u32 = 10;

/// Of how many rows a header may be made.
const DEEPEST: u32 = 3;

/// How much surer a deeper header has to be: by more than one column, since one word below a header may look like a
/// part of it by accident.
const WORTH_ANOTHER_ROW: u32 = 4;

/// How many rows say whether a column holds numbers.
const LOOKED_AT: u32 = 200;

/// How a sheet is laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct TableLayout {
    /// Which sheet of the book, counted from 0.
    pub sheet: usize,
    /// The first row of what the header says of, counted from 0.
    pub first_row: u32,
    /// Every column of the sheet.
    pub columns: Vec<LaidOut>,
    /// How sure it is that this is a risk table; 0 where no header was found.
    sureness: u32,
}

/// One column of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct LaidOut {
    /// The heading as it is printed, over one line; empty where there is none.
    pub heading: String,
    /// What it is read as; nothing where it is left out.
    pub column: Option<SheetColumn>,
}

impl TableLayout {
    /// The layout of the sheet of a book that looks most like a risk table; nothing where no sheet does.
    #[must_use]
    pub fn find(book: &Book) -> Option<Self> {
        let layouts = (0..book.sheets.len()).map(|sheet| Self::of_sheet(book, sheet));
        // Of equals the first one counts.
        layouts.rev().filter(|layout| layout.sureness > 0).max_by_key(|layout| layout.sureness)
    }

    /// The layout of one sheet. Where no header is found, nothing is read as anything, and the first row is
    /// taken for the header.
    ///
    /// # Panics
    /// Where the book has no such sheet.
    #[must_use]
    pub fn of_sheet(book: &Book, sheet: usize) -> Self {
        let (cells, found) = (&book.sheets[sheet], Header::find(&book.sheets[sheet]));
        let header = found.unwrap_or_else(|| Header::read(cells, 0, 1));
        let sureness = if header.is_risk_table() { header.sureness() } else { 0 };
        let first_row = header.last_row(cells) + 1;
        let columns = resolve(cells, first_row, &header.headings);
        let columns = columns
            .into_iter()
            .zip(&header.headings)
            .map(|(column, heading)| LaidOut { heading: heading.text.clone(), column })
            .collect();
        Self { sheet, first_row, columns, sureness }
    }

    /// The layout with what somebody has said of its columns; those of which nothing was said are left out.
    #[must_use]
    pub fn with_columns(self, said: Vec<Option<SheetColumn>>) -> Self {
        let said = said.into_iter().chain(std::iter::repeat(None));
        let columns = self.columns.into_iter().zip(said);
        let columns = columns.map(|(laid_out, column)| LaidOut { column, ..laid_out }).collect();
        Self { columns, ..self }
    }

    /// Whether a header was found.
    #[must_use]
    pub fn is_found(&self) -> bool {
        self.sureness > 0
    }
}

/// Some rows taken as the header.
struct Header {
    top: u32,
    depth: u32,
    headings: Vec<ColumnHeading>,
}

/// What stands over a column.
struct ColumnHeading {
    text: String,
    says: Option<Heading>,
}

impl Header {
    /// The rows among the first ones whose words name the most columns.
    fn find(sheet: &Sheet) -> Option<Self> {
        let mut best: Option<Self> = None;
        for depth in 1..=DEEPEST {
            let tops =
                (0..FIRST_ROWS.min(sheet.height())).filter(|top| !has_numbers(sheet, top + 1..top + depth));
            let headers = tops.map(|top| Self::read(sheet, top, depth));
            let rather = |header: &Self| {
                best.as_ref().is_none_or(|best| {
                    let more = if header.depth > best.depth { WORTH_ANOTHER_ROW } else { 1 };
                    header.sureness() >= best.sureness() + more
                })
            };
            // Of equally deep ones that are equally sure, the upper one counts.
            let surest = headers.rev().filter(Self::is_risk_table).max_by_key(Self::sureness);
            if let Some(header) = surest.filter(rather) {
                best = Some(header);
            }
        }
        best
    }

    fn read(sheet: &Sheet, top: u32, depth: u32) -> Self {
        let headings =
            (0..sheet.width()).map(|column| ColumnHeading::read(sheet, top, depth, column)).collect();
        Self { top, depth, headings }
    }

    fn named(&self) -> impl Iterator<Item = &Heading> {
        self.headings.iter().filter_map(|heading| heading.says.as_ref())
    }

    /// How sure it is that these rows are a header: the columns that they name, each counted once.
    fn sureness(&self) -> u32 {
        let mut seen: Vec<(Named, bool)> = Vec::new();
        let mut sureness = 0;
        for heading in self.named() {
            let what = (heading.named, heading.after);
            if !seen.contains(&what) {
                seen.push(what);
                sureness += heading.sureness;
            }
        }
        sureness
    }

    /// Whether a failure mode is named and anything else, or three columns whatever they are.
    fn is_risk_table(&self) -> bool {
        let failure_mode = Named::Column(SheetColumn::Of(C::FailureMode));
        let names_it = self.named().any(|heading| heading.named == failure_mode);
        self.named().count() >= if names_it { 2 } else { 3 }
    }

    /// The last row of the header, which cells that are joined downwards may lengthen.
    fn last_row(&self, sheet: &Sheet) -> u32 {
        let last = self.top + self.depth - 1;
        let joined = (0..sheet.width()).filter_map(|column| sheet.joined(last, column));
        joined.map(|range| range.bottom.min(self.top + DEEPEST + 1)).max().unwrap_or(last).max(last)
    }
}

impl ColumnHeading {
    fn read(sheet: &Sheet, top: u32, depth: u32, column: u32) -> Self {
        let mut texts: Vec<String> = Vec::new();
        for row in top..top + depth {
            let text = sheet.shown(row, column).words();
            if !text.is_empty() && texts.last() != Some(&text) {
                texts.push(text);
            }
        }
        // What stands above the header is no part of it, but may say what a block of columns is about.
        let above = top.saturating_sub(DEEPEST - 1)..top + depth;
        let after = above.into_iter().any(|row| is_group_after(&sheet.shown(row, column).words()));
        // "Detection" below "Current controls" says more than either; "S" below "Action results" says all itself.
        let together = heading(&texts.join(" "));
        let alone = texts.iter().rev().map(|text| heading(text));
        // Of equally sure ones the first counts: both together, then the lowest.
        let says = alone.rev().chain([together]).flatten().max_by_key(|heading| heading.sureness);
        let text = texts.iter().map(|text| one_line(text)).collect::<Vec<_>>().join(" – ");
        Self { text, says: says.map(|heading| Heading { after: heading.after || after, ..heading }) }
    }
}

/// Whether numbers stand in one of some rows, as they do below a header and not in it.
fn has_numbers(sheet: &Sheet, mut rows: Range<u32>) -> bool {
    rows.any(|row| (0..sheet.width()).any(|column| matches!(sheet.cell(row, column), Cell::Number(_))))
}

/// A heading over one line. Letters that stand under each other become a word again.
fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let letters = lines.len() > 1 && lines.iter().all(|line| line.chars().count() == 1);
    lines.join(if letters { "" } else { " " })
}

/// What each column is read as, where its words alone leave it open: by what stands below it and beside it.
fn resolve(sheet: &Sheet, first_row: u32, headings: &[ColumnHeading]) -> Vec<Option<SheetColumn>> {
    let mut columns: Vec<Option<SheetColumn>> = vec![None; headings.len()];
    for (place, heading) in headings.iter().enumerate() {
        let Some(Heading { named: Named::Column(column), after, .. }) = heading.says else { continue };
        columns[place] = free(column, after, &columns);
    }
    for (place, heading) in headings.iter().enumerate() {
        let Some(Heading { named, after, .. }) = heading.says else { continue };
        let column = match named {
            Named::Column(_) => continue,
            Named::ControlOrScore => control_or_score(sheet, first_row, place, &columns),
            Named::DueOrDone => due_or_done(place, &columns),
        };
        columns[place] = free(SheetColumn::Of(column), after, &columns);
    }
    columns
}

/// The column, where nothing is read as it yet. A second score, number or priority is the one after the actions.
fn free(column: SheetColumn, after: bool, taken: &[Option<SheetColumn>]) -> Option<SheetColumn> {
    let is_free = |column: &SheetColumn| !taken.contains(&Some(*column));
    let first = (!after).then_some(column).filter(is_free);
    first.or_else(|| after_actions(column).filter(is_free)).or_else(|| {
        // What has no counterpart after the actions is what it says: "New owner".
        (after && after_actions(column).is_none()).then_some(column).filter(is_free)
    })
}

fn after_actions(column: SheetColumn) -> Option<SheetColumn> {
    let SheetColumn::Of(column) = column else { return None };
    let after = match column {
        C::Severity => C::SeverityAfter,
        C::Occurrence => C::OccurrenceAfter,
        C::Detection => C::DetectionAfter,
        C::Rpn => C::RpnAfter,
        C::ActionPriority => C::ActionPriorityAfter,
        _ => return None,
    };
    Some(SheetColumn::Of(after))
}

/// A score where numbers stand below and no words; a control where words do. An empty one is what is not there yet.
fn control_or_score(sheet: &Sheet, first_row: u32, place: usize, columns: &[Option<SheetColumn>]) -> C {
    let column = u32::try_from(place).unwrap_or(u32::MAX);
    let rows = first_row..sheet.height().min(first_row.saturating_add(LOOKED_AT));
    let written: Vec<_> = rows.map(|row| sheet.cell(row, column)).filter(|cell| !cell.is_blank()).collect();
    let scores = written.iter().filter(|cell| score(cell).is_some()).count();
    if written.is_empty() {
        let has_control = columns.contains(&Some(SheetColumn::Of(C::DetectionControl)));
        return if has_control { C::Detection } else { C::DetectionControl };
    }
    if scores * 2 > written.len() { C::Detection } else { C::DetectionControl }
}

/// Done, where it follows what was done, or where another column says when it is due; due, where it follows the action
/// or its owner.
fn due_or_done(place: usize, columns: &[Option<SheetColumn>]) -> C {
    let has_due = columns.iter().flatten().any(|column| {
        matches!(column, SheetColumn::Of(C::Due) | SheetColumn::Both(super::TwoInOne::OwnerAndDue))
    });
    let before = columns[..place].iter().rev().flatten().next();
    let follows_deed = matches!(before, Some(SheetColumn::Of(C::Taken | C::Evidence | C::Status | C::Due)));
    if has_due || follows_deed { C::Done } else { C::Due }
}
