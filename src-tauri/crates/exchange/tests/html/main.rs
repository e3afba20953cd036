//! A map as an HTML page: it stands alone, its links lead somewhere, and whatever people type stays text.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../../../scene/tests/support/mod.rs"]
mod map;

#[allow(dead_code, reason = "shared with the tests of another form")]
#[path = "../pdf/support.rs"]
mod support;

mod page;

use std::collections::BTreeSet;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};
use sightline_exchange::html::{HtmlWords, WebMap, html};
use sightline_exchange::theme::Theme;
use sightline_exchange::{Images, RankedRisk};
use sightline_model::{FailureMode, LaneKind, LinkKind};
use sightline_scene::{Heat, LaidOutMap, Scene};

use self::page::Page;

fn words(chinese: bool) -> HtmlWords {
    let said =
        |english: &str, in_chinese: &str| if chinese { in_chinese.to_owned() } else { english.to_owned() };
    HtmlWords {
        drawing: said("Drawing of {map}", "{map}的图"),
        search: said("Search", "搜索"),
        hits: said("{hit} of {hits}", "第 {hit} 项，共 {hits} 项"),
        no_hits: said("Nothing found", "未找到"),
        next: said("Next", "下一个"),
        previous: said("Previous", "上一个"),
        zoom: said("Zoom", "缩放"),
        zoom_in: said("Larger", "放大"),
        zoom_out: said("Smaller", "缩小"),
        whole_map: said("Whole map", "整张图"),
        keys: said("Arrows move the map.", "方向键可移动地图。"),
        risks: said("Risks", "风险"),
        risks_caption: said("The worst first.", "最严重的在前。"),
        no_risks: said("No risks.", "没有风险。"),
        heads: ["#", "Step", "Card", "Failure mode", "Effect", "Cause", "S", "O", "D", "RPN", "AP"]
            .map(str::to_owned),
        unnamed: said("Unnamed", "未命名"),
        to_risks: said("to its risks", "查看其风险"),
        outline: said("The map in words", "文字版"),
        untitled_step: said("Untitled step", "未命名步骤"),
    }
}

fn written(scene: &Scene, risks: &[RankedRisk], title: &str, chinese: bool) -> String {
    let (drawing_words, words) = (support::words(chinese), words(chinese));
    html(&WebMap {
        scene,
        images: &Images::new(),
        theme: Theme::Light,
        heat: Heat::ActionPriority,
        title,
        subtitle: "A sample",
        risks,
        drawing_words: &drawing_words,
        words: &words,
    })
}

/// The hotel as a page, left for people to look at.
fn hotel(chinese: bool) -> (Scene, Page) {
    let service = map::service::hotel(chinese);
    let risks = RankedRisk::of_map(&service.model, service.map);
    let scene = support::hotel(chinese);
    let text = written(&scene, &risks, if chinese { "酒店入住" } else { "Overnight stay" }, chinese);
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("html");
    std::fs::create_dir_all(&folder).expect("a folder of the build");
    let name = if chinese { "hotel-zh-CN.html" } else { "hotel-en.html" };
    std::fs::write(folder.join(name), &text).expect("a file of the build");
    (scene, Page::read(&text))
}

#[test]
fn the_page_asks_nothing_of_anybody() {
    for chinese in [false, true] {
        let (_, page) = hotel(chinese);
        let leads =
            page.attributes.iter().filter(|(_, name, _)| ["href", "src", "action"].contains(&name.as_str()));
        for (element, name, value) in leads {
            assert!(value.starts_with('#') || value.starts_with("data:image/"), "{element} {name}={value}");
        }
        assert_eq!(page.count("script"), 1, "one script, its own");
        assert!(page.count("link") + page.count("iframe") + page.count("object") == 0);
    }
}

#[test]
fn the_policy_lets_this_script_and_this_style_run_and_nothing_else() {
    let (_, page) = hotel(false);
    let policy = page.value("meta", "content", "default-src").expect("a policy");
    for (text, directive) in [(&page.script, "script-src"), (&page.style, "style-src")] {
        let hash = BASE64_STANDARD.encode(Sha256::digest(text));
        assert!(policy.contains(&format!("{directive} 'sha256-{hash}'")), "{directive} in {policy}");
    }
    assert!(
        policy.starts_with("default-src 'none'; img-src data:;") && !policy.contains("unsafe"),
        "{policy}"
    );
    let handlers = page.attributes.iter().filter(|(_, name, _)| name.starts_with("on") || name == "style");
    assert_eq!(handlers.count(), 0, "the policy would forbid what stands in an attribute");
}

