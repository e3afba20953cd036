//! The map while it is being read: what every reader adds to, within the same limits and with the same report.

use std::collections::{BTreeMap, BTreeSet};

use sightline_model::{
    LaneContent, LaneKind, LinkKind, PlainCard, PlainLane, PlainLink, PlainMap, PlainPersona, PlainPhase,
    PlainStep, TEXT_LIMIT,
};

use super::report::{MapFinding, MapFindingKind as Kind, Place};
use super::{MOST_CARDS, MOST_LANES, MOST_STEPS, MapProblem, kinds, value};

/// The kind of a lane whose name says nothing.
const UNKNOWN: LaneKind = LaneKind::Cards;

/// A map that is being read.
#[derive(Default)]
pub struct Sketch {
    map: PlainMap,
    findings: Vec<MapFinding>,
    /// The lanes whose names say nothing, as the file calls them.
    unknown: Vec<(usize, Place, String)>,
    linked: BTreeSet<(u32, u32)>,
    people: BTreeMap<String, u32>,
    steps: usize,
}

impl Sketch {
    /// Notes something to tell.
    pub fn tell(&mut self, kind: Kind, place: Place, said: &str, instead: impl Into<String>) {
        self.findings.push(MapFinding::new(kind, place, said, instead));
    }

    /// A text as a record holds it: without spaces around it, and without what is beyond the limit.
    pub fn text(&mut self, text: &str, place: Place) -> String {
        let text = text.trim();
        match text.char_indices().nth(TEXT_LIMIT) {
            Some((end, _)) => {
                self.tell(Kind::TooLong, place, text, "");
                text[..end].to_owned()
            }
            None => text.to_owned(),
        }
    }

    /// Says what the map is called.
    pub fn set_title(&mut self, title: &str) {
        self.map.title = self.text(title, Place::Whole);
    }

    /// Adds a lane by its name, which says what it holds.
    pub fn add_lane(&mut self, name: &str, place: Place) -> Result<u32, MapProblem> {
        let name = self.text(name, place);
        let said = kinds::read_lane(&name);
        if said.kind.is_none() {
            self.unknown.push((self.map.lanes.len(), place, name));
        }
        self.push_lane(PlainLane::new(said.kind.unwrap_or(UNKNOWN), said.title))
    }

    /// The lane of a kind that stands without a name of its own, added where there is none.
    pub fn lane_of_kind(&mut self, kind: LaneKind) -> Result<u32, MapProblem> {
        let known = self.map.lanes.iter().position(|lane| lane.kind == kind && lane.title.is_empty());
        match known.or_else(|| self.map.lanes.iter().position(|lane| lane.kind == kind)) {
            Some(known) => Ok(narrow(known)),
            None => self.push_lane(PlainLane::new(kind, "")),
        }
    }

    fn push_lane(&mut self, lane: PlainLane) -> Result<u32, MapProblem> {
        if self.map.lanes.len() >= MOST_LANES {
            return Err(MapProblem::TooLarge);
        }
        self.map.lanes.push(lane);
        Ok(narrow(self.map.lanes.len() - 1))
    }

    /// What a lane holds.
    pub fn kind_of(&self, lane: u32) -> LaneKind {
        self.map.lanes.get(lane as usize).map_or(UNKNOWN, |lane| lane.kind)
    }

    /// Adds a phase behind the others.
    pub fn add_phase(&mut self, title: &str, place: Place) -> Result<(), MapProblem> {
        if self.map.phases.len() >= MOST_STEPS {
            return Err(MapProblem::TooLarge);
        }
        let title = self.text(title, place);
        self.map.phases.push(PlainPhase { title, steps: Vec::new() });
        Ok(())
    }

    /// Adds a step to the last phase; to an untitled one where there is none yet.
    pub fn add_step(&mut self, title: &str, place: Place) -> Result<u32, MapProblem> {
        if self.steps >= MOST_STEPS {
            return Err(MapProblem::TooLarge);
        }
        let title = self.text(title, place);
        if self.map.phases.is_empty() {
            self.map.phases.push(PlainPhase::default());
        }
        self.map
            .phases
            .iter_mut()
            .last()
            .into_iter()
            .for_each(|phase| phase.steps.push(PlainStep::new(&*title)));
        self.steps += 1;
        Ok(narrow(self.steps - 1))
    }

