//! A map as an XLSX workbook that reads and prints well: phases and wide cards joined, the steps and the lanes kept in
//! sight and repeated on each page, each lane's name in its colour, notes of cards as notes of cells.

use rust_xlsxwriter::{DocProperties, Format, Note, Workbook, Worksheet, XlsxError};
use sightline_model::{LaneKind, PlainMap};

use super::{Cells, MapWords, has_phases, lane_name, titled};
use crate::table_out::{self, cell_look, fitting, fitting_note, heading_look, paint, plain_look, sheet_name};
use crate::theme::Token;

/// How wide the column of the lanes is and that of a step, in characters.
const WIDTHS: [f64; 2] = [20.0, 26.0];

/// Up to how many steps a map is printed as wide as one page.
const STEPS_OF_A_PAGE: usize = 12;

/// Writes a map as a workbook with one sheet. Every text is written as text: one that begins with `=` is no formula.
///
/// # Errors
/// Where there are more steps than a sheet has columns.
pub fn workbook(map: &PlainMap, words: &MapWords) -> Result<Vec<u8>, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(sheet_name(&map.title, words.lanes))?;
    let looks = Looks::new();
    let first = header(&mut sheet, map, words, &looks)?;
    lanes(&mut sheet, map, words, &looks, first)?;
    set_up(&mut sheet, map, first)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(&map.title));
    workbook.push_worksheet(sheet);
    workbook.save_to_buffer()
}

struct Looks {
    title: Format,
    heading: Format,
    card: Format,
}

impl Looks {
    fn new() -> Self {
        Self { title: plain_look().set_font_size(14).set_bold(), heading: heading_look(), card: cell_look() }
    }

    fn lane(&self, kind: LaneKind) -> Format {
        self.heading.clone().set_background_color(paint(Token::lane_header(kind)))
    }
}

/// Writes the title, the phases and the steps. Answers the row of the first lane.
fn header(sheet: &mut Worksheet, map: &PlainMap, words: &MapWords, looks: &Looks) -> Result<u32, XlsxError> {
    let mut row = 0;
    if !map.title.trim().is_empty() {
        sheet.write_string_with_format(0, 0, fitting(&map.title), &looks.title)?;
        row = 1;
    }
    if has_phases(map) {
        sheet.write_string_with_format(row, 0, words.phase, &looks.heading)?;
        let mut column = 1;
        for phase in map.phases.iter().filter(|phase| !phase.steps.is_empty()) {
            let last = column + table_out::column(phase.steps.len()) - 1;
            write_joined(sheet, row, (column, last), &titled(&phase.title), &looks.heading)?;
            column = last + 1;
        }
        row += 1;
    }
    sheet.write_string_with_format(row, 0, words.lane_and_step, &looks.heading)?;
    for (column, step) in (1..).zip(map.steps()) {
        sheet.write_string_with_format(row, column, fitting(&titled(&step.title)), &looks.heading)?;
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
        sheet.write_string_with_format(row, 0, fitting(&lane_name(lane, words)), &looks.lane(lane.kind))?;
        let mut step = 0;
        while (step as usize) < steps {
            let further = cells.joined(place, step, u32::try_from(steps).unwrap_or(u32::MAX));
            let column = table_out::column(step as usize) + 1;
            let last = column + table_out::column(further as usize);
            write_joined(sheet, row, (column, last), &cells.words(place, step), &looks.card)?;
            let notes: Vec<&str> = cells
                .at(place, step)
                .iter()
                .map(|(card, _)| card.note.trim())
                .filter(|note| !note.is_empty())
                .collect();
            if !notes.is_empty() {
                let note = Note::new(fitting_note(&notes.join("\n\n"))).add_author_prefix(false);
                sheet.insert_note(row, column, &note)?;
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
        sheet.merge_range(row, first, row, last, fitting(words), format)?;
    } else if words.is_empty() {
        sheet.write_blank(row, first, format)?;
    } else {
        sheet.write_string_with_format(row, first, fitting(words), format)?;
    }
    Ok(())
}

/// Keeps the steps and the lanes in sight, also in print.
fn set_up(sheet: &mut Worksheet, map: &PlainMap, first: u32) -> Result<(), XlsxError> {
    let [lane, step] = WIDTHS;
    sheet.set_column_width(0, lane)?;
    if map.step_count() > 0 {
        sheet.set_column_range_width(1, table_out::column(map.step_count()), step)?;
    }
    sheet.set_freeze_panes(first, 1)?;
    // A map is wide.
    table_out::set_up_pages(sheet, table_out::A3);
    if map.step_count() <= STEPS_OF_A_PAGE {
        sheet.set_print_fit_to_pages(1, 0);
    }
    sheet.set_repeat_rows(0, first - 1)?;
    sheet.set_repeat_columns(0, 0)?;
    Ok(())
}
