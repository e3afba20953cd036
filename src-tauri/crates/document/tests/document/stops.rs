//! The stops of presentations: parts of maps that are shown one after the other.

use sightline_document::{MapPart, Operation, OperationError};
use sightline_model::{LaneId, LaneKind, MapId, StepId, Stop, StopId};

use crate::project::{Project, id};

/// A project whose map has four steps, and its lanes.
fn four_steps() -> (Project, MapId, Vec<StepId>, Vec<LaneId>) {
    let (mut project, map) = Project::with_map();
    let phase = project.model().phases_of(map).next().unwrap().id;
    while project.steps(map).len() < 4 {
        project.add_step(phase, "step");
    }
    project.add_lane(map, LaneKind::Frontstage);
    let (steps, lanes) = (project.steps(map), project.lanes(map));
    (project, map, steps, lanes)
}

fn add_stop(project: &mut Project, map: MapId, part: MapPart) -> StopId {
    let stop = id();
    project.apply(Operation::AddStop { id: Some(stop), map, title: "Arrival".into(), part, before: None });
    stop
}

fn steps_of(project: &Project, stop: StopId) -> Option<(Option<StepId>, Option<StepId>)> {
    let Stop { first_step, last_step, .. } = project.model().stops().get(stop)?;
    Some((*first_step, *last_step))
}

fn from_to(first: StepId, last: StepId) -> MapPart {
    MapPart { first_step: Some(first), last_step: Some(last), ..MapPart::default() }
}

#[test]
fn a_stop_keeps_what_is_left_of_it_when_its_ends_are_deleted() {
    let (mut project, map, steps, _) = four_steps();
    let stop = add_stop(&mut project, map, from_to(steps[1], steps[3]));
    project.apply(Operation::DeleteStep { step: steps[1] });
    assert_eq!(steps_of(&project, stop), Some((Some(steps[2]), Some(steps[3]))));
    project.apply(Operation::DeleteStep { step: steps[3] });
    assert_eq!(steps_of(&project, stop), Some((Some(steps[2]), Some(steps[2]))));
    project.apply(Operation::DeleteStep { step: steps[2] });
    assert_eq!(steps_of(&project, stop), None, "nothing is left of it");
    project.document.undo().unwrap();
    assert_eq!(steps_of(&project, stop), Some((Some(steps[2]), Some(steps[2]))), "undo brings it back");
}

#[test]
fn an_open_end_stays_open() {
    let (mut project, map, steps, lanes) = four_steps();
    let part = MapPart { first_lane: Some(lanes[0]), ..MapPart::default() };
    let stop = add_stop(&mut project, map, part);
    project.apply(Operation::DeleteStep { step: steps[0] });
    assert_eq!(steps_of(&project, stop), Some((None, None)));
    project.apply(Operation::DeleteLane { lane: lanes[0] });
    let row = project.model().stops().get(stop).unwrap();
    assert_eq!((row.first_lane, row.last_lane), (Some(lanes[1]), None));
}

#[test]
fn ends_that_changed_places_still_bound_the_same_part() {
    let (mut project, map, steps, _) = four_steps();
    let stop = add_stop(&mut project, map, from_to(steps[0], steps[2]));
    let phase = project.model().phases_of(map).next().unwrap().id;
    project.apply(Operation::MoveStep { step: steps[0], phase, before: None });
    project.apply(Operation::DeleteStep { step: steps[0] });
    assert_eq!(steps_of(&project, stop), Some((Some(steps[2]), Some(steps[3]))));
}

#[test]
fn the_stops_of_all_maps_are_one_sequence_and_go_with_their_maps() {
    let (mut project, map, ..) = four_steps();
    let other = project.add_map("Other");
    let [one, two] = [map, other].map(|map| add_stop(&mut project, map, MapPart::default()));
    project.apply(Operation::MoveStop { stop: two, before: Some(one) });
    let order = |project: &Project| project.model().stops_in_order().map(|stop| stop.id).collect::<Vec<_>>();
    assert_eq!(order(&project), [two, one]);
    project.apply(Operation::DeleteMap { map: other });
    assert_eq!(order(&project), [one]);
}

#[test]
fn a_part_of_another_map_is_refused() {
    let (mut project, map, steps, _) = four_steps();
    let other = project.add_map("Other");
    let part = from_to(steps[0], steps[1]);
    let refused =
        project.refuse(Operation::AddStop { id: None, map: other, title: String::new(), part, before: None });
    assert!(matches!(refused, OperationError::NotTogether { .. }));
    let stop = add_stop(&mut project, map, part);
    let edit = Operation::EditStop { stop, title: "Arrival".into(), notes: "Ask who has waited".into() };
    project.apply(edit);
    assert_eq!(project.model().stops().get(stop).unwrap().notes, "Ask who has waited");
}
