//! Backups: made while the project is open, listed, restored into a new file.

use std::fs;

use sightline_document::{Document, FileProblem, Operation};

use crate::project::Project;

#[test]
fn a_backup_holds_the_project_as_it_stood_and_restores_into_a_new_file() {
    let (mut project, _) = Project::with_map();
    let backups = project.folder.path().join("backups");
    let then = project.records();
    project.document.back_up(&backups).unwrap();
    project.apply(Operation::RenameProject { title: "Another hotel".into() });
    project.document.back_up(&backups).unwrap();

    let listed = project.document.backups(&backups).unwrap();
    assert_eq!(listed.len(), 2);
    assert!(listed[0].taken_at >= listed[1].taken_at, "newest first");
    assert_eq!(listed[1].bytes, fs::metadata(&listed[1].path).unwrap().len());

    let restored = project.folder.path().join("Restored.sightline");
    Document::restore(&listed[1].path, &restored).unwrap();
    let mut restored = Document::open(&restored).unwrap();
    assert_eq!(restored.model().records().collect::<Vec<_>>(), then);
    assert!(restored.undo().is_ok(), "a backup keeps its history");
}

#[test]
fn the_backups_of_another_project_are_not_listed() {
    let (one, other) = (Project::empty(), Project::empty());
    let backups = one.folder.path().join("backups");
    one.document.back_up(&backups).unwrap();
    assert_eq!(other.document.backups(&backups).unwrap(), []);
}

#[test]
fn restoring_overwrites_nothing() {
    let project = Project::empty();
    let backups = project.folder.path().join("backups");
    project.document.back_up(&backups).unwrap();
    let backup = &project.document.backups(&backups).unwrap()[0];
    let error = Document::restore(&backup.path, project.document.path()).unwrap_err();
    assert_eq!(error.problem, FileProblem::AlreadyExists);
}

#[test]
fn a_damaged_backup_is_not_restored() {
    let project = Project::empty();
    let backups = project.folder.path().join("backups");
    project.document.back_up(&backups).unwrap();
    let backup = &project.document.backups(&backups).unwrap()[0].path;
    let whole = fs::read(backup).unwrap();
    fs::write(backup, &whole[..whole.len() / 2]).unwrap();

    let new = project.folder.path().join("Restored.sightline");
    let error = Document::restore(backup, &new).unwrap_err();
    assert!(matches!(error.problem, FileProblem::Damaged { .. }), "{error}");
    assert!(!new.exists(), "nothing half-restored is left");
}
