//! What was found in a sheet besides the risks themselves: what does not agree, and what was left out.

use serde::{Deserialize, Serialize};
use sightline_model::risk::SheetFailureMode;
use sightline_model::words;
use specta::Type;

words! {
    /// What is to be told of a cell, a row or a column of a sheet.
    SheetFindingKind {
        /// The column is read as nothing; what stands in it is left out.
        ColumnLeftOut = "columnLeftOut",
        /// The row names no failure mode; it is left out.
        NoFailureMode = "noFailureMode",
        /// The cell holds no score; it is left out.
        NotAScore = "notAScore",
        /// The score is not on the project's scale; it is left out.
        OffScale = "offScale",
        /// The cell holds no number; it is left out.
        NotANumber = "notANumber",
        /// The cell holds no day, or one that could be another; it is left out.
        NotADay = "notADay",
        /// The cell holds none of the words that are known there; it is left out.
        NotAWord = "notAWord",
        /// The text is longer than a record holds; its end is left out.
        TooLong = "tooLong",
        /// The RPN is not the product of the scores; both are kept.
        RpnDiffers = "rpnDiffers",
        /// The RPN after the actions is not the product of the scores, which counts.
        RpnAfterDiffers = "rpnAfterDiffers",
        /// The Action Priority does not follow from the scores, which count.
        PriorityDiffers = "priorityDiffers",
        /// The failure mode has more than one severity for one effect; the worst counts.
        SeverityDiffers = "severityDiffers",
    }
}

/// Something to tell of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SheetFinding {
    /// What it is.
    pub kind: SheetFindingKind,
    /// The row as the other program counts it, from 1; nothing for a whole column.
    pub row: Option<u32>,
    /// The heading of the column; empty for a whole row.
    pub heading: String,
    /// What stands there, shortened to a line.
    pub said: String,
    /// What counts instead; empty where that is nothing.
    pub instead: String,
}

/// A sheet as it was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Interpreted {
    /// The failure modes in their order.
    pub failure_modes: Vec<SheetFailureMode>,
    /// How many rows were taken over.
    pub rows: u32,
    /// What does not agree and what was left out, in the order of the rows; whole columns first.
    pub findings: Vec<SheetFinding>,
}
