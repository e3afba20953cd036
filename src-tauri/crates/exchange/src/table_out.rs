//! What all tables have in common on their way out: how the cells of a workbook look and what fits into them, and how
//! rows become CSV.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use rust_xlsxwriter::{Color as Colour, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::sheet::harmless;
use crate::theme::{Theme, Token};

/// How long a text in a cell can be, counted as spreadsheets count: in units of UTF-16.
const MOST_OF_A_CELL: usize = 32_767;

/// How long the note of a cell can be: the writer of workbooks keeps room for the name of an author.
const MOST_OF_A_NOTE: usize = MOST_OF_A_CELL - 54;

/// How long the name of a sheet can be.
const MOST_OF_A_NAME: usize = 31;

/// A4, as the format numbers paper.
pub(crate) const A4: u8 = 9;

/// A3, as the format numbers paper.
pub(crate) const A3: u8 = 8;

/// The margins in inches: left, right, top, bottom, and those of header and footer.
const MARGINS: [f64; 6] = [0.4, 0.4, 0.6, 0.6, 0.3, 0.3];

/// Writes rows as CSV with the mark of UTF-8, so that Excel reads Chinese in it. What a spreadsheet would take for a
/// formula stands behind an apostrophe.
#[must_use]
pub fn csv(rows: impl IntoIterator<Item = impl IntoIterator<Item = String>>) -> Vec<u8> {
    csv_as_it_is(rows.into_iter().map(|row| row.into_iter().map(|cell| harmless(&cell))))
}

/// Writes rows as [`csv`] does, of cells that are harmless already.
pub(crate) fn csv_as_it_is(rows: impl IntoIterator<Item = impl IntoIterator<Item = String>>) -> Vec<u8> {
    let mut text = b"\xEF\xBB\xBF".to_vec();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(&mut text);
    for row in rows {
        // Memory has room, and every row has the width of the first.
        drop(writer.write_record(row));
    }
    drop(writer);
    text
}

/// How a cell with words in it looks: in the lines of the light theme, as the screen has them.
pub(crate) fn cell_look() -> Format {
    plain_look()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(paint(Token::Hairline))
}

/// How the heading of a row or of a column looks.
pub(crate) fn heading_look() -> Format {
    cell_look()
        .set_bold()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(paint(Token::PhaseHeader))
}

/// How words beside the table look.
pub(crate) fn plain_look() -> Format {
    Format::new().set_font_name("Arial").set_font_size(10)
}

/// A colour of the light theme, without the opacity, which cells do not have.
pub(crate) fn paint(token: Token) -> Colour {
    Colour::RGB(token.color(Theme::Light).0 >> 8)
}

/// A text as far as a cell holds it.
pub(crate) fn fitting(words: &str) -> &str {
    shortened(words, MOST_OF_A_CELL)
}

/// A text as far as the note of a cell holds it.
pub(crate) fn fitting_note(words: &str) -> &str {
    shortened(words, MOST_OF_A_NOTE)
}

fn shortened(words: &str, most: usize) -> &str {
    let mut units = 0;
    let beyond = words.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > most
    });
    beyond.map_or(words, |(end, _)| &words[..end])
}

/// A name that a sheet may have: without the signs that address cells, short, and never empty.
pub(crate) fn sheet_name(title: &str, otherwise: &str) -> String {
    let allowed = title.chars().filter(|letter| !"[]:*?/\\'".contains(*letter) && !letter.is_control());
    let name: String = allowed.collect();
    let name = if name.trim().is_empty() { otherwise } else { &name };
    shortened(name, MOST_OF_A_NAME).to_owned()
}

/// The column of a place in a row; the last that there is for a place beyond all.
pub(crate) fn column(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}

/// Sets a sheet up for print: across, with the number of each page at its foot.
pub(crate) fn set_up_pages(sheet: &mut Worksheet, paper: u8) {
    let [left, right, top, bottom, header, footer] = MARGINS;
    sheet.set_landscape().set_paper_size(paper).set_margins(left, right, top, bottom, header, footer);
    sheet.set_footer("&R&P / &N");
}

/// Keeps the first row in sight and repeats it on each page, under the title of the table; each page is as wide as
/// the table.
///
/// # Errors
/// Where a sheet has not so many columns.
pub(crate) fn keep_header(
    sheet: &mut Worksheet,
    title: &str,
    columns_in_sight: u16,
) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, columns_in_sight)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_print_fit_to_pages(1, 0);
    // An ampersand begins a code there.
    sheet.set_header(format!("&L{}", title.replace('&', "&&")));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_with_the_last_whole_letter_that_a_cell_holds() {
        let room = "房".repeat(MOST_OF_A_CELL - 1);
        assert_eq!(fitting(&format!("{room}间间")), format!("{room}间"));
        assert_eq!(fitting(&format!("{room}🛎")), room, "a letter of two units is not torn apart");
        assert_eq!(fitting("Check-in"), "Check-in");
    }

    #[test]
    fn a_sheet_has_a_name_whatever_the_title_is() {
        assert_eq!(sheet_name("Check-in: [who] / what?", "Map"), "Check-in who  what");
        assert_eq!(sheet_name("?:*", "Map"), "Map");
        assert_eq!(sheet_name(&"房".repeat(40), "Map"), "房".repeat(31));
        assert_eq!(sheet_name(&"🛎".repeat(40), "Map"), "🛎".repeat(15), "counted as spreadsheets count");
    }
}
