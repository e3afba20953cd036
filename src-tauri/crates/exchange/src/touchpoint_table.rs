//! The inventory of touchpoints on its way out: a line a touchpoint, as XLSX and as CSV.

use rust_xlsxwriter::{
    Color as Colour, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::risk_table::written;
use crate::sheet::harmless;
use crate::theme::{Theme, Token};

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

/// A4, as the format numbers paper.
const A4: u8 = 9;

/// How many characters a cell of a spreadsheet holds.
const MOST_CHARACTERS: usize = 32_767;

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
    let header = headings.clone().map(|heading| harmless(&heading));
    let rows = lines.iter().map(|line| line.texts().map(|text| harmless(&text)));
    written(std::iter::once(header).chain(rows))
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
    let (mut sheet, cell) = (Worksheet::new(), cell());
    let heading = cell.clone().set_bold().set_background_color(paint(Token::PhaseHeader));
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
                None => {
                    let text: String = text.chars().take(MOST_CHARACTERS).collect();
                    sheet.write_string_with_format(row, column, text, &cell)?
                }
            };
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    // An ampersand begins a code there.
    sheet.set_header(format!("&L{}", title.replace('&', "&&")));
    sheet.set_footer("&R&P / &N");
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(title));
    workbook.push_worksheet(sheet);
    workbook.save_to_buffer()
}

fn cell() -> Format {
    Format::new()
        .set_font_name("Arial")
        .set_font_size(10)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(paint(Token::Hairline))
}

fn paint(token: Token) -> Colour {
    // Without the opacity, which cells do not have.
    Colour::RGB(token.color(Theme::Light).0 >> 8)
}
