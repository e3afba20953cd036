//! The order that the steps, or the lanes, of two maps share, so that both maps can be drawn with the same thing at
//! the same place.
//!
//! Two records are the same one in both maps where they go back to the same original (`origin`). Those that stand in
//! both in the same order share a place. One that has left its place in the order has a place of its own in each map:
//! no order of places could keep both orders otherwise.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{CardId, LaneId, MapId, PhaseId, StepId};
use crate::model::Model;
use crate::record::{Card, Lane, Phase, Step};

/// One place in an order that two maps share, and what stands there in either of them. One at least does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedPlace<I> {
    /// What stands there in the earlier map.
    pub earlier: Option<I>,
    /// What stands there in the later map.
    pub later: Option<I>,
}

/// The places of the steps of two maps, first to last.
#[must_use]
pub fn shared_steps(model: &Model, earlier: MapId, later: MapId) -> Vec<SharedPlace<StepId>> {
    let of = |map| model.steps_of(map).map(|step| (step_root(step), step.id)).collect::<Vec<_>>();
    shared_places(&of(earlier), &of(later))
}

/// The places of the lanes of two maps, top to bottom; also of those that are hidden.
#[must_use]
pub fn shared_lanes(model: &Model, earlier: MapId, later: MapId) -> Vec<SharedPlace<LaneId>> {
    let of = |map| model.lanes_of(map).map(|lane| (lane_root(lane), lane.id)).collect::<Vec<_>>();
    shared_places(&of(earlier), &of(later))
}

/// What a lane goes back to.
pub(crate) fn lane_root(lane: &Lane) -> LaneId {
    lane.origin.unwrap_or(lane.id)
}

/// What a step goes back to.
pub(crate) fn step_root(step: &Step) -> StepId {
    step.origin.unwrap_or(step.id)
}

/// What a phase goes back to.
pub(crate) fn phase_root(phase: &Phase) -> PhaseId {
    phase.origin.unwrap_or(phase.id)
}

/// What a card goes back to.
pub(crate) fn card_root(card: &Card) -> CardId {
    card.origin.unwrap_or(card.id)
}

/// The places of two lists of records, each with what it goes back to. Between two shared places, what the earlier
/// list alone has comes first.
fn shared_places<I: Ord + Copy>(earlier: &[(I, I)], later: &[(I, I)]) -> Vec<SharedPlace<I>> {
    let roots = |list: &[(I, I)]| list.iter().map(|(root, _)| *root).collect::<Vec<_>>();
    let shared = in_order(&roots(earlier), &roots(later));
    let is_alone = |(root, _): &(I, I)| !shared.contains(root);
    let before = |(_, id): &(I, I)| SharedPlace { earlier: Some(*id), later: None };
    let after = |(_, id): &(I, I)| SharedPlace { earlier: None, later: Some(*id) };
    let (mut earlier, mut later) = (earlier.iter().peekable(), later.iter().peekable());
    let mut places = Vec::with_capacity(earlier.len().max(later.len()));
    loop {
        places.extend(std::iter::from_fn(|| earlier.next_if(|entry| is_alone(entry))).map(before));
        places.extend(std::iter::from_fn(|| later.next_if(|entry| is_alone(entry))).map(after));
        let (Some((_, one)), Some((_, other))) = (earlier.next(), later.next()) else { return places };
        places.push(SharedPlace { earlier: Some(*one), later: Some(*other) });
    }
}

/// What stands in both lists in the same order: as much as can be, so that one that was dragged to the other end has
/// left its place, and not all those that it has passed.
pub(crate) fn in_order<I: Ord + Copy>(earlier: &[I], later: &[I]) -> BTreeSet<I> {
    let places: BTreeMap<I, usize> = earlier.iter().copied().zip(0..).collect();
    let order: Vec<usize> = later.iter().filter_map(|root| places.get(root).copied()).collect();
    longest_rising(&order).into_iter().map(|place| earlier[place]).collect()
}

/// The members of a longest rising part of a list whose members differ; of equally long ones the one that ends
/// lowest. Takes the square of the length: a map has some sixty columns.
fn longest_rising(list: &[usize]) -> BTreeSet<usize> {
    let mut best: Vec<Vec<usize>> = Vec::with_capacity(list.len());
    for (at, member) in list.iter().enumerate() {
        let before = (0..at)
            .filter(|other| list[*other] < *member)
            .max_by_key(|other| (best[*other].len(), at - other));
        let mut rising = before.map(|other| best[other].clone()).unwrap_or_default();
        rising.push(*member);
        best.push(rising);
    }
    best.into_iter().rev().max_by_key(Vec::len).unwrap_or_default().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Two lists that share some of their members in any order; each is its own original.
    fn two_lists() -> impl Strategy<Value = (Vec<u32>, Vec<u32>)> {
        let list = || prop::collection::btree_set(0..12_u32, 0..10).prop_map(Vec::from_iter).prop_shuffle();
        (list(), list())
    }

    fn places(earlier: &[u32], later: &[u32]) -> Vec<SharedPlace<u32>> {
        let own = |list: &[u32]| list.iter().map(|member| (*member, *member)).collect::<Vec<_>>();
        shared_places(&own(earlier), &own(later))
    }

    #[test]
    fn what_one_list_alone_has_leaves_its_place_empty_in_the_other() {
        let place = |earlier, later| SharedPlace { earlier, later };
        let expected =
            [place(Some(1), Some(1)), place(Some(2), None), place(None, Some(3)), place(Some(4), Some(4))];
        assert_eq!(places(&[1, 2, 4], &[1, 3, 4]), expected);
    }

    #[test]
    fn one_that_went_to_the_other_end_is_alone_in_leaving_its_place() {
        let shared = places(&[1, 2, 3, 4], &[2, 3, 4, 1]);
        let together = shared.iter().filter(|place| place.earlier == place.later).count();
        assert_eq!((together, shared.len()), (3, 5), "it has one place in each order");
    }

    proptest! {
        #[test]
        fn both_orders_are_kept_and_each_member_has_one_place((earlier, later) in two_lists()) {
            let shared = places(&earlier, &later);
            prop_assert_eq!(shared.iter().filter_map(|place| place.earlier).collect::<Vec<_>>(), earlier.clone());
            prop_assert_eq!(shared.iter().filter_map(|place| place.later).collect::<Vec<_>>(), later.clone());
            let together = in_order(&earlier, &later);
            for place in shared {
                match (place.earlier, place.later) {
                    (Some(one), Some(other)) => prop_assert!(one == other && together.contains(&one)),
                    (one, other) => prop_assert!(one.or(other).is_some_and(|member| !together.contains(&member))),
                }
            }
        }
    }
}
