//! How long the worksheet of many failure modes takes: read in its orders, followed after an edit, asked for by the
//! screenful.

#![allow(clippy::unwrap_used, reason = "a benchmark that fails has nothing to tell")]

use std::hint::black_box;

use fastrand::Rng;
use sightline_figures::{Figure, timed};
use sightline_model::risk::worksheet::{
    Worksheet, WorksheetFilter, WorksheetGroup, WorksheetOrder, WorksheetSort, WorksheetTest,
};
use sightline_model::risk::{Score, WorksheetColumn};
use sightline_model::{
    Card, Cause, Effect, EffectReach, Factor, FailureMode, Lane, LaneKind, Map, MapPreset, MapState, Model,
    Phase, Rank, Rating, RecordChange, RecordId, Row, Scale, Step,
};
use uuid::Uuid;

const SIZES: [u32; 2] = [10_000, 100_000];
const READINGS: usize = 9;
const SCREENS: usize = 200;
/// The lines that a page asks for at once.
const LINES: u32 = 200;
const FAILURE_MODES_A_STEP: u32 = 50;

fn main() {
    for size in SIZES {
        measure(size);
    }
}

fn measure(rows: u32) {
    let size = &format!("{rows} rows");
    let mut random = Rng::with_seed(1);
    let mut model = service(rows, &mut random);
    let by_rank = WorksheetOrder::default;
    let words = WorksheetTest::Contains { text: "77".into() };
    let orders = [
        ("ranked", by_rank()),
        (
            "sorted by words",
            WorksheetOrder {
                sort: vec![WorksheetSort { column: WorksheetColumn::FailureMode, descending: false }],
                ..by_rank()
            },
        ),
        ("grouped by step", WorksheetOrder { group: Some(WorksheetGroup::Step), ..by_rank() }),
        (
            "filtered by words in any column",
            WorksheetOrder {
                filters: vec![WorksheetFilter { column: None, test: words, now: false }],
                ..by_rank()
            },
        ),
    ];
    for (name, order) in orders {
        let times = (0..READINGS).map(|_| timed(|| black_box(Worksheet::read(&model, order.clone()))).1);
        println!("{}", Figure::of_times(&format!("Worksheet {name}"), size, times.collect(), None));
    }

    let mut worksheet = Worksheet::read(&model, by_rank());
    let screens = (0..SCREENS).map(|_| {
        let from = random.u32(..rows);
        timed(|| serde_json::to_string(&worksheet.slice(from, LINES, None)).unwrap()).1
    });
    let times = screens.collect();
    println!("{}", Figure::of_times("Worksheet, 200 lines as JSON", size, times, Some("p95 < 16 ms")));

    let edits = (0..READINGS).map(|_| {
        rename(&mut model, random.u32(..rows));
        let (followed, time) = timed(|| worksheet.follow(&model));
        worksheet = followed;
        time
    });
    let times = edits.collect();
    println!("{}", Figure::of_times("Worksheet followed after an edit", size, times, None));
}

fn id<I: RecordId>(number: u32) -> I {
    I::from_uuid(Uuid::from_u128(number.into()))
}

fn put(model: &mut Model, row: impl Row) {
    model.apply_change(&RecordChange { before: None, after: Some(row.into_record()) });
}

fn ranks() -> impl Iterator<Item = Rank> {
    std::iter::successors(Some(Rank::first()), |rank| Some(Rank::between(Some(rank), None)))
}

/// A map with a card a step, each with its failure modes; a failure mode has one effect and one cause.
fn service(rows: u32, random: &mut Rng) -> Model {
    let mut model = Model::default();
    let first = Rank::first();
    let [minimum, .., maximum] = Score::TEN_POINTS;
    let (factor, step, title) = (Factor::Severity, minimum, String::new());
    // Stands for the scales of all three factors.
    put(&mut model, Scale { id: id(1), factor, title, minimum, maximum, step, version: 1 });
    put(&mut model, Map::new(id(1), MapPreset::Blueprint, "Stay".into(), MapState::AsIs, first.clone()));
    put(&mut model, Lane::new(id(1), id(1), LaneKind::Frontstage, "Desk".into(), first.clone()));
    put(&mut model, Phase::new(id(1), id(1), String::new(), first.clone()));
    for (step, rank) in (0..rows.div_ceil(FAILURE_MODES_A_STEP)).zip(ranks()) {
        put(&mut model, Step::new(id(step), id(1), format!("Step 步骤 {step}"), rank));
        put(&mut model, Card::new(id(step), id(1), id(step), format!("Card 卡片 {step}"), first.clone()));
        let numbers = step * FAILURE_MODES_A_STEP..rows.min((step + 1) * FAILURE_MODES_A_STEP);
        for (number, rank) in numbers.zip(ranks()) {
            let title = format!("Failure mode 失效模式 {}", random.u32(..));
            put(&mut model, FailureMode::new(id(number), Some(id(step)), title, rank));
            risk(&mut model, number, random);
        }
    }
    model
}

fn risk(model: &mut Model, number: u32, random: &mut Rng) {
    let (failure_mode, rank) = (id(number), Rank::first());
    let text = format!("Effect 后果 {}", random.u32(..));
    let reach = EffectReach::Final;
    put(model, Effect { id: id(number), failure_mode, text, reach, rank: rank.clone() });
    let text = format!("Cause 原因 {}", random.u32(..));
    put(model, Cause::new(id(number), failure_mode, text, rank));
    for (place, factor) in (0..).zip([Factor::Severity, Factor::Occurrence, Factor::Detection]) {
        let rated = (factor == Factor::Severity).then(|| id(number));
        let cause = (factor != Factor::Severity).then(|| id(number));
        let score = Score::whole(random.u8(1..=10)).unwrap();
        let rating = Rating {
            id: id(3 * number + place),
            effect: rated,
            cause,
            factor,
            number: 0,
            scale: id(1),
            score,
            scored_at: None,
            scored_by: String::new(),
            reason: String::new(),
            said: String::new(),
        };
        put(model, rating);
    }
}

fn rename(model: &mut Model, number: u32) {
    let before = model.get::<FailureMode>(id(number)).unwrap().clone();
    let title = format!("{} again", before.title);
    put(model, FailureMode { title, ..before });
}
