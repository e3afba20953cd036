//! Out of the app: drawings of a map as SVG, PNG and PDF, the colours that they share with the page, and risk tables.
//! Into it: pictures, tables and maps of other programs.

mod fonts;
mod png;
mod ranked;
mod svg;

pub mod html;
pub mod image;
pub mod map_file;
pub mod map_out;
pub mod page;
pub mod pages;
pub mod painting;
pub mod pdf;
pub mod pptx;
pub mod risk_table;
pub mod sheet;
pub mod table_out;
pub mod theme;
pub mod touchpoint_table;

pub use png::{MOST_PIXELS, PngError, png};
pub use ranked::RankedRisk;
pub use svg::{Ground, Images, chart_svg, painting_svg, svg};
