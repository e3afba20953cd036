//! The audit trail of the risk table: who changed what, when, from what to what, and why. It is only ever written to
//! the end of, by undo and redo as well; no operation takes anything out of it.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Connection, Row as SqlRow, params, params_from_iter};
use serde::{Deserialize, Serialize};
use sightline_model::{Record, RecordChange, RecordDiff, RecordId, RecordTable, words};
use specta::Type;
use uuid::Uuid;

use crate::error::FileProblem;
use crate::history::{columns, from_columns};
use crate::rows::statements;

/// The tables whose records are watched. Votes are not: the trail must not show them before their round is closed.
const WATCHED: [RecordTable; 11] = [
    RecordTable::FailureMode,
    RecordTable::Effect,
    RecordTable::Cause,
    RecordTable::Control,
    RecordTable::Rating,
    RecordTable::Action,
    RecordTable::Scale,
    RecordTable::ScaleLevel,
    RecordTable::ScoringRound,
    RecordTable::Scorer,
    RecordTable::Version,
];

/// Columns that are nobody's statement: where a record stands among its siblings, and what is noted with a score besides
/// the score itself, which each line of the trail says of itself.
const NOT_STATED: [&str; 5] = ["id", "rank", "scored_at", "scored_by", "said"];

/// The properties that a line of the trail can be about, by the tables of their records.
pub fn audited_properties() -> impl Iterator<Item = (RecordTable, &'static str)> {
    let stated = |name: &&str| !NOT_STATED.contains(name);
    WATCHED.into_iter().flat_map(move |table| {
        statements(table).columns.iter().copied().filter(stated).map(move |name| (table, name))
    })
}

words! {
    /// How a change came about.
    AuditDeed {
        /// Somebody did it.
        Done = "done",
        /// Somebody took it back.
        Undone = "undone",
        /// Somebody made it again.
        Redone = "redone",
    }
}

/// One line of the trail: a record that came, went, or has another value in one of its properties.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AuditEntry {
    /// Counts the lines of the file; larger is later.
    #[specta(type = f64)]
    pub position: i64,
    /// When, as an RFC 3339 timestamp.
    pub made_at: String,
    /// Who; empty where nobody had said.
    pub made_by: String,
    /// How it came about.
    pub deed: AuditDeed,
    /// The table of the record.
    pub table: RecordTable,
    /// The record.
    pub record: Uuid,
    /// The property that changed, named as its column; nothing where the whole record came or went.
    pub property: Option<String>,
    /// What stood there before, as JSON; nothing for a record that came.
    pub before: Option<String>,
    /// What stands there since, as JSON; nothing for a record that went.
    pub after: Option<String>,
    /// Why, where the person said so.
    pub reason: String,
}

impl AuditEntry {
    /// The record as it was before and since; nothing where a property of it changed, and on the side on which it was
    /// not there.
    ///
    /// # Errors
    /// Where the line is damaged.
    pub fn wholes(&self) -> Result<(Option<Record>, Option<Record>), FileProblem> {
        let read = |json: &Option<String>| json.as_ref().map(|json| whole(self.table, json)).transpose();
        if self.property.is_some() { Ok((None, None)) } else { Ok((read(&self.before)?, read(&self.after)?)) }
    }
}

/// Which lines of the trail are asked for. What is left out does not matter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct AuditQuestion {
    /// Those of one table.
    pub table: Option<RecordTable>,
    /// Those of one record.
    pub record: Option<Uuid>,
    /// Those of one person.
    pub person: Option<String>,
    /// Those from this moment on, as an RFC 3339 timestamp or its beginning.
    pub from: Option<String>,
    /// Those before this moment.
    pub until: Option<String>,
    /// Those in whose values or reason this text stands.
    pub text: Option<String>,
    /// How many of the latest are left out: those of the pages before.
    pub skip: u32,
    /// How many at most, the latest first; all where nothing is said.
    pub limit: Option<u32>,
}

/// Some lines of the trail.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditPage {
    /// The lines that were asked for, the latest first.
    pub entries: Vec<AuditEntry>,
    /// How many there are with those that were left out.
    pub total: u32,
    /// Everybody who has ever changed anything, by the alphabet; without those who had not said who they are.
    pub people: Vec<String>,
}

/// Who makes a change, and how.
#[derive(Clone, Copy)]
pub struct Occasion<'a> {
    /// Who is at work.
    pub person: &'a str,
    /// Which gesture it belongs to: what is typed letter by letter is one line.
    pub gesture: Option<&'a str>,
    /// How it comes about.
    pub deed: AuditDeed,
    /// Why.
    pub reason: &'a str,
}

