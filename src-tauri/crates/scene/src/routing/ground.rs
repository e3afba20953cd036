//! The ground on which connectors are drawn: the cards, cell by cell.

use sightline_model::CardId;

use crate::scene::CardBox;

/// The cards in reading order, and where each cell's begin.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// How many columns the grid has.
    pub columns: u32,
    /// How many rows.
    pub rows: u32,
    /// All cards: column by column, row by row, top to bottom.
    pub cards: &'a [CardBox],
    /// The index of each cell's first card, by column and row, and one past the last card at the end.
    pub starts: &'a [u32],
}

/// Where a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Its column.
    pub column: u32,
    /// Its row.
    pub row: u32,
    /// How many cards of its cell stand above it.
    pub position: u32,
}

impl<'a> Ground<'a> {
    /// The cards of one cell, top to bottom.
    pub fn cell(&self, column: u32, row: u32) -> &'a [CardBox] {
        let cell = (column * self.rows + row) as usize;
        match (self.starts.get(cell), self.starts.get(cell + 1)) {
            (Some(start), Some(end)) => self.cards.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// One card and whether it is the first and the last of its cell.
    pub fn card(&self, place: Place) -> Option<Standing<'a>> {
        let cell = self.cell(place.column, place.row);
        let card = cell.get(place.position as usize)?;
        Some(Standing {
            place,
            card,
            first: place.position == 0,
            last: place.position as usize + 1 == cell.len(),
        })
    }
}

/// A card with what routing asks about it.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    /// Where it stands.
    pub place: Place,
    /// Its box.
    pub card: &'a CardBox,
    /// Nothing stands above it in its cell.
    pub first: bool,
    /// Nothing stands below it in its cell.
    pub last: bool,
}

impl Standing<'_> {
    /// Which card it is.
    pub fn id(&self) -> CardId {
        self.card.card
    }

    /// Its lower edge, below its row's upper edge.
    pub fn bottom(&self) -> f32 {
        self.card.y + self.card.height
    }
}
