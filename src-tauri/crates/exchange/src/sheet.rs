//! Tables that other programs wrote, read into one neutral form: the sheets of a book, their cells, and which
//! cells are joined.
//!
//! Whatever the file says is only looked at. A formula stands for the value that was last worked out for it;
//! nothing is worked out here, and nothing that a cell holds is ever carried out. What a file unpacks to is
//! limited before it is unpacked, so that a small file cannot fill the memory.

mod archive;
mod cells;
mod characters;
mod compound;
mod harmless;
mod ods;
mod text_table;
mod xls;
mod xlsx;

use jiff::civil::Date;
use thiserror::Error;

use self::cells::Room;
pub use self::cells::{Joined, Sheet};
pub(crate) use self::characters::{decode, is_text};
pub use self::harmless::{harmless, original};

/// The largest file that is looked at, in bytes: above what 100,000 rows of text take.
pub const MOST_BYTES: usize = 64 << 20;

/// How many bytes the parts of a workbook may have when they are unpacked.
pub const MOST_UNPACKED_BYTES: u64 = 512 << 20;

/// How many rows a sheet may reach down to.
pub const MOST_ROWS: u32 = 250_000;

/// How many columns a sheet may reach over to.
pub const MOST_COLUMNS: u32 = 512;

/// How many cells a book may have, the empty ones between others included: 200,000 rows of 30 columns.
pub const MOST_CELLS: usize = 6_000_000;

/// A file of tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// The sheets in the order of the file; one for a table of text.
    pub sheets: Vec<Sheet>,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, and whatever is neither number nor day: a time, an error of the other program.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
}

impl Cell {
    /// The cell in words, without what surrounds them; empty where it is.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }

    /// Whether nothing can be seen in the cell.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Day(_) => false,
        }
    }
}

/// What a file is by its content; its name says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetFormat {
    /// A workbook of Excel since 2007.
    Xlsx,
    /// A workbook of Excel 97 to 2003.
    Xls,
    /// An OpenDocument spreadsheet.
    Ods,
    /// Rows of text with a sign between the cells.
    Text,
}

impl SheetFormat {
    /// What people call the format, in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "XLSX",
            Self::Xls => "XLS",
            Self::Ods => "ODS",
            Self::Text => "CSV",
        }
    }

    /// What the bytes of a file are; nothing where they are no table.
    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"PK\x03\x04") {
            archive::format(bytes)
        } else if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
            Some(Self::Xls)
        } else {
            characters::is_text(bytes).then_some(Self::Text)
        }
    }
}

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SheetProblem {
    /// There are no bytes.
    #[error("the table is empty")]
    Empty,
    /// There are more bytes than are looked at.
    #[error("the table has {bytes} bytes, more than the {most} that are read")]
    TooManyBytes {
        /// Of the file, or of what it unpacks to as far as that was looked at.
        bytes: u64,
        /// That it may have.
        most: u64,
    },
    /// A sheet reaches further than [`MOST_ROWS`] or [`MOST_COLUMNS`], or there are more cells than
    /// [`MOST_CELLS`] in all.
    #[error("the table has more than {MOST_ROWS} rows, {MOST_COLUMNS} columns or {MOST_CELLS} cells")]
    TooManyCells,
    /// It is none of the formats of [`SheetFormat`].
    #[error("this is no XLSX, XLS, ODS or CSV")]
    UnknownFormat,
    /// A password is needed to read it.
    #[error("the {} table is locked by a password", format.name())]
    Locked {
        /// What it is.
        format: SheetFormat,
    },
    /// It is cut off or damaged.
    #[error("the {} table cannot be read: {reason}", format.name())]
    Unreadable {
        /// What it is by its first bytes.
        format: SheetFormat,
        /// What the decoder says, for the record; in English only.
        reason: String,
    },
}

/// Reads a table from the bytes of a file.
///
/// # Errors
/// Where the bytes are no table of the four formats, a damaged or locked one, or one that is too large.
pub fn read(bytes: &[u8]) -> Result<Book, SheetProblem> {
    if bytes.is_empty() {
        return Err(SheetProblem::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(SheetProblem::TooManyBytes { bytes: bytes.len() as u64, most: MOST_BYTES as u64 });
    }
    let room = &mut Room::default();
    let sheets = match SheetFormat::of(bytes).ok_or(SheetProblem::UnknownFormat)? {
        SheetFormat::Xlsx => xlsx::read(bytes, room),
        SheetFormat::Xls => xls::read(bytes, room),
        SheetFormat::Ods => ods::read(bytes, room),
        SheetFormat::Text => text_table::read(bytes, room).map(|sheet| vec![sheet]),
    }?;
    Ok(Book { sheets })
}
