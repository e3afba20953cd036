//! Whole scenes, kept as files in tests/golden: a change of layout shows there, line by line.
//!
//! `SIGHTLINE_BLESS=1 cargo test -p sightline-scene --test golden` takes the present scenes as right.

#![allow(clippy::expect_used, reason = "a test that cannot write its files has failed")]

#[path = "support/kept.rs"]
mod kept;
mod support;

use kept::assert_kept;
use sightline_model::{LaneKind, LinkKind, MapPreset};
use sightline_scene::{LaidOutMap, SceneWords};
use support::{Builder, chinese, english};

fn assert_golden(name: &str, map: &Builder, words: SceneWords) {
    assert_kept(name, LaidOutMap::new(&map.model, map.map, words).scene());
}

#[test]
fn a_stay_in_a_hotel_in_english() {
    assert_golden("stay-en", &support::service::hotel(false), english());
}

#[test]
fn a_stay_in_a_hotel_in_chinese() {
    assert_golden("stay-zh-CN", &support::service::hotel(true), chinese());
}

#[test]
fn a_journey_of_two_personas_in_english() {
    assert_golden("journey-en", &support::journey::stay(false), english());
}

#[test]
fn a_journey_of_two_personas_in_chinese() {
    assert_golden("journey-zh-CN", &support::journey::stay(true), chinese());
}

#[test]
fn cards_over_several_steps() {
    assert_golden("spans", &support::journey::spans(), english());
}

#[test]
fn a_map_as_it_is_when_new() {
    let mut map = Builder::default();
    for kind in MapPreset::Blueprint.lanes() {
        map.lane(*kind, "");
    }
    map.phase("");
    assert_golden("new-map", &map, english());
}

#[test]
fn lanes_without_their_neighbours_keep_all_three_lines() {
    let mut map = Builder::default();
    let phase = map.phase("Phase");
    let step = map.step(phase, "Step");
    let [support, customer, backstage] =
        [LaneKind::Support, LaneKind::CustomerActions, LaneKind::Backstage].map(|kind| map.lane(kind, ""));
    let cards = [support, customer, backstage].map(|lane| map.card(lane, step, "Card"));
    map.link(cards[0], cards[1], LinkKind::Flow, "");
    map.link(cards[2], cards[1], LinkKind::Information, "no answer");
    assert_golden("missing-lanes", &map, english());
}

#[test]
fn connectors_of_every_shape() {
    let mut map = Builder::default();
    let phase = map.phase("Phase");
    let steps: Vec<_> = (0..4).map(|step| map.step(phase, &format!("Step {step}"))).collect();
    let upper = map.lane(LaneKind::CustomerActions, "");
    let lower = map.lane(LaneKind::Frontstage, "");
    let row: Vec<_> = steps.iter().map(|step| map.card(upper, *step, "Do")).collect();
    let below = map.card(lower, steps[0], "Answer");
    let last = map.card(lower, steps[0], "Close");
    let far = map.card(lower, steps[3], "Follow up");
    for (source, target, label) in [
        (row[0], row[1], ""),
        (row[0], row[3], "skips two steps"),
        (row[3], row[0], "again"),
        (row[0], below, ""),
        (below, last, ""),
        (row[0], last, "passes one"),
        (row[1], below, ""),
        (last, far, "through free cells"),
        (row[2], far, ""),
    ] {
        map.link(source, target, LinkKind::Flow, label);
    }
    assert_golden("connectors", &map, english());
}
