//! Random maps of any size and random edits of them, the same for the same seed.

use proptest::strategy::Strategy;
use sightline_model::{
    Card, CardId, ChannelKind, Chart, ContactChannel, EvidenceStatus, Lane, LaneId, LaneKind, LinkKind, Map,
    MapPreset, MapState, PersonaId, Record, RecordChange, RecordDiff, Row, StepId, Tag, TagColour, TagId,
    Touchpoint, TouchpointId,
};

use super::{Builder, change, untimed};

/// A small generator of numbers; layout's tests need no better one.
pub struct Numbers(u64);

impl Numbers {
    pub fn seeded(seed: u64) -> Self {
        Self(seed.wrapping_mul(2_862_933_555_777_941_757).wrapping_add(3_037_000_493))
    }

    /// A number from 0 up to but not including `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }

    pub fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

const TEXTS: [&str; 16] = [
    "Greet the guest",
    "Process the registration and hand over the key card",
    "Take order",
    "",
    "接待来宾,引导停车并开车门",
    "48 小时内上门维修(含周末)",
    "客户致电 400 热线,CRM 记录 order #2048",
    "请锁好车门,带好您的贵重用品,里面请。",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "https://example.org/a/very/long/path/without/any/space/that/must/be/broken",
    "Line one\nline two\n\nline four",
    "😀😀😀 emoji 👩‍👩‍👧‍👦 in between 🎉🎉🎉🎉🎉🎉🎉🎉🎉",
    "   spaces at both ends    ",
    "多行\n文本\n三行",
    "A",
    "The quick brown fox jumps over the lazy dog and then goes on to explain at some length why it did so",
];

const LABELS: [&str; 8] = [
    "",
    "",
    "",
    "",
    "yes",
    "否",
    "only when the guest has asked for it before noon",
    "超过 24 小时未解决则升级至主管处理",
];

pub fn text(numbers: &mut Numbers) -> &'static str {
    numbers.one_of(&TEXTS)
}

/// How large a random map is to be.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub steps: usize,
    pub lanes: usize,
    pub cards: usize,
    pub links: usize,
}

/// Sizes from nothing at all to what a person still takes in at a glance.
pub fn sizes() -> impl Strategy<Value = Size> {
    (0usize..8, 0usize..7, 0usize..40, 0usize..40).prop_map(|(steps, lanes, cards, links)| Size {
        steps,
        lanes,
        cards,
        links,
    })
}

/// A random map, with the lists that edits choose from.
pub fn map(numbers: &mut Numbers, size: Size) -> Builder {
    let mut map = Builder::default();
    let personas: Vec<Option<PersonaId>> =
        ["Ada", "小王"].map(|name| Some(map.persona(name))).into_iter().chain([None]).collect();
    let touchpoints: Vec<TouchpointId> = [ChannelKind::App, ChannelKind::Email, ChannelKind::InPerson]
        .map(|kind| map.channel(kind).1)
        .to_vec();
    let mut lanes: Vec<LaneId> = Vec::new();
    for lane in 0..size.lanes {
        // Mostly in the blueprint's order, now and then out of it.
        let blueprint = MapPreset::Blueprint.lanes();
        let ordered = blueprint[lane * blueprint.len() / size.lanes];
        let kind = if numbers.chance(35) { numbers.one_of(LaneKind::ALL) } else { ordered };
        lanes.push(map.lane(kind, ""));
    }
    let mut steps: Vec<StepId> = Vec::new();
    let mut phase = map.phase("Phase");
    for step in 0..size.steps {
        if numbers.chance(20) {
            phase = map.phase(text(numbers));
        }
        steps.push(map.step(phase, &format!("Step {step}")));
    }
    let cards: Vec<CardId> = (0..if steps.is_empty() || lanes.is_empty() { 0 } else { size.cards })
        .map(|_| {
            let card = map.card(numbers.one_of(&lanes), numbers.one_of(&steps), text(numbers));
            if numbers.chance(20) {
                map.change_card(card, |card| card.wait_point = true);
            }
            let (persona, value) = (numbers.one_of(&personas), value(numbers));
            map.change_card(card, |card| (card.persona, card.value) = (persona, value));
            while numbers.chance(40) {
                let touchpoint = numbers.one_of(&touchpoints);
                place(&mut map, card, touchpoint);
            }
            if numbers.chance(15) {
                let span = numbers.below(4) as u32 + 2;
                map.change_card(card, |card| card.span = span);
            }
            card
        })
        .collect();
    for _ in 0..size.links {
        add_link(&mut map, numbers, &cards);
    }
    map
}

