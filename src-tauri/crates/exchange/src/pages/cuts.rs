//! Where a map may be cut.

use sightline_scene::Scene;

use crate::painting::{Area, Painting, Part, PathPaint, Shape};

/// Room on both sides of what is not cut.
const AIR: f32 = 2.0;

/// The places at which a map can be cut without cutting a card, a title, a label or an arrowhead, and without running
/// along a connector.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cuts {
    /// Places between steps, left to right: x in the drawing.
    pub columns: Vec<f32>,
    /// Places between lanes, top to bottom: y in the drawing.
    pub rows: Vec<f32>,
}

impl Cuts {
    /// The cuts of a painted scene: one for each free place between two steps and between two lanes.
    #[must_use]
    pub fn of(scene: &Scene, painting: &Painting) -> Self {
        let whole: Vec<Area> = painting
            .shapes
            .iter()
            .filter(|shape| is_whole(&shape.part, &shape.shape))
            .map(|shape| shape.bounds)
            .collect();
        let (mut across, mut along) = (Vec::new(), Vec::new());
        for route in &scene.routes {
            let points: Vec<(f32, f32)> = route.points.iter().map(|point| scene.place(*point)).collect();
            for pair in points.windows(2) {
                if let [(from_x, from_y), (to_x, to_y)] = *pair {
                    // A cut through a connector is one across it, never one along it.
                    if from_x == to_x {
                        along.push((from_x, from_x));
                    }
                    if from_y == to_y {
                        across.push((from_y, from_y));
                    }
                }
            }
        }
        along.extend(whole.iter().map(|area| (area.x, area.right())));
        across.extend(whole.iter().map(|area| (area.y, area.bottom())));
        // No cut runs along a line of the blueprint.
        across.extend(scene.rules.iter().map(|rule| (rule.y - 4.0, rule.y + 4.0)));
        let gutters = scene.columns.windows(2).map(|pair| (pair[0].x + pair[0].width, pair[1].x));
        let corridors = scene.rows.windows(2).map(|pair| (pair[0].y + pair[0].height, pair[1].y));
        // The padding of the lanes beside a corridor is free as well, where nothing stands in it.
        let corridors = corridors.map(|(from, to)| (from - LANE_EDGE, to + LANE_EDGE));
        Self { columns: free_places(gutters, along), rows: free_places(corridors, across) }
    }
}

/// How far into the lanes above and below a cut may lie.
const LANE_EDGE: f32 = 12.0;

/// What no cut may go through.
fn is_whole(part: &Part, shape: &Shape) -> bool {
    match part {
        Part::Card(_)
        | Part::Marks(_)
        | Part::CurveLabel(_)
        | Part::ConnectorLabel(_)
        | Part::StepHeader(_) => true,
        Part::PhaseHeader(_) | Part::LaneHeader(_) | Part::BoundaryName(_) => matches!(shape, Shape::Text(_)),
        Part::Connector(_) => matches!(shape, Shape::Path { paint: PathPaint::Fill(_), .. }),
        _ => false,
    }
}

/// In each gap the middle of its widest part that nothing takes.
fn free_places(gaps: impl Iterator<Item = (f32, f32)>, mut taken: Vec<(f32, f32)>) -> Vec<f32> {
    taken.sort_by(|one, other| one.0.total_cmp(&other.0));
    // How far to the right anything reaches that begins before.
    let mut furthest = f32::NEG_INFINITY;
    let ends: Vec<f32> = taken
        .iter()
        .map(|(_, end)| {
            furthest = furthest.max(*end);
            furthest
        })
        .collect();
    gaps.filter_map(|(from, to)| widest_free(from, to, &taken, &ends)).collect()
}

fn widest_free(from: f32, to: f32, taken: &[(f32, f32)], ends: &[f32]) -> Option<f32> {
    let first = taken.partition_point(|(start, _)| *start <= from);
    let mut free_from = first.checked_sub(1).map_or(from, |before| from.max(ends[before] + AIR));
    let mut widest: Option<(f32, f32)> = None;
    let mut consider = |start: f32, end: f32| {
        if end > start && widest.is_none_or(|(from, to)| end - start > to - from) {
            widest = Some((start, end));
        }
    };
    for (start, end) in taken[first..].iter().take_while(|(start, _)| *start <= to) {
        consider(free_from, start - AIR);
        free_from = free_from.max(end + AIR);
    }
    consider(free_from, to);
    widest.map(|(start, end)| f32::midpoint(start, end).round().clamp(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_lies_in_the_middle_of_the_widest_free_part_of_a_gap() {
        let found =
            free_places([(100.0, 140.0)].into_iter(), vec![(0.0, 100.0), (110.0, 110.0), (140.0, 200.0)]);
        assert_eq!(found, [125.0], "right of the connector at 110");
    }

    #[test]
    fn there_is_no_cut_through_what_reaches_over_a_gap() {
        let taken = vec![(0.0, 300.0), (10.0, 20.0), (400.0, 500.0)];
        assert_eq!(free_places([(100.0, 140.0), (280.0, 400.0)].into_iter(), taken), [350.0]);
    }

    #[test]
    fn a_map_without_steps_has_no_cuts() {
        assert!(free_places([].into_iter(), vec![(0.0, 10.0)]).is_empty());
    }
}
