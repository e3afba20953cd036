//! Scores, and the scales that they stand on.

use sightline_model::{
    CauseId, Factor, FailureMode, FailureModeId, Rating, RatingId, Scale, ScaleId, ScaleLevel, ScaleLevelId,
    Score,
};

use super::{Performed, risks};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

/// What a rating rates.
#[derive(Clone, Copy)]
pub enum Rated {
    /// An effect, by its severity.
    Effect(sightline_model::EffectId),
    /// A cause, by its occurrence or its detection.
    Cause(CauseId),
}

pub fn rate(
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
    let rated = match factor {
        Factor::Severity => model.worst_effect(failure_mode).map(Rated::Effect),
        Factor::Occurrence | Factor::Detection => {
            cause.or_else(|| model.causes_of(failure_mode).next().map(|cause| cause.id)).map(Rated::Cause)
        }
    };
    match (rated, score) {
        (None, None) => Ok(()),
        (Some(rated), None) => match rating_of(writer, rated, factor) {
            Some(rating) => writer.delete::<Rating>(rating),
            None => Ok(()),
        },
        (Some(rated), Some(score)) => set(writer, rated, factor, score),
        (None, Some(score)) => {
            let rated = match factor {
                Factor::Severity => Rated::Effect(risks::add_effect(writer, failure_mode, "")?),
                Factor::Occurrence | Factor::Detection => {
                    Rated::Cause(risks::add_cause(writer, failure_mode, "")?)
                }
            };
            set(writer, rated, factor, score)
        }
    }
}

/// Gives an effect or a cause a score on the scale in force.
pub fn set(writer: &mut Writer, rated: Rated, factor: Factor, score: Score) -> Performed {
    let scale = scale_for(writer, factor, score)?;
    if let Some(rating) = rating_of(writer, rated, factor) {
        return writer.change::<Rating>(rating, |row| {
            row.scale = scale;
            row.score = score;
        });
    }
    let (effect, cause) = match rated {
        Rated::Effect(effect) => (Some(effect), None),
        Rated::Cause(cause) => (None, Some(cause)),
    };
    writer.insert(Rating { id: writer.id_or_new(None), effect, cause, factor, scale, score })
}

/// The scale in force for a factor, where the score stands on it.
fn scale_for(writer: &Writer, factor: Factor, score: Score) -> Result<ScaleId, OperationError> {
    let scale: &Scale = writer.model().scale_in_force(factor).ok_or(OperationError::NoScale { factor })?;
    if scale.allows(score) {
        Ok(scale.id)
    } else {
        let &Scale { minimum, maximum, step, .. } = scale;
        Err(OperationError::OffScale { score, minimum, maximum, step })
    }
}

fn rating_of(writer: &Writer, rated: Rated, factor: Factor) -> Option<RatingId> {
    let model = writer.model();
    match rated {
        Rated::Effect(effect) => model.severity_of(effect),
        Rated::Cause(cause) => model.cause_score(cause, factor),
    }
    .map(|(rating, _)| rating)
}

pub fn word(writer: &mut Writer, level: ScaleLevelId, text_en: &str, text_zh: &str) -> Performed {
    let (text_en, text_zh) = (clean(text_en)?, clean(text_zh)?);
    writer.change::<ScaleLevel>(level, |row| {
        row.text_en = text_en;
        row.text_zh = text_zh;
    })
}
