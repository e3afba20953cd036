//! Ways from cards to maps that say more of them.

use sightline_document::{CopiedCard, Fragment, Operation, OperationError};
use sightline_model::{CardId, MapId, MapState};

use crate::project::{Project, id};

/// A card of one map, and two other maps.
fn card_and_maps() -> (Project, CardId, [MapId; 2]) {
    let (mut project, map) = Project::with_map();
    let card = project.add_card((project.lanes(map)[1], project.steps(map)[1]), "check in");
    let maps = ["Check-in", "Payment"].map(|title| project.add_map(title));
    (project, card, maps)
}

/// The maps that a card opens.
fn opened_by(project: &Project, card: CardId) -> Vec<MapId> {
    project.model().map_links_of(card).map(|way| way.map).collect()
}

#[test]
fn a_card_opens_each_of_its_maps_once() {
    let (mut project, card, [check_in, payment]) = card_and_maps();
    for map in [check_in, payment, check_in] {
        project.apply(Operation::LinkMap { card, map });
    }
    assert_eq!(opened_by(&project, card), [check_in, payment]);
    project.apply(Operation::UnlinkMap { card, map: check_in });
    assert_eq!(opened_by(&project, card), [payment]);
    project.document.undo().unwrap();
    assert_eq!(
        opened_by(&project.reopen(), card),
        [check_in, payment],
        "the way is back, in the file as well"
    );
}

#[test]
fn a_card_does_not_open_the_map_that_it_stands_on() {
    let (mut project, card, _) = card_and_maps();
    let own = project.model().map_of_card(card).unwrap();
    let refused = project.refuse(Operation::LinkMap { card, map: own });
    assert!(matches!(refused, OperationError::LinkToOwnMap), "{refused}");
}

#[test]
fn ways_go_with_the_card_and_with_the_map_and_come_back_with_them() {
    let (mut project, card, [check_in, payment]) = card_and_maps();
    for map in [check_in, payment] {
        project.apply(Operation::LinkMap { card, map });
    }
    project.apply(Operation::DeleteMap { map: check_in });
    assert_eq!(opened_by(&project, card), [payment]);
    project.apply(Operation::DeleteCards { cards: vec![card] });
    assert!(project.model().map_links().is_empty(), "no way is left hanging");
    project.document.undo().unwrap();
    project.document.undo().unwrap();
    assert_eq!(opened_by(&project, card), [check_in, payment]);
}

#[test]
fn the_cards_of_a_copied_map_open_what_their_originals_open() {
    let (mut project, card, [check_in, _]) = card_and_maps();
    project.apply(Operation::LinkMap { card, map: check_in });
    let (map, copy) = (project.model().map_of_card(card).unwrap(), id());
    project.apply(Operation::CopyMap {
        id: Some(copy),
        map,
        title: "Tomorrow".into(),
        state: MapState::ToBe,
    });
    let copied = project.texts((project.lanes(copy)[1], project.steps(copy)[1]));
    assert_eq!(copied, ["check in"]);
    let ways = project.model().map_links_to(check_in).count();
    assert_eq!(ways, 2, "from the card and from its copy");
}

#[test]
fn a_pasted_card_opens_the_maps_that_it_opened_as_far_as_they_are_there() {
    let (mut project, card, [check_in, payment]) = card_and_maps();
    let own = project.model().map_of_card(card).unwrap();
    let cell = (project.lanes(own)[2], project.steps(own)[1]);
    // One stands where the card is pasted, one is of another project.
    let linked_maps = vec![check_in, payment, own, id()];
    let copied = CopiedCard { text: "check in".into(), linked_maps, ..CopiedCard::default() };
    let (fragment, (lane, step)) = (Fragment { cards: vec![copied], links: Vec::new() }, cell);
    let pasted = id();
    project.apply(Operation::Paste { fragment, lane, step, ids: vec![pasted] });
    assert_eq!(opened_by(&project, pasted), [check_in, payment]);
}
