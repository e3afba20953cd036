//! Charts as the commands answer them: their figures, what their parts stand for, and their way out of the app.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::fs;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sightline_app::{
    App, ChartPlace, ChartQuestion, DrawnChart, Folders, Language, NoDesktop, OpenedProject, ParetoBasis,
    SampleName,
};
use sightline_document::{Operation, Rated};
use sightline_exchange::theme::Theme;
use sightline_model::risk::Measure;
use sightline_model::{Factor, Score};
use tempfile::TempDir;

const PARETO: ChartQuestion = ChartQuestion::Pareto { by: ParetoBasis::Measure, measure: Measure::Rpn };

fn hotel() -> (TempDir, App, OpenedProject) {
    opened(SampleName::Hotel)
}

fn opened(sample: SampleName) -> (TempDir, App, OpenedProject) {
    let home = tempfile::tempdir().expect("a folder for the test");
    let app = App::new(Folders::under(home.path()), Box::new(NoDesktop), None);
    let opened = app.create_sample(sample).expect("a sample is made");
    (home, app, opened)
}

#[test]
fn the_pareto_chart_begins_with_the_largest_rpn_and_each_bar_stands_for_its_row() {
    let (_home, app, opened) = hotel();
    let DrawnChart { chart, places } =
        app.chart(opened.document, PARETO, Language::English).expect("the project is open");
    assert_eq!(chart.table.rows[0], ["Noise keeps the guest awake", "336", "13.8 %"]);
    let rows = app.risk_table(opened.document, Measure::Rpn.into()).expect("the project is open");
    let first = ChartPlace::Row { failure_mode: rows[0].failure_mode, cause: rows[0].cause };
    assert_eq!(places[0], first);
    assert_eq!(places.len(), chart.targets.len());
    assert!(chart.summary.contains("left out"), "one row is not scored: {}", chart.summary);
}

#[test]
fn counted_by_step_every_row_is_counted_once() {
    let (_home, app, opened) = hotel();
    let question = ChartQuestion::Pareto { by: ParetoBasis::Count, measure: Measure::Rpn };
    let chart = app.chart(opened.document, question, Language::Chinese).expect("the project is open").chart;
    let counted: u32 = chart.table.rows.iter().filter_map(|row| row[1].parse::<u32>().ok()).sum();
    let rows = app.risk_table(opened.document, Measure::Rpn.into()).expect("the project is open");
    assert_eq!(counted as usize, rows.len(), "scored or not");
}

#[test]
fn a_cell_of_the_matrix_stands_for_a_severity_and_an_occurrence() {
    let (_home, app, opened) = hotel();
    let DrawnChart { chart, places } =
        app.chart(opened.document, ChartQuestion::Matrix, Language::English).expect("the project is open");
    assert_eq!(places[0], ChartPlace::Cell { severity: 10, occurrence: 3 });
    assert_eq!(chart.table.rows[0], ["10", "3", "1", "Medium"]);
}

#[test]
fn before_and_after_shows_what_was_scored_again() {
    let question = ChartQuestion::BeforeAfter { measure: Measure::Rpn };
    let drawn = |app: &App, opened: &OpenedProject| {
        app.chart(opened.document, question, Language::English).expect("the project is open")
    };
    let (_home, app, journey) = opened(SampleName::Journey);
    assert!(drawn(&app, &journey).chart.summary.contains("Nothing has been scored again"));

    let (_home, app, opened) = hotel();
    let before = drawn(&app, &opened).places.len();
    let rows = app.risk_table(opened.document, Measure::Rpn.into()).expect("the project is open");
    let again = Operation::ScoreAgain {
        rated: Rated::Cause(rows[0].cause.expect("the row has a cause")),
        factor: Factor::Detection,
        score: Score::whole(4).ok(),
        reason: "The bar closes at eleven".to_owned(),
    };
    app.apply(opened.document, again, None).expect("the row was scored before");
    let DrawnChart { chart, places } = drawn(&app, &opened);
    assert_eq!(chart.table.rows[0], ["Noise keeps the guest awake", "336", "168", "−50 %"]);
    let row = ChartPlace::Row { failure_mode: rows[0].failure_mode, cause: rows[0].cause };
    assert_eq!((places[0], places.len()), (row, before + 1), "beside what was scored again before");
}

#[test]
fn a_trend_without_versions_shows_the_project_as_it_is_and_says_what_to_do() {
    let (_home, app, opened) = opened(SampleName::Journey);
    let chart = app.chart(opened.document, ChartQuestion::Trend, Language::English);
    let chart = chart.expect("the project is open").chart;
    assert_eq!(chart.table.rows, [["Now", "1", "3", "1"]]);
    assert!(chart.summary.contains("Name one"));
}

#[test]
fn a_trend_goes_from_version_to_version_to_the_project_as_it_is() {
    let (_home, app, opened) = hotel();
    let chart = app.chart(opened.document, ChartQuestion::Trend, Language::English);
    let rows = chart.expect("the project is open").chart.table.rows;
    let expected = [
        ["FMEA workshop", "4", "10", "5"],
        ["After the first actions", "4", "8", "7"],
        ["Now", "3", "9", "7"],
    ];
    assert_eq!(rows, expected, "high, medium and low");
}

#[test]
fn a_measure_that_cannot_be_added_up_gives_a_chart_that_says_so() {
    let (_home, app, opened) = hotel();
    let question = ChartQuestion::Pareto { by: ParetoBasis::Measure, measure: Measure::ActionPriority };
    let drawn = app.chart(opened.document, question, Language::English).expect("the project is open");
    assert!(drawn.places.is_empty() && drawn.chart.summary.contains("nothing to be added up"));
}

#[test]
fn a_chart_is_copied_as_png_and_saved_as_svg_or_png() {
    let (home, app, opened) = hotel();
    let (document, theme, language) = (opened.document, Theme::Light, Language::English);
    let copied = app.chart_picture(document, PARETO, theme, language).expect("a chart can be painted");
    let copied = BASE64_STANDARD.decode(copied).expect("base64");
    assert!(copied.starts_with(b"\x89PNG"));
    for (name, beginning) in [("chart.svg", &b"<svg"[..]), ("chart.png", b"\x89PNG")] {
        let path = home.path().join(name);
        let wished = Some(path.display().to_string());
        let saved = app.export_chart(document, PARETO, wished.clone(), theme, language);
        assert_eq!(saved.expect("the folder is writable"), wished);
        assert!(fs::read(&path).expect("the picture is there").starts_with(beginning), "{name}");
    }
}
