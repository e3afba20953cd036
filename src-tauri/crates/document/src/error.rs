//! What can go wrong with a project file or an operation on it: typed, with a stable code and the details
//! that the sentence in the catalogue (`error.<code>`) is filled with.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ffi;
use sightline_model::{Factor, RecordTable, Score, words};
use thiserror::Error;
use uuid::Uuid;

words! {
    /// Names an error for good: the part of the catalogue key behind `error.`.
    ErrorCode {
        /// [`OperationError::MissingRecord`]
        MissingRecord = "missingRecord",
        /// [`OperationError::IdTaken`]
        IdTaken = "idTaken",
        /// [`OperationError::OtherPlace`]
        OtherPlace = "otherPlace",
        /// [`OperationError::OtherMap`]
        OtherMap = "otherMap",
        /// [`OperationError::LinkToItself`]
        LinkToItself = "linkToItself",
        /// [`OperationError::LinkExists`]
        LinkExists = "linkExists",
        /// [`OperationError::LastPhase`]
        LastPhase = "lastPhase",
        /// [`OperationError::OffScale`]
        OffScale = "offScale",
        /// [`OperationError::NoScale`]
        NoScale = "noScale",
        /// [`OperationError::TextTooLong`]
        TextTooLong = "textTooLong",
        /// [`OperationError::NotADate`]
        NotADate = "notADate",
        /// [`OperationError::BadFragment`]
        BadFragment = "badFragment",
        /// [`OperationError::NothingToUndo`]
        NothingToUndo = "nothingToUndo",
        /// [`OperationError::NothingToRedo`]
        NothingToRedo = "nothingToRedo",
        /// [`OperationError::ReadOnly`]
        ReadOnly = "readOnly",
        /// [`FileProblem::NotFound`]
        FileNotFound = "fileNotFound",
        /// [`FileProblem::NotAProject`]
        NotAProject = "notAProject",
        /// [`FileProblem::NewerVersion`]
        NewerVersion = "newerVersion",
        /// [`FileProblem::Damaged`]
        FileDamaged = "fileDamaged",
        /// [`FileProblem::InUse`]
        FileInUse = "fileInUse",
        /// [`FileProblem::PermissionDenied`]
        PermissionDenied = "permissionDenied",
        /// [`FileProblem::DiskFull`]
        DiskFull = "diskFull",
        /// [`FileProblem::AlreadyExists`]
        FileExists = "fileExists",
        /// [`FileProblem::Failed`]
        FileFailed = "fileFailed",
    }
}

words! {
    /// Why an open project cannot be changed.
    ReadOnlyReason {
        /// The file or its folder may not be written.
        File = "file",
        /// Another window or program has the file open.
        InUse = "inUse",
    }
}

