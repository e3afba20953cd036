//! Risk tables in the files of other programs: on their way into a project, and out of one.

use std::path::Path;

use serde::{Deserialize, Serialize};
use sightline_document::{Applied, Document, Operation, OperationError};
use sightline_exchange::risk_table::{
    Interpreted, LaidOut, Scales, SheetColumn, SheetFinding, TableLayout, TableWords, csv, interpret, json,
    workbook,
};
use sightline_exchange::sheet::{self, Book, SheetProblem};
use sightline_model::risk::worksheet::{Worksheet, WorksheetColumn, WorksheetLayout, WorksheetPreset};
use sightline_model::risk::{CardsByName, SheetFailureMode, sheet_failure_modes, sheet_of_worksheet};
use sightline_model::{Model, RiskViewId};
use specta::Type;

use crate::answers::Change;
use crate::catalogue::Catalogue;
use crate::error::{AppErrorCode, CommandError};
use crate::file_names::ending;
use crate::map_export::not_written;
use crate::settings::Language;
use crate::whole_file::write_whole;

/// The endings that risk tables are written by, the usual one first.
pub const ENDINGS: &[&str] = &["xlsx", "csv", "json"];

/// How many cells of a column a preview shows.
const SAMPLES: u32 = 4;

/// How many characters of a cell a preview shows.
const SAMPLE_LENGTH: usize = 80;

/// How many findings are told one by one; the rest is counted.
const MOST_FINDINGS: usize = 300;

/// How a table is to be read, where a person knows better than its header.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct SheetReading {
    /// Which sheet of the book, counted from 0; the one that looks most like a risk table where none is named.
    pub sheet: Option<u32>,
    /// What each column is read as, nothing for one that is left out; by the header where nothing is said.
    pub columns: Option<Vec<Option<SheetColumn>>>,
}

/// What would become of a table, before it is imported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetPreview {
    /// The names of the sheets in the file.
    pub sheets: Vec<String>,
    /// Which of them is read, counted from 0.
    pub sheet: u32,
    /// Whether a header was found, or the columns were remembered or named.
    pub recognised: bool,
    /// The columns of the sheet.
    pub columns: Vec<PreviewColumn>,
    /// What would come of it.
    pub summary: SheetSummary,
}

/// One column of a table in a preview.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PreviewColumn {
    /// Its heading over one line; empty where it has none.
    pub heading: String,
    /// What it is read as; nothing where it is left out.
    pub column: Option<SheetColumn>,
    /// What stands in its first rows.
    pub samples: Vec<String>,
}

/// What comes of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetSummary {
    /// How many failure modes.
    pub failure_modes: u32,
    /// How many rows of the table they were read from.
    pub rows: u32,
    /// What does not agree and what is left out, the first few hundred.
    pub findings: Vec<SheetFinding>,
    /// How many more there are of those.
    pub more_findings: u32,
}

/// A table that was imported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportedSheet {
    /// What it changed; one step for undo.
    pub change: Change,
    /// What came of it.
    pub summary: SheetSummary,
    /// How many of its failure modes found the card that they are about.
    pub placed: u32,
}

impl SheetSummary {
    fn of(read: &Interpreted) -> Self {
        let told = read.findings.iter().take(MOST_FINDINGS);
        Self {
            failure_modes: narrow(read.failure_modes.len()),
            rows: read.rows,
            findings: told.cloned().collect(),
            more_findings: narrow(read.findings.len().saturating_sub(MOST_FINDINGS)),
        }
    }
}

/// A table of a file with its layout.
pub struct RiskSheet {
    book: Book,
    layout: TableLayout,
    recognised: bool,
}

