//! Pixels out of PNG, JPEG, WebP and GIF.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::{ImageProblem, LONGEST_SIDE, MOST_PIXELS, SourceFormat, scaling};

/// The most memory that a decoder may ask for: [`MOST_PIXELS`] fit at eight bits a channel.
const MOST_MEMORY: u64 = 512 << 20;

/// Reads the still picture or the first frame, turned upright, in sRGB and no larger than a card needs.
pub fn read(bytes: &[u8]) -> Result<DynamicImage, ImageProblem> {
    let (decoder, format) = recognise(bytes).ok_or(ImageProblem::UnknownFormat)?;
    let unreadable = |error: ImageError| ImageProblem::Unreadable { format, reason: error.to_string() };
    if format == SourceFormat::Jpeg && !jpeg_is_whole(bytes) {
        return Err(ImageProblem::Unreadable { format, reason: "its end is missing".to_owned() });
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), decoder);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let (width, height) = decoder.dimensions();
    let too_many_pixels = ImageProblem::TooManyPixels { width, height };
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(too_many_pixels);
    }
    let orientation = decoder.orientation().map_err(unreadable)?;
    // A profile that cannot be read is none: the picture is shown in the colours that its numbers say.
    let profile = decoder.icc_profile().ok().flatten();
    let decoded = DynamicImage::from_decoder(decoder).map_err(|error| match error {
        ImageError::Limits(_) => too_many_pixels,
        error => unreadable(error),
    })?;
    let mut pixels = scaling::fit(eight_bits(decoded), LONGEST_SIDE);
    pixels.apply_orientation(orientation);
    Ok(profile.and_then(|profile| in_srgb(&pixels, &profile)).unwrap_or(pixels))
}

fn recognise(bytes: &[u8]) -> Option<(ImageFormat, SourceFormat)> {
    let decoder = image::guess_format(bytes).ok()?;
    let format = match decoder {
        ImageFormat::Png => SourceFormat::Png,
        ImageFormat::Jpeg => SourceFormat::Jpeg,
        ImageFormat::WebP => SourceFormat::WebP,
        ImageFormat::Gif => SourceFormat::Gif,
        _ => return None,
    };
    Some((decoder, format))
}

/// Whether the last scan of a JPEG ends. Its decoder fills up with grey what is missing; between the last
/// start of a scan and its end no bytes look like either.
fn jpeg_is_whole(bytes: &[u8]) -> bool {
    const START_OF_SCAN: [u8; 2] = [0xff, 0xda];
    const END_OF_IMAGE: [u8; 2] = [0xff, 0xd9];
    let Some(scan) = bytes.windows(2).rposition(|pair| pair == START_OF_SCAN) else { return false };
    bytes[scan..].windows(2).any(|pair| pair == END_OF_IMAGE)
}

fn eight_bits(pixels: DynamicImage) -> DynamicImage {
    if pixels.color().has_alpha() {
        DynamicImage::ImageRgba8(pixels.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(pixels.into_rgb8())
    }
}

/// The pixels with a camera's or a display's colours as those of sRGB, which every painter here takes them
/// for. Profiles of grey and of ink do not fit pixels that the decoder has turned into red, green and blue.
fn in_srgb(pixels: &DynamicImage, profile: &[u8]) -> Option<DynamicImage> {
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    if profile.color_space != DataColorSpace::Rgb {
        return None;
    }
    let layout = if pixels.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let srgb = ColorProfile::new_srgb();
    let transform = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()).ok()?;
    let mut converted = pixels.clone();
    let channels = match &mut converted {
        DynamicImage::ImageRgba8(pixels) => pixels.as_flat_samples_mut().samples,
        DynamicImage::ImageRgb8(pixels) => pixels.as_flat_samples_mut().samples,
        _ => return None,
    };
    transform.transform(pixels.as_bytes(), channels).ok()?;
    Some(converted)
}
