//! A map as an XLSX workbook that reads and prints well: phases and wide cards joined, the steps and the lanes kept in
//! sight and repeated on each page, each lane's name in its colour, notes of cards as notes of cells.

use rust_xlsxwriter::{
    Color as Colour, DocProperties, Format, FormatAlign, FormatBorder, Note, Workbook, Worksheet, XlsxError,
};
use sightline_model::{LaneKind, PlainMap};

use super::{Cells, MapWords, has_phases, lane_name, titled};
use crate::theme::{Theme, Token};

/// How wide the column of the lanes is and that of a step, in characters.
const WIDTHS: [f64; 2] = [20.0, 26.0];

/// A3, as the format numbers paper: a map is wide.
const A3: u8 = 8;

/// The margins in inches: left, right, top, bottom, and those of header and footer.
const MARGINS: [f64; 6] = [0.4, 0.4, 0.6, 0.6, 0.3, 0.3];

/// Up to how many steps a map is printed as wide as one page.
const STEPS_OF_A_PAGE: usize = 12;

/// How many characters a cell of a spreadsheet holds.
const MOST_CHARACTERS: usize = 32_767;

/// Writes a map as a workbook with one sheet. Every text is written as text: one that begins with `=` is no formula.
///
/// # Errors
/// Where there are more steps than a sheet has columns.
pub fn workbook(map: &PlainMap, words: &MapWords) -> Result<Vec<u8>, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(sheet_name(&map.title, words))?;
    let looks = Looks::new();
    let first = header(&mut sheet, map, words, &looks)?;
    lanes(&mut sheet, map, words, &looks, first)?;
    set_up(&mut sheet, map, first)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(&map.title));
    workbook.push_worksheet(sheet);
    workbook.save_to_buffer()
}

/// A name that a sheet may have: without the signs that address cells, short, and never empty.
fn sheet_name(title: &str, words: &MapWords) -> String {
    let allowed = title.chars().filter(|letter| !"[]:*?/\\'".contains(*letter) && !letter.is_control());
    let name: String = allowed.take(31).collect();
    if name.trim().is_empty() { words.lanes.to_owned() } else { name }
}

struct Looks {
    title: Format,
    heading: Format,
    card: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = Format::new().set_font_name("Arial").set_font_size(10);
        let cell = plain
            .clone()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin)
            .set_border_color(paint(Token::Hairline));
        Self {
            title: plain.set_font_size(14).set_bold(),
            heading: cell
                .clone()
                .set_bold()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(paint(Token::PhaseHeader)),
            card: cell,
        }
    }

    fn lane(&self, kind: LaneKind) -> Format {
        self.heading.clone().set_background_color(paint(Token::lane_header(kind)))
    }
}

fn paint(token: Token) -> Colour {
    // Without the opacity, which cells do not have.
    Colour::RGB(token.color(Theme::Light).0 >> 8)
}

/// Writes the title, the phases and the steps. Answers the row of the first lane.
fn header(sheet: &mut Worksheet, map: &PlainMap, words: &MapWords, looks: &Looks) -> Result<u32, XlsxError> {
    let mut row = 0;
    if !map.title.trim().is_empty() {
        sheet.write_string_with_format(0, 0, text(&map.title), &looks.title)?;
        row = 1;
    }
    if has_phases(map) {
        sheet.write_string_with_format(row, 0, words.phase, &looks.heading)?;
        let mut column = 1;
        for phase in map.phases.iter().filter(|phase| !phase.steps.is_empty()) {
            let last = column + narrow(phase.steps.len()) - 1;
            write_joined(sheet, row, (column, last), &titled(&phase.title), &looks.heading)?;
            column = last + 1;
        }
        row += 1;
    }
    sheet.write_string_with_format(row, 0, words.lane_and_step, &looks.heading)?;
    for (column, step) in (1..).zip(map.steps()) {
        sheet.write_string_with_format(row, column, text(&titled(&step.title)), &looks.heading)?;
    }
    Ok(row + 1)
}

fn lanes(
    sheet: &mut Worksheet,
    map: &PlainMap,
    words: &MapWords,
    looks: &Looks,
    first: u32,
) -> Result<(), XlsxError> {
    let (cells, steps) = (Cells::of(map, words), map.step_count());
    for (place, lane) in (0..).zip(&map.lanes) {
        let row = first + place;
        sheet.write_string_with_format(row, 0, text(&lane_name(lane, words)), &looks.lane(lane.kind))?;
        let mut step = 0;
        while (step as usize) < steps {
            let further = cells.joined(place, step, u32::try_from(steps).unwrap_or(u32::MAX));
            let column = narrow(step as usize) + 1;
            let last = column + narrow(further as usize);
            write_joined(sheet, row, (column, last), &cells.words(place, step), &looks.card)?;
            let notes: Vec<&str> = cells
                .at(place, step)
                .iter()
                .map(|(card, _)| card.note.trim())
                .filter(|note| !note.is_empty())
                .collect();
            if !notes.is_empty() {
                let note: String = notes.join("\n\n").chars().take(MOST_CHARACTERS).collect();
                sheet.insert_note(row, column, &Note::new(note).add_author_prefix(false))?;
            }
            step += further + 1;
        }
    }
    Ok(())
}

fn write_joined(
    sheet: &mut Worksheet,
    row: u32,
    (first, last): (u16, u16),
    words: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if last > first {
        sheet.merge_range(row, first, row, last, &text(words), format)?;
    } else if words.is_empty() {
        sheet.write_blank(row, first, format)?;
    } else {
        sheet.write_string_with_format(row, first, text(words), format)?;
    }
    Ok(())
}

/// Keeps the steps and the lanes in sight, also in print.
fn set_up(sheet: &mut Worksheet, map: &PlainMap, first: u32) -> Result<(), XlsxError> {
    let [lane, step] = WIDTHS;
    sheet.set_column_width(0, lane)?;
    if map.step_count() > 0 {
        sheet.set_column_range_width(1, narrow(map.step_count()), step)?;
    }
    sheet.set_freeze_panes(first, 1)?;
    sheet.set_landscape().set_paper_size(A3);
    if map.step_count() <= STEPS_OF_A_PAGE {
        sheet.set_print_fit_to_pages(1, 0);
    }
    let [left, right, top, bottom, header, footer] = MARGINS;
    sheet.set_margins(left, right, top, bottom, header, footer);
    sheet.set_repeat_rows(0, first - 1)?;
    sheet.set_repeat_columns(0, 0)?;
    sheet.set_footer("&R&P / &N");
    Ok(())
}

/// A text as far as a cell holds it.
fn text(words: &str) -> String {
    words.chars().take(MOST_CHARACTERS).collect()
}

fn narrow(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}
