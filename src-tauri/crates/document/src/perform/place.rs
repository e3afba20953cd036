//! Places among siblings: which rank a record gets that shall stand before another.

use sightline_model::{
    Action, Card, Cause, ContactChannel, Control, Effect, Expectation, FailureMode, Lane, Map, MapPersona,
    Persona, Phase, Placement, Question, Rank, RecordId, RiskView, Role, Row, Scorer, ScoringItem,
    ScoringRound, Step, Stop, Tag,
};

use crate::error::OperationError;

/// A record that has a place among its siblings.
pub trait Ranked: Row {
    /// Its place.
    fn rank(&self) -> &Rank;
}

macro_rules! ranked {
    ($($row:ident),* $(,)?) => {$(
        impl Ranked for $row {
            fn rank(&self) -> &Rank {
                &self.rank
            }
        }
    )*};
}

ranked! {
    Map, Phase, Step, Lane, Card, FailureMode, Effect, Cause, Control, Action, ContactChannel, Role, Tag, Persona,
    Expectation, MapPersona, Question, Placement, ScoringRound, Scorer, ScoringItem, RiskView, Stop,
}

/// The rank behind all siblings.
pub fn last<'a, R: Ranked + 'a>(mut siblings: impl DoubleEndedIterator<Item = &'a R>) -> Rank {
    Rank::between(siblings.next_back().map(R::rank), None)
}

/// The rank directly before a sibling, or behind all where none is named.
///
/// # Errors
/// [`OperationError::NotTogether`] where the named record is none of the siblings.
pub fn before<'a, R: Ranked + 'a>(
    siblings: impl DoubleEndedIterator<Item = &'a R>,
    before: Option<R::Id>,
) -> Result<Rank, OperationError> {
    let Some(before) = before else { return Ok(last(siblings)) };
    let mut left = None;
    for sibling in siblings {
        if sibling.id() == before {
            return Ok(Rank::between(left, Some(sibling.rank())));
        }
        left = Some(sibling.rank());
    }
    Err(OperationError::NotTogether { table: R::TABLE, id: before.uuid() })
}

/// The rank of a record that moves directly before a sibling, or behind all. One that stands there already
/// keeps its rank, so that a drop on its own place changes nothing.
///
/// # Errors
/// As [`before`].
pub fn moved<'a, R: Ranked + 'a>(
    siblings: impl Iterator<Item = &'a R>,
    moving: &R,
    follower: Option<R::Id>,
) -> Result<Rank, OperationError> {
    let siblings: Vec<&R> = siblings.collect();
    if let Some(here) = siblings.iter().position(|sibling| sibling.id() == moving.id()) {
        let following = siblings.get(here + 1).map(|sibling| sibling.id());
        if follower == following || follower == Some(moving.id()) {
            return Ok(moving.rank().clone());
        }
    }
    before(siblings.into_iter().filter(|sibling| sibling.id() != moving.id()), follower)
}
