//! Reading what is readable of a damaged file into a new one.
//!
//! Tables are read row by row, past the pages that cannot be read. What is missing then is looked for in the
//! history, which holds every record that the last steps touched. Records whose parents are lost are lost.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Row as SqlRow};
use sightline_model::{Model, Phase, Rank, Record, RecordChange, RecordId, RecordTable, Row};
use uuid::Uuid;

use crate::contents::{self, Contents};
use crate::document::Document;
use crate::error::{FileError, FileProblem};
use crate::lock::{self, Locking};
use crate::rows::{record, statements};
use crate::{file, history, new_project, schema};

/// What came of reading a damaged file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// How many records the new file has from the damaged one.
    pub kept: usize,
    /// How many records are known to be lost: there may be more, whose last trace is lost as well.
    pub lost: usize,
}

impl Document {
    /// Reads what is readable of a damaged file into a new one, without history. The damaged file stays as it
    /// is.
    ///
    /// # Errors
    /// [`FileProblem::NothingToRecover`], [`FileProblem::InUse`]; [`FileProblem::AlreadyExists`] where a file
    /// of the new name stands there.
    pub fn recover(damaged: &Path, new: &Path) -> Result<Recovered, FileError> {
        let salvaged = salvage(damaged).map_err(|problem| problem.at(damaged))?;
        file::write_new(new, salvaged.model.records(), &salvaged.contents)?;
        Ok(salvaged.recovered)
    }
}

/// What could be read of a damaged file.
struct Salvaged {
    model: Model,
    /// The bytes of its pictures, and what stood in its versions.
    contents: Vec<(Contents, Vec<u8>)>,
    recovered: Recovered,
}

fn salvage(damaged: &Path) -> Result<Salvaged, FileProblem> {
    // An open project is not damaged, and may not be read outside SQLite.
    let _lock = match lock::lock(damaged) {
        Locking::HeldElsewhere => return Err(FileProblem::InUse),
        Locking::Locked(lock) => Some(lock),
        Locking::Impossible => None,
    };
    let (mut connection, _folder) = file::open_private_copy(damaged)?;
    // Without this, SQLite reads nothing of a file that is shorter than it says.
    connection.pragma_update(None, "writable_schema", true)?;
    if schema::version(&connection)? < schema::VERSION {
        schema::migrate(&mut connection)?;
    }

    let mut model = Model::default();
    let mut seen = BTreeSet::new();
    for table in RecordTable::ALL {
        for record in read_table(&connection, *table) {
            put(&mut model, record);
        }
        seen.extend(ids_in_index(&connection, *table).into_iter().map(|id| (*table, id)));
    }
    seen.extend(model.records().map(|record| (record.table(), record.uuid())));
    for record in read_history(&connection) {
        seen.insert((record.table(), record.uuid()));
        if !model.contains(record.table(), record.uuid()) {
            put(&mut model, record);
        }
    }
    let images = read_contents(&connection, Contents::IMAGES);
    let versions = read_contents(&connection, Contents::VERSIONS);
    drop_emptied(&mut model, |record| match record {
        Record::Image(image) => !images.contains_key(&image.digest),
        Record::Version(version) => !versions.contains_key(&version.digest),
        _ => false,
    });
    let named: BTreeSet<String> = model.images().iter().map(|image| image.digest.clone()).collect();
    let images = images.into_iter().filter(|(digest, _)| named.contains(digest));
    let images = images.map(|(_, bytes)| (Contents::IMAGES, bytes));
    let versions = versions.into_values().map(|bytes| (Contents::VERSIONS, bytes));
    let contents = images.chain(versions).collect();
    let_go_of_lost(&mut model);
    drop_dangling(&mut model);
    let kept = model.records().count();
    if kept == 0 {
        return Err(FileProblem::NothingToRecover);
    }
    let lost = seen.into_iter().filter(|(table, id)| !model.contains(*table, *id)).count();
    complete(&mut model, damaged);
    Ok(Salvaged { model, contents, recovered: Recovered { kept, lost } })
}

fn put(model: &mut Model, record: Record) {
    model.apply_change(&RecordChange { before: None, after: Some(record) });
}

/// The rows of a table that can be read and hold a record.
fn read_table(connection: &Connection, table: RecordTable) -> Vec<Record> {
    let columns = statements(table).columns;
    read_rows(connection, table.word(), columns)
        .into_iter()
        .filter_map(|values| record(table, values.iter().map(ValueRef::from)).ok())
        .collect()
}

/// The records as the last readable steps of the history left them.
fn read_history(connection: &Connection) -> Vec<Record> {
    let steps = read_rows(connection, "history", &["undone", "schema_version", "diff"]);
    let mut decided = BTreeSet::new();
    let mut records = Vec::new();
    for step in steps.into_iter().rev() {
        let [Value::Integer(0), Value::Integer(version), Value::Blob(diff)] = step.as_slice() else {
            continue;
        };
        let Some(diff) = history::decode(diff).ok().filter(|_| *version == i64::from(schema::VERSION)) else {
            continue;
        };
        for change in diff.changes {
            let key = change
                .after
                .as_ref()
                .or(change.before.as_ref())
                .map(|record| (record.table(), record.uuid()));
            if decided.insert(key) {
                records.extend(change.after);
            }
        }
    }
    records
}

/// The ids that the index of a table's keys holds, as far as it can be read: it lies on other pages than the
/// rows do.
fn ids_in_index(connection: &Connection, table: RecordTable) -> Vec<Uuid> {
    let sql = format!("SELECT id FROM {} ORDER BY id", table.word());
    let Ok(mut statement) = connection.prepare(&sql) else { return Vec::new() };
    let Ok(ids) = statement.query_map([], |row| row.get::<_, String>(0)) else { return Vec::new() };
    ids.map_while(Result::ok).filter_map(|id| Uuid::parse_str(&id).ok()).collect()
}

