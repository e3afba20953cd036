//! Which way a connector goes, before any length is known: straight, through one gutter, or through gutters
//! and a corridor between two lanes. The way with the fewest corners wins. Where a card that reaches over several
//! columns lies across all of these, the connector takes two corridors and a gutter that is free.
//!
//! A gutter is the space to the left of a column, a corridor the space above a row; each has the index of
//! that column or row, and the last of them lies behind the last column or row.

use std::ops::{Range, RangeInclusive};

use sightline_model::{CardId, LinkId};

use super::ground::{Ground, Occupant, Place, Standing};
use crate::measures::{CARD_GAP, CARD_MIN_HEIGHT};

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

impl Lead {
    /// At which edge of its first card it is.
    pub fn side(&self) -> Side {
        self.edges[0].map_or(Side::Right, |(_, side)| side)
    }
}

/// How one end of a connector reaches a corridor.
#[derive(Clone, Debug, PartialEq)]
pub enum Exit {
    /// From the card's upper or lower edge, in one of its columns.
    Direct(Lead, u32),
    /// From its left or right edge, by the gutter beside it.
    Gutter(Lead, u32),
}

impl Exit {
    /// How many corners lie between the card and the corridor's tracks, the last one included.
    pub fn corners(&self) -> u32 {
        match self {
            Self::Direct(..) => 1,
            Self::Gutter(..) => 2,
        }
    }

    /// The column of the card that it leaves.
    pub fn column(&self) -> u32 {
        match self {
            Self::Direct(_, column) => *column,
            Self::Gutter(lead, gutter) => gutter - u32::from(lead.side() == Side::Right),
        }
    }
}

/// A second corridor, where no gutter leads from the first one to the target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detour {
    /// The gutter between the two corridors.
    pub gutter: u32,
    /// The corridor at the target.
    pub corridor: u32,
}

/// The way of a connector.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// Straight up or down within a column.
    Vertical(Lead, u32),
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
        /// On to another corridor.
        detour: Option<Detour>,
        /// How the target reaches the last corridor.
        target: Exit,
    },
}

/// From a card's corner to the nearest lead, where the card is large enough.
const CORNER: f32 = 10.0;
/// The part of a small card's edge that leads keep at least, so that several may touch it.
const LEAST_REACH: f32 = 10.0;
/// From a card to a connector that passes by.
const CLEARANCE: f32 = CARD_GAP / 2.0;

/// Chooses the way of a connector. A `labelled` one goes where there is room for the label.
pub fn plan(ground: Ground<'_>, link: LinkId, source: Place, target: Place, labelled: bool) -> Option<Way> {
    let ends = Ends { ground, link, source: ground.card(source)?, target: ground.card(target)?, labelled };
    let near =
        if ends.share_columns() { ends.vertical().or_else(|| ends.bracket()) } else { ends.sideways() };
    near.or_else(|| ends.by_corridor()).or_else(|| ends.by_two_corridors())
}

struct Ends<'a> {
    ground: Ground<'a>,
    link: LinkId,
    source: Standing<'a>,
    target: Standing<'a>,
    labelled: bool,
}

