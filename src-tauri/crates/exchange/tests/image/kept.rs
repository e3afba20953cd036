//! What a project keeps of a picture.

use image::codecs::gif::GifEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, Frame, ImageEncoder as _, ImageFormat, Rgb, RgbImage};
use moxcms::ColorProfile;
use sightline_exchange::image::{LONGEST_SIDE, MediaType, TakenIn, scaled, take_in};

use crate::made::{RED, animated_webp, disc, file, halves, photo};

/// The kept pixels as every reader of PNG and JPEG sees them.
pub fn seen(picture: &TakenIn) -> RgbImage {
    let pixels = image::load_from_memory(&picture.bytes).expect("what is kept can be read");
    assert_eq!(
        (pixels.width(), pixels.height()),
        (picture.width, picture.height),
        "the size is that of the bytes"
    );
    pixels.into_rgb8()
}

/// Whether two colours look the same after a compression that loses a little.
pub fn alike(one: Rgb<u8>, other: Rgb<u8>) -> bool {
    one.0.iter().zip(other.0).all(|(one, other)| one.abs_diff(other) < 12)
}

#[test]
fn every_format_comes_in_by_its_content() {
    let picture = halves(60, 40);
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif] {
        let kept = take_in(&file(&picture, format)).expect("a sound picture is taken in");
        assert_eq!((kept.width, kept.height), (60, 40), "{format:?} keeps its size");
        assert!(alike(*seen(&kept).get_pixel(3, 3), RED), "{format:?} keeps its colours");
    }
}

#[test]
fn equal_pictures_become_equal_bytes_whatever_file_they_came_in() {
    let one = take_in(&file(&halves(60, 40), ImageFormat::Png)).expect("a PNG");
    let other = take_in(&file(&halves(60, 40), ImageFormat::WebP)).expect("a WebP without loss");
    assert_eq!(one, other, "equal pixels, so that they are stored once");
}

#[test]
fn photographs_become_jpeg_and_drawings_stay_sharp() {
    let kept = take_in(&file(&photo(300, 200), ImageFormat::Png)).expect("a photo");
    assert_eq!(kept.media_type, MediaType::Jpeg, "a photo takes several times as much as PNG");
    let kept = take_in(&file(&halves(300, 200), ImageFormat::Gif)).expect("a drawing");
    assert_eq!(kept.media_type, MediaType::Png, "JPEG would smear the edge between the colours");
    let kept = take_in(&file(&disc(300), ImageFormat::WebP)).expect("a disc on nothing");
    assert_eq!(kept.media_type, MediaType::Png, "JPEG knows nothing that one can see through");
}

#[test]
fn large_pictures_are_kept_at_the_size_that_a_card_needs() {
    let kept = take_in(&file(&photo(3200, 1000), ImageFormat::Jpeg)).expect("a wide photo");
    assert_eq!((kept.width, kept.height), (LONGEST_SIDE, 500), "in proportion");
    let kept = take_in(&file(&photo(10, 4000), ImageFormat::Jpeg)).expect("a tall photo");
    assert_eq!((kept.width, kept.height), (4, LONGEST_SIDE), "in proportion");
    let kept = take_in(&file(&photo(31, 17), ImageFormat::Jpeg)).expect("a small photo");
    assert_eq!((kept.width, kept.height), (31, 17), "a small picture is not blown up");
}

#[test]
fn a_kept_picture_comes_smaller_where_its_place_is_small() {
    for (original, media_type) in [(photo(900, 600), MediaType::Jpeg), (disc(900), MediaType::Png)] {
        let kept = take_in(&file(&original, ImageFormat::Png)).expect("a sound picture is taken in");
        let small = scaled(&kept.bytes, 90).expect("what is kept can be scaled");
        assert_eq!(MediaType::of(&small), media_type, "of the media type that suited it before");
        let small = image::load_from_memory(&small).expect("what is scaled can be read");
        assert_eq!((small.width(), small.height()), (90, kept.height / 10), "in proportion");
    }
}

#[test]
fn what_is_scaled_down_has_no_dark_rim_where_it_ends() {
    let kept = take_in(&file(&disc(2000), ImageFormat::Png)).expect("a disc on nothing");
    let pixels = image::load_from_memory(&kept.bytes).expect("what is kept can be read").into_rgba8();
    let partly_seen = pixels.pixels().filter(|pixel| (60..255).contains(&pixel[3]));
    assert!(partly_seen.clone().count() > 100, "the disc has a soft edge");
    for pixel in partly_seen {
        assert!(pixel[0] > 180, "the edge is as red as the disc, not mixed with invisible black: {pixel:?}");
    }
}

#[test]
fn of_an_animation_the_first_frame_is_kept() {
    let frames = [solid([200, 30, 30]), solid([30, 200, 30])];
    let mut gif = Vec::new();
    GifEncoder::new(&mut gif)
        .encode_frames(frames.iter().map(|frame| Frame::new(frame.to_rgba8())))
        .expect("two frames can be written");
    for (name, animation) in [("GIF", gif), ("WebP", animated_webp(&frames))] {
        let kept = take_in(&animation).expect("an animation is taken in");
        assert!(alike(*seen(&kept).get_pixel(5, 5), RED), "the first frame of the {name} is red");
    }
}

fn solid(color: [u8; 3]) -> DynamicImage {
    RgbImage::from_pixel(20, 10, Rgb(color)).into()
}

#[test]
fn colours_of_a_camera_are_turned_into_those_of_the_screen() {
    let wide_red = solid([200, 100, 100]);
    let mut file = Vec::new();
    let mut encoder = PngEncoder::new(&mut file);
    let profile = ColorProfile::new_display_p3().encode().expect("the profile of a display");
    encoder.set_icc_profile(profile).expect("PNG holds profiles");
    wide_red.write_with_encoder(encoder).expect("pixels that were made here can be written");
    let kept = take_in(&file).expect("a picture with a profile");
    let color = seen(&kept).get_pixel(5, 5).0;
    assert!(color[0] > 206 && color[1] < 98, "this red of Display P3 is a stronger one in sRGB: {color:?}");
}

#[test]
fn sixteen_bits_and_shades_of_grey_come_in_too() {
    for picture in [
        DynamicImage::ImageRgb16(halves(8, 8).into_rgb16()),
        DynamicImage::ImageLuma8(halves(8, 8).into_luma8()),
        DynamicImage::ImageLumaA16(halves(8, 8).into_luma_alpha16()),
    ] {
        let kept = take_in(&file(&picture, ImageFormat::Png)).expect("a PNG of another depth");
        let wanted = picture.into_rgb8();
        assert!(alike(*seen(&kept).get_pixel(1, 1), *wanted.get_pixel(1, 1)), "the same shade");
    }
}
