//! XLSX workbooks.

use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader, SheetType, Xlsx, XlsxError};

use super::cells::{Joined, Room, Sheet};
use super::{Cell, SheetFormat, SheetProblem, archive, xls};

/// Reads the worksheets, cell by cell: a cell in the last corner takes no room for those before it.
pub fn read(bytes: &[u8], room: &mut Room) -> Result<Vec<Sheet>, SheetProblem> {
    archive::check(bytes, SheetFormat::Xlsx)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(problem)?;
    let worksheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = worksheets.map(|sheet| sheet.name.clone()).collect();
    names.into_iter().map(|name| read_sheet(&mut workbook, name, room)).collect()
}

fn read_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: String,
    room: &mut Room,
) -> Result<Sheet, SheetProblem> {
    let mut sheet = Sheet::new(name, true);
    let mut cells = workbook.worksheet_cells_reader(&sheet.name).map_err(problem)?;
    while let Some(cell) = cells.next_cell().map_err(problem)? {
        let place = cell.get_position();
        sheet.put(room, place, value(cell.get_value()))?;
    }
    drop(cells);
    let joined = workbook.merge_cells_by_sheet_name(&sheet.name).map_err(problem)?;
    for range in joined {
        sheet.join(room, joined_range(range))?;
    }
    Ok(sheet.finish())
}

fn value(data: &DataRef) -> Cell {
    match data {
        DataRef::SharedString(text) => xls::text(text),
        other => xls::value(&other.clone().into()),
    }
}

/// A joined range as calamine gives it.
pub fn joined_range(Dimensions { start, end }: Dimensions) -> Joined {
    Joined { top: start.0, bottom: end.0, left: start.1, right: end.1 }
}

fn problem(error: XlsxError) -> SheetProblem {
    let format = SheetFormat::Xlsx;
    match error {
        XlsxError::Password => SheetProblem::Locked { format },
        other => SheetProblem::Unreadable { format, reason: other.to_string() },
    }
}
