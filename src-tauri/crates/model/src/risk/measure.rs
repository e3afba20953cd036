//! The measures of risk: what each is taken from, on which scales it exists, and its value.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{ActionPriorityReason, ScoreTriple, Scores};
use crate::words;
use crate::words::Factor;

words! {
    /// What risks are ordered by first.
    #[derive(Default)]
    Measure {
        /// The risk priority number S x O x D: 1 to 1000 on ten-point scales. It multiplies ordinal scales, so it
        /// orders and does not measure.
        #[default]
        Rpn = "rpn",
        /// The Action Priority, high before medium before low.
        ActionPriority = "actionPriority",
        /// Criticality S x O: 1 to 100 on ten-point scales.
        Criticality = "criticality",
        /// Severity, occurrence and detection, compared in that order.
        Sod = "sod",
        /// The hazard score of HFMEA, severity times probability on scales of four points: 1 to 16.
        HazardScore = "hazardScore",
        /// The risk priority number for services after Oh et al.: severity, occurrence and recoverability, 1 to 1000.
        ServiceRpn = "serviceRpn",
    }
}

/// The value of a measure for one row.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum MeasureValue {
    /// A product of scores.
    Product {
        /// Exact: scores are halves.
        #[specta(type = f64)]
        value: f64,
    },
    /// Three scores, one after the other.
    Sod {
        /// The scores.
        scores: ScoreTriple,
    },
    /// A priority with the bands of the table that gave it.
    ActionPriority {
        /// The bands and the priority.
        reason: ActionPriorityReason,
    },
}

/// Why a row has no value of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum MeasureGap {
    /// Scores that it needs are missing.
    Unscored {
        /// What is not scored.
        factors: Vec<Factor>,
    },
    /// It exists on other scales only.
    OtherScale {
        /// How many points those have.
        points: u8,
    },
}

impl Measure {
    /// What is scored for it.
    #[must_use]
    pub fn factors(self) -> &'static [Factor] {
        match self {
            Self::Rpn | Self::ActionPriority | Self::Sod => {
                &[Factor::Severity, Factor::Occurrence, Factor::Detection]
            }
            Self::Criticality | Self::HazardScore => &[Factor::Severity, Factor::Occurrence],
            Self::ServiceRpn => &[Factor::Severity, Factor::Occurrence, Factor::Recoverability],
        }
    }

    /// How many points its scales have, where it exists on no others: the table of the Action Priority has ten,
    /// HFMEA's threshold of 8 means 8 of 16.
    #[must_use]
    pub fn points(self) -> Option<u8> {
        match self {
            Self::ActionPriority => Some(10),
            Self::HazardScore => Some(4),
            Self::Rpn | Self::Criticality | Self::Sod | Self::ServiceRpn => None,
        }
    }

    /// Whether its values can be summed up, as a Pareto analysis does: products can, letters and tuples cannot.
    #[must_use]
    pub fn adds_up(self) -> bool {
        match self {
            Self::Rpn | Self::Criticality | Self::HazardScore | Self::ServiceRpn => true,
            Self::ActionPriority | Self::Sod => false,
        }
    }

    /// Its value for a row.
    ///
    /// # Errors
    /// Where a score is missing, or stands on a scale on which the measure does not exist.
    pub fn value(self, scores: &Scores) -> Result<MeasureValue, MeasureGap> {
        let unscored: Vec<Factor> =
            self.factors().iter().copied().filter(|factor| scores.get(*factor).is_none()).collect();
        let (false, Some(value)) = (self.is_on_other_scale(scores), self.value_of_scored(scores)) else {
            return Err(match self.points() {
                Some(points) if unscored.is_empty() => MeasureGap::OtherScale { points },
                _ => MeasureGap::Unscored { factors: unscored },
            });
        };
        Ok(value)
    }

    /// Its value as a number, for a measure that has one; nothing where it is empty.
    #[must_use]
    pub fn number(self, scores: &Scores) -> Option<f64> {
        match self.value(scores) {
            Ok(MeasureValue::Product { value }) => Some(value),
            _ => None,
        }
    }

    fn value_of_scored(self, scores: &Scores) -> Option<MeasureValue> {
        Some(match self {
            Self::Sod => MeasureValue::Sod { scores: scores.triple()? },
            Self::ActionPriority => {
                MeasureValue::ActionPriority { reason: ActionPriorityReason::of(scores.triple()?) }
            }
            Self::Rpn | Self::Criticality | Self::HazardScore | Self::ServiceRpn => {
                let factors = self.factors().iter().map(|factor| scores.get(*factor));
                let value = factors.map(|score| score.map(super::Score::value)).product::<Option<f64>>()?;
                MeasureValue::Product { value }
            }
        })
    }

    /// Its value as a whole number that is larger for a worse risk, below 2^24: eighths of an RPN, quarters of a
    /// criticality, the position of a priority. Nothing where it is empty.
    pub(super) fn weight(self, scores: &Scores) -> Option<u32> {
        if self.is_on_other_scale(scores) {
            return None;
        }
        let half_points = |factor| scores.get(factor).map(super::Score::half_points);
        let factors = self.factors().iter().copied().map(half_points);
        match self {
            Self::Rpn | Self::Criticality | Self::HazardScore | Self::ServiceRpn => factors.product(),
            Self::Sod => factors.into_iter().try_fold(0, |sum, score| Some(sum << 8 | score?)),
            Self::ActionPriority => scores.triple().map(|triple| triple.action_priority() as u32),
        }
    }

    fn is_on_other_scale(self, scores: &Scores) -> bool {
        self.points().is_some_and(|points| !scores.are_on(points))
    }
}

