//! What a map is painted as: every writer of drawings relies on where each shape is and what it belongs to.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../../scene/tests/support/mod.rs"]
mod support;

use sightline_exchange::painting::{Area, Painted, Painting, Part, Shape};
use sightline_exchange::theme::{Theme, Token};
use sightline_exchange::{Ground, Images, painting_svg};
use sightline_scene::{Heat, HeatScale, LaidOutMap, Scene};

fn drawn() -> impl Iterator<Item = (Scene, Painting)> {
    [false, true].into_iter().flat_map(|in_chinese| {
        let words = || if in_chinese { support::chinese() } else { support::english() };
        let maps = [support::service::hotel(in_chinese), support::journey::stay(in_chinese)];
        maps.map(|map| {
            let scene = LaidOutMap::new(&map.model, map.map, words()).scene().clone();
            let painting = Painting::of_scene(&scene, Heat::ActionPriority, "Stay");
            (scene, painting)
        })
    })
}

fn texts<'a>(shapes: impl Iterator<Item = &'a Painted>) -> Vec<&'a str> {
    let line = |painted: &'a Painted| match &painted.shape {
        Shape::Text(text) => Some(text.line.as_str()),
        _ => None,
    };
    shapes.filter_map(line).collect()
}

#[test]
fn every_shape_lies_within_the_drawing() {
    for (_, painting) in drawn() {
        // The area of a line reaches half the line's width past its end.
        let whole = Area::new(0.0, 0.0, painting.width, painting.height).grown(1.25);
        for painted in &painting.shapes {
            assert!(whole.holds(&painted.bounds), "{painted:?} leaves {whole:?}");
        }
    }
}

#[test]
fn what_belongs_to_a_card_lies_on_it_and_says_its_text() {
    for (scene, painting) in drawn() {
        for (index, card) in scene.cards.iter().enumerate().filter(|(_, card)| card.figure.is_none()) {
            let (left, right) = scene.card_edges(card);
            let top = scene.row_y(card.row) + card.y;
            let area = Area::between((left, top), (right, top + card.height));
            let index = index as u32;
            let own: Vec<&Painted> = painting
                .shapes
                .iter()
                .filter(|painted| [Part::Card(index), Part::Marks(index)].contains(&painted.part))
                .collect();
            assert!(own.iter().all(|painted| area.holds(&painted.bounds)), "{own:?} stand on {area:?}");
            let lines: Vec<&str> = card.lines.iter().map(|line| line.text.as_str()).collect();
            let on_card = own.into_iter().filter(|painted| painted.part == Part::Card(index));
            assert_eq!(texts(on_card), lines);
        }
    }
}

#[test]
fn heat_changes_the_box_of_a_card_that_has_been_scored_and_nothing_else() {
    let hotel = support::service::hotel(false);
    let scene = LaidOutMap::new(&hotel.model, hotel.map, support::english()).scene().clone();
    let [off, by_rpn] = [Heat::Off, Heat::Rpn].map(|heat| Painting::of_scene(&scene, heat, "Stay"));
    let scale = HeatScale::of(Heat::Rpn, &scene);
    let of = |painting: &Painting, part: Part| -> Vec<Painted> {
        painting.shapes.iter().filter(|painted| painted.part == part).cloned().collect()
    };
    let mut heated = 0;
    for (index, card) in (0..).zip(&scene.cards) {
        let (cold, hot) = (of(&off, Part::Card(index)), of(&by_rpn, Part::Card(index)));
        let Some(level) = scale.level(card.risk).filter(|_| card.figure.is_none()) else {
            assert_eq!(cold, hot);
            continue;
        };
        let (ground, _) = Token::heat(level);
        assert!(matches!(hot[0].shape, Shape::Rectangle { fill, .. } if fill == ground));
        assert_eq!((&cold[1..], hot.len()), (&hot[2..], cold.len() + 1), "and an edge behind the text");
        heated += 1;
    }
    assert!(heated > 2, "{heated} cards have been scored");
    let others = |painting: &Painting| -> Vec<Painted> {
        let is_card = |part: Part| matches!(part, Part::Card(_));
        painting.shapes.iter().filter(|painted| !is_card(painted.part)).cloned().collect()
    };
    assert_eq!(others(&off), others(&by_rpn));
}

#[test]
fn headers_lie_in_the_bands_that_a_painter_repeats() {
    for (scene, painting) in drawn() {
        let grid_top = scene.phase_header_height + scene.step_header_height;
        for painted in &painting.shapes {
            let (right, bottom) = (painted.bounds.right(), painted.bounds.bottom());
            match painted.part {
                Part::PhaseHeader(_) => assert!(bottom <= scene.phase_header_height, "{painted:?}"),
                Part::StepHeader(_) | Part::HeaderBand => assert!(bottom <= grid_top, "{painted:?}"),
                Part::LaneHeader(_) => assert!(right <= scene.lane_header_width, "{painted:?}"),
                _ => {}
            }
        }
    }
}

#[test]
fn a_drawing_without_a_ground_leaves_out_the_ground_and_nothing_else() {
    let (_, painting) = drawn().next().expect("a map");
    let [with, without] = [Ground::Painted, Ground::Transparent]
        .map(|ground| painting_svg(&painting, Theme::Light, &Images::new(), ground));
    let left_out: Vec<&str> = with.lines().filter(|line| !without.contains(line)).collect();
    assert!(matches!(left_out[..], [ground] if ground.starts_with("<rect x=\"0\" y=\"0\"")), "{left_out:?}");
}

#[test]
fn what_nobody_could_read_becomes_bars_as_long_as_the_text() {
    for (_, painting) in drawn() {
        assert_eq!(painting.clone().greeked(1.0), painting, "at its own size every line is read");
        let far = painting.clone().greeked(0.1);
        assert_eq!(texts(far.shapes.iter()), [] as [&str; 0]);
        for (near, far) in painting.shapes.iter().zip(&far.shapes) {
            let Shape::Text(text) = &near.shape else { continue };
            let Shape::Rectangle { area, fill: Token::GreekedText, .. } = &far.shape else {
                panic!("{far:?} stands for {text:?}");
            };
            assert_eq!((area.x, area.width), (text.area().x, text.width));
            assert!(text.area().holds(area), "{area:?} stands where {text:?} stood");
        }
    }
}
