//! What time is spent on: the part of it that is worth something to the customer, after the lean view of work (J. P.
//! Womack and D. T. Jones, "Lean Thinking", 1996).

use serde::{Deserialize, Serialize};
use specta::Type;

use super::flow::Flow;
use crate::words::{TimeNature, Waste};

/// The time of all parts by what it is spent on, in seconds. Ways that run side by side count each for itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TimeSplit {
    /// The customer gets something that she would pay for.
    pub value_adding: f64,
    /// She gets nothing by it, but it cannot be left out today.
    pub necessary: f64,
    /// It could be left out.
    pub waste: f64,
    /// Nobody has said what it is spent on.
    pub unsorted: f64,
    /// The wasted time by what it goes into, in the order of the words; what has none of it is left out, and waste of
    /// which nobody has said what it is comes in none.
    pub wastes: Vec<WasteTime>,
    /// The value-adding part of all known time, from 0 to 1: a lower bound where some of it is unsorted. Nothing where
    /// none of it is sorted.
    pub value_added_share: Option<f64>,
}

/// The time that goes into one kind of waste.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct WasteTime {
    /// Which kind.
    pub waste: Waste,
    /// How long.
    pub seconds: f64,
}

/// Splits the time of a map.
pub fn split(flow: &Flow) -> TimeSplit {
    let mut split = TimeSplit::default();
    for part in &flow.parts {
        let Some(seconds) = part.standard() else { continue };
        *match part.timing.and_then(|timing| timing.nature) {
            Some(TimeNature::ValueAdding) => &mut split.value_adding,
            Some(TimeNature::Necessary) => &mut split.necessary,
            Some(TimeNature::Waste) => &mut split.waste,
            None => &mut split.unsorted,
        } += seconds;
    }
    split.wastes = Waste::ALL.iter().filter_map(|waste| time_of(flow, *waste)).collect();
    let sorted = split.value_adding + split.necessary + split.waste;
    split.value_added_share = (sorted > 0.0).then(|| split.value_adding / (sorted + split.unsorted));
    split
}

fn time_of(flow: &Flow, waste: Waste) -> Option<WasteTime> {
    let wasted = flow.parts.iter().filter(|part| {
        part.timing
            .is_some_and(|timing| timing.nature == Some(TimeNature::Waste) && timing.waste == Some(waste))
    });
    let seconds: f64 = wasted.filter_map(|part| part.standard()).sum();
    (seconds > 0.0).then_some(WasteTime { waste, seconds })
}
