//! `render`: a map as a picture.

use std::process::ExitCode;

use sightline_app::{Catalogue, CommandError, picture};
use sightline_document::{Document, FileProblem};
use sightline_scene::LaidOutMap;

use crate::arguments::RenderArguments;
use crate::map_of::map_of;
use crate::problem::Problem;

pub fn run(arguments: &RenderArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let document = Document::open(&arguments.file)?;
    let model = document.model();
    let map = map_of(model, arguments.map.as_deref())?;
    if arguments.to.exists() && !arguments.force {
        return Err(CommandError::file(&arguments.to, FileProblem::AlreadyExists).into());
    }
    let laid_out = LaidOutMap::new(model, map.id, catalogue.scene_words());
    picture::write(&document, laid_out.scene(), &map.title, &arguments.to, arguments.theme, arguments.scale)?;
    Ok(ExitCode::SUCCESS)
}
