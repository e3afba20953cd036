//! What takes time in a map, and what has to end before it can begin.
//!
//! - A part that flow connectors lead to begins when all that lead to it have ended.
//! - Any other part begins when everything in the steps before its own has ended.
//! - Parts of one step that connectors join, directly or over other parts of the step, belong together. Where no
//!   connector joins any of them to another step, everything in the steps after theirs waits for them: a step that
//!   nobody has connected stands in the order of the map.
//!
//! So two steps run side by side only where connectors say so, and a connector somewhere in a map in which few are
//! drawn makes nothing shorter than it is.
//!
//! A loop is gone through once. A connector to an earlier step counts for nothing here, and where the cards of one step
//! lead round in a circle, the card first reached from outside goes ahead (the first in reading order where none is),
//! and the connector back to it counts for nothing. What a repetition costs is said as a recovery.

use std::collections::{BTreeSet, HashMap};

use crate::id::{CardId, LaneId, MapId, StepId};
use crate::model::Model;
use crate::record::{Card, Role, Timing};
use crate::words::LinkKind;

use super::recovery::{Case, Recovery};
use super::{Amount, TimePlace};

/// A card, or a step as a whole.
pub struct Part<'a> {
    /// Where it stands.
    pub place: TimePlace,
    /// The card; nothing for a step as a whole.
    pub card: Option<&'a Card>,
    /// What is said of its time, where anything is.
    pub timing: Option<&'a Timing>,
    /// Whose work it is.
    pub role: Option<&'a Role>,
    /// What its failures add: its own, and for a step as a whole those of its cards.
    pub recoveries: Vec<Recovery>,
    /// The wait points among the cards of a step as a whole.
    pub wait_points: Vec<CardId>,
    /// The index of its step.
    step: usize,
    /// The index of the step with which it ends.
    last_step: usize,
    /// The parts that lead to it, by index: all smaller than its own.
    after: Vec<usize>,
    /// Whether all later steps wait for it.
    in_order: bool,
}

/// The parts of a map in an order in which each comes after all that lead to it.
pub struct Flow<'a> {
    /// The steps, first to last, each with what its own timing says.
    pub steps: Vec<(StepId, Option<&'a Timing>)>,
    /// The parts, step by step.
    pub parts: Vec<Part<'a>>,
    /// All timings of the map, also those that are no part's.
    pub timings: Vec<&'a Timing>,
}

impl<'a> Part<'a> {
    fn of_card(model: &'a Model, card: &'a Card, step: usize, step_count: usize) -> Self {
        let timing = model.timing_of_card(card.id).next();
        let reach = (card.span as usize).saturating_sub(1);
        Self {
            place: TimePlace { step: card.step, card: Some(card.id) },
            card: Some(card),
            timing,
            role: role_of(model, timing),
            recoveries: recovery_of_card(model, card).into_iter().collect(),
            wait_points: Vec::new(),
            step,
            last_step: step.saturating_add(reach).min(step_count - 1),
            after: Vec::new(),
            in_order: true,
        }
    }

    fn of_step(
        model: &'a Model,
        id: StepId,
        timing: Option<&'a Timing>,
        cards: &[&Card],
        step: usize,
    ) -> Self {
        let recoveries = cards.iter().filter_map(|card| recovery_of_card(model, card));
        Self {
            place: TimePlace { step: id, card: None },
            card: None,
            timing,
            role: role_of(model, timing),
            recoveries: Recovery::of(model, timing, false).into_iter().chain(recoveries).collect(),
            wait_points: cards.iter().filter(|card| card.wait_point).map(|card| card.id).collect(),
            step,
            last_step: step,
            after: Vec::new(),
            in_order: true,
        }
    }

    /// How many seconds it is to take.
    pub fn standard(&self) -> Option<f64> {
        self.timing?.standard
    }

