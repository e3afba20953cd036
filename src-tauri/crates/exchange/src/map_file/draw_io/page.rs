//! What the cells of a page mean: which are lanes, which are cards, and which connector leads where.

use std::collections::BTreeMap;
use std::io::Read;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::read::DeflateDecoder;
use sightline_model::{CardMark, LinkKind};

use super::cells::{Area, Cell, Cells};
use super::{unreadable, words};
use crate::map_file::graph::{Connector, Extent, Graph, Shape};
use crate::map_file::{MOST_BYTES, MOST_LANES, MapProblem};

/// The XML of a page that is deflated and written in base64.
pub fn unpacked(packed: &str) -> Result<String, MapProblem> {
    let deflated = BASE64_STANDARD.decode(packed).map_err(|error| unreadable(error.to_string()))?;
    let mut bytes = Vec::new();
    let limit = MOST_BYTES as u64;
    let mut inflating = DeflateDecoder::new(deflated.as_slice()).take(limit + 1);
    inflating.read_to_end(&mut bytes).map_err(|error| unreadable(error.to_string()))?;
    if bytes.len() as u64 > limit {
        return Err(MapProblem::TooManyBytes);
    }
    String::from_utf8(percent_decoded(&bytes)).map_err(|error| unreadable(error.to_string()))
}

