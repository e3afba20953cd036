//! A whole risk table of another program becomes records of the project in one step.

use sightline_document::{AuditDeed, AuditQuestion, Operation, OperationError};
use sightline_model::risk::{
    CardsByName, SheetAction, SheetCause, SheetControl, SheetEffect, SheetFailureMode, SheetScore,
    sheet_failure_modes,
};
use sightline_model::{
    ActionKind, ActionStatus, ControlKind, EffectReach, FailureMode, Record, RecordTable, Score,
};

use crate::project::Project;

fn score(first: f64, after: Option<f64>) -> SheetScore {
    let score = |value: f64| Score::try_from(value).unwrap();
    SheetScore { first: Some(score(first)), after: after.map(score) }
}

/// A failure mode of which a sheet says all that it can.
fn no_key() -> SheetFailureMode {
    let action = SheetAction {
        owner: "Li".into(),
        due: Some("2026-11-22".into()),
        status: ActionStatus::Done,
        done_on: Some("2026-11-20".into()),
        ..SheetAction::new(ActionKind::Prevention, "Spare key".into())
    };
    SheetFailureMode {
        step: "Check-in".into(),
        requirement: "A key for each guest".into(),
        title: "No key".into(),
        class: "CC".into(),
        remarks: "=1+1".into(),
        cost: Some(20.0),
        effects: vec![SheetEffect {
            text: "The guest waits".into(),
            reach: EffectReach::Final,
            severity: score(7.0, None),
        }],
        causes: vec![SheetCause {
            text: "Lost".into(),
            controls: vec![SheetControl { kind: ControlKind::Prevention, text: "Key list".into() }],
            occurrence: score(6.0, Some(2.0)),
            detection: score(4.0, None),
            imported_rpn: Some(150.0),
            actions: vec![action],
            ..SheetCause::default()
        }],
        actions: vec![SheetAction::new(ActionKind::Improvement, "Ask the guests".into())],
        ..SheetFailureMode::default()
    }
}

fn import(failure_modes: Vec<SheetFailureMode>) -> Operation {
    Operation::ImportRisks { source: "hotel.xlsx".into(), failure_modes }
}

fn records(project: &Project) -> Vec<Record> {
    project.model().records().collect()
}

#[test]
fn all_that_a_table_says_is_in_the_project() {
    let (mut project, _) = Project::with_map();
    project.apply(import(vec![no_key()]));
    assert_eq!(sheet_failure_modes(project.model()), [no_key()], "nothing is lost, and nothing is added");
}

#[test]
fn one_undo_takes_a_whole_table_back() {
    let (mut project, _) = Project::with_map();
    let before = records(&project);
    project.apply(import(vec![no_key(), SheetFailureMode { title: "No room".into(), ..no_key() }]));
    assert_eq!(project.model().failure_modes().len(), 2);
    project.document.undo().unwrap();
    assert_eq!(records(&project), before);
}

#[test]
fn the_trail_tells_of_an_imported_failure_mode_once_and_of_all_that_is_changed_later() {
    let (mut project, _) = Project::with_map();
    let trail = |project: &Project| project.document.audit(&AuditQuestion::default()).unwrap().entries;
    let before = trail(&project).len();
    project.apply(import(vec![no_key()]));
    let lines = trail(&project);
    assert_eq!(lines.len(), before + 1, "the failure mode speaks for its causes, scores and actions");
    assert!(lines[0].after.as_deref().is_some_and(|after| after.contains("No key")), "{:?}", lines[0]);

    project.document.undo().unwrap();
    project.document.redo().unwrap();
    let deeds: Vec<_> = trail(&project).iter().map(|line| line.deed).take(3).collect();
    assert_eq!(deeds, [AuditDeed::Redone, AuditDeed::Undone, AuditDeed::Done]);

    let action = project.model().actions().iter().next().unwrap().id;
    project.apply(Operation::DeleteAction { action });
    let deleted = &trail(&project)[0];
    assert_eq!((deleted.table, &deleted.after), (RecordTable::Action, &None));
    assert!(deleted.before.as_deref().is_some_and(|before| before.contains("Spare key")), "{deleted:?}");

    let failure_mode = project.model().failure_modes().iter().next().unwrap().id;
    let before = trail(&project).len();
    project.apply(Operation::DeleteFailureModes { failure_modes: vec![failure_mode] });
    let gone = trail(&project).len() - before;
    assert!(gone > 5, "what is deleted is told record by record, with what stood there: {gone}");
}

