//! Risk tables through the app: looked at, corrected, imported, exported, and read back in every form and language.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed step fails the test that takes it")]

use std::collections::BTreeMap;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sightline_app::{
    App, DocumentNumber, Folders, Language, NoDesktop, OpenedProject, RiskSheet, SampleName, SheetReading,
    TableForm, take_over, write_risks,
};
use sightline_document::{Document, Operation};
use sightline_exchange::risk_table::{Block, Scales, SheetColumn, SheetFindingKind};
use sightline_model::risk::sheet_failure_modes;
use sightline_model::risk::worksheet::{
    WorksheetColumn, WorksheetFilter, WorksheetLayout, WorksheetPreset, WorksheetSort, WorksheetTest,
};
use sightline_model::{RecordId, RiskViewId};
use tempfile::TempDir;

const TABLE: &str = "步骤;失效模式;严重度(S);频度(O);探测度(D);RPN;天气\n\
                     入住;无钥匙;7;6;4;150;雨\n入住;房间未打扫;5;3;2;30;晴\n";

fn app() -> (App, OpenedProject, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let app = App::new(Folders::under(folder.path()), Box::new(NoDesktop), None);
    let opened = app.create_sample(SampleName::Hotel).unwrap();
    (app, opened, folder)
}

const fn standard(preset: WorksheetPreset) -> TableForm {
    TableForm::Standard { preset }
}

fn data(table: &str) -> String {
    BASE64_STANDARD.encode(table)
}

fn failure_modes(app: &App, document: DocumentNumber) -> usize {
    app.risk_table(document, Default::default()).unwrap().len()
}

#[test]
fn a_table_is_looked_at_before_it_is_imported() {
    let (app, opened, _folder) = app();
    let before = failure_modes(&app, opened.document);
    let preview = app
        .preview_sheet(Some(opened.document), "a.csv".into(), data(TABLE), SheetReading::default())
        .unwrap();
    assert!(preview.recognised);
    assert_eq!((preview.summary.failure_modes, preview.summary.rows), (2, 2));
    assert_eq!(preview.columns[1].column, Some(SheetColumn::Of(WorksheetColumn::FailureMode)));
    assert_eq!(preview.columns[1].samples, ["无钥匙", "房间未打扫"]);
    let kinds: Vec<_> = preview.summary.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [SheetFindingKind::ColumnLeftOut, SheetFindingKind::RpnDiffers]);
    assert_eq!(failure_modes(&app, opened.document), before, "looking changes nothing");
}

#[test]
fn a_table_begins_a_project() {
    let (app, _, _folder) = app();
    let look = || app.preview_sheet(None, "a.csv".into(), data(TABLE), SheetReading::default()).unwrap();
    assert_eq!(look().summary.failure_modes, 2);

    let begun = app.begin_project("客房风险".to_owned()).unwrap();
    assert!(begun.path.ends_with("客房风险.sightline"), "{}", begun.path);
    app.import_sheet(begun.document, "a.csv".into(), data(TABLE), SheetReading::default()).unwrap();
    assert_eq!(failure_modes(&app, begun.document), 2);
}

#[test]
fn an_import_is_one_step_and_what_was_said_of_its_columns_is_remembered() {
    let (app, opened, _folder) = app();
    let document = opened.document;
    let before = failure_modes(&app, document);
    let table = data("What;Sorrow;S\nCheck-in;No key;7\n");
    let name = || "notes.csv".to_owned();
    let found = app.preview_sheet(Some(document), name(), table.clone(), SheetReading::default()).unwrap();
    assert!(!found.recognised, "nobody knows these headings");

    let columns = [WorksheetColumn::Step, WorksheetColumn::FailureMode, WorksheetColumn::Severity];
    let columns = columns.map(|column| Some(SheetColumn::Of(column))).to_vec();
    let reading = SheetReading { sheet: None, columns: Some(columns.clone()) };
    let imported = app.import_sheet(document, name(), table.clone(), reading).unwrap();
    assert_eq!((imported.summary.failure_modes, failure_modes(&app, document)), (1, before + 1));

    let again = app.preview_sheet(Some(document), name(), table, SheetReading::default()).unwrap();
    assert!(again.recognised);
    assert_eq!(again.columns.iter().map(|column| column.column).collect::<Vec<_>>(), columns);
    app.undo(document).unwrap();
    assert_eq!(failure_modes(&app, document), before);
}

#[test]
fn a_file_that_is_no_table_is_refused_with_its_name() {
    let (app, opened, _folder) = app();
    let picture = BASE64_STANDARD.encode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let refused = app.preview_sheet(Some(opened.document), "a.png".into(), picture, SheetReading::default());
    let error = refused.unwrap_err();
    assert_eq!((error.code.word(), error.details["file"].as_str()), ("sheetUnknownFormat", "a.png"));
}

