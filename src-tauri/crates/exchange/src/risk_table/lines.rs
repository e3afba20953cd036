//! Failure modes laid out as the lines of a printed table: which cell stands where, and over how many lines it is
//! joined.
//!
//! What is said of a failure mode reaches over all its lines, what is said of a cause over the lines of that cause.
//! Lists go down: each entry has a line of its own, and the last one reaches over those that are left. Actions on the
//! failure mode as a whole follow its causes, on lines without a cause. [`super::interpret`] reads all of it back.

use sightline_model::risk::worksheet::WorksheetColumn as C;
use sightline_model::risk::{
    ActionPriority, HazardAnswers, HazardVerdict, Measure, MeasureValue, Score, ScoreTriple, Scores,
    SheetAction, SheetCause, SheetFailureMode, SheetScore, reduction,
};
use sightline_model::{
    ActionKind, ActionStatus, ControlKind, DmaicStage, EffectReach, HazardDecision, LaneKind,
};

use super::scales::Scales;

/// What stands in a cell that is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A score or any other number.
    Number(f64),
    /// A number that follows from others of its line.
    Derived(f64),
    /// A day, as `YYYY-MM-DD`.
    Day(String),
    /// Yes or no.
    YesNo(bool),
    /// An Action Priority, which follows from scores.
    Priority(ActionPriority),
    /// How far an action has come.
    Status(ActionStatus),
    /// What sort of action it is.
    Kind(ActionKind),
    /// Where it stands in DMAIC.
    Stage(DmaicStage),
    /// Whether to proceed.
    Decision(HazardDecision),
    /// A lane that is called by its kind.
    Lane(LaneKind),
}

/// A cell: over which lines of its block it reaches, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Which of the columns.
    pub column: C,
    /// Its first line in the block, from 0.
    pub line: u32,
    /// Over how many lines it reaches: 1 at least.
    pub lines: u32,
    /// What it says; nothing for an empty cell.
    pub value: Option<Value>,
}

/// The lines of one failure mode.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// How many lines there are: 1 at least.
    pub height: u32,
    /// Its cells; none twice at one place.
    pub cells: Vec<Placed>,
    /// The lines of its causes: the first, and how many.
    pub causes: Vec<(u32, u32)>,
}

impl Block {
    /// Lays out a failure mode in a form of the table.
    #[must_use]
    pub fn of(failure_mode: &SheetFailureMode, columns: &[C], scales: &Scales) -> Self {
        let effects = effects(failure_mode, columns);
        let mut heights: Vec<u32> =
            failure_mode.causes.iter().map(|cause| cause_height(cause, columns)).collect();
        let loose = if shows_actions(columns) { &failure_mode.actions[..] } else { &[] };
        let below: u32 = heights.iter().sum::<u32>() + count(loose.len());
        let height = below.max(count(effects.len())).max(1);
        // Effects that are more than all the rest stand beside the last cause, so that no line is left alone.
        if let Some(last) = heights.last_mut() {
            *last += height - below;
        }
        let mut block = Self { height, ..Self::default() };
        block.failure_mode(failure_mode);
        block.effects(effects);
        let mut line = 0;
        for (cause, lines) in failure_mode.causes.iter().zip(heights) {
            block.causes.push((line, lines));
            block.cause(cause, line, lines, columns);
            block.measures(failure_mode, cause, (line, lines), scales);
            line += lines;
        }
        for action in loose {
            block.action(action, line, 1, columns);
            line += 1;
        }
        block.cells.retain(|cell| columns.contains(&cell.column));
        columns.iter().for_each(|column| block.fill(*column));
        block
    }

    /// Puts empty cells where a column has none: beside the actions on a failure mode as a whole, and where it has no
    /// cause.
    fn fill(&mut self, column: C) {
        let mut free = vec![true; self.height as usize];
        for cell in self.cells.iter().filter(|cell| cell.column == column) {
            free[cell.line as usize..(cell.line + cell.lines) as usize].fill(false);
        }
        for (line, free) in (0..).zip(free) {
            if free {
                self.put(column, (line, 1), None);
            }
        }
    }

    fn put(&mut self, column: C, (line, lines): (u32, u32), value: Option<Value>) {
        self.cells.push(Placed { column, line, lines, value });
    }

    fn failure_mode(&mut self, row: &SheetFailureMode) {
        let all = (0, self.height);
        let texts = [
            (C::Step, &row.step),
            (C::Card, &row.function),
            (C::Requirement, &row.requirement),
            (C::FailureMode, &row.title),
            (C::Class, &row.class),
            (C::FilterCode, &row.filter_code),
            (C::Remarks, &row.remarks),
            (C::Map, &row.whereabouts.map),
            (C::Phase, &row.whereabouts.phase),
        ];
        for (column, words) in texts {
            self.put(column, all, text(words));
        }
        let kind = row.whereabouts.lane_kind.map(Value::Lane);
        self.put(C::Lane, all, text(&row.whereabouts.lane).or(kind));
        self.put(C::Review, all, row.whereabouts.review.then_some(Value::YesNo(true)));
        self.put(C::Cost, all, row.cost.map(Value::Number));
    }

