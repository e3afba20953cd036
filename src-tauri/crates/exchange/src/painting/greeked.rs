//! Text that is too small to be read, as bars: a picture of a large map is painted in a tenth of the time and shows as
//! much, as the far view does on the screen.

use super::{Area, Painted, Painting, Shape, Text};
use crate::theme::Token;

/// Letters of fewer pixels than this are not read by anybody.
const LEAST_LETTER: f32 = 4.0;

/// How high a bar is, as a share of the letters' size.
const BAR_HEIGHT: f32 = 0.5;

impl Painting {
    /// The same painting for a picture in which one unit of the drawing takes so many pixels: lines of text that nobody
    /// could read there are bars, as long as the text is.
    #[must_use]
    pub fn greeked(mut self, pixels: f32) -> Self {
        for Painted { shape, .. } in &mut self.shapes {
            if let Shape::Text(text) = shape
                && text.role.style().size * pixels < LEAST_LETTER
            {
                *shape = bar(text);
            }
        }
        self
    }
}

/// A bar at the height of the small letters.
fn bar(text: &Text) -> Shape {
    let (size, Area { x, width, .. }) = (text.role.style().size, text.area());
    let height = size * BAR_HEIGHT;
    let area = Area::new(x, text.baseline - height, width, height);
    Shape::Rectangle { area, radius: 0.0, fill: Token::GreekedText, border: None }
}
