//! Replacing text in all records, and setting breaches of the grammar aside.

use sightline_document::{Operation, OperationError};
use sightline_model::{GrammarPlace, GrammarRule, RecordId, RecordTable, Sought, TextPlace};

use crate::project::Project;

fn sought(text: &str) -> Sought {
    Sought { text: text.into(), match_case: false }
}

fn replace_all(text: &str, replacement: &str) -> Operation {
    Operation::ReplaceText { sought: sought(text), replacement: replacement.into(), only: None }
}

#[test]
fn every_record_gets_the_new_text_and_one_undo_takes_it_back() {
    let (mut project, map) = Project::with_map();
    let (lanes, steps) = (project.lanes(map), project.steps(map));
    let greet = project.add_card((lanes[0], steps[0]), "Greet the guest; the Guest waits");
    let failure_mode = project.add_failure_mode(greet, "Guest is not expected");
    project.apply(Operation::RenameStep { step: steps[1], title: "The guest leaves".into() });
    let before = project.records();

    project.apply(replace_all("guest", "客人"));
    let model = project.model();
    assert_eq!(model.cards().get(greet).unwrap().text, "Greet the 客人; the 客人 waits");
    assert_eq!(model.failure_modes().get(failure_mode).unwrap().title, "客人 is not expected");
    assert_eq!(model.steps().get(steps[1]).unwrap().title, "The 客人 leaves");
    project.document.undo().unwrap();
    assert_eq!(project.records(), before);
}

#[test]
fn one_place_alone_is_replaced() {
    let (mut project, map) = Project::with_map();
    let cell = (project.lanes(map)[0], project.steps(map)[0]);
    let card = project.add_card(cell, "ask, ask, ask");
    let place = |occurrence| TextPlace {
        table: RecordTable::Card,
        record: card.uuid(),
        field: "text".into(),
        occurrence,
    };
    let replace = |occurrence| Operation::ReplaceText {
        sought: sought("ASK"),
        replacement: "tell".into(),
        only: Some(place(occurrence)),
    };
    project.apply(replace(1));
    assert_eq!(project.texts(cell), ["ask, tell, ask"]);
    let refused = project.refuse(replace(5));
    assert!(matches!(refused, OperationError::MissingRecord { .. }), "it does not stand there: {refused}");
}

#[test]
fn a_text_that_would_grow_too_long_is_refused_and_nothing_is_replaced() {
    let (mut project, map) = Project::with_map();
    let cell = (project.lanes(map)[0], project.steps(map)[0]);
    project.add_card(cell, "a");
    project.add_card(cell, &"a".repeat(900));
    let refused = project.refuse(replace_all("a", &"b".repeat(20)));
    assert!(matches!(refused, OperationError::TextTooLong { .. }), "{refused}");
    assert_eq!(project.texts(cell)[0], "a");
}

#[test]
fn a_breach_is_set_aside_with_a_reason_and_checked_again() {
    let (mut project, map) = Project::with_map();
    let place = GrammarPlace::Step { step: project.steps(map)[0] };
    let rule = GrammarRule::UntimedStep;
    let set_aside = |reason: &str| Operation::SetAside { rule, place, reason: reason.into() };
    project.apply(set_aside("Not promised"));
    project.apply(set_aside("Not part of the promise"));
    let exemption = project.model().exemption(rule, place).unwrap();
    assert_eq!(exemption.reason, "Not part of the promise", "there is one exemption, with the newer reason");
    let exemption = exemption.id;
    project.apply(Operation::CheckAgain { exemption });
    assert_eq!(project.model().exemptions().len(), 0);
}

#[test]
fn a_rule_is_set_aside_only_for_what_it_names() {
    let (mut project, map) = Project::with_map();
    let place = GrammarPlace::Step { step: project.steps(map)[0] };
    let rule = GrammarRule::UnreachedCard;
    let refused = project.refuse(Operation::SetAside { rule, place, reason: String::new() });
    assert!(matches!(refused, OperationError::NotTogether { table: RecordTable::Step, .. }), "{refused}");
}
