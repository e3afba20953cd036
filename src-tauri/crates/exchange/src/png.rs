//! SVG as pixels, with the bundled fonts. Only a drawing with characters that they lack (emoji, rare Han)
//! takes these from the fonts of the system.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Tree, fontdb};
use sightline_scene::fonts::{FONTS, Font};
use thiserror::Error;

/// The most pixels that a picture may have: about 400 MB while it is painted.
const MOST_PIXELS: f64 = 100_000_000.0;

/// Why there is no picture.
#[derive(Debug, Error)]
pub enum PngError {
    /// It would be too large to be painted or opened. The way out is a smaller scale, or SVG.
    #[error("a picture of {width} by {height} pixels is too large")]
    TooLarge {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// The SVG could not be read.
    #[error("the drawing could not be read")]
    Unreadable(#[from] usvg::Error),
    /// The pixels could not be encoded.
    #[error("the picture could not be encoded: {0}")]
    NotEncoded(String),
}

/// Paints an SVG drawing. `scale` 1 gives a pixel for each of the drawing's units, 2 is for sharp screens.
///
/// # Errors
/// Where the picture would be too large, or `svg` is no SVG.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PngError> {
    let select_other = usvg::FontResolver::default_fallback_selector();
    let font_resolver = usvg::FontResolver {
        select_font: usvg::FontResolver::default_font_selector(),
        select_fallback: Box::new(|character, tried, database| {
            bundled_fallback(character, tried, database).or_else(|| select_other(character, tried, database))
        }),
    };
    let bundled =
        svg.chars().all(|character| character.is_control() || FONTS.iter().any(|font| font.has(character)));
    let fontdb = Arc::clone(if bundled { &BUNDLED.database } else { &*WITH_SYSTEM_FONTS });
    let options = usvg::Options { fontdb, font_resolver, ..usvg::Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let size = tree.size();
    let (width, height) = ((size.width() * scale).ceil(), (size.height() * scale).ceil());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast from f32 saturates")]
    let (columns, rows) = (width as u32, height as u32);
    let too_large = || PngError::TooLarge { width: columns, height: rows };
    if f64::from(width) * f64::from(height) > MOST_PIXELS {
        return Err(too_large());
    }
    let mut pixels = Pixmap::new(columns, rows).ok_or_else(too_large)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PngError::NotEncoded(error.to_string()))
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
    Arc::new(database)
});
