//! How long layout takes: lines of `name value unit`, the median of several runs.

#[path = "../tests/support/mod.rs"]
mod support;

use std::hint::black_box;
use std::time::Instant;

use sightline_model::{Card, Row};
use sightline_scene::LaidOutMap;
use support::random::{Numbers, service_like};
use support::{change, english};

const COLD_RUNS: usize = 7;
const EDITS: usize = 60;

fn main() {
    for cards in [500, 2_000, 10_000] {
        let mut map = service_like(&mut Numbers::seeded(7), cards);
        let cold = (0..COLD_RUNS).map(|_| {
            let start = Instant::now();
            black_box(LaidOutMap::new(&map.model, map.map, english()));
            milliseconds(start)
        });
        println!("scene_cold_{cards} {:.2} ms", median(cold.collect()));

        let mut laid_out = LaidOutMap::new(&map.model, map.map, english());
        let all: Vec<Card> = map.model.cards().iter().cloned().collect();
        let mut text_edits = Vec::new();
        let mut moves = Vec::new();
        for edit in 0..EDITS {
            let card =
                map.model.cards().get(all[edit * all.len() / EDITS].id).cloned().unwrap_or(all[edit].clone());
            let text = format!("{} and wait for the answer of the guest", card.text);
            let edited = Card { text, ..card.clone() };
            let to = &all[(edit * 97 + 13) % all.len()];
            let moved = Card { lane: to.lane, step: to.step, ..edited.clone() };
            for (before, after, times) in
                [(card, edited.clone(), &mut text_edits), (edited, moved, &mut moves)]
            {
                let diff = change(Some(before.into_record()), Some(after.into_record()));
                map.model.apply(&diff);
                let start = Instant::now();
                black_box(laid_out.update(&map.model, &diff));
                times.push(milliseconds(start));
            }
        }
        println!("scene_text_edit_{cards} {:.3} ms", median(text_edits.clone()));
        println!("scene_text_edit_{cards}_slowest {:.3} ms", text_edits.into_iter().fold(0.0, f64::max));
        println!("scene_card_move_{cards} {:.3} ms", median(moves.clone()));
        println!("scene_card_move_{cards}_slowest {:.3} ms", moves.into_iter().fold(0.0, f64::max));
    }
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
