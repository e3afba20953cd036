//! The outlines of the marks on a card, the same for every painter.

use sightline_model::{ActionPriority, CardMark};

/// The side of the square in which every outline is drawn.
pub const GLYPH_SIZE: f32 = 16.0;

/// A small filled shape at a card's lower edge. No two have the same outline: colour only repeats what the
/// shape says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// The card can fail: an F in a circle.
    FailPoint,
    /// A mark that a person set.
    Mark(CardMark),
    /// The card has a note: a page with a folded corner.
    Note,
}

impl Glyph {
    /// Every glyph, in the order in which they stand along a card's lower edge.
    pub const ALL: [Self; 5] = [
        Self::FailPoint,
        Self::Mark(CardMark::WaitPoint),
        Self::Mark(CardMark::Decision),
        Self::Mark(CardMark::MomentOfTruth),
        Self::Note,
    ];

    /// The word that names the glyph in the page's code.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::FailPoint => "fail-point",
            Self::Mark(mark) => mark.word(),
            Self::Note => "note",
        }
    }

    /// The outline as SVG path data in a square of [`GLYPH_SIZE`], to be filled by the even-odd rule.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::FailPoint => {
                "M8 .75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 1 0 0-14.5Zm0 1.3a5.95 5.95 0 1 1 0 11.9 5.95 5.95 0 1 1 0-11.9Z\
                 M6.1 4.6h4.5v1.35H7.55v1.5h2.6v1.3h-2.6v2.65H6.1Z"
            }
            // The customer waits: a W in a triangle.
            Self::Mark(CardMark::WaitPoint) => {
                "M8 .6 15.8 15H.2ZM4.1 8.3H5.6L6.35 11.4 7.3 8.3H8.7L9.65 11.4 10.4 8.3H11.9L10.45 13.4H9L8 10.4 7 13.4H5.55Z"
            }
            Self::Mark(CardMark::Decision) => "M8 .8 15.2 8 8 15.2.8 8ZM8 2.7 2.7 8 8 13.3 13.3 8Z",
            Self::Mark(CardMark::MomentOfTruth) => {
                "M8 .9 9.85 6h5.4l-4.3 3.3 1.55 5.2L8 11.4l-4.5 3.1 1.55-5.2L.75 6h5.4Z"
            }
            Self::Note => {
                "M3 1.5h6.7L13 4.8v9.7H3ZM4.25 2.75v10.5h7.5V6H8.5V2.75ZM9.7 3.2v1.6h1.6Z\
                 M5.75 7.75h4.5v1h-4.5ZM5.75 10h4.5v1h-4.5Z"
            }
        }
    }
}

/// The shape behind an Action Priority and its letter, as SVG path data in a square of [`GLYPH_SIZE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriorityShape {
    /// The filled shape: it points up for high, down for low, and is even for medium.
    pub outline: &'static str,
    /// The letter of the worksheets upon it.
    pub letter: &'static str,
}

/// The shape that stands for a priority.
#[must_use]
pub fn priority_shape(priority: ActionPriority) -> PriorityShape {
    match priority {
        ActionPriority::High => PriorityShape {
            outline: "M8 .5 15 5.5V15.5H1V5.5Z",
            letter: "M4.9 5.8h1.6v2.7h3V5.8h1.6v7.4H9.5V9.9h-3v3.3H4.9Z",
        },
        ActionPriority::Medium => PriorityShape {
            outline: "M1 1.5H15V14.5H1Z",
            letter: "M4 4.3h1.9L8 8.4l2.1-4.1H12v7.4h-1.5V7.1L8.6 10.8H7.4L5.5 7.1v4.6H4Z",
        },
        ActionPriority::Low => {
            PriorityShape { outline: "M1 .5H15V10.5L8 15.5 1 10.5Z", letter: "M5.4 3h1.6v6h3.8v1.4H5.4Z" }
        }
    }
}
