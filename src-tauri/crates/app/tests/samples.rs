//! The samples are what a newcomer learns from: complete, ranked, and drawn as they were when somebody last
//! looked at them.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::civil::Date;
use jiff::{ToSpan, Zoned};
use sightline_app::{Catalogue, Sample, SampleName};
use sightline_document::Document;
use sightline_exchange::theme::Theme;
use sightline_exchange::{Images, svg};
use sightline_model::risk::{ActionPriority, Measure, RiskWarning, rank_rows};
use sightline_model::time::MapTime;
use sightline_model::{
    ActionStatus, CardMark, DmaicStage, EvidenceStatus, LaneKind, LinkKind, MapPreset, Model,
};
use sightline_scene::LaidOutMap;

fn model(sample: Sample) -> Model {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("sample.sightline");
    sample.plan().expect("the sample can be read").write(&path).expect("the sample can be drawn");
    let document = Document::open(&path).expect("what was written is sound");
    assert!(document.undo_state().undo.is_none(), "the sample itself is not to be undone");
    document.model().clone()
}

/// The samples that show everything a blueprint can hold.
const WHOLE: [SampleName; 2] = [SampleName::Hotel, SampleName::Repair];

#[test]
fn every_whole_sample_is_complete() {
    for name in &WHOLE {
        let model = model(Sample::Named(*name));
        let map = model.maps_in_order().next().expect("a sample has a map").id;
        for kind in MapPreset::Blueprint.lanes() {
            let cards = model
                .cards()
                .iter()
                .filter(|card| model.lanes().get(card.lane).is_some_and(|lane| lane.kind == *kind));
            assert!(
                cards.count() >= model.steps_of(map).count(),
                "{name:?}: {} has a card a step",
                kind.word()
            );
        }
        for mark in CardMark::ALL {
            assert!(model.cards().iter().any(|card| card.has_mark(*mark)), "{name:?} shows {}", mark.word());
        }
        for kind in LinkKind::ALL {
            assert!(model.links().iter().any(|link| link.kind == *kind), "{name:?} shows {}", kind.word());
        }
        assert!(model.links().iter().any(|link| !link.label.is_empty()), "{name:?} has a labelled connector");
        assert!(model.phases_of(map).count() >= 3 && (8..=12).contains(&model.steps_of(map).count()));
    }
}

#[test]
fn every_whole_sample_has_a_ranking_worth_reading() {
    for name in &WHOLE {
        let model = model(Sample::Named(*name));
        let rows = rank_rows(&model, &Measure::Rpn.into());
        let scored: Vec<_> = rows.iter().filter(|row| row.rpn.is_some()).collect();
        assert!(scored.len() >= 8, "{name:?} has eight scored failure modes at least");
        assert!(scored.len() < rows.len(), "{name:?} shows one that is not scored yet");
        let priorities: BTreeSet<ActionPriority> =
            scored.iter().filter_map(|row| row.action_priority).map(|reason| reason.priority).collect();
        assert_eq!(priorities.len(), 3, "{name:?} has high, medium and low ones");
        let ranks: BTreeSet<_> = scored.iter().map(|row| row.rank).collect();
        assert!(ranks.len() < scored.len(), "{name:?} has a tie");
    }
}

#[test]
fn every_whole_sample_shows_what_becomes_of_its_risks() {
    let today = Zoned::now().date();
    let day = |text: &Option<String>| text.as_ref().map(|text| text.parse::<Date>().expect("a day"));
    for name in &WHOLE {
        let model = model(Sample::Named(*name));
        let actions: Vec<_> = model.actions().iter().collect();
        for status in ActionStatus::ALL {
            assert!(actions.iter().any(|action| action.status == *status), "{name:?}: {}", status.word());
        }
        for stage in DmaicStage::ALL {
            assert!(actions.iter().any(|action| action.stage == Some(*stage)), "{name:?}: {}", stage.word());
        }
        let open = || actions.iter().filter(|action| day(&action.done_on).is_none());
        assert!(open().any(|action| day(&action.due) < Some(today)), "{name:?} has a late action");
        let soon = today.saturating_add(14.days());
        assert!(open().any(|action| day(&action.due).is_some_and(|due| today < due && due <= soon)));
        for action in &actions {
            assert!([&action.done_on, &action.verified_on].into_iter().all(|on| day(on) <= Some(today)));
            assert!(day(&action.done_on) <= day(&action.verified_on) || action.verified_on.is_none());
        }

        let later: Vec<_> = model.ratings().iter().filter(|rating| rating.number > 0).collect();
        assert!(later.iter().all(|rating| !rating.reason.is_empty() && !rating.scored_by.is_empty()));
        let rows = rank_rows(&model, &Measure::Rpn.into());
        assert!(rows.iter().filter(|row| row.after.is_some()).count() >= 4, "{name:?} has later scores");
        let warned: BTreeSet<_> = rows.iter().flat_map(|row| row.warnings.clone()).collect();
        let expected = [RiskWarning::SeverityLowered, RiskWarning::ScoredBeforeVerified];
        assert!(warned.into_iter().eq(expected), "{name:?} has each of both to be looked at");
        assert_eq!(model.versions().iter().count(), 2, "{name:?} has a trend");
    }
}

