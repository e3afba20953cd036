//! The audit trail and named versions: what was, and who changed it.

use sightline_document::{AuditDeed, AuditQuestion, Operation, OperationError, Rated};
use sightline_model::risk::{Scored, risk_rows};
use sightline_model::{Factor, Record, RecordTable, Score, VersionId};

use crate::project::{Project, id};
use crate::risks::{fail_point, rate};

fn all() -> AuditQuestion {
    AuditQuestion::default()
}

#[test]
fn the_trail_says_who_changed_what_and_why() {
    let (mut project, failure_mode) = fail_point();
    project.document.set_person("Ada");
    project.apply(rate(failure_mode, Factor::Occurrence, Some(6.0)));
    let cause = project.model().causes_of(failure_mode).next().unwrap().id;
    let (rated, factor, reason) = (Rated::Cause(cause), Factor::Occurrence, "Reminder".to_owned());
    project.apply(Operation::ScoreAgain { rated, factor, score: Some(Score::whole(2).unwrap()), reason });
    project.apply(Operation::RenameFailureMode { failure_mode, title: "No booking".into() });

    let trail = project.document.audit(&all()).unwrap().entries;
    let renamed = &trail[0];
    assert_eq!((renamed.made_by.as_str(), renamed.deed), ("Ada", AuditDeed::Done));
    assert_eq!((renamed.table, renamed.property.as_deref()), (RecordTable::FailureMode, Some("title")));
    let values = (renamed.before.as_deref(), renamed.after.as_deref());
    assert_eq!(values, (Some("\"Booking not found\""), Some("\"No booking\"")));

    let ratings = AuditQuestion { table: Some(RecordTable::Rating), ..all() };
    let ratings = project.document.audit(&ratings).unwrap().entries;
    assert_eq!((ratings.len(), ratings[0].reason.as_str()), (2, "Reminder"), "each score is a line");
    let found = AuditQuestion { text: Some("no BOOK".into()), person: Some("Ada".into()), ..all() };
    assert_eq!(project.document.audit(&found).unwrap().total, 1, "the trail can be searched");
}

#[test]
fn undo_writes_to_the_trail_and_takes_nothing_out() {
    let (mut project, failure_mode) = fail_point();
    project.apply(Operation::RenameFailureMode { failure_mode, title: "No booking".into() });
    project.document.undo().unwrap();
    let deeds: Vec<_> =
        project.document.audit(&all()).unwrap().entries.iter().map(|line| line.deed).collect();
    assert_eq!(deeds[..2], [AuditDeed::Undone, AuditDeed::Done]);
    let project = project.reopen();
    assert_eq!(project.document.audit(&all()).unwrap().entries.len(), deeds.len(), "and the file keeps it");
}

#[test]
fn what_is_typed_letter_by_letter_is_one_line() {
    let (mut project, failure_mode) = fail_point();
    let before = project.document.audit(&all()).unwrap().entries.len();
    for title in ["L", "La", "Late"] {
        let rename = Operation::RenameFailureMode { failure_mode, title: title.into() };
        project.document.apply(rename, Some("typing")).unwrap();
    }
    let trail = project.document.audit(&all()).unwrap().entries;
    assert_eq!(trail.len(), before + 1);
    assert_eq!(trail[0].before.as_deref(), Some("\"Booking not found\""));
    assert_eq!(trail[0].after.as_deref(), Some("\"Late\""));
}

#[test]
fn the_trail_is_read_page_by_page() {
    let (mut project, failure_mode) = fail_point();
    for title in ["one", "two", "three"] {
        project.apply(Operation::RenameFailureMode { failure_mode, title: title.into() });
    }
    let page = project.document.audit(&AuditQuestion { limit: Some(2), ..all() }).unwrap();
    assert_eq!(page.entries[1].after.as_deref(), Some("\"two\""));
    let next = AuditQuestion { limit: Some(1), skip: 2, ..all() };
    let next = project.document.audit(&next).unwrap();
    assert_eq!(next.entries[0].after.as_deref(), Some("\"one\""));
    assert_eq!(next.total, project.document.audit(&all()).unwrap().total, "whichever page is read");
}

#[test]
fn what_was_deleted_can_still_be_named() {
    let (mut project, failure_mode) = fail_point();
    project.document.set_person("Ada");
    project.apply(Operation::DeleteFailureModes { failure_modes: vec![failure_mode] });
    let page = project.document.audit(&all()).unwrap();
    assert_eq!(page.people, ["Ada"], "who has said nothing of herself is nobody to ask for");
    let line = page.entries.iter().find(|line| line.table == RecordTable::FailureMode).unwrap();
    let (before, after) = line.wholes().unwrap();
    assert_eq!(after, None);
    let known = project.document.last_whole(RecordTable::FailureMode, line.record).unwrap();
    assert_eq!(known, before);
    let Some(Record::FailureMode(deleted)) = known else { panic!("a failure mode was deleted") };
    assert_eq!(deleted.title, "Booking not found");
}

/// Names the project as it stands.
fn add_version(project: &mut Project, title: &str) -> VersionId {
    let (version, digest) = (id(), project.document.keep_version().unwrap());
    let (title, note) = (title.to_owned(), String::new());
    project.apply(Operation::AddVersion { id: Some(version), title, note, digest });
    version
}

#[test]
fn a_version_holds_the_project_as_it_stood() {
    let (mut project, failure_mode) = fail_point();
    project.apply(rate(failure_mode, Factor::Severity, Some(9.0)));
    let version = add_version(&mut project, "Before the pilot");
    project.apply(rate(failure_mode, Factor::Severity, Some(4.0)));
    let project = project.reopen();
    let then = project.document.version(version).unwrap();
    let severity = |model: &_| risk_rows(model, failure_mode)[0].severity.map(Score::value);
    assert_eq!((severity(&then), severity(project.model())), (Some(9.0), Some(4.0)));
    assert!(then.severity_of(then.effects_of(failure_mode).next().unwrap().id, Scored::Now).is_some());
}

#[test]
fn a_locked_version_is_neither_deleted_nor_named_anew() {
    let (mut project, _) = fail_point();
    let version = add_version(&mut project, "Signed");
    project.apply(Operation::LockVersion { version });
    for change in [
        Operation::DeleteVersion { version },
        Operation::EditVersion { version, title: "Other".into(), note: String::new() },
    ] {
        let refused = project.document.apply(change, None);
        assert!(matches!(refused, Err(OperationError::VersionLocked { title }) if title == "Signed"));
    }
}

#[test]
fn what_stood_in_a_deleted_version_comes_back_with_it() {
    let (mut project, _) = fail_point();
    let version = add_version(&mut project, "Draft");
    project.apply(Operation::DeleteVersion { version });
    let mut project = project.reopen();
    project.document.undo().unwrap();
    assert!(project.document.version(version).is_ok(), "the file kept it for undo");
    let forged =
        Operation::AddVersion { id: None, title: "x".into(), note: String::new(), digest: "00".into() };
    assert!(matches!(project.document.apply(forged, None), Err(OperationError::NoSuchVersion)));
}
