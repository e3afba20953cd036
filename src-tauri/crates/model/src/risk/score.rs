//! Scores: one, and those of one row of the risk table together.

use std::fmt;

use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

use super::{ActionPriority, ActionPriorityReason, GRAVE_SEVERITY};
use crate::words::Factor;

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

    /// The score as a number of half points, for arithmetic without fractions.
    pub(super) fn half_points(self) -> u32 {
        u32::from(self.half_points)
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

/// What is scored of one row, as far as it is, and on scales of how many points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Scores {
    /// How bad the worst effect is.
    pub severity: Option<Score>,
    /// How often the cause strikes.
    pub occurrence: Option<Score>,
    /// How late it is caught.
    pub detection: Option<Score>,
    /// How hard the service recovers.
    pub recoverability: Option<Score>,
    /// The highest score of the scales, all of which begin at 1; nothing where they differ.
    pub points: Option<Score>,
}

impl Scores {
    /// The score of a factor.
    #[must_use]
    pub fn get(&self, factor: Factor) -> Option<Score> {
        match factor {
            Factor::Severity => self.severity,
            Factor::Occurrence => self.occurrence,
            Factor::Detection => self.detection,
            Factor::Recoverability => self.recoverability,
        }
    }

    /// Severity, occurrence and detection, where all three are given.
    #[must_use]
    pub fn triple(&self) -> Option<ScoreTriple> {
        Some(ScoreTriple {
            severity: self.severity?,
            occurrence: self.occurrence?,
            detection: self.detection?,
        })
    }

    /// Whether the severity is to be looked at whatever a measure says.
    #[must_use]
    pub fn is_grave(&self) -> bool {
        self.severity.is_some_and(|severity| severity.value() >= f64::from(GRAVE_SEVERITY))
    }

    /// Whether all scores stand on scales from 1 to this.
    pub(super) fn are_on(&self, points: u8) -> bool {
        self.points.is_some_and(|highest| highest.half_points == 2 * points)
    }
}

/// Severity, occurrence and detection together. Compares as SOD does: severity first, then occurrence, then
/// detection.
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
    /// The Action Priority on ten-point scales.
    #[must_use]
    pub fn action_priority(self) -> ActionPriority {
        ActionPriorityReason::of(self).priority
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
