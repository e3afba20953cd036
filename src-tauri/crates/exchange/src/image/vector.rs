//! Pixels out of SVG.
//!
//! A drawing from elsewhere is painted once, here, and kept as pixels. SVG can hold scripts, addresses and
//! loops without end; a project file that keeps none of it is safe in every program that will ever show the
//! exported map, and a card costs the same to paint whatever was on it. The price is that it is no sharper
//! than [`LONGEST_SIDE`](super::LONGEST_SIDE) pixels.
//!
//! Scripts, event handlers, foreign objects and links mean nothing to the painter; addresses of other files
//! are not followed; pictures within the drawing are read as carefully as any other.

mod effort;
mod repetition;

use std::sync::Arc;

use image::{DynamicImage, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{self, Document, ParsingOptions};
use resvg::usvg::{ImageHrefResolver, ImageKind, Options, Tree};

use super::{ImageProblem, LONGEST_SIDE, MediaType, SourceFormat, encoding, raster, within};
use crate::fonts;

/// The largest drawing that is looked at, in bytes.
const MOST_BYTES: usize = 4 << 20;

/// The most elements, texts and comments of a drawing.
const MOST_NODES: u32 = 200_000;

/// The text of a file that means to be an SVG.
pub fn recognise(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').trim_start();
    (text.starts_with('<') && (text.contains("<svg") || text.contains(":svg"))).then_some(text)
}

/// Paints the drawing so that its longest side has [`LONGEST_SIDE`] pixels.
pub fn read(svg: &str) -> Result<DynamicImage, ImageProblem> {
    within(svg.as_bytes(), MOST_BYTES)?;
    // Entities, repeated within each other, make gigabytes out of a line. Drawing programs can do without.
    if svg.contains("<!ENTITY") {
        return Err(ImageProblem::TooIntricate);
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(svg, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => ImageProblem::TooIntricate,
        error => unreadable(error.to_string()),
    })?;
    if !document.root_element().has_tag_name(("http://www.w3.org/2000/svg", "svg")) {
        return Err(ImageProblem::UnknownFormat);
    }
    repetition::check(&document)?;
    let tree = Tree::from_xmltree(&document, &options_for_painting())
        .map_err(|error| unreadable(error.to_string()))?;
    effort::check(&tree)?;
    paint(&tree)
}

fn options_for_painting() -> Options<'static> {
    Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, bytes, _| embedded(&bytes)),
            resolve_string: Box::new(|_, _| None),
        },
        ..fonts::options_for_foreign_drawing()
    }
}

/// A picture within the drawing, written anew. Drawings within drawings are left out.
fn embedded(bytes: &[u8]) -> Option<ImageKind> {
    let (media_type, bytes) = encoding::encode(&raster::read(bytes).ok()?).ok()?;
    let bytes = Arc::new(bytes);
    Some(match media_type {
        MediaType::Png => ImageKind::PNG(bytes),
        MediaType::Jpeg => ImageKind::JPEG(bytes),
    })
}

fn paint(tree: &Tree) -> Result<DynamicImage, ImageProblem> {
    let size = tree.size();
    let scale = LONGEST_SIDE as f32 / size.width().max(size.height());
    let pixels = |length: f32| ((length * scale).round() as u32).max(1);
    let (width, height) = (pixels(size.width()), pixels(size.height()));
    let mut pixmap = Pixmap::new(width, height).ok_or(ImageProblem::TooManyPixels { width, height })?;
    let (across, down) = (width as f32 / size.width(), height as f32 / size.height());
    resvg::render(tree, Transform::from_scale(across, down), &mut pixmap.as_mut());
    RgbaImage::from_raw(width, height, pixmap.take_demultiplied())
        .map(DynamicImage::ImageRgba8)
        .ok_or_else(|| ImageProblem::NotWritten("the painter's pixels do not fit".to_owned()))
}

fn unreadable(reason: String) -> ImageProblem {
    ImageProblem::Unreadable { format: SourceFormat::Svg, reason }
}
