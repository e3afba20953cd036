//! Maps, phases, steps and lanes: the grid that cards stand in.

use sightline_document::{Operation, OperationError};
use sightline_model::{LaneKind, MapId, MapPreset, MapState, PhaseId};

use crate::project::{Project, id};

fn add_phase(project: &mut Project, map: MapId, title: &str, before: Option<PhaseId>) -> PhaseId {
    let phase = id();
    project.apply(Operation::AddPhase { id: Some(phase), map, title: title.into(), before });
    phase
}

fn map_titles(project: &Project) -> Vec<&str> {
    project.model().maps_in_order().map(|map| map.title.as_str()).collect()
}

fn phase_titles(project: &Project, map: MapId) -> Vec<&str> {
    project.model().phases_of(map).map(|phase| phase.title.as_str()).collect()
}

fn step_titles(project: &Project, map: MapId) -> Vec<&str> {
    project.model().steps_of(map).map(|step| step.title.as_str()).collect()
}

#[test]
fn a_new_project_has_three_scales_of_ten_worded_levels_and_no_map() {
    let project = Project::empty();
    assert_eq!(project.model().maps().len(), 0);
    assert_eq!(project.model().scales().len(), 3);
    for scale in project.model().scales().iter() {
        let levels: Vec<_> = project.model().levels_of(scale.id).collect();
        assert_eq!(levels.len(), 10, "{}", scale.title);
        for level in levels {
            assert!(scale.allows(level.score), "{} is on its scale", level.score);
            assert!(!level.text_en.is_empty() && !level.text_zh.is_empty(), "worded in both languages");
        }
    }
}

#[test]
fn a_new_blueprint_has_five_lanes_and_an_untitled_phase() {
    let mut project = Project::empty();
    let map = project.add_map("Overnight stay");
    let kinds: Vec<LaneKind> = project.model().lanes_of(map).map(|lane| lane.kind).collect();
    assert_eq!(kinds, MapPreset::Blueprint.lanes());
    assert_eq!(phase_titles(&project, map), [""]);
    assert_eq!(step_titles(&project, map), Vec::<&str>::new());
}

#[test]
fn maps_stand_in_the_order_that_people_give_them() {
    let mut project = Project::empty();
    let [one, two, three] = ["one", "two", "three"].map(|title| project.add_map(title));
    project.apply(Operation::MoveMap { map: three, parent: None, before: Some(one) });
    assert_eq!(map_titles(&project), ["three", "one", "two"]);
    project.apply(Operation::MoveMap { map: three, parent: None, before: None });
    assert_eq!(map_titles(&project), ["one", "two", "three"]);
    project.apply(Operation::DeleteMap { map: two });
    project.apply(Operation::RenameMap { map: one, title: "Check-in".into() });
    project.apply(Operation::SetMapState { map: one, state: MapState::ToBe });
    assert_eq!(map_titles(&project), ["Check-in", "three"]);
    assert_eq!(project.model().maps().get(one).unwrap().state, MapState::ToBe);
}

#[test]
fn deleting_a_map_takes_all_that_stands_in_it_and_undo_brings_it_back() {
    let (mut project, map) = Project::with_map();
    let before = project.records();
    project.apply(Operation::DeleteMap { map });
    let model = project.model();
    let left = model.phases().len() + model.steps().len() + model.lanes().len() + model.cards().len();
    assert_eq!(left, 0);
    project.document.undo().unwrap();
    assert_eq!(project.records(), before);
}

#[test]
fn a_phase_is_split_at_a_step() {
    let (mut project, map) = Project::with_map();
    let first = project.model().phases_of(map).next().unwrap().id;
    project.add_step(first, "Sleep");
    add_phase(&mut project, map, "After", None);
    let check_in = project.steps(map)[1];

    project.apply(Operation::SplitPhase { id: None, step: check_in, title: "Stay".into() });
    assert_eq!(phase_titles(&project, map), ["", "Stay", "After"]);
    assert_eq!(step_titles(&project, map), ["Arrive", "Check in", "Sleep"], "no step changes its place");
    let stay = project.model().phases_of(map).nth(1).unwrap().id;
    assert_eq!(project.model().steps_of_phase(stay).count(), 2);
}

#[test]
fn a_phase_moves_with_its_steps() {
    let (mut project, map) = Project::with_map();
    let stay = project.model().phases_of(map).next().unwrap().id;
    let before = add_phase(&mut project, map, "Before", Some(stay));
    project.add_step(before, "Book");
    assert_eq!(step_titles(&project, map), ["Book", "Arrive", "Check in"]);
    project.apply(Operation::MovePhase { phase: before, before: None });
    assert_eq!(step_titles(&project, map), ["Arrive", "Check in", "Book"]);
    project.apply(Operation::RenamePhase { phase: before, title: "After".into() });
    assert_eq!(phase_titles(&project, map), ["", "After"]);
}

