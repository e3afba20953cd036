//! A whole project as JSON: out and in again without loss, and refused where it does not hang together.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed step fails the test that takes it")]

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use sightline_app::{
    App, Folders, NoDesktop, Plan, Sample, SampleName, is_project_json, read_project_json, write_project_json,
};
use sightline_document::{Document, KeptImage, Operation};
use sightline_model::{
    CardMark, EvidenceStatus, LaneKind, LinkKind, PlainCard, PlainEvidence, PlainLane, PlainLink, PlainMap,
    PlainPersona, PlainPhase, PlainStep, PlainTag, PlainTouchpoint, Record, TagColour,
};

fn records(document: &Document) -> Vec<Record> {
    document.model().records().collect()
}

/// Reads what was written of a project, and answers the project that came of it.
fn read_again(json: &[u8], folder: &Path) -> Document {
    let path = folder.join("again.sightline");
    read_project_json("project.json", json, &path).unwrap();
    Document::open(&path).unwrap()
}

#[test]
fn every_sample_comes_back_as_it_was_with_its_versions() {
    for sample in SampleName::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.sightline");
        let plan: Plan = Sample::Named(*sample).plan().unwrap();
        plan.write(&path).unwrap();
        let document = Document::open(&path).unwrap();
        let json = write_project_json(&document).unwrap();
        assert!(is_project_json(&json));
        let again = read_again(&json, folder.path());
        assert_eq!(records(&again), records(&document), "{}", sample.word());
        assert_eq!(again.whole().unwrap(), document.whole().unwrap(), "{}", sample.word());
    }
}

#[test]
fn pictures_come_along() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = Document::create(&folder.path().join("a.sightline"), "Hotel").unwrap();
    document.apply(Operation::ImportMap { id: None, map: one_card() }, None).unwrap();
    let digest = document.keep_image(b"the bytes of a picture").unwrap();
    let card = document.model().cards().iter().next().unwrap().id;
    let (title, media_type) = ("Desk".to_owned(), "image/png".to_owned());
    let image = Some(KeptImage { title, media_type, width: 1, height: 1, digest: digest.clone() });
    document.apply(Operation::SetCardImage { card, image }, None).unwrap();
    let again = read_again(&write_project_json(&document).unwrap(), folder.path());
    assert_eq!(again.image_bytes(&digest).unwrap().as_deref(), Some(b"the bytes of a picture".as_slice()));
}

fn one_card() -> PlainMap {
    PlainMap {
        lanes: vec![PlainLane::new(LaneKind::Cards, "")],
        phases: vec![PlainPhase { steps: vec![PlainStep::new("a")], ..PlainPhase::default() }],
        cards: vec![PlainCard { text: "one".into(), ..PlainCard::default() }],
        ..PlainMap::default()
    }
}

