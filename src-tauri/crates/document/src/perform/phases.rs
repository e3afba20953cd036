//! Phases: the titled runs of steps.

use sightline_model::{Map, MapId, Phase, PhaseId, Step, StepId};

use super::spans::Spans;
use super::{Performed, place, remove, steps};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn add(
    writer: &mut Writer,
    id: Option<PhaseId>,
    map: MapId,
    title: &str,
    before: Option<PhaseId>,
) -> Performed {
    writer.get::<Map>(map)?;
    let rank = place::before(writer.model().phases_of(map), before)?;
    let id = writer.id_or_new(id);
    writer.insert(Phase::new(id, map, clean(title)?, rank))
}

pub fn split(writer: &mut Writer, id: Option<PhaseId>, step: StepId, title: &str) -> Performed {
    let old = writer.get::<Phase>(writer.get::<Step>(step)?.phase)?;
    let (old, map) = (old.id, old.map);
    let following = writer.model().phases_of(map).skip_while(|phase| phase.id != old).nth(1);
    let going: Vec<StepId> = writer
        .model()
        .steps_of_phase(old)
        .map(|row| row.id)
        .skip_while(|candidate| *candidate != step)
        .collect();

    let new = writer.id_or_new(id);
    add(writer, Some(new), map, title, following.map(|phase| phase.id))?;
    // The steps keep their ranks: they keep their order in the new phase, where nothing else stands.
    going.into_iter().try_for_each(|step| writer.change::<Step>(step, |row| row.phase = new))
}

pub fn rename(writer: &mut Writer, phase: PhaseId, title: &str) -> Performed {
    let title = clean(title)?;
    writer.change::<Phase>(phase, |row| row.title = title)
}

pub fn move_before(writer: &mut Writer, phase: PhaseId, before: Option<PhaseId>) -> Performed {
    let moving = writer.get::<Phase>(phase)?;
    let map = moving.map;
    let rank = place::moved(writer.model().phases_of(map), moving, before)?;
    let spans = Spans::of(writer.model(), map);
    writer.change::<Phase>(phase, |row| row.rank = rank)?;
    spans.follow(writer, &steps_of(writer, phase))
}

pub fn delete(writer: &mut Writer, phase: PhaseId) -> Performed {
    let map = writer.get::<Phase>(phase)?.map;
    if writer.model().phases_of(map).count() == 1 {
        return Err(OperationError::LastPhase);
    }
    steps_of(writer, phase).into_iter().try_for_each(|step| steps::delete(writer, step))?;
    remove::phase(writer, phase)
}

fn steps_of(writer: &Writer, phase: PhaseId) -> Vec<StepId> {
    writer.model().steps_of_phase(phase).map(|row: &Step| row.id).collect()
}
