//! `export`: the risk table of a project as a workbook, a text table or JSON.

use std::process::ExitCode;

use sightline_app::{Catalogue, CommandError, write_risks};
use sightline_document::{Document, FileProblem};

use crate::arguments::ExportArguments;
use crate::problem::Problem;

pub fn run(arguments: &ExportArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let ExportArguments { file, to, preset, force } = arguments;
    let document = Document::open(file)?;
    if to.exists() && !force {
        return Err(CommandError::file(to, FileProblem::AlreadyExists).into());
    }
    write_risks(&document, to, *preset, catalogue.language())?;
    Ok(ExitCode::SUCCESS)
}
