//! How long steps and cards take, and what they cost.

use sightline_model::{Card, Role, Step, TimeNature, Timing, TimingId};

use super::Performed;
use super::amounts::{at_least_zero, probability};
use crate::error::OperationError;
use crate::operation::{Timed, TimingValues};
use crate::writer::Writer;

pub fn set(writer: &mut Writer, of: Timed, values: TimingValues) -> Performed {
    let model = writer.model();
    let known = match of {
        Timed::Step(step) => model.timing_of_step(step).next(),
        Timed::Card(card) => model.timing_of_card(card).next(),
    };
    let known = known.map(|timing| timing.id);
    match of {
        Timed::Step(step) => drop(writer.get::<Step>(step)?),
        Timed::Card(card) => drop(writer.get::<Card>(card)?),
    }
    if let Some(role) = values.role {
        writer.get::<Role>(role)?;
    }
    let values = checked(values)?;
    match known {
        Some(timing) if values == TimingValues::default() => writer.delete::<Timing>(timing),
        Some(timing) => writer.change::<Timing>(timing, |row| *row = row_of(timing, of, values)),
        None if values == TimingValues::default() => Ok(()),
        None => writer.insert(row_of(writer.id_or_new(None), of, values)),
    }
}

fn row_of(id: TimingId, of: Timed, values: TimingValues) -> Timing {
    let (step, card) = match of {
        Timed::Step(step) => (Some(step), None),
        Timed::Card(card) => (None, Some(card)),
    };
    Timing {
        id,
        step,
        card,
        standard: values.standard,
        tolerated: values.tolerated,
        nature: values.nature,
        waste: values.waste,
        role: values.role,
        fixed_cost: values.fixed_cost,
        failure_probability: values.failure_probability,
        recovery_probability: values.recovery_probability,
        recovery_time: values.recovery_time,
        recovery_cost: values.recovery_cost,
    }
}

/// The values as a record keeps them.
fn checked(values: TimingValues) -> Result<TimingValues, OperationError> {
    Ok(TimingValues {
        standard: at_least_zero(values.standard)?,
        tolerated: at_least_zero(values.tolerated)?,
        waste: values.waste.filter(|_| values.nature == Some(TimeNature::Waste)),
        fixed_cost: at_least_zero(values.fixed_cost)?,
        failure_probability: probability(values.failure_probability)?,
        recovery_probability: probability(values.recovery_probability)?,
        recovery_time: at_least_zero(values.recovery_time)?,
        recovery_cost: at_least_zero(values.recovery_cost)?,
        ..values
    })
}
