//! Maps, words and a reader of PDF for these tests.

use std::ops::ControlFlow;

use sightline_exchange::Images;
use sightline_exchange::pages::{Orientation, Pages, Paper, PaperSize};
use sightline_exchange::pdf::{DrawingWords, Furniture, PrintedMap, pdf};
use sightline_exchange::theme::Theme;
use sightline_model::{ActionPriority, ChannelKind, LinkKind};
use sightline_scene::marks::Glyph;
use sightline_scene::{Heat, LaidOutMap, Scene};

use crate::map;

pub const A4: Paper = Paper::Named { size: PaperSize::A4 };

pub fn hotel(chinese: bool) -> Scene {
    let service = map::service::hotel(chinese);
    let words = if chinese { map::chinese() } else { map::english() };
    LaidOutMap::new(&service.model, service.map, words).scene().clone()
}

pub fn stay(chinese: bool) -> Scene {
    let journey = map::journey::stay(chinese);
    let words = if chinese { map::chinese() } else { map::english() };
    LaidOutMap::new(&journey.model, journey.map, words).scene().clone()
}

pub fn words(chinese: bool) -> DrawingWords {
    let said =
        |english: &str, in_chinese: &str| if chinese { in_chinese.to_owned() } else { english.to_owned() };
    DrawingWords {
        language: said("en", "zh-CN"),
        chinese,
        glyphs: Glyph::ALL.iter().map(|glyph| (glyph.word(), format!("sign {}", glyph.word()))).collect(),
        failure_modes: said("failure modes: {count}", "失效模式：{count}"),
        open_questions: said("open questions: {count}", "未解问题：{count}"),
        priority: said("priority {priority}", "优先级{priority}"),
        priorities: [(ActionPriority::High, "H"), (ActionPriority::Medium, "M"), (ActionPriority::Low, "L")]
            .map(|(priority, word)| (priority, word.to_owned()))
            .into(),
        channels: ChannelKind::ALL.iter().map(|kind| (*kind, kind.word().to_owned())).collect(),
        links: LinkKind::ALL.iter().map(|kind| (*kind, said("leads to {card}", "通向{card}"))).collect(),
        link_kinds: LinkKind::ALL.iter().map(|kind| (*kind, kind.word().to_owned())).collect(),
        picture: said("picture: {title}", "图片：{title}"),
        curve: said("curve of {lane}", "{lane}曲线"),
        empty_card: said("empty card", "空卡片"),
        untitled_phase: said("Untitled phase", "未命名阶段"),
        legend: said("Legend", "图例"),
        page: said("Page {page} of {pages}", "第 {page} 页，共 {pages} 页"),
        version: said("Version {version}", "版本 {version}"),
        assembly: said("How the sheets lie", "拼接方式"),
        assembly_steps: said("Trim, then glue.", "先裁后粘。"),
        separator: said(", ", "，"),
        ..DrawingWords::default()
    }
}

pub fn furniture(chinese: bool) -> Furniture {
    Furniture {
        title: if chinese { "酒店入住".to_owned() } else { "Checking in".to_owned() },
        subtitle: if chinese { "示例项目".to_owned() } else { "A sample".to_owned() },
        title_block: true,
        legend: true,
        date: Some("2026-11-22".to_owned()),
        version: Some("v2".to_owned()),
        page_numbers: true,
        logo: None,
    }
}

/// A scene as PDF on A4.
pub fn printed(scene: &Scene, pages: Pages, chinese: bool) -> Vec<u8> {
    printed_on(scene, pages, A4, chinese)
}

pub fn printed_on(scene: &Scene, pages: Pages, paper: Paper, chinese: bool) -> Vec<u8> {
    let (images, furniture, words) = (Images::new(), furniture(chinese), words(chinese));
    let map = PrintedMap {
        scene,
        images: &images,
        theme: Theme::Light,
        heat: Heat::ActionPriority,
        pages,
        paper,
        orientation: Orientation::Auto,
        furniture: &furniture,
        words: &words,
    };
    pdf(&map, &mut |_| ControlFlow::Continue(())).expect("a map of this size can be printed")
}
