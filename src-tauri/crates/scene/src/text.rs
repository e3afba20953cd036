//! Text: how it is set, and how wide it is when set so.

mod glyphs;
mod style;
mod typesetter;

pub use glyphs::{Glyph, GlyphRun};
pub use style::{TextRole, TextStyle};
pub(crate) use typesetter::to_sixteenths;
pub use typesetter::{TextBlock, Typesetter};
