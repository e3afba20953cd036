//! Why a command did not do what it was asked.

use std::collections::BTreeMap;
use std::io;

use sightline_app::{Catalogue, CommandError};
use sightline_document::{FileError, OperationError};

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub enum Problem {
    /// What the core answers.
    Core(CommandError),
    /// What only the terminal asks for: a key of the catalogue, with what its placeholders stand for.
    Terminal(&'static str, BTreeMap<String, String>),
    /// Standard input or output broke off.
    Stream(io::Error),
}

impl Problem {
    /// A sentence of the terminal's own.
    pub fn terminal<const N: usize>(key: &'static str, details: [(&str, String); N]) -> Self {
        Self::Terminal(key, details.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// The problem and the way out, in the reader's language.
    pub fn sentence(&self, catalogue: &Catalogue) -> String {
        match self {
            Self::Core(error) => catalogue.error(error),
            Self::Terminal(key, details) => catalogue.format(key, details),
            Self::Stream(error) => catalogue.error(&CommandError::internal(error)),
        }
    }
}

impl From<CommandError> for Problem {
    fn from(error: CommandError) -> Self {
        Self::Core(error)
    }
}

impl From<FileError> for Problem {
    fn from(error: FileError) -> Self {
        Self::Core(error.into())
    }
}

impl From<OperationError> for Problem {
    fn from(error: OperationError) -> Self {
        Self::Core(error.into())
    }
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        Self::Stream(error)
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        if error.is_io() { Self::Stream(error.into()) } else { Self::Core(CommandError::internal(error)) }
    }
}
