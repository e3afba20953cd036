//! A scene as SVG: the same boxes, lines and paths as on the screen.

mod chart;
mod connector;
mod figures;
mod writer;

use std::collections::BTreeMap;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sightline_model::{BlueprintLine, EvidenceStatus};
use sightline_scene::mark_row::{Mark, PlacedMark, count_width, placed_marks, row_count};
use sightline_scene::marks::{GLYPH_SIZE, Glyph, channel_path, priority_shape};
use sightline_scene::measures::{
    CARD_PADDING, CARD_RADIUS, FAIL_MARK_GAP, MARK_GAP, MARK_INSET, MARK_ROW_HEIGHT, RULE_GAP, TIME_MARK_RISE,
};
use sightline_scene::text::TextRole;
use sightline_scene::{BoundaryRule, CardBox, CardFigure, ColumnTime, ImageBox, Scene, TagMark, TextLine};

pub use self::chart::chart_svg;
use self::writer::Writer;
use crate::image::MediaType;
use crate::theme::{Theme, Token};

/// The pictures that cards show, by their digest: PNG or JPEG files.
pub type Images = BTreeMap<String, Vec<u8>>;

/// Draws a scene, with the pictures in it, so that the drawing stands alone. `title` names it for readers that
/// do not see it.
#[must_use]
pub fn svg(scene: &Scene, theme: Theme, title: &str, images: &Images) -> String {
    let (width, height) = (scene.width, scene.height + scene.legend.height);
    let mut writer = Writer::drawing(theme, (width, height), title);
    writer.rectangle((0.0, 0.0, width, height), Token::Background);
    headers(&mut writer, scene);
    lanes(&mut writer, scene);
    for rule in &scene.rules {
        boundary_rule(&mut writer, scene, rule);
    }
    for curve in &scene.curves {
        figures::curve(&mut writer, scene, curve);
    }
    for route in &scene.routes {
        connector::draw(&mut writer, scene, route);
    }
    for route in &scene.routes {
        connector::label(&mut writer, scene, route);
    }
    for card in &scene.cards {
        draw_card(&mut writer, scene, card, images);
    }
    for curve in &scene.curves {
        figures::curve_labels(&mut writer, scene, curve);
    }
    legend(&mut writer, scene);
    writer.finish()
}

fn headers(writer: &mut Writer, scene: &Scene) {
    let (phases, steps) = (scene.phase_header_height, scene.step_header_height);
    writer.rectangle((0.0, 0.0, scene.width, phases), Token::PhaseHeader);
    writer.rectangle((0.0, phases, scene.width, steps), Token::StepHeader);
    for phase in &scene.phases {
        // A bar over its steps shows how far a phase reaches.
        writer.rectangle((phase.x, phases - 2.0, phase.width, 2.0), Token::Hairline);
        lines(writer, &phase.lines, (phase.x, 0.0), TextRole::PhaseTitle, Token::LaneInk);
    }
    for column in &scene.columns {
        lines(writer, &column.lines, (column.x, phases), TextRole::StepTitle, Token::LaneInk);
        if let Some(time) = &column.time {
            step_time(writer, time, (column.x, phases));
        }
    }
}

fn step_time(writer: &mut Writer, time: &ColumnTime, (left, top): (f32, f32)) {
    let ColumnTime { line, known, breach } = time;
    let ink = if *known { Token::LaneInk } else { Token::InkMuted };
    lines(writer, std::slice::from_ref(line), (left, top), TextRole::StepTime, ink);
    if let Some(breach) = breach {
        let place = (left + line.x + line.width + MARK_GAP, top + line.baseline - TIME_MARK_RISE);
        writer.glyph(Glyph::OverTime(*breach).path(), place, Token::breach(*breach));
    }
}

fn lanes(writer: &mut Writer, scene: &Scene) {
    for row in &scene.rows {
        let header = scene.lane_header_width;
        writer.rectangle((0.0, row.y, header, row.height), Token::lane_header(row.kind));
        writer.rectangle((header, row.y, scene.width - header, row.height), Token::lane(row.kind));
        lines(writer, &row.lines, (0.0, row.y), TextRole::LaneName, Token::LaneInk);
        lines(writer, row.count.as_slice(), (0.0, row.y), TextRole::Count, Token::LaneInk);
        for entry in &row.entries {
            figures::header_entry(writer, row, entry);
        }
        figures::plot(writer, scene, row);
    }
}

