//! Out of the app: drawings of a map as SVG and PNG, and the colours that they share with the page. Into it:
//! pictures.

mod fonts;
mod png;
mod svg;

pub mod image;
pub mod page;
pub mod theme;

pub use png::{PngError, png};
pub use svg::{Images, chart_svg, svg};