impl RiskSheet {
    /// Reads a file, and finds out which of its columns is what: as a person says, else as it is remembered for these
    /// headings, else by the header's words. `file` names it in what is told of it.
    ///
    /// # Errors
    /// `sheetEmpty`, `sheetTooLarge`, `sheetUnknownFormat`, `sheetLocked`, `sheetUnreadable`, `sheetMissing`.
    pub fn read(
        file: &str,
        bytes: &[u8],
        reading: &SheetReading,
        remembered: impl FnOnce(&[String]) -> Option<Vec<Option<SheetColumn>>>,
    ) -> Result<Self, CommandError> {
        let book = sheet::read(bytes).map_err(|problem| refusal(&problem).with("file", file))?;
        let missing = || CommandError::new(AppErrorCode::SheetMissing).with("file", file);
        let layout = match reading.sheet {
            Some(sheet) if (sheet as usize) < book.sheets.len() => {
                TableLayout::of_sheet(&book, sheet as usize)
            }
            Some(_) => return Err(missing()),
            None if book.sheets.is_empty() => return Err(missing()),
            None => TableLayout::find(&book).unwrap_or_else(|| TableLayout::of_sheet(&book, 0)),
        };
        let said = reading.columns.clone().or_else(|| remembered(&headings(&layout)));
        let recognised = layout.is_found() || said.is_some();
        let layout = match said {
            Some(said) => layout.with_columns(said),
            None => layout,
        };
        Ok(Self { book, layout, recognised })
    }

    /// Whether a header was found, or the columns were remembered or named.
    #[must_use]
    pub fn is_recognised(&self) -> bool {
        self.recognised
    }

    /// The headings of all columns, by which the layout is remembered.
    pub fn headings(&self) -> Vec<String> {
        headings(&self.layout)
    }

    /// What each column is read as.
    pub fn columns(&self) -> Vec<Option<SheetColumn>> {
        self.layout.columns.iter().map(|column| column.column).collect()
    }

    /// The failure modes of the table, and what is to be told of it.
    pub fn interpret(&self, scales: &Scales) -> Interpreted {
        interpret(&self.book, &self.layout, scales)
    }

    /// What would become of the table.
    pub fn preview(&self, scales: &Scales) -> SheetPreview {
        let columns = (0..).zip(&self.layout.columns);
        SheetPreview {
            sheets: self.book.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            sheet: narrow(self.layout.sheet),
            recognised: self.recognised,
            columns: columns.map(|(place, column)| self.preview_column(place, column)).collect(),
            summary: SheetSummary::of(&self.interpret(scales)),
        }
    }

    fn preview_column(&self, place: u32, column: &LaidOut) -> PreviewColumn {
        let sheet = &self.book.sheets[self.layout.sheet];
        let rows = self.layout.first_row..sheet.height().min(self.layout.first_row + SAMPLES);
        let sample = |row| sheet.shown(row, place).words().chars().take(SAMPLE_LENGTH).collect();
        PreviewColumn {
            heading: column.heading.clone(),
            column: column.column,
            samples: rows.map(sample).collect(),
        }
    }
}

fn headings(layout: &TableLayout) -> Vec<String> {
    layout.columns.iter().map(|column| column.heading.clone()).collect()
}

/// Why a table was not read, as a command answers it; without the file's name.
pub fn refusal(problem: &SheetProblem) -> CommandError {
    let megabytes = |bytes: &u64| (bytes >> 20).to_string();
    match problem {
        SheetProblem::Empty => CommandError::new(AppErrorCode::SheetEmpty),
        SheetProblem::TooManyBytes { most, .. } => {
            CommandError::new(AppErrorCode::SheetTooLarge).with("limit", megabytes(most))
        }
        SheetProblem::TooManyCells => CommandError::new(AppErrorCode::SheetTooManyCells)
            .with("rows", sheet::MOST_ROWS)
            .with("columns", sheet::MOST_COLUMNS)
            .with("cells", sheet::MOST_CELLS),
        SheetProblem::UnknownFormat => CommandError::new(AppErrorCode::SheetUnknownFormat),
        SheetProblem::Locked { .. } => CommandError::new(AppErrorCode::SheetLocked),
        SheetProblem::Unreadable { format, .. } => {
            CommandError::new(AppErrorCode::SheetUnreadable).with("format", format.name())
        }
    }
}

