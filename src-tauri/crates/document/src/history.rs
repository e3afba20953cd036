//! The steps that can be undone and redone, kept in the file itself.
//!
//! A step is one operation, or all operations of one gesture. Its difference is written with the names of
//! tables and columns, so that it can be read for as long as the file has the schema version it was made in. These
//! names come again with every record, so the difference is deflated: a whole risk table becomes a tenth.
//! The undone steps always are the last ones.

use jiff::Timestamp;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use sightline_model::{Record, RecordChange, RecordDiff, RecordTable};
use specta::Type;

use crate::deflated::{deflate, inflate};
use crate::error::FileProblem;
use crate::operation::OperationName;
use crate::rows::{record, statements, values};
use crate::schema;

/// How many steps a file keeps.
const KEPT_STEPS: i64 = 1_000;

/// What undo and redo would do next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct UndoState {
    /// The operation that would be undone.
    pub undo: Option<OperationName>,
    /// The operation that would be redone.
    pub redo: Option<OperationName>,
}

/// One step of the history, without what it changed: that can be large.
pub struct Step {
    /// Counts the steps of the file, without gaps.
    pub position: i64,
    gesture: Option<String>,
    name: OperationName,
}

/// Which way along the history.
#[derive(Clone, Copy)]
pub enum Direction {
    /// Towards the first step.
    Undo,
    /// Towards the last step.
    Redo,
}

/// Adds what was just done. Undone steps are dropped: something else was done instead. An operation of the
/// same gesture as the step before it becomes part of that step, which keeps its name.
pub fn add(
    connection: &Connection,
    name: OperationName,
    gesture: Option<&str>,
    diff: &RecordDiff,
) -> Result<(), FileProblem> {
    connection.prepare_cached("DELETE FROM history WHERE undone = 1")?.execute([])?;
    if let Some(step) = next_step(connection, Direction::Undo)?
        && gesture.is_some()
        && step.gesture.as_deref() == gesture
    {
        return rewrite(connection, step.position, &diff_of(connection, step.position)?.then(diff.clone()));
    }
    connection
        .prepare_cached(
            "INSERT INTO history (position, gesture, operation, schema_version, made_at, undone, diff)
             VALUES ((SELECT coalesce(max(position), 0) + 1 FROM history), ?1, ?2, ?3, ?4, 0, ?5)",
        )?
        .execute(params![gesture, name.word(), schema::VERSION, now(), encode(diff)?])?;
    connection
        .prepare_cached("DELETE FROM history WHERE position <= (SELECT max(position) FROM history) - ?1")?
        .execute([KEPT_STEPS])?;
    Ok(())
}

/// The present moment as the file keeps it: RFC 3339, in UTC.
fn now() -> String {
    Timestamp::now().to_string()
}

/// Gives a step another difference. Where the whole gesture came back to where it began, the step goes.
fn rewrite(connection: &Connection, position: i64, diff: &RecordDiff) -> Result<(), FileProblem> {
    if diff.is_empty() {
        connection.prepare_cached("DELETE FROM history WHERE position = ?1")?.execute([position])?;
    } else {
        connection
            .prepare_cached("UPDATE history SET diff = ?2, made_at = ?3 WHERE position = ?1")?
            .execute(params![position, encode(diff)?, now()])?;
    }
    Ok(())
}

/// The step that undo would take back, or redo would make again. None where there is none, or where it was
/// made under another schema version.
pub fn next_step(connection: &Connection, direction: Direction) -> Result<Option<Step>, FileProblem> {
    let step = connection
        .prepare_cached(match direction {
            Direction::Undo => {
                "SELECT position, gesture, operation, schema_version FROM history
                 WHERE undone = 0 ORDER BY position DESC LIMIT 1"
            }
            Direction::Redo => {
                "SELECT position, gesture, operation, schema_version FROM history
                 WHERE undone = 1 ORDER BY position LIMIT 1"
            }
        })?
        .query_row([], |row| {
            let (name, version): (String, u32) = (row.get(2)?, row.get(3)?);
            let name = OperationName::from_word(&name).filter(|_| version == schema::VERSION);
            let (position, gesture) = (row.get(0)?, row.get(1)?);
            Ok(name.map(|name| Step { position, gesture, name }))
        })
        .optional()?;
    Ok(step.flatten())
}

