//! SVG as pixels.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Tree};
use thiserror::Error;

use crate::fonts;

/// The most pixels that a picture may have: about 400 MB while it is painted.
pub const MOST_PIXELS: f64 = 100_000_000.0;

/// Why there is no picture.
#[derive(Debug, Error)]
pub enum PngError {
    /// It would be too large to be painted or opened. The way out is a smaller scale, or SVG.
    #[error("a picture of {width} by {height} pixels is too large")]
    TooLarge {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// The SVG could not be read.
    #[error("the drawing could not be read")]
    Unreadable(#[from] usvg::Error),
    /// The pixels could not be encoded.
    #[error("the picture could not be encoded: {0}")]
    NotEncoded(String),
}

/// Paints an SVG drawing. `scale` 1 gives a pixel for each of the drawing's units, 2 is for sharp screens.
///
/// # Errors
/// Where the picture would be too large, or `svg` is no SVG.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PngError> {
    let tree = Tree::from_str(svg, &fonts::options_for_drawing(svg))?;
    let size = tree.size();
    let (width, height) = ((size.width() * scale).ceil(), (size.height() * scale).ceil());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast from f32 saturates")]
    let (columns, rows) = (width as u32, height as u32);
    let too_large = || PngError::TooLarge { width: columns, height: rows };
    if f64::from(width) * f64::from(height) > MOST_PIXELS {
        return Err(too_large());
    }
    let mut pixels = Pixmap::new(columns, rows).ok_or_else(too_large)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PngError::NotEncoded(error.to_string()))
}
