//! What is to be said of scores before something is scored so again.

use serde::{Deserialize, Serialize};
use sightline_document::Rated;
use sightline_model::Model;
use sightline_model::risk::{RiskWarning, Score, warnings_of_cause_score, warnings_of_severity};
use specta::Type;

/// A score that somebody is about to give again.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NewScore {
    /// What is scored: an effect by its severity, a cause by any other factor.
    pub rated: Rated,
    /// The score.
    pub score: Score,
}

/// What is to be said of them, each warning once.
#[must_use]
pub fn score_warnings(model: &Model, scores: &[NewScore]) -> Vec<RiskWarning> {
    let told: Vec<RiskWarning> = scores
        .iter()
        .flat_map(|NewScore { rated, score }| match *rated {
            Rated::Effect(effect) => warnings_of_severity(model, effect, *score),
            Rated::Cause(cause) => warnings_of_cause_score(model, cause),
        })
        .collect();
    RiskWarning::ALL.iter().copied().filter(|warning| told.contains(warning)).collect()
}
