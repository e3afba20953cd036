//! The bundled fonts. Layout measures with these bytes, and every painter draws with the same ones.

use std::sync::{Arc, LazyLock};

use parley::fontique::{Blob, Charmap, Collection, CollectionOptions, FontInfoOverride, FontWeight};

/// One face of the stack.
#[derive(Clone, Copy, Debug)]
pub struct Font {
    /// The file's name, under which a shell serves it to the page.
    pub file: &'static str,
    /// The family it stands for.
    pub family: &'static str,
    /// Its weight as in CSS.
    pub weight: u16,
    /// The file itself (OpenType).
    pub bytes: &'static [u8],
}

/// The families in which a glyph is looked for, first to last. The third is the second's regular face once
/// more: the bold file holds fewer Han characters, and a rare one falls back to the regular weight there.
pub const FAMILIES: [&str; 3] = ["Inter", "Noto Sans SC", "Noto Sans SC Regular"];

const NOTO_SANS_SC_REGULAR: &[u8] = include_bytes!("../fonts/NotoSansSC-Regular.otf");

/// Every face that the page must declare. No two entries have the same family and weight.
pub static FONTS: [Font; 5] = [
    Font {
        file: "Inter-Regular.otf",
        family: FAMILIES[0],
        weight: 400,
        bytes: include_bytes!("../fonts/Inter-Regular.otf"),
    },
    Font {
        file: "Inter-SemiBold.otf",
        family: FAMILIES[0],
        weight: 600,
        bytes: include_bytes!("../fonts/Inter-SemiBold.otf"),
    },
    Font { file: "NotoSansSC-Regular.otf", family: FAMILIES[1], weight: 400, bytes: NOTO_SANS_SC_REGULAR },
    Font {
        file: "NotoSansSC-Bold.otf",
        family: FAMILIES[1],
        weight: 700,
        bytes: include_bytes!("../fonts/NotoSansSC-Bold.otf"),
    },
    Font { file: "NotoSansSC-Regular.otf", family: FAMILIES[2], weight: 400, bytes: NOTO_SANS_SC_REGULAR },
];

/// Which characters each of [`FONTS`] has.
static CHARACTERS: LazyLock<Vec<Option<Charmap<'static>>>> = LazyLock::new(|| {
    let mut collection = no_fonts();
    FONTS
        .iter()
        .map(|font| {
            let families = collection.register_fonts(Blob::new(Arc::new(font.bytes)), None);
            families.first()?.1.first()?.charmap_index().charmap(font.bytes)
        })
        .collect()
});

impl Font {
    /// Whether the face has a glyph for a character.
    #[must_use]
    pub fn has(&self, character: char) -> bool {
        FONTS
            .iter()
            .zip(CHARACTERS.iter())
            .filter(|(font, _)| font.file == self.file)
            .filter_map(|(_, characters)| characters.as_ref())
            .any(|characters| characters.map(character).is_some_and(|glyph| glyph != 0))
    }
}

/// The bundled fonts for parley, under the families of the stack.
pub(crate) fn collection() -> Collection {
    let mut collection = no_fonts();
    for font in &FONTS {
        let naming = FontInfoOverride {
            family_name: Some(font.family),
            weight: Some(FontWeight::new(f32::from(font.weight))),
            ..FontInfoOverride::default()
        };
        collection.register_fonts(Blob::new(Arc::new(font.bytes)), Some(naming));
    }
    collection
}

fn no_fonts() -> Collection {
    Collection::new(CollectionOptions { shared: false, system_fonts: false })
}
