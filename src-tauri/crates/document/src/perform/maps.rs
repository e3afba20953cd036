//! The project and its maps.

use sightline_model::{Lane, Map, MapId, MapPreset, MapState, Phase, Project, Rank};

use super::amounts::at_least_zero;
use super::{Performed, place};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn rename_project(writer: &mut Writer, title: &str) -> Performed {
    let title = clean(title)?;
    match writer.model().project().map(|project| project.id) {
        Some(project) => writer.change::<Project>(project, |row| row.title = title),
        None => Ok(()),
    }
}

pub fn set_currency(writer: &mut Writer, currency: &str) -> Performed {
    let currency = clean(currency)?;
    match writer.model().project().map(|project| project.id) {
        Some(project) => writer.change::<Project>(project, |row| row.currency = currency),
        None => Ok(()),
    }
}

pub fn add(
    writer: &mut Writer,
    id: Option<MapId>,
    preset: MapPreset,
    title: &str,
    state: MapState,
) -> Performed {
    let map = writer.id_or_new(id);
    let rank = place::last(writer.model().maps_below(None));
    writer.insert(Map::new(map, preset, clean(title)?, state, rank))?;

    let mut rank = Rank::first();
    for kind in preset.lanes() {
        let id = writer.id_or_new(None);
        writer.insert(Lane::new(id, map, *kind, String::new(), rank.clone()))?;
        rank = Rank::between(Some(&rank), None);
    }
    let id = writer.id_or_new(None);
    writer.insert(Phase::new(id, map, String::new(), Rank::first()))
}

pub fn rename(writer: &mut Writer, map: MapId, title: &str) -> Performed {
    let title = clean(title)?;
    writer.change::<Map>(map, |row| row.title = title)
}

pub fn set_state(writer: &mut Writer, map: MapId, state: MapState) -> Performed {
    writer.change::<Map>(map, |row| row.state = state)
}

pub fn set_price(writer: &mut Writer, map: MapId, price: Option<f64>) -> Performed {
    let price = at_least_zero(price)?;
    writer.change::<Map>(map, |row| row.price = price)
}

pub fn set_tolerance(writer: &mut Writer, map: MapId, tolerated: Option<f64>) -> Performed {
    let tolerated = at_least_zero(tolerated)?;
    writer.change::<Map>(map, |row| row.tolerated = tolerated)
}

pub fn move_to(writer: &mut Writer, map: MapId, parent: Option<MapId>, before: Option<MapId>) -> Performed {
    if let Some(parent) = parent {
        writer.get::<Map>(parent)?;
        if writer.model().is_at_or_above(map, parent) {
            return Err(OperationError::MapBelowItself);
        }
    }
    let rank = place::moved(writer.model().maps_below(parent), writer.get::<Map>(map)?, before)?;
    writer.change::<Map>(map, |row| (row.parent, row.rank) = (parent, rank))
}
