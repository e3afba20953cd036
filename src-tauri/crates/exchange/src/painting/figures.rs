//! What lanes draw in the place of boxes: points and their curves, numbers and their bars, the marks of channels.

use std::fmt::Write as _;

use sightline_model::LaneContent;
use sightline_scene::marks::{GLYPH_SIZE, UNKNOWN_POINT, channel_path, curve_dashes, face_path, point_path};
use sightline_scene::measures::{BAR_WIDTH, FACE_GAP, HEADER_PADDING, POINT_SIZE};
use sightline_scene::text::TextRole;
use sightline_scene::{
    ChannelMarks, Curve, CurveKnot, CurvePoint, HeaderEntry, HeaderSign, NumberFigure, NumberMark, Row, Scene,
};

use super::brush::Brush;
use super::{Area, Part, Stroke};
use crate::theme::Token;

/// The width of the line of a curve.
const CURVE_WIDTH: f32 = 2.0;
/// The width of the line between the marks of a channel.
const THREAD_WIDTH: f32 = 1.0;

/// The zero line of a lane and its marked values.
pub fn plot(brush: &mut Brush, scene: &Scene, index: u32, row: &Row) {
    let Some(plot) = &row.plot else { return };
    let left = scene.lane_header_width;
    brush.turn_to(Part::LaneGround(index));
    let zero = Area::new(left, row.y + plot.zero - 0.5, scene.width - left, 1.0);
    brush.rectangle(zero, Token::PlotLine);
    brush.turn_to(Part::LaneHeader(index));
    for tick in &plot.ticks {
        let label = std::slice::from_ref(&tick.label);
        brush.lines(label, (0.0, row.y), TextRole::HeaderEntry, Token::LaneInk);
    }
}

/// A line of a lane's header below its name.
pub fn header_entry(brush: &mut Brush, row: &Row, entry: &HeaderEntry) {
    let middle = row.y + entry.y + entry.height / 2.0;
    match entry.sign {
        HeaderSign::Channel { kind, .. } => {
            brush.glyph(channel_path(kind), (HEADER_PADDING, middle - GLYPH_SIZE / 2.0), Token::LaneInk);
        }
        HeaderSign::Curve { style, state, .. } => {
            let ink = line_token(row.content, style);
            brush.line(
                format!("M{HEADER_PADDING} {middle}h{GLYPH_SIZE}"),
                Area::new(HEADER_PADDING, middle, GLYPH_SIZE, 0.0),
                Stroke::new(ink, CURVE_WIDTH).dashed(&curve_dashes(state, style)),
            );
            if row.content == LaneContent::Curve {
                let place = (HEADER_PADDING + (GLYPH_SIZE - POINT_SIZE) / 2.0, middle - POINT_SIZE / 2.0);
                brush.glyph(point_path(style), place, ink);
            }
        }
        HeaderSign::NoChannel => {}
    }
    brush.lines(&entry.lines, (0.0, row.y), TextRole::HeaderEntry, Token::LaneInk);
}

/// The line of a curve.
pub fn curve(brush: &mut Brush, scene: &Scene, curve: &Curve) {
    let Some(row) = scene.rows.get(curve.row as usize) else { return };
    let (ink, width, dashes) = match row.content {
        LaneContent::Channels => (Token::PlotLine, THREAD_WIDTH, Vec::new()),
        content => (line_token(content, curve.style), CURVE_WIDTH, curve_dashes(curve.state, curve.style)),
    };
    let place = |knot: &CurveKnot| (scene.column_x(knot.column) + knot.x, row.y + knot.y);
    let mut path = String::new();
    for run in &curve.runs {
        for (index, knot) in run.iter().enumerate() {
            let (x, y) = place(knot);
            // Writing to a string cannot fail.
            let _ = match index.checked_sub(1).map(|before| &run[before]) {
                None => write!(path, "M{x} {y}"),
                Some(before) => {
                    let (from_x, from_y) = place(before);
                    let (after, before) = (before.after, knot.before);
                    let [a, b, c, d] = [from_x + after.0, from_y + after.1, x + before.0, y + before.1];
                    write!(path, "C{a} {b} {c} {d} {x} {y}")
                }
            };
        }
    }
    // No curve leaves the interval between two of its points; a point by itself has no line.
    let drawn = curve.runs.iter().filter(|run| run.len() > 1);
    if let Some(bounds) = Area::around(drawn.flatten().map(place)) {
        brush.line(path, bounds, Stroke::new(ink, width).dashed(&dashes));
    }
}

/// What is written at the peak, the trough and the end of a curve.
pub fn curve_labels(brush: &mut Brush, scene: &Scene, curve: &Curve) {
    for label in &curve.labels {
        let place = (scene.column_x(label.column) + label.x, scene.row_y(curve.row) + label.y);
        brush.lines(&label.lines, place, TextRole::CurveLabel, Token::LaneInk);
    }
}

/// A point of a curve, with its face on the ground of the lane, so that no line runs through it. Gives where its
/// marks begin.
pub fn point(brush: &mut Brush, point: &CurvePoint, area: Area, ground: Token) -> f32 {
    let ink = Token::curve(point.style);
    let outline = if point.known { point_path(point.style) } else { UNKNOWN_POINT };
    brush.glyph(outline, (area.x, area.y), ink);
    let mut end = area.right();
    if let Some(face) = point.face {
        end += FACE_GAP;
        let place = (end, area.y + (area.height - GLYPH_SIZE) / 2.0);
        brush.disc(place, ground);
        brush.glyph(face_path(face), place, ink);
        end += GLYPH_SIZE;
    }
    end + FACE_GAP
}

/// A number with its bar or its dot.
pub fn number(brush: &mut Brush, number: &NumberFigure, area: Area) {
    let Area { x, y, width, .. } = area;
    match number.mark {
        NumberMark::Unknown => {}
        NumberMark::Bar { y: top, height } => {
            let bar = width.min(BAR_WIDTH);
            brush.rectangle(Area::new(x + (width - bar) / 2.0, y + top, bar, height), Token::Bar);
        }
        NumberMark::Dot { y: middle } => {
            let place = (x + (width - POINT_SIZE) / 2.0, y + middle - POINT_SIZE / 2.0);
            brush.glyph(point_path(0), place, Token::Bar);
        }
    }
    brush.lines(std::slice::from_ref(&number.label), (x, y), TextRole::Number, Token::LaneInk);
}

/// The marks of a card's channels, joined by a thin line.
pub fn channels(brush: &mut Brush, marks: &ChannelMarks, area: Area, ground: Token) {
    let Area { x, y, width, .. } = area;
    if let [first, .., last] = &marks.marks[..] {
        let middle = x + width / 2.0;
        brush.line(
            format!("M{middle} {}V{}", y + first.y, y + last.y),
            Area::between((middle, y + first.y), (middle, y + last.y)),
            Stroke::new(Token::PlotLine, THREAD_WIDTH),
        );
    }
    for mark in &marks.marks {
        let place = (x + (width - GLYPH_SIZE) / 2.0, y + mark.y - GLYPH_SIZE / 2.0);
        brush.disc(place, ground);
        brush.glyph(channel_path(mark.kind), place, Token::LaneInk);
    }
}

fn line_token(content: LaneContent, style: u32) -> Token {
    if content == LaneContent::Curve { Token::curve(style) } else { Token::Bar }
}
