//! What painters rely on: nothing overlaps, nothing is crossed, nothing sticks out, and a scene that followed
//! the edits is the scene that would be made afresh.

mod support;

use proptest::prelude::*;
use sightline_model::time::Breach;
use sightline_model::{EvidenceStatus, LaneKind, LinkKind, Rank, Step, TagColour, Timing, lines_above};
use sightline_scene::mark_row::{placed_marks, row_count};
use sightline_scene::marks::GLYPH_SIZE;
use sightline_scene::measures::{
    CARD_PADDING, CARD_WIDTH, LANE_HEADER_WIDTH, MARK_ROW_HEIGHT, TIME_ROW_HEIGHT, least_width,
};
use sightline_scene::{CardFigure, LaidOutMap, Scene, TextLine};
use support::random::{Numbers, edit, map, sizes};
use support::{Builder, chinese, english, shapes, untimed};

fn fresh(map: &Builder, in_chinese: bool) -> LaidOutMap {
    LaidOutMap::new(&map.model, map.map, if in_chinese { chinese() } else { english() })
}

fn scenes() -> impl Strategy<Value = Scene> {
    (any::<u64>(), sizes(), any::<bool>()).prop_map(|(seed, size, in_chinese)| {
        fresh(&map(&mut Numbers::seeded(seed), size), in_chinese).scene().clone()
    })
}

