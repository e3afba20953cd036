//! What a person waits for between a wish and its answer, without the window.

use std::time::Duration;

use sightline_app::{App, Folders, Language, NoDesktop, OpenedProject, Sample};
use sightline_document::Operation;
use sightline_figures::{Figure, timed};
use sightline_model::risk::{Comparator, Measure, Score, Scores, rank};
use sightline_model::{Card, Map, Row};

const SIZES: [u32; 3] = [500, 2_000, 10_000];
const EDITS: usize = 200;

fn main() {
    for rows in [10_000, 100_000] {
        rank_rows(rows);
    }
    for cards in SIZES {
        open_and_edit(cards).unwrap_or_else(|error| panic!("the bench broke off: {error}"));
    }
}

fn report(measure: &str, size: &str, times: Vec<Duration>, goal: Option<&str>) {
    println!("{}", Figure::of_times(measure, size, times, goal));
}

fn rank_rows(rows: u32) {
    for measure in Measure::ALL {
        // Hazards are scored on four points, everything else on ten.
        let highest = measure.points().unwrap_or(10);
        let mut random = fastrand::Rng::with_seed(1);
        let mut score = || Score::whole(random.u8(1..=highest)).ok();
        let points = Score::whole(highest).ok();
        let scores: Vec<Scores> = (0..rows)
            .map(|_| Scores {
                severity: score(),
                occurrence: score(),
                detection: score(),
                recoverability: score(),
                points,
            })
            .collect();
        let comparator = Comparator::from(*measure);
        let times = (0..20).map(|_| timed(|| rank(&scores, &comparator)).1).collect();
        let goal = (rows == 100_000).then_some("p95 < 10 ms");
        report(&format!("Ranking by {}", measure.word()), &format!("{rows} rows"), times, goal);
    }
}

fn open_and_edit(cards: u32) -> Result<(), Box<dyn std::error::Error>> {
    let size = &format!("{cards} cards");
    let home = tempfile::tempdir()?;
    let path = home.path().join("stress.sightline");
    Sample::Stress { cards, failure_modes: None, seed: 1 }.plan()?.write(&path)?;
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
    report("Opened in the core, records and scene as JSON", size, opening, None);

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
    report("Edited in the core, durable, scene delta as JSON", size, edits, None);
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
