//! The decision tree of HFMEA (healthcare failure mode and effect analysis): whether a hazard is to be acted on.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::record::Cause;
use crate::words;
use crate::words::HazardDecision;

/// From this hazard score on, of 16, a hazard counts by its score alone.
pub const HAZARD_THRESHOLD: f64 = 8.0;

words! {
    /// What the tree asks about a hazard.
    HazardQuestion {
        /// Would this one failure bring down the whole service? Asked where the score is low.
        SinglePoint = "singlePoint",
        /// Is there an effective control already?
        Controlled = "controlled",
        /// Is the hazard so obvious and readily apparent that no control is needed?
        Obvious = "obvious",
    }
}

words! {
    /// Why the tree ends without action.
    HazardStop {
        /// The score is low, and the failure would bring down nothing else.
        Slight = "slight",
        /// An effective control exists.
        Controlled = "controlled",
        /// It is obvious and readily apparent.
        Obvious = "obvious",
    }
}

/// What a team has answered; nothing where it has not yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HazardAnswers {
    /// Whether this one failure would bring down the whole service.
    pub single_point: Option<bool>,
    /// Whether an effective control exists.
    pub controlled: Option<bool>,
    /// Whether it is obvious and readily apparent.
    pub obvious: Option<bool>,
}

/// Where the tree ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "verdict", rename_all = "camelCase")]
pub enum HazardVerdict {
    /// An answer is missing.
    Ask {
        /// What is to be answered next.
        question: HazardQuestion,
    },
    /// No action is needed.
    Stop {
        /// Why not.
        because: HazardStop,
    },
    /// The hazard is to be eliminated, controlled or accepted.
    Proceed,
}

impl HazardVerdict {
    /// Follows the tree for a hazard score.
    #[must_use]
    pub fn of(hazard_score: f64, answers: HazardAnswers) -> Self {
        let HazardAnswers { single_point, controlled, obvious } = answers;
        if hazard_score < HAZARD_THRESHOLD {
            match single_point {
                None => return Self::Ask { question: HazardQuestion::SinglePoint },
                Some(false) => return Self::Stop { because: HazardStop::Slight },
                Some(true) => {}
            }
        }
        match (controlled, obvious) {
            (None, _) => Self::Ask { question: HazardQuestion::Controlled },
            (Some(true), _) => Self::Stop { because: HazardStop::Controlled },
            (Some(false), None) => Self::Ask { question: HazardQuestion::Obvious },
            (Some(false), Some(true)) => Self::Stop { because: HazardStop::Obvious },
            (Some(false), Some(false)) => Self::Proceed,
        }
    }

    /// What it comes to; nothing while an answer is missing.
    #[must_use]
    pub fn decision(self) -> Option<HazardDecision> {
        match self {
            Self::Ask { .. } => None,
            Self::Stop { .. } => Some(HazardDecision::Stop),
            Self::Proceed => Some(HazardDecision::Proceed),
        }
    }
}

/// What becomes of a hazard: by the tree, or by a team that decided against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HazardStanding {
    /// Where the tree ends.
    pub verdict: HazardVerdict,
    /// What the team decided against the tree, and why; nothing where the tree stands.
    pub overridden: Option<HazardOverride>,
}

/// A decision against the tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HazardOverride {
    /// What was decided.
    pub decision: HazardDecision,
    /// Why.
    pub reason: String,
}

impl HazardStanding {
    /// What becomes of a cause with this hazard score.
    #[must_use]
    pub fn of(hazard_score: f64, cause: &Cause) -> Self {
        let Cause { single_point, controlled, obvious, decision, ref decision_reason, .. } = *cause;
        let verdict = HazardVerdict::of(hazard_score, HazardAnswers { single_point, controlled, obvious });
        let overridden = decision
            .filter(|decision| verdict.decision() != Some(*decision))
            .map(|decision| HazardOverride { decision, reason: decision_reason.clone() });
        Self { verdict, overridden }
    }

    /// What it comes to; nothing while an answer is missing and nobody has decided.
    #[must_use]
    pub fn decision(&self) -> Option<HazardDecision> {
        self.overridden.as_ref().map(|overridden| overridden.decision).or(self.verdict.decision())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::id;
    use crate::rank::Rank;

    const ANSWERS: [Option<bool>; 3] = [None, Some(false), Some(true)];

    fn verdict(
        score: f64,
        single_point: Option<bool>,
        controlled: Option<bool>,
        obvious: Option<bool>,
    ) -> HazardVerdict {
        HazardVerdict::of(score, HazardAnswers { single_point, controlled, obvious })
    }

    #[test]
    fn a_low_hazard_that_brings_down_nothing_else_stops() {
        for controlled in ANSWERS {
            for obvious in ANSWERS {
                let stop = HazardVerdict::Stop { because: HazardStop::Slight };
                assert_eq!(verdict(6.0, Some(false), controlled, obvious), stop);
            }
        }
    }

    #[test]
    fn from_eight_on_the_single_point_weakness_is_not_asked() {
        for single_point in ANSWERS {
            for score in [8.0, 9.0, 12.0, 16.0] {
                assert_eq!(verdict(score, single_point, Some(false), Some(false)), HazardVerdict::Proceed);
            }
        }
        assert_eq!(
            verdict(6.0, None, Some(false), Some(false)),
            HazardVerdict::Ask { question: HazardQuestion::SinglePoint }
        );
    }

    #[test]
    fn a_single_point_weakness_is_followed_up_whatever_its_score() {
        assert_eq!(verdict(1.0, Some(true), Some(false), Some(false)), HazardVerdict::Proceed);
    }

    #[test]
    fn an_effective_control_stops_and_so_does_what_is_obvious() {
        let stop = |because| HazardVerdict::Stop { because };
        assert_eq!(verdict(16.0, None, Some(true), None), stop(HazardStop::Controlled));
        assert_eq!(verdict(16.0, None, Some(false), Some(true)), stop(HazardStop::Obvious));
    }

    #[test]
    fn a_team_decides_against_the_tree_and_says_why() {
        let mut cause = Cause::new(id(1), id(2), String::new(), Rank::first());
        (cause.controlled, cause.obvious) = (Some(true), None);
        let standing = HazardStanding::of(12.0, &cause);
        assert_eq!((standing.decision(), standing.overridden), (Some(HazardDecision::Stop), None));

        cause.decision = Some(HazardDecision::Proceed);
        cause.decision_reason = "The control failed last week".to_owned();
        let standing = HazardStanding::of(12.0, &cause);
        assert_eq!(standing.decision(), Some(HazardDecision::Proceed));
        assert_eq!(
            standing.verdict.decision(),
            Some(HazardDecision::Stop),
            "the tree's word is kept beside it"
        );
        assert!(standing.overridden.is_some_and(|overridden| overridden.reason.contains("last week")));

        cause.decision = Some(HazardDecision::Stop);
        assert_eq!(
            HazardStanding::of(12.0, &cause).overridden,
            None,
            "to agree with the tree is no override"
        );
    }

    #[test]
    fn an_answer_that_is_missing_is_asked_for_and_decides_nothing() {
        for (verdict, question) in [
            (verdict(8.0, None, None, Some(true)), HazardQuestion::Controlled),
            (verdict(8.0, None, Some(false), None), HazardQuestion::Obvious),
        ] {
            assert_eq!(verdict, HazardVerdict::Ask { question });
            assert_eq!(verdict.decision(), None);
        }
        assert_eq!(HazardVerdict::Proceed.decision(), Some(HazardDecision::Proceed));
    }
}
