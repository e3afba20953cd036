//! Maps below maps.

use sightline_document::{Operation, OperationError};
use sightline_model::{MapId, MapState};

use crate::project::{Project, id};

fn put(project: &mut Project, map: MapId, parent: Option<MapId>, before: Option<MapId>) {
    project.apply(Operation::MoveMap { map, parent, before });
}

/// Stay, with Check-in and Breakfast below it, and Booking beside it.
fn hotel() -> (Project, [MapId; 4]) {
    let mut project = Project::empty();
    let maps = ["Stay", "Check-in", "Breakfast", "Booking"].map(|title| project.add_map(title));
    let [stay, check_in, breakfast, _] = maps;
    put(&mut project, check_in, Some(stay), None);
    put(&mut project, breakfast, Some(stay), None);
    (project, maps)
}

/// The titles of all maps in their order, a dash before each for every map above it.
fn outline(project: &Project) -> Vec<String> {
    let model = project.model();
    let entry =
        |map: &sightline_model::Map| format!("{}{}", "-".repeat(model.maps_above(map.id).count()), map.title);
    model.maps_in_order().map(entry).collect()
}

#[test]
fn a_map_is_put_below_another_and_to_a_place_among_those_that_stand_there() {
    let (mut project, [stay, check_in, breakfast, booking]) = hotel();
    assert_eq!(outline(&project), ["Stay", "-Check-in", "-Breakfast", "Booking"]);
    put(&mut project, booking, Some(stay), Some(breakfast));
    put(&mut project, breakfast, Some(check_in), None);
    assert_eq!(outline(&project), ["Stay", "-Check-in", "--Breakfast", "-Booking"]);
    put(&mut project, check_in, None, Some(stay));
    let moved = ["Check-in", "-Breakfast", "Stay", "-Booking"];
    assert_eq!(outline(&project), moved, "what stands below a map goes with it");
    assert_eq!(outline(&project.reopen()), moved, "in the file as well");
}

#[test]
fn a_map_never_stands_below_itself() {
    let (mut project, [stay, check_in, ..]) = hotel();
    for parent in [stay, check_in] {
        let refused = project.refuse(Operation::MoveMap { map: stay, parent: Some(parent), before: None });
        assert!(matches!(refused, OperationError::MapBelowItself), "{refused}");
    }
}

#[test]
fn a_map_stands_only_before_one_that_is_below_the_same_map() {
    let (mut project, [stay, check_in, _, booking]) = hotel();
    let refused = project.refuse(Operation::MoveMap { map: booking, parent: None, before: Some(check_in) });
    assert!(matches!(refused, OperationError::NotTogether { .. }), "{refused}");
    let refused =
        project.refuse(Operation::MoveMap { map: booking, parent: Some(stay), before: Some(booking) });
    assert!(matches!(refused, OperationError::NotTogether { .. }), "{refused}");
}

#[test]
fn the_maps_below_a_deleted_one_take_its_place_and_go_below_it_again_when_it_comes_back() {
    let (mut project, [stay, ..]) = hotel();
    project.apply(Operation::DeleteMap { map: stay });
    assert_eq!(outline(&project), ["Check-in", "Breakfast", "Booking"]);
    project.document.undo().unwrap();
    assert_eq!(outline(&project), ["Stay", "-Check-in", "-Breakfast", "Booking"]);
}

#[test]
fn a_copy_stands_beside_its_original_without_the_maps_below_it() {
    let (mut project, [stay, check_in, ..]) = hotel();
    for (map, title) in [(check_in, "Check-in by app"), (stay, "Stay tomorrow")] {
        let (title, state) = (title.to_owned(), MapState::ToBe);
        project.apply(Operation::CopyMap { id: Some(id()), map, title, state });
    }
    let copied = ["Stay", "-Check-in", "-Check-in by app", "-Breakfast", "Stay tomorrow", "Booking"];
    assert_eq!(outline(&project), copied);
}