/// A map with whatever a card can carry, and numbers of every size.
fn map() -> impl Strategy<Value = PlainMap> {
    let text = "\\PC{0,12}";
    let number = || {
        prop::option::of(prop_oneof![
            Just(0.1 + 0.2),
            0.0..1e9f64,
            Just(1e-300),
            Just(123_456_789.123_456_78)
        ])
    };
    let card = (0u32..3, 0u32..3, text, number(), number(), prop::sample::select(CardMark::ALL.to_vec()));
    let card = card.prop_map(|(lane, step, text, value, seconds, mark)| PlainCard {
        lane,
        step,
        note: text.clone(),
        owner: text.clone(),
        evidence: Some(PlainEvidence { status: EvidenceStatus::Assumed, note: text.clone() }),
        touchpoints: vec![PlainTouchpoint {
            name: text.clone(),
            channel: None,
            channel_title: String::new(),
        }],
        tags: vec![PlainTag { title: text.clone(), colour: TagColour::Teal }],
        persona: Some(0),
        marks: vec![mark],
        text,
        value,
        seconds,
        ..PlainCard::default()
    });
    (prop::collection::vec(card, 2..6), text).prop_map(|(cards, title)| PlainMap {
        lanes: [LaneKind::Cards, LaneKind::Cost, LaneKind::Emotion]
            .map(|kind| PlainLane::new(kind, &*title))
            .into(),
        phases: vec![PlainPhase { title: title.clone(), steps: ["1", "2", "3"].map(PlainStep::new).into() }],
        links: vec![PlainLink { source: 0, target: 1, kind: LinkKind::TwoWay, label: title.clone() }],
        personas: vec![PlainPersona { name: title.clone(), ..PlainPersona::default() }],
        cards,
        title,
        ..PlainMap::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_random_project_comes_back_as_it_was(maps in prop::collection::vec(map(), 1..3)) {
        let folder = tempfile::tempdir().unwrap();
        let mut document = Document::create(&folder.path().join("a.sightline"), "Hotel").unwrap();
        for map in maps {
            document.apply(Operation::ImportMap { id: None, map }, None).unwrap();
        }
        let json = write_project_json(&document).unwrap();
        let again = read_again(&json, folder.path());
        prop_assert_eq!(records(&again), records(&document));
        prop_assert_eq!(write_project_json(&again).unwrap(), json, "equal projects are equal text");
    }
}

#[test]
fn what_does_not_hang_together_is_refused_and_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = Document::create(&folder.path().join("a.sightline"), "Hotel").unwrap();
    document.apply(Operation::ImportMap { id: None, map: one_card() }, None).unwrap();
    let json = String::from_utf8(write_project_json(&document).unwrap()).unwrap();
    let without = |table: &str| {
        let lines = json.lines().filter(|line| !line.contains(&format!("\"table\":\"{table}\"")));
        lines.collect::<Vec<_>>().join("\n")
    };
    let lane = json.lines().find(|line| line.contains("\"table\":\"lane\"")).unwrap();
    let damaged: BTreeMap<&str, String> = BTreeMap::from([
        ("a reference leads nowhere", without("step")),
        ("there is no project", without("project")),
        ("a record is there twice", json.replacen(lane, &format!("{lane}\n{}", with_comma(lane)), 1)),
        ("it is cut off", json[..json.len() / 2].to_owned()),
        ("it is another format", json.replacen("sightline-project", "other", 1)),
        ("a word is unknown", json.replacen("\"kind\":\"cards\"", "\"kind\":\"dust\"", 1)),
        ("it has a field that nobody knows", json.replacen("\"schema\"", "\"scheme\":1,\"schema\"", 1)),
    ]);
    for (what, text) in damaged {
        let path = folder.path().join("b.sightline");
        let error = read_project_json("project.json", text.as_bytes(), &path).expect_err(what);
        assert_eq!(error.code.word(), "projectJsonUnreadable", "{what}: {error}");
        assert!(!path.exists(), "{what}");
    }
    let newer = json.replacen("\"schema\":", "\"schema\":9", 1);
    let error =
        read_project_json("p.json", newer.as_bytes(), &folder.path().join("b.sightline")).unwrap_err();
    assert_eq!(error.code.word(), "projectJsonOtherSchema");
}

#[test]
fn the_page_that_describes_it_shows_the_present_schema() {
    let folder = tempfile::tempdir().unwrap();
    let document = Document::create(&folder.path().join("a.sightline"), "Hotel").unwrap();
    let json = String::from_utf8(write_project_json(&document).unwrap()).unwrap();
    let first_line = json.lines().next().unwrap();
    assert!(include_str!("../PROJECT-JSON.md").contains(first_line), "{first_line}");
}

fn with_comma(line: &str) -> String {
    if line.ends_with(',') { line.to_owned() } else { format!("{line},") }
}

#[test]
fn it_opens_like_a_project_beside_the_json() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::new(Folders::under(folder.path()), Box::new(NoDesktop), None);
    let opened = app.create_sample(SampleName::Hotel).unwrap();
    let json = folder.path().join("Hotel.json").display().to_string();
    assert_eq!(app.export_project(opened.document, Some(json.clone())).unwrap(), Some(json.clone()));
    let again = app.open_project(json).unwrap();
    assert!(again.path.ends_with("Hotel.sightline"), "{}", again.path);
    assert_eq!(again.records, opened.records);
}
