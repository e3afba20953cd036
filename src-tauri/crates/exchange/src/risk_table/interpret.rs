//! The rows below a header, read as failure modes with all that hangs from them.
//!
//! A failure mode reaches over several rows: its cells are joined, or it is said again in each row, or, in a table
//! of text, which cannot join cells, the cells below it are empty. In each row that it reaches over, every cell that
//! begins there adds to it: another effect, another cause, another control or action. A row that names no cause is
//! about the failure mode as a whole. Only joined cells are filled downwards; a score that is missing stays missing.

mod action;
mod cause;
mod cells;

use sightline_model::risk::worksheet::WorksheetColumn as C;
use sightline_model::risk::{ActionPriority, Measure, SheetEffect, SheetFailureMode, SheetScore};
use sightline_model::{EffectReach, Factor, TEXT_LIMIT};

use self::cells::RowCells;
use super::layout::TableLayout;
use super::lines::{decided, priority, scores};
use super::report::{Interpreted, SheetFinding, SheetFindingKind};
use super::scales::Scales;
use crate::sheet::{Book, Sheet};

/// How a failure mode that reaches over several rows is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spread {
    /// Its cells are joined.
    Joined,
    /// It is said again in each row.
    Repeated,
    /// The cells below it are empty.
    Blank,
}

/// Reads a sheet as its layout says. Scores are checked against the scales of the project.
///
/// # Panics
/// Where the book does not have the sheet of the layout.
#[must_use]
pub fn interpret(book: &Book, layout: &TableLayout, scales: &Scales) -> Interpreted {
    let sheet = &book.sheets[layout.sheet];
    let cells = RowCells::new(sheet, layout, scales);
    let mut reading = Reading {
        spread: spread(sheet, layout, &cells),
        cells,
        current: None,
        done: Interpreted { findings: left_out(sheet, layout), ..Interpreted::default() },
    };
    for row in layout.first_row..sheet.height() {
        reading.row(row);
    }
    reading.finish_failure_mode();
    reading.done
}

fn spread(sheet: &Sheet, layout: &TableLayout, cells: &RowCells) -> Spread {
    let Some(column) = cells.place(C::FailureMode) else { return Spread::Repeated };
    let mut rows = (layout.first_row..sheet.height()).filter(|row| !sheet.is_blank_row(*row));
    if sheet.joins_cells {
        let joined = |row| sheet.joined(row, column).is_some_and(|range| range.top < range.bottom);
        if rows.any(joined) { Spread::Joined } else { Spread::Repeated }
    } else if rows.any(|row| sheet.cell(row, column).is_blank()) {
        Spread::Blank
    } else {
        Spread::Repeated
    }
}

/// The columns that hold something and are read as nothing.
fn left_out(sheet: &Sheet, layout: &TableLayout) -> Vec<SheetFinding> {
    let mut findings = Vec::new();
    for (place, column) in (0..).zip(&layout.columns) {
        let mut written = (layout.first_row..sheet.height()).map(|row| sheet.cell(row, place));
        if column.column.is_none()
            && let Some(first) = written.find(|cell| !cell.is_blank())
        {
            let said = cells::one_line(&first.words());
            findings.push(SheetFinding {
                kind: SheetFindingKind::ColumnLeftOut,
                row: None,
                heading: column.heading.clone(),
                said,
                instead: String::new(),
            });
        }
    }
    findings
}

struct Reading<'a> {
    cells: RowCells<'a>,
    spread: Spread,
    current: Option<Current>,
    done: Interpreted,
}

/// The failure mode that is being read.
struct Current {
    failure_mode: SheetFailureMode,
    /// The cause that the last row spoke of.
    cause: Option<usize>,
    /// What the rows say of measures, to be compared when all scores are known.
    measures: Vec<SaidMeasures>,
}

/// What a row says of the measures of a cause.
struct SaidMeasures {
    row: u32,
    cause: usize,
    rpn: Option<f64>,
    rpn_after: Option<f64>,
    priority: Option<ActionPriority>,
    priority_after: Option<ActionPriority>,
}

