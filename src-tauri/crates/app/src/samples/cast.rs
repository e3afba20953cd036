//! Who and what the cards of a plan speak of: personas, channels, touchpoints and tags, each by a key.

use std::collections::HashMap;

use serde::Deserialize;
use sightline_document::{CopiedChannel, CopiedTag, CopiedTouchpoint, Operation};
use sightline_model::{
    ChannelId, ChannelKind, ExpectationBasis, MapId, PersonaId, PersonaPart, RecordId, TagColour,
};
use uuid::Uuid;

use super::plan::PlannedCard;

/// All of them, in the order in which the project lists them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Cast {
    /// All of them are personas of the plan's map.
    pub personas: Vec<PlannedPersona>,
    /// By which the touchpoints reach people.
    pub channels: Vec<PlannedChannel>,
    /// Those that stand on cards.
    pub touchpoints: Vec<PlannedTouchpoint>,
    /// Those that cards carry.
    pub tags: Vec<PlannedTag>,
}

/// One persona. Texts that are left out are empty.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PlannedPersona {
    /// What the cards call her.
    pub key: String,
    /// Her name.
    pub name: String,
    /// What she is or does.
    pub role: String,
    /// Something that she says.
    pub quote: String,
    /// One a line.
    pub goals: String,
    /// One a line.
    pub needs: String,
    /// One a line.
    pub frustrations: String,
    /// Whom she stands for.
    pub segment: String,
    /// In order.
    pub expectations: Vec<PlannedExpectation>,
    /// The keys of the channels that she uses.
    pub channels: Vec<String>,
}

/// One expectation of a persona.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedExpectation {
    /// What she expects.
    pub text: String,
    /// Where that comes from.
    pub basis: ExpectationBasis,
}

/// One channel.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedChannel {
    /// What personas and touchpoints call it.
    pub key: String,
    /// What sort it is.
    pub kind: ChannelKind,
    /// Empty for the kind's own name.
    #[serde(default)]
    pub title: String,
}

/// One touchpoint. Texts that are left out are empty.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub struct PlannedTouchpoint {
    /// What the cards call it.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The key of its channel.
    pub channel: String,
    /// What it is for.
    pub purpose: String,
    /// Who answers for it.
    pub owner: String,
    /// What people see and touch there.
    pub evidence: String,
    /// What is promised of it.
    pub standard: String,
    /// In seconds.
    pub time_limit: Option<f64>,
}

/// One tag.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedTag {
    /// What the cards call it.
    pub key: String,
    /// What it means.
    pub title: String,
    /// Its colour.
    pub colour: TagColour,
}

/// The personas of a plan as they stand in the project.
pub type Personas<'a> = HashMap<&'a str, PersonaId>;

impl Cast {
    /// What makes the personas and channels, and the ids of the personas. Touchpoints and tags come with the
    /// cards that carry them.
    pub fn draw(&self, map: MapId) -> (Vec<Operation>, Personas<'_>) {
        let channels: HashMap<&str, ChannelId> =
            self.channels.iter().map(|channel| (channel.key.as_str(), new_id())).collect();
        let personas: Personas =
            self.personas.iter().map(|persona| (persona.key.as_str(), new_id())).collect();
        let mut operations: Vec<Operation> = self
            .channels
            .iter()
            .map(|channel| Operation::AddChannel {
                id: channels.get(channel.key.as_str()).copied(),
                kind: channel.kind,
                title: channel.title.clone(),
                before: None,
            })
            .collect();
        for planned in &self.personas {
            operations.extend(planned.draw(personas[planned.key.as_str()], &channels));
        }
        let in_order = self.personas.iter().map(|persona| personas[persona.key.as_str()]).collect();
        operations.push(Operation::SetMapPersonas { map, personas: in_order });
        (operations, personas)
    }

    /// The touchpoints that stand on a card.
    pub fn touchpoints_of(&self, card: &PlannedCard) -> Vec<CopiedTouchpoint> {
        let named = |key: &String| self.touchpoints.iter().find(|touchpoint| touchpoint.key == *key);
        card.touchpoints.iter().filter_map(named).map(|touchpoint| self.copied(touchpoint)).collect()
    }

    /// The tags that a card carries.
    pub fn tags_of(&self, card: &PlannedCard) -> Vec<CopiedTag> {
        let named = |key: &String| self.tags.iter().find(|tag| tag.key == *key);
        let copied = |tag: &PlannedTag| CopiedTag { title: tag.title.clone(), colour: tag.colour };
        card.tags.iter().filter_map(named).map(copied).collect()
    }

    fn copied(&self, planned: &PlannedTouchpoint) -> CopiedTouchpoint {
        let channel = self.channels.iter().find(|channel| channel.key == planned.channel);
        CopiedTouchpoint {
            name: planned.name.clone(),
            channel: channel
                .map(|channel| CopiedChannel { kind: channel.kind, title: channel.title.clone() }),
            purpose: planned.purpose.clone(),
            owner: planned.owner.clone(),
            evidence: planned.evidence.clone(),
            standard: planned.standard.clone(),
            time_limit: planned.time_limit,
        }
    }
}

impl PlannedPersona {
    fn draw(&self, persona: PersonaId, channels: &HashMap<&str, ChannelId>) -> Vec<Operation> {
        let mut operations =
            vec![Operation::AddPersona { id: Some(persona), name: self.name.clone(), before: None }];
        operations.extend(
            [
                (PersonaPart::Role, &self.role),
                (PersonaPart::Quote, &self.quote),
                (PersonaPart::Goals, &self.goals),
                (PersonaPart::Needs, &self.needs),
                (PersonaPart::Frustrations, &self.frustrations),
                (PersonaPart::Segment, &self.segment),
            ]
            .map(|(part, text)| Operation::EditPersona { persona, part, text: text.clone() }),
        );
        operations.extend(self.expectations.iter().map(|expectation| Operation::AddExpectation {
            id: None,
            persona,
            text: expectation.text.clone(),
            basis: Some(expectation.basis),
            before: None,
        }));
        let used = self.channels.iter().filter_map(|key| channels.get(key.as_str()));
        operations.extend(used.map(|channel| Operation::UseChannel { persona, channel: *channel, on: true }));
        operations
    }
}

fn new_id<I: RecordId>() -> I {
    I::from_uuid(Uuid::now_v7())
}
