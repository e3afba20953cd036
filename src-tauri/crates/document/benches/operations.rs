//! How long people wait for the file: an operation applied and on disk, a project opened.

#![allow(clippy::unwrap_used, reason = "a benchmark that fails has nothing to tell")]

use std::path::Path;
use std::time::Duration;

use sightline_document::{CardMove, CopiedCard, CopiedLink, Document, Fragment, Operation};
use sightline_figures::{Figure, timed};
use sightline_model::risk::{SheetCause, SheetControl, SheetEffect, SheetFailureMode, SheetScore};
use sightline_model::{
    CardId, CardMark, ControlKind, EffectReach, Factor, LinkKind, MapPreset, MapState, Model, RecordId, Score,
};
use uuid::Uuid;

/// How many cards the projects have.
const SIZES: [usize; 3] = [500, 2_000, 10_000];
/// How many cards stand in a cell.
const CARDS_A_CELL: usize = 4;
/// One card in so many can fail.
const CARDS_A_FAIL_POINT: usize = 10;
/// How many operations are measured.
const OPERATIONS: usize = 400;
/// How often opening is measured.
const OPENINGS: usize = 9;

fn main() {
    for cards in SIZES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("project.sightline");
        build(&path, cards);
        measure_opening(&path, cards);
        measure_operations(&path, cards);
    }
}

/// A project of one map: steps to the right until all cards are placed, each card linked to the next.
fn build(path: &Path, cards: usize) {
    let mut document = Document::create(path, "Bench").unwrap();
    let map = RecordId::from_uuid(Uuid::now_v7());
    let (preset, title, state) = (MapPreset::Blueprint, "Bench".to_owned(), MapState::AsIs);
    document.apply(Operation::AddMap { id: Some(map), preset, title, state }, None).unwrap();
    let phase = document.model().phases_of(map).next().unwrap().id;
    let title = "First step".to_owned();
    document.apply(Operation::AddStep { id: None, phase, title, before: None }, None).unwrap();
    let lane = document.model().lanes_of(map).next().unwrap().id;
    let step = document.model().steps_of(map).next().unwrap().id;
    let lanes = document.model().lanes_of(map).count();

    let card = |number: usize| CopiedCard {
        lane: u32::try_from(number % lanes).unwrap(),
        step: u32::try_from(number / (lanes * CARDS_A_CELL)).unwrap(),
        text: format!("Card {number}: greet the guest, ask for the booking 接待客人并核对预订"),
        marks: if number.is_multiple_of(7) { vec![CardMark::WaitPoint] } else { Vec::new() },
        failure_modes: if number.is_multiple_of(CARDS_A_FAIL_POINT) {
            vec![failure_mode(number)]
        } else {
            Vec::new()
        },
        ..CopiedCard::default()
    };
    let link = |source: u32| {
        let (kind, label) = (LinkKind::Flow, String::new());
        CopiedLink { source, target: source + 1, kind, label }
    };
    let links = (0..u32::try_from(cards).unwrap() - 1).step_by(2).map(link).collect();
    let fragment = Fragment { cards: (0..cards).map(card).collect(), links };
    document.apply(Operation::Paste { fragment, lane, step, ids: Vec::new() }, None).unwrap();
    document.close().unwrap();
}

fn failure_mode(number: usize) -> SheetFailureMode {
    let score =
        |shift: usize| SheetScore::from(Some(Score::TEN_POINTS[(number / CARDS_A_FAIL_POINT + shift) % 10]));
    let controls = vec![SheetControl { kind: ControlKind::Detection, text: "Checklist".to_owned() }];
    SheetFailureMode {
        title: "The booking is not found".to_owned(),
        effects: vec![SheetEffect {
            text: "The guest waits".to_owned(),
            reach: EffectReach::Final,
            severity: score(0),
        }],
        causes: vec![SheetCause {
            text: "The booking was made under another name".to_owned(),
            occurrence: score(3),
            detection: score(6),
            controls,
            ..SheetCause::default()
        }],
        ..SheetFailureMode::default()
    }
}

fn measure_opening(path: &Path, cards: usize) {
    let times = (0..OPENINGS).map(|_| {
        let (document, time) = timed(|| Document::open(path).unwrap());
        document.close().unwrap();
        time
    });
    report("File opened, checked and read", cards, None, times.collect());
}

/// What people do most, in turn: edit, move, mark, link, score, add.
fn measure_operations(path: &Path, cards: usize) {
    let mut document = Document::open(path).unwrap();
    let all: Vec<CardId> = document.model().cards().iter().map(|card| card.id).collect();
    let failure_modes: Vec<_> = document.model().failure_modes().iter().map(|row| row.id).collect();
    let operation = |model: &Model, number: usize| {
        let card = all[number * 7919 % all.len()];
        let other = model.cards().get(all[number * 104_729 % all.len()]).unwrap();
        let (lane, step) = (other.lane, other.step);
        match number % 6 {
            0 => Operation::EditCard { card, text: format!("Greet guest {number}") },
            1 => {
                let moves = vec![CardMove { card, lane, step, before: Some(other.id) }];
                Operation::MoveCards { moves }
            }
            2 => Operation::MarkCards { cards: vec![card], mark: CardMark::Decision, on: true },
            3 => Operation::EditNote { card, note: format!("Seen at visit {number}") },
            4 => {
                let failure_mode = failure_modes[number % failure_modes.len()];
                let score = Some(Score::TEN_POINTS[number % 10]);
                Operation::RateFailureMode { failure_mode, cause: None, factor: Factor::Occurrence, score }
            }
            _ => Operation::AddCard { id: None, lane, step, text: format!("Card {number}"), before: None },
        }
    };
    let times = (0..OPERATIONS).map(|number| {
        let operation = operation(document.model(), number);
        timed(|| document.apply(operation, None).unwrap()).1
    });
    let times = times.collect();
    report("Operation applied and durable", cards, None, times);
    let times = (0..OPERATIONS / 4).map(|_| timed(|| document.undo().unwrap()).1);
    report("Operation undone and durable", cards, None, times.collect());
}

fn report(measure: &str, cards: usize, goal: Option<&str>, times: Vec<Duration>) {
    println!("{}", Figure::of_times(measure, &format!("{cards} cards"), times, goal));
}
