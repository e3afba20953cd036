//! Where the customer waits, and how long.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::flow::{Flow, Part};
use super::{Amount, TimePlace, known};
use crate::words::Waste;

/// All waits of a map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Waits {
    /// All of them together, in seconds; nothing where none has a time.
    pub total: Option<Amount>,
    /// Each of them, in reading order.
    pub places: Vec<Wait>,
}

/// A wait point, or time that is wasted with waiting.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Wait {
    /// Where.
    pub place: TimePlace,
    /// How many seconds; nothing where nobody knows.
    pub seconds: Option<f64>,
}

/// The waits of a map. A wait point in a step whose cards have no times is a wait of unknown length, unless the step
/// itself is said to be waiting.
pub fn waits(flow: &Flow) -> Waits {
    let places: Vec<Wait> = flow.parts.iter().flat_map(waits_in).collect();
    Waits { total: known(places.iter().map(|wait| wait.seconds)), places }
}

fn waits_in(part: &Part) -> Vec<Wait> {
    let wasted = part.timing.is_some_and(|timing| timing.waste == Some(Waste::Waiting));
    if wasted || part.card.is_some_and(|card| card.wait_point) {
        return vec![Wait { place: part.place, seconds: part.standard() }];
    }
    let unknown = |card| Wait { place: TimePlace { card: Some(card), ..part.place }, seconds: None };
    part.wait_points.iter().copied().map(unknown).collect()
}
