//! Failure modes and what is said about them: effects, causes, controls.

use std::collections::BTreeSet;

use sightline_model::{
    Card, CardId, Cause, CauseId, Control, ControlId, ControlKind, Effect, EffectId, EffectReach,
    FailureMode, FailureModeId, RecordId, RecordTable,
};

use super::{Performed, amounts, place, remove};
use crate::error::OperationError;
use crate::operation::{FailureModeDetail, HazardJudgement};
use crate::text::clean;
use crate::writer::Writer;

pub fn add(
    writer: &mut Writer,
    id: Option<FailureModeId>,
    card: Option<CardId>,
    item: &str,
    title: &str,
) -> Performed {
    exists(writer, card)?;
    let rank = place::last(writer.model().failure_modes_on(card));
    let id = writer.id_or_new(id);
    writer.insert(FailureMode { item: clean(item)?, ..FailureMode::new(id, card, clean(title)?, rank) })
}

fn exists(writer: &Writer, card: Option<CardId>) -> Performed {
    card.map_or(Ok(()), |card| writer.get::<Card>(card).map(drop))
}

pub fn detail(writer: &mut Writer, failure_mode: FailureModeId, detail: FailureModeDetail) -> Performed {
    use FailureModeDetail as D;
    let cost = if let D::Cost(cost) = &detail { amounts::at_least_zero(*cost)? } else { None };
    let text = match &detail {
        D::Item(text) | D::Requirement(text) | D::Class(text) | D::FilterCode(text) | D::Remarks(text) => {
            clean(text)?
        }
        D::Cost(_) => String::new(),
    };
    writer.change::<FailureMode>(failure_mode, |row| match detail {
        D::Item(_) => row.item = text,
        D::Requirement(_) => row.requirement = text,
        D::Class(_) => row.class = text,
        D::FilterCode(_) => row.filter_code = text,
        D::Remarks(_) => row.remarks = text,
        D::Cost(_) => row.cost = cost,
    })
}

pub fn place_on(writer: &mut Writer, failure_modes: &[FailureModeId], card: Option<CardId>) -> Performed {
    exists(writer, card)?;
    for failure_mode in failure_modes {
        if writer.get::<FailureMode>(*failure_mode)?.card == card {
            continue;
        }
        let rank = place::last(writer.model().failure_modes_on(card));
        writer.change::<FailureMode>(*failure_mode, |row| {
            // What never had a card was about nothing else before.
            row.review = card.is_some() && row.card.is_some();
            row.card = card;
            row.rank = rank;
        })?;
    }
    Ok(())
}

pub fn review(writer: &mut Writer, failure_modes: &[FailureModeId]) -> Performed {
    let reviewed = |row: &mut FailureMode| row.review = false;
    failure_modes.iter().try_for_each(|failure_mode| writer.change::<FailureMode>(*failure_mode, reviewed))
}

pub fn set_reach(writer: &mut Writer, effect: EffectId, reach: EffectReach) -> Performed {
    writer.change::<Effect>(effect, |row| row.reach = reach)
}

pub fn judge_hazard(writer: &mut Writer, cause: CauseId, judgement: &HazardJudgement) -> Performed {
    let reason = clean(&judgement.decision_reason)?;
    if judgement.decision.is_some() && reason.trim().is_empty() {
        return Err(OperationError::NeedsReason);
    }
    let &HazardJudgement { single_point, controlled, obvious, decision, .. } = judgement;
    writer.change::<Cause>(cause, |row| {
        row.single_point = single_point;
        row.controlled = controlled;
        row.obvious = obvious;
        row.decision = decision;
        row.decision_reason = reason;
    })
}

pub fn rename(writer: &mut Writer, failure_mode: FailureModeId, title: &str) -> Performed {
    let title = clean(title)?;
    writer.change::<FailureMode>(failure_mode, |row| row.title = title)
}

pub fn delete(writer: &mut Writer, failure_modes: Vec<FailureModeId>) -> Performed {
    let each_once = BTreeSet::from_iter(failure_modes);
    each_once.into_iter().try_for_each(|failure_mode| remove::failure_mode(writer, failure_mode))
}