    /// How many seconds it takes with the recoveries of a case. Unknown ones add nothing.
    pub fn seconds(&self, case: Case) -> Option<f64> {
        let recoveries: f64 = self.recoveries.iter().filter_map(|recovery| recovery.seconds(case)).sum();
        match self.standard() {
            None if recoveries == 0.0 => None,
            standard => Some(standard.unwrap_or(0.0) + recoveries),
        }
    }

    fn is_lower_bound(&self, case: Case) -> bool {
        self.recoveries.iter().any(|recovery| recovery.seconds(case).is_none())
    }
}

impl<'a> Flow<'a> {
    /// Reads a map.
    pub fn of(model: &'a Model, map: MapId) -> Self {
        let lanes: Vec<LaneId> = model.lanes_of(map).map(|lane| lane.id).collect();
        let step_count = model.steps_of(map).count();
        let mut flow = Self { steps: Vec::new(), parts: Vec::new(), timings: Vec::new() };
        let mut part_of: HashMap<CardId, usize> = HashMap::new();
        for (index, step) in model.steps_of(map).enumerate() {
            let own = model.timing_of_step(step.id).next();
            let cards: Vec<&Card> =
                lanes.iter().flat_map(|lane| model.cards_of_cell(*lane, step.id)).collect();
            let timings = cards.iter().filter_map(|card| model.timing_of_card(card.id).next());
            flow.timings.extend(own.into_iter().chain(timings));
            flow.steps.push((step.id, own));
            if cards.iter().any(|card| model.timing_of_card(card.id).any(|timing| timing.standard.is_some()))
            {
                for card in in_flow_order(model, cards) {
                    part_of.insert(card.id, flow.parts.len());
                    flow.parts.push(Part::of_card(model, card, index, step_count));
                }
            } else {
                part_of.extend(cards.iter().map(|card| (card.id, flow.parts.len())));
                flow.parts.push(Part::of_step(model, step.id, own, &cards, index));
            }
        }
        flow.connect(model, &part_of);
        flow
    }

    fn connect(&mut self, model: &Model, part_of: &HashMap<CardId, usize>) {
        let mut beside: Vec<Vec<usize>> = vec![Vec::new(); self.parts.len()];
        let mut joined = Vec::new();
        let links = part_of.keys().flat_map(|card| model.links_of(*card).filter(|link| link.source == *card));
        for link in links.filter(|link| link.kind == LinkKind::Flow) {
            let (Some(&source), Some(&target)) = (part_of.get(&link.source), part_of.get(&link.target))
            else {
                continue;
            };
            if source >= target {
                continue;
            }
            self.parts[target].after.push(source);
            if self.parts[source].step == self.parts[target].step {
                beside[source].push(target);
                beside[target].push(source);
            } else {
                joined.extend([source, target]);
            }
        }
        while let Some(part) = joined.pop() {
            if self.parts[part].in_order {
                self.parts[part].in_order = false;
                joined.extend(&beside[part]);
            }
        }
    }

    /// The steps in which nothing has a time.
    pub fn untimed_steps(&self) -> Vec<StepId> {
        let whole = self.parts.iter().filter(|part| part.card.is_none() && part.standard().is_none());
        whole.map(|part| part.place.step).collect()
    }

    /// When the last part ends; nothing where no part has a time.
    pub fn total(&self, case: Case) -> Option<Amount> {
        if self.parts.iter().all(|part| part.standard().is_none()) {
            return None;
        }
        let at_least =
            !self.untimed_steps().is_empty() || self.parts.iter().any(|part| part.is_lower_bound(case));
        Some(Amount { value: self.longest(|part| part.seconds(case)), at_least })
    }

