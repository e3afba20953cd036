//! Touchpoints, and the cards on which they stand.

use std::collections::BTreeSet;

use sightline_model::{
    Card, CardId, ChannelId, ContactChannel, Model, Placement, PlacementId, Rank, RecordId, RecordTable, Row,
    Touchpoint, TouchpointId, merged_touchpoint,
};

use super::amounts::at_least_zero;
use super::{Performed, place, remove};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn add(
    writer: &mut Writer,
    id: Option<TouchpointId>,
    name: &str,
    channel: Option<ChannelId>,
    cards: &[CardId],
) -> Result<TouchpointId, OperationError> {
    let id = writer.id_or_new(id);
    let row = cleaned(writer, Touchpoint { channel, ..Touchpoint::new(id, name.to_owned()) })?;
    writer.insert(row)?;
    place_on(writer, id, cards)?;
    Ok(id)
}

pub fn edit(writer: &mut Writer, row: Touchpoint) -> Performed {
    let row = cleaned(writer, row)?;
    writer.change::<Touchpoint>(row.id, |before| *before = row)
}

/// A touchpoint as the file keeps it.
///
/// # Errors
/// Where its channel does not exist, a text is too long, or the time limit is no length of time.
pub fn cleaned(writer: &Writer, row: Touchpoint) -> Result<Touchpoint, OperationError> {
    if let Some(channel) = row.channel {
        writer.get::<ContactChannel>(channel)?;
    }
    Ok(Touchpoint {
        name: clean(&row.name)?,
        purpose: clean(&row.purpose)?,
        owner: clean(&row.owner)?,
        evidence: clean(&row.evidence)?,
        standard: clean(&row.standard)?,
        time_limit: at_least_zero(row.time_limit)?,
        ..row
    })
}

pub fn place_on(writer: &mut Writer, touchpoint: TouchpointId, cards: &[CardId]) -> Performed {
    writer.get::<Touchpoint>(touchpoint)?;
    for card in cards.iter().copied() {
        writer.get::<Card>(card)?;
        if placement(writer.model(), card, touchpoint).is_none() {
            let (id, rank) = (writer.id_or_new(None), place::last(writer.model().placements_of(card)));
            writer.insert(Placement { id, card, touchpoint, rank })?;
        }
    }
    Ok(())
}

pub fn take_off(writer: &mut Writer, touchpoint: TouchpointId, cards: &[CardId]) -> Performed {
    writer.get::<Touchpoint>(touchpoint)?;
    for card in cards {
        if let Some(placement) = placement(writer.model(), *card, touchpoint).map(Row::id) {
            writer.delete::<Placement>(placement)?;
        }
    }
    Ok(())
}

pub fn move_before(
    writer: &mut Writer,
    card: CardId,
    touchpoint: TouchpointId,
    before: Option<TouchpointId>,
) -> Performed {
    let here = |touchpoint: TouchpointId| {
        let apart = || OperationError::NotTogether { table: RecordTable::Touchpoint, id: touchpoint.uuid() };
        placement(writer.model(), card, touchpoint).ok_or_else(apart)
    };
    let moving = here(touchpoint)?;
    let follower: Option<PlacementId> = before.map(here).transpose()?.map(Row::id);
    let (id, rank): (PlacementId, Rank) =
        (moving.id, place::moved(writer.model().placements_of(card), moving, follower)?);
    writer.change::<Placement>(id, |row| row.rank = rank)
}

pub fn merge(writer: &mut Writer, kept: TouchpointId, others: Vec<TouchpointId>) -> Performed {
    let mut each_once = BTreeSet::new();
    let others: Vec<TouchpointId> =
        others.into_iter().filter(|other| *other != kept && each_once.insert(*other)).collect();
    let rows = others.iter().map(|other| writer.get::<Touchpoint>(*other)).collect::<Result<Vec<_>, _>>()?;
    let whole = merged_touchpoint(writer.get(kept)?, rows).ok_or(OperationError::DifferentChannels)?;
    for other in others {
        let placements: Vec<Placement> = writer.model().placements_of_touchpoint(other).cloned().collect();
        for Placement { id, card, .. } in placements {
            if placement(writer.model(), card, kept).is_none() {
                writer.change::<Placement>(id, |row| row.touchpoint = kept)?;
            }
        }
        remove::touchpoint(writer, other)?;
    }
    edit(writer, whole)
}

pub fn delete(writer: &mut Writer, touchpoints: Vec<TouchpointId>) -> Performed {
    let each_once = BTreeSet::from_iter(touchpoints);
    each_once.into_iter().try_for_each(|touchpoint| remove::touchpoint(writer, touchpoint))
}

/// Where a touchpoint stands on a card.
fn placement(model: &Model, card: CardId, touchpoint: TouchpointId) -> Option<&Placement> {
    model.placements_of(card).find(|placement| placement.touchpoint == touchpoint)
}
