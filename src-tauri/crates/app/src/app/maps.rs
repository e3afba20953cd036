//! The commands about whole maps that come from other programs.

use super::App;
use crate::commands::types::*;
use crate::error::CommandError;
use crate::map_import::{MapSummary, import_operation, read_map};
use crate::transfer::bytes_of;

/// The commands of the list.
#[expect(missing_docs, reason = "the list says what each does, for every shell at once")]
impl App {
    pub fn preview_map(
        &self,
        name: String,
        data: String,
        reading: MapReading,
    ) -> Result<MapPreview, CommandError> {
        Ok(MapPreview::of(&read_map(&name, &bytes_of(&data)?, &reading)?))
    }

    pub fn import_map(
        &self,
        document: DocumentNumber,
        name: String,
        data: String,
        reading: MapReading,
    ) -> Result<ImportedMap, CommandError> {
        // Here and not on the project's thread, which others wait for.
        let found = read_map(&name, &bytes_of(&data)?, &reading)?;
        let summary = MapSummary::of(&found);
        let (map, operation) = import_operation(found);
        let change = self.ask(document, move |project| project.apply(operation, None))?;
        Ok(ImportedMap { change, map, summary })
    }
}