    fn longest(&self, seconds: impl Fn(&Part) -> Option<f64>) -> f64 {
        let mut ends = vec![0.0_f64; self.parts.len()];
        // By the index of a step: when everything that ends with it has ended, and so what later steps wait for.
        let mut all = vec![0.0_f64; self.steps.len()];
        let mut in_order = all.clone();
        let (mut all_before, mut in_order_before) = (0.0_f64, 0.0_f64);
        let mut step = 0;
        for (index, part) in self.parts.iter().enumerate() {
            while step < part.step {
                all_before = all_before.max(all[step]);
                in_order_before = in_order_before.max(in_order[step]);
                step += 1;
            }
            let begin = match part.after.iter().map(|earlier| ends[*earlier]).reduce(f64::max) {
                Some(led_to) => led_to.max(in_order_before),
                None => all_before,
            };
            ends[index] = begin + seconds(part).unwrap_or(0.0);
            all[part.last_step] = all[part.last_step].max(ends[index]);
            if part.in_order {
                in_order[part.last_step] = in_order[part.last_step].max(ends[index]);
            }
        }
        ends.into_iter().fold(0.0, f64::max)
    }

    /// The parts of one step.
    pub fn parts_of(&self, step: StepId) -> impl Iterator<Item = &Part<'a>> {
        self.parts.iter().filter(move |part| part.place.step == step)
    }

    /// The longest way through one step on its own; nothing where no part of it has a time.
    pub fn length_of(&self, step: StepId, seconds: impl Fn(&Part) -> Option<f64>) -> Option<f64> {
        let mut ends: HashMap<usize, f64> = HashMap::new();
        let mut timed = false;
        for (index, part) in self.parts.iter().enumerate().filter(|(_, part)| part.place.step == step) {
            let own = seconds(part);
            timed |= own.is_some();
            let begin =
                part.after.iter().filter_map(|earlier| ends.get(earlier).copied()).fold(0.0, f64::max);
            ends.insert(index, begin + own.unwrap_or(0.0));
        }
        timed.then(|| ends.into_values().fold(0.0, f64::max))
    }
}

fn role_of<'a>(model: &'a Model, timing: Option<&Timing>) -> Option<&'a Role> {
    model.roles().get(timing?.role?)
}

fn recovery_of_card(model: &Model, card: &Card) -> Option<Recovery> {
    let fail_point = model.failure_modes_of(card.id).next().is_some();
    Recovery::of(model, model.timing_of_card(card.id).next(), fail_point)
}

/// The cards of one step, each after those that lead to it; in reading order where that leaves a choice.
fn in_flow_order<'a>(model: &Model, cards: Vec<&'a Card>) -> Vec<&'a Card> {
    let position: HashMap<CardId, usize> = cards.iter().map(|card| card.id).zip(0..).collect();
    let sources = |card: &Card| -> Vec<CardId> {
        let leading = model.links_of(card.id).filter(|link| link.kind == LinkKind::Flow);
        leading.filter(|link| link.target == card.id).map(|link| link.source).collect()
    };
    // How many cards of the step each still waits for, and whether anything else has led to it.
    let mut waits_for = vec![0_usize; cards.len()];
    let mut reached = vec![false; cards.len()];
    let mut leads_to: Vec<Vec<usize>> = vec![Vec::new(); cards.len()];
    for (target, card) in cards.iter().enumerate() {
        for source in sources(card) {
            match position.get(&source) {
                Some(source) => {
                    waits_for[target] += 1;
                    leads_to[*source].push(target);
                }
                None => reached[target] = true,
            }
        }
    }
    let mut left: BTreeSet<usize> = (0..cards.len()).collect();
    let mut free: BTreeSet<usize> = left.iter().copied().filter(|card| waits_for[*card] == 0).collect();
    let mut ordered = Vec::with_capacity(cards.len());
    while let Some(&first) = left.first() {
        let entered = || left.iter().copied().find(|card| reached[*card]);
        let next = free.pop_first().or_else(entered).unwrap_or(first);
        left.remove(&next);
        ordered.push(cards[next]);
        for target in leads_to[next].iter().copied().filter(|target| left.contains(target)) {
            reached[target] = true;
            waits_for[target] -= 1;
            if waits_for[target] == 0 {
                free.insert(target);
            }
        }
    }
    ordered
}
