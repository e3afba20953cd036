//! The risk table as one worksheet: its columns, the forms that standards give it, its lines and their order.

mod cell;
mod column;
mod filter;
mod gather;
mod group;
mod layout;
mod line;
mod preset;
mod sheet;
#[cfg(test)]
mod tests;

pub use cell::{WorksheetCell, worksheet_cell};
pub use column::{ColumnContent, ColumnLevel, ColumnTraits, WorksheetColumn};
pub use group::{GroupHeading, GroupName};
pub use layout::{
    LaidOutColumn, WorksheetFilter, WorksheetGroup, WorksheetLayout, WorksheetOrder, WorksheetSort,
    WorksheetTest,
};
pub use line::{Joined, LineName, WorksheetLine, worksheet_lines};
pub use preset::WorksheetPreset;
pub use sheet::{Worksheet, WorksheetEntry, WorksheetQuestion, WorksheetSlice};