/// Writes down what a difference means for the records that are watched. What comes together with its failure mode, as
/// in an imported table, or with its round has no line of its own: that of the failure mode or round stands for all of
/// it, since whatever is changed later is told with what stood there before. The same holds where that is taken back
/// and made again.
pub fn note(connection: &Connection, diff: &RecordDiff, occasion: Occasion<'_>) -> Result<(), FileProblem> {
    let made_at = Timestamp::now().to_string();
    let carried = carried(diff, occasion.deed);
    let told = |change: &&RecordChange| {
        let row = change.before.as_ref().or(change.after.as_ref());
        row.is_some_and(|row| WATCHED.contains(&row.table()) && !carried.contains(&row.uuid()))
    };
    for change in diff.changes.iter().filter(told) {
        for line in lines(change)? {
            if !continues(connection, &line, &made_at, occasion)? {
                add(connection, &line, &made_at, occasion)?;
            }
        }
    }
    Ok(())
}

/// The records that came along with their failure mode or round, or went again as they had come. What somebody deletes is told
/// record by record, because nothing else says what stood there.
fn carried(diff: &RecordDiff, deed: AuditDeed) -> BTreeSet<Uuid> {
    let whole: Vec<&Record> = diff
        .changes
        .iter()
        .filter_map(|change| match (&change.before, &change.after) {
            (None, Some(row)) => Some(row),
            (Some(row), None) if deed != AuditDeed::Done => Some(row),
            _ => None,
        })
        .collect();
    let stands_alone =
        |row: &&&Record| matches!(row.table(), RecordTable::FailureMode | RecordTable::ScoringRound);
    let roots: BTreeSet<Uuid> = whole.iter().filter(stands_alone).map(|row| row.uuid()).collect();
    let hanging = |from: &BTreeSet<Uuid>| -> BTreeSet<Uuid> {
        let hangs = |row: &&&Record| hangs_from(row).is_some_and(|parent| from.contains(&parent));
        whole.iter().filter(hangs).map(|row| row.uuid()).collect()
    };
    let mut carried = hanging(&roots);
    carried.append(&mut hanging(&carried));
    carried
}

/// The failure mode of an effect, cause or action; the effect or cause of a rating or control; the round of a scorer.
fn hangs_from(record: &Record) -> Option<Uuid> {
    match record {
        Record::Effect(row) => Some(row.failure_mode.uuid()),
        Record::Cause(row) => Some(row.failure_mode.uuid()),
        Record::Action(row) => Some(row.failure_mode.uuid()),
        Record::Control(row) => Some(row.cause.uuid()),
        Record::Scorer(row) => Some(row.round.uuid()),
        Record::Rating(row) => row.effect.map(RecordId::uuid).or(row.cause.map(RecordId::uuid)),
        _ => None,
    }
}

/// A line without its occasion.
struct Line {
    table: RecordTable,
    record: Uuid,
    property: Option<String>,
    before: Option<String>,
    after: Option<String>,
}

fn lines(change: &RecordChange) -> Result<Vec<Line>, FileProblem> {
    let json = |value: &_| serde_json::to_string(value).map_err(FileProblem::damaged);
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => {
            let (table, record) = (after.table(), after.uuid());
            let (before, after) = (columns(before), columns(after));
            let stated = after.iter().filter(|(name, _)| !NOT_STATED.contains(&name.as_str()));
            stated
                .filter(|(name, value)| before.get(*name) != Some(*value))
                .map(|(name, value)| {
                    let old = before.get(name).map(json).transpose()?;
                    let (property, after) = (Some(name.clone()), Some(json(value)?));
                    Ok(Line { table, record, property, before: old, after })
                })
                .collect()
        }
        (before, after) => {
            let Some(row) = before.as_ref().or(after.as_ref()) else { return Ok(Vec::new()) };
            let whole = |row: &Option<_>| row.as_ref().map(columns).map(|all| json(&all.into())).transpose();
            let (before, after) = (whole(before)?, whole(after)?);
            Ok(vec![Line { table: row.table(), record: row.uuid(), property: None, before, after }])
        }
    }
}

/// Takes a line into the last one of the same gesture on the same property, where there is one.
fn continues(
    connection: &Connection,
    line: &Line,
    made_at: &str,
    occasion: Occasion<'_>,
) -> Result<bool, FileProblem> {
    let (Some(gesture), Some(property)) = (occasion.gesture, &line.property) else { return Ok(false) };
    let mut statement = connection.prepare_cached(
        "UPDATE audit SET after = ?1, made_at = ?2 WHERE position =
         (SELECT max(position) FROM audit WHERE record = ?3 AND property = ?4) AND gesture = ?5",
    )?;
    let record = line.record.to_string();
    Ok(statement.execute(params![line.after, made_at, record, property, gesture])? > 0)
}

