//! The files that the page shares with the exports are committed: they must say what the code says.

use std::fs;
use std::path::Path;

use sightline_exchange::page;

#[test]
fn the_pages_colours_outlines_and_lengths_are_those_of_the_exports() {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src");
    for (file, wanted) in [
        ("styles/tokens.generated.css", page::style_sheet()),
        ("canvas/drawing.generated.ts", page::drawing_module()),
    ] {
        let path = ui.join(file);
        if std::env::var_os("SIGHTLINE_BLESS").is_some() {
            fs::create_dir_all(path.parent().expect("a file in a folder")).expect("the folder can be made");
            fs::write(&path, &wanted).expect("the file can be written");
        }
        let found = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(found, wanted, "ui/src/{file} is stale: run the tests once with SIGHTLINE_BLESS=1");
    }
}
