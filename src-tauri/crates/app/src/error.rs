//! What can go wrong for a caller: a code and the words that its sentence needs.
//!
//! The sentence itself stands in the message catalogues under `error.<code>`, in every language; its
//! placeholders are the names in [`CommandError::details`]. Nobody matches on text.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sightline_document::{DocumentErrorCode, FileError, FileProblem, OperationError};
use sightline_model::words;
use specta::Type;

use crate::desktop::{NoDialogs, NoProgram, NoWindows};

/// What went wrong: in the project or its file, or in the app around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum ErrorCode {
    /// An operation was refused, or a file.
    Document(DocumentErrorCode),
    /// Anything else.
    App(AppErrorCode),
}

words! {
    /// What can go wrong around projects. The docs name the details that come with each.
    AppErrorCode {
        /// The project is not open (any more).
        NotOpen = "notOpen",
        /// Another window shows the project, and has come to the front: `file`.
        ShownElsewhere = "shownElsewhere",
        /// A chart is exported as `.svg` or `.png`, by the file's ending: `file`.
        UnknownFormat = "unknownFormat",
        /// A map is exported as `.pdf`, `.svg`, `.png`, `.html` or `.pptx`, by the file's ending: `file`.
        UnknownMapFormat = "unknownMapFormat",
        /// A picture would have more pixels than can be painted: `width`, `height`, and at how many `percent` it fits.
        PictureTooLarge = "pictureTooLarge",
        /// A map would take more sheets of a paper than anybody puts together: `sheets`.
        TooManySheets = "tooManySheets",
        /// The person has given an export up; nothing was written.
        GivenUp = "givenUp",
        /// The map could not be drawn: `reason`.
        DrawingFailed = "drawingFailed",
        /// There is nothing in a picture's file: `file`.
        ImageEmpty = "imageEmpty",
        /// A picture's file is larger than those that are taken: `file`, `size`, `limit` (in MiB).
        ImageTooLarge = "imageTooLarge",
        /// A picture has more pixels than are taken: `file`, `width`, `height`.
        ImageTooManyPixels = "imageTooManyPixels",
        /// A file is no picture of the formats that are read: `file`.
        ImageUnknownFormat = "imageUnknownFormat",
        /// A picture is damaged, or of a kind that is not read: `file`, `format`.
        ImageUnreadable = "imageUnreadable",
        /// An SVG would take too long to be painted: `file`.
        ImageTooIntricate = "imageTooIntricate",
        /// There is nothing in a table's file: `file`.
        SheetEmpty = "sheetEmpty",
        /// A table's file is larger than those that are read, or unpacks to more: `file`, `limit` (in MiB).
        SheetTooLarge = "sheetTooLarge",
        /// A table has more cells than are read: `file`, `rows`, `columns`, `cells` (of each, how many are).
        SheetTooManyCells = "sheetTooManyCells",
        /// A file is no table of the formats that are read: `file`.
        SheetUnknownFormat = "sheetUnknownFormat",
        /// A table needs a password: `file`.
        SheetLocked = "sheetLocked",
        /// A table is damaged: `file`, `format`.
        SheetUnreadable = "sheetUnreadable",
        /// A file of tables does not have the sheet that was named, or none at all: `file`.
        SheetMissing = "sheetMissing",
        /// There is nothing in the file of a map: `file`.
        MapFileEmpty = "mapFileEmpty",
        /// The file of a map is larger than those that are read, or unpacks to more: `file`, `limit` (in MiB).
        MapFileTooLarge = "mapFileTooLarge",
        /// A file is none of those that maps are read from: `file`.
        MapFileUnknownFormat = "mapFileUnknownFormat",
        /// The file of a map is damaged: `file`, `format`, `reason` (in English, as the reader says it).
        MapFileUnreadable = "mapFileUnreadable",
        /// A map has more in it than is read: `file`, `lanes`, `steps`, `cards` (of each, how many are).
        MapTooLarge = "mapTooLarge",
        /// A file could hold a map, but there is none in it: `file`.
        NoMapInFile = "noMapInFile",
        /// A file does not have the sheet or page that was named: `file`.
        MapPartMissing = "mapPartMissing",
        /// A risk table is exported as `.xlsx`, `.csv` or `.json`, by the file's ending: `file`.
        UnknownTableFormat = "unknownTableFormat",
        /// The inventory of touchpoints is exported as `.xlsx` or `.csv`, by the file's ending: `file`.
        UnknownTouchpointFormat = "unknownTouchpointFormat",
        /// A whole project is exported as `.json`, by the file's ending: `file`.
        UnknownProjectFormat = "unknownProjectFormat",
        /// A project as JSON is damaged or does not hang together: `file`, `reason` (in English).
        ProjectJsonUnreadable = "projectJsonUnreadable",
        /// A project as JSON is one of another version of Sightline: `file`, `schema`.
        ProjectJsonOtherSchema = "projectJsonOtherSchema",
        /// A view of the worksheet is gone, or cannot be read.
        UnreadableView = "unreadableView",
        /// A risk table could not be written in its format: `reason`.
        TableNotWritten = "tableNotWritten",
        /// There are no native dialogs here; name the file another way.
        NoDialogs = "noDialogs",
        /// No other program on this computer opens the pages that are to be printed: `reason`.
        NoProgramToPrint = "noProgramToPrint",
        /// There are no windows here, or the system refuses one: `reason`.
        NoWindows = "noWindows",
        /// The arguments do not fit the command: `reason`.
        BadArguments = "badArguments",
        /// There is no such command: `command`.
        UnknownCommand = "unknownCommand",
        /// The app made a mistake; what was acknowledged is on disk: `reason`.
        Internal = "internal",
    }
}

