//! What differs between two states of the model: the unit of undo, history and every view's update.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::record::Record;

/// One record before and after: inserted, updated or deleted. Never neither.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RecordChange {
    /// The record as it stood; nothing where it was inserted.
    pub before: Option<Record>,
    /// The record as it stands; nothing where it was deleted.
    pub after: Option<Record>,
}

impl RecordChange {
    /// The same change, backwards.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { before: self.after, after: self.before }
    }
}

/// An ordered list of changes that leads from one state of the model to another.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct RecordDiff {
    /// The changes in the order in which they were made.
    pub changes: Vec<RecordChange>,
}

impl RecordDiff {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The diff that leads back: each change reversed, the last one first.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { changes: self.changes.into_iter().rev().map(RecordChange::inverse).collect() }
    }
}
