//! What differs between two states of the model: the unit of undo, history and every view's update.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

use crate::record::{Record, RecordTable};

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

    /// The table and the id of the record that changed.
    fn key(&self) -> Option<(RecordTable, Uuid)> {
        self.after.as_ref().or(self.before.as_ref()).map(|record| (record.table(), record.uuid()))
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

    /// The same difference with one change a record, where the record first changed: what was made and
    /// deleted again, or changed and changed back, is gone. A hundred steps of a drag become one.
    #[must_use]
    pub fn merged(self) -> Self {
        let mut places = BTreeMap::new();
        let mut merged: Vec<RecordChange> = Vec::with_capacity(self.changes.len());
        for change in self.changes {
            match change.key().map(|key| *places.entry(key).or_insert(merged.len())) {
                Some(place) if place < merged.len() => merged[place].after = change.after,
                Some(_) => merged.push(change),
                None => {}
            }
        }
        merged.retain(|change| change.before != change.after);
        Self { changes: merged }
    }

    /// The difference over this diff and the one that followed it, [merged](Self::merged).
    #[must_use]
    pub fn then(mut self, later: Self) -> Self {
        self.changes.extend(later.changes);
        self.merged()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ProjectId, RecordId};
    use crate::record::Project;

    fn project(number: u128, title: &str) -> Record {
        Record::Project(Project {
            id: ProjectId::from_uuid(Uuid::from_u128(number)),
            title: title.to_owned(),
            currency: String::new(),
        })
    }

    fn change(before: Option<Record>, after: Option<Record>) -> RecordDiff {
        RecordDiff { changes: vec![RecordChange { before, after }] }
    }

    #[test]
    fn changes_of_one_record_become_one_change() {
        let (first, second, third) = (project(1, "a"), project(1, "b"), project(1, "c"));
        let merged = change(Some(first.clone()), Some(second.clone()))
            .then(change(None, Some(project(2, "other"))))
            .then(change(Some(second), Some(third.clone())));
        assert_eq!(
            merged.changes,
            [
                RecordChange { before: Some(first), after: Some(third) },
                RecordChange { before: None, after: Some(project(2, "other")) },
            ],
            "from the first state to the last, in the order of the first changes"
        );
    }

    #[test]
    fn what_is_made_and_deleted_again_leaves_nothing() {
        let made = change(None, Some(project(1, "a")));
        let deleted = change(Some(project(1, "a")), None);
        assert!(made.then(deleted).is_empty());
    }

    #[test]
    fn what_is_changed_back_leaves_nothing() {
        let there = change(Some(project(1, "a")), Some(project(1, "b")));
        assert!(there.clone().then(there.inverse()).is_empty());
    }
}