    fn effects(&mut self, entries: Vec<EffectEntry>) {
        let whole = EffectEntry::default();
        let entries = if entries.is_empty() { vec![whole] } else { entries };
        for (at, EffectEntry { local, last, severity }) in spread(entries, 0, self.height) {
            self.put(C::LocalEffect, at, local.as_deref().and_then(text));
            self.put(C::Effect, at, last.as_deref().and_then(text));
            self.put(C::Severity, at, number(severity.first));
            self.put(C::SeverityAfter, at, number(severity.after));
        }
    }

    fn cause(&mut self, cause: &SheetCause, line: u32, lines: u32, columns: &[C]) {
        let all = (line, lines);
        self.put(C::Rank, all, cause.rank.map(|rank| Value::Derived(rank.into())));
        self.put(C::Cause, all, text(&cause.text));
        self.put(C::Occurrence, all, number(cause.occurrence.first));
        self.put(C::OccurrenceAfter, all, number(cause.occurrence.after));
        self.put(C::Detection, all, number(cause.detection.first));
        self.put(C::DetectionAfter, all, number(cause.detection.after));
        self.put(C::Recoverability, all, number(cause.recoverability.first));
        self.put(C::ImportedRpn, all, cause.imported_rpn.map(Value::Number));
        self.put(C::SinglePoint, all, cause.single_point.map(Value::YesNo));
        self.put(C::Controlled, all, cause.controlled.map(Value::YesNo));
        self.put(C::Obvious, all, cause.obvious.map(Value::YesNo));
        self.put(C::DecisionReason, all, text(&cause.decision_reason));
        for (column, kind) in
            [(C::Prevention, ControlKind::Prevention), (C::DetectionControl, ControlKind::Detection)]
        {
            if !columns.contains(&column) {
                continue;
            }
            let controls = cause.controls.iter().filter(|control| control.kind == kind);
            let texts: Vec<&str> = controls.map(|control| control.text.as_str()).collect();
            let texts = if texts.is_empty() { vec![""] } else { texts };
            for (at, words) in spread(texts, line, lines) {
                self.put(column, at, text(words));
            }
        }
        if shows_actions(columns) {
            for ((line, lines), action) in spread(cause.actions.iter().collect(), line, lines) {
                self.action(action, line, lines, columns);
            }
        }
    }

    fn measures(&mut self, of: &SheetFailureMode, cause: &SheetCause, all: (u32, u32), scales: &Scales) {
        let first = scores(of, cause, scales, |score| score.first);
        let again = [cause.occurrence, cause.detection].iter().any(|score| score.after.is_some())
            || of.effects.iter().any(|effect| effect.severity.after.is_some());
        let now = if again { scores(of, cause, scales, SheetScore::now) } else { Scores::default() };
        let number = |measure: Measure, scores| measure.number(scores).map(Value::Derived);
        self.put(C::Rpn, all, number(Measure::Rpn, &first));
        self.put(C::RpnAfter, all, number(Measure::Rpn, &now));
        self.put(C::Criticality, all, number(Measure::Criticality, &first));
        let with_recovery = Scores { recoverability: cause.recoverability.first, ..first };
        self.put(C::ServiceRpn, all, number(Measure::ServiceRpn, &with_recovery));
        self.put(C::Sod, all, first.triple().map(sod));
        let rpns = Measure::Rpn.number(&first).zip(Measure::Rpn.number(&now));
        let fallen = rpns.and_then(|(before, after)| reduction(before, after));
        self.put(C::Reduction, all, fallen.map(Value::Derived));
        self.put(C::Hazard, all, number(Measure::HazardScore, &first));
        self.put(C::ActionPriority, all, priority(&first).map(Value::Priority));
        self.put(C::ActionPriorityAfter, all, priority(&now).map(Value::Priority));
        let decision = cause.decision.or_else(|| decided(cause, &first));
        self.put(C::Decision, all, decision.map(Value::Decision));
    }

    fn action(&mut self, action: &SheetAction, line: u32, lines: u32, columns: &[C]) {
        let all = (line, lines);
        let own = match action.kind {
            ActionKind::Prevention => C::PreventionAction,
            ActionKind::Detection => C::DetectionAction,
            _ => C::Action,
        };
        let column =
            [own, C::Action, C::PreventionAction].into_iter().find(|column| columns.contains(column));
        self.put(column.unwrap_or(C::Action), all, text(&action.text));
        let texts = [
            (C::Owner, &action.owner),
            (C::Taken, &action.taken),
            (C::Evidence, &action.evidence),
            (C::Outcome, &action.outcome),
            (C::VerifiedBy, &action.verified_by),
        ];
        for (column, words) in texts {
            self.put(column, all, text(words));
        }
        let days = [(C::Due, &action.due), (C::Done, &action.done_on), (C::Verified, &action.verified_on)];
        for (column, day) in days {
            self.put(column, all, day.clone().map(Value::Day));
        }
        self.put(C::Status, all, Some(Value::Status(action.status)));
        self.put(C::ActionKind, all, Some(Value::Kind(action.kind)));
        self.put(C::Stage, all, action.stage.map(Value::Stage));
        self.put(C::Concurrence, all, action.concurrence.map(Value::YesNo));
    }
}

