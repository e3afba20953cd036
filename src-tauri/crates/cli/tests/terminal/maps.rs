//! Maps of other programs on their way into a project.

use std::fs;

use crate::{fail, succeed};

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
