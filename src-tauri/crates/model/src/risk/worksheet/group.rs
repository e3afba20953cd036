//! What rows are gathered under.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

use super::{WorksheetCell, WorksheetColumn, WorksheetGroup, WorksheetLine, worksheet_cell};
use crate::id::RecordId;
use crate::model::Model;
use crate::record::{Action, Card, FailureMode, Step};
use crate::words::ActionStatus;

/// The heading of a group. What the group lacks is empty: a step that has no title, a row that nobody owns.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GroupHeading {
    /// What the rows are gathered by.
    pub by: WorksheetGroup,
    /// The step, lane or phase; nothing for a group that no record stands for.
    pub record: Option<Uuid>,
    /// The words that the group shares: a title, a name, the word of a choice.
    pub text: String,
    /// How many failure modes stand under it.
    pub failure_modes: u32,
    /// Whether only the heading is shown of it.
    pub folded: bool,
}

/// What tells a group from the others of the same kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
pub struct GroupName {
    /// The step, lane or phase, where one stands for the group.
    pub record: Option<Uuid>,
    /// The words that the group shares, where no record stands for it.
    pub text: String,
}

/// What parts one group from another, in the order in which groups stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct GroupKey {
    /// Groups without a value stand last.
    missing: bool,
    place: usize,
    pub text: String,
    pub record: Option<Uuid>,
}

/// Finds the groups of failure modes.
pub(super) struct Grouping<'a> {
    model: &'a Model,
    by: WorksheetGroup,
    /// Where the steps, lanes or phases stand over all maps.
    places: BTreeMap<Uuid, usize>,
}

impl<'a> Grouping<'a> {
    pub fn new(model: &'a Model, by: WorksheetGroup) -> Self {
        let maps = || model.maps_in_order();
        let ids: Vec<Uuid> = match by {
            WorksheetGroup::Step => {
                maps().flat_map(|map| model.steps_of(map.id)).map(|step| step.id.uuid()).collect()
            }
            WorksheetGroup::Lane => {
                maps().flat_map(|map| model.lanes_of(map.id)).map(|lane| lane.id.uuid()).collect()
            }
            WorksheetGroup::Phase => {
                maps().flat_map(|map| model.phases_of(map.id)).map(|phase| phase.id.uuid()).collect()
            }
            _ => Vec::new(),
        };
        Self { model, by, places: ids.into_iter().zip(0..).collect() }
    }

    /// The group of a failure mode with these lines.
    pub fn key(&self, lines: &[WorksheetLine]) -> GroupKey {
        let Some(first) = lines.first() else { return GroupKey::missing() };
        match self.by {
            WorksheetGroup::Step | WorksheetGroup::Lane | WorksheetGroup::Phase => self.place_key(first),
            WorksheetGroup::Owner => self.open_action_key(lines, WorksheetColumn::Owner),
            WorksheetGroup::Status => self.open_action_key(lines, WorksheetColumn::Status),
            WorksheetGroup::ActionPriority => {
                let worst =
                    lines.iter().max_by_key(|line| line.row.action_priority.map(|reason| reason.priority));
                let key = self.cell_key(worst.unwrap_or(first), WorksheetColumn::ActionPriority);
                // High before medium before low.
                GroupKey { place: usize::MAX - key.place, ..key }
            }
        }
    }

    fn place_key(&self, line: &WorksheetLine) -> GroupKey {
        let found = || {
            let card = self.model.get::<Card>(self.model.get::<FailureMode>(line.row.failure_mode)?.card?)?;
            let record = match self.by {
                WorksheetGroup::Lane => card.lane.uuid(),
                WorksheetGroup::Phase => self.model.get::<Step>(card.step)?.phase.uuid(),
                _ => card.step.uuid(),
            };
            Some(GroupKey {
                missing: false,
                place: *self.places.get(&record)?,
                record: Some(record),
                text: String::new(),
            })
        };
        let column = match self.by {
            WorksheetGroup::Lane => WorksheetColumn::Lane,
            WorksheetGroup::Phase => WorksheetColumn::Phase,
            _ => WorksheetColumn::Step,
        };
        let text = self.cell_key(line, column).text;
        found().map_or_else(GroupKey::missing, |key| GroupKey { text, ..key })
    }

    /// By the first action that is not yet verified, else by the first.
    fn open_action_key(&self, lines: &[WorksheetLine], column: WorksheetColumn) -> GroupKey {
        let is_open = |line: &&WorksheetLine| {
            let action = line.action.and_then(|action| self.model.get::<Action>(action));
            action.is_some_and(|action| action.status != ActionStatus::Verified)
        };
        lines
            .iter()
            .find(is_open)
            .or(lines.first())
            .map_or_else(GroupKey::missing, |line| self.cell_key(line, column))
    }

    fn cell_key(&self, line: &WorksheetLine, column: WorksheetColumn) -> GroupKey {
        match worksheet_cell(self.model, line, column) {
            WorksheetCell::Texts(texts) => GroupKey { text: texts.join("\n"), ..GroupKey::default() },
            WorksheetCell::Word(word, place) => {
                GroupKey { place, text: word.to_owned(), ..GroupKey::default() }
            }
            WorksheetCell::Number(_) | WorksheetCell::Tuple(_) | WorksheetCell::Empty => GroupKey::missing(),
        }
    }
}

impl GroupKey {
    fn missing() -> Self {
        Self { missing: true, ..Self::default() }
    }

    pub fn heading(&self, by: WorksheetGroup, failure_modes: u32) -> GroupHeading {
        GroupHeading { by, record: self.record, text: self.text.clone(), failure_modes, folded: false }
    }

    pub fn name(&self) -> GroupName {
        let text = if self.record.is_some() { String::new() } else { self.text.clone() };
        GroupName { record: self.record, text }
    }
}
