//! What is readable of a damaged file comes into a new one.

use std::fs;
use std::path::{Path, PathBuf};

use sightline_document::{Document, FileProblem, Operation, Recovered};
use sightline_model::{FailureMode, Record, Row};

use crate::project::Project;

/// How large the pages of a project file are.
const PAGE: usize = 4096;

/// A closed project of three hundred cards with a failure mode each, and its records.
fn large_project() -> (PathBuf, tempfile::TempDir, Vec<Record>) {
    let (mut project, map) = Project::with_map();
    let (lanes, steps) = (project.lanes(map), project.steps(map));
    for number in 0..300 {
        let card = project.add_card((lanes[number % 5], steps[number % 2]), &format!("Card {number}"));
        project.add_failure_mode(card, "Too late");
    }
    let (path, records) = (project.document.path().to_owned(), project.records());
    project.document.close().unwrap();
    (path, project.folder, records)
}

fn recover(damaged: &Path) -> (Recovered, Vec<Record>) {
    let new = damaged.with_extension("recovered.sightline");
    let recovered = Document::recover(damaged, &new).unwrap();
    let document = Document::open(&new).expect("what was recovered is sound");
    (recovered, document.model().records().collect())
}

/// Whether a record is as it was. A failure mode whose card is lost stays as a row without one.
fn stood_in(records: &[Record], found: &Record) -> bool {
    let without_card = |record: &Record| match record {
        Record::FailureMode(row) => FailureMode { card: None, ..row.clone() }.into_record(),
        other => other.clone(),
    };
    records.iter().any(|record| record == found || without_card(record) == *found)
}

#[test]
fn a_file_that_lacks_its_end_is_recovered_up_to_there() {
    let (path, _folder, records) = large_project();
    let whole = fs::read(&path).unwrap();
    let truncated = &whole[..whole.len() * 2 / 3];
    fs::write(&path, truncated).unwrap();

    let error = Document::open(&path).err().expect("a truncated file does not open");
    assert!(matches!(error.problem, FileProblem::Damaged { .. }), "{error}");
    let (recovered, found) = recover(&path);
    assert!(recovered.kept > 100, "{recovered:?}");
    let found = found.iter().filter(|record| stood_in(&records, record)).count();
    assert!(found >= recovered.kept, "{found} of {recovered:?} are as they were");
    assert_eq!(fs::read(&path).unwrap(), truncated, "the damaged file stays as it is");
}

#[test]
fn whichever_page_is_lost_nearly_all_is_recovered() {
    let (path, _folder, records) = large_project();
    let whole = fs::read(&path).unwrap();
    for page in (0..whole.len() / PAGE).step_by(4) {
        let content = &whole[page * PAGE..][..PAGE];
        // Without the list of tables nothing can be found.
        if content.windows(7).any(|text| text == b"CREATE ") {
            continue;
        }
        let mut damaged = whole.clone();
        damaged[page * PAGE..][..PAGE].fill(0xA5);
        let copy = path.with_extension(format!("{page}.sightline"));
        fs::write(&copy, &damaged).unwrap();

        let (recovered, found) = recover(&copy);
        let kept = records.iter().filter(|record| found.contains(record)).count();
        assert!(kept * 10 >= records.len() * 9, "page {page}: {kept} of {} records", records.len());
        assert!(recovered.kept >= kept, "page {page}: {recovered:?}");
    }
}

#[test]
fn a_recovered_record_is_never_older_than_its_last_change() {
    let (mut project, map) = Project::with_map();
    let card = project.add_card((project.lanes(map)[0], project.steps(map)[0]), "first");
    project.apply(Operation::EditCard { card, text: "second".into() });
    let gone = project.add_card((project.lanes(map)[0], project.steps(map)[0]), "deleted");
    project.apply(Operation::DeleteCards { cards: vec![gone] });
    let (path, records) = (project.document.path().to_owned(), project.records());
    project.document.close().unwrap();

    let (recovered, found) = recover(&path);
    assert_eq!(found, records, "a sound file is recovered whole");
    assert_eq!(recovered, Recovered { kept: records.len(), lost: 0 });
}

#[test]
fn a_file_of_which_nothing_is_readable_says_so() {
    let (path, folder, _) = large_project();
    let mut damaged = fs::read(&path).unwrap();
    damaged[PAGE..].fill(0xA5);
    fs::write(&path, damaged).unwrap();
    let new = folder.path().join("Recovered.sightline");
    let error = Document::recover(&path, &new).unwrap_err();
    assert_eq!(error.problem, FileProblem::NothingToRecover);
    assert!(!new.exists(), "no empty project is made");
}

#[test]
fn an_open_project_is_not_recovered() {
    let project = Project::empty();
    let new = project.folder.path().join("Recovered.sightline");
    let error = Document::recover(project.document.path(), &new).unwrap_err();
    assert_eq!(error.problem, FileProblem::InUse);
}
