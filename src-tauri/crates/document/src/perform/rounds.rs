//! Rounds in which a team scores, each for herself, before it agrees.

use std::collections::HashSet;

use sightline_model::risk::{Scored, failure_modes_of_project};
use sightline_model::{
    Aggregation, EffectReach, Factor, FailureMode, FailureModeId, Score, Scorer, ScorerId, ScoringItem,
    ScoringItemId, ScoringRound, ScoringRoundId,
};

use super::{Performed, moment, place, risks, scores};
use crate::error::OperationError;
use crate::operation::Rated;
use crate::text::clean;
use crate::writer::Writer;

/// Opens a round without scorers and items, and answers which it is.
pub fn open(
    writer: &mut Writer,
    id: Option<ScoringRoundId>,
    title: &str,
    aggregation: Aggregation,
) -> Result<ScoringRoundId, OperationError> {
    let (id, rank) = (writer.id_or_new(id), place::last(writer.model().rounds_in_order()));
    let (title, opened_at) = (clean(title)?, moment());
    let for_one_scorer = false;
    writer.insert(ScoringRound {
        id,
        title,
        aggregation,
        opened_at,
        closed_at: None,
        for_one_scorer,
        rank,
    })?;
    Ok(id)
}

/// Says what is scored in a new round, and who scores.
pub fn fill(
    writer: &mut Writer,
    round: ScoringRoundId,
    failure_modes: &[FailureModeId],
    factors: &[Factor],
    scorers: &[String],
) -> Performed {
    failure_modes.iter().try_for_each(|id| writer.get::<FailureMode>(*id).map(drop))?;
    let all = failure_modes_of_project(writer.model());
    let chosen: HashSet<FailureModeId> = failure_modes.iter().copied().collect();
    let in_order: Vec<_> = all.filter(|id| chosen.contains(id)).collect();
    for failure_mode in in_order {
        add_items(writer, round, failure_mode, factors)?;
    }
    if writer.model().items_of(round).next().is_none() {
        return Err(OperationError::NothingToScore);
    }
    scorers.iter().try_for_each(|name| add_scorer(writer, None, round, name))
}

/// What is scored of one failure mode: each effect by its severity, each cause by the other factors.
fn add_items(
    writer: &mut Writer,
    round: ScoringRoundId,
    failure_mode: FailureModeId,
    factors: &[Factor],
) -> Performed {
    let chosen = |of_effects| {
        let all = Factor::ALL.iter().copied();
        all.filter(move |factor| factor.rates_effects() == of_effects && factors.contains(factor))
    };
    for factor in chosen(true) {
        let effects: Vec<_> = writer.model().effects_of(failure_mode).map(|effect| effect.id).collect();
        let effects = match effects.is_empty() {
            true => vec![risks::add_effect(writer, None, failure_mode, "", EffectReach::Final)?],
            false => effects,
        };
        for effect in effects {
            add_item(writer, round, Rated::Effect(effect), factor)?;
        }
    }
    if chosen(false).next().is_none() {
        return Ok(());
    }
    let causes: Vec<_> = writer.model().causes_of(failure_mode).map(|cause| cause.id).collect();
    let causes = match causes.is_empty() {
        true => vec![risks::add_cause(writer, None, failure_mode, "")?],
        false => causes,
    };
    for cause in causes {
        for factor in chosen(false) {
            add_item(writer, round, Rated::Cause(cause), factor)?;
        }
    }
    Ok(())
}

fn add_item(writer: &mut Writer, round: ScoringRoundId, rated: Rated, factor: Factor) -> Performed {
    let (effect, cause) = rated.apart();
    let (id, rank) = (writer.id_or_new(None), place::last(writer.model().items_of(round)));
    writer.insert(ScoringItem { id, round, effect, cause, factor, agreed: None, rank })
}

pub fn add_scorer(writer: &mut Writer, id: Option<ScorerId>, round: ScoringRoundId, name: &str) -> Performed {
    is_open(writer, round)?;
    let name = name_in(writer, round, None, name)?;
    let (id, rank) = (writer.id_or_new(id), place::last(writer.model().scorers_of(round)));
    writer.insert(Scorer { id, round, name, rank })
}

