//! What a team has done since it scored its risks: actions, the scores after them, and named versions, in their order.
//! Days are counted from the day on which the sample is made, so that in a new project some actions are late and some
//! are due soon, whenever that is.

use jiff::civil::Date;
use jiff::{ToSpan, Zoned};
use serde::Deserialize;
use sightline_document::{ActionDetail, Document, Operation, OperationError, Rated};
use sightline_model::{
    ActionId, ActionKind, ActionStatus, DmaicStage, Factor, FailureModeId, Model, RecordId, Score,
};
use uuid::Uuid;

/// One thing that the team has done.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PlannedDeed {
    /// It named a version of the project as it stood then.
    Version(PlannedVersion),
    /// It agreed on an action; some of them are carried out.
    Action(Box<PlannedAction>),
}

/// A named version.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedVersion {
    /// What people call it.
    pub title: String,
    /// Empty for none.
    #[serde(default)]
    pub note: String,
    /// Who named it.
    pub by: String,
}

/// An action on a failure mode of the plan, as far as it has come.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PlannedAction {
    /// The title of the failure mode.
    pub on: String,
    /// What is to be done.
    pub text: String,
    /// What it is to do.
    pub kind: ActionKind,
    /// Who does it.
    pub owner: String,
    /// In how many days it is due; below 0 it was due already.
    pub due_in: Option<i32>,
    /// How far it has come.
    pub status: ActionStatus,
    /// Where it stands in DMAIC.
    pub stage: Option<DmaicStage>,
    /// What was done in the end.
    #[serde(default)]
    pub taken: String,
    /// What shows that it was done.
    #[serde(default)]
    pub evidence: String,
    /// How many days ago it was done.
    pub done_ago: Option<i32>,
    /// How many days ago its effect was seen.
    pub verified_ago: Option<i32>,
    /// Who saw it.
    #[serde(default)]
    pub verified_by: String,
    /// The scores that it led to.
    pub scored_again: Option<PlannedScores>,
}

/// Later scores of one failure mode: of its first effect, and of its first cause.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedScores {
    /// Each factor that was scored again.
    pub scores: Vec<(Factor, Score)>,
    /// Who gave them.
    pub by: String,
    /// Why.
    pub reason: String,
}

impl PlannedDeed {
    /// Takes the deed over into a project of the plan. A failure mode that the plan does not have is passed over; a test
    /// finds it.
    pub fn draw(&self, document: &mut Document) -> Result<(), OperationError> {
        match self {
            Self::Version(PlannedVersion { title, note, by }) => {
                document.set_person(by);
                let digest = document.keep_version()?;
                let (title, note) = (title.clone(), note.clone());
                document.begin_with([Operation::AddVersion { id: None, title, note, digest }])
            }
            Self::Action(action) => {
                let Some(failure_mode) = failure_mode(document.model(), &action.on) else { return Ok(()) };
                document.begin_with(action.operations(failure_mode, Zoned::now().date()))?;
                let Some(again) = &action.scored_again else { return Ok(()) };
                document.set_person(&again.by);
                let operations = again.operations(failure_mode, document.model());
                document.begin_with(operations)
            }
        }
    }
}

fn failure_mode(model: &Model, title: &str) -> Option<FailureModeId> {
    model.failure_modes().iter().find(|row| row.title == title).map(|row| row.id)
}

impl PlannedAction {
    fn operations(&self, failure_mode: FailureModeId, today: Date) -> Vec<Operation> {
        let action = ActionId::from_uuid(Uuid::now_v7());
        let in_days = |days: i32| today.saturating_add(days.days()).to_string();
        let ago = |days: Option<i32>| days.map(|days| in_days(-days));
        let details = [
            ActionDetail::Kind(self.kind),
            ActionDetail::Owner(self.owner.clone()),
            ActionDetail::Due(self.due_in.map(in_days)),
            ActionDetail::Stage(self.stage),
            ActionDetail::Taken(self.taken.clone()),
            ActionDetail::Evidence(self.evidence.clone()),
            ActionDetail::DoneOn(ago(self.done_ago)),
            ActionDetail::VerifiedOn(ago(self.verified_ago)),
            ActionDetail::VerifiedBy(self.verified_by.clone()),
            // The last, because it clears the days that it has not reached.
            ActionDetail::Status(self.status),
        ];
        let add = Operation::AddAction { id: Some(action), failure_mode, text: self.text.clone() };
        let details = details.map(|detail| Operation::DetailAction { action, detail });
        [add].into_iter().chain(details).collect()
    }
}

impl PlannedScores {
    fn operations(&self, failure_mode: FailureModeId, model: &Model) -> Vec<Operation> {
        let effect = model.effects_of(failure_mode).next().map(|effect| Rated::Effect(effect.id));
        let cause = model.causes_of(failure_mode).next().map(|cause| Rated::Cause(cause.id));
        let again = |&(factor, score): &(Factor, Score)| {
            let rated = if factor.rates_effects() { effect } else { cause }?;
            let (score, reason) = (Some(score), self.reason.clone());
            Some(Operation::ScoreAgain { rated, factor, score, reason })
        };
        self.scores.iter().filter_map(again).collect()
    }
}
