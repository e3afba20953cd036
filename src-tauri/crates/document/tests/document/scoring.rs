//! Scores over time: the first ones stand, later ones stand beside them, and scales that change never re-mean what was
//! scored before.

use sightline_document::{
    HazardJudgement, LevelWording, Operation, OperationError, Rated, ScalePreset, ScaleWording,
};
use sightline_model::risk::{Scored, risk_rows};
use sightline_model::{CauseId, Factor, FailureModeId, HazardDecision, Score};

use crate::project::Project;
use crate::risks::{fail_point, rate};

pub fn score(points: f64) -> Score {
    Score::try_from(points).unwrap()
}

/// A failure mode that was scored 9, 6 and 1, with its cause.
pub fn scored() -> (Project, FailureModeId, CauseId) {
    let (mut project, failure_mode) = fail_point();
    for (factor, points) in [(Factor::Severity, 9.0), (Factor::Occurrence, 6.0), (Factor::Detection, 1.0)] {
        project.apply(rate(failure_mode, factor, Some(points)));
    }
    let cause = project.model().causes_of(failure_mode).next().unwrap().id;
    (project, failure_mode, cause)
}

fn again(cause: CauseId, points: f64, reason: &str) -> Operation {
    let (rated, factor, reason) = (Rated::Cause(cause), Factor::Occurrence, reason.to_owned());
    Operation::ScoreAgain { rated, factor, score: Some(score(points)), reason }
}

#[test]
fn scoring_again_keeps_what_was_scored_first() {
    let (mut project, failure_mode, cause) = scored();
    project.document.set_person("Ada");
    project.apply(again(cause, 2.0, "Reminder sent the day before"));
    let row = &risk_rows(project.model(), failure_mode)[0];
    assert_eq!((row.rpn, row.present_rpn()), (Some(54.0), Some(18.0)));
    let rating = project.model().cause_score(cause, Factor::Occurrence, Scored::Now).unwrap();
    assert_eq!((rating.number, rating.scored_by.as_str()), (1, "Ada"));
    assert_eq!(rating.reason, "Reminder sent the day before");
    assert_eq!(rating.said, project.model().causes().get(cause).unwrap().text, "and of what");
    assert!(rating.scored_at.is_some(), "and when");
}

#[test]
fn first_scores_may_be_corrected_until_they_stand_for_good() {
    let (mut project, failure_mode, cause) = scored();
    project.apply(rate(failure_mode, Factor::Occurrence, Some(5.0)));
    project.apply(Operation::SetBaseline { failure_modes: vec![failure_mode] });
    let refused = project.document.apply(rate(failure_mode, Factor::Occurrence, Some(4.0)), None);
    assert!(matches!(refused, Err(OperationError::BaselineStands { title }) if title == "Booking not found"));
    let kept = project.model().cause_score(cause, Factor::Occurrence, Scored::First).unwrap();
    assert_eq!(kept.score, score(5.0));
}

#[test]
fn a_later_score_says_why_and_follows_a_first_one() {
    let (mut project, _, cause) = scored();
    let refused = project.document.apply(again(cause, 2.0, "  "), None);
    assert!(matches!(refused, Err(OperationError::NeedsReason)));
    let (rated, factor) = (Rated::Cause(cause), Factor::Recoverability);
    let unscored = Operation::ScoreAgain { rated, factor, score: Some(score(2.0)), reason: "x".into() };
    assert!(matches!(project.document.apply(unscored, None), Err(OperationError::NotScoredYet { .. })));
    let wrong = Operation::Rate { rated, factor: Factor::Severity, score: Some(score(2.0)) };
    assert!(matches!(project.document.apply(wrong, None), Err(OperationError::WrongFactor { .. })));
}

#[test]
fn the_last_of_the_later_scores_can_be_taken_away() {
    let (mut project, failure_mode, cause) = scored();
    project.apply(again(cause, 2.0, "Reminder"));
    let (rated, factor, reason) = (Rated::Cause(cause), Factor::Occurrence, String::new());
    project.apply(Operation::ScoreAgain { rated, factor, score: None, reason });
    assert_eq!(risk_rows(project.model(), failure_mode)[0].after, None);
}

