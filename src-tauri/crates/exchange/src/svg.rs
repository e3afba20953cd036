//! A painting as SVG: the same boxes, lines and paths as on the screen.

pub(crate) mod writer;

use std::collections::BTreeMap;
use std::fmt::Display;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sightline_scene::chart::ChartDrawing;
use sightline_scene::{Heat, Scene};

use self::writer::Writer;
use crate::image::MediaType;
use crate::painting::{Anchor, Area, Painting, Part, PathPaint, Shape, Stroke, Text};
use crate::theme::Theme;

/// The pictures that cards show, by their digest: PNG or JPEG files.
pub type Images = BTreeMap<String, Vec<u8>>;

/// Draws a scene, with the pictures in it, so that the drawing stands alone. `title` names it for readers that
/// do not see it.
#[must_use]
pub fn svg(scene: &Scene, theme: Theme, title: &str, images: &Images) -> String {
    painting_svg(&Painting::of_scene(scene, Heat::Off, title), theme, images, Ground::Painted)
}

/// Draws a chart so that the drawing stands alone.
#[must_use]
pub fn chart_svg(chart: &ChartDrawing, theme: Theme) -> String {
    painting_svg(&Painting::of_chart(chart), theme, &Images::new(), Ground::Painted)
}

/// What a drawing stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The theme's ground.
    Painted,
    /// Nothing: what lies beneath the picture shines through between the lanes.
    Transparent,
}

/// Writes a painting as SVG that stands alone, with the pictures in it; a picture whose bytes are not among
/// `images` is left out.
#[must_use]
pub fn painting_svg(painting: &Painting, theme: Theme, images: &Images, ground: Ground) -> String {
    let mut writer = Writer::drawing(theme, (painting.width, painting.height), &painting.title);
    if !painting.summary.is_empty() {
        writer.element("desc", &[], &painting.summary);
    }
    for painted in &painting.shapes {
        if ground == Ground::Painted || painted.part != Part::Ground {
            write_shape(&mut writer, &painted.shape, images);
        }
    }
    writer.finish()
}

/// Writes one shape.
pub(crate) fn write_shape(writer: &mut Writer, shape: &Shape, images: &Images) {
    match shape {
        Shape::Rectangle { area, radius, fill, border } => {
            let fill = writer.color(*fill);
            rectangle(writer, area, *radius, &fill, border.as_ref());
        }
        Shape::Path { outline, place: (x, y), paint } => {
            let placed = format!("translate({x} {y})");
            let mut attributes: Vec<(&str, &dyn Display)> = vec![("d", outline as &dyn Display)];
            if (*x, *y) != (0.0, 0.0) {
                attributes.push(("transform", &placed));
            }
            match paint {
                PathPaint::Fill(fill) => {
                    let fill = writer.color(*fill);
                    attributes.extend([("fill", &fill as &dyn Display), ("fill-rule", &"evenodd")]);
                    writer.empty("path", &attributes);
                }
                PathPaint::Stroke(stroke) => {
                    attributes.push(("fill", &"none"));
                    with_stroke(writer, "path", attributes, Some(stroke));
                }
            }
        }
        Shape::Text(text) => write_text(writer, text),
        Shape::Picture { area, digest } => {
            if let Some(bytes) = images.get(digest) {
                picture(writer, area, bytes);
            }
        }
    }
}

fn rectangle(writer: &mut Writer, area: &Area, radius: f32, fill: &dyn Display, border: Option<&Stroke>) {
    let Area { x, y, width, height } = area;
    if radius > 0.0 && radius * 2.0 >= *width && radius * 2.0 >= *height {
        let (x, y) = (x + radius, y + radius);
        let attributes = vec![("cx", &x as &dyn Display), ("cy", &y), ("r", &radius), ("fill", fill)];
        return with_stroke(writer, "circle", attributes, border);
    }
    let mut attributes: Vec<(&str, &dyn Display)> =
        vec![("x", x), ("y", y), ("width", width), ("height", height)];
    if radius > 0.0 {
        attributes.push(("rx", &radius));
    }
    attributes.push(("fill", fill));
    with_stroke(writer, "rect", attributes, border);
}

/// An element with a line along its outline, where it has one.
fn with_stroke(
    writer: &mut Writer,
    name: &str,
    attributes: Vec<(&str, &dyn Display)>,
    stroke: Option<&Stroke>,
) {
    let Some(Stroke { ink, width, dashes, is_round }) = stroke else {
        return writer.empty(name, &attributes);
    };
    let ink = writer.color(*ink);
    let dashes = dashes.iter().map(f32::to_string).collect::<Vec<_>>().join(" ");
    let mut attributes: Vec<(&str, &dyn Display)> = attributes;
    attributes.push(("stroke", &ink));
    // One pixel is what SVG draws where nothing is said.
    if *width != 1.0 {
        attributes.push(("stroke-width", width));
    }
    if *is_round {
        attributes.push(("stroke-linejoin", &"round"));
    }
    if !dashes.is_empty() {
        attributes.push(("stroke-dasharray", &dashes));
    }
    writer.empty(name, &attributes);
}

fn write_text(writer: &mut Writer, text: &Text) {
    let anchor = match text.anchor {
        Anchor::Start => None,
        Anchor::Middle => Some("middle"),
    };
    writer.text(&text.line, (text.x, text.baseline), (text.role, text.ink), (anchor, text.width));
}

fn picture(writer: &mut Writer, Area { x, y, width, height }: &Area, bytes: &[u8]) {
    let data = BASE64_STANDARD.encode(bytes);
    writer.empty(
        "image",
        &[
            ("x", x),
            ("y", y),
            ("width", width),
            ("height", height),
            ("preserveAspectRatio", &"none"),
            ("href", &format_args!("data:{};base64,{data}", MediaType::of(bytes).name())),
        ],
    );
}
