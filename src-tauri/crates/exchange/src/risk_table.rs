//! Risk tables in the sheets of other programs, and out into them.
//!
//! In: [`TableLayout::find`] finds the header of a sheet by its words, whatever the order of its columns;
//! [`interpret`] reads the rows below it as failure modes with all that hangs from them, and says what it left
//! out. Nothing is told from a column's position alone.
//!
//! Out: [`workbook`], [`csv`] and [`json`] write failure modes in the form of any list of columns. What they write is
//! read back as what it was.

mod csv;
mod heading;
mod interpret;
mod json;
mod layout;
mod lines;
mod normal;
mod report;
mod scales;
mod values;
mod wording;
mod words;
mod workbook;

pub use csv::csv;
pub use heading::{SheetColumn, TwoInOne};
pub use interpret::interpret;
pub use json::json;
pub use layout::{LaidOut, TableLayout};
pub use lines::{Block, Placed, Value};
pub use report::{Interpreted, SheetFinding, SheetFindingKind};
pub use scales::Scales;
pub use wording::TableWords;
pub use workbook::workbook;