fn boundary_rule(writer: &mut Writer, scene: &Scene, rule: &BoundaryRule) {
    let (token, width, dashes) = match rule.line {
        BlueprintLine::Visibility => (Token::RuleVisibility, 2.5, "10 5"),
        BlueprintLine::Interaction | BlueprintLine::InternalInteraction => (Token::Rule, 1.5, "6 5"),
    };
    lines(writer, std::slice::from_ref(&rule.label), (0.0, rule.y), TextRole::LineName, token);
    let start = rule.label.x + rule.label.width + RULE_GAP;
    let stroke = writer.color(token);
    writer.empty(
        "path",
        &[
            ("d", &format_args!("M{start} {}H{}", rule.y, scene.width)),
            ("stroke", &stroke),
            ("stroke-width", &width),
            ("stroke-dasharray", &dashes),
        ],
    );
}

fn draw_card(writer: &mut Writer, scene: &Scene, card: &CardBox, images: &Images) {
    let ((x, right), y) = (scene.card_edges(card), scene.row_y(card.row) + card.y);
    let area = (x, y, right - x, card.height);
    let row = scene.rows.get(card.row as usize);
    let ground = row.map_or(Token::Background, |row| Token::lane(row.kind));
    let beside = |writer: &mut Writer, x: f32| {
        let bottom = y + (card.height + GLYPH_SIZE) / 2.0;
        marks(writer, card, (x, bottom), (f32::MAX, Token::LaneInk));
    };
    match &card.figure {
        None => {
            card_box(writer, area, card.evidence == Some(EvidenceStatus::Proposed));
            boxed_text(writer, card, (x, y), (TextRole::Card, Token::Ink, Token::Mark));
        }
        Some(CardFigure::Text) => {
            boxed_text(writer, card, (x, y), (TextRole::Quote, Token::LaneInk, Token::LaneInk));
        }
        Some(CardFigure::Point(point)) => {
            let end = figures::point(writer, point, area, ground);
            beside(writer, end);
        }
        Some(CardFigure::Number(number)) => {
            figures::number(writer, number, area);
            lines(writer, &card.lines, (x, y), TextRole::HeaderEntry, Token::LaneInk);
            beside(writer, right + MARK_GAP);
        }
        Some(CardFigure::Channels(channels)) => {
            figures::channels(writer, channels, area, ground);
            beside(writer, right + MARK_GAP);
        }
    }
    if let Some(image) = &card.image
        && let Some(bytes) = images.get(&image.digest)
    {
        draw_image(writer, image, (x, y), bytes);
    }
}

fn draw_image(writer: &mut Writer, image: &ImageBox, (x, y): (f32, f32), bytes: &[u8]) {
    let data = BASE64_STANDARD.encode(bytes);
    writer.empty(
        "image",
        &[
            ("x", &(x + image.x)),
            ("y", &(y + image.y)),
            ("width", &image.width),
            ("height", &image.height),
            ("preserveAspectRatio", &"none"),
            ("href", &format_args!("data:{};base64,{data}", MediaType::of(bytes).name())),
        ],
    );
}

/// The text of a card and the marks along its lower edge.
fn boxed_text(
    writer: &mut Writer,
    card: &CardBox,
    (x, y): (f32, f32),
    (role, ink, mark): (TextRole, Token, Token),
) {
    lines(writer, &card.lines, (x, y), role, ink);
    let corner = (x + CARD_PADDING, y + card.height - MARK_INSET);
    marks(writer, card, corner, (card.text_width(), mark));
}

