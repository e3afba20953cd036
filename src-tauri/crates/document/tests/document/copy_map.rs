//! Copies of maps: a to-be map begins as the as-is one stands.

use sightline_document::Operation;
use sightline_model::risk::card_risk;
use sightline_model::{Card, Factor, Map, MapId, MapState, Score};

use crate::project::{Project, id};

fn copy(project: &mut Project, map: MapId, title: &str) -> MapId {
    let copy = id();
    let (title, state) = (title.to_owned(), MapState::ToBe);
    project.apply(Operation::CopyMap { id: Some(copy), map, title, state });
    copy
}

/// The only card of a map.
fn card(project: &Project, map: MapId) -> Card {
    let [lane] = project
        .lanes(map)
        .into_iter()
        .filter(|lane| project.model().cards_of_lane(*lane).count() > 0)
        .collect::<Vec<_>>()[..]
    else {
        panic!("one lane holds a card")
    };
    project.model().cards_of_lane(lane).next().unwrap().clone()
}

#[test]
fn a_copy_stands_behind_its_original_and_says_the_same() {
    let (mut project, map) = Project::with_map();
    project.add_map("Another");
    let to_be = copy(&mut project, map, "Tomorrow");
    let titles: Vec<_> = project.model().maps_in_order().map(|map| map.title.as_str()).collect();
    assert_eq!(titles, ["Overnight stay", "Tomorrow", "Another"]);
    let row = project.model().get::<Map>(to_be).unwrap();
    assert_eq!((row.state, row.origin), (MapState::ToBe, Some(map)));
    let steps = |map| project.model().steps_of(map).map(|step| step.title.clone()).collect::<Vec<_>>();
    assert_eq!(steps(to_be), steps(map));
    let kinds = |map| project.model().lanes_of(map).map(|lane| lane.kind).collect::<Vec<_>>();
    assert_eq!(kinds(to_be), kinds(map));
}

#[test]
fn a_copied_card_has_its_own_links_and_risks() {
    let (mut project, map) = Project::with_map();
    let (lanes, steps) = (project.lanes(map), project.steps(map));
    let [greet, ask] =
        [(lanes[2], "greet"), (lanes[2], "ask")].map(|(lane, text)| project.add_card((lane, steps[0]), text));
    project.add_link(greet, ask);
    let failure_mode = project.add_failure_mode(greet, "nobody comes");
    for factor in [Factor::Severity, Factor::Occurrence, Factor::Detection] {
        let score = Some(Score::whole(6).unwrap());
        project.apply(Operation::RateFailureMode { failure_mode, cause: None, factor, score });
    }
    let to_be = copy(&mut project, map, "Tomorrow");
    let copies: Vec<Card> =
        project.model().cards_of_cell(project.lanes(to_be)[2], project.steps(to_be)[0]).cloned().collect();
    let [greeting, asking] = &copies[..] else { panic!("two cards in the same order: {copies:?}") };
    assert_eq!((greeting.origin, asking.origin), (Some(greet), Some(ask)));
    let link = project.model().links_of(greeting.id).next().unwrap();
    assert_eq!((link.source, link.target), (greeting.id, asking.id), "the link stays in the copy");
    assert_eq!(card_risk(project.model(), greeting.id).rpn, Some(216.0));
    project.apply(Operation::DeleteMap { map: to_be });
    assert_eq!(card_risk(project.model(), greet).rpn, Some(216.0), "the original keeps what is its own");
}

#[test]
fn a_copy_of_a_copy_goes_back_to_the_first_original() {
    let (mut project, map) = Project::with_map();
    let (lane, step) = (project.lanes(map)[1], project.steps(map)[0]);
    let arrive = project.add_card((lane, step), "arrive");
    let to_be = copy(&mut project, map, "Tomorrow");
    let variant = copy(&mut project, to_be, "Tomorrow, without a desk");
    assert_eq!(card(&project, variant).origin, Some(arrive));
    assert_eq!(project.model().get::<Map>(variant).unwrap().origin, Some(map));
}

#[test]
fn a_copied_map_is_one_step_to_undo() {
    let (mut project, map) = Project::with_map();
    project.add_card((project.lanes(map)[1], project.steps(map)[0]), "arrive");
    let before = project.records();
    copy(&mut project, map, "Tomorrow");
    project.document.undo().unwrap();
    assert_eq!(project.records(), before);
}
