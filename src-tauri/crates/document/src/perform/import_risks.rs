//! Failure modes with all that hangs from them: a whole risk table of another program, or those of a copied card.

use sightline_model::risk::{SheetAction, SheetCause, SheetEffect, SheetFailureMode};
use sightline_model::{
    Action, Card, CardId, Cause, CauseId, Effect, Factor, FailureMode, FailureModeId, TEXT_LIMIT,
};

use super::{Performed, actions, amounts, moment, place, risks, scores};
use crate::operation::Rated;
use crate::text::clean;
use crate::writer::Writer;

/// Adds failure modes with all that hangs from them behind those of their cards. Where the table says what was scored
/// after the actions, its first scores stand for good; `source` says where the later ones come from.
pub fn import(writer: &mut Writer, source: &str, failure_modes: &[SheetFailureMode]) -> Performed {
    let source = clean(source)?;
    failure_modes.iter().try_for_each(|failure_mode| add(writer, failure_mode.card, &source, failure_mode))
}

/// Adds a failure mode with all that hangs from it behind those of a card, or behind those without one.
pub fn add(writer: &mut Writer, card: Option<CardId>, source: &str, said: &SheetFailureMode) -> Performed {
    if let Some(card) = card {
        writer.get::<Card>(card)?;
    }
    let rank = place::last(writer.model().failure_modes_on(card));
    let id = writer.id_or_new(None);
    let item = if card.is_none() { said.item() } else { String::new() };
    writer.insert(FailureMode {
        item: clean(&item.chars().take(TEXT_LIMIT).collect::<String>())?,
        requirement: clean(&said.requirement)?,
        class: clean(&said.class)?,
        filter_code: clean(&said.filter_code)?,
        remarks: clean(&said.remarks)?,
        cost: amounts::at_least_zero(said.cost)?,
        baseline_at: is_scored_again(said).then(moment),
        ..FailureMode::new(id, card, clean(&said.title)?, rank)
    })?;
    said.effects.iter().try_for_each(|effect| add_effect(writer, id, source, effect))?;
    said.causes.iter().try_for_each(|cause| add_cause(writer, id, source, cause))?;
    said.actions.iter().try_for_each(|action| add_action(writer, id, None, action))
}

fn is_scored_again(said: &SheetFailureMode) -> bool {
    let of_causes =
        said.causes.iter().flat_map(|cause| [cause.occurrence, cause.detection, cause.recoverability]);
    said.effects.iter().map(|effect| effect.severity).chain(of_causes).any(|score| score.after.is_some())
}

fn add_effect(writer: &mut Writer, of: FailureModeId, source: &str, said: &SheetEffect) -> Performed {
    let rank = place::last(writer.model().effects_of(of));
    let id = writer.id_or_new(None);
    writer.insert(Effect { id, failure_mode: of, text: clean(&said.text)?, reach: said.reach, rank })?;
    scores::take_over(writer, Rated::Effect(id), Factor::Severity, said.severity, source)
}

fn add_cause(writer: &mut Writer, of: FailureModeId, source: &str, said: &SheetCause) -> Performed {
    let rank = place::last(writer.model().causes_of(of));
    let id = writer.id_or_new(None);
    writer.insert(Cause {
        single_point: said.single_point,
        controlled: said.controlled,
        obvious: said.obvious,
        decision: said.decision,
        decision_reason: clean(&said.decision_reason)?,
        imported_rpn: said.imported_rpn,
        ..Cause::new(id, of, clean(&said.text)?, rank)
    })?;
    for (factor, score) in [
        (Factor::Occurrence, said.occurrence),
        (Factor::Detection, said.detection),
        (Factor::Recoverability, said.recoverability),
    ] {
        scores::take_over(writer, Rated::Cause(id), factor, score, source)?;
    }
    for control in &said.controls {
        risks::add_control(writer, id, control.kind, &control.text)?;
    }
    said.actions.iter().try_for_each(|action| add_action(writer, of, Some(id), action))
}

fn add_action(
    writer: &mut Writer,
    of: FailureModeId,
    cause: Option<CauseId>,
    said: &SheetAction,
) -> Performed {
    let rank = place::last(writer.model().actions_of(of));
    let id = writer.id_or_new(None);
    writer.insert(Action {
        cause,
        kind: said.kind,
        owner: clean(&said.owner)?,
        due: actions::day(said.due.clone())?,
        status: said.status,
        stage: said.stage,
        taken: clean(&said.taken)?,
        evidence: clean(&said.evidence)?,
        outcome: clean(&said.outcome)?,
        done_on: actions::day(said.done_on.clone())?,
        verified_on: actions::day(said.verified_on.clone())?,
        verified_by: clean(&said.verified_by)?,
        concurrence: said.concurrence,
        ..Action::new(id, of, clean(&said.text)?, rank)
    })
}
