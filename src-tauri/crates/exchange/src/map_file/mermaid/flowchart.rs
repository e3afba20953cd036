//! Flowcharts of Mermaid: subgraphs become lanes, nodes become cards, arrows become connectors.
//!
//! A chart does not say where its nodes lie: each stands one step behind those that lead to it.

mod line;

use std::collections::BTreeMap;

use sightline_model::CardMark;

use self::line::{Part, Shaped, statement};
use super::Diagram;
use crate::map_file::graph::{Connector, Graph, Shape};
use crate::map_file::report::{MapFindingKind as Kind, Place};
use crate::map_file::sketch::Sketch;
use crate::map_file::{MOST_CARDS, MapProblem};

/// Statements that say how the chart looks.
const SILENT: [&str; 12] = [
    "direction",
    "classDef",
    "class",
    "style",
    "linkStyle",
    "click",
    "accTitle",
    "accTitle:",
    "accDescr",
    "accDescr:",
    "title",
    "linkStyle",
];

/// How many connectors one chart may have: lists of nodes on both sides of an arrow multiply.
const MOST_CONNECTORS: usize = 200_000;

/// Reads a flowchart.
pub fn read(diagram: &Diagram) -> Result<Sketch, MapProblem> {
    let mut reading = Reading::default();
    reading.sketch.set_title(&diagram.title);
    for (number, line) in diagram.lines.iter().skip(1) {
        for part in line.split(';') {
            reading.line(part.trim(), Place::Line(*number))?;
        }
    }
    reading.finish()
}

#[derive(Default)]
struct Reading {
    sketch: Sketch,
    graph: Graph,
    nodes: BTreeMap<String, usize>,
    /// The subgraphs that are open, outermost first, by their lanes.
    open: Vec<usize>,
    /// The names of the subgraphs with their places, in the order in which they begin.
    subgraphs: Vec<(String, Place)>,
    subgraph_ids: BTreeMap<String, usize>,
    /// The innermost subgraph that each node was named in first.
    lanes: Vec<Option<usize>>,
    /// Arrows, by the ids at their ends.
    arrows: Vec<Arrow>,
}

struct Arrow {
    ends: (String, String),
    kind: sightline_model::LinkKind,
    label: String,
    place: Place,
}

impl Reading {
    fn line(&mut self, line: &str, place: Place) -> Result<(), MapProblem> {
        let word = line.split_whitespace().next().unwrap_or_default();
        if line.is_empty() || line.starts_with("%%") || SILENT.contains(&word) {
            return Ok(());
        }
        if word == "subgraph" {
            self.begin(line["subgraph".len()..].trim(), place);
            return Ok(());
        }
        if line == "end" {
            self.open.pop();
            return Ok(());
        }
        match statement(line) {
            Some(parts) => self.parts(parts, place),
            None => {
                self.sketch.tell(Kind::LineLeftOut, place, line, "");
                Ok(())
            }
        }
    }

    /// `subgraph id [Title]`, `subgraph "Title"` or `subgraph Title`
    fn begin(&mut self, said: &str, place: Place) {
        let (id, title) = line::subgraph(said);
        let known = self.subgraph_ids.get(&id).copied();
        let subgraph = known.unwrap_or_else(|| {
            self.subgraphs.push((title, place));
            self.subgraph_ids.insert(id, self.subgraphs.len() - 1);
            self.subgraphs.len() - 1
        });
        self.open.push(subgraph);
    }

    /// Nodes, and arrows from each of those before it to each of those behind it.
    fn parts(&mut self, parts: Vec<Part>, place: Place) -> Result<(), MapProblem> {
        let mut before: Vec<String> = Vec::new();
        let mut arrow = None;
        for part in parts {
            match part {
                Part::Arrow(found) => arrow = Some(found),
                Part::Nodes(nodes) => {
                    let ids: Vec<String> = nodes.iter().map(|node| node.id.clone()).collect();
                    for node in nodes {
                        self.node(node)?;
                    }
                    if let Some(line::Arrow { kind: Some(kind), label }) = arrow.take() {
                        if self.arrows.len() + before.len() * ids.len() > MOST_CONNECTORS {
                            return Err(MapProblem::TooLarge);
                        }
                        for (source, target) in
                            before.iter().flat_map(|source| ids.iter().map(move |target| (source, target)))
                        {
                            let ends = (source.clone(), target.clone());
                            self.arrows.push(Arrow { ends, kind, label: label.clone(), place });
                        }
                    }
                    before = ids;
                }
            }
        }
        Ok(())
    }

    fn node(&mut self, Shaped { id, text, decision }: Shaped) -> Result<(), MapProblem> {
        let inside = self.open.last().copied();
        let at = match self.nodes.get(&id) {
            Some(at) => *at,
            None => {
                if self.graph.shapes.len() >= MOST_CARDS {
                    return Err(MapProblem::TooLarge);
                }
                self.graph.shapes.push(Shape { text: id.clone(), ..Shape::default() });
                self.lanes.push(None);
                self.nodes.insert(id, self.graph.shapes.len() - 1);
                self.graph.shapes.len() - 1
            }
        };
        self.lanes[at] = self.lanes[at].or(inside);
        let shape = &mut self.graph.shapes[at];
        if let Some(text) = text {
            shape.text = text;
        }
        if decision && shape.marks.is_empty() {
            shape.marks.push(CardMark::Decision);
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Sketch, MapProblem> {
        // An id that a subgraph has is no node: an arrow to it leads to no card.
        let drawn: Vec<bool> = {
            let mut drawn = vec![true; self.graph.shapes.len()];
            for id in self.subgraph_ids.keys() {
                self.nodes.get(id).into_iter().for_each(|node| drawn[*node] = false);
            }
            drawn
        };
        let mut kept: Vec<Option<usize>> = Vec::with_capacity(drawn.len());
        let mut count = 0;
        for is_drawn in &drawn {
            kept.push(is_drawn.then_some(count));
            count += usize::from(*is_drawn);
        }
        for arrow in std::mem::take(&mut self.arrows) {
            let end = |id: &String| self.nodes.get(id).and_then(|node| kept[*node]);
            match (end(&arrow.ends.0), end(&arrow.ends.1)) {
                (Some(source), Some(target)) => {
                    let Arrow { kind, label, .. } = arrow;
                    self.graph.connectors.push(Connector { source, target, kind, label });
                }
                _ => {
                    let said = format!("{} → {}", arrow.ends.0, arrow.ends.1);
                    self.sketch.tell(Kind::LinkLeftOut, arrow.place, &said, "");
                }
            }
        }
        // Subgraphs without nodes of their own only group others.
        let mut used = vec![false; self.subgraphs.len()];
        self.lanes
            .iter()
            .zip(&drawn)
            .filter(|(_, drawn)| **drawn)
            .filter_map(|(lane, _)| *lane)
            .for_each(|lane| used[lane] = true);
        let mut lanes = Vec::new();
        for ((title, place), used) in self.subgraphs.iter().zip(used) {
            lanes.push(if used { Some(self.sketch.add_lane(title, *place)?) } else { None });
        }
        let shapes = std::mem::take(&mut self.graph.shapes).into_iter().zip(&self.lanes).zip(&drawn);
        self.graph.shapes = shapes
            .filter(|(_, drawn)| **drawn)
            .map(|((shape, lane), _)| Shape { lane: lane.and_then(|lane| lanes[lane]), ..shape })
            .collect();
        self.graph.draw(&mut self.sketch)?;
        Ok(self.sketch)
    }
}
