//! Shapes on a page of PDF.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke as PdfStroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font as PdfFont, GlyphId, KrillaGlyph};
use sightline_scene::fonts::FONTS;
use sightline_scene::text::{GlyphRun, TextRole, Typesetter};

use crate::image::MediaType;
use crate::painting::{Anchor, Area, Outline, PathPaint, Segment, Shape, Stroke, Text};
use crate::svg::Images;
use crate::theme::{Theme, Token};

/// How far the control points of a quarter of a circle lie from its ends, as a share of the radius.
const QUARTER: f32 = 0.552_284_8;

/// What shapes are drawn with: the fonts, the pictures, and what was shaped and read before.
pub struct Ink<'a> {
    theme: Theme,
    images: &'a Images,
    typesetter: Typesetter,
    fonts: HashMap<&'static str, PdfFont>,
    lines: HashMap<(TextRole, String), Rc<Vec<ShapedRun>>>,
    outlines: HashMap<Outline, Rc<Vec<Segment>>>,
    pictures: HashMap<String, Option<(Image, Size)>>,
}

/// Glyphs of one font, as the writer of PDF takes them.
struct ShapedRun {
    font: PdfFont,
    x: f32,
    glyphs: Vec<KrillaGlyph>,
}

impl<'a> Ink<'a> {
    pub fn new(theme: Theme, images: &'a Images) -> Self {
        let font = |file, bytes: &'static [u8]| {
            let data = krilla::Data::from(Arc::new(bytes) as Arc<dyn AsRef<[u8]> + Send + Sync>);
            PdfFont::new(data, 0).map(|font| (file, font))
        };
        Self {
            theme,
            images,
            typesetter: Typesetter::default(),
            fonts: FONTS.iter().filter_map(|face| font(face.file, face.bytes)).collect(),
            lines: HashMap::new(),
            outlines: HashMap::new(),
            pictures: HashMap::new(),
        }
    }

    /// The typesetter, for what is set for the paper alone.
    pub fn typesetter(&mut self) -> &mut Typesetter {
        &mut self.typesetter
    }

    /// Draws a shape.
    pub fn draw(&mut self, surface: &mut Surface<'_>, shape: &Shape) {
        match shape {
            Shape::Rectangle { area, radius, fill, border } => {
                surface.set_fill(Some(self.fill(*fill)));
                surface.set_stroke(border.as_ref().map(|border| self.stroke(border)));
                if let Some(path) = rectangle(area, *radius) {
                    surface.draw_path(&path);
                }
            }
            Shape::Path { outline, place, paint } => self.path(surface, outline, *place, paint),
            Shape::Text(text) => self.text(surface, text),
            Shape::Picture { area, digest } => self.picture(surface, area, digest),
        }
    }

    fn path(&mut self, surface: &mut Surface<'_>, outline: &Outline, (x, y): (f32, f32), paint: &PathPaint) {
        match paint {
            PathPaint::Fill(fill) => {
                surface.set_fill(Some(self.fill(*fill)));
                surface.set_stroke(None);
            }
            PathPaint::Stroke(stroke) => {
                surface.set_fill(None);
                surface.set_stroke(Some(self.stroke(stroke)));
            }
        }
        // Marks stand on thousands of cards; a connector's outline is drawn once or twice.
        let segments = if (x, y) == (0.0, 0.0) {
            Rc::new(outline.segments())
        } else {
            Rc::clone(
                self.outlines
                    .entry(outline.clone())
                    .or_insert_with_key(|outline| Rc::new(outline.segments())),
            )
        };
        if let Some(path) = path_of(&segments, (x, y)) {
            surface.draw_path(&path);
        }
    }

    fn text(&mut self, surface: &mut Surface<'_>, text: &Text) {
        let mut line = printable(&text.line);
        if text.spaced {
            line.push(' ');
        }
        let size = text.role.style().size;
        let x = match text.anchor {
            Anchor::Start => text.x,
            Anchor::Middle => {
                let width = self.typesetter.set(&line, text.role, f32::MAX, false).width;
                text.x - width / 2.0
            }
        };
        let runs = self.shaped(text.role, &line);
        surface.set_fill(Some(self.fill(text.ink)));
        surface.set_stroke(None);
        for run in runs.iter() {
            let start = Point::from_xy(x + run.x, text.baseline);
            surface.draw_glyphs(start, &run.glyphs, run.font.clone(), &line, size, false);
        }
    }

    fn shaped(&mut self, role: TextRole, line: &str) -> Rc<Vec<ShapedRun>> {
        let key = (role, line.to_owned());
        if let Some(runs) = self.lines.get(&key) {
            return Rc::clone(runs);
        }
        let size = role.style().size;
        let runs = self.typesetter.glyph_runs(line, role);
        let runs = runs.into_iter().filter_map(|run| self.shaped_run(run, size)).collect();
        Rc::clone(self.lines.entry(key).or_insert(Rc::new(runs)))
    }

    fn shaped_run(&self, run: GlyphRun, size: f32) -> Option<ShapedRun> {
        let font = self.fonts.get(run.font.file)?.clone();
        let glyphs = run.glyphs.into_iter().map(|glyph| KrillaGlyph {
            glyph_id: GlyphId::new(glyph.id),
            text_range: glyph.characters,
            x_advance: glyph.advance / size,
            x_offset: glyph.x / size,
            y_offset: glyph.y / size,
            y_advance: 0.0,
            location: None,
        });
        Some(ShapedRun { font, x: run.x, glyphs: glyphs.collect() })
    }

    fn picture(&mut self, surface: &mut Surface<'_>, area: &Area, digest: &str) {
        let bytes = self.images.get(digest);
        let read = || bytes.and_then(|bytes| image(bytes));
        let found = self.pictures.entry(digest.to_owned()).or_insert_with(read).clone();
        let Some((image, _)) = found else { return };
        let Some(size) = Size::from_wh(area.width, area.height) else { return };
        surface.push_transform(&Transform::from_translate(area.x, area.y));
        surface.draw_image(image, size);
        surface.pop();
    }

    fn fill(&self, token: Token) -> Fill {
        let (color, opacity) = self.color(token);
        Fill { paint: color.into(), opacity, rule: FillRule::EvenOdd }
    }

    fn stroke(&self, stroke: &Stroke) -> PdfStroke {
        let (color, opacity) = self.color(stroke.ink);
        let dash =
            (!stroke.dashes.is_empty()).then(|| StrokeDash { array: stroke.dashes.clone(), offset: 0.0 });
        PdfStroke {
            paint: color.into(),
            width: stroke.width,
            miter_limit: 4.0,
            line_cap: LineCap::Butt,
            line_join: if stroke.is_round { LineJoin::Round } else { LineJoin::Miter },
            opacity,
            dash,
        }
    }

    fn color(&self, token: Token) -> (rgb::Color, NormalizedF32) {
        let [red, green, blue, opacity] = token.color(self.theme).0.to_be_bytes();
        let opacity = NormalizedF32::new(f32::from(opacity) / 255.0).unwrap_or(NormalizedF32::ONE);
        (rgb::Color::new(red, green, blue), opacity)
    }
}

