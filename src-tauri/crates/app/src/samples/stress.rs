//! Maps of any size, for measuring and for tests of layout. Equal seeds give equal maps.
//!
//! The proportions are those of a large real map: twelve lanes, nearly three cards a cell, 40 links to 100
//! cards, most of them between neighbours, and a failure mode on every tenth card. Half of the text is
//! Chinese.

use std::collections::HashSet;

use fastrand::Rng;
use sightline_model::risk::{SheetCause, SheetControl, SheetEffect, SheetFailureMode};
use sightline_model::{CardMark, ControlKind, EffectReach, LaneKind, LinkKind, MapPreset, MapState, Score};

use super::cast::Cast;
use super::plan::{Plan, PlannedCard, PlannedLane, PlannedLink, PlannedMoney, PlannedPhase, PlannedStep};

const LANES: [LaneKind; 12] = [
    LaneKind::PhysicalEvidence,
    LaneKind::CustomerActions,
    LaneKind::CustomerActions,
    LaneKind::Frontstage,
    LaneKind::Frontstage,
    LaneKind::Frontstage,
    LaneKind::Backstage,
    LaneKind::Backstage,
    LaneKind::Backstage,
    LaneKind::Support,
    LaneKind::Support,
    LaneKind::Support,
];
const CARDS_A_STEP: u32 = 33;
const STEPS_A_PHASE: usize = 6;
const LINKS_A_HUNDRED_CARDS: usize = 40;

const ENGLISH: [(&str, &str); 10] = [
    ("Check", "the booking"),
    ("Confirm", "name and address with the customer"),
    ("Hand over", "the key"),
    ("Record", "the time of arrival"),
    ("Explain", "what happens next and how long it takes"),
    ("Prepare", "parts and tools"),
    ("Answer", "the call"),
    ("Print", "the receipt"),
    ("Forward", "the request to the team that is on duty"),
    ("Inspect", "the room"),
];
const CHINESE: [(&str, &str); 10] = [
    ("核对", "预约信息"),
    ("确认", "客户姓名、地址和联系电话"),
    ("交付", "钥匙"),
    ("登记", "到达时间"),
    ("说明", "后续流程和预计等待时间"),
    ("准备", "配件与工具"),
    ("接听", "来电"),
    ("打印", "收据"),
    ("转交", "值班团队处理"),
    ("检查", "房间状态"),
];

/// A plan with so many cards, and maybe so many failure modes shared out among them.
pub fn plan(cards: u32, failure_modes: Option<u32>, seed: u64) -> Plan {
    let mut random = Rng::with_seed(seed);
    let steps = cards.div_ceil(CARDS_A_STEP).max(1);
    let mut made = 0..cards;
    let steps: Vec<PlannedStep> = (1..=steps)
        .map(|number| PlannedStep {
            title: format!("{number}. {}", phrase(&mut random)),
            timing: None,
            cards: made
                .by_ref()
                .take(CARDS_A_STEP as usize)
                .map(|card| {
                    let share = failure_modes.map(|failure_modes| share(card, cards, failure_modes));
                    planned_card(card, share, &mut random)
                })
                .collect(),
        })
        .collect();
    let links = links(&steps, &mut random);
    Plan {
        title: format!("Stress {cards}"),
        map: format!("{cards} cards 张卡片"),
        preset: MapPreset::Blueprint,
        state: MapState::AsIs,
        lanes: (1..)
            .zip(LANES)
            .map(|(number, kind)| PlannedLane {
                key: lane_key(number),
                kind,
                title: format!("Lane 泳道 {number}"),
                unit: String::new(),
            })
            .collect(),
        phases: in_phases(steps),
        links,
        money: PlannedMoney::default(),
        improvement: Vec::new(),
        cast: Cast::default(),
    }
}

fn lane_key(number: usize) -> String {
    number.to_string()
}

