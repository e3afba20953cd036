//! How the worksheet is looked at: which columns, in which order, which rows.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{GroupName, WorksheetColumn, WorksheetPreset};
use crate::risk::Comparator;

/// How the worksheet is looked at. It holds no record: two people can look at one table in two ways.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct WorksheetLayout {
    /// The form that gives the headings.
    pub preset: WorksheetPreset,
    /// Every column once, from left to right, also those that are hidden.
    pub columns: Vec<LaidOutColumn>,
    /// Which rows, in which order.
    pub order: WorksheetOrder,
    /// The groups of which only the heading is shown.
    pub folded: Vec<GroupName>,
}

/// Which rows are shown, in which order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct WorksheetOrder {
    /// What the rank is taken from, and the order where no sort says otherwise.
    pub comparator: Comparator,
    /// By which columns the rows are sorted, the first one first; by rank where none is named, and where all are equal.
    pub sort: Vec<WorksheetSort>,
    /// What the rows are gathered by.
    pub group: Option<WorksheetGroup>,
    /// All of them hold for what is shown.
    pub filters: Vec<WorksheetFilter>,
}

/// How one column is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LaidOutColumn {
    /// Which column.
    pub column: WorksheetColumn,
    /// Its width in pixels, where a person has set one.
    pub width: Option<u32>,
    /// Whether it is out of sight.
    pub hidden: bool,
    /// Whether it stays in sight at the left while the others scroll.
    pub frozen: bool,
}

/// By which column rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WorksheetSort {
    /// The column.
    pub column: WorksheetColumn,
    /// Whether the largest stands first. What is empty stands last either way.
    pub descending: bool,
}

crate::words! {
    /// What rows can be gathered by. A failure mode stands in one group with all of its lines: in that of its worst
    /// priority, and of the first of its actions that is still open.
    WorksheetGroup {
        /// The step of the card.
        Step = "step",
        /// The lane of the card.
        Lane = "lane",
        /// The phase of the card's step.
        Phase = "phase",
        /// Who does the action.
        Owner = "owner",
        /// The Action Priority.
        ActionPriority = "action-priority",
        /// How far the action has come.
        Status = "status",
    }
}

/// What rows have to meet to be shown. A failure mode is shown whole where one of its lines meets all filters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct WorksheetFilter {
    /// The column that is looked at; any column of words where none is named.
    pub column: Option<WorksheetColumn>,
    /// What is asked of its cell.
    pub test: WorksheetTest,
    /// Whether it is asked of the score that holds now, in a column of first scores.
    pub now: bool,
}

/// What is asked of a cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum WorksheetTest {
    /// These words stand in it, whatever their case.
    Contains {
        /// The words.
        text: String,
    },
    /// It is one of these words, as the records have them.
    OneOf {
        /// The words.
        words: Vec<String>,
    },
    /// It is this number or more.
    AtLeast {
        /// The number.
        #[specta(type = f64)]
        number: f64,
    },
    /// It is this number or less.
    AtMost {
        /// The number.
        #[specta(type = f64)]
        number: f64,
    },
    /// Nothing stands in it.
    Empty,
    /// Something stands in it.
    Written,
}

impl WorksheetLayout {
    /// The layout that a form begins with: the rank, the form's columns with the failure mode frozen,
    /// all others hidden.
    #[must_use]
    pub fn of(preset: WorksheetPreset) -> Self {
        let shown = || std::iter::once(WorksheetColumn::Rank).chain(preset.columns().iter().copied());
        let others =
            WorksheetColumn::ALL.iter().copied().filter(|column| shown().all(|other| other != *column));
        let laid_out = |hidden| {
            move |column| {
                let frozen = column == WorksheetColumn::FailureMode;
                LaidOutColumn { column, width: None, hidden, frozen }
            }
        };
        Self {
            preset,
            columns: shown().map(laid_out(false)).chain(others.map(laid_out(true))).collect(),
            order: WorksheetOrder { comparator: preset.measure().into(), ..WorksheetOrder::default() },
            folded: Vec::new(),
        }
    }
}
