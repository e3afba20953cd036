//! Tags: the coloured words that cards carry.

use sightline_model::{Card, CardId, CardTag, Tag, TagColour, TagId};

use super::{Performed, place};
use crate::text::clean;
use crate::writer::Writer;

pub fn add(
    writer: &mut Writer,
    id: Option<TagId>,
    title: &str,
    colour: TagColour,
    before: Option<TagId>,
) -> Performed {
    let rank = place::before(writer.model().tags_in_order(), before)?;
    writer.insert(Tag { id: writer.id_or_new(id), title: clean(title)?, colour, rank })
}

pub fn edit(writer: &mut Writer, tag: TagId, title: &str, colour: TagColour) -> Performed {
    let title = clean(title)?;
    writer.change::<Tag>(tag, |row| {
        row.title = title;
        row.colour = colour;
    })
}

pub fn move_before(writer: &mut Writer, tag: TagId, before: Option<TagId>) -> Performed {
    let rank = place::moved(writer.model().tags_in_order(), writer.get::<Tag>(tag)?, before)?;
    writer.change::<Tag>(tag, |row| row.rank = rank)
}

pub fn set_on_cards(writer: &mut Writer, cards: &[CardId], tag: TagId, on: bool) -> Performed {
    writer.get::<Tag>(tag)?;
    cards.iter().try_for_each(|card| if on { give(writer, *card, tag) } else { take(writer, *card, tag) })
}

/// Gives a tag to a card that may have it already.
pub fn give(writer: &mut Writer, card: CardId, tag: TagId) -> Performed {
    writer.get::<Card>(card)?;
    if writer.model().tags_of(card).any(|carried| carried.tag == tag) {
        return Ok(());
    }
    writer.insert(CardTag { id: writer.id_or_new(None), card, tag })
}

fn take(writer: &mut Writer, card: CardId, tag: TagId) -> Performed {
    let carried = writer.model().tags_of(card).find(|carried| carried.tag == tag).map(|carried| carried.id);
    carried.map_or(Ok(()), |carried| writer.delete::<CardTag>(carried))
}
