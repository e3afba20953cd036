//! Scores, the measures of risk over them, and the order in which risks are ranked.
//!
//! Sources: Action Priority after the AIAG & VDA FMEA Handbook (2019); the hazard score and its decision tree after
//! HFMEA; competition ranking, the default comparator and the tie rule of the Pareto analysis as Sightline's domain
//! notes set them; the quartiles of votes after Hyndman and Fan (1996). A missing score leaves a measure empty, never a default.

mod action_priority;
mod coverage;
mod explanation;
#[cfg(test)]
mod fixtures;
mod hazard;
mod matrix;
mod measure;
mod pareto;
mod ranking;
mod row;
mod score;
mod sheet;
mod team;
mod warning;
pub mod worksheet;

pub use action_priority::{ActionPriority, ActionPriorityReason, Band};
pub use coverage::{Crossing, MapCoverage, risk_coverage};
pub use explanation::{Below, Explanation, GRAVE_SEVERITY, Standing};
pub use hazard::{
    HAZARD_THRESHOLD, HazardAnswers, HazardOverride, HazardQuestion, HazardStanding, HazardStop,
    HazardVerdict,
};
pub use matrix::{RiskCell, RiskMatrix};
pub use measure::{Measure, MeasureGap, MeasureValue, reduction};
pub use pareto::{Pareto, ParetoEntry, VITAL_SHARE};
pub use ranking::{Comparator, Ranking, Top, rank};
pub use row::{
    CardRisk, RiskOfCard, RiskRow, Scored, ScoredAgain, card_risk, card_risks, failure_modes_of_project,
    rank_rows, rank_rows_of_card, rank_rows_of_map, risk_rows,
};
pub use score::{InvalidScore, Score, ScoreTriple, Scores};
pub use sheet::{
    CardsByName, SheetAction, SheetCause, SheetControl, SheetEffect, SheetFailureMode, SheetScore,
    Whereabouts, sheet_failure_modes, sheet_of_worksheet,
};
pub use team::{
    ItemResult, RoundResults, ScorerProgress, ShownVote, Spread, discussed_range, nearest_score,
    round_progress, round_results,
};
pub use warning::{RiskWarning, warnings_of_cause_score, warnings_of_severity};
pub use worksheet::{ColumnContent, ColumnLevel, ColumnTraits, WorksheetColumn, WorksheetPreset};
