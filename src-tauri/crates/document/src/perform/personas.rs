//! Personas: what they say, what they expect, the channels that they use, and what is theirs in a map.

use std::collections::BTreeSet;

use sightline_model::{
    Card, CardId, ChannelId, ContactChannel, Expectation, ExpectationBasis, ExpectationId, Map, MapId,
    MapPersona, Persona, PersonaChannel, PersonaId, PersonaPart, Rank,
};

use super::{Performed, place};
use crate::text::clean;
use crate::writer::Writer;

pub fn add(writer: &mut Writer, id: Option<PersonaId>, name: &str, before: Option<PersonaId>) -> Performed {
    let rank = place::before(writer.model().personas_in_order(), before)?;
    let id = writer.id_or_new(id);
    writer.insert(Persona::new(id, clean(name)?, rank))
}

pub fn edit(writer: &mut Writer, persona: PersonaId, part: PersonaPart, text: &str) -> Performed {
    let text = clean(text)?;
    writer.change::<Persona>(persona, |row| row.set_part(part, text))
}

pub fn move_before(writer: &mut Writer, persona: PersonaId, before: Option<PersonaId>) -> Performed {
    let moving = writer.get::<Persona>(persona)?;
    let rank = place::moved(writer.model().personas_in_order(), moving, before)?;
    writer.change::<Persona>(persona, |row| row.rank = rank)
}

pub fn add_expectation(
    writer: &mut Writer,
    id: Option<ExpectationId>,
    persona: PersonaId,
    (text, basis): (&str, Option<ExpectationBasis>),
    before: Option<ExpectationId>,
) -> Performed {
    writer.get::<Persona>(persona)?;
    let rank = place::before(writer.model().expectations_of(persona), before)?;
    let id = writer.id_or_new(id);
    writer.insert(Expectation { id, persona, text: clean(text)?, basis, rank })
}

pub fn edit_expectation(
    writer: &mut Writer,
    expectation: ExpectationId,
    text: &str,
    basis: Option<ExpectationBasis>,
) -> Performed {
    let text = clean(text)?;
    writer.change::<Expectation>(expectation, |row| {
        row.text = text;
        row.basis = basis;
    })
}

pub fn move_expectation(
    writer: &mut Writer,
    expectation: ExpectationId,
    before: Option<ExpectationId>,
) -> Performed {
    let moving = writer.get::<Expectation>(expectation)?;
    let rank = place::moved(writer.model().expectations_of(moving.persona), moving, before)?;
    writer.change::<Expectation>(expectation, |row| row.rank = rank)
}

pub fn use_channel(writer: &mut Writer, persona: PersonaId, channel: ChannelId, on: bool) -> Performed {
    writer.get::<Persona>(persona)?;
    writer.get::<ContactChannel>(channel)?;
    let used = writer.model().channels_of(persona).find(|row| row.channel == channel).map(|row| row.id);
    match used {
        None if on => {
            let id = writer.id_or_new(None);
            writer.insert(PersonaChannel { id, persona, channel })
        }
        Some(id) if !on => writer.delete::<PersonaChannel>(id),
        _ => Ok(()),
    }
}

pub fn set_of_map(writer: &mut Writer, map: MapId, personas: &[PersonaId]) -> Performed {
    writer.get::<Map>(map)?;
    let known: Vec<MapPersona> = writer.model().personas_of(map).cloned().collect();
    for gone in known.iter().filter(|row| !personas.contains(&row.persona)) {
        writer.delete::<MapPersona>(gone.id)?;
    }
    let mut seen = BTreeSet::new();
    let mut rank = Rank::first();
    for persona in personas.iter().copied().filter(|persona| seen.insert(*persona)) {
        writer.get::<Persona>(persona)?;
        let place = rank.clone();
        match known.iter().find(|row| row.persona == persona) {
            Some(row) => writer.change::<MapPersona>(row.id, |row| row.rank = place)?,
            None => {
                let id = writer.id_or_new(None);
                writer.insert(MapPersona { id, map, persona, rank: place })?;
            }
        }
        rank = Rank::between(Some(&rank), None);
    }
    Ok(())
}

pub fn assign_cards(writer: &mut Writer, cards: &[CardId], persona: Option<PersonaId>) -> Performed {
    if let Some(persona) = persona {
        writer.get::<Persona>(persona)?;
    }
    cards.iter().try_for_each(|card| writer.change::<Card>(*card, |row| row.persona = persona))
}
