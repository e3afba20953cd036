//! The risk table as a sheet says it: each failure mode with all that hangs from it, without ids.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;
use unicode_normalization::UnicodeNormalization;

use super::row::failure_modes_of_project;
use super::worksheet::{Worksheet, WorksheetLine};
use super::{Score, Scored};
use crate::id::{CardId, CauseId, FailureModeId};
use crate::model::Model;
use crate::record::{Action, Card, Cause, FailureMode, Lane, Map, Phase, Step};
use crate::words::{
    ActionKind, ActionStatus, ControlKind, DmaicStage, EffectReach, Factor, HazardDecision, LaneKind,
};

/// A failure mode with its effects, causes and actions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct SheetFailureMode {
    /// The card that can fail, where one is known.
    pub card: Option<CardId>,
    /// The step or item at which it happens.
    pub step: String,
    /// What the card says: the function that fails.
    pub function: String,
    /// What is required of it.
    pub requirement: String,
    /// What goes wrong.
    pub title: String,
    /// The special characteristic.
    pub class: String,
    /// The filter code.
    pub filter_code: String,
    /// What else is to be said.
    pub remarks: String,
    /// What one occurrence costs, in the project's currency.
    pub cost: Option<f64>,
    /// What it does.
    pub effects: Vec<SheetEffect>,
    /// Why it happens.
    pub causes: Vec<SheetCause>,
    /// What is to be done about the failure mode as a whole.
    pub actions: Vec<SheetAction>,
    /// Where it stands in the project; nothing for a table that says it itself.
    #[serde(skip)]
    pub whereabouts: Whereabouts,
}

/// What the project says of a failure mode, and no table can tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// The map of its card.
    pub map: String,
    /// The phase of the card's step.
    pub phase: String,
    /// The lane of the card; empty where it is called by its kind.
    pub lane: String,
    /// What kind of lane that is.
    pub lane_kind: Option<LaneKind>,
    /// Whether its card was moved since somebody looked at it.
    pub review: bool,
}

/// A score at the beginning, and the one after the actions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct SheetScore {
    /// The score of the beginning.
    pub first: Option<Score>,
    /// The score after the actions, where it was scored again.
    pub after: Option<Score>,
}

impl From<Option<Score>> for SheetScore {
    /// What was scored once, or never.
    fn from(first: Option<Score>) -> Self {
        Self { first, after: None }
    }
}

impl SheetScore {
    /// Whether neither is given.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// The score that holds now.
    #[must_use]
    pub fn now(self) -> Option<Score> {
        self.after.or(self.first)
    }
}

/// An effect with its severity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SheetEffect {
    /// What it does.
    pub text: String,
    /// Where it is felt.
    #[serde(default)]
    pub reach: EffectReach,
    /// How bad it is.
    pub severity: SheetScore,
}

/// A cause with all that hangs from it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct SheetCause {
    /// Why it happens; may be empty where only a score was given.
    pub text: String,
    /// What prevents or detects it today.
    pub controls: Vec<SheetControl>,
    /// How often it strikes.
    pub occurrence: SheetScore,
    /// How late it is caught.
    pub detection: SheetScore,
    /// How hard it is to make good.
    pub recoverability: SheetScore,
    /// The RPN that a sheet gave where it is not the product of its scores.
    pub imported_rpn: Option<f64>,
    /// HFMEA: whether this alone makes the service fail.
    pub single_point: Option<bool>,
    /// HFMEA: whether an effective control exists.
    pub controlled: Option<bool>,
    /// HFMEA: whether it is so obvious that no control is needed.
    pub obvious: Option<bool>,
    /// HFMEA: what the team decided against the tree.
    pub decision: Option<HazardDecision>,
    /// Why it decided so.
    pub decision_reason: String,
    /// What is to be done about it.
    pub actions: Vec<SheetAction>,
    /// Its rank in the worksheet; nothing for a table that ranks by itself.
    #[serde(skip)]
    pub rank: Option<u32>,
}

/// A control of a cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SheetControl {
    /// Prevention or detection.
    pub kind: ControlKind,
    /// What is done.
    pub text: String,
}

