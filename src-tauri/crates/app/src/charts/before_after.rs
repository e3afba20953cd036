//! Before and after: what scoring again has made of the measure of each row.

use sightline_model::Model;
use sightline_model::risk::{Comparator, Measure, RiskRow, rank_rows, reduction};
use sightline_scene::chart::{BeforeAfterChart, BeforeAfterRow, MOST_BARS};

use super::{ChartPlace, DrawnChart, row_name};
use crate::catalogue::Catalogue;

/// A row that was scored again, with its measure as it was and as it is.
struct Rescored<'a> {
    row: &'a RiskRow,
    before: f64,
    after: f64,
}

/// The chart of all rows that were scored again, the largest as it was first.
pub fn draw(model: &Model, measure: Measure, catalogue: &Catalogue) -> DrawnChart {
    let rows = rank_rows(model, &Comparator::from(measure));
    let again: Vec<&RiskRow> = rows.iter().filter(|row| row.after.is_some()).collect();
    let mut rescored: Vec<Rescored> = again
        .iter()
        .filter_map(|row| {
            let before = measure.number(&row.first_scores())?;
            Some(Rescored { row, before, after: measure.number(&row.scores())? })
        })
        .collect();
    rescored.sort_by(|one, other| other.before.total_cmp(&one.before));

    let smaller = rescored.iter().filter(|row| row.after < row.before).count();
    let summary = if rescored.is_empty() {
        catalogue.text("chart.beforeAfter.none").to_owned()
    } else {
        let counts = [("count", rescored.len().to_string()), ("smaller", smaller.to_string())];
        catalogue.fill("chart.beforeAfter.summary", counts)
    };
    let left_out = catalogue.left_out(again.len() - rescored.len());
    rescored.truncate(MOST_BARS);

    let measure_name = catalogue.text(&format!("measure.{}", measure.word())).to_owned();
    let drawn = |Rescored { row, before, after }: &Rescored| BeforeAfterRow {
        name: row_name(model, row, catalogue),
        before: *before,
        after: *after,
        change: reduction(*before, *after).map(|reduction| -reduction),
    };
    let chart = BeforeAfterChart {
        title: catalogue.fill("chart.beforeAfter", [("measure", measure_name)]),
        summary: summary + &left_out,
        chinese: catalogue.is_chinese(),
        heads: ["row", "before", "after", "change"]
            .map(|word| catalogue.text(&format!("chart.{word}")).to_owned()),
        rows: rescored.iter().map(drawn).collect(),
    };
    let place = |Rescored { row, .. }: &Rescored| ChartPlace::of_row(row);
    DrawnChart { chart: chart.lay_out(), places: rescored.iter().map(place).collect() }
}
