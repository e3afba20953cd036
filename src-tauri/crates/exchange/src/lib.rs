//! Out of the app: drawings of a map as SVG and PNG, and the colours that they share with the page.

mod png;
mod svg;

pub mod page;
pub mod theme;

pub use png::{PngError, png};
pub use svg::svg;