/// An action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetAction {
    /// What is to be done.
    pub text: String,
    /// What sort of action it is.
    pub kind: ActionKind,
    /// Who does it.
    pub owner: String,
    /// By when, as `YYYY-MM-DD`.
    pub due: Option<String>,
    /// How far it has come.
    pub status: ActionStatus,
    /// Where it stands in DMAIC.
    pub stage: Option<DmaicStage>,
    /// What was done in the end.
    pub taken: String,
    /// What shows that it was done.
    pub evidence: String,
    /// By what its success is measured.
    pub outcome: String,
    /// When it was done, as `YYYY-MM-DD`.
    pub done_on: Option<String>,
    /// Who saw that it works.
    pub verified_by: String,
    /// When that was seen, as `YYYY-MM-DD`.
    pub verified_on: Option<String>,
    /// Whether those who answer for the service agree.
    pub concurrence: Option<bool>,
}

impl SheetAction {
    /// An action of which nothing is said but its words.
    #[must_use]
    pub fn new(kind: ActionKind, text: String) -> Self {
        Self {
            text,
            kind,
            owner: String::new(),
            due: None,
            status: ActionStatus::Planned,
            stage: None,
            taken: String::new(),
            evidence: String::new(),
            outcome: String::new(),
            done_on: None,
            verified_by: String::new(),
            verified_on: None,
            concurrence: None,
        }
    }
}

impl SheetFailureMode {
    /// A failure mode of a project; nothing where there is none of this id.
    #[must_use]
    pub fn of(model: &Model, id: FailureModeId) -> Option<Self> {
        let causes = model.causes_of(id).map(|cause| (cause.id, None));
        Self::with_causes(model, id, causes)
    }

    /// A failure mode with its causes in this order, each with its rank.
    fn with_causes(
        model: &Model,
        id: FailureModeId,
        causes: impl Iterator<Item = (CauseId, Option<u32>)>,
    ) -> Option<Self> {
        let row = model.get::<FailureMode>(id)?.clone();
        let card = row.card.and_then(|card| model.get::<Card>(card));
        let step = card.and_then(|card| model.get::<Step>(card.step));
        let actions = |cause| {
            let of_cause = model.actions_of(id).filter(move |action| action.cause == cause);
            of_cause.map(sheet_action).collect::<Vec<_>>()
        };
        let severity =
            |effect| score_of(|scored| model.severity_of(effect, scored).map(|row| (row.number, row.score)));
        let effects = model.effects_of(id).map(|effect| SheetEffect {
            text: effect.text.clone(),
            reach: effect.reach,
            severity: severity(effect.id),
        });
        Some(Self {
            card: row.card,
            step: step.map_or(row.item, |step| step.title.clone()),
            function: card.map(|card| card.text.clone()).unwrap_or_default(),
            requirement: row.requirement,
            title: row.title,
            class: row.class,
            filter_code: row.filter_code,
            remarks: row.remarks,
            cost: row.cost,
            effects: effects.collect(),
            causes: causes
                .filter_map(|(cause, rank)| {
                    let row = model.get::<Cause>(cause)?;
                    Some(SheetCause { rank, ..sheet_cause(model, row, actions(Some(cause))) })
                })
                .collect(),
            actions: actions(None),
            whereabouts: Whereabouts::default(),
        })
    }

    /// The worst severity over the effects, first or after the actions, as the product takes it.
    #[must_use]
    pub fn severity(&self, score: impl Fn(SheetScore) -> Option<Score>) -> Option<Score> {
        self.effects.iter().filter_map(|effect| score(effect.severity)).max()
    }

    /// What can fail, in one text, for a failure mode without a card.
    #[must_use]
    pub fn item(&self) -> String {
        match (self.step.as_str(), self.function.as_str()) {
            ("", only) | (only, "") => only.to_owned(),
            (step, function) => format!("{step} / {function}"),
        }
    }
}

/// The failure modes of a project, map by map in document order, then those that no card stands for.
#[must_use]
pub fn sheet_failure_modes(model: &Model) -> Vec<SheetFailureMode> {
    failure_modes_of_project(model).filter_map(|id| SheetFailureMode::of(model, id)).collect()
}

/// What a worksheet shows, in its order and with what the project says of each row: the failure modes, and the causes
/// of each.
#[must_use]
pub fn sheet_of_worksheet(model: &Model, worksheet: &Worksheet) -> Vec<SheetFailureMode> {
    let sheet = |lines: &[WorksheetLine]| {
        let id = lines.first()?.row.failure_mode;
        let of_causes = lines.iter().filter(|line| line.of_cause.at == 0);
        let causes = of_causes.filter_map(|line| Some((line.row.cause?, line.row.rank)));
        let sheet = SheetFailureMode::with_causes(model, id, causes)?;
        Some(SheetFailureMode { whereabouts: Whereabouts::of(model, id), ..sheet })
    };
    worksheet.failure_modes().filter_map(sheet).collect()
}

