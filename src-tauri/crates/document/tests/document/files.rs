//! What can be wrong with a file: for each its own error, nothing lost, nothing overwritten.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use sightline_document::{
    Document, DocumentErrorCode, FileProblem, Operation, OperationError, ReadOnlyReason, UndoState,
};

use crate::project::Project;

fn rename(title: &str) -> Operation {
    Operation::RenameProject { title: title.to_owned() }
}

/// Shows that a file does not open and stays as it is; what is wrong with it.
fn refused(path: &Path) -> FileProblem {
    let before = fs::read(path).unwrap();
    let error = Document::open(path).err().expect("the file does not open");
    assert_eq!(error.path, path, "the error says which file");
    assert_eq!(fs::read(path).unwrap(), before, "the file is left as it was found");
    error.problem
}

/// The file of a project that was closed.
fn closed(project: Project) -> (PathBuf, tempfile::TempDir) {
    let path = project.document.path().to_owned();
    project.document.close().unwrap();
    (path, project.folder)
}

fn names_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.collect()
}

#[test]
fn a_closed_project_is_one_file() {
    let (mut project, _) = Project::with_map();
    project.apply(rename("Hotel stay"));
    let (_, folder) = closed(project);
    assert_eq!(names_in(folder.path()), ["Hotel.sightline"]);
}

#[test]
fn creating_overwrites_nothing() {
    let project = Project::empty();
    let error = Document::create(project.document.path(), "Another").err().unwrap();
    assert_eq!(error.problem, FileProblem::AlreadyExists);
    assert_eq!(error.code(), DocumentErrorCode::FileExists);
    assert_eq!(error.details()["file"], "Hotel.sightline", "the sentence names the file");
}

#[test]
fn a_project_is_not_created_where_there_is_no_folder() {
    let project = Project::empty();
    let error = Document::create(&project.folder.path().join("none/Hotel.sightline"), "Hotel").err().unwrap();
    assert_eq!(error.problem, FileProblem::NotFound);
}

#[test]
fn a_copy_is_a_project_of_its_own() {
    let (mut project, _) = Project::with_map();
    let then = project.records();
    let path = project.folder.path().join("Copy.sightline");
    project.document.save_copy(&path).unwrap();
    project.apply(rename("changed since"));

    let copy = Document::open(&path).unwrap();
    assert_eq!(copy.model().records().collect::<Vec<_>>(), then);
    assert_eq!(copy.read_only(), None, "the copy can be changed while the original is open");
    assert_eq!(project.document.save_copy(&path).unwrap_err().problem, FileProblem::AlreadyExists);
}

#[test]
fn a_project_that_is_open_elsewhere_opens_for_reading_with_all_that_was_acknowledged() {
    let (mut writer, _) = Project::with_map();
    writer.apply(rename("not checkpointed yet"));

    let mut reader = Document::open(writer.document.path()).unwrap();
    assert_eq!(reader.read_only(), Some(ReadOnlyReason::InUse));
    assert_eq!(reader.model(), writer.model());
    assert_eq!(reader.undo_state(), UndoState::default(), "nothing can be undone where nothing can be done");
    let error = reader.apply(rename("by the reader"), None).unwrap_err();
    assert!(matches!(error, OperationError::ReadOnly { reason: ReadOnlyReason::InUse, .. }), "{error}");
    assert_eq!(error.code(), DocumentErrorCode::ReadOnly);

    writer.apply(rename("the writer goes on"));
    reader.save_copy(&writer.folder.path().join("Copy.sightline")).unwrap();
    reader.close().unwrap();
    assert_eq!(writer.reopen().document.read_only(), None);
}

#[test]
fn a_read_only_file_opens_for_reading_and_nothing_is_written_beside_it() {
    let (project, _) = Project::with_map();
    let records = project.records();
    let (path, folder) = closed(project);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();

    let mut document = Document::open(&path).unwrap();
    assert_eq!(document.read_only(), Some(ReadOnlyReason::File));
    assert_eq!(document.model().records().collect::<Vec<_>>(), records);
    assert!(matches!(document.undo(), Err(OperationError::ReadOnly { .. })));
    assert_eq!(names_in(folder.path()), ["Hotel.sightline"]);
}

#[test]
fn a_project_in_a_folder_that_cannot_be_written_opens_for_reading() {
    let (path, folder) = closed(Project::empty());
    // A folder in the place of the lock file: it cannot be made, whoever runs the test.
    fs::create_dir(folder.path().join("Hotel.sightline-lock")).unwrap();
    let document = Document::open(&path).unwrap();
    assert_eq!(document.read_only(), Some(ReadOnlyReason::File));
}

