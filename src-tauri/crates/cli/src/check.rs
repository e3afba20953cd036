//! `check`: whether a project file is sound.

use std::process::ExitCode;

use sightline_app::Catalogue;
use sightline_document::Document;

use crate::arguments::CheckArguments;
use crate::problem::Problem;

/// Opening looks at everything: the database, its references, and every record. What is wrong comes back as the
/// problem, and the exit code is 1.
pub fn run(arguments: &CheckArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let document = Document::open(&arguments.file)?;
    let model = document.model();
    let counts = [
        ("file", arguments.file.display().to_string()),
        ("maps", model.maps().len().to_string()),
        ("cards", model.cards().len().to_string()),
        ("failureModes", model.failure_modes().len().to_string()),
    ];
    let details = counts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    println!("{}", catalogue.format("check.sound", &details));
    Ok(ExitCode::SUCCESS)
}
