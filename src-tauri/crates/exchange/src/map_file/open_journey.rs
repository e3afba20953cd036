//! Journeys of OpenJourney: JSON with a persona, stages, swimlanes, and nodes that stand in both.
//!
//! A stage becomes a phase, and its nodes become steps of it: the first nodes of all swimlanes share a step, then the
//! second ones, and so on. Ids may be missing, double or lead nowhere: what cannot be put where it says is put at the
//! end, and told. A score from -5 to +5 becomes a point of the emotion curve.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use sightline_model::{CardMark, LaneKind, PlainCard, PlainPersona, PlainTag, TagColour};

use super::report::{MapFindingKind as Kind, Place};
use super::sketch::Sketch;
use super::{Found, MOST_LANES, MOST_STEPS, MapFormat, MapProblem, value};

const FORMAT: MapFormat = MapFormat::OpenJourney;

/// The parts of a node's blueprint, with the lanes that they stand in.
const BLUEPRINT: [(&str, LaneKind); 4] = [
    ("evidence", LaneKind::PhysicalEvidence),
    ("onstage", LaneKind::Frontstage),
    ("backstage", LaneKind::Backstage),
    ("support", LaneKind::Support),
];

/// Reads a journey.
pub fn read(text: &str) -> Result<Found, MapProblem> {
    let file: Value = serde_json::from_str(text)
        .map_err(|error| MapProblem::Unreadable { format: FORMAT, reason: error.to_string() })?;
    let Some(file) = file.as_object() else { return Err(MapProblem::UnknownFormat) };
    // Some files wrap the journey.
    let file = file.get("journey").and_then(Value::as_object).unwrap_or(file);
    if !["stages", "swimlanes", "nodes"].iter().any(|list| file.get(*list).is_some_and(Value::is_array)) {
        return Err(MapProblem::UnknownFormat);
    }
    let mut reading = Reading { sketch: Sketch::default() };
    reading.sketch.set_title(&said(file, &["title", "name"]));
    reading.persona(file.get("persona"));
    let stages = reading.named(file, "stages", MOST_STEPS)?;
    let swimlanes = reading.named(file, "swimlanes", MOST_LANES)?;
    let mut lanes = Vec::new();
    for name in &swimlanes.names {
        lanes.push(reading.sketch.add_lane(name, Place::Whole)?);
    }
    let placed = reading.place(file, (&stages, &swimlanes));
    if placed.iter().any(|placed| placed.lane == lanes.len()) {
        lanes.push(reading.sketch.lane_of_kind(LaneKind::Cards)?);
    }
    reading.columns(stages.names, &lanes, placed)?;
    Ok(Found::whole(reading.sketch))
}

/// The stages or the swimlanes of the file.
#[derive(Default)]
struct Named {
    names: Vec<String>,
    by_id: BTreeMap<String, usize>,
}

impl Named {
    /// The one that is meant by an id.
    fn find(&self, id: Option<String>) -> Option<usize> {
        self.by_id.get(&id?).copied()
    }
}

/// A node at its place: which stage and which swimlane. What names none stands behind the last one.
struct Placed<'a> {
    stage: usize,
    lane: usize,
    node: &'a Map<String, Value>,
}

struct Reading {
    sketch: Sketch,
}

impl Reading {
    fn persona(&mut self, persona: Option<&Value>) {
        let persona = match persona {
            Some(Value::String(name)) => PlainPersona { name: name.clone(), ..PlainPersona::default() },
            Some(Value::Object(fields)) => PlainPersona {
                name: said(fields, &["name", "title"]),
                role: said(fields, &["role", "occupation", "description"]),
                quote: said(fields, &["quote"]),
                goals: lines(fields, &["goals"]),
                needs: lines(fields, &["needs"]),
                frustrations: lines(fields, &["frustrations", "painPoints", "pains"]),
            },
            _ => return,
        };
        if !persona.name.trim().is_empty() {
            let part = |sketch: &mut Sketch, text: &str| sketch.text(text, Place::Whole);
            let sketch = &mut self.sketch;
            let persona = PlainPersona {
                role: part(sketch, &persona.role),
                quote: part(sketch, &persona.quote),
                goals: part(sketch, &persona.goals),
                needs: part(sketch, &persona.needs),
                frustrations: part(sketch, &persona.frustrations),
                ..persona
            };
            sketch.persona(persona);
        }
    }

    fn named(&mut self, file: &Map<String, Value>, list: &str, most: usize) -> Result<Named, MapProblem> {
        let mut found = Named::default();
        for entry in array(file, list) {
            if found.names.len() >= most {
                return Err(MapProblem::TooLarge);
            }
            let (id, name) = match entry {
                Value::String(name) => (Some(name.clone()), name.clone()),
                Value::Object(fields) => (id(fields, "id"), said(fields, &["name", "title", "label"])),
                _ => (None, String::new()),
            };
            match id.map(|id| found.by_id.entry(id)) {
                Some(Entry::Vacant(free)) => drop(free.insert(found.names.len())),
                Some(Entry::Occupied(_)) => self.sketch.tell(Kind::DoubleId, Place::Whole, &name, ""),
                None => {}
            }
            found.names.push(name);
        }
        Ok(found)
    }

