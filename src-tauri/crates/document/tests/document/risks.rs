//! Failure modes: what can go wrong on a card, how bad, how often, how late it is caught, and what is done.

use sightline_document::{ActionDetail, Operation, OperationError};
use sightline_model::risk::risk_rows;
use sightline_model::{ActionStatus, Cause, CauseId, ControlKind, Effect, Factor, FailureModeId, Score};

use crate::project::{Project, id};

/// A project with one failure mode.
pub fn fail_point() -> (Project, FailureModeId) {
    let (mut project, map) = Project::with_map();
    let card = project.add_card((project.lanes(map)[2], project.steps(map)[1]), "Find the booking");
    let failure_mode = project.add_failure_mode(card, "Booking not found");
    (project, failure_mode)
}

pub fn rate(failure_mode: FailureModeId, factor: Factor, score: Option<f64>) -> Operation {
    let score = score.map(|score| Score::try_from(score).unwrap());
    Operation::RateFailureMode { failure_mode, cause: None, factor, score }
}

fn first_cause(project: &Project, failure_mode: FailureModeId) -> &Cause {
    project.model().causes_of(failure_mode).next().unwrap()
}

fn first_effect(project: &Project, failure_mode: FailureModeId) -> &Effect {
    project.model().effects_of(failure_mode).next().unwrap()
}

fn describe_control(
    failure_mode: FailureModeId,
    cause: Option<CauseId>,
    control: Option<sightline_model::ControlId>,
    text: &str,
) -> Operation {
    let (kind, text) = (ControlKind::Detection, text.to_owned());
    Operation::DescribeControl { failure_mode, cause, control, kind, text }
}

#[test]
fn a_card_may_carry_several_failure_modes() {
    let (mut project, first) = fail_point();
    let card = project.model().failure_modes().get(first).unwrap().card;
    let second = project.add_failure_mode(card.unwrap(), "");
    project.apply(Operation::RenameFailureMode { failure_mode: second, title: "Wrong room".into() });
    let titles: Vec<_> =
        project.model().failure_modes_of(card.unwrap()).map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["Booking not found", "Wrong room"]);
}

#[test]
fn scores_can_be_typed_before_anything_is_described() {
    let (mut project, failure_mode) = fail_point();
    for (factor, score) in [(Factor::Severity, 9.0), (Factor::Occurrence, 4.0), (Factor::Detection, 1.0)] {
        project.apply(rate(failure_mode, factor, Some(score)));
    }
    let row = &risk_rows(project.model(), failure_mode)[0];
    assert_eq!(row.rpn, Some(36.0));
    assert_eq!(first_effect(&project, failure_mode).text, "");
    assert_eq!(first_cause(&project, failure_mode).text, "");
    assert_eq!(project.model().causes().len(), 1, "occurrence and detection rate the same cause");
}

#[test]
fn a_score_is_changed_and_taken_away() {
    let (mut project, failure_mode) = fail_point();
    project.apply(rate(failure_mode, Factor::Severity, Some(9.0)));
    project.apply(rate(failure_mode, Factor::Severity, Some(7.0)));
    assert_eq!(project.model().ratings().len(), 1);
    project.apply(rate(failure_mode, Factor::Severity, None));
    assert!(project.model().ratings().is_empty());
    let again = project.apply(rate(failure_mode, Factor::Severity, None));
    assert!(again.diff.is_empty(), "no score can be taken away twice");
}

#[test]
fn taking_away_a_score_that_nothing_carries_makes_no_cause() {
    let (mut project, failure_mode) = fail_point();
    assert!(project.apply(rate(failure_mode, Factor::Detection, None)).diff.is_empty());
}

#[test]
fn a_score_off_the_scale_is_refused_with_the_scale() {
    let (mut project, failure_mode) = fail_point();
    for score in [0.5, 7.5, 11.0] {
        let error = project.refuse(rate(failure_mode, Factor::Occurrence, Some(score)));
        let details = error.details();
        assert!(matches!(error, OperationError::OffScale { .. }), "{score}: {error}");
        assert_eq!((details["minimum"].as_str(), details["maximum"].as_str()), ("1", "10"));
    }
}

