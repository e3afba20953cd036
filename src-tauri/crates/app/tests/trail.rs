//! The audit trail as a person reads it: in words, with names for what is gone, and as a file.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::fs;

use sightline_app::{App, Folders, Language, NoDesktop, OpenedProject, SampleName, TrailLine};
use sightline_document::{ActionDetail, AuditQuestion, Operation, Rated};
use sightline_model::risk::{Measure, RiskRow};
use sightline_model::{ActionId, ActionStatus, Factor, RecordId, Score};
use tempfile::TempDir;
use uuid::Uuid;

fn hotel() -> (TempDir, App, OpenedProject) {
    let home = tempfile::tempdir().expect("a folder for the test");
    let app = App::new(Folders::under(home.path()), Box::new(NoDesktop), None);
    let opened = app.create_sample(SampleName::Hotel).expect("a sample is made");
    (home, app, opened)
}

/// The row of the highest RPN.
fn worst(app: &App, opened: &OpenedProject) -> RiskRow {
    app.risk_table(opened.document, Measure::Rpn.into()).expect("the project is open").remove(0)
}

fn apply(app: &App, opened: &OpenedProject, operation: Operation) {
    app.apply(opened.document, operation, None).expect("nothing stands against it");
}

fn trail(app: &App, opened: &OpenedProject, language: Language) -> Vec<TrailLine> {
    app.audit_trail(opened.document, AuditQuestion::default(), language).expect("the project is open").lines
}

#[test]
fn a_later_score_is_told_with_its_failure_mode_its_factor_and_its_reason() {
    let (_home, app, opened) = hotel();
    let row = worst(&app, &opened);
    let rated = Rated::Cause(row.cause.expect("the row has a cause"));
    let (factor, score) = (Factor::Detection, Score::whole(3).ok());
    let reason = "Staff check the corridor".to_owned();
    apply(&app, &opened, Operation::ScoreAgain { rated, factor, score, reason });
    let lines = trail(&app, &opened, Language::English);
    let line = lines.iter().find(|line| line.kind == "Rating").expect("the score is noted");
    assert_eq!(line.record, "Noise keeps the guest awake · Detection");
    assert_eq!((line.deed.as_str(), line.after.as_str()), ("Added", "3"));
    assert_eq!(line.reason, "Staff check the corridor");
    assert_eq!(line.failure_mode, Some(row.failure_mode), "which the page leads to");
}

#[test]
fn values_are_told_in_the_words_of_the_reader() {
    let (_home, app, opened) = hotel();
    let failure_mode = worst(&app, &opened).failure_mode;
    let action = ActionId::from_uuid(Uuid::from_u128(7));
    let text = "Carpets in the corridor".to_owned();
    apply(&app, &opened, Operation::AddAction { id: Some(action), failure_mode, text });
    let detail = ActionDetail::Status(ActionStatus::Started);
    apply(&app, &opened, Operation::DetailAction { action, detail });
    for (language, words) in [
        (Language::English, ["Changed", "Status", "Planned", "Started"]),
        (Language::Chinese, ["修改", "状态", "已计划", "进行中"]),
    ] {
        let line = trail(&app, &opened, language).remove(0);
        assert_eq!([line.deed, line.property, line.before, line.after], words);
    }
}

#[test]
fn what_was_deleted_keeps_its_name_and_leads_nowhere() {
    let (_home, app, opened) = hotel();
    let failure_mode = worst(&app, &opened).failure_mode;
    apply(&app, &opened, Operation::DeleteFailureModes { failure_modes: vec![failure_mode] });
    let lines = trail(&app, &opened, Language::English);
    let rating = lines.iter().find(|line| line.kind == "Rating").expect("its scores went, too");
    assert!(rating.record.starts_with("Noise keeps the guest awake · "), "{}", rating.record);
    assert_eq!((rating.deed.as_str(), rating.after.as_str(), rating.failure_mode), ("Deleted", "", None));
    app.undo(opened.document).expect("it can be taken back");
    let back = trail(&app, &opened, Language::English).remove(0);
    assert_eq!((back.deed.as_str(), back.failure_mode), ("Added (undo)", Some(failure_mode)));
}

#[test]
fn the_trail_goes_into_a_text_table_in_which_nothing_is_carried_out() {
    let (home, app, opened) = hotel();
    let failure_mode = worst(&app, &opened).failure_mode;
    let title = "=cmd|' /c calc'!A1".to_owned();
    apply(&app, &opened, Operation::RenameFailureMode { failure_mode, title });
    let path = home.path().join("trail.csv").display().to_string();
    let question = AuditQuestion::default();
    let saved = app.export_trail(opened.document, question, Some(path.clone()), Language::English);
    assert_eq!(saved.expect("the folder is writable"), Some(path.clone()));
    let text = fs::read_to_string(path).expect("the file is there");
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    assert_eq!(lines.next(), Some("When,Who,Change,Kind,Record,Property,Before,After,Reason"));
    let renamed = lines.next().expect("the change is noted");
    assert!(renamed.contains(",'=cmd|' /c calc'!A1,"), "an apostrophe makes a text of it: {renamed}");
}
