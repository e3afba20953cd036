//! The corners of a connector, once every length is known.

use super::ground::{Ground, Standing};
use super::label::{Label, LabelPlace};
use super::network::Planned;
use super::plan::{Exit, Side, Way};
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
    /// The `y` of its track in the corridor.
    pub corridor: f32,
    /// The place of the label across the channel that it crosses.
    pub label: f32,
}

/// The route of a connector.
pub fn draw(planned: &Planned, ground: Ground<'_>, lengths: &Lengths) -> Option<Route> {
    let (source, target) = (ground.card(planned.source)?, ground.card(planned.target)?);
    let points = match &planned.way {
        Way::Vertical(_) => {
            let down = planned.source < planned.target;
            let x = lengths.leads[0];
            let end = |standing: Standing<'_>, lower_edge| GridPoint {
                column: standing.place.column,
                x,
                row: standing.place.row,
                y: if lower_edge { standing.bottom() } else { standing.card.y },
            };
            vec![end(source, down), end(target, !down)]
        }
        Way::Horizontal(lead) => {
            let end = |standing: Standing<'_>, index: usize| {
                edge(standing, side(lead.edges[index]), lengths.leads[0])
            };
            vec![end(source, 0), end(target, 1)]
        }
        Way::Gutter { source: from, gutter, target: to } => {
            let first = edge(source, side(from.edges[0]), lengths.leads[0]);
            let last = edge(target, side(to.edges[0]), lengths.leads[1]);
            let turn = |point: GridPoint| GridPoint { column: *gutter, x: lengths.gutters[0], ..point };
            vec![first, turn(first), turn(last), last]
        }
        Way::Corridor { source: from, corridor, target: to } => {
            let mut points = approach(source, from, *corridor, lengths, 0);
            points.extend(approach(target, to, *corridor, lengths, 1).into_iter().rev());
            points
        }
    };
    let label = planned.label.as_ref().map(|label| label_box(label, planned, &points, lengths));
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
    let into = |point: GridPoint| GridPoint { row: corridor, y: lengths.corridor, ..point };
    match exit {
        Exit::Direct(lead) => {
            let y = if side(lead.edges[0]) == Side::Bottom { standing.bottom() } else { standing.card.y };
            let place = standing.place;
            let first = GridPoint { column: place.column, x: lengths.leads[end], row: place.row, y };
            vec![first, into(first)]
        }
        Exit::Gutter(lead, gutter) => {
            let first = edge(standing, side(lead.edges[0]), lengths.leads[end]);
            let turn = GridPoint { column: *gutter, x: lengths.gutters[end], ..first };
            vec![first, turn, into(turn)]
        }
    }
}

fn edge(standing: Standing<'_>, side: Side, y: f32) -> GridPoint {
    let x = if side == Side::Right { CARD_WIDTH } else { 0.0 };
    GridPoint { column: standing.place.column, x, row: standing.place.row, y }
}

fn side(edge: Option<(sightline_model::CardId, Side)>) -> Side {
    edge.map_or(Side::Right, |(_, side)| side)
}

fn label_box(label: &Label, planned: &Planned, points: &[GridPoint], lengths: &Lengths) -> LabelBox {
    let (source, target) = (planned.source, planned.target);
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
        LabelPlace::AlongCorridor => GridPoint {
            column: (source.column + target.column).div_ceil(2),
            x: CARD_WIDTH / 2.0,
            ..corner(points.len() / 2)
        },
    };
    LabelBox { center, width: label.width(), height: label.height(), lines: label.block.lines.clone() }
}
