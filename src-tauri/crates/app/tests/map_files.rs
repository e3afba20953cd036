//! Maps through the app: looked at, imported as one step, written as tables and outlines, and read again.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed step fails the test that takes it")]

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sightline_app::{
    App, AppErrorCode, ErrorCode, Folders, Language, MapExportOptions, NoDesktop, OpenedProject, SampleName,
    read_map,
};
use sightline_exchange::map_file::MapReading;
use sightline_model::{LaneKind, MapId, Record};
use tempfile::TempDir;

fn app(sample: SampleName) -> (App, OpenedProject, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let app = App::new(Folders::under(folder.path()), Box::new(NoDesktop), None);
    let opened = app.create_sample(sample).unwrap();
    (app, opened, folder)
}

fn map_of(opened: &OpenedProject) -> MapId {
    opened
        .records
        .iter()
        .find_map(|record| if let Record::Map(map) = record { Some(map.id) } else { None })
        .unwrap()
}

#[test]
fn a_map_is_looked_at_without_a_project_and_imported_as_one_step() {
    let (app, opened, _folder) = app(SampleName::Hotel);
    let data = BASE64_STANDARD.encode("Step,Arrive,Pay\nCustomer actions,Walks in,Pays\nNight desk,,Locks\n");
    let preview = app.preview_map("stay.csv".into(), data.clone(), MapReading::default()).unwrap();
    assert_eq!((preview.title.as_str(), preview.summary.cards, preview.summary.steps), ("stay", 3, 2));
    assert_eq!((preview.lanes[1].kind, preview.lanes[1].sample.as_str()), (LaneKind::Cards, "Locks"));
    assert_eq!(preview.steps, ["Arrive", "Pay"]);
    let imported = app.import_map(opened.document, "stay.csv".into(), data, MapReading::default()).unwrap();
    assert!(app.view_map(opened.document, imported.map, Language::English).is_ok());
    let undone = app.undo(opened.document).unwrap();
    assert_eq!(
        undone.diff.changes.len(),
        imported.change.diff.changes.len(),
        "one step takes all of it back"
    );
}

#[test]
fn what_is_exported_of_a_sample_is_read_again_as_the_same_lanes_steps_and_cards() {
    for (sample, language) in
        [(SampleName::Hotel, Language::English), (SampleName::Repair, Language::Chinese)]
    {
        let (app, opened, folder) = app(sample);
        for ending in ["xlsx", "csv", "md"] {
            let path = folder.path().join(format!("map.{ending}"));
            let shown = Some(path.display().to_string());
            let (map, options) = (map_of(&opened), MapExportOptions::default());
            app.export_map(opened.document, map, shown, options, String::new(), language).unwrap();
            let found = read_map("map", &std::fs::read(&path).unwrap(), &MapReading::default()).unwrap();
            let count =
                |table: &str| opened.records.iter().filter(|record| record.table().word() == table).count();
            assert!(found.sure, "{ending}");
            assert_eq!(found.findings, [], "{ending}");
            assert_eq!(
                (found.map.lanes.len(), found.map.step_count()),
                (count("lane"), count("step")),
                "{ending}"
            );
            assert_eq!(found.map.cards.len(), count("card"), "{ending}: {}", sample.word());
        }
    }
}

#[test]
fn where_no_program_opens_pages_printing_says_so() {
    let (app, opened, _folder) = app(SampleName::Hotel);
    let (map, options) = (map_of(&opened), MapExportOptions::default());
    let printed = app.print_map(opened.document, map, options, String::new(), Language::English);
    assert_eq!(printed.unwrap_err().code, ErrorCode::App(AppErrorCode::NoProgramToPrint));
}

#[test]
fn the_inventory_of_touchpoints_leaves_as_a_table() {
    let (app, opened, folder) = app(SampleName::Journey);
    for ending in ["xlsx", "csv"] {
        let path = folder.path().join(format!("touchpoints.{ending}")).display().to_string();
        app.export_touchpoints(opened.document, Some(path), Language::English).unwrap();
    }
    let table = std::fs::read_to_string(folder.path().join("touchpoints.csv")).unwrap();
    assert!(table.starts_with("\u{feff}Touchpoint,Channel,Purpose,Owner,"), "{table}");
    let touchpoints = opened.records.iter().filter(|record| record.table().word() == "touchpoint").count();
    assert!(table.matches("\r\n").count() > touchpoints, "each has a line");
    let path = folder.path().join("touchpoints.md").display().to_string();
    let error = app.export_touchpoints(opened.document, Some(path), Language::English).unwrap_err();
    assert_eq!(error.code.word(), "unknownTouchpointFormat");
}
