//! The glyphs of a line, for painters that draw no characters: those of PDF.

use std::ops::Range;

use parley::Layout;

use crate::fonts::{FONTS, Font};

/// Neighbouring glyphs of one face.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    /// The face.
    pub font: &'static Font,
    /// Where the first glyph begins, from the start of the line.
    pub x: f32,
    /// The glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
}

/// One glyph. Lengths are pixels at 100 %.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the face; 0 where no bundled face has the character.
    pub id: u32,
    /// How far it is drawn to the right of its place.
    pub x: f32,
    /// How far it is drawn above the baseline.
    pub y: f32,
    /// From its place to the next glyph's.
    pub advance: f32,
    /// The bytes of the line that it stands for. Glyphs that stand for the same characters together have the same.
    pub characters: Range<usize>,
}

/// The runs of all lines, one after the other.
pub(super) fn runs(layout: &Layout<()>) -> Vec<GlyphRun> {
    let mut found: Vec<GlyphRun> = Vec::new();
    let mut x = 0.0;
    for run in layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()) {
        let bytes = run.font().data.as_ref();
        // Every face that is shaped with was registered from here.
        let Some(font) = FONTS.iter().find(|font| std::ptr::eq(font.bytes.as_ptr(), bytes.as_ptr())) else {
            continue;
        };
        let mut glyphs: Vec<Glyph> = Vec::new();
        let start = x;
        for cluster in run.visual_clusters() {
            x += cluster.advance();
            let mut own: Vec<Glyph> = cluster
                .glyphs()
                .map(|glyph| Glyph {
                    id: glyph.id,
                    x: glyph.x,
                    y: glyph.y,
                    advance: glyph.advance,
                    characters: cluster.text_range(),
                })
                .collect();
            match (own.last_mut(), glyphs.last_mut()) {
                (Some(last), _) => {
                    let drawn: f32 = cluster.glyphs().map(|glyph| glyph.advance).sum();
                    last.advance += cluster.advance() - drawn;
                }
                // The rest of a ligature: its characters belong to the glyph before it.
                (None, Some(ligature)) => {
                    let range = cluster.text_range();
                    let (start, end) = (ligature.characters.start, ligature.characters.end);
                    ligature.characters = start.min(range.start)..end.max(range.end);
                    ligature.advance += cluster.advance();
                }
                (None, None) => {}
            }
            glyphs.append(&mut own);
        }
        found.push(GlyphRun { font, x: start, glyphs });
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::text::{TextRole, Typesetter};

    #[test]
    fn the_glyphs_of_a_line_reach_as_far_as_it_was_measured_and_stand_for_every_character() {
        let mut typesetter = Typesetter::default();
        for line in
            ["Process the registration -> fi", "请锁好车门，VIP 客人（含周末）", "镕 😀 e\u{301}", "FRONT"]
        {
            for role in TextRole::ALL {
                let block = typesetter.set(line, role, 10_000.0, false);
                let runs = typesetter.glyph_runs(line, role);
                let end = runs
                    .last()
                    .map_or(0.0, |run| run.x + run.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>());
                assert!((end - block.width).abs() < 0.1, "{line:?} in {role:?}: {end}, {}", block.width);
                let mut covered = vec![false; line.len()];
                for glyph in runs.iter().flat_map(|run| &run.glyphs) {
                    covered[glyph.characters.clone()].fill(true);
                }
                assert!(covered.into_iter().all(|covered| covered), "{line:?} in {role:?}: {runs:?}");
            }
        }
    }
}