/// Why an operation was not carried out. Where there is one, nothing has changed.
#[derive(Debug, Error)]
pub enum OperationError {
    /// The operation names a record that does not exist.
    #[error("there is no {} {id}", table.word())]
    MissingRecord {
        /// Where it was looked for.
        table: RecordTable,
        /// The id that was named.
        id: Uuid,
    },
    /// The operation brings an id that a record has already.
    #[error("there is already a {} {id}", table.word())]
    IdTaken {
        /// The table of the record that was to be made.
        table: RecordTable,
        /// The id that it was to have.
        id: Uuid,
    },
    /// The operation names a record that exists, but not where the operation says.
    #[error("{} {id} stands in another place", table.word())]
    OtherPlace {
        /// The table of the record.
        table: RecordTable,
        /// The record.
        id: Uuid,
    },
    /// The operation would lead out of a map: a card, a step or a link stays within its own.
    #[error("{} {id} stands in another map", table.word())]
    OtherMap {
        /// The table of the record in the other map.
        table: RecordTable,
        /// That record.
        id: Uuid,
    },
    /// A card cannot be connected to itself.
    #[error("a link leads from a card to another")]
    LinkToItself,
    /// The two cards are connected in this direction already.
    #[error("the cards are linked already")]
    LinkExists,
    /// A map keeps one phase at least.
    #[error("the last phase of a map stays")]
    LastPhase,
    /// The scale in force does not know the score.
    #[error("{score} is not on the scale from {minimum} to {maximum} by {step}")]
    OffScale {
        /// The score that was given.
        score: Score,
        /// The lowest score of the scale.
        minimum: Score,
        /// The highest score of the scale.
        maximum: Score,
        /// The distance between two scores.
        step: Score,
    },
    /// The project has no scale to score this factor on.
    #[error("there is no scale for {}", factor.word())]
    NoScale {
        /// What was to be scored.
        factor: Factor,
    },
    /// A text is longer than a record holds.
    #[error("{length} characters are more than {limit}")]
    TextTooLong {
        /// How many characters the text has.
        length: usize,
        /// How many a record holds.
        limit: usize,
    },
    /// A due date that the calendar does not have, or not written as `YYYY-MM-DD`.
    #[error("{text:?} is not a date")]
    NotADate {
        /// What was given.
        text: String,
    },
    /// Copied cards that cannot be pasted: a link names no card of theirs, or they reach too far.
    #[error("the copied cards do not hang together")]
    BadFragment,
    /// No step before the present state is kept.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// No step was undone, or something else was done since.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// The project was opened for reading only.
    #[error("the project is open for reading only")]
    ReadOnly(ReadOnlyReason),
    /// The file could not be written or read.
    #[error(transparent)]
    File(#[from] FileError),
}

/// What is wrong with a file.
#[derive(Debug, Error)]
#[error("{}: {problem}", path.display())]
pub struct FileError {
    /// Which file.
    pub path: PathBuf,
    /// What is wrong.
    pub problem: FileProblem,
}

/// The ways in which a file can fail its reader or writer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FileProblem {
    /// There is no such file or folder.
    #[error("not found")]
    NotFound,
    /// The file is not a Sightline project.
    #[error("not a Sightline project")]
    NotAProject,
    /// A later Sightline wrote the file, and this one does not know its tables.
    #[error("written in format {version}; this Sightline knows formats up to {known}")]
    NewerVersion {
        /// The schema version of the file.
        version: u32,
        /// The newest schema version that this program knows.
        known: u32,
    },
    /// The file is a project, but parts of it cannot be read or contradict each other.
    #[error("damaged: {reason}")]
    Damaged {
        /// What was found, for a report to the makers.
        reason: String,
    },
    /// Another program keeps the file to itself.
    #[error("in use by another program")]
    InUse,
    /// The system does not allow it.
    #[error("permission denied")]
    PermissionDenied,
    /// There is no room left.
    #[error("the disk is full")]
    DiskFull,
    /// A file of this name stands there already, and nothing is overwritten.
    #[error("exists already")]
    AlreadyExists,
    /// Anything else that the system reports.
    #[error("{reason}")]
    Failed {
        /// The system's own words.
        reason: String,
    },
}

impl OperationError {
    /// The stable code of the error.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::MissingRecord { .. } => ErrorCode::MissingRecord,
            Self::IdTaken { .. } => ErrorCode::IdTaken,
            Self::OtherPlace { .. } => ErrorCode::OtherPlace,
            Self::OtherMap { .. } => ErrorCode::OtherMap,
            Self::LinkToItself => ErrorCode::LinkToItself,
            Self::LinkExists => ErrorCode::LinkExists,
            Self::LastPhase => ErrorCode::LastPhase,
            Self::OffScale { .. } => ErrorCode::OffScale,
            Self::NoScale { .. } => ErrorCode::NoScale,
            Self::TextTooLong { .. } => ErrorCode::TextTooLong,
            Self::NotADate { .. } => ErrorCode::NotADate,
            Self::BadFragment => ErrorCode::BadFragment,
            Self::NothingToUndo => ErrorCode::NothingToUndo,
            Self::NothingToRedo => ErrorCode::NothingToRedo,
            Self::ReadOnly(_) => ErrorCode::ReadOnly,
            Self::File(error) => error.code(),
        }
    }

    /// What the sentence of the catalogue is filled with.
    #[must_use]
    pub fn details(&self) -> BTreeMap<String, String> {
        match self {
            Self::MissingRecord { table, id }
            | Self::IdTaken { table, id }
            | Self::OtherPlace { table, id }
            | Self::OtherMap { table, id } => {
                details([("table", table.word().to_owned()), ("id", id.to_string())])
            }
            Self::OffScale { score, minimum, maximum, step } => details([
                ("score", score.to_string()),
                ("minimum", minimum.to_string()),
                ("maximum", maximum.to_string()),
                ("step", step.to_string()),
            ]),
            Self::NoScale { factor } => details([("factor", factor.word().to_owned())]),
            Self::TextTooLong { length, limit } => {
                details([("length", length.to_string()), ("limit", limit.to_string())])
            }
            Self::NotADate { text } => details([("text", text.clone())]),
            Self::ReadOnly(reason) => details([("reason", reason.word().to_owned())]),
            Self::File(error) => error.details(),
            Self::LinkToItself
            | Self::LinkExists
            | Self::LastPhase
            | Self::BadFragment
            | Self::NothingToUndo
            | Self::NothingToRedo => BTreeMap::new(),
        }
    }
}

