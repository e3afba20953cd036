//! What a camera tells of a photo: how it was held counts, where it was taken is nobody's business.

use image::codecs::png::PngEncoder;
use image::{ImageEncoder as _, ImageFormat};
use sightline_exchange::image::take_in;

use crate::kept::{alike, seen};
use crate::made::{BLUE, RED, file, halves, with_exif};

#[test]
fn a_photo_stands_upright_however_the_camera_was_held() {
    let jpeg = file(&halves(64, 32), ImageFormat::Jpeg);
    // The orientations of the EXIF standard, and where its red left half is to be seen.
    for (orientation, size, red_at, blue_at) in [
        (1, (64, 32), (4, 16), (60, 16)),
        (2, (64, 32), (60, 16), (4, 16)),
        (3, (64, 32), (60, 16), (4, 16)),
        (4, (64, 32), (4, 16), (60, 16)),
        (5, (32, 64), (16, 4), (16, 60)),
        (6, (32, 64), (16, 4), (16, 60)),
        (7, (32, 64), (16, 60), (16, 4)),
        (8, (32, 64), (16, 60), (16, 4)),
    ] {
        let kept = take_in(&with_exif(&jpeg, orientation, "")).expect("a photo");
        assert_eq!((kept.width, kept.height), size, "orientation {orientation}");
        let pixels = seen(&kept);
        assert!(alike(*pixels.get_pixel(red_at.0, red_at.1), RED), "orientation {orientation}");
        assert!(alike(*pixels.get_pixel(blue_at.0, blue_at.1), BLUE), "orientation {orientation}");
    }
}

#[test]
fn nothing_that_a_camera_or_a_program_wrote_beside_the_pixels_is_kept() {
    let place = "GPS 52.5200 N 13.4050 E";
    let jpeg = with_exif(&file(&halves(64, 32), ImageFormat::Jpeg), 1, place);
    let mut png = Vec::new();
    let mut encoder = PngEncoder::new(&mut png);
    encoder.set_exif_metadata(place.as_bytes().to_vec()).expect("PNG holds what cameras write");
    halves(64, 32).write_with_encoder(encoder).expect("pixels that were made here can be written");
    for original in [jpeg, png] {
        assert!(contains(&original, place), "the place is in the file that comes in");
        let kept = take_in(&original).expect("a small photo that could be kept as it is");
        assert!(!contains(&kept.bytes, place), "where a photo was taken does not reach the project");
    }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}
