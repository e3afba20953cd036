//! What stands in a cell of the worksheet: for sorting, filtering, and for writing it elsewhere.

use std::cmp::Ordering;

use super::{WorksheetColumn, WorksheetLine};
use crate::model::Model;
use crate::record::{Action, Card, Cause, FailureMode, Lane, Map, Phase, Step};
use crate::risk::{ActionPriority, RiskRow, Score, reduction};
use crate::words::{ActionKind, ActionStatus, ControlKind, EffectReach};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum WorksheetCell {
    /// Nothing.
    Empty,
    /// Texts, each of a record of its own: the effects of a failure mode, the controls of a cause.
    Texts(Vec<String>),
    /// A number or a score.
    Number(f64),
    /// Three numbers, compared in their order.
    Tuple([f64; 3]),
    /// One of a fixed set of words, with its place among them.
    Word(&'static str, usize),
}

impl WorksheetCell {
    fn text(text: Option<&String>) -> Self {
        Self::texts(text.into_iter())
    }

    fn texts<'a>(texts: impl Iterator<Item = &'a String>) -> Self {
        let texts: Vec<String> = texts.filter(|text| !text.is_empty()).cloned().collect();
        if texts.is_empty() { Self::Empty } else { Self::Texts(texts) }
    }

    fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    fn yes_no(answer: Option<bool>) -> Self {
        answer.map_or(Self::Empty, |yes| Self::Word(if yes { "true" } else { "false" }, usize::from(!yes)))
    }

    fn score(score: Option<Score>) -> Self {
        Self::number(score.map(Score::value))
    }

    /// Whether nothing stands in the cell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// The cell as it is compared: whatever the case of its words.
    pub(super) fn folded(self) -> Self {
        match self {
            Self::Texts(texts) => Self::Texts(texts.iter().map(|text| text.to_lowercase()).collect()),
            other => other,
        }
    }

    /// The order of cells of one column.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => one.total_cmp(other),
            (Self::Tuple(one), Self::Tuple(other)) => one
                .iter()
                .zip(other)
                .map(|(one, other)| one.total_cmp(other))
                .fold(Ordering::Equal, Ordering::then),
            (Self::Word(_, one), Self::Word(_, other)) => one.cmp(other),
            (Self::Texts(one), Self::Texts(other)) => one.cmp(other),
            _ => Ordering::Equal,
        }
    }
}

/// What stands in the cell of a column on a line, also where the cell is joined with those above it.
#[must_use]
pub fn worksheet_cell(model: &Model, line: &WorksheetLine, column: WorksheetColumn) -> WorksheetCell {
    use WorksheetCell as Cell;
    use WorksheetColumn as C;
    let row = &line.row;
    let failure_mode = || model.get::<FailureMode>(row.failure_mode);
    let card = || model.get::<Card>(failure_mode()?.card?);
    let step = || model.get::<Step>(card()?.step);
    let lane = || model.get::<Lane>(card()?.lane);
    let phase = || model.get::<Phase>(step()?.phase);
    let cause = || model.get::<Cause>(row.cause?);
    let action = || model.get::<Action>(line.action?);
    let after = || row.after.as_ref().map(|after| after.scores);
    match column {
        C::Rank => Cell::number(row.rank.map(f64::from)),
        C::Map => Cell::text(lane().and_then(|lane| model.get::<Map>(lane.map)).map(|map| &map.title)),
        C::Phase => Cell::text(phase().map(|phase| &phase.title)),
        C::Step => Cell::text(match failure_mode() {
            Some(row) if row.card.is_none() => Some(&row.item),
            _ => step().map(|step| &step.title),
        }),
        C::Lane => Cell::text(lane().map(|lane| &lane.title)),
        C::Card => Cell::text(card().map(|card| &card.text)),
        C::FailureMode => Cell::text(failure_mode().map(|row| &row.title)),
        C::Requirement => Cell::text(failure_mode().map(|row| &row.requirement)),
        C::LocalEffect => effects(model, line, EffectReach::Local),
        C::Effect => effects(model, line, EffectReach::Final),
        C::Severity => Cell::score(row.severity),
        C::Class => Cell::text(failure_mode().map(|row| &row.class)),
        C::FilterCode => Cell::text(failure_mode().map(|row| &row.filter_code)),
        C::Remarks => Cell::text(failure_mode().map(|row| &row.remarks)),
        C::Cost => Cell::number(failure_mode().and_then(|row| row.cost)),
        C::Review => Cell::yes_no(failure_mode().filter(|row| row.review).map(|row| row.review)),
        C::Warnings => warnings(row),
        C::Cause => Cell::text(cause().map(|row| &row.text)),
        C::SinglePoint => Cell::yes_no(cause().and_then(|row| row.single_point)),
        C::Controlled => Cell::yes_no(cause().and_then(|row| row.controlled)),
        C::Obvious => Cell::yes_no(cause().and_then(|row| row.obvious)),
        C::Decision => cause()
            .and_then(|row| row.decision)
            .or_else(|| line.verdict?.decision())
            .map_or(Cell::Empty, |word| Cell::Word(word.word(), word as usize)),
        C::DecisionReason => Cell::text(cause().map(|row| &row.decision_reason)),
        C::ImportedRpn => Cell::number(cause().and_then(|row| row.imported_rpn)),
        C::Prevention => controls(model, line, ControlKind::Prevention),
        C::Occurrence => Cell::score(row.occurrence),
        C::DetectionControl => controls(model, line, ControlKind::Detection),
        C::Detection => Cell::score(row.detection),
        C::Recoverability => Cell::score(row.recoverability),
        C::ServiceRpn => Cell::number(product([row.severity, row.occurrence, row.recoverability])),
        C::SeverityAfter => Cell::score(after().and_then(|scores| scores.severity)),
        C::OccurrenceAfter => Cell::score(after().and_then(|scores| scores.occurrence)),
        C::DetectionAfter => Cell::score(after().and_then(|scores| scores.detection)),
        C::RpnAfter => Cell::number(row.after.as_ref().and_then(|after| after.rpn)),
        C::ActionPriorityAfter => {
            let reason = row.after.as_ref().and_then(|after| after.action_priority);
            reason.map_or(Cell::Empty, |reason| priority_word(reason.priority))
        }
        C::Reduction => {
            let both = row.rpn.zip(row.after.as_ref().and_then(|after| after.rpn));
            Cell::number(both.and_then(|(before, after)| reduction(before, after)))
        }
        C::Rpn => Cell::number(row.rpn),
        C::ActionPriority => row.action_priority.map_or(Cell::Empty, |reason| priority_word(reason.priority)),
        C::Criticality => Cell::number(row.criticality),
        C::Hazard => Cell::number(row.hazard_score),
        C::Sod => sod(row),
        C::Action => Cell::text(action().map(|action| &action.text)),
        C::PreventionAction => {
            Cell::text(action().filter(|row| row.kind == ActionKind::Prevention).map(|row| &row.text))
        }
        C::DetectionAction => {
            Cell::text(action().filter(|row| row.kind == ActionKind::Detection).map(|row| &row.text))
        }
        C::ActionKind => action().map_or(Cell::Empty, |row| Cell::Word(row.kind.word(), row.kind as usize)),
        C::Stage => action()
            .and_then(|row| row.stage)
            .map_or(Cell::Empty, |stage| Cell::Word(stage.word(), stage as usize)),
        C::Taken => Cell::text(action().map(|row| &row.taken)),
        C::Evidence => Cell::text(action().map(|row| &row.evidence)),
        C::Outcome => Cell::text(action().map(|row| &row.outcome)),
        C::Done => Cell::text(action().and_then(|row| row.done_on.as_ref())),
        C::VerifiedBy => Cell::text(action().map(|row| &row.verified_by)),
        C::Verified => Cell::text(action().and_then(|row| row.verified_on.as_ref())),
        C::Concurrence => Cell::yes_no(action().and_then(|row| row.concurrence)),
        C::Owner => Cell::text(action().map(|action| &action.owner)),
        C::Due => Cell::text(action().and_then(|action| action.due.as_ref())),
        C::Status => action().map_or(Cell::Empty, |action| status_word(action.status)),
    }
}

