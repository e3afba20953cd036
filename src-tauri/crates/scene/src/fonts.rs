//! The bundled fonts. Layout measures with these bytes, and every painter draws with the same ones.

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
pub const FONTS: [Font; 5] = [
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