impl Reading<'_> {
    fn row(&mut self, row: u32) {
        if self.cells.is_blank_row(row) {
            // In a table that says everything again, a gap parts failure modes of the same words.
            if self.spread == Spread::Repeated {
                self.finish_failure_mode();
            }
            return;
        }
        if self.cells.repeats_header(row) {
            return;
        }
        match self.begins(row) {
            Begins::FailureMode => {
                self.finish_failure_mode();
                self.current = Some(self.new_failure_mode(row));
            }
            Begins::Nothing => {}
            Begins::LeftOut => {
                let said = self.cells.first_words(row);
                self.done.findings.push(SheetFinding {
                    kind: SheetFindingKind::NoFailureMode,
                    row: Some(row + 1),
                    heading: String::new(),
                    said,
                    instead: String::new(),
                });
                return;
            }
        }
        let Some(mut current) = self.current.take() else { return };
        self.done.rows += 1;
        self.texts(row, &mut current.failure_mode);
        self.effects(row, &mut current.failure_mode);
        self.cause(row, &mut current);
        self.actions(row, &mut current);
        self.current = Some(current);
    }

    fn begins(&self, row: u32) -> Begins {
        let title = self.cells.words(row, C::FailureMode);
        let goes_on = self.current.is_some();
        if !self.cells.begins(row, C::FailureMode) {
            return if goes_on { Begins::Nothing } else { Begins::LeftOut };
        }
        match (title.is_empty(), self.spread) {
            (true, Spread::Blank) if goes_on => Begins::Nothing,
            (true, _) => Begins::LeftOut,
            (false, Spread::Repeated) if self.says_again(row, &title) => Begins::Nothing,
            (false, _) => Begins::FailureMode,
        }
    }

    /// Whether a row says the failure mode before it again.
    fn says_again(&self, row: u32, title: &str) -> bool {
        self.current.as_ref().is_some_and(|Current { failure_mode, .. }| {
            failure_mode.title == title
                && failure_mode.step == self.cells.words(row, C::Step)
                && failure_mode.function == self.cells.words(row, C::Card)
        })
    }

    fn new_failure_mode(&self, row: u32) -> Current {
        let before =
            self.current.as_ref().map(|current| &current.failure_mode).or(self.done.failure_modes.last());
        let (mut step, mut function) = (self.cells.short(row, C::Step), self.cells.short(row, C::Card));
        if self.spread == Spread::Blank
            && step.is_empty()
            && let Some(before) = before
        {
            step.clone_from(&before.step);
            if function.is_empty() {
                function.clone_from(&before.function);
            }
        }
        let title = self.cells.short(row, C::FailureMode);
        Current {
            failure_mode: SheetFailureMode { step, function, title, ..SheetFailureMode::default() },
            cause: None,
            measures: Vec::new(),
        }
    }

    /// What is said once of a failure mode. What several rows say of it stands on lines of its own.
    fn texts(&mut self, row: u32, failure_mode: &mut SheetFailureMode) {
        let texts = [
            (C::Requirement, &mut failure_mode.requirement),
            (C::Class, &mut failure_mode.class),
            (C::FilterCode, &mut failure_mode.filter_code),
            (C::Remarks, &mut failure_mode.remarks),
        ];
        for (column, text) in texts {
            let said = self.cells.new_text(row, column, &mut self.done.findings);
            if said.is_empty() || *text == said || text.split('\n').any(|line| line == said) {
                continue;
            }
            if text.chars().count() + said.chars().count() >= TEXT_LIMIT {
                self.done.findings.push(self.cells.finding(
                    SheetFindingKind::TooLong,
                    row,
                    column,
                    String::new(),
                ));
                continue;
            }
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&said);
        }
        if failure_mode.cost.is_none() && self.cells.begins(row, C::Cost) {
            failure_mode.cost = self.cells.cost(row, &mut self.done.findings);
        }
    }

    /// Local and final effects of a row. Its severity is that of the final one, where there is one.
    fn effects(&mut self, row: u32, failure_mode: &mut SheetFailureMode) {
        let findings = &mut self.done.findings;
        let local = self.cells.new_text(row, C::LocalEffect, findings);
        let last = self.cells.new_text(row, C::Effect, findings);
        let scored = [C::Severity, C::SeverityAfter].iter().any(|column| self.cells.begins(row, *column));
        let severity = if scored {
            self.cells.scores(row, Factor::Severity, C::Severity, Some(C::SeverityAfter), findings)
        } else {
            SheetScore::default()
        };
        let (of_local, of_last) = if last.is_empty() && !local.is_empty() {
            (severity, SheetScore::default())
        } else {
            (SheetScore::default(), severity)
        };
        if !local.is_empty() {
            self.effect(
                row,
                failure_mode,
                SheetEffect { text: local, reach: EffectReach::Local, severity: of_local },
            );
        }
        if !last.is_empty() || !of_last.is_empty() {
            self.effect(
                row,
                failure_mode,
                SheetEffect { text: last, reach: EffectReach::Final, severity: of_last },
            );
        }
    }

    fn effect(&mut self, row: u32, failure_mode: &mut SheetFailureMode, said: SheetEffect) {
        let covered = !self.cells.begins(row, C::Effect);
        let effects = &mut failure_mode.effects;
        let known = match self.spread {
            // A severity beside an effect that goes on is one more of the same effect.
            Spread::Joined if said.text.is_empty() && covered => effects.last_mut(),
            Spread::Joined | Spread::Blank => None,
            Spread::Repeated => effects.iter_mut().find(|effect| {
                effect.reach == said.reach
                    && (effect.text == said.text
                        || (said.text.is_empty() && effect.severity == said.severity))
            }),
        };
        let Some(known) = known else { return effects.push(said) };
        for (severity, said) in [
            (&mut known.severity.first, said.severity.first),
            (&mut known.severity.after, said.severity.after),
        ] {
            if severity.is_some() && said.is_some() && *severity != said {
                let worst =
                    severity.max(&mut said.clone()).map(|score| score.to_string()).unwrap_or_default();
                self.done.findings.push(self.cells.finding(
                    SheetFindingKind::SeverityDiffers,
                    row,
                    C::Severity,
                    worst,
                ));
            }
            *severity = (*severity).max(said);
        }
    }

    fn finish_failure_mode(&mut self) {
        let Some(mut current) = self.current.take() else { return };
        for said in std::mem::take(&mut current.measures) {
            self.compare(&mut current.failure_mode, &said);
        }
        self.done.failure_modes.push(current.failure_mode);
    }

    /// Keeps and tells where what a sheet says of its measures does not follow from its scores.
    fn compare(&mut self, failure_mode: &mut SheetFailureMode, said: &SaidMeasures) {
        let cause = &failure_mode.causes[said.cause];
        let first = scores(failure_mode, cause, self.cells.scales, |score| score.first);
        let now = scores(failure_mode, cause, self.cells.scales, SheetScore::now);
        let mut tell = |kind, column, instead: Option<String>| {
            let instead = instead.unwrap_or_default();
            self.done.findings.push(self.cells.finding(kind, said.row, column, instead));
        };
        let decision_follows = cause.decision == decided(cause, &first);
        let (product, product_after) = (Measure::Rpn.number(&first), Measure::Rpn.number(&now));
        let cause = &mut failure_mode.causes[said.cause];
        if decision_follows {
            // What the tree says anyway is nobody's decision against it.
            cause.decision = None;
        }
        if said.rpn.is_some() && said.rpn != product {
            tell(SheetFindingKind::RpnDiffers, C::Rpn, product.map(|product| product.to_string()));
            cause.imported_rpn = said.rpn;
        }
        if said.rpn_after.is_some() && said.rpn_after != product_after {
            let product = product_after.map(|product| product.to_string());
            tell(SheetFindingKind::RpnAfterDiffers, C::RpnAfter, product);
        }
        for (said, follows, column) in [
            (said.priority, priority(&first), C::ActionPriority),
            (said.priority_after, priority(&now), C::ActionPriorityAfter),
        ] {
            if said.is_some() && said != follows {
                let letter = follows.map(|priority| priority.letter().to_string());
                tell(SheetFindingKind::PriorityDiffers, column, letter);
            }
        }
    }
}

enum Begins {
    FailureMode,
    Nothing,
    LeftOut,
}
