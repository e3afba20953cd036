//! Scores, the measures of risk over them, and the order in which risks are ranked.
//!
//! Sources: Action Priority after the AIAG & VDA FMEA Handbook (2019); competition ranking and the default
//! comparator as Sightline's domain notes set them. A missing score leaves a measure empty, never a default.

use std::cmp::Reverse;
use std::fmt;

use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

mod action_priority;
mod row;
mod worksheet;

pub use action_priority::{ActionPriority, ActionPriorityReason, Band};
pub use row::{CardRisk, RiskRow, card_risk, rank_rows, rank_rows_of_card, risk_rows};
pub use worksheet::{ColumnContent, ColumnLevel, ColumnTraits, WorksheetColumn, WorksheetPreset};

/// One score. Kept in half points, since teams score 7.5; a whole number on most scales.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(try_from = "f64", into = "f64")]
#[specta(type = f64)]
pub struct Score {
    half_points: u8,
}

/// The number is no score: not a multiple of one half, or not between 0.5 and 100.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{0} is not a score")]
pub struct InvalidScore(pub f64);

impl Score {
    /// The scores of a ten-point scale, from 1 to 10.
    pub const TEN_POINTS: [Self; 10] = {
        let mut scores = [Self { half_points: 2 }; 10];
        let mut place = 1;
        while place < scores.len() {
            scores[place].half_points = scores[place - 1].half_points + 2;
            place += 1;
        }
        scores
    };

    /// A whole-number score.
    ///
    /// # Errors
    /// Where the number is 0 or above 100.
    pub fn whole(points: u8) -> Result<Self, InvalidScore> {
        Self::try_from(f64::from(points))
    }

    /// The score as a number.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.half_points) / 2.0
    }
}

impl TryFrom<f64> for Score {
    type Error = InvalidScore;
    fn try_from(value: f64) -> Result<Self, InvalidScore> {
        let half_points = value * 2.0;
        if half_points.fract() == 0.0 && (1.0..=200.0).contains(&half_points) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a whole number of 1 to 200"
            )]
            Ok(Self { half_points: half_points as u8 })
        } else {
            Err(InvalidScore(value))
        }
    }
}

impl From<Score> for f64 {
    fn from(score: Score) -> Self {
        score.value()
    }
}

impl fmt::Display for Score {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.value())
    }
}

impl fmt::Debug for Score {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Score({self})")
    }
}

/// Severity, occurrence and detection together: what every measure is taken over. Compares as SOD does:
/// severity first, then occurrence, then detection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScoreTriple {
    /// How bad the worst effect is.
    pub severity: Score,
    /// How often the cause strikes.
    pub occurrence: Score,
    /// How late it is caught.
    pub detection: Score,
}

impl ScoreTriple {
    /// The risk priority number S x O x D: 1 to 1000 on ten-point scales. It multiplies ordinal scales, so
    /// it orders and does not measure.
    #[must_use]
    pub fn rpn(self) -> f64 {
        self.severity.value() * self.occurrence.value() * self.detection.value()
    }

    /// Criticality S x O: 1 to 100 on ten-point scales.
    #[must_use]
    pub fn criticality(self) -> f64 {
        self.severity.value() * self.occurrence.value()
    }

    /// The Action Priority on ten-point scales.
    #[must_use]
    pub fn action_priority(self) -> ActionPriority {
        ActionPriorityReason::of(self).priority
    }
}

/// The number by which risks are ordered first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Measure {
    /// The risk priority number.
    #[default]
    Rpn,
    /// The Action Priority, high before medium before low.
    ActionPriority,
    /// Criticality, severity times occurrence.
    Criticality,
}

impl Measure {
    /// The measure of a triple as a whole number that is larger for a worse risk: eighths of an RPN,
    /// quarters of a criticality, the position of an action priority.
    fn of(self, triple: ScoreTriple) -> u32 {
        let (severity, occurrence, detection) = (
            u32::from(triple.severity.half_points),
            u32::from(triple.occurrence.half_points),
            u32::from(triple.detection.half_points),
        );
        match self {
            Self::Rpn => severity * occurrence * detection,
            Self::ActionPriority => triple.action_priority() as u32,
            Self::Criticality => severity * occurrence,
        }
    }
}

/// Entries in their order, worst first, each with its rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The places of the entries in the list that was ranked, worst first.
    pub order: Vec<usize>,
    /// Competition rank on the measure (1, 2, 2, 4) by place; nothing for an entry that lacks a score.
    pub ranks: Vec<Option<u32>>,
}

