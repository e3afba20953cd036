//! A team scores: each for herself, on one computer or in a copy, and then all together.

use std::path::PathBuf;

use proptest::collection::vec;
use proptest::prelude::*;
use sightline_document::{
    AuditQuestion, Ballot, Document, FileError, FileProblem, LeftOut, LeftOutReason, Operation,
    OperationError, ScalePreset,
};
use sightline_model::risk::{
    Scored, SheetCause, SheetEffect, SheetFailureMode, SheetScore, risk_rows, round_results,
};
use sightline_model::{
    Aggregation, EffectReach, Factor, FailureModeId, Model, Record, RecordTable, Score, ScorerId,
    ScoringItemId, ScoringRoundId, Vote,
};

use crate::project::{Project, id};
use crate::scoring::{score, scored};

/// An open round of Ada and Paul about occurrence and detection of a failure mode that was scored before.
struct Round {
    project: Project,
    failure_mode: FailureModeId,
    round: ScoringRoundId,
}

impl Round {
    fn open() -> Self {
        let (mut project, failure_mode, _) = scored();
        let round = id();
        project.apply(opening(round, failure_mode));
        Self { project, failure_mode, round }
    }

    fn scorer(&self, name: &str) -> ScorerId {
        self.project.model().scorers_of(self.round).find(|scorer| scorer.name == name).unwrap().id
    }

    fn item(&self, factor: Factor) -> ScoringItemId {
        self.project.model().items_of(self.round).find(|item| item.factor == factor).unwrap().id
    }

    fn vote(&self, name: &str, points: impl Into<Option<f64>>) -> Operation {
        let (item, score) = (self.item(Factor::Detection), points.into().map(score));
        let ballot = Ballot { item, score, comment: String::new() };
        Operation::CastVotes { scorer: self.scorer(name), ballots: vec![ballot] }
    }

    fn votes(&self) -> Vec<(&str, Option<f64>)> {
        votes(self.project.model(), self.round)
    }

    /// A copy for one scorer, open.
    fn copy_for(&self, name: &str, file: &str) -> Document {
        let path = self.path(file);
        self.project.document.save_copy_for(self.scorer(name), &path).unwrap();
        Document::open(&path).unwrap()
    }

    fn path(&self, file: &str) -> PathBuf {
        self.project.folder.path().join(file)
    }

    fn take_in(&mut self, file: &str) -> usize {
        let brought = self.project.document.votes_in(&self.path(file), self.round).unwrap();
        self.project.apply(Operation::TakeInVotes { votes: brought.votes }).diff.changes.len()
    }
}

fn opening(round: ScoringRoundId, failure_mode: FailureModeId) -> Operation {
    Operation::OpenRound {
        id: Some(round),
        title: "First round".to_owned(),
        aggregation: Aggregation::Median,
        failure_modes: vec![failure_mode],
        factors: vec![Factor::Occurrence, Factor::Detection],
        scorers: vec!["Ada".to_owned(), " Paul ".to_owned()],
    }
}

fn votes(model: &Model, round: ScoringRoundId) -> Vec<(&str, Option<f64>)> {
    let of = |scorer: ScorerId| model.votes_of_scorer(scorer).map(|vote| vote.score.map(Score::value));
    model
        .scorers_of(round)
        .flat_map(|scorer| of(scorer.id).map(|score| (scorer.name.as_str(), score)))
        .collect()
}

