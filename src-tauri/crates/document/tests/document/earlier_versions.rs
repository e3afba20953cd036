//! Files that earlier versions of the format left: they open, with all that was in them.

use std::fs;
use std::path::PathBuf;

use sightline_document::{Document, MapPart, Operation, UndoState};
use sightline_model::ActionKind;
use sightline_model::risk::{Measure, rank_rows};

/// A copy of a fixture: opening brings the file to the present version.
fn fixture(name: &str) -> (Document, tempfile::TempDir) {
    let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::copy(fixtures.join(name), &path).unwrap();
    (Document::open(&path).unwrap(), folder)
}

#[test]
fn a_project_of_version_1_opens_with_its_records() {
    let (document, _folder) = fixture("version-1.sightline");
    let model = document.model();
    assert_eq!(model.project().unwrap().title, "Hotel 酒店");
    let map = model.maps_in_order().next().unwrap();
    assert_eq!(model.lanes_of(map.id).count(), 5);
    let cards: Vec<_> = model.cards().iter().map(|card| card.text.as_str()).collect();
    assert_eq!(cards, ["Check in", "核对预订"]);
    assert!(model.cards().iter().all(|card| card.span == 1 && card.value.is_none()), "as new cards are");
    assert_eq!(model.links().len(), 1);
    let rows = rank_rows(model, &Measure::Rpn.into());
    assert_eq!(rows[0].rpn, Some(8.0 * 4.0 * 6.0));
    assert_eq!(model.controls().len() + model.scale_levels().len(), 1 + 30);

    assert_eq!(document.undo_state(), UndoState::default(), "a step of an earlier version is not undone");
}

#[test]
fn a_project_of_version_3_opens_with_its_records() {
    let (mut document, _folder) = fixture("version-3.sightline");
    let rows = rank_rows(document.model(), &Measure::Rpn.into());
    assert_eq!(rows[0].rpn, Some(7.0 * 6.0 * 8.0), "the hotel's risks are there");
    let map = document.model().maps_in_order().next().unwrap().id;
    let part = MapPart::default();
    let stop = Operation::AddStop { id: None, map, title: "All".into(), part, before: None };
    document.apply(stop, None).unwrap();
    assert_eq!(document.model().stops_in_order().next().unwrap().title, "All");
}

#[test]
fn a_project_of_version_2_opens_with_its_records() {
    let (document, _folder) = fixture("version-2.sightline");
    let model = document.model();
    assert_eq!(model.timings().len(), 5, "the shoeshine's times are there");
    assert_eq!(model.personas_in_order().next().unwrap().name, "Maria");
    let failure_mode = model.failure_modes().iter().next().unwrap();
    assert!(failure_mode.card.is_some(), "it stands on its card");
    assert_eq!((failure_mode.baseline_at.as_deref(), failure_mode.review), (None, false), "as new ones do");
    let rows = rank_rows(model, &Measure::Rpn.into());
    assert_eq!((rows[0].rpn, &rows[0].after), (Some(8.0 * 4.0 * 6.0), &None));
    let action = model.actions().iter().next().unwrap();
    assert_eq!((action.owner.as_str(), action.due.as_deref()), ("Ada", Some("2026-12-01")));
    assert_eq!((action.kind, action.cause), (ActionKind::Improvement, None));
}
