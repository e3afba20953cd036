//! The scales that scores stand on. One on which scores were given, or are being given, is never changed: another
//! version takes its place.

use std::collections::BTreeSet;

use sightline_model::{
    Factor, FailureModeId, Rating, RatingId, Row, Scale, ScaleId, ScaleLevel, ScaleLevelId, Score,
};

use super::Performed;
use crate::error::OperationError;
use crate::operation::{LevelWording, ScalePreset, ScaleWording};
use crate::scale_presets;
use crate::text::clean;
use crate::writer::Writer;

pub fn word(writer: &mut Writer, level: ScaleLevelId, text_en: &str, text_zh: &str) -> Performed {
    let row = writer.get::<ScaleLevel>(level)?;
    let (scale, score) = (writer.get::<Scale>(row.scale)?, row.score);
    let in_force =
        writer.model().scale_in_force(scale.factor).is_some_and(|in_force| in_force.id == scale.id);
    if !in_force {
        return Err(OperationError::EarlierScale { version: scale.version });
    }
    if is_used(writer, scale) {
        let (factor, mut wording) = (scale.factor, wording_of(writer, scale));
        let its_level = wording.levels.iter_mut().find(|level| level.score == score);
        if let Some(level) = its_level {
            (level.text_en, level.text_zh) = (text_en.to_owned(), text_zh.to_owned());
        }
        return revise(writer, factor, wording);
    }
    let (text_en, text_zh) = (clean(text_en)?, clean(text_zh)?);
    writer.change::<ScaleLevel>(level, |row| {
        row.text_en = text_en;
        row.text_zh = text_zh;
    })
}

pub fn revise(writer: &mut Writer, factor: Factor, wording: ScaleWording) -> Performed {
    let wording = checked(wording)?;
    let in_force = writer.model().scale_in_force(factor).cloned();
    if in_force.as_ref().is_some_and(|scale| wording_of(writer, scale) == wording) {
        return Ok(());
    }
    let version = in_force.as_ref().map_or(1, |scale| scale.version + 1);
    let ScaleWording { title, minimum, maximum, step, levels } = wording;
    let scale = match in_force {
        Some(scale) if !is_used(writer, &scale) => {
            let old: Vec<ScaleLevelId> = writer.model().levels_of(scale.id).map(Row::id).collect();
            old.into_iter().try_for_each(|level| writer.delete::<ScaleLevel>(level))?;
            writer.change::<Scale>(scale.id, |row| {
                *row = Scale { id: row.id, factor, title, minimum, maximum, step, version: row.version };
            })?;
            scale.id
        }
        _ => {
            let id = writer.id_or_new(None);
            writer.insert(Scale { id, factor, title, minimum, maximum, step, version })?;
            id
        }
    };
    levels.into_iter().try_for_each(|LevelWording { score, text_en, text_zh }| {
        let id = writer.id_or_new(None);
        writer.insert(ScaleLevel { id, scale, score, text_en, text_zh })
    })
}

pub fn adopt(writer: &mut Writer, preset: ScalePreset) -> Performed {
    let scales = scale_presets::scales(preset);
    scales.into_iter().try_for_each(|(factor, wording)| revise(writer, factor, wording))
}

/// A score that the scale in force does not have cannot mean the same there, and stays where it was given.
pub fn confirm(writer: &mut Writer, failure_modes: &[FailureModeId], factor: Option<Factor>) -> Performed {
    let model = writer.model();
    let of_effects = |id| model.effects_of(id).flat_map(|effect| model.ratings_of_effect(effect.id));
    let of_causes = |id| model.causes_of(id).flat_map(|cause| model.ratings_of_cause(cause.id));
    let ratings = failure_modes.iter().flat_map(|id| of_effects(*id).chain(of_causes(*id)));
    let ratings = ratings.filter(|rating| factor.is_none_or(|factor| factor == rating.factor));
    let confirmed: Vec<(RatingId, ScaleId)> = ratings
        .filter_map(|rating| {
            let scale = model.scale_in_force(rating.factor)?;
            scale.allows(rating.score).then_some((rating.id, scale.id))
        })
        .collect();
    confirmed
        .into_iter()
        .try_for_each(|(rating, scale)| writer.change::<Rating>(rating, |row| row.scale = scale))
}

/// Whether a score was given on a scale in force, or an open round asks for one: a copy for a scorer holds neither the
/// scores nor the others' votes, and here nobody knows yet which votes its scale has in a copy.
fn is_used(writer: &Writer, scale: &Scale) -> bool {
    let model = writer.model();
    let mut open = model.rounds_in_order().filter(|round| round.closed_at.is_none());
    model.ratings_of_scale(scale.id).next().is_some()
        || model.votes_of_scale(scale.id).next().is_some()
        || open.any(|round| model.items_of(round.id).any(|item| item.factor == scale.factor))
}

fn wording_of(writer: &Writer, scale: &Scale) -> ScaleWording {
    let levels = writer.model().levels_of(scale.id).map(|level| LevelWording {
        score: level.score,
        text_en: level.text_en.clone(),
        text_zh: level.text_zh.clone(),
    });
    let &Scale { minimum, maximum, step, .. } = scale;
    ScaleWording { title: scale.title.clone(), minimum, maximum, step, levels: levels.collect() }
}

/// A scale as its records keep it, its levels from the lowest score to the highest.
///
/// # Errors
/// [`OperationError::BadScale`], [`OperationError::TextTooLong`].
fn checked(wording: ScaleWording) -> Result<ScaleWording, OperationError> {
    let ScaleWording { title, minimum, maximum, step, mut levels } = wording;
    let title = clean(&title)?;
    let steps = [0.5, 1.0].contains(&step.value());
    let scale = Scale {
        id: sightline_model::RecordId::from_uuid(uuid::Uuid::nil()),
        factor: Factor::Severity,
        title: String::new(),
        minimum,
        maximum,
        step,
        version: 1,
    };
    let scores: BTreeSet<Score> = levels.iter().map(|level| level.score).collect();
    let levels_stand = scores.len() == levels.len() && scores.iter().all(|score| scale.allows(*score));
    if !(steps && minimum < maximum && scale.allows(maximum) && levels_stand) {
        return Err(OperationError::BadScale);
    }
    for level in &mut levels {
        (level.text_en, level.text_zh) = (clean(&level.text_en)?, clean(&level.text_zh)?);
    }
    levels.sort_by_key(|level| level.score);
    Ok(ScaleWording { title, minimum, maximum, step, levels })
}
