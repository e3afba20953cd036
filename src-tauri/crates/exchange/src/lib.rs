//! Out of the app: drawings of a map as SVG and PNG, and the colours that they share with the page.

pub mod page;
pub mod theme;
