//! A whole map of another program, without ids of its own: its lanes, phases and steps, its cards with what they
//! carry, and the connectors between them.

use std::collections::BTreeSet;

use sightline_model::{
    CardId, Lane, LaneId, Map, MapId, Persona, PersonaId, Phase, PlainCard, PlainLane, PlainMap,
    PlainPersona, PlainPhase, PlainTag, PlainTouchpoint, Rank, Step, StepId, Tag, TagColour,
};

use super::{Performed, links, paste, personas, place, timing};
use crate::error::OperationError;
use crate::fragment::{CopiedCard, CopiedChannel, CopiedEvidence, CopiedTag, CopiedTiming, CopiedTouchpoint};
use crate::operation::{Timed, TimingValues};
use crate::text::clean;
use crate::writer::Writer;

/// Makes the map behind the others at the top.
pub fn import(writer: &mut Writer, id: Option<MapId>, said: &PlainMap) -> Performed {
    check(said)?;
    let map = writer.id_or_new(id);
    let rank = place::last(writer.model().maps_below(None));
    writer.insert(Map::new(map, said.preset, clean(&said.title)?, said.state, rank))?;
    let people = said.personas.iter().map(|persona| persona_like(writer, persona));
    let people: Vec<PersonaId> = people.collect::<Result<_, _>>()?;
    personas::set_of_map(writer, map, &people)?;
    let lanes = add_lanes(writer, map, &said.lanes)?;
    let steps = add_steps(writer, map, &said.phases)?;

    let mut cards = Vec::with_capacity(said.cards.len());
    for card in &said.cards {
        let id: CardId = writer.id_or_new(None);
        let cell = (lanes[card.lane as usize], steps[card.step as usize]);
        let persona = card.persona.map(|persona| people[persona as usize]);
        let copied = copied(writer, card, persona)?;
        paste::paste_card(writer, id, cell, &copied)?;
        cards.push(id);
    }
    for link in &said.links {
        let ends = (cards[link.source as usize], cards[link.target as usize]);
        links::add(writer, None, ends, link.kind, &link.label)?;
    }
    Ok(())
}

/// Refuses a map that names what it does not have, or has a connector twice or from a card to itself.
fn check(map: &PlainMap) -> Performed {
    let has = |place: u32, all: usize| (place as usize) < all;
    let steps = map.step_count();
    let mut seen = BTreeSet::new();
    let cards_sound = map.cards.iter().all(|card| {
        has(card.lane, map.lanes.len())
            && has(card.step, steps)
            && card.persona.is_none_or(|persona| has(persona, map.personas.len()))
    });
    let links_sound = map.links.iter().all(|link| {
        let ends = [link.source, link.target];
        ends.iter().all(|end| has(*end, map.cards.len())) && link.source != link.target && seen.insert(ends)
    });
    if cards_sound && links_sound { Ok(()) } else { Err(OperationError::BadMap) }
}

fn add_lanes(writer: &mut Writer, map: MapId, said: &[PlainLane]) -> Result<Vec<LaneId>, OperationError> {
    let (mut lanes, mut rank) = (Vec::with_capacity(said.len()), Rank::first());
    for PlainLane { kind, title, unit } in said {
        let id = writer.id_or_new(None);
        let lane = Lane::new(id, map, *kind, clean(title)?, rank.clone());
        writer.insert(Lane { unit: clean(unit)?, ..lane })?;
        lanes.push(id);
        rank = Rank::between(Some(&rank), None);
    }
    Ok(lanes)
}

fn add_steps(writer: &mut Writer, map: MapId, phases: &[PlainPhase]) -> Result<Vec<StepId>, OperationError> {
    let untitled = [PlainPhase::default()];
    let (mut steps, mut rank) = (Vec::new(), Rank::first());
    for PlainPhase { title, steps: said } in if phases.is_empty() { &untitled } else { phases } {
        let phase = writer.id_or_new(None);
        writer.insert(Phase::new(phase, map, clean(title)?, rank.clone()))?;
        rank = Rank::between(Some(&rank), None);
        let mut rank = Rank::first();
        for step in said {
            let id = writer.id_or_new(None);
            writer.insert(Step::new(id, phase, clean(&step.title)?, rank.clone()))?;
            if step.seconds.is_some() {
                let values = TimingValues { standard: step.seconds, ..TimingValues::default() };
                timing::set(writer, Timed::Step(id), values)?;
            }
            steps.push(id);
            rank = Rank::between(Some(&rank), None);
        }
    }
    Ok(steps)
}

/// The project's persona of this name; a new one where it has none.
fn persona_like(writer: &mut Writer, said: &PlainPersona) -> Result<PersonaId, OperationError> {
    let name = clean(&said.name)?;
    if let Some(known) = writer.model().personas_in_order().find(|persona| persona.name == name) {
        return Ok(known.id);
    }
    let rank = place::last(writer.model().personas_in_order());
    let id = writer.id_or_new(None);
    writer.insert(Persona {
        role: clean(&said.role)?,
        quote: clean(&said.quote)?,
        goals: clean(&said.goals)?,
        needs: clean(&said.needs)?,
        frustrations: clean(&said.frustrations)?,
        ..Persona::new(id, name, rank)
    })?;
    Ok(id)
}

/// A card as pasting takes it.
fn copied(
    writer: &Writer,
    said: &PlainCard,
    persona: Option<PersonaId>,
) -> Result<CopiedCard, OperationError> {
    let tags = said.tags.iter().map(|tag| copied_tag(writer, tag));
    Ok(CopiedCard {
        text: said.text.clone(),
        note: said.note.clone(),
        marks: said.marks.clone(),
        further_steps: said.further_steps,
        value: said.value,
        persona,
        owner: said.owner.clone(),
        evidence: said.evidence.as_ref().map(|evidence| CopiedEvidence {
            status: evidence.status,
            source: String::new(),
            note: evidence.note.clone(),
        }),
        timing: said
            .seconds
            .map(|seconds| CopiedTiming { standard: Some(seconds), ..CopiedTiming::default() }),
        touchpoints: said.touchpoints.iter().map(copied_touchpoint).collect(),
        tags: tags.collect::<Result<_, _>>()?,
        ..CopiedCard::default()
    })
}

/// A tag in the colour that the project has given to this title, where it has.
fn copied_tag(writer: &Writer, said: &PlainTag) -> Result<CopiedTag, OperationError> {
    let title = clean(&said.title)?;
    let known = writer.model().tags_in_order().find(|tag: &&Tag| tag.title == title);
    let colour: TagColour = known.map_or(said.colour, |tag| tag.colour);
    Ok(CopiedTag { title, colour })
}

fn copied_touchpoint(said: &PlainTouchpoint) -> CopiedTouchpoint {
    CopiedTouchpoint {
        name: said.name.clone(),
        channel: said.channel.map(|kind| CopiedChannel { kind, title: said.channel_title.clone() }),
        purpose: String::new(),
        owner: String::new(),
        evidence: String::new(),
        standard: String::new(),
        time_limit: None,
    }
}