/// The scores of a cause with the worst severity of its failure mode.
pub fn scores(
    failure_mode: &SheetFailureMode,
    cause: &SheetCause,
    scales: &Scales,
    score: impl Fn(SheetScore) -> Option<Score> + Copy,
) -> Scores {
    scales.scores(failure_mode.severity(score), score(cause.occurrence), score(cause.detection))
}

/// The Action Priority of scores, where there is one.
pub fn priority(scores: &Scores) -> Option<ActionPriority> {
    match Measure::ActionPriority.value(scores) {
        Ok(MeasureValue::ActionPriority { reason }) => Some(reason.priority),
        _ => None,
    }
}

/// What the decision tree of HFMEA comes to for a cause, where there is a hazard score.
pub fn decided(cause: &SheetCause, scores: &Scores) -> Option<HazardDecision> {
    let &SheetCause { single_point, controlled, obvious, .. } = cause;
    let hazard = Measure::HazardScore.number(scores)?;
    HazardVerdict::of(hazard, HazardAnswers { single_point, controlled, obvious }).decision()
}

/// The effects that share a line: a final one, and a local one that nobody rated by itself.
#[derive(Default)]
struct EffectEntry {
    local: Option<String>,
    last: Option<String>,
    severity: SheetScore,
}

fn effects(failure_mode: &SheetFailureMode, columns: &[C]) -> Vec<EffectEntry> {
    if !columns.contains(&C::Effect) {
        // Without words of its own, only the worst severity says something.
        let worst = |score: fn(SheetScore) -> Option<Score>| failure_mode.severity(score);
        let severity = SheetScore { first: worst(|score| score.first), after: worst(|score| score.after) };
        return vec![EffectEntry { severity, ..EffectEntry::default() }];
    }
    let shown = |column, score: Option<Score>| score.filter(|_| columns.contains(&column));
    let mut entries: Vec<EffectEntry> = Vec::new();
    for effect in &failure_mode.effects {
        let text = Some(effect.text.clone());
        let severity = SheetScore {
            first: shown(C::Severity, effect.severity.first),
            after: shown(C::SeverityAfter, effect.severity.after),
        };
        if effect.reach == EffectReach::Local && columns.contains(&C::LocalEffect) {
            entries.push(EffectEntry { local: text, last: None, severity });
            continue;
        }
        let beside = entries.last_mut().filter(|entry| entry.last.is_none() && entry.severity.is_empty());
        match beside {
            Some(entry) => (entry.last, entry.severity) = (text, severity),
            None => entries.push(EffectEntry { local: None, last: text, severity }),
        }
    }
    entries
}

fn cause_height(cause: &SheetCause, columns: &[C]) -> u32 {
    let controls = |column, kind| {
        let of_kind = cause.controls.iter().filter(|control| control.kind == kind);
        if columns.contains(&column) { of_kind.count() } else { 0 }
    };
    let actions = if shows_actions(columns) { cause.actions.len() } else { 0 };
    let longest = controls(C::Prevention, ControlKind::Prevention)
        .max(controls(C::DetectionControl, ControlKind::Detection))
        .max(actions);
    count(longest).max(1)
}

fn shows_actions(columns: &[C]) -> bool {
    [C::Action, C::PreventionAction, C::DetectionAction].iter().any(|column| columns.contains(column))
}

/// Gives each entry a line, and the last one all that are left. There are no more entries than lines.
fn spread<T>(entries: Vec<T>, line: u32, lines: u32) -> impl Iterator<Item = ((u32, u32), T)> {
    let last = count(entries.len()).saturating_sub(1);
    (0..).zip(entries).map(move |(place, entry)| {
        let reach = if place == last { lines - place } else { 1 };
        ((line + place, reach), entry)
    })
}

/// The three scores side by side.
fn sod(ScoreTriple { severity, occurrence, detection }: ScoreTriple) -> Value {
    Value::Text(format!("{severity} {occurrence} {detection}"))
}

fn text(words: &str) -> Option<Value> {
    (!words.is_empty()).then(|| Value::Text(words.to_owned()))
}

fn number(score: Option<Score>) -> Option<Value> {
    score.map(|score| Value::Number(score.value()))
}

fn count(entries: usize) -> u32 {
    u32::try_from(entries).unwrap_or(u32::MAX)
}
