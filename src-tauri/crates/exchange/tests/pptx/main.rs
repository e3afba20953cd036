//! A map as slides: the file keeps the rules of its form, and says what the map says.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../../../scene/tests/support/mod.rs"]
mod map;

#[allow(dead_code, reason = "these slides show one of the charts")]
#[path = "../../../scene/tests/support/chart.rs"]
mod chart;

#[allow(dead_code, reason = "shared with the tests of another form")]
#[path = "../pdf/support.rs"]
mod support;

mod package;

use std::ops::ControlFlow;

use sightline_exchange::pptx::{PptxError, SlideDeck, SlideWords, Slides, pptx};
use sightline_exchange::theme::Theme;
use sightline_exchange::{Images, RankedRisk};
use sightline_model::{FailureMode, LaneKind, LinkKind};
use sightline_scene::{CardFigure, Heat, LaidOutMap, Scene, TextLine};

use self::map::Builder;
use self::package::{Element, Package};

fn words(chinese: bool) -> SlideWords {
    let said =
        |english: &str, in_chinese: &str| if chinese { in_chinese.to_owned() } else { english.to_owned() };
    SlideWords {
        part: said("{title} ({part} of {parts})", "{title}（{part}/{parts}）"),
        chart: said("What weighs most", "主要风险"),
        worst: said("The worst {count}", "最严重的 {count} 项"),
        heads: ["#", "Step", "Failure mode", "Cause", "S", "O", "D", "RPN", "AP"].map(str::to_owned),
        unnamed: said("Unnamed", "未命名"),
    }
}

fn written(scene: &Scene, risks: &[RankedRisk], title: &str, slides: Slides, chinese: bool) -> Vec<u8> {
    let (drawing_words, words) = (support::words(chinese), words(chinese));
    let chart = chart::pareto(chinese).lay_out();
    let deck = SlideDeck {
        scene,
        images: &Images::new(),
        theme: Theme::Light,
        heat: Heat::ActionPriority,
        slides,
        title,
        project: if chinese { "示例项目" } else { "A sample" },
        date: Some("2026-11-22"),
        risks,
        chart: &chart,
        drawing_words: &drawing_words,
        words: &words,
    };
    pptx(&deck, &mut |_| ControlFlow::Continue(())).expect("a map of this size has slides")
}

/// The maps that the tests look at, left as files for people to look at: a blueprint and a journey in both languages.
fn presented(slides: Slides) -> Vec<(Scene, Package)> {
    let mut found = Vec::new();
    for chinese in [false, true] {
        let maps = [("hotel", map::service::hotel(chinese)), ("stay", map::journey::stay(chinese))];
        for (name, service) in maps {
            let scene = if name == "hotel" { support::hotel(chinese) } else { support::stay(chinese) };
            let risks = RankedRisk::of_map(&service.model, service.map);
            let title = if chinese { "酒店入住" } else { "Overnight stay" };
            let bytes = written(&scene, &risks, title, slides, chinese);
            let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("pptx");
            std::fs::create_dir_all(&folder).expect("a folder of the build");
            let form = if slides == Slides::One { "one" } else { "phases" };
            let language = if chinese { "zh-CN" } else { "en" };
            std::fs::write(folder.join(format!("{name}-{language}-{form}.pptx")), &bytes)
                .expect("a file of the build");
            found.push((scene, Package::read(&bytes)));
        }
    }
    found
}

fn joined(lines: &[TextLine]) -> String {
    lines.iter().map(|line| format!("{}{}", line.text, if line.spaced { " " } else { "" })).collect()
}

/// The paragraphs of a slide in their order.
fn paragraphs(slide: &Element) -> Vec<String> {
    let text = |paragraph: &&Element| paragraph.named("a:t").iter().map(|run| run.text.as_str()).collect();
    slide.named("a:p").iter().map(text).filter(|text: &String| !text.is_empty()).collect()
}

fn title(slide: &Element) -> String {
    paragraphs(slide).into_iter().next().unwrap_or_default()
}

#[test]
fn slides_keep_the_rules_of_their_form() {
    for slides in [Slides::Phases, Slides::One] {
        for (_, package) in presented(slides) {
            package.check();
        }
    }
}

