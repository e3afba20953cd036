//! The risk table as one worksheet: its columns, the forms that standards give it, and its lines.

mod column;
mod preset;

pub use column::{ColumnContent, ColumnLevel, ColumnTraits, WorksheetColumn};
pub use preset::WorksheetPreset;
