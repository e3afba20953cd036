//! Why a row of the risk table stands where it stands.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Comparator, HazardStanding, Measure, MeasureGap, MeasureValue, RiskRow, Score, Scores};
use crate::model::Model;
use crate::words::Factor;

/// From this severity on a ten-point scale on, a failure mode is flagged whatever its measure.
pub const GRAVE_SEVERITY: u8 = 9;

/// Why a row stands where it stands. The catalogues have a sentence for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// What the table is ranked by.
    pub measure: Measure,
    /// The row's scores.
    pub scores: Scores,
    /// What puts it there.
    pub standing: Standing,
    /// Whether its severity is to be looked at whatever its rank.
    pub grave: bool,
    /// What becomes of the hazard, where hazards are ranked.
    pub hazard: Option<HazardStanding>,
}

/// What puts a row where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "standing", rename_all = "camelCase")]
pub enum Standing {
    /// It has no value of the measure, so that it stands below all that have one.
    Unranked {
        /// Why it has none.
        gap: MeasureGap,
    },
    /// It has a rank.
    Ranked {
        /// Its competition rank.
        rank: u32,
        /// How many rows have a rank.
        ranked: u32,
        /// How many other rows share its rank.
        tied: u32,
        /// Its value of the measure.
        value: MeasureValue,
        /// What puts it below the row above.
        below: Below,
    },
}

/// What puts a row below the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "by", rename_all = "camelCase")]
pub enum Below {
    /// Nothing: it is the first.
    Nothing,
    /// Its measure is smaller.
    Measure {
        /// What the row above has.
        above: MeasureValue,
    },
    /// The measures are equal, and a score is lower.
    Score {
        /// The first score of the comparator that differs.
        factor: Factor,
        /// What the row has; nothing where it is not scored.
        own: Option<Score>,
        /// What the row above has.
        above: Option<Score>,
    },
    /// All that the comparator compares is equal, and it comes later on the maps.
    Order,
}

impl Explanation {
    /// Explains one of the rows that [`super::rank_rows`] gave for this comparator; nothing where there are not so
    /// many.
    #[must_use]
    pub fn of(model: &Model, rows: &[RiskRow], position: usize, comparator: &Comparator) -> Option<Self> {
        let row = rows.get(position)?;
        let scores = row.scores();
        let above = position.checked_sub(1).and_then(|above| rows.get(above)).map(RiskRow::scores);
        let standing = match comparator.measure.value(&scores) {
            Err(gap) => Standing::Unranked { gap },
            Ok(value) => {
                let rank = rows[position].rank?;
                // The ranks rise, and the rows without one stand last.
                let until = |last: u32| rows.partition_point(|row| row.rank.is_some_and(|rank| rank <= last));
                Standing::Ranked {
                    rank,
                    ranked: count(until(u32::MAX)),
                    tied: count(until(rank) - until(rank - 1) - 1),
                    value,
                    below: above.map_or(Below::Nothing, |above| Below::of(&scores, &above, comparator)),
                }
            }
        };
        let hazard = (comparator.measure == Measure::HazardScore)
            .then(|| {
                Some(HazardStanding::of(
                    Measure::HazardScore.number(&scores)?,
                    model.causes().get(row.cause?)?,
                ))
            })
            .flatten();
        Some(Self { measure: comparator.measure, scores, standing, grave: scores.is_grave(), hazard })
    }
}

impl Below {
    fn of(own: &Scores, above: &Scores, comparator: &Comparator) -> Self {
        let measure = comparator.measure;
        if measure.weight(own) != measure.weight(above)
            && let Ok(above) = measure.value(above)
        {
            return Self::Measure { above };
        }
        let differs = |factor: &&Factor| own.get(**factor) != above.get(**factor);
        comparator.then.iter().find(differs).map_or(Self::Order, |factor| Self::Score {
            factor: *factor,
            own: own.get(*factor),
            above: above.get(*factor),
        })
    }
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{ten_points, whole};
    use super::super::row::ranked;
    use super::*;
    use crate::fixtures::id;

    fn explain(scores: &[Scores], measure: Measure, position: usize) -> Explanation {
        let comparator = Comparator::from(measure);
        let rows = ranked(
            scores.iter().map(|scores| RiskRow::unranked(id(1), None, None, *scores, None)),
            &comparator,
        );
        Explanation::of(&Model::default(), &rows, position, &comparator).expect("there are so many rows")
    }

    fn below(explanation: Explanation) -> Below {
        match explanation.standing {
            Standing::Ranked { below, .. } => below,
            Standing::Unranked { gap } => panic!("the row is scored: {gap:?}"),
        }
    }

    #[test]
    fn the_first_row_stands_below_nothing() {
        let explanation = explain(&[ten_points(7, 6, 6), ten_points(5, 5, 5)], Measure::Rpn, 0);
        let value = MeasureValue::Product { value: 252.0 };
        assert_eq!(
            explanation.standing,
            Standing::Ranked { rank: 1, ranked: 2, tied: 0, value, below: Below::Nothing }
        );
    }

    #[test]
    fn a_row_of_a_smaller_measure_names_the_one_above() {
        let explanation = explain(&[ten_points(7, 6, 6), ten_points(5, 5, 5)], Measure::Rpn, 1);
        assert_eq!(below(explanation), Below::Measure { above: MeasureValue::Product { value: 252.0 } });
    }

    #[test]
    fn a_tie_names_the_first_score_that_parts_it() {
        let explanation = explain(&[ten_points(2, 6, 10), ten_points(10, 6, 2)], Measure::Rpn, 1);
        assert!(matches!(explanation.standing, Standing::Ranked { rank: 1, tied: 1, .. }));
        let (factor, own, above) = (Factor::Severity, Some(whole(2)), Some(whole(10)));
        assert_eq!(below(explanation), Below::Score { factor, own, above });
    }

    #[test]
    fn equal_rows_stand_in_the_order_of_the_maps() {
        let explanation = explain(&[ten_points(5, 5, 5); 2], Measure::Rpn, 1);
        assert_eq!(below(explanation), Below::Order);
    }

    #[test]
    fn a_row_without_a_measure_says_what_is_missing() {
        let scores = Scores { occurrence: None, ..ten_points(9, 1, 1) };
        let explanation = explain(&[scores, ten_points(1, 1, 1)], Measure::Rpn, 1);
        let gap = MeasureGap::Unscored { factors: vec![Factor::Occurrence] };
        assert_eq!(explanation.standing, Standing::Unranked { gap });
        assert!(explanation.grave, "a severity of 9 is flagged whatever the measure");
    }

    #[test]
    fn nine_of_ten_is_grave_and_four_of_four_is_no_nine() {
        let is_grave = |scores: Scores| scores.is_grave();
        assert!(is_grave(ten_points(9, 1, 1)) && is_grave(ten_points(10, 1, 1)));
        assert!(!is_grave(ten_points(8, 10, 10)));
    }
}
