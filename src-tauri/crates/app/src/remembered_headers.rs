//! What people have said about the columns of tables, so that they say it once for each form of table.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sightline_exchange::risk_table::SheetColumn;

use crate::error::CommandError;
use crate::json_file;

/// How many headers are remembered.
const KEPT: usize = 40;

#[derive(Serialize, Deserialize)]
struct Entry {
    headings: Vec<String>,
    columns: Vec<Option<SheetColumn>>,
}

/// The headers that are remembered, in the config folder.
pub struct RememberedHeaders {
    file: PathBuf,
}

impl RememberedHeaders {
    /// Those in a config folder.
    pub fn in_folder(config: &Path) -> Self {
        Self { file: config.join("table-headers.json") }
    }

    /// What was said of the columns under these headings; nothing where nobody has met them.
    pub fn columns_for(&self, headings: &[String]) -> Option<Vec<Option<SheetColumn>>> {
        let entries = json_file::read_latest::<Entry>(&self.file);
        entries.into_iter().find(|entry| entry.headings == headings).map(|entry| entry.columns)
    }

    /// Remembers what the columns under these headings are read as.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remember(
        &self,
        headings: Vec<String>,
        columns: Vec<Option<SheetColumn>>,
    ) -> Result<(), CommandError> {
        let replaced = headings.clone();
        let entry = Entry { headings, columns };
        json_file::put_latest(&self.file, entry, KEPT, |known| known.headings == replaced)
    }
}