/// What a step changed, read forwards.
pub fn diff_of(connection: &Connection, position: i64) -> Result<RecordDiff, FileProblem> {
    let diff: Vec<u8> = connection
        .prepare_cached("SELECT diff FROM history WHERE position = ?1")?
        .query_row([position], |row| row.get(0))?;
    decode(&diff)
}

/// Whether a step speaks of something, so that undo or redo would bring it back. `name` needs no escape in JSON.
pub fn names(connection: &Connection, name: &str) -> Result<bool, FileProblem> {
    let mut statement = connection.prepare_cached("SELECT diff FROM history")?;
    let mut steps = statement.query([])?;
    while let Some(step) = steps.next()? {
        let diff: Vec<u8> = step.get(0)?;
        let json = inflate(&diff).map_err(FileProblem::damaged)?;
        if String::from_utf8_lossy(&json).contains(name) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Marks a step as taken back, or as made again.
pub fn pass(connection: &Connection, position: i64, direction: Direction) -> Result<(), FileProblem> {
    let undone = matches!(direction, Direction::Undo);
    connection
        .prepare_cached("UPDATE history SET undone = ?2 WHERE position = ?1")?
        .execute(params![position, undone])?;
    Ok(())
}

/// What undo and redo would do next.
pub fn state(connection: &Connection) -> Result<UndoState, FileProblem> {
    let name = |direction| Ok::<_, FileProblem>(next_step(connection, direction)?.map(|step| step.name));
    Ok(UndoState { undo: name(Direction::Undo)?, redo: name(Direction::Redo)? })
}

/// One change as the history keeps it: a table, and its columns by name.
#[derive(Serialize, Deserialize)]
struct StoredChange {
    table: RecordTable,
    before: Option<Map<String, Json>>,
    after: Option<Map<String, Json>>,
}

fn encode(diff: &RecordDiff) -> Result<Vec<u8>, FileProblem> {
    let changes: Vec<StoredChange> = diff
        .changes
        .iter()
        .filter_map(|change| {
            let table = change.after.as_ref().or(change.before.as_ref())?.table();
            let (before, after) = (change.before.as_ref().map(columns), change.after.as_ref().map(columns));
            Some(StoredChange { table, before, after })
        })
        .collect();
    Ok(deflate(&serde_json::to_vec(&changes).map_err(FileProblem::damaged)?)?)
}

/// The difference that a step holds.
pub fn decode(stream: &[u8]) -> Result<RecordDiff, FileProblem> {
    let json = inflate(stream).map_err(FileProblem::damaged)?;
    let stored: Vec<StoredChange> = serde_json::from_slice(&json).map_err(FileProblem::damaged)?;
    let changes = stored
        .into_iter()
        .map(|StoredChange { table, before, after }| {
            let record = |columns: Option<_>| columns.map(|columns| from_columns(table, columns)).transpose();
            Ok(RecordChange { before: record(before)?, after: record(after)? })
        })
        .collect::<Result<_, FileProblem>>()?;
    Ok(RecordDiff { changes })
}

/// The columns of a record by their names.
pub fn columns(record: &Record) -> Map<String, Json> {
    let names = statements(record.table()).columns.iter().map(|name| (*name).to_owned());
    names.zip(values(record).into_iter().map(to_json)).collect()
}

/// A record from its columns, where one that is missing is NULL.
pub fn from_columns(table: RecordTable, mut columns: Map<String, Json>) -> Result<Record, FileProblem> {
    let names = statements(table).columns;
    let values: Vec<Value> =
        names.iter().map(|name| columns.remove(*name).map_or(Value::Null, to_value)).collect();
    record(table, values.iter().map(ValueRef::from)).map_err(FileProblem::damaged)
}

fn to_json(value: Value) -> Json {
    match value {
        Value::Null | Value::Blob(_) => Json::Null,
        Value::Integer(number) => number.into(),
        Value::Real(number) => number.into(),
        Value::Text(text) => text.into(),
    }
}

fn to_value(json: Json) -> Value {
    match json {
        Json::String(text) => Value::Text(text),
        Json::Number(number) => match number.as_i64() {
            Some(number) => Value::Integer(number),
            None => number.as_f64().map_or(Value::Null, Value::Real),
        },
        Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => Value::Null,
    }
}