impl ErrorCode {
    /// The code as the JSON and the catalogues' keys spell it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Document(code) => code.word(),
            Self::App(code) => code.word(),
        }
    }

    /// Every code.
    pub fn all() -> impl Iterator<Item = Self> {
        let document = DocumentErrorCode::ALL.iter().copied().map(Self::Document);
        document.chain(AppErrorCode::ALL.iter().copied().map(Self::App))
    }
}

/// What a command answers where it cannot do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, thiserror::Error)]
#[error("{} {details:?}", code.word())]
pub struct CommandError {
    /// What went wrong.
    pub code: ErrorCode,
    /// What the sentence's placeholders stand for.
    pub details: BTreeMap<String, String>,
}

impl CommandError {
    /// An error without details.
    #[must_use]
    pub fn new(code: AppErrorCode) -> Self {
        Self { code: ErrorCode::App(code), details: BTreeMap::new() }
    }

    /// The same error with one more detail.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.details.insert(name.to_owned(), value.to_string());
        self
    }

    /// The app's own mistake, with what is known of it.
    #[must_use]
    pub fn internal(reason: impl ToString) -> Self {
        Self::new(AppErrorCode::Internal).with("reason", reason)
    }

    /// What is wrong with a file.
    #[must_use]
    pub fn file(path: &Path, problem: impl Into<FileProblem>) -> Self {
        FileError { path: path.to_owned(), problem: problem.into() }.into()
    }
}

impl From<OperationError> for CommandError {
    fn from(error: OperationError) -> Self {
        Self { code: ErrorCode::Document(error.code()), details: error.details() }
    }
}

impl From<FileError> for CommandError {
    fn from(error: FileError) -> Self {
        Self { code: ErrorCode::Document(error.code()), details: error.details() }
    }
}

impl From<NoWindows> for CommandError {
    fn from(NoWindows { reason }: NoWindows) -> Self {
        Self::new(AppErrorCode::NoWindows).with("reason", reason)
    }
}

impl From<NoProgram> for CommandError {
    fn from(NoProgram { reason }: NoProgram) -> Self {
        Self::new(AppErrorCode::NoProgramToPrint).with("reason", reason)
    }
}

impl From<NoDialogs> for CommandError {
    fn from(_: NoDialogs) -> Self {
        Self::new(AppErrorCode::NoDialogs)
    }
}
