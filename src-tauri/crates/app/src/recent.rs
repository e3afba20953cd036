//! The projects that were open last.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::answers::RecentFile;
use crate::error::CommandError;
use crate::json_file;

/// How many are remembered.
const KEPT: usize = 12;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    path: PathBuf,
    title: String,
    /// As RFC 3339 text.
    opened_at: String,
}

/// The list of recent files, in the config folder.
pub struct RecentFiles {
    file: PathBuf,
}

impl RecentFiles {
    /// The list in a config folder.
    pub fn in_folder(config: &Path) -> Self {
        Self { file: config.join("recent.json") }
    }

    /// All of them, newest first.
    pub fn list(&self) -> Vec<RecentFile> {
        json_file::read_latest::<Entry>(&self.file)
            .into_iter()
            .map(|entry| RecentFile {
                exists: entry.path.exists(),
                path: entry.path.display().to_string(),
                title: entry.title,
                opened_at: entry.opened_at,
            })
            .collect()
    }

    /// Puts a file at the head of the list.
    ///
    /// # Errors
    /// Where the list cannot be written.
    pub fn add(&self, path: &Path, title: &str) -> Result<(), CommandError> {
        let entry =
            Entry { path: path.to_owned(), title: title.to_owned(), opened_at: Timestamp::now().to_string() };
        json_file::put_latest(&self.file, entry, KEPT, |known| known.path == path)
    }
}
