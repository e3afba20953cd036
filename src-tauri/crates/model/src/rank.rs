//! The order of siblings as text that sorts: a record moves without renumbering its neighbours.

use std::fmt;

use fractional_index::FractionalIndex;
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// A place among siblings. Ranks compare as their text does, byte by byte, so SQL's `ORDER BY` and the
/// user interface agree with this type. Equal ranks (two files merged) are told apart by the record's id.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
pub struct Rank(FractionalIndex);

/// The text is not a rank.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0:?} is not a rank")]
pub struct InvalidRank(pub String);

impl Rank {
    /// The rank of a first, only sibling.
    #[must_use]
    pub fn first() -> Self {
        Self(FractionalIndex::default())
    }

    /// A rank that sorts after `left` and before `right`; a missing neighbour leaves that side open.
    /// Where the two neighbours are equal or reversed there is no room between them, and the new rank
    /// sorts directly after `left`.
    #[must_use]
    pub fn between(left: Option<&Self>, right: Option<&Self>) -> Self {
        let index = match (left, right) {
            (None, None) => FractionalIndex::default(),
            (Some(left), None) => FractionalIndex::new_after(&left.0),
            (None, Some(right)) => FractionalIndex::new_before(&right.0),
            (Some(left), Some(right)) => FractionalIndex::new_between(&left.0, &right.0)
                .unwrap_or_else(|| FractionalIndex::new_after(&left.0)),
        };
        Self(index)
    }
}

impl TryFrom<String> for Rank {
    type Error = InvalidRank;
    fn try_from(text: String) -> Result<Self, InvalidRank> {
        FractionalIndex::from_string(&text).map(Self).map_err(|_| InvalidRank(text))
    }
}

impl From<Rank> for String {
    fn from(rank: Rank) -> Self {
        rank.0.to_string()
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.to_string())
    }
}

impl fmt::Debug for Rank {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Rank({self})")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_rank_between_two_sorts_between_them() {
        let first = Rank::first();
        let last = Rank::between(Some(&first), None);
        let middle = Rank::between(Some(&first), Some(&last));
        assert!(first < middle && middle < last, "{first} < {middle} < {last}");
    }

    #[test]
    fn equal_neighbours_leave_a_rank_after_the_left_one() {
        let first = Rank::first();
        assert!(
            Rank::between(Some(&first), Some(&first)) > first,
            "nothing may sort before its left neighbour"
        );
    }

    proptest! {
        /// Any series of insertions keeps the list sorted, as ranks and as the text that SQL compares.
        #[test]
        fn insertions_anywhere_keep_the_order(places in prop::collection::vec(any::<prop::sample::Index>(), 1..120)) {
            let mut ranks: Vec<Rank> = Vec::new();
            for place in places {
                let at = place.index(ranks.len() + 1);
                let left = at.checked_sub(1).and_then(|left| ranks.get(left));
                let rank = Rank::between(left, ranks.get(at));
                ranks.insert(at, rank);
            }
            prop_assert!(ranks.windows(2).all(|pair| pair[0] < pair[1]), "the ranks are in order");
            prop_assert!(
                ranks.windows(2).all(|pair| pair[0].to_string() < pair[1].to_string()),
                "their text is in the same order"
            );
        }

        #[test]
        fn a_rank_reads_back_from_its_text(steps in 0usize..40) {
            let mut rank = Rank::first();
            for _ in 0..steps {
                rank = Rank::between(Some(&rank), None);
            }
            prop_assert_eq!(Rank::try_from(rank.to_string()), Ok(rank));
        }
    }
}