#[test]
fn a_decision_against_the_tree_needs_a_reason() {
    let (mut project, _, cause) = scored();
    let decision = Some(HazardDecision::Stop);
    let judgement = HazardJudgement { decision, ..HazardJudgement::default() };
    let refused =
        project.document.apply(Operation::JudgeHazard { cause, judgement: judgement.clone() }, None);
    assert!(matches!(refused, Err(OperationError::NeedsReason)));
    let decision_reason = "Covered by the alarm".to_owned();
    project
        .apply(Operation::JudgeHazard { cause, judgement: HazardJudgement { decision_reason, ..judgement } });
    assert_eq!(project.model().causes().get(cause).unwrap().decision, decision);
}

#[test]
fn a_scale_on_which_scores_were_given_is_not_changed_under_them() {
    let (mut project, failure_mode, cause) = scored();
    let before = project.model().scale_in_force(Factor::Occurrence).unwrap().clone();
    project.apply(Operation::AdoptScales { preset: ScalePreset::FivePoints });
    let after = project.model().scale_in_force(Factor::Occurrence).unwrap();
    assert_eq!((after.version, after.maximum), (2, score(5.0)));
    let rating = project.model().cause_score(cause, Factor::Occurrence, Scored::Now).unwrap();
    assert_eq!(rating.scale, before.id, "the 6 stays one of ten");
    assert_eq!(project.model().scales().get(before.id), Some(&before), "whose words are as they were");

    project.apply(Operation::ConfirmScores { failure_modes: vec![failure_mode], factor: None });
    let scale = |factor| project.model().cause_score(cause, factor, Scored::Now).unwrap().scale;
    assert_eq!(scale(Factor::Occurrence), before.id, "6 is no score of five: nobody can confirm it");
    let in_force = project.model().scale_in_force(Factor::Detection).unwrap().id;
    assert_eq!(scale(Factor::Detection), in_force, "the 1 is one of five, too");
}

#[test]
fn scores_are_taken_over_to_a_scale_that_was_only_worded_anew() {
    let (mut project, failure_mode, cause) = scored();
    let level = project
        .model()
        .scale_levels()
        .iter()
        .find(|level| project.model().scales().get(level.scale).unwrap().factor == Factor::Occurrence);
    let (level, text_zh) = (level.unwrap().id, "几乎没有".to_owned());
    project.apply(Operation::WordScaleLevel { level, text_en: "Hardly ever".into(), text_zh });
    let scale = project.model().scale_in_force(Factor::Occurrence).unwrap().id;
    assert_eq!(project.model().levels_of(scale).next().unwrap().text_en, "Hardly ever");
    let again = Operation::WordScaleLevel { level, text_en: "Never".into(), text_zh: "从不".into() };
    let refused = project.document.apply(again, None);
    assert!(matches!(refused, Err(OperationError::EarlierScale { version: 1 })), "{refused:?}");
    let rating = |project: &Project| {
        project.model().cause_score(cause, Factor::Occurrence, Scored::Now).unwrap().scale
    };
    assert_ne!(rating(&project), scale, "nobody has said yet that the 6 still holds");
    let confirm =
        |factor| Operation::ConfirmScores { failure_modes: vec![failure_mode], factor: Some(factor) };
    project.apply(confirm(Factor::Detection));
    assert_ne!(rating(&project), scale, "only the detection was confirmed");
    project.apply(confirm(Factor::Occurrence));
    assert_eq!(rating(&project), scale);
}

#[test]
fn a_scale_on_which_nothing_was_scored_is_changed_in_place() {
    let mut project = Project::empty();
    let [one, two, ..] = Score::TEN_POINTS;
    let level = LevelWording { score: two, text_en: "bad".into(), text_zh: "差".into() };
    let wording =
        ScaleWording { title: "S".into(), minimum: one, maximum: two, step: one, levels: vec![level] };
    project.apply(Operation::ReviseScale { factor: Factor::Severity, wording: wording.clone() });
    let scales: Vec<_> = project.model().scales_of(Factor::Severity).collect();
    assert_eq!((scales.len(), scales[0].version, scales[0].maximum), (1, 1, two));
    let backwards = ScaleWording { minimum: two, maximum: one, ..wording };
    let refused = Operation::ReviseScale { factor: Factor::Severity, wording: backwards };
    assert!(matches!(project.document.apply(refused, None), Err(OperationError::BadScale)));
}
