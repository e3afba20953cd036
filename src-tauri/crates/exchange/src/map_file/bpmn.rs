//! Collaborations of BPMN 2.0: lanes of pools become lanes, tasks and events become cards, gateways become decisions,
//! sequence flows become connectors and message flows connectors of information.

use std::collections::BTreeMap;

use sightline_model::{CardMark, LinkKind};

use super::graph::{Connector, Extent, Graph, Shape};
use super::report::{MapFindingKind as Kind, Place};
use super::sketch::Sketch;
use super::xml::{self, Element};
use super::{Found, MapFormat, MapProblem};

const FORMAT: MapFormat = MapFormat::Bpmn;

/// Elements of a process that are no cards and that nobody misses.
const SILENT: [&str; 11] = [
    "laneSet",
    "sequenceFlow",
    "association",
    "textAnnotation",
    "documentation",
    "extensionElements",
    "incoming",
    "outgoing",
    "ioSpecification",
    "property",
    "dataInputAssociation",
];

/// Reads a collaboration, or the processes of a file without one.
pub fn read(text: &str) -> Result<Found, MapProblem> {
    let root = xml::parse(text).map_err(|reason| MapProblem::Unreadable { format: FORMAT, reason })?;
    let mut reading = Reading::default();
    let collaboration = root.first("collaboration");
    reading.places(&root);
    let title = collaboration.map_or("", |collaboration| collaboration.attribute("name"));
    reading.sketch.set_title(title);
    for (name, process) in pools(&root, collaboration) {
        reading.process(&name, process)?;
    }
    for flow in collaboration.iter().flat_map(|collaboration| collaboration.all("messageFlow")) {
        reading.flow(flow, LinkKind::Information);
    }
    let Reading { mut sketch, graph, .. } = reading;
    graph.draw(&mut sketch)?;
    Ok(Found::whole(sketch))
}

/// The pools with their processes in the order of the file; processes that no pool names stand behind them.
fn pools<'a>(root: &'a Element, collaboration: Option<&'a Element>) -> Vec<(String, Option<&'a Element>)> {
    let processes: Vec<&Element> = root.all("process").collect();
    let mut by_id: BTreeMap<&str, usize> =
        processes.iter().enumerate().map(|(place, process)| (process.attribute("id"), place)).collect();
    let mut left: Vec<Option<&Element>> = processes.into_iter().map(Some).collect();
    let mut found = Vec::new();
    for pool in collaboration.iter().flat_map(|collaboration| collaboration.all("participant")) {
        let process = by_id.remove(pool.attribute("processRef")).and_then(|place| left[place].take());
        found.push((pool.attribute("name").to_owned(), process));
    }
    for process in left.into_iter().flatten() {
        found.push((process.attribute("name").to_owned(), Some(process)));
    }
    found
}

#[derive(Default)]
struct Reading {
    sketch: Sketch,
    graph: Graph,
    /// The shapes by their ids.
    shapes: BTreeMap<String, usize>,
    /// Where the shapes lie, by the ids of their elements.
    places: BTreeMap<String, Extent>,
}

impl Reading {
    /// Where the elements are drawn.
    fn places(&mut self, root: &Element) {
        let planes = root.all("BPMNDiagram").flat_map(|diagram| diagram.all("BPMNPlane"));
        for shape in planes.flat_map(|plane| plane.all("BPMNShape")) {
            let Some(bounds) = shape.first("Bounds") else { continue };
            if let (Some(x), Some(width)) = (bounds.number("x"), bounds.number("width")) {
                let extent = Extent { middle: x + width / 2.0, length: width };
                self.places.insert(shape.attribute("bpmnElement").to_owned(), extent);
            }
        }
    }

    fn process(&mut self, pool: &str, process: Option<&Element>) -> Result<(), MapProblem> {
        let mut lanes: Vec<(String, Vec<String>)> = Vec::new();
        let sets = process.iter().flat_map(|process| process.all("laneSet"));
        sets.for_each(|set| leaves(set, &mut lanes));
        let mut of_node: BTreeMap<String, u32> = BTreeMap::new();
        for (name, nodes) in &lanes {
            let name = if name.is_empty() { pool } else { name };
            let lane = self.sketch.add_lane(name, Place::Whole)?;
            nodes.iter().for_each(|node| {
                of_node.insert(node.clone(), lane);
            });
        }
        // What stands in no lane of its pool stands in the first one, or in the pool where it has none.
        let lane = match lanes.is_empty() {
            true if pool.is_empty() => None,
            true => Some(self.sketch.add_lane(pool, Place::Whole)?),
            false => None,
        };
        let Some(process) = process else { return Ok(()) };
        for element in &process.children {
            self.element(element, &|id| of_node.get(id).copied().or(lane));
        }
        let said = process
            .all("textAnnotation")
            .filter_map(|said| Some((said.attribute("id"), said.first("text")?)));
        let said: BTreeMap<&str, &str> = said.map(|(id, text)| (id, text.text.trim())).collect();
        for association in process.all("association") {
            self.annotate(&said, association);
        }
        for flow in process.all("sequenceFlow") {
            self.flow(flow, LinkKind::Flow);
        }
        Ok(())
    }

