//! What was written of a map is read as the same lanes, steps and cards again: as a workbook, as CSV and as an outline,
//! in both languages.

use proptest::prelude::*;
use proptest::sample::select;
use sightline_exchange::map_file::{MapReading, read, read_lane};
use sightline_exchange::map_out::{MapWords, csv, outline, workbook};
use sightline_model::{
    ChannelKind, LaneContent, LaneKind, PlainCard, PlainLane, PlainMap, PlainPhase, PlainStep,
};

/// The words of the catalogues: English, Chinese.
const KINDS: [(LaneKind, [&str; 2]); 6] = [
    (LaneKind::PhysicalEvidence, ["Physical evidence", "有形展示"]),
    (LaneKind::CustomerActions, ["Customer actions", "顾客行为"]),
    (LaneKind::Backstage, ["Backstage", "后台行为"]),
    (LaneKind::Cards, ["Cards", "卡片"]),
    (LaneKind::Emotion, ["Emotion", "情绪曲线"]),
    (LaneKind::Thoughts, ["Thoughts", "想法"]),
];

fn kind_name(kind: LaneKind, language: usize) -> String {
    KINDS.iter().find(|(known, _)| *known == kind).map(|(_, names)| names[language].to_owned()).unwrap()
}

/// What is compared: lanes, steps and what each cell says.
#[derive(Debug, PartialEq)]
struct Seen {
    lanes: Vec<(LaneKind, String)>,
    phases: Vec<(String, Vec<String>)>,
    cells: Vec<(u32, u32, String, Option<f64>, u32)>,
}

/// A lane that is called by its kind needs no title.
fn shown_title(lane: &PlainLane) -> String {
    let said = read_lane(&lane.title);
    if said.kind == Some(lane.kind) && said.title.is_empty() { String::new() } else { lane.title.clone() }
}

fn seen(map: &PlainMap, with_spans: bool) -> Seen {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut cards: Vec<&PlainCard> = map.cards.iter().collect();
    cards.sort_by_key(|card| (card.lane, card.step));
    let of = |card: &PlainCard| {
        let spans = if with_spans { card.further_steps } else { 0 };
        (card.lane, card.step, card.text.trim().to_owned(), card.value, spans)
    };
    let phases = map.phases.iter().filter(|phase| !phase.steps.is_empty());
    Seen {
        lanes: map.lanes.iter().map(|lane| (lane.kind, shown_title(lane))).collect(),
        phases: phases
            .map(|phase| (line(&phase.title), phase.steps.iter().map(|step| line(&step.title)).collect()))
            .collect(),
        cells: cards
            .into_iter()
            .map(of)
            .filter(|(.., text, value, _)| !text.is_empty() || value.is_some())
            .collect(),
    }
}

fn map() -> impl Strategy<Value = PlainMap> {
    let title = || {
        select(vec![
            "", "Arrive", "入住", "- a", "# b", "Pay: now", "*x*", "=1+1", "Customer", "成本", "a\\b", "1. x",
        ])
    };
    let kinds = select(KINDS.map(|(kind, _)| kind).to_vec());
    let lane = (
        kinds,
        select(vec!["", "Guest", "夜班", "Desk: night", "Backstage", "Kitchen (old)", "顾客满意度", "#1"]),
    );
    let lane = lane.prop_map(|(kind, title)| PlainLane::new(kind, title));
    let step = title().prop_map(PlainStep::new);
    let phase = (title(), prop::collection::vec(step, 1..4));
    let phase = phase.prop_map(|(title, steps)| PlainPhase { title: title.to_owned(), steps });
    let text = prop_oneof![
        select(vec![
            "Greets",
            "迎接：客人",
            "one\ntwo",
            "a\n\nb",
            "• x\n• y",
            "- z",
            "=1+1",
            "'q",
            "<b>&\"",
            "@x",
            "1. a\n2. b",
            "C:\\x",
            "<br>",
            "a|b;c,d",
            "—"
        ])
        .prop_map(str::to_owned),
        "[a-z客户 *#,\n-]{1,10}",
    ];
    let value = select(vec![None, Some(-1.5), Some(0.0), Some(2.0)]);
    let card = (0u32..6, 0u32..9, text, value, 0u32..3);
    (
        prop::collection::vec(lane, 1..6),
        prop::collection::vec(phase, 1..4),
        prop::collection::vec(card, 0..12),
    )
        .prop_map(|(lanes, phases, cards)| {
            let mut map = PlainMap { title: "Stay".into(), lanes, phases, ..PlainMap::default() };
            let steps = map.step_count() as u32;
            for (lane, step, text, value, further_steps) in cards {
                let (lane, step) = (lane % map.lanes.len() as u32, step % steps);
                let content = map.lanes[lane as usize].kind.content();
                let value = value.filter(|value| content.allows(*value));
                // Who writes a word on a curve that begins as a number means the number.
                let text =
                    if content == LaneContent::Curve { "glad".to_owned() } else { text.trim().to_owned() };
                let further_steps = if content.reaches() { further_steps.min(steps - step - 1) } else { 0 };
                map.cards.push(PlainCard { lane, step, text, value, further_steps, ..PlainCard::default() });
            }
            map
        })
}

