//! Failure modes and what is said about them: effects, causes, controls, actions.

use std::collections::BTreeSet;

use jiff::civil::Date;
use sightline_model::{
    Action, ActionId, ActionStatus, Card, CardId, Cause, CauseId, Control, ControlId, ControlKind, Effect,
    EffectId, FailureMode, FailureModeId, RecordId, RecordTable,
};

use super::{Performed, place, remove};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn add(writer: &mut Writer, id: Option<FailureModeId>, card: CardId, title: &str) -> Performed {
    writer.get::<Card>(card)?;
    let rank = place::last(writer.model().failure_modes_of(card));
    let id = writer.id_or_new(id);
    writer.insert(FailureMode { id, card, title: clean(title)?, rank })
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
    let Some(effect) = effect else { return add_effect(writer, failure_mode, text).map(drop) };
    if writer.get::<Effect>(effect)?.failure_mode != failure_mode {
        return Err(OperationError::NotTogether { table: RecordTable::Effect, id: effect.uuid() });
    }
    let text = clean(text)?;
    writer.change::<Effect>(effect, |row| row.text = text)
}

/// Adds an effect behind those that a failure mode has.
pub fn add_effect(
    writer: &mut Writer,
    failure_mode: FailureModeId,
    text: &str,
) -> Result<EffectId, OperationError> {
    writer.get::<FailureMode>(failure_mode)?;
    let (id, rank) = (writer.id_or_new(None), place::last(writer.model().effects_of(failure_mode)));
    writer.insert(Effect { id, failure_mode, text: clean(text)?, rank })?;
    Ok(id)
}

pub fn describe_cause(
    writer: &mut Writer,
    failure_mode: FailureModeId,
    cause: Option<CauseId>,
    text: &str,
) -> Performed {
    let Some(cause) = cause else { return add_cause(writer, failure_mode, text).map(drop) };
    is_cause_of(writer, cause, failure_mode)?;
    let text = clean(text)?;
    writer.change::<Cause>(cause, |row| row.text = text)
}

/// Adds a cause behind those that a failure mode has.
pub fn add_cause(
    writer: &mut Writer,
    failure_mode: FailureModeId,
    text: &str,
) -> Result<CauseId, OperationError> {
    writer.get::<FailureMode>(failure_mode)?;
    let (id, rank) = (writer.id_or_new(None), place::last(writer.model().causes_of(failure_mode)));
    writer.insert(Cause { id, failure_mode, text: clean(text)?, rank })?;
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
    let cause = cause.map_or_else(|| add_cause(writer, failure_mode, ""), Ok)?;
    add_control(writer, cause, kind, &text)
}

/// Adds a control behind those that a cause has.
pub fn add_control(writer: &mut Writer, cause: CauseId, kind: ControlKind, text: &str) -> Performed {
    let (id, rank) = (writer.id_or_new(None), place::last(writer.model().controls_of(cause)));
    writer.insert(Control { id, cause, kind, text: clean(text)?, rank })
}

pub fn add_action(
    writer: &mut Writer,
    id: Option<ActionId>,
    failure_mode: FailureModeId,
    text: &str,
) -> Performed {
    writer.get::<FailureMode>(failure_mode)?;
    let rank = place::last(writer.model().actions_of(failure_mode));
    writer.insert(Action {
        id: writer.id_or_new(id),
        failure_mode,
        text: clean(text)?,
        owner: String::new(),
        due: None,
        status: ActionStatus::Planned,
        rank,
    })
}

pub fn edit_action(
    writer: &mut Writer,
    action: ActionId,
    text: &str,
    owner: &str,
    due: Option<String>,
    status: ActionStatus,
) -> Performed {
    if let Some(text) = due.as_ref().filter(|text| !is_date(text)) {
        return Err(OperationError::NotADate { text: text.clone() });
    }
    let (text, owner) = (clean(text)?, clean(owner)?);
    writer.change::<Action>(action, |row| {
        row.text = text;
        row.owner = owner;
        row.due = due;
        row.status = status;
    })
}

/// Whether a text is a day of the calendar, written as `YYYY-MM-DD`.
fn is_date(text: &str) -> bool {
    Date::strptime("%Y-%m-%d", text).is_ok_and(|date| date.to_string() == text)
}
