//! Draws of operations on the risk table, and what holds of it at every moment.

use sightline_document::{
    ActionDetail, Ballot, FailureModeDetail, HazardJudgement, LevelWording, Operation, OperationName, Rated,
    ScalePreset, ScaleWording,
};
use sightline_model::risk::{
    SheetAction, SheetCause, SheetControl, SheetEffect, SheetFailureMode, SheetScore,
};
use sightline_model::{
    Action, ActionKind, ActionStatus, Aggregation, Card, CardId, Cause, ControlKind, DmaicStage, Effect,
    EffectReach, Factor, FailureMode, HazardDecision, Model, RiskView, Scale, ScaleLevel, Score, Scorer,
    ScoringItem, ScoringRound, Version, Vote,
};

use crate::project::id;
use crate::random_operations::{Draw, assert_apart, one_of, perhaps_one_of};

impl Draw {
    /// The operation, where the draw is one on the risk table and the project has the records that it needs.
    pub fn risk_operation(&self, model: &Model) -> Option<Operation> {
        use OperationName as Name;
        let [first, second, third, fourth] = self.picks;
        let failure_mode = || one_of::<FailureMode>(model, first);
        let failure_modes = || Some(vec![failure_mode()?, one_of::<FailureMode>(model, second)?]);
        let cause_of = |failure_mode| perhaps_one_of(model.causes_of(failure_mode), second);
        let action = || one_of::<Action>(model, first);
        let round = || one_of::<ScoringRound>(model, third);
        let version = || one_of::<Version>(model, third);
        let (text, title, factor) = (self.text.clone(), self.text.clone(), self.word(Factor::ALL));
        let rated = || {
            Some(if self.on {
                Rated::Effect(one_of::<Effect>(model, first)?)
            } else {
                Rated::Cause(one_of::<Cause>(model, first)?)
            })
        };
        let layout = if self.on { "{}".to_owned() } else { text.clone() };
        Some(match self.name {
            Name::AddFailureMode => {
                let card = perhaps_one_of(model.cards().iter(), first);
                Operation::AddFailureMode { id: None, card, item: text, title }
            }
            Name::RenameFailureMode => Operation::RenameFailureMode { failure_mode: failure_mode()?, title },
            Name::DetailFailureMode => {
                let cost = self.score.map(Score::value);
                let details = [
                    FailureModeDetail::Item(text.clone()),
                    FailureModeDetail::Requirement(text.clone()),
                    FailureModeDetail::Class(text),
                    FailureModeDetail::Cost(cost),
                ];
                let detail = details[fourth.index(details.len())].clone();
                Operation::DetailFailureMode { failure_mode: failure_mode()?, detail }
            }
            Name::PlaceFailureModes => {
                let card = one_of::<Card>(model, third).filter(|_| self.on);
                Operation::PlaceFailureModes { failure_modes: failure_modes()?, card }
            }
            Name::ReviewFailureModes => Operation::ReviewFailureModes { failure_modes: failure_modes()? },
            Name::SetBaseline => Operation::SetBaseline { failure_modes: failure_modes()? },
            Name::DeleteFailureModes => {
                Operation::DeleteFailureModes { failure_modes: vec![failure_mode()?] }
            }
            Name::AddEffect => Operation::AddEffect {
                id: None,
                failure_mode: failure_mode()?,
                text,
                reach: self.word(EffectReach::ALL),
            },
            Name::AddCause => Operation::AddCause { id: None, failure_mode: failure_mode()?, text },
            Name::DescribeEffect => {
                let failure_mode = failure_mode()?;
                let effect = perhaps_one_of(model.effects_of(failure_mode), second);
                Operation::DescribeEffect { failure_mode, effect, text }
            }
            Name::SetEffectReach => Operation::SetEffectReach {
                effect: one_of::<Effect>(model, first)?,
                reach: self.word(EffectReach::ALL),
            },
            Name::DescribeCause => {
                let failure_mode = failure_mode()?;
                Operation::DescribeCause { failure_mode, cause: cause_of(failure_mode), text }
            }
            Name::DescribeControl => {
                let failure_mode = failure_mode()?;
                let (cause, kind) = (cause_of(failure_mode), self.word(ControlKind::ALL));
                let control = cause.and_then(|cause| perhaps_one_of(model.controls_of(cause), third));
                Operation::DescribeControl { failure_mode, cause, control, kind, text }
            }
            Name::DeleteEffect => Operation::DeleteEffect { effect: one_of::<Effect>(model, first)? },
            Name::DeleteCause => Operation::DeleteCause { cause: one_of::<Cause>(model, first)? },
            Name::RateFailureMode => {
                let failure_mode = failure_mode()?;
                let cause = cause_of(failure_mode);
                Operation::RateFailureMode { failure_mode, cause, factor, score: self.score }
            }
            Name::Rate => Operation::Rate { rated: rated()?, factor, score: self.score },
            Name::ScoreAgain => {
                Operation::ScoreAgain { rated: rated()?, factor, score: self.score, reason: text }
            }
            Name::JudgeHazard => {
                let judgement = HazardJudgement {
                    single_point: Some(self.on),
                    decision: self.score.map(|_| self.word(HazardDecision::ALL)),
                    decision_reason: text,
                    ..HazardJudgement::default()
                };
                Operation::JudgeHazard { cause: one_of::<Cause>(model, first)?, judgement }
            }
            Name::AddAction => Operation::AddAction { id: None, failure_mode: failure_mode()?, text },
            Name::EditAction => {
                let (action, status) = (action()?, self.word(ActionStatus::ALL));
                let due = self.on.then(|| "2026-11-30".to_owned());
                Operation::EditAction { action, text, owner: "Front office".to_owned(), due, status }
            }
            Name::DetailAction => {
                let details = [
                    ActionDetail::Cause(one_of::<Cause>(model, second)),
                    ActionDetail::Status(self.word(ActionStatus::ALL)),
                    ActionDetail::Kind(self.word(ActionKind::ALL)),
                    ActionDetail::Stage(self.on.then(|| self.word(DmaicStage::ALL))),
                    ActionDetail::Taken(text),
                    ActionDetail::DoneOn(Some("2026-02-30".to_owned())),
                ];
                let detail = details[fourth.index(details.len())].clone();
                Operation::DetailAction { action: action()?, detail }
            }
            Name::DeleteAction => Operation::DeleteAction { action: action()? },
            Name::WordScaleLevel => {
                let level = one_of::<ScaleLevel>(model, first)?;
                Operation::WordScaleLevel { level, text_en: text.clone(), text_zh: text }
            }
            Name::ReviseScale => Operation::ReviseScale { factor, wording: self.scale(&text)? },
            Name::AdoptScales => Operation::AdoptScales { preset: self.word(ScalePreset::ALL) },
            Name::ConfirmScores => {
                Operation::ConfirmScores { failure_modes: failure_modes()?, factor: Some(factor) }
            }
            Name::OpenRound => Operation::OpenRound {
                id: None,
                title,
                aggregation: self.word(Aggregation::ALL),
                failure_modes: failure_modes()?,
                factors: vec![factor, self.word(Factor::ALL)],
                scorers: vec!["Ada".to_owned(), text],
            },
            Name::AddScorer => Operation::AddScorer { id: None, round: round()?, name: text },
            Name::RenameScorer => {
                Operation::RenameScorer { scorer: one_of::<Scorer>(model, second)?, name: text }
            }
            Name::EditRound => {
                Operation::EditRound { round: round()?, title, aggregation: self.word(Aggregation::ALL) }
            }
            Name::CastVotes => {
                let item = one_of::<ScoringItem>(model, first)?;
                let ballots = vec![Ballot { item, score: self.score, comment: text }];
                Operation::CastVotes { scorer: one_of::<Scorer>(model, second)?, ballots }
            }
            Name::TakeInVotes => {
                let vote = Vote {
                    id: id(),
                    scorer: one_of::<Scorer>(model, first)?,
                    item: one_of::<ScoringItem>(model, second)?,
                    scale: one_of::<Scale>(model, third)?,
                    score: self.score,
                    comment: text.clone(),
                    voted_at: text,
                };
                Operation::TakeInVotes { votes: vec![vote.clone(), vote] }
            }
            Name::CloseRound => Operation::CloseRound { round: round()? },
            Name::ReopenRound => Operation::ReopenRound { round: round()? },
            Name::AgreeOnScore => {
                Operation::AgreeOnScore { item: one_of::<ScoringItem>(model, first)?, score: self.score? }
            }
            Name::DeleteRound => Operation::DeleteRound { round: round()? },
            Name::AddRiskView => Operation::AddRiskView { id: None, title, layout },
            Name::EditRiskView => {
                Operation::EditRiskView { view: one_of::<RiskView>(model, first)?, title, layout }
            }
            Name::DeleteRiskView => Operation::DeleteRiskView { view: one_of::<RiskView>(model, first)? },
            // A digest that the file does not keep; the test puts a kept one in its place.
            Name::AddVersion => {
                Operation::AddVersion { id: None, title: title.clone(), note: title, digest: text }
            }
            Name::EditVersion => Operation::EditVersion { version: version()?, title, note: text },
            Name::LockVersion => Operation::LockVersion { version: version()? },
            Name::DeleteVersion => Operation::DeleteVersion { version: version()? },
            Name::ImportRisks => {
                let card = perhaps_one_of(model.cards().iter(), first);
                let failure_modes = vec![self.imported(card), self.imported(None)];
                Operation::ImportRisks { source: text, failure_modes }
            }
            Name::Together => {
                let failure_mode = failure_mode()?;
                let rename = Operation::RenameFailureMode { failure_mode, title };
                let rate = Operation::Rate { rated: rated()?, factor, score: self.score };
                Operation::Together { operations: vec![rename, rate] }
            }
            _ => return None,
        })
    }

