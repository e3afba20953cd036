//! XLS workbooks, and the values of cells as calamine gives them.

use std::io::Cursor;
use std::panic::catch_unwind;

use calamine::{Data, ExcelDateTime, Reader, SheetType, Xls, XlsError};
use jiff::civil::{Date, DateTime};

use super::cells::{Room, Sheet};
use super::{Cell, SheetFormat, SheetProblem, compound, xlsx};

/// Reads the worksheets.
pub fn read(bytes: &[u8], room: &mut Room) -> Result<Vec<Sheet>, SheetProblem> {
    compound::check(bytes)?;
    // calamine's reader of this old format slices by the lengths that the file gives; where one is wrong it
    // panics, which is one more way of saying that the file is damaged.
    let opened = catch_unwind(|| Xls::new(Cursor::new(bytes)));
    let mut workbook: Xls<_> = match opened {
        Ok(opened) => opened.map_err(problem)?,
        Err(_) => return Err(unreadable("a length in it is wrong")),
    };
    let worksheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = worksheets.map(|sheet| sheet.name.clone()).collect();
    names.into_iter().map(|name| read_sheet(&mut workbook, name, room)).collect()
}

fn read_sheet(
    workbook: &mut Xls<Cursor<&[u8]>>,
    name: String,
    room: &mut Room,
) -> Result<Sheet, SheetProblem> {
    let mut sheet = Sheet::new(name, true);
    let range = workbook.worksheet_range(&sheet.name).map_err(problem)?;
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, data) in range.used_cells() {
        // The format itself has no more than 65,536 rows and 256 columns.
        let place = (top + row as u32, left + column as u32);
        sheet.put(room, place, value(data))?;
    }
    for range in workbook.merge_cells_by_sheet_name(&sheet.name).map_err(problem)? {
        sheet.join(room, xlsx::joined_range(range))?;
    }
    Ok(sheet.finish())
}

/// The value of a cell.
pub fn value(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::String(words) => text(words),
        Data::Bool(yes) => text(if *yes { "TRUE" } else { "FALSE" }),
        Data::DateTime(moment) => day(moment).map_or(Cell::Number(moment.as_f64()), Cell::Day),
        Data::DateTimeIso(moment) => iso_day(moment).map_or_else(|| text(moment), Cell::Day),
        Data::DurationIso(duration) => text(duration),
        Data::Error(error) => text(&error.to_string()),
    }
}

/// A cell of text, with one kind of line break.
pub fn text(words: &str) -> Cell {
    if words.is_empty() { Cell::Empty } else { Cell::Text(words.replace("\r\n", "\n")) }
}

/// The day of a moment that a file writes as ISO 8601.
pub fn iso_day(moment: &str) -> Option<Date> {
    let moment = moment.trim();
    moment.parse::<Date>().or_else(|_| moment.parse::<DateTime>().map(DateTime::date)).ok()
}

/// The day of a moment; nothing for a mere time of the day or a length of time.
fn day(moment: &ExcelDateTime) -> Option<Date> {
    if !moment.is_datetime() || moment.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn problem(error: XlsError) -> SheetProblem {
    match error {
        XlsError::Password => SheetProblem::Locked { format: SheetFormat::Xls },
        other => unreadable(&other.to_string()),
    }
}

fn unreadable(reason: &str) -> SheetProblem {
    SheetProblem::Unreadable { format: SheetFormat::Xls, reason: reason.to_owned() }
}
