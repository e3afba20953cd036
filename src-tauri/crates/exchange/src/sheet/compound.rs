//! XLS workbooks, looked at before they are read: how much room their cells would take.
//!
//! A workbook names for each sheet where its records begin, and each record of a cell names its row and
//! column. Readers make room for all cells between the corners, so a file of a few hundred bytes could ask
//! for gigabytes. Kinds of records: [MS-XLS], section 2.3.

use std::io::{Cursor, Read};

use super::{MOST_CELLS, SheetFormat, SheetProblem};

/// How many sheets are looked at: above what people can find their way in.
const MOST_SHEETS: usize = 1_000;

const END_OF_SHEET: u16 = 0x000A;
const BOUND_SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const SEVERAL_NUMBERS: u16 = 0x00BD;
/// Formula, number, label (three kinds), truth value, packed number.
const SINGLE_CELLS: [u16; 7] = [0x0006, 0x0203, 0x0204, 0x00D6, 0x00FD, 0x0205, 0x027E];

/// Refuses a workbook whose sheets would take more than [`MOST_CELLS`], and one that is locked.
///
/// # Errors
/// [`SheetProblem::TooManyCells`], [`SheetProblem::Locked`], and where the file is damaged.
pub fn check(bytes: &[u8]) -> Result<(), SheetProblem> {
    let stream = workbook(bytes)?;
    let sheets: Vec<usize> =
        Records { rest: &stream }.filter(|record| record.kind == BOUND_SHEET).filter_map(position).collect();
    if sheets.len() > MOST_SHEETS {
        return Err(SheetProblem::TooManyCells);
    }
    let mut room = MOST_CELLS;
    for start in sheets {
        let records = Records { rest: stream.get(start..).unwrap_or_default() };
        let cells = cells_between_corners(records);
        room = room.checked_sub(cells).ok_or(SheetProblem::TooManyCells)?;
    }
    Ok(())
}

/// The stream of records.
fn workbook(bytes: &[u8]) -> Result<Vec<u8>, SheetProblem> {
    let format = SheetFormat::Xls;
    let unreadable = |error: std::io::Error| SheetProblem::Unreadable { format, reason: error.to_string() };
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(unreadable)?;
    if file.is_stream("/EncryptedPackage") {
        return Err(SheetProblem::Locked { format: SheetFormat::Xlsx });
    }
    let name = if file.is_stream("/Workbook") { "/Workbook" } else { "/Book" };
    let mut stream = Vec::new();
    // No stream is longer than the file that it is in.
    let most = bytes.len() as u64;
    file.open_stream(name).map_err(unreadable)?.take(most).read_to_end(&mut stream).map_err(unreadable)?;
    Ok(stream)
}

/// Where the records of a sheet begin.
fn position(record: Record) -> Option<usize> {
    let start = record.data.first_chunk::<4>()?;
    usize::try_from(u32::from_le_bytes(*start)).ok()
}

/// How many cells lie between the outermost ones of a sheet; what the sheet itself says, where that is more.
fn cells_between_corners(records: Records) -> usize {
    let (mut cells, mut said) = (Corners::default(), 0);
    for record in records {
        let place = |at: usize| Some(usize::from(record.number(at)?));
        match record.kind {
            kind if SINGLE_CELLS.contains(&kind) => cells.reach(place(0), place(2)),
            SEVERAL_NUMBERS => {
                cells.reach(place(0), place(2));
                cells.reach(place(0), place(record.data.len().saturating_sub(2)));
            }
            DIMENSIONS => said = record.dimensions(),
            END_OF_SHEET => break,
            _ => {}
        }
    }
    cells.between().max(said)
}

/// The outermost rows and columns that hold something.
#[derive(Default)]
struct Corners(Option<[usize; 4]>);

impl Corners {
    fn reach(&mut self, row: Option<usize>, column: Option<usize>) {
        let (Some(row), Some(column)) = (row, column) else { return };
        let [top, bottom, left, right] = self.0.unwrap_or([row, row, column, column]);
        self.0 = Some([top.min(row), bottom.max(row), left.min(column), right.max(column)]);
    }

    fn between(&self) -> usize {
        self.0.map_or(0, |[top, bottom, left, right]| (bottom - top + 1) * (right - left + 1))
    }
}

/// One record of the stream.
#[derive(Clone, Copy)]
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
}

impl Record<'_> {
    fn number(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(*self.data.get(at..)?.first_chunk()?))
    }

    fn long_number(&self, at: usize) -> Option<u32> {
        Some(u32::from_le_bytes(*self.data.get(at..)?.first_chunk()?))
    }

    /// How many cells the record of dimensions speaks of. Rows take two bytes in the oldest files, four later.
    fn dimensions(&self) -> usize {
        let area = if self.data.len() == 10 {
            let [top, below, left, beyond] = [0, 2, 4, 6].map(|at| self.number(at).map(u32::from));
            [top, below, left, beyond]
        } else {
            let short = |at| self.number(at).map(u32::from);
            [self.long_number(0), self.long_number(4), short(8), short(10)]
        };
        let [Some(top), Some(below), Some(left), Some(beyond)] = area else { return 0 };
        // A first column behind the last one counts as the first of all, as readers take it.
        let left = if left > 0xFF || beyond < left { 0 } else { left };
        let (rows, columns) = (u64::from(below.saturating_sub(top)), u64::from(beyond.saturating_sub(left)));
        usize::try_from(rows * columns).unwrap_or(usize::MAX)
    }
}

struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (head, rest) = self.rest.split_first_chunk::<4>()?;
        let [kind, length] = [[head[0], head[1]], [head[2], head[3]]].map(u16::from_le_bytes);
        let (data, rest) = rest.split_at_checked(usize::from(length))?;
        self.rest = rest;
        Some(Record { kind, data })
    }
}
