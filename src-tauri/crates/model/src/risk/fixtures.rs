//! What the tests of this module score with.

use proptest::prelude::*;

use super::{Score, ScoreTriple, Scores};

/// A score in whole points.
pub fn whole(points: u8) -> Score {
    Score::whole(points).expect("a score of 1 to 100")
}

/// Three scores on ten-point scales.
pub fn triple(severity: u8, occurrence: u8, detection: u8) -> ScoreTriple {
    ScoreTriple { severity: whole(severity), occurrence: whole(occurrence), detection: whole(detection) }
}

/// The scores of a row on ten-point scales.
pub fn ten_points(severity: u8, occurrence: u8, detection: u8) -> Scores {
    Scores {
        severity: Some(whole(severity)),
        occurrence: Some(whole(occurrence)),
        detection: Some(whole(detection)),
        recoverability: None,
        points: Some(whole(10)),
    }
}

/// Severity and probability of a hazard.
pub fn four_points(severity: u8, probability: u8) -> Scores {
    Scores { detection: None, points: Some(whole(4)), ..ten_points(severity, probability, 1) }
}

/// Every row that ten-point scales allow.
pub fn all_scores() -> Vec<Scores> {
    let points = 1..=10;
    points
        .clone()
        .flat_map(|s| points.clone().flat_map(move |o| (1..=10).map(move |d| ten_points(s, o, d))))
        .collect()
}

/// Rows as they come: with half points, with gaps, on scales of four or ten points or a mixture.
pub fn any_scores() -> impl Strategy<Value = Scores> {
    // Few values, so that ties are frequent.
    let score = || {
        prop::option::weighted(
            0.8,
            (1_u8..=8).prop_filter_map("a score", |half| Score::try_from(f64::from(half) / 2.0).ok()),
        )
    };
    let points = prop::sample::select(vec![Some(whole(4)), Some(whole(10)), None]);
    (score(), score(), score(), points).prop_map(|(severity, occurrence, detection, points)| Scores {
        severity,
        occurrence,
        detection,
        recoverability: None,
        points,
    })
}
