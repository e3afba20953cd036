//! Small things side by side in a cell: points, marks of channels. Each stands where it would like to, or beside
//! that place where others stand there already.

use crate::measures::{CARD_GAP, CARD_MIN_HEIGHT};

/// Between two things of a cell at least.
pub const CROWD_GAP: f32 = 8.0;
/// From a thing to a connector that passes by.
const CLEARANCE: f32 = CARD_GAP / 2.0;

/// A rectangle in a cell: right of its column's left edge and below its row's upper edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

impl Spot {
    fn is_apart(&self, other: &Self) -> bool {
        let apart = |one: f32, length: f32, next: f32| one + length + CROWD_GAP <= next;
        apart(self.left, self.width, other.left)
            || apart(other.left, other.width, self.left)
            || apart(self.top, self.height, other.top)
            || apart(other.top, other.height, self.top)
    }

    /// Whether a connector can leave it to the left, to the right or upwards. Downwards there may be boxes.
    fn has_way_out(&self, others: &[Self]) -> bool {
        let level = self.top + CARD_MIN_HEIGHT.min(self.height) / 2.0;
        let middle = self.left + self.width / 2.0;
        let meets = |place: f32, start: f32, length: f32| {
            start - CLEARANCE < place && place < start + length + CLEARANCE
        };
        let beside = |other: &&Self| meets(level, other.top, other.height);
        let others = || others.iter().filter(|other| *other != self);
        others().filter(beside).all(|other| other.left >= self.left)
            || others().filter(beside).all(|other| other.left + other.width <= self.left + self.width)
            || others()
                .filter(|other| meets(middle, other.left, other.width))
                .all(|other| other.top >= self.top)
    }
}

/// What stands in a cell so far.
#[derive(Default)]
pub struct Crowd {
    spots: Vec<Spot>,
}

impl Crowd {
    /// The first of these places that keeps apart from all that stands there and leaves everybody a way out for
    /// connectors.
    pub fn place(&mut self, candidates: impl Iterator<Item = Spot>) -> Option<Spot> {
        let found = candidates.into_iter().find(|spot| {
            let mut spots = self.spots.clone();
            spots.push(*spot);
            self.spots.iter().all(|other| other.is_apart(spot))
                && spots.iter().all(|other| other.has_way_out(&spots))
        })?;
        self.spots.push(found);
        Some(found)
    }
}

/// Places around a preferred one, nearest first, in steps that keep apart, as far as they lie within `width`.
pub fn around(preferred: Spot, step: f32, width: f32) -> impl Iterator<Item = Spot> {
    let offsets = std::iter::once(0.0).chain(
        std::iter::successors(Some(step), move |offset| Some(offset + step))
            .take_while(move |offset| *offset < width)
            .flat_map(|offset| [-offset, offset]),
    );
    offsets
        .map(move |offset| Spot { left: preferred.left + offset, ..preferred })
        .filter(move |spot| spot.left >= 0.0 && spot.left + spot.width <= width)
}
