//! A chart: its boxes, strokes, outlines and lines of text, in the order of its lists.

use sightline_scene::chart::{ChartDrawing, ChartPaint};

use super::brush::Brush;
use super::{Area, Painted, Part, Stroke};
use crate::theme::Token;

/// The shapes of a chart.
pub fn paint(chart: &ChartDrawing) -> Vec<Painted> {
    let mut brush = Brush::new();
    let whole = Area::new(0.0, 0.0, chart.width, chart.height);
    brush.rectangle(whole, Token::Surface);
    brush.turn_to(Part::Chart);
    for part in &chart.boxes {
        brush.rectangle(Area::new(part.x, part.y, part.width, part.height), Token::chart(part.paint));
    }
    for stroke in &chart.strokes {
        let ink = Token::chart(stroke.paint);
        // Nobody asks where a line of a chart lies: it is bound by the chart.
        brush.line(
            stroke.path.clone(),
            whole,
            Stroke { is_round: true, ..Stroke::new(ink, stroke.width).dashed(&stroke.dashes) },
        );
    }
    for glyph in &chart.glyphs {
        brush.glyph(glyph.path.clone(), (glyph.x, glyph.y), Token::chart(glyph.paint));
    }
    for text in &chart.texts {
        let line = std::slice::from_ref(&text.line);
        brush.lines(line, (0.0, 0.0), text.set.role(), Token::chart(text.paint));
    }
    brush.finish()
}

impl Token {
    /// The colour of a part of a chart.
    #[must_use]
    pub fn chart(paint: ChartPaint) -> Self {
        match paint {
            ChartPaint::Ground => Self::Surface,
            ChartPaint::Guide => Self::Hairline,
            ChartPaint::Ink => Self::Ink,
            ChartPaint::Muted => Self::InkMuted,
            ChartPaint::Bar => Self::Bar,
            ChartPaint::MinorBar => Self::ControlBorder,
            ChartPaint::Accent => Self::Accent,
            ChartPaint::Plain => Self::AccentSoft,
            ChartPaint::HeatHigh => Self::HeatHigh,
            ChartPaint::HeatMedium => Self::HeatMedium,
            ChartPaint::HeatLow => Self::HeatLow,
            ChartPaint::RiskHigh => Self::RiskHigh,
            ChartPaint::RiskHighInk => Self::RiskHighInk,
            ChartPaint::RiskMedium => Self::RiskMedium,
            ChartPaint::RiskMediumInk => Self::RiskMediumInk,
            ChartPaint::RiskLow => Self::RiskLow,
            ChartPaint::RiskLowInk => Self::RiskLowInk,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_finds_the_colour_of_a_part_by_the_word_that_the_export_paints_with() {
        for paint in ChartPaint::ALL {
            assert_eq!(Token::chart(*paint).word(), paint.word());
        }
    }
}
