//! A team scores through the app: nobody's votes reach the page while the round is open, and copies for scorers go out
//! and come back.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed step fails the test that takes it")]

use std::path::Path;

use sightline_app::{
    App, AppErrorCode, Change, DocumentNumber, ErrorCode, Folders, NoDesktop, OpenedProject, SampleName,
};
use sightline_document::{Ballot, DocumentErrorCode, Operation};
use sightline_model::{
    Aggregation, Factor, FailureMode, Record, RecordTable, Row, Score, Scorer, ScoringItem, ScoringRound,
};
use tempfile::TempDir;

struct Workshop {
    app: App,
    document: DocumentNumber,
    round: ScoringRound,
    scorers: Vec<Scorer>,
    items: Vec<ScoringItem>,
    folder: TempDir,
}

impl Workshop {
    /// Ada and Paul score the severity of the first failure mode of the hotel.
    fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::new(Folders::under(folder.path()), Box::new(NoDesktop), None);
        let opened = app.create_sample(SampleName::Hotel).unwrap();
        let failure_mode: FailureMode = rows(&opened.records).remove(0);
        let opening = Operation::OpenRound {
            id: None,
            title: "First round".into(),
            aggregation: Aggregation::Median,
            failure_modes: vec![failure_mode.id],
            factors: vec![Factor::Severity],
            scorers: vec!["Ada".into(), "Paul".into()],
        };
        let change = app.apply(opened.document, opening, None).unwrap();
        let records: Vec<Record> =
            change.diff.changes.into_iter().filter_map(|change| change.after).collect();
        let round = rows(&records).remove(0);
        Self { app, document: opened.document, round, scorers: rows(&records), items: rows(&records), folder }
    }

    fn apply(&self, operation: Operation) -> Change {
        self.app.apply(self.document, operation, None).unwrap()
    }

    fn vote(&self, scorer: usize, points: u8) -> Operation {
        vote(&self.scorers[scorer], &self.items[0], points)
    }

    fn reopened(&self) -> OpenedProject {
        let file = tempfile::tempdir_in(&self.folder).unwrap().keep().join("reopened.sightline");
        let path = self.app.save_copy(self.document, Some(file.display().to_string())).unwrap();
        self.app.open_project(path.unwrap()).unwrap()
    }
}

fn rows<R: Row>(records: &[Record]) -> Vec<R> {
    records.iter().filter_map(R::from_record).cloned().collect()
}

fn vote(scorer: &Scorer, item: &ScoringItem, points: u8) -> Operation {
    let score = Some(Score::whole(points).unwrap());
    let ballots = vec![Ballot { item: item.id, score, comment: "because".into() }];
    Operation::CastVotes { scorer: scorer.id, ballots }
}

fn holds_votes<'a>(mut records: impl Iterator<Item = &'a Record>) -> bool {
    records.any(|record| record.table() == RecordTable::Vote)
}

#[test]
fn nobodys_votes_reach_the_page_but_those_of_who_is_scoring() {
    let workshop = Workshop::begin();
    let Workshop { app, document, round, scorers, .. } = &workshop;
    let changes = [
        workshop.apply(workshop.vote(0, 3)),
        app.undo(*document).unwrap(),
        app.redo(*document).unwrap(),
        workshop.apply(workshop.vote(1, 8)),
    ];
    for change in changes {
        assert!(!holds_votes(
            change.diff.changes.iter().flat_map(|change| change.before.iter().chain(&change.after))
        ));
    }
    assert!(!holds_votes(workshop.reopened().records.iter()), "nor when the project is opened");
    let own: Vec<f64> = app
        .own_votes(*document, scorers[0].id)
        .unwrap()
        .iter()
        .filter_map(|vote| vote.score)
        .map(Score::value)
        .collect();
    assert_eq!(own, [3.0]);
    let answered: Vec<u32> =
        app.round_progress(*document, round.id).unwrap().iter().map(|progress| progress.answered).collect();
    assert_eq!(answered, [1, 1]);
    assert_eq!(app.round_results(*document, round.id).unwrap(), None);

    workshop.apply(Operation::CloseRound { round: round.id });
    let results = app.round_results(*document, round.id).unwrap().unwrap();
    let spread = results.items[0].spread.unwrap();
    assert_eq!((spread.median, spread.range, results.items[0].discussed), (5.5, 5.0, true));

    workshop.apply(Operation::ReopenRound { round: round.id });
    assert_eq!(app.round_results(*document, round.id).unwrap(), None, "opened again, they are hidden again");
    assert!(!holds_votes(workshop.reopened().records.iter()));
}

#[test]
fn a_scorers_copy_goes_out_and_comes_back() {
    let workshop = Workshop::begin();
    let Workshop { app, document, round, scorers, items, folder } = &workshop;
    workshop.apply(workshop.vote(0, 3));
    let file = folder.path().join("For Paul.sightline").display().to_string();
    let written = app.save_copy_for_scorer(*document, scorers[1].id, Some(file.clone())).unwrap();
    assert_eq!(written.as_deref(), Some(file.as_str()));

    let copy = app.open_project(file.clone()).unwrap();
    assert_eq!(rows::<Scorer>(&copy.records).len(), 1, "he alone scores in it");
    app.apply(copy.document, vote(&scorers[1], &items[0], 8), None).unwrap();
    app.close_project(copy.document).unwrap();

    let take_in = || app.take_in_votes(*document, round.id, Some(file.clone())).unwrap().unwrap();
    let taken = take_in();
    assert_eq!((taken.scorers, taken.added, taken.known), (vec!["Paul".to_owned()], 1, 0));
    let again = take_in();
    assert_eq!((again.added, again.known), (0, 1), "the second time nothing changes");
    assert_eq!(again.change.revision, taken.change.revision);
    app.undo(*document).unwrap();
    let answered: Vec<u32> =
        app.round_progress(*document, round.id).unwrap().iter().map(|progress| progress.answered).collect();
    assert_eq!(answered, [1, 0], "one undo takes them away");
}

#[test]
fn a_file_that_is_no_copy_is_refused_by_name() {
    let Workshop { app, document, round, scorers, folder, .. } = &Workshop::begin();
    let other = app.create_sample(SampleName::Hotel).unwrap();
    let refusal =
        |path: &Path| app.take_in_votes(*document, round.id, Some(path.display().to_string())).unwrap_err();
    let refused = refusal(Path::new(&other.path));
    assert_eq!(refused.code, ErrorCode::Document(DocumentErrorCode::OtherProject));
    assert!(refused.details["file"].ends_with(".sightline"), "{refused:?}");
    let nothing = refusal(&folder.path().join("nothing.sightline"));
    assert_eq!(nothing.code, ErrorCode::Document(DocumentErrorCode::FileMissing));
    let unchosen = app.save_copy_for_scorer(*document, scorers[0].id, None).unwrap_err();
    assert_eq!(unchosen.code, ErrorCode::App(AppErrorCode::NoDialogs), "there is nobody to ask here");
}
