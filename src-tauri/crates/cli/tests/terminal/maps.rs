//! Maps of other programs on their way into a project.

use std::fs;

use crate::{fail, folder_with_sample, succeed};

#[test]
fn a_map_is_known_by_its_form_and_imported_with_what_is_left_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = "Step,Arrive,Leave\nCustomer actions,Walks in,Pays\nFrontstage,Greets,\nNight desk,,Locks\n";
    fs::write(folder.path().join("stay.csv"), table).expect("a table");
    let told = succeed(&folder, &["import", "stay.csv", "Hotel.sightline"]);
    assert!(told.contains("the map “stay” with 3 lanes, 2 steps, 4 cards"), "{told}");
    assert!(told.contains("Row 4: The name “Night desk” does not say what the lane holds"), "{told}");
    assert!(told.contains("of the kind Cards"), "{told}");

    fs::write(folder.path().join("day.mmd"), "journey\n section 上班\n 泡茶: 5: 我\n").expect("a journey");
    let told = succeed(&folder, &["--language", "zh-CN", "import", "day.mmd", "Hotel.sightline"]);
    assert!(told.contains("地图“day”"), "{told}");
}

#[test]
fn what_looks_like_neither_is_imported_only_as_what_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("prices.csv"), "Article,Price\nSoap,3\nTowel,7\n").expect("a table");
    let told = fail(&folder, &["import", "prices.csv", "Hotel.sightline"]);
    assert!(told.contains("--as map") && told.contains("--as risks"), "{told}");
    assert!(!folder.path().join("Hotel.sightline").exists(), "nothing was made");
    succeed(&folder, &["import", "prices.csv", "Hotel.sightline", "--as", "map"]);
    let told = fail(&folder, &["import", "prices.csv", "Hotel.sightline", "--as", "map", "--part", "July"]);
    assert!(told.contains("July"), "{told}");
}

#[test]
fn the_ending_and_what_is_asked_for_say_what_is_exported() {
    let folder = folder_with_sample("hotel");
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).expect("the export is there");
    succeed(&folder, &["export", "a.sightline", "--to", "map.md"]);
    assert!(text("map.md").starts_with("# Overnight stay"), "only maps are outlines");
    succeed(&folder, &["export", "a.sightline", "--to", "risks.csv"]);
    assert!(
        text("risks.csv").to_lowercase().contains("failure mode"),
        "a table is the risk table where nothing else is said"
    );
    succeed(
        &folder,
        &["export", "a.sightline", "--map", "Overnight stay", "--to", "map.csv", "--language", "zh-CN"],
    );
    assert!(text("map.csv").contains("泳道 / 步骤"), "a map is meant where one is named");
    succeed(&folder, &["export", "a.sightline", "--what", "touchpoints", "--to", "touchpoints.csv"]);
    assert!(text("touchpoints.csv").contains("Touchpoint,"));
    succeed(&folder, &["export", "a.sightline", "--map", "Overnight stay", "--to", "map.svg"]);
    assert!(text("map.svg").starts_with("<svg") || text("map.svg").contains("<svg"));
    let told = fail(
        &folder,
        &["export", "a.sightline", "--map", "Overnight stay", "--what", "risks", "--to", "x.csv"],
    );
    assert!(told.contains("--what map"), "{told}");
    let told = fail(&folder, &["export", "a.sightline", "--what", "project", "--to", "x.csv"]);
    assert!(told.contains(".json"), "{told}");
}

#[test]
fn one_map_of_a_project_goes_out_as_json() {
    let folder = folder_with_sample("hotel");
    fs::write(folder.path().join("day.mmd"), "journey\n section Morning\n Clean: 3: Staff\n")
        .expect("a journey");
    succeed(&folder, &["import", "day.mmd", "a.sightline"]);
    let maps = |file: &str| succeed(&folder, &["dump", file, "--json"]).matches(r#"{"table":"map","#).count();
    let all = maps("a.sightline");
    succeed(&folder, &["export", "a.sightline", "--map", "Overnight stay", "--to", "stay.json"]);
    succeed(&folder, &["import", "stay.json", "stay.sightline"]);
    assert_eq!((all > 1, maps("stay.sightline")), (true, 1));
    let drawn = |file: &str| {
        succeed(&folder, &["export", file, "--map", "Overnight stay", "--to", "map.csv", "--force"]);
        fs::read_to_string(folder.path().join("map.csv")).expect("the export is there")
    };
    assert_eq!(drawn("stay.sightline"), drawn("a.sightline"));
}

#[test]
fn a_whole_project_goes_out_as_json_and_comes_back_equal() {
    let folder = folder_with_sample("repair");
    succeed(&folder, &["export", "a.sightline", "--what", "project", "--to", "project.json"]);
    let told = succeed(&folder, &["import", "project.json", "b.sightline"]);
    assert!(told.contains("b.sightline"), "{told}");
    let dump = |file: &str| succeed(&folder, &["dump", file, "--json"]);
    assert_eq!(dump("a.sightline"), dump("b.sightline"));
    let told = fail(&folder, &["import", "project.json", "b.sightline"]);
    assert!(told.contains("b.sightline"), "a project is made anew and never written over: {told}");
}
