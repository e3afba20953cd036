//! Links: the connectors between the cards of a map.

use std::collections::BTreeSet;

use sightline_model::{Card, CardId, Link, LinkId, LinkKind, RecordId, RecordTable};

use super::{Performed, remove};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

/// The cards that a link leaves and reaches.
pub type Ends = (CardId, CardId);

pub fn add(writer: &mut Writer, id: Option<LinkId>, ends: Ends, kind: LinkKind, label: &str) -> Performed {
    may_link(writer, ends)?;
    let (id, (source, target)) = (writer.id_or_new(id), ends);
    writer.insert(Link { id, source, target, kind, label: clean(label)? })
}

/// Whether a new link may run between two cards.
fn may_link(writer: &Writer, (source, target): Ends) -> Performed {
    for card in [source, target] {
        writer.get::<Card>(card)?;
    }
    let model = writer.model();
    if source == target {
        Err(OperationError::LinkToItself)
    } else if model.map_of_card(source) != model.map_of_card(target) {
        Err(OperationError::NotTogether { table: RecordTable::Card, id: target.uuid() })
    } else if model.links_of(source).any(|link| (link.source, link.target) == (source, target)) {
        Err(OperationError::LinkExists)
    } else {
        Ok(())
    }
}

pub fn change_kind(writer: &mut Writer, link: LinkId, kind: LinkKind) -> Performed {
    writer.change::<Link>(link, |row| row.kind = kind)
}

pub fn label(writer: &mut Writer, link: LinkId, label: &str) -> Performed {
    let label = clean(label)?;
    writer.change::<Link>(link, |row| row.label = label)
}

pub fn reverse(writer: &mut Writer, link: LinkId) -> Performed {
    let row = writer.get::<Link>(link)?;
    may_link(writer, (row.target, row.source))?;
    writer.change::<Link>(link, |row| std::mem::swap(&mut row.source, &mut row.target))
}

pub fn delete(writer: &mut Writer, links: Vec<LinkId>) -> Performed {
    let each_once = BTreeSet::from_iter(links);
    each_once.into_iter().try_for_each(|link| remove::link(writer, link))
}
