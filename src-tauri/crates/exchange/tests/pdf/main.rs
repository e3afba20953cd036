//! A map as PDF, read back by another's understanding of the format.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../../../scene/tests/support/mod.rs"]
mod map;

mod bounds;
mod pixels;
mod reader;
mod support;

use std::ops::ControlFlow;
use std::path::Path;

use lopdf::Object;
use sightline_exchange::Images;
use sightline_exchange::pages::{Orientation, Pages, PaperSize};
use sightline_exchange::pdf::{PdfError, PrintedMap, pdf};
use sightline_exchange::theme::Theme;
use sightline_model::{LaneKind, LinkKind};
use sightline_scene::{Heat, LaidOutMap, Scene, TextLine};

use self::reader::Reader;
use self::support::printed;

const EVERY_FORM: [(&str, Pages); 4] = [
    ("one", Pages::One),
    ("width", Pages::FitWidth),
    ("height", Pages::FitHeight),
    ("poster", Pages::Poster { size: PaperSize::A2 }),
];

fn joined(lines: &[TextLine]) -> String {
    let text: String =
        lines.iter().map(|line| format!("{}{}", line.text, if line.spaced { " " } else { "" })).collect();
    text
}

/// What the text of a map is in reading order: the lanes and lines, then phases, steps and cards.
fn texts(scene: &Scene) -> Vec<String> {
    let mut lanes: Vec<(f32, String)> = scene.rows.iter().map(|row| (row.y, joined(&row.lines))).collect();
    lanes.extend(scene.rules.iter().map(|rule| (rule.y, rule.label.text.clone())));
    lanes.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut texts: Vec<String> = lanes.into_iter().map(|(_, text)| text).collect();
    for phase in &scene.phases {
        texts.push(joined(&phase.lines));
        for (index, column) in
            scene.columns.iter().enumerate().filter(|(_, column)| column.phase == phase.phase)
        {
            texts.push(joined(&column.lines));
            for card in scene.cards.iter().filter(|card| card.column as usize == index) {
                texts.push(joined(&card.lines));
                for route in scene.routes.iter().filter(|route| route.source == card.card) {
                    texts.extend(route.label.as_ref().map(|label| joined(&label.lines)));
                }
            }
        }
    }
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}

#[test]
fn the_text_is_the_maps_in_reading_order_in_both_languages_and_every_form() {
    for chinese in [false, true] {
        let scene = support::hotel(chinese);
        for (form, pages) in EVERY_FORM {
            let reader = Reader::new(&printed(&scene, pages, chinese));
            let structure = reader.structure();
            let mut found =
                structure.iter().filter(|(role, _)| role != "Figure").map(|(_, text)| text.as_str());
            let title = support::furniture(chinese).title;
            assert!(found.next().is_some_and(|first| first.starts_with(&title)), "{form}: {structure:?}");
            let expected = texts(&scene);
            let found: Vec<&str> = found.take(expected.len()).collect();
            assert_eq!(found, expected, "{form}");
        }
    }
}

#[test]
fn what_is_only_seen_is_said_in_words() {
    let reader = Reader::new(&printed(&support::hotel(false), Pages::One, false));
    let figures: Vec<String> =
        reader.structure().into_iter().filter(|(role, _)| role == "Figure").map(|(_, text)| text).collect();
    for said in [
        "leads to Arrive at the hotel",
        "failure modes: 2, priority H",
        "sign wait-point, sign moment-of-truth",
    ] {
        assert!(figures.iter().any(|figure| figure == said), "{said:?} in {figures:?}");
    }
}

#[test]
fn fonts_are_embedded_as_subsets_and_know_their_characters() {
    for chinese in [false, true] {
        let file = printed(&support::hotel(chinese), Pages::One, chinese);
        assert!(file.len() < 150_000, "{} bytes hold no whole font", file.len());
        let reader = Reader::new(&file);
        let fonts = reader.fonts();
        assert!(fonts.len() >= 2, "a regular and a bold face");
        for font in fonts {
            let name = font.get(b"FontName").and_then(Object::as_name).expect("a font has a name");
            let (tag, _) = name.split_at(7);
            assert!(tag[..6].iter().all(u8::is_ascii_uppercase) && tag[6] == b'+', "{name:?} is no subset");
            assert!(font.get(b"FontFile3").or(font.get(b"FontFile2")).is_ok(), "{name:?} is not embedded");
        }
        assert!(!reader.drawn_text().contains('\u{fffd}'), "each glyph stands for characters");
    }
}

#[test]
fn the_document_has_a_title_a_language_and_bookmarks() {
    for (chinese, language) in [(false, "en"), (true, "zh-CN")] {
        let scene = support::hotel(chinese);
        let reader = Reader::new(&printed(&scene, Pages::FitHeight, chinese));
        let catalog = reader.catalog();
        let said = catalog.get(b"Lang").ok().and_then(|said| lopdf::decode_text_string(said).ok());
        assert_eq!(said.as_deref(), Some(language));
        let marked = catalog.get(b"MarkInfo").and_then(Object::as_dict).and_then(|info| info.get(b"Marked"));
        assert!(matches!(marked, Ok(Object::Boolean(true))), "tagged");
        let title = support::furniture(chinese).title;
        let phases = scene.phases.iter().map(|phase| joined(&phase.lines));
        assert_eq!(reader.bookmarks(), std::iter::once(title).chain(phases).collect::<Vec<_>>());
    }
}

