//! The fonts with which text in SVG becomes pixels: the bundled ones, and beside them those of the system.

use std::sync::{Arc, LazyLock};

use resvg::usvg::{self, fontdb};
use sightline_scene::fonts::{FAMILIES, FONTS, Font};

/// How one of our own drawings is read. Only a drawing with characters that the bundled fonts lack (emoji,
/// rare Han) takes these from the fonts of the system.
pub fn options_for_drawing(svg: &str) -> usvg::Options<'static> {
    let bundled =
        svg.chars().all(|character| character.is_control() || FONTS.iter().any(|font| font.has(character)));
    options(if bundled { &BUNDLED.database } else { &WITH_SYSTEM_FONTS })
}

/// How a drawing from elsewhere is read: in the fonts that its maker named, where this computer has them.
pub fn options_for_foreign_drawing() -> usvg::Options<'static> {
    options(&WITH_SYSTEM_FONTS)
}

fn options(database: &Arc<fontdb::Database>) -> usvg::Options<'static> {
    let select_other = usvg::FontResolver::default_fallback_selector();
    usvg::Options {
        fontdb: Arc::clone(database),
        font_family: FAMILIES[0].to_owned(),
        font_resolver: usvg::FontResolver {
            select_font: usvg::FontResolver::default_font_selector(),
            select_fallback: Box::new(move |character, tried, database| {
                bundled_fallback(character, tried, database)
                    .or_else(|| select_other(character, tried, database))
            }),
        },
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: usvg::ImageHrefResolver::default_data_resolver(),
            // A drawing reads no file and no address, whoever made it.
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    }
}

/// The face for a character that those tried so far lack: of all that have it, the one whose weight is
/// nearest, so that a Chinese title stays as bold as it is measured.
fn bundled_fallback(
    character: char,
    tried: &[fontdb::ID],
    database: &fontdb::Database,
) -> Option<fontdb::ID> {
    let weight = database.face(*tried.first()?)?.weight.0;
    BUNDLED
        .faces
        .iter()
        .filter(|(id, font)| !tried.contains(id) && font.has(character))
        .min_by_key(|(_, font)| font.weight.abs_diff(weight))
        .map(|(id, _)| *id)
}

/// The bundled fonts as the painter of text knows them.
struct FontDatabase {
    database: Arc<fontdb::Database>,
    faces: Vec<(fontdb::ID, &'static Font)>,
}

static BUNDLED: LazyLock<FontDatabase> = LazyLock::new(|| {
    let mut database = fontdb::Database::new();
    take_the_place_of_absent_fonts(&mut database);
    let mut faces: Vec<(fontdb::ID, &'static Font)> = Vec::new();
    for font in &FONTS {
        // A file that stands in the stack twice is loaded once.
        if faces.iter().all(|(_, loaded)| loaded.file != font.file) {
            let source = fontdb::Source::Binary(Arc::new(font.bytes));
            faces.extend(database.load_font_source(source).into_iter().map(|id| (id, font)));
        }
    }
    FontDatabase { database: Arc::new(database), faces }
});

static WITH_SYSTEM_FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut database = fontdb::Database::clone(&BUNDLED.database);
    database.load_system_fonts();
    take_the_place_of_absent_fonts(&mut database);
    Arc::new(database)
});

/// Lets text in a family that is nowhere to be found be drawn all the same: the painter then asks for the
/// family that stands for all with serifs.
fn take_the_place_of_absent_fonts(database: &mut fontdb::Database) {
    database.set_serif_family(FAMILIES[0]);
    database.set_sans_serif_family(FAMILIES[0]);
}