    /// Finds the stage and the swimlane of each node.
    fn place<'a>(
        &mut self,
        file: &'a Map<String, Value>,
        (stages, lanes): (&Named, &Named),
    ) -> Vec<Placed<'a>> {
        let (mut placed, mut ids) = (Vec::new(), BTreeSet::new());
        for node in array(file, "nodes") {
            let Some(node) = node.as_object() else {
                self.sketch.tell(Kind::ShapeLeftOut, Place::Whole, &words(node), "");
                continue;
            };
            let title = said(node, &["title", "name"]);
            if id(node, "id").is_some_and(|id| !ids.insert(id)) {
                self.sketch.tell(Kind::DoubleId, Place::Whole, &title, "");
            }
            let stage = stages.find(id(node, "stageId")).unwrap_or_else(|| {
                self.sketch.tell(Kind::NoStep, Place::Whole, &title, "");
                stages.names.len()
            });
            let lane = lanes.find(id(node, "swimlaneId")).unwrap_or_else(|| {
                self.sketch.tell(Kind::NoLane, Place::Whole, &title, "");
                lanes.names.len()
            });
            placed.push(Placed { stage, lane, node });
        }
        placed
    }

    /// Makes the phases with their steps, and the cards at them.
    fn columns(&mut self, stages: Vec<String>, lanes: &[u32], placed: Vec<Placed>) -> Result<(), MapProblem> {
        let count = stages.len();
        let mut of_stage: Vec<Vec<Placed>> = Vec::new();
        of_stage.resize_with(count + 1, Vec::new);
        for one in placed {
            of_stage[one.stage].push(one);
        }
        let names = stages.into_iter().chain([String::new()]);
        for (stage, (name, nodes)) in names.zip(of_stage).enumerate() {
            if stage == count && nodes.is_empty() {
                continue;
            }
            self.sketch.add_phase(&name, Place::Whole)?;
            let mut columns: Vec<Vec<Placed>> = Vec::new();
            let mut filled: BTreeMap<usize, usize> = BTreeMap::new();
            for one in nodes {
                let column = filled.entry(one.lane).or_default();
                if columns.len() <= *column {
                    columns.push(Vec::new());
                }
                columns[*column].push(one);
                *column += 1;
            }
            for mut column in columns {
                column.sort_by_key(|placed| placed.lane);
                let title = column.first().map(|placed| said(placed.node, &["title", "name"]));
                let step = self.sketch.add_step(&title.unwrap_or_default(), Place::Whole)?;
                for Placed { lane, node, .. } in column {
                    self.node(lanes[lane], step, node)?;
                }
            }
        }
        Ok(())
    }

    fn node(&mut self, lane: u32, step: u32, node: &Map<String, Value>) -> Result<(), MapProblem> {
        let text = said(node, &["title", "name"]);
        let score = self.score(node, &text);
        let truth = node.get("isMomentOfTruth").is_some_and(|said| said.as_bool() == Some(true));
        let on_curve = self.sketch.kind_of(lane) == LaneKind::Emotion;
        let tags = array(node, "tags").filter_map(Value::as_str).filter(|tag| !tag.trim().is_empty());
        let tags =
            tags.map(|tag| PlainTag { title: self.sketch.text(tag, Place::Whole), colour: TagColour::Grey });
        let card = PlainCard {
            lane,
            step,
            tags: tags.collect(),
            text,
            note: said(node, &["description"]),
            marks: if truth { vec![CardMark::MomentOfTruth] } else { Vec::new() },
            value: score.filter(|_| on_curve),
            ..PlainCard::default()
        };
        self.sketch.add_card(card, Place::Whole)?;
        if let Some(score) = score.filter(|_| !on_curve) {
            let lane = self.sketch.lane_of_kind(LaneKind::Emotion)?;
            self.sketch.add_card(
                PlainCard { lane, step, value: Some(score), ..PlainCard::default() },
                Place::Whole,
            )?;
        }
        let blueprint = node.get("blueprint").and_then(Value::as_object);
        for (part, kind) in BLUEPRINT {
            for entry in blueprint.into_iter().flat_map(|blueprint| array(blueprint, part)) {
                let text = match entry {
                    Value::Object(fields) => said(fields, &["title", "name", "text", "description"]),
                    other => words(other),
                };
                if !text.trim().is_empty() {
                    let lane = self.sketch.lane_of_kind(kind)?;
                    self.sketch
                        .add_card(PlainCard { lane, step, text, ..PlainCard::default() }, Place::Whole)?;
                }
            }
        }
        Ok(())
    }

    /// A score from -5 to +5 on the scale of the curve, from -2 to +2.
    fn score(&mut self, node: &Map<String, Value>, title: &str) -> Option<f64> {
        let said = node.get("score").filter(|said| !said.is_null())?;
        let Some(score) = said.as_f64().filter(|score| score.is_finite()) else {
            self.sketch.tell(Kind::NotANumber, Place::Whole, &format!("{title}: {said}"), "");
            return None;
        };
        let value = value::fitted(score * 0.4);
        if !(-5.0..=5.0).contains(&score) {
            self.sketch.tell(Kind::ValueFitted, Place::Whole, &format!("{title}: {said}"), value.to_string());
        }
        Some(value)
    }
}

fn array<'a>(fields: &'a Map<String, Value>, name: &str) -> impl Iterator<Item = &'a Value> {
    fields.get(name).and_then(Value::as_array).into_iter().flatten()
}

/// An id as it is compared: some files write numbers.
fn id(fields: &Map<String, Value>, name: &str) -> Option<String> {
    fields.get(name).map(words).filter(|id| !id.is_empty())
}

/// The first of some fields that says anything.
fn said(fields: &Map<String, Value>, names: &[&str]) -> String {
    names
        .iter()
        .filter_map(|name| fields.get(*name))
        .map(words)
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

/// The entries of the first of some lists, one a line.
fn lines(fields: &Map<String, Value>, names: &[&str]) -> String {
    let list = names.iter().find_map(|name| fields.get(*name));
    match list {
        Some(Value::Array(entries)) => entries.iter().map(words).collect::<Vec<_>>().join("\n"),
        Some(other) => words(other),
        None => String::new(),
    }
}

fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
