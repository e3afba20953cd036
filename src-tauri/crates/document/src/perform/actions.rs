//! Actions: what is to be done about a failure mode.

use jiff::Zoned;
use jiff::civil::Date;
use sightline_model::{Action, ActionId, ActionStatus, FailureMode, FailureModeId};

use super::{Performed, place, risks};
use crate::error::OperationError;
use crate::operation::ActionDetail;
use crate::text::clean;
use crate::writer::Writer;

pub fn add(writer: &mut Writer, id: Option<ActionId>, failure_mode: FailureModeId, text: &str) -> Performed {
    writer.get::<FailureMode>(failure_mode)?;
    let rank = place::last(writer.model().actions_of(failure_mode));
    writer.insert(Action::new(writer.id_or_new(id), failure_mode, clean(text)?, rank))
}

pub fn edit(
    writer: &mut Writer,
    action: ActionId,
    (text, owner): (&str, &str),
    due: Option<String>,
    status: ActionStatus,
) -> Performed {
    let (text, owner, due) = (clean(text)?, clean(owner)?, day(due)?);
    let now = Now::of(writer);
    writer.change::<Action>(action, |row| {
        row.text = text;
        row.owner = owner;
        row.due = due;
        now.set(row, status);
    })
}

pub fn detail(writer: &mut Writer, action: ActionId, detail: ActionDetail) -> Performed {
    use ActionDetail as D;
    let detail = match detail {
        D::Text(text) => D::Text(clean(&text)?),
        D::Owner(text) => D::Owner(clean(&text)?),
        D::Taken(text) => D::Taken(clean(&text)?),
        D::Evidence(text) => D::Evidence(clean(&text)?),
        D::Outcome(text) => D::Outcome(clean(&text)?),
        D::VerifiedBy(text) => D::VerifiedBy(clean(&text)?),
        D::Due(due) => D::Due(day(due)?),
        D::DoneOn(date) => D::DoneOn(day(date)?),
        D::VerifiedOn(date) => D::VerifiedOn(day(date)?),
        D::Cause(Some(cause)) => {
            let failure_mode = writer.get::<Action>(action)?.failure_mode;
            risks::is_cause_of(writer, cause, failure_mode)?;
            detail
        }
        other => other,
    };
    let now = Now::of(writer);
    writer.change::<Action>(action, |row| match detail {
        D::Text(text) => row.text = text,
        D::Owner(owner) => row.owner = owner,
        D::Due(due) => row.due = due,
        D::Status(status) => now.set(row, status),
        D::Kind(kind) => row.kind = kind,
        D::Cause(cause) => row.cause = cause,
        D::Stage(stage) => row.stage = stage,
        D::Taken(taken) => row.taken = taken,
        D::Evidence(evidence) => row.evidence = evidence,
        D::Outcome(outcome) => row.outcome = outcome,
        D::DoneOn(date) => row.done_on = date,
        D::VerifiedOn(date) => row.verified_on = date,
        D::VerifiedBy(person) => row.verified_by = person,
        D::Concurrence(concurrence) => row.concurrence = concurrence,
    })
}

/// The day and the person of a change.
struct Now {
    today: String,
    person: String,
}

impl Now {
    fn of(writer: &Writer) -> Self {
        Self { today: Zoned::now().date().to_string(), person: writer.person().to_owned() }
    }

    /// Sets how far an action has come, and the days on which it came there.
    fn set(self, action: &mut Action, status: ActionStatus) {
        let (done, verified) = match status {
            ActionStatus::Planned | ActionStatus::Started | ActionStatus::Dropped => (false, false),
            ActionStatus::Done => (true, false),
            ActionStatus::Verified => (true, true),
        };
        if verified && action.verified_by.is_empty() {
            action.verified_by = self.person;
        } else if !verified {
            action.verified_by.clear();
        }
        let since =
            |day: Option<String>, reached: bool| reached.then(|| day.unwrap_or_else(|| self.today.clone()));
        action.done_on = since(action.done_on.take(), done);
        action.verified_on = since(action.verified_on.take(), verified);
        action.status = status;
    }
}

/// A day of the calendar, written as `YYYY-MM-DD`.
///
/// # Errors
/// [`OperationError::NotADate`].
pub fn day(text: Option<String>) -> Result<Option<String>, OperationError> {
    match text {
        Some(text) if !Date::strptime("%Y-%m-%d", &text).is_ok_and(|date| date.to_string() == text) => {
            Err(OperationError::NotADate { text })
        }
        day => Ok(day),
    }
}
