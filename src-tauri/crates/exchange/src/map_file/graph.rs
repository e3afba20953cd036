//! Shapes with connectors between them, on their way into the grid of a map.

use std::collections::BTreeMap;

use sightline_model::{CardMark, LaneKind, LinkKind, PlainCard};

use super::report::{MapFindingKind as Kind, Place};
use super::sketch::{Sketch, narrow};
use super::{MOST_CARDS, MapProblem};

/// What a diagram shows: shapes in lanes, and connectors.
#[derive(Default)]
pub struct Graph {
    /// In the order of the file.
    pub shapes: Vec<Shape>,
    pub connectors: Vec<Connector>,
}

/// A shape that becomes a card.
#[derive(Default)]
pub struct Shape {
    pub text: String,
    pub note: String,
    pub marks: Vec<CardMark>,
    /// Its lane; nothing where it stands in none.
    pub lane: Option<u32>,
    /// Where its middle lies along the lanes; nothing where the file does not say.
    pub along: Option<Extent>,
}

/// Where a shape lies along the lanes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    pub middle: f64,
    pub length: f64,
}

/// A connector between two shapes, by their places.
pub struct Connector {
    pub source: usize,
    pub target: usize,
    pub kind: LinkKind,
    pub label: String,
}

impl Graph {
    /// Puts the shapes into the columns of a map that has their lanes already.
    pub fn draw(self, sketch: &mut Sketch) -> Result<(), MapProblem> {
        if self.shapes.len() > MOST_CARDS {
            return Err(MapProblem::TooLarge);
        }
        if self.shapes.is_empty() {
            return Ok(());
        }
        let columns = self.columns();
        for _ in 0..=columns.iter().copied().max().unwrap_or(0) {
            sketch.add_step("", Place::Whole)?;
        }
        let mut cards = Vec::with_capacity(self.shapes.len());
        // Cards of one cell stand in the order of the file.
        for (shape, column) in self.shapes.into_iter().zip(columns) {
            let lane = match shape.lane {
                Some(lane) => lane,
                None => {
                    if sketch.lane_count() > 0 {
                        sketch.tell(Kind::NoLane, Place::Whole, &shape.text, "");
                    }
                    sketch.lane_of_kind(LaneKind::Cards)?
                }
            };
            let Shape { text, note, marks, .. } = shape;
            let card = PlainCard { lane, step: narrow(column), text, note, marks, ..PlainCard::default() };
            cards.push(sketch.add_card(card, Place::Whole)?);
        }
        for Connector { source, target, kind, label } in self.connectors {
            sketch.add_link((cards[source], cards[target]), kind, &label, Place::Whole);
        }
        Ok(())
    }

    /// The column of each shape: by where it lies, where the file says so of all, else by what leads to it.
    fn columns(&self) -> Vec<usize> {
        let extents: Option<Vec<Extent>> = self.shapes.iter().map(|shape| shape.along).collect();
        match extents {
            Some(extents) => by_place(&extents),
            None => by_flow(self.shapes.len(), &self.connectors),
        }
    }
}

/// Shapes whose middles lie closer together than half a shape share a column.
fn by_place(extents: &[Extent]) -> Vec<usize> {
    let mut lengths: Vec<f64> = extents.iter().map(|extent| extent.length).collect();
    lengths.sort_by(f64::total_cmp);
    let near = lengths[lengths.len() / 2].max(1.0) / 2.0;
    let mut order: Vec<usize> = (0..extents.len()).collect();
    order.sort_by(|one, other| extents[*one].middle.total_cmp(&extents[*other].middle));
    let (mut columns, mut column, mut first) = (vec![0; extents.len()], 0, extents[order[0]].middle);
    for shape in order {
        if extents[shape].middle - first > near {
            (column, first) = (column + 1, extents[shape].middle);
        }
        columns[shape] = column;
    }
    columns
}

/// Each shape stands one column behind the last of those that lead to it. Where connectors run in a circle, the first
/// shape of the file begins it, and what leads back to it does not count.
fn by_flow(count: usize, connectors: &[Connector]) -> Vec<usize> {
    let mut next: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut waiting = vec![0_usize; count];
    for Connector { source, target, .. } in connectors.iter().filter(|one| one.source != one.target) {
        next.entry(*source).or_default().push(*target);
        waiting[*target] += 1;
    }
    let (mut columns, mut placed) = (vec![0; count], vec![false; count]);
    let mut ready: Vec<usize> = (0..count).rev().filter(|shape| waiting[*shape] == 0).collect();
    let mut first_waiting = 0;
    loop {
        let Some(shape) = ready.pop().or_else(|| {
            first_waiting = (first_waiting..count).find(|shape| !placed[*shape]).unwrap_or(count);
            (first_waiting < count).then_some(first_waiting)
        }) else {
            return columns;
        };
        if std::mem::replace(&mut placed[shape], true) {
            continue;
        }
        for target in next.get(&shape).into_iter().flatten().copied() {
            if placed[target] {
                continue;
            }
            columns[target] = columns[target].max(columns[shape] + 1);
            waiting[target] -= 1;
            if waiting[target] == 0 {
                ready.push(target);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flow(count: usize, pairs: &[(usize, usize)]) -> Vec<usize> {
        let connector = |(source, target): &(usize, usize)| Connector {
            source: *source,
            target: *target,
            kind: LinkKind::Flow,
            label: String::new(),
        };
        by_flow(count, &pairs.iter().map(connector).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_led_to_stands_behind_what_leads_to_it() {
        assert_eq!(flow(4, &[(0, 1), (0, 2), (1, 3), (2, 3)]), [0, 1, 1, 2]);
        assert_eq!(flow(3, &[(2, 1), (1, 0)]), [2, 1, 0]);
        assert_eq!(flow(2, &[]), [0, 0]);
    }

    #[test]
    fn a_circle_begins_with_its_first_shape() {
        assert_eq!(flow(3, &[(0, 1), (1, 2), (2, 0)]), [0, 1, 2]);
        assert_eq!(flow(4, &[(0, 1), (1, 2), (2, 1), (2, 3)]), [0, 1, 2, 3]);
        assert_eq!(flow(1, &[(0, 0)]), [0]);
    }

    #[test]
    fn shapes_that_lie_about_beneath_each_other_share_a_column() {
        let extent = |middle| Extent { middle, length: 100.0 };
        assert_eq!(by_place(&[extent(60.0), extent(300.0), extent(75.0), extent(180.0)]), [0, 2, 0, 1]);
    }
}
