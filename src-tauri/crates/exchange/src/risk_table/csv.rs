//! A risk table as CSV.

use sightline_model::risk::SheetFailureMode;
use sightline_model::risk::worksheet::WorksheetColumn as C;

use super::lines::{Block, Placed, Value};
use super::scales::Scales;
use super::wording::TableWords;
use crate::sheet::harmless;
use crate::table_out::csv_as_it_is;

/// The columns that say which failure mode and which cause a line is about: they are said again on every line, since
/// text cannot join cells.
const SAID_AGAIN: [C; 4] = [C::Step, C::Card, C::FailureMode, C::Cause];

/// Writes failure modes as CSV. What a spreadsheet would take for a formula stands behind an apostrophe.
#[must_use]
pub fn csv(
    failure_modes: &[SheetFailureMode],
    columns: &[C],
    words: &TableWords,
    scales: &Scales,
) -> Vec<u8> {
    let headings = columns.iter().map(|column| harmless(&(words.heading)(*column))).collect();
    let mut rows: Vec<Vec<String>> = vec![headings];
    let mut before: Option<&SheetFailureMode> = None;
    for failure_mode in failure_modes {
        // An empty line parts failure modes of the same words, which would be read as one.
        if before.is_some_and(|before| same_words(before, failure_mode)) {
            rows.push(vec![String::new(); columns.len()]);
        }
        rows.extend(lines(&Block::of(failure_mode, columns, scales), columns, words));
        before = Some(failure_mode);
    }
    csv_as_it_is(rows)
}

/// Whether two failure modes cannot be told apart by the words that each line says again.
pub fn same_words(one: &SheetFailureMode, other: &SheetFailureMode) -> bool {
    (&one.step, &one.function, &one.title) == (&other.step, &other.function, &other.title)
}

fn lines(block: &Block, columns: &[C], words: &TableWords) -> Vec<Vec<String>> {
    let mut lines = vec![vec![String::new(); columns.len()]; block.height as usize];
    for Placed { column, line, lines: reach, value } in &block.cells {
        let (Some(place), Some(value)) = (columns.iter().position(|other| other == column), value) else {
            continue;
        };
        let last = if SAID_AGAIN.contains(column) { line + reach } else { line + 1 };
        let text = match value {
            Value::Number(_) | Value::Derived(_) | Value::Day(_) => words.of(value),
            _ => harmless(&words.of(value)),
        };
        for line in *line..last {
            lines[line as usize][place].clone_from(&text);
        }
    }
    lines
}