/// The rows of a table that can be read, in the order of their row numbers.
fn read_rows(connection: &Connection, table: &str, columns: &[&str]) -> Vec<Vec<Value>> {
    let sql = format!("SELECT {}, rowid FROM {table} WHERE rowid >= ?1 ORDER BY rowid", columns.join(", "));
    let values = |row: &SqlRow| (0..columns.len()).map(|column| row.get(column)).collect::<Result<_, _>>();
    let mut rows = Vec::new();
    let mut from = Some(0);
    while let Some(start) = from {
        from = None;
        let Ok(mut statement) = connection.prepare_cached(&sql) else { break };
        let Ok(mut found) = statement.query([start]) else { break };
        let mut next = start;
        loop {
            match found.next() {
                Ok(Some(row)) => {
                    // A row that cannot be decoded is left out; those after it can still be read.
                    rows.extend(values(row).ok());
                    next = row.get(columns.len()).unwrap_or(next) + 1;
                }
                Ok(None) => break,
                Err(_) => {
                    from = next_readable(connection, &sql, next);
                    break;
                }
            }
        }
    }
    rows
}

/// The smallest row number beyond an unreadable one from which on reading works again.
fn next_readable(connection: &Connection, sql: &str, unreadable: i64) -> Option<i64> {
    let reads_from = |start: i64| {
        let mut statement = connection.prepare_cached(sql)?;
        statement.query([start])?.next().map(|row| row.is_some())
    };
    let (mut bad, mut distance) = (unreadable, 1);
    let mut good = loop {
        let start = unreadable.checked_add(distance)?;
        match reads_from(start) {
            Ok(_) => break start,
            Err(_) => (bad, distance) = (start, distance.checked_mul(2)?),
        }
    };
    while good - bad > 1 {
        let middle = bad + (good - bad) / 2;
        if reads_from(middle).is_ok() { good = middle } else { bad = middle }
    }
    Some(good)
}

/// Contents by their digest, as far as they are what they were.
fn read_contents(connection: &Connection, contents: Contents) -> BTreeMap<String, Vec<u8>> {
    read_rows(connection, contents.data, &["digest", "bytes"])
        .into_iter()
        .filter_map(|values| match <[Value; 2]>::try_from(values) {
            Ok([Value::Text(digest), Value::Blob(bytes)]) => Some((digest, bytes)),
            _ => None,
        })
        .filter(|(digest, bytes)| contents::digest(bytes) == *digest)
        .collect()
}

/// Takes out the records whose contents are lost.
fn drop_emptied(model: &mut Model, is_lost: impl Fn(&Record) -> bool) {
    let lost: Vec<Record> = model.records().filter(is_lost).collect();
    for record in lost {
        model.apply_change(&RecordChange { before: Some(record), after: None });
    }
}

/// Empties the references to lost records without which a record still says something: a card whose picture is
/// lost keeps its text.
fn let_go_of_lost(model: &mut Model) {
    let changed: Vec<Record> = model
        .records()
        .filter_map(|record| {
            let mut kept = record.clone();
            match &mut kept {
                Record::Persona(row) => keep(&mut row.image, |image| model.images().contains(image)),
                Record::Map(row) => keep(&mut row.parent, |map| {
                    model.maps().contains(map) && !model.is_at_or_above(row.id, map)
                }),
                Record::Card(row) => {
                    keep(&mut row.persona, |persona| model.personas().contains(persona));
                    keep(&mut row.image, |image| model.images().contains(image));
                }
                Record::Touchpoint(row) => {
                    keep(&mut row.channel, |channel| model.channels().contains(channel))
                }
                Record::Timing(row) => keep(&mut row.role, |role| model.roles().contains(role)),
                Record::FailureMode(row) => keep(&mut row.card, |card| model.cards().contains(card)),
                Record::Action(row) => keep(&mut row.cause, |cause| model.causes().contains(cause)),
                _ => {}
            }
            (kept != record).then_some(kept)
        })
        .collect();
    for record in changed {
        put(model, record);
    }
}

fn keep<I: Copy>(reference: &mut Option<I>, is_there: impl Fn(I) -> bool) {
    *reference = reference.filter(|id| is_there(*id));
}

/// Takes out the records that hang from a lost one, and those that hang from them.
fn drop_dangling(model: &mut Model) {
    loop {
        let broken: BTreeSet<_> =
            model.broken_references().into_iter().map(|broken| (broken.table, broken.record)).collect();
        if broken.is_empty() {
            return;
        }
        let dangling: Vec<Record> =
            model.records().filter(|record| broken.contains(&(record.table(), record.uuid()))).collect();
        for record in dangling {
            model.apply_change(&RecordChange { before: Some(record), after: None });
        }
    }
}

/// Adds what every project has: itself, a scale for each factor, a phase in each map.
fn complete(model: &mut Model, damaged: &Path) {
    let mut missing = Vec::new();
    if model.project().is_none() {
        missing.push(new_project::project(&damaged.file_stem().unwrap_or_default().to_string_lossy()));
    }
    missing.extend(new_project::scales(|factor| model.scale_in_force(factor).is_none()));
    for map in model.maps_in_order().filter(|map| model.phases_of(map.id).next().is_none()) {
        let id = RecordId::from_uuid(Uuid::now_v7());
        missing.push(Phase::new(id, map.id, String::new(), Rank::first()).into_record());
    }
    for record in missing {
        put(model, record);
    }
}