/// How much smaller a measure has become, as a share of what it was: 280 to 168 is 0.4. Below zero where it has
/// grown; nothing where there was none to become smaller.
#[must_use]
pub fn reduction(before: f64, after: f64) -> Option<f64> {
    (before > 0.0).then(|| (before - after) / before)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::fixtures::{all_scores, four_points, ten_points, whole};
    use super::*;

    #[test]
    fn the_rpn_over_all_scores_has_its_published_distribution() {
        let mut values: Vec<u32> = all_scores()
            .iter()
            .filter_map(|scores| Measure::Rpn.number(scores))
            .map(|value| value as u32)
            .collect();
        values.sort_unstable();
        assert_eq!(values.len(), 1000);
        assert_eq!(values.iter().collect::<BTreeSet<_>>().len(), 120, "distinct values");
        assert!((f64::from(values.iter().sum::<u32>()) / 1000.0 - 166.375).abs() < 1e-9, "the mean, 166.4");
        assert_eq!((values[499] + values[500]) / 2, 105, "the median");
        for value in [60, 72, 120] {
            let triples = values.iter().filter(|found| **found == value).count();
            assert_eq!(triples, 24, "triples that give {value}");
        }
    }

    #[test]
    fn criticality_has_42_distinct_values() {
        let weights: BTreeSet<_> =
            all_scores().iter().map(|scores| Measure::Criticality.weight(scores)).collect();
        assert_eq!(weights.len(), 42);
    }

    #[test]
    fn sod_tells_all_thousand_triples_apart() {
        let weights: BTreeSet<_> = all_scores().iter().map(|scores| Measure::Sod.weight(scores)).collect();
        assert_eq!(weights.len(), 1000);
        let [severe, frequent] = [ten_points(9, 1, 1), ten_points(8, 10, 10)];
        assert!(Measure::Sod.weight(&severe) > Measure::Sod.weight(&frequent), "severity comes first");
    }

    #[test]
    fn the_hazard_score_has_its_sixteen_cells() {
        for (severity, probability, score) in
            [(4, 4, 16.0), (4, 2, 8.0), (3, 3, 9.0), (2, 3, 6.0), (1, 1, 1.0)]
        {
            assert_eq!(Measure::HazardScore.number(&four_points(severity, probability)), Some(score));
        }
    }

    #[test]
    fn a_measure_is_empty_where_a_score_that_it_needs_is_missing() {
        let scores = Scores { detection: None, ..ten_points(9, 6, 1) };
        let gap = MeasureGap::Unscored { factors: vec![Factor::Detection] };
        for measure in [Measure::Rpn, Measure::Sod, Measure::ActionPriority] {
            assert_eq!(measure.value(&scores), Err(gap.clone()), "{measure:?} is never a default");
            assert_eq!(measure.weight(&scores), None, "{measure:?}");
        }
        let value = MeasureValue::Product { value: 54.0 };
        assert_eq!(Measure::Criticality.value(&scores), Ok(value), "S x O asks for no detection");
    }

    #[test]
    fn the_action_priority_exists_on_ten_points_only_and_the_hazard_score_on_four() {
        let five = Scores { points: Some(whole(5)), ..ten_points(5, 5, 5) };
        assert_eq!(Measure::ActionPriority.value(&five), Err(MeasureGap::OtherScale { points: 10 }));
        assert_eq!(Measure::Rpn.number(&five), Some(125.0), "a product exists on any scale");
        assert_eq!(
            Measure::HazardScore.value(&ten_points(4, 4, 4)),
            Err(MeasureGap::OtherScale { points: 4 }),
            "16 of 100 is not 16 of 16"
        );
        let mixed = Scores { points: None, ..ten_points(9, 6, 1) };
        assert!(Measure::ActionPriority.value(&mixed).is_err(), "a score of five and one of ten do not mix");
    }

    #[test]
    fn the_service_rpn_takes_recoverability_in_place_of_detection() {
        let scores = Scores { detection: None, recoverability: Some(whole(4)), ..ten_points(8, 5, 1) };
        assert_eq!(Measure::ServiceRpn.number(&scores), Some(160.0));
        let gap = MeasureGap::Unscored { factors: vec![Factor::Recoverability] };
        assert_eq!(Measure::ServiceRpn.value(&ten_points(8, 5, 1)), Err(gap), "detection does not stand in");
    }

    #[test]
    fn a_half_point_counts_as_half_a_point() {
        let half = Scores { severity: crate::risk::Score::try_from(7.5).ok(), ..ten_points(1, 5, 4) };
        assert_eq!(Measure::Rpn.number(&half), Some(150.0));
    }

    #[test]
    fn the_reduction_is_a_share_of_what_was_there_before() {
        assert_eq!(reduction(280.0, 168.0), Some(0.4), "the published 40 %");
        assert_eq!(reduction(100.0, 150.0), Some(-0.5), "it can grow");
        assert_eq!(reduction(0.0, 0.0), None);
    }
}
