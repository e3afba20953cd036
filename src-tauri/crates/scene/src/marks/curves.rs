//! What tells curves apart without colour: the pattern of the line and the shape of the points. And the faces.

use sightline_model::MapState;

use crate::figure::Face;

/// How many patterns, shapes and colours there are; a further curve begins again with the first.
pub const CURVE_STYLES: u32 = 5;

/// The strokes and gaps of a curve's line in pixels at 100 %, as SVG's `stroke-dasharray` wants them; none for an
/// unbroken line.
///
/// A pattern is a stroke and, after it, as many dots as the style counts from 0. As-is the stroke is long, and
/// unbroken in the first style; to-be it is a short dash. So the length of the strokes says the state and the number
/// of dots says whose curve it is, in black and white, too.
#[must_use]
pub fn curve_dashes(state: MapState, style: u32) -> Vec<f32> {
    const DOT: f32 = 2.0;
    const GAP: f32 = 4.0;
    let dots = style % CURVE_STYLES;
    let stroke = match (state, dots) {
        (MapState::AsIs, 0) => return Vec::new(),
        (MapState::AsIs, _) => 24.0,
        (MapState::ToBe, _) => 7.0,
    };
    let mut dashes = vec![stroke, GAP];
    (0..dots).for_each(|_| dashes.extend([DOT, GAP]));
    dashes
}

/// The outline of the points of a curve, as SVG path data in a square of [`crate::measures::POINT_SIZE`], to be
/// filled: a disc, a square, a triangle, a diamond, a triangle on its tip.
#[must_use]
pub fn point_path(style: u32) -> &'static str {
    match style % CURVE_STYLES {
        0 => "M6 .5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11Z",
        1 => "M1.2 1.2H10.8V10.8H1.2Z",
        2 => "M6 .4 11.8 11H.2Z",
        3 => "M6 0 12 6 6 12 0 6Z",
        _ => "M.2 1H11.8L6 11.6Z",
    }
}

/// The outline of a point that nobody scored: a ring with a question mark, in a square of
/// [`crate::measures::POINT_SIZE`], to be filled by the even-odd rule.
pub const UNKNOWN_POINT: &str = "M6 0a6 6 0 1 0 0 12A6 6 0 1 0 6 0ZM6 1.1a4.9 4.9 0 1 1 0 9.8A4.9 4.9 0 1 1 6 1.1Z\
                                 M4 4.7C4 3.4 4.9 2.6 6.1 2.6S8.2 3.4 8.2 4.6c0 1-.6 1.4-1.1 1.8-.4.3-.5.5-.5 1H5.4c0-1 .4-1.5 1-1.9.4-.3.6-.5.6-.9 0-.5-.4-.8-.9-.8s-.9.4-.9.9Z\
                                 M5.4 8.2h1.2v1.2H5.4Z";

/// The outline of a face, as SVG path data in a square of [`super::GLYPH_SIZE`], to be filled by the even-odd rule.
#[must_use]
pub fn face_path(face: Face) -> &'static str {
    match face {
        Face::VerySad => {
            "M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 1 0 8 .75ZM8 1.95a6.05 6.05 0 1 1 0 12.1A6.05 6.05 0 1 1 8 1.95Z\
             M3.9 4.3 6.9 5.8 6.4 6.8 3.4 5.3ZM12.1 4.3 9.1 5.8 9.6 6.8 12.6 5.3ZM4.3 12.2C4.6 10 6.1 8.9 8 8.9s3.4 1.1 3.7 3.3Z"
        }
        Face::Sad => {
            "M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 1 0 8 .75ZM8 1.95a6.05 6.05 0 1 1 0 12.1A6.05 6.05 0 1 1 8 1.95Z\
             M5.4 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM10.6 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2Z\
             M4.4 11.5C5 9.9 6.3 9.1 8 9.1s3 .8 3.6 2.4l-1.1.4C10.1 10.8 9.2 10.3 8 10.3s-2.1.5-2.5 1.6Z"
        }
        Face::Calm => {
            "M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 1 0 8 .75ZM8 1.95a6.05 6.05 0 1 1 0 12.1A6.05 6.05 0 1 1 8 1.95Z\
             M5.4 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM10.6 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM4.6 9.7h6.8v1.2H4.6Z"
        }
        Face::Glad => {
            "M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 1 0 8 .75ZM8 1.95a6.05 6.05 0 1 1 0 12.1A6.05 6.05 0 1 1 8 1.95Z\
             M5.4 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM10.6 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2Z\
             M4.4 9.2 5.5 8.8C5.9 9.9 6.8 10.4 8 10.4S10.1 9.9 10.5 8.8L11.6 9.2C11 10.8 9.7 11.6 8 11.6S5 10.8 4.4 9.2Z"
        }
        Face::VeryGlad => {
            "M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 1 0 8 .75ZM8 1.95a6.05 6.05 0 1 1 0 12.1A6.05 6.05 0 1 1 8 1.95Z\
             M5.4 4.5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM10.6 4.5a1 1 0 1 0 0 2 1 1 0 1 0 0-2Z\
             M4.1 8.4H11.9C11.6 11 10.1 12.4 8 12.4S4.4 11 4.1 8.4Z"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_curves_of_a_map_have_the_same_pattern() {
        let mut patterns: Vec<Vec<f32>> = MapState::ALL
            .iter()
            .flat_map(|state| (0..CURVE_STYLES).map(|style| curve_dashes(*state, style)))
            .collect();
        let all = patterns.len();
        patterns.sort_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
        patterns.dedup();
        assert_eq!(patterns.len(), all, "state and persona can be told from the line alone");
    }

    #[test]
    fn a_map_of_one_persona_is_drawn_unbroken_as_is_and_dashed_to_be() {
        assert_eq!(curve_dashes(MapState::AsIs, 0), Vec::<f32>::new());
        assert_eq!(curve_dashes(MapState::ToBe, 0), [7.0, 4.0]);
    }
}
