//! How long the service of a map takes and what that costs, after G. Lynn Shostack, "Designing services that
//! deliver", Harvard Business Review 62 (1984), 133-139: standard and tolerated time, what a fail point adds, and
//! the profit that is left at a given time.
//!
//! # What takes time
//! A card takes the time that its own [`Timing`] says. A step none of whose cards has a time takes the time of its
//! own timing, as a whole. Of a step whose cards have times, its own timing gives only the tolerated time and the
//! fixed cost. A step with neither is untimed: it adds nothing, is counted in [`MapTime::untimed_steps`], and every
//! sum over the map is then marked as a lower bound ([`Amount::at_least`]). Nothing that is unknown is ever taken
//! for zero without that mark.
//!
//! # The total
//! The longest way through the map (the critical path of J. E. Kelley and M. R. Walker, "Critical-path planning and
//! scheduling", 1959) along the connectors that say that one leads to the other ([`LinkKind::Flow`](crate::LinkKind)); ways
//! that run side by side count once. The order of the steps stands in where no connectors say more; `flow` gives the
//! rules, and what becomes of loops.
//!
//! # Failures
//! A fail point is a card with failure modes, or anything whose timing says how it fails. At best nothing fails. At worst every fail point fails and is recovered once. The expected time adds to each part
//! the time of its recovery, weighted by how often it fails and is recovered; where ways run side by side it is
//! therefore a lower bound of the mean, as in PERT (D. R. Fulkerson, "Expected critical path lengths in PERT
//! networks", Operations Research 10 (1962), 808-817).
//!
//! # Money
//! Cost is the sum of all fixed costs and of each part's minutes at what a minute of its role costs, whether or not
//! the part lies on the critical path. A part without a role is nobody's paid work. A role without a known cost
//! leaves the sum a lower bound.

mod flow;
mod money;
mod recovery;
mod split;
mod tolerance;
mod waits;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::id::{CardId, MapId, StepId};
use crate::model::Model;

use flow::Flow;
pub use money::{AtTime, MapMoney};
use recovery::Case;
pub use split::{TimeSplit, WasteTime};
pub use tolerance::{Breach, BreachedPlace};
pub use waits::{Wait, Waits};

/// A sum over a map, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Amount {
    /// The sum of what is known: seconds, or money in the project's currency.
    pub value: f64,
    /// Whether something is unknown, so that the sum is a lower bound.
    pub at_least: bool,
}

/// A step, or one of its cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
pub struct TimePlace {
    /// The step.
    pub step: StepId,
    /// The card; nothing where the step as a whole is meant.
    pub card: Option<CardId>,
}

/// How long one step takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct StepTime {
    /// Which step.
    pub step: StepId,
    /// The longest way through its cards, or its own time, in seconds; nothing where it is untimed.
    pub standard: Option<f64>,
    /// How many seconds the customer puts up with: as its own timing says; otherwise along its cards, where each
    /// that has a time has a tolerated time as well.
    pub tolerated: Option<f64>,
    /// Whether it, or one of its cards, takes longer than the customer puts up with.
    pub breach: Option<Breach>,
}

/// All that follows from the times and costs of a map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapTime {
    /// Which map.
    pub map: MapId,
    /// Its steps, first to last.
    pub steps: Vec<StepTime>,
    /// The steps without any time, first to last.
    pub untimed_steps: Vec<StepId>,
    /// The total where nothing fails, in seconds; nothing where no step has a time.
    pub best: Option<Amount>,
    /// The total with recoveries, each weighted by how often it happens.
    pub expected: Option<Amount>,
    /// The total where every fail point fails and is recovered once.
    pub worst: Option<Amount>,
    /// How many seconds the customer puts up with for the whole.
    pub tolerated: Option<f64>,
    /// Whether the whole takes longer than that.
    pub breach: Option<Breach>,
    /// Where a step or card takes longer than the customer puts up with, in reading order.
    pub breaches: Vec<BreachedPlace>,
    /// Where the customer waits.
    pub waits: Waits,
    /// What the time is spent on.
    pub split: TimeSplit,
    /// What it costs and brings.
    pub money: MapMoney,
}

impl MapTime {
    /// Works out the time and money of a map. One that the model lacks gives an empty answer.
    #[must_use]
    pub fn of(model: &Model, map: MapId) -> Self {
        let flow = Flow::of(model, map);
        let row = model.maps().get(map);
        let [best, expected, worst] = [Case::Best, Case::Expected, Case::Worst].map(|case| flow.total(case));
        let tolerated = row.and_then(|map| map.tolerated);
        let breaches = tolerance::breaches(&flow);
        Self {
            map,
            steps: tolerance::steps(&flow, &breaches),
            breach: tolerance::of_total(tolerated, best, worst),
            waits: waits::waits(&flow),
            split: split::split(&flow),
            money: money::of_map(&flow, row.and_then(|map| map.price)),
            untimed_steps: flow.untimed_steps(),
            best,
            expected,
            worst,
            tolerated,
            breaches,
        }
    }
}

/// The times of a map's steps, first to last: what of [`MapTime`] a drawing of the map shows.
#[must_use]
pub fn step_times(model: &Model, map: MapId) -> Vec<StepTime> {
    let flow = Flow::of(model, map);
    tolerance::steps(&flow, &tolerance::breaches(&flow))
}

/// The sum of what is known; nothing where nothing is.
fn known(parts: impl Iterator<Item = Option<f64>>) -> Option<Amount> {
    let mut at_least = false;
    let known = parts.filter(|part| {
        at_least |= part.is_none();
        part.is_some()
    });
    let value = known.flatten().reduce(|sum, part| sum + part)?;
    Some(Amount { value, at_least })
}

/// Whether any step or card of a map has a timing.
#[must_use]
pub fn has_timings(model: &Model, map: MapId) -> bool {
    model.steps_of(map).any(|step| {
        model.timing_of_step(step.id).next().is_some()
            || model.cards_of_step(step.id).any(|card| model.timing_of_card(card.id).next().is_some())
    })
}

#[cfg(test)]
mod tests;
