//! Which way a connector goes, before any length is known: straight, through one gutter, or through gutters
//! and a corridor between two lanes. The way with the fewest corners wins.
//!
//! A gutter is the space to the left of a column, a corridor the space above a row; each has the index of
//! that column or row, and the last of them lies behind the last column or row.

use std::ops::RangeInclusive;

use sightline_model::{CardId, LinkId};

use super::ground::{Ground, Place, Standing};
use crate::measures::{CARD_GAP, CARD_MIN_HEIGHT, CARD_WIDTH};

/// An edge of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Towards the column before.
    Left,
    /// Towards the column after.
    Right,
    /// Towards the row above.
    Top,
    /// Towards the row below.
    Bottom,
}

/// A piece of a connector that touches a card, and therefore must find its place along that card's edge:
/// a horizontal piece at a left or right edge looks for its `y` within the row, a vertical piece at an
/// upper or lower edge for its `x` within the column.
#[derive(Clone, Debug, PartialEq)]
pub struct Lead {
    /// Which connector.
    pub link: LinkId,
    /// The edges it touches: two where it is the whole connector.
    pub edges: [Option<(CardId, Side)>; 2],
    /// The lowest place it may take.
    pub low: f32,
    /// The highest.
    pub high: f32,
    /// The place it takes when it has the choice.
    pub preferred: f32,
    /// Where it should go when that is taken: -1 towards low, 1 towards high.
    pub bias: f32,
    /// The gutters (or, doubled, corridors and the rows between) that it runs through.
    pub channels: RangeInclusive<u32>,
}

/// How one end of a connector reaches a corridor.
#[derive(Clone, Debug, PartialEq)]
pub enum Exit {
    /// From the card's upper or lower edge.
    Direct(Lead),
    /// From its left or right edge, by the gutter beside it.
    Gutter(Lead, u32),
}

impl Exit {
    fn corners(&self) -> u32 {
        match self {
            Self::Direct(_) => 1,
            Self::Gutter(..) => 2,
        }
    }
}

/// The way of a connector.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// Straight up or down within a column.
    Vertical(Lead),
    /// Straight left or right within a row.
    Horizontal(Lead),
    /// Out to a gutter, along it, and in from it.
    Gutter {
        /// From the source to the gutter.
        source: Lead,
        /// Which gutter.
        gutter: u32,
        /// From the gutter to the target.
        target: Lead,
    },
    /// Out to a corridor, along it, and in from it.
    Corridor {
        /// How the source reaches it.
        source: Exit,
        /// Which corridor.
        corridor: u32,
        /// How the target reaches it.
        target: Exit,
    },
}

/// From a card's corner to the nearest lead.
const CORNER: f32 = 10.0;
/// From a card to a connector that passes by.
const CLEARANCE: f32 = CARD_GAP / 2.0;

/// Chooses the way of a connector. `labelled` links within one cell go by the gutter, where there is room
/// for the label.
pub fn plan(ground: Ground<'_>, link: LinkId, source: Place, target: Place, labelled: bool) -> Option<Way> {
    let ends = Ends { ground, link, source: ground.card(source)?, target: ground.card(target)? };
    Some(match source.column.cmp(&target.column) {
        std::cmp::Ordering::Equal => ends.vertical(labelled).unwrap_or_else(|| ends.bracket()),
        _ => ends.horizontal().or_else(|| ends.by_gutter()).unwrap_or_else(|| ends.by_corridor()),
    })
}

struct Ends<'a> {
    ground: Ground<'a>,
    link: LinkId,
    source: Standing<'a>,
    target: Standing<'a>,
}