fn read_again(name: &str, bytes: &[u8]) -> PlainMap {
    read(name, bytes, &MapReading::default()).unwrap().map
}

fn words(language: usize, kind: &dyn Fn(LaneKind) -> String) -> MapWords<'_> {
    MapWords {
        phase: ["Phase", "阶段"][language],
        lane_and_step: ["Lane / step", "泳道 / 步骤"][language],
        lanes: ["Lanes", "泳道"][language],
        kind,
        channel: &|channel: ChannelKind| channel.word().to_owned(),
    }
}

fn check(map: &PlainMap, language: usize) -> Result<(), TestCaseError> {
    let kind = |kind| kind_name(kind, language);
    let words = words(language, &kind);
    let expected = seen(map, false);
    let table = csv(map, &words);
    prop_assert_eq!(
        &seen(&read_again("a.csv", &table), false),
        &expected,
        "{}",
        String::from_utf8_lossy(&table)
    );
    let book = workbook(map, &words).unwrap();
    prop_assert_eq!(&seen(&read_again("a.xlsx", &book), false), &expected, "XLSX");
    let text = outline(map, &words);
    prop_assert_eq!(&seen(&read_again("a.md", text.as_bytes()), false), &expected, "{}", text);
    prop_assert_eq!(read_again("a.xlsx", &book).title, "Stay");
    prop_assert_eq!(read_again("a.md", text.as_bytes()).title, "Stay");
    Ok(())
}

proptest! {
    #[test]
    fn what_was_written_of_a_map_is_read_again(map in map(), language in 0usize..2) {
        check(&map, language)?;
    }
}

#[test]
fn a_card_that_reaches_over_steps_is_joined_in_a_workbook() {
    let wide = PlainCard { text: "Keeps the room".into(), further_steps: 2, ..PlainCard::default() };
    let map = PlainMap {
        title: "Stay".into(),
        lanes: vec![PlainLane::new(LaneKind::Backstage, "")],
        phases: vec![PlainPhase {
            title: "A".into(),
            steps: ["1", "2", "3", "4"].map(PlainStep::new).into(),
        }],
        cards: vec![wide],
        ..PlainMap::default()
    };
    let written = workbook(&map, &words(0, &|kind| kind_name(kind, 0))).unwrap();
    assert_eq!(seen(&read_again("a.xlsx", &written), true), seen(&map, true));
}

#[test]
fn cards_that_fill_a_cell_are_written_as_far_as_it_holds_them() {
    let long = PlainCard { text: "🛎".repeat(10_000), note: "🛎".repeat(10_000), ..PlainCard::default() };
    let map = PlainMap {
        title: "🛎".repeat(40),
        lanes: vec![PlainLane::new(LaneKind::Backstage, "")],
        phases: vec![PlainPhase { title: "A".into(), steps: vec![PlainStep::new("1")] }],
        cards: vec![long.clone(), long.clone(), long.clone()],
        ..PlainMap::default()
    };
    let written = workbook(&map, &words(0, &|kind| kind_name(kind, 0))).unwrap();
    assert_eq!(read_again("a.xlsx", &written).cards[0].text, long.text);
}
