//! What a comparison relies on: two maps that are laid out together show the same thing at the same place.

#![allow(clippy::expect_used, reason = "a test whose records are missing has failed")]

mod support;

use proptest::prelude::*;
use sightline_model::{LaneId, StepId, shared_lanes, shared_steps};
use sightline_scene::measures::CARD_WIDTH;
use sightline_scene::{Scene, lay_out_aligned};
use support::random::{Numbers, Size, map, sizes};
use support::two_maps::two_maps;
use support::{english, shapes};

/// Where a step's column begins.
fn x_of(scene: &Scene, step: StepId) -> f32 {
    scene.columns.iter().find(|column| column.step == step).expect("a column of the scene").x
}

/// Where a lane's row begins, and how high it is; nothing for a hidden one.
fn y_of(scene: &Scene, lane: LaneId) -> Option<(f32, f32)> {
    scene.rows.iter().find(|row| row.lane == lane).map(|row| (row.y, row.height))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_both_maps_have_stands_at_the_same_place(seed: u64, size in sizes()) {
        let (built, earlier, later) = two_maps(seed, size);
        let [one, other] = lay_out_aligned(&built.model, earlier, later, &english());
        for place in shared_steps(&built.model, earlier, later) {
            match (place.earlier, place.later) {
                (Some(before), Some(after)) => prop_assert_eq!(x_of(&one, before), x_of(&other, after)),
                (Some(alone), None) => prop_assert!(is_free(&other, x_of(&one, alone)), "its place is empty there"),
                (None, Some(alone)) => prop_assert!(is_free(&one, x_of(&other, alone)), "its place is empty there"),
                (None, None) => prop_assert!(false, "a place of nothing"),
            }
        }
        for place in shared_lanes(&built.model, earlier, later) {
            let rows = (place.earlier.and_then(|lane| y_of(&one, lane)), place.later.and_then(|lane| y_of(&other, lane)));
            if let (Some(before), Some(after)) = rows {
                prop_assert_eq!(before, after);
            }
        }
    }

    #[test]
    fn one_camera_shows_both_drawings(seed: u64, size in sizes()) {
        let (built, earlier, later) = two_maps(seed, size);
        let [one, other] = lay_out_aligned(&built.model, earlier, later, &english());
        let frame = |scene: &Scene| {
            (scene.width, scene.height, scene.phase_header_height, scene.step_header_height)
        };
        prop_assert_eq!(frame(&one), frame(&other));
    }

    #[test]
    fn connectors_keep_off_cards_in_both_drawings(seed: u64, size in sizes()) {
        let (built, earlier, later) = two_maps(seed, size);
        for scene in lay_out_aligned(&built.model, earlier, later, &english()) {
            shapes::assert_connectors_keep_off_cards(&scene);
        }
    }
}

/// Whether no column lies where one at this place would lie.
fn is_free(scene: &Scene, x: f32) -> bool {
    scene.columns.iter().all(|column| column.x + column.width <= x || x + CARD_WIDTH <= column.x)
}

#[test]
fn a_map_beside_itself_looks_as_it_does_alone() {
    let built = map(&mut Numbers::seeded(7), Size { steps: 5, lanes: 5, cards: 30, links: 20 });
    let alone = sightline_scene::LaidOutMap::new(&built.model, built.map, english());
    let [one, other] = lay_out_aligned(&built.model, built.map, built.map, &english());
    assert_eq!(&one, alone.scene());
    assert_eq!(one, other);
}
