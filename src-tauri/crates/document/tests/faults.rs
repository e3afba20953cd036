//! The promise that an acknowledged operation is on disk, put to the test: a process that applies operations
//! is killed at random moments, again and again.
//!
//! The same program is both sides. Started by cargo it is the watcher; started by the watcher with a path it
//! is the writer, which says on its standard output which operation was acknowledged. Killing a process shows
//! what the file owes to its own order of writing; it does not cut the power, for which SQLite's
//! `synchronous = FULL` stands.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed step fails the test")]

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use sightline_document::{Document, Operation};
use sightline_model::{LaneId, MapPreset, MapState, StepId};

/// How often the writer is killed.
const KILLS: u64 = 220;
/// After how many kills a new file is begun: young files and grown ones are both hit.
const KILLS_A_FILE: u64 = 20;
/// After how many operations the writer closes the file and opens it again, so that opening and closing are
/// hit as well.
const OPERATIONS_A_SITTING: usize = 25;
/// The writer lives at most so long after it was started or after it began to write, in turn.
const LONGEST_LIFE_IN_MICROSECONDS: u64 = 80_000;
/// Says to the program that it is the writer, and of which file.
const WRITER: &str = "SIGHTLINE_FAULT_WRITER";

fn main() {
    match std::env::var_os(WRITER) {
        Some(path) => write_until_killed(Path::new(&path)),
        None => watch(),
    }
}

/// Adds one numbered card after the other, and acknowledges each.
fn write_until_killed(path: &Path) {
    let mut acknowledgements = std::io::stdout();
    loop {
        let mut document = Document::open(path).unwrap();
        let (lane, step) = cell(&document);
        for _ in 0..OPERATIONS_A_SITTING {
            let number = document.model().cards().len() + 1;
            let text = format!("Card {number} {}", "and what happens there ".repeat(number % 40));
            document.apply(Operation::AddCard { id: None, lane, step, text, before: None }, None).unwrap();
            writeln!(acknowledgements, "{number}").unwrap();
            acknowledgements.flush().unwrap();
        }
        document.close().unwrap();
    }
}

fn watch() {
    let folder = tempfile::tempdir().unwrap();
    let mut written = 0;
    for kill in 0..KILLS {
        let path = folder.path().join(format!("{}.sightline", kill / KILLS_A_FILE));
        if kill % KILLS_A_FILE == 0 {
            create(&path);
        }
        let before = count_cards(&path);
        let hit_the_start = kill % 2 == 0;
        let acknowledged = run_and_kill(&path, hit_the_start).unwrap_or(before);
        let after = count_cards(&path);
        assert!(after >= acknowledged, "kill {kill}: {acknowledged} were acknowledged, {after} are there");
        assert!(
            after <= acknowledged + 1,
            "kill {kill}: one operation at most is done and not yet acknowledged"
        );
        written += after - before;
    }
    println!("{KILLS} kills, {written} operations, no acknowledged one is missing");
}

/// Lets the writer live for a random time, from its start or from its first acknowledgement on; the number
/// that it acknowledged last.
fn run_and_kill(path: &Path, hit_the_start: bool) -> Option<usize> {
    let mut writer = Command::new(std::env::current_exe().unwrap())
        .env(WRITER, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(writer.stdout.take().unwrap());
    let mut acknowledgements = String::new();
    if !hit_the_start {
        output.read_line(&mut acknowledgements).unwrap();
    }
    let life = RandomState::new().hash_one(path) % LONGEST_LIFE_IN_MICROSECONDS;
    thread::sleep(Duration::from_micros(life));
    assert_eq!(writer.try_wait().unwrap(), None, "the writer does not fail by itself");
    writer.kill().unwrap();
    writer.wait().unwrap();

    output.read_to_string(&mut acknowledgements).unwrap();
    // What follows the last line break was cut off by the kill.
    let (lines, _) = acknowledgements.rsplit_once('\n')?;
    lines.lines().last()?.parse().ok()
}

/// Opens the file, which checks that it is sound; how many cards it holds, numbered without a gap.
fn count_cards(path: &Path) -> usize {
    let document = Document::open(path).expect("the file opens after every kill");
    assert_eq!(document.read_only(), None, "a killed writer keeps nobody out");
    let (lane, step) = cell(&document);
    let mut count = 0;
    for card in document.model().cards_of_cell(lane, step) {
        count += 1;
        assert_eq!(
            card.text.split(' ').nth(1),
            Some(count.to_string().as_str()),
            "no card is missing in between"
        );
    }
    count
}

fn create(path: &Path) {
    let mut document = Document::create(path, "Hotel").unwrap();
    let (title, preset, state) = ("Stay".to_owned(), MapPreset::Blueprint, MapState::AsIs);
    document.apply(Operation::AddMap { id: None, preset, title, state }, None).unwrap();
    let phase = document.model().phases().iter().next().unwrap().id;
    let title = "Arrive".to_owned();
    document.apply(Operation::AddStep { id: None, phase, title, before: None }, None).unwrap();
    document.close().unwrap();
}

fn cell(document: &Document) -> (LaneId, StepId) {
    let map = document.model().maps_in_order().next().unwrap().id;
    let lane = document.model().lanes_of(map).next().unwrap().id;
    (lane, document.model().steps_of(map).next().unwrap().id)
}
