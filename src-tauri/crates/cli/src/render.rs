//! `render`: a map as a picture.

use std::process::ExitCode;

use sightline_app::{Catalogue, CommandError, picture};
use sightline_document::{Document, FileProblem};
use sightline_model::Map;
use sightline_scene::LaidOutMap;

use crate::arguments::RenderArguments;
use crate::problem::Problem;

pub fn run(arguments: &RenderArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let document = Document::open(&arguments.file)?;
    let model = document.model();
    let wanted = |map: &&Map| arguments.map.as_ref().is_none_or(|title| *title == map.title);
    let Some(map) = model.maps_in_order().find(wanted) else {
        let titles: Vec<&str> = model.maps_in_order().map(|map| map.title.as_str()).collect();
        let map = arguments.map.clone().unwrap_or_default();
        return Err(Problem::terminal("cli.noSuchMap", [("map", map), ("maps", titles.join(", "))]));
    };
    if arguments.to.exists() && !arguments.force {
        return Err(CommandError::file(&arguments.to, FileProblem::AlreadyExists).into());
    }
    let laid_out = LaidOutMap::new(model, map.id, catalogue.scene_words());
    picture::write(&document, laid_out.scene(), &map.title, &arguments.to, arguments.theme, arguments.scale)?;
    Ok(ExitCode::SUCCESS)
}
