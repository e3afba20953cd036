//! What can go wrong for a caller: a code and the words that its sentence needs.
//!
//! The sentence itself stands in the message catalogues under `error.<code>`, in every language; its
//! placeholders are the names in [`CommandError::details`]. Nobody matches on text.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use specta::Type;

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every code, for the test that each has its sentence in every language.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code as it is spelled in JSON and in the catalogues' keys.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// What went wrong. The docs name the details that come with each.
    ErrorCode {
        /// The operation names a record that is not there: `record` is its table's word.
        RecordMissing = "recordMissing",
        /// The operation makes a record with an id that another has.
        RecordExists = "recordExists",
        /// The records stand in different maps, or a neighbour stands elsewhere.
        NotTogether = "notTogether",
        /// A card cannot be linked to itself.
        LinkToItself = "linkToItself",
        /// The two cards are linked in that direction already.
        LinkExists = "linkExists",
        /// A map keeps one phase at least.
        LastPhase = "lastPhase",
        /// The score is not on the scale: `minimum`, `maximum`.
        ScoreOffScale = "scoreOffScale",
        /// The text is no date of the form `YYYY-MM-DD`: `text`.
        NotADate = "notADate",
        /// There is nothing to undo.
        NothingToUndo = "nothingToUndo",
        /// There is nothing to redo.
        NothingToRedo = "nothingToRedo",
        /// The project is open for reading only: `file`.
        ReadOnly = "readOnly",
        /// Another program has the project open: `file`.
        InUse = "inUse",
        /// A newer Sightline wrote the file: `file`.
        NewerVersion = "newerVersion",
        /// The file is no Sightline project: `file`.
        NotAProject = "notAProject",
        /// The file is damaged; what is readable can be recovered: `file`.
        Damaged = "damaged",
        /// Nothing readable was left in the file: `file`.
        NothingToRecover = "nothingToRecover",
        /// There is no such file or folder: `file`.
        FileMissing = "fileMissing",
        /// There is a file of that name already, and it is left as it is: `file`.
        FileExists = "fileExists",
        /// The system does not permit it: `file`.
        NotPermitted = "notPermitted",
        /// The disk is full: `file`.
        DiskFull = "diskFull",
        /// Anything else that the file system refuses: `file`, and the system's own words in `reason`.
        FileTrouble = "fileTrouble",
        /// A picture is exported as `.svg` or `.png`, by the file's ending: `file`.
        UnknownFormat = "unknownFormat",
        /// The map could not be drawn: `reason`.
        DrawingFailed = "drawingFailed",
        /// The project is not open (any more).
        NotOpen = "notOpen",
        /// There is no such map in the project: `map`.
        MapMissing = "mapMissing",
        /// No native dialogs here; name the file another way.
        NoDialogs = "noDialogs",
        /// The arguments do not fit the command: `reason`.
        BadArguments = "badArguments",
        /// There is no such command: `command`.
        UnknownCommand = "unknownCommand",
        /// The app made a mistake; what was acknowledged is on disk: `reason`.
        Internal = "internal",
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
    pub fn new(code: ErrorCode) -> Self {
        Self { code, details: BTreeMap::new() }
    }

    /// The same error with one more detail.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.details.insert(name.to_owned(), value.to_string());
        self
    }
}

impl CommandError {
    /// The app's own mistake, with what is known of it.
    pub(crate) fn internal(reason: &impl ToString) -> Self {
        Self::new(ErrorCode::Internal).with("reason", reason.to_string())
    }

    /// An error about a file.
    #[must_use]
    pub fn about(code: ErrorCode, file: &Path) -> Self {
        Self::new(code).with("file", file.display())
    }
}

/// What the file system refused, about which file.
pub fn file_trouble(file: &Path, error: &io::Error) -> CommandError {
    let code = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ErrorCode::FileMissing,
        io::ErrorKind::AlreadyExists => ErrorCode::FileExists,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => ErrorCode::NotPermitted,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        _ => return CommandError::about(ErrorCode::FileTrouble, file).with("reason", error),
    };
    CommandError::about(code, file)
}
