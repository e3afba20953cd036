//! Files that are no pictures, or only seem to be.

use image::ImageFormat;
use proptest::prelude::*;
use sightline_exchange::image::{ImageProblem, MOST_BYTES, SourceFormat, take_in};

use crate::made::{file, halves, photo, with_exif};

const FORMATS: [(ImageFormat, SourceFormat); 4] = [
    (ImageFormat::Png, SourceFormat::Png),
    (ImageFormat::Jpeg, SourceFormat::Jpeg),
    (ImageFormat::WebP, SourceFormat::WebP),
    (ImageFormat::Gif, SourceFormat::Gif),
];

#[test]
fn what_is_no_picture_is_refused_whatever_its_name_was() {
    assert_eq!(take_in(b""), Err(ImageProblem::Empty));
    for other in
        [b"%PDF-1.7 ...".as_slice(), b"PK\x03\x04 a spreadsheet", b"plain text", b"BM bitmap", b"II*\0 tiff"]
    {
        assert_eq!(take_in(other), Err(ImageProblem::UnknownFormat), "{:?}", String::from_utf8_lossy(other));
    }
}

#[test]
fn a_file_that_is_cut_off_is_refused_and_not_shown_half() {
    for (format, named) in FORMATS {
        let whole = file(&photo(64, 64), format);
        for part in [20, whole.len() / 2, whole.len() * 9 / 10] {
            let refused = take_in(&whole[..part]);
            assert!(
                matches!(&refused, Err(ImageProblem::Unreadable { format, .. }) if *format == named),
                "{part} of {} bytes of {named:?}: {refused:?}",
                whole.len()
            );
        }
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_by_its_size() {
    let huge = vec![0; MOST_BYTES + 1];
    assert_eq!(
        take_in(&huge),
        Err(ImageProblem::TooManyBytes { bytes: MOST_BYTES as u64 + 1, most: MOST_BYTES as u64 })
    );
    let drawing = format!("<svg xmlns='http://www.w3.org/2000/svg'>{}</svg>", " ".repeat(5 << 20));
    assert!(matches!(take_in(drawing.as_bytes()), Err(ImageProblem::TooManyBytes { .. })));
}

#[test]
fn a_small_file_that_claims_a_wall_of_pixels_is_refused_before_they_are_made() {
    let (width, height) = (60_000_u16, 50_000_u16);
    let mut jpeg = file(&halves(8, 8), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).expect("a JPEG has a frame header");
    jpeg[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    jpeg[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    let mut gif = file(&halves(8, 8), ImageFormat::Gif);
    gif[6..8].copy_from_slice(&width.to_le_bytes());
    gif[8..10].copy_from_slice(&height.to_le_bytes());
    for claiming in [jpeg, gif] {
        assert_eq!(take_in(&claiming), Err(ImageProblem::TooManyPixels { width: 60_000, height: 50_000 }));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_bytes_whatsoever_bring_it_down(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = take_in(&bytes);
    }

    #[test]
    fn no_damage_to_a_picture_brings_it_down(
        format in 0..FORMATS.len(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = file(&photo(24, 16), FORMATS[format].0);
        if FORMATS[format].0 == ImageFormat::Jpeg {
            bytes = with_exif(&bytes, 6, "a text");
        }
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(kept) = take_in(&bytes) {
            prop_assert!(image::load_from_memory(&kept.bytes).is_ok(), "what is kept can always be read");
        }
    }

    #[test]
    fn no_markup_brings_it_down(
        markup in prop::collection::vec(
            prop::sample::select(vec![
                "<g id='a'>", "</g>", "<use href='#a'/>", "<rect width='9' height='9' fill='url(#a)'/>", "<pattern id='a'>",
                "</pattern>", "<mask id='b'>", "</mask>", "<g mask='url(#b)'>", "<text>酒", "</text>", "<filter id='c'>",
                "</filter>", "<feTile/>", "<g filter='url(#c)'>", "<style>", "</style>", "*{fill:url('#a')}", "<!--", "-->",
                "<path d='M0 0L1e38 1e38ZM'/>", "<svg width='1e-30'>", "</svg>", "<image href='data:,x'/>", "&amp;", "&x;",
            ]),
            0..24,
        ),
    ) {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'>{}</svg>", markup.concat());
        let _ = take_in(svg.as_bytes());
    }
}
