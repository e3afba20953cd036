//! Shapes, measures and breaks text with the bundled fonts, and no others.

use std::borrow::Cow;
use std::ops::Range;

use parley::fontique::SourceCache;
use parley::style::{FontFamily, FontFamilyName, FontWeight, WhiteSpaceCollapse};
use parley::{FontContext, Layout, LayoutContext, OverflowWrap, StyleProperty};

use crate::fonts::{self, FAMILIES, FONTS};
use crate::scene::TextLine;
use crate::text::glyphs::{self, GlyphRun};
use crate::text::{TextRole, TextStyle};

/// The height of Inter's capitals as a share of the size: lines are centred on capitals, which is also
/// where Han characters have their middle.
const CAPITAL_HEIGHT: f32 = 0.727;

/// How wide a character is taken to be that no bundled font has, as a share of the size: as wide as emoji
/// fonts draw, so that whatever the system draws in its place stays inside the box.
const FOREIGN_WIDTH: f32 = 1.4;

/// A text, broken into lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextBlock {
    /// The lines; none for an empty text.
    pub lines: Vec<TextLine>,
    /// The width of the longest line.
    pub width: f32,
    /// The height of all lines; of one line for an empty text.
    pub height: f32,
}

/// The fonts and the room to work in. Making one reads the fonts; one serves many texts.
pub struct Typesetter {
    fonts: FontContext,
    context: LayoutContext<()>,
    layout: Layout<()>,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self {
            fonts: FontContext { collection: fonts::collection(), source_cache: SourceCache::default() },
            context: LayoutContext::new(),
            layout: Layout::new(),
        }
    }
}

impl Typesetter {
    /// Breaks a text into lines of at most `width`, by the rules of Unicode and of Chinese typesetting.
    /// A word that is wider than a line is broken anywhere. Spaces at a line's end hang and are dropped.
    /// `chinese` asks for tall lines even where no character needs them.
    pub fn set(&mut self, text: &str, role: TextRole, width: f32, chinese: bool) -> TextBlock {
        let style = role.style();
        let line_height =
            if chinese || text.chars().any(is_han) { style.chinese_line_height } else { style.line_height };
        if text.is_empty() {
            return TextBlock { lines: Vec::new(), width: 0.0, height: line_height };
        }
        self.shape(text, style, width);
        let mut lines = Vec::with_capacity(self.layout.len());
        let mut top = 0.0;
        for line in self.layout.lines() {
            let metrics = line.metrics();
            let whole = text.get(line.text_range()).unwrap_or_default();
            let characters = whole.trim_end();
            lines.push(TextLine {
                text: characters.to_owned(),
                x: 0.0,
                baseline: (top + (line_height + style.size * CAPITAL_HEIGHT) / 2.0).round(),
                width: to_sixteenths(metrics.advance - metrics.hanging_advance),
                spaced: characters.len() < whole.len(),
            });
            top += line_height;
        }
        if let Some(last) = lines.last_mut() {
            last.spaced = false;
        }
        let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        TextBlock { lines, width, height: top.max(line_height) }
    }

    /// The same, cut off with an ellipsis after `most` lines.
    pub fn set_short(
        &mut self,
        text: &str,
        role: TextRole,
        width: f32,
        chinese: bool,
        most: usize,
    ) -> TextBlock {
        let block = self.set(text, role, width, chinese);
        if block.lines.len() <= most {
            return block;
        }
        let kept: String = block.lines[..most].iter().map(|line| format!("{}\n", line.text)).collect();
        let ends: Vec<usize> = kept.char_indices().map(|(end, _)| end).collect();
        let mut shortened =
            |end: &usize| self.set(&format!("{}…", kept[..*end].trim_end()), role, width, chinese);
        let longest = ends.partition_point(|end| shortened(end).lines.len() <= most);
        let mut short = longest.checked_sub(1).map(|longest| shortened(&ends[longest])).unwrap_or_default();
        // The breaks were put in here; whether a space was dropped at them is what the whole text says.
        let ends = short.lines.len().saturating_sub(1);
        for (line, whole) in short.lines[..ends].iter_mut().zip(&block.lines) {
            line.spaced = whole.spaced;
        }
        short
    }

    /// The glyphs with which a line that [`Self::set`] broke is drawn, from left to right.
    pub fn glyph_runs(&mut self, line: &str, role: TextRole) -> Vec<GlyphRun> {
        self.shape(line, role.style(), f32::MAX);
        glyphs::runs(&self.layout)
    }

    fn shape(&mut self, text: &str, style: TextStyle, width: f32) {
        let foreign = foreign_characters(text);
        let families = FAMILIES.map(FontFamilyName::named);
        let mut builder = self.context.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&families))));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(style.weight))));
        builder.push_default(StyleProperty::LetterSpacing(style.letter_spacing));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        // Of this, only the hanging of spaces at the ends of lines comes to bear.
        builder.push_default(StyleProperty::WhiteSpaceCollapse(WhiteSpaceCollapse::PreserveBreaks));
        for range in foreign {
            builder.push(StyleProperty::LetterSpacing(style.size * FOREIGN_WIDTH), range);
        }
        builder.build_into(&mut self.layout, text);
        self.layout.break_all_lines(Some(width));
    }
}

