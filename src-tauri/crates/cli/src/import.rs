//! `import`: a risk table of another program into a project, which is made where there is none.

use std::path::Path;
use std::process::ExitCode;

use sightline_app::{Catalogue, TakenOver};
use sightline_document::Document;

use crate::arguments::ImportArguments;
use crate::problem::Problem;
use crate::table::{Table, sentence};

pub fn run(arguments: &ImportArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let ImportArguments { table, file } = arguments;
    let table = Table::read(table)?;
    let mut document = project(file, catalogue)?;
    let TakenOver { summary, placed, .. } = table.take_over(&mut document)?;
    document.close()?;
    let counts = [
        ("failureModes", summary.failure_modes.to_string()),
        ("rows", summary.rows.to_string()),
        ("placed", placed.to_string()),
        ("file", file.display().to_string()),
    ];
    println!("{}", catalogue.fill("cli.imported", counts));
    for finding in &summary.findings {
        println!("{}", sentence(finding, catalogue));
    }
    Ok(ExitCode::SUCCESS)
}

/// The project, made where no file is.
fn project(file: &Path, catalogue: &Catalogue) -> Result<Document, Problem> {
    if file.exists() {
        return Ok(Document::open(file)?);
    }
    let title = file.file_stem().map_or_else(
        || catalogue.text("project.untitled").to_owned(),
        |stem| stem.to_string_lossy().into_owned(),
    );
    Ok(Document::create(file, &title)?)
}
