//! A risk table as JSON: a list of lines, each an object with the words of the columns as its keys.

use serde_json::{Map, Value as Json, json};
use sightline_model::risk::SheetFailureMode;
use sightline_model::risk::worksheet::WorksheetColumn as C;

use super::lines::{Block, Value};
use super::scales::Scales;

/// Writes failure modes as JSON. Each line is complete: what is joined over several lines is said in each of them, and
/// what is not said is left out. Words of fixed sets stand as the project file spells them, in every language alike.
#[must_use]
pub fn json(failure_modes: &[SheetFailureMode], columns: &[C], scales: &Scales) -> Vec<u8> {
    let mut lines = Vec::new();
    for failure_mode in failure_modes {
        let block = Block::of(failure_mode, columns, scales);
        let mut objects = vec![Map::new(); block.height as usize];
        for cell in &block.cells {
            let Some(value) = &cell.value else { continue };
            for line in cell.line..cell.line + cell.lines {
                objects[line as usize].insert(cell.column.word().to_owned(), plain(value));
            }
        }
        lines.extend(objects.into_iter().map(Json::Object));
    }
    format!("{:#}\n", Json::Array(lines)).into_bytes()
}

fn plain(value: &Value) -> Json {
    match value {
        Value::Text(text) | Value::Day(text) => json!(text),
        #[expect(clippy::cast_possible_truncation, reason = "whole numbers far below the limits of i64")]
        Value::Number(number) | Value::Derived(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            json!(*number as i64)
        }
        Value::Number(number) | Value::Derived(number) => json!(number),
        Value::YesNo(yes) => json!(yes),
        Value::Priority(priority) => json!(priority.letter().to_string()),
        Value::Status(status) => json!(status.word()),
        Value::Kind(kind) => json!(kind.word()),
        Value::Stage(stage) => json!(stage.word()),
        Value::Decision(decision) => json!(decision.word()),
        Value::Lane(kind) => json!(kind.word()),
    }
}