    /// A failure mode of a table: with scores that stand on the scales in force or do not, and with one after the
    /// actions, also where the first is missing.
    fn imported(&self, card: Option<CardId>) -> SheetFailureMode {
        let [one, ..] = Score::TEN_POINTS;
        let score = SheetScore { first: self.score, after: self.on.then_some(one) };
        let action = |kind| SheetAction {
            status: self.word(ActionStatus::ALL),
            due: self.on.then(|| "2026-11-30".to_owned()),
            ..SheetAction::new(kind, self.text.clone())
        };
        let cause = SheetCause {
            text: self.text.clone(),
            controls: vec![SheetControl { kind: self.word(ControlKind::ALL), text: self.text.clone() }],
            occurrence: score,
            detection: SheetScore { after: None, ..score },
            imported_rpn: self.score.map(Score::value),
            actions: vec![action(ActionKind::Prevention)],
            ..SheetCause::default()
        };
        SheetFailureMode {
            card,
            step: self.text.clone(),
            title: self.text.clone(),
            effects: vec![SheetEffect {
                text: self.text.clone(),
                reach: self.word(EffectReach::ALL),
                severity: score,
            }],
            causes: vec![cause.clone(), cause],
            actions: vec![action(ActionKind::Improvement)],
            ..SheetFailureMode::default()
        }
    }