impl Whereabouts {
    fn of(model: &Model, id: FailureModeId) -> Self {
        let row = model.get::<FailureMode>(id);
        let card = row.and_then(|row| model.get::<Card>(row.card?));
        let lane = card.and_then(|card| model.get::<Lane>(card.lane));
        let phase = card.and_then(|card| model.get::<Phase>(model.get::<Step>(card.step)?.phase));
        let map = lane.and_then(|lane| model.get::<Map>(lane.map));
        Self {
            map: map.map(|map| map.title.clone()).unwrap_or_default(),
            phase: phase.map(|phase| phase.title.clone()).unwrap_or_default(),
            lane: lane.map(|lane| lane.title.clone()).unwrap_or_default(),
            lane_kind: lane.map(|lane| lane.kind),
            review: row.is_some_and(|row| row.review),
        }
    }
}

fn score_of(rating: impl Fn(Scored) -> Option<(u32, Score)>) -> SheetScore {
    let first = rating(Scored::First).filter(|(number, _)| *number == 0);
    let after = rating(Scored::Now).filter(|(number, _)| *number > 0);
    SheetScore { first: first.map(|(_, score)| score), after: after.map(|(_, score)| score) }
}

fn sheet_cause(model: &Model, cause: &Cause, actions: Vec<SheetAction>) -> SheetCause {
    let score = |factor| {
        score_of(|scored| model.cause_score(cause.id, factor, scored).map(|row| (row.number, row.score)))
    };
    let controls = model.controls_of(cause.id);
    SheetCause {
        text: cause.text.clone(),
        controls: controls.map(|row| SheetControl { kind: row.kind, text: row.text.clone() }).collect(),
        occurrence: score(Factor::Occurrence),
        detection: score(Factor::Detection),
        recoverability: score(Factor::Recoverability),
        imported_rpn: cause.imported_rpn,
        single_point: cause.single_point,
        controlled: cause.controlled,
        obvious: cause.obvious,
        decision: cause.decision,
        decision_reason: cause.decision_reason.clone(),
        actions,
        rank: None,
    }
}

fn sheet_action(action: &Action) -> SheetAction {
    SheetAction {
        text: action.text.clone(),
        kind: action.kind,
        owner: action.owner.clone(),
        due: action.due.clone(),
        status: action.status,
        stage: action.stage,
        taken: action.taken.clone(),
        evidence: action.evidence.clone(),
        outcome: action.outcome.clone(),
        done_on: action.done_on.clone(),
        verified_by: action.verified_by.clone(),
        verified_on: action.verified_on.clone(),
        concurrence: action.concurrence,
    }
}

/// The cards of a project by what they and their steps are called, to find the one that a sheet means.
pub struct CardsByName {
    by_function: BTreeMap<String, Vec<CardId>>,
    by_step: BTreeMap<String, Vec<CardId>>,
    by_both: BTreeMap<(String, String), Vec<CardId>>,
}

impl CardsByName {
    /// The cards of a project.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let mut names =
            Self { by_function: BTreeMap::new(), by_step: BTreeMap::new(), by_both: BTreeMap::new() };
        for card in model.cards().iter() {
            let function = compared(&card.text);
            let step = model.get::<Step>(card.step).map(|step| compared(&step.title)).unwrap_or_default();
            names.by_both.entry((step.clone(), function.clone())).or_default().push(card.id);
            names.by_step.entry(step).or_default().push(card.id);
            names.by_function.entry(function).or_default().push(card.id);
        }
        names
    }

    /// The card that a sheet means by a step and a function: the only one of both names; where the sheet names one of
    /// them alone, the only card of that text, or the only card of that step. Nothing where several would fit.
    #[must_use]
    pub fn find(&self, step: &str, function: &str) -> Option<CardId> {
        let (step, function) = (compared(step), compared(function));
        let only = |cards: Option<&Vec<CardId>>| match cards.map(Vec::as_slice) {
            Some([card]) => Some(*card),
            _ => None,
        };
        match (step.is_empty(), function.is_empty()) {
            (true, true) => None,
            (false, false) => only(self.by_both.get(&(step, function))),
            (true, false) => only(self.by_function.get(&function)),
            (false, true) => only(self.by_step.get(&step)).or_else(|| only(self.by_function.get(&step))),
        }
    }
}

fn compared(name: &str) -> String {
    let folded: String = name.nfkc().flat_map(char::to_lowercase).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}
