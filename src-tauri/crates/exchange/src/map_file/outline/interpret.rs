//! What the lines of an outline mean.

use std::collections::BTreeMap;

use sightline_model::{LaneKind, PlainCard};

use super::lines::Node;
use crate::map_file::MapProblem;
use crate::map_file::kinds::{self, compared};
use crate::map_file::outline_text::{lane_and_text, read_text};
use crate::map_file::report::{MapFindingKind as Kind, Place};
use crate::map_file::sketch::Sketch;

/// What a list of all lanes is called.
const LANE_LISTS: [&str; 4] = ["lanes", "swimlanes", "泳道", "泳道列表"];

/// Words before a number that name a phase or a step, and no lane: `Step 2: Check in`.
const NUMBERED: [&str; 6] = ["step", "phase", "stage", "步骤", "阶段", "第"];

/// What stands for a phase or step without a title.
const UNTITLED: [&str; 3] = ["—", "–", "-"];

/// Reads the tree of an outline.
pub fn interpret(nodes: &[Node], left_out: &[(u32, String)]) -> Result<Sketch, MapProblem> {
    let listed = listed_lanes(nodes);
    let rest: Vec<&Node> =
        (0..nodes.len()).filter(|place| !listed.contains(place)).map(|place| &nodes[place]).collect();
    let mut reading = Reading {
        steps: step_depth(&rest),
        title: None,
        sketch: Sketch::default(),
        lanes: BTreeMap::new(),
        path: Vec::new(),
        lane: None,
        heads_lane: false,
        card: None,
    };
    for (line, text) in left_out {
        reading.sketch.tell(Kind::LineLeftOut, Place::Line(*line), text, "");
    }
    for place in listed.clone().skip(1) {
        reading.list_lane(&nodes[place])?;
    }
    reading.title = title(&rest, reading.steps);
    for (place, node) in rest.iter().enumerate() {
        if reading.title == Some(place) {
            reading.sketch.set_title(&read_text(&node.raw));
        } else {
            reading.node(node)?;
        }
    }
    Ok(reading.sketch)
}

/// The places of the list of all lanes, itself included; none where there is none.
fn listed_lanes(nodes: &[Node]) -> std::ops::Range<usize> {
    let is_list = |node: &Node| node.parent && LANE_LISTS.contains(&compared(&node.raw).as_str());
    let Some(start) = nodes.iter().position(is_list) else { return 0..0 };
    let below = nodes[start + 1..].iter().take_while(|node| node.depth > nodes[start].depth).count();
    start..start + 1 + below
}

/// Whether a node names a lane and says something in it.
fn names_lane(node: &Node) -> bool {
    // A heading with a colon is a title like any other.
    let Some((lane, text)) = lane_and_text(&node.raw).filter(|_| !node.heading) else { return false };
    let folded = compared(&lane);
    let numbered = NUMBERED.iter().any(|word| {
        let rest = folded.strip_prefix(word).unwrap_or("x").trim_start();
        rest.starts_with(|letter: char| letter.is_ascii_digit() || "一二三四五六七八九十".contains(letter))
    });
    !numbered && !text.is_empty() && (!node.parent || kinds::lane_kind(&lane).is_some())
}

/// Whether a node is a lane with cards below it. A heading is a phase or a step.
fn heads_lane(node: &Node) -> bool {
    let bare = node.raw.trim_end_matches([':', '：']);
    node.parent && !node.heading && (bare.len() < node.raw.len() || kinds::lane_kind(bare).is_some())
}

/// How deep the steps stand.
fn step_depth(nodes: &[&Node]) -> usize {
    let depths = |fits: fn(&Node) -> bool| nodes.iter().filter(move |node| fits(node)).map(|node| node.depth);
    let lane = depths(names_lane).filter(|depth| *depth > 0).min();
    if let Some(depth) = lane.or_else(|| depths(heads_lane).filter(|depth| *depth > 0).min()) {
        return depth - 1;
    }
    let deepest = nodes.iter().map(|node| node.depth).max().unwrap_or(0);
    let roots = nodes.iter().filter(|node| node.depth == 0).count();
    match (deepest, roots) {
        (0, _) => 0,
        (1, _) => 1,
        // A single root above phases and steps is the title.
        (_, 1) => 2,
        _ => 1,
    }
}

/// Where the title of the map stands: the only root, where phases stand below it or it is a heading.
fn title(nodes: &[&Node], steps: usize) -> Option<usize> {
    let mut roots = nodes.iter().enumerate().filter(|(_, node)| node.depth == 0);
    let (first, root) = roots.next()?;
    let alone = roots.next().is_none();
    (alone && root.parent && (steps >= 2 || steps == 1 && root.heading)).then_some(first)
}