#[test]
fn every_vote_of_a_round_is_kept_and_the_team_agrees_when_it_is_closed() {
    let mut round = Round::open();
    for (scorer, points) in [("Ada", Some(3.0)), ("Paul", Some(8.0)), ("Ada", Some(4.0))] {
        round.project.apply(round.vote(scorer, points));
    }
    assert_eq!(round.votes(), [("Ada", Some(4.0)), ("Paul", Some(8.0))], "one a person, the last");

    let agree = Operation::AgreeOnScore { item: round.item(Factor::Detection), score: score(6.0) };
    let refused = round.project.refuse(agree.clone());
    assert!(matches!(refused, OperationError::RoundOpen { .. }), "while votes are hidden");
    round.project.apply(Operation::CloseRound { round: round.round });
    let late = round.project.refuse(round.vote("Ada", 1.0));
    assert!(matches!(late, OperationError::RoundClosed { .. }));
    round.project.apply(agree);
    assert_eq!(risk_rows(round.project.model(), round.failure_mode)[0].detection, Some(score(6.0)));
    let item = round.project.model().scoring_items().get(round.item(Factor::Detection)).unwrap();
    assert_eq!(item.agreed, Some(score(6.0)), "the round says on what the team agreed");
    let rating = round.project.model().cause_score(item.cause.unwrap(), Factor::Detection, Scored::Now);
    assert_eq!(rating.unwrap().reason, "First round", "the score says where it comes from");
    assert_eq!(round.votes().len(), 2, "the votes stay");
}

#[test]
fn what_a_team_agrees_on_stands_beside_a_first_score_that_stands_for_good() {
    let mut round = Round::open();
    round.project.apply(Operation::SetBaseline { failure_modes: vec![round.failure_mode] });
    round.project.apply(round.vote("Ada", 3.0));
    round.project.apply(Operation::CloseRound { round: round.round });
    let item = round.item(Factor::Detection);
    round.project.apply(Operation::AgreeOnScore { item, score: score(3.0) });
    let row = &risk_rows(round.project.model(), round.failure_mode)[0];
    assert_eq!((row.detection, row.scores().detection), (Some(score(1.0)), Some(score(3.0))));
}

#[test]
fn who_abstains_has_answered_without_a_score() {
    let mut round = Round::open();
    round.project.apply(round.vote("Ada", None));
    assert_eq!(round.votes(), [("Ada", None)]);
}

#[test]
fn a_round_needs_somebody_who_scores_under_a_name_of_her_own() {
    let mut round = Round::open();
    let join = |name: &str| Operation::AddScorer { id: None, round: round.round, name: name.to_owned() };
    let (nobody, twice, eve) = (join(" "), join("Paul "), join("Eve"));
    assert!(matches!(round.project.refuse(nobody), OperationError::NobodyNamed));
    assert!(matches!(round.project.refuse(twice), OperationError::ScorerTwice { name } if name == "Paul"));
    round.project.apply(eve);
    let names: Vec<_> = round.project.model().scorers_of(round.round).map(|scorer| &*scorer.name).collect();
    assert_eq!(names, ["Ada", "Paul", "Eve"]);
}

#[test]
fn a_wrong_name_can_be_mended_at_any_time_and_the_votes_stay_hers() {
    let mut round = Round::open();
    round.project.apply(round.vote("Ada", 3.0));
    let ada = round.scorer("Ada");
    let rename = |name: &str| Operation::RenameScorer { scorer: ada, name: name.to_owned() };
    assert!(matches!(round.project.refuse(rename(" ")), OperationError::NobodyNamed));
    let taken = round.project.refuse(rename("Paul"));
    assert!(matches!(taken, OperationError::ScorerTwice { name } if name == "Paul"));
    round.project.apply(rename("Ada "));
    round.project.apply(rename("Ada Li"));
    round.project.apply(Operation::CloseRound { round: round.round });
    round.project.apply(rename("Ada Lin"));
    assert_eq!(round.votes(), [("Ada Lin", Some(3.0))]);

    let of_scorers = AuditQuestion { table: Some(RecordTable::Scorer), ..AuditQuestion::default() };
    let trail = round.project.document.audit(&of_scorers).unwrap().entries;
    let told: Vec<_> = trail.iter().map(|line| (line.before.as_deref(), line.after.as_deref())).collect();
    let both = [(Some("\"Ada Li\""), Some("\"Ada Lin\"")), (Some("\"Ada\""), Some("\"Ada Li\""))];
    assert_eq!(told, both, "the trail keeps the earlier names, and says nothing of who came with the round");
    round.project.document.undo().unwrap();
    assert_eq!(round.votes(), [("Ada Li", Some(3.0))]);
}

