//! A card: its box or what stands in its place, its text, its picture and its marks.

use std::fmt::Write as _;
use std::iter;

use sightline_model::EvidenceStatus;
use sightline_scene::mark_row::{Mark, PlacedMark, count_width, placed_marks, row_count};
use sightline_scene::marks::{GLYPH_SIZE, Glyph, channel_path, priority_shape};
use sightline_scene::measures::{
    CARD_PADDING, CARD_RADIUS, FAIL_MARK_GAP, MARK_GAP, MARK_INSET, MARK_ROW_HEIGHT,
};
use sightline_scene::text::TextRole;
use sightline_scene::{CardBox, CardFigure, HeatLevel, HeatScale, Scene, TagMark};

use super::brush::Brush;
use super::{Anchor, Area, Part, Stroke, Text, figures};
use crate::theme::Token;

/// The height of a digit as a share of its size.
const DIGIT_HEIGHT: f32 = 0.727;

pub fn paint(brush: &mut Brush, (scene, heat): (&Scene, HeatScale), index: u32, card: &CardBox) {
    let ((x, right), y) = (scene.card_edges(card), scene.row_y(card.row) + card.y);
    let area = Area::new(x, y, right - x, card.height);
    let row = scene.rows.get(card.row as usize);
    let ground = row.map_or(Token::Background, |row| Token::lane(row.kind));
    brush.turn_to(Part::Card(index));
    // Where the marks stand, how wide a row of them may be, and their colour.
    let corner = (x + CARD_PADDING, area.bottom() - MARK_INSET);
    let beside = |x: f32| ((x, y + (card.height + GLYPH_SIZE) / 2.0), f32::MAX, Token::LaneInk);
    let (place, width, ink) = match &card.figure {
        None => {
            card_box(brush, area, card.evidence == Some(EvidenceStatus::Proposed), heat.level(card.risk));
            brush.lines(&card.lines, (x, y), TextRole::Card, Token::Ink);
            (corner, card.text_width(), Token::Mark)
        }
        Some(CardFigure::Text) => {
            brush.lines(&card.lines, (x, y), TextRole::Quote, Token::LaneInk);
            (corner, card.text_width(), Token::LaneInk)
        }
        Some(CardFigure::Point(point)) => beside(figures::point(brush, point, area, ground)),
        Some(CardFigure::Number(number)) => {
            figures::number(brush, number, area);
            brush.lines(&card.lines, (x, y), TextRole::HeaderEntry, Token::LaneInk);
            beside(right + MARK_GAP)
        }
        Some(CardFigure::Channels(channels)) => {
            figures::channels(brush, channels, area, ground);
            beside(right + MARK_GAP)
        }
    };
    if let Some(image) = &card.image {
        brush.picture(Area::new(x + image.x, y + image.y, image.width, image.height), &image.digest);
    }
    brush.turn_to(Part::Marks(index));
    marks(brush, card, place, (width, ink));
}

/// The box of a card; what is only proposed has a dashed border.
pub fn card_box(brush: &mut Brush, area: Area, is_proposed: bool, heat: Option<HeatLevel>) {
    let (ground, edge) = heat.map_or((Token::Card, Token::CardBorder), Token::heat);
    let border = Stroke::new(edge, 1.0);
    let border = if is_proposed { border.dashed(&[5.0, 3.0]) } else { border };
    // The border lies within the box, on whole pixels.
    brush.rounded(area.grown(-0.5), CARD_RADIUS - 0.5, ground, Some(border));
    if let Some(level) = heat {
        // Within the border.
        heat_edge(brush, area.grown(-1.0), level);
    }
}

/// How wide the edge of a card under heat is.
const EDGE: f32 = 5.0;

