//! The lines of a failure mode in the worksheet, and over which of them its cells are joined.

use serde::Serialize;
use specta::Type;

use crate::id::{ActionId, CauseId, FailureModeId};
use crate::model::Model;
use crate::record::{Action, Cause};
use crate::risk::{HazardStanding, HazardVerdict, RiskRow};

/// One line of the worksheet: a failure mode with one of its causes and one of the actions on it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetLine {
    /// The failure mode with the cause.
    pub row: RiskRow,
    /// The action; nothing where none is planned.
    pub action: Option<ActionId>,
    /// Where the decision tree of HFMEA ends for the cause; nothing where there is no hazard score.
    pub verdict: Option<HazardVerdict>,
    /// Where the line stands among those of its failure mode.
    pub of_failure_mode: Joined,
    /// Where the line stands among those of its cause.
    pub of_cause: Joined,
}

/// The place of a line among the lines over which a cell is joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Joined {
    /// From 0.
    pub at: u32,
    /// How many lines there are, 1 at least.
    pub of: u32,
}

/// Names a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LineName {
    /// The failure mode.
    pub failure_mode: FailureModeId,
    /// The cause, where there is one.
    pub cause: Option<CauseId>,
    /// The action, where there is one.
    pub action: Option<ActionId>,
}

impl WorksheetLine {
    /// How well a name fits: 3 for the line itself, 2 for another of its cause, 1 for another of its failure mode.
    pub(super) fn fits(&self, name: &LineName) -> u8 {
        if self.row.failure_mode != name.failure_mode {
            0
        } else if self.row.cause != name.cause {
            1
        } else if self.action != name.action {
            2
        } else {
            3
        }
    }
}

/// The lines of one failure mode from its rows, in the order of the rows: one for each action on a cause, and one
/// for a cause without any. An action on the failure mode as a whole stands with the first row.
#[must_use]
pub fn worksheet_lines(model: &Model, rows: Vec<RiskRow>) -> Vec<WorksheetLine> {
    let actions_of = |place: usize, row: &RiskRow| -> Vec<Option<ActionId>> {
        let is_here = |action: &&Action| match action.cause {
            Some(cause) => row.cause == Some(cause),
            None => place == 0,
        };
        let actions = model.actions_of(row.failure_mode).filter(is_here);
        let actions: Vec<_> = actions.map(|action| Some(action.id)).collect();
        if actions.is_empty() { vec![None] } else { actions }
    };
    let rows: Vec<_> =
        rows.into_iter().enumerate().map(|(place, row)| (actions_of(place, &row), row)).collect();
    let total = rows.iter().map(|(actions, _)| count(actions.len())).sum();
    let mut lines = Vec::with_capacity(rows.len());
    for (actions, row) in rows {
        let of = count(actions.len());
        let cause = row.cause.and_then(|cause| model.get::<Cause>(cause));
        let verdict =
            row.hazard_score.zip(cause).map(|(score, cause)| HazardStanding::of(score, cause).verdict);
        for (at, action) in (0..).zip(actions) {
            lines.push(WorksheetLine {
                row: row.clone(),
                action,
                verdict,
                of_failure_mode: Joined { at: count(lines.len()), of: total },
                of_cause: Joined { at, of },
            });
        }
    }
    lines
}

/// A number of lines. A failure mode has no more of them than a file can hold.
fn count(lines: usize) -> u32 {
    u32::try_from(lines).unwrap_or(u32::MAX)
}
