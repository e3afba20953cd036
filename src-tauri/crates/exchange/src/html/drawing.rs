//! The map within the page: what scrolls, the headers that stay in sight, and cards that can be found and followed.

use std::collections::BTreeMap;
use std::fmt::Display;

use sightline_model::CardId;
use sightline_scene::measures::RULE_GAP;
use sightline_scene::{BoundaryRule, Scene};

use super::WebMap;
use crate::painting::brush::Brush;
use crate::painting::map::boundary_line;
use crate::painting::{Area, Painted, Painting, Part};
use crate::pdf::said;
use crate::svg::write_shape;
use crate::svg::writer::Writer;
use crate::theme::Token;

/// Which row of the risk table is a card's first one.
pub type FirstRows = BTreeMap<CardId, usize>;

/// Writes the drawing.
pub fn write(writer: &mut Writer, map: &WebMap<'_>, first_rows: &FirstRows) {
    let (scene, painting) = (map.scene, Painting::of_scene(map.scene, map.heat, map.title));
    let (width, height) = (painting.width, painting.height);
    let (left, top) = (scene.lane_header_width, scene.phase_header_height + scene.step_header_height);
    let label = map.words.drawing.replace("{map}", map.title);
    writer.open(
        "svg",
        &[
            ("viewBox", &format_args!("0 0 {width} {height}")),
            ("preserveAspectRatio", &"xMinYMin meet"),
            ("role", &"group"),
            ("aria-label", &label),
            ("data-width", &width),
            ("data-height", &height),
            ("data-left", &left),
            ("data-top", &top),
        ],
    );
    let of = |wanted: Layer| painting.shapes.iter().filter(move |painted| Layer::of(painted.part) == wanted);
    writer.open("g", &[]);
    let (behind, cards): (Vec<&Painted>, Vec<&Painted>) =
        of(Layer::World).partition(|painted| card_index(painted.part).is_none());
    let is_above = |painted: &&Painted| matches!(painted.part, Part::CurveLabel(_) | Part::Legend(_));
    write_all(writer, map, behind.iter().copied().filter(|painted| !is_above(painted)));
    write_cards(writer, map, first_rows, &cards);
    write_all(writer, map, behind.iter().copied().filter(is_above));
    writer.empty("rect", &[("id", &"ring"), ("display", &"none")]);
    writer.close("g");
    layer(writer, "lanes", |writer| {
        write_all(writer, map, lane_backing(scene, (left, top, height)).iter());
        write_all(writer, map, of(Layer::Lanes));
    });
    layer(writer, "steps", |writer| write_all(writer, map, of(Layer::Steps)));
    layer(writer, "corner", |writer| write_all(writer, map, corner(scene).iter()));
    writer.close("svg");
}

/// What moves together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layer {
    World,
    Lanes,
    Steps,
}

impl Layer {
    fn of(part: Part) -> Self {
        match part {
            Part::LaneHeader(_) | Part::BoundaryName(_) => Self::Lanes,
            Part::HeaderBand | Part::PhaseHeader(_) | Part::StepHeader(_) => Self::Steps,
            _ => Self::World,
        }
    }
}

fn layer(writer: &mut Writer, id: &str, write: impl FnOnce(&mut Writer)) {
    writer.open("g", &[("id", &id)]);
    write(writer);
    writer.close("g");
}

fn write_all<'a>(writer: &mut Writer, map: &WebMap<'_>, shapes: impl Iterator<Item = &'a Painted>) {
    shapes.for_each(|painted| write_shape(writer, &painted.shape, map.images));
}

fn card_index(part: Part) -> Option<u32> {
    match part {
        Part::Card(index) | Part::Marks(index) => Some(index),
        _ => None,
    }
}

/// Each card in a group of its own, which is said as one thing; one with failure modes leads to its first row.
fn write_cards(writer: &mut Writer, map: &WebMap<'_>, first_rows: &FirstRows, shapes: &[&Painted]) {
    for run in shapes.chunk_by(|one, next| card_index(one.part) == card_index(next.part)) {
        let Some(index) = run.first().and_then(|painted| card_index(painted.part)) else { continue };
        let Some(card) = map.scene.cards.get(index as usize) else { continue };
        let (left, right) = map.scene.card_edges(card);
        let top = map.scene.row_y(card.row) + card.y;
        let box_of_card = format!("{left} {top} {} {}", right - left, card.height);
        let marks = said::marks(card, map.drawing_words);
        let said: Vec<String> = std::iter::once(said::card(card, map.drawing_words)).chain(marks).collect();
        let said = said.join(&map.drawing_words.separator);
        let id = format!("card-{index}");
        let mut attributes: Vec<(&str, &dyn Display)> =
            vec![("id", &id as &dyn Display), ("data-box", &box_of_card)];
        let row = first_rows.get(&card.card).map(|row| format!("#risk-{row}"));
        let led =
            row.as_ref().map(|_| format!("{said}{}{}", map.drawing_words.separator, map.words.to_risks));
        if let (Some(row), Some(led)) = (&row, &led) {
            attributes.extend([("href", row as &dyn Display), ("aria-label", led)]);
        } else {
            attributes.extend([("role", &"img" as &dyn Display), ("aria-label", &said)]);
        }
        let name = if row.is_some() { "a" } else { "g" };
        writer.open(name, &attributes);
        write_all(writer, map, run.iter().copied());
        writer.close(name);
    }
}

/// What the lanes' headers lie upon when the map moves beneath them.
fn lane_backing(scene: &Scene, (left, top, height): (f32, f32, f32)) -> Vec<Painted> {
    let mut brush = Brush::new();
    brush.rectangle(Area::between((0.0, top), (left, height - scene.legend.height)), Token::Background);
    // A name may be longer than the headers are wide: then its line begins beyond them.
    let begins_within = |rule: &&BoundaryRule| rule.label.x + rule.label.width + RULE_GAP < left;
    scene.rules.iter().filter(begins_within).for_each(|rule| boundary_line(&mut brush, rule, left));
    brush.finish()
}

/// Where both headers meet.
fn corner(scene: &Scene) -> Vec<Painted> {
    let (left, phases) = (scene.lane_header_width, scene.phase_header_height);
    let mut brush = Brush::new();
    brush.rectangle(Area::new(0.0, 0.0, left, phases), Token::PhaseHeader);
    brush.rectangle(Area::new(0.0, phases, left, scene.step_header_height), Token::StepHeader);
    brush.finish()
}
