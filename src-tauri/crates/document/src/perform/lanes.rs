//! Lanes: the rows of a map.

use sightline_model::{Lane, LaneId, LaneKind, Map, MapId};

use super::{Performed, place};
use crate::text::clean;
use crate::writer::Writer;

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
