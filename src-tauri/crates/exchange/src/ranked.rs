//! The risk table of one map as it leaves the app beside its drawing: the worst first, ranked among themselves.

use sightline_model::risk::{Comparator, RiskRow, Score, rank_rows_of_map};
use sightline_model::{ActionPriority, CardId, MapId, Model};

/// A row in words, with the scores that hold now: by them it stands where it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankedRisk {
    /// The card that it is about.
    pub card: Option<CardId>,
    /// Its rank by the RPN; nothing where a score is missing.
    pub rank: Option<u32>,
    /// The title of the card's step.
    pub step: String,
    /// The text of the card.
    pub about: String,
    /// What can fail; empty where nobody has named it.
    pub failure_mode: String,
    /// The worst effect.
    pub effect: String,
    /// The cause.
    pub cause: String,
    /// S, O and D, as far as they are known.
    pub scores: [Option<f64>; 3],
    /// The risk priority number.
    pub rpn: Option<f64>,
    /// The Action Priority.
    pub priority: Option<ActionPriority>,
}

impl RankedRisk {
    /// The rows of a map, by their RPN.
    #[must_use]
    pub fn of_map(model: &Model, map: MapId) -> Vec<Self> {
        let rows = rank_rows_of_map(model, map, &Comparator::default());
        rows.iter().map(|row| Self::of(row, model)).collect()
    }

    fn of(row: &RiskRow, model: &Model) -> Self {
        let failure_mode = model.failure_modes().get(row.failure_mode);
        let card = failure_mode.and_then(|failure_mode| model.cards().get(failure_mode.card?));
        let step = card.and_then(|card| model.steps().get(card.step));
        let effect = row.effect.and_then(|effect| model.effects().get(effect));
        let cause = row.cause.and_then(|cause| model.causes().get(cause));
        let scores = row.scores();
        Self {
            card: card.map(|card| card.id),
            rank: row.rank,
            step: step.map(|step| step.title.clone()).unwrap_or_default(),
            about: card.map(|card| card.text.clone()).unwrap_or_default(),
            failure_mode: failure_mode.map(|failure_mode| failure_mode.title.clone()).unwrap_or_default(),
            effect: effect.map(|effect| effect.text.clone()).unwrap_or_default(),
            cause: cause.map(|cause| cause.text.clone()).unwrap_or_default(),
            scores: [scores.severity, scores.occurrence, scores.detection]
                .map(|score| score.map(Score::value)),
            rpn: row.present_rpn(),
            priority: row.present_action_priority(),
        }
    }
}

/// A number as a cell shows it; nothing for one that is not known.
pub(crate) fn cell(number: Option<f64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}
