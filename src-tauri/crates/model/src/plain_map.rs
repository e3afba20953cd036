//! A map as it is told without ids: what the file of another program says of one, and what a table or an outline that
//! leaves the app says of one.

mod read;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::words::{
    CardMark, ChannelKind, EvidenceStatus, LaneKind, LinkKind, MapPreset, MapState, TagColour,
};

/// A map with all that stands in it. Lanes, steps, cards and personas are meant by their places in these lists,
/// counted from 0; the steps of all phases are counted through.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct PlainMap {
    /// What people call the map.
    pub title: String,
    /// What it is made as. Its lanes are those named here all the same.
    pub preset: MapPreset,
    /// As-is or to-be.
    pub state: MapState,
    /// From top to bottom.
    pub lanes: Vec<PlainLane>,
    /// First to last.
    pub phases: Vec<PlainPhase>,
    /// Those of one cell from top to bottom.
    pub cards: Vec<PlainCard>,
    /// Between two cards each, and once in each direction at most.
    pub links: Vec<PlainLink>,
    /// Whose journeys it shows.
    pub personas: Vec<PlainPersona>,
}

impl Default for PlainMap {
    fn default() -> Self {
        Self {
            title: String::new(),
            preset: MapPreset::Blank,
            state: MapState::AsIs,
            lanes: Vec::new(),
            phases: Vec::new(),
            cards: Vec::new(),
            links: Vec::new(),
            personas: Vec::new(),
        }
    }
}

/// One row of a map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlainLane {
    /// What it holds.
    pub kind: LaneKind,
    /// Empty for the kind's own name.
    #[serde(default)]
    pub title: String,
    /// What its numbers count; empty for none.
    #[serde(default)]
    pub unit: String,
}

impl PlainLane {
    /// A lane without a unit.
    #[must_use]
    pub fn new(kind: LaneKind, title: impl Into<String>) -> Self {
        Self { kind, title: title.into(), unit: String::new() }
    }
}

/// A titled run of steps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct PlainPhase {
    /// May be empty.
    pub title: String,
    /// First to last.
    pub steps: Vec<PlainStep>,
}

/// One column of a map.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct PlainStep {
    /// May be empty.
    pub title: String,
    /// How many seconds it is to take; nothing where nobody knows.
    pub seconds: Option<f64>,
}

impl PlainStep {
    /// A step of which nothing is said but its name.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), seconds: None }
    }
}

/// One card.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct PlainCard {
    /// In which lane.
    pub lane: u32,
    /// At which step.
    pub step: u32,
    /// What happens.
    pub text: String,
    /// Empty for none.
    pub note: String,
    /// The marks it carries.
    pub marks: Vec<CardMark>,
    /// How many steps it reaches over besides its own.
    pub further_steps: u32,
    /// The value of a curve's point or of a number. In a lane that cannot have it, it is left out.
    pub value: Option<f64>,
    /// Whose it is, where it is not everybody's.
    pub persona: Option<u32>,
    /// Who answers for it; empty where nobody is named.
    pub owner: String,
    /// How well it is founded, where anybody has said.
    pub evidence: Option<PlainEvidence>,
    /// How many seconds it is to take; nothing where nobody knows.
    pub seconds: Option<f64>,
    /// The touchpoints that stand on it.
    pub touchpoints: Vec<PlainTouchpoint>,
    /// The tags that it carries.
    pub tags: Vec<PlainTag>,
}

/// How well a card is founded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlainEvidence {
    /// How well.
    pub status: EvidenceStatus,
    /// What else is to be said of it.
    #[serde(default)]
    pub note: String,
}

/// A touchpoint on a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PlainTouchpoint {
    /// Empty for the name of its channel.
    pub name: String,
    /// What sort its channel is; nothing where that is not settled.
    pub channel: Option<ChannelKind>,
    /// What its channel is called; empty for the kind's own name.
    #[serde(default)]
    pub channel_title: String,
}

/// A tag on a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlainTag {
    /// What the colour means.
    pub title: String,
    /// The colour that it gets where the project has no tag of this title yet.
    pub colour: TagColour,
}

/// A connector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlainLink {
    /// The card it leaves.
    pub source: u32,
    /// The card it reaches.
    pub target: u32,
    /// What it says.
    pub kind: LinkKind,
    /// May be empty.
    #[serde(default)]
    pub label: String,
}

/// Somebody typical. In a project that knows one of this name, she is meant, and what else is said here is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct PlainPersona {
    /// What she is called.
    pub name: String,
    /// What she is or does.
    pub role: String,
    /// Something that she says.
    pub quote: String,
    /// What she wants to reach, one a line.
    pub goals: String,
    /// What she needs for that, one a line.
    pub needs: String,
    /// What stands in her way, one a line.
    pub frustrations: String,
}

impl PlainMap {
    /// How many steps the phases have together.
    #[must_use]
    pub fn step_count(&self) -> usize {
        self.phases.iter().map(|phase| phase.steps.len()).sum()
    }

    /// The steps of all phases in their order.
    pub fn steps(&self) -> impl Iterator<Item = &PlainStep> {
        self.phases.iter().flat_map(|phase| &phase.steps)
    }

    /// What a map of these lanes is: a journey where somebody thinks or feels something, a blueprint where it goes on in
    /// front of the customer or behind, both where both hold.
    #[must_use]
    pub fn preset_of_lanes(&self) -> MapPreset {
        use LaneKind as L;
        let has = |kinds: &[LaneKind]| self.lanes.iter().any(|lane| kinds.contains(&lane.kind));
        let felt = has(&[L::Thoughts, L::Emotion, L::Expectations, L::Pains, L::Satisfaction]);
        let staged = has(&[L::Frontstage, L::Backstage, L::Support]);
        match (felt, staged) {
            (true, true) => MapPreset::JourneyBlueprint,
            (true, false) => MapPreset::Journey,
            (false, true) => MapPreset::Blueprint,
            (false, false) => MapPreset::Blank,
        }
    }
}
