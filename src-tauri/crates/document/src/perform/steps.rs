//! Steps: the columns of a map.

use sightline_model::{Phase, PhaseId, RecordId, RecordTable, Step, StepId};

use super::{Performed, place};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn add(
    writer: &mut Writer,
    id: Option<StepId>,
    phase: PhaseId,
    title: &str,
    before: Option<StepId>,
) -> Performed {
    writer.get::<Phase>(phase)?;
    let rank = place::before(writer.model().steps_of_phase(phase), before)?;
    let id = writer.id_or_new(id);
    writer.insert(Step::new(id, phase, clean(title)?, rank))
}

pub fn rename(writer: &mut Writer, step: StepId, title: &str) -> Performed {
    let title = clean(title)?;
    writer.change::<Step>(step, |row| row.title = title)
}

pub fn move_to(writer: &mut Writer, step: StepId, phase: PhaseId, before: Option<StepId>) -> Performed {
    let moving = writer.get::<Step>(step)?;
    if writer.get::<Phase>(moving.phase)?.map != writer.get::<Phase>(phase)?.map {
        return Err(OperationError::NotTogether { table: RecordTable::Phase, id: phase.uuid() });
    }
    let rank = place::moved(writer.model().steps_of_phase(phase), moving, before)?;
    writer.change::<Step>(step, |row| {
        row.phase = phase;
        row.rank = rank;
    })
}
