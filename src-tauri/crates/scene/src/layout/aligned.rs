//! Two maps laid out so that what stands in both stands at the same place, and both drawings are equally large: one
//! camera shows the same part of either.
//!
//! Each map is laid out by itself first. Then its columns and rows only move apart, so that every connector keeps the
//! room that it has; what stands in one map alone leaves its place empty in the other.

use sightline_model::{MapId, Model, SharedPlace, shared_lanes, shared_steps};

use super::LaidOutMap;
use super::positions::{Across, Down};
use crate::delta::SceneDelta;
use crate::measures::{CARD_WIDTH, CORRIDOR_MIN_HEIGHT, GUTTER_MIN_WIDTH, LANE_HEADER_WIDTH};
use crate::scene::{Scene, SceneWords};

/// Lays out two maps side by side, the earlier one first. One that the model lacks gives an empty scene.
#[must_use]
pub fn lay_out_aligned(model: &Model, earlier: MapId, later: MapId, words: &SceneWords) -> [Scene; 2] {
    let mut maps = [earlier, later].map(|map| LaidOutMap::new(model, map, words.clone()));
    let phases = larger(maps.each_ref().map(|map| map.headers.phase_height));
    let steps = larger(maps.each_ref().map(|map| map.headers.step_height));

    let [one, other] = &maps;
    let [one, other] = [&one.skeleton, &other.skeleton];
    let steps_at = shared_steps(model, earlier, later);
    let columns = indices(steps_at, |step| one.column(step), |step| other.column(step));
    let lanes_at = shared_lanes(model, earlier, later);
    let rows = indices(lanes_at, |lane| one.row(lane), |lane| other.row(lane));
    let columns =
        align(&columns, &maps.each_ref().map(LaidOutMap::columns), LANE_HEADER_WIDTH, GUTTER_MIN_WIDTH);
    let rows = align(&rows, &maps.each_ref().map(LaidOutMap::rows), phases + steps, CORRIDOR_MIN_HEIGHT);

    for ((map, columns), rows) in maps.iter_mut().zip(&columns).zip(&rows) {
        (map.headers.phase_height, map.headers.step_height) = (phases, steps);
        map.move_to(model, columns, rows);
    }
    maps.map(|map| map.scene)
}

/// Boxes along one axis, columns or rows, with the ends of the grid before and behind them.
#[derive(Clone, Debug, Default, PartialEq)]
struct Line {
    begin: f32,
    /// Where each box begins, and how long it is.
    boxes: Vec<(f32, f32)>,
    end: f32,
}

impl Line {
    /// The end of what stands before a box: of the box before it, or where the grid begins.
    fn edge_before(&self, index: usize) -> f32 {
        let before = index.checked_sub(1).and_then(|before| self.boxes.get(before));
        before.map_or(self.begin, |(start, length)| start + length)
    }

    /// The end of the last box.
    fn last_edge(&self) -> f32 {
        self.edge_before(self.boxes.len())
    }
}

/// The boxes at one place of an order that two lines share, as their indices.
type Pair = [Option<usize>; 2];

/// The places of an order as indices of boxes; none for what is not drawn.
fn indices<I: Copy>(
    places: Vec<SharedPlace<I>>,
    earlier: impl Fn(I) -> Option<u32>,
    later: impl Fn(I) -> Option<u32>,
) -> Vec<Pair> {
    let index = |found: Option<u32>| found.map(|index| index as usize);
    let pair = |place: SharedPlace<I>| {
        [index(place.earlier.and_then(&earlier)), index(place.later.and_then(&later))]
    };
    places.into_iter().map(pair).filter(|pair| *pair != [None, None]).collect()
}

/// Moves the boxes of two lines apart until those at one place begin at one and are equally long. No box comes nearer
/// to what stands before it, and none nearer than `gap` to a box of the other line at the place before.
fn align(places: &[Pair], lines: &[Line; 2], begin: f32, gap: f32) -> [Line; 2] {
    let mut aligned = [(); 2].map(|()| Line { begin, boxes: Vec::new(), end: begin });
    let mut free_from = begin;
    for place in places {
        let (mut start, mut longest) = (free_from, 0.0_f32);
        for ((index, line), moved) in place.iter().zip(lines).zip(&aligned) {
            if let Some((index, (from, length))) =
                index.and_then(|index| Some((index, *line.boxes.get(index)?)))
            {
                start = start.max(moved.last_edge() + from - line.edge_before(index));
                longest = longest.max(length);
            }
        }
        for (index, moved) in place.iter().zip(&mut aligned) {
            if index.is_some() {
                moved.boxes.push((start, longest));
            }
        }
        free_from = start + longest + gap;
    }
    let ends = [0, 1].map(|at| aligned[at].last_edge() + lines[at].end - lines[at].last_edge());
    let end = larger(ends);
    aligned.map(|line| Line { end, ..line })
}

fn larger([one, other]: [f32; 2]) -> f32 {
    one.max(other)
}

impl LaidOutMap {
    fn columns(&self) -> Line {
        let boxes = self.across.columns.iter().map(|x| (*x, CARD_WIDTH)).collect();
        Line { begin: LANE_HEADER_WIDTH, boxes, end: self.across.width }
    }

    fn rows(&self) -> Line {
        let begin = self.headers.phase_height + self.headers.step_height;
        Line { begin, boxes: self.down.rows.clone(), end: self.down.height }
    }

    /// Puts columns and rows elsewhere, and with them all that stands in them.
    fn move_to(&mut self, model: &Model, columns: &Line, rows: &Line) {
        self.across = self.across_at(columns);
        self.down = self.down_at(rows);
        // Nobody follows this scene from edit to edit.
        let mut untold = SceneDelta::default();
        self.place_across(&mut untold);
        self.place_down(&mut untold);
        self.draw_curves(model, None, &mut untold);
        self.set_legend(model);
    }

    /// A phase reaches from its first column to its last; one without steps keeps its distance to what stands before.
    fn across_at(&self, columns: &Line) -> Across {
        let old = self.columns();
        let mut first = 0;
        let mut phases = Vec::with_capacity(self.across.phases.len());
        for ((_, steps), (left, width)) in self.skeleton.phases.iter().zip(&self.across.phases) {
            let last = first + *steps as usize;
            phases.push(if *steps == 0 {
                (columns.edge_before(first) + left - old.edge_before(first), *width)
            } else {
                let left = columns.boxes[first].0;
                (left, columns.edge_before(last) - left)
            });
            first = last;
        }
        Across { phases, columns: columns.boxes.iter().map(|(x, _)| *x).collect(), width: columns.end }
    }

    /// The lines of the blueprint keep their distance to the lane below them.
    fn down_at(&self, rows: &Line) -> Down {
        let shift_at = |y: f32| {
            let below = self.down.rows.iter().zip(&rows.boxes).find(|((top, _), _)| *top > y);
            below.map_or(rows.end - self.down.height, |((old, _), (new, _))| new - old)
        };
        let rules = self.down.rules.iter().map(|(line, y)| (*line, y + shift_at(*y))).collect();
        Down { rows: rows.boxes.clone(), rules, height: rows.end }
    }
}
