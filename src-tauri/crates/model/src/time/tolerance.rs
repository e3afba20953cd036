//! Where it takes longer than the customer puts up with.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::flow::{Flow, Part};
use super::recovery::Case;
use super::{Amount, StepTime, TimePlace};
use crate::id::StepId;
use crate::record::Timing;
use crate::words;

words! {
    /// When the tolerated time is exceeded; the worse comes first.
    Breach {
        /// Even where nothing fails.
        Always = "always",
        /// Only where something fails and is recovered.
        OnRecovery = "on-recovery",
    }
}

/// A step or card that takes longer than the customer puts up with.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct BreachedPlace {
    /// Where.
    pub place: TimePlace,
    /// When.
    pub breach: Breach,
    /// How many seconds it takes where nothing fails.
    pub standard: f64,
    /// How many seconds the customer puts up with.
    pub tolerated: f64,
}

/// Whether a whole is exceeded. A time that is only a lower bound can exceed it as well; one that just reaches it
/// does not.
pub fn of_total(tolerated: Option<f64>, best: Option<Amount>, worst: Option<Amount>) -> Option<Breach> {
    breach(tolerated?, best?.value, worst?.value)
}

fn breach(tolerated: f64, best: f64, worst: f64) -> Option<Breach> {
    match () {
        () if best > tolerated => Some(Breach::Always),
        () if worst > tolerated => Some(Breach::OnRecovery),
        () => None,
    }
}

/// The steps and cards that are exceeded, step by step, the step before its cards.
pub fn breaches(flow: &Flow) -> Vec<BreachedPlace> {
    let mut breaches = Vec::new();
    for (step, own) in &flow.steps {
        let tolerated = own.and_then(|timing| timing.tolerated);
        let length = |case| flow.length_of(*step, |part| part.seconds(case));
        breaches.extend(breached(TimePlace { step: *step, card: None }, tolerated, length));
        for part in flow.parts_of(*step).filter(|part| part.card.is_some()) {
            let tolerated = part.timing.and_then(|timing| timing.tolerated);
            breaches.extend(breached(part.place, tolerated, |case| part.seconds(case)));
        }
    }
    breaches
}

fn breached(
    place: TimePlace,
    tolerated: Option<f64>,
    length: impl Fn(Case) -> Option<f64>,
) -> Option<BreachedPlace> {
    let (tolerated, standard) = (tolerated?, length(Case::Best)?);
    let breach = breach(tolerated, standard, length(Case::Worst)?)?;
    Some(BreachedPlace { place, breach, standard, tolerated })
}

/// The time of each step.
pub fn steps(flow: &Flow, breaches: &[BreachedPlace]) -> Vec<StepTime> {
    let of_step = |(step, own): &(StepId, Option<&Timing>)| StepTime {
        step: *step,
        standard: flow.length_of(*step, |part| part.standard()),
        tolerated: own.and_then(|timing| timing.tolerated).or_else(|| tolerated_by_cards(flow, *step)),
        breach: breaches
            .iter()
            .filter(|breached| breached.place.step == *step)
            .map(|breached| breached.breach)
            .min(),
    };
    flow.steps.iter().map(of_step).collect()
}

fn tolerated_by_cards(flow: &Flow, step: StepId) -> Option<f64> {
    let tolerated = |part: &Part| part.timing.and_then(|timing| timing.tolerated);
    let whole = flow.parts_of(step).all(|part| part.standard().is_none() || tolerated(part).is_some());
    if whole { flow.length_of(step, tolerated) } else { None }
}