#[test]
fn a_large_table_makes_a_file_not_much_larger_than_its_records() {
    let (mut project, _) = Project::with_map();
    project.apply(import(vec![no_key(); 300]));
    let path = project.document.path().to_owned();
    let text = serde_json::to_vec(&project.model().records().collect::<Vec<_>>()).unwrap().len() as u64;
    project.document.close().unwrap();
    let size = std::fs::metadata(&path).unwrap().len();
    assert!(size < 2 * text, "{size} bytes for records of {text}: history and trail say little twice");
}

#[test]
fn a_failure_mode_stands_behind_those_of_its_card() {
    let (mut project, map) = Project::with_map();
    let card = project.add_card((project.lanes(map)[2], project.steps(map)[1]), "Hand over the key");
    project.add_failure_mode(card, "Wrong key");
    project.apply(import(vec![SheetFailureMode { card: Some(card), ..no_key() }]));
    let of_card: Vec<&FailureMode> = project.model().failure_modes_of(card).collect();
    assert_eq!(of_card.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["Wrong key", "No key"]);
    assert_eq!(of_card[1].item, "", "the card says where it happens");
}

#[test]
fn scores_after_the_actions_stand_beside_the_first_ones_which_stand_for_good() {
    let (mut project, _) = Project::with_map();
    project.apply(import(vec![no_key(), SheetFailureMode { causes: Vec::new(), ..no_key() }]));
    let again = project.model().ratings().iter().find(|rating| rating.number == 1).unwrap();
    assert_eq!((again.score.value(), again.reason.as_str()), (2.0, "hotel.xlsx"));
    let stands: Vec<bool> =
        project.model().failure_modes().iter().map(|row| row.baseline_at.is_some()).collect();
    assert_eq!(stands.iter().filter(|stands| **stands).count(), 1, "only that which was scored again");
}

#[test]
fn a_table_with_one_score_off_the_scale_changes_nothing() {
    let (mut project, _) = Project::with_map();
    let before = records(&project);
    let mut off = no_key();
    off.effects[0].severity = score(12.0, None);
    let refused = project.document.apply(import(vec![no_key(), off]), None);
    assert!(matches!(refused, Err(OperationError::OffScale { .. })), "{refused:?}");
    assert_eq!(records(&project), before);
}

#[test]
fn a_card_is_found_by_its_names_where_exactly_one_has_them() {
    let (mut project, map) = Project::with_map();
    let [first, second] = [0, 1].map(|place| project.steps(map)[place]);
    for (step, title) in [(first, "Check-in"), (second, "Check-out")] {
        project.apply(Operation::RenameStep { step, title: title.into() });
    }
    let lane = project.lanes(map)[2];
    let [key, bill] = [((lane, first), "Hand over the key"), ((lane, second), "Write the bill")]
        .map(|(cell, text)| project.add_card(cell, text));
    let twice = project.add_card((project.lanes(map)[3], second), "Thank");
    project.add_card((lane, second), "Thank");
    let cards = CardsByName::of(project.model());
    assert_eq!(cards.find("check-in", "Hand over the Key"), Some(key), "whatever the case");
    assert_eq!(cards.find("Check-in", ""), Some(key), "the only card of that step");
    assert_eq!(cards.find("", "Write the bill"), Some(bill));
    assert_eq!(cards.find("Write the bill", ""), Some(bill), "a sheet may call a card a step");
    assert_eq!(cards.find("Check-out", "Thank"), None, "two cards would fit, {twice:?} among them");
    assert_eq!(cards.find("Check-out", "Hand over the key"), None, "that card is elsewhere");
    assert_eq!(cards.find("", ""), None);
}
