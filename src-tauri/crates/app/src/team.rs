//! Rounds in which a team scores, as the page hears of them. While a round is open, the page hears nobody's votes but
//! those of the person who is scoring: what it does not know it cannot show by mistake.

use serde::{Deserialize, Serialize};
use sightline_document::{BroughtVotes, LeftOut};
use sightline_model::{Record, RecordDiff};
use specta::Type;

use crate::answers::Change;

/// Votes of a copy that were taken in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TakenInVotes {
    /// What they changed; one step for undo.
    pub change: Change,
    /// What the file is called.
    pub file: String,
    /// Who gave them.
    pub scorers: Vec<String>,
    /// How many of them are new here, or later than the ones that were here.
    pub added: u32,
    /// How many were known already.
    pub known: u32,
    /// How many are about something that has other words here by now.
    pub reworded: u32,
    /// What was not taken in.
    pub left_out: Vec<LeftOut>,
}

impl TakenInVotes {
    /// What there is to tell of votes that were brought by a file, once so many of them were added.
    pub fn of(brought: BroughtVotes, file: String, added: u32, change: Change) -> Self {
        let BroughtVotes { votes, scorers, left_out, reworded } = brought;
        let all = u32::try_from(votes.len()).unwrap_or(u32::MAX);
        let known = all.saturating_sub(added);
        Self { change, file, scorers: scorers.into_iter().collect(), added, known, reworded, left_out }
    }
}

/// Whether the page may know of a record at any time.
pub fn is_shown(record: &Record) -> bool {
    !matches!(record, Record::Vote(_))
}

/// What the page may know of a change.
pub fn shown(mut diff: RecordDiff) -> RecordDiff {
    diff.changes.retain(|change| change.before.iter().chain(&change.after).all(is_shown));
    diff
}