    /// How many steps there are so far.
    pub fn step_count(&self) -> usize {
        self.steps
    }

    /// How many lanes there are so far.
    pub fn lane_count(&self) -> usize {
        self.map.lanes.len()
    }

    /// Adds a card behind those of its cell.
    pub fn add_card(&mut self, card: PlainCard, place: Place) -> Result<u32, MapProblem> {
        if self.map.cards.len() >= MOST_CARDS {
            return Err(MapProblem::TooLarge);
        }
        let (text, note) = (self.text(&card.text, place), self.text(&card.note, place));
        let owner = self.text(&card.owner, place);
        self.map.cards.push(PlainCard { text, note, owner, ..card });
        Ok(narrow(self.map.cards.len() - 1))
    }

    /// Adds a connector, but for one that is there already or leads nowhere else; that is told.
    pub fn add_link(&mut self, (source, target): (u32, u32), kind: LinkKind, label: &str, place: Place) {
        if source == target || !self.linked.insert((source, target)) {
            let text = |card: u32| self.map.cards.get(card as usize).map_or("", |card| card.text.as_str());
            let said = format!("{} → {}", text(source), text(target));
            return self.tell(Kind::LinkLeftOut, place, &said, "");
        }
        let label = self.text(label, place);
        self.map.links.push(PlainLink { source, target, kind, label });
    }

    /// The persona of a name, added where there is none.
    pub fn persona(&mut self, persona: PlainPersona) -> u32 {
        let name = self.text(&persona.name, Place::Whole);
        *self.people.entry(name.clone()).or_insert_with(|| {
            self.map.personas.push(PlainPersona { name, ..persona });
            narrow(self.map.personas.len() - 1)
        })
    }

    /// The cards so far.
    pub fn cards(&mut self) -> &mut [PlainCard] {
        &mut self.map.cards
    }

    /// The map as it was read, with what a person says of its lanes, and what is to be told.
    pub fn finish(mut self, said: Option<&[LaneKind]>) -> (PlainMap, Vec<MapFinding>) {
        for (lane, kind) in self.map.lanes.iter_mut().zip(said.unwrap_or_default()) {
            lane.kind = *kind;
        }
        let named = said.map_or(0, <[LaneKind]>::len);
        let unknown = std::mem::take(&mut self.unknown).into_iter().filter(|(lane, ..)| *lane >= named);
        let unknown =
            unknown.map(|(_, place, name)| MapFinding::new(Kind::LaneUnknown, place, &name, UNKNOWN.word()));
        let mut findings: Vec<MapFinding> = unknown.collect();
        let contents: Vec<LaneContent> = self.map.lanes.iter().map(|lane| lane.kind.content()).collect();
        for card in &mut self.map.cards {
            let Some(content) = contents.get(card.lane as usize) else { continue };
            findings.extend(value::settle(card, *content));
        }
        take_units(&mut self.map);
        findings.append(&mut self.findings);
        (self.map, findings)
    }
}

/// Where all numbers of a lane are followed by the same short word, that is what they count.
fn take_units(map: &mut PlainMap) {
    let mut units: BTreeMap<u32, Option<String>> = BTreeMap::new();
    for card in map.cards.iter().filter(|card| card.value.is_some()) {
        let unit = units.entry(card.lane).or_insert_with(|| Some(card.text.clone()));
        if unit.as_ref() != Some(&card.text) {
            *unit = None;
        }
    }
    for (lane, unit) in units {
        let Some(row) = map.lanes.get_mut(lane as usize) else { continue };
        let is_unit = |unit: &String| {
            !unit.is_empty() && unit.chars().count() <= 8 && !unit.contains(char::is_whitespace)
        };
        let Some(unit) = unit.filter(is_unit) else { continue };
        if row.kind.content() == LaneContent::Numbers {
            map.cards
                .iter_mut()
                .filter(|card| card.lane == lane && card.value.is_some())
                .for_each(|card| card.text.clear());
            row.unit = unit;
        }
    }
}

pub fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