/// Ranks entries by the default comparator: the measure descending, then S, O and D descending, then as
/// given. Entries without a measure stand last, as given.
#[must_use]
pub fn rank(scores: &[Option<ScoreTriple>], measure: Measure) -> Ranking {
    let mut worst_first: Vec<_> = scores
        .iter()
        .enumerate()
        .map(|(place, triple)| (Reverse(triple.map(|triple| (measure.of(triple), triple))), place))
        .collect();
    worst_first.sort_unstable();

    let mut ranks = vec![None; scores.len()];
    let mut tied = (None, 0);
    for (position, (Reverse(key), place)) in (1..).zip(&worst_first) {
        let Some((value, _)) = *key else { break };
        if tied.0 != Some(value) {
            tied = (Some(value), position);
        }
        ranks[*place] = Some(tied.1);
    }
    Ranking { order: worst_first.into_iter().map(|(_, place)| place).collect(), ranks }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::collections::BTreeSet;

    use super::*;

    pub fn triple(severity: u8, occurrence: u8, detection: u8) -> ScoreTriple {
        let score = |points| Score::whole(points).expect("a score of 1 to 10");
        ScoreTriple { severity: score(severity), occurrence: score(occurrence), detection: score(detection) }
    }

    pub fn all_triples() -> Vec<ScoreTriple> {
        let points = 1..=10;
        points
            .clone()
            .flat_map(|s| points.clone().flat_map(move |o| (1..=10).map(move |d| triple(s, o, d))))
            .collect()
    }

    #[test]
    fn the_rpn_over_all_triples_has_its_published_distribution() {
        let mut values: Vec<u32> = all_triples().iter().map(|triple| triple.rpn() as u32).collect();
        values.sort_unstable();
        assert_eq!(values.iter().collect::<BTreeSet<_>>().len(), 120, "distinct values");
        assert!((f64::from(values.iter().sum::<u32>()) / 1000.0 - 166.375).abs() < 1e-9, "the mean, 166.4");
        assert_eq!((values[499] + values[500]) / 2, 105, "the median");
        for value in [60, 72, 120] {
            assert_eq!(
                values.iter().filter(|found| **found == value).count(),
                24,
                "triples that give {value}"
            );
        }
    }

    #[test]
    fn criticality_has_42_distinct_values() {
        let values: BTreeSet<u32> = all_triples().iter().map(|triple| triple.criticality() as u32).collect();
        assert_eq!(values.len(), 42);
    }

    #[test]
    fn ten_points_are_the_whole_numbers_to_ten() {
        let whole: Vec<Score> = (1..=10).map(|points| Score::whole(points).unwrap()).collect();
        assert_eq!(Score::TEN_POINTS.as_slice(), whole);
    }

    #[test]
    fn a_score_is_a_multiple_of_one_half() {
        assert_eq!(Score::try_from(7.5).map(f64::from), Ok(7.5));
        for wrong in [0.0, -1.0, 7.3, 100.5, f64::NAN, f64::INFINITY] {
            assert!(Score::try_from(wrong).is_err(), "{wrong} is no score");
        }
    }

    #[test]
    fn ties_share_a_rank_and_the_next_rank_counts_them() {
        let scores = [triple(4, 4, 4), triple(5, 5, 5), triple(5, 5, 5), triple(9, 9, 9)].map(Some);
        let Ranking { order, ranks } = rank(&scores, Measure::Rpn);
        assert_eq!(order, [3, 1, 2, 0], "worst first; equal ones as given");
        assert_eq!(ranks, [Some(4), Some(2), Some(2), Some(1)], "1, 2, 2, 4");
    }

    #[test]
    fn equal_rpn_is_ordered_by_severity_yet_shares_its_rank() {
        let scores = [triple(2, 6, 10), triple(10, 6, 2)].map(Some);
        let Ranking { order, ranks } = rank(&scores, Measure::Rpn);
        assert_eq!(order, [1, 0], "both are 120; the more severe stands first");
        assert_eq!(ranks, [Some(1), Some(1)], "the displayed measure is the same");
    }

    #[test]
    fn an_entry_without_a_score_has_no_rank_and_stands_last() {
        let Ranking { order, ranks } = rank(&[None, Some(triple(1, 1, 1)), None], Measure::Rpn);
        assert_eq!((order, ranks), (vec![1, 0, 2], vec![None, Some(1), None]));
    }

    #[test]
    fn the_action_priority_ranks_a_grave_risk_above_a_larger_rpn() {
        let scores = [triple(3, 7, 10), triple(9, 6, 1)].map(Some);
        assert_eq!(rank(&scores, Measure::Rpn).order, [0, 1], "210 before 54");
        assert_eq!(rank(&scores, Measure::ActionPriority).order, [1, 0], "high before low");
    }
}
