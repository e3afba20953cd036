//! Sizes of paper.

use serde::{Deserialize, Serialize};
use sightline_model::words;
use specta::Type;

/// How many pixels of a drawing at 100 % are as long as a millimetre.
pub const PIXELS_PER_MILLIMETRE: f32 = 96.0 / 25.4;

/// The shortest side that a paper may have, in millimetres.
const SHORTEST: u32 = 74;
/// The longest side that a paper may have, in millimetres: what a PDF page can be (14,400 points).
const LONGEST: u32 = 5_000;

words! {
    /// A size of paper by its name (ISO 216, and the sizes of North America by ANSI Y14.1).
    PaperSize {
        /// 841 by 1,189 mm.
        A0 = "a0",
        /// 594 by 841 mm.
        A1 = "a1",
        /// 420 by 594 mm.
        A2 = "a2",
        /// 297 by 420 mm.
        A3 = "a3",
        /// 210 by 297 mm.
        A4 = "a4",
        /// 8.5 by 11 inches.
        Letter = "letter",
        /// 8.5 by 14 inches.
        Legal = "legal",
        /// 11 by 17 inches.
        Tabloid = "tabloid",
    }
}

impl PaperSize {
    /// Width and height, upright, in millimetres.
    #[must_use]
    pub fn millimetres(self) -> (f32, f32) {
        match self {
            Self::A0 => (841.0, 1189.0),
            Self::A1 => (594.0, 841.0),
            Self::A2 => (420.0, 594.0),
            Self::A3 => (297.0, 420.0),
            Self::A4 => (210.0, 297.0),
            Self::Letter => (215.9, 279.4),
            Self::Legal => (215.9, 355.6),
            Self::Tabloid => (279.4, 431.8),
        }
    }
}

/// What is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Paper {
    /// A size that has a name.
    Named {
        /// Which.
        size: PaperSize,
    },
    /// Any other size, in millimetres. Sides that no page can have are taken as the nearest one that it can.
    Custom {
        /// Upright or not, as it is fed.
        width: u32,
        /// The other side.
        height: u32,
    },
}

words! {
    /// How a paper lies.
    Orientation {
        /// As lets the map be larger.
        Auto = "auto",
        /// Upright.
        Portrait = "portrait",
        /// Across.
        Landscape = "landscape",
    }
}

impl Paper {
    /// A size by its name, or by its sides in millimetres as `300x600`.
    #[must_use]
    pub fn from_words(words: &str) -> Option<Self> {
        let words = words.trim().to_lowercase();
        if let Some(size) = PaperSize::from_word(&words) {
            return Some(Self::Named { size });
        }
        let (width, height) = words.split_once(['x', '×'])?;
        let side =
            |text: &str| text.trim().parse::<u32>().ok().filter(|side| (SHORTEST..=LONGEST).contains(side));
        Some(Self::Custom { width: side(width)?, height: side(height)? })
    }

    /// Width and height in pixels, lying so. [`Orientation::Auto`] leaves it as it is named.
    #[must_use]
    pub fn pixels(self, orientation: Orientation) -> (f32, f32) {
        let (width, height) = match self {
            Self::Named { size } => size.millimetres(),
            Self::Custom { width, height } => (side(width), side(height)),
        };
        let (short, long) = (width.min(height), width.max(height));
        let (width, height) = match orientation {
            Orientation::Auto => (width, height),
            Orientation::Portrait => (short, long),
            Orientation::Landscape => (long, short),
        };
        (width * PIXELS_PER_MILLIMETRE, height * PIXELS_PER_MILLIMETRE)
    }
}

fn side(length: u32) -> f32 {
    length.clamp(SHORTEST, LONGEST) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_named_or_measured() {
        assert_eq!(Paper::from_words("A3"), Some(Paper::Named { size: PaperSize::A3 }));
        assert_eq!(Paper::from_words("300 x 600"), Some(Paper::Custom { width: 300, height: 600 }));
        for nonsense in ["", "a9", "x", "0x100", "-5x10", "NaNx100", "100000x300", "infx1"] {
            assert_eq!(Paper::from_words(nonsense), None, "{nonsense:?}");
        }
    }

    #[test]
    fn a_paper_lies_as_it_is_asked_to() {
        let lying = |orientation| {
            let (width, height) = Paper::Named { size: PaperSize::A4 }.pixels(orientation);
            ((width / PIXELS_PER_MILLIMETRE).round(), (height / PIXELS_PER_MILLIMETRE).round())
        };
        assert_eq!(lying(Orientation::Portrait), (210.0, 297.0));
        assert_eq!(lying(Orientation::Landscape), (297.0, 210.0));
    }

    #[test]
    fn a_size_that_no_page_can_have_becomes_one_that_it_can() {
        for length in [0, 1, u32::MAX] {
            let (width, height) = Paper::Custom { width: length, height: 300 }.pixels(Orientation::Auto);
            assert!(width > 100.0 && width < 20_000.0 && height > 100.0, "{length}: {width}");
        }
    }
}
