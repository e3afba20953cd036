//! What lanes draw in the place of boxes: points and their curves, numbers and their bars, the marks of channels.

use std::fmt::{Display, Write as _};

use sightline_model::LaneContent;
use sightline_scene::marks::{GLYPH_SIZE, UNKNOWN_POINT, channel_path, curve_dashes, face_path, point_path};
use sightline_scene::measures::{BAR_WIDTH, FACE_GAP, HEADER_PADDING, POINT_SIZE};
use sightline_scene::text::TextRole;
use sightline_scene::{
    ChannelMarks, Curve, CurvePoint, HeaderEntry, HeaderSign, NumberFigure, NumberMark, Row, Scene,
};

use super::lines;
use super::writer::Writer;
use crate::theme::Token;

/// The width of the line of a curve.
const CURVE_WIDTH: f32 = 2.0;
/// The width of the line between the marks of a channel.
const THREAD_WIDTH: f32 = 1.0;

/// A rectangle in the drawing: left, top, width, height.
pub type Area = (f32, f32, f32, f32);

/// The zero line of a lane and its marked values.
pub fn plot(writer: &mut Writer, scene: &Scene, row: &Row) {
    let Some(plot) = &row.plot else { return };
    let zero = (scene.lane_header_width, row.y + plot.zero - 0.5, scene.width - scene.lane_header_width, 1.0);
    writer.rectangle(zero, Token::PlotLine);
    for tick in &plot.ticks {
        lines(writer, std::slice::from_ref(&tick.label), (0.0, row.y), TextRole::HeaderEntry, Token::LaneInk);
    }
}

/// A line of a lane's header below its name.
pub fn header_entry(writer: &mut Writer, row: &Row, entry: &HeaderEntry) {
    let middle = row.y + entry.y + entry.height / 2.0;
    match entry.sign {
        HeaderSign::Channel { kind, .. } => {
            writer.glyph(channel_path(kind), (HEADER_PADDING, middle - GLYPH_SIZE / 2.0), Token::LaneInk);
        }
        HeaderSign::Curve { style, state, .. } => {
            let token = line_token(row.content, style);
            let path = format!("M{HEADER_PADDING} {middle}h{GLYPH_SIZE}");
            stroke(writer, &path, CURVE_WIDTH, token, &curve_dashes(state, style));
            if row.content == LaneContent::Curve {
                let place = (HEADER_PADDING + (GLYPH_SIZE - POINT_SIZE) / 2.0, middle - POINT_SIZE / 2.0);
                writer.glyph(point_path(style), place, token);
            }
        }
        HeaderSign::NoChannel => {}
    }
    lines(writer, &entry.lines, (0.0, row.y), TextRole::HeaderEntry, Token::LaneInk);
}

/// The line of a curve.
pub fn curve(writer: &mut Writer, scene: &Scene, curve: &Curve) {
    let Some(row) = scene.rows.get(curve.row as usize) else { return };
    let (token, width, dashes) = match row.content {
        LaneContent::Channels => (Token::PlotLine, THREAD_WIDTH, Vec::new()),
        content => (line_token(content, curve.style), CURVE_WIDTH, curve_dashes(curve.state, curve.style)),
    };
    let mut path = String::new();
    for run in &curve.runs {
        let place =
            |knot: &sightline_scene::CurveKnot| (scene.column_x(knot.column) + knot.x, row.y + knot.y);
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
    if !path.is_empty() {
        stroke(writer, &path, width, token, &dashes);
    }
}

/// What is written at the peak, the trough and the end of a curve.
pub fn curve_labels(writer: &mut Writer, scene: &Scene, curve: &Curve) {
    for label in &curve.labels {
        let place = (scene.column_x(label.column) + label.x, scene.row_y(curve.row) + label.y);
        lines(writer, &label.lines, place, TextRole::CurveLabel, Token::LaneInk);
    }
}

/// A point of a curve, with its face on the ground of the lane, so that no line runs through it. Gives where its
/// marks begin.
pub fn point(writer: &mut Writer, point: &CurvePoint, (x, y, width, height): Area, ground: Token) -> f32 {
    let token = Token::curve(point.style);
    let outline = if point.known { point_path(point.style) } else { UNKNOWN_POINT };
    writer.glyph(outline, (x, y), token);
    let mut end = x + width;
    if let Some(face) = point.face {
        end += FACE_GAP;
        let place = (end, y + (height - GLYPH_SIZE) / 2.0);
        disc(writer, place, ground);
        writer.glyph(face_path(face), place, token);
        end += GLYPH_SIZE;
    }
    end + FACE_GAP
}

/// A number with its bar or its dot.
pub fn number(writer: &mut Writer, number: &NumberFigure, (x, y, width, _): Area) {
    match number.mark {
        NumberMark::Unknown => {}
        NumberMark::Bar { y: top, height } => {
            let bar = width.min(BAR_WIDTH);
            writer.rectangle((x + (width - bar) / 2.0, y + top, bar, height), Token::Bar);
        }
        NumberMark::Dot { y: middle } => {
            let place = (x + (width - POINT_SIZE) / 2.0, y + middle - POINT_SIZE / 2.0);
            writer.glyph(point_path(0), place, Token::Bar);
        }
    }
    let label = std::slice::from_ref(&number.label);
    lines(writer, label, (x, y), TextRole::Number, Token::LaneInk);
}

/// The marks of a card's channels, joined by a thin line.
pub fn channels(writer: &mut Writer, marks: &ChannelMarks, (x, y, width, _): Area, ground: Token) {
    if let [first, .., last] = &marks.marks[..] {
        let middle = x + width / 2.0;
        let path = format!("M{middle} {}V{}", y + first.y, y + last.y);
        stroke(writer, &path, THREAD_WIDTH, Token::PlotLine, &[]);
    }
    for mark in &marks.marks {
        let place = (x + (width - GLYPH_SIZE) / 2.0, y + mark.y - GLYPH_SIZE / 2.0);
        disc(writer, place, ground);
        writer.glyph(channel_path(mark.kind), place, Token::LaneInk);
    }
}

/// A disc as large as a glyph, with its square's upper left corner at a place.
fn disc(writer: &mut Writer, (x, y): (f32, f32), fill: Token) {
    let (fill, radius) = (writer.color(fill), GLYPH_SIZE / 2.0);
    writer.empty("circle", &[("cx", &(x + radius)), ("cy", &(y + radius)), ("r", &radius), ("fill", &fill)]);
}

fn line_token(content: LaneContent, style: u32) -> Token {
    if content == LaneContent::Curve { Token::curve(style) } else { Token::Bar }
}

fn stroke(writer: &mut Writer, path: &str, width: f32, token: Token, dashes: &[f32]) {
    let color = writer.color(token);
    let dashes = dashes.iter().map(f32::to_string).collect::<Vec<_>>().join(" ");
    let mut attributes: Vec<(&str, &dyn Display)> =
        vec![("d", &path), ("fill", &"none"), ("stroke", &color), ("stroke-width", &width)];
    if !dashes.is_empty() {
        attributes.push(("stroke-dasharray", &dashes));
    }
    writer.empty("path", &attributes);
}
