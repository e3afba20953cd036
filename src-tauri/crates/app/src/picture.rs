//! A chart as a picture file.

use std::path::Path;

use sightline_exchange::png;

use crate::error::{AppErrorCode, CommandError};
use crate::file_names::ending;
use crate::whole_file::write_whole;

/// The endings that pictures are written by, the usual one first.
pub const ENDINGS: &[&str] = &["svg", "png"];

/// How many pixels of a PNG stand for one pixel of the drawing, so that it is sharp in print.
pub const PIXEL_SCALE: f32 = 2.0;

/// Writes an SVG drawing into a file, by the path's ending. A file that is there is replaced, whole or not at all.
///
/// # Errors
/// `unknownFormat`, `drawingFailed`, what `draw` answers, and what the file system refuses.
pub fn write_drawing(
    path: &Path,
    pixel_scale: f32,
    draw: impl FnOnce() -> Result<String, CommandError>,
) -> Result<(), CommandError> {
    let bytes = match ending(path).as_str() {
        "svg" => draw()?.into_bytes(),
        "png" => png_of(&draw()?, pixel_scale)?,
        _ => return Err(CommandError::new(AppErrorCode::UnknownFormat).with("file", path.display())),
    };
    write_whole(path, &bytes)
}

/// An SVG drawing as a PNG file.
///
/// # Errors
/// `drawingFailed`.
pub fn png_of(drawing: &str, pixel_scale: f32) -> Result<Vec<u8>, CommandError> {
    png(drawing, pixel_scale)
        .map_err(|error| CommandError::new(AppErrorCode::DrawingFailed).with("reason", error))
}
