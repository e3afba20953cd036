//! What copying takes along.

use serde::{Deserialize, Serialize};
use sightline_model::{CardMark, ControlKind, LinkKind, PersonaId, Score};
use specta::Type;

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
    /// The ways in which it can fail.
    pub failure_modes: Vec<CopiedFailureMode>,
    /// Whose it is. Pasted into a project that does not know her, it is everybody's.
    #[serde(default)]
    pub persona: Option<PersonaId>,
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

/// A failure mode of a copied card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CopiedFailureMode {
    /// What goes wrong.
    pub title: String,
    /// What it does.
    pub effects: Vec<CopiedEffect>,
    /// Why it happens.
    pub causes: Vec<CopiedCause>,
}

/// An effect of a copied failure mode.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CopiedEffect {
    /// What it does.
    pub text: String,
    /// How bad that is.
    pub severity: Option<Score>,
}

/// A cause of a copied failure mode.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CopiedCause {
    /// Why it happens.
    pub text: String,
    /// How often.
    pub occurrence: Option<Score>,
    /// How late it is caught.
    pub detection: Option<Score>,
    /// What is done about it today.
    pub controls: Vec<CopiedControl>,
}

/// A control of a copied cause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CopiedControl {
    /// Prevention or detection.
    pub kind: ControlKind,
    /// What is done.
    pub text: String,
}
