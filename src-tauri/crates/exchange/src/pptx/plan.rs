//! Which part of a map goes on which slide: a phase on each, and a phase that would be too small to be read on several,
//! cut between steps and between lanes.

use sightline_scene::Scene;
use sightline_scene::text::TextRole;

use super::Slides;
use crate::pages::Cuts;
use crate::painting::Area;

/// The room for a map on a slide, below its title: pixels of a slide that is 1,280 wide and 720 high.
pub const ROOM: Area = Area::new(32.0, 76.0, 1216.0, 624.0);
/// How small the text of a card may become: 9 points on the slide, 18 pixels where it fills a display of 1,920.
const SMALLEST_TEXT: f32 = 12.0;
/// How large a map is drawn at most.
const MOST_ENLARGED: f32 = 1.25;

/// A part of a map on a slide.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPart {
    /// The phases that it shows, by their index.
    pub phases: Vec<usize>,
    /// Which part of these it is, from 1, and how many there are.
    pub part: (usize, usize),
    /// The part of the drawing right of the lanes' headers and below the steps' headers.
    pub body: Area,
    /// How much larger than at 100 % it is.
    pub scale: f32,
}

/// The parts of a map, slide by slide.
pub fn plan(scene: &Scene, cuts: &Cuts, slides: Slides) -> Vec<MapPart> {
    let (left, top) = (scene.lane_header_width, scene.phase_header_height + scene.step_header_height);
    let right = scene.width.max(left + 1.0);
    if slides == Slides::One {
        let phases = (0..scene.phases.len()).collect();
        return parts(scene, phases, &[left, right], &[top, scene.height]);
    }
    let rows = places(top, scene.height.max(top + 1.0), &cuts.rows);
    let mut borders = vec![left];
    borders.extend(phase_borders(scene, cuts));
    borders.push(right);
    borders
        .windows(2)
        .flat_map(|pair| {
            let shown = scene.phases.iter().enumerate();
            let shown = shown.filter(|(_, phase)| (pair[0]..pair[1]).contains(&phase.x));
            parts(
                scene,
                shown.map(|(index, _)| index).collect(),
                &places(pair[0], pair[1], &cuts.columns),
                &rows,
            )
        })
        .collect()
}

/// The cuts between the steps of one phase and those of the next; two phases that a card or a title joins have none.
fn phase_borders(scene: &Scene, cuts: &Cuts) -> Vec<f32> {
    let between = scene.columns.windows(2).filter(|pair| pair[0].phase != pair[1].phase);
    between
        .filter_map(|pair| {
            cuts.columns.iter().copied().find(|cut| *cut >= pair[0].x + pair[0].width && *cut <= pair[1].x)
        })
        .collect()
}

fn places(from: f32, to: f32, cuts: &[f32]) -> Vec<f32> {
    let inside = cuts.iter().copied().filter(|cut| *cut > from && *cut < to);
    std::iter::once(from).chain(inside).chain([to]).collect()
}

/// The part between the first and the last of some places, on one slide where it can be read there.
fn parts(scene: &Scene, phases: Vec<usize>, columns: &[f32], rows: &[f32]) -> Vec<MapPart> {
    let (left, top) = (scene.lane_header_width, scene.phase_header_height + scene.step_header_height);
    let readable = SMALLEST_TEXT / TextRole::Card.style().size;
    let ends = |places: &[f32]| vec![places[0], places[places.len() - 1]];
    let fits = |columns: &[f32], rows: &[f32]| {
        let largest = |borders: &[f32]| borders.windows(2).map(|pair| pair[1] - pair[0]).fold(1.0, f32::max);
        (ROOM.width / (left + largest(columns))).min(ROOM.height / (top + largest(rows))).min(MOST_ENLARGED)
    };
    let whole = (ends(columns), ends(rows));
    let (columns, rows) = if fits(&whole.0, &whole.1) >= readable {
        whole
    } else {
        (evenly(columns, ROOM.width / readable - left), evenly(rows, ROOM.height / readable - top))
    };
    let scale = fits(&columns, &rows);
    let count = (columns.len() - 1) * (rows.len() - 1);
    let across = columns.windows(2).flat_map(|across| rows.windows(2).map(move |down| (across, down)));
    (1..)
        .zip(across)
        .map(|(part, (across, down))| MapPart {
            phases: phases.clone(),
            part: (part, count),
            body: Area::between((across[0], down[0]), (across[1], down[1])),
            scale,
        })
        .collect()
}

/// Borders so that as few pieces as can be are no longer than a length, as far as the places allow, and the longest is
/// as short as it can be with so many.
fn evenly(places: &[f32], room: f32) -> Vec<f32> {
    let borders = packed(places, room);
    let (mut least, mut most) = (0.0, room.max(1.0));
    for _ in 0..16 {
        let middle = f32::midpoint(least, most);
        if packed(places, middle).len() > borders.len() { least = middle } else { most = middle }
    }
    packed(places, most)
}

/// Borders, each as far from the one before as a length allows.
fn packed(places: &[f32], room: f32) -> Vec<f32> {
    let mut borders = vec![places[0]];
    let mut from = places[0];
    for pair in places.windows(2) {
        if pair[1] - from > room && pair[0] > from {
            from = pair[0];
            borders.push(from);
        }
    }
    borders.push(places[places.len() - 1]);
    borders
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pieces_are_as_few_as_can_be_and_about_as_long_as_each_other() {
        let places = [0.0, 10.0, 20.0, 30.0, 40.0, 50.0];
        assert_eq!(evenly(&places, 100.0), [0.0, 50.0]);
        assert_eq!(evenly(&places, 40.0), [0.0, 30.0, 50.0], "not 40 and 10");
        assert_eq!(evenly(&[0.0, 90.0, 100.0], 50.0), [0.0, 90.0, 100.0], "what has no cut stays whole");
    }

    proptest! {
        #[test]
        fn borders_are_places_in_their_order(gaps in prop::collection::vec(1.0f32..500.0, 1..40), room in -50.0f32..2_000.0) {
            let mut places = vec![0.0];
            for gap in gaps {
                places.push(places[places.len() - 1] + gap);
            }
            let borders = evenly(&places, room);
            prop_assert_eq!((borders[0], borders[borders.len() - 1]), (0.0, places[places.len() - 1]));
            prop_assert!(borders.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(borders.iter().all(|border| places.contains(border)));
        }
    }
}
