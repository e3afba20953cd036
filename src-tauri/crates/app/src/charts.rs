//! Charts of the risks: what is asked of them, and the figures and words that layout places.

mod before_after;
mod matrix;
pub(crate) mod pareto;
mod trend;

use serde::{Deserialize, Serialize};
use sightline_model::risk::{Measure, RiskRow};
use sightline_model::{CauseId, FailureModeId, Model, StepId, words};
use sightline_scene::chart::ChartDrawing;
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
    /// Each row that was scored again, as it was and as it is.
    BeforeAfter {
        /// What is compared.
        measure: Measure,
    },
    /// The Action Priorities over the named versions.
    Trend,
}

words! {
    /// What a Pareto chart adds up.
    ParetoBasis {
        /// A measure, row by row.
        Measure = "measure",
        /// The number of rows, step by step.
        Count = "count",
        /// What each failure mode costs when it happens.
        Cost = "cost",
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

/// The project as it stood in a named version.
pub struct NamedVersion {
    /// What the version is called.
    pub title: String,
    /// All records as they stood.
    pub model: Model,
}

impl ChartPlace {
    fn of_row(row: &RiskRow) -> Self {
        Self::Row { failure_mode: row.failure_mode, cause: row.cause }
    }
}

impl DrawnChart {
    /// Draws a chart of all rows of a project, in the reader's language. Only a trend looks at `versions`, the oldest
    /// first.
    #[must_use]
    pub fn of(
        model: &Model,
        versions: &[NamedVersion],
        question: ChartQuestion,
        catalogue: &Catalogue,
    ) -> Self {
        match question {
            ChartQuestion::Pareto { by, measure } => pareto::draw(model, by, measure, catalogue),
            ChartQuestion::Matrix => matrix::draw(model, catalogue),
            ChartQuestion::BeforeAfter { measure } => before_after::draw(model, measure, catalogue),
            ChartQuestion::Trend => trend::draw(model, versions, catalogue),
        }
    }
}

impl Catalogue {
    /// Whether charts are set for a Chinese reader.
    fn is_chinese(&self) -> bool {
        self.language() == Language::Chinese
    }

    /// How many rows a chart leaves out, as a further sentence of its summary; nothing where it shows all.
    fn left_out(&self, count: usize) -> String {
        if count == 0 { String::new() } else { self.fill("chart.leftOut", [("count", count.to_string())]) }
    }
}

fn failure_mode_name(model: &Model, failure_mode: FailureModeId, catalogue: &Catalogue) -> String {
    let title = model.failure_modes().get(failure_mode).map_or("", |mode| mode.title.as_str());
    if title.is_empty() { catalogue.text("risk.unnamed").to_owned() } else { title.to_owned() }
}

/// The failure mode, with its cause where it has several.
fn row_name(model: &Model, row: &RiskRow, catalogue: &Catalogue) -> String {
    let title = failure_mode_name(model, row.failure_mode, catalogue);
    let cause = row.cause.and_then(|cause| model.causes().get(cause)).map_or("", |cause| cause.text.as_str());
    if cause.is_empty() || model.causes_of(row.failure_mode).count() < 2 {
        title
    } else {
        format!("{title} – {cause}")
    }
}
