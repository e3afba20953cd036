//! Tables of other programs, read alike whatever becomes of them.

use std::fs;
use std::path::Path;

use sightline_app::{Catalogue, CommandError, RiskSheet, SheetReading, TakenOver, take_over};
use sightline_document::{Document, FileProblem};
use sightline_exchange::risk_table::{Scales, SheetFinding};

use crate::problem::Problem;

/// The endings of the files that are tables; every other file is a project.
const ENDINGS: [&str; 6] = ["xlsx", "xls", "ods", "csv", "tsv", "txt"];

/// Whether a file is a table by its name.
pub fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// A table of another program.
pub struct Table {
    /// What people call its file.
    pub name: String,
    sheet: RiskSheet,
}

impl Table {
    /// Reads a file by the words of its header.
    ///
    /// # Errors
    /// Where there is no such file, and where it is no table.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let bytes = fs::read(path).map_err(|error| CommandError::file(path, FileProblem::from(error)))?;
        let sheet = RiskSheet::read(&name, &bytes, &SheetReading::default(), |_| None)?;
        Ok(Self { name, sheet })
    }

    /// Whether its header names a risk table.
    pub fn is_recognised(&self) -> bool {
        self.sheet.is_recognised()
    }

    /// Takes over into a project what the table says.
    ///
    /// # Errors
    /// Where the table names no failure mode; any that writing gives.
    pub fn take_over(self, document: &mut Document) -> Result<TakenOver, Problem> {
        let read = self.sheet.interpret(&Scales::of(document.model()));
        if read.failure_modes.is_empty() {
            return Err(Problem::terminal("cli.nothingToImport", [("file", self.name)]));
        }
        Ok(take_over(document, &self.name, read)?)
    }
}

/// What does not agree in a table or was left out, in a sentence.
pub fn sentence(finding: &SheetFinding, catalogue: &Catalogue) -> String {
    let instead =
        if finding.instead.is_empty() { catalogue.text("import.noValue") } else { &finding.instead };
    let row = finding.row.map(|row| catalogue.fill("import.row", [("row", row.to_string())]));
    let told = catalogue.fill(
        &format!("sheetFinding.{}", finding.kind.word()),
        [
            ("heading", finding.heading.clone()),
            ("said", finding.said.clone()),
            ("instead", instead.to_owned()),
        ],
    );
    row.map_or(told.clone(), |row| format!("{row} {told}"))
}
