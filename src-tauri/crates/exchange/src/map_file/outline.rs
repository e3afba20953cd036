//! Outlines: phases, their steps, and cards that name their lane (`Frontstage: Greets the guest`), in the headings and
//! lists of Markdown or in lines that are indented.
//!
//! How deep the steps stand is found out for the whole outline: right above the lines that name a lane. What is above
//! the phases is the map's title; what is below a card is its note.

mod interpret;
mod lines;

use super::{Found, MapProblem};

pub use self::lines::looks_like_outline;

/// Reads an outline.
pub fn read(text: &str) -> Result<Found, MapProblem> {
    let (nodes, left_out) = lines::tree(text);
    interpret::interpret(&nodes, &left_out).map(Found::whole)
}
