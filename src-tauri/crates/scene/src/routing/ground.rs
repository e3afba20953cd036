//! The ground on which connectors are drawn: the cards, cell by cell.

use sightline_model::CardId;

use crate::measures::CARD_WIDTH;
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
    /// The cards that reach over several columns, by row.
    pub bridges: &'a [Vec<Bridge>],
}

/// Where a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Its column; the first one where it reaches over several.
    pub column: u32,
    /// Its row.
    pub row: u32,
    /// How many cards of its cell come before it.
    pub position: u32,
}

/// A card that reaches over several columns of its row, and thereby over the gutters between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bridge {
    /// Which card.
    pub card: CardId,
    /// Its first column.
    pub first: u32,
    /// Its last column.
    pub last: u32,
    /// Its upper edge, below its row's upper edge.
    pub top: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl Bridge {
    /// Whether it reaches over a gutter.
    pub fn covers(&self, gutter: u32) -> bool {
        self.first < gutter && gutter <= self.last
    }
}

/// The part of a card that lies in one cell. Lengths are right of the column's left edge and below the row's
/// upper edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Occupant {
    /// Which card.
    pub card: CardId,
    /// Its left edge.
    pub left: f32,
    /// Its right edge.
    pub right: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl<'a> Ground<'a> {
    /// The cards that stand in one cell, in reading order.
    pub fn cell(&self, column: u32, row: u32) -> &'a [CardBox] {
        let cell = (column * self.rows + row) as usize;
        match (self.starts.get(cell), self.starts.get(cell + 1)) {
            (Some(start), Some(end)) => self.cards.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// All that stands in a cell or reaches over it.
    pub fn occupants(&self, column: u32, row: u32) -> impl Iterator<Item = Occupant> + use<'a> {
        let own = self.cell(column, row).iter().map(move |card| {
            let standing = Standing { column, row, card };
            let (left, right) = standing.across(column);
            Occupant { card: card.card, left, right, top: card.y, bottom: standing.bottom() }
        });
        let reaching = self.bridges_of(row).iter().filter(move |bridge| bridge.covers(column));
        own.chain(reaching.map(|bridge| Occupant {
            card: bridge.card,
            left: 0.0,
            right: CARD_WIDTH,
            top: bridge.top,
            bottom: bridge.bottom,
        }))
    }

    /// Whether nothing stands in a cell or reaches over it.
    pub fn is_free(&self, column: u32, row: u32) -> bool {
        self.cell(column, row).is_empty() && !self.is_bridged(column, row)
    }

    /// The cards that reach over a gutter, in one row.
    pub fn bridges(&self, gutter: u32, row: u32) -> impl Iterator<Item = &'a Bridge> + use<'a> {
        self.bridges_of(row).iter().filter(move |bridge| bridge.covers(gutter))
    }

    /// Whether any card of a row reaches over a gutter.
    pub fn is_bridged(&self, gutter: u32, row: u32) -> bool {
        self.bridges(gutter, row).next().is_some()
    }

    fn bridges_of(&self, row: u32) -> &'a [Bridge] {
        self.bridges.get(row as usize).map_or(&[], Vec::as_slice)
    }

    /// One card.
    pub fn card(&self, place: Place) -> Option<Standing<'a>> {
        let card = self.cell(place.column, place.row).get(place.position as usize)?;
        Some(Standing { column: place.column, row: place.row, card })
    }
}

/// A card with what routing asks about it.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    /// Its first column.
    pub column: u32,
    /// Its row.
    pub row: u32,
    /// Its box.
    pub card: &'a CardBox,
}

impl Standing<'_> {
    /// Which card it is.
    pub fn id(&self) -> CardId {
        self.card.card
    }

    /// Its last column.
    pub fn last_column(&self) -> u32 {
        self.column + self.card.span - 1
    }

    /// Its lower edge, below its row's upper edge.
    pub fn bottom(&self) -> f32 {
        self.card.y + self.card.height
    }

    /// Its left and right edges in one of its columns, or where it leaves that column.
    pub fn across(&self, column: u32) -> (f32, f32) {
        let left = if column == self.column { self.card.left } else { 0.0 };
        let right = if column == self.last_column() { CARD_WIDTH - self.card.right } else { CARD_WIDTH };
        (left, right)
    }
}
