//! A map as an outline in Markdown: phases and steps as headings, cards as list items that name their lane.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sightline_model::PlainMap;

use super::{Cells, MapWords, lane_name, titled};
use crate::map_file::{compared, write_text};

/// Writes a map as Markdown.
#[must_use]
pub fn outline(map: &PlainMap, words: &MapWords) -> String {
    let (cells, lanes) = (Cells::of(map, words), lane_names(map, words));
    let mut text = format!("# {}\n\n- {}\n", heading(&map.title), words.lanes);
    for lane in &lanes {
        // Writing into a text does not fail.
        let _ = writeln!(text, "  - {lane}");
    }
    let mut step = 0;
    for phase in &map.phases {
        let _ = write!(text, "\n## {}\n", heading(&phase.title));
        for row in &phase.steps {
            let _ = write!(text, "\n### {}\n\n", heading(&row.title));
            for (place, lane) in (0..).zip(&lanes) {
                for (card, said) in cells.at(place, step) {
                    let _ = writeln!(text, "- {lane}: {}", write_text(said, false));
                    if !card.note.trim().is_empty() {
                        let _ = writeln!(text, "  - {}", write_text(card.note.trim(), false));
                    }
                }
            }
            step += 1;
        }
    }
    text
}

fn heading(title: &str) -> String {
    write_text(&titled(title), false)
}

/// What the lanes are called: a name that is there already has its number behind it.
fn lane_names(map: &PlainMap, words: &MapWords) -> Vec<String> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let names = map.lanes.iter().map(|lane| {
        let name = lane_name(lane, words);
        let count = seen.entry(compared(&name)).or_default();
        *count += 1;
        let name = if *count > 1 { format!("{name} #{count}") } else { name };
        write_text(&name, true)
    });
    names.collect()
}
