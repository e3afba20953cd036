//! The inventory of touchpoints on its way out: a line a touchpoint, as XLSX and as CSV.

use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};

use crate::table_out::{self, cell_look, fitting, heading_look};

/// A touchpoint as the inventory says it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TouchpointLine {
    /// What it is called.
    pub name: String,
    /// What its channel is called; empty where that is not settled.
    pub channel: String,
    /// What it is for.
    pub purpose: String,
    /// Who answers for it.
    pub owner: String,
    /// What people see and touch there.
    pub evidence: String,
    /// What is promised of it.
    pub standard: String,
    /// How many seconds it may take.
    pub time_limit: Option<f64>,
    /// The phases in which it stands, one a line.
    pub phases: String,
    /// The cards on which it stands, one a line.
    pub cards: String,
}

/// The headings of the columns, in the order of [`TouchpointLine`].
pub type TouchpointHeadings = [String; 9];

/// How wide each column is, in characters.
const WIDTHS: [f64; 9] = [24.0, 16.0, 26.0, 16.0, 26.0, 26.0, 10.0, 18.0, 40.0];

impl TouchpointLine {
    fn texts(&self) -> [String; 9] {
        let limit = self.time_limit.map(|seconds| seconds.to_string()).unwrap_or_default();
        let Self { name, channel, purpose, owner, evidence, standard, phases, cards, .. } = self.clone();
        [name, channel, purpose, owner, evidence, standard, limit, phases, cards]
    }
}

/// Writes the inventory as CSV with the mark of UTF-8.
#[must_use]
pub fn csv(lines: &[TouchpointLine], headings: &TouchpointHeadings) -> Vec<u8> {
    table_out::csv(std::iter::once(headings.clone()).chain(lines.iter().map(TouchpointLine::texts)))
}

/// Writes the inventory as a workbook with one sheet, whose header stays in sight and stands on each page.
///
/// # Errors
/// Where there are more touchpoints than a sheet has rows.
pub fn workbook(
    title: &str,
    sheet_name: &str,
    lines: &[TouchpointLine],
    headings: &TouchpointHeadings,
) -> Result<Vec<u8>, XlsxError> {
    let (mut sheet, cell, heading) = (Worksheet::new(), cell_look(), heading_look());
    sheet.set_name(sheet_name)?;
    for (column, (words, width)) in (0..).zip(headings.iter().zip(WIDTHS)) {
        sheet.write_string_with_format(0, column, words, &heading)?;
        sheet.set_column_width(column, width)?;
    }
    for (row, line) in (1..).zip(lines) {
        for (column, text) in (0..).zip(line.texts()) {
            match line.time_limit.filter(|_| column == 6) {
                Some(seconds) => sheet.write_number_with_format(row, column, seconds, &cell)?,
                None if text.is_empty() => sheet.write_blank(row, column, &cell)?,
                None => sheet.write_string_with_format(row, column, fitting(&text), &cell)?,
            };
        }
    }
    table_out::set_up_pages(&mut sheet, table_out::A4);
    table_out::keep_header(&mut sheet, title, 1)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(title));
    workbook.push_worksheet(sheet);
    workbook.save_to_buffer()
}