#[test]
fn every_card_is_on_one_slide_and_is_read_in_order_there() {
    for slides in [Slides::Phases, Slides::One] {
        for (scene, package) in presented(slides) {
            let slides: Vec<Vec<String>> = package.slides().iter().map(paragraphs).collect();
            let cards: Vec<String> = scene
                .cards
                .iter()
                .filter(|card| matches!(card.figure, None | Some(CardFigure::Text)))
                .map(|card| joined(&card.lines))
                .filter(|text| !text.is_empty())
                .collect();
            // A step may be called what a card says, so that headings are left out.
            let headings: Vec<String> = scene.columns.iter().map(|column| joined(&column.lines)).collect();
            let told_apart = |text: &&String| cards.contains(text) && !headings.contains(text);
            let mut shown: Vec<&String> = Vec::new();
            for slide in &slides {
                let mut rest = cards.iter();
                for text in slide.iter().filter(told_apart) {
                    assert!(rest.any(|card| card == text), "{text} stands where it is read: {slide:?}");
                    shown.push(text);
                }
            }
            let mut expected: Vec<&String> = cards.iter().filter(told_apart).collect();
            expected.sort();
            shown.sort();
            assert_eq!(shown, expected);
        }
    }
}

#[test]
fn a_phase_has_a_slide_of_its_own_and_a_wide_one_several() {
    let (scene, package) = presented(Slides::Phases).remove(0);
    let titles: Vec<String> = package.slides().iter().map(title).collect();
    assert_eq!(titles[0], "Overnight stay");
    for phase in
        scene.phases.iter().filter(|phase| scene.columns.iter().any(|column| column.phase == phase.phase))
    {
        let name = joined(&phase.lines);
        assert!(titles.iter().any(|title| title.starts_with(&name)), "{name} in {titles:?}");
    }
    let (mut builder, mut cards) = (Builder::default(), 0);
    let lane = builder.lane(LaneKind::Frontstage, "");
    let phase = builder.phase("Long");
    for number in 0..20 {
        let step = builder.step(phase, &format!("Step {number}"));
        builder.card(lane, step, &format!("Card {number}"));
        cards += 1;
    }
    let scene = LaidOutMap::new(&builder.model, builder.map, map::english()).scene().clone();
    let package = Package::read(&written(&scene, &[], "Map", Slides::Phases, false));
    package.check();
    let slides = package.slides();
    assert!(slides.len() > 4, "twenty steps on {} slides", slides.len());
    assert_eq!(title(&slides[1]), format!("Long (1 of {})", slides.len() - 1));
    let found: usize = slides
        .iter()
        .map(|slide| paragraphs(slide).iter().filter(|text| text.starts_with("Card ")).count())
        .sum();
    assert_eq!(found, cards, "each card stands on one slide");
}

/// Nine points, so that it is 18 pixels high where the slide fills a display of 1,920.
#[test]
fn the_text_of_cards_can_be_read() {
    for (scene, package) in presented(Slides::Phases) {
        let texts: Vec<String> = scene.cards.iter().map(|card| joined(&card.lines)).collect();
        for slide in package.slides() {
            for run in slide.named("a:r").into_iter().filter(|run| texts.contains(&run.children[1].text)) {
                let size = run.children[0]
                    .attributes
                    .get("sz")
                    .map_or(2_400, |size| size.parse().expect("a number"));
                assert!(size >= 900, "{:?} is set in {size}", run.children[1].text);
            }
        }
    }
}

#[test]
fn text_names_its_language_and_both_families() {
    for (index, (_, package)) in presented(Slides::Phases).into_iter().enumerate() {
        let language = if index < 2 { "en-US" } else { "zh-CN" };
        for slide in package.slides() {
            for set in slide.named("a:rPr") {
                assert_eq!(set.value("lang"), language);
                if set.attributes.contains_key("sz") {
                    assert_eq!(set.named("a:latin")[0].value("typeface"), "Inter");
                    assert_eq!(set.named("a:ea")[0].value("typeface"), "Noto Sans SC");
                }
            }
        }
    }
}