/// The box of a card; what is only proposed has a dashed border.
fn card_box(writer: &mut Writer, (x, y, width, height): (f32, f32, f32, f32), proposed: bool) {
    let (fill, border) = (writer.color(Token::Card), writer.color(Token::CardBorder));
    // The border lies within the box, on whole pixels.
    let (x, y, width, height, radius) = (x + 0.5, y + 0.5, width - 1.0, height - 1.0, CARD_RADIUS - 0.5);
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![
        ("x", &x),
        ("y", &y),
        ("width", &width),
        ("height", &height),
        ("rx", &radius),
        ("fill", &fill),
        ("stroke", &border),
    ];
    if proposed {
        attributes.push(("stroke-dasharray", &"5 3"));
    }
    writer.empty("rect", &attributes);
}

/// The marks of a card in rows of a width, with their lower left corner at a place.
fn marks(writer: &mut Writer, card: &CardBox, (x, bottom): (f32, f32), (width, token): (f32, Token)) {
    let placed = placed_marks(card, width);
    let rows = row_count(&placed);
    for PlacedMark { mark, x: offset, row } in placed {
        let y = bottom - GLYPH_SIZE - (rows - 1 - row) as f32 * MARK_ROW_HEIGHT;
        draw_mark(writer, mark, (x + offset, y), token);
    }
}

fn draw_mark(writer: &mut Writer, mark: Mark, (mut x, y): (f32, f32), token: Token) {
    match mark {
        Mark::Glyph(glyph) => writer.glyph(glyph.path(), (x, y), token),
        Mark::Channel(kind) => writer.glyph(channel_path(kind), (x, y), token),
        Mark::Tag(tag) => tag_mark(writer, &tag, (x, y)),
        Mark::Counted(glyph, count) => {
            writer.glyph(glyph.path(), (x, y), token);
            mark_count(writer, count, (x + GLYPH_SIZE + FAIL_MARK_GAP, y), token);
        }
        Mark::Fail { count, priority } => {
            writer.glyph(Glyph::FailPoint.path(), (x, y), token);
            x += GLYPH_SIZE + FAIL_MARK_GAP;
            if let Some(count) = count {
                mark_count(writer, count, (x, y), token);
                x += count_width(count) + FAIL_MARK_GAP;
            }
            if let Some(priority) = priority {
                let (fill, ink) = Token::priority(priority);
                let shape = priority_shape(priority);
                writer.glyph(shape.outline, (x, y), fill);
                writer.glyph(shape.letter, (x, y), ink);
            }
        }
    }
}

/// The number beside a mark.
fn mark_count(writer: &mut Writer, count: u32, (x, y): (f32, f32), token: Token) {
    let baseline = y + (GLYPH_SIZE + TextRole::Count.style().size * 0.727) / 2.0;
    writer.text(&count.to_string(), (x, baseline.round()), TextRole::Count, token);
}

fn tag_mark(writer: &mut Writer, tag: &TagMark, (x, y): (f32, f32)) {
    let (ground, edge) = Token::tag(tag.colour);
    let (fill, stroke) = (writer.color(ground), writer.color(edge));
    writer.empty(
        "rect",
        &[
            ("x", &(x + 0.5)),
            ("y", &(y + 0.5)),
            ("width", &(GLYPH_SIZE - 1.0)),
            ("height", &(GLYPH_SIZE - 1.0)),
            ("rx", &3),
            ("fill", &fill),
            ("stroke", &stroke),
        ],
    );
    let baseline = y + (GLYPH_SIZE + TextRole::Count.style().size * 0.727) / 2.0;
    writer.centred_text(
        &tag.letter,
        (x + GLYPH_SIZE / 2.0, baseline.round()),
        TextRole::Count,
        Token::TagInk,
    );
}

/// What the tags mean, beneath the drawing.
fn legend(writer: &mut Writer, scene: &Scene) {
    for entry in &scene.legend.entries {
        let place = (entry.x, scene.height + entry.y);
        tag_mark(writer, &entry.mark, place);
        lines(writer, std::slice::from_ref(&entry.title), place, TextRole::Card, Token::Ink);
    }
}

fn lines(writer: &mut Writer, lines: &[TextLine], origin: (f32, f32), role: TextRole, token: Token) {
    for line in lines.iter().filter(|line| !line.text.is_empty()) {
        writer.text(&line.text, (origin.0 + line.x, origin.1 + line.baseline), role, token);
    }
}