fn fits(lines: &[TextLine], left: f32, right: f32, height: f32) -> bool {
    lines.iter().all(|line| {
        line.x >= left && line.x + line.width <= right + 0.1 && line.baseline > 0.0 && line.baseline < height
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_scene_that_followed_the_edits_is_the_scene_made_afresh(
        seed: u64, size in sizes(), in_chinese: bool, edits in 1usize..24,
    ) {
        let mut numbers = Numbers::seeded(seed);
        let mut map = map(&mut numbers, size);
        let mut laid_out = fresh(&map, in_chinese);
        let mut painted = laid_out.scene().clone();
        for _ in 0..edits {
            let diff = edit(&mut map, &mut numbers);
            let delta = laid_out.update(&map.model, &diff);
            let afresh = fresh(&map, in_chinese);
            prop_assert_eq!(laid_out.scene(), afresh.scene(), "after {:?}", diff);
            painted.apply(delta);
            prop_assert_eq!(&painted, afresh.scene(), "the delta leads to the new scene, after {:?}", diff);
        }
    }

    #[test]
    fn cards_stand_in_their_lanes_and_never_overlap(scene in scenes()) {
        let cards = shapes::cards(&scene);
        for (index, (_, card)) in cards.iter().enumerate() {
            let row = &scene.rows[scene.cards[index].row as usize];
            prop_assert!(card.top >= row.y && card.bottom <= row.y + row.height, "a card lies within its lane");
            for (_, other) in &cards[index + 1..] {
                prop_assert!(!card.is_within(8.0, other), "{card:?} and {other:?}");
            }
        }
    }

    #[test]
    fn a_curve_never_leaves_the_interval_of_neighbouring_points(scene in scenes()) {
        for curve in &scene.curves {
            for pair in curve.runs.iter().flat_map(|run| run.windows(2)) {
                let (start, end) = (pair[0], pair[1]);
                let (low, high) = (start.y.min(end.y), start.y.max(end.y));
                // A Bézier curve lies within the hull of its points and control points.
                for control in [start.y + start.after.1, end.y + end.before.1] {
                    prop_assert!(low - 0.1 <= control && control <= high + 0.1, "{pair:?}");
                }
                prop_assert!(start.column + 1 == end.column, "it breaks where a step has no value");
            }
        }
    }

    #[test]
    fn every_point_of_a_curve_lies_on_a_card_with_a_value(scene in scenes()) {
        for curve in &scene.curves {
            for knot in curve.runs.iter().flatten() {
                let found = scene.cards.iter().any(|card| {
                    let width = scene.columns[card.column as usize].width - card.left - card.right;
                    card.row == curve.row
                        && card.column == knot.column
                        && (card.left + width / 2.0 - knot.x).abs() < 0.1
                        && (card.y..=card.y + card.height).contains(&knot.y)
                });
                prop_assert!(found, "{knot:?} of {curve:?}");
            }
        }
    }

    #[test]
    fn text_stays_in_its_box(scene in scenes()) {
        for card in &scene.cards {
            let width = least_width(card.span) - card.left - card.right;
            let padding = match card.figure {
                None | Some(CardFigure::Text) => CARD_PADDING,
                Some(_) => 0.0,
            };
            prop_assert!(fits(&card.lines, padding, width - padding, card.height), "{card:?}");
        }
        for entry in &scene.legend.entries {
            prop_assert!(entry.y + GLYPH_SIZE <= scene.legend.height, "{entry:?} lies in the legend");
        }
        for column in &scene.columns {
            prop_assert!(fits(&column.lines, 0.0, column.width, scene.step_header_height), "{column:?}");
            let time: Vec<TextLine> = column.time.iter().map(|time| time.line.clone()).collect();
            prop_assert!(fits(&time, 0.0, column.width, scene.step_header_height), "{column:?}");
        }
        for phase in &scene.phases {
            prop_assert!(fits(&phase.lines, 0.0, phase.width, scene.phase_header_height), "{phase:?}");
        }
        for row in &scene.rows {
            let entries = row.entries.iter().flat_map(|entry| &entry.lines);
            let lines: Vec<TextLine> = row.lines.iter().chain(&row.count).chain(entries).cloned().collect();
            prop_assert!(fits(&lines, 0.0, LANE_HEADER_WIDTH, row.height), "{row:?}");
        }
        for label in scene.routes.iter().filter_map(|route| route.label.as_ref()) {
            prop_assert!(fits(&label.lines, 0.0, label.width, label.height), "{label:?}");
        }
    }

    #[test]
    fn connectors_run_along_the_grid_and_touch_only_the_cards_they_join(scene in scenes()) {
        shapes::assert_connectors_keep_off_cards(&scene);
    }

    #[test]
    fn connectors_never_run_upon_each_other(scene in scenes()) {
        let pieces: Vec<_> =
            scene.routes.iter().flat_map(|route| shapes::pieces(&scene, route).into_iter().map(|piece| (route.link, piece))).collect();
        for (index, (link, piece)) in pieces.iter().enumerate() {
            for (other_link, other) in pieces[index + 1..].iter().filter(|(other, _)| other != link) {
                let along = piece.left == piece.right && piece.left == other.left && other.left == other.right;
                let across = piece.top == piece.bottom && piece.top == other.top && other.top == other.bottom;
                let meet = (along && piece.top < other.bottom && other.top < piece.bottom)
                    || (across && piece.left < other.right && other.left < piece.right);
                prop_assert!(!meet, "{link} and {other_link} share a part of {piece:?} and {other:?}");
            }
        }
    }

    #[test]
    fn labels_cover_no_card(scene in scenes()) {
        for route in &scene.routes {
            let Some(label) = shapes::label(&scene, route) else { continue };
            for (_, card) in shapes::cards(&scene) {
                prop_assert!(!label.is_within(0.0, &card), "{label:?} of {route:?} covers {card:?}");
            }
        }
    }

    #[test]
    fn the_lines_of_the_blueprint_run_between_the_lanes_that_they_part(scene in scenes()) {
        let above = lines_above(scene.rows.iter().map(|row| row.kind));
        for (pair, lines) in scene.rows.windows(2).zip(above.iter().skip(1)) {
            let gap = (pair[0].y + pair[0].height, pair[1].y);
            let found: Vec<_> = scene.rules.iter().filter(|rule| gap.0 < rule.y && rule.y < gap.1).collect();
            let named: Vec<_> = found.iter().map(|rule| rule.line).collect();
            prop_assert_eq!(&named, lines, "from top to bottom above {:?}", pair[1]);
            prop_assert!(found.windows(2).all(|pair| pair[1].y - pair[0].y >= 20.0), "their names do not meet");
        }
        let wanted: usize = above.iter().map(Vec::len).sum();
        prop_assert_eq!(scene.rules.len(), wanted, "no line runs anywhere else");
    }
}

#[test]
fn marks_that_find_no_room_beside_each_other_go_into_a_second_row() {
    let mut map = Builder::default();
    let lane = map.lane(LaneKind::Frontstage, "");
    let phase = map.phase("Stay");
    let step = map.step(phase, "Arrive");
    let card = map.card(lane, step, "Greet");
    map.found(card, EvidenceStatus::Observed);
    map.ask(card);
    let low = fresh(&map, false).scene().cards[0].clone();
    let room = CARD_WIDTH - 2.0 * CARD_PADDING;
    assert_eq!(row_count(&placed_marks(&low, room)), 1);
    for title in ["Pilot", "Quick win", "客户", "Law", "Cost", "Staff"] {
        let tag = map.tag(title, TagColour::Teal);
        map.carry(card, tag);
    }
    let laid_out = fresh(&map, false);
    let high = &laid_out.scene().cards[0];
    let placed = placed_marks(high, room);
    assert_eq!(row_count(&placed), 2);
    assert_eq!(high.height - low.height, MARK_ROW_HEIGHT, "the card grows by the second row");
    for mark in placed {
        assert!(mark.x + GLYPH_SIZE <= room, "{mark:?} lies on the card");
    }
}

#[test]
fn the_legend_names_the_tags_that_cards_of_the_map_carry() {
    let mut map = Builder::default();
    let lane = map.lane(LaneKind::Frontstage, "");
    let phase = map.phase("Stay");
    let step = map.step(phase, "Arrive");
    let card = map.card(lane, step, "Greet");
    let tags = ["pilot", "客户之声", "unused"].map(|title| map.tag(title, TagColour::Blue));
    let mut laid_out = fresh(&map, false);
    assert_eq!(laid_out.scene().legend.height, 0.0, "tags that no card carries need no legend");
    map.carry(card, tags[1]);
    let diff = map.carry(card, tags[0]);
    let delta = laid_out.update(&map.model, &diff);
    let entries = delta.legend.expect("the legend changed").entries;
    let shown: Vec<_> =
        entries.iter().map(|entry| (entry.mark.letter.as_str(), entry.title.text.as_str())).collect();
    assert_eq!(shown, [("P", "pilot"), ("客", "客户之声")], "in the order of the tags, each with its letter");
}

#[test]
fn a_step_put_in_front_costs_no_word_about_what_stands_behind_it() {
    let mut map = Builder::default();
    let lane = map.lane(LaneKind::Frontstage, "");
    let phase = map.phase("Stay");
    let first = map.step(phase, "Arrive");
    let second = map.step(phase, "Check in");
    let (greet, key) = (map.card(lane, first, "Greet"), map.card(lane, second, "Hand over the key"));
    map.link(greet, key, LinkKind::Flow, "");
    let mut laid_out = fresh(&map, false);
    let rank = map.model.steps().get(first).map(|step| Rank::between(None, Some(&step.rank)));
    let before = Step::new(map.id(), phase, "Book".into(), rank.unwrap());
    let diff = map.insert(before);
    let delta = laid_out.update(&map.model, &diff);
    assert_eq!((delta.cards, delta.routes), (vec![], vec![]), "they go with their columns");
    assert_eq!(delta.moved_columns, Some(vec![Some(1), Some(2), Some(3)]));
}

#[test]
fn times_stand_beneath_the_titles_once_anybody_has_said_one() {
    let mut map = Builder::default();
    let lane = map.lane(LaneKind::Frontstage, "");
    let phase = map.phase("Shine");
    let steps = ["Brush", "Buff", "Pay"].map(|title| map.step(phase, title));
    let cards = steps.map(|step| map.card(lane, step, "Do it"));
    let mut laid_out = fresh(&map, false);
    assert!(
        laid_out.scene().columns.iter().all(|column| column.time.is_none()),
        "no row where nobody said any"
    );
    let height = laid_out.scene().step_header_height;

    for (card, standard, tolerated) in [(cards[0], 30.0, None), (cards[1], 150.0, Some(60.0))] {
        let timing = Timing { standard: Some(standard), tolerated, ..untimed(map.id(), card) };
        let diff = map.insert(timing);
        laid_out.update(&map.model, &diff);
    }
    let times: Vec<_> = laid_out.scene().columns.iter().filter_map(|column| column.time.as_ref()).collect();
    let said: Vec<_> = times.iter().map(|time| (time.line.text.as_str(), time.known, time.breach)).collect();
    assert_eq!(
        said,
        [("30 s", true, None), ("2 min 30 s / 1 min", true, Some(Breach::Always)), ("no time", false, None)]
    );
    assert_eq!(laid_out.scene().step_header_height, height + TIME_ROW_HEIGHT);
    assert!(times[0].line.baseline > height - 10.0, "beneath the titles");
}
