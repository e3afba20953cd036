//! How each record stands in its table: the one place where fields meet columns.

use rusqlite::types::{Value, ValueRef};
use sightline_model::{
    Action, Card, CardTag, Cause, ContactChannel, Control, Effect, Evidence, Exemption, Expectation,
    FailureMode, Image, Lane, Link, Map, MapLink, MapPersona, Persona, PersonaChannel, Phase, Placement,
    Project, Question, Rating, Record, RecordTable, RiskView, Role, Scale, ScaleLevel, Scorer, ScoringItem,
    ScoringRound, Step, Stop, Tag, Timing, Touchpoint, Version, Vote,
};
use thiserror::Error;

use crate::column::Column;

/// The statements on one table. Every statement binds or yields all columns, in the order of `columns`;
/// `update` binds the id last.
pub struct TableStatements {
    /// The columns, the id first.
    pub columns: &'static [&'static str],
    /// Reads every row.
    pub select: &'static str,
    /// Adds one row.
    pub insert: &'static str,
    /// Replaces one row.
    pub update: &'static str,
    /// Takes one row away; binds the id only.
    pub delete: &'static str,
}

/// A column holds a value that no record can have there.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{} has no valid {column}", table.word())]
pub struct InvalidColumn {
    /// The table of the row.
    pub table: RecordTable,
    /// The column in question.
    pub column: &'static str,
}

macro_rules! rows {
    ($($row:ident $table:literal { $first:ident $(, $field:ident)* })*) => {
        /// The statements on a table.
        pub fn statements(table: RecordTable) -> &'static TableStatements {
            match table {$(
                RecordTable::$row => &TableStatements {
                    columns: &["id", stringify!($first) $(, stringify!($field))*],
                    select: concat!(
                        "SELECT id, ", stringify!($first) $(, ", ", stringify!($field))*, " FROM ", $table
                    ),
                    insert: concat!(
                        "INSERT INTO ", $table, " (id, ", stringify!($first) $(, ", ", stringify!($field))*,
                        ") VALUES (?, ?" $(, ", ?", rows!(@nothing $field))*, ")"
                    ),
                    update: concat!(
                        "UPDATE ", $table, " SET ", stringify!($first), " = ?"
                        $(, ", ", stringify!($field), " = ?")*, " WHERE id = ?"
                    ),
                    delete: concat!("DELETE FROM ", $table, " WHERE id = ?"),
                },
            )*}
        }

        /// The columns of a record, in the order of its table's statements.
        pub fn values(record: &Record) -> Vec<Value> {
            match record {$(
                Record::$row(row) => {
                    vec![row.id.to_value(), row.$first.to_value() $(, row.$field.to_value())*]
                }
            )*}
        }

        /// The record that a row of a table holds. Its columns are only lent: a large project has a million of them.
        pub fn record<'a>(
            table: RecordTable,
            mut values: impl Iterator<Item = ValueRef<'a>>,
        ) -> Result<Record, InvalidColumn> {
            Ok(match table {$(
                RecordTable::$row => Record::$row($row {
                    id: next(&mut values, table, "id")?,
                    $first: next(&mut values, table, stringify!($first))?,
                    $($field: next(&mut values, table, stringify!($field))?,)*
                }),
            )*})
        }
    };
    (@nothing $field:ident) => { "" };
}

rows! {
    Project "project" { title, currency }
    Image "image" { title, media_type, width, height, digest }
    ContactChannel "channel" { kind, title, rank }
    Role "role" { title, cost_per_minute, rank }
    Tag "tag" { title, colour, rank }
    Persona "persona" { name, role, quote, goals, needs, frustrations, segment, image, rank }
    Expectation "expectation" { persona, text, basis, rank }
    PersonaChannel "persona_channel" { persona, channel }
    Touchpoint "touchpoint" { name, channel, purpose, owner, evidence, standard, time_limit }
    Map "map" { title, preset, state, rank, origin, parent, price, tolerated }
    MapPersona "map_persona" { map, persona, rank }
    Phase "phase" { map, title, rank, origin }
    Step "step" { phase, title, rank, origin }
    Lane "lane" { map, kind, title, rank, collapsed, hidden, height, unit, chart, faces, origin }
    Card "card" {
        lane, step, text, note, wait_point, decision, moment_of_truth, rank, span, value, persona, owner,
        image, origin
    }
    Evidence "evidence" { card, status, source, note }
    Question "question" { card, text, answer, rank }
    CardTag "card_tag" { card, tag }
    Placement "placement" { card, touchpoint, rank }
    MapLink "map_link" { card, map }
    Timing "timing" {
        step, card, standard, tolerated, nature, waste, role, fixed_cost, failure_probability,
        recovery_probability, recovery_time, recovery_cost
    }
    Link "link" { source, target, kind, label }
    Exemption "exemption" { rule, step, card, link, reason }
    FailureMode "failure_mode" {
        card, item, title, requirement, class, filter_code, remarks, cost, review, baseline_at, rank
    }
    Effect "effect" { failure_mode, text, rank, reach }
    Cause "cause" {
        failure_mode, text, rank, single_point, controlled, obvious, decision, decision_reason, imported_rpn
    }
    Control "control" { cause, kind, text, rank }
    Rating "rating" { effect, cause, factor, scale, score, number, scored_at, scored_by, reason, said }
    Action "action" {
        failure_mode, text, owner, due, status, rank, cause, kind, stage, taken, evidence, outcome, done_on,
        verified_on, verified_by, concurrence
    }
    Scale "scale" { factor, title, minimum, maximum, step, version }
    ScaleLevel "scale_level" { scale, score, text_en, text_zh }
    ScoringRound "scoring_round" { title, aggregation, opened_at, closed_at, for_one_scorer, rank }
    Scorer "scorer" { round, name, rank }
    ScoringItem "scoring_item" { round, effect, cause, factor, agreed, rank }
    Vote "vote" { scorer, item, scale, score, comment, voted_at }
    RiskView "risk_view" { title, layout, rank }
    Stop "stop" { map, title, notes, first_step, last_step, first_lane, last_lane, rank }
    Version "version" { title, note, made_at, made_by, locked, digest }
}

fn next<'a, C: Column>(
    values: &mut impl Iterator<Item = ValueRef<'a>>,
    table: RecordTable,
    column: &'static str,
) -> Result<C, InvalidColumn> {
    values.next().and_then(C::from_value).ok_or(InvalidColumn { table, column })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_table_is_written_under_its_own_name() {
        for table in RecordTable::ALL {
            let named = format!("DELETE FROM {} WHERE id = ?", table.word());
            assert_eq!(statements(*table).delete, named);
        }
    }
}
