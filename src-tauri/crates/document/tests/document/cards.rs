//! Cards and the links between them.

use sightline_document::{CardMove, Operation, OperationError};
use sightline_model::{Card, CardId, CardMark, LinkKind};

use crate::project::{Project, id};

/// A project with three cards in the first cell of its map.
fn three_cards() -> (Project, sightline_model::MapId, [CardId; 3]) {
    let (mut project, map) = Project::with_map();
    let cell = (project.lanes(map)[0], project.steps(map)[0]);
    let cards = ["one", "two", "three"].map(|text| project.add_card(cell, text));
    (project, map, cards)
}

fn card(project: &Project, card: CardId) -> &Card {
    project.model().cards().get(card).unwrap()
}

#[test]
fn a_card_is_put_before_another_or_last() {
    let (mut project, map, [_, two, _]) = three_cards();
    let (lane, step) = (project.lanes(map)[0], project.steps(map)[0]);
    let text = "between".to_owned();
    project.apply(Operation::AddCard { id: None, lane, step, text, before: Some(two) });
    assert_eq!(project.texts((lane, step)), ["one", "between", "two", "three"]);
}

#[test]
fn a_card_stands_where_its_lane_and_step_cross() {
    let (mut project, map, _) = three_cards();
    let other = project.add_map("Another");
    let (lane, step) = (project.lanes(other)[0], project.steps(map)[0]);
    let error =
        project.refuse(Operation::AddCard { id: None, lane, step, text: String::new(), before: None });
    assert!(matches!(error, OperationError::NotTogether { .. }), "{error}");
}

#[test]
fn a_neighbour_in_another_cell_is_no_neighbour() {
    let (mut project, map, [one, ..]) = three_cards();
    let (lane, step) = (project.lanes(map)[1], project.steps(map)[0]);
    let text = String::new();
    let error = project.refuse(Operation::AddCard { id: None, lane, step, text, before: Some(one) });
    assert!(matches!(error, OperationError::NotTogether { .. }), "{error}");
}

#[test]
fn texts_notes_and_marks_are_edited() {
    let (mut project, _, [one, two, _]) = three_cards();
    project.apply(Operation::EditCard { card: one, text: "办理入住".into() });
    project.apply(Operation::EditNote { card: one, note: "Ask for the passport".into() });
    project.apply(Operation::MarkCards { cards: vec![one, two], mark: CardMark::WaitPoint, on: true });
    project.apply(Operation::MarkCards { cards: vec![two], mark: CardMark::WaitPoint, on: false });
    let edited = card(&project, one);
    assert_eq!((edited.text.as_str(), edited.note.as_str()), ("办理入住", "Ask for the passport"));
    assert!(edited.has_mark(CardMark::WaitPoint) && !card(&project, two).has_mark(CardMark::WaitPoint));
}

#[test]
fn several_cards_move_in_the_order_they_are_named() {
    let (mut project, map, [one, two, three]) = three_cards();
    let (lane, step) = (project.lanes(map)[2], project.steps(map)[1]);
    let to = |card| CardMove { card, lane, step, before: None };
    project.apply(Operation::MoveCards { moves: vec![to(three), to(one)] });
    assert_eq!(project.texts((lane, step)), ["three", "one"]);
    let before = CardMove { before: Some(one), ..to(two) };
    project.apply(Operation::MoveCards { moves: vec![before] });
    assert_eq!(project.texts((lane, step)), ["three", "two", "one"]);
}

#[test]
fn where_one_of_several_moves_is_refused_none_is_made() {
    let (mut project, map, [one, two, _]) = three_cards();
    let (lane, step) = (project.lanes(map)[2], project.steps(map)[1]);
    let sound = CardMove { card: one, lane, step, before: None };
    let unsound = CardMove { card: two, step: id(), ..sound.clone() };
    let error = project.refuse(Operation::MoveCards { moves: vec![sound, unsound] });
    assert!(matches!(error, OperationError::MissingRecord { .. }), "{error}");
}

#[test]
fn a_card_stays_in_its_map() {
    let (mut project, _, [card, ..]) = three_cards();
    let other = project.add_map("Another");
    let phase = project.model().phases_of(other).next().unwrap().id;
    let (lane, step) = (project.lanes(other)[0], project.add_step(phase, "Elsewhere"));
    let moves = vec![CardMove { card, lane, step, before: None }];
    let error = project.refuse(Operation::MoveCards { moves });
    assert!(matches!(error, OperationError::NotTogether { .. }), "{error}");
}

#[test]
fn a_deleted_card_takes_its_links_and_failure_modes_and_undo_brings_all_of_it_back() {
    let (mut project, _, [one, two, three]) = three_cards();
    project.add_link(one, two);
    project.add_link(two, three);
    project.add_failure_mode(two, "Too late");
    let before = project.records();

    project.apply(Operation::DeleteCards { cards: vec![two, two] });
    assert_eq!(project.model().links().len(), 0);
    assert_eq!(project.model().failure_modes().len(), 0);
    project.document.undo().unwrap();
    assert_eq!(project.records(), before);
}

#[test]
fn a_link_leads_from_one_card_to_another_once_in_each_direction() {
    let (mut project, _, [one, two, _]) = three_cards();
    let add = |source, target| Operation::AddLink {
        id: None,
        source,
        target,
        kind: LinkKind::Flow,
        label: String::new(),
    };
    project.apply(add(one, two));
    assert!(matches!(project.refuse(add(one, two)), OperationError::LinkExists));
    assert!(matches!(project.refuse(add(one, one)), OperationError::LinkToItself));
    project.apply(add(two, one));
    assert_eq!(project.model().links().len(), 2);
}

#[test]
fn a_link_stays_within_its_map() {
    let (mut project, _, [one, ..]) = three_cards();
    let map = project.add_map("Another");
    let phase = project.model().phases_of(map).next().unwrap().id;
    let step = project.add_step(phase, "Elsewhere");
    let target = project.add_card((project.lanes(map)[0], step), "there");
    let (kind, label) = (LinkKind::Flow, String::new());
    let error = project.refuse(Operation::AddLink { id: None, source: one, target, kind, label });
    assert!(matches!(error, OperationError::NotTogether { .. }), "{error}");
}

#[test]
fn a_link_is_labelled_changed_turned_round_and_deleted() {
    let (mut project, _, [one, two, _]) = three_cards();
    let link = project.add_link(one, two);
    project.apply(Operation::LabelLink { link, label: "key".into() });
    project.apply(Operation::ChangeLinkKind { link, kind: LinkKind::Information });
    project.apply(Operation::ReverseLink { link });
    let row = project.model().links().get(link).unwrap();
    assert_eq!((row.source, row.target), (two, one));
    assert_eq!((row.label.as_str(), row.kind), ("key", LinkKind::Information));
    project.apply(Operation::DeleteLinks { links: vec![link] });
    assert!(project.model().links().is_empty());
}

#[test]
fn a_link_is_not_turned_onto_another() {
    let (mut project, _, [one, two, _]) = three_cards();
    let link = project.add_link(one, two);
    project.add_link(two, one);
    assert!(matches!(project.refuse(Operation::ReverseLink { link }), OperationError::LinkExists));
}