#[test]
fn each_card_is_drawn_whole_once_on_the_sheets_of_a_poster() {
    let scene = support::hotel(false);
    let whole = Reader::new(&printed(&scene, Pages::One, false)).drawn_text();
    for (form, pages) in EVERY_FORM {
        let drawn = Reader::new(&printed(&scene, pages, false)).drawn_text();
        for card in &scene.cards {
            for line in &card.lines {
                let count = |text: &str| text.lines().filter(|drawn| drawn.trim() == line.text).count();
                assert_eq!(count(&drawn), count(&whole), "{:?} in {form}", line.text);
            }
        }
    }
}

#[test]
fn nothing_is_drawn_outside_of_a_page_and_no_text_is_cut_off() {
    for (scene, chinese) in [(support::hotel(false), false), (support::stay(true), true)] {
        for (form, pages) in EVERY_FORM {
            let reader = Reader::new(&printed(&scene, pages, chinese));
            for page in reader.document.page_iter() {
                let size = reader.page_size(page);
                let paper = bounds::Bounds { least: (0.0, 0.0), most: size };
                let drawn = bounds::on_page(&reader.document, page);
                assert!(drawn.texts.len() > 1, "{form}: a page says something");
                for area in drawn.areas {
                    assert!(
                        paper.holds(area.least) && paper.holds(area.most),
                        "{area:?} on {size:?} in {form}"
                    );
                }
                for (place, clip) in drawn.texts {
                    assert!(paper.holds(place), "{place:?} on {size:?} in {form}");
                    assert!(
                        clip.is_none_or(|clip| clip.holds(place)),
                        "{place:?} is cut off by {clip:?} in {form}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_sheets_of_a_poster_put_together_are_the_poster_on_one_sheet() {
    for (scene, chinese) in [(support::hotel(true), true), (support::stay(false), false)] {
        pixels::assert_the_sheets_are_the_poster(&scene, chinese);
    }
}

#[test]
fn hostile_text_stays_text() {
    let mut service = map::Builder::default();
    let words = "(\\) Tj ET /Font << >> %%EOF endstream \u{0}\u{1b}\u{fffe} \u{202e}שלום 😀👩‍👩‍👧 e\u{301}";
    let lane = service.lane(LaneKind::Frontstage, words);
    let phase = service.phase(words);
    let step = service.step(phase, words);
    let card = service.card(lane, step, words);
    let other = service.card(lane, step, &"長".repeat(3_000));
    service.link(card, other, LinkKind::Flow, words);
    let scene = LaidOutMap::new(&service.model, service.map, map::english()).scene().clone();
    for (_, pages) in EVERY_FORM {
        let reader = Reader::new(&printed(&scene, pages, false));
        let said: String = reader.structure().into_iter().map(|(_, text)| text).collect();
        for kept in ["(\\) Tj ET /Font << >> %%EOF", "😀", "长".replace('长', "長").as_str()] {
            assert!(said.contains(kept), "{kept:?} in {said:?}");
        }
    }
}

#[test]
fn an_export_can_be_given_up_at_any_moment() {
    let scene = support::hotel(false);
    let (images, furniture, words) = (Images::new(), support::furniture(false), support::words(false));
    let map = PrintedMap {
        scene: &scene,
        images: &images,
        theme: Theme::Light,
        heat: Heat::ActionPriority,
        pages: Pages::Poster { size: PaperSize::A1 },
        paper: support::A4,
        orientation: Orientation::Auto,
        furniture: &furniture,
        words: &words,
    };
    let mut asked = 0;
    pdf(&map, &mut |_| {
        asked += 1;
        ControlFlow::Continue(())
    })
    .expect("nobody gives up");
    for moment in 0..asked {
        let mut left = moment;
        let given_up = pdf(&map, &mut |_| {
            if left == 0 {
                ControlFlow::Break(())
            } else {
                left -= 1;
                ControlFlow::Continue(())
            }
        });
        assert!(matches!(given_up, Err(PdfError::GivenUp)), "at {moment}");
    }
}

/// Leaves files for people to look at.
#[test]
fn every_form_of_pages_is_written() {
    for chinese in [false, true] {
        for (name, scene) in [("hotel", support::hotel(chinese)), ("stay", support::stay(chinese))] {
            for (form, pages) in EVERY_FORM {
                let file = printed(&scene, pages, chinese);
                let language = if chinese { "zh-CN" } else { "en" };
                let path =
                    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{form}-{language}.pdf"));
                std::fs::write(path, file).expect("a writable folder");
            }
        }
    }
}
