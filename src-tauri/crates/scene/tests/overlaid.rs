//! What an overlay relies on: it shows the later map whole, and with it what the earlier one alone has.

mod support;

use std::collections::BTreeSet;

use proptest::prelude::*;
use sightline_model::{CardId, LaneKind, Map, MapId, MapPreset, MapState, Model, Overlay};
use sightline_scene::{Curve, LaidOutMap, Scene, lay_out_overlaid};
use support::random::sizes;
use support::two_maps::two_maps;
use support::{Builder, english, shapes};

fn overlaid(model: &Model, earlier: MapId, later: MapId) -> (Scene, BTreeSet<CardId>) {
    let overlay = Overlay::of(model, earlier, later);
    (lay_out_overlaid(model, &overlay, earlier, later, &english()), overlay.gone)
}

fn cards(scene: &Scene) -> BTreeSet<CardId> {
    scene.cards.iter().map(|card| card.card).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_later_map_is_whole_and_what_is_gone_stands_with_it(seed: u64, size in sizes()) {
        let (built, earlier, later) = two_maps(seed, size);
        let (scene, gone) = overlaid(&built.model, earlier, later);
        let own = cards(LaidOutMap::new(&built.model, later, english()).scene());
        prop_assert!(own.is_subset(&cards(&scene)), "nothing of the later map is missing");
        let besides: BTreeSet<CardId> = cards(&scene).difference(&own).copied().collect();
        prop_assert!(besides.is_subset(&gone), "all that stands there besides is said to be gone");
        for card in gone {
            prop_assert_eq!(built.model.map_of_card(card), Some(earlier));
        }
    }

    #[test]
    fn connectors_keep_off_what_is_gone_as_well(seed: u64, size in sizes()) {
        let (built, earlier, later) = two_maps(seed, size);
        shapes::assert_connectors_keep_off_cards(&overlaid(&built.model, earlier, later).0);
    }
}

/// An emotion curve over three steps in a map of today and in one of tomorrow, whose steps are the same.
fn two_curves(built: &mut Builder, state: MapState) -> (MapId, MapId) {
    let today = built.map;
    let phase = built.phase("Stay");
    let lane = built.lane(LaneKind::Emotion, "");
    let steps = ["Arrive", "Sleep", "Leave"].map(|title| built.step(phase, title));
    for (step, value) in steps.into_iter().zip([1.0, -2.0, 2.0]) {
        built.value(lane, step, None, Some(value));
    }
    built.map = built.id();
    let rank = built.rank();
    built.insert(Map::new(built.map, MapPreset::Journey, "Tomorrow".into(), state, rank));
    let (copied_phase, copied_lane) = (built.phase("Stay"), built.lane(LaneKind::Emotion, ""));
    built.change_lane(copied_lane, |row| row.origin = Some(lane));
    for (step, value) in steps.into_iter().zip([1.0, 1.0, 2.0]) {
        let copied = built.step(copied_phase, "");
        built.change_step(copied, |row| row.origin = Some(step));
        built.value(copied_lane, copied, None, Some(value));
    }
    (today, built.map)
}

fn heights(curve: &Curve) -> Vec<f32> {
    curve.runs.iter().flatten().map(|knot| knot.y).collect()
}

#[test]
fn both_emotion_curves_run_in_one_lane_and_can_be_told_apart() {
    for state in [MapState::ToBe, MapState::AsIs] {
        let mut built = Builder::default();
        let (today, tomorrow) = two_curves(&mut built, state);
        let (scene, _) = overlaid(&built.model, today, tomorrow);
        let [earlier, later] = &scene.curves[..] else { panic!("two curves: {:?}", scene.curves) };
        assert_eq!((earlier.row, later.row), (0, 0), "in the one lane of emotion");
        assert_eq!((earlier.state, later.state), (MapState::AsIs, MapState::ToBe), "whatever the maps are");
        let columns: Vec<u32> = earlier.runs.iter().flatten().map(|knot| knot.column).collect();
        assert_eq!(columns, [0, 1, 2], "each point stands at its step");
        let (before, after) = (heights(earlier), heights(later));
        assert_eq!((before[0], before[2]), (after[0], after[2]), "equal values are equally high");
        assert!(before[1] > after[1], "the trough of today is below");
    }
}
