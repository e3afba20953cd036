//! A map: its headers, lanes, lines and legend, and the order in which everything is painted.

use sightline_model::BlueprintLine;
use sightline_scene::marks::Glyph;
use sightline_scene::measures::{MARK_GAP, RULE_GAP, TIME_MARK_RISE};
use sightline_scene::text::TextRole;
use sightline_scene::{BoundaryRule, ColumnTime, Heat, HeatScale, Scene};

use super::brush::Brush;
use super::{Area, Painted, Part, Stroke, card, connector, figures, numbered};
use crate::theme::Token;

/// The shapes of a map.
pub fn paint(scene: &Scene, heat: Heat) -> Vec<Painted> {
    let mut brush = Brush::new();
    let height = scene.height + scene.legend.height;
    brush.rectangle(Area::new(0.0, 0.0, scene.width, height), Token::Background);
    headers(&mut brush, scene);
    lanes(&mut brush, scene);
    for (index, rule) in numbered(&scene.rules) {
        boundary_rule(&mut brush, scene, index, rule);
    }
    for (index, curve) in numbered(&scene.curves) {
        brush.turn_to(Part::Curve(index));
        figures::curve(&mut brush, scene, curve);
    }
    for (index, route) in numbered(&scene.routes) {
        brush.turn_to(Part::Connector(index));
        connector::line(&mut brush, scene, route);
    }
    for (index, route) in numbered(&scene.routes) {
        brush.turn_to(Part::ConnectorLabel(index));
        connector::label(&mut brush, scene, route);
    }
    let heat = HeatScale::of(heat, scene);
    for (index, card) in numbered(&scene.cards) {
        card::paint(&mut brush, (scene, heat), index, card);
    }
    for (index, curve) in numbered(&scene.curves) {
        brush.turn_to(Part::CurveLabel(index));
        figures::curve_labels(&mut brush, scene, curve);
    }
    for (index, entry) in numbered(&scene.legend.entries) {
        brush.turn_to(Part::Legend(index));
        let place = (entry.x, scene.height + entry.y);
        card::tag_mark(&mut brush, &entry.mark, place);
        brush.lines(std::slice::from_ref(&entry.title), place, TextRole::Card, Token::Ink);
    }
    brush.finish()
}

fn headers(brush: &mut Brush, scene: &Scene) {
    let (phases, steps) = (scene.phase_header_height, scene.step_header_height);
    brush.turn_to(Part::HeaderBand);
    brush.rectangle(Area::new(0.0, 0.0, scene.width, phases), Token::PhaseHeader);
    brush.rectangle(Area::new(0.0, phases, scene.width, steps), Token::StepHeader);
    for (index, phase) in numbered(&scene.phases) {
        brush.turn_to(Part::PhaseHeader(index));
        // A bar over its steps shows how far a phase reaches.
        brush.rectangle(Area::new(phase.x, phases - 2.0, phase.width, 2.0), Token::Hairline);
        brush.lines(&phase.lines, (phase.x, 0.0), TextRole::PhaseTitle, Token::LaneInk);
    }
    for (index, column) in numbered(&scene.columns) {
        brush.turn_to(Part::StepHeader(index));
        brush.lines(&column.lines, (column.x, phases), TextRole::StepTitle, Token::LaneInk);
        if let Some(time) = &column.time {
            step_time(brush, time, (column.x, phases));
        }
    }
}

fn step_time(brush: &mut Brush, time: &ColumnTime, (left, top): (f32, f32)) {
    let ColumnTime { line, known, breach } = time;
    let ink = if *known { Token::LaneInk } else { Token::InkMuted };
    brush.lines(std::slice::from_ref(line), (left, top), TextRole::StepTime, ink);
    if let Some(breach) = breach {
        let place = (left + line.x + line.width + MARK_GAP, top + line.baseline - TIME_MARK_RISE);
        brush.glyph(Glyph::OverTime(*breach).path(), place, Token::breach(*breach));
    }
}

fn lanes(brush: &mut Brush, scene: &Scene) {
    for (index, row) in numbered(&scene.rows) {
        let header = scene.lane_header_width;
        brush.turn_to(Part::LaneHeader(index));
        brush.rectangle(Area::new(0.0, row.y, header, row.height), Token::lane_header(row.kind));
        brush.turn_to(Part::LaneGround(index));
        brush.rectangle(Area::new(header, row.y, scene.width - header, row.height), Token::lane(row.kind));
        brush.turn_to(Part::LaneHeader(index));
        brush.lines(&row.lines, (0.0, row.y), TextRole::LaneName, Token::LaneInk);
        brush.lines(row.count.as_slice(), (0.0, row.y), TextRole::Count, Token::LaneInk);
        for entry in &row.entries {
            figures::header_entry(brush, row, entry);
        }
        figures::plot(brush, scene, index, row);
    }
}

fn boundary_rule(brush: &mut Brush, scene: &Scene, index: u32, rule: &BoundaryRule) {
    brush.turn_to(Part::BoundaryName(index));
    brush.lines(std::slice::from_ref(&rule.label), (0.0, rule.y), TextRole::LineName, rule_ink(rule));
    brush.turn_to(Part::BoundaryLine(index));
    boundary_line(brush, rule, scene.width);
}

/// A line of the blueprint from its name to a place.
pub fn boundary_line(brush: &mut Brush, rule: &BoundaryRule, right: f32) {
    let (width, dashes) = match rule.line {
        BlueprintLine::Visibility => (2.5, [10.0, 5.0]),
        BlueprintLine::Interaction | BlueprintLine::InternalInteraction => (1.5, [6.0, 5.0]),
    };
    let start = rule.label.x + rule.label.width + RULE_GAP;
    brush.line(
        format!("M{start} {}H{right}", rule.y),
        Area::between((start, rule.y), (right, rule.y)),
        Stroke::new(rule_ink(rule), width).dashed(&dashes),
    );
}

fn rule_ink(rule: &BoundaryRule) -> Token {
    match rule.line {
        BlueprintLine::Visibility => Token::RuleVisibility,
        BlueprintLine::Interaction | BlueprintLine::InternalInteraction => Token::Rule,
    }
}
