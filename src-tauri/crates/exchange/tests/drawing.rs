//! Drawings of a map as files: what is drawn is what was laid out, and nothing that people type breaks it.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../../scene/tests/support/mod.rs"]
mod support;

#[path = "../../scene/tests/support/chart.rs"]
mod chart;

use std::path::Path;
use std::sync::Arc;

use resvg::tiny_skia::Pixmap;
use resvg::usvg::{self, Node, Tree};
use sightline_exchange::theme::{Theme, Token};
use sightline_exchange::{Images, PngError, chart_svg, png, svg};
use sightline_model::LaneKind;
use sightline_scene::chart::ChartDrawing;
use sightline_scene::fonts::FONTS;
use sightline_scene::{CardFigure, CurvePoint, LaidOutMap, Scene, TextLine};

fn hotel(in_chinese: bool) -> Scene {
    let map = support::service::hotel(in_chinese);
    let words = if in_chinese { support::chinese() } else { support::english() };
    LaidOutMap::new(&map.model, map.map, words).scene().clone()
}

/// Paints the same map in every theme and language, and leaves the pictures for people to look at.
#[test]
fn every_theme_and_language_is_painted_in_its_colours() {
    for in_chinese in [false, true] {
        let scene = hotel(in_chinese);
        for theme in Theme::ALL {
            let picture = png(&svg(&scene, theme, "Hotel", &Images::new()), 1.0)
                .expect("a map of this size can be painted");
            let name = format!("hotel-{}-{}.png", if in_chinese { "zh-CN" } else { "en" }, theme.word());
            keep(&name, &picture);

            let pixels = Pixmap::decode_png(&picture).expect("a PNG file");
            assert_eq!(
                (pixels.width() as f32, pixels.height() as f32),
                (scene.width.ceil(), scene.height.ceil())
            );
            let card = &scene.cards[0];
            let (x, y) = (scene.column_x(card.column), scene.row_y(card.row) + card.y);
            for (token, x, y) in [
                (Token::Card, x + 6.0, y + 6.0),
                (Token::lane(LaneKind::PhysicalEvidence), x + 1.0, y - 5.0),
                (Token::PhaseHeader, 2.0, 2.0),
            ] {
                let found = color_at(&pixels, x, y);
                assert_eq!(found, token.color(theme).0, "{token:?} at ({x}, {y}) in {theme:?}");
            }
        }
    }
}

/// Paints journeys and wide cards in every theme and language, and leaves the pictures for people to look at.
#[test]
fn curves_are_painted_through_their_points_in_every_theme() {
    for in_chinese in [false, true] {
        let words = if in_chinese { support::chinese() } else { support::english() };
        let map = support::journey::stay(in_chinese);
        let scene = LaidOutMap::new(&map.model, map.map, words).scene().clone();
        for theme in Theme::ALL {
            let picture = png(&svg(&scene, theme, "Stay", &Images::new()), 1.0)
                .expect("a map of this size can be painted");
            let language = if in_chinese { "zh-CN" } else { "en" };
            keep(&format!("journey-{language}-{}.png", theme.word()), &picture);
            let pixels = Pixmap::decode_png(&picture).expect("a PNG file");
            for card in &scene.cards {
                let Some(CardFigure::Point(CurvePoint { style, known: true, .. })) = card.figure else {
                    continue;
                };
                let (left, right) = scene.card_edges(card);
                let y = scene.row_y(card.row) + card.y + card.height / 2.0;
                let found = color_at(&pixels, f32::midpoint(left, right), y);
                assert_eq!(found, Token::curve(style).color(theme).0, "the point of {card:?} in {theme:?}");
            }
        }
    }
    let map = support::journey::spans();
    let scene = LaidOutMap::new(&map.model, map.map, support::english()).scene().clone();
    keep("spans.png", &png(&svg(&scene, Theme::Light, "Spans", &Images::new()), 1.0).expect("a small map"));
}

/// Paints charts in every theme and language, and leaves the pictures for people to look at.
#[test]
fn charts_are_painted_in_the_colours_of_every_theme() {
    for chinese in [false, true] {
        let language = if chinese { "zh-CN" } else { "en" };
        let charts = [
            ("pareto", chart::pareto(chinese).lay_out()),
            ("matrix", chart::matrix(chinese, 10).lay_out()),
            ("before-after", chart::before_after(chinese).lay_out()),
            ("trend", chart::trend(chinese).lay_out()),
        ];
        for (name, drawn) in charts {
            for theme in Theme::ALL {
                let picture = png(&chart_svg(&drawn, theme), 1.0).expect("a chart can be painted");
                keep(&format!("chart-{name}-{language}-{}.png", theme.word()), &picture);
                assert_painted(&drawn, &Pixmap::decode_png(&picture).expect("a PNG file"), theme);
            }
        }
    }
}

/// The left upper corner of each box has its colour, where no later box covers it.
fn assert_painted(drawn: &ChartDrawing, pixels: &Pixmap, theme: Theme) {
    for (place, part) in drawn.boxes.iter().enumerate() {
        let corner = (part.x + 2.0, part.y + 2.0);
        let is_covered = drawn.boxes[place + 1..].iter().any(|later| (later.x, later.y) == (part.x, part.y));
        if !is_covered {
            let found = color_at(pixels, corner.0, corner.1);
            assert_eq!(found, Token::chart(part.paint).color(theme).0, "{part:?} in {theme:?}");
        }
    }
}

