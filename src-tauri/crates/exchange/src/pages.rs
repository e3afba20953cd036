//! Which part of a map goes on which sheet of paper, and how large: pure arithmetic, in pixels at 100 % (96 to the
//! inch) for the drawing and for the paper alike.
//!
//! A map is cut only where no card, title or label stands ([`Cuts`]). Every sheet has the phases' and steps' headers of
//! its columns above and the lanes' headers of its rows at the left, so that it can be read by itself. The sheets of a
//! poster are also glued together: beyond a cut the drawing goes on for [`OVERLAP`], and the next sheet, trimmed of its
//! headers, is laid upon that.

mod cuts;
mod paper;
mod plan;

pub use self::cuts::Cuts;
pub use self::paper::{Orientation, PIXELS_PER_MILLIMETRE, Paper, PaperSize};
pub use self::plan::{
    MARGIN, MOST_ENLARGED, MOST_SHEETS, OVERLAP, PagePlan, PageRequest, Pages, Sheet, TooManySheets,
};