struct Reading {
    steps: usize,
    title: Option<usize>,
    sketch: Sketch,
    lanes: BTreeMap<String, u32>,
    /// What stands above the phases.
    path: Vec<String>,
    /// The lane of the last line below a step.
    lane: Option<u32>,
    /// Whether its cards stand below it.
    heads_lane: bool,
    card: Option<usize>,
}

impl Reading {
    /// A lane in the list of all. One that is called as another one before it has its number behind it.
    fn list_lane(&mut self, node: &Node) -> Result<(), MapProblem> {
        let name = read_text(&node.raw);
        let again = name.rsplit_once(" #").filter(|(first, number)| {
            number.parse::<u32>().is_ok() && self.lanes.contains_key(&compared(first))
        });
        let title = again.map_or(name.as_str(), |(first, _)| first);
        let lane = self.sketch.add_lane(title, Place::Line(node.line))?;
        self.lanes.entry(compared(&name)).or_insert(lane);
        Ok(())
    }

    fn lane(&mut self, name: &str, place: Place) -> Result<u32, MapProblem> {
        let key = compared(name);
        if let Some(lane) = self.lanes.get(&key) {
            return Ok(*lane);
        }
        let lane = self.sketch.add_lane(name, place)?;
        self.lanes.insert(key, lane);
        Ok(lane)
    }

    fn node(&mut self, node: &Node) -> Result<(), MapProblem> {
        let (place, depth) = (Place::Line(node.line), node.depth);
        let below = depth.checked_sub(self.steps);
        match below {
            Some(0) => {
                (self.lane, self.card) = (None, None);
                self.sketch.add_step(&titled(&node.raw), place)?;
            }
            Some(1) => self.in_step(node, place)?,
            Some(2) if self.heads_lane => self.in_lane(node, place)?,
            Some(_) => self.note(node, place),
            None => {
                self.path.truncate(depth.saturating_sub(usize::from(self.title.is_some())));
                self.path.push(titled(&node.raw));
                if depth + 1 == self.steps || !node.parent {
                    let above = self.path.iter().filter(|part| !part.is_empty()).map(String::as_str);
                    let title = above.collect::<Vec<_>>().join(" / ");
                    self.sketch.add_phase(&title, place)?;
                }
            }
        }
        Ok(())
    }

    /// A line below a step: a card that names its lane, a lane whose cards follow, or a card without a lane.
    fn in_step(&mut self, node: &Node, place: Place) -> Result<(), MapProblem> {
        (self.lane, self.card) = (None, None);
        let (lane, text) = match lane_and_text(&node.raw) {
            Some((lane, text)) => (self.lane(&lane, place)?, text),
            None if node.parent => (self.lane(&read_text(&node.raw), place)?, String::new()),
            None => {
                self.sketch.tell(Kind::NoLane, place, &node.raw, "");
                (self.sketch.lane_of_kind(LaneKind::Cards)?, read_text(&node.raw))
            }
        };
        (self.lane, self.heads_lane) = (Some(lane), text.is_empty());
        if !text.is_empty() { self.add_card(lane, text, place) } else { Ok(()) }
    }

    fn in_lane(&mut self, node: &Node, place: Place) -> Result<(), MapProblem> {
        let Some(lane) = self.lane else {
            self.sketch.tell(Kind::LineLeftOut, place, &node.raw, "");
            return Ok(());
        };
        self.add_card(lane, read_text(&node.raw), place)
    }

    fn add_card(&mut self, lane: u32, text: String, place: Place) -> Result<(), MapProblem> {
        let Some(step) = self.sketch.step_count().checked_sub(1) else { return Ok(()) };
        let step = u32::try_from(step).unwrap_or(u32::MAX);
        let card = self.sketch.add_card(PlainCard { lane, step, text, ..PlainCard::default() }, place)?;
        self.card = Some(card as usize);
        Ok(())
    }

    fn note(&mut self, node: &Node, place: Place) {
        let text = read_text(&node.raw);
        let note = self
            .card
            .and_then(|card| self.sketch.cards().get(card))
            .map(|card| if card.note.is_empty() { text } else { format!("{}\n{text}", card.note) });
        let Some(note) = note else { return self.sketch.tell(Kind::LineLeftOut, place, &node.raw, "") };
        let note = self.sketch.text(&note, place);
        if let Some(card) = self.card.and_then(|card| self.sketch.cards().get_mut(card)) {
            card.note = note;
        }
    }
}

fn titled(raw: &str) -> String {
    let title = read_text(raw);
    if UNTITLED.contains(&title.as_str()) { String::new() } else { title }
}
