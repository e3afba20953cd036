//! Lanes: the rows of a map.

use std::ops::RangeInclusive;

use sightline_model::{Chart, Lane, LaneId, LaneKind, Map, MapId};

use super::{Performed, place};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

/// How high the cells of a lane can be asked to be, in pixels at 100 %: from one line of text to more than a
/// projector shows.
const HEIGHTS: RangeInclusive<f64> = 24.0..=2000.0;

pub fn add(
    writer: &mut Writer,
    id: Option<LaneId>,
    map: MapId,
    kind: LaneKind,
    title: &str,
    before: Option<LaneId>,
) -> Performed {
    writer.get::<Map>(map)?;
    let rank = place::before(writer.model().lanes_of(map), before)?;
    let id = writer.id_or_new(id);
    writer.insert(Lane::new(id, map, kind, clean(title)?, rank))
}

pub fn rename(writer: &mut Writer, lane: LaneId, title: &str) -> Performed {
    let title = clean(title)?;
    writer.change::<Lane>(lane, |row| row.title = title)
}

pub fn change_kind(writer: &mut Writer, lane: LaneId, kind: LaneKind) -> Performed {
    writer.change::<Lane>(lane, |row| row.kind = kind)
}

pub fn move_before(writer: &mut Writer, lane: LaneId, before: Option<LaneId>) -> Performed {
    let moving = writer.get::<Lane>(lane)?;
    let rank = place::moved(writer.model().lanes_of(moving.map), moving, before)?;
    writer.change::<Lane>(lane, |row| row.rank = rank)
}

pub fn collapse(writer: &mut Writer, lane: LaneId, collapsed: bool) -> Performed {
    writer.change::<Lane>(lane, |row| row.collapsed = collapsed)
}

pub fn hide(writer: &mut Writer, lane: LaneId, hidden: bool) -> Performed {
    writer.change::<Lane>(lane, |row| row.hidden = hidden)
}

pub fn resize(writer: &mut Writer, lane: LaneId, height: Option<f64>) -> Performed {
    if let Some(number) = height.filter(|height| !HEIGHTS.contains(height)) {
        let (minimum, maximum) = HEIGHTS.into_inner();
        return Err(OperationError::OutOfRange { number, minimum, maximum });
    }
    writer.change::<Lane>(lane, |row| row.height = height)
}

pub fn describe_numbers(writer: &mut Writer, lane: LaneId, unit: &str, chart: Chart) -> Performed {
    let unit = clean(unit)?;
    writer.change::<Lane>(lane, |row| {
        row.unit = unit;
        row.chart = chart;
    })
}

pub fn show_faces(writer: &mut Writer, lane: LaneId, faces: bool) -> Performed {
    writer.change::<Lane>(lane, |row| row.faces = faces)
}