/// A value of a curve or of a number, now and then none.
fn value(numbers: &mut Numbers) -> Option<f64> {
    (!numbers.chance(15)).then(|| numbers.below(9) as f64 / 2.0 - 2.0)
}

/// Puts a touchpoint on a card, where it does not stand there already.
fn place(map: &mut Builder, card: CardId, touchpoint: TouchpointId) -> Option<RecordDiff> {
    let stands = map.model.placements_of(card).any(|placement| placement.touchpoint == touchpoint);
    (!stands).then(|| map.place(card, touchpoint))
}

fn add_link(map: &mut Builder, numbers: &mut Numbers, cards: &[CardId]) -> Option<RecordDiff> {
    let (source, target) = (*cards.get(numbers.below(cards.len()))?, *cards.get(numbers.below(cards.len()))?);
    let taken = map.model.links_of(source).any(|link| link.source == source && link.target == target);
    if source == target || taken {
        return None;
    }
    let kind = numbers.one_of(LinkKind::ALL);
    let label = numbers.one_of(&LABELS);
    let id = map.id();
    Some(map.insert(sightline_model::Link { id, source, target, kind, label: label.into() }))
}

/// Makes one random edit and says what changed, as the document's diff does.
pub fn edit(map: &mut Builder, numbers: &mut Numbers) -> RecordDiff {
    let cards: Vec<Card> = map.model.cards().iter().cloned().collect();
    let card_ids: Vec<CardId> = cards.iter().map(|card| card.id).collect();
    let lanes: Vec<LaneId> = map.model.lanes_of(map.map).map(|lane| lane.id).collect();
    let steps: Vec<StepId> = map.model.steps_of(map.map).map(|step| step.id).collect();
    let cell = |numbers: &mut Numbers| {
        Some((*lanes.get(numbers.below(lanes.len()))?, *steps.get(numbers.below(steps.len()))?))
    };
    let made = match (numbers.below(23), cards.get(numbers.below(cards.len()))) {
        (0 | 1, _) => cell(numbers).map(|(lane, step)| {
            let card = map.card(lane, step, text(numbers));
            change(None, map.model.cards().get(card).cloned().map(Row::into_record))
        }),
        (2, Some(card)) => Some(delete_card(map, card)),
        (3 | 4, Some(card)) => {
            let text = text(numbers).to_owned();
            Some(replace(map, card.clone(), Card { text, ..card.clone() }))
        }
        (5 | 6, Some(card)) => cell(numbers).map(|(lane, step)| {
            let rank = map.rank();
            replace(map, card.clone(), Card { lane, step, rank, ..card.clone() })
        }),
        (7, Some(card)) => {
            Some(replace(map, card.clone(), Card { decision: !card.decision, ..card.clone() }))
        }
        (8, _) => add_link(map, numbers, &card_ids),
        (9, _) => {
            let links: Vec<_> = map.model.links().iter().cloned().collect();
            links.get(numbers.below(links.len())).map(|link| remove(map, link.clone()))
        }
        (11, Some(card)) => {
            let span = numbers.below(4) as u32 + 1;
            Some(replace(map, card.clone(), Card { span, ..card.clone() }))
        }
        (12, _) => lanes.get(numbers.below(lanes.len())).and_then(|lane| {
            let lane = map.model.lanes().get(*lane)?.clone();
            let changed = match numbers.below(7) {
                4 => Lane { chart: numbers.one_of(Chart::ALL), ..lane.clone() },
                5 => Lane { unit: numbers.one_of(&["%", "min", "€", "分钟"]).into(), ..lane.clone() },
                6 => Lane { faces: !lane.faces, ..lane.clone() },
                0 => Lane { collapsed: !lane.collapsed, ..lane.clone() },
                1 => Lane { hidden: !lane.hidden, ..lane.clone() },
                2 => Lane { height: Some(numbers.below(400) as f64), ..lane.clone() },
                _ => Lane { kind: numbers.one_of(LaneKind::ALL), ..lane.clone() },
            };
            Some(replace(map, lane, changed))
        }),
        (13 | 14, Some(card)) => {
            let value = value(numbers);
            Some(replace(map, card.clone(), Card { value, ..card.clone() }))
        }
        (15, Some(card)) => {
            let touchpoints: Vec<_> = map.model.touchpoints().iter().map(|row| row.id).collect();
            place(map, card.id, numbers.one_of(&touchpoints))
        }
        (16, Some(card)) => {
            let placement = map.model.placements_of(card.id).next().cloned();
            placement.map(|placement| remove(map, placement))
        }
        (17, _) => Some(edit_surroundings(map, numbers)),
        (21 | 22, Some(card)) => Some(time_card(map, numbers, card.id)),
        (10, _) => {
            let phases: Vec<_> = map.model.phases_of(map.map).map(|phase| phase.id).collect();
            let step = map.step(numbers.one_of(&phases), "New step");
            Some(change(None, map.model.steps().get(step).cloned().map(Row::into_record)))
        }
        (18, Some(card)) => Some(note(map, numbers, card.id)),
        (19, _) => {
            let tags: Vec<Tag> = map.model.tags_in_order().cloned().collect();
            tags.get(numbers.below(tags.len())).cloned().map(|tag| {
                let title = text(numbers).to_owned();
                replace(map, tag.clone(), Tag { title, ..tag })
            })
        }
        (20, Some(card)) => {
            let carried = map.model.tags_of(card.id).next().cloned();
            carried.map(|carried| remove(map, carried))
        }
        _ => steps.get(numbers.below(steps.len())).and_then(|step| {
            let step = map.model.steps().get(*step)?.clone();
            let title = text(numbers).to_owned();
            Some(replace(map, step.clone(), sightline_model::Step { title, ..step }))
        }),
    };
    made.unwrap_or_default()
}

