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
    /// Names an error for good: the part of the catalogue key behind `error.`. The docs name the details that
    /// come with each.
    DocumentErrorCode {
        /// [`OperationError::MissingRecord`]: `table`, `id`.
        RecordMissing = "recordMissing",
        /// [`OperationError::IdTaken`]: `table`, `id`.
        RecordExists = "recordExists",
        /// [`OperationError::NotTogether`]: `table`, `id`.
        NotTogether = "notTogether",
        /// [`OperationError::LinkToItself`].
        LinkToItself = "linkToItself",
        /// [`OperationError::LinkExists`].
        LinkExists = "linkExists",
        /// [`OperationError::LinkToOwnMap`].
        LinkToOwnMap = "linkToOwnMap",
        /// [`OperationError::MapBelowItself`].
        MapBelowItself = "mapBelowItself",
        /// [`OperationError::LastPhase`].
        LastPhase = "lastPhase",
        /// [`OperationError::OffScale`]: `score`, `minimum`, `maximum`, `step`.
        ScoreOffScale = "scoreOffScale",
        /// [`OperationError::OffCurve`]: `value`.
        ValueOffCurve = "valueOffCurve",
        /// [`OperationError::NoValue`].
        NoValueHere = "noValueHere",
        /// [`OperationError::OneStepOnly`].
        OneStepOnly = "oneStepOnly",
        /// [`OperationError::OutOfRange`]: `number`, `minimum`, `maximum`.
        NumberOutOfRange = "numberOutOfRange",
        /// [`OperationError::NoScale`]: `factor`.
        NoScale = "noScale",
        /// [`OperationError::TextTooLong`]: `length`, `limit`.
        TextTooLong = "textTooLong",
        /// [`OperationError::NotADate`]: `text`.
        NotADate = "notADate",
        /// [`OperationError::DifferentChannels`].
        DifferentChannels = "differentChannels",
        /// [`OperationError::NegativeAmount`]: `amount`.
        NegativeAmount = "negativeAmount",
        /// [`OperationError::NotAProbability`]: `value`.
        NotAProbability = "notAProbability",
        /// [`OperationError::BadFragment`].
        BadFragment = "badFragment",
        /// [`OperationError::BadMap`].
        BadMap = "badMap",
        /// [`OperationError::NoSuchImage`].
        NoSuchImage = "noSuchImage",
        /// [`OperationError::BaselineStands`]: `title`.
        BaselineStands = "baselineStands",
        /// [`OperationError::NotScoredYet`]: `factor`.
        NotScoredYet = "notScoredYet",
        /// [`OperationError::NeedsReason`].
        NeedsReason = "needsReason",
        /// [`OperationError::WrongFactor`]: `factor`.
        WrongFactor = "wrongFactor",
        /// [`OperationError::BadScale`].
        BadScale = "badScale",
        /// [`OperationError::EarlierScale`]: `version`.
        EarlierScale = "earlierScale",
        /// [`OperationError::RoundClosed`]: `title`.
        RoundClosed = "roundClosed",
        /// [`OperationError::RoundOpen`]: `title`.
        RoundOpen = "roundOpen",
        /// [`OperationError::RoundAgreed`]: `title`.
        RoundAgreed = "roundAgreed",
        /// [`OperationError::NobodyNamed`].
        NobodyNamed = "nobodyNamed",
        /// [`OperationError::ScorerTwice`]: `name`.
        ScorerTwice = "scorerTwice",
        /// [`OperationError::NothingToScore`].
        NothingToScore = "nothingToScore",
        /// [`OperationError::ForOneScorer`]: `title`.
        ForOneScorer = "forOneScorer",
        /// [`OperationError::OtherProject`]: `file`, `path`.
        OtherProject = "otherProject",
        /// [`OperationError::RoundNotInFile`]: `file`, `path`, `title`.
        RoundNotInFile = "roundNotInFile",
        /// [`OperationError::BadLayout`].
        BadLayout = "badLayout",
        /// [`OperationError::NoSuchVersion`].
        NoSuchVersion = "noSuchVersion",
        /// [`OperationError::VersionLocked`]: `title`.
        VersionLocked = "versionLocked",
        /// [`OperationError::NothingToUndo`].
        NothingToUndo = "nothingToUndo",
        /// [`OperationError::NothingToRedo`].
        NothingToRedo = "nothingToRedo",
        /// [`OperationError::ReadOnly`]: `file`, `path`, `reason`.
        ReadOnly = "readOnly",
        /// [`FileProblem::NotFound`]: `file`, `path`.
        FileMissing = "fileMissing",
        /// [`FileProblem::NotAProject`]: `file`, `path`.
        NotAProject = "notAProject",
        /// [`FileProblem::NewerVersion`]: `file`, `path`, `version`, `known`.
        NewerVersion = "newerVersion",
        /// [`FileProblem::Damaged`]: `file`, `path`, `reason`.
        Damaged = "damaged",
        /// [`FileProblem::NothingToRecover`]: `file`, `path`.
        NothingToRecover = "nothingToRecover",
        /// [`FileProblem::InUse`]: `file`, `path`.
        InUse = "inUse",
        /// [`FileProblem::PermissionDenied`]: `file`, `path`.
        NotPermitted = "notPermitted",
        /// [`FileProblem::DiskFull`]: `file`, `path`.
        DiskFull = "diskFull",
        /// [`FileProblem::AlreadyExists`]: `file`, `path`.
        FileExists = "fileExists",
        /// [`FileProblem::Failed`]: `file`, `path`, `reason`.
        FileTrouble = "fileTrouble",
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
    /// The operation brings records together that do not belong together: a cell of another map, a neighbour
    /// that stands elsewhere, a cause of another failure mode.
    #[error("{} {id} stands elsewhere", table.word())]
    NotTogether {
        /// The table of the record that stands elsewhere.
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
    /// A card does not open the map that it stands on.
    #[error("the card stands on this map")]
    LinkToOwnMap,
    /// A map would stand below itself, directly or by others between.
    #[error("a map does not stand below itself")]
    MapBelowItself,
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
    /// A point of a curve is none of its half steps.
    #[error("{value} is no half step from -2 to 2")]
    OffCurve {
        /// The value that was given.
        value: f64,
    },
    /// The cards of the lane are neither points of a curve nor numbers.
    #[error("the cards of this lane have no value")]
    NoValue,
    /// A point of a curve, a number or the mark of a channel reaches over one step only.
    #[error("the cards of this lane reach over one step only")]
    OneStepOnly,
    /// A number lies beyond what makes sense for it.
    #[error("{number} is not between {minimum} and {maximum}")]
    OutOfRange {
        /// The number that was given.
        number: f64,
        /// The least that it may be.
        minimum: f64,
        /// The most that it may be.
        maximum: f64,
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
    /// The first scores of the failure mode stand for good.
    #[error("the first scores of {title:?} stand for good")]
    BaselineStands {
        /// What goes wrong.
        title: String,
    },
    /// What has no first score is not scored again.
    #[error("there is no first score of {}", factor.word())]
    NotScoredYet {
        /// What was to be scored again.
        factor: Factor,
    },
    /// A later score, or a decision against the decision tree, says why.
    #[error("this needs a reason")]
    NeedsReason,
    /// Severity rates effects, every other factor rates causes.
    #[error("{} does not rate this", factor.word())]
    WrongFactor {
        /// What was to be scored.
        factor: Factor,
    },
    /// A scale whose highest score is not above its lowest, that goes by other steps than 1 or 0.5, that explains a
    /// score twice, or one that it does not have.
    #[error("this is no scale")]
    BadScale,
    /// Only the scale in force is worded anew: what earlier scores meant stays as it was.
    #[error("version {version} of the scale is not in force")]
    EarlierScale {
        /// The version that is no longer, or not yet, in force.
        version: u32,
    },
    /// Nobody votes in a round that is closed.
    #[error("the round {title:?} is closed")]
    RoundClosed {
        /// What people call the round.
        title: String,
    },
    /// A team agrees on nothing while votes are hidden.
    #[error("the round {title:?} is still open")]
    RoundOpen {
        /// What people call the round.
        title: String,
    },
    /// A round is not opened again once the team has agreed on scores in it.
    #[error("the team has agreed on scores in the round {title:?}")]
    RoundAgreed {
        /// What people call the round.
        title: String,
    },
    /// A vote is somebody's.
    #[error("the vote names nobody")]
    NobodyNamed,
    /// Two of one round do not have the same name.
    #[error("{name:?} scores already")]
    ScorerTwice {
        /// What people call her.
        name: String,
    },
    /// A round in which nothing is scored.
    #[error("there is nothing to score")]
    NothingToScore,
    /// In the copy for one scorer nobody joins a round or is renamed, and nobody closes it.
    #[error("the round {title:?} is closed in the file that it was begun in")]
    ForOneScorer {
        /// What people call the round.
        title: String,
    },
    /// Votes are taken in from copies of the same project only.
    #[error("{} is no copy of this project", path.display())]
    OtherProject {
        /// Which file.
        path: PathBuf,
    },
    /// The file does not have the round whose votes it is to bring.
    #[error("the round {title:?} is not in {}", path.display())]
    RoundNotInFile {
        /// Which file.
        path: PathBuf,
        /// What people call the round.
        title: String,
    },
    /// The layout of a view of the risk table is no JSON object.
    #[error("this is no layout")]
    BadLayout,
    /// The file does not hold what the version is to name.
    #[error("there is no such version")]
    NoSuchVersion,
    /// A locked version stays as it is.
    #[error("the version {title:?} is locked")]
    VersionLocked {
        /// What people call the version.
        title: String,
    },
    /// Touchpoints of different channels are not one.
    #[error("the touchpoints are of different channels")]
    DifferentChannels,
    /// A time or an amount of money is below zero, or no number.
    #[error("{amount} is below zero")]
    NegativeAmount {
        /// What was given.
        amount: f64,
    },
    /// A probability lies outside of 0 to 1.
    #[error("{value} is no probability")]
    NotAProbability {
        /// What was given.
        value: f64,
    },
    /// Copied cards that cannot be pasted: a link names no card of theirs, or they reach too far.
    #[error("the copied cards do not hang together")]
    BadFragment,
    /// A map without ids names a lane, a step, a card or a persona that it does not have, or has one connector twice.
    #[error("the map does not hang together")]
    BadMap,
    /// The file does not keep the bytes of the picture that the operation names.
    #[error("the file does not keep this picture")]
    NoSuchImage,
    /// No step before the present state is kept.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// No step was undone, or something else was done since.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// The project was opened for reading only.
    #[error("{} is open for reading only", path.display())]
    ReadOnly {
        /// Which file.
        path: PathBuf,
        /// Why.
        reason: ReadOnlyReason,
    },
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
    /// No record could be read from a damaged file.
    #[error("nothing in it can be read")]
    NothingToRecover,
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
    pub fn code(&self) -> DocumentErrorCode {
        match self {
            Self::MissingRecord { .. } => DocumentErrorCode::RecordMissing,
            Self::IdTaken { .. } => DocumentErrorCode::RecordExists,
            Self::NotTogether { .. } => DocumentErrorCode::NotTogether,
            Self::LinkToItself => DocumentErrorCode::LinkToItself,
            Self::LinkExists => DocumentErrorCode::LinkExists,
            Self::LinkToOwnMap => DocumentErrorCode::LinkToOwnMap,
            Self::MapBelowItself => DocumentErrorCode::MapBelowItself,
            Self::LastPhase => DocumentErrorCode::LastPhase,
            Self::OffScale { .. } => DocumentErrorCode::ScoreOffScale,
            Self::OffCurve { .. } => DocumentErrorCode::ValueOffCurve,
            Self::NoValue => DocumentErrorCode::NoValueHere,
            Self::OneStepOnly => DocumentErrorCode::OneStepOnly,
            Self::OutOfRange { .. } => DocumentErrorCode::NumberOutOfRange,
            Self::NoScale { .. } => DocumentErrorCode::NoScale,
            Self::TextTooLong { .. } => DocumentErrorCode::TextTooLong,
            Self::NotADate { .. } => DocumentErrorCode::NotADate,
            Self::DifferentChannels => DocumentErrorCode::DifferentChannels,
            Self::NegativeAmount { .. } => DocumentErrorCode::NegativeAmount,
            Self::NotAProbability { .. } => DocumentErrorCode::NotAProbability,
            Self::BadFragment => DocumentErrorCode::BadFragment,
            Self::BadMap => DocumentErrorCode::BadMap,
            Self::NoSuchImage => DocumentErrorCode::NoSuchImage,
            Self::BaselineStands { .. } => DocumentErrorCode::BaselineStands,
            Self::NotScoredYet { .. } => DocumentErrorCode::NotScoredYet,
            Self::NeedsReason => DocumentErrorCode::NeedsReason,
            Self::WrongFactor { .. } => DocumentErrorCode::WrongFactor,
            Self::BadScale => DocumentErrorCode::BadScale,
            Self::EarlierScale { .. } => DocumentErrorCode::EarlierScale,
            Self::RoundClosed { .. } => DocumentErrorCode::RoundClosed,
            Self::RoundOpen { .. } => DocumentErrorCode::RoundOpen,
            Self::RoundAgreed { .. } => DocumentErrorCode::RoundAgreed,
            Self::NobodyNamed => DocumentErrorCode::NobodyNamed,
            Self::ScorerTwice { .. } => DocumentErrorCode::ScorerTwice,
            Self::NothingToScore => DocumentErrorCode::NothingToScore,
            Self::ForOneScorer { .. } => DocumentErrorCode::ForOneScorer,
            Self::OtherProject { .. } => DocumentErrorCode::OtherProject,
            Self::RoundNotInFile { .. } => DocumentErrorCode::RoundNotInFile,
            Self::BadLayout => DocumentErrorCode::BadLayout,
            Self::NoSuchVersion => DocumentErrorCode::NoSuchVersion,
            Self::VersionLocked { .. } => DocumentErrorCode::VersionLocked,
            Self::NothingToUndo => DocumentErrorCode::NothingToUndo,
            Self::NothingToRedo => DocumentErrorCode::NothingToRedo,
            Self::ReadOnly { .. } => DocumentErrorCode::ReadOnly,
            Self::File(error) => error.code(),
        }
    }

    /// What the sentence of the catalogue is filled with.
    #[must_use]
    pub fn details(&self) -> BTreeMap<String, String> {
        match self {
            Self::MissingRecord { table, id }
            | Self::IdTaken { table, id }
            | Self::NotTogether { table, id } => {
                details([("table", table.word().to_owned()), ("id", id.to_string())])
            }
            Self::OffScale { score, minimum, maximum, step } => details([
                ("score", score.to_string()),
                ("minimum", minimum.to_string()),
                ("maximum", maximum.to_string()),
                ("step", step.to_string()),
            ]),
            Self::OffCurve { value } => details([("value", value.to_string())]),
            Self::OutOfRange { number, minimum, maximum } => details([
                ("number", number.to_string()),
                ("minimum", minimum.to_string()),
                ("maximum", maximum.to_string()),
            ]),
            Self::NoScale { factor } | Self::NotScoredYet { factor } | Self::WrongFactor { factor } => {
                details([("factor", factor.word().to_owned())])
            }
            Self::BaselineStands { title }
            | Self::RoundClosed { title }
            | Self::RoundOpen { title }
            | Self::RoundAgreed { title }
            | Self::ForOneScorer { title }
            | Self::VersionLocked { title } => details([("title", title.clone())]),
            Self::TextTooLong { length, limit } => {
                details([("length", length.to_string()), ("limit", limit.to_string())])
            }
            Self::EarlierScale { version } => details([("version", version.to_string())]),
            Self::ScorerTwice { name } => details([("name", name.clone())]),
            Self::NotADate { text } => details([("text", text.clone())]),
            Self::NegativeAmount { amount } => details([("amount", amount.to_string())]),
            Self::NotAProbability { value } => details([("value", value.to_string())]),
            Self::OtherProject { path } => file_details(path),
            Self::RoundNotInFile { path, title } => {
                let mut details = file_details(path);
                details.insert("title".to_owned(), title.clone());
                details
            }
            Self::ReadOnly { path, reason } => {
                let mut details = file_details(path);
                details.insert("reason".to_owned(), reason.word().to_owned());
                details
            }
            Self::File(error) => error.details(),
            Self::LinkToItself
            | Self::LinkExists
            | Self::LinkToOwnMap
            | Self::MapBelowItself
            | Self::LastPhase
            | Self::DifferentChannels
            | Self::NoValue
            | Self::BadFragment
            | Self::BadMap
            | Self::NeedsReason
            | Self::BadScale
            | Self::NobodyNamed
            | Self::NothingToScore
            | Self::BadLayout
            | Self::NoSuchVersion
            | Self::NoSuchImage
            | Self::OneStepOnly
            | Self::NothingToUndo
            | Self::NothingToRedo => BTreeMap::new(),
        }
    }
}

impl FileError {
    /// The stable code of the error.
    #[must_use]
    pub fn code(&self) -> DocumentErrorCode {
        match self.problem {
            FileProblem::NotFound => DocumentErrorCode::FileMissing,
            FileProblem::NotAProject => DocumentErrorCode::NotAProject,
            FileProblem::NewerVersion { .. } => DocumentErrorCode::NewerVersion,
            FileProblem::Damaged { .. } => DocumentErrorCode::Damaged,
            FileProblem::NothingToRecover => DocumentErrorCode::NothingToRecover,
            FileProblem::InUse => DocumentErrorCode::InUse,
            FileProblem::PermissionDenied => DocumentErrorCode::NotPermitted,
            FileProblem::DiskFull => DocumentErrorCode::DiskFull,
            FileProblem::AlreadyExists => DocumentErrorCode::FileExists,
            FileProblem::Failed { .. } => DocumentErrorCode::FileTrouble,
        }
    }

    /// What the sentence of the catalogue is filled with: always `file` (its name) and `path`.
    #[must_use]
    pub fn details(&self) -> BTreeMap<String, String> {
        let mut details = file_details(&self.path);
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

fn file_details(path: &Path) -> BTreeMap<String, String> {
    let file = path.file_name().unwrap_or(path.as_os_str());
    details([("file", file.to_string_lossy().into_owned()), ("path", path.to_string_lossy().into_owned())])
}

fn details<const N: usize>(entries: [(&str, String); N]) -> BTreeMap<String, String> {
    entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