/// What came of a table in a project.
pub struct TakenOver {
    /// What it changed.
    pub applied: Applied,
    /// What came of it.
    pub summary: SheetSummary,
    /// How many failure modes found their card.
    pub placed: u32,
}

/// Takes what a table says over into a project, as one step. Each failure mode goes to the card that its step and
/// function name, where exactly one does. `source` says where the later scores of the table come from.
///
/// # Errors
/// Any that the operation gives.
pub fn take_over(
    document: &mut Document,
    source: &str,
    read: Interpreted,
) -> Result<TakenOver, OperationError> {
    let summary = SheetSummary::of(&read);
    let cards = CardsByName::of(document.model());
    let mut failure_modes = read.failure_modes;
    for failure_mode in &mut failure_modes {
        failure_mode.card = cards.find(&failure_mode.step, &failure_mode.function);
    }
    let placed = narrow(failure_modes.iter().filter(|failure_mode| failure_mode.card.is_some()).count());
    let operation = Operation::ImportRisks { source: source.to_owned(), failure_modes };
    let applied = document.apply(operation, None)?;
    Ok(TakenOver { applied, summary, placed })
}

/// What is written of the risk table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum TableForm {
    /// All of it in the order of the maps, in the columns of a standard.
    Standard {
        /// Whose form it is.
        preset: WorksheetPreset,
    },
    /// What a view that the project keeps shows: its columns, its rows in their order.
    View {
        /// The view.
        view: RiskViewId,
    },
}

/// A table on its way out.
struct TableOut {
    preset: WorksheetPreset,
    columns: Vec<WorksheetColumn>,
    failure_modes: Vec<SheetFailureMode>,
}

impl TableOut {
    fn new(model: &Model, form: TableForm) -> Result<Self, CommandError> {
        let layout = match form {
            TableForm::Standard { preset } => {
                let (columns, failure_modes) = (preset.columns().to_vec(), sheet_failure_modes(model));
                return Ok(Self { preset, columns, failure_modes });
            }
            TableForm::View { view } => layout_of(model, view)?,
        };
        let shown = layout.columns.iter().filter(|column| !column.hidden);
        Ok(Self {
            preset: layout.preset,
            columns: shown.map(|column| column.column).collect(),
            failure_modes: sheet_of_worksheet(model, &Worksheet::read(model, layout.order)),
        })
    }
}

fn layout_of(model: &Model, view: RiskViewId) -> Result<WorksheetLayout, CommandError> {
    let view = model.risk_views().get(view);
    let title = view.map(|view| view.title.as_str()).unwrap_or_default();
    let layout = view.and_then(|view| serde_json::from_str(&view.layout).ok());
    layout.ok_or_else(|| CommandError::new(AppErrorCode::UnreadableView).with("title", title))
}

/// Writes the risk table of a project into a file: a workbook, a text table or JSON, by the path's ending. A file that
/// is there is replaced, whole or not at all.
///
/// # Errors
/// `unknownTableFormat`, `tableNotWritten`, `unreadableView`, and what the file system refuses.
pub fn write_risks(
    document: &Document,
    path: &Path,
    form: TableForm,
    language: Language,
) -> Result<(), CommandError> {
    let model = document.model();
    let TableOut { preset, columns, failure_modes } = TableOut::new(model, form)?;
    let (scales, catalogue) = (Scales::of(model), Catalogue::of(language));
    let words = TableWords {
        title: model.project().map_or("", |project| project.title.as_str()),
        sheet: catalogue.text("sheet.name"),
        off_scale: catalogue.text("sheet.offScale"),
        heading: &|column| catalogue.text(&preset.heading(column)).to_owned(),
        word: &|key| catalogue.text(key).to_owned(),
    };
    let bytes = match ending(path).as_str() {
        "xlsx" => workbook(&failure_modes, &columns, &words, &scales).map_err(not_written)?,
        "csv" => csv(&failure_modes, &columns, &words, &scales),
        "json" => json(&failure_modes, &columns, &scales),
        _ => return Err(CommandError::new(AppErrorCode::UnknownTableFormat).with("file", path.display())),
    };
    write_whole(path, &bytes)
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
