//! Deletions, children first: nothing is ever left hanging from a record that is gone.

use sightline_model::{
    Action, Card, CardId, Cause, CauseId, Control, Effect, EffectId, FailureMode, FailureModeId, Lane,
    LaneId, Link, Map, MapId, Phase, PhaseId, Rating, Row, Step, StepId,
};

use super::Performed;
use crate::writer::Writer;

/// Deletes a map with its phases, steps, lanes, and all that stands in them.
pub fn map(writer: &mut Writer, id: MapId) -> Performed {
    for child in ids(writer.model().phases_of(id)) {
        phase(writer, child)?;
    }
    for child in ids(writer.model().lanes_of(id)) {
        lane(writer, child)?;
    }
    writer.delete::<Map>(id)
}

/// Deletes a phase with its steps.
pub fn phase(writer: &mut Writer, id: PhaseId) -> Performed {
    for child in ids(writer.model().steps_of_phase(id)) {
        step(writer, child)?;
    }
    writer.delete::<Phase>(id)
}

/// Deletes a step with its cards.
pub fn step(writer: &mut Writer, id: StepId) -> Performed {
    for child in ids(writer.model().cards_of_step(id)) {
        card(writer, child)?;
    }
    writer.delete::<Step>(id)
}

/// Deletes a lane with its cards.
pub fn lane(writer: &mut Writer, id: LaneId) -> Performed {
    for child in ids(writer.model().cards_of_lane(id)) {
        card(writer, child)?;
    }
    writer.delete::<Lane>(id)
}

/// Deletes a card with its links and failure modes.
pub fn card(writer: &mut Writer, id: CardId) -> Performed {
    for child in ids(writer.model().links_of(id)) {
        writer.delete::<Link>(child)?;
    }
    for child in ids(writer.model().failure_modes_of(id)) {
        failure_mode(writer, child)?;
    }
    writer.delete::<Card>(id)
}

/// Deletes a failure mode with its effects, causes and actions.
pub fn failure_mode(writer: &mut Writer, id: FailureModeId) -> Performed {
    for child in ids(writer.model().effects_of(id)) {
        effect(writer, child)?;
    }
    for child in ids(writer.model().causes_of(id)) {
        cause(writer, child)?;
    }
    for child in ids(writer.model().actions_of(id)) {
        writer.delete::<Action>(child)?;
    }
    writer.delete::<FailureMode>(id)
}

/// Deletes an effect with its ratings.
pub fn effect(writer: &mut Writer, id: EffectId) -> Performed {
    for child in ids(writer.model().ratings_of_effect(id)) {
        writer.delete::<Rating>(child)?;
    }
    writer.delete::<Effect>(id)
}

/// Deletes a cause with its controls and ratings.
pub fn cause(writer: &mut Writer, id: CauseId) -> Performed {
    for child in ids(writer.model().controls_of(id)) {
        writer.delete::<Control>(child)?;
    }
    for child in ids(writer.model().ratings_of_cause(id)) {
        writer.delete::<Rating>(child)?;
    }
    writer.delete::<Cause>(id)
}

/// The ids of a list that changes while its records go.
fn ids<'a, R: Row + 'a>(rows: impl Iterator<Item = &'a R>) -> Vec<R::Id> {
    rows.map(Row::id).collect()
}