/// The characters, as ranges of bytes, that no bundled font has a glyph for.
fn foreign_characters(text: &str) -> Vec<Range<usize>> {
    text.char_indices()
        // The last face has the most characters.
        .filter(|(_, character)| {
            !character.is_ascii() && !FONTS.iter().rev().any(|font| font.has(*character))
        })
        .map(|(start, character)| start..start + character.len_utf8())
        .collect()
}

/// Lengths in steps that any machine rounds to alike.
pub fn to_sixteenths(length: f32) -> f32 {
    (length * 16.0).round() / 16.0
}

/// Whether a character is Han, or of the full-width punctuation that goes with it.
fn is_han(character: char) -> bool {
    matches!(
        character,
        '\u{2e80}'..='\u{303f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{ff00}'..='\u{ff65}' | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: f32) -> Vec<String> {
        let block = Typesetter::default().set(text, TextRole::Card, width, false);
        block.lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn english_breaks_between_words() {
        assert_eq!(lines("Process the registration", 100.0), ["Process the", "registration"]);
    }

    #[test]
    fn chinese_breaks_between_characters_but_not_before_closing_punctuation() {
        let found = lines("请锁好车门，带好您的贵重用品。", 13.0 * 5.0);
        assert_eq!(found.concat(), "请锁好车门，带好您的贵重用品。", "nothing is lost");
        assert_eq!(found[0], "请锁好车", "the comma takes the character before it along");
        assert!(
            found.iter().all(|line| !line.starts_with(['，', '。'])),
            "no line begins with a comma or a full stop: {found:?}"
        );
        assert!(lines("（含周末）上门", 13.0 * 5.0).iter().all(|line| !line.ends_with('（')));
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_anywhere() {
        let found = lines("Donaudampfschifffahrtselektrizität", 80.0);
        assert!(found.len() > 2 && found.concat() == "Donaudampfschifffahrtselektrizität", "{found:?}");
    }

    #[test]
    fn newlines_break_and_empty_lines_stay() {
        assert_eq!(lines("one\ntwo\n\nfour", 200.0), ["one", "two", "", "four"]);
        assert_eq!(lines("one\r\ntwo", 200.0), ["one", "two"]);
    }

    #[test]
    fn spaces_at_the_end_of_a_line_take_no_room() {
        let mut typesetter = Typesetter::default();
        let plain = typesetter.set("guest", TextRole::Card, 100.0, false);
        let spaced = typesetter.set("guest   ", TextRole::Card, 100.0, false);
        assert_eq!(plain, spaced);
    }

    #[test]
    fn a_line_knows_whether_a_space_follows_it() {
        let spaced = |text, width| -> Vec<bool> {
            let block = Typesetter::default().set(text, TextRole::Card, width, false);
            block.lines.iter().map(|line| line.spaced).collect()
        };
        assert_eq!(spaced("Process the registration", 100.0), [true, false]);
        assert_eq!(spaced("one\ntwo", 100.0), [true, false]);
        assert!(spaced("Donaudampfschifffahrtselektrizität", 80.0).iter().all(|spaced| !spaced));
        assert!(spaced("请锁好车门，带好您的贵重用品。", 65.0).iter().all(|spaced| !spaced));
    }

    #[test]
    fn an_empty_text_is_as_high_as_a_line() {
        let block = Typesetter::default().set("", TextRole::Card, 100.0, false);
        assert_eq!((block.lines.len(), block.height), (0, 18.0));
    }

    #[test]
    fn lines_with_han_characters_are_taller_for_every_reader() {
        let mut typesetter = Typesetter::default();
        let height = |typesetter: &mut Typesetter, text, chinese| {
            typesetter.set(text, TextRole::Card, 100.0, chinese).height
        };
        assert_eq!(height(&mut typesetter, "Greet", false), 18.0);
        assert_eq!(height(&mut typesetter, "接待", false), 21.0);
        assert_eq!(height(&mut typesetter, "Greet", true), 21.0, "beside Chinese cards it sits alike");
    }

    #[test]
    fn a_bold_han_character_that_the_bold_file_lacks_is_as_wide_as_any_other() {
        let rare = '镕';
        assert!(!FONTS[3].has(rare) && FONTS[2].has(rare), "the regular file has it, the bold one does not");
        let block = Typesetter::default().set("镕", TextRole::LaneName, 100.0, true);
        assert_eq!(block.width, TextRole::LaneName.style().size);
    }

    #[test]
    fn what_no_font_has_is_given_the_room_of_an_emoji() {
        let block = Typesetter::default().set("😀😀😀", TextRole::Card, 200.0, false);
        assert!(block.width >= 3.0 * 13.0 * 1.25, "three emoji of 1.25 em fit into {}", block.width);
    }

    #[test]
    fn a_text_that_is_too_long_ends_with_an_ellipsis() {
        let block = Typesetter::default().set_short(
            "only when the guest has asked for it before noon",
            TextRole::LinkLabel,
            72.0,
            false,
            2,
        );
        assert_eq!(block.lines.len(), 2);
        assert!(block.lines[1].text.ends_with('…') && block.width <= 72.0, "{block:?}");
    }
}