#[test]
fn votes_come_back_from_a_copy_under_an_earlier_name() {
    let mut round = Round::open();
    let mut copy = round.copy_for("Paul", "Paul.sightline");
    copy.apply(round.vote("Paul", 8.0), None).unwrap();
    let rename = Operation::RenameScorer { scorer: round.scorer("Paul"), name: "Paula".to_owned() };
    assert!(matches!(copy.apply(rename.clone(), None), Err(OperationError::ForOneScorer { .. })));
    round.project.apply(rename);
    assert_eq!(round.take_in("Paul.sightline"), 1);
    assert_eq!(round.votes(), [("Paula", Some(8.0))]);
}

#[test]
fn a_closed_round_is_opened_again_until_the_team_has_agreed_on_something() {
    let mut round = Round::open();
    let reopen = Operation::ReopenRound { round: round.round };
    round.project.apply(round.vote("Ada", 3.0));
    round.project.apply(Operation::CloseRound { round: round.round });
    round.project.apply(reopen.clone());
    assert_eq!(round_results(round.project.model(), round.round), None, "its votes are hidden again");
    round.project.apply(round.vote("Ada", 4.0));
    round.project.apply(round.vote("Paul", 8.0));
    assert_eq!(round.votes(), [("Ada", Some(4.0)), ("Paul", Some(8.0))], "each goes on with hers");

    let rounds = AuditQuestion { table: Some(RecordTable::ScoringRound), ..AuditQuestion::default() };
    let trail = round.project.document.audit(&rounds).unwrap().entries;
    let closed: Vec<_> = trail.iter().filter(|line| line.property.as_deref() == Some("closed_at")).collect();
    assert_eq!(closed.len(), 2, "the trail says that it was closed in between");

    round.project.apply(Operation::CloseRound { round: round.round });
    let item = round.item(Factor::Detection);
    round.project.apply(Operation::AgreeOnScore { item, score: score(6.0) });
    let refused = round.project.refuse(reopen.clone());
    assert!(matches!(refused, OperationError::RoundAgreed { title } if title == "First round"));
    round.project.document.undo().unwrap();
    round.project.apply(reopen);
    assert_eq!(round.project.model().scoring_rounds().get(round.round).unwrap().closed_at, None);
}

#[test]
fn a_failure_mode_without_words_for_effect_and_cause_can_be_scored_all_the_same() {
    let (mut project, map) = Project::with_map();
    let card = project.add_card((project.lanes(map)[2], project.steps(map)[1]), "Find the booking");
    let failure_mode = project.add_failure_mode(card, "Booking not found");
    let Operation::OpenRound { id: _, title, aggregation, failure_modes, factors: _, scorers } =
        opening(id(), failure_mode)
    else {
        panic!("an opening")
    };
    let factors = vec![Factor::Severity, Factor::Occurrence];
    project.apply(Operation::OpenRound { id: None, title, aggregation, failure_modes, factors, scorers });
    let asked: Vec<_> = project.model().scoring_items().iter().map(|item| item.factor).collect();
    assert_eq!(asked.len(), 2);
    let empty = Operation::OpenRound {
        id: None,
        title: String::new(),
        aggregation: Aggregation::Median,
        failure_modes: vec![failure_mode],
        factors: Vec::new(),
        scorers: Vec::new(),
    };
    assert!(matches!(project.refuse(empty), OperationError::NothingToScore));
}

#[test]
fn with_a_row_all_goes_that_was_scored_of_it() {
    let mut round = Round::open();
    round.project.apply(round.vote("Ada", 3.0));
    round.project.apply(Operation::DeleteFailureModes { failure_modes: vec![round.failure_mode] });
    assert_eq!(round.project.model().scoring_items().iter().count(), 0);
    assert_eq!(round.votes(), []);
    round.project.document.undo().unwrap();
    assert_eq!(round.votes(), [("Ada", Some(3.0))], "and undo brings it back");
}

