//! The order in which risks stand, and the ranks that are printed beside them.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Measure, Scores};
use crate::words::Factor;

/// What puts one risk before another: the measure, then the scores that part equal ones, then the order on the
/// maps.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Comparator {
    /// The larger one stands before the smaller one, and it alone gives the rank.
    pub measure: Measure,
    /// What parts rows of an equal measure, first to last: the higher score stands first.
    pub then: Vec<Factor>,
}

impl Default for Comparator {
    fn default() -> Self {
        Measure::default().into()
    }
}

/// The usual order by a measure: then severity, then occurrence, then detection, or what a measure takes in its
/// place.
impl From<Measure> for Comparator {
    fn from(measure: Measure) -> Self {
        let last = match measure {
            Measure::ServiceRpn => Factor::Recoverability,
            _ => Factor::Detection,
        };
        Self { measure, then: vec![Factor::Severity, Factor::Occurrence, last] }
    }
}

/// Entries in their order, worst first, each with its rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The places of the entries in the list that was ranked, worst first.
    pub order: Vec<usize>,
    /// Competition rank on the measure (1, 2, 2, 4) by place; nothing for an entry without the measure.
    pub ranks: Vec<Option<u32>>,
}

/// How far the tie-breakers stand below the measure in a sort key: eight bits each for four of them.
const TIE_BREAK_BITS: u32 = 32;

/// Ranks entries. Those without the measure stand last, as given; so do equal ones among each other.
#[must_use]
pub fn rank(scores: &[Scores], comparator: &Comparator) -> Ranking {
    let then = distinct(&comparator.then);
    // One whole number holds the measure and all that parts equal ones: half of the time of comparing piece by piece.
    let key = |scores: &Scores| -> Option<u64> {
        let breakers = then.iter().map(|factor| scores.get(*factor).map_or(0, super::Score::half_points));
        let weight = u64::from(comparator.measure.weight(scores)?);
        let places = TIE_BREAK_BITS / 8 - then.len() as u32;
        let breakers = breakers.fold(0, |sum, score| sum << 8 | u64::from(score)) << (8 * places);
        Some(weight << TIE_BREAK_BITS | breakers)
    };
    let mut worst_first: Vec<_> =
        scores.iter().enumerate().map(|(place, scores)| (Reverse(key(scores)), place)).collect();
    worst_first.sort_unstable();

    let mut ranks = vec![None; scores.len()];
    let mut tied = (None, 0);
    for (position, (Reverse(key), place)) in (1..).zip(&worst_first) {
        let Some(weight) = key.map(|key| key >> TIE_BREAK_BITS) else { break };
        if tied.0 != Some(weight) {
            tied = (Some(weight), position);
        }
        ranks[*place] = Some(tied.1);
    }
    Ranking { order: worst_first.into_iter().map(|(_, place)| place).collect(), ranks }
}

/// Each factor once: a second mention parts nothing that the first has not parted.
fn distinct(factors: &[Factor]) -> Vec<Factor> {
    let mut distinct = Vec::with_capacity(factors.len());
    for factor in factors {
        if !distinct.contains(factor) {
            distinct.push(*factor);
        }
    }
    distinct
}

/// How many rows the "top N" are: everything that is tied at N belongs to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Top {
    /// How many rows there are, with those that are tied.
    pub shown: u32,
    /// How many of them are beyond N: the 2 of "5 (+2 tied)".
    pub tied: u32,
}

