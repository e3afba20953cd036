//! The records of one table in memory, each found by its id.

use std::collections::BTreeMap;

use crate::record::Row;

/// All records of one type, in the order of their ids.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<R: Row> {
    rows: BTreeMap<R::Id, R>,
}

impl<R: Row> Default for Table<R> {
    fn default() -> Self {
        Self { rows: BTreeMap::new() }
    }
}

impl<R: Row> Table<R> {
    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: R::Id) -> Option<&R> {
        self.rows.get(&id)
    }

    /// Whether there is a record with this id.
    #[must_use]
    pub fn contains(&self, id: R::Id) -> bool {
        self.rows.contains_key(&id)
    }

    /// All records, ordered by id.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &R> {
        self.rows.values()
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(crate) fn put(&mut self, row: R) {
        self.rows.insert(row.id(), row);
    }

    pub(crate) fn take(&mut self, id: R::Id) -> Option<R> {
        self.rows.remove(&id)
    }
}