pub fn describe_effect(
    writer: &mut Writer,
    failure_mode: FailureModeId,
    effect: Option<EffectId>,
    text: &str,
) -> Performed {
    let Some(effect) = effect else {
        return add_effect(writer, None, failure_mode, text, EffectReach::Final).map(drop);
    };
    if writer.get::<Effect>(effect)?.failure_mode != failure_mode {
        return Err(OperationError::NotTogether { table: RecordTable::Effect, id: effect.uuid() });
    }
    let text = clean(text)?;
    writer.change::<Effect>(effect, |row| row.text = text)
}

/// Adds an effect behind those that a failure mode has.
pub fn add_effect(
    writer: &mut Writer,
    id: Option<EffectId>,
    failure_mode: FailureModeId,
    text: &str,
    reach: EffectReach,
) -> Result<EffectId, OperationError> {
    writer.get::<FailureMode>(failure_mode)?;
    let (id, rank) = (writer.id_or_new(id), place::last(writer.model().effects_of(failure_mode)));
    writer.insert(Effect { id, failure_mode, text: clean(text)?, reach, rank })?;
    Ok(id)
}

pub fn describe_cause(
    writer: &mut Writer,
    failure_mode: FailureModeId,
    cause: Option<CauseId>,
    text: &str,
) -> Performed {
    let Some(cause) = cause else { return add_cause(writer, None, failure_mode, text).map(drop) };
    is_cause_of(writer, cause, failure_mode)?;
    let text = clean(text)?;
    writer.change::<Cause>(cause, |row| row.text = text)
}

/// Adds a cause behind those that a failure mode has.
pub fn add_cause(
    writer: &mut Writer,
    id: Option<CauseId>,
    failure_mode: FailureModeId,
    text: &str,
) -> Result<CauseId, OperationError> {
    writer.get::<FailureMode>(failure_mode)?;
    let (id, rank) = (writer.id_or_new(id), place::last(writer.model().causes_of(failure_mode)));
    writer.insert(Cause::new(id, failure_mode, clean(text)?, rank))?;
    Ok(id)
}

/// Refuses a cause of another failure mode.
pub fn is_cause_of(writer: &Writer, cause: CauseId, failure_mode: FailureModeId) -> Performed {
    if writer.get::<Cause>(cause)?.failure_mode == failure_mode {
        Ok(())
    } else {
        Err(OperationError::NotTogether { table: RecordTable::Cause, id: cause.uuid() })
    }
}

pub fn describe_control(
    writer: &mut Writer,
    failure_mode: FailureModeId,
    cause: Option<CauseId>,
    control: Option<ControlId>,
    kind: ControlKind,
    text: &str,
) -> Performed {
    writer.get::<FailureMode>(failure_mode)?;
    if let Some(cause) = cause {
        is_cause_of(writer, cause, failure_mode)?;
    }
    let text = clean(text)?;
    let deletes = text.trim().is_empty();
    if let Some(control) = control {
        let its_cause = writer.get::<Control>(control)?.cause;
        if cause.is_some_and(|cause| cause != its_cause) {
            return Err(OperationError::NotTogether { table: RecordTable::Control, id: control.uuid() });
        }
        is_cause_of(writer, its_cause, failure_mode)?;
        return if deletes {
            writer.delete::<Control>(control)
        } else {
            writer.change::<Control>(control, |row| {
                row.kind = kind;
                row.text = text;
            })
        };
    }
    if deletes {
        return Ok(());
    }
    let cause = cause.map_or_else(|| add_cause(writer, None, failure_mode, ""), Ok)?;
    add_control(writer, cause, kind, &text)
}

/// Adds a control behind those that a cause has.
pub fn add_control(writer: &mut Writer, cause: CauseId, kind: ControlKind, text: &str) -> Performed {
    let (id, rank) = (writer.id_or_new(None), place::last(writer.model().controls_of(cause)));
    writer.insert(Control { id, cause, kind, text: clean(text)?, rank })
}
