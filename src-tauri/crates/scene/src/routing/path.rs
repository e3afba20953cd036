//! The corners of a connector, once every length is known.

use super::ground::{Ground, Standing};
use super::label::{Label, LabelPlace};
use super::network::Planned;
use super::plan::{Exit, Side, Way, opposite};
use crate::measures::CARD_WIDTH;
use crate::scene::{GridPoint, LabelBox, Route};

/// Where tracks run, from the sizes of their channels.
pub trait TrackPlaces {
    /// The `x` of a track relative to the column after its gutter.
    fn gutter(&self, gutter: u32, middle: f32) -> f32;
    /// The `y` of a track relative to the row below its corridor.
    fn corridor(&self, corridor: u32, middle: f32) -> f32;
}

/// The lengths that a way was given; those that it does not have are zero.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Lengths {
    /// Where it touches the source and the target: `y` at a left or right edge, `x` at an upper or lower one.
    pub leads: [f32; 2],
    /// The `x` of its tracks in the gutters next to source and target.
    pub gutters: [f32; 2],
    /// The `y` of its tracks in the corridors that source and target reach: the same one, or two.
    pub corridors: [f32; 2],
    /// The `x` of its track in the gutter between two corridors.
    pub detour: f32,
    /// The place of the label across the channel that it crosses.
    pub label: f32,
}

/// The route of a connector.
pub fn draw(planned: &Planned, ground: Ground<'_>, lengths: &Lengths) -> Option<Route> {
    let (source, target) = (ground.card(planned.source)?, ground.card(planned.target)?);
    let points = match &planned.way {
        Way::Vertical(lead, column) => {
            let down = lead.edges[0].is_some_and(|(upper, _)| upper == source.id());
            let x = lengths.leads[0];
            let end = |standing: Standing<'_>, lower_edge| GridPoint {
                column: *column,
                x,
                row: standing.row,
                y: if lower_edge { standing.bottom() } else { standing.card.y },
            };
            vec![end(source, down), end(target, !down)]
        }
        Way::Horizontal(lead) => {
            let end = |standing, side| edge(standing, side, lengths.leads[0]);
            vec![end(source, lead.side()), end(target, opposite(lead.side()))]
        }
        Way::Gutter { source: from, gutter, target: to } => {
            let first = edge(source, from.side(), lengths.leads[0]);
            let last = edge(target, to.side(), lengths.leads[1]);
            let turn = |point: GridPoint| GridPoint { column: *gutter, x: lengths.gutters[0], ..point };
            vec![first, turn(first), turn(last), last]
        }
        Way::Corridor { source: from, corridor, detour, target: to } => {
            let mut points = approach(source, from, *corridor, lengths, 0);
            let turn = |row, y, gutter| GridPoint { column: gutter, x: lengths.detour, row, y };
            points.extend(detour.iter().flat_map(|detour| {
                let (here, there) =
                    ((*corridor, lengths.corridors[0]), (detour.corridor, lengths.corridors[1]));
                [turn(here.0, here.1, detour.gutter), turn(there.0, there.1, detour.gutter)]
            }));
            let last = detour.map_or(*corridor, |detour| detour.corridor);
            points.extend(approach(target, to, last, lengths, 1).into_iter().rev());
            points
        }
    };
    let label = planned.label.as_ref().map(|label| label_box(label, &points, lengths));
    Some(Route {
        link: planned.link.id,
        kind: planned.link.kind,
        source: planned.link.source,
        target: planned.link.target,
        points,
        label,
    })
}

/// From a card to its corner in the corridor.
fn approach(
    standing: Standing<'_>,
    exit: &Exit,
    corridor: u32,
    lengths: &Lengths,
    end: usize,
) -> Vec<GridPoint> {
    let into = |point: GridPoint| GridPoint { row: corridor, y: lengths.corridors[end], ..point };
    match exit {
        Exit::Direct(lead, column) => {
            let y = if lead.side() == Side::Bottom { standing.bottom() } else { standing.card.y };
            let first = GridPoint { column: *column, x: lengths.leads[end], row: standing.row, y };
            vec![first, into(first)]
        }
        Exit::Gutter(lead, gutter) => {
            let first = edge(standing, lead.side(), lengths.leads[end]);
            let turn = GridPoint { column: *gutter, x: lengths.gutters[end], ..first };
            vec![first, turn, into(turn)]
        }
    }
}

fn edge(standing: Standing<'_>, side: Side, y: f32) -> GridPoint {
    let column = if side == Side::Right { standing.last_column() } else { standing.column };
    let (left, right) = standing.across(column);
    GridPoint { column, x: if side == Side::Right { right } else { left }, row: standing.row, y }
}

fn label_box(label: &Label, points: &[GridPoint], lengths: &Lengths) -> LabelBox {
    let corner =
        |index: usize| points.get(index).copied().unwrap_or(GridPoint { column: 0, x: 0.0, row: 0, y: 0.0 });
    let center = match label.place {
        LabelPlace::CrossingCorridor(corridor) => {
            GridPoint { row: corridor, y: lengths.label, ..corner(points.len() / 2) }
        }
        LabelPlace::CrossingGutter(gutter) => GridPoint { column: gutter, x: lengths.label, ..corner(0) },
        LabelPlace::CrossingCell(column) => GridPoint { column, x: CARD_WIDTH / 2.0, ..corner(0) },
        LabelPlace::AlongGutter => {
            let (one, other) = (corner(1), corner(2));
            let y = if one.row == other.row { ((one.y + other.y) / 2.0).round() } else { 0.0 };
            GridPoint { row: one.row.max(other.row), y, ..one }
        }
        LabelPlace::AlongCorridor { columns: (one, other), corner: index } => {
            GridPoint { column: (one + other).div_ceil(2), x: CARD_WIDTH / 2.0, ..corner(index) }
        }
    };
    LabelBox { center, width: label.width(), height: label.height(), lines: label.block.lines.clone() }
}
