//! Which shapes lie on which sheet, so that a sheet looks at its own alone.

use sightline_scene::Scene;

use crate::pages::PagePlan;
use crate::painting::{Painting, Part, Shape};

/// Which shapes lie in which part of the drawing, by their indices.
pub struct Parcels {
    /// The corner between both kinds of headers.
    pub corner: Vec<u32>,
    /// Of each column of sheets, the headers of its phases and steps.
    pub above: Vec<Vec<u32>>,
    /// Of each row of sheets, the headers of its lanes.
    pub beside: Vec<Vec<u32>>,
    /// Of each sheet, what lies in its body or where that goes on.
    pub bodies: Vec<Vec<u32>>,
}

impl Parcels {
    /// Sorts the shapes of a map by the sheets that they lie on.
    pub fn of(scene: &Scene, painting: &Painting, plan: &PagePlan) -> Self {
        let (columns, rows) = (plan.columns.len() - 1, plan.rows.len() - 1);
        let mut parcels = Self {
            corner: Vec::new(),
            above: vec![Vec::new(); columns],
            beside: vec![Vec::new(); rows],
            bodies: vec![Vec::new(); columns * rows],
        };
        let (header, step_header) =
            (scene.lane_header_width, scene.phase_header_height + scene.step_header_height);
        for (index, painted) in (0..).zip(&painting.shapes) {
            let bounds = painted.bounds;
            // Lines of the blueprint are drawn anew on each sheet.
            if matches!(
                painted.part,
                Part::Ground | Part::Legend(_) | Part::BoundaryName(_) | Part::BoundaryLine(_)
            ) {
                continue;
            }
            // What is not cut stands on one sheet alone; the rest goes on where sheets lie upon each other.
            let is_text = matches!(painted.shape, Shape::Text(_));
            let goes_on = match painted.part {
                _ if is_text => 0.0,
                Part::Card(_)
                | Part::Marks(_)
                | Part::CurveLabel(_)
                | Part::ConnectorLabel(_)
                | Part::StepHeader(_) => 0.0,
                _ => {
                    plan.sheets.first().map_or(0.0, |sheet| sheet.overlap.0.max(sheet.overlap.1) / plan.scale)
                }
            };
            let across = spanned(&plan.columns, bounds.x, bounds.right(), goes_on);
            let down = spanned(&plan.rows, bounds.y, bounds.bottom(), goes_on);
            if bounds.x < header && bounds.y < step_header {
                parcels.corner.push(index);
            }
            if bounds.y < step_header {
                across.clone().for_each(|column| parcels.above[column].push(index));
            }
            if bounds.x < header {
                down.clone().for_each(|row| parcels.beside[row].push(index));
            }
            for row in down {
                across.clone().for_each(|column| parcels.bodies[row * columns + column].push(index));
            }
        }
        parcels
    }
}

/// The indices of the pieces between borders that something from one place to another lies in; a piece reaches
/// `beyond` its end, except for the last one.
fn spanned(borders: &[f32], from: f32, to: f32, beyond: f32) -> std::ops::Range<usize> {
    let last = borders.len() - 1;
    if to <= borders[0] {
        return 0..0;
    }
    let start = borders[1..last].partition_point(|border| border + beyond <= from);
    let end = borders[..last].partition_point(|border| *border < to);
    start..end.max(start)
}
