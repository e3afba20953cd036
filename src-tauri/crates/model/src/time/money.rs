//! What a map costs and brings.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::flow::{Flow, Part};
use super::recovery::Recovery;
use super::{Amount, MapTime, known};

/// Cost, price and margin of a map, in the project's currency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapMoney {
    /// What the customer pays.
    pub price: Option<f64>,
    /// What it costs each time besides the work; nothing where no fixed cost is given.
    pub fixed: Option<f64>,
    /// The minutes of all parts at what their roles cost; nothing where no such cost is known.
    pub work: Option<Amount>,
    /// Fixed cost and work together; nothing where neither is known.
    pub cost: Option<Amount>,
    /// What recoveries cost, weighted by how often they happen; nothing where no part can fail at a known cost.
    pub recovery: Option<Amount>,
    /// What is left of the price while nothing fails: an upper bound where the cost is a lower one.
    pub margin: Option<f64>,
    /// What is left of it in the mean, after the recoveries.
    pub expected_margin: Option<f64>,
}

/// What a map costs and brings at one total time: the rows of Shostack's table of profit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AtTime {
    /// The total time in seconds.
    pub seconds: Option<f64>,
    /// What the customer pays.
    pub price: Option<f64>,
    /// What it costs.
    pub cost: Option<f64>,
    /// What is left of the price.
    pub profit: Option<f64>,
}

impl MapTime {
    /// What the map costs and brings if its total time is another than the computed one; the computed one where none
    /// is named.
    ///
    /// The cost is the fixed cost and the map's work a minute times the total: the cost of all work over the computed
    /// time, so that a map on which two people work half of the time costs one person's minute for each minute. Nothing
    /// where the map has work but no computed time to spread it over.
    #[must_use]
    pub fn at(&self, seconds: Option<f64>) -> AtTime {
        let computed = self.best.map(|total| total.value);
        let seconds = seconds.or(computed);
        let MapMoney { price, fixed, work, .. } = self.money;
        let spread = computed.filter(|computed| *computed > 0.0);
        let work = work.map(|work| Some(work.value * seconds? / spread?));
        let cost = match work {
            Some(unknown @ None) => unknown,
            work => sum([fixed, work.flatten()]),
        };
        let profit = price.zip(cost).map(|(price, cost)| price - cost);
        AtTime { seconds, price, cost, profit }
    }
}

/// The money of a map at a price.
pub fn of_map(flow: &Flow, price: Option<f64>) -> MapMoney {
    let untimed = !flow.untimed_steps().is_empty();
    let fixed = sum(flow.timings.iter().map(|timing| timing.fixed_cost));
    let work = known(flow.parts.iter().filter(|part| part.role.is_some()).map(work_of))
        .map(|work| Amount { at_least: work.at_least || untimed, ..work });
    let cost = sum([fixed, work.map(|work| work.value)]);
    let cost = cost.map(|value| Amount { value, at_least: work.map_or(untimed, |work| work.at_least) });
    let recoveries = flow.parts.iter().flat_map(|part| &part.recoveries);
    let recovery = known(recoveries.map(Recovery::expected_cost));
    let margin = price.zip(cost).map(|(price, cost)| price - cost.value);
    let expected_margin = margin.map(|margin| margin - recovery.map_or(0.0, |recovery| recovery.value));
    MapMoney { price, fixed, work, cost, recovery, margin, expected_margin }
}

/// The sum of what is there; nothing where nothing is.
fn sum(parts: impl IntoIterator<Item = Option<f64>>) -> Option<f64> {
    parts.into_iter().flatten().reduce(|sum, part| sum + part)
}

/// What the standard time of a part costs.
fn work_of(part: &Part) -> Option<f64> {
    Some(part.standard()? / 60.0 * part.role?.cost_per_minute?)
}
