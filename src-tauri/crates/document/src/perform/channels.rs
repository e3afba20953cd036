//! Channels: the ways by which the service reaches people, and where a journey uses them.

use sightline_model::{
    Card, CardId, ChannelId, ChannelKind, ContactChannel, Model, Placement, PlacementId, Row, TouchpointId,
};

use super::cards::{Cell, map_of_cell};
use super::{Performed, place, remove, touchpoints};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn add(
    writer: &mut Writer,
    id: Option<ChannelId>,
    kind: ChannelKind,
    title: &str,
    before: Option<ChannelId>,
) -> Performed {
    let rank = place::before(writer.model().channels_in_order(), before)?;
    writer.insert(ContactChannel { id: writer.id_or_new(id), kind, title: clean(title)?, rank })
}

pub fn edit(writer: &mut Writer, channel: ChannelId, kind: ChannelKind, title: &str) -> Performed {
    let title = clean(title)?;
    writer.change::<ContactChannel>(channel, |row| {
        row.kind = kind;
        row.title = title;
    })
}

pub fn move_before(writer: &mut Writer, channel: ChannelId, before: Option<ChannelId>) -> Performed {
    let moving = writer.get::<ContactChannel>(channel)?;
    let rank = place::moved(writer.model().channels_in_order(), moving, before)?;
    writer.change::<ContactChannel>(channel, |row| row.rank = rank)
}

/// Says whether a channel is used at a cell.
pub fn place_at(
    writer: &mut Writer,
    id: Option<CardId>,
    cell: Cell,
    channel: ChannelId,
    on: bool,
) -> Performed {
    map_of_cell(writer, cell)?;
    writer.get::<ContactChannel>(channel)?;
    let placements = placements_at(writer.model(), cell, channel);
    match (on, placements.is_empty()) {
        (true, true) => use_at(writer, id, cell, channel),
        (false, false) => leave(writer, placements),
        _ => Ok(()),
    }
}

/// Where touchpoints of a channel stand on the cards of a cell.
fn placements_at(model: &Model, (lane, step): Cell, channel: ChannelId) -> Vec<PlacementId> {
    model
        .cards_of_cell(lane, step)
        .flat_map(|card| model.placements_of(card.id))
        .filter(|placement| {
            model.touchpoints().get(placement.touchpoint).is_some_and(|row| row.channel == Some(channel))
        })
        .map(Row::id)
        .collect()
}

fn use_at(writer: &mut Writer, id: Option<CardId>, (lane, step): Cell, channel: ChannelId) -> Performed {
    let (card, rank) = (writer.id_or_new(id), place::last(writer.model().cards_of_cell(lane, step)));
    writer.insert(Card::new(card, lane, step, String::new(), rank))?;
    let touchpoint = channels_own(writer, channel)?;
    touchpoints::place_on(writer, touchpoint, &[card])
}

/// The touchpoint that stands for a channel itself, made where there is none yet.
fn channels_own(writer: &mut Writer, channel: ChannelId) -> Result<TouchpointId, OperationError> {
    let unnamed = writer.model().touchpoints_of(channel).find(|row| row.name.is_empty()).map(Row::id);
    unnamed.map_or_else(|| touchpoints::add(writer, None, "", Some(channel), &[]), Ok)
}

fn leave(writer: &mut Writer, placements: Vec<PlacementId>) -> Performed {
    for placement in placements {
        let card = writer.get::<Placement>(placement)?.card;
        writer.delete::<Placement>(placement)?;
        if says_nothing(writer.model(), writer.get::<Card>(card)?) {
            remove::card(writer, card)?;
        }
    }
    Ok(())
}

/// Whether a card is as it was made: nothing was written on it, and nothing hangs from it.
fn says_nothing(model: &Model, card: &Card) -> bool {
    let &Card { id, lane, step, ref rank, origin, .. } = card;
    let made = Card { origin, ..Card::new(id, lane, step, String::new(), rank.clone()) };
    *card == made
        && model.links_of(id).next().is_none()
        && model.failure_modes_of(id).next().is_none()
        && model.placements_of(id).next().is_none()
        && model.evidence_of(id).next().is_none()
        && model.questions_of(id).next().is_none()
        && model.tags_of(id).next().is_none()
        && model.map_links_of(id).next().is_none()
        && model.timing_of_card(id).next().is_none()
}