impl Top {
    /// The top `wished` of rows with these ranks. A row without a rank is never among them.
    pub fn of(ranks: impl IntoIterator<Item = Option<u32>>, wished: u32) -> Self {
        // In competition ranking a row that is tied with the row at N has a rank of N at most.
        let shown = ranks.into_iter().flatten().filter(|rank| *rank <= wished).map(|_| 1).sum();
        Self { shown, tied: u32::saturating_sub(shown, wished) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixtures::{any_scores, ten_points};
    use super::*;

    fn ranked(scores: &[Scores], measure: Measure) -> Ranking {
        rank(scores, &measure.into())
    }

    #[test]
    fn ties_share_a_rank_and_the_next_rank_counts_them() {
        let scores = [ten_points(4, 4, 4), ten_points(5, 5, 5), ten_points(5, 5, 5), ten_points(9, 9, 9)];
        let Ranking { order, ranks } = ranked(&scores, Measure::Rpn);
        assert_eq!(order, [3, 1, 2, 0], "worst first; equal ones as given");
        assert_eq!(ranks, [Some(4), Some(2), Some(2), Some(1)], "1, 2, 2, 4");
    }

    #[test]
    fn equal_rpn_is_ordered_by_severity_yet_shares_its_rank() {
        let scores = [ten_points(2, 6, 10), ten_points(10, 6, 2)];
        let Ranking { order, ranks } = ranked(&scores, Measure::Rpn);
        assert_eq!(order, [1, 0], "both are 120; the more severe stands first");
        assert_eq!(ranks, [Some(1), Some(1)], "the displayed measure is the same");
    }

    #[test]
    fn the_tie_breakers_part_in_their_order_and_only_those_that_are_named() {
        let scores = [ten_points(10, 6, 2), ten_points(2, 6, 10)];
        let order =
            |then: &[Factor]| rank(&scores, &Comparator { measure: Measure::Rpn, then: then.to_vec() }).order;
        assert_eq!(order(&[Factor::Detection, Factor::Severity]), [1, 0]);
        assert_eq!(order(&[Factor::Occurrence, Factor::Severity]), [0, 1]);
        assert_eq!(order(&[]), [0, 1], "then as given");
        let five_times = [Factor::Occurrence; 5].as_slice();
        assert_eq!(order(&[five_times, &[Factor::Detection]].concat()), [1, 0], "a factor counts once");
    }

    #[test]
    fn an_entry_without_a_score_has_no_rank_and_stands_last() {
        let nothing = Scores::default();
        let Ranking { order, ranks } = ranked(&[nothing, ten_points(1, 1, 1), nothing], Measure::Rpn);
        assert_eq!((order, ranks), (vec![1, 0, 2], vec![None, Some(1), None]));
    }

    #[test]
    fn the_action_priority_ranks_a_grave_risk_above_a_larger_rpn() {
        let scores = [ten_points(3, 7, 10), ten_points(9, 6, 1)];
        assert_eq!(ranked(&scores, Measure::Rpn).order, [0, 1], "210 before 54");
        assert_eq!(ranked(&scores, Measure::ActionPriority).order, [1, 0], "high before low");
    }

    #[test]
    fn the_top_takes_in_everything_that_is_tied_at_its_end() {
        let ranks = [1, 2, 2, 4, 5, 5, 5, 8].map(Some);
        assert_eq!(Top::of(ranks, 5), Top { shown: 7, tied: 2 }, "5 (+2 tied)");
        assert_eq!(Top::of(ranks, 4), Top { shown: 4, tied: 0 });
        assert_eq!(Top::of(ranks, 0), Top { shown: 0, tied: 0 });
        assert_eq!(Top::of([Some(1), None], 9), Top { shown: 1, tied: 0 }, "no more than there are");
    }

    proptest! {
        /// The rank of an entry is one more than the number of entries with a larger measure: nothing else.
        #[test]
        fn a_rank_counts_the_entries_that_are_worse(
            scores in prop::collection::vec(any_scores(), 0..40),
            measure in prop::sample::select(Measure::ALL),
        ) {
            let Ranking { order, ranks } = ranked(&scores, measure);
            let mut places = order.clone();
            places.sort_unstable();
            prop_assert!(places.into_iter().eq(0..scores.len()), "every entry stands in the order once");
            for (own, rank) in scores.iter().zip(&ranks) {
                let weight = measure.weight(own);
                let worse = scores.iter().filter(|other| measure.weight(other) > weight).count() as u32;
                prop_assert_eq!(*rank, weight.map(|_| worse + 1));
            }
            let weights = order.iter().map(|place| measure.weight(&scores[*place]));
            prop_assert!(weights.is_sorted_by(|one, next| one >= next), "worst first, the empty ones last");
        }

        /// Entries of an equal measure stand by their severity, then occurrence, then detection, then as given.
        #[test]
        fn ties_are_parted_by_the_scores_and_then_by_the_order_given(
            scores in prop::collection::vec(any_scores(), 0..40),
        ) {
            let Ranking { order, ranks } = ranked(&scores, Measure::Criticality);
            for pair in order.windows(2).filter(|pair| ranks[pair[0]].is_some() && ranks[pair[0]] == ranks[pair[1]]) {
                let [one, next] = [pair[0], pair[1]].map(|place| {
                    let Scores { severity, occurrence, detection, .. } = scores[place];
                    (Reverse((severity, occurrence, detection)), place)
                });
                prop_assert!(one < next);
            }
        }
    }
}