fn phrase(random: &mut Rng) -> String {
    if random.bool() {
        let (verb, _) = ENGLISH[random.usize(..ENGLISH.len())];
        let (_, object) = ENGLISH[random.usize(..ENGLISH.len())];
        format!("{verb} {object}")
    } else {
        let (verb, _) = CHINESE[random.usize(..CHINESE.len())];
        let (_, object) = CHINESE[random.usize(..CHINESE.len())];
        format!("{verb}{object}")
    }
}

/// How many of all the failure modes a card has: as many as the others, or one more.
fn share(card: u32, cards: u32, failure_modes: u32) -> u64 {
    let up_to = |card: u32| u64::from(failure_modes) * u64::from(card) / u64::from(cards);
    up_to(card + 1) - up_to(card)
}

/// A card with so many failure modes; one of ten has one where nothing is said.
fn planned_card(number: u32, failure_modes: Option<u64>, random: &mut Rng) -> PlannedCard {
    let mut marks = Vec::new();
    for mark in CardMark::ALL {
        if random.u8(..20) == 0 {
            marks.push(*mark);
        }
    }
    let one_of_ten = u64::from(random.u8(..10) == 0);
    let failure_modes = failure_modes.unwrap_or(one_of_ten);
    PlannedCard {
        lane: lane_key(random.usize(1..=LANES.len())),
        text: phrase(random),
        key: Some(number.to_string()),
        note: if random.u8(..20) == 0 { phrase(random) } else { String::new() },
        marks,
        failure_modes: (0..failure_modes).map(|_| failure_mode(random)).collect(),
        timing: None,
        further_steps: 0,
        value: None,
        persona: None,
        owner: String::new(),
        evidence: None,
        questions: Vec::new(),
        touchpoints: Vec::new(),
        tags: Vec::new(),
    }
}

fn failure_mode(random: &mut Rng) -> SheetFailureMode {
    let mut score = || Score::whole(random.u8(1..=10)).ok().into();
    let (severity, occurrence, detection) = (score(), score(), score());
    SheetFailureMode {
        title: phrase(random),
        effects: vec![SheetEffect { text: phrase(random), reach: EffectReach::Final, severity }],
        causes: vec![SheetCause {
            text: phrase(random),
            occurrence,
            detection,
            controls: vec![SheetControl { kind: ControlKind::Detection, text: phrase(random) }],
            ..SheetCause::default()
        }],
        ..SheetFailureMode::default()
    }
}

/// Nineteen links of twenty lead to a card of the same step or the next, the others anywhere.
fn links(steps: &[PlannedStep], random: &mut Rng) -> Vec<PlannedLink> {
    let cards: Vec<&str> =
        steps.iter().flat_map(|step| &step.cards).filter_map(|card| card.key.as_deref()).collect();
    if cards.len() < 2 {
        return Vec::new();
    }
    let near = 2 * CARDS_A_STEP as usize;
    let mut ends = HashSet::new();
    let mut links = Vec::new();
    for _ in 0..cards.len() * LINKS_A_HUNDRED_CARDS / 100 {
        let source = random.usize(..cards.len());
        let target = if random.u8(..20) == 0 {
            random.usize(..cards.len())
        } else {
            (source + random.usize(1..near)) % cards.len()
        };
        // Two equal draws give one link less, which no measurement notices.
        if source != target && ends.insert((source, target)) {
            links.push(PlannedLink {
                from: cards[source].to_owned(),
                to: cards[target].to_owned(),
                kind: LinkKind::ALL[random.usize(..LinkKind::ALL.len())],
                label: if random.u8(..8) == 0 { phrase(random) } else { String::new() },
            });
        }
    }
    links
}

fn in_phases(steps: Vec<PlannedStep>) -> Vec<PlannedPhase> {
    let mut phases: Vec<PlannedPhase> = Vec::new();
    for (place, step) in steps.into_iter().enumerate() {
        if place % STEPS_A_PHASE == 0 {
            phases
                .push(PlannedPhase {
                    title: format!("Phase 阶段 {}", phases.len() + 1), steps: Vec::new()
                });
        }
        if let Some(phase) = phases.last_mut() {
            phase.steps.push(step);
        }
    }
    phases
}
