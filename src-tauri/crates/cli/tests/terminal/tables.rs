//! Risk tables of other programs, ranked and imported from a terminal, and the risk table of a project on its way out.

use std::fs;

use serde_json::Value;
use sightline_document::Operation;
use sightline_model::risk::worksheet::{
    WorksheetColumn, WorksheetFilter, WorksheetLayout, WorksheetPreset, WorksheetSort, WorksheetTest,
};

use crate::made::Table;
use crate::made::Written::{Number, Words};
use crate::{apply, fail, folder_with_sample, json, run, succeed, text};

/// A table as it comes from elsewhere: two rows whose order differs from measure to measure, and one without scores.
const TABLE: &str = "Process step,Failure mode,Cause,S,O,D,Recoverability,RPN,Weather\n\
    Check in,No key,Lost,4,1,4,1,16,rain\n\
    Check in,No room,Overbooked,2,3,3,4,20,\n\
    Pay,No receipt,Printer,,,,,,\n";

#[test]
fn rank_reads_a_table_directly_and_keeps_nothing_of_it() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(folder.path().join("fmea.csv"), TABLE).expect("the table is written");
    succeed(&folder, &["import", "fmea.csv", "a.sightline"]);
    for ending in ["csv", "xlsx"] {
        let table = &format!("again.{ending}");
        succeed(&folder, &["export", "a.sightline", "--to", table]);
        let rows = json(&succeed(&folder, &["rank", table, "--format", "json"]));
        let said = ["rank", "step", "failure_mode", "cause", "rpn"].map(|key| rows[0][key].clone());
        assert_eq!(
            said,
            [1.into(), "Check in".into(), "No room".into(), "Overbooked".into(), Value::from(18)]
        );
        assert_eq!(rows[2]["rank"], Value::Null, "a row without scores stands last, without a rank");
    }
    let files = fs::read_dir(&folder).expect("the folder is there").count();
    assert_eq!(files, 4, "three tables and the imported project, and nothing that ranking has made");
}

#[test]
fn rank_takes_every_measure_of_a_table_on_the_scales_on_which_it_exists() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(folder.path().join("fmea.csv"), TABLE).expect("the table is written");
    let first = |measure: &str| {
        let rows = json(&succeed(&folder, &["rank", "fmea.csv", "--format", "json", "--measure", measure]));
        rows[0]["failure_mode"].as_str().expect("a text").to_owned()
    };
    for (measure, worst) in [("rpn", "No room"), ("so", "No room"), ("sod", "No key"), ("srpn", "No room")] {
        assert_eq!(first(measure), worst, "by {measure}");
    }
    let hfmea = "Failure mode,Severity,Probability\nNo key,4,1\nNo room,2,3\n";
    fs::write(folder.path().join("hfmea.csv"), hfmea).expect("the table is written");
    let hazards = json(&succeed(&folder, &["rank", "hfmea.csv", "--format", "json", "--measure", "hazard"]));
    assert_eq!(hazards[0]["hazard_score"], 6, "2 x 3 on the scales of HFMEA");
    let ranks = json(&succeed(&folder, &["rank", "fmea.csv", "--format", "json", "--measure", "ap"]));
    assert_eq!(ranks[0]["action_priority"], "L", "on the ten points of a new project");
}

#[test]
fn rank_of_a_table_lists_the_top_and_the_vital_few_and_tells_what_does_not_agree() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(folder.path().join("fmea.csv"), TABLE).expect("the table is written");
    let top = run(&folder, &["rank", "fmea.csv", "--format", "csv", "--top", "1"]);
    assert_eq!(text(&top.stdout).lines().count(), 2, "the heads and one row");
    let told = text(&top.stderr);
    assert!(told.contains("Weather"), "the column that was left out: {told}");
    assert!(told.contains("20") && told.contains("18"), "the product that differs: {told}");
    let vital = succeed(&folder, &["rank", "fmea.csv", "--format", "csv", "--pareto"]);
    assert_eq!(vital.lines().count(), 3, "18 of 34 are less than 80 %: {vital}");

    fs::write(folder.path().join("rooms.csv"), "Name,Room\nLi,101\n").expect("the table is written");
    let sentence = fail(&folder, &["rank", "rooms.csv"]);
    assert!(sentence.contains("rooms.csv"), "the sentence names the file: {sentence}");
    let sentence = fail(&folder, &["rank", "nowhere.xlsx"]);
    assert!(sentence.contains("nowhere.xlsx"), "{sentence}");
}

/// A failure mode with two causes, as a workbook has it: joined over both, its scores as numbers.
const BOOK: Table = Table {
    rows: &[
        &[Words("失效模式"), Words("S"), Words("失效原因"), Words("O"), Words("D")],
        &[Words("无钥匙"), Number(7), Words("丢失"), Number(6), Number(4)],
        &[Words(""), Words(""), Words("未制作"), Number(9), Number(3)],
    ],
    joined: &[0, 1],
};