#[test]
fn every_link_leads_somewhere_and_cards_and_rows_lead_to_each_other() {
    let (scene, page) = hotel(false);
    let ids: Vec<&str> = page.values("id").collect();
    let links: Vec<&str> = page.values("href").filter_map(|link| link.strip_prefix('#')).collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an id names one place");
    for link in &links {
        assert!(ids.contains(link), "#{link} leads nowhere");
    }
    let with_risks = scene.cards.iter().filter(|card| card.risk.failure_modes > 0).count();
    assert_eq!(links.iter().filter(|link| link.starts_with("risk-")).count(), with_risks);
    assert!(links.iter().any(|link| link.starts_with("card-")), "a row leads back");
}

#[test]
fn the_map_is_read_by_phase_step_and_lane() {
    for chinese in [false, true] {
        let (scene, page) = hotel(chinese);
        assert!(page.attributes.contains(&(
            "html".to_owned(),
            "lang".to_owned(),
            if chinese { "zh-CN" } else { "en" }.to_owned()
        )));
        let mut rest = page.outline.as_str();
        for card in &scene.cards {
            let text: String = card
                .lines
                .iter()
                .map(|line| format!("{}{}", line.text, if line.spaced { " " } else { "" }))
                .collect();
            let at = rest.find(&text);
            rest = &rest[at.expect("each card stands after the one before it")..];
        }
        let levels: Vec<u8> = page.headings.clone();
        assert_eq!(levels[0], 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "no level is left out: {levels:?}");
    }
}

#[test]
fn every_line_of_the_drawing_keeps_its_width_in_other_fonts() {
    let (scene, page) = hotel(false);
    let widths: Vec<&str> = page.values("textLength").collect();
    for line in scene.cards.iter().flat_map(|card| &card.lines) {
        assert!(widths.contains(&line.width.to_string().as_str()), "{line:?}");
    }
}

#[test]
fn text_of_any_kind_stays_text() {
    let hostile = [
        "</script><script>alert(1)</script>",
        "</title></style><img src=x onerror=alert(1)>",
        "\" onfocus=\"alert(1)\" autofocus x=\"",
        "' onload='alert(1)",
        "javascript:alert(1)",
        "<!-- <svg><![CDATA[ ]]> &#60;b&#62; \u{0}\u{1b}\u{fffe}\u{202e}",
        "{hit} {map} ${x} <a href=\"javascript:alert(1)\">",
    ];
    let mut builder = map::Builder::default();
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
    let calm = [false, true].map(|chinese| hotel(chinese).1);
    let known: BTreeSet<&String> =
        calm.iter().flat_map(|page| &page.attributes).map(|(_, name, _)| name).collect();
    for text in hostile {
        let mut risks = RankedRisk::of_map(&builder.model, builder.map);
        for risk in &mut risks {
            (risk.effect, risk.cause) = (text.to_owned(), text.to_owned());
        }
        assert_eq!(risks.len(), hostile.len());
        let page = Page::read(&written(&scene, &risks, text, false));
        assert_eq!((page.count("script"), page.count("img"), page.count("style")), (1, 0, 1));
        for (element, name, value) in &page.attributes {
            assert!(known.contains(name), "{element} has {name}");
            assert!(name != "href" || value.starts_with('#'), "{element} leads to {value}");
        }
        let typed: String =
            text.chars().map(|one| if one < ' ' || one == '\u{fffe}' { '\u{fffd}' } else { one }).collect();
        assert!(page.outline.contains(&typed) && page.table.contains(&typed), "{text} can still be read");
    }
}

#[test]
fn a_map_without_anything_is_a_page_all_the_same() {
    let builder = map::Builder::default();
    let scene = LaidOutMap::new(&builder.model, builder.map, map::english()).scene().clone();
    let page = Page::read(&written(&scene, &[], "", false));
    assert!(page.text.contains("No risks."));
    assert_eq!(page.count("table"), 0);
}
