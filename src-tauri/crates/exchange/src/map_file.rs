//! Files of other programs that hold a map, read into one plain form: [`sightline_model::PlainMap`].
//!
//! What a file is, its content says; its name only decides between texts that could be either. Every reader keeps to
//! the same limits, tells what it left out and where ([`MapFinding`]), and never carries out what a file says: markup
//! loses its tags, an entity that the file declares itself is refused, and what a file unpacks to is counted.

mod bpmn;
mod draw_io;
mod faces;
mod graph;
mod kinds;
mod label;
mod mermaid;
mod open_journey;
mod outline;
mod outline_text;
mod report;
mod sketch;
mod source;
mod table;
mod value;
mod xml;

use serde::{Deserialize, Serialize};
use sightline_model::{LaneKind, PlainMap, words};
use specta::Type;
use thiserror::Error;

pub(crate) use self::kinds::compared;
pub use self::kinds::{SaidLane, lane_kind, read_lane};
pub use self::outline_text::write_text;
pub use self::report::{MapFinding, MapFindingKind};
use self::sketch::Sketch;
use self::source::Source;
pub use self::table::{cards_of_cell, cell_of_cards};
use crate::sheet::SheetProblem;

/// The largest file that is looked at, in bytes.
pub const MOST_BYTES: usize = 64 << 20;

/// How many lanes a map is read with.
pub const MOST_LANES: usize = 1_000;

/// How many steps a map is read with.
pub const MOST_STEPS: usize = 10_000;

/// How many cards a map is read with.
pub const MOST_CARDS: usize = 100_000;

words! {
    /// What the file of a map is by its content.
    MapFormat {
        /// A table: a workbook or a text table.
        Table = "table",
        /// An outline: headings, list items or indented lines.
        Outline = "outline",
        /// A diagram of draw.io.
        DrawIo = "drawIo",
        /// A user journey of Mermaid.
        Journey = "journey",
        /// A flowchart of Mermaid.
        Flowchart = "flowchart",
        /// A collaboration or process of BPMN 2.0.
        Bpmn = "bpmn",
        /// A journey of OpenJourney.
        OpenJourney = "openJourney",
    }
}

impl MapFormat {
    /// What people call the format, in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "CSV",
            Self::Outline => "Markdown",
            Self::DrawIo => "draw.io",
            Self::Journey | Self::Flowchart => "Mermaid",
            Self::Bpmn => "BPMN",
            Self::OpenJourney => "OpenJourney",
        }
    }
}

/// How a file is to be read, where a person knows better.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct MapReading {
    /// Which part of the file, a sheet or a page, counted from 0; the one that looks most like a map where none is named.
    pub part: Option<u32>,
    /// What the lanes hold, from top to bottom; by their names where nothing is said.
    pub kinds: Option<Vec<LaneKind>>,
    /// Whether each line of a cell is a card of its own. Without it only lines with bullets and those that an empty line
    /// parts are.
    pub lines_apart: bool,
}

/// A map as it was found in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundMap {
    /// What the file is.
    pub format: MapFormat,
    /// What the parts of the file are called that could be read as a map; one at least.
    pub parts: Vec<String>,
    /// Which of them this is, counted from 0.
    pub part: u32,
    /// Whether the file says by itself that it is a map. A table whose lanes have no known names can be anything.
    pub sure: bool,
    /// The map.
    pub map: PlainMap,
    /// What was left out, and what was taken as something.
    pub findings: Vec<MapFinding>,
}

/// Why no map was read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MapProblem {
    /// There are no bytes, or nothing but spaces.
    #[error("the file is empty")]
    Empty,
    /// There are more bytes than are looked at, or they unpack to more.
    #[error("the file has more than {MOST_BYTES} bytes")]
    TooManyBytes,
    /// It is none of the formats of [`MapFormat`].
    #[error("this is no file of a map")]
    UnknownFormat,
    /// It is cut off or damaged.
    #[error("the {} cannot be read: {reason}", format.word())]
    Unreadable {
        /// What it seems to be.
        format: MapFormat,
        /// What the reader says, for the record; in English only.
        reason: String,
    },
    /// There are more lanes, steps or cards than are read.
    #[error("the map has more than {MOST_LANES} lanes, {MOST_STEPS} steps or {MOST_CARDS} cards")]
    TooLarge,
    /// The file is of a known format, but there is no map in it.
    #[error("the {} holds no map", format.word())]
    NoMap {
        /// What it is.
        format: MapFormat,
    },
    /// The file does not have the part that was named.
    #[error("the file has no such part")]
    MissingPart,
    /// A workbook that cannot be read.
    #[error(transparent)]
    Sheet(#[from] SheetProblem),
}

/// What a reader of one format found.
struct Found {
    parts: Vec<String>,
    part: usize,
    sketch: Sketch,
    /// Whether the file says by itself that it is a map.
    sure: bool,
}

impl Found {
    /// All that a file holds which has no parts.
    fn whole(sketch: Sketch) -> Self {
        Self { parts: vec![String::new()], part: 0, sketch, sure: true }
    }
}

/// Reads a map from the bytes of a file. `name` is what the file is called: the map's title where the file gives none.
///
/// # Errors
/// Where the bytes are no file of a map, a damaged one, one without a map, or one that is too large.
pub fn read(name: &str, bytes: &[u8], reading: &MapReading) -> Result<FoundMap, MapProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(MapProblem::TooManyBytes);
    }
    let (ending, source) = (ending(name), Source::of(bytes)?);
    let format = source.format(&ending)?;
    let Found { parts, part, sketch, sure } = match format {
        MapFormat::Table => table::read(bytes, reading)?,
        MapFormat::Outline => outline::read(source.text())?,
        MapFormat::DrawIo => draw_io::read(source.text(), reading)?,
        MapFormat::Journey | MapFormat::Flowchart => mermaid::read(source.text(), reading)?,
        MapFormat::Bpmn => bpmn::read(source.text())?,
        MapFormat::OpenJourney => open_journey::read(source.text())?,
    };
    let (mut map, findings) = sketch.finish(reading.kinds.as_deref());
    if map.lanes.is_empty() || map.phases.is_empty() {
        return Err(MapProblem::NoMap { format });
    }
    if map.title.is_empty() {
        map.title = title(name, &parts, part);
    }
    map.preset = map.preset_of_lanes();
    let part = u32::try_from(part).unwrap_or(u32::MAX);
    Ok(FoundMap { format, parts, part, sure, map, findings })
}

/// What a map is called that says nothing of it: as its file, and as its part where the file has several.
fn title(name: &str, parts: &[String], part: usize) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    match parts.get(part) {
        Some(part) if parts.len() > 1 && !part.is_empty() => part.clone(),
        _ => stem.to_owned(),
    }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}
