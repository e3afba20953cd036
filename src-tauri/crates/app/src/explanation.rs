//! Why a row of the risk table stands where it stands, as a sentence.

use sightline_model::Factor;
use sightline_model::risk::{
    ActionPriorityReason, Band, Below, Explanation, HazardOverride, HazardStanding, HazardVerdict, Measure,
    MeasureGap, MeasureValue, Score, ScoreTriple, Scores, Standing,
};

use crate::catalogue::Catalogue;

impl Catalogue {
    /// Why a row stands where it stands, in one sentence.
    #[must_use]
    pub fn explanation(&self, explanation: &Explanation) -> String {
        let Explanation { measure, scores, standing, grave, hazard } = explanation;
        let measure_name = self.text(&format!("measure.{}", measure.word())).to_owned();
        let grave = if *grave { self.text("explain.grave") } else { "" }.to_owned();
        match standing {
            Standing::Unranked { gap } => {
                let gap = self.gap(gap);
                self.fill("explain.unranked", [("measure", measure_name), ("gap", gap), ("grave", grave)])
            }
            Standing::Ranked { rank, ranked, tied, value, below } => self.fill(
                "explain.ranked",
                [
                    ("rank", rank.to_string()),
                    ("ranked", ranked.to_string()),
                    ("measure", measure_name),
                    ("value", self.derivation(*measure, scores, value)),
                    ("below", self.below(below)),
                    ("tied", self.tied(*tied)),
                    ("hazard", hazard.as_ref().map(|hazard| self.hazard(hazard)).unwrap_or_default()),
                    ("grave", grave),
                ],
            ),
        }
    }

    fn gap(&self, gap: &MeasureGap) -> String {
        match gap {
            MeasureGap::Unscored { factors } => {
                let factors: Vec<String> = factors.iter().map(|factor| self.factor(*factor)).collect();
                let factors = factors.join(self.text("explain.and"));
                self.fill("explain.unscored", [("factors", factors)])
            }
            MeasureGap::OtherScale { points } => {
                self.fill("explain.otherScale", [("points", points.to_string())])
            }
        }
    }

    /// The value with what it is made of: "S 7 × O 6 × D 6 = 252".
    fn derivation(&self, measure: Measure, scores: &Scores, value: &MeasureValue) -> String {
        let score = |factor| self.score(scores.get(factor));
        let mut details = vec![
            ("severity", score(Factor::Severity)),
            ("occurrence", score(Factor::Occurrence)),
            ("detection", score(Factor::Detection)),
            ("recoverability", score(Factor::Recoverability)),
            ("value", self.value(value)),
        ];
        if let MeasureValue::ActionPriority { reason } = value {
            let ActionPriorityReason { severity, occurrence, detection, .. } = *reason;
            details.extend([
                ("severities", band(severity)),
                ("occurrences", band(occurrence)),
                ("detections", band(detection)),
            ]);
        }
        self.fill(&format!("explain.value.{}", measure.word()), details)
    }

    /// What becomes of a hazard.
    fn hazard(&self, HazardStanding { verdict, overridden }: &HazardStanding) -> String {
        let key = match verdict {
            HazardVerdict::Ask { question } => format!("explain.hazard.ask.{}", question.word()),
            HazardVerdict::Stop { because } => format!("explain.hazard.stop.{}", because.word()),
            HazardVerdict::Proceed => "explain.hazard.act".to_owned(),
        };
        let verdict = self.text(&key).to_owned();
        let Some(HazardOverride { decision, reason }) = overridden else { return verdict };
        let decision = self.text(&format!("explain.decision.{}", decision.word())).to_owned();
        verdict
            + &self.fill("explain.hazard.overridden", [("decision", decision), ("reason", reason.clone())])
    }

    fn below(&self, below: &Below) -> String {
        match below {
            Below::Nothing => self.text("explain.first").to_owned(),
            Below::Measure { above } => self.fill("explain.lower", [("above", self.value(above))]),
            Below::Score { factor, own, above } => {
                let (own, above) = (self.score(*own), self.score(*above));
                let factor = self.factor(*factor);
                self.fill("explain.tieBroken", [("factor", factor), ("own", own), ("above", above)])
            }
            Below::Order => self.text("explain.inOrder").to_owned(),
        }
    }

    fn tied(&self, tied: u32) -> String {
        match tied {
            0 => String::new(),
            1 => self.text("explain.tiedWithOne").to_owned(),
            _ => self.fill("explain.tied", [("count", tied.to_string())]),
        }
    }

    fn value(&self, value: &MeasureValue) -> String {
        match value {
            MeasureValue::Product { value } => value.to_string(),
            MeasureValue::Sod { scores } => {
                let ScoreTriple { severity, occurrence, detection } = scores;
                format!("{severity}-{occurrence}-{detection}")
            }
            MeasureValue::ActionPriority { reason } => {
                self.text(&format!("priority.{}", reason.priority.letter())).to_owned()
            }
        }
    }

    fn factor(&self, factor: Factor) -> String {
        self.text(&format!("explain.factor.{}", factor.word())).to_owned()
    }

    fn score(&self, score: Option<Score>) -> String {
        score.map_or_else(|| self.text("explain.notScored").to_owned(), |score| score.to_string())
    }
}

/// "9–10", or "1" where both ends are the same.
fn band(Band { from, to }: Band) -> String {
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}
