//! A map of a project without its ids, to be written for other programs.

use std::collections::BTreeMap;

use super::{
    PlainCard, PlainEvidence, PlainLane, PlainLink, PlainMap, PlainPersona, PlainPhase, PlainStep, PlainTag,
    PlainTouchpoint,
};
use crate::id::{CardId, MapId, PersonaId};
use crate::model::Model;
use crate::record::{Card, ContactChannel, Map, Persona, Tag, Touchpoint};
use crate::words::CardMark;

impl PlainMap {
    /// A map of a project as it is shown: without the lanes that are hidden, and what stands in them. Nothing where
    /// there is none of this id.
    #[must_use]
    pub fn of(model: &Model, map: MapId) -> Option<Self> {
        let row = model.get::<Map>(map)?;
        let mut plain =
            Self { title: row.title.clone(), preset: row.preset, state: row.state, ..Self::default() };
        let people: Vec<PersonaId> = model.personas_of(map).map(|row| row.persona).collect();
        plain.personas = people.iter().filter_map(|id| model.get::<Persona>(*id)).map(persona).collect();
        let steps: Vec<_> = model.steps_of(map).map(|step| step.id).collect();
        for phase in model.phases_of(map) {
            let steps = model.steps_of_phase(phase.id).map(|step| PlainStep {
                title: step.title.clone(),
                seconds: model.timing_of_step(step.id).next().and_then(|timing| timing.standard),
            });
            plain.phases.push(PlainPhase { title: phase.title.clone(), steps: steps.collect() });
        }
        let mut places: BTreeMap<CardId, u32> = BTreeMap::new();
        for (lane, row) in (0..).zip(model.lanes_of(map).filter(|lane| !lane.hidden)) {
            let (kind, title, unit) = (row.kind, row.title.clone(), row.unit.clone());
            plain.lanes.push(PlainLane { kind, title, unit });
            for (step, id) in (0..).zip(&steps) {
                for card in model.cards_of_cell(row.id, *id) {
                    places.insert(card.id, narrow(plain.cards.len()));
                    plain.cards.push(PlainCard { lane, step, ..plain_card(model, card, &people) });
                }
            }
        }
        for link in model.links_of_map(map) {
            if let (Some(source), Some(target)) = (places.get(&link.source), places.get(&link.target)) {
                let (kind, label) = (link.kind, link.label.clone());
                plain.links.push(PlainLink { source: *source, target: *target, kind, label });
            }
        }
        Some(plain)
    }
}

fn plain_card(model: &Model, card: &Card, people: &[PersonaId]) -> PlainCard {
    let marks = CardMark::ALL.iter().copied().filter(|mark| card.has_mark(*mark));
    let touchpoints = model.placements_of(card.id).filter_map(|row| model.get::<Touchpoint>(row.touchpoint));
    let tags = model.tags_of(card.id).filter_map(|row| model.get::<Tag>(row.tag));
    let persona = card.persona.and_then(|persona| people.iter().position(|known| *known == persona));
    PlainCard {
        lane: 0,
        step: 0,
        text: card.text.clone(),
        note: card.note.clone(),
        marks: marks.collect(),
        further_steps: card.span.saturating_sub(1),
        value: card.value,
        persona: persona.map(narrow),
        owner: card.owner.clone(),
        evidence: model
            .evidence_of(card.id)
            .next()
            .map(|evidence| PlainEvidence { status: evidence.status, note: evidence.note.clone() }),
        seconds: model.timing_of_card(card.id).next().and_then(|timing| timing.standard),
        touchpoints: touchpoints.map(|touchpoint| plain_touchpoint(model, touchpoint)).collect(),
        tags: tags.map(|tag| PlainTag { title: tag.title.clone(), colour: tag.colour }).collect(),
    }
}

fn plain_touchpoint(model: &Model, touchpoint: &Touchpoint) -> PlainTouchpoint {
    let channel = touchpoint.channel.and_then(|channel| model.get::<ContactChannel>(channel));
    PlainTouchpoint {
        name: touchpoint.name.clone(),
        channel: channel.map(|channel| channel.kind),
        channel_title: channel.map(|channel| channel.title.clone()).unwrap_or_default(),
    }
}

fn persona(row: &Persona) -> PlainPersona {
    PlainPersona {
        name: row.name.clone(),
        role: row.role.clone(),
        quote: row.quote.clone(),
        goals: row.goals.clone(),
        needs: row.needs.clone(),
        frustrations: row.frustrations.clone(),
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