/// Says how long a card takes, and how long the customer puts up with it.
fn time_card(map: &mut Builder, numbers: &mut Numbers, card: CardId) -> RecordDiff {
    let before = map.model.timing_of_card(card).next().cloned();
    let mut after = before.clone().unwrap_or_else(|| untimed(map.id(), card));
    after.standard = Some(numbers.below(200) as f64);
    after.tolerated = numbers.chance(50).then(|| numbers.below(200) as f64);
    let diff = change(before.map(Row::into_record), Some(after.into_record()));
    map.model.apply(&diff);
    diff
}

/// Changes what many cards stand on: the map's personas, its state, a channel, a touchpoint.
fn edit_surroundings(map: &mut Builder, numbers: &mut Numbers) -> RecordDiff {
    let personas: Vec<_> = map.model.personas_of(map.map).cloned().collect();
    let channels: Vec<_> = map.model.channels_in_order().cloned().collect();
    let touchpoints: Vec<_> = map.model.touchpoints().iter().cloned().collect();
    match (numbers.below(4), personas.first(), channels.first(), touchpoints.first()) {
        (0, Some(persona), ..) => remove(map, persona.clone()),
        (1, _, Some(channel), _) => {
            let changed =
                ContactChannel { title: text(numbers).to_owned(), rank: map.rank(), ..channel.clone() };
            replace(map, channel.clone(), changed)
        }
        (2, _, _, Some(touchpoint)) => {
            let channel = channels.get(numbers.below(channels.len() + 1)).map(|channel| channel.id);
            replace(map, touchpoint.clone(), Touchpoint { channel, ..touchpoint.clone() })
        }
        _ => match map.model.maps().get(map.map).cloned() {
            Some(row) => replace(map, row.clone(), Map { state: numbers.one_of(MapState::ALL), ..row }),
            None => RecordDiff::default(),
        },
    }
}

fn remove(map: &mut Builder, row: impl Row) -> RecordDiff {
    let diff = change(Some(row.into_record()), None);
    map.model.apply(&diff);
    diff
}

