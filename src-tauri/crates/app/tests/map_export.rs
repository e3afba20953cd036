//! Maps on their way out: in every form, and given up half-way.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use sightline_app::{Catalogue, CommandError, Language, MapExportOptions, MapToExport, Sample, SampleName};
use sightline_document::Document;
use sightline_exchange::pages::{Pages, PaperSize};
use sightline_exchange::pptx::Slides;
use sightline_exchange::theme::Theme;
use sightline_scene::Heat;

fn made(folder: &Path, sample: Sample) -> Document {
    let path = folder.join("sample.sightline");
    sample.plan().expect("the sample is sound").write(&path).expect("a new file");
    Document::open(&path).expect("the file is sound")
}

fn hotel(folder: &Path) -> Document {
    made(folder, Sample::Named(SampleName::Hotel))
}

fn taken(document: &Document, language: Language) -> MapToExport {
    let map = document.model().maps_in_order().next().expect("the sample has a map").id;
    MapToExport::take(document, map, language).expect("the map is there")
}

fn write(map: &MapToExport, path: &Path, options: &MapExportOptions) -> Result<(), CommandError> {
    map.write(path, options, &mut |_| ControlFlow::Continue(()))
}

fn code(answer: Result<(), CommandError>) -> String {
    answer.expect_err("it is refused").code.word().to_owned()
}

/// Leaves files for people to look at.
#[test]
fn a_map_is_written_in_every_form_of_pages_and_both_languages() {
    for sample in [SampleName::Hotel, SampleName::Repair, SampleName::Journey] {
        let folder = tempfile::tempdir().expect("a folder");
        let map = taken(&made(folder.path(), Sample::Named(sample)), sample.language());
        for (name, pages) in [
            ("one", Pages::One),
            ("width", Pages::FitWidth),
            ("height", Pages::FitHeight),
            ("poster", Pages::Poster { size: PaperSize::A1 }),
        ] {
            let options = MapExportOptions { pages, version: "v2".to_owned(), ..MapExportOptions::default() };
            let file = format!("sample-{}-{name}.pdf", sample.word());
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(file);
            write(&map, &path, &options).expect("the map is written");
            assert!(fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF-")));
        }
    }
}

#[test]
fn what_was_written_before_stays_whole_until_the_new_file_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let map = taken(&hotel(folder.path()), Language::English);
    let target = tempfile::tempdir().expect("a folder");
    let path = target.path().join("map.pdf");
    fs::write(&path, "last year's map").expect("a writable folder");
    let mut told = Vec::new();
    let options = MapExportOptions::default();
    let given_up = map.write(&path, &options, &mut |done| {
        told.push(done);
        if done > 0.4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(code(given_up), "givenUp");
    assert!(told.is_sorted() && told.len() > 1, "{told:?}");
    assert_eq!(fs::read_to_string(&path).expect("the old file"), "last year's map");
    write(&map, &path, &options).expect("the map is written");
    assert!(fs::read(&path).is_ok_and(|bytes| bytes.starts_with(b"%PDF-")));
    assert_eq!(fs::read_dir(target.path()).expect("the folder").count(), 1, "nothing lies beside it");
}

#[test]
fn a_picture_that_is_too_large_says_how_large_it_may_be() {
    let folder = tempfile::tempdir().expect("a folder");
    let stress = Sample::Stress { cards: 1_000, failure_modes: None, seed: 1 };
    let map = taken(&made(folder.path(), stress), Language::English);
    let options = MapExportOptions { scale: 1_000, ..MapExportOptions::default() };
    let target = folder.path().join("map.png");
    let refused = write(&map, &target, &options).expect_err("too large");
    assert_eq!(refused.code.word(), "pictureTooLarge");
    let percent: u32 = refused.details["percent"].parse().expect("a number");
    assert!((10..1_000).contains(&percent), "{percent}");
    write(&map, &target, &MapExportOptions { scale: 10, ..options }).expect("a smaller one fits");
}

#[test]
fn a_copied_picture_is_sharp_where_the_map_is_small_and_bearable_where_it_is_large() {
    let folder = tempfile::tempdir().expect("a folder");
    let copied = |sample| {
        let folder = tempfile::tempdir_in(folder.path()).expect("a folder");
        let map = taken(&made(folder.path(), sample), Language::English);
        let picture = map.picture(Theme::Light, Heat::ActionPriority).expect("a picture");
        size_of_png(&picture)
    };
    let (width, height) = copied(Sample::Named(SampleName::Hotel));
    assert_eq!((width, height), (5_104, 2_012), "two pixels for one of the drawing");
    let (width, height) = copied(Sample::Stress { cards: 1_000, failure_modes: None, seed: 1 });
    assert!((20_000_000..=25_000_000).contains(&(width * height)), "{width} by {height}");
}

/// Width and height as the first chunk of a PNG says them.
fn size_of_png(bytes: &[u8]) -> (u32, u32) {
    let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
    (side(16), side(20))
}

#[test]
fn a_picture_without_a_ground_can_be_seen_through() {
    let folder = tempfile::tempdir().expect("a folder");
    let map = taken(&hotel(folder.path()), Language::English);
    let written = |transparent| {
        let path = folder.path().join("map.svg");
        let options = MapExportOptions { transparent, ..MapExportOptions::default() };
        write(&map, &path, &options).expect("the map is written");
        fs::read_to_string(path).expect("the drawing")
    };
    assert!(written(true).len() < written(false).len());
}

#[test]
fn a_logo_that_is_no_picture_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let map = taken(&hotel(folder.path()), Language::English);
    let logo = folder.path().join("logo.png");
    let options = MapExportOptions { logo: Some(logo.display().to_string()), ..MapExportOptions::default() };
    let target = folder.path().join("map.pdf");
    assert_eq!(code(write(&map, &target, &options)), "fileMissing");
    fs::write(&logo, "no picture").expect("a writable folder");
    assert_eq!(code(write(&map, &target, &options)), "imageUnknownFormat");
    let drawing = r#"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="navy"/></svg>"#;
    fs::write(&logo, drawing).expect("a writable folder");
    assert_eq!(write(&map, &target, &options), Ok(()));
}

/// Leaves files for people to look at.
#[test]
fn a_map_is_a_page_and_slides_with_its_risks_in_its_language() {
    for sample in [SampleName::Hotel, SampleName::Return, SampleName::Journey] {
        let folder = tempfile::tempdir().expect("a folder");
        let document = made(folder.path(), Sample::Named(sample));
        let map = taken(&document, sample.language());
        for (ending, slides) in
            [("html", Slides::Phases), ("pptx", Slides::Phases), ("one.pptx", Slides::One)]
        {
            let file = format!("sample-{}.{ending}", sample.word());
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(file);
            let options = MapExportOptions { slides, ..MapExportOptions::default() };
            write(&map, &path, &options).expect("the map is written");
            let bytes = fs::read(&path).expect("a file");
            if ending == "html" {
                let page = String::from_utf8(bytes).expect("a page is text");
                let model = document.model();
                let first = model.maps_in_order().next().expect("a map").id;
                let said = model.steps_of(first).map(|step| step.title.as_str());
                assert!(said.into_iter().all(|title| page.contains(&format!("<h4>{title}</h4>"))));
                let heading = Catalogue::of(sample.language()).text("html.risks");
                assert!(page.contains(heading) && !page.contains("html."), "every word has been said");
            } else {
                assert!(bytes.starts_with(b"PK"));
            }
        }
    }
}
