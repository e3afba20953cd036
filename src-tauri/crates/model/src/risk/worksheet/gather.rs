//! Gathers the failure modes with their lines, ranked, filtered and in the order that is wished for.

use std::cmp::Ordering;

use super::group::{GroupKey, Grouping};
use super::{
    WorksheetCell, WorksheetColumn, WorksheetLine, WorksheetOrder, WorksheetSort, worksheet_cell,
    worksheet_lines,
};
use crate::id::FailureModeId;
use crate::model::Model;
use crate::risk::row::failure_modes_of_project;
use crate::risk::{Comparator, RiskRow, rank, risk_rows};

/// A failure mode with all of its lines, which nothing parts.
#[derive(Debug)]
pub(super) struct Gathered {
    pub failure_mode: FailureModeId,
    pub lines: Vec<WorksheetLine>,
    pub group: GroupKey,
    /// Whether it meets the filters.
    pub matches: bool,
}

impl Gathered {
    fn of_causes(&self) -> impl Iterator<Item = &RiskRow> {
        self.lines.iter().filter(|line| line.of_cause.at == 0).map(|line| &line.row)
    }

    /// How many rows it has: one a cause.
    pub fn rows(&self) -> u32 {
        self.of_causes().map(|_| 1).sum()
    }

    /// How many of them lack a score that the measure needs.
    pub fn unranked(&self) -> u32 {
        self.of_causes().map(|row| u32::from(row.rank.is_none())).sum()
    }

    /// Puts the causes into the order in which they were shown; new ones stand behind them. Answers whether that is
    /// another order than theirs.
    pub fn keep_causes(&mut self, shown: &Self) -> bool {
        let place = |line: &WorksheetLine| {
            shown.of_causes().position(|row| row.cause == line.row.cause).unwrap_or(usize::MAX)
        };
        if self.lines.is_sorted_by_key(place) {
            return false;
        }
        self.lines.sort_by_key(place);
        for (at, line) in (0..).zip(&mut self.lines) {
            line.of_failure_mode.at = at;
        }
        true
    }
}

/// All failure modes in the order that is wished for.
pub(super) fn gather(model: &Model, order: &WorksheetOrder) -> Vec<Gathered> {
    let grouping = order.group.map(|by| Grouping::new(model, by));
    let mut gathered: Vec<((Vec<CellKey>, usize), Gathered)> = ranked_rows(model, &order.comparator)
        .into_iter()
        .zip(0_u32..)
        .map(|((failure_mode, rows), place)| {
            let position = rows.first().map_or(usize::MAX, |ranked| ranked.position);
            let lines = worksheet_lines(model, rows.into_iter().map(|ranked| ranked.row).collect());
            let (cells, lines) = if order.sort.is_empty() {
                (Vec::new(), lines)
            } else {
                sorted_lines(model, order, place, lines)
            };
            let group = grouping.as_ref().map(|grouping| grouping.key(&lines)).unwrap_or_default();
            let holds = |line: &WorksheetLine| order.filters.iter().all(|filter| filter.holds(model, line));
            let matches = order.filters.is_empty() || lines.iter().any(holds);
            ((cells, position), Gathered { failure_mode, lines, group, matches })
        })
        .collect();
    gathered
        .sort_by(|(one, first), (other, second)| first.group.cmp(&second.group).then_with(|| one.cmp(other)));
    gathered.into_iter().map(|(_, gathered)| gathered).collect()
}

struct RankedRow {
    /// Where the row stands among all rows, worst first.
    position: usize,
    row: RiskRow,
}

/// Each failure mode in document order, with its rows worst first.
fn ranked_rows(model: &Model, comparator: &Comparator) -> Vec<(FailureModeId, Vec<RankedRow>)> {
    let mut failure_modes: Vec<(FailureModeId, Vec<RankedRow>)> = failure_modes_of_project(model)
        .map(|failure_mode| {
            let rows = risk_rows(model, failure_mode).into_iter().map(|row| RankedRow { position: 0, row });
            (failure_mode, rows.collect())
        })
        .collect();
    let mut rows: Vec<&mut RankedRow> = failure_modes.iter_mut().flat_map(|(_, rows)| rows).collect();
    let scores: Vec<_> = rows.iter().map(|ranked| ranked.row.scores()).collect();
    let ranking = rank(&scores, comparator);
    for (position, place) in ranking.order.into_iter().enumerate() {
        rows[place].position = position;
        rows[place].row.rank = ranking.ranks[place];
    }
    for (_, rows) in &mut failure_modes {
        rows.sort_by_key(|ranked| ranked.position);
    }
    failure_modes
}

/// The lines with their causes in the order of the columns by which they are sorted, and the cells that stand first:
/// they speak for all of them. `place` is where the failure mode stands on the maps.
fn sorted_lines(
    model: &Model,
    order: &WorksheetOrder,
    place: u32,
    lines: Vec<WorksheetLine>,
) -> (Vec<CellKey>, Vec<WorksheetLine>) {
    let cell = |line: &WorksheetLine, column: WorksheetColumn| {
        if column.is_on_map() {
            WorksheetCell::Number(place.into())
        } else {
            worksheet_cell(model, line, column).folded()
        }
    };
    let keys = |line: &WorksheetLine| -> Vec<CellKey> {
        order.sort.iter().map(|sort| CellKey::new(cell(line, sort.column), *sort)).collect()
    };
    let of_causes = lines.chunk_by(|_, next| next.of_cause.at > 0);
    let mut rows: Vec<(Option<Vec<CellKey>>, RiskRow)> =
        of_causes.map(|lines| (lines.iter().map(keys).min(), lines[0].row.clone())).collect();
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    let (keys, rows): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    (keys.into_iter().next().flatten().unwrap_or_default(), worksheet_lines(model, rows))
}

/// A cell as it is compared; one in which nothing stands is after all others.
enum CellKey {
    Ascending(WorksheetCell),
    Descending(WorksheetCell),
}

impl CellKey {
    fn new(cell: WorksheetCell, sort: WorksheetSort) -> Self {
        if sort.descending { Self::Descending(cell) } else { Self::Ascending(cell) }
    }

    fn cell(&self) -> &WorksheetCell {
        match self {
            Self::Ascending(cell) | Self::Descending(cell) => cell,
        }
    }
}

impl Ord for CellKey {
    fn cmp(&self, other: &Self) -> Ordering {
        let written = self.cell().compare(other.cell());
        let written = if matches!(self, Self::Descending(_)) { written.reverse() } else { written };
        self.cell().is_empty().cmp(&other.cell().is_empty()).then(written)
    }
}

impl PartialOrd for CellKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for CellKey {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for CellKey {}