#[test]
fn a_copy_for_one_scorer_holds_nobody_elses_votes() {
    let mut round = Round::open();
    round.project.apply(round.vote("Ada", 3.0));
    round.project.apply(round.vote("Paul", 8.0));
    let digest = round.project.document.keep_version().unwrap();
    let (title, note) = ("Before".to_owned(), String::new());
    round.project.apply(Operation::AddVersion { id: None, title, note, digest });

    let mut copy = round.copy_for("Paul", "Paul.sightline");
    assert_eq!(votes(copy.model(), round.round), [("Paul", Some(8.0))]);
    assert_eq!(copy.model().versions().iter().count(), 0, "a version would show them");
    assert_eq!(copy.undo_state().undo, None, "and so would undo");
    let join = Operation::AddScorer { id: None, round: round.round, name: "Eve".to_owned() };
    assert!(matches!(copy.apply(join, None), Err(OperationError::ForOneScorer { .. })));
    let close = copy.apply(Operation::CloseRound { round: round.round }, None);
    assert!(matches!(close, Err(OperationError::ForOneScorer { .. })), "it is closed where it was begun");
}

/// A failure mode of a table, scored before and after its actions, and a round of Ada about two of its factors.
fn known_before() -> Round {
    let (mut project, _) = Project::with_map();
    let twice = SheetScore { first: Some(score(8.0)), after: Some(score(2.0)) };
    let cause = SheetCause {
        text: "Key lost".to_owned(),
        occurrence: twice,
        detection: twice,
        imported_rpn: Some(315.0),
        ..SheetCause::default()
    };
    let effect = SheetEffect {
        text: "The guest waits".to_owned(),
        reach: EffectReach::Final,
        severity: SheetScore::from(Some(score(5.0))),
    };
    let sheet = SheetFailureMode {
        title: "No key".to_owned(),
        effects: vec![effect],
        causes: vec![cause],
        ..SheetFailureMode::default()
    };
    project.apply(Operation::ImportRisks { source: "last-year.xlsx".to_owned(), failure_modes: vec![sheet] });
    let failure_mode = project.model().failure_modes().iter().next().unwrap().id;
    let round = id();
    project.apply(opening(round, failure_mode));
    Round { project, failure_mode, round }
}

#[test]
fn a_copy_for_one_scorer_shows_no_score_of_what_is_scored() {
    let mut round = known_before();
    let copy = round.copy_for("Ada", "Ada.sightline");
    let seen = &risk_rows(copy.model(), round.failure_mode)[0];
    assert_eq!((seen.occurrence, seen.detection), (None, None), "not the first");
    assert_eq!(seen.after, None, "nor a later one");
    assert_eq!(seen.severity, Some(score(5.0)), "what is not asked for stays");
    let imported = copy.model().causes().iter().next().unwrap().imported_rpn;
    assert_eq!((seen.rpn, imported), (None, None), "no product from which they follow");
    let factors: Vec<Factor> = copy.model().ratings().iter().map(|rating| rating.factor).collect();
    assert_eq!(factors, [Factor::Severity]);
    copy.close().unwrap();
    let bytes = std::fs::read(round.path("Ada.sightline")).unwrap();
    let reason = b"last-year.xlsx";
    assert!(
        !bytes.windows(reason.len()).any(|bytes| bytes == reason),
        "nor does it lie elsewhere in the file"
    );

    let before: Vec<Record> = round.project.model().records().collect();
    let mut copy = Document::open(&round.path("Ada.sightline")).unwrap();
    copy.apply(round.vote("Ada", 7.0), None).unwrap();
    copy.close().unwrap();
    assert_eq!(round.take_in("Ada.sightline"), 1);
    let after: Vec<Record> = round.project.model().records().collect();
    assert!(before.iter().all(|record| after.contains(record)), "and the project keeps all its scores");
}

#[test]
fn the_scales_of_an_open_round_mean_the_same_in_its_copies() {
    let round = known_before();
    let mut copy = round.copy_for("Ada", "Ada.sightline");
    let before = copy.model().scale_in_force(Factor::Detection).unwrap().clone();
    let level = copy.model().levels_of(before.id).next().unwrap().clone();
    let text = String::from("Something else");
    let word = Operation::WordScaleLevel { level: level.id, text_en: text.clone(), text_zh: text };
    copy.apply(word, None).unwrap();
    assert_eq!(copy.model().scale_levels().get(level.id), Some(&level), "although nobody has voted on it");
    let now = copy.model().scale_in_force(Factor::Detection).unwrap();
    assert_eq!(now.version, before.version + 1, "another version takes its place");
}