/// Notes something on a card that it has not yet.
fn note(map: &mut Builder, numbers: &mut Numbers, card: CardId) -> RecordDiff {
    if numbers.chance(30) && map.model.evidence_of(card).next().is_none() {
        return map.found(card, numbers.one_of(EvidenceStatus::ALL));
    }
    if numbers.chance(30) {
        return map.ask(card);
    }
    if numbers.chance(20) {
        return map.lead(card);
    }
    let known: Vec<TagId> = map.model.tags_in_order().map(|tag| tag.id).collect();
    let tag = match known.get(numbers.below(known.len() + 1)) {
        Some(tag) => *tag,
        None => map.tag(text(numbers), numbers.one_of(TagColour::ALL)),
    };
    if map.model.tags_of(card).any(|carried| carried.tag == tag) {
        return RecordDiff::default();
    }
    map.carry(card, tag)
}

fn replace<R: Row>(map: &mut Builder, before: R, after: R) -> RecordDiff {
    let diff = change(Some(before.into_record()), Some(after.into_record()));
    map.model.apply(&diff);
    diff
}

/// Deletes a card with its links, placements and notes, children first, as the document does.
fn delete_card(map: &mut Builder, card: &Card) -> RecordDiff {
    let links = map.model.links_of(card.id).cloned().map(Row::into_record);
    let placements = map.model.placements_of(card.id).cloned().map(Row::into_record);
    let tags = map.model.tags_of(card.id).cloned().map(Row::into_record);
    let evidence = map.model.evidence_of(card.id).cloned().map(Row::into_record);
    let questions = map.model.questions_of(card.id).cloned().map(Row::into_record);
    let timing = map.model.timing_of_card(card.id).cloned().map(Row::into_record);
    let ways = map.model.map_links_of(card.id).cloned().map(Row::into_record);
    let noted = tags.chain(evidence).chain(questions).chain(timing).chain(ways);
    let own = [card.clone().into_record()];
    let records: Vec<Record> = links.chain(placements).chain(noted).chain(own).collect();
    let diff = RecordDiff {
        changes: records
            .into_iter()
            .map(|record| RecordChange { before: Some(record), after: None })
            .collect(),
    };
    map.model.apply(&diff);
    diff
}

/// A map of a size, shaped like a service: twelve lanes, links mostly within a step or to the next one, and
/// two links to every five cards.
pub fn service_like(numbers: &mut Numbers, cards: usize) -> Builder {
    const LANES: usize = 12;
    const CARDS_A_CELL: usize = 3;
    let mut map = Builder::default();
    let kinds = MapPreset::Blueprint.lanes();
    let lanes: Vec<LaneId> = (0..LANES).map(|lane| map.lane(kinds[lane * kinds.len() / LANES], "")).collect();
    let mut steps: Vec<StepId> = Vec::new();
    let mut phase = map.phase("Phase");
    for step in 0..(cards / LANES / CARDS_A_CELL).max(1) {
        if step % 6 == 5 {
            phase = map.phase("Next phase");
        }
        steps.push(map.step(phase, &format!("Step {step}")));
    }
    let mut placed: Vec<(usize, usize, CardId)> = Vec::new();
    for card in 0..cards {
        let (step, lane) = (numbers.below(steps.len()), numbers.below(LANES));
        placed.push((step, lane, map.card(lanes[lane], steps[step], &format!("{} {card}", text(numbers)))));
    }
    placed.sort_unstable();
    let mut links = 0;
    while links < cards * 2 / 5 {
        let from = numbers.below(placed.len());
        // Neighbours in reading order stand in the same step or the next; a few links lead far away.
        let reach = if numbers.chance(3) { cards } else { CARDS_A_CELL * LANES * 3 / 2 };
        let to = (from + 1 + numbers.below(reach)) % placed.len();
        if map.model.links_of(placed[from].2).all(|link| link.target != placed[to].2) && from != to {
            map.link(placed[from].2, placed[to].2, numbers.one_of(LinkKind::ALL), numbers.one_of(&LABELS));
            links += 1;
        }
    }
    map
}
