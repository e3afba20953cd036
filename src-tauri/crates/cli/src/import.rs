//! `import`: a map or a risk table of another program into a project, which is made where there is none.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use sightline_app::{
    AppErrorCode, Catalogue, CommandError, ErrorCode, MapSummary, TakenOver, import_operation,
    is_project_json, read_map, read_project_json,
};
use sightline_document::{Document, FileProblem};
use sightline_exchange::map_file::{FoundMap, MapFinding, MapReading};
use sightline_model::LaneKind;

use crate::arguments::{Content, ImportArguments};
use crate::problem::Problem;
use crate::table::{Table, sentence};

pub fn run(arguments: &ImportArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let ImportArguments { table: path, file, r#as, part } = arguments;
    if let Some(bytes) = project_json(path)? {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        read_project_json(&name, &bytes, file)?;
        println!("{}", catalogue.fill("cli.importedProject", [("file", file.display().to_string())]));
        return Ok(ExitCode::SUCCESS);
    }
    let found = match r#as {
        Some(Content::Risks) => Found::Risks(Table::read(path)?),
        Some(Content::Map) => Found::Map(map_of(path, part.as_deref())?),
        None => Found::by_form(path, part.as_deref())?,
    };
    match found {
        Found::Risks(table) => import_risks(table, file, catalogue)?,
        Found::Map(map) => import_map(map, file, catalogue)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The bytes of a whole project as JSON; nothing where a file is another one.
fn project_json(path: &Path) -> Result<Option<Vec<u8>>, Problem> {
    let bytes = fs::read(path).map_err(|error| CommandError::file(path, FileProblem::from(error)))?;
    Ok(Some(bytes).filter(|bytes| is_project_json(bytes)))
}

/// What a file holds.
enum Found {
    Risks(Table),
    Map(FoundMap),
}

impl Found {
    /// A risk table where its header names one; else a map, where the file is one by itself.
    fn by_form(path: &Path, part: Option<&str>) -> Result<Self, Problem> {
        if let Ok(table) = Table::read(path)
            && table.is_recognised()
            && part.is_none()
        {
            return Ok(Self::Risks(table));
        }
        let neither = || Problem::terminal("cli.neitherMapNorRisks", [("file", path.display().to_string())]);
        match map_of(path, part) {
            Ok(map) if map.sure => Ok(Self::Map(map)),
            Ok(_) => Err(neither()),
            Err(Problem::Core(error)) if error.code == ErrorCode::App(AppErrorCode::NoMapInFile) => {
                Err(neither())
            }
            Err(problem) => Err(problem),
        }
    }
}

/// The map of a file; of the sheet or page that is named, where one is.
fn map_of(path: &Path, part: Option<&str>) -> Result<FoundMap, Problem> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let bytes = fs::read(path).map_err(|error| CommandError::file(path, FileProblem::from(error)))?;
    let found = read_map(&name, &bytes, &MapReading::default())?;
    let Some(part) = part else { return Ok(found) };
    let Some(place) = (0..).zip(&found.parts).find(|(_, title)| *title == part).map(|(place, _)| place)
    else {
        let parts = found.parts.join(", ");
        return Err(Problem::terminal("cli.noSuchPart", [("part", part.to_owned()), ("parts", parts)]));
    };
    Ok(read_map(&name, &bytes, &MapReading { part: Some(place), ..MapReading::default() })?)
}

fn import_map(found: FoundMap, file: &Path, catalogue: &Catalogue) -> Result<(), Problem> {
    let (summary, title) = (MapSummary::of(&found), found.map.title.clone());
    let mut document = project(file, catalogue)?;
    let (_, operation) = import_operation(found);
    document.apply(operation, None)?;
    document.close()?;
    let counts = [
        ("title", title),
        ("file", file.display().to_string()),
        ("lanes", summary.lanes.to_string()),
        ("steps", summary.steps.to_string()),
        ("cards", summary.cards.to_string()),
        ("links", summary.links.to_string()),
    ];
    println!("{}", catalogue.fill("cli.importedMap", counts));
    for finding in &summary.findings {
        println!("{}", told(finding, catalogue));
    }
    if summary.more_findings > 0 {
        println!("{}", catalogue.fill("cli.moreFindings", [("count", summary.more_findings.to_string())]));
    }
    Ok(())
}

/// What is left out of a map or taken as something else, in a sentence.
fn told(finding: &MapFinding, catalogue: &Catalogue) -> String {
    let place = match (finding.row, finding.line) {
        (Some(row), _) => catalogue.fill("import.row", [("row", row.to_string())]) + " ",
        (None, Some(line)) => catalogue.fill("mapImport.line", [("line", line.to_string())]) + " ",
        (None, None) => String::new(),
    };
    let instead = LaneKind::from_word(&finding.instead)
        .map(|kind| catalogue.text(&format!("laneKind.{}", kind.word())).to_owned());
    let values =
        [("said", finding.said.clone()), ("instead", instead.unwrap_or_else(|| finding.instead.clone()))];
    place + &catalogue.fill(&format!("mapFinding.{}", finding.kind.word()), values)
}

fn import_risks(table: Table, file: &Path, catalogue: &Catalogue) -> Result<(), Problem> {
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
    Ok(())
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
