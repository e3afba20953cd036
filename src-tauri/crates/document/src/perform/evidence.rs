//! How well what cards say is founded.

use sightline_model::{Card, CardId, Evidence, EvidenceId, EvidenceStatus};

use super::Performed;
use crate::text::clean;
use crate::writer::Writer;

pub fn set(writer: &mut Writer, cards: &[CardId], status: Option<EvidenceStatus>) -> Performed {
    cards.iter().try_for_each(|card| set_one(writer, *card, status))
}

fn set_one(writer: &mut Writer, card: CardId, status: Option<EvidenceStatus>) -> Performed {
    writer.get::<Card>(card)?;
    let known = writer.model().evidence_of(card).next().map(|evidence| evidence.id);
    match (known, status) {
        (Some(evidence), Some(status)) => writer.change::<Evidence>(evidence, |row| row.status = status),
        (Some(evidence), None) => writer.delete::<Evidence>(evidence),
        (None, Some(status)) => insert(writer, card, status, "", ""),
        (None, None) => Ok(()),
    }
}

/// Founds a card of which nothing is known yet.
pub fn insert(
    writer: &mut Writer,
    card: CardId,
    status: EvidenceStatus,
    source: &str,
    note: &str,
) -> Performed {
    let (id, source, note) = (writer.id_or_new(None), clean(source)?, clean(note)?);
    writer.insert(Evidence { id, card, status, source, note })
}

pub fn describe(writer: &mut Writer, evidence: EvidenceId, source: &str, note: &str) -> Performed {
    let (source, note) = (clean(source)?, clean(note)?);
    writer.change::<Evidence>(evidence, |row| {
        row.source = source;
        row.note = note;
    })
}
