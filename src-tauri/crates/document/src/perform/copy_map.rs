//! Copies of whole maps: a to-be map begins as the as-is one stands.

use std::collections::BTreeMap;

use sightline_model::{
    Action, Card, CardId, CardTag, Cause, Control, Effect, Evidence, Exemption, FailureMode, FailureModeId,
    Lane, Link, Map, MapId, MapLink, MapPersona, MapState, Phase, Placement, Question, Rating, Row, Step,
    StepId, Timing,
};

use super::{Performed, place};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn copy(writer: &mut Writer, id: Option<MapId>, map: MapId, title: &str, state: MapState) -> Performed {
    let original = writer.get::<Map>(map)?.clone();
    let siblings = || writer.model().maps_below(original.parent);
    let following = siblings().skip_while(|row| row.id != map).nth(1).map(|following| following.id);
    let rank = place::before(siblings(), following)?;
    let (copy, title) = (writer.id_or_new(id), clean(title)?);
    let origin = original.origin.or(Some(map));
    writer.insert(Map { id: copy, title, state, rank, origin, ..original })?;

    let personas = all(writer.model().personas_of(map));
    each(writer, personas, |id, row| MapPersona { id, map: copy, ..row })?;
    let lanes = all(writer.model().lanes_of(map));
    let lanes = each(writer, lanes, |id, row| {
        let origin = row.origin.or(Some(row.id));
        Lane { id, map: copy, origin, ..row }
    })?;
    let phases = all(writer.model().phases_of(map));
    let phases = each(writer, phases, |id, row| {
        let origin = row.origin.or(Some(row.id));
        Phase { id, map: copy, origin, ..row }
    })?;
    let steps = all(writer.model().steps_of(map));
    let steps = each(writer, steps, |id, row| {
        let (phase, origin) = (phases.of(row.phase), row.origin.or(Some(row.id)));
        Step { id, phase, origin, ..row }
    })?;
    let cards = all(writer.model().lanes_of(map).flat_map(|lane| writer.model().cards_of_lane(lane.id)));
    let cards = each(writer, cards, |id, row| {
        let (lane, step, origin) = (lanes.of(row.lane), steps.of(row.step), row.origin.or(Some(row.id)));
        Card { id, lane, step, origin, ..row }
    })?;
    for (original, copy) in &steps.0 {
        copy_what_is_said_of_step(writer, *original, *copy)?;
    }
    for (original, copy) in &cards.0 {
        copy_what_is_said_of_card(writer, *original, *copy)?;
        copy_risks(writer, *original, *copy)?;
    }
    copy_links(writer, &cards)
}

/// What was copied, and into what.
struct Copies<I>(BTreeMap<I, I>);

impl<I: Copy + Ord> Copies<I> {
    /// The copy of a record; the record itself where it was not copied.
    fn of(&self, original: I) -> I {
        self.0.get(&original).copied().unwrap_or(original)
    }
}

/// The records as they stand, for a writer that is about to write more of them.
fn all<'a, R: Row + 'a>(rows: impl Iterator<Item = &'a R>) -> Vec<R> {
    rows.cloned().collect()
}

/// Writes each record once more, with a new id and with what else is to differ.
fn each<R: Row>(
    writer: &mut Writer,
    rows: Vec<R>,
    differ: impl Fn(R::Id, R) -> R,
) -> Result<Copies<R::Id>, OperationError> {
    let mut copies = BTreeMap::new();
    for row in rows {
        let (original, id) = (row.id(), writer.id_or_new(None));
        writer.insert(differ(id, row))?;
        copies.insert(original, id);
    }
    Ok(Copies(copies))
}

fn copy_what_is_said_of_step(writer: &mut Writer, original: StepId, copy: StepId) -> Performed {
    let timing = all(writer.model().timing_of_step(original));
    each(writer, timing, |id, row| Timing { id, step: Some(copy), ..row })?;
    let exemptions = all(writer.model().exemptions_of_step(original));
    each(writer, exemptions, |id, row| Exemption { id, step: Some(copy), ..row })?;
    Ok(())
}

fn copy_what_is_said_of_card(writer: &mut Writer, original: CardId, card: CardId) -> Performed {
    let evidence = all(writer.model().evidence_of(original));
    each(writer, evidence, |id, row| Evidence { id, card, ..row })?;
    let questions = all(writer.model().questions_of(original));
    each(writer, questions, |id, row| Question { id, card, ..row })?;
    let tags = all(writer.model().tags_of(original));
    each(writer, tags, |id, row| CardTag { id, card, ..row })?;
    let placements = all(writer.model().placements_of(original));
    each(writer, placements, |id, row| Placement { id, card, ..row })?;
    let map_links = all(writer.model().map_links_of(original));
    each(writer, map_links, |id, row| MapLink { id, card, ..row })?;
    let timing = all(writer.model().timing_of_card(original));
    each(writer, timing, |id, row| Timing { id, card: Some(card), ..row })?;
    let exemptions = all(writer.model().exemptions_of_card(original));
    each(writer, exemptions, |id, row| Exemption { id, card: Some(card), ..row })?;
    Ok(())
}

fn copy_risks(writer: &mut Writer, original: CardId, card: CardId) -> Performed {
    let failure_modes = all(writer.model().failure_modes_of(original));
    let failure_modes = each(writer, failure_modes, |id, row| FailureMode { id, card: Some(card), ..row })?;
    failure_modes.0.into_iter().try_for_each(|(original, copy)| copy_failure_mode(writer, original, copy))
}

fn copy_failure_mode(writer: &mut Writer, original: FailureModeId, failure_mode: FailureModeId) -> Performed {
    let effects = all(writer.model().effects_of(original));
    for (original, effect) in each(writer, effects, |id, row| Effect { id, failure_mode, ..row })?.0 {
        let ratings = all(writer.model().ratings_of_effect(original));
        each(writer, ratings, |id, row| Rating { id, effect: Some(effect), ..row })?;
    }
    let causes = all(writer.model().causes_of(original));
    let causes = each(writer, causes, |id, row| Cause { id, failure_mode, ..row })?;
    for (original, cause) in &causes.0 {
        let (original, cause) = (*original, *cause);
        let controls = all(writer.model().controls_of(original));
        each(writer, controls, |id, row| Control { id, cause, ..row })?;
        let ratings = all(writer.model().ratings_of_cause(original));
        each(writer, ratings, |id, row| Rating { id, cause: Some(cause), ..row })?;
    }
    let actions = all(writer.model().actions_of(original));
    each(writer, actions, |id, row| {
        let cause = row.cause.map(|cause| causes.of(cause));
        Action { id, failure_mode, cause, ..row }
    })?;
    Ok(())
}

/// The links between the copied cards, as they run between the originals.
fn copy_links(writer: &mut Writer, cards: &Copies<CardId>) -> Performed {
    let leaving = |card| writer.model().links_of(card).filter(move |link| link.source == card);
    let links = all(cards.0.keys().flat_map(|card| leaving(*card)));
    let links = each(writer, links, |id, row| Link {
        id,
        source: cards.of(row.source),
        target: cards.of(row.target),
        ..row
    })?;
    for (original, link) in links.0 {
        let exemptions = all(writer.model().exemptions_of_link(original));
        each(writer, exemptions, |id, row| Exemption { id, link: Some(link), ..row })?;
    }
    Ok(())
}