#[test]
fn the_last_phase_of_a_map_stays() {
    let (mut project, map) = Project::with_map();
    let only = project.model().phases_of(map).next().unwrap().id;
    let error = project.refuse(Operation::DeletePhase { phase: only });
    assert!(matches!(error, OperationError::LastPhase), "{error}");

    add_phase(&mut project, map, "Stay", None);
    project.apply(Operation::DeletePhase { phase: only });
    assert_eq!(step_titles(&project, map), Vec::<&str>::new(), "its steps went with it");
}

#[test]
fn a_step_is_inserted_at_any_boundary_and_moves_between_phases() {
    let (mut project, map) = Project::with_map();
    let phase = project.model().phases_of(map).next().unwrap().id;
    let [arrive, check_in] = project.steps(map)[..] else { panic!("two steps") };
    let title = "Park".to_owned();
    project.apply(Operation::AddStep { id: None, phase, title, before: Some(check_in) });
    assert_eq!(step_titles(&project, map), ["Arrive", "Park", "Check in"]);

    let leave = add_phase(&mut project, map, "Leave", None);
    project.apply(Operation::MoveStep { step: arrive, phase: leave, before: None });
    assert_eq!(step_titles(&project, map), ["Park", "Check in", "Arrive"]);
    project.apply(Operation::RenameStep { step: arrive, title: "Depart".into() });
    project.apply(Operation::DeleteStep { step: check_in });
    assert_eq!(step_titles(&project, map), ["Park", "Depart"]);
}

#[test]
fn a_step_stays_in_its_map() {
    let (mut project, map) = Project::with_map();
    let other = project.add_map("Another");
    let phase = project.model().phases_of(other).next().unwrap().id;
    let step = project.steps(map)[0];
    let error = project.refuse(Operation::MoveStep { step, phase, before: None });
    assert!(matches!(error, OperationError::NotTogether { .. }), "{error}");
}

#[test]
fn a_drop_on_its_own_place_changes_nothing() {
    let (mut project, map) = Project::with_map();
    let phase = project.model().phases_of(map).next().unwrap().id;
    let [arrive, check_in] = project.steps(map)[..] else { panic!("two steps") };
    for before in [Some(check_in), Some(arrive)] {
        let applied = project.apply(Operation::MoveStep { step: arrive, phase, before });
        assert!(applied.diff.is_empty(), "before {before:?} is where it stands");
    }
}

#[test]
fn lanes_are_added_ordered_and_changed() {
    let (mut project, map) = Project::with_map();
    let customer = project.lanes(map)[1];
    let (system, kind, title) = (id(), LaneKind::Frontstage, "Technology".to_owned());
    project.apply(Operation::AddLane { id: Some(system), map, kind, title, before: Some(customer) });
    assert_eq!(project.lanes(map)[1], system);

    project.apply(Operation::MoveLane { lane: system, before: None });
    assert_eq!(project.lanes(map).last(), Some(&system));
    project.apply(Operation::ChangeLaneKind { lane: system, kind: LaneKind::Support });
    project.apply(Operation::RenameLane { lane: system, title: "Systems".into() });
    let lane = project.model().lanes().get(system).unwrap();
    assert_eq!((lane.kind, lane.title.as_str()), (LaneKind::Support, "Systems"));
    project.apply(Operation::DeleteLane { lane: system });
    assert_eq!(project.lanes(map).len(), 5);
}

#[test]
fn what_is_not_there_cannot_be_changed_or_taken_twice() {
    let (mut project, map) = Project::with_map();
    let error = project.refuse(Operation::RenameMap { map: id(), title: "Nowhere".into() });
    assert!(matches!(error, OperationError::MissingRecord { .. }), "{error}");

    let (preset, title, state) = (MapPreset::Blueprint, "Twice".to_owned(), MapState::AsIs);
    let error = project.refuse(Operation::AddMap { id: Some(map), preset, title, state });
    assert!(matches!(error, OperationError::IdTaken { .. }), "{error}");
}

#[test]
fn a_text_beyond_the_limit_is_refused_with_both_numbers() {
    let mut project = Project::empty();
    let error = project.refuse(Operation::RenameProject { title: "x".repeat(10_001) });
    let details = error.details();
    assert_eq!((details["length"].as_str(), details["limit"].as_str()), ("10001", "10000"));
}
