//! Connectors with corners (ECMA-376 part 1, presetShapeDefinitions).

use crate::painting::Area;

/// A bent connector: one of the shapes that slides know, mirrored and turned, with its corners as shares of its size.
pub struct Bend {
    pub shape: &'static str,
    pub area: Area,
    /// The attributes that mirror and turn it.
    pub turned: Vec<(&'static str, &'static str)>,
    /// Where its corners are, in hundred-thousandths of its width and its height in turns.
    pub adjusted: Vec<f32>,
}

impl Bend {
    /// The connector along some corners, between which it runs across and up or down in turns; nothing where no shape
    /// runs so.
    pub fn of(points: &[(f32, f32)]) -> Option<Self> {
        let (from, to) = (*points.first()?, *points.last()?);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let shape = match points.len() {
            2 => "straightConnector1",
            3 => "bentConnector2",
            4 => "bentConnector3",
            5 => "bentConnector4",
            6 => "bentConnector5",
            _ => return None,
        };
        let is_upright = points.len() > 2 && points[1].0 == from.0 && points[1].1 != from.1;
        let corner = |point: (f32, f32), is_along: bool| {
            let (x, y) = ((point.0 - from.0) / dx, (point.1 - from.1) / dy);
            let share = if is_along == is_upright { y } else { x };
            (share * 100_000.0).round()
        };
        let corners = points.len().saturating_sub(3);
        let is_line = dx == 0.0 || dy == 0.0;
        if points.len() == 4 && is_line && points[1] == points[2] {
            // Corners in the middle of a straight line, which show when one of its ends is moved.
            return Some(Self::along(shape, (from, to), is_upright, vec![50_000.0]));
        }
        let adjusted: Vec<f32> =
            (0..corners).map(|index| corner(points[index + 1], index % 2 == 0)).collect();
        if adjusted.iter().any(|share| !share.is_finite() || share.abs() > 10_000_000.0) {
            return None;
        }
        Some(Self::along(shape, (from, to), is_upright, adjusted))
    }

    /// The shape between two places, mirrored and turned so that it begins at the first of them.
    fn along(
        shape: &'static str,
        (from, to): ((f32, f32), (f32, f32)),
        is_upright: bool,
        adjusted: Vec<f32>,
    ) -> Self {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        // Along its first piece, and across it.
        let (along, across) = if is_upright { (dy, dx) } else { (dx, dy) };
        let mut turned = Vec::new();
        let (width, height) = (along.abs(), across.abs());
        if is_upright {
            turned.push(("rot", "5400000"));
        }
        if along < 0.0 {
            turned.push(("flipH", "1"));
        }
        if (across < 0.0) != is_upright && across != 0.0 {
            turned.push(("flipV", "1"));
        }
        let middle = (f32::midpoint(from.0, to.0), f32::midpoint(from.1, to.1));
        let area = Area::new(middle.0 - width / 2.0, middle.1 - height / 2.0, width, height);
        Self { shape, area, turned, adjusted }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the corners of a bent shape are once a program has turned and mirrored it, by the preset's own formulas
    /// (ECMA-376 part 1, presetShapeDefinitions).
    fn drawn(bend: &Bend) -> Vec<(f32, f32)> {
        let (width, height) = (bend.area.width, bend.area.height);
        let share = |index: usize| bend.adjusted.get(index).map_or(0.0, |share| share / 100_000.0);
        let own: Vec<(f32, f32)> = match bend.shape {
            "straightConnector1" => vec![(0.0, 0.0), (width, height)],
            "bentConnector2" => vec![(0.0, 0.0), (width, 0.0), (width, height)],
            "bentConnector3" => {
                let x = share(0) * width;
                vec![(0.0, 0.0), (x, 0.0), (x, height), (width, height)]
            }
            "bentConnector4" => {
                let (x, y) = (share(0) * width, share(1) * height);
                vec![(0.0, 0.0), (x, 0.0), (x, y), (width, y), (width, height)]
            }
            _ => {
                let (x, y, other) = (share(0) * width, share(1) * height, share(2) * width);
                vec![(0.0, 0.0), (x, 0.0), (x, y), (other, y), (other, height), (width, height)]
            }
        };
        let has = |name: &str| bend.turned.iter().any(|(found, _)| *found == name);
        let middle = (bend.area.x + width / 2.0, bend.area.y + height / 2.0);
        let placed = |(x, y): (f32, f32)| {
            let (x, y) = (x - width / 2.0, y - height / 2.0);
            let (x, y) = (if has("flipH") { -x } else { x }, if has("flipV") { -y } else { y });
            let (x, y) = if has("rot") { (-y, x) } else { (x, y) };
            (middle.0 + x, middle.1 + y)
        };
        own.into_iter().map(placed).collect()
    }

    #[test]
    fn a_bent_connector_runs_along_the_corners_that_were_laid_out() {
        let paths: [&[(f32, f32)]; 9] = [
            &[(10.0, 10.0), (90.0, 10.0)],
            &[(10.0, 90.0), (10.0, 10.0)],
            &[(10.0, 10.0), (50.0, 10.0), (50.0, 70.0)],
            &[(50.0, 70.0), (50.0, 10.0), (10.0, 10.0)],
            &[(10.0, 10.0), (30.0, 10.0), (30.0, 80.0), (90.0, 80.0)],
            &[(90.0, 80.0), (120.0, 80.0), (120.0, 10.0), (10.0, 10.0)],
            &[(10.0, 80.0), (10.0, 60.0), (70.0, 60.0), (70.0, 5.0)],
            &[(10.0, 10.0), (30.0, 10.0), (30.0, 60.0), (80.0, 60.0), (80.0, 20.0)],
            &[(80.0, 10.0), (90.0, 10.0), (90.0, 40.0), (5.0, 40.0), (5.0, 70.0), (30.0, 70.0)],
        ];
        for path in paths {
            let drawn = drawn(&Bend::of(path).expect("a shape that runs so"));
            let is_near = |(one, other): (&(f32, f32), &(f32, f32))| {
                (one.0 - other.0).abs() < 0.01 && (one.1 - other.1).abs() < 0.01
            };
            assert!(drawn.len() == path.len() && drawn.iter().zip(path).all(is_near), "{path:?}: {drawn:?}");
        }
    }

    #[test]
    fn no_shape_of_a_connector_goes_round_a_card_or_comes_back() {
        assert!(Bend::of(&[(0.0, 0.0); 7]).is_none());
        assert!(
            Bend::of(&[(10.0, 10.0), (50.0, 10.0), (50.0, 80.0), (10.0, 80.0)]).is_none(),
            "it ends where it began"
        );
    }
}
