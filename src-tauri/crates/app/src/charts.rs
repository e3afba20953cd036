//! Charts of the risks: what is asked of them, and the figures and words that layout places.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sightline_model::risk::{Comparator, Measure, Pareto, RiskCell, RiskMatrix, RiskRow, rank_rows};
use sightline_model::{CauseId, FailureModeId, Model, StepId, words};
use sightline_scene::chart::{
    ChartDrawing, MOST_BARS, MatrixCell, MatrixChart, ParetoBar, ParetoChart, ParetoRest, amount,
};
use specta::Type;

use crate::catalogue::Catalogue;
use crate::settings::Language;

/// Which chart is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "chart", rename_all = "camelCase")]
pub enum ChartQuestion {
    /// The vital few.
    Pareto {
        /// What is added up.
        by: ParetoBasis,
        /// The measure that is added up, where one is.
        measure: Measure,
    },
    /// Severity against occurrence.
    Matrix,
}

words! {
    /// What a Pareto chart adds up.
    ParetoBasis {
        /// A measure, row by row.
        Measure = "measure",
        /// The number of rows, step by step.
        Count = "count",
    }
}

/// What a part of a chart stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "place", rename_all = "camelCase")]
pub enum ChartPlace {
    /// One row of the table.
    #[serde(rename_all = "camelCase")]
    Row {
        /// The failure mode.
        failure_mode: FailureModeId,
        /// The cause, where there is one.
        cause: Option<CauseId>,
    },
    /// All rows of a step.
    Step {
        /// The step; nothing for rows without one.
        step: Option<StepId>,
    },
    /// All rows of a severity and an occurrence, a half point being counted with the next whole one.
    Cell {
        /// The severity.
        severity: u8,
        /// The occurrence.
        occurrence: u8,
    },
}

/// A chart that is laid out, with what its parts stand for.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DrawnChart {
    /// The chart.
    pub chart: ChartDrawing,
    /// What each of the chart's targets stands for, in their order.
    pub places: Vec<ChartPlace>,
}

impl DrawnChart {
    /// Draws a chart of all rows of a project, in the reader's language.
    #[must_use]
    pub fn of(model: &Model, question: ChartQuestion, catalogue: &Catalogue) -> Self {
        match question {
            ChartQuestion::Pareto { by, measure } => pareto(model, by, measure, catalogue),
            ChartQuestion::Matrix => matrix(model, catalogue),
        }
    }
}

/// Something with a bar of its own.
struct Contribution {
    name: String,
    place: ChartPlace,
    value: Option<f64>,
}

fn pareto(model: &Model, by: ParetoBasis, measure: Measure, catalogue: &Catalogue) -> DrawnChart {
    let rows = rank_rows(model, &Comparator::from(measure));
    let contributions = match by {
        ParetoBasis::Measure => by_row(model, &rows, measure, catalogue),
        ParetoBasis::Count => by_step(model, &rows, catalogue),
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
    };
    let chart = ParetoChart {
        title: catalogue.fill(&format!("chart.pareto.{}", by.word()), [("measure", measure_name)]),
        summary: summary(catalogue, vital, &entries, total, values.len() - entries.len()),
        chinese: catalogue.language() == Language::Chinese,
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
    entries: &[sightline_model::risk::ParetoEntry],
    total: f64,
    left_out: usize,
) -> String {
    let mut summary = if vital == 0 {
        catalogue.text("chart.pareto.none").to_owned()
    } else {
        let counts = [("vital", vital.to_string()), ("count", entries.len().to_string())];
        let total = [("total", amount(total))];
        catalogue.fill("chart.pareto.summary", counts.into_iter().chain(total))
    };
    if left_out > 0 {
        summary += &catalogue.fill("chart.leftOut", [("count", left_out.to_string())]);
    }
    summary
}

fn by_row(model: &Model, rows: &[RiskRow], measure: Measure, catalogue: &Catalogue) -> Vec<Contribution> {
    let contribution = |row: &RiskRow| Contribution {
        name: row_name(model, row, catalogue),
        place: ChartPlace::Row { failure_mode: row.failure_mode, cause: row.cause },
        value: measure.number(&row.scores()),
    };
    rows.iter().map(contribution).collect()
}

/// The failure mode, with its cause where it has several.
fn row_name(model: &Model, row: &RiskRow, catalogue: &Catalogue) -> String {
    let title = model.failure_modes().get(row.failure_mode).map_or("", |mode| mode.title.as_str());
    let title = if title.is_empty() { catalogue.text("risk.unnamed") } else { title };
    let cause = row.cause.and_then(|cause| model.causes().get(cause)).map_or("", |cause| cause.text.as_str());
    if cause.is_empty() || model.causes_of(row.failure_mode).count() < 2 {
        title.to_owned()
    } else {
        format!("{title} – {cause}")
    }
}

fn by_step(model: &Model, rows: &[RiskRow], catalogue: &Catalogue) -> Vec<Contribution> {
    let step_of = |row: &RiskRow| {
        let card = model.failure_modes().get(row.failure_mode)?.card;
        Some(model.cards().get(card?)?.step)
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

fn matrix(model: &Model, catalogue: &Catalogue) -> DrawnChart {
    let rows = rank_rows(model, &Comparator::default());
    let RiskMatrix { points, cells, left_out } = RiskMatrix::of(&rows);
    let placed: u32 = cells.iter().map(|cell| cell.count).sum();
    let mut summary = catalogue
        .fill("chart.matrix.summary", [("count", placed.to_string()), ("cells", cells.len().to_string())]);
    if left_out > 0 {
        summary += &catalogue.fill("chart.leftOut", [("count", left_out.to_string())]);
    }
    let drawn = |cell: &RiskCell| MatrixCell {
        severity: cell.severity,
        occurrence: cell.occurrence,
        count: cell.count,
        priority: cell.priority.map(|priority| {
            (priority, catalogue.text(&format!("priority.{}", priority.letter())).to_owned())
        }),
    };
    let chart = MatrixChart {
        title: catalogue.text("chart.matrix").to_owned(),
        summary,
        chinese: catalogue.language() == Language::Chinese,
        heads: ["risk.severity", "risk.occurrence", "chart.rows", "chart.priority"]
            .map(|key| catalogue.text(key).to_owned()),
        points,
        cells: cells.iter().map(drawn).collect(),
    };
    let place = |cell: &RiskCell| ChartPlace::Cell { severity: cell.severity, occurrence: cell.occurrence };
    DrawnChart { chart: chart.lay_out(), places: cells.iter().map(place).collect() }
}
