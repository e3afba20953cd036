//! Rounds in which a team scores, each for herself, before it agrees.

use sightline_model::risk::Scored;
use sightline_model::{Aggregation, Factor, Score, ScoringRound, ScoringRoundId, Vote};

use super::{Performed, moment, place, scores};
use crate::error::OperationError;
use crate::operation::{Ballot, Rated};
use crate::text::clean;
use crate::writer::Writer;

pub fn open(
    writer: &mut Writer,
    id: Option<ScoringRoundId>,
    title: &str,
    aggregation: Aggregation,
) -> Performed {
    let (id, rank) = (writer.id_or_new(id), place::last(writer.model().rounds_in_order()));
    let (title, opened_at) = (clean(title)?, moment());
    writer.insert(ScoringRound { id, title, aggregation, opened_at, closed_at: None, rank })
}

pub fn edit(writer: &mut Writer, round: ScoringRoundId, title: &str, aggregation: Aggregation) -> Performed {
    let title = clean(title)?;
    writer.change::<ScoringRound>(round, |row| {
        row.title = title;
        row.aggregation = aggregation;
    })
}

pub fn cast(writer: &mut Writer, round: ScoringRoundId, scorer: &str, ballots: &[Ballot]) -> Performed {
    let ScoringRound { title, closed_at, .. } = writer.get(round)?;
    if closed_at.is_some() {
        return Err(OperationError::RoundClosed { title: title.clone() });
    }
    let scorer = clean(scorer.trim())?;
    if scorer.is_empty() {
        return Err(OperationError::NobodyNamed);
    }
    ballots.iter().try_for_each(|ballot| cast_one(writer, round, &scorer, ballot))
}

fn cast_one(writer: &mut Writer, round: ScoringRoundId, scorer: &str, ballot: &Ballot) -> Performed {
    let &Ballot { rated, factor, score } = ballot;
    rated.checked(writer, factor)?;
    let (effect, cause) = match rated {
        Rated::Effect(effect) => (Some(effect), None),
        Rated::Cause(cause) => (None, Some(cause)),
    };
    let is_same = |vote: &&Vote| {
        (vote.scorer.as_str(), vote.effect, vote.cause, vote.factor) == (scorer, effect, cause, factor)
    };
    let before = writer.model().votes_of(round).find(is_same).map(|vote| vote.id);
    let Some(score) = score else {
        return before.map_or(Ok(()), |vote| writer.delete::<Vote>(vote));
    };
    let (scale, voted_at) = (scores::scale_for(writer, factor, score)?, moment());
    match before {
        Some(vote) => writer.change::<Vote>(vote, |row| {
            (row.scale, row.score, row.voted_at) = (scale, score, voted_at);
        }),
        None => {
            let (id, scorer) = (writer.id_or_new(None), scorer.to_owned());
            writer.insert(Vote { id, round, scorer, effect, cause, factor, scale, score, voted_at })
        }
    }
}

pub fn close(writer: &mut Writer, round: ScoringRoundId) -> Performed {
    writer.change::<ScoringRound>(round, |row| {
        row.closed_at.get_or_insert_with(moment);
    })
}

pub fn agree(
    writer: &mut Writer,
    round: ScoringRoundId,
    rated: Rated,
    factor: Factor,
    score: Score,
) -> Performed {
    let ScoringRound { title, closed_at, .. } = writer.get::<ScoringRound>(round)?.clone();
    if closed_at.is_none() {
        return Err(OperationError::RoundOpen { title });
    }
    let failure_mode = rated.checked(writer, factor)?;
    let stands = writer.get::<sightline_model::FailureMode>(failure_mode)?.baseline_at.is_some();
    if stands && rated.rating(writer.model(), factor, Scored::First).is_some() {
        scores::score_again(writer, rated, factor, Some(score), &title)
    } else {
        scores::rate(writer, rated, factor, Some(score))
    }
}
