//! One map upon another: the later one with what the earlier one alone has, and the earlier one's emotion curves in
//! the later one's lanes.

use std::collections::HashMap;

use sightline_model::{LaneContent, LaneId, MapId, MapState, Model, Overlay};

use super::LaidOutMap;
use super::curves::{CurvePlace, knots};
use crate::figure::{Curve, CurveKnot};
use crate::scene::{Scene, SceneWords};

/// Lays out an overlay. Its curves are told apart as as-is and to-be ones are, also where both maps are of one state:
/// the earlier map is then drawn as the state of today.
#[must_use]
pub fn lay_out_overlaid(
    model: &Model,
    overlay: &Overlay,
    earlier: MapId,
    later: MapId,
    words: &SceneWords,
) -> Scene {
    let before = LaidOutMap::new(model, earlier, words.clone()).scene;
    let mut scene = LaidOutMap::new(&overlay.model, later, words.clone()).scene;
    let mut carried = carried_curves(&before, &scene, overlay);
    let state = |map| model.maps().get(map).map(|map| map.state);
    if state(earlier) == state(later) {
        carried.iter_mut().for_each(|curve| curve.state = MapState::AsIs);
        scene.curves.iter_mut().for_each(|curve| curve.state = MapState::ToBe);
    }
    // A lane that comes as a whole has its curves among those that were carried over.
    let comes = |lane: &LaneId| overlay.lanes.get(lane) == Some(lane);
    scene.curves.retain(|curve| !comes(&curve.lane) || carried.iter().all(|other| other.lane != curve.lane));
    // Behind those of the later map.
    scene.curves.splice(0..0, carried);
    scene
}

/// The emotion curves of one scene as they run in another one: through the same values, at the places of the same
/// steps. One breaks where the steps stand in another order.
fn carried_curves(before: &Scene, scene: &Scene, overlay: &Overlay) -> Vec<Curve> {
    let columns: HashMap<_, u32> = scene.columns.iter().map(|column| column.step).zip(0..).collect();
    let rows: HashMap<_, u32> = scene.rows.iter().map(|row| row.lane).zip(0..).collect();
    let edges: Vec<f32> = scene.columns.iter().map(|column| column.x).collect();
    let column_of = |column: u32| {
        let step = before.columns.get(column as usize)?.step;
        columns.get(overlay.steps.get(&step)?).copied()
    };
    let carry = |curve: &Curve| {
        let from = before.rows.get(curve.row as usize).filter(|row| row.content == LaneContent::Curve)?;
        let row = *rows.get(overlay.lanes.get(&from.lane)?)?;
        let to = scene.rows.get(row as usize)?;
        let (old, new) = (from.plot.as_ref()?, to.plot.as_ref()?);
        let place = |knot: &CurveKnot| {
            let y = new.zero + (knot.y - old.zero) * new.unit / old.unit;
            Some((column_of(knot.column)?, knot.x, y))
        };
        let runs = curve.runs.iter().flat_map(|run| {
            let places: Vec<CurvePlace> = run.iter().filter_map(place).collect();
            let parts = places.chunk_by(|one, other| one.0 < other.0);
            parts.map(|part| knots(part, &edges, true)).collect::<Vec<_>>()
        });
        Some(Curve { lane: to.lane, row, runs: runs.collect(), labels: Vec::new(), ..curve.clone() })
    };
    before.curves.iter().filter_map(carry).collect()
}
