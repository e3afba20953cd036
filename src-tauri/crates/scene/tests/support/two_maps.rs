//! A random map, and another that was made from it and then changed.

use std::collections::BTreeMap;

use sightline_model::{Card, CardId, Lane, LaneId, Link, Map, MapId, MapState, Phase, PhaseId, Step, StepId};

use super::Builder;
use super::random::{Numbers, Size, map};

/// A map, and another that was made from it: some of it is gone, some has moved, and some is new.
pub fn two_maps(seed: u64, size: Size) -> (Builder, MapId, MapId) {
    let mut numbers = Numbers::seeded(seed);
    let mut built = map(&mut numbers, size);
    let earlier = built.map;
    let later = change_copy(&mut built, &mut numbers);
    (built, earlier, later)
}

fn change_copy(built: &mut Builder, numbers: &mut Numbers) -> MapId {
    let earlier = built.map;
    let original = built.model.maps().get(earlier).expect("the map").clone();
    built.map = built.id();
    built.insert(Map { id: built.map, state: MapState::ToBe, origin: Some(earlier), ..original });

    let mut lanes: BTreeMap<LaneId, LaneId> = BTreeMap::new();
    for lane in built.model.lanes_of(earlier).cloned().collect::<Vec<_>>() {
        let id = built.id();
        let rank = if numbers.chance(15) { built.rank() } else { lane.rank.clone() };
        let hidden = numbers.chance(10);
        if !numbers.chance(15) {
            built.insert(Lane { id, map: built.map, origin: Some(lane.id), rank, hidden, ..lane });
            lanes.insert(lane.id, id);
        }
    }
    let mut phases: BTreeMap<PhaseId, PhaseId> = BTreeMap::new();
    for phase in built.model.phases_of(earlier).cloned().collect::<Vec<_>>() {
        let id = built.id();
        built.insert(Phase { id, map: built.map, origin: Some(phase.id), ..phase });
        phases.insert(phase.id, id);
    }
    let mut steps: BTreeMap<StepId, StepId> = BTreeMap::new();
    for step in built.model.steps_of(earlier).cloned().collect::<Vec<_>>() {
        let (id, phase) = (built.id(), phases[&step.phase]);
        let rank = if numbers.chance(15) { built.rank() } else { step.rank.clone() };
        if !numbers.chance(15) {
            built.insert(Step { id, phase, origin: Some(step.id), rank, ..step });
            steps.insert(step.id, id);
        }
        if numbers.chance(15) {
            built.step(phase, "A new step with a title that is as long as titles become");
        }
    }
    let mut cards: BTreeMap<CardId, CardId> = BTreeMap::new();
    for card in built.model.cards().iter().cloned().collect::<Vec<Card>>() {
        if let (Some(lane), Some(step)) = (lanes.get(&card.lane), steps.get(&card.step)) {
            let id = built.id();
            built.insert(Card { id, lane: *lane, step: *step, origin: Some(card.id), ..card });
            cards.insert(card.id, id);
        }
    }
    for link in built.model.links().iter().cloned().collect::<Vec<Link>>() {
        if let (Some(source), Some(target)) = (cards.get(&link.source), cards.get(&link.target)) {
            let id = built.id();
            built.insert(Link { id, source: *source, target: *target, ..link });
        }
    }
    built.map
}
