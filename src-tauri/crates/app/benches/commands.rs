//! What a person waits for between a wish and its answer, without the window: one JSON line a figure.

use std::time::Instant;

use sightline_app::{App, Folders, Language, NoDesktop, OpenedProject, Sample};
use sightline_document::Operation;
use sightline_model::risk::{Measure, Score, ScoreTriple, rank};
use sightline_model::{Card, Map, Row};

const SIZES: [(u32, &str); 3] = [(500, "500 cards"), (2_000, "2,000 cards"), (10_000, "10,000 cards")];
const EDITS: usize = 200;

fn main() {
    rank_100_000();
    for (cards, size) in SIZES {
        open_and_edit(cards, size).unwrap_or_else(|error| panic!("the bench broke off: {error}"));
    }
}

/// One figure, from all times in milliseconds.
fn print(measure: &str, size: &str, mut milliseconds: Vec<f64>, goal: Option<&str>) {
    milliseconds.sort_by(f64::total_cmp);
    let at = |share: f64| milliseconds[((milliseconds.len() - 1) as f64 * share).round() as usize];
    let figure = serde_json::json!({
        "measure": measure, "size": size, "p50": at(0.5), "p95": at(0.95), "unit": "ms", "goal": goal,
    });
    println!("{figure}");
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed().as_secs_f64() * 1_000.0)
}

fn rank_100_000() {
    let mut random = fastrand::Rng::with_seed(1);
    let mut score = || Score::whole(random.u8(1..=10)).ok();
    let scores: Vec<Option<ScoreTriple>> = (0..100_000)
        .map(|_| Some(ScoreTriple { severity: score()?, occurrence: score()?, detection: score()? }))
        .collect();
    let times = (0..20).map(|_| timed(|| rank(&scores, Measure::Rpn)).1).collect();
    print("ranking", "100,000 failure modes", times, Some("p95 < 10 ms"));
}

fn open_and_edit(cards: u32, size: &str) -> Result<(), Box<dyn std::error::Error>> {
    let home = tempfile::tempdir()?;
    let path = home.path().join("stress.sightline");
    Sample::Stress { cards, seed: 1 }.plan()?.write(&path)?;
    let app = App::new(Folders::under(home.path()), Box::new(NoDesktop), None);

    let mut opening = Vec::new();
    let mut document = 0;
    let mut texts: Vec<Card> = Vec::new();
    for _ in 0..5 {
        if document != 0 {
            app.close_project(document)?;
        }
        let (opened, time) = timed(|| open_and_view(&app, &path.display().to_string()));
        let opened = opened?;
        opening.push(time);
        document = opened.document;
        texts = opened.records.iter().filter_map(Card::from_record).cloned().collect();
    }
    print("open: records and scene as JSON", size, opening, None);

    let mut random = fastrand::Rng::with_seed(2);
    let mut edits = Vec::new();
    for _ in 0..EDITS {
        let card = texts[random.usize(..texts.len())].id;
        let operation = Operation::EditCard { card, text: format!("Edited 已修改 {}", random.u32(..)) };
        let (change, time) = timed(|| {
            let change = app.apply(document, operation, None)?;
            Ok::<_, Box<dyn std::error::Error>>(serde_json::to_string(&change)?)
        });
        change?;
        edits.push(time);
    }
    print("edit: durable, with scene delta as JSON", size, edits, None);
    app.close_all();
    Ok(())
}

fn open_and_view(app: &App, path: &str) -> Result<OpenedProject, Box<dyn std::error::Error>> {
    let opened = app.open_project(path.to_owned())?;
    let records = serde_json::to_string(&opened)?;
    let map = opened.records.iter().find_map(Map::from_record).ok_or("the project has a map")?.id;
    let scene = serde_json::to_string(&app.view_map(opened.document, map, Language::English)?)?;
    std::hint::black_box((records, scene));
    Ok(opened)
}
