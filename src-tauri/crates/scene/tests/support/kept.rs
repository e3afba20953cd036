//! Drawings that are kept as files in tests/golden: a change of layout shows there, line by line.

use std::fs;
use std::path::Path;

use serde::Serialize;

/// Compares a drawing with the one that is kept under this name, or keeps it where `SIGHTLINE_BLESS` is set.
pub fn assert_kept(name: &str, drawing: &impl Serialize) {
    let drawing = serde_json::to_string_pretty(drawing).expect("a drawing is plain data") + "\n";
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden").join(name).with_extension("json");
    if std::env::var_os("SIGHTLINE_BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("the folder can be made");
        fs::write(&path, &drawing).expect("the file can be written");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    let difference = golden.lines().zip(drawing.lines()).position(|(golden, now)| golden != now);
    assert!(
        golden == drawing,
        "the drawing of {name} differs from tests/golden/{name}.json, first in line {:?}: look at both, and \
         bless the new one if it is the better one",
        difference.map(|line| line + 1)
    );
}
