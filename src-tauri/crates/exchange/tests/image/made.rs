//! Pictures made for the tests.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

pub const RED: Rgb<u8> = Rgb([200, 30, 30]);
pub const BLUE: Rgb<u8> = Rgb([30, 30, 200]);

/// Red on the left, blue on the right.
pub fn halves(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { BLUE }).into()
}

/// As many colours as a photo has, none of them expected by its neighbours.
pub fn photo(width: u32, height: u32) -> DynamicImage {
    let mut random = 7_u32;
    let mut grain = move || {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 27) as u8
    };
    RgbImage::from_fn(width, height, |x, y| {
        let slope = (x * 200 / width) as u8;
        Rgb([slope + grain(), slope / 2 + grain(), (y * 200 / height) as u8 + grain()])
    })
    .into()
}

/// A red disc on nothing.
pub fn disc(side: u32) -> DynamicImage {
    let radius = f64::from(side) / 2.0;
    RgbaImage::from_fn(side, side, |x, y| {
        let inside = (f64::from(x) - radius).hypot(f64::from(y) - radius) < radius * 0.8;
        if inside { Rgba([200, 30, 30, 255]) } else { Rgba([0, 0, 0, 0]) }
    })
    .into()
}

pub fn file(pixels: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    pixels.write_to(&mut file, format).expect("pixels that were made here can be written");
    file.into_inner()
}

/// A JPEG with what a camera writes about it: how it was held, and a text.
pub fn with_exif(jpeg: &[u8], orientation: u8, text: &str) -> Vec<u8> {
    let text = [text.as_bytes(), &[0]].concat();
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    // Image description: ASCII, its length, its place behind the two entries.
    exif.extend([0x0e, 0x01, 2, 0]);
    exif.extend((text.len() as u32).to_le_bytes());
    exif.extend(38_u32.to_le_bytes());
    // Orientation: one short number.
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    exif.extend([0, 0, 0, 0]);
    exif.extend(text);
    let (start, rest) = jpeg.split_at(2);
    let length = (exif.len() as u16 + 2).to_be_bytes();
    [start, &[0xff, 0xe1], &length, &exif, rest].concat()
}

/// A WebP of several frames in the container that its format describes.
pub fn animated_webp(frames: &[DynamicImage]) -> Vec<u8> {
    let chunk = |name: &[u8; 4], content: &[u8]| {
        let padding = vec![0; content.len() % 2];
        [name.as_slice(), &(content.len() as u32).to_le_bytes(), content, &padding].concat()
    };
    let three_bytes = |number: u32| number.to_le_bytes()[..3].to_vec();
    let size = |picture: &DynamicImage| {
        [three_bytes(picture.width() - 1), three_bytes(picture.height() - 1)].concat()
    };
    let mut chunks = chunk(b"VP8X", &[vec![0b10, 0, 0, 0], size(&frames[0])].concat());
    chunks.extend(chunk(b"ANIM", &[0; 6]));
    for frame in frames {
        // A still WebP is a header of twelve bytes and the chunk with its pixels.
        let pixels = &file(frame, ImageFormat::WebP)[12..];
        let content = [vec![0; 6], size(frame), three_bytes(100), vec![0], pixels.to_vec()].concat();
        chunks.extend(chunk(b"ANMF", &content));
    }
    chunk(b"RIFF", &[b"WEBP".to_vec(), chunks].concat())
}
