//! Breaches of the grammar that may stay.

use sightline_model::{Card, Exemption, GrammarPlace, GrammarRule, Link, RecordId, RecordTable, Step};
use uuid::Uuid;

use super::Performed;
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn set_aside(writer: &mut Writer, rule: GrammarRule, place: GrammarPlace, reason: &str) -> Performed {
    let reason = clean(reason)?;
    let (table, id) = named(writer, place)?;
    if !place.fits(rule) {
        return Err(OperationError::NotTogether { table, id });
    }
    if let Some(known) = writer.model().exemption(rule, place).map(|row| row.id) {
        return writer.change::<Exemption>(known, |row| row.reason = reason);
    }
    let (mut step, mut card, mut link) = (None, None, None);
    match place {
        GrammarPlace::Step { step: named } => step = Some(named),
        GrammarPlace::Card { card: named } => card = Some(named),
        GrammarPlace::Link { link: named } => link = Some(named),
    }
    writer.insert(Exemption { id: writer.id_or_new(None), rule, step, card, link, reason })
}

/// The record at a place, where there is one.
fn named(writer: &Writer, place: GrammarPlace) -> Result<(RecordTable, Uuid), OperationError> {
    Ok(match place {
        GrammarPlace::Step { step } => (RecordTable::Step, writer.get::<Step>(step)?.id.uuid()),
        GrammarPlace::Card { card } => (RecordTable::Card, writer.get::<Card>(card)?.id.uuid()),
        GrammarPlace::Link { link } => (RecordTable::Link, writer.get::<Link>(link)?.id.uuid()),
    })
}
