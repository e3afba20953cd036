//! `import`: a risk table of another program into a project, which is made where there is none.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use sightline_app::{Catalogue, CommandError, RiskSheet, SheetReading, TakenOver, take_over};
use sightline_document::{Document, FileProblem};
use sightline_exchange::risk_table::{Scales, SheetFinding};

use crate::arguments::ImportArguments;
use crate::problem::Problem;

pub fn run(arguments: &ImportArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let ImportArguments { table, file } = arguments;
    let name = name_of(table);
    let bytes = fs::read(table).map_err(|error| CommandError::file(table, FileProblem::from(error)))?;
    let sheet = RiskSheet::read(&name, &bytes, &SheetReading::default(), |_| None)?;
    let mut document = project(file, catalogue)?;
    let read = sheet.interpret(&Scales::of(document.model()));
    if read.failure_modes.is_empty() {
        return Err(Problem::terminal("cli.nothingToImport", [("file", name)]));
    }
    let TakenOver { summary, placed, .. } = take_over(&mut document, &name, read)?;
    document.close()?;
    let counts = [
        ("failureModes", summary.failure_modes.to_string()),
        ("rows", summary.rows.to_string()),
        ("placed", placed.to_string()),
        ("file", file.display().to_string()),
    ];
    println!("{}", catalogue.format("cli.imported", &details(counts)));
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

fn sentence(finding: &SheetFinding, catalogue: &Catalogue) -> String {
    let instead =
        if finding.instead.is_empty() { catalogue.text("import.noValue") } else { &finding.instead };
    let row = finding.row.map(|row| catalogue.format("import.row", &details([("row", row.to_string())])));
    let told = details([
        ("heading", finding.heading.clone()),
        ("said", finding.said.clone()),
        ("instead", instead.to_owned()),
    ]);
    let told = catalogue.format(&format!("sheetFinding.{}", finding.kind.word()), &told);
    row.map_or(told.clone(), |row| format!("{row} {told}"))
}

fn details<const N: usize>(entries: [(&str, String); N]) -> std::collections::BTreeMap<String, String> {
    entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
