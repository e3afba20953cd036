//! What each person gives in a round of scoring, here or in a copy of the project.

use std::cmp::Ordering;

use jiff::Timestamp;
use sightline_model::{
    RecordId, RecordTable, Scale, Scorer, ScorerId, ScoringItem, ScoringItemId, Vote, VoteId,
};

use super::{Performed, moment, rounds, scores};
use crate::error::OperationError;
use crate::operation::Ballot;
use crate::text::clean;
use crate::writer::Writer;

pub fn cast(writer: &mut Writer, scorer: ScorerId, ballots: &[Ballot]) -> Performed {
    let voted_at = moment();
    for Ballot { item, score, comment } in ballots {
        let factor = open_item(writer, scorer, *item)?.factor;
        let scale = match score {
            Some(score) => scores::scale_for(writer, factor, *score)?,
            None => scores::scale_in_force(writer, factor)?.id,
        };
        let (id, comment, voted_at) = (writer.id_or_new(None), clean(comment.trim())?, voted_at.clone());
        put(writer, Vote { id, scorer, item: *item, scale, score: *score, comment, voted_at })?;
    }
    Ok(())
}

pub fn take_in(writer: &mut Writer, votes: Vec<Vote>) -> Performed {
    for vote in votes {
        let factor = open_item(writer, vote.scorer, vote.item)?.factor;
        let scale: &Scale = writer.get(vote.scale)?;
        if scale.factor != factor {
            return Err(OperationError::WrongFactor { factor: scale.factor });
        }
        vote.score.map(|score| scores::on_scale(scale, score)).transpose()?;
        let comment = clean(&vote.comment)?;
        let vote = Vote { comment, ..vote };
        let before = vote_of(writer, vote.scorer, vote.item).and_then(|id| writer.get::<Vote>(id).ok());
        if before.is_none_or(|before| outlasts(&vote, before).is_gt()) {
            // Two copies for one scorer give their votes ids of their own.
            let id = writer.id_or_new(None);
            put(writer, Vote { id, ..vote })?;
        }
    }
    Ok(())
}

/// What is scored, where the scorer can still score it.
///
/// # Errors
/// [`OperationError::NotTogether`] for an item of another round; [`OperationError::RoundClosed`].
fn open_item<'a>(
    writer: &'a Writer,
    scorer: ScorerId,
    item: ScoringItemId,
) -> Result<&'a ScoringItem, OperationError> {
    let round = writer.get::<Scorer>(scorer)?.round;
    rounds::is_open(writer, round)?;
    let row: &ScoringItem = writer.get(item)?;
    if row.round == round {
        Ok(row)
    } else {
        Err(OperationError::NotTogether { table: RecordTable::ScoringItem, id: item.uuid() })
    }
}

/// Writes a vote in the place of an earlier one of the same person on the same item.
fn put(writer: &mut Writer, vote: Vote) -> Performed {
    match vote_of(writer, vote.scorer, vote.item) {
        Some(before) => writer.change::<Vote>(before, |row| *row = Vote { id: row.id, ..vote }),
        None => writer.insert(vote),
    }
}

fn vote_of(writer: &Writer, scorer: ScorerId, item: ScoringItemId) -> Option<VoteId> {
    writer.model().votes_of_item(item).find(|vote| vote.scorer == scorer).map(|vote| vote.id)
}

/// Whether one vote stays beside another of the same person on the same item: the later one. Where both were given at
/// the same moment, what they say decides, so that copies can be taken in in any order.
fn outlasts(vote: &Vote, other: &Vote) -> Ordering {
    let said = |vote: &Vote| {
        let given: Option<Timestamp> = vote.voted_at.parse().ok();
        (given, vote.voted_at.clone(), vote.score, vote.comment.clone(), vote.scale)
    };
    said(vote).cmp(&said(other))
}
