//! The cause of a row, with its scores, controls and judgements.

use sightline_model::risk::worksheet::WorksheetColumn as C;
use sightline_model::risk::{SheetCause, SheetControl};
use sightline_model::{ControlKind, Factor, HazardDecision};

use super::cells::PRIORITIES;
use super::{Current, Reading, SaidMeasures, Spread};

const DECISIONS: &[(HazardDecision, &[&str])] = &[
    (HazardDecision::Proceed, &["proceed", "yes", "y", "继续", "是"]),
    (HazardDecision::Stop, &["stop", "no", "n", "停止", "否"]),
];

/// The columns that speak of a cause besides its words.
const OF_A_CAUSE: [C; 12] = [
    C::Prevention,
    C::Occurrence,
    C::DetectionControl,
    C::Detection,
    C::Recoverability,
    C::SinglePoint,
    C::Controlled,
    C::Obvious,
    C::Decision,
    C::DecisionReason,
    C::OccurrenceAfter,
    C::DetectionAfter,
];

const SCORES: [C; 5] =
    [C::Occurrence, C::Detection, C::Recoverability, C::OccurrenceAfter, C::DetectionAfter];

impl Reading<'_> {
    /// The cause that a row speaks of: another one, the one of the row before, or none.
    pub(super) fn cause(&mut self, row: u32, current: &mut Current) {
        let text = self.cells.words(row, C::Cause);
        let goes_on = current.cause.is_some() && self.goes_on(row, &text, current);
        if !goes_on {
            let speaks = !text.is_empty() || OF_A_CAUSE.iter().any(|column| self.cells.says(row, *column));
            current.cause = speaks.then(|| {
                current.failure_mode.causes.push(self.new_cause(row));
                current.failure_mode.causes.len() - 1
            });
            if let Some(cause) = current.cause {
                let said = self.measures(row, cause);
                current.measures.push(said);
            }
        }
        if let Some(cause) = current.cause {
            self.controls(row, &mut current.failure_mode.causes[cause]);
        }
    }

    /// Whether a row goes on with the cause before it.
    fn goes_on(&self, row: u32, text: &str, current: &Current) -> bool {
        let Some(cause) = current.cause.map(|cause| &current.failure_mode.causes[cause]) else {
            return false;
        };
        let scored = SCORES.iter().any(|column| self.cells.says(row, *column));
        match self.spread {
            Spread::Joined => self.cells.place(C::Cause).is_some() && !self.cells.begins(row, C::Cause),
            Spread::Blank => text.is_empty() && !scored,
            Spread::Repeated => {
                let same = |column, factor| {
                    let mut nobody_is_told_twice = Vec::new();
                    let said = self.cells.scores(row, factor, column, None, &mut nobody_is_told_twice).first;
                    let known = match factor {
                        Factor::Occurrence => cause.occurrence,
                        Factor::Recoverability => cause.recoverability,
                        Factor::Detection | Factor::Severity => cause.detection,
                    };
                    said.is_none() || said == known.first
                };
                !text.is_empty()
                    && text == cause.text
                    && same(C::Occurrence, Factor::Occurrence)
                    && same(C::Detection, Factor::Detection)
                    && same(C::Recoverability, Factor::Recoverability)
            }
        }
    }

    fn new_cause(&mut self, row: u32) -> SheetCause {
        let (cells, findings) = (&self.cells, &mut self.done.findings);
        SheetCause {
            text: cells.short(row, C::Cause),
            controls: Vec::new(),
            occurrence: cells.scores(
                row,
                Factor::Occurrence,
                C::Occurrence,
                Some(C::OccurrenceAfter),
                findings,
            ),
            detection: cells.scores(row, Factor::Detection, C::Detection, Some(C::DetectionAfter), findings),
            recoverability: cells.scores(row, Factor::Recoverability, C::Recoverability, None, findings),
            imported_rpn: cells.number(row, C::ImportedRpn, findings),
            single_point: cells.yes_or_no(row, C::SinglePoint, findings),
            controlled: cells.yes_or_no(row, C::Controlled, findings),
            obvious: cells.yes_or_no(row, C::Obvious, findings),
            decision: cells.one_of(row, C::Decision, DECISIONS, findings),
            decision_reason: cells.new_text(row, C::DecisionReason, findings),
            actions: Vec::new(),
            rank: None,
        }
    }

    fn controls(&mut self, row: u32, cause: &mut SheetCause) {
        for (column, kind) in
            [(C::Prevention, ControlKind::Prevention), (C::DetectionControl, ControlKind::Detection)]
        {
            let control =
                SheetControl { kind, text: self.cells.new_text(row, column, &mut self.done.findings) };
            let again = self.spread == Spread::Repeated && cause.controls.contains(&control);
            if !control.text.is_empty() && !again {
                cause.controls.push(control);
            }
        }
    }

    fn measures(&mut self, row: u32, cause: usize) -> SaidMeasures {
        let (cells, findings) = (&self.cells, &mut self.done.findings);
        SaidMeasures {
            row,
            cause,
            rpn: cells.number(row, C::Rpn, findings),
            rpn_after: cells.number(row, C::RpnAfter, findings),
            priority: cells.one_of(row, C::ActionPriority, PRIORITIES, findings),
            priority_after: cells.one_of(row, C::ActionPriorityAfter, PRIORITIES, findings),
        }
    }
}
