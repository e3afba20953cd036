//! The ways from cards to maps that say more of them.

use sightline_model::{Card, CardId, Map, MapId, MapLink};

use super::Performed;
use crate::error::OperationError;
use crate::writer::Writer;

pub fn link(writer: &mut Writer, card: CardId, map: MapId) -> Performed {
    writer.get::<Card>(card)?;
    writer.get::<Map>(map)?;
    if writer.model().map_of_card(card) == Some(map) {
        return Err(OperationError::LinkToOwnMap);
    }
    if way(writer, card, map).is_some() {
        return Ok(());
    }
    writer.insert(MapLink { id: writer.id_or_new(None), card, map })
}

pub fn unlink(writer: &mut Writer, card: CardId, map: MapId) -> Performed {
    let way = way(writer, card, map).map(|way| way.id);
    way.map_or(Ok(()), |way| writer.delete::<MapLink>(way))
}

fn way<'a>(writer: &'a Writer, card: CardId, map: MapId) -> Option<&'a MapLink> {
    writer.model().map_links_of(card).find(|way| way.map == map)
}