#[test]
fn votes_of_a_copy_come_back_once_and_one_undo_takes_them_away() {
    let mut round = Round::open();
    round.project.apply(round.vote("Ada", 3.0));
    let mut copy = round.copy_for("Paul", "Paul.sightline");
    copy.apply(round.vote("Paul", 8.0), None).unwrap();
    copy.close().unwrap();
    let file = std::fs::read(round.path("Paul.sightline")).unwrap();

    assert_eq!(round.take_in("Paul.sightline"), 1);
    assert_eq!(round.votes(), [("Ada", Some(3.0)), ("Paul", Some(8.0))]);
    assert_eq!(round.take_in("Paul.sightline"), 0, "the second time changes nothing");
    assert_eq!(std::fs::read(round.path("Paul.sightline")).unwrap(), file, "the copy is only read");
    round.project.document.undo().unwrap();
    assert_eq!(round.votes(), [("Ada", Some(3.0))]);
}

#[test]
fn a_copy_that_is_still_open_gives_what_was_voted_so_far() {
    let mut round = Round::open();
    let mut copy = round.copy_for("Paul", "Paul.sightline");
    copy.apply(round.vote("Paul", 8.0), None).unwrap();
    assert_eq!(round.take_in("Paul.sightline"), 1);
}

#[test]
fn what_does_not_fit_any_more_is_left_out_and_counted() {
    let mut round = Round::open();
    let mut copy = round.copy_for("Paul", "Paul.sightline");
    let ballot =
        |factor| Ballot { item: round.item(factor), score: Some(score(2.0)), comment: String::new() };
    let ballots = vec![ballot(Factor::Detection), ballot(Factor::Occurrence)];
    copy.apply(Operation::CastVotes { scorer: round.scorer("Paul"), ballots }, None).unwrap();
    copy.apply(Operation::AdoptScales { preset: ScalePreset::FivePoints }, None).unwrap();
    copy.apply(round.vote("Paul", 5.0), None).unwrap();
    copy.close().unwrap();

    let title = "Booking lost".to_owned();
    round.project.apply(Operation::RenameFailureMode { failure_mode: round.failure_mode, title });
    let path = round.path("Paul.sightline");
    let brought = round.project.document.votes_in(&path, round.round).unwrap();
    let unknown = LeftOut { reason: LeftOutReason::ScaleUnknown, count: 1 };
    assert_eq!((brought.votes.len(), brought.left_out), (1, vec![unknown]), "a 5 of five is no 5 of ten");
    assert_eq!(brought.reworded, 1, "the other was given when the failure mode read otherwise");

    round.project.apply(Operation::DeleteFailureModes { failure_modes: vec![round.failure_mode] });
    let brought = round.project.document.votes_in(&path, round.round).unwrap();
    assert_eq!(brought.left_out, [LeftOut { reason: LeftOutReason::ItemUnknown, count: 2 }]);
}

#[test]
fn a_file_that_brings_no_votes_for_the_round_is_refused() {
    let mut round = Round::open();
    let refusal = |round: &Round, file: &str| {
        round.project.document.votes_in(&round.path(file), round.round).unwrap_err()
    };
    drop(Document::create(&round.path("Other.sightline"), "Hotel").unwrap());
    assert!(matches!(refusal(&round, "Other.sightline"), OperationError::OtherProject { .. }));

    std::fs::write(round.path("Letter.sightline"), "Dear team, ").unwrap();
    let letter = refusal(&round, "Letter.sightline");
    let not_a_project = |error: &OperationError| {
        matches!(error, OperationError::File(FileError { problem: FileProblem::NotAProject, .. }))
    };
    assert!(not_a_project(&letter), "{letter}");

    let copy = round.copy_for("Paul", "Paul.sightline");
    copy.close().unwrap();
    let file = std::fs::read(round.path("Paul.sightline")).unwrap();
    std::fs::write(round.path("Half.sightline"), &file[..file.len() / 2]).unwrap();
    let half = refusal(&round, "Half.sightline");
    assert!(
        matches!(half, OperationError::File(FileError { problem: FileProblem::Damaged { .. }, .. })),
        "{half}"
    );

    let second = id();
    round.project.apply(opening(second, round.failure_mode));
    let other = round.project.document.votes_in(&round.path("Paul.sightline"), second).unwrap_err();
    assert!(matches!(other, OperationError::RoundNotInFile { .. }), "{other}");

    round.project.apply(Operation::CloseRound { round: round.round });
    assert!(matches!(refusal(&round, "Paul.sightline"), OperationError::RoundClosed { .. }));
}