#[test]
fn a_read_only_file_after_a_crash_shows_what_its_log_holds() {
    let (mut project, _) = Project::with_map();
    project.apply(rename("only in the log"));
    // What a crash leaves: the file and its log, with nobody having them open.
    let folder = tempfile::tempdir().unwrap();
    for name in ["Hotel.sightline", "Hotel.sightline-wal"] {
        fs::copy(project.folder.path().join(name), folder.path().join(name)).unwrap();
    }
    let path = folder.path().join("Hotel.sightline");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();

    let document = Document::open(&path).unwrap();
    assert_eq!(document.read_only(), Some(ReadOnlyReason::File));
    assert_eq!(document.model(), project.model());
}

#[test]
fn a_missing_file_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let error = Document::open(&folder.path().join("Hotel.sightline")).err().unwrap();
    assert_eq!(error.problem, FileProblem::NotFound);
    assert_eq!(names_in(folder.path()), Vec::<String>::new(), "opening makes no file");
}

#[test]
fn what_is_not_sqlite_is_no_project() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Notes.sightline");
    for content in ["", "a shopping list", &"a long text ".repeat(1000)] {
        fs::write(&path, content).unwrap();
        assert_eq!(refused(&path), FileProblem::NotAProject, "{} bytes", content.len());
    }
    assert_eq!(
        Document::open(folder.path()).err().map(|error| error.problem),
        Some(FileProblem::NotAProject),
        "a folder is none either"
    );
}

#[test]
fn the_database_of_another_program_is_no_project() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Photos.sightline");
    let other = Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE photo (id INTEGER); INSERT INTO photo VALUES (1)").unwrap();
    other.close().unwrap();
    assert_eq!(refused(&path), FileProblem::NotAProject);
}

#[test]
fn a_project_of_a_newer_sightline_is_refused_with_its_version() {
    let (path, _folder) = closed(Project::empty());
    let newer = Connection::open(&path).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    newer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    newer.close().unwrap();
    assert!(matches!(refused(&path), FileProblem::NewerVersion { version: 99, .. }));
}

#[test]
fn a_truncated_project_is_damaged_wherever_it_ends() {
    let (project, _) = Project::with_map();
    let (path, _folder) = closed(project);
    let whole = fs::read(&path).unwrap();
    for end in [whole.len() - 1, whole.len() / 2, 8 * 4096, 5000, 4096] {
        fs::write(&path, &whole[..end]).unwrap();
        assert!(matches!(refused(&path), FileProblem::Damaged { .. }), "cut after {end} bytes");
    }
}

#[test]
fn a_flipped_bit_never_opens_as_something_unsound() {
    let (project, map) = Project::with_map();
    let (path, _folder) = closed(project);
    let whole = fs::read(&path).unwrap();
    let mut found = 0;
    for place in (0..whole.len()).step_by(997) {
        let mut flipped = whole.clone();
        flipped[place] ^= 0x10;
        fs::write(&path, &flipped).unwrap();
        match Document::open(&path) {
            // A bit in a text or in unused space: the project is as sound as before.
            Ok(document) => {
                assert_eq!(document.model().broken_references(), [], "byte {place}");
                assert!(document.model().maps().contains(map), "byte {place}");
            }
            Err(error) => {
                found += 1;
                assert!(
                    matches!(
                        error.problem,
                        FileProblem::Damaged { .. }
                            | FileProblem::NotAProject
                            | FileProblem::NewerVersion { .. }
                    ),
                    "byte {place}: {error}"
                );
                assert_eq!(
                    fs::read(&path).unwrap(),
                    flipped,
                    "byte {place}: the file is left as it was found"
                );
            }
        }
    }
    assert!(found > 0, "some of the bits mattered");
}

#[test]
fn a_record_that_contradicts_the_others_is_damage() {
    for damage in [
        "UPDATE phase SET map = 'nowhere'",
        "UPDATE map SET rank = 'first'",
        "UPDATE map SET state = 'someday'",
        "UPDATE scale SET minimum = 0.3",
        "UPDATE map SET id = upper(id)",
        "DELETE FROM project",
    ] {
        let (project, _) = Project::with_map();
        let (path, _folder) = closed(project);
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        connection.execute_batch(damage).unwrap();
        connection.close().unwrap();
        assert!(matches!(refused(&path), FileProblem::Damaged { .. }), "{damage}");
    }
}
