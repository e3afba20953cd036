//! What a person should look at before she trusts the scores of a row. A warning bars nothing.

use super::{Score, Scored};
use crate::id::{CauseId, EffectId, FailureModeId};
use crate::model::Model;
use crate::record::{Cause, Effect, Rating};
use crate::words::ActionStatus;

crate::words! {
    /// What is to be looked at in a row of the risk table, or with a score that is about to be given again.
    RiskWarning {
        /// The severity fell although the effect says what it said when it was scored first: controls make an effect
        /// rarer or easier to catch, not milder.
        SeverityLowered = "severity-lowered",
        /// Scored again while no action on it is verified: what is expected of an action is not yet what it does.
        ScoredBeforeVerified = "scored-before-verified",
        /// A score was given on an earlier version of its scale, and nobody has confirmed it since.
        EarlierScale = "earlier-scale",
    }
}

/// What is to be said of a severity before an effect is scored so again.
#[must_use]
pub fn warnings_of_severity(model: &Model, effect: EffectId, score: Score) -> Vec<RiskWarning> {
    let Some(failure_mode) = model.get::<Effect>(effect).map(|row| row.failure_mode) else {
        return Vec::new();
    };
    let lowered = is_lowered(model, effect, score).then_some(RiskWarning::SeverityLowered);
    let early = !is_verified(model, failure_mode, None);
    lowered.into_iter().chain(early.then_some(RiskWarning::ScoredBeforeVerified)).collect()
}

/// What is to be said before a cause is scored again, by whatever factor.
#[must_use]
pub fn warnings_of_cause_score(model: &Model, cause: CauseId) -> Vec<RiskWarning> {
    let Some(failure_mode) = model.get::<Cause>(cause).map(|row| row.failure_mode) else { return Vec::new() };
    let early = !is_verified(model, failure_mode, Some(cause));
    early.then_some(RiskWarning::ScoredBeforeVerified).into_iter().collect()
}

/// What is to be said of a failure mode with one of its causes as they are scored.
pub(super) fn warnings(
    model: &Model,
    failure_mode: FailureModeId,
    cause: Option<CauseId>,
) -> Vec<RiskWarning> {
    let effects = || model.effects_of(failure_mode).map(|effect| effect.id);
    let of_effects = Given::of(model, effects().flat_map(|effect| model.ratings_of_effect(effect)));
    let of_cause = Given::of(model, cause.into_iter().flat_map(|cause| model.ratings_of_cause(cause)));
    let is_lower = |effect| {
        let now = model.severity_of(effect, Scored::Now);
        now.is_some_and(|now| is_lowered(model, effect, now.score))
    };
    let lowered = of_effects.again && effects().any(is_lower);
    let early = of_effects.again && !is_verified(model, failure_mode, None)
        || of_cause.again && !is_verified(model, failure_mode, cause);
    let earlier = of_effects.on_earlier_scale || of_cause.on_earlier_scale;
    [
        (lowered, RiskWarning::SeverityLowered),
        (early, RiskWarning::ScoredBeforeVerified),
        (earlier, RiskWarning::EarlierScale),
    ]
    .into_iter()
    .filter_map(|(holds, warning)| holds.then_some(warning))
    .collect()
}

/// What is true of any of some scores.
#[derive(Default)]
struct Given {
    /// It is a later one.
    again: bool,
    /// It was given on a version of its scale that is no longer in force.
    on_earlier_scale: bool,
}

impl Given {
    fn of<'a>(model: &Model, ratings: impl Iterator<Item = &'a Rating>) -> Self {
        ratings.fold(Self::default(), |given, rating| Self {
            again: given.again || rating.number > 0,
            on_earlier_scale: given.on_earlier_scale
                || model.scale_in_force(rating.factor).is_some_and(|scale| scale.id != rating.scale),
        })
    }
}

/// Whether a severity is lower than the first one of an effect that still says what was scored then.
fn is_lowered(model: &Model, effect: EffectId, score: Score) -> bool {
    let first = model.severity_of(effect, Scored::First);
    let says = |said: &str| model.get::<Effect>(effect).is_some_and(|row| row.text.trim() == said.trim());
    first.is_some_and(|first| score < first.score && says(&first.said))
}