/// The left edge of a card under heat says the level without its colour: whole, dashed, dotted.
fn heat_edge(brush: &mut Brush, area: Area, level: HeatLevel) {
    let (dash, gap) = match level {
        HeatLevel::High => (area.height, 0.0),
        HeatLevel::Medium => (9.0, 4.0),
        HeatLevel::Low => (3.0, 5.0),
    };
    let (mut path, mut top) = (String::new(), 0.0);
    while top < area.height {
        let bottom = (top + dash).min(area.height);
        let right = area.x + EDGE;
        let _ = write!(path, "M{right} {}L{right} {}", area.y + top, area.y + bottom);
        // Along the round corners a pixel at a time: they are a few pixels high.
        let pixels = (1..area.height as u32).rev().map(|y| y as f32);
        let round = pixels.filter(|y| *y > top && *y < bottom && corner_inset(*y, area.height) > 0.0);
        for y in iter::once(bottom).chain(round).chain(iter::once(top)) {
            let _ = write!(path, "L{} {}", area.x + corner_inset(y, area.height), area.y + y);
        }
        path.push('Z');
        top = bottom + gap;
    }
    let (_, color) = Token::heat(level);
    brush.filled(path, Area { width: EDGE, ..area }, color);
}

/// How far the side of a box with round corners stands in at a height below its top.
fn corner_inset(y: f32, height: f32) -> f32 {
    let into = (CARD_RADIUS - y.min(height - y)).max(0.0);
    CARD_RADIUS - (CARD_RADIUS * CARD_RADIUS - into * into).max(0.0).sqrt()
}

/// The marks of a card in rows of a width, with their lower left corner at a place.
fn marks(brush: &mut Brush, card: &CardBox, (x, bottom): (f32, f32), (width, ink): (f32, Token)) {
    let placed = placed_marks(card, width);
    let rows = row_count(&placed);
    for PlacedMark { mark, x: offset, row } in placed {
        let y = bottom - GLYPH_SIZE - (rows - 1 - row) as f32 * MARK_ROW_HEIGHT;
        paint_mark(brush, mark, (x + offset, y), ink);
    }
}

fn paint_mark(brush: &mut Brush, mark: Mark, (mut x, y): (f32, f32), ink: Token) {
    match mark {
        Mark::Glyph(glyph) => brush.glyph(glyph.path(), (x, y), ink),
        Mark::Channel(kind) => brush.glyph(channel_path(kind), (x, y), ink),
        Mark::Tag(tag) => tag_mark(brush, &tag, (x, y)),
        Mark::Counted(glyph, count) => {
            brush.glyph(glyph.path(), (x, y), ink);
            mark_count(brush, count, (x + GLYPH_SIZE + FAIL_MARK_GAP, y), ink);
        }
        Mark::Fail { count, priority } => {
            brush.glyph(Glyph::FailPoint.path(), (x, y), ink);
            x += GLYPH_SIZE + FAIL_MARK_GAP;
            if let Some(count) = count {
                mark_count(brush, count, (x, y), ink);
                x += count_width(count) + FAIL_MARK_GAP;
            }
            if let Some(priority) = priority {
                let (fill, letter) = Token::priority(priority);
                let shape = priority_shape(priority);
                brush.glyph(shape.outline, (x, y), fill);
                brush.glyph(shape.letter, (x, y), letter);
            }
        }
    }
}

/// The number beside a mark.
fn mark_count(brush: &mut Brush, count: u32, (x, y): (f32, f32), ink: Token) {
    brush.text(Text {
        line: count.to_string(),
        x,
        baseline: beside_glyph(y),
        width: count_width(count),
        anchor: Anchor::Start,
        role: TextRole::Count,
        ink,
        spaced: false,
    });
}

/// A tag: a small square with a letter in its middle.
pub fn tag_mark(brush: &mut Brush, tag: &TagMark, (x, y): (f32, f32)) {
    let (ground, edge) = Token::tag(tag.colour);
    let square = Area::new(x, y, GLYPH_SIZE, GLYPH_SIZE);
    brush.rounded(square.grown(-0.5), 3.0, ground, Some(Stroke::new(edge, 1.0)));
    brush.text(Text {
        line: tag.letter.clone(),
        x: x + GLYPH_SIZE / 2.0,
        baseline: beside_glyph(y),
        width: GLYPH_SIZE,
        anchor: Anchor::Middle,
        role: TextRole::Count,
        ink: Token::TagInk,
        spaced: false,
    });
}

/// The baseline of a digit in the middle of a glyph's height.
fn beside_glyph(y: f32) -> f32 {
    (y + (GLYPH_SIZE + TextRole::Count.style().size * DIGIT_HEIGHT) / 2.0).round()
}