#[test]
fn severity_goes_to_the_worst_effect() {
    let (mut project, failure_mode) = fail_point();
    for text in ["Waits", "Leaves"] {
        project.apply(Operation::DescribeEffect { failure_mode, effect: None, text: text.into() });
    }
    project.apply(rate(failure_mode, Factor::Severity, Some(4.0)));
    let waits = first_effect(&project, failure_mode).id;
    assert!(
        project.model().severity_of(waits, sightline_model::risk::Scored::Now).is_some(),
        "the first, while none is rated"
    );
}

#[test]
fn causes_and_controls_are_described_and_deleted() {
    let (mut project, failure_mode) = fail_point();
    project.apply(describe_control(failure_mode, None, None, "Second look"));
    let cause = first_cause(&project, failure_mode).id;
    let describe =
        |text: &str| Operation::DescribeCause { failure_mode, cause: Some(cause), text: text.into() };
    project.apply(describe("Other name"));
    assert_eq!(first_cause(&project, failure_mode).text, "Other name");

    let control = project.model().controls_of(cause).next().unwrap().id;
    project.apply(describe_control(failure_mode, None, Some(control), "Checklist"));
    assert_eq!(project.model().controls().get(control).unwrap().text, "Checklist");
    project.apply(describe_control(failure_mode, Some(cause), Some(control), " "));
    assert!(project.model().controls().is_empty(), "an empty text deletes the control");
    let nothing = project.apply(describe_control(failure_mode, None, None, ""));
    assert!(nothing.diff.is_empty(), "an empty text makes none, and no cause for it");

    project.apply(rate(failure_mode, Factor::Occurrence, Some(3.0)));
    project.apply(Operation::DeleteCause { cause });
    assert!(project.model().ratings().is_empty(), "the scores of a cause go with it");
}

#[test]
fn a_cause_belongs_to_its_failure_mode() {
    let (mut project, failure_mode) = fail_point();
    let card = project.model().failure_modes().get(failure_mode).unwrap().card;
    let other = project.add_failure_mode(card.unwrap(), "Wrong room");
    project.apply(Operation::DescribeCause { failure_mode, cause: None, text: "Other name".into() });
    let cause = Some(first_cause(&project, failure_mode).id);
    let score = Some(Score::TEN_POINTS[2]);
    for wrong in [
        Operation::DescribeCause { failure_mode: other, cause, text: "Typing error".into() },
        Operation::RateFailureMode { failure_mode: other, cause, factor: Factor::Detection, score },
        describe_control(other, cause, None, "Checklist"),
    ] {
        let error = project.refuse(wrong);
        assert!(matches!(error, OperationError::NotTogether { .. }), "{error}");
    }
}

#[test]
fn an_effect_is_deleted_with_its_score() {
    let (mut project, failure_mode) = fail_point();
    project.apply(rate(failure_mode, Factor::Severity, Some(8.0)));
    let effect = first_effect(&project, failure_mode).id;
    project.apply(Operation::DescribeEffect { failure_mode, effect: Some(effect), text: "Leaves".into() });
    project.apply(Operation::DeleteEffect { effect });
    assert!(project.model().effects().is_empty() && project.model().ratings().is_empty());
}

#[test]
fn deleting_a_failure_mode_takes_all_that_hangs_from_it() {
    let (mut project, failure_mode) = fail_point();
    let before = project.records();
    project.apply(rate(failure_mode, Factor::Severity, Some(8.0)));
    project.apply(describe_control(failure_mode, None, None, "Checklist"));
    project.apply(Operation::AddAction { id: None, failure_mode, text: "Ask for the number".into() });
    project.apply(Operation::DeleteFailureModes { failure_modes: vec![failure_mode] });
    assert_eq!(project.records().len(), before.len() - 1, "nothing is left of it");
}

#[test]
fn an_action_has_an_owner_a_day_and_a_state() {
    let (mut project, failure_mode) = fail_point();
    let action = id();
    project.apply(Operation::AddAction { id: Some(action), failure_mode, text: "Train".into() });
    let edit = |due: &str| Operation::EditAction {
        action,
        text: "Train the front office".into(),
        owner: "李雷".into(),
        due: Some(due.into()),
        status: ActionStatus::Done,
    };
    project.apply(edit("2028-02-29"));
    let row = project.model().get::<sightline_model::Action>(action).unwrap();
    assert_eq!((row.due.as_deref(), row.status), (Some("2028-02-29"), ActionStatus::Done));
    for wrong in ["2027-02-29", "29.02.2028", "2028-2-9", ""] {
        let error = project.refuse(edit(wrong));
        assert!(matches!(error, OperationError::NotADate { .. }), "{wrong:?}: {error}");
    }
    project.apply(Operation::DeleteAction { action });
    assert_eq!(project.model().actions_of(failure_mode).count(), 0);
}