impl Ends<'_> {
    fn share_columns(&self) -> bool {
        self.source.column <= self.target.last_column() && self.target.column <= self.source.last_column()
    }

    fn sideways(&self) -> Option<Way> {
        self.horizontal().or_else(|| self.by_gutter())
    }

    /// A straight vertical, where nothing stands between the two.
    fn vertical(&self) -> Option<Way> {
        let first = self.source.column.max(self.target.column);
        let last = self.source.last_column().min(self.target.last_column());
        (first..=last).find_map(|column| self.vertical_in(column))
    }

    fn vertical_in(&self, column: u32) -> Option<Way> {
        let (upper, lower) =
            if self.is_downward() { (self.source, self.target) } else { (self.target, self.source) };
        let (from, to) = (upper.row, lower.row);
        let within_a_lane = from == to;
        // Between two cards of a lane there is no room for a label.
        if within_a_lane && (self.labelled || upper.bottom() > lower.card.y)
            || (from + 1..to).any(|row| !self.ground.is_free(column, row))
        {
            return None;
        }
        let between = |row: u32| {
            self.ground.occupants(column, row).filter(move |other| {
                other.card != upper.id()
                    && other.card != lower.id()
                    && (row != from || other.bottom > upper.bottom())
                    && (row != to || other.top < lower.card.y)
            })
        };
        let obstacles = between(from).chain(between(to)).map(beside);
        let (one, other) = (upper.across(column), lower.across(column));
        let shared = (one.0.max(other.0), one.1.min(other.1));
        let edges = [Some((upper.id(), Side::Bottom)), Some((lower.id(), Side::Top))];
        // Rows and the corridors between them, counted together, so that two links within a cell meet.
        let channels = from * 2 + 1..=to * 2 + u32::from(within_a_lane);
        Some(Way::Vertical(self.column_lead(edges, shared, 1.0, channels, obstacles)?, column))
    }

    /// A straight horizontal, where no card of the cells between is in the way.
    fn horizontal(&self) -> Option<Way> {
        let row = self.source.row;
        let gutters = self.gutters_between();
        let room_for_label = || {
            gutters.clone().any(|gutter| !self.ground.is_bridged(gutter, row))
                || self.columns_between().any(|column| self.ground.is_free(column, row))
        };
        if row != self.target.row || (self.labelled && !room_for_label()) {
            return None;
        }
        let (sides, ends) =
            ([self.side_towards_target(), self.side_towards_source()], [self.source, self.target]);
        let height = self.source.card.height.min(self.target.card.height);
        let top = self.source.card.y.max(self.target.card.y);
        let low = top + corner(height);
        let high = self.source.bottom().min(self.target.bottom()) - corner(height);
        let preferred = (top + CARD_MIN_HEIGHT.min(height) / 2.0).min(high);
        let obstacles = sides.into_iter().zip(ends).flat_map(|(side, end)| self.at_side(end, side));
        let obstacles = obstacles.chain(self.in_the_way(row, self.columns_between()));
        let (low, high) = narrowed((low, high), preferred, obstacles)?;
        let edges = [Some((self.source.id(), sides[0])), Some((self.target.id(), sides[1]))];
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

    /// Out and back on the same side of one column: down by the gutter on the right, up by the left one, where
    /// the edges of the cards lie at the same gutter.
    fn bracket(&self) -> Option<Way> {
        let sides = if self.is_downward() { [Side::Right, Side::Left] } else { [Side::Left, Side::Right] };
        sides
            .into_iter()
            .filter(|side| gutter_at(self.source, *side) == gutter_at(self.target, *side))
            .find_map(|side| self.through(gutter_at(self.source, side), [side, side], self.bias_down()))
    }

    /// By one gutter between the two columns, where the rest of the way lies in free cells.
    fn by_gutter(&self) -> Option<Way> {
        let sides = [self.side_towards_target(), self.side_towards_source()];
        [gutter_at(self.target, sides[1]), gutter_at(self.source, sides[0])]
            .into_iter()
            .find_map(|gutter| self.through(gutter, sides, self.bias_down()))
    }

    /// From the sides of source and target to a gutter.
    fn through(&self, gutter: u32, sides: [Side; 2], bias: f32) -> Option<Way> {
        let source = self.row_lead(self.source, sides[0], bias, gutter)?;
        let target = self.row_lead(self.target, sides[1], -bias, gutter)?;
        let rows = (self.source.row, self.target.row);
        let room_for_label = !self.labelled || rows.0 != rows.1 || !self.ground.is_bridged(gutter, rows.0);
        let free = self.is_free(gutter, (rows.0, source.preferred), (rows.1, target.preferred));
        (free && room_for_label).then_some(Way::Gutter { source, gutter, target })
    }

    /// By a corridor: one next to the source or the target, whichever takes fewer corners.
    fn by_corridor(&self) -> Option<Way> {
        let (from, to) = (self.source.row, self.target.row);
        let (first, second) = match from.cmp(&to) {
            std::cmp::Ordering::Less => (from + 1, to),
            std::cmp::Ordering::Greater => (from, to + 1),
            // Within a lane, the way on passes below and the way back above.
            std::cmp::Ordering::Equal if self.is_rightward() => (from + 1, from),
            std::cmp::Ordering::Equal => (from, from + 1),
        };
        let way = |corridor| {
            let (source, target) = self.exits(corridor, corridor)?;
            let corners = source.corners() + target.corners();
            Some((corners, Way::Corridor { source, corridor, detour: None, target }))
        };
        let ways = [first, second].into_iter().filter_map(way);
        ways.min_by_key(|(corners, _)| *corners).map(|(_, way)| way)
    }

    /// By a corridor at the source, one at the target, and the nearest gutter between them that no card reaches
    /// over; the outer gutters are always free.
    fn by_two_corridors(&self) -> Option<Way> {
        let (from, to) = (self.source.row, self.target.row);
        let pairs = [(from + 1, to), (from + 1, to + 1), (from, to), (from, to + 1)];
        let way = |(corridor, last): (u32, u32)| {
            let (source, target) = self.exits(corridor, last)?;
            let rows = corridor.min(last)..corridor.max(last);
            let taken = [&source, &target].map(|exit| match exit {
                Exit::Gutter(_, gutter) => Some(*gutter),
                Exit::Direct(..) => None,
            });
            let length = |gutter: &u32| gutter.abs_diff(source.column()) + gutter.abs_diff(target.column());
            let gutter = (0..=self.ground.columns)
                .filter(|gutter| !taken.contains(&Some(*gutter)))
                .filter(|gutter| rows.clone().all(|row| !self.ground.is_bridged(*gutter, row)))
                .min_by_key(length)?;
            let cost = (source.corners() + target.corners(), length(&gutter));
            let detour = Some(Detour { gutter, corridor: last });
            Some((cost, Way::Corridor { source, corridor, detour, target }))
        };
        let ways = pairs.into_iter().filter(|(one, other)| one != other).filter_map(way);
        ways.min_by_key(|(cost, _)| *cost).map(|(_, way)| way)
    }

    /// How the source reaches one corridor and the target another.
    fn exits(&self, at_source: u32, at_target: u32) -> Option<(Exit, Exit)> {
        let source = self.exit(self.source, self.target, self.side_towards_target(), at_source)?;
        let target = self.exit(self.target, self.source, self.side_towards_source(), at_target)?;
        Some((source, target))
    }

    fn exit(&self, standing: Standing<'_>, other: Standing<'_>, side: Side, corridor: u32) -> Option<Exit> {
        let row = standing.row;
        let direct = (corridor == row || corridor == row + 1).then(|| {
            let column = other.column.clamp(standing.column, standing.last_column());
            let bias = if side == Side::Right { 1.0 } else { -1.0 };
            let above = corridor == row;
            let obstacles = self
                .ground
                .occupants(column, row)
                .filter(|occupant| occupant.card != standing.id())
                .filter(|occupant| {
                    if above { occupant.top < standing.card.y } else { occupant.bottom > standing.bottom() }
                })
                .map(beside);
            let edge = if above { Side::Top } else { Side::Bottom };
            let channel = corridor * 2;
            let edges = [Some((standing.id(), edge)), None];
            let lead =
                self.column_lead(edges, standing.across(column), bias, channel..=channel, obstacles)?;
            Some(Exit::Direct(lead, column))
        });
        let bias = if corridor > row { 1.0 } else { -1.0 };
        let by_gutter = |side| {
            let gutter = gutter_at(standing, side);
            let lead = self.row_lead(standing, side, bias, gutter)?;
            let free = self.is_free(gutter, (row, lead.preferred), (corridor, f32::NEG_INFINITY));
            free.then_some(Exit::Gutter(lead, gutter))
        };
        direct.flatten().or_else(|| by_gutter(side)).or_else(|| by_gutter(opposite(side)))
    }

    /// From a card's left or right edge, through free cells, to a gutter on that side.
    fn row_lead(&self, standing: Standing<'_>, side: Side, bias: f32, gutter: u32) -> Option<Lead> {
        let own = gutter_at(standing, side);
        let (first, last) = (own.min(gutter), own.max(gutter));
        let (top, height) = (standing.card.y, standing.card.height);
        let range = (top + corner(height), top + height - corner(height));
        let preferred = top + CARD_MIN_HEIGHT.min(height) / 2.0;
        let obstacles = self.at_side(standing, side).chain(self.in_the_way(standing.row, first..last));
        let (low, high) = narrowed(range, preferred, obstacles)?;
        let edges = [Some((standing.id(), side)), None];
        Some(Lead { link: self.link, edges, low, high, preferred, bias, channels: first..=last })
    }

    fn column_lead(
        &self,
        edges: [Option<(CardId, Side)>; 2],
        (left, right): (f32, f32),
        bias: f32,
        channels: RangeInclusive<u32>,
        obstacles: impl Iterator<Item = (f32, f32)>,
    ) -> Option<Lead> {
        let corner = corner(right - left);
        let preferred = (left + right) / 2.0;
        let (low, high) = narrowed((left + corner, right - corner), preferred, obstacles)?;
        Some(Lead { link: self.link, edges, low, high, preferred, bias, channels })
    }

    /// Whether no card reaches over a gutter between two places, each a row and a length below its upper edge.
    fn is_free(&self, gutter: u32, one: (u32, f32), other: (u32, f32)) -> bool {
        let (upper, lower) = if one <= other { (one, other) } else { (other, one) };
        (upper.0..=lower.0).all(|row| {
            self.ground.bridges(gutter, row).all(|bridge| {
                (row == upper.0 && bridge.bottom <= upper.1) || (row == lower.0 && bridge.top >= lower.1)
            })
        })
    }

    fn is_downward(&self) -> bool {
        let order = |standing: Standing<'_>| (standing.row, standing.card.y);
        order(self.source) < order(self.target)
    }

    fn is_rightward(&self) -> bool {
        self.source.column < self.target.column
    }

    fn side_towards_target(&self) -> Side {
        if self.is_rightward() { Side::Right } else { Side::Left }
    }

    fn side_towards_source(&self) -> Side {
        opposite(self.side_towards_target())
    }

    fn bias_down(&self) -> f32 {
        if self.is_downward() { 1.0 } else { -1.0 }
    }

    fn columns_between(&self) -> Range<u32> {
        let (left, right) =
            if self.is_rightward() { (self.source, self.target) } else { (self.target, self.source) };
        left.last_column() + 1..right.column
    }

    fn gutters_between(&self) -> RangeInclusive<u32> {
        let columns = self.columns_between();
        columns.start..=columns.end
    }

    /// What a horizontal meets in the cells of these columns.
    fn in_the_way(&self, row: u32, columns: Range<u32>) -> impl Iterator<Item = (f32, f32)> {
        columns.flat_map(move |column| self.ground.occupants(column, row)).map(over_and_under)
    }

    /// What a horizontal meets between a card's edge and the gutter on that side.
    fn at_side(&self, standing: Standing<'_>, side: Side) -> impl Iterator<Item = (f32, f32)> {
        let column = if side == Side::Left { standing.column } else { standing.last_column() };
        let (left, right) = standing.across(column);
        let card = standing.id();
        self.ground
            .occupants(column, standing.row)
            .filter(move |other| {
                other.card != card && if side == Side::Left { other.left < left } else { other.right > right }
            })
            .map(over_and_under)
    }
}

