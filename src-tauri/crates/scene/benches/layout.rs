//! How long layout takes: one line of JSON a figure, as `cargo xtask bench` reads it.

#[path = "../tests/support/mod.rs"]
mod support;

use std::hint::black_box;
use std::time::Instant;

use sightline_model::{Card, Rank, Row, Step};
use sightline_scene::LaidOutMap;
use support::random::{Numbers, service_like};
use support::{Builder, change, english};

const COLD_RUNS: usize = 9;
const EDITS: usize = 100;
const INSERTIONS: usize = 20;

fn main() {
    for cards in [500, 2_000, 10_000] {
        let mut map = service_like(&mut Numbers::seeded(7), cards);
        let cold = (0..COLD_RUNS)
            .map(|_| {
                let start = Instant::now();
                black_box(LaidOutMap::new(&map.model, map.map, english()));
                milliseconds(start)
            })
            .collect();
        report("Scene, cold", cards, cold, None);
        let (edits, moves) = edits(&mut map);
        report("Scene after one edit of a text", cards, edits, Some("p95 < 2 ms"));
        report("Scene after one card moved", cards, moves, Some("p95 < 2 ms"));
        report("Scene after one step inserted at the front", cards, insertions(&mut map), None);
    }
}

/// The times of edits all over the map: each card gets a longer text, then goes to another's cell.
fn edits(map: &mut Builder) -> (Vec<f64>, Vec<f64>) {
    let mut laid_out = LaidOutMap::new(&map.model, map.map, english());
    let cards: Vec<Card> = map.model.cards().iter().cloned().collect();
    let (mut edits, mut moves) = (Vec::new(), Vec::new());
    for edit in 0..EDITS {
        let card = cards[edit * cards.len() / EDITS].clone();
        let text = format!("{} and wait for the answer of the guest", card.text);
        let edited = Card { text, ..card.clone() };
        let other = &cards[(edit * 97 + 13) % cards.len()];
        let moved = Card { lane: other.lane, step: other.step, ..edited.clone() };
        for (before, after, times) in [(card, edited.clone(), &mut edits), (edited, moved, &mut moves)] {
            let diff = change(Some(before.into_record()), Some(after.into_record()));
            map.model.apply(&diff);
            let start = Instant::now();
            black_box(laid_out.update(&map.model, &diff));
            times.push(milliseconds(start));
        }
    }
    (edits, moves)
}

/// The times of new steps before the first one, which all others make way for.
fn insertions(map: &mut Builder) -> Vec<f64> {
    let mut laid_out = LaidOutMap::new(&map.model, map.map, english());
    let mut times = Vec::new();
    for _ in 0..INSERTIONS {
        let Some(first) = map.model.steps_of(map.map).next().cloned() else { break };
        let rank = Rank::between(None, Some(&first.rank));
        let step = Step { id: map.id(), rank, ..first };
        let diff = map.insert(step);
        let start = Instant::now();
        black_box(laid_out.update(&map.model, &diff));
        times.push(milliseconds(start));
    }
    times
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

fn report(measure: &str, cards: usize, mut times: Vec<f64>, goal: Option<&str>) {
    times.sort_by(f64::total_cmp);
    let percentile = |share: usize| times[(times.len() - 1) * share / 100];
    let figure = serde_json::json!({
        "measure": measure,
        "size": format!("{cards} cards"),
        "p50": percentile(50),
        "p95": percentile(95),
        "unit": "ms",
        "goal": goal,
    });
    println!("{figure}");
}
