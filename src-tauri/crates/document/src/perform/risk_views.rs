//! Kept ways of looking at the risk table.

use sightline_model::{RiskView, RiskViewId};

use super::{Performed, place};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn add(writer: &mut Writer, id: Option<RiskViewId>, title: &str, layout: &str) -> Performed {
    let (id, rank) = (writer.id_or_new(id), place::last(writer.model().risk_views_in_order()));
    let (title, layout) = (clean(title)?, checked(layout)?);
    writer.insert(RiskView { id, title, layout, rank })
}

pub fn edit(writer: &mut Writer, view: RiskViewId, title: &str, layout: &str) -> Performed {
    let (title, layout) = (clean(title)?, checked(layout)?);
    writer.change::<RiskView>(view, |row| {
        row.title = title;
        row.layout = layout;
    })
}

/// A layout that is a JSON object. What stands in it is the view's own: a property that a later program does not know
/// does not make the file unreadable.
fn checked(layout: &str) -> Result<String, OperationError> {
    let is_object = serde_json::from_str::<serde_json::Value>(layout).is_ok_and(|value| value.is_object());
    if is_object { clean(layout) } else { Err(OperationError::BadLayout) }
}
