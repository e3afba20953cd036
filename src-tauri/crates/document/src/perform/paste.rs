//! Pasting copied cards: their texts, marks, links and failure modes, under new ids.

use std::collections::BTreeSet;

use sightline_model::{Card, CardId, Factor, Lane, LaneId, MapId, Phase, Score, Step, StepId};

use super::cards::{Cell, map_of_cell};
use super::scales::Rated;
use super::{Performed, links, place, risks, scales, steps};
use crate::error::OperationError;
use crate::fragment::{CopiedCard, CopiedFailureMode, Fragment};
use crate::text::clean;
use crate::writer::Writer;

/// How far to the right a fragment may reach: beyond any map that people can read, and near enough that a
/// garbled fragment does not fill the file with empty steps.
const WIDEST_FRAGMENT: u32 = 10_000;

pub fn paste(writer: &mut Writer, fragment: &Fragment, cell: Cell, ids: &[CardId]) -> Performed {
    check(fragment)?;
    let map = map_of_cell(writer, cell)?;
    let lanes = lanes_from(writer, map, cell.0);
    let steps = steps_from(writer, map, cell.1, fragment)?;

    let mut pasted = Vec::with_capacity(fragment.cards.len());
    for (place, card) in fragment.cards.iter().enumerate() {
        let lane = lanes[(card.lane as usize).min(lanes.len() - 1)];
        let id = writer.id_or_new(ids.get(place).copied());
        paste_card(writer, id, (lane, steps[card.step as usize]), card)?;
        pasted.push(id);
    }
    for link in &fragment.links {
        let ends = (pasted[link.source as usize], pasted[link.target as usize]);
        links::add(writer, None, ends, link.kind, &link.label)?;
    }
    Ok(())
}

/// Refuses a fragment whose links lead nowhere or twice, or that reaches too far to be one.
fn check(fragment: &Fragment) -> Performed {
    let mut seen = BTreeSet::new();
    let links_sound = fragment.links.iter().all(|link| {
        let ends = [link.source, link.target];
        ends.iter().all(|end| (*end as usize) < fragment.cards.len())
            && link.source != link.target
            && seen.insert(ends)
    });
    let near = fragment.cards.iter().all(|card| card.step < WIDEST_FRAGMENT);
    if links_sound && near { Ok(()) } else { Err(OperationError::BadFragment) }
}

/// The lanes of a map from one of them on: never empty.
fn lanes_from(writer: &Writer, map: MapId, first: LaneId) -> Vec<LaneId> {
    let lanes = writer.model().lanes_of(map).map(|lane: &Lane| lane.id);
    lanes.skip_while(|lane| *lane != first).collect()
}

/// The steps of a map from one of them on, with as many new ones in its last phase as the fragment needs.
fn steps_from(
    writer: &mut Writer,
    map: MapId,
    first: StepId,
    fragment: &Fragment,
) -> Result<Vec<StepId>, OperationError> {
    let model = writer.model();
    let mut found: Vec<StepId> =
        model.steps_of(map).map(|step: &Step| step.id).skip_while(|step| *step != first).collect();
    let last_phase = model.phases_of(map).next_back().map(|phase: &Phase| phase.id);
    let needed = fragment.cards.iter().map(|card| card.step as usize + 1).max().unwrap_or(0);
    while let Some(phase) = last_phase.filter(|_| found.len() < needed) {
        let id = writer.id_or_new(None);
        steps::add(writer, Some(id), phase, "", None)?;
        found.push(id);
    }
    Ok(found)
}

fn paste_card(writer: &mut Writer, id: CardId, (lane, step): Cell, copied: &CopiedCard) -> Performed {
    let rank = place::last(writer.model().cards_of_cell(lane, step));
    let mut card = Card::new(id, lane, step, clean(&copied.text)?, rank);
    card.note = clean(&copied.note)?;
    copied.marks.iter().for_each(|mark| card.set_mark(*mark, true));
    card.persona = copied.persona.filter(|persona| writer.model().personas().contains(*persona));
    writer.insert(card)?;
    copied.failure_modes.iter().try_for_each(|failure_mode| paste_failure_mode(writer, id, failure_mode))
}

fn paste_failure_mode(writer: &mut Writer, card: CardId, copied: &CopiedFailureMode) -> Performed {
    let id = writer.id_or_new(None);
    risks::add(writer, Some(id), card, &copied.title)?;
    for copied in &copied.effects {
        let effect = Rated::Effect(risks::add_effect(writer, id, &copied.text)?);
        paste_score(writer, effect, Factor::Severity, copied.severity)?;
    }
    for copied in &copied.causes {
        let cause = risks::add_cause(writer, id, &copied.text)?;
        paste_score(writer, Rated::Cause(cause), Factor::Occurrence, copied.occurrence)?;
        paste_score(writer, Rated::Cause(cause), Factor::Detection, copied.detection)?;
        for control in &copied.controls {
            risks::add_control(writer, cause, control.kind, &control.text)?;
        }
    }
    Ok(())
}

fn paste_score(writer: &mut Writer, rated: Rated, factor: Factor, score: Option<Score>) -> Performed {
    score.map_or(Ok(()), |score| scales::set(writer, rated, factor, score))
}
