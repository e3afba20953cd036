//! Where the app keeps what is its own, and where it makes new projects.

use std::path::{Path, PathBuf};

/// The folders the app writes to. They are made when something is first written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Settings and the list of recent files.
    pub config: PathBuf,
    /// Backups, and pages while another program prints them.
    pub data: PathBuf,
    /// New projects and samples.
    pub projects: PathBuf,
}

impl Folders {
    /// The folders of the person who runs the app, after the conventions of the system (on Linux the XDG
    /// ones, with their environment variables). Nothing where the system names no home folder.
    #[must_use]
    pub fn of_this_person() -> Option<Self> {
        let documents = dirs::document_dir().or_else(|| Some(dirs::home_dir()?.join("Documents")))?;
        Some(Self {
            config: dirs::config_dir()?.join("sightline"),
            data: dirs::data_local_dir()?.join("sightline"),
            projects: documents.join("Sightline"),
        })
    }

    /// All of them under one folder, apart from everything else on the computer.
    #[must_use]
    pub fn under(root: &Path) -> Self {
        Self { config: root.join("config"), data: root.join("data"), projects: root.join("projects") }
    }
}