pub fn rename_scorer(writer: &mut Writer, scorer: ScorerId, name: &str) -> Performed {
    let round = writer.get::<Scorer>(scorer)?.round;
    let name = name_in(writer, round, Some(scorer), name)?;
    writer.change::<Scorer>(scorer, |row| row.name = name)
}

/// A name by which a scorer of a round can be told from all others of it.
///
/// # Errors
/// [`OperationError::ForOneScorer`], [`OperationError::NobodyNamed`], [`OperationError::ScorerTwice`].
fn name_in(
    writer: &Writer,
    round: ScoringRoundId,
    scorer: Option<ScorerId>,
    name: &str,
) -> Result<String, OperationError> {
    let name = clean(name.trim())?;
    is_at_home(writer, round)?;
    if name.is_empty() {
        return Err(OperationError::NobodyNamed);
    }
    let mut others = writer.model().scorers_of(round).filter(|row| Some(row.id) != scorer);
    if others.any(|row| row.name == name) {
        return Err(OperationError::ScorerTwice { name });
    }
    Ok(name)
}

/// The round, where this is no copy for one of its scorers.
///
/// # Errors
/// [`OperationError::ForOneScorer`].
fn is_at_home<'a>(writer: &'a Writer, round: ScoringRoundId) -> Result<&'a ScoringRound, OperationError> {
    let row: &ScoringRound = writer.get(round)?;
    if row.for_one_scorer {
        return Err(OperationError::ForOneScorer { title: row.title.clone() });
    }
    Ok(row)
}

/// The round, where votes can still be given in it.
///
/// # Errors
/// [`OperationError::RoundClosed`].
pub fn is_open<'a>(writer: &'a Writer, round: ScoringRoundId) -> Result<&'a ScoringRound, OperationError> {
    let row: &ScoringRound = writer.get(round)?;
    match row.closed_at {
        None => Ok(row),
        Some(_) => Err(OperationError::RoundClosed { title: row.title.clone() }),
    }
}

pub fn edit(writer: &mut Writer, round: ScoringRoundId, title: &str, aggregation: Aggregation) -> Performed {
    let title = clean(title)?;
    writer.change::<ScoringRound>(round, |row| {
        row.title = title;
        row.aggregation = aggregation;
    })
}

pub fn close(writer: &mut Writer, round: ScoringRoundId) -> Performed {
    is_at_home(writer, round)?;
    writer.change::<ScoringRound>(round, |row| {
        row.closed_at.get_or_insert_with(moment);
    })
}

/// What the team has agreed on rests on the votes as they were shown: with it, the round is over.
pub fn reopen(writer: &mut Writer, round: ScoringRoundId) -> Performed {
    let title = is_at_home(writer, round)?.title.clone();
    if writer.model().items_of(round).any(|item| item.agreed.is_some()) {
        return Err(OperationError::RoundAgreed { title });
    }
    writer.change::<ScoringRound>(round, |row| row.closed_at = None)
}

pub fn agree(writer: &mut Writer, item: ScoringItemId, score: Score) -> Performed {
    let &ScoringItem { round, effect, cause, factor, .. } = writer.get(item)?;
    let ScoringRound { title, closed_at, .. } = writer.get::<ScoringRound>(round)?.clone();
    if closed_at.is_none() {
        return Err(OperationError::RoundOpen { title });
    }
    let Some(rated) = Rated::of(effect, cause) else {
        return Err(OperationError::WrongFactor { factor });
    };
    let failure_mode = rated.checked(writer, factor)?;
    let stands = writer.get::<FailureMode>(failure_mode)?.baseline_at.is_some();
    if stands && rated.rating(writer.model(), factor, Scored::First).is_some() {
        scores::score_again(writer, rated, factor, Some(score), &title)?;
    } else {
        scores::rate(writer, rated, factor, Some(score))?;
        scores::say_why(writer, rated, factor, &title)?;
    }
    writer.change::<ScoringItem>(item, |row| row.agreed = Some(score))
}
