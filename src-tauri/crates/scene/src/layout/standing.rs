//! The cards that stand in their cells as they stood, though the grid of their map changed around them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::skeleton::Skeleton;
use crate::routing::Bridge;
use crate::scene::CardBox;

/// The cells of a map before its grid changed. A new step leaves the cards of all others as they are in their cells,
/// and making the boxes of ten thousand cards again is most of what laying out their map takes.
#[derive(Default)]
pub struct Standing {
    skeleton: Skeleton,
    /// The cells whose cards changed together with the grid, as (column, row).
    touched: BTreeSet<(u32, u32)>,
    /// The index of each cell's first card, and one past the last card.
    starts: Vec<u32>,
    /// Whether a card of the row reached over several columns: then the cells of a row depend on each other.
    bridged: Vec<bool>,
    /// The cards; nothing in the place of one that was taken.
    cards: Vec<Option<CardBox>>,
}

impl Standing {
    /// The cells of a map with this skeleton and these cards.
    pub fn new(
        skeleton: Skeleton,
        (cards, starts): (Vec<CardBox>, Vec<u32>),
        bridges: &[Vec<Bridge>],
        touched: BTreeSet<(u32, u32)>,
    ) -> Self {
        let bridged = bridges.iter().map(|bridges| !bridges.is_empty()).collect();
        Self { skeleton, touched, starts, bridged, cards: cards.into_iter().map(Some).collect() }
    }

    /// Where the cards of a cell of the map as it is now are among those of before, if nothing that belonged to the
    /// map of before moved them.
    pub fn range(&self, now: &Skeleton, (column, row): (u32, u32)) -> Option<Range<usize>> {
        let (step, lane) = now.at(column, row)?;
        let before = self.skeleton.cell(step, lane.id)?;
        let row = before.1 as usize;
        if self.bridged[row] || self.touched.contains(&before) {
            return None;
        }
        let cell = before.0 as usize * self.skeleton.lanes.len() + row;
        let range = self.starts[cell] as usize..self.starts[cell + 1] as usize;
        (self.skeleton.lanes[row].kind == lane.kind).then_some(range)
    }

    /// Takes cards to a cell of the map as it is now.
    pub fn take(&mut self, range: Range<usize>, (column, row): (u32, u32)) -> Vec<CardBox> {
        let taken = self.cards[range].iter_mut().filter_map(Option::take);
        taken.map(|card| CardBox { column, row, ..card }).collect()
    }

    /// The cards that were not taken.
    pub fn rest(self) -> Vec<CardBox> {
        self.cards.into_iter().flatten().collect()
    }
}