#[test]
fn rank_reads_a_spreadsheet_of_opendocument_and_a_workbook_of_excel_97() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for (table, bytes) in [("fmea.ods", BOOK.ods()), ("fmea.xls", BOOK.xls())] {
        fs::write(folder.path().join(table), bytes).expect("the table is written");
        let rows = json(&succeed(&folder, &["rank", table, "--format", "json"]));
        let said: Vec<[Value; 4]> = rows
            .as_array()
            .expect("an array")
            .iter()
            .map(|row| ["rank", "failure_mode", "cause", "rpn"].map(|key| row[key].clone()))
            .collect();
        let row = |rank: u16, cause: &str, rpn: u16| -> [Value; 4] {
            [rank.into(), "无钥匙".into(), cause.into(), rpn.into()]
        };
        assert_eq!(said, [row(1, "未制作", 189), row(2, "丢失", 168)], "{table}: both of one failure mode");
    }
    for (table, bytes) in [("torn.ods", BOOK.ods()), ("torn.xls", BOOK.xls())] {
        fs::write(folder.path().join(table), &bytes[..bytes.len() / 2]).expect("the table is written");
        let sentence = fail(&folder, &["rank", table]);
        assert!(sentence.contains(table), "half a file is refused by name: {sentence}");
    }
}

#[test]
fn a_table_is_imported_into_a_new_project_and_says_what_it_left_out() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let table = "失效模式;原因;S;O;D;RPN;天气\n无钥匙;丢失;7;6;4;150;雨\n";
    fs::write(folder.path().join("表.csv"), table).expect("the table is written");
    let told = succeed(&folder, &["import", "表.csv", "a.sightline"]);
    assert!(told.contains("150") && told.contains("168"), "both numbers are named: {told}");
    assert!(told.contains("天气"), "the column that was left out is named: {told}");
    let lines = json(&{
        succeed(&folder, &["export", "a.sightline", "--to", "again.json", "--preset", "classic"]);
        fs::read_to_string(folder.path().join("again.json")).expect("the export is there")
    });
    assert_eq!(lines[0]["failure-mode"], "无钥匙");
    assert_eq!((&lines[0]["rpn"], &lines[0]["severity"]), (&Value::from(168), &Value::from(7)));
}

#[test]
fn a_table_without_failure_modes_leaves_no_project_changed() {
    let folder = folder_with_sample("hotel");
    fs::write(folder.path().join("rooms.csv"), "Name,Room\nLi,101\n").expect("the table is written");
    let before = succeed(&folder, &["dump", "a.sightline", "--json"]);
    let sentence = fail(&folder, &["import", "rooms.csv", "a.sightline"]);
    assert!(sentence.contains("rooms.csv"), "the sentence names the file: {sentence}");
    assert_eq!(succeed(&folder, &["dump", "a.sightline", "--json"]), before);
}

#[test]
fn an_export_replaces_nothing_unasked_and_speaks_the_language_that_is_wished_for() {
    let folder = folder_with_sample("repair");
    let export = ["export", "a.sightline", "--to", "out.csv", "--preset", "aiag-vda", "--language", "zh-CN"];
    succeed(&folder, &export);
    let table = fs::read_to_string(folder.path().join("out.csv")).expect("the export is there");
    assert!(table.starts_with('\u{feff}'), "Excel reads Chinese by this mark");
    assert!(table.contains("失效模式"), "{table}");
    fail(&folder, &export);
    succeed(&folder, &[&export[..], &["--force"]].concat());
}

/// A way of looking at the risk table: the gravest alone, by three columns, from the last title to the first.
fn gravest() -> WorksheetLayout {
    let shown = [WorksheetColumn::FailureMode, WorksheetColumn::Severity, WorksheetColumn::Rpn];
    let mut layout = WorksheetLayout::of(WorksheetPreset::Classic);
    for laid_out in &mut layout.columns {
        laid_out.hidden = !shown.contains(&laid_out.column);
    }
    layout.order.sort = vec![WorksheetSort { column: WorksheetColumn::FailureMode, descending: true }];
    layout.order.filters = vec![WorksheetFilter {
        column: Some(WorksheetColumn::Severity),
        test: WorksheetTest::AtLeast { number: 9.0 },
        now: false,
    }];
    layout
}

#[test]
fn an_export_of_a_kept_view_has_its_columns_its_rows_and_its_order() {
    let folder = folder_with_sample("hotel");
    let layout = serde_json::to_string(&gravest()).expect("a layout is JSON");
    let keep = Operation::AddRiskView { id: None, title: "The gravest".to_owned(), layout };
    let (_, code) = apply(&folder, &serde_json::to_string(&keep).expect("an operation is JSON"));
    assert_eq!(code, Some(0), "the view is kept");

    succeed(&folder, &["export", "a.sightline", "--to", "gravest.csv", "--view", "The gravest"]);
    let table = fs::read_to_string(folder.path().join("gravest.csv")).expect("the export is there");
    let lines: Vec<Vec<&str>> =
        table.trim_start_matches('\u{feff}').lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(lines[0], ["Potential failure mode", "S", "RPN"], "the columns in sight and no other");
    let titles: Vec<&str> = lines[1..].iter().map(|line| line[0]).collect();
    let gravest = [
        "Key opens an occupied room",
        "Food is stored too warm",
        "Feather pillow is given to an allergic guest",
        "Allergy is not passed on",
    ];
    assert_eq!(titles, gravest, "the filtered rows, sorted as the view has them");
    let severities = lines[1..].iter().map(|line| line[1]);
    assert!(severities.eq(["9", "10", "9", "10"]), "{table}");

    let export = ["export", "a.sightline", "--to", "other.csv", "--view", "Everything"];
    let sentence = fail(&folder, &export);
    assert!(sentence.contains("Everything") && sentence.contains("The gravest"), "what there is: {sentence}");
    assert!(!folder.path().join("other.csv").exists(), "nothing is written");
}
