//! Text: how it is set.

mod style;

pub use style::{TextRole, TextStyle};