fn percent_decoded(bytes: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let (mut decoded, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        let code =
            (*byte == b'%').then(|| Some((digit(bytes.get(at + 1))?, digit(bytes.get(at + 2))?))).flatten();
        match code.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    decoded
}

/// A lane with where it lies.
pub struct Lane {
    pub title: String,
    area: Area,
}

/// What a page shows.
#[derive(Default)]
pub struct Page {
    pub lanes: Vec<Lane>,
    pub graph: Graph,
    /// Shapes that are neither lane nor card.
    pub left_out: Vec<String>,
    /// Edges that lead to no card.
    pub loose: Vec<String>,
}

impl Page {
    /// Reads the cells of a page.
    pub fn of(cells: &Cells) -> Result<Self, MapProblem> {
        let roles = Roles::of(cells);
        let mut page = Self::default();
        let mut lanes: Vec<(usize, Lane)> = roles
            .lanes(cells)
            .into_iter()
            .map(|place| (place, Lane { title: title(cells, place), area: cells.area(place) }))
            .collect();
        if lanes.len() > MOST_LANES {
            return Err(MapProblem::TooLarge);
        }
        let beside = lie_beside(lanes.iter().map(|(_, lane)| lane.area));
        lanes.sort_by(|(_, one), (_, other)| one.area.start(!beside).total_cmp(&other.area.start(!beside)));
        let of_cell: BTreeMap<usize, usize> =
            lanes.iter().enumerate().map(|(lane, (place, _))| (*place, lane)).collect();
        page.lanes = lanes.into_iter().map(|(_, lane)| lane).collect();

        let mut cards: BTreeMap<usize, usize> = BTreeMap::new();
        for place in (0..cells.all.len()).filter(|place| roles.kinds[*place] == Role::Card) {
            let (cell, area) = (&cells.all[place], cells.area(place));
            let text = words(cell);
            if text.is_empty() && !roles.linked[place] {
                page.left_out.push(shape_name(cell));
                continue;
            }
            let inside = cells.above(place).into_iter().find_map(|above| of_cell.get(&above).copied());
            let lane = inside.or_else(|| page.lanes.iter().position(|lane| lane.area.holds(area.middle())));
            if lane.is_none() && !page.lanes.is_empty() && cell.has_style("text") {
                page.left_out.push(text);
                continue;
            }
            let decision = cell.has_style("rhombus")
                || cell.has_style("shape=rhombus")
                || cell.has_style("shape=mxgraph.flowchart.decision");
            cards.insert(place, page.graph.shapes.len());
            page.graph.shapes.push(Shape {
                text,
                marks: if decision { vec![CardMark::Decision] } else { Vec::new() },
                lane: lane.and_then(|lane| u32::try_from(lane).ok()),
                along: Some(area.extent(beside)),
                ..Shape::default()
            });
        }
        page.edges(cells, &cards);
        Ok(page)
    }

    fn edges(&mut self, cells: &Cells, cards: &BTreeMap<usize, usize>) {
        let mut labels: BTreeMap<usize, String> = BTreeMap::new();
        for cell in cells.all.iter().filter(|cell| cell.is_shape) {
            let edge = cells.find(&cell.parent).filter(|above| cells.all[*above].is_edge);
            if let Some(edge) = edge {
                labels.entry(edge).or_insert_with(|| words(cell));
            }
        }
        for (place, cell) in cells.all.iter().enumerate().filter(|(_, cell)| cell.is_edge) {
            let own = words(cell);
            let label = if own.is_empty() { labels.remove(&place).unwrap_or_default() } else { own };
            let end = |id: &str| cells.find(id).and_then(|place| cards.get(&place).copied());
            match (end(&cell.source), end(&cell.target)) {
                (Some(source), Some(target)) => {
                    let kind = kind_of(cell);
                    self.graph.connectors.push(Connector { source, target, kind, label });
                }
                _ => self.loose.push(loose(cells, cell, &label)),
            }
        }
    }
}

fn loose(cells: &Cells, cell: &Cell, label: &str) -> String {
    let said = |id: &str| cells.find(id).map(|place| words(&cells.all[place])).unwrap_or_default();
    let ends = format!("{} → {}", said(&cell.source), said(&cell.target));
    if label.is_empty() { ends } else { format!("{ends} ({label})") }
}

fn kind_of(cell: &Cell) -> LinkKind {
    let two_way = ["startArrow=classic", "startArrow=block", "startArrow=open"]
        .iter()
        .any(|style| cell.has_style(style));
    match () {
        () if two_way && !cell.has_style("endArrow=none") => LinkKind::TwoWay,
        () if cell.has_style("dashed=1") => LinkKind::Information,
        () => LinkKind::Flow,
    }
}

/// What a shape without words is, by its style.
fn shape_name(cell: &Cell) -> String {
    let first = cell.style.split(';').find(|part| !part.is_empty()).unwrap_or("shape");
    first.strip_prefix("shape=").unwrap_or(first).to_owned()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// A swimlane, a row of a table of swimlanes, or a container.
    Container,
    /// What may become a card.
    Card,
    /// An edge, a label of one, a layer.
    None,
}

/// What each cell is.
struct Roles {
    kinds: Vec<Role>,
    /// Whether a connector leads to it or from it.
    linked: Vec<bool>,
    /// Whether shapes stand in it.
    filled: Vec<bool>,
}

impl Roles {
    fn of(cells: &Cells) -> Self {
        let count = cells.all.len();
        let (mut linked, mut filled) = (vec![false; count], vec![false; count]);
        for cell in &cells.all {
            if cell.is_edge {
                [&cell.source, &cell.target]
                    .into_iter()
                    .filter_map(|id| cells.find(id))
                    .for_each(|end| linked[end] = true);
            } else if cell.is_shape
                && let Some(above) = cells.find(&cell.parent)
            {
                filled[above] = true;
            }
        }
        let role = |(place, cell): (usize, &Cell)| {
            let on_edge = cells.find(&cell.parent).is_some_and(|above| cells.all[above].is_edge);
            match () {
                () if !cell.is_shape || on_edge || cell.relative => Role::None,
                () if is_swimlane(cell) || cell.has_style("group") || filled[place] => Role::Container,
                () => Role::Card,
            }
        };
        let kinds = cells.all.iter().enumerate().map(role).collect();
        Self { kinds, linked, filled }
    }

    /// The lanes: swimlanes in which no other swimlane stands; where there is none, containers with a name.
    fn lanes(&self, cells: &Cells) -> Vec<usize> {
        let containers = || (0..cells.all.len()).filter(|place| self.kinds[*place] == Role::Container);
        let swimlanes: Vec<usize> = containers().filter(|place| is_swimlane(&cells.all[*place])).collect();
        if swimlanes.is_empty() {
            return containers()
                .filter(|place| self.filled[*place] && !words(&cells.all[*place]).is_empty())
                .collect();
        }
        let mut outer = vec![false; cells.all.len()];
        for above in swimlanes.iter().flat_map(|place| cells.above(*place)) {
            outer[above] = true;
        }
        let rows: Vec<usize> = swimlanes.iter().copied().filter(|place| is_row(&cells.all[*place])).collect();
        if !rows.is_empty() {
            // The cells of a table of swimlanes are its columns, and its rows the lanes.
            return rows;
        }
        swimlanes.into_iter().filter(|place| !outer[*place]).collect()
    }
}

fn is_row(cell: &Cell) -> bool {
    cell.has_style("shape=tableRow") || cell.has_style("tableRow")
}

fn is_swimlane(cell: &Cell) -> bool {
    cell.has_style("swimlane")
        || cell.has_style("shape=swimlane")
        || cell.has_style("shape=table")
        || is_row(cell)
}

/// What a lane is called. One without words of its own is called as what it stands in.
fn title(cells: &Cells, place: usize) -> String {
    let own = words(&cells.all[place]);
    if !own.is_empty() {
        return own.replace('\n', " ");
    }
    let above = cells.above(place).into_iter().map(|above| words(&cells.all[above]));
    above.into_iter().find(|words| !words.is_empty()).unwrap_or_default().replace('\n', " ")
}

/// Whether areas lie beside each other rather than above each other.
fn lie_beside(areas: impl Iterator<Item = Area>) -> bool {
    let middles: Vec<(f64, f64)> = areas.map(|area| area.middle()).collect();
    let spread = |of: fn(&(f64, f64)) -> f64| {
        let values = middles.iter().map(of);
        values.clone().fold(f64::MIN, f64::max) - values.fold(f64::MAX, f64::min)
    };
    middles.len() > 1 && spread(|middle| middle.0) > spread(|middle| middle.1)
}

impl Area {
    /// Where it begins, downwards or across.
    fn start(&self, downwards: bool) -> f64 {
        if downwards { self.y } else { self.x }
    }

    /// Where it lies along lanes that lie beside or above each other.
    fn extent(&self, beside: bool) -> Extent {
        let (x, y) = self.middle();
        if beside {
            Extent { middle: y, length: self.height }
        } else {
            Extent { middle: x, length: self.width }
        }
    }
}