    fn element(&mut self, element: &Element, lane_of: &dyn Fn(&str) -> Option<u32>) {
        let (name, id) = (element.name.as_str(), element.attribute("id"));
        let is_card = name.ends_with("ask")
            || name.ends_with("Event")
            || name.ends_with("Gateway")
            || ["subProcess", "callActivity", "transaction", "adHocSubProcess"].contains(&name);
        if !is_card {
            if !SILENT.contains(&name) {
                let said = element.attribute("name");
                self.sketch.tell(
                    Kind::ShapeLeftOut,
                    Place::Whole,
                    if said.is_empty() { name } else { said },
                    "",
                );
            }
            return;
        }
        // What a part of a process does in its own steps stands on no map of the whole.
        for inside in element.children.iter().filter(|_| name.ends_with("rocess") || name == "transaction") {
            let said = inside.attribute("name");
            if !said.is_empty() && inside.name != "sequenceFlow" {
                self.sketch.tell(Kind::ShapeLeftOut, Place::Whole, said, "");
            }
        }
        if self.shapes.contains_key(id) {
            self.sketch.tell(Kind::DoubleId, Place::Whole, element.attribute("name"), "");
        }
        let waits = element.first("timerEventDefinition").is_some() && name != "startEvent";
        let marks = match () {
            () if name.ends_with("Gateway") => vec![CardMark::Decision],
            () if waits => vec![CardMark::WaitPoint],
            () => Vec::new(),
        };
        let note = element.first("documentation").map(|said| said.text.trim().to_owned()).unwrap_or_default();
        self.shapes.entry(id.to_owned()).or_insert(self.graph.shapes.len());
        self.graph.shapes.push(Shape {
            text: element.attribute("name").trim().to_owned(),
            note,
            marks,
            lane: lane_of(id),
            along: self.places.get(id).copied(),
        });
    }

    /// What an annotation says becomes the note of what it is about.
    fn annotate(&mut self, annotations: &BTreeMap<&str, &str>, association: &Element) {
        let ends = [association.attribute("sourceRef"), association.attribute("targetRef")];
        let Some(shape) = ends.iter().find_map(|end| self.shapes.get(*end).copied()) else { return };
        let Some(said) = ends.iter().find_map(|end| annotations.get(end)) else { return };
        let note = &mut self.graph.shapes[shape].note;
        if !note.is_empty() {
            note.push('\n');
        }
        note.push_str(said);
    }

    fn flow(&mut self, flow: &Element, kind: LinkKind) {
        let [source, target] = [flow.attribute("sourceRef"), flow.attribute("targetRef")];
        match (self.shapes.get(source), self.shapes.get(target)) {
            (Some(source), Some(target)) => {
                let label = flow.attribute("name").to_owned();
                self.graph.connectors.push(Connector { source: *source, target: *target, kind, label });
            }
            (one, _) => {
                let name = flow.attribute("name");
                let known =
                    one.or(self.shapes.get(target)).map(|shape| self.graph.shapes[*shape].text.clone());
                let said = if name.is_empty() { known.unwrap_or_default() } else { name.to_owned() };
                self.sketch.tell(Kind::LinkLeftOut, Place::Whole, &said, "");
            }
        }
    }
}

/// The lanes in which no other lane stands, with the ids of what stands in them.
fn leaves(set: &Element, found: &mut Vec<(String, Vec<String>)>) {
    for lane in set.all("lane") {
        // The reader of XML limits how deep they stand.
        match lane.first("childLaneSet") {
            Some(inner) if inner.first("lane").is_some() => leaves(inner, found),
            _ => {
                let nodes = lane.all("flowNodeRef").map(|node| node.text.trim().to_owned());
                found.push((lane.attribute("name").to_owned(), nodes.collect()));
            }
        }
    }
}
