//! The map that a command is about.

use sightline_model::{Map, Model};

use crate::problem::Problem;

/// The first map with a title; the first of all where none is named.
///
/// # Errors
/// Where there is none: a sentence that names the maps there are.
pub fn map_of<'a>(model: &'a Model, title: Option<&str>) -> Result<&'a Map, Problem> {
    let wanted = |map: &&Map| title.is_none_or(|title| title == map.title);
    model.maps_in_order().find(wanted).ok_or_else(|| {
        let titles: Vec<&str> = model.maps_in_order().map(|map| map.title.as_str()).collect();
        let title = title.unwrap_or_default().to_owned();
        Problem::terminal("cli.noSuchMap", [("map", title), ("maps", titles.join(", "))])
    })
}
