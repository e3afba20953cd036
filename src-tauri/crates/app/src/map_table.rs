//! A map as a table or an outline for other programs.

use sightline_exchange::map_out::{self, MapWords};
use sightline_model::PlainMap;

use crate::catalogue::Catalogue;
use crate::error::CommandError;
use crate::map_export::not_written;

/// The words of such a file in the language of a catalogue, and what is written with them.
pub struct MapTable<'a> {
    map: &'a PlainMap,
    catalogue: &'static Catalogue,
}

impl<'a> MapTable<'a> {
    /// A map in a reader's language.
    pub fn new(map: &'a PlainMap, catalogue: &'static Catalogue) -> Self {
        Self { map, catalogue }
    }

    /// A workbook with lanes in rows and steps in columns.
    ///
    /// # Errors
    /// `tableNotWritten`.
    pub fn workbook(&self) -> Result<Vec<u8>, CommandError> {
        self.with_words(|words| map_out::workbook(self.map, words)).map_err(not_written)
    }

    /// The same as a text table.
    pub fn csv(&self) -> Vec<u8> {
        self.with_words(|words| map_out::csv(self.map, words))
    }

    /// A Markdown outline: phases, steps, lanes, cards.
    pub fn outline(&self) -> Vec<u8> {
        self.with_words(|words| map_out::outline(self.map, words)).into_bytes()
    }

    fn with_words<T>(&self, write: impl FnOnce(&MapWords<'_>) -> T) -> T {
        write(&MapWords {
            phase: self.catalogue.text("mapTable.phase"),
            lane_and_step: self.catalogue.text("mapTable.laneAndStep"),
            lanes: self.catalogue.text("mapTable.lanes"),
            kind: &|kind| self.catalogue.text(&format!("laneKind.{}", kind.word())).to_owned(),
            channel: &|kind| self.catalogue.text(&format!("channelKind.{}", kind.word())).to_owned(),
        })
    }
}
