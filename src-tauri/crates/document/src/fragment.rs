//! What copying takes along.

use serde::{Deserialize, Serialize};
use sightline_model::risk::SheetFailureMode;
use sightline_model::{
    CardMark, ChannelKind, EvidenceStatus, LinkKind, MapId, PersonaId, RoleId, TagColour, TimeNature, Waste,
};
use specta::Type;

use crate::images::KeptImage;
use crate::operation::TimingValues;

/// Copied cards: what they say and carry, without ids of their own, so that they can be pasted into any project.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Fragment {
    /// The cards in reading order.
    pub cards: Vec<CopiedCard>,
    /// The links between them.
    pub links: Vec<CopiedLink>,
}

/// One copied card.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CopiedCard {
    /// How many lanes below the fragment's first lane.
    pub lane: u32,
    /// How many steps after the fragment's first step.
    pub step: u32,
    /// What happens.
    pub text: String,
    /// Empty for none.
    pub note: String,
    /// The marks it carries.
    pub marks: Vec<CardMark>,
    /// How many steps it reaches over besides its own. Pasted into a lane of points, numbers or channels, it
    /// reaches over none.
    #[serde(default)]
    pub further_steps: u32,
    /// The value of a curve's point or of a number. Pasted into a lane that cannot have it, it is left out.
    #[serde(default)]
    pub value: Option<f64>,
    /// The ways in which it can fail. The card is each time this one.
    pub failure_modes: Vec<SheetFailureMode>,
    /// The touchpoints that stand on it, in order.
    #[serde(default)]
    pub touchpoints: Vec<CopiedTouchpoint>,
    /// The maps that it opens. Those that the project does not have, and the one that it is pasted into, are left
    /// out.
    #[serde(default)]
    pub linked_maps: Vec<MapId>,
    /// Whose it is. Pasted into a project that does not know her, it is everybody's.
    #[serde(default)]
    pub persona: Option<PersonaId>,
    /// Who answers for it; empty where nobody is named.
    #[serde(default)]
    pub owner: String,
    /// What it is founded on, where anybody has said.
    #[serde(default)]
    pub evidence: Option<CopiedEvidence>,
    /// The tags that it carries.
    #[serde(default)]
    pub tags: Vec<CopiedTag>,
    /// What is to be found out about it.
    #[serde(default)]
    pub questions: Vec<CopiedQuestion>,
    /// How long it takes and what it costs.
    #[serde(default)]
    pub timing: Option<CopiedTiming>,
    /// The picture that it shows; left out where the file it is pasted into does not keep the bytes.
    #[serde(default)]
    pub image: Option<KeptImage>,
}

/// A touchpoint of a copied card. Where it is pasted, it is the one of the same name and channel; a project
/// that has none gets it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CopiedTouchpoint {
    /// Empty for the name of its channel.
    pub name: String,
    /// Its channel; nothing where that was not settled.
    pub channel: Option<CopiedChannel>,
    /// What it is for.
    pub purpose: String,
    /// Who answers for it.
    pub owner: String,
    /// What people see and touch there.
    pub evidence: String,
    /// What is promised of it.
    pub standard: String,
    /// How many seconds it may take.
    pub time_limit: Option<f64>,
}

/// The channel of a copied touchpoint. Where it is pasted, it is the one of the same kind and title; a
/// project that has none gets it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CopiedChannel {
    /// What sort it is.
    pub kind: ChannelKind,
    /// Empty for the kind's own name.
    pub title: String,
}

/// How well a copied card is founded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CopiedEvidence {
    /// How well.
    pub status: EvidenceStatus,
    /// Where or from whom it is known.
    pub source: String,
    /// What else is to be said of it.
    pub note: String,
}

/// A tag of a copied card. Where it is pasted, the tag of the same title and colour is taken, or made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CopiedTag {
    /// What the colour means.
    pub title: String,
    /// The colour.
    pub colour: TagColour,
}

/// A question about a copied card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CopiedQuestion {
    /// What is to be found out.
    pub text: String,
    /// Empty while it is open.
    pub answer: String,
}

/// The time and the money of a copied card, as [`sightline_model::Timing`] keeps them. What is left out is not known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct CopiedTiming {
    /// How many seconds it is to take.
    pub standard: Option<f64>,
    /// How many seconds the customer puts up with.
    pub tolerated: Option<f64>,
    /// What the time is spent on.
    pub nature: Option<TimeNature>,
    /// What it goes into, where it is waste.
    pub waste: Option<Waste>,
    /// Whose work it is.
    pub role: Option<CopiedRole>,
    /// What it costs each time besides the work.
    pub fixed_cost: Option<f64>,
    /// How often it fails: from 0 to 1.
    pub failure_probability: Option<f64>,
    /// How often a failure is recovered: from 0 to 1.
    pub recovery_probability: Option<f64>,
    /// How many seconds a recovery takes.
    pub recovery_time: Option<f64>,
    /// What a recovery costs besides the work.
    pub recovery_cost: Option<f64>,
}

impl CopiedTiming {
    /// What it says in a project in which this is its role.
    #[must_use]
    pub fn values(&self, role: Option<RoleId>) -> TimingValues {
        TimingValues {
            standard: self.standard,
            tolerated: self.tolerated,
            nature: self.nature,
            waste: self.waste,
            role,
            fixed_cost: self.fixed_cost,
            failure_probability: self.failure_probability,
            recovery_probability: self.recovery_probability,
            recovery_time: self.recovery_time,
            recovery_cost: self.recovery_cost,
        }
    }
}

/// A role as a copied card names it: the project's role of that name is meant, and made where there is none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct CopiedRole {
    /// What people call it.
    pub title: String,
    /// What a minute of its work costs, where the role has to be made.
    pub cost_per_minute: Option<f64>,
}

/// A link between two copied cards, by their places in [`Fragment::cards`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CopiedLink {
    /// The card it leaves.
    pub source: u32,
    /// The card it reaches.
    pub target: u32,
    /// What it says.
    pub kind: LinkKind,
    /// May be empty.
    pub label: String,
}
