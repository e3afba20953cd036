//! Scores: the first one of each effect and cause, and the later ones beside it.

use sightline_model::risk::{Scored, SheetScore};
use sightline_model::{
    Cause, CauseId, Effect, EffectId, EffectReach, Factor, FailureMode, FailureModeId, Model, Rating, Scale,
    ScaleId, Score,
};

use super::{Performed, moment, risks};
use crate::error::OperationError;
use crate::operation::Rated;
use crate::text::clean;
use crate::writer::Writer;

impl Rated {
    /// What a record rates that names an effect or a cause.
    pub fn of(effect: Option<EffectId>, cause: Option<CauseId>) -> Option<Self> {
        effect.map(Self::Effect).or(cause.map(Self::Cause))
    }

    /// The effect or the cause, as records name it.
    pub fn apart(self) -> (Option<EffectId>, Option<CauseId>) {
        match self {
            Self::Effect(effect) => (Some(effect), None),
            Self::Cause(cause) => (None, Some(cause)),
        }
    }

    /// Refuses a factor that does not rate this, and what does not exist; else the failure mode that it belongs to.
    pub fn checked(self, writer: &Writer, factor: Factor) -> Result<FailureModeId, OperationError> {
        match self {
            Self::Effect(_) if !factor.rates_effects() => Err(OperationError::WrongFactor { factor }),
            Self::Cause(_) if factor.rates_effects() => Err(OperationError::WrongFactor { factor }),
            Self::Effect(effect) => Ok(writer.get::<Effect>(effect)?.failure_mode),
            Self::Cause(cause) => Ok(writer.get::<Cause>(cause)?.failure_mode),
        }
    }

    /// The first or the last of its scores.
    pub fn rating(self, model: &Model, factor: Factor, scored: Scored) -> Option<&Rating> {
        match self {
            Self::Effect(effect) => model.severity_of(effect, scored),
            Self::Cause(cause) => model.cause_score(cause, factor, scored),
        }
    }
}

pub fn rate_failure_mode(
    writer: &mut Writer,
    failure_mode: FailureModeId,
    cause: Option<CauseId>,
    factor: Factor,
    score: Option<Score>,
) -> Performed {
    writer.get::<FailureMode>(failure_mode)?;
    if let Some(cause) = cause {
        risks::is_cause_of(writer, cause, failure_mode)?;
    }
    let model = writer.model();
    let rated = if factor.rates_effects() {
        model.worst_effect(failure_mode).map(Rated::Effect)
    } else {
        cause.or_else(|| model.causes_of(failure_mode).next().map(|cause| cause.id)).map(Rated::Cause)
    };
    let rated = match (rated, score) {
        (Some(rated), _) => rated,
        (None, None) => return Ok(()),
        (None, Some(_)) if factor.rates_effects() => {
            Rated::Effect(risks::add_effect(writer, None, failure_mode, "", EffectReach::Final)?)
        }
        (None, Some(_)) => Rated::Cause(risks::add_cause(writer, None, failure_mode, "")?),
    };
    rate(writer, rated, factor, score)
}

pub fn rate(writer: &mut Writer, rated: Rated, factor: Factor, score: Option<Score>) -> Performed {
    let failure_mode = rated.checked(writer, factor)?;
    let before = rated.rating(writer.model(), factor, Scored::First).cloned();
    let FailureMode { baseline_at, title, .. } = writer.get(failure_mode)?;
    if before.is_some() && baseline_at.is_some() {
        return Err(OperationError::BaselineStands { title: title.clone() });
    }
    match (before, score) {
        (None, None) => Ok(()),
        (Some(before), None) => writer.delete::<Rating>(before.id),
        (Some(before), Some(score)) if before.score == score => Ok(()),
        (Some(before), Some(score)) => {
            let now = rating(writer, rated, factor, score)?;
            writer.change::<Rating>(before.id, |row| *row = Rating { id: row.id, ..now })
        }
        (None, Some(score)) => {
            let first = rating(writer, rated, factor, score)?;
            writer.insert(first)
        }
    }
}

