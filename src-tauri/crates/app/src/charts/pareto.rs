//! The Pareto chart: which rows, or which steps, make up most of the risk.

use std::collections::{BTreeMap, BTreeSet};

use sightline_model::risk::{Comparator, Measure, Pareto, ParetoEntry, RiskRow, rank_rows, rank_rows_of_map};
use sightline_model::{MapId, Model, StepId};
use sightline_scene::chart::{ChartDrawing, MOST_BARS, ParetoBar, ParetoChart, ParetoRest, amount};

use super::{ChartPlace, DrawnChart, ParetoBasis, failure_mode_name, row_name};
use crate::catalogue::Catalogue;

/// Something with a bar of its own.
struct Contribution {
    name: String,
    place: ChartPlace,
    value: Option<f64>,
}

/// The chart of the vital few.
pub fn draw(model: &Model, by: ParetoBasis, measure: Measure, catalogue: &Catalogue) -> DrawnChart {
    of_rows(model, &rank_rows(model, &Comparator::from(measure)), (by, measure), catalogue)
}

/// The chart of one map, by the RPN of its rows.
pub fn of_map(model: &Model, map: MapId, catalogue: &Catalogue) -> ChartDrawing {
    let rows = rank_rows_of_map(model, map, &Comparator::from(Measure::Rpn));
    of_rows(model, &rows, (ParetoBasis::Measure, Measure::Rpn), catalogue).chart
}

fn of_rows(
    model: &Model,
    rows: &[RiskRow],
    (by, measure): (ParetoBasis, Measure),
    catalogue: &Catalogue,
) -> DrawnChart {
    let contributions = match by {
        ParetoBasis::Measure => by_row(model, rows, measure, catalogue),
        ParetoBasis::Count => by_step(model, rows, catalogue),
        ParetoBasis::Cost => by_failure_mode(model, rows, catalogue),
    };
    let values: Vec<Option<f64>> = contributions.iter().map(|contribution| contribution.value).collect();
    let Pareto { entries, total, vital } = Pareto::of(&values);
    let shown = &entries[..entries.len().min(MOST_BARS)];
    let rest = &entries[shown.len()..];
    let bars = shown.iter().map(|entry| {
        let name = contributions[entry.place].name.clone();
        ParetoBar { name, value: entry.value, share: entry.share }
    });

    let measure_name = catalogue.text(&format!("measure.{}", measure.word())).to_owned();
    let text = |key: &str| catalogue.text(key).to_owned();
    let (name_head, value_head) = match by {
        ParetoBasis::Measure => (text("chart.row"), measure_name.clone()),
        ParetoBasis::Count => (text("chart.step"), text("chart.rows")),
        ParetoBasis::Cost => (text("chart.row"), text("chart.cost")),
    };
    let chart = ParetoChart {
        title: catalogue.fill(&format!("chart.pareto.{}", by.word()), [("measure", measure_name)]),
        summary: summary(catalogue, vital, &entries, total, values.len() - entries.len()),
        chinese: catalogue.is_chinese(),
        heads: [name_head, value_head, text("chart.share")],
        bars: bars.collect(),
        vital,
        rest: (!rest.is_empty()).then(|| ParetoRest {
            name: catalogue.fill("chart.rest", [("count", rest.len().to_string())]),
            value: rest.iter().map(|entry| entry.value).sum(),
        }),
    };
    let places = shown.iter().map(|entry| contributions[entry.place].place).collect();
    DrawnChart { chart: chart.lay_out(), places }
}

/// What the chart comes to, and how much of the table it leaves out.
fn summary(
    catalogue: &Catalogue,
    vital: usize,
    entries: &[ParetoEntry],
    total: f64,
    left_out: usize,
) -> String {
    let summary = if vital == 0 {
        catalogue.text("chart.pareto.none").to_owned()
    } else {
        let counts = [("vital", vital.to_string()), ("count", entries.len().to_string())];
        let total = [("total", amount(total))];
        catalogue.fill("chart.pareto.summary", counts.into_iter().chain(total))
    };
    summary + &catalogue.left_out(left_out)
}

fn by_row(model: &Model, rows: &[RiskRow], measure: Measure, catalogue: &Catalogue) -> Vec<Contribution> {
    let contribution = |row: &RiskRow| Contribution {
        name: row_name(model, row, catalogue),
        place: ChartPlace::of_row(row),
        value: measure.number(&row.scores()),
    };
    rows.iter().map(contribution).collect()
}

/// What each failure mode costs, whatever the number of its rows.
fn by_failure_mode(model: &Model, rows: &[RiskRow], catalogue: &Catalogue) -> Vec<Contribution> {
    let mut seen = BTreeSet::new();
    let first_of_each = rows.iter().filter(|row| seen.insert(row.failure_mode));
    let contribution = |row: &RiskRow| Contribution {
        name: failure_mode_name(model, row.failure_mode, catalogue),
        place: ChartPlace::of_row(row),
        value: model.failure_modes().get(row.failure_mode).and_then(|mode| mode.cost),
    };
    first_of_each.map(contribution).collect()
}

fn by_step(model: &Model, rows: &[RiskRow], catalogue: &Catalogue) -> Vec<Contribution> {
    let step_of = |row: &RiskRow| {
        let card = model.failure_modes().get(row.failure_mode)?.card?;
        Some(model.cards().get(card)?.step)
    };
    let mut counts: BTreeMap<Option<StepId>, f64> = BTreeMap::new();
    for row in rows {
        *counts.entry(step_of(row)).or_default() += 1.0;
    }
    let contribution = |(step, count): (Option<StepId>, f64)| {
        let title =
            step.and_then(|step| model.steps().get(step)).map(|step| step.title.as_str()).unwrap_or_default();
        let name = if title.is_empty() { catalogue.text("chart.noStep") } else { title };
        Contribution { name: name.to_owned(), place: ChartPlace::Step { step }, value: Some(count) }
    };
    counts.into_iter().map(contribution).collect()
}