#[test]
fn every_journey_sample_shows_what_a_journey_can_hold() {
    for (name, personas) in [(SampleName::Journey, 2), (SampleName::Return, 1)] {
        let model = model(Sample::Named(name));
        let map = model.maps_in_order().next().expect("a sample has a map");
        assert_eq!(model.personas_of(map.id).count(), personas, "{name:?}");
        assert!(model.personas().iter().all(|persona| model.expectations_of(persona.id).next().is_some()));
        for kind in map.preset.lanes() {
            let lane = model.lanes_of(map.id).find(|lane| lane.kind == *kind).expect("a lane of the preset");
            assert!(model.cards_of_lane(lane.id).next().is_some(), "{name:?} has cards in {}", kind.word());
        }
        for status in EvidenceStatus::ALL {
            let shown = model.evidence().iter().any(|evidence| evidence.status == *status);
            assert!(shown, "{name:?} shows what is {}", status.word());
        }
        let points = model
            .cards()
            .iter()
            .filter(|card| model.lanes().get(card.lane).is_some_and(|lane| lane.kind == LaneKind::Emotion));
        let (known, unknown): (Vec<_>, Vec<_>) = points.partition(|point| point.value.is_some());
        assert!(known.len() >= 7 && !unknown.is_empty(), "{name:?} has a curve, and a point nobody knows");
        assert!(model.touchpoints().len() >= 8 && !model.questions().is_empty() && model.tags().len() >= 2);
        assert!(rank_rows(&model, &Measure::Rpn.into()).len() >= 4, "{name:?} has rows in the risk table");
    }
}

#[test]
fn the_shoeshine_shows_time_and_money_with_nothing_left_unknown() {
    let model = model(Sample::Named(SampleName::Shoeshine));
    let map = model.maps_in_order().next().expect("a sample has a map").id;
    let time = MapTime::of(&model, map);
    let totals = [time.best, time.expected, time.worst].map(|total| total.expect("it has times"));
    assert_eq!(
        totals.map(|total| (total.value, total.at_least)),
        [(120.0, false), (123.75, false), (195.0, false)]
    );
    assert_eq!((time.breach, time.untimed_steps), (None, Vec::new()));
    assert_eq!(
        time.split.value_added_share,
        Some(75.0 / 120.0),
        "polishing and buffing are what is paid for"
    );
}

#[test]
fn the_stress_map_is_as_large_as_asked_and_the_same_for_a_seed() {
    let texts = |seed| {
        let model = model(Sample::Stress { cards: 300, failure_modes: None, seed });
        assert_eq!(model.cards().len(), 300);
        assert_eq!(model.lanes().len(), 12);
        assert!((100..=120).contains(&model.links().len()), "40 links to 100 cards, but for equal draws");
        assert!((15..=50).contains(&model.failure_modes().len()), "a failure mode on about every tenth card");
        model.cards().iter().map(|card| card.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(texts(7), texts(7));
    assert_ne!(texts(7), texts(8));
}

#[test]
fn the_cards_of_a_stress_map_share_out_the_failure_modes_that_are_asked_for() {
    let model = model(Sample::Stress { cards: 40, failure_modes: Some(100), seed: 1 });
    assert_eq!(model.failure_modes().len(), 100);
    let most = model.cards().iter().map(|card| model.failure_modes_of(card.id).count()).max();
    assert_eq!(most, Some(3), "100 on 40 cards are two or three a card");
}

/// `SIGHTLINE_BLESS=1` writes the drawings anew; then look at them.
#[test]
fn every_sample_is_drawn_as_when_it_was_last_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden");
    for name in SampleName::ALL {
        let model = model(Sample::Named(*name));
        let map = model.maps_in_order().next().expect("a sample has a map");
        let words = Catalogue::of(name.language()).scene_words();
        let drawing =
            svg(LaidOutMap::new(&model, map.id, words).scene(), Theme::Light, &map.title, &Images::new());
        let golden = folder.join(format!("{}.svg", name.word()));
        if std::env::var_os("SIGHTLINE_BLESS").is_some() {
            fs::create_dir_all(&folder).expect("the folder of golden drawings");
            fs::write(&golden, &drawing).expect("the golden drawing is written");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        assert!(
            drawing == expected,
            "{} is drawn differently: look at it after SIGHTLINE_BLESS=1 cargo test -p sightline-app --test samples",
            golden.display()
        );
    }
}