/// What a round holds, whatever the ids of its votes.
fn given(model: &Model) -> Vec<Vote> {
    let mut votes: Vec<Vote> = model.votes().iter().map(|vote| Vote { id: id(), ..vote.clone() }).collect();
    votes.sort_by_key(|vote| (vote.scorer, vote.item));
    votes
        .into_iter()
        .map(|vote| Vote { id: sightline_model::RecordId::from_uuid(uuid::Uuid::nil()), ..vote })
        .collect()
}

/// The votes of one copy: for each of four items perhaps one, by one of two people, at one of three moments.
fn copied() -> impl Strategy<Value = Vec<(usize, usize, u8, Option<u8>)>> {
    vec((0..2_usize, 0..2_usize, 0..3_u8, prop::option::of(1..=10_u8)), 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn copies_are_taken_in_in_any_order_and_as_often_as_one_likes(first in copied(), second in copied()) {
        let round = Round::open();
        let model = round.project.model();
        let scorers = ["Ada", "Paul"].map(|name| round.scorer(name));
        let items = [Factor::Occurrence, Factor::Detection].map(|factor| round.item(factor));
        let votes = |copy: &[(usize, usize, u8, Option<u8>)]| -> Vec<Vote> {
            let vote = |&(scorer, item, moment, points): &(usize, usize, u8, Option<u8>)| {
                let factor = model.scoring_items().get(items[item]).unwrap().factor;
                Vote {
                    id: id(),
                    scorer: scorers[scorer],
                    item: items[item],
                    scale: model.scale_in_force(factor).unwrap().id,
                    score: points.map(|points| Score::whole(points).unwrap()),
                    comment: String::new(),
                    // The first is before the second, though its text sorts behind it.
                    voted_at: ["2026-11-22T10:00:00Z", "2026-11-22T10:00:00.5Z", "2026-11-22T11:00:00Z"]
                        [usize::from(moment)].to_owned(),
                }
            };
            copy.iter().map(vote).collect()
        };
        let (first, second) = (votes(&first), votes(&second));
        let after = |copies: &[&Vec<Vote>]| {
            let file = round.path(&format!("{}.sightline", uuid::Uuid::now_v7()));
            round.project.document.save_copy(&file).unwrap();
            let mut document = Document::open(&file).unwrap();
            for votes in copies {
                document.apply(Operation::TakeInVotes { votes: (*votes).clone() }, None).unwrap();
            }
            given(document.model())
        };
        let both = after(&[&first, &second]);
        prop_assert_eq!(&after(&[&second, &first]), &both, "in any order");
        prop_assert_eq!(&after(&[&first, &second, &first, &second]), &both, "as often as one likes");
        for vote in first.iter().chain(&second) {
            let kept = both.iter().find(|kept| (kept.scorer, kept.item) == (vote.scorer, vote.item)).unwrap();
            let moment = |vote: &Vote| vote.voted_at.parse::<jiff::Timestamp>().unwrap();
            prop_assert!(moment(kept) >= moment(vote), "the later vote stays");
        }
    }
}

#[test]
fn votes_leave_no_line_in_the_audit_trail() {
    let mut round = Round::open();
    round.project.apply(round.vote("Ada", 3.0));
    let trail = round.project.document.audit(&sightline_document::AuditQuestion::default()).unwrap();
    let is_vote = |entry: &&sightline_document::AuditEntry| entry.table == sightline_model::RecordTable::Vote;
    assert_eq!(trail.entries.iter().filter(is_vote).count(), 0, "it is read while the round is open");
    assert!(round.project.records().iter().any(|record| matches!(record, Record::Vote(_))));
}
