//! Pictures come in: whatever a person pastes or drops becomes a PNG or a JPEG that every painter shows alike.
//!
//! Nothing of the original is kept but its pixels, turned upright, in sRGB and no larger than a card on a
//! projector needs: where a photo was taken, with which camera and when, does not reach the project file,
//! and what would be hostile to one decoder never reaches another. What the page shows of animations is
//! their first frame.

mod encoding;
mod raster;
mod scaling;
mod vector;

use image::DynamicImage;
use thiserror::Error;

pub use self::scaling::LONGEST_SIDE;

/// The largest file that is looked at, in bytes: above what cameras write.
pub const MOST_BYTES: usize = 32 << 20;

/// The most pixels that a picture may have as it comes in: a photo of 64 megapixels, about 300 MB while it
/// is read.
pub const MOST_PIXELS: u64 = 70_000_000;

/// The longest side in pixels of a picture as a card shows it: two and a half times a card's width, for sharp
/// screens and for print.
pub const CARD_SIDE: u32 = 440;

/// A picture as the project file keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// How the bytes are to be read.
    pub media_type: MediaType,
    /// In pixels, as it is to be seen.
    pub width: u32,
    /// In pixels, as it is to be seen.
    pub height: u32,
    /// A whole file of that media type.
    pub bytes: Vec<u8>,
}

/// How the bytes of a kept picture are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaType {
    /// Drawings, screenshots, and whatever one can see through.
    Png,
    /// Photographs.
    Jpeg,
}

impl MediaType {
    /// The media type of a picture that was taken in, by its first bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"\x89PNG") { Self::Png } else { Self::Jpeg }
    }

    /// The name of the media type by its registration.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// What a file is by its content; its name says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceFormat {
    /// PNG, of an animated one its still picture.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP, of an animated one the first frame.
    WebP,
    /// GIF, of an animated one the first frame.
    Gif,
    /// SVG, uncompressed.
    Svg,
}

impl SourceFormat {
    /// What people call the format, in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
            Self::Svg => "SVG",
        }
    }
}

/// Why a picture was not taken in.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ImageProblem {
    /// There are no bytes.
    #[error("the picture is empty")]
    Empty,
    /// There are more bytes than are looked at.
    #[error("the picture has {bytes} bytes, more than the {most} that are taken")]
    TooManyBytes {
        /// Of the file.
        bytes: u64,
        /// That a file of its format may have.
        most: u64,
    },
    /// There are more pixels than [`MOST_PIXELS`].
    #[error("the picture has {width} by {height} pixels, more than {MOST_PIXELS} in all")]
    TooManyPixels {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// It is none of the formats of [`SourceFormat`].
    #[error("this is no PNG, JPEG, WebP, GIF or SVG")]
    UnknownFormat,
    /// It is cut off or damaged, or a variety of its format that nothing here reads.
    #[error("the {} picture cannot be read: {reason}", format.name())]
    Unreadable {
        /// What it is by its first bytes.
        format: SourceFormat,
        /// What the decoder says, for the record; in English only.
        reason: String,
    },
    /// The drawing repeats or filters so much that painting it would take minutes, or declares entities.
    #[error("the SVG is too intricate to be painted")]
    TooIntricate,
    /// The pixels could not be written.
    #[error("the picture could not be written: {0}")]
    NotWritten(String),
}

/// Reads a picture and makes it one that a project keeps.
///
/// # Errors
/// Where the bytes are no picture of the five formats, a damaged one, or one that is too large.
pub fn take_in(bytes: &[u8]) -> Result<TakenIn, ImageProblem> {
    let pixels = read(bytes)?;
    let (width, height) = (pixels.width(), pixels.height());
    let (media_type, bytes) = encoding::encode(&pixels)?;
    Ok(TakenIn { media_type, width, height, bytes })
}

/// A picture that was taken in, for a smaller place: its longest side has `longest_side` pixels at most.
///
/// # Errors
/// Where the bytes are not those of a picture that was taken in.
pub fn scaled(bytes: &[u8], longest_side: u32) -> Result<Vec<u8>, ImageProblem> {
    encoding::write(&scaling::fit(raster::read(bytes)?, longest_side), MediaType::of(bytes))
}

/// The pixels, upright and no larger than [`LONGEST_SIDE`], eight bits a channel.
fn read(bytes: &[u8]) -> Result<DynamicImage, ImageProblem> {
    if bytes.is_empty() {
        return Err(ImageProblem::Empty);
    }
    within(bytes, MOST_BYTES)?;
    match vector::recognise(bytes) {
        Some(svg) => vector::read(svg),
        None => raster::read(bytes),
    }
}

/// Refuses what has more bytes than `most`.
fn within(bytes: &[u8], most: usize) -> Result<(), ImageProblem> {
    if bytes.len() > most {
        return Err(ImageProblem::TooManyBytes { bytes: bytes.len() as u64, most: most as u64 });
    }
    Ok(())
}