/// Whether an action on a failure mode was seen to work; of one on another cause only where no cause is named.
fn is_verified(model: &Model, failure_mode: FailureModeId, cause: Option<CauseId>) -> bool {
    model
        .actions_of(failure_mode)
        .filter(|action| cause.is_none() || action.cause.is_none() || action.cause == cause)
        .any(|action| action.status == ActionStatus::Verified)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{id, insert};
    use crate::rank::Rank;
    use crate::record::{Action, FailureMode, Scale};
    use crate::risk::{RiskRow, risk_rows};
    use crate::words::{EffectReach, Factor};

    fn score(points: u8) -> Score {
        Score::whole(points).unwrap()
    }

    fn scale(number: u128, factor: Factor, version: u32) -> Scale {
        let (title, minimum, maximum, step) = (String::new(), score(1), score(10), score(1));
        Scale { id: id(number), factor, title, minimum, maximum, step, version }
    }

    fn rating(number: u32, factor: Factor, points: u8) -> Rating {
        let of_effect = factor == Factor::Severity;
        Rating {
            id: id(100 * (factor as u128 + 1) + u128::from(number)),
            effect: of_effect.then(|| id(2)),
            cause: (!of_effect).then(|| id(3)),
            factor,
            number,
            scale: id(factor as u128 + 10),
            score: score(points),
            scored_at: None,
            scored_by: String::new(),
            reason: String::new(),
            said: if of_effect { "Guest waits".into() } else { "Two keys".into() },
        }
    }

    fn effect(text: &str) -> Effect {
        let reach = EffectReach::Final;
        Effect { id: id(2), failure_mode: id(1), text: text.into(), reach, rank: Rank::first() }
    }

    fn action(status: ActionStatus, cause: Option<CauseId>) -> Action {
        let action = Action::new(id(4), id(1), "One key".into(), Rank::first());
        Action { status, cause, ..action }
    }

    /// A failure mode (1) with an effect (2) of S 8 and a cause (3) of O 6.
    fn scored() -> Model {
        let mut model = Model::default();
        insert(&mut model, scale(10, Factor::Severity, 1));
        insert(&mut model, scale(11, Factor::Occurrence, 1));
        insert(&mut model, FailureMode::new(id(1), None, "Room not ready".into(), Rank::first()));
        insert(&mut model, effect("Guest waits"));
        insert(&mut model, Cause::new(id(3), id(1), "Two keys".into(), Rank::first()));
        insert(&mut model, rating(0, Factor::Severity, 8));
        insert(&mut model, rating(0, Factor::Occurrence, 6));
        model
    }

    fn told(model: &Model) -> Vec<RiskWarning> {
        let [RiskRow { warnings, .. }] = &risk_rows(model, id(1))[..] else { panic!("one cause, one row") };
        warnings.clone()
    }

    #[test]
    fn a_row_that_was_scored_once_on_the_scale_in_force_is_warned_of_nothing() {
        assert_eq!(told(&scored()), []);
    }

    #[test]
    fn a_lower_severity_is_told_while_the_effect_says_what_it_said() {
        let mut model = scored();
        insert(&mut model, action(ActionStatus::Verified, None));
        assert_eq!(warnings_of_severity(&model, id(2), score(5)), [RiskWarning::SeverityLowered]);
        assert_eq!(warnings_of_severity(&model, id(2), score(9)), [], "worse than before needs no excuse");
        insert(&mut model, rating(1, Factor::Severity, 5));
        assert_eq!(told(&model), [RiskWarning::SeverityLowered]);
        insert(&mut model, effect("Guest waits five minutes with a coffee"));
        assert_eq!(told(&model), [], "the effect is a milder one now");
    }

    #[test]
    fn a_later_score_is_told_until_an_action_on_it_is_verified() {
        let mut model = scored();
        assert_eq!(
            warnings_of_cause_score(&model, id(3)),
            [RiskWarning::ScoredBeforeVerified],
            "without any action, too"
        );
        insert(&mut model, rating(1, Factor::Occurrence, 2));
        insert(&mut model, action(ActionStatus::Done, Some(id(3))));
        assert_eq!(told(&model), [RiskWarning::ScoredBeforeVerified], "done is not yet seen to work");
        insert(&mut model, action(ActionStatus::Verified, Some(id(7))));
        assert_eq!(told(&model), [RiskWarning::ScoredBeforeVerified], "that one is about another cause");
        insert(&mut model, action(ActionStatus::Verified, Some(id(3))));
        assert_eq!(told(&model), []);
    }

    #[test]
    fn a_score_on_an_earlier_scale_is_told_until_it_is_confirmed() {
        let mut model = scored();
        insert(&mut model, scale(12, Factor::Occurrence, 2));
        assert_eq!(told(&model), [RiskWarning::EarlierScale]);
        insert(&mut model, Rating { scale: id(12), ..rating(0, Factor::Occurrence, 6) });
        assert_eq!(told(&model), []);
    }
}