#[test]
fn connectors_between_cards_of_a_slide_hold_on_to_both() {
    let (scene, package) = presented(Slides::One).remove(0);
    let slide = &package.slides()[1];
    let held =
        slide.named("p:cNvCxnSpPr").into_iter().filter(|connector| connector.children.len() == 2).count();
    assert!(held * 10 >= scene.routes.len() * 8, "{held} of {} connectors", scene.routes.len());
}

#[test]
fn the_worst_rows_stand_in_a_table_and_the_chart_is_a_picture() {
    let (_, package) = presented(Slides::Phases).remove(0);
    let slides = package.slides();
    let [.., chart, table] = &slides[..] else { panic!("{} slides", slides.len()) };
    let picture = chart.named("p:pic");
    assert_eq!(picture.len(), 1);
    assert!(picture[0].named("p:cNvPr")[0].value("descr").contains("Pareto chart: RPN"), "it is said, too");
    let rows = table.named("a:tr");
    let cells: Vec<String> = rows[1].named("a:tc").iter().map(|cell| paragraphs(cell).concat()).collect();
    assert_eq!((cells[0].as_str(), cells[7].as_str(), cells[8].as_str()), ("1", "180", "H"));
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    let scene = support::hotel(true);
    let [one, other] = [(); 2].map(|()| written(&scene, &[], "酒店", Slides::Phases, true));
    assert!(one == other);
}

#[test]
fn text_of_any_kind_stays_text() {
    let hostile = [
        "</a:t></a:r><p:sp/>",
        "\" descr=\"x\" id=\"7",
        "&amp; &#60; <![CDATA[ ]]> <!-- \u{0}\u{1b}\u{fffe}\u{202e}",
        "{part} {parts} {title} {count}",
        "=cmd|' /C calc'!A0",
    ];
    let mut builder = Builder::default();
    let lane = builder.lane(LaneKind::Frontstage, hostile[0]);
    let phase = builder.phase(hostile[1]);
    let step = builder.step(phase, hostile[2]);
    let cards: Vec<_> = hostile.iter().map(|text| builder.card(lane, step, text)).collect();
    builder.link(cards[0], cards[1], LinkKind::Flow, hostile[0]);
    for (text, card) in hostile.iter().zip(&cards) {
        let failure_mode = FailureMode::new(builder.id(), Some(*card), (*text).to_owned(), builder.rank());
        builder.insert(failure_mode);
    }
    let scene = LaidOutMap::new(&builder.model, builder.map, map::english()).scene().clone();
    let risks = RankedRisk::of_map(&builder.model, builder.map);
    for text in hostile {
        let package = Package::read(&written(&scene, &risks, text, Slides::Phases, false));
        package.check();
        let all: Vec<String> = package.slides().iter().flat_map(paragraphs).collect();
        let typed: String =
            text.chars().map(|one| if one < ' ' || one == '\u{fffe}' { '\u{fffd}' } else { one }).collect();
        let times = all.iter().filter(|found| **found == typed).count();
        assert!(times >= 3, "{typed:?} is a title, a card and a risk: {all:?}");
    }
}

#[test]
fn a_map_without_cards_or_steps_has_a_slide_all_the_same() {
    let empty = Builder::default();
    let mut titled = Builder::default();
    titled.phase("Before");
    titled.lane(LaneKind::Frontstage, "");
    for builder in [empty, titled] {
        let scene = LaidOutMap::new(&builder.model, builder.map, map::english()).scene().clone();
        for slides in [Slides::Phases, Slides::One] {
            let package = Package::read(&written(&scene, &[], "Map", slides, false));
            package.check();
            assert_eq!(package.slides().len(), 2, "the title and the map");
        }
    }
}

#[test]
fn whoever_gives_up_gets_nothing() {
    let (scene, drawing_words, words) = (support::hotel(false), support::words(false), words(false));
    let chart = chart::pareto(false).lay_out();
    let deck = SlideDeck {
        scene: &scene,
        images: &Images::new(),
        theme: Theme::Light,
        heat: Heat::ActionPriority,
        slides: Slides::Phases,
        title: "Map",
        project: "",
        date: None,
        risks: &[],
        chart: &chart,
        drawing_words: &drawing_words,
        words: &words,
    };
    let given_up =
        pptx(&deck, &mut |done| if done > 0.3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
    assert!(matches!(given_up, Err(PptxError::GivenUp)));
}
