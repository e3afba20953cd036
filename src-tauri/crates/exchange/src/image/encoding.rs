//! Pixels as the file that a project keeps.

use image::DynamicImage;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;

use super::{ImageProblem, MediaType};

/// The quality of a JPEG, of 100: no difference is seen at the size of a card.
const JPEG_QUALITY: u8 = 85;

/// How many times larger than JPEG a PNG may be. Drawings and screenshots come out about equal, and JPEG
/// would smear their letters; a photograph takes four times as much or more.
const WORTH_A_PNG: usize = 3;

/// The media type that suits the picture, and its bytes. Takes pictures of eight bits a channel.
pub fn encode(pixels: &DynamicImage) -> Result<(MediaType, Vec<u8>), ImageProblem> {
    let opaque = !pixels.color().has_alpha() || pixels.to_rgba8().pixels().all(|pixel| pixel[3] == u8::MAX);
    if !opaque {
        return Ok((MediaType::Png, write(pixels, MediaType::Png)?));
    }
    let pixels = DynamicImage::ImageRgb8(pixels.to_rgb8());
    let png = write(&pixels, MediaType::Png)?;
    let jpeg = write(&pixels, MediaType::Jpeg)?;
    if png.len() <= jpeg.len() * WORTH_A_PNG {
        Ok((MediaType::Png, png))
    } else {
        Ok((MediaType::Jpeg, jpeg))
    }
}

/// The pixels as a file of a media type.
pub fn write(pixels: &DynamicImage, media_type: MediaType) -> Result<Vec<u8>, ImageProblem> {
    let mut file = Vec::new();
    match media_type {
        MediaType::Png => pixels.write_with_encoder(PngEncoder::new(&mut file)),
        MediaType::Jpeg => pixels.write_with_encoder(JpegEncoder::new_with_quality(&mut file, JPEG_QUALITY)),
    }
    .map_err(|error| ImageProblem::NotWritten(error.to_string()))?;
    Ok(file)
}