fn keep(name: &str, picture: &[u8]) {
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), picture).expect("a writable folder");
}

fn color_at(pixels: &Pixmap, x: f32, y: f32) -> u32 {
    let found = pixels.pixel(x as u32, y as u32).map(|pixel| pixel.demultiply()).expect("inside");
    u32::from_be_bytes([found.red(), found.green(), found.blue(), found.alpha()])
}

fn widths(node: &usvg::Group, found: &mut Vec<f32>) {
    for child in node.children() {
        match child {
            Node::Group(group) => widths(group, found),
            Node::Text(text) => found.push(text.bounding_box().width()),
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

/// Another shaper than the one that measured comes to the same widths: no line is drawn wider than its box.
#[test]
fn a_line_is_drawn_as_wide_as_it_was_measured() {
    for in_chinese in [false, true] {
        let scene = hotel(in_chinese);
        let mut database = usvg::fontdb::Database::new();
        for font in &FONTS[..4] {
            database.load_font_source(usvg::fontdb::Source::Binary(Arc::new(font.bytes)));
        }
        let options = usvg::Options { fontdb: Arc::new(database), ..usvg::Options::default() };
        let tree =
            Tree::from_str(&svg(&scene, Theme::Light, "", &Images::new()), &options).expect("an SVG file");
        let mut drawn = Vec::new();
        widths(tree.root(), &mut drawn);

        let phases = scene.phases.iter().flat_map(|phase| &phase.lines);
        let columns = scene.columns.iter().flat_map(|column| &column.lines);
        let rows = scene.rows.iter().flat_map(|row| &row.lines);
        let rules = scene.rules.iter().map(|rule| &rule.label);
        let measured: Vec<&TextLine> = phases.chain(columns).chain(rows).chain(rules).collect();
        assert!(drawn.len() > measured.len(), "every line of text is drawn");
        for (line, drawn) in measured.into_iter().zip(drawn) {
            // The box of the drawn text ends with its last letter, not with the space after it.
            let gap = if scene.rules.iter().any(|rule| rule.label == *line) { 0.75 } else { 0.1 };
            assert!(
                (line.width - drawn).abs() <= gap,
                "{:?}: {} measured, {drawn} drawn",
                line.text,
                line.width
            );
        }
    }
}

#[test]
fn text_of_any_kind_stays_text() {
    let mut map = support::Builder::default();
    let lane = map.lane(LaneKind::Frontstage, "</text><script>alert(1)</script>");
    let phase = map.phase("]]> & <!-- \u{0}\u{1b}\u{fffe}");
    let step = map.step(phase, "\" onload=\"alert(1)");
    let card = map.card(lane, step, "&lt; &#0; <tspan> \u{202e}שלום\u{0} %s ${x}");
    let other = map.card(lane, step, "😀👩‍👩‍👧‍👦 <<<");
    map.link(card, other, sightline_model::LinkKind::Flow, "<b>&");
    let laid_out = LaidOutMap::new(&map.model, map.map, support::english());
    let drawing = svg(laid_out.scene(), Theme::Dark, "</title><script>", &Images::new());
    for element in ["<script", "<b>", "onload=\"", "<!--", "\u{0}", "\u{1b}"] {
        assert!(!drawing.contains(element), "{element:?} must not reach the file as it was typed");
    }
    assert!(png(&drawing, 1.0).is_ok(), "what was drawn is well-formed");
}

#[test]
fn a_card_shows_its_picture_in_both_kinds_of_file() {
    let mut map = support::Builder::default();
    let (lane, phase) = (map.lane(LaneKind::Frontstage, ""), map.phase(""));
    let step = map.step(phase, "Arrive");
    let card = map.card(lane, step, "Lobby");
    let image = map.image(400, 200, "red");
    map.change_card(card, |card| card.image = Some(image));
    let mut red = Pixmap::new(400, 200).expect("a small picture");
    red.fill(resvg::tiny_skia::Color::from_rgba8(200, 0, 0, 255));
    let images = Images::from([("red".to_owned(), red.encode_png().expect("a small picture"))]);

    let laid_out = LaidOutMap::new(&map.model, map.map, support::english());
    let scene = laid_out.scene();
    let drawing = svg(scene, Theme::Light, "", &images);
    assert!(drawing.contains("href=\"data:image/png;base64,"), "the file stands alone");
    let painted = Pixmap::decode_png(&png(&drawing, 1.0).expect("a small map")).expect("a PNG");
    let place = scene.cards[0].image.as_ref().expect("the card has a picture");
    let (x, y) = (scene.columns[0].x + place.x, scene.row_y(0) + scene.cards[0].y + place.y);
    for (x, y) in [(x + 1.0, y + 1.0), (x + place.width - 2.0, y + place.height - 2.0)] {
        let pixel = painted.pixel(x as u32, y as u32).expect("a pixel of the card");
        assert_eq!((pixel.red(), pixel.green()), (200, 0), "red from corner to corner");
    }
}

#[test]
fn a_picture_that_no_machine_could_hold_is_refused_with_its_size() {
    let drawing = r#"<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"/>"#;
    let refused = png(drawing, 1.0);
    assert!(matches!(refused, Err(PngError::TooLarge { width: 90_000, height: 90_000 })), "{refused:?}");
}