fn add(
    connection: &Connection,
    line: &Line,
    made_at: &str,
    occasion: Occasion<'_>,
) -> Result<(), FileProblem> {
    let Occasion { person, gesture, deed, reason } = occasion;
    connection
        .prepare_cached(
            "INSERT INTO audit
             (made_at, made_by, gesture, deed, record_table, record, property, before, after, reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            made_at,
            person,
            gesture,
            deed.word(),
            line.table.word(),
            line.record.to_string(),
            line.property,
            line.before,
            line.after,
            reason,
        ])?;
    Ok(())
}

/// The lines that were asked for, the latest first.
pub fn read(connection: &Connection, question: &AuditQuestion) -> Result<AuditPage, FileProblem> {
    let (conditions, values) = asked(question);
    let limit = question.limit.map_or(-1, i64::from);
    let skip = question.skip;
    let sql = format!(
        "SELECT position, made_at, made_by, deed, record_table, record, property, before, after, reason
         FROM audit WHERE {conditions} ORDER BY position DESC LIMIT {limit} OFFSET {skip}"
    );
    let entries = all(connection, &sql, &values, entry)?;
    let counted =
        all(connection, &format!("SELECT count(*) FROM audit WHERE {conditions}"), &values, |row| {
            Ok(row.get(0)?)
        })?;
    let people = "SELECT DISTINCT made_by FROM audit WHERE made_by <> '' ORDER BY made_by";
    let people = all(connection, people, &[], |row| Ok(row.get(0)?))?;
    Ok(AuditPage { entries, total: counted.into_iter().next().unwrap_or_default(), people })
}

/// What a record was when it last came or went as a whole; nothing where the trail never saw it.
pub fn last_whole(
    connection: &Connection,
    table: RecordTable,
    record: Uuid,
) -> Result<Option<Record>, FileProblem> {
    let sql = "SELECT coalesce(after, before) FROM audit WHERE record = ?1 AND property IS NULL
               ORDER BY position DESC LIMIT 1";
    let found = all(connection, sql, &[record.to_string().into()], |row| Ok(row.get::<_, String>(0)?))?;
    found.first().map(|json| whole(table, json)).transpose()
}

/// A whole record as a line keeps it.
fn whole(table: RecordTable, json: &str) -> Result<Record, FileProblem> {
    from_columns(table, serde_json::from_str(json).map_err(FileProblem::damaged)?)
}

/// What is asked, as a condition of SQL with its values.
fn asked(question: &AuditQuestion) -> (String, Vec<Value>) {
    let AuditQuestion { table, record, person, from, until, text, skip: _, limit: _ } = question;
    let text_found = "instr(lower(ifnull(before, '') || ifnull(after, '') || reason), lower(?)) > 0";
    let asked: [(&str, Option<Value>); 6] = [
        ("record_table = ?", table.map(|table| table.word().to_owned().into())),
        ("record = ?", record.map(|record| record.to_string().into())),
        ("made_by = ?", person.clone().map(Into::into)),
        ("made_at >= ?", from.clone().map(Into::into)),
        ("made_at < ?", until.clone().map(Into::into)),
        (text_found, text.clone().map(Into::into)),
    ];
    let asked = asked.into_iter().filter_map(|(condition, value)| Some((condition, value?)));
    let (conditions, values): (Vec<_>, Vec<_>) = asked.unzip();
    let conditions = if conditions.is_empty() { "1".to_owned() } else { conditions.join(" AND ") };
    (conditions, values)
}

fn all<Found>(
    connection: &Connection,
    sql: &str,
    values: &[Value],
    read: impl Fn(&SqlRow<'_>) -> Result<Found, FileProblem>,
) -> Result<Vec<Found>, FileProblem> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn entry(row: &SqlRow<'_>) -> Result<AuditEntry, FileProblem> {
    let text = |column: usize| row.get::<_, String>(column);
    let unknown = |what: &str| FileProblem::damaged(format!("audit has no valid {what}"));
    Ok(AuditEntry {
        position: row.get(0)?,
        made_at: text(1)?,
        made_by: text(2)?,
        deed: AuditDeed::from_word(&text(3)?).ok_or_else(|| unknown("deed"))?,
        table: RecordTable::from_word(&text(4)?).ok_or_else(|| unknown("record_table"))?,
        record: Uuid::parse_str(&text(5)?).map_err(|_| unknown("record"))?,
        property: row.get(6)?,
        before: row.get(7)?,
        after: row.get(8)?,
        reason: text(9)?,
    })
}
