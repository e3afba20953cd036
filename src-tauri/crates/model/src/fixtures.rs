//! What the tests of this crate build their models from.

use uuid::Uuid;

use crate::diff::RecordChange;
use crate::id::RecordId;
use crate::model::Model;
use crate::record::Row;

/// The id with this number.
pub fn id<I: RecordId>(number: u128) -> I {
    I::from_uuid(Uuid::from_u128(number))
}

/// Adds a record to a model.
pub fn insert(model: &mut Model, row: impl Row) {
    model.apply_change(&RecordChange { before: None, after: Some(row.into_record()) });
}
