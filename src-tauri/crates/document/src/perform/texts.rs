//! Replacing what is written, whatever record it is written in.

use sightline_model::{Record, RecordChange, RecordDiff, Sought, TextPlace};

use super::Performed;
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn replace(
    writer: &mut Writer,
    sought: &Sought,
    replacement: &str,
    only: Option<&TextPlace>,
) -> Performed {
    let mut changes = Vec::new();
    for before in writer.model().records() {
        if let Some(after) = replaced(&before, sought, replacement, only)? {
            changes.push(RecordChange { before: Some(before), after: Some(after) });
        }
    }
    if let (Some(only), true) = (only, changes.is_empty()) {
        return Err(OperationError::MissingRecord { table: only.table, id: only.record });
    }
    writer.replay(RecordDiff { changes })
}

/// The record with the replacement written in it; nothing where nothing changes.
fn replaced(
    record: &Record,
    sought: &Sought,
    replacement: &str,
    only: Option<&TextPlace>,
) -> Result<Option<Record>, OperationError> {
    if only.is_some_and(|only| (only.table, only.record) != (record.table(), record.uuid())) {
        return Ok(None);
    }
    let mut after = None;
    for (field, text) in record.texts() {
        if only.is_some_and(|only| only.field != field) {
            continue;
        }
        let Some(new) = sought.replaced(text, replacement, only.map(|only| only.occurrence)) else {
            continue;
        };
        if let Some(text) = after.get_or_insert_with(|| record.clone()).text_mut(field) {
            *text = clean(&new)?;
        }
    }
    Ok(after.filter(|after| after != record))
}
