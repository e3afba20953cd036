//! The stops of presentations.

use sightline_model::{Lane, LaneId, MapId, Model, RecordId, RecordTable, Step, StepId, Stop, StopId};

use super::{Performed, place};
use crate::error::OperationError;
use crate::operation::MapPart;
use crate::text::clean;
use crate::writer::Writer;

pub fn add(
    writer: &mut Writer,
    id: Option<StopId>,
    map: MapId,
    title: &str,
    part: MapPart,
    before: Option<StopId>,
) -> Performed {
    writer.get::<sightline_model::Map>(map)?;
    stands_in(writer.model(), map, part)?;
    let id = writer.id_or_new(id);
    let rank = place::before(writer.model().stops_in_order(), before)?;
    let MapPart { first_step, last_step, first_lane, last_lane } = part;
    let (title, notes) = (clean(title)?, String::new());
    writer.insert(Stop { id, map, title, notes, first_step, last_step, first_lane, last_lane, rank })
}

pub fn edit(writer: &mut Writer, stop: StopId, title: &str, notes: &str) -> Performed {
    let (title, notes) = (clean(title)?, clean(notes)?);
    writer.change::<Stop>(stop, |row| {
        row.title = title;
        row.notes = notes;
    })
}

pub fn set_part(writer: &mut Writer, stop: StopId, part: MapPart) -> Performed {
    let map = writer.get::<Stop>(stop)?.map;
    stands_in(writer.model(), map, part)?;
    writer.change::<Stop>(stop, |row| set(row, part))
}

pub fn move_to(writer: &mut Writer, stop: StopId, before: Option<StopId>) -> Performed {
    let row = writer.get::<Stop>(stop)?;
    let rank = place::moved(writer.model().stops_in_order(), row, before)?;
    writer.change::<Stop>(stop, |row| row.rank = rank)
}

/// Lets go of a step that is about to be deleted: what began or ended with it begins or ends one step further in, and
/// a stop that showed nothing else goes.
pub fn leave_step(writer: &mut Writer, map: MapId, step: StepId) -> Performed {
    let order: Vec<StepId> = writer.model().steps_of(map).map(|row: &Step| row.id).collect();
    leave(writer, &order, step, |part| (&mut part.first_step, &mut part.last_step))
}

/// The same for a lane.
pub fn leave_lane(writer: &mut Writer, map: MapId, lane: LaneId) -> Performed {
    let order: Vec<LaneId> = writer.model().lanes_of(map).map(|row: &Lane| row.id).collect();
    leave(writer, &order, lane, |part| (&mut part.first_lane, &mut part.last_lane))
}

fn leave<Id: RecordId>(
    writer: &mut Writer,
    order: &[Id],
    gone: Id,
    ends: impl Fn(&mut MapPart) -> (&mut Option<Id>, &mut Option<Id>),
) -> Performed {
    let parts: Vec<(StopId, MapPart)> =
        writer.model().stops_in_order().map(|row| (row.id, part_of(row))).collect();
    for (stop, mut part) in parts {
        let (first, last) = ends(&mut part);
        if *first != Some(gone) && *last != Some(gone) {
            continue;
        }
        match inwards(order, gone, (*first, *last)) {
            Some((begins, ends)) => {
                (*first, *last) = (begins, ends);
                writer.change::<Stop>(stop, |row| set(row, part))?;
            }
            None => writer.delete::<Stop>(stop)?,
        }
    }
    Ok(())
}

/// The ends of a part without one of them; nothing where nothing is left of it. The ends may have changed places since
/// they were chosen.
fn inwards<Id: RecordId>(
    order: &[Id],
    gone: Id,
    (first, last): (Option<Id>, Option<Id>),
) -> Option<(Option<Id>, Option<Id>)> {
    let place = |id: Id| order.iter().position(|one| *one == id);
    let begins = first.map_or(Some(0), place)?;
    let ends = last.map_or(order.len().checked_sub(1), place)?;
    let (begins, ends) = (begins.min(ends), begins.max(ends));
    let left: Vec<Id> = order[begins..=ends].iter().copied().filter(|one| *one != gone).collect();
    let (begins, ends) = (*left.first()?, *left.last()?);
    Some((first.map(|_| begins), last.map(|_| ends)))
}

fn part_of(row: &Stop) -> MapPart {
    let Stop { first_step, last_step, first_lane, last_lane, .. } = *row;
    MapPart { first_step, last_step, first_lane, last_lane }
}

fn set(row: &mut Stop, MapPart { first_step, last_step, first_lane, last_lane }: MapPart) {
    (row.first_step, row.last_step) = (first_step, last_step);
    (row.first_lane, row.last_lane) = (first_lane, last_lane);
}

/// Refuses a part of another map.
fn stands_in(model: &Model, map: MapId, part: MapPart) -> Result<(), OperationError> {
    for step in [part.first_step, part.last_step].into_iter().flatten() {
        if model.map_of_step(step) != Some(map) {
            return Err(OperationError::NotTogether { table: RecordTable::Step, id: step.uuid() });
        }
    }
    for lane in [part.first_lane, part.last_lane].into_iter().flatten() {
        if model.lanes().get(lane).is_none_or(|row| row.map != map) {
            return Err(OperationError::NotTogether { table: RecordTable::Lane, id: lane.uuid() });
        }
    }
    Ok(())
}
