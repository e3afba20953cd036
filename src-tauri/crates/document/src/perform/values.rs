//! Cards that are there for their value: the points of a curve and the numbers.

use sightline_model::{Card, CardId, Lane, LaneContent, LaneId, Persona, PersonaId};

use super::cards::{Cell, map_of_cell};
use super::{Performed, place};
use crate::error::OperationError;
use crate::writer::Writer;

pub fn add(
    writer: &mut Writer,
    id: Option<CardId>,
    cell: Cell,
    value: f64,
    persona: Option<PersonaId>,
) -> Performed {
    map_of_cell(writer, cell)?;
    let (lane, step) = cell;
    check(writer, lane, value)?;
    if let Some(persona) = persona {
        writer.get::<Persona>(persona)?;
    }
    let rank = place::last(writer.model().cards_of_cell(lane, step));
    let card = Card::new(writer.id_or_new(id), lane, step, String::new(), rank);
    writer.insert(Card { value: Some(value), persona, ..card })
}

pub fn set(writer: &mut Writer, cards: &[CardId], value: Option<f64>) -> Performed {
    cards.iter().try_for_each(|card| {
        if let Some(value) = value {
            check(writer, writer.get::<Card>(*card)?.lane, value)?;
        }
        writer.change::<Card>(*card, |row| row.value = value)
    })
}

/// Refuses a value that the cards of a lane cannot have.
fn check(writer: &Writer, lane: LaneId, value: f64) -> Performed {
    match writer.get::<Lane>(lane)?.kind.content() {
        content if content.allows(value) => Ok(()),
        LaneContent::Curve => Err(OperationError::OffCurve { value }),
        _ => Err(OperationError::NoValue),
    }
}
