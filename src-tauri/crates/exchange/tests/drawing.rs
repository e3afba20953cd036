//! Drawings of a map as files.

#[path = "../../scene/tests/support/mod.rs"]
mod support;

use sightline_exchange::theme::Theme;
use sightline_exchange::{png, svg};
use sightline_scene::LaidOutMap;

#[test]
fn gallery() {
    let Some(folder) = std::env::var_os("SIGHTLINE_GALLERY") else { return };
    for in_chinese in [false, true] {
        let map = support::service::hotel(in_chinese);
        let words = if in_chinese { support::chinese() } else { support::english() };
        let laid_out = LaidOutMap::new(&map.model, map.map, words);
        for theme in Theme::ALL {
            let drawing = svg(laid_out.scene(), theme, "Hotel");
            let name = format!("hotel-{}-{}", if in_chinese { "zh" } else { "en" }, theme.word());
            let path = std::path::Path::new(&folder).join(name);
            std::fs::write(path.with_extension("svg"), &drawing).unwrap();
            std::fs::write(path.with_extension("png"), png(&drawing, 1.0).unwrap()).unwrap();
        }
    }
}
