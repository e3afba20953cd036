//! What the operations on the risk table carry.

use serde::{Deserialize, Serialize};
use sightline_model::{
    ActionKind, ActionStatus, CauseId, DmaicStage, EffectId, HazardDecision, Score, ScoringItemId, words,
};
use specta::Type;

/// One thing that is said of a failure mode besides its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "property", content = "value", rename_all = "camelCase")]
pub enum FailureModeDetail {
    /// What can fail, where no card says it.
    Item(String),
    /// What the card has to do.
    Requirement(String),
    /// The class or special characteristic.
    Class(String),
    /// What the team filters by.
    FilterCode(String),
    /// What else is to be said.
    Remarks(String),
    /// What it costs each time, in the project's currency; nothing where nobody knows.
    Cost(Option<f64>),
}

/// One thing that is said of an action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "property", content = "value", rename_all = "camelCase")]
pub enum ActionDetail {
    /// What is to be done.
    Text(String),
    /// Who does it.
    Owner(String),
    /// By when, as `YYYY-MM-DD`.
    Due(Option<String>),
    /// How far it has come. One that is done gets today's date, as does one that is verified, where none is given; one
    /// that is taken back loses it.
    Status(ActionStatus),
    /// What it is to do.
    Kind(ActionKind),
    /// The cause it is to act on; nothing for the failure mode as a whole.
    Cause(Option<CauseId>),
    /// Where it stands in DMAIC.
    Stage(Option<DmaicStage>),
    /// What was done in the end.
    Taken(String),
    /// What shows that it was done.
    Evidence(String),
    /// By what its success is measured.
    Outcome(String),
    /// When it was done, as `YYYY-MM-DD`.
    DoneOn(Option<String>),
    /// When its effect was seen, as `YYYY-MM-DD`.
    VerifiedOn(Option<String>),
    /// Who saw it.
    VerifiedBy(String),
    /// Whether those who answer for the service agree.
    Concurrence(Option<bool>),
}

/// What the team says of a cause for the decision tree of HFMEA.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct HazardJudgement {
    /// Whether it is a single-point weakness.
    pub single_point: Option<bool>,
    /// Whether an effective control exists.
    pub controlled: Option<bool>,
    /// Whether it is obvious and readily apparent.
    pub obvious: Option<bool>,
    /// What the team decided against the tree.
    pub decision: Option<HazardDecision>,
    /// Why; a decision against the tree needs it.
    pub decision_reason: String,
}

/// What a score is given to: an effect by its severity, a cause by any other factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Rated {
    /// An effect.
    Effect(EffectId),
    /// A cause.
    Cause(CauseId),
}

/// What one person gives in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Ballot {
    /// What she scores.
    pub item: ScoringItemId,
    /// The score, on the scale in force; nothing where she abstains.
    pub score: Option<Score>,
    /// What she says of it.
    #[serde(default)]
    pub comment: String,
}

/// A scale as it shall be from now on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScaleWording {
    /// What people call the scale.
    pub title: String,
    /// The lowest score.
    pub minimum: Score,
    /// The highest score.
    pub maximum: Score,
    /// The distance between two scores: 1 or 0.5.
    pub step: Score,
    /// What the scores mean; one that is not worded is left out.
    pub levels: Vec<LevelWording>,
}

/// What one score means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LevelWording {
    /// The score.
    pub score: Score,
    /// In English.
    pub text_en: String,
    /// In Simplified Chinese.
    pub text_zh: String,
}

words! {
    /// Scales that come with Sightline, in words for services.
    ScalePreset {
        /// Severity, occurrence and detection from 1 to 10, after process FMEA.
        Service = "service-10",
        /// The same from 1 to 5.
        FivePoints = "five-points",
        /// Severity and probability from 1 to 4, after HFMEA.
        Hfmea = "hfmea",
        /// Severity, occurrence and recoverability from 1 to 10, after S-RPN (Oh et al.).
        ServiceRpn = "s-rpn",
    }
}