pub fn score_again(
    writer: &mut Writer,
    rated: Rated,
    factor: Factor,
    score: Option<Score>,
    reason: &str,
) -> Performed {
    let failure_mode = rated.checked(writer, factor)?;
    let last = rated.rating(writer.model(), factor, Scored::Now);
    let Some((id, number)) = last.map(|last| (last.id, last.number)) else {
        return Err(OperationError::NotScoredYet { factor });
    };
    let Some(score) = score else {
        return if number > 0 { writer.delete::<Rating>(id) } else { Ok(()) };
    };
    let reason = clean(reason)?;
    if reason.trim().is_empty() {
        return Err(OperationError::NeedsReason);
    }
    let again = Rating { number: number + 1, reason, ..rating(writer, rated, factor, score)? };
    writer.insert(again)?;
    set_baseline(writer, &[failure_mode])
}

/// Says of the first score of something why it was given.
pub fn say_why(writer: &mut Writer, rated: Rated, factor: Factor, reason: &str) -> Performed {
    let first = rated.rating(writer.model(), factor, Scored::First).map(|first| first.id);
    first.map_or(Ok(()), |first| writer.change::<Rating>(first, |row| reason.clone_into(&mut row.reason)))
}

pub fn set_baseline(writer: &mut Writer, failure_modes: &[FailureModeId]) -> Performed {
    let since = moment();
    let stands = |row: &mut FailureMode| {
        row.baseline_at.get_or_insert_with(|| since.clone());
    };
    failure_modes.iter().try_for_each(|failure_mode| writer.change::<FailureMode>(*failure_mode, stands))
}

/// Gives what was imported its first score, and the later one beside it; where only the later one is known, that is the
/// first. `source` says where the later one comes from.
pub fn take_over(
    writer: &mut Writer,
    rated: Rated,
    factor: Factor,
    SheetScore { first, after }: SheetScore,
    source: &str,
) -> Performed {
    if let Some(score) = first {
        writer.insert(rating(writer, rated, factor, score)?)?;
    }
    if let Some(score) = after {
        let (number, reason) = (u32::from(first.is_some()), source.to_owned());
        writer.insert(Rating { number, reason, ..rating(writer, rated, factor, score)? })?;
    }
    Ok(())
}

/// A first score on the scale in force, given now by the person at work.
fn rating(writer: &Writer, rated: Rated, factor: Factor, score: Score) -> Result<Rating, OperationError> {
    let (effect, cause) = rated.apart();
    let said = match rated {
        Rated::Effect(effect) => &writer.get::<Effect>(effect)?.text,
        Rated::Cause(cause) => &writer.get::<Cause>(cause)?.text,
    };
    Ok(Rating {
        id: writer.id_or_new(None),
        effect,
        cause,
        factor,
        number: 0,
        scale: scale_for(writer, factor, score)?,
        score,
        scored_at: Some(moment()),
        scored_by: writer.person().to_owned(),
        reason: String::new(),
        said: said.clone(),
    })
}

/// The scale in force for a factor, where the score stands on it.
///
/// # Errors
/// [`OperationError::NoScale`], [`OperationError::OffScale`].
pub fn scale_for(writer: &Writer, factor: Factor, score: Score) -> Result<ScaleId, OperationError> {
    on_scale(scale_in_force(writer, factor)?, score)
}

/// The scale, where the score stands on it.
///
/// # Errors
/// [`OperationError::OffScale`].
pub fn on_scale(scale: &Scale, score: Score) -> Result<ScaleId, OperationError> {
    if scale.allows(score) {
        Ok(scale.id)
    } else {
        let &Scale { minimum, maximum, step, .. } = scale;
        Err(OperationError::OffScale { score, minimum, maximum, step })
    }
}

/// The scale in force for a factor.
///
/// # Errors
/// [`OperationError::NoScale`].
pub fn scale_in_force<'a>(writer: &'a Writer, factor: Factor) -> Result<&'a Scale, OperationError> {
    writer.model().scale_in_force(factor).ok_or(OperationError::NoScale { factor })
}