    /// A scale of two scores.
    fn scale(&self, title: &str) -> Option<ScaleWording> {
        let [one, two, ..] = Score::TEN_POINTS;
        let text_en = title.to_owned();
        let levels = vec![LevelWording { score: one, text_en, text_zh: String::new() }];
        Some(ScaleWording {
            title: title.to_owned(),
            minimum: one,
            maximum: self.score?.max(two),
            step: one,
            levels,
        })
    }
}

/// What holds of the risk table at every moment.
pub fn assert_risks_sound(model: &Model) {
    assert_apart(model.failure_modes_without_card().map(|failure_mode| &failure_mode.rank));
    for failure_mode in model.failure_modes().iter() {
        assert_apart(model.effects_of(failure_mode.id).map(|effect| &effect.rank));
        assert_apart(model.causes_of(failure_mode.id).map(|cause| &cause.rank));
        assert_apart(model.actions_of(failure_mode.id).map(|action| &action.rank));
    }
    for cause in model.causes().iter() {
        assert_apart(model.controls_of(cause.id).map(|control| &control.rank));
        for factor in Factor::ALL {
            let ratings = model.ratings_of_cause(cause.id).filter(|rating| rating.factor == *factor);
            assert_counted(ratings.map(|rating| rating.number));
        }
    }
    for effect in model.effects().iter() {
        assert_counted(model.ratings_of_effect(effect.id).map(|rating| rating.number));
    }
    for rating in model.ratings().iter() {
        let scale = model.get::<Scale>(rating.scale).unwrap();
        assert!(scale.factor == rating.factor && scale.allows(rating.score), "{rating:?} is on its scale");
    }
    for factor in Factor::ALL {
        assert_apart(model.scales_of(*factor).map(|scale| scale.version));
    }
    assert_apart(model.votes().iter().map(|vote| (vote.scorer, vote.item)));
    for vote in model.votes().iter() {
        let scale = model.get::<Scale>(vote.scale).unwrap();
        assert!(vote.score.is_none_or(|score| scale.allows(score)), "{vote:?} is on its scale");
    }
    for round in model.scoring_rounds().iter() {
        assert_apart(model.items_of(round.id).map(|item| &item.rank));
        assert_apart(model.scorers_of(round.id).map(|scorer| &scorer.name));
        let agreed = model.items_of(round.id).any(|item| item.agreed.is_some());
        assert!(!agreed || round.closed_at.is_some(), "nothing is agreed on while votes are hidden");
    }
    for action in model.actions().iter() {
        let done = matches!(action.status, ActionStatus::Done | ActionStatus::Verified);
        assert!(done || action.verified_by.is_empty(), "nobody has seen the effect of what is not done");
    }
}

/// The first score, and then one after the other.
fn assert_counted(numbers: impl Iterator<Item = u32>) {
    let numbers: Vec<u32> = numbers.collect();
    assert_eq!(
        numbers,
        (0..numbers.len() as u32).collect::<Vec<_>>(),
        "no score is missing among the earlier ones"
    );
}
