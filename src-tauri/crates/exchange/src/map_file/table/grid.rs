//! A sheet as it is looked at: with its rows as rows, or turned by a quarter.

use crate::map_file::report::Place;
use crate::sheet::{Cell, Sheet};

/// A sheet whose lanes are rows.
pub struct Grid<'a> {
    sheet: &'a Sheet,
    turned: bool,
}

impl<'a> Grid<'a> {
    /// The sheet as it is.
    pub fn upright(sheet: &'a Sheet) -> Self {
        Self { sheet, turned: false }
    }

    /// The sheet with its columns as rows.
    pub fn turned(sheet: &'a Sheet) -> Self {
        Self { sheet, turned: true }
    }

    pub fn is_turned(&self) -> bool {
        self.turned
    }

    fn at(&self, row: u32, column: u32) -> (u32, u32) {
        if self.turned { (column, row) } else { (row, column) }
    }

    pub fn height(&self) -> u32 {
        if self.turned { self.sheet.width() } else { self.sheet.height() }
    }

    pub fn width(&self) -> u32 {
        if self.turned { self.sheet.height() } else { self.sheet.width() }
    }

    /// What stands in a cell itself.
    pub fn cell(&self, row: u32, column: u32) -> &'a Cell {
        let (row, column) = self.at(row, column);
        self.sheet.cell(row, column)
    }

    /// What a reader sees in a cell, over one line.
    pub fn line(&self, row: u32, column: u32) -> String {
        let (row, column) = self.at(row, column);
        one_line(&self.sheet.shown(row, column).words())
    }

    /// The last column over which a cell is joined; its own where it is not.
    pub fn last_joined_column(&self, row: u32, column: u32) -> u32 {
        let (row, column) = self.at(row, column);
        match self.sheet.joined(row, column) {
            Some(joined) if self.turned => joined.bottom,
            Some(joined) => joined.right,
            None if self.turned => row,
            None => column,
        }
    }

    /// Whether a cell goes on what the one before it in its row says.
    pub fn goes_on(&self, row: u32, column: u32) -> bool {
        let at = self.at(row, column);
        self.sheet
            .joined(at.0, at.1)
            .is_some_and(|joined| if self.turned { joined.top < at.0 } else { joined.left < at.1 })
    }

    pub fn is_blank_row(&self, row: u32) -> bool {
        if self.turned {
            (0..self.width()).all(|column| self.cell(row, column).is_blank())
        } else {
            self.sheet.is_blank_row(row)
        }
    }

    /// The row of a cell in the file.
    pub fn place_row(&self, row: u32, column: u32) -> u32 {
        self.at(row, column).0
    }

    /// Where a lane stands in the file: a turned one has no row.
    pub fn place(&self, row: u32) -> Place {
        if self.turned { Place::Whole } else { Place::Row(row) }
    }
}

/// A heading over one line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