#[test]
fn a_level_of_a_scale_is_worded_anew_in_both_languages() {
    let mut project = Project::empty();
    let scale = project.model().scale_in_force(Factor::Severity).unwrap().id;
    let level = project.model().levels_of(scale).next_back().unwrap().id;
    let (text_en, text_zh) = ("Guest hurt".to_owned(), "客人受伤".to_owned());
    project.apply(Operation::WordScaleLevel { level, text_en, text_zh });
    let worded = project.model().scale_levels().get(level).unwrap();
    assert_eq!((worded.text_en.as_str(), worded.text_zh.as_str()), ("Guest hurt", "客人受伤"));
    assert_eq!(worded.score.value(), 10.0, "its score stays");
}

#[test]
fn a_row_without_a_card_is_put_on_one_later() {
    let (mut project, first) = fail_point();
    let card = project.model().failure_modes().get(first).unwrap().card;
    let (row, item) = (id(), "Check in".to_owned());
    project.apply(Operation::AddFailureMode { id: Some(row), card: None, item, title: "No key".into() });
    assert_eq!(project.model().failure_modes_without_card().count(), 1);
    project.apply(Operation::PlaceFailureModes { failure_modes: vec![row], card });
    let titles: Vec<_> =
        project.model().failure_modes_on(card).map(|row| (row.title.as_str(), row.review)).collect();
    assert_eq!(titles, [("Booking not found", false), ("No key", false)], "it meant no other card before");
}

#[test]
fn moving_a_card_flags_its_rows_until_somebody_has_looked() {
    let (mut project, failure_mode) = fail_point();
    let card = project.model().failure_modes().get(failure_mode).unwrap().card.unwrap();
    let map = project.model().map_of_card(card).unwrap();
    let (lane, step) = (project.lanes(map)[3], project.steps(map)[0]);
    let moves = vec![sightline_document::CardMove { card, lane, step, before: None }];
    project.apply(Operation::MoveCards { moves });
    let is_flagged = |project: &Project| project.model().failure_modes().get(failure_mode).unwrap().review;
    assert!(is_flagged(&project), "it came along, and may mean something else there");
    project.apply(Operation::ReviewFailureModes { failure_modes: vec![failure_mode] });
    assert!(!is_flagged(&project));
}

#[test]
fn an_action_that_is_done_and_seen_says_when() {
    let (mut project, failure_mode) = fail_point();
    project.document.set_person("Ada");
    let action = id();
    project.apply(Operation::AddAction { id: Some(action), failure_mode, text: "Remind the guest".into() });
    let set = |status| Operation::DetailAction { action, detail: ActionDetail::Status(status) };
    project.apply(set(ActionStatus::Verified));
    let seen = project.model().actions().get(action).unwrap();
    assert!(seen.done_on.is_some() && seen.verified_on.is_some(), "today");
    assert_eq!(seen.verified_by, "Ada");
    project.apply(set(ActionStatus::Started));
    let begun = project.model().actions().get(action).unwrap();
    assert_eq!((&begun.done_on, &begun.verified_on, begun.verified_by.as_str()), (&None, &None, ""));
}

#[test]
fn several_changes_are_one_step_or_none() {
    let (mut project, failure_mode) = fail_point();
    let before = project.records();
    let rename = Operation::RenameFailureMode { failure_mode, title: "Late".into() };
    let operations = vec![rename.clone(), rate(failure_mode, Factor::Severity, Some(11.0))];
    assert!(project.document.apply(Operation::Together { operations }, None).is_err(), "11 is off the scale");
    assert_eq!(project.records(), before, "so nothing was renamed either");
    let operations = vec![rename, rate(failure_mode, Factor::Severity, Some(7.0))];
    project.apply(Operation::Together { operations });
    project.document.undo().unwrap();
    assert_eq!(project.records(), before, "one undo takes both back");
}
