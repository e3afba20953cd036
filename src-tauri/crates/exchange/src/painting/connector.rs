//! Connectors with rounded corners, arrowheads and labels.

use std::fmt::Write as _;

use sightline_model::LinkKind;
use sightline_scene::measures::{ARROW_LENGTH, ARROW_WIDTH, CONNECTOR_RADIUS, CONNECTOR_WIDTH};
use sightline_scene::text::TextRole;
use sightline_scene::{Route, Scene};

use super::brush::Brush;
use super::{Area, Stroke};
use crate::theme::Token;

type Point = (f32, f32);

/// The line of a connector and its arrowheads.
pub fn line(brush: &mut Brush, scene: &Scene, route: &Route) {
    let mut points: Vec<Point> = route.points.iter().map(|point| scene.place(*point)).collect();
    points.dedup();
    let [first, .., last] = points[..] else { return };
    let (second, second_last) = (points[1], points[points.len() - 2]);
    let mut heads = vec![(last, second_last)];
    if route.kind == LinkKind::TwoWay {
        heads.push((first, second));
    }
    let bounds = Area::around(points.iter().copied()).unwrap_or_default();
    // The line ends inside the arrowhead, so that its end does not blunt the tip.
    for (tip, from) in &heads {
        let end = if *tip == last { points.len() - 1 } else { 0 };
        points[end] = towards(*tip, *from, ARROW_LENGTH - 1.0);
    }
    let stroke = Stroke::new(Token::Connector, CONNECTOR_WIDTH);
    let stroke = if route.kind == LinkKind::Information { stroke.dashed(&[4.0, 3.0]) } else { stroke };
    brush.line(rounded(&points), bounds, stroke);
    for (tip, from) in heads {
        arrowhead(brush, tip, from);
    }
}

/// The label of a connector, on the ground of the lane or between lanes, so that the line is interrupted.
pub fn label(brush: &mut Brush, scene: &Scene, route: &Route) {
    let Some(label) = &route.label else { return };
    let (x, y) = scene.place(label.center);
    let (left, top) = ((x - label.width / 2.0).round(), (y - label.height / 2.0).round());
    // A place above its row's upper edge lies between two lanes.
    let row = scene.rows.get(label.center.row as usize).filter(|_| label.center.y >= 0.0);
    let ground = row.map_or(Token::Background, |row| Token::lane(row.kind));
    brush.rounded(Area::new(left, top, label.width, label.height), 3.0, ground, None);
    brush.lines(&label.lines, (left, top), TextRole::LinkLabel, Token::ConnectorLabel);
}

/// The place `distance` away from `one` in the direction of `other`.
fn towards(one: Point, other: Point, distance: f32) -> Point {
    let (dx, dy) = (other.0 - one.0, other.1 - one.1);
    let length = dx.hypot(dy);
    if length == 0.0 { one } else { (one.0 + dx / length * distance, one.1 + dy / length * distance) }
}

fn rounded(points: &[Point]) -> String {
    let mut path = String::new();
    for (index, point) in points.iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        let (before, after) = (index.checked_sub(1).map(|before| points[before]), points.get(index + 1));
        // Writing to a string cannot fail.
        let _ = match (before, after) {
            (Some(before), Some(after)) => {
                let half = |other: &Point| (other.0 - point.0).hypot(other.1 - point.1) / 2.0;
                let radius = CONNECTOR_RADIUS.min(half(&before)).min(half(after));
                let (start, end) = (towards(*point, before, radius), towards(*point, *after, radius));
                write!(path, "{command}{} {}Q{} {} {} {}", start.0, start.1, point.0, point.1, end.0, end.1)
            }
            _ => write!(path, "{command}{} {}", point.0, point.1),
        };
    }
    path
}

fn arrowhead(brush: &mut Brush, tip: Point, from: Point) {
    let base = towards(tip, from, ARROW_LENGTH);
    let (dx, dy) = ((tip.0 - base.0) / ARROW_LENGTH, (tip.1 - base.1) / ARROW_LENGTH);
    let half = ARROW_WIDTH / 2.0;
    let (left, right) = ((base.0 - dy * half, base.1 + dx * half), (base.0 + dy * half, base.1 - dx * half));
    let path = format!("M{} {}L{} {}L{} {}Z", tip.0, tip.1, left.0, left.1, right.0, right.1);
    brush.filled(path, Area::around([tip, left, right]).unwrap_or_default(), Token::Connector);
}
