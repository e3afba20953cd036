//! What was found in a file besides the map itself: what was left out, and what was taken as something else.

use serde::{Deserialize, Serialize};
use sightline_model::words;
use specta::Type;

words! {
    /// What is to be told of a file of a map.
    MapFindingKind {
        /// The name of a lane says nothing of what it holds; it is taken as `instead`, the word of a lane's kind.
        LaneUnknown = "laneUnknown",
        /// Cards that stand in no lane are put into one of their own.
        NoLane = "noLane",
        /// Something names a stage or a step that the file does not have; it is put at the end.
        NoStep = "noStep",
        /// Two have one id; the connectors mean the first.
        DoubleId = "doubleId",
        /// The row holds nothing that fits; it is left out.
        RowLeftOut = "rowLeftOut",
        /// The column is read as nothing; what stands in it is left out.
        ColumnLeftOut = "columnLeftOut",
        /// The line is not understood; it is left out.
        LineLeftOut = "lineLeftOut",
        /// A shape or an element is neither a lane nor a card; it is left out.
        ShapeLeftOut = "shapeLeftOut",
        /// A connector does not lead from one card to another, or does so twice; it is left out.
        LinkLeftOut = "linkLeftOut",
        /// A text is longer than a record holds; its end is left out.
        TooLong = "tooLong",
        /// What stands there is no number; it is left out.
        NotANumber = "notANumber",
        /// A value was fitted to the curve, from -2 to +2 in halves: `instead`.
        ValueFitted = "valueFitted",
        /// The scores of another scale were carried over to the curve.
        ScoresScaled = "scoresScaled",
        /// What is said of the evidence is none of the words that are known; it is kept as its note.
        EvidenceUnknown = "evidenceUnknown",
    }
}

/// Something to tell of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MapFinding {
    /// What it is.
    pub kind: MapFindingKind,
    /// The row of a table as the other program counts it, from 1.
    pub row: Option<u32>,
    /// The line of a text, from 1.
    pub line: Option<u32>,
    /// What stands there, shortened to a line.
    pub said: String,
    /// What counts instead; empty where that is nothing.
    pub instead: String,
}

/// Where something stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nowhere in particular.
    Whole,
    /// In a row of a table, counted from 0.
    Row(u32),
    /// In a line of a text, counted from 0.
    Line(u32),
}

/// How many characters of a text a finding shows.
const SHOWN: usize = 80;

impl MapFinding {
    /// A finding about what stands at a place.
    pub fn new(kind: MapFindingKind, place: Place, said: &str, instead: impl Into<String>) -> Self {
        let (row, line) = match place {
            Place::Whole => (None, None),
            Place::Row(row) => (Some(row.saturating_add(1)), None),
            Place::Line(line) => (None, Some(line.saturating_add(1))),
        };
        let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = match words.char_indices().nth(SHOWN) {
            Some((end, _)) => format!("{}…", &words[..end]),
            None => words,
        };
        Self { kind, row, line, said, instead: instead.into() }
    }
}