/// Text without the characters that are commands to machines: nothing can draw them, and they are no words.
fn printable(line: &str) -> String {
    let is_command = |character: char| character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}');
    line.chars()
        .map(|character| if is_command(character) { char::REPLACEMENT_CHARACTER } else { character })
        .collect()
}

fn image(bytes: &[u8]) -> Option<(Image, Size)> {
    let data = krilla::Data::from(bytes.to_vec());
    let image = match MediaType::of(bytes) {
        MediaType::Jpeg => Image::from_jpeg(data, true),
        _ => Image::from_png(data, true),
    };
    let image = image.ok()?;
    let (width, height) = image.size();
    Some((image, Size::from_wh(width as f32, height as f32)?))
}

/// A rectangle as a path, with round corners where it has a radius.
pub fn rectangle(area: &Area, radius: f32) -> Option<Path> {
    let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
    let mut path = PathBuilder::new();
    let radius = radius.min(area.width / 2.0).min(area.height / 2.0);
    if radius <= 0.0 {
        path.push_rect(Rect::from_ltrb(left, top, right, bottom)?);
        return path.finish();
    }
    let control = radius * (1.0 - QUARTER);
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - control, top, right, top + control, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - control, right - control, bottom, right - radius, bottom);
    path.line_to(left + radius, bottom);
    path.cubic_to(left + control, bottom, left, bottom - control, left, bottom - radius);
    path.line_to(left, top + radius);
    path.cubic_to(left, top + control, left + control, top, left + radius, top);
    path.close();
    path.finish()
}

/// An outline with its own zero at a place.
fn path_of(segments: &[Segment], (right, down): (f32, f32)) -> Option<Path> {
    let at = |(x, y): (f32, f32)| (x + right, y + down);
    let mut path = PathBuilder::new();
    for segment in segments {
        match *segment {
            Segment::Move(end) => {
                let (x, y) = at(end);
                path.move_to(x, y);
            }
            Segment::Line(end) => {
                let (x, y) = at(end);
                path.line_to(x, y);
            }
            Segment::Quadratic(control, end) => {
                let ((a, b), (x, y)) = (at(control), at(end));
                path.quad_to(a, b, x, y);
            }
            Segment::Cubic(first, second, end) => {
                let ((a, b), (c, d), (x, y)) = (at(first), at(second), at(end));
                path.cubic_to(a, b, c, d, x, y);
            }
            Segment::Close => path.close(),
        }
    }
    path.finish()
}
