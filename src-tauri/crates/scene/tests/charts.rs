//! Charts of the risks: whole drawings kept as files in tests/golden, and what every chart keeps to.
//!
//! `SIGHTLINE_BLESS=1 cargo test -p sightline-scene --test charts` takes the present drawings as right.

#![allow(clippy::expect_used, reason = "a test that cannot write its files has failed")]

#[path = "support/chart.rs"]
mod chart;
#[path = "support/kept.rs"]
mod kept;

use kept::assert_kept;
use sightline_scene::chart::ChartDrawing;

#[test]
fn a_pareto_chart_in_english() {
    assert_kept("chart-pareto-en", &chart::pareto(false).lay_out());
}

#[test]
fn a_pareto_chart_in_chinese() {
    assert_kept("chart-pareto-zh-CN", &chart::pareto(true).lay_out());
}

#[test]
fn a_risk_matrix_in_english() {
    assert_kept("chart-matrix-en", &chart::matrix(false, 10).lay_out());
}

#[test]
fn a_risk_matrix_of_four_points_in_chinese() {
    assert_kept("chart-matrix-zh-CN", &chart::matrix(true, 4).lay_out());
}

#[test]
fn before_and_after_in_english() {
    assert_kept("chart-before-after-en", &chart::before_after(false).lay_out());
}

#[test]
fn before_and_after_in_chinese() {
    assert_kept("chart-before-after-zh-CN", &chart::before_after(true).lay_out());
}

#[test]
fn a_trend_in_english() {
    assert_kept("chart-trend-en", &chart::trend(false).lay_out());
}

#[test]
fn a_trend_in_chinese() {
    assert_kept("chart-trend-zh-CN", &chart::trend(true).lay_out());
}

/// Everything that is drawn lies on the chart, and every line of text has the room that it was measured for.
fn assert_whole(chart: &ChartDrawing) {
    for part in &chart.boxes {
        assert!(part.x >= 0.0 && part.x + part.width <= chart.width, "{part:?}");
        assert!(part.y >= 0.0 && part.y + part.height <= chart.height, "{part:?}");
    }
    for text in &chart.texts {
        let line = &text.line;
        assert!(line.x >= 0.0 && line.x + line.width <= chart.width, "{line:?}");
        assert!(line.baseline <= chart.height, "{line:?}");
    }
    for target in &chart.targets {
        assert!(!target.label.is_empty(), "who does not see {target:?} hears what it is");
    }
}

#[test]
fn nothing_stands_beyond_the_edge_of_a_chart() {
    for chinese in [false, true] {
        assert_whole(&chart::pareto(chinese).lay_out());
        assert_whole(&chart::before_after(chinese).lay_out());
        assert_whole(&chart::trend(chinese).lay_out());
        for points in [1, 4, 5, 10, 20] {
            assert_whole(&chart::matrix(chinese, points).lay_out());
        }
    }
}

#[test]
fn a_chart_of_nothing_says_so_and_draws_no_bar() {
    let mut empty = chart::pareto(false);
    (empty.bars, empty.rest, empty.vital) = (Vec::new(), None, 0);
    let drawn = empty.lay_out();
    assert_whole(&drawn);
    assert!(drawn.boxes.is_empty() && drawn.targets.is_empty());
    assert_eq!(drawn.summary, empty.summary);
}

#[test]
fn bars_are_as_long_as_their_values_and_only_the_vital_few_are_strong() {
    let chart = chart::pareto(false);
    let drawn = chart.lay_out();
    let [first, second] = [&drawn.boxes[0], &drawn.boxes[1]];
    let ratio = f64::from(second.width / first.width);
    assert!((ratio - chart.bars[1].value / chart.bars[0].value).abs() < 1e-4);
    let strong = drawn.boxes.iter().filter(|bar| bar.paint == first.paint).count();
    assert_eq!(strong, chart.vital);
}

#[test]
fn a_reduction_is_told_with_its_sign() {
    let table = chart::before_after(false).lay_out().table;
    assert_eq!(table.rows[0], ["Room is sold twice", "280", "168", "−40 %"], "the published example");
    assert_eq!(table.rows[1][3], "+50 %", "what has grown says so");
}

#[test]
fn a_trend_of_one_version_or_none_can_be_drawn() {
    let mut trend = chart::trend(false);
    trend.versions.truncate(1);
    assert_whole(&trend.lay_out());
    trend.versions.clear();
    assert_whole(&trend.lay_out());
}

#[test]
fn lines_that_end_at_one_height_have_names_that_do_not_cover_each_other() {
    let drawn = chart::trend(false).lay_out();
    let baseline = |name: &str| {
        let text =
            drawn.texts.iter().find(|text| text.line.text.starts_with(name)).expect("the line has a name");
        text.line.baseline
    };
    assert!((baseline("High 2") - baseline("Medium 2")).abs() >= 18.0);
}

#[test]
fn the_table_of_a_chart_has_all_its_numbers() {
    let chart = chart::pareto(false);
    let table = chart.lay_out().table;
    assert_eq!(table.rows.len(), chart.bars.len() + 1, "each bar, and what has none of its own");
    assert_eq!(table.rows[0], ["Noise keeps the guest awake", "336", "33.6 %"]);
}
