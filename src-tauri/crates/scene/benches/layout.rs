//! How long layout takes.

#[path = "../tests/support/mod.rs"]
mod support;

use std::hint::black_box;
use std::time::Duration;

use sightline_figures::{Figure, timed};
use sightline_model::{Card, LaneKind, Rank, Row, Step};
use sightline_scene::LaidOutMap;
use support::random::{Numbers, service_like};
use support::{Builder, change, english};

const COLD_RUNS: usize = 9;
const EDITS: usize = 100;
const INSERTIONS: usize = 20;
const JOURNEY_STEPS: usize = 200;
const JOURNEY_PERSONAS: [&str; 3] = ["Maria", "Paul", "Ada"];

fn main() {
    for cards in [500, 2_000, 10_000] {
        let mut map = service_like(&mut Numbers::seeded(7), cards);
        let size = &format!("{cards} cards");
        let cold = (0..COLD_RUNS)
            .map(|_| timed(|| black_box(LaidOutMap::new(&map.model, map.map, english()))).1)
            .collect();
        report("Scene, cold", size, cold, None);
        let (edits, moves) = edits(&mut map);
        report("Scene after one edit of a text", size, edits, Some("p95 < 2 ms"));
        report("Scene after one card moved", size, moves, Some("p95 < 2 ms"));
        report("Scene after one step inserted at the front", size, insertions(&mut map), None);
    }
    let mut map = journey();
    let size = &format!("curves of {JOURNEY_STEPS} steps, {} personas", JOURNEY_PERSONAS.len());
    let points = || timed(|| black_box(LaidOutMap::new(&map.model, map.map, english()))).1;
    report("Curves, cold", size, (0..COLD_RUNS).map(|_| points()).collect(), None);
    report("Scene after one point of a curve moved", size, raised_points(&mut map), Some("p95 < 2 ms"));
}

/// An emotion curve of many steps for each of several personas.
fn journey() -> Builder {
    let mut map = Builder::default();
    let personas = JOURNEY_PERSONAS.map(|name| map.persona(name));
    let lane = map.lane(LaneKind::Emotion, "");
    let phase = map.phase("Phase");
    let mut numbers = Numbers::seeded(7);
    for step in 0..JOURNEY_STEPS {
        let step = map.step(phase, &format!("Step {step}"));
        for persona in personas {
            let value = (!numbers.chance(5)).then(|| numbers.below(9) as f64 / 2.0 - 2.0);
            map.value(lane, step, Some(persona), value);
        }
    }
    map
}

/// The times of points that get another value, all over the curves.
fn raised_points(map: &mut Builder) -> Vec<Duration> {
    let mut laid_out = LaidOutMap::new(&map.model, map.map, english());
    let cards: Vec<Card> = map.model.cards().iter().cloned().collect();
    let raise = |edit: usize| {
        let card = cards[edit * cards.len() / EDITS].clone();
        let value = Some(if card.value == Some(2.0) { -2.0 } else { 2.0 });
        let diff = change(Some(card.clone().into_record()), Some(Card { value, ..card }.into_record()));
        map.model.apply(&diff);
        timed(|| black_box(laid_out.update(&map.model, &diff))).1
    };
    (0..EDITS).map(raise).collect()
}

/// The times of edits all over the map: each card gets a longer text, then goes to another's cell.
fn edits(map: &mut Builder) -> (Vec<Duration>, Vec<Duration>) {
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
            times.push(timed(|| black_box(laid_out.update(&map.model, &diff))).1);
        }
    }
    (edits, moves)
}

/// The times of new steps before the first one, which all others make way for.
fn insertions(map: &mut Builder) -> Vec<Duration> {
    let mut laid_out = LaidOutMap::new(&map.model, map.map, english());
    let mut times = Vec::new();
    for _ in 0..INSERTIONS {
        let Some(first) = map.model.steps_of(map.map).next().cloned() else { break };
        let rank = Rank::between(None, Some(&first.rank));
        let step = Step { id: map.id(), rank, ..first };
        let diff = map.insert(step);
        times.push(timed(|| black_box(laid_out.update(&map.model, &diff))).1);
    }
    times
}

fn report(measure: &str, size: &str, times: Vec<Duration>, goal: Option<&str>) {
    println!("{}", Figure::of_times(measure, size, times, goal));
}
