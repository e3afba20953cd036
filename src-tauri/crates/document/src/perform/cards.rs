//! Cards: what happens in a lane at a step.

use std::collections::BTreeSet;

use sightline_model::{
    Card, CardId, CardMark, FailureMode, Lane, LaneId, MapId, RecordId, RecordTable, Step, StepId,
};

use super::{Performed, place, remove};
use crate::error::OperationError;
use crate::operation::CardMove;
use crate::text::clean;
use crate::writer::Writer;

/// A lane and a step that cross in one map.
pub type Cell = (LaneId, StepId);

/// The map that a cell stands in.
///
/// # Errors
/// [`OperationError::NotTogether`] where the lane and the step do not cross.
pub fn map_of_cell(writer: &Writer, (lane, step): Cell) -> Result<MapId, OperationError> {
    let map = writer.get::<Lane>(lane)?.map;
    writer.get::<Step>(step)?;
    match writer.model().map_of_step(step) {
        Some(other) if other == map => Ok(map),
        _ => Err(OperationError::NotTogether { table: RecordTable::Step, id: step.uuid() }),
    }
}

pub fn add(
    writer: &mut Writer,
    id: Option<CardId>,
    cell: Cell,
    text: &str,
    before: Option<CardId>,
) -> Performed {
    map_of_cell(writer, cell)?;
    let (lane, step) = cell;
    let rank = place::before(writer.model().cards_of_cell(lane, step), before)?;
    writer.insert(Card::new(writer.id_or_new(id), lane, step, clean(text)?, rank))
}

pub fn edit(writer: &mut Writer, card: CardId, text: &str) -> Performed {
    let text = clean(text)?;
    writer.change::<Card>(card, |row| row.text = text)
}

pub fn edit_note(writer: &mut Writer, card: CardId, note: &str) -> Performed {
    let note = clean(note)?;
    writer.change::<Card>(card, |row| row.note = note)
}

pub fn mark(writer: &mut Writer, cards: &[CardId], mark: CardMark, on: bool) -> Performed {
    cards.iter().try_for_each(|card| writer.change::<Card>(*card, |row| row.set_mark(mark, on)))
}

pub fn set_owner(writer: &mut Writer, cards: &[CardId], owner: &str) -> Performed {
    let owner = clean(owner)?;
    cards.iter().try_for_each(|card| writer.change::<Card>(*card, |row| row.owner.clone_from(&owner)))
}

pub fn move_all(writer: &mut Writer, moves: &[CardMove]) -> Performed {
    moves.iter().try_for_each(|card_move| move_one(writer, card_move))
}

fn move_one(writer: &mut Writer, &CardMove { card, lane, step, before }: &CardMove) -> Performed {
    let moving = writer.get::<Card>(card)?;
    let map = map_of_cell(writer, (lane, step))?;
    if writer.get::<Lane>(moving.lane)?.map != map {
        return Err(OperationError::NotTogether { table: RecordTable::Card, id: card.uuid() });
    }
    let stays = (moving.lane, moving.step) == (lane, step);
    let rank = place::moved(writer.model().cards_of_cell(lane, step), moving, before)?;
    writer.change::<Card>(card, |row| {
        row.lane = lane;
        row.step = step;
        row.rank = rank;
    })?;
    if stays { Ok(()) } else { flag_risks(writer, card) }
}

/// Flags what can fail on a card to be looked at again: elsewhere in the service it may mean something else.
fn flag_risks(writer: &mut Writer, card: CardId) -> Performed {
    let failure_modes: Vec<_> = writer.model().failure_modes_of(card).map(|row| row.id).collect();
    failure_modes
        .into_iter()
        .try_for_each(|failure_mode| writer.change::<FailureMode>(failure_mode, |row| row.review = true))
}

pub fn delete(writer: &mut Writer, cards: Vec<CardId>) -> Performed {
    let each_once = BTreeSet::from_iter(cards);
    each_once.into_iter().try_for_each(|card| remove::card(writer, card))
}
