//! A row of the risk table in words, as `rank` lists it.

use serde::Serialize;
use serde_json::Number;
use sightline_model::risk::{Measure, RiskRow, Score};
use sightline_model::{ActionPriority, Model};

use crate::number::number;

/// A row in words, with the scores that hold now: by them it stands where it stands. The names of the fields are the keys of the JSON and the heads of the CSV.
#[derive(Debug, Serialize)]
pub struct Line<'a> {
    rank: Option<u32>,
    step: &'a str,
    card: &'a str,
    failure_mode: &'a str,
    effect: &'a str,
    cause: &'a str,
    severity: Option<Number>,
    occurrence: Option<Number>,
    detection: Option<Number>,
    rpn: Option<Number>,
    action_priority: Option<ActionPriority>,
    criticality: Option<Number>,
    hazard_score: Option<Number>,
    /// The share of the total that this row and all before it make up, where a Pareto analysis was asked for.
    pub share: Option<Number>,
    /// Why the row stands where it stands.
    pub explanation: Option<String>,
}

impl<'a> Line<'a> {
    /// The heads of the table.
    pub const HEADS: [&'static str; 11] =
        ["#", "Step", "Card", "Failure mode", "Effect", "Cause", "S", "O", "D", "RPN", "AP"];

    pub fn of(row: &RiskRow, model: &'a Model) -> Self {
        let failure_mode = model.failure_modes().get(row.failure_mode);
        let card = failure_mode.and_then(|failure_mode| model.cards().get(failure_mode.card?));
        let step = card.and_then(|card| model.steps().get(card.step));
        // A row without a card says itself where it belongs.
        let item = failure_mode.map(|failure_mode| &failure_mode.item);
        let effect = row.effect.and_then(|effect| model.effects().get(effect));
        let cause = row.cause.and_then(|cause| model.causes().get(cause));
        let scores = row.scores();
        let measured = |measure: Measure| measure.number(&scores).and_then(number);
        Self {
            rank: row.rank,
            step: step.map(|step| &step.title).or(item).map_or("", String::as_str),
            card: card.map_or("", |card| &card.text),
            failure_mode: failure_mode.map_or("", |failure_mode| &failure_mode.title),
            effect: effect.map_or("", |effect| &effect.text),
            cause: cause.map_or("", |cause| &cause.text),
            severity: scores.severity.map(Score::value).and_then(number),
            occurrence: scores.occurrence.map(Score::value).and_then(number),
            detection: scores.detection.map(Score::value).and_then(number),
            rpn: row.present_rpn().and_then(number),
            action_priority: row.present_action_priority(),
            criticality: measured(Measure::Criticality),
            hazard_score: measured(Measure::HazardScore),
            share: None,
            explanation: None,
        }
    }

    /// What the row is about: where, what goes wrong, why.
    pub fn title(&self) -> String {
        let parts = [self.step, self.card, self.failure_mode, self.cause];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ")
    }

    /// The cells below [`Self::HEADS`].
    pub fn cells(&self) -> [String; 11] {
        let or_empty = |number: &Option<Number>| number.as_ref().map(Number::to_string).unwrap_or_default();
        [
            self.rank.map(|rank| rank.to_string()).unwrap_or_default(),
            self.step.to_owned(),
            self.card.to_owned(),
            self.failure_mode.to_owned(),
            self.effect.to_owned(),
            self.cause.to_owned(),
            or_empty(&self.severity),
            or_empty(&self.occurrence),
            or_empty(&self.detection),
            or_empty(&self.rpn),
            self.action_priority.map(|priority| priority.letter().to_string()).unwrap_or_default(),
        ]
    }
}