/// What stands in a cell by the scores that hold now; in columns of other things what [`worksheet_cell`] gives.
pub(super) fn present_cell(model: &Model, line: &WorksheetLine, column: WorksheetColumn) -> WorksheetCell {
    let scores = line.row.scores();
    match column {
        WorksheetColumn::Severity => WorksheetCell::score(scores.severity),
        WorksheetColumn::Occurrence => WorksheetCell::score(scores.occurrence),
        WorksheetColumn::Detection => WorksheetCell::score(scores.detection),
        WorksheetColumn::Recoverability => WorksheetCell::score(scores.recoverability),
        WorksheetColumn::Rpn => WorksheetCell::number(line.row.present_rpn()),
        other => worksheet_cell(model, line, other),
    }
}

/// The product of scores; nothing where one is missing.
fn product(scores: [Option<Score>; 3]) -> Option<f64> {
    scores.into_iter().map(|score| score.map(Score::value)).product()
}

fn effects(model: &Model, line: &WorksheetLine, reach: EffectReach) -> WorksheetCell {
    let effects = model.effects_of(line.row.failure_mode).filter(|effect| effect.reach == reach);
    WorksheetCell::texts(effects.map(|effect| &effect.text))
}

/// The three scores side by side.
fn sod(row: &RiskRow) -> WorksheetCell {
    row.first_scores().triple().map_or(WorksheetCell::Empty, |triple| {
        WorksheetCell::Tuple([triple.severity, triple.occurrence, triple.detection].map(Score::value))
    })
}

/// All that is to be looked at, by the words of the records.
fn warnings(row: &RiskRow) -> WorksheetCell {
    if row.warnings.is_empty() {
        return WorksheetCell::Empty;
    }
    WorksheetCell::Texts(row.warnings.iter().map(|warning| warning.word().to_owned()).collect())
}

fn controls(model: &Model, line: &WorksheetLine, kind: ControlKind) -> WorksheetCell {
    let controls = line.row.cause.into_iter().flat_map(|cause| model.controls_of(cause));
    WorksheetCell::texts(controls.filter(|control| control.kind == kind).map(|control| &control.text))
}

fn priority_word(priority: ActionPriority) -> WorksheetCell {
    let word = match priority {
        ActionPriority::High => "H",
        ActionPriority::Medium => "M",
        ActionPriority::Low => "L",
    };
    WorksheetCell::Word(word, priority as usize)
}

fn status_word(status: ActionStatus) -> WorksheetCell {
    WorksheetCell::Word(status.word(), status as usize)
}