impl FileError {
    /// The stable code of the error.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self.problem {
            FileProblem::NotFound => ErrorCode::FileNotFound,
            FileProblem::NotAProject => ErrorCode::NotAProject,
            FileProblem::NewerVersion { .. } => ErrorCode::NewerVersion,
            FileProblem::Damaged { .. } => ErrorCode::FileDamaged,
            FileProblem::InUse => ErrorCode::FileInUse,
            FileProblem::PermissionDenied => ErrorCode::PermissionDenied,
            FileProblem::DiskFull => ErrorCode::DiskFull,
            FileProblem::AlreadyExists => ErrorCode::FileExists,
            FileProblem::Failed { .. } => ErrorCode::FileFailed,
        }
    }

    /// What the sentence of the catalogue is filled with: always `file` (its name) and `path`.
    #[must_use]
    pub fn details(&self) -> BTreeMap<String, String> {
        let file = self.path.file_name().unwrap_or(self.path.as_os_str());
        let mut details = details([
            ("file", file.to_string_lossy().into_owned()),
            ("path", self.path.to_string_lossy().into_owned()),
        ]);
        match &self.problem {
            FileProblem::NewerVersion { version, known } => {
                details.insert("version".to_owned(), version.to_string());
                details.insert("known".to_owned(), known.to_string());
            }
            FileProblem::Damaged { reason } | FileProblem::Failed { reason } => {
                details.insert("reason".to_owned(), reason.clone());
            }
            _ => {}
        }
        details
    }
}

impl FileProblem {
    /// A damaged file, with what was found.
    pub(crate) fn damaged(reason: impl ToString) -> Self {
        Self::Damaged { reason: reason.to_string() }
    }

    /// The problem together with the file that has it.
    pub(crate) fn at(self, path: &Path) -> FileError {
        FileError { path: path.to_owned(), problem: self }
    }
}

impl From<rusqlite::Error> for FileProblem {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error;
        use rusqlite::ErrorCode as Code;
        match &error {
            Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::InvalidColumnType(..)
            | Error::Utf8Error(..) => return Self::damaged(error),
            _ => {}
        }
        let Some(sqlite) = error.sqlite_error() else { return Self::Failed { reason: error.to_string() } };
        match sqlite.code {
            Code::NotADatabase => Self::NotAProject,
            Code::DatabaseCorrupt => Self::damaged(error),
            Code::SystemIoFailure if sqlite.extended_code == ffi::SQLITE_IOERR_SHORT_READ => {
                Self::damaged(error)
            }
            Code::DatabaseBusy | Code::DatabaseLocked => Self::InUse,
            Code::DiskFull => Self::DiskFull,
            Code::PermissionDenied | Code::ReadOnly => Self::PermissionDenied,
            _ => Self::Failed { reason: error.to_string() },
        }
    }
}

impl From<io::Error> for FileProblem {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::PermissionDenied,
            io::ErrorKind::AlreadyExists => Self::AlreadyExists,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Failed { reason: error.to_string() },
        }
    }
}

fn details<const N: usize>(entries: [(&str, String); N]) -> BTreeMap<String, String> {
    entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
