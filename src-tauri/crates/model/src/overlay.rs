//! Two maps as one: the later one, and with it what the earlier one alone has, for a drawing that shows both.

use std::collections::{BTreeMap, BTreeSet};

use crate::alignment::{card_root, lane_root, phase_root, step_root};
use crate::diff::RecordChange;
use crate::id::{CardId, LaneId, MapId, StepId};
use crate::model::Model;
use crate::record::{Card, Lane, Phase, Row, Step};
use crate::words::LaneContent;

/// A later map together with an earlier one.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// The records, but that what the earlier map alone has belongs to the later one. No file ever says so.
    pub model: Model,
    /// Where each lane of the earlier map stands there: the same lane of the later map, or itself.
    pub lanes: BTreeMap<LaneId, LaneId>,
    /// Where each step of the earlier map stands there: the same step of the later map, or itself.
    pub steps: BTreeMap<StepId, StepId>,
    /// The cards that the earlier map alone has. Points, numbers and marks of channels in a lane that both have are not
    /// among them: they would become part of the later map's curves and scales.
    pub gone: BTreeSet<CardId>,
}

impl Overlay {
    /// Lays a later map over an earlier one. What the later one lacks keeps the rank that it has in the earlier one: a
    /// map that is made from another takes over all ranks, so that it stands between its old neighbours.
    #[must_use]
    pub fn of(model: &Model, earlier: MapId, later: MapId) -> Self {
        let lanes = homes(model.lanes_of(earlier), model.lanes_of(later), lane_root);
        let phases = homes(model.phases_of(earlier), model.phases_of(later), phase_root);
        let steps = homes(model.steps_of(earlier), model.steps_of(later), step_root);
        let kept: BTreeSet<CardId> = cards_of(model, later).map(card_root).collect();
        let gone = |card: &&Card| {
            let content = model.lanes().get(card.lane).map(|lane| lane.kind.content());
            let comes = home(&lanes, card.lane) == card.lane || content.is_some_and(stands_for_itself);
            comes && !kept.contains(&card_root(card))
        };
        let gone: Vec<&Card> = cards_of(model, earlier).filter(gone).collect();

        let mut overlay = Self { model: model.clone(), lanes, steps, gone: BTreeSet::new() };
        for lane in model.lanes_of(earlier).filter(|lane| home(&overlay.lanes, lane.id) == lane.id) {
            put(&mut overlay.model, Lane { map: later, ..lane.clone() });
        }
        for step in model.steps_of(earlier).filter(|step| home(&overlay.steps, step.id) == step.id) {
            let phase = home(&phases, step.phase);
            if let Some(row) = model.phases().get(phase).filter(|row| row.map == earlier) {
                put(&mut overlay.model, Phase { map: later, ..row.clone() });
            }
            put(&mut overlay.model, Step { phase, ..step.clone() });
        }
        for card in gone {
            let (lane, step) = (home(&overlay.lanes, card.lane), home(&overlay.steps, card.step));
            put(&mut overlay.model, Card { lane, step, ..card.clone() });
            overlay.gone.insert(card.id);
        }
        overlay
    }
}

/// Whether a card of such a lane says what it says without the others of its lane.
fn stands_for_itself(content: LaneContent) -> bool {
    match content {
        LaneContent::Cards | LaneContent::Text | LaneContent::Images => true,
        LaneContent::Curve | LaneContent::Numbers | LaneContent::Channels => false,
    }
}

/// For each row of the earlier map the one of the later map that goes back to the same original, or itself.
fn homes<'a, R: Row + 'a>(
    earlier: impl Iterator<Item = &'a R>,
    later: impl Iterator<Item = &'a R>,
    root: impl Fn(&R) -> R::Id,
) -> BTreeMap<R::Id, R::Id> {
    let kept: BTreeMap<R::Id, R::Id> = later.map(|row| (root(row), row.id())).collect();
    earlier.map(|row| (row.id(), kept.get(&root(row)).copied().unwrap_or(row.id()))).collect()
}

fn cards_of(model: &Model, map: MapId) -> impl Iterator<Item = &Card> {
    model.lanes_of(map).flat_map(|lane| model.cards_of_lane(lane.id))
}

/// Where a row of the earlier map stands.
fn home<I: Ord + Copy>(homes: &BTreeMap<I, I>, row: I) -> I {
    homes.get(&row).copied().unwrap_or(row)
}

fn put(model: &mut Model, row: impl Row) {
    model.apply_change(&RecordChange { before: None, after: Some(row.into_record()) });
}
