//! Writes SVG elements; what people typed is escaped here and nowhere else.

use std::fmt::{Display, Write as _};
use std::sync::LazyLock;

use sightline_scene::fonts::{FAMILIES, FONTS};
use sightline_scene::text::TextRole;

use crate::theme::{Color, Theme, Token};

/// An SVG document in the making.
pub struct Writer {
    text: String,
    theme: Theme,
    /// Whether a painter with other fonts is to make each line as wide as it was measured.
    keeps_widths: bool,
}

/// The attributes of an element, in their order.
pub type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

impl Writer {
    /// Begins a drawing of so many pixels. `title` names it for readers that do not see it.
    pub fn drawing(theme: Theme, (width, height): (f32, f32), title: &str) -> Self {
        let mut writer = Self { text: String::new(), theme, keeps_widths: false };
        writer.open(
            "svg",
            &[
                ("xmlns", &"http://www.w3.org/2000/svg"),
                ("width", &width),
                ("height", &height),
                ("viewBox", &format_args!("0 0 {width} {height}")),
                ("font-family", &*FAMILY_STACK),
            ],
        );
        writer.element("title", &[], title);
        writer
    }

    /// Begins with nothing: a page, whose drawings are read in whatever fonts its reader has.
    pub fn fragment(theme: Theme) -> Self {
        Self { text: String::new(), theme, keeps_widths: true }
    }

    /// What was written, as it is.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Puts text of the program's own between the elements, as it is.
    pub fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends the drawing.
    pub fn finish(mut self) -> String {
        self.close("svg");
        self.text
    }

    pub fn color(&self, token: Token) -> Color {
        token.color(self.theme)
    }

    pub fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.begin(name, attributes);
        self.text.push_str(">\n");
    }

    pub fn close(&mut self, name: &str) {
        let _ = writeln!(self.text, "</{name}>");
    }

    /// An element without content.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.begin(name, attributes);
        self.text.push_str("/>\n");
    }

    /// An element with text in it.
    pub fn element(&mut self, name: &str, attributes: Attributes<'_>, content: &str) {
        self.begin(name, attributes);
        self.text.push('>');
        self.text.push_str(&escaped(content));
        self.close(name);
    }

    /// One line of text, so wide, with its baseline at a place, which `anchor` may say is the middle of the line.
    pub fn text(
        &mut self,
        line: &str,
        (x, baseline): (f32, f32),
        (role, fill): (TextRole, Token),
        (anchor, width): (Option<&str>, f32),
    ) {
        let (style, fill) = (role.style(), self.color(fill));
        let mut attributes: Vec<(&str, &dyn Display)> = vec![
            ("x", &x),
            ("y", &baseline),
            ("font-size", &style.size),
            ("font-weight", &style.weight),
            ("fill", &fill),
            ("xml:space", &"preserve"),
        ];
        if style.letter_spacing != 0.0 {
            attributes.push(("letter-spacing", &style.letter_spacing));
        }
        if let Some(anchor) = &anchor {
            attributes.push(("text-anchor", anchor));
        } else if self.keeps_widths && width > 0.0 {
            attributes
                .extend([("textLength", &width as &dyn Display), ("lengthAdjust", &"spacingAndGlyphs")]);
        }
        self.begin("text", &attributes);
        self.text.push('>');
        for (run, in_first_family) in font_runs(line) {
            if in_first_family {
                self.text.push_str(&escaped(run));
            } else {
                let _ =
                    write!(self.text, "<tspan font-family=\"{}\">{}</tspan>", *OTHER_FAMILIES, escaped(run));
            }
        }
        self.close("text");
    }

    fn begin(&mut self, name: &str, attributes: Attributes<'_>) {
        // Writing to a string cannot fail.
        let _ = write!(self.text, "<{name}");
        for (name, value) in attributes {
            let _ = write!(self.text, " {name}=\"{}\"", escaped(&value.to_string()));
        }
    }
}

/// The family that the Chinese font has by its maker, for machines that have it installed.
const NOTO_SANS_BY_ITS_MAKER: &str = "Noto Sans CJK SC";

/// The stack, for the root of the drawing.
static FAMILY_STACK: LazyLock<String> = LazyLock::new(|| families(&FAMILIES));
static OTHER_FAMILIES: LazyLock<String> = LazyLock::new(|| families(&FAMILIES[1..]));

fn families(families: &[&str]) -> String {
    let names = families.iter().chain([&NOTO_SANS_BY_ITS_MAKER]).map(|family| format!("'{family}', "));
    names.chain(["sans-serif".to_owned()]).collect()
}

/// The runs of a line that the first family has, and those that it has not. Painters of SVG tend to draw
/// a whole run with one font: without the cut, Latin letters beside Chinese ones would change their font,
/// and with it their width.
fn font_runs(line: &str) -> impl Iterator<Item = (&str, bool)> {
    // Joiners, selectors and marks belong to what they follow.
    let joins = |character: char| matches!(character, '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{300}'..='\u{36f}' | '\u{1f3fb}'..='\u{1f3ff}');
    let in_first_family = |character: char| FONTS[0].has(character);
    let mut rest = line;
    std::iter::from_fn(move || {
        let kind = in_first_family(rest.chars().next()?);
        let mut after_joiner = false;
        let end = rest.char_indices().skip(1).find(|(_, character)| {
            let belongs = after_joiner || joins(*character) || in_first_family(*character) == kind;
            after_joiner = *character == '\u{200d}';
            !belongs
        });
        let (run, left) = rest.split_at(end.map_or(rest.len(), |(end, _)| end));
        rest = left;
        Some((run, kind))
    })
}

/// Text that means nothing but itself in XML. Characters that XML has no place for become U+FFFD.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => {
                escaped.push(character);
            }
            _ => escaped.push(char::REPLACEMENT_CHARACTER),
        }
    }
    escaped
}
