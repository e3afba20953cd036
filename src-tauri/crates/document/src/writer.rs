//! The only code that writes records: three row functions, each recorded and followed by the model.

use std::path::Path;

use rusqlite::{Connection, params_from_iter};
use sightline_model::{Model, Record, RecordChange, RecordDiff, RecordId, Row, Tabled};
use uuid::Uuid;

use crate::error::{FileProblem, OperationError};
use crate::rows::{statements, values};

/// Writes records within the transaction that is open on the connection. The model is always in the state
/// that the transaction would leave.
pub struct Writer<'a> {
    connection: &'a Connection,
    path: &'a Path,
    model: &'a mut Model,
    person: &'a str,
    written: RecordDiff,
    changes_before: u64,
}

impl<'a> Writer<'a> {
    /// A writer on an open transaction, for the person at work. The path is only for saying which file failed.
    pub fn new(connection: &'a Connection, path: &'a Path, model: &'a mut Model, person: &'a str) -> Self {
        let changes_before = connection.total_changes();
        Self { connection, path, model, person, written: RecordDiff::default(), changes_before }
    }

    /// All records as they stand within the transaction.
    pub fn model(&self) -> &Model {
        self.model
    }

    /// Who is at work; empty where nobody has said.
    pub fn person(&self) -> &str {
        self.person
    }

    /// The record with this id.
    pub fn get<R: Tabled>(&self, id: R::Id) -> Result<&R, OperationError> {
        self.model
            .get::<R>(id)
            .ok_or_else(|| OperationError::MissingRecord { table: R::TABLE, id: id.uuid() })
    }

    /// Adds a record.
    pub fn insert<R: Row>(&mut self, row: R) -> Result<(), OperationError> {
        self.write(RecordChange { before: None, after: Some(row.into_record()) })
    }

    /// Changes a record in place. Nothing is written where nothing changes.
    pub fn change<R: Tabled>(
        &mut self,
        id: R::Id,
        change: impl FnOnce(&mut R),
    ) -> Result<(), OperationError> {
        let before = self.get::<R>(id)?.clone();
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return Ok(());
        }
        self.write(RecordChange { before: Some(before.into_record()), after: Some(after.into_record()) })
    }

    /// Takes a record away. What hangs from it has to be gone by the end of the transaction.
    pub fn delete<R: Tabled>(&mut self, id: R::Id) -> Result<(), OperationError> {
        let before = self.get::<R>(id)?.clone();
        self.write(RecordChange { before: Some(before.into_record()), after: None })
    }

    /// Makes every change of a diff: how undo, redo and recovery write.
    pub fn replay(&mut self, diff: RecordDiff) -> Result<(), OperationError> {
        diff.changes.into_iter().try_for_each(|change| self.write(change))
    }

    /// The id that the caller asked for, or a new one.
    pub fn id_or_new<I: RecordId>(&self, wanted: Option<I>) -> I {
        wanted.unwrap_or_else(|| I::from_uuid(Uuid::now_v7()))
    }

    /// All that was written, one change a record.
    pub fn diff(&self) -> RecordDiff {
        debug_assert_eq!(
            self.connection.total_changes() - self.changes_before,
            self.written.changes.len() as u64,
            "every row that the file changed is recorded"
        );
        self.written.clone().merged()
    }

    /// Every single change in the order in which it was written: what the model has to take back where the
    /// transaction fails.
    pub fn into_written(self) -> RecordDiff {
        self.written
    }

    /// Does something else with the file within the transaction.
    pub fn on_file<T>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T, FileProblem>,
    ) -> Result<T, OperationError> {
        act(self.connection).map_err(|problem| problem.at(self.path).into())
    }

    fn write(&mut self, change: RecordChange) -> Result<(), OperationError> {
        let rows = match (&change.before, &change.after) {
            (None, Some(after)) => self.insert_row(after)?,
            (Some(_), Some(after)) => self.update_row(after)?,
            (Some(before), None) => self.delete_row(before)?,
            (None, None) => return Ok(()),
        };
        if rows != 1 {
            return self.on_file(|_| Err(FileProblem::damaged("a record is missing from its table")));
        }
        self.model.apply_change(&change);
        self.written.changes.push(change);
        Ok(())
    }

    fn insert_row(&self, record: &Record) -> Result<usize, OperationError> {
        let (table, id) = (record.table(), record.uuid());
        if self.model.contains(table, id) {
            return Err(OperationError::IdTaken { table, id });
        }
        self.execute(statements(table).insert, values(record))
    }

    fn update_row(&self, record: &Record) -> Result<usize, OperationError> {
        let mut values = values(record);
        values.rotate_left(1);
        self.execute(statements(record.table()).update, values)
    }

    fn delete_row(&self, record: &Record) -> Result<usize, OperationError> {
        self.execute(statements(record.table()).delete, values(record).into_iter().take(1))
    }

    fn execute(
        &self,
        sql: &str,
        values: impl IntoIterator<Item = rusqlite::types::Value>,
    ) -> Result<usize, OperationError> {
        self.on_file(|connection| Ok(connection.prepare_cached(sql)?.execute(params_from_iter(values))?))
    }
}
