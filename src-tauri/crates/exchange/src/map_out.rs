//! Maps on their way out as tables and outlines, in words that [`crate::map_file`] reads as the same lanes, steps and
//! cards again.
//!
//! What a drawing shows by its place, colour and marks alone stands in no cell: connectors, marks, evidence and times.

mod outline;
mod rows;
mod workbook;

use sightline_model::{ChannelKind, LaneContent, LaneKind, PlainCard, PlainLane, PlainMap, PlainTouchpoint};

use crate::map_file::read_lane;
pub use outline::outline;
pub use rows::csv;
pub use workbook::workbook;

/// The words around the map, in the reader's language.
pub struct MapWords<'a> {
    /// What stands before the phases: `Phase`.
    pub phase: &'a str,
    /// What stands over the lanes and before the steps: `Lane / step`.
    pub lane_and_step: &'a str,
    /// What a list of the lanes is called: `Lanes`.
    pub lanes: &'a str,
    /// What a lane is called that has no title.
    pub kind: &'a dyn Fn(LaneKind) -> String,
    /// What a channel is called that has no title.
    pub channel: &'a dyn Fn(ChannelKind) -> String,
}

/// What stands for a phase or a step without a title, so that its place can be seen.
const UNTITLED: &str = "—";

fn titled(title: &str) -> String {
    let line = one_line(title);
    if line.is_empty() { UNTITLED.to_owned() } else { line }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A lane's name, which says what it holds: by its own words, or by its kind in brackets behind them.
fn lane_name(lane: &PlainLane, words: &MapWords) -> String {
    let kind = (words.kind)(lane.kind);
    let title = one_line(&lane.title);
    if title.is_empty() || title == kind {
        return kind;
    }
    let read = read_lane(&title);
    // Who reads a lane whose name says nothing takes it for one of plain cards.
    let says_it = read.kind.unwrap_or(LaneKind::Cards) == lane.kind && read.title == title;
    if says_it { title } else { format!("{title} ({kind})") }
}

/// What a card says in words: its value before its text, its touchpoints where it has no text of its own.
fn card_words(card: &PlainCard, lane: &PlainLane, words: &MapWords) -> String {
    let content = lane.kind.content();
    let value = card.value.filter(|value| content.allows(*value)).map(|value| match content {
        LaneContent::Curve if value > 0.0 => format!("+{value}"),
        _ => value.to_string(),
    });
    let unit = if card.text.is_empty() { lane.unit.as_str() } else { "" };
    let own = card.text.trim();
    let said = match value {
        Some(value) => [value.as_str(), unit, own]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        None => own.to_owned(),
    };
    if !said.is_empty() {
        return said;
    }
    let touchpoints = card.touchpoints.iter().map(|touchpoint| touchpoint_name(touchpoint, words));
    touchpoints.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
}

fn touchpoint_name(touchpoint: &PlainTouchpoint, words: &MapWords) -> String {
    if !touchpoint.name.is_empty() {
        return touchpoint.name.clone();
    }
    match touchpoint.channel {
        Some(kind) if touchpoint.channel_title.is_empty() => (words.channel)(kind),
        _ => touchpoint.channel_title.clone(),
    }
}

/// What stands in each cell, by lane and step: the words of its cards that say anything, and those cards.
struct Cells<'a> {
    by_place: std::collections::BTreeMap<(u32, u32), Vec<(&'a PlainCard, String)>>,
}

impl<'a> Cells<'a> {
    fn of(map: &'a PlainMap, words: &MapWords) -> Self {
        let mut by_place = std::collections::BTreeMap::<_, Vec<_>>::new();
        for card in &map.cards {
            let Some(lane) = map.lanes.get(card.lane as usize) else { continue };
            let said = card_words(card, lane, words);
            if !said.is_empty() {
                by_place.entry((card.lane, card.step)).or_default().push((card, said));
            }
        }
        Self { by_place }
    }

    fn at(&self, lane: u32, step: u32) -> &[(&'a PlainCard, String)] {
        self.by_place.get(&(lane, step)).map_or(&[], Vec::as_slice)
    }

    /// What a cell of a table says.
    fn words(&self, lane: u32, step: u32) -> String {
        let cards: Vec<String> = self.at(lane, step).iter().map(|(_, said)| said.clone()).collect();
        if cards.is_empty() { String::new() } else { crate::map_file::cell_of_cards(&cards) }
    }

    /// Over how many further steps a cell of a table can be joined: as far as its only card reaches and nothing stands.
    fn joined(&self, lane: u32, step: u32, steps: u32) -> u32 {
        let [(card, _)] = self.at(lane, step) else { return 0 };
        let reach = card.further_steps.min(steps.saturating_sub(step + 1));
        (1..=reach).take_while(|further| self.at(lane, step + further).is_empty()).last().unwrap_or(0)
    }
}

/// Whether the phases are to be seen: there are several, or one has a title.
fn has_phases(map: &PlainMap) -> bool {
    let with_steps = map.phases.iter().filter(|phase| !phase.steps.is_empty());
    with_steps.clone().count() > 1 || with_steps.into_iter().any(|phase| !phase.title.trim().is_empty())
}
