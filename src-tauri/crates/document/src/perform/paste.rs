//! Pasting copied cards: what they say and carry, and the links between them, under new ids.

use std::collections::BTreeSet;

use sightline_model::{
    Card, CardId, ChannelId, Lane, LaneId, MapId, Model, Phase, Role, RoleId, Row, Step, StepId, Tag, TagId,
    Touchpoint, TouchpointId,
};

use super::cards::{Cell, map_of_cell};
use super::{
    Performed, channels, evidence, images, import_risks, links, map_links, place, questions, roles, steps,
    tags, timing, touchpoints,
};
use crate::error::OperationError;
use crate::fragment::{
    CopiedCard, CopiedChannel, CopiedEvidence, CopiedQuestion, CopiedRole, CopiedTag, CopiedTiming,
    CopiedTouchpoint, Fragment,
};
use crate::operation::Timed;
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

/// The lanes of a map from one of them on: never empty. Those that are hidden further down do not count, as
/// nobody would see what is pasted there.
fn lanes_from(writer: &Writer, map: MapId, first: LaneId) -> Vec<LaneId> {
    let from_first = writer.model().lanes_of(map).skip_while(|lane: &&Lane| lane.id != first);
    from_first.filter(|lane| lane.id == first || !lane.hidden).map(|lane| lane.id).collect()
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

/// Puts a copied card into a cell, behind those that stand there.
pub fn paste_card(writer: &mut Writer, id: CardId, (lane, step): Cell, copied: &CopiedCard) -> Performed {
    let rank = place::last(writer.model().cards_of_cell(lane, step));
    let mut card = Card::new(id, lane, step, clean(&copied.text)?, rank);
    card.note = clean(&copied.note)?;
    let content = writer.get::<Lane>(lane)?.kind.content();
    if content.reaches() {
        card.span = copied.further_steps.min(WIDEST_FRAGMENT) + 1;
    }
    card.value = copied.value.filter(|value| content.allows(*value));
    copied.marks.iter().for_each(|mark| card.set_mark(*mark, true));
    card.persona = copied.persona.filter(|persona| writer.model().personas().contains(*persona));
    card.owner = clean(&copied.owner)?;
    if let Some(image) = &copied.image {
        card.image = images::adopt(writer, image)?;
    }
    writer.insert(card)?;
    for failure_mode in &copied.failure_modes {
        import_risks::add(writer, Some(id), "", failure_mode)?;
    }
    for touchpoint in &copied.touchpoints {
        paste_touchpoint(writer, id, touchpoint)?;
    }
    for map in &copied.linked_maps {
        paste_map_link(writer, id, *map)?;
    }
    if let Some(CopiedEvidence { status, source, note }) = &copied.evidence {
        evidence::insert(writer, id, *status, source, note)?;
    }
    for tag in &copied.tags {
        let tag = tag_like(writer, tag)?;
        tags::give(writer, id, tag)?;
    }
    for CopiedQuestion { text, answer } in &copied.questions {
        questions::add(writer, None, id, text, answer)?;
    }
    copied.timing.as_ref().map_or(Ok(()), |timing| paste_timing(writer, id, timing))
}

/// Gives a card a way to a map of the project, but for the one that the card stands on.
fn paste_map_link(writer: &mut Writer, card: CardId, map: MapId) -> Performed {
    let model = writer.model();
    if model.maps().contains(map) && model.map_of_card(card) != Some(map) {
        map_links::link(writer, card, map)?;
    }
    Ok(())
}

/// The project's tag of this title and colour; a new one where it has none.
fn tag_like(writer: &mut Writer, copied: &CopiedTag) -> Result<TagId, OperationError> {
    let title = clean(&copied.title)?;
    let alike = |tag: &&Tag| tag.title == title && tag.colour == copied.colour;
    if let Some(tag) = writer.model().tags_in_order().find(alike) {
        return Ok(tag.id);
    }
    let id = writer.id_or_new(None);
    tags::add(writer, Some(id), &title, copied.colour, None)?;
    Ok(id)
}

fn paste_timing(writer: &mut Writer, card: CardId, copied: &CopiedTiming) -> Performed {
    let role = copied.role.as_ref().map(|role| role_of_name(writer, role)).transpose()?;
    timing::set(writer, Timed::Card(card), copied.values(role))
}

fn role_of_name(writer: &mut Writer, copied: &CopiedRole) -> Result<RoleId, OperationError> {
    let title = clean(&copied.title)?;
    if let Some(role) = writer.model().roles_in_order().find(|role: &&Role| role.title == title) {
        return Ok(role.id);
    }
    let id = writer.id_or_new(None);
    roles::add(writer, Some(id), &title, copied.cost_per_minute)?;
    Ok(id)
}

/// Places the project's touchpoint of this name and channel on a card; among several the one that says the
/// same. A project that has none gets it.
fn paste_touchpoint(writer: &mut Writer, card: CardId, copied: &CopiedTouchpoint) -> Performed {
    let channel = match &copied.channel {
        Some(channel) => Some(channel_like(writer, channel)?),
        None => None,
    };
    let pasted = touchpoints::cleaned(
        writer,
        Touchpoint {
            id: writer.id_or_new(None),
            name: copied.name.clone(),
            channel,
            purpose: copied.purpose.clone(),
            owner: copied.owner.clone(),
            evidence: copied.evidence.clone(),
            standard: copied.standard.clone(),
            time_limit: copied.time_limit,
        },
    )?;
    let touchpoint = match touchpoint_like(writer.model(), &pasted) {
        Some(known) => known,
        None => {
            writer.insert(pasted.clone())?;
            pasted.id
        }
    };
    touchpoints::place_on(writer, touchpoint, &[card])
}

fn touchpoint_like(model: &Model, wanted: &Touchpoint) -> Option<TouchpointId> {
    let same_name = |row: &&Touchpoint| (&row.name, row.channel) == (&wanted.name, wanted.channel);
    let says_the_same = |row: &&Touchpoint| **row == Touchpoint { id: row.id, ..wanted.clone() };
    let known = || model.touchpoints().iter().filter(same_name);
    known().find(says_the_same).or_else(|| known().next()).map(Row::id)
}

/// The project's channel of this kind and title, made where there is none.
fn channel_like(writer: &mut Writer, copied: &CopiedChannel) -> Result<ChannelId, OperationError> {
    let title = clean(&copied.title)?;
    let known = writer
        .model()
        .channels_in_order()
        .find(|row| row.kind == copied.kind && row.title == title)
        .map(Row::id);
    if let Some(known) = known {
        return Ok(known);
    }
    let id = writer.id_or_new(None);
    channels::add(writer, Some(id), copied.kind, &title, None)?;
    Ok(id)
}
