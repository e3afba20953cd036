//! A chart as SVG: the same boxes, strokes and lines as on the screen.

use std::fmt::Display;

use sightline_scene::chart::{ChartDrawing, ChartPaint};

use super::writer::Writer;
use crate::theme::{Theme, Token};

/// Draws a chart so that the drawing stands alone.
#[must_use]
pub fn chart_svg(chart: &ChartDrawing, theme: Theme) -> String {
    let (width, height) = (chart.width, chart.height);
    let mut writer = Writer::drawing(theme, (width, height), &chart.title);
    writer.element("desc", &[], &chart.summary);
    writer.rectangle((0.0, 0.0, width, height), Token::Surface);
    for part in &chart.boxes {
        writer.rectangle((part.x, part.y, part.width, part.height), Token::chart(part.paint));
    }
    for stroke in &chart.strokes {
        let color = writer.color(Token::chart(stroke.paint));
        let dashes = stroke.dashes.iter().map(f32::to_string).collect::<Vec<_>>().join(" ");
        let mut attributes: Vec<(&str, &dyn Display)> = vec![
            ("d", &stroke.path),
            ("fill", &"none"),
            ("stroke", &color),
            ("stroke-width", &stroke.width),
            ("stroke-linejoin", &"round"),
        ];
        if !dashes.is_empty() {
            attributes.push(("stroke-dasharray", &dashes));
        }
        writer.empty("path", &attributes);
    }
    for glyph in &chart.glyphs {
        writer.glyph(&glyph.path, (glyph.x, glyph.y), Token::chart(glyph.paint));
    }
    for text in &chart.texts {
        let line = &text.line;
        writer.text(&line.text, (line.x, line.baseline), text.set.role(), Token::chart(text.paint));
    }
    writer.finish()
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
