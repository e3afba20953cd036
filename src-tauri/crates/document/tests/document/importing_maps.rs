//! A whole map of another program becomes records of the project in one step.

use sightline_document::{Operation, OperationError};
use sightline_model::{
    CardMark, ChannelKind, EvidenceStatus, LaneKind, LinkKind, MapId, MapPreset, PlainCard, PlainEvidence,
    PlainLane, PlainLink, PlainMap, PlainPersona, PlainPhase, PlainStep, PlainTag, PlainTouchpoint,
    TagColour,
};

use crate::project::{Project, id};

/// A map of which a file says all that it can.
fn stay() -> PlainMap {
    let walks_in = PlainCard {
        text: "Walks in".into(),
        note: "Mostly after six".into(),
        marks: vec![CardMark::MomentOfTruth],
        persona: Some(0),
        owner: "Reception".into(),
        seconds: Some(90.0),
        evidence: Some(PlainEvidence { status: EvidenceStatus::Observed, note: "Visit of May".into() }),
        touchpoints: vec![PlainTouchpoint {
            name: "Door".into(),
            channel: Some(ChannelKind::InPerson),
            channel_title: String::new(),
        }],
        tags: vec![PlainTag { title: "pilot".into(), colour: TagColour::Teal }],
        further_steps: 1,
        ..PlainCard::default()
    };
    let glad = PlainCard { lane: 1, step: 1, value: Some(1.5), ..PlainCard::default() };
    PlainMap {
        title: "Stay".into(),
        preset: MapPreset::Journey,
        lanes: vec![
            PlainLane::new(LaneKind::CustomerActions, "Guest"),
            PlainLane::new(LaneKind::Emotion, ""),
            PlainLane { unit: "min".into(), ..PlainLane::new(LaneKind::Time, "Wait") },
        ],
        phases: vec![
            PlainPhase {
                title: "Arrive".into(),
                steps: vec![PlainStep { seconds: Some(60.0), ..PlainStep::new("Reach") }],
            },
            PlainPhase { title: "Leave".into(), steps: vec![PlainStep::new("Pay")] },
        ],
        cards: vec![walks_in, glad],
        links: vec![PlainLink { source: 0, target: 1, kind: LinkKind::Information, label: "so".into() }],
        personas: vec![PlainPersona { name: "Li".into(), role: "Guest".into(), ..PlainPersona::default() }],
        ..PlainMap::default()
    }
}

fn import(map: PlainMap) -> (MapId, Operation) {
    let id: MapId = id();
    (id, Operation::ImportMap { id: Some(id), map })
}

#[test]
fn all_that_a_file_says_of_a_map_is_in_the_project() {
    let (mut project, first) = Project::with_map();
    let (map, operation) = import(stay());
    project.apply(operation);
    let model = project.model();
    let order: Vec<MapId> = model.maps_in_order().map(|map| map.id).collect();
    assert_eq!(order, [first, map], "behind the others");
    let lanes: Vec<_> =
        model.lanes_of(map).map(|lane| (lane.kind, lane.title.as_str(), lane.unit.as_str())).collect();
    let expected = [
        (LaneKind::CustomerActions, "Guest", ""),
        (LaneKind::Emotion, "", ""),
        (LaneKind::Time, "Wait", "min"),
    ];
    assert_eq!(lanes, expected);
    let steps: Vec<_> = model.steps_of(map).map(|step| step.title.as_str()).collect();
    assert_eq!(steps, ["Reach", "Pay"]);
    let reach = model.steps_of(map).next().unwrap().id;
    assert_eq!(model.timing_of_step(reach).next().unwrap().standard, Some(60.0));
    let card = model.cards().iter().find(|card| card.text == "Walks in").unwrap();
    assert_eq!((card.note.as_str(), card.owner.as_str(), card.span), ("Mostly after six", "Reception", 2));
    assert!(card.moment_of_truth);
    assert_eq!(model.timing_of_card(card.id).next().unwrap().standard, Some(90.0));
    assert_eq!(model.evidence_of(card.id).next().unwrap().note, "Visit of May");
    assert_eq!(model.placements_of(card.id).count(), 1);
    assert_eq!(model.tags_of(card.id).count(), 1);
    let persona = model.personas().get(card.persona.unwrap()).unwrap();
    assert_eq!((persona.name.as_str(), persona.role.as_str()), ("Li", "Guest"));
    assert_eq!(model.personas_of(map).count(), 1);
    assert_eq!(model.links_of_map(map).len(), 1);
    assert!(model.cards().iter().any(|card| card.value == Some(1.5)));
}

#[test]
fn one_undo_takes_a_whole_map_back() {
    let (mut project, _) = Project::with_map();
    let before = project.records();
    project.apply(import(stay()).1);
    project.document.undo().unwrap();
    assert_eq!(project.records(), before);
}

#[test]
fn who_and_what_the_project_knows_already_is_meant_by_its_name() {
    let (mut project, _) = Project::with_map();
    project.apply(import(stay()).1);
    project.apply(import(stay()).1);
    let model = project.model();
    assert_eq!((model.personas().len(), model.tags().len(), model.touchpoints().len()), (1, 1, 1));
}

#[test]
fn a_map_without_phases_gets_one() {
    let mut project = Project::empty();
    let (map, operation) = import(PlainMap::default());
    project.apply(operation);
    assert_eq!(project.model().phases_of(map).count(), 1);
}

#[test]
fn a_map_that_names_what_it_does_not_have_is_refused() {
    let mut project = Project::empty();
    let card = |lane, step, persona| PlainMap {
        cards: vec![PlainCard { lane, step, persona, ..PlainCard::default() }],
        ..stay()
    };
    let link = |source, target| {
        let link = PlainLink { source, target, kind: LinkKind::Flow, label: String::new() };
        PlainMap { links: vec![link.clone(), link], ..stay() }
    };
    for map in [card(3, 0, None), card(0, 2, None), card(0, 0, Some(1)), link(0, 2), link(1, 1), link(0, 1)] {
        let error = project.refuse(import(map).1);
        assert!(matches!(error, OperationError::BadMap), "{error}");
    }
}
