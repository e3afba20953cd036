//! What a failure and its recovery add.

use crate::model::Model;
use crate::record::Timing;

/// How much goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Nothing fails.
    Best,
    /// Each recovery counts as often as it happens.
    Expected,
    /// Every fail point fails and is recovered once.
    Worst,
}

/// The recovery of one fail point, as far as it is known.
pub struct Recovery {
    /// How often the part fails and is recovered: from 0 to 1.
    rate: Option<f64>,
    /// How many seconds the recovery takes.
    seconds: Option<f64>,
    /// What it costs, its work included.
    cost: Option<f64>,
}

impl Recovery {
    /// The recovery that a timing speaks of. Nothing where nobody has said that anything can fail: neither the timing
    /// nor, with a failure mode on the card, the risk table.
    pub fn of(model: &Model, timing: Option<&Timing>, fail_point: bool) -> Option<Self> {
        let Some(timing) = timing else {
            return fail_point.then_some(Self { rate: None, seconds: None, cost: None });
        };
        let said = [
            timing.failure_probability,
            timing.recovery_probability,
            timing.recovery_time,
            timing.recovery_cost,
        ];
        if !fail_point && said.iter().all(Option::is_none) {
            return None;
        }
        let rate = match (timing.failure_probability, timing.recovery_probability) {
            (Some(0.0), _) | (_, Some(0.0)) => Some(0.0),
            (failure, recovery) => failure.zip(recovery).map(|(failure, recovery)| failure * recovery),
        };
        let role = timing.role.and_then(|role| model.roles().get(role));
        let per_minute = role.and_then(|role| role.cost_per_minute);
        let work = timing.recovery_time.zip(per_minute).map(|(seconds, cost)| seconds * cost / 60.0);
        let cost = match (work, timing.recovery_cost) {
            (None, None) => None,
            (work, besides) => Some(work.unwrap_or(0.0) + besides.unwrap_or(0.0)),
        };
        Some(Self { rate, seconds: timing.recovery_time, cost })
    }

    /// How many seconds it adds in a case; nothing where that is not known.
    pub fn seconds(&self, case: Case) -> Option<f64> {
        match (case, self.rate) {
            (Case::Best, _) => Some(0.0),
            (_, Some(0.0)) => Some(0.0),
            (Case::Expected, rate) => Some(self.seconds? * rate?),
            (Case::Worst, _) => self.seconds,
        }
    }

    /// What it costs in the mean; nothing where that is not known.
    pub fn expected_cost(&self) -> Option<f64> {
        match self.rate {
            Some(0.0) => Some(0.0),
            rate => Some(self.cost? * rate?),
        }
    }
}