#[test]
fn an_exported_sample_imports_again_to_the_same_table_in_every_form_and_language() {
    let (app, opened, folder) = app();
    app.close_project(opened.document).unwrap();
    let document = Document::open(opened.path.as_ref()).unwrap();
    let scales = Scales::of(document.model());
    for language in Language::ALL {
        for preset in WorksheetPreset::ALL {
            for ending in ["xlsx", "csv"] {
                let path = folder.path().join(format!("{}-{}.{ending}", preset.word(), language.word()));
                write_risks(&document, &path, standard(*preset), *language).unwrap();
                let bytes = std::fs::read(&path).unwrap();
                let sheet = RiskSheet::read("a", &bytes, &SheetReading::default(), |_| None).unwrap();
                let expected: Vec<_> =
                    preset.columns().iter().map(|column| Some(SheetColumn::Of(*column))).collect();
                assert_eq!(sheet.columns(), expected, "{}: every heading is known", path.display());
                let read = sheet.interpret(&scales);
                assert_eq!(read.findings, [], "{}", path.display());
                let table = |failure_modes: &[_]| -> Vec<Block> {
                    failure_modes.iter().map(|row| Block::of(row, preset.columns(), &scales)).collect()
                };
                assert_eq!(
                    table(&read.failure_modes),
                    table(&sheet_failure_modes(document.model())),
                    "{}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn a_view_is_exported_with_its_columns_its_order_and_its_rows() {
    let (app, opened, folder) = app();
    let mut layout = WorksheetLayout::of(WorksheetPreset::Classic);
    let shown =
        [WorksheetColumn::FailureMode, WorksheetColumn::Rank, WorksheetColumn::Lane, WorksheetColumn::Rpn];
    for column in &mut layout.columns {
        column.hidden = !shown.contains(&column.column);
    }
    layout.columns.sort_by_key(|column| shown.iter().position(|other| *other == column.column));
    layout.order.sort = vec![WorksheetSort { column: WorksheetColumn::Rpn, descending: false }];
    let test = WorksheetTest::AtLeast { number: 50.0 };
    layout.order.filters = vec![WorksheetFilter { column: Some(WorksheetColumn::Rpn), test, now: false }];
    let path = folder.path().join("view.json");
    let target = Some(path.display().to_string());
    let view = RiskViewId::from_uuid(uuid::Uuid::from_u128(7));
    let layout = serde_json::to_string(&layout).unwrap();
    let keep = Operation::AddRiskView { id: Some(view), title: "Worst".into(), layout };
    app.apply(opened.document, keep, None).unwrap();
    app.export_risks(opened.document, TableForm::View { view }, target, Language::English).unwrap();
    let lines: Vec<serde_json::Map<String, serde_json::Value>> =
        serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert!(
        !lines.is_empty() && lines.len() < failure_modes(&app, opened.document),
        "only what meets the filter"
    );
    let of_failure_mode: BTreeMap<&str, Vec<f64>> = lines.iter().fold(BTreeMap::new(), |mut all, line| {
        let keys: Vec<&str> = line.keys().map(String::as_str).collect();
        assert_eq!(keys, ["failure-mode", "lane", "rank", "rpn"], "the columns that are shown, and no other");
        all.entry(line["failure-mode"].as_str().unwrap())
            .or_insert(Vec::new())
            .push(line["rpn"].as_f64().unwrap());
        all
    });
    assert!(of_failure_mode.values().all(|rpns| rpns.is_sorted() && rpns.iter().any(|rpn| *rpn >= 50.0)));
    let firsts: Vec<f64> = lines
        .chunk_by(|one, next| one["failure-mode"] == next["failure-mode"])
        .map(|block| block[0]["rpn"].as_f64().unwrap())
        .collect();
    assert!(firsts.is_sorted(), "the smallest RPN first: {firsts:?}");
}

#[test]
fn an_exported_table_finds_its_cards_again() {
    let (app, opened, folder) = app();
    app.close_project(opened.document).unwrap();
    let mut document = Document::open(opened.path.as_ref()).unwrap();
    let path = folder.path().join("again.xlsx");
    write_risks(&document, &path, standard(WorksheetPreset::Classic), Language::Chinese).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let sheet = RiskSheet::read("again.xlsx", &bytes, &SheetReading::default(), |_| None).unwrap();
    let read = sheet.interpret(&Scales::of(document.model()));
    let count = u32::try_from(read.failure_modes.len()).unwrap();
    let taken = take_over(&mut document, "again.xlsx", read).unwrap();
    assert_eq!(taken.placed, count, "step and function name each card");
}

#[test]
fn json_holds_a_complete_line_for_each_row() {
    let (app, opened, folder) = app();
    let path = folder.path().join("risks.json");
    let shown = path.display().to_string();
    app.export_risks(opened.document, standard(WorksheetPreset::Classic), Some(shown), Language::English)
        .unwrap();
    let lines: Vec<serde_json::Map<String, serde_json::Value>> =
        serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert!(lines.len() >= failure_modes(&app, opened.document));
    assert!(lines.iter().all(|line| line.contains_key("failure-mode") && line.contains_key("step")));
}

#[test]
fn another_ending_is_refused() {
    let (app, opened, folder) = app();
    let path = Some(folder.path().join("risks.doc").display().to_string());
    let refused =
        app.export_risks(opened.document, standard(WorksheetPreset::Classic), path, Language::English);
    assert_eq!(refused.unwrap_err().code.word(), "unknownTableFormat");
}
