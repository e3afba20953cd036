//! Pictures made smaller.

use image::imageops::FilterType;
use image::{DynamicImage, RgbaImage};

/// The longest side of a kept picture in pixels: a card over four steps at 200 % on a projector.
pub const LONGEST_SIDE: u32 = 1600;

/// The picture with its sides in proportion and none longer than `longest_side` pixels. A smaller one stays as
/// it is. Takes pictures of eight bits a channel.
pub fn fit(pixels: DynamicImage, longest_side: u32) -> DynamicImage {
    if pixels.width().max(pixels.height()) <= longest_side {
        return pixels;
    }
    match pixels {
        // The filter mixes neighbours; without the weight of their opacity it would mix in the colour that an
        // invisible pixel happens to have, as a dark rim.
        DynamicImage::ImageRgba8(mut pixels) => {
            weigh_by_opacity(&mut pixels);
            let mut fitted = shrink(&DynamicImage::ImageRgba8(pixels), longest_side).into_rgba8();
            unweigh(&mut fitted);
            DynamicImage::ImageRgba8(fitted)
        }
        opaque => shrink(&opaque, longest_side),
    }
}

fn shrink(pixels: &DynamicImage, longest_side: u32) -> DynamicImage {
    pixels.resize(longest_side, longest_side, FilterType::Lanczos3)
}

fn weigh_by_opacity(pixels: &mut RgbaImage) {
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, opacity] = pixel.0;
        let weighed = |channel: u8| ((u16::from(channel) * u16::from(opacity) + 127) / 255) as u8;
        pixel.0 = [weighed(red), weighed(green), weighed(blue), opacity];
    }
}

fn unweigh(pixels: &mut RgbaImage) {
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, opacity] = pixel.0;
        let divisor = u16::from(opacity.max(1));
        let full = |channel: u8| ((u16::from(channel) * 255 + divisor / 2) / divisor).min(255) as u8;
        pixel.0 = [full(red), full(green), full(blue), opacity];
    }
}
