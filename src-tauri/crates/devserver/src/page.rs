//! The files of the built page, and the fonts that the core has anyway.

use std::fs;
use std::path::{Component, Path, PathBuf};

use sightline_scene::fonts::FONTS;

use crate::request::Answer;

/// A file below the page's folder, or one of the fonts that the layout measures with.
pub fn file(folder: &Path, path: &str) -> Answer {
    let font = path.strip_prefix("/fonts/").and_then(|file| FONTS.iter().find(|font| font.file == file));
    if let Some(font) = font {
        return Answer { status: 200, media_type: "font/otf", body: font.bytes.to_vec() };
    }
    let Some(path) = below(folder, path) else { return Answer::refusal(404, "There is no such file.") };
    match fs::read(&path) {
        Ok(body) => Answer { status: 200, media_type: media_type(&path), body },
        Err(_) => Answer::refusal(404, "There is no such file."),
    }
}

/// The file that a path of the address means; nothing for one that leads out of the folder.
fn below(folder: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.trim_start_matches('/'));
    let stays_inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
    let wanted = if path == "/" { Path::new("index.html") } else { relative };
    stays_inside.then(|| folder.join(wanted))
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_the_page() {
        assert_eq!(below(Path::new("ui"), "/"), Some("ui/index.html".into()));
        assert_eq!(below(Path::new("ui"), "/assets/index.js"), Some("ui/assets/index.js".into()));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for path in ["/../secret", "/assets/../../secret", "//etc/../.."] {
            assert_eq!(below(Path::new("ui"), path), None, "{path}");
        }
    }
}