/// The edge across from an edge.
pub fn opposite(side: Side) -> Side {
    match side {
        Side::Left => Side::Right,
        Side::Right => Side::Left,
        Side::Top => Side::Bottom,
        Side::Bottom => Side::Top,
    }
}

/// The gutter beside a card.
fn gutter_at(standing: Standing<'_>, side: Side) -> u32 {
    if side == Side::Left { standing.column } else { standing.last_column() + 1 }
}

/// How far from the ends of an edge of this length leads stay.
fn corner(length: f32) -> f32 {
    CORNER.min((length - LEAST_REACH) / 2.0).max(0.0)
}

/// What a card takes away from verticals.
fn beside(occupant: Occupant) -> (f32, f32) {
    (occupant.left - CLEARANCE, occupant.right + CLEARANCE)
}

/// What a card takes away from horizontals.
fn over_and_under(occupant: Occupant) -> (f32, f32) {
    (occupant.top - CLEARANCE, occupant.bottom + CLEARANCE)
}

/// The part of a range around `preferred` that the obstacles leave free.
fn narrowed(
    (mut low, mut high): (f32, f32),
    preferred: f32,
    obstacles: impl Iterator<Item = (f32, f32)>,
) -> Option<(f32, f32)> {
    if low > preferred || preferred > high {
        return None;
    }
    for (start, end) in obstacles {
        if end <= preferred {
            low = low.max(end);
        } else if start >= preferred {
            high = high.min(start);
        } else {
            return None;
        }
    }
    // A gap that just takes one line would take every other upon it.
    (low < high).then_some((low, high))
}
