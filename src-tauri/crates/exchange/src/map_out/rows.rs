//! A map as CSV: a row a lane, a column a step.

use sightline_model::PlainMap;

use super::{Cells, MapWords, has_phases, lane_name, titled};
use crate::table_out;

/// Writes a map as CSV with the mark of UTF-8. What a spreadsheet would take for a formula stands behind an apostrophe.
#[must_use]
pub fn csv(map: &PlainMap, words: &MapWords) -> Vec<u8> {
    let cells = Cells::of(map, words);
    let mut rows: Vec<Vec<String>> = Vec::new();
    if has_phases(map) {
        let mut row = vec![words.phase.to_owned()];
        for phase in map.phases.iter().filter(|phase| !phase.steps.is_empty()) {
            row.push(titled(&phase.title));
            row.extend(phase.steps.iter().skip(1).map(|_| String::new()));
        }
        rows.push(row);
    }
    let steps = map.steps().map(|step| titled(&step.title));
    rows.push(std::iter::once(words.lane_and_step.to_owned()).chain(steps).collect());
    let count = u32::try_from(map.step_count()).unwrap_or(u32::MAX);
    for (place, lane) in (0..).zip(&map.lanes) {
        let row = (0..count).map(|step| cells.words(place, step));
        rows.push(std::iter::once(lane_name(lane, words)).chain(row).collect());
    }
    table_out::csv(rows)
}
