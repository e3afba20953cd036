//! What stands in a cell of the worksheet: for sorting, filtering, and for writing it elsewhere.

use std::cmp::Ordering;

use super::{WorksheetColumn, WorksheetLine};
use crate::model::Model;
use crate::record::{Action, Card, Cause, FailureMode, Lane, Map, Phase, Step};
use crate::risk::{ActionPriority, RiskRow, Score};
use crate::words::{ActionStatus, ControlKind};

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
    let action = || model.get::<Action>(line.action?);
    match column {
        C::Rank => Cell::number(row.rank.map(f64::from)),
        C::Map => Cell::text(lane().and_then(|lane| model.get::<Map>(lane.map)).map(|map| &map.title)),
        C::Phase => Cell::text(phase().map(|phase| &phase.title)),
        C::Step => Cell::text(step().map(|step| &step.title)),
        C::Lane => Cell::text(lane().map(|lane| &lane.title)),
        C::Card => Cell::text(card().map(|card| &card.text)),
        C::FailureMode => Cell::text(failure_mode().map(|row| &row.title)),
        C::Effect => Cell::texts(model.effects_of(row.failure_mode).map(|effect| &effect.text)),
        C::Severity => Cell::score(row.severity),
        C::Cause => Cell::text(row.cause.and_then(|cause| model.get::<Cause>(cause)).map(|row| &row.text)),
        C::Prevention => controls(model, line, ControlKind::Prevention),
        C::Occurrence => Cell::score(row.occurrence),
        C::DetectionControl => controls(model, line, ControlKind::Detection),
        C::Detection => Cell::score(row.detection),
        C::Rpn => Cell::number(row.rpn),
        C::ActionPriority => row.action_priority.map_or(Cell::Empty, |reason| priority_word(reason.priority)),
        C::Criticality => Cell::number(row.criticality),
        C::Hazard => Cell::number(row.hazard_score),
        C::Sod => sod(row),
        C::Action => Cell::text(action().map(|action| &action.text)),
        C::Owner => Cell::text(action().map(|action| &action.owner)),
        C::Due => Cell::text(action().and_then(|action| action.due.as_ref())),
        C::Status => action().map_or(Cell::Empty, |action| status_word(action.status)),
        _ => Cell::Empty,
    }
}

/// The three scores side by side.
fn sod(row: &RiskRow) -> WorksheetCell {
    row.first_scores().triple().map_or(WorksheetCell::Empty, |triple| {
        WorksheetCell::Tuple([triple.severity, triple.occurrence, triple.detection].map(Score::value))
    })
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