impl Ends<'_> {
    /// A straight vertical, where nothing stands between the two.
    fn vertical(&self, labelled: bool) -> Option<Way> {
        let down = self.source.place < self.target.place;
        let (upper, lower) = if down { (self.source, self.target) } else { (self.target, self.source) };
        let (from, to) = (upper.place, lower.place);
        let free = if from.row == to.row {
            from.position + 1 == to.position && !labelled
        } else {
            upper.last
                && lower.first
                && (from.row + 1..to.row).all(|row| self.ground.cell(from.column, row).is_empty())
        };
        free.then(|| {
            let edges = [Some((upper.id(), Side::Bottom)), Some((lower.id(), Side::Top))];
            // Rows and the corridors between them, counted together, so that two links within a cell meet.
            let channels = from.row * 2 + 1..=to.row * 2 + u32::from(from.row == to.row);
            Way::Vertical(self.column_lead(edges, 1.0, channels))
        })
    }

    /// A straight horizontal, where no card of the cells between is in the way.
    fn horizontal(&self) -> Option<Way> {
        if self.source.place.row != self.target.place.row {
            return None;
        }
        let low = self.source.card.y.max(self.target.card.y) + CORNER;
        let high = self.source.bottom().min(self.target.bottom()) - CORNER;
        let preferred = (self.source.card.y.max(self.target.card.y) + CARD_MIN_HEIGHT / 2.0).min(high);
        let (columns, gutters) = self.between();
        let (low, high) = self.clear(self.source.place.row, columns, low, high, preferred)?;
        let edges = [
            Some((self.source.id(), self.side_towards_target())),
            Some((self.target.id(), self.side_towards_source())),
        ];
        Some(Way::Horizontal(Lead {
            link: self.link,
            edges,
            low,
            high,
            preferred,
            bias: 1.0,
            channels: gutters,
        }))
    }

    /// Out and back on the same side of one column: down by the gutter on the right, up by the left one.
    fn bracket(&self) -> Way {
        let down = self.source.place < self.target.place;
        let side = if down { Side::Right } else { Side::Left };
        let gutter = self.source.place.column + u32::from(down);
        let bias = if down { 1.0 } else { -1.0 };
        Way::Gutter {
            source: self.row_lead(self.source, side, bias, gutter..=gutter),
            gutter,
            target: self.row_lead(self.target, side, -bias, gutter..=gutter),
        }
    }

    /// By one gutter between the two columns, where the rest of the way lies in free cells.
    fn by_gutter(&self) -> Option<Way> {
        let (columns, gutters) = self.between();
        let (first, last) = (*gutters.start(), *gutters.end());
        let (near_source, near_target) = if self.rightwards() { (first, last) } else { (last, first) };
        let bias = self.bias_down();
        let reach = |standing, side, bias, to: u32| {
            let from = if side == Side::Right { first } else { last };
            let mut lead = self.row_lead(standing, side, bias, from.min(to)..=from.max(to));
            (lead.low, lead.high) =
                self.clear(standing.place.row, columns.clone(), lead.low, lead.high, lead.preferred)?;
            Some(lead)
        };
        let (source_side, target_side) = (self.side_towards_target(), self.side_towards_source());
        if near_source == near_target {
            return Some(Way::Gutter {
                source: self.row_lead(self.source, source_side, bias, near_source..=near_source),
                gutter: near_source,
                target: self.row_lead(self.target, target_side, -bias, near_source..=near_source),
            });
        }
        if let Some(source) = reach(self.source, source_side, bias, near_target) {
            let target = self.row_lead(self.target, target_side, -bias, near_target..=near_target);
            return Some(Way::Gutter { source, gutter: near_target, target });
        }
        let target = reach(self.target, target_side, -bias, near_source)?;
        let source = self.row_lead(self.source, source_side, bias, near_source..=near_source);
        Some(Way::Gutter { source, gutter: near_source, target })
    }

    /// By a corridor: one next to the source or the target, whichever takes fewer corners.
    fn by_corridor(&self) -> Way {
        let (from, to) = (self.source.place.row, self.target.place.row);
        let (first, second) = match from.cmp(&to) {
            std::cmp::Ordering::Less => (from + 1, to),
            std::cmp::Ordering::Greater => (from, to + 1),
            // Within a lane, the way on passes below and the way back above.
            std::cmp::Ordering::Equal if self.rightwards() => (from + 1, from),
            std::cmp::Ordering::Equal => (from, from + 1),
        };
        let way = |corridor| {
            let source = self.exit(self.source, self.side_towards_target(), corridor);
            let target = self.exit(self.target, self.side_towards_source(), corridor);
            (source.corners() + target.corners(), Way::Corridor { source, corridor, target })
        };
        let (first, second) = (way(first), way(second));
        if second.0 < first.0 { second.1 } else { first.1 }
    }

    fn exit(&self, standing: Standing<'_>, side: Side, corridor: u32) -> Exit {
        let bias = if side == Side::Right { 1.0 } else { -1.0 };
        let row = standing.place.row;
        if corridor == row && standing.first {
            Exit::Direct(self.column_lead([Some((standing.id(), Side::Top)), None], bias, row * 2..=row * 2))
        } else if corridor == row + 1 && standing.last {
            let channel = row * 2 + 2;
            Exit::Direct(self.column_lead(
                [Some((standing.id(), Side::Bottom)), None],
                bias,
                channel..=channel,
            ))
        } else {
            let gutter = standing.place.column + u32::from(side == Side::Right);
            let bias = if corridor > row { 1.0 } else { -1.0 };
            Exit::Gutter(self.row_lead(standing, side, bias, gutter..=gutter), gutter)
        }
    }

    fn row_lead(&self, standing: Standing<'_>, side: Side, bias: f32, channels: RangeInclusive<u32>) -> Lead {
        let top = standing.card.y;
        Lead {
            link: self.link,
            edges: [Some((standing.id(), side)), None],
            low: top + CORNER,
            high: standing.bottom() - CORNER,
            preferred: top + CARD_MIN_HEIGHT / 2.0,
            bias,
            channels,
        }
    }

    fn column_lead(
        &self,
        edges: [Option<(CardId, Side)>; 2],
        bias: f32,
        channels: RangeInclusive<u32>,
    ) -> Lead {
        Lead {
            link: self.link,
            edges,
            low: CORNER,
            high: CARD_WIDTH - CORNER,
            preferred: CARD_WIDTH / 2.0,
            bias,
            channels,
        }
    }

    fn rightwards(&self) -> bool {
        self.source.place.column < self.target.place.column
    }

    fn side_towards_target(&self) -> Side {
        if self.rightwards() { Side::Right } else { Side::Left }
    }

    fn side_towards_source(&self) -> Side {
        if self.rightwards() { Side::Left } else { Side::Right }
    }

    fn bias_down(&self) -> f32 {
        if self.source.place.row < self.target.place.row { 1.0 } else { -1.0 }
    }

    /// The columns strictly between the two ends, and the gutters between them.
    fn between(&self) -> (std::ops::Range<u32>, RangeInclusive<u32>) {
        let (one, other) = (self.source.place.column, self.target.place.column);
        let (left, right) = (one.min(other), one.max(other));
        (left + 1..right, left + 1..=right)
    }

    /// The part of `low..=high` around `preferred` in which a horizontal passes all cards of these columns.
    fn clear(
        &self,
        row: u32,
        columns: std::ops::Range<u32>,
        mut low: f32,
        mut high: f32,
        preferred: f32,
    ) -> Option<(f32, f32)> {
        if low > preferred || preferred > high {
            return None;
        }
        for card in columns.flat_map(|column| self.ground.cell(column, row)) {
            let (top, bottom) = (card.y - CLEARANCE, card.y + card.height + CLEARANCE);
            if bottom <= preferred {
                low = low.max(bottom);
            } else if top >= preferred {
                high = high.min(top);
            } else {
                return None;
            }
        }
        Some((low, high))
    }
}
