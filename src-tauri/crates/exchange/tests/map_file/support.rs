//! Short ways to read a file and to look at the map that came of it.

use sightline_exchange::map_file::{FoundMap, MapFinding, MapFindingKind, MapProblem, MapReading, read};
use sightline_model::{LaneKind, PlainMap};

/// A file as it is read where nobody says more.
pub fn found(name: &str, text: &str) -> FoundMap {
    read(name, text.as_bytes(), &MapReading::default()).unwrap()
}

/// Why a file is not read.
pub fn refused(name: &str, bytes: &[u8]) -> MapProblem {
    read(name, bytes, &MapReading::default()).expect_err("this is no map")
}

/// The lanes with their kinds; an empty title is the kind's own name.
pub fn lanes(map: &PlainMap) -> Vec<(&str, LaneKind)> {
    map.lanes.iter().map(|lane| (lane.title.as_str(), lane.kind)).collect()
}

/// The phases with their steps.
pub fn phases(map: &PlainMap) -> Vec<(&str, Vec<&str>)> {
    map.phases
        .iter()
        .map(|phase| (phase.title.as_str(), phase.steps.iter().map(|step| step.title.as_str()).collect()))
        .collect()
}

/// The texts of a cell.
pub fn cell(map: &PlainMap, lane: u32, step: u32) -> Vec<&str> {
    let here = map.cards.iter().filter(|card| (card.lane, card.step) == (lane, step));
    here.map(|card| card.text.as_str()).collect()
}

/// The values of a cell.
pub fn values(map: &PlainMap, lane: u32, step: u32) -> Vec<Option<f64>> {
    let here = map.cards.iter().filter(|card| (card.lane, card.step) == (lane, step));
    here.map(|card| card.value).collect()
}

/// What is told, in short.
pub fn told(found: &FoundMap) -> Vec<(MapFindingKind, &str)> {
    found.findings.iter().map(|MapFinding { kind, said, .. }| (*kind, said.as_str())).collect()
}
