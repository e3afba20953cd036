//! Lines that leave a slide, cut at its edge.

use crate::painting::{Area, Segment};

type Point = (f32, f32);

/// What of a curve lies between two places across. Its pieces never run back, so that each is kept from one place of
/// its own to another.
pub fn between(segments: &[Segment], left: f32, right: f32) -> Vec<Segment> {
    let mut kept = Vec::new();
    let (mut from, mut is_joined) = ((0.0, 0.0), false);
    for segment in segments {
        let curve = match *segment {
            Segment::Move(place) => {
                (from, is_joined) = (place, false);
                continue;
            }
            Segment::Line(to) => [from, third(from, to), third(to, from), to],
            Segment::Quadratic(control, to) => [from, third(control, from), third(control, to), to],
            Segment::Cubic(first, second, to) => [from, first, second, to],
            Segment::Close => continue,
        };
        from = curve[3];
        let (start, end) = (curve[0].0.max(left), curve[3].0.min(right));
        if start >= end {
            is_joined = false;
            continue;
        }
        let piece = part(curve, share_at(curve, start), share_at(curve, end));
        if !is_joined {
            kept.push(Segment::Move(piece[0]));
        }
        kept.push(Segment::Cubic(piece[1], piece[2], piece[3]));
        is_joined = true;
    }
    kept
}

/// The place a third of the way from one to the other.
fn third(one: Point, other: Point) -> Point {
    (one.0 + (other.0 - one.0) / 3.0, one.1 + (other.1 - one.1) / 3.0)
}

fn mixed(one: Point, other: Point, share: f32) -> Point {
    (one.0 + (other.0 - one.0) * share, one.1 + (other.1 - one.1) * share)
}

/// Both halves of a curve (de Casteljau).
fn halves([a, b, c, d]: [Point; 4], share: f32) -> ([Point; 4], [Point; 4]) {
    let (ab, bc, cd) = (mixed(a, b, share), mixed(b, c, share), mixed(c, d, share));
    let (abc, bcd) = (mixed(ab, bc, share), mixed(bc, cd, share));
    let middle = mixed(abc, bcd, share);
    ([a, ab, abc, middle], [middle, bcd, cd, d])
}

fn part(curve: [Point; 4], from: f32, to: f32) -> [Point; 4] {
    let before = if to < 1.0 { halves(curve, to).0 } else { curve };
    if from > 0.0 { halves(before, from / to).1 } else { before }
}

/// How far along a curve a place across lies, from 0 to 1.
fn share_at(curve: [Point; 4], x: f32) -> f32 {
    if x <= curve[0].0 {
        return 0.0;
    }
    if x >= curve[3].0 {
        return 1.0;
    }
    let (mut least, mut most) = (0.0f32, 1.0f32);
    for _ in 0..24 {
        let middle = f32::midpoint(least, most);
        if halves(curve, middle).0[3].0 < x { least = middle } else { most = middle }
    }
    f32::midpoint(least, most)
}

/// The pieces of a line of straight pieces that lie within an area.
pub fn corners_within(points: &[Point], area: Area) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    for pair in points.windows(2) {
        let Some((from, to)) = within(pair[0], pair[1], area) else { continue };
        match pieces.last_mut() {
            Some(piece) if piece.last() == Some(&from) => piece.push(to),
            _ => pieces.push(vec![from, to]),
        }
    }
    pieces
}

/// What of a straight line that runs across, up or down lies within an area.
fn within(from: Point, to: Point, area: Area) -> Option<(Point, Point)> {
    let clamp = |(x, y): Point| (x.clamp(area.x, area.right()), y.clamp(area.y, area.bottom()));
    let (start, end) = (clamp(from), clamp(to));
    // A line that lies beyond an edge is moved to it by both of its ends.
    let is_beyond = if from.1 == to.1 { start.1 != from.1 } else { start.0 != from.0 };
    (!is_beyond && start != end).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Area = Area::new(0.0, 0.0, 100.0, 100.0);

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two() {
        let line = [(50.0, 50.0), (150.0, 50.0), (150.0, 70.0), (20.0, 70.0)];
        let kept = corners_within(&line, AREA);
        assert_eq!(kept, [vec![(50.0, 50.0), (100.0, 50.0)], vec![(100.0, 70.0), (20.0, 70.0)]]);
        assert!(corners_within(&[(-5.0, 120.0), (300.0, 120.0)], AREA).is_empty());
    }

    #[test]
    fn a_curve_is_cut_where_it_leaves() {
        let curve = [Segment::Move((-50.0, 10.0)), Segment::Line((150.0, 30.0))];
        let kept = between(&curve, 0.0, 100.0);
        let [Segment::Move(from), Segment::Cubic(_, _, to)] = kept[..] else { panic!("{kept:?}") };
        assert!(
            (from.0, to.0) == (0.0, 100.0) || (from.0.abs() < 0.01 && (to.0 - 100.0).abs() < 0.01),
            "{kept:?}"
        );
        assert!((from.1 - 15.0).abs() < 0.01 && (to.1 - 25.0).abs() < 0.01, "{kept:?}");
        assert!(between(&curve, 200.0, 300.0).is_empty());
    }
}
