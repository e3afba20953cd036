//! The measures as formulas that go on following their scores.

use rust_xlsxwriter::{Worksheet, XlsxError, utility};
use sightline_model::Score;
use sightline_model::risk::worksheet::WorksheetColumn as C;
use sightline_model::risk::{ActionPriorityReason, Measure, ScoreTriple};

use super::super::lines::Block;
use super::super::scales::Scales;
use crate::table_out;

/// The name of the hidden sheet with the table of Action Priorities.
pub const PRIORITY_SHEET: &str = "AP";

/// Where the lines of a failure mode stand in the sheet.
pub struct Lines<'a> {
    /// The lines.
    pub block: &'a Block,
    /// The row of the first one, from 0.
    pub top: u32,
    /// The columns of the sheet.
    pub columns: &'a [C],
    /// The scales that the scores stand on.
    pub scales: &'a Scales,
}

impl Lines<'_> {
    /// The formula of a measure over the scores of a cause, which reaches over these lines; nothing for a column that is
    /// no measure, and where the sheet does not show the scores.
    pub fn formula(&self, column: C, cause: (u32, u32)) -> Option<String> {
        let first = || Some([self.severity(C::Severity)?, self.score(C::Occurrence, cause)?]);
        let all = || {
            let [severity, occurrence] = first()?;
            Some([severity, occurrence, self.score(C::Detection, cause)?])
        };
        if !self.exists(column) {
            return None;
        }
        match column {
            C::Rpn => all().map(|scores| product(&scores)),
            C::Criticality | C::Hazard => first().map(|scores| product(&scores)),
            C::ActionPriority => all().map(|scores| priority(&scores)),
            C::RpnAfter => Some(self.after(cause, product)?),
            C::ActionPriorityAfter => Some(self.after(cause, priority)?),
            _ => None,
        }
    }

    /// Whether a measure exists on the scales.
    fn exists(&self, column: C) -> bool {
        let measure = match column {
            C::ActionPriority | C::ActionPriorityAfter => Measure::ActionPriority,
            C::Hazard => Measure::HazardScore,
            _ => return true,
        };
        let lowest = Score::TEN_POINTS.first().copied();
        measure.value(&self.scales.scores(lowest, lowest, lowest)).is_ok()
    }

    /// A measure over the scores that hold after the actions; empty while none is given.
    fn after(&self, cause: (u32, u32), measure: impl Fn(&[String; 3]) -> String) -> Option<String> {
        let now = |first: &str, after: &str| format!("IF(ISNUMBER({after}),{after},{first})");
        let [severity, severity_after] =
            [self.severity_range(C::Severity)?, self.severity_range(C::SeverityAfter)?];
        let [occurrence, occurrence_after] =
            [self.score(C::Occurrence, cause)?, self.score(C::OccurrenceAfter, cause)?];
        let [detection, detection_after] =
            [self.score(C::Detection, cause)?, self.score(C::DetectionAfter, cause)?];
        let worst = if severity.contains(':') {
            // The worst over the effects as they are now.
            let worst = format!(
                "SUMPRODUCT(MAX(({severity_after}<>\"\")*{severity_after}+({severity_after}=\"\")*{severity}))"
            );
            format!("IF(COUNT({severity},{severity_after})=0,\"\",{worst})")
        } else {
            now(&severity, &severity_after)
        };
        let scores = [worst, now(&occurrence, &occurrence_after), now(&detection, &detection_after)];
        let measured = measure(&scores);
        Some(format!("IF(COUNT({severity_after},{occurrence_after},{detection_after})=0,\"\",{measured})"))
    }

    fn score(&self, column: C, (line, _): (u32, u32)) -> Option<String> {
        Some(utility::row_col_to_cell(self.top + line, self.place(column)?))
    }

    /// The worst severity over the effects; empty where none is rated.
    fn severity(&self, column: C) -> Option<String> {
        let range = self.severity_range(column)?;
        let several = range.contains(':');
        Some(if several { format!("IF(COUNT({range})=0,\"\",MAX({range}))") } else { range })
    }

    fn severity_range(&self, column: C) -> Option<String> {
        let place = self.place(column)?;
        let entries = self.block.cells.iter().filter(|cell| cell.column == column);
        let lines: Vec<u32> = entries.map(|cell| cell.line).collect();
        let (first, last) = (lines.first()?, lines.last()?);
        let (top, bottom) = (self.top + first, self.top + last);
        Some(if top == bottom {
            utility::row_col_to_cell(top, place)
        } else {
            utility::cell_range(top, place, bottom, place)
        })
    }

    fn place(&self, column: C) -> Option<u16> {
        self.columns.iter().position(|other| *other == column).map(table_out::column)
    }
}

/// The product of scores; empty while one of them is missing.
fn product<const N: usize>(scores: &[String; N]) -> String {
    format!("IF(COUNT({})<{N},\"\",{})", scores.join(","), scores.join("*"))
}

/// The Action Priority of whole scores from 1 to 10, looked up; a half counts as the worse score above it, as on the
/// screen.
fn priority(scores: &[String; 3]) -> String {
    let [severity, occurrence, detection] = scores;
    let all = scores.join(",");
    format!(
        "IF(OR(COUNT({all})<3,MIN({all})<1,MAX({all})>10),\"\",INDEX({PRIORITY_SHEET}!$A$1:$A$1000,\
         (ROUNDUP({severity},0)-1)*100+(ROUNDUP({occurrence},0)-1)*10+ROUNDUP({detection},0)))"
    )
}

/// Writes the priorities of all whole scores below each other, in the order of severity, occurrence, detection.
pub fn write_priorities(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let scores = || Score::TEN_POINTS.into_iter();
    let triples = scores().flat_map(|severity| {
        scores().flat_map(move |occurrence| {
            scores().map(move |detection| ScoreTriple { severity, occurrence, detection })
        })
    });
    for (row, triple) in (0..).zip(triples) {
        sheet.write_string(row, 0, ActionPriorityReason::of(triple).priority.letter().to_string())?;
    }
    Ok(())
}
