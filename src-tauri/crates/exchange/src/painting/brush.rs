//! Paints shapes one upon the other, each for what it belongs to.

use sightline_scene::TextLine;
use sightline_scene::marks::GLYPH_SIZE;
use sightline_scene::text::TextRole;

use super::{Anchor, Area, Outline, Painted, Part, PathPaint, Shape, Stroke, Text};
use crate::theme::Token;

type Place = (f32, f32);

/// A painting in the making.
pub struct Brush {
    part: Part,
    shapes: Vec<Painted>,
}

impl Brush {
    pub fn new() -> Self {
        Self { part: Part::Ground, shapes: Vec::new() }
    }

    /// What is painted from now on belongs to `part`.
    pub fn turn_to(&mut self, part: Part) {
        self.part = part;
    }

    pub fn finish(self) -> Vec<Painted> {
        self.shapes
    }

    fn paint(&mut self, bounds: Area, shape: Shape) {
        self.shapes.push(Painted { part: self.part, bounds, shape });
    }

    /// A filled rectangle.
    pub fn rectangle(&mut self, area: Area, fill: Token) {
        self.rounded(area, 0.0, fill, None);
    }

    /// A filled rectangle with round corners and a line around it.
    pub fn rounded(&mut self, area: Area, radius: f32, fill: Token, border: Option<Stroke>) {
        let bounds = area.grown(border.as_ref().map_or(0.0, |border| border.width / 2.0));
        self.paint(bounds, Shape::Rectangle { area, radius, fill, border });
    }

    /// A disc as large as a glyph, with its square's upper left corner at a place.
    pub fn disc(&mut self, (x, y): Place, fill: Token) {
        self.rounded(Area::new(x, y, GLYPH_SIZE, GLYPH_SIZE), GLYPH_SIZE / 2.0, fill, None);
    }

    /// An outline from the table of marks, with its upper left corner at a place.
    pub fn glyph(&mut self, path: impl Into<Outline>, place: Place, fill: Token) {
        let paint = PathPaint::Fill(fill);
        let bounds = Area::new(place.0, place.1, GLYPH_SIZE, GLYPH_SIZE);
        self.paint(bounds, Shape::Path { outline: path.into(), place, paint });
    }

    /// A filled outline within an area.
    pub fn filled(&mut self, path: String, bounds: Area, fill: Token) {
        let paint = PathPaint::Fill(fill);
        self.paint(bounds, Shape::Path { outline: path.into(), place: (0.0, 0.0), paint });
    }

    /// A line along an outline within an area.
    pub fn line(&mut self, path: String, bounds: Area, stroke: Stroke) {
        let bounds = bounds.grown(stroke.width / 2.0);
        let paint = PathPaint::Stroke(stroke);
        self.paint(bounds, Shape::Path { outline: path.into(), place: (0.0, 0.0), paint });
    }

    /// Lines of text as layout placed them, from a place on.
    pub fn lines(&mut self, lines: &[TextLine], (x, y): Place, role: TextRole, ink: Token) {
        for line in lines {
            self.text(Text {
                line: line.text.clone(),
                x: x + line.x,
                baseline: y + line.baseline,
                width: line.width,
                anchor: Anchor::Start,
                role,
                ink,
                spaced: line.spaced,
            });
        }
    }

    /// One line of text; an empty one paints nothing.
    pub fn text(&mut self, text: Text) {
        if !text.line.is_empty() {
            self.paint(text.area(), Shape::Text(text));
        }
    }

    /// A picture.
    pub fn picture(&mut self, area: Area, digest: &str) {
        self.paint(area, Shape::Picture { area, digest: digest.to_owned() });
    }
}
