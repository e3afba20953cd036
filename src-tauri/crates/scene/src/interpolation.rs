//! A smooth curve through points that never leaves the interval between two neighbouring ones.
//!
//! Source: F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on Numerical
//! Analysis 17 (1980), pages 238 to 246.

/// A point: x, y.
pub type Point = (f32, f32);

/// The slope of the curve at each point. The points stand in the order of their x, no two at the same one.
///
/// A slope starts as the mean of those of the two chords beside it (zero where they point to different sides), and
/// is then made flatter until the pair at each chord lies in the circle of radius 3 in which the cubic between
/// them is monotone.
pub fn slopes(points: &[Point]) -> Vec<f32> {
    let chords: Vec<f32> =
        points.windows(2).map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0)).collect();
    let mut slopes: Vec<f32> = (0..points.len())
        .map(|index| match (index.checked_sub(1).and_then(|before| chords.get(before)), chords.get(index)) {
            (Some(before), Some(after)) if before * after <= 0.0 => 0.0,
            (Some(before), Some(after)) => f32::midpoint(*before, *after),
            (Some(chord), None) | (None, Some(chord)) => *chord,
            (None, None) => 0.0,
        })
        .collect();
    for (index, chord) in chords.iter().enumerate() {
        if *chord == 0.0 {
            (slopes[index], slopes[index + 1]) = (0.0, 0.0);
            continue;
        }
        let (start, end) = (slopes[index] / chord, slopes[index + 1] / chord);
        let length = start.hypot(end);
        if length > 3.0 {
            (slopes[index], slopes[index + 1]) = (3.0 / length * start * chord, 3.0 / length * end * chord);
        }
    }
    slopes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The height of the cubic between two points with these slopes, at a share of the way.
    fn height([start, end]: [Point; 2], [one, other]: [f32; 2], share: f32) -> f32 {
        let third = (end.0 - start.0) / 3.0;
        let controls = [start.1, start.1 + one * third, end.1 - other * third, end.1];
        let rest = 1.0 - share;
        controls[0] * rest.powi(3)
            + 3.0 * controls[1] * rest.powi(2) * share
            + 3.0 * controls[2] * rest * share.powi(2)
            + controls[3] * share.powi(3)
    }

    proptest! {
        #[test]
        fn the_curve_never_leaves_the_interval_of_neighbouring_points(
            steps in prop::collection::vec((20u16..400, -4i8..=4), 2..40),
        ) {
            let mut x = 0.0;
            let points: Vec<Point> = steps
                .iter()
                .map(|(gap, value)| {
                    x += f32::from(*gap);
                    (x, f32::from(*value) * 20.0)
                })
                .collect();
            let slopes = slopes(&points);
            for (pair, slope) in points.windows(2).zip(slopes.windows(2)) {
                let (low, high) = (pair[0].1.min(pair[1].1), pair[0].1.max(pair[1].1));
                for share in 0..=20u8 {
                    let height = height([pair[0], pair[1]], [slope[0], slope[1]], f32::from(share) / 20.0);
                    prop_assert!(low - 0.01 <= height && height <= high + 0.01, "{height} between {pair:?}");
                }
            }
        }
    }

    #[test]
    fn a_point_above_both_its_neighbours_is_the_top_of_the_curve() {
        assert_eq!(slopes(&[(0.0, 0.0), (10.0, 5.0), (20.0, 0.0)])[1], 0.0);
    }

    #[test]
    fn points_on_a_line_are_joined_by_the_line() {
        assert_eq!(slopes(&[(0.0, 0.0), (10.0, 5.0), (30.0, 15.0)]), [0.5, 0.5, 0.5]);
    }
}
