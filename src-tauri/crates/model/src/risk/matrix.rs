//! The risk matrix: how many rows have which severity and which occurrence.

use std::collections::BTreeMap;

use super::{ActionPriority, RiskRow, Score, Scores};

/// The rows that share a severity and an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskCell {
    /// The severity in whole points.
    pub severity: u8,
    /// The occurrence in whole points.
    pub occurrence: u8,
    /// How many rows stand there.
    pub count: u32,
    /// The worst Action Priority among them; nothing where none has one.
    pub priority: Option<ActionPriority>,
}

/// All rows by severity and occurrence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RiskMatrix {
    /// The highest score that either scale allows; 10 where nobody knows.
    pub points: u8,
    /// The cells in which rows stand, the highest severity first, then the highest occurrence.
    pub cells: Vec<RiskCell>,
    /// How many rows have no place, since one of the two is not scored.
    pub left_out: u32,
}

impl RiskMatrix {
    /// Counts rows. A half point stands in the cell of the worse, upper score, as the Action Priority reads it.
    #[must_use]
    pub fn of(rows: &[RiskRow]) -> Self {
        let mut cells: BTreeMap<(u8, u8), (u32, Option<ActionPriority>)> = BTreeMap::new();
        let mut left_out = 0;
        for row in rows {
            let Scores { severity: Some(severity), occurrence: Some(occurrence), .. } = row.scores() else {
                left_out += 1;
                continue;
            };
            let (count, priority) = cells.entry((upper(severity), upper(occurrence))).or_default();
            *count += 1;
            *priority = (*priority).max(row.present_action_priority());
        }
        let scales = rows.iter().filter_map(|row| row.scores().points).map(upper);
        let scored = cells.keys().map(|(severity, occurrence)| *severity.max(occurrence));
        let points = scales.chain(scored).max().unwrap_or(10);
        let cells = cells.into_iter().rev();
        let cells = cells.map(|((severity, occurrence), (count, priority))| RiskCell {
            severity,
            occurrence,
            count,
            priority,
        });
        Self { points, cells: cells.collect(), left_out }
    }
}

/// The whole point at or above a score.
fn upper(score: Score) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a score is 100 at most")]
    let points = score.value().ceil() as u8;
    points
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{ten_points, whole};
    use super::*;
    use crate::fixtures::id;

    fn matrix(scores: &[Scores]) -> RiskMatrix {
        let rows: Vec<RiskRow> =
            scores.iter().map(|scores| RiskRow::unranked(id(1), None, None, *scores, None)).collect();
        RiskMatrix::of(&rows)
    }

    #[test]
    fn rows_are_counted_by_severity_and_occurrence_with_their_worst_priority() {
        let RiskMatrix { points, cells, left_out } =
            matrix(&[ten_points(9, 4, 1), ten_points(9, 4, 9), ten_points(2, 3, 3)]);
        let high = RiskCell { severity: 9, occurrence: 4, count: 2, priority: Some(ActionPriority::High) };
        let low = RiskCell { severity: 2, occurrence: 3, count: 1, priority: Some(ActionPriority::Low) };
        assert_eq!((points, cells, left_out), (10, vec![high, low], 0));
    }

    #[test]
    fn a_row_without_severity_or_occurrence_has_no_place() {
        let matrix = matrix(&[Scores { severity: None, ..ten_points(1, 4, 1) }]);
        assert_eq!((matrix.cells.len(), matrix.left_out), (0, 1), "and is counted");
    }

    #[test]
    fn the_matrix_is_as_large_as_its_scales() {
        let five = Scores { points: Some(whole(5)), ..ten_points(2, 3, 3) };
        assert_eq!(matrix(&[five]).points, 5);
        assert_eq!(matrix(&[]).points, 10);
        let outside = Scores { points: None, ..ten_points(7, 3, 3) };
        assert_eq!(matrix(&[five, outside]).points, 7, "no row falls out of it");
    }

    #[test]
    fn a_half_point_stands_with_the_worse_score() {
        let half = Scores { severity: Score::try_from(6.5).ok(), ..ten_points(1, 4, 1) };
        assert_eq!(matrix(&[half]).cells[0].severity, 7);
    }
}
