//! The cells of a page: shapes and edges with their places, as the file lists them.

use std::collections::BTreeMap;

use crate::map_file::xml::Element;

/// How many containers a shape may stand in: each adds to where it lies.
const DEEPEST: usize = 100;

/// A shape or an edge.
#[derive(Debug, Default)]
pub struct Cell {
    pub id: String,
    pub label: String,
    pub style: String,
    pub parent: String,
    pub source: String,
    pub target: String,
    pub is_shape: bool,
    pub is_edge: bool,
    /// Whether its place is given as a share of its parent, as that of an edge's label.
    pub relative: bool,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Cell {
    /// Whether its style names something: a shape, or a setting with this value.
    pub fn has_style(&self, wanted: &str) -> bool {
        self.style.split(';').any(|part| part.trim() == wanted)
    }
}

/// A rectangle on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    pub fn holds(&self, (x, y): (f64, f64)) -> bool {
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }
}

/// The cells of a page in the order of the file.
#[derive(Default)]
pub struct Cells {
    pub all: Vec<Cell>,
    by_id: BTreeMap<String, usize>,
}

impl Cells {
    /// The cells of a model. One that carries data is wrapped into an element that has its id and its label.
    pub fn of(model: &Element) -> Self {
        let mut cells = Self::default();
        for element in model.first("root").unwrap_or(model).children.iter() {
            let wrapped = element.first("mxCell");
            let Some(cell) = wrapped.or((element.name == "mxCell").then_some(element)) else { continue };
            let outer = if wrapped.is_some() { Some(element) } else { None };
            cells.add(read(cell, outer));
        }
        cells
    }

    fn add(&mut self, cell: Cell) {
        if cell.is_shape || cell.is_edge {
            // Of two with one id, the first is meant.
            self.by_id.entry(cell.id.clone()).or_insert(self.all.len());
        }
        self.all.push(cell);
    }

    /// Whether nothing is drawn on the page.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// The place of the shape or edge of an id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The containers in which a shape stands, innermost first. A circle of them ends where it closes.
    pub fn above(&self, place: usize) -> Vec<usize> {
        let (mut found, mut at) = (Vec::new(), place);
        while let Some(above) = self.find(&self.all[at].parent) {
            if found.len() >= DEEPEST || found.contains(&above) || above == place {
                break;
            }
            found.push(above);
            at = above;
        }
        found
    }

    /// Where a shape lies on the page.
    pub fn area(&self, place: usize) -> Area {
        let Cell { x, y, width, height, .. } = self.all[place];
        let containers = self.above(place);
        let origin = containers.iter().map(|above| &self.all[*above]).filter(|above| above.is_shape);
        let (x, y) = origin.fold((x, y), |(x, y), above| (x + above.x, y + above.y));
        Area { x, y, width, height }
    }
}

fn read(cell: &Element, outer: Option<&Element>) -> Cell {
    let said = |name: &str| {
        let outside = outer.map_or("", |outer| outer.attribute(name));
        if outside.is_empty() { cell.attribute(name).to_owned() } else { outside.to_owned() }
    };
    let geometry = cell.first("mxGeometry");
    let number = |name| geometry.and_then(|geometry| geometry.number(name)).unwrap_or(0.0);
    let label = outer.map_or("", |outer| outer.attribute("label"));
    Cell {
        id: said("id"),
        label: if label.is_empty() { cell.attribute("value").to_owned() } else { label.to_owned() },
        style: cell.attribute("style").to_owned(),
        parent: cell.attribute("parent").to_owned(),
        source: cell.attribute("source").to_owned(),
        target: cell.attribute("target").to_owned(),
        is_shape: cell.attribute("vertex") == "1",
        is_edge: cell.attribute("edge") == "1",
        relative: geometry.is_some_and(|geometry| geometry.attribute("relative") == "1"),
        x: number("x"),
        y: number("y"),
        width: number("width"),
        height: number("height"),
    }
}
