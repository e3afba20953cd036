//! The trend: how many rows of each Action Priority the named versions had, and how many there are now.

use sightline_model::risk::{Comparator, rank_rows};
use sightline_model::{ActionPriority, Model};
use sightline_scene::chart::{TrendChart, TrendVersion, amount};

use super::{DrawnChart, NamedVersion};
use crate::catalogue::Catalogue;

/// The chart over all versions, the oldest first, and the project as it is.
pub fn draw(model: &Model, versions: &[NamedVersion], catalogue: &Catalogue) -> DrawnChart {
    let text = |key: &str| catalogue.text(key).to_owned();
    let mut columns: Vec<TrendVersion> = versions
        .iter()
        .map(|version| TrendVersion { name: version.title.clone(), counts: counts(&version.model) })
        .collect();
    columns.push(TrendVersion { name: text("chart.now"), counts: counts(model) });
    let summary = match &columns[..] {
        [first, .., now] => catalogue.fill(
            "chart.trend.summary",
            [("first", amount(f64::from(first.counts[0]))), ("last", amount(f64::from(now.counts[0])))],
        ),
        _ => text("chart.trend.none"),
    };
    let chart = TrendChart {
        title: text("chart.trend"),
        summary,
        chinese: catalogue.is_chinese(),
        head: text("chart.version"),
        priorities: ["priority.H", "priority.M", "priority.L"].map(text),
        versions: columns,
    };
    DrawnChart { chart: chart.lay_out(), places: Vec::new() }
}

/// How many rows have a high, a medium and a low priority.
fn counts(model: &Model) -> [u32; 3] {
    let rows = rank_rows(model, &Comparator::default());
    let count =
        |priority| rows.iter().filter(|row| row.present_action_priority() == Some(priority)).map(|_| 1).sum();
    [ActionPriority::High, ActionPriority::Medium, ActionPriority::Low].map(count)
}
