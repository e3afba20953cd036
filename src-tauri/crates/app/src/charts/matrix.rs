//! The risk matrix: how many rows have which severity and which occurrence.

use sightline_model::Model;
use sightline_model::risk::{Comparator, RiskCell, RiskMatrix, rank_rows};
use sightline_scene::chart::{MatrixCell, MatrixChart};

use super::{ChartPlace, DrawnChart};
use crate::catalogue::Catalogue;

/// The matrix of severity against occurrence.
pub fn draw(model: &Model, catalogue: &Catalogue) -> DrawnChart {
    let rows = rank_rows(model, &Comparator::default());
    let RiskMatrix { points, cells, left_out } = RiskMatrix::of(&rows);
    let placed: u32 = cells.iter().map(|cell| cell.count).sum();
    let summary = catalogue
        .fill("chart.matrix.summary", [("count", placed.to_string()), ("cells", cells.len().to_string())]);
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
        summary: summary + &catalogue.left_out(left_out as usize),
        chinese: catalogue.is_chinese(),
        heads: ["risk.severity", "risk.occurrence", "chart.rows", "chart.priority"]
            .map(|key| catalogue.text(key).to_owned()),
        points,
        cells: cells.iter().map(drawn).collect(),
    };
    let place = |cell: &RiskCell| ChartPlace::Cell { severity: cell.severity, occurrence: cell.occurrence };
    DrawnChart { chart: chart.lay_out(), places: cells.iter().map(place).collect() }
}
