//! Undo and redo: what is a step, what comes back, and what survives closing the file.

use crate::project::{Project, id};
use sightline_document::{Operation, OperationError, OperationName, UndoState};

fn rename(title: &str) -> Operation {
    Operation::RenameProject { title: title.to_owned() }
}

fn title(project: &Project) -> &str {
    &project.model().project().unwrap().title
}

#[test]
fn a_new_project_has_nothing_to_undo() {
    let mut project = Project::empty();
    assert_eq!(project.document.undo_state(), UndoState::default());
    assert!(matches!(project.document.undo(), Err(OperationError::NothingToUndo)));
    assert!(matches!(project.document.redo(), Err(OperationError::NothingToRedo)));
}

#[test]
fn undo_names_the_operation_and_redo_makes_it_again() {
    let mut project = Project::empty();
    project.apply(rename("Hotel stay"));
    let undone = project.document.undo().unwrap();
    assert_eq!(
        undone.undo_state,
        UndoState { undo: None, redo: Some(OperationName::RenameProject) },
        "the entry is named after what was done"
    );
    assert_eq!(title(&project), "Hotel");
    project.document.redo().unwrap();
    assert_eq!(title(&project), "Hotel stay");
}

#[test]
fn undo_survives_closing_the_file() {
    let mut project = Project::empty();
    project.apply(rename("one"));
    project.apply(rename("two"));
    project.document.undo().unwrap();
    let state = project.document.undo_state();

    let mut project = project.reopen();
    assert_eq!(project.document.undo_state(), state);
    project.document.redo().unwrap();
    assert_eq!(title(&project), "two", "the undone step was kept as well");
    project.document.undo().unwrap();
    project.document.undo().unwrap();
    assert_eq!(title(&project), "Hotel");
}

#[test]
fn a_new_operation_drops_what_was_undone() {
    let mut project = Project::empty();
    project.apply(rename("one"));
    project.document.undo().unwrap();
    project.apply(rename("another"));
    assert!(matches!(project.document.redo(), Err(OperationError::NothingToRedo)));
    project.document.undo().unwrap();
    assert_eq!(title(&project), "Hotel");
}

#[test]
fn an_operation_that_changes_nothing_is_no_step() {
    let mut project = Project::empty();
    project.apply(rename("one"));
    project.document.undo().unwrap();
    let applied = project.apply(rename("Hotel"));
    assert!(applied.diff.is_empty());
    assert_eq!(applied.undo_state.redo, Some(OperationName::RenameProject), "redo is not lost by it");
}

#[test]
fn operations_of_one_gesture_are_one_step_named_after_the_first() {
    let (mut project, map) = Project::with_map();
    let before = project.records();
    let (lane, step) = (project.lanes(map)[0], project.steps(map)[0]);
    let card = id();
    let add = Operation::AddCard { id: Some(card), lane, step, text: String::new(), before: None };
    project.document.apply(add, Some("typing")).unwrap();
    for text in ["A", "As", "Ask"] {
        project.document.apply(Operation::EditCard { card, text: text.into() }, Some("typing")).unwrap();
    }
    assert_eq!(project.document.undo_state().undo, Some(OperationName::AddCard));

    let undone = project.document.undo().unwrap();
    assert_eq!(undone.diff.changes.len(), 1, "four operations on one card are one change");
    assert_eq!(project.records(), before);
    project.document.redo().unwrap();
    assert_eq!(project.texts((lane, step)), ["Ask"]);
}

#[test]
fn a_gesture_that_comes_back_to_where_it_began_leaves_no_step() {
    let mut project = Project::empty();
    project.document.apply(rename("elsewhere"), Some("drag")).unwrap();
    project.document.apply(rename("Hotel"), Some("drag")).unwrap();
    assert_eq!(project.document.undo_state(), UndoState::default());
}

#[test]
fn gestures_that_do_not_follow_each_other_stay_apart() {
    let mut project = Project::empty();
    project.document.apply(rename("one"), Some("first")).unwrap();
    project.document.apply(rename("two"), Some("second")).unwrap();
    project.document.apply(rename("three"), Some("first")).unwrap();
    project.document.undo().unwrap();
    assert_eq!(title(&project), "two");
}

#[test]
fn the_last_thousand_steps_are_kept() {
    let mut project = Project::empty();
    for number in 1..=1_003 {
        project.apply(rename(&number.to_string()));
    }
    let undone = std::iter::from_fn(|| project.document.undo().ok()).count();
    assert_eq!(undone, 1_000);
    assert_eq!(title(&project), "3", "the three oldest steps are beyond reach");
}
