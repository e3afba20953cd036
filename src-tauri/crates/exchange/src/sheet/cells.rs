//! The cells of one sheet, and which of them are joined.

use std::ops::RangeInclusive;

use super::{Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, SheetProblem};

/// One table: rows of cells from the top, and the ranges that are joined. Rows and columns count from 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What the sheet is called; empty for a table of text.
    pub name: String,
    /// Whether the format can join cells. Where it cannot, an empty cell may mean the one above.
    pub joins_cells: bool,
    rows: Vec<Vec<Cell>>,
    /// The joined ranges that each column has a part in, from the top.
    joined: Vec<Vec<Joined>>,
}

/// Cells that are shown as one. What it says stands in its first cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    /// Its first row.
    pub top: u32,
    /// Its last row.
    pub bottom: u32,
    /// Its first column.
    pub left: u32,
    /// Its last column.
    pub right: u32,
}

impl Joined {
    fn rows(&self) -> RangeInclusive<u32> {
        self.top..=self.bottom
    }
}

impl Sheet {
    /// A sheet without cells.
    #[must_use]
    pub fn new(name: String, joins_cells: bool) -> Self {
        Self { name, joins_cells, ..Self::default() }
    }

    /// How many rows there are down to the last cell that holds something.
    #[must_use]
    pub fn height(&self) -> u32 {
        narrow(self.rows.len())
    }

    /// How many columns there are up to the last cell that holds something.
    #[must_use]
    pub fn width(&self) -> u32 {
        narrow(self.rows.iter().map(Vec::len).max().unwrap_or(0))
    }

    /// What stands in a cell itself; nothing beyond the last one.
    #[must_use]
    pub fn cell(&self, row: u32, column: u32) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.rows.get(row as usize).and_then(|cells| cells.get(column as usize)).unwrap_or(NOTHING)
    }

    /// The joined range that a cell belongs to.
    #[must_use]
    pub fn joined(&self, row: u32, column: u32) -> Option<Joined> {
        let ranges = self.joined.get(column as usize)?;
        let after = ranges.partition_point(|joined| joined.top <= row);
        let nearest = ranges[..after].last()?;
        nearest.rows().contains(&row).then_some(*nearest)
    }

    /// What a reader sees in a cell: of joined ones, what the whole says.
    #[must_use]
    pub fn shown(&self, row: u32, column: u32) -> &Cell {
        match self.joined(row, column) {
            Some(Joined { top, left, .. }) => self.cell(top, left),
            None => self.cell(row, column),
        }
    }

    /// Whether nothing can be seen in a row.
    #[must_use]
    pub fn is_blank_row(&self, row: u32) -> bool {
        self.rows.get(row as usize).is_none_or(|cells| cells.iter().all(Cell::is_blank))
    }

    /// Puts something into a cell. What is empty takes no room.
    pub(super) fn put(&mut self, room: &mut Room, (row, column): (u32, u32), cell: Cell) -> Fits {
        if cell == Cell::Empty {
            return Ok(());
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(SheetProblem::TooManyCells);
        }
        let (row, column) = (row as usize, column as usize);
        if self.rows.len() <= row {
            room.take(row + 1 - self.rows.len())?;
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            room.take(column + 1 - cells.len())?;
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        Ok(())
    }

    /// Joins cells, as far as there are any: to be called when all of them are there.
    pub(super) fn join(&mut self, room: &mut Room, range: Joined) -> Fits {
        let (height, width) = (self.height(), self.width());
        if range.top >= height || range.left >= width || range.top > range.bottom || range.left > range.right
        {
            return Ok(());
        }
        let range =
            Joined { bottom: range.bottom.min(height - 1), right: range.right.min(width - 1), ..range };
        self.joined.resize_with(width as usize, Vec::new);
        for column in range.left..=range.right {
            room.take(1)?;
            self.joined[column as usize].push(range);
        }
        Ok(())
    }

    /// Puts the joined ranges in their order; of those that lie upon each other, the upper one counts.
    pub(super) fn finish(mut self) -> Self {
        for ranges in &mut self.joined {
            ranges.sort_unstable_by_key(|range| (range.top, range.left));
            let mut free_from = 0;
            ranges.retain(|range| {
                let free = range.top >= free_from;
                if free {
                    free_from = range.bottom + 1;
                }
                free
            });
        }
        self
    }
}

/// Whether there was room.
pub(super) type Fits = Result<(), SheetProblem>;

/// How many cells the sheets of a book may still have.
pub(super) struct Room {
    cells: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self { cells: MOST_CELLS }
    }
}

impl Room {
    fn take(&mut self, cells: usize) -> Fits {
        self.cells = self.cells.checked_sub(cells).ok_or(SheetProblem::TooManyCells)?;
        Ok(())
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    fn sheet(cells: &[(u32, u32, &str)], joined: &[(u32, u32, u32, u32)]) -> Sheet {
        let (mut sheet, mut room) = (Sheet::new("FMEA".into(), true), Room::default());
        for (row, column, words) in cells {
            sheet.put(&mut room, (*row, *column), text(words)).unwrap();
        }
        for (top, bottom, left, right) in joined {
            let range = Joined { top: *top, bottom: *bottom, left: *left, right: *right };
            sheet.join(&mut room, range).unwrap();
        }
        sheet.finish()
    }

    #[test]
    fn joined_cells_all_show_what_the_first_one_says() {
        let sheet = sheet(&[(0, 0, "Check-in"), (3, 1, "end")], &[(0, 2, 0, 0)]);
        assert_eq!(sheet.shown(2, 0), &text("Check-in"));
        assert_eq!(sheet.cell(2, 0), &Cell::Empty, "the cell itself stays empty");
        assert_eq!(sheet.shown(3, 0), &Cell::Empty, "the row below is not joined");
    }

    #[test]
    fn a_range_over_the_whole_sheet_of_the_other_program_ends_with_the_cells_there_are() {
        let sheet = sheet(&[(0, 0, "title"), (4, 2, "end")], &[(1, 1_048_575, 0, 16_383)]);
        assert_eq!(sheet.joined(2, 1), Some(Joined { top: 1, bottom: 4, left: 0, right: 2 }));
    }

    #[test]
    fn of_ranges_upon_each_other_the_upper_one_counts() {
        let sheet = sheet(&[(0, 0, "a"), (5, 0, "end")], &[(2, 4, 0, 0), (0, 3, 0, 0)]);
        assert_eq!(sheet.joined(3, 0).map(|range| range.top), Some(0));
        assert_eq!(sheet.joined(4, 0), None);
    }

    #[test]
    fn a_sheet_has_an_end() {
        let (mut sheet, mut room) = (Sheet::new(String::new(), true), Room::default());
        for place in [(MOST_ROWS, 0), (0, MOST_COLUMNS)] {
            assert_eq!(sheet.put(&mut room, place, text("far")), Err(SheetProblem::TooManyCells));
        }
        let mut filled = Ok(());
        for row in 0..MOST_ROWS {
            filled = sheet.put(&mut room, (row, MOST_COLUMNS - 1), text("wide"));
            if filled.is_err() {
                break;
            }
        }
        assert_eq!(filled, Err(SheetProblem::TooManyCells), "empty cells between others count as well");
    }
}
