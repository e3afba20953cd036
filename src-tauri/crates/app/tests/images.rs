//! Pictures as the page brings them in and gets them back.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::fs;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sightline_app::{App, CommandError, Folders, Language, MapExportOptions, NoDesktop};
use sightline_document::{KeptImage, Operation};
use sightline_model::{CardId, Lane, MapPreset, MapState, Phase, Record, RecordId, Row, StepId};
use tempfile::TempDir;
use uuid::Uuid;

fn app(home: &TempDir) -> App {
    App::new(Folders::under(home.path()), Box::new(NoDesktop), None)
}

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

/// A drawing of 40 by 20, which is taken in at the largest size that is kept.
const DRAWING: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle cx="20" cy="10" r="9"/></svg>"#;

fn import(app: &App, document: u32, name: &str, bytes: &[u8]) -> Result<KeptImage, CommandError> {
    app.import_image(document, name.to_owned(), BASE64_STANDARD.encode(bytes))
}

fn first<R: Row>(records: &[Record]) -> &R {
    records.iter().find_map(R::from_record).expect("a new project has one")
}

#[test]
fn a_picture_is_taken_in_and_served_in_two_sizes() {
    let home = home();
    let app = app(&home);
    let document = app
        .create_project(Language::English, MapPreset::Blueprint, MapState::AsIs)
        .expect("a new project")
        .document;
    let kept = import(&app, document, "Desk plan.svg", DRAWING.as_bytes()).expect("a sound drawing");
    assert_eq!(kept.title, "Desk plan", "what it shows is at first what its file is called");
    assert_eq!((kept.media_type.as_str(), kept.width, kept.height), ("image/png", 1600, 800));

    let image = |size: &str| app.image(&format!("{document}-{}-{size}", kept.digest)).expect("it is served");
    let (whole, card) = (image("whole"), image("card"));
    assert_eq!(whole.media_type, "image/png");
    assert!(card.bytes.len() < whole.bytes.len(), "a card needs fewer pixels");
    assert_eq!(image("card"), card, "the same again, which is not scaled anew");
}

#[test]
fn an_exported_map_stands_alone_with_its_pictures() {
    let home = home();
    let app = app(&home);
    let opened =
        app.create_project(Language::English, MapPreset::Blueprint, MapState::AsIs).expect("a new project");
    let kept = import(&app, opened.document, "Desk plan.svg", DRAWING.as_bytes()).expect("a sound drawing");
    let (phase, lane) = (first::<Phase>(&opened.records), first::<Lane>(&opened.records).id);
    let (map, phase) = (phase.map, phase.id);
    let (step, card) = (StepId::from_uuid(Uuid::now_v7()), CardId::from_uuid(Uuid::now_v7()));
    let text = String::new;
    for operation in [
        Operation::AddStep { id: Some(step), phase, title: text(), before: None },
        Operation::AddCard { id: Some(card), lane, step, text: text(), before: None },
        Operation::SetCardImage { card, image: Some(kept) },
    ] {
        app.apply(opened.document, operation, None).expect("a step, a card and its picture");
    }
    for (file, sign) in
        [("map.svg", "href=\"data:image/png;base64,"), ("map.png", "PNG"), ("map.pdf", "/Image")]
    {
        let path = home.path().join(file).display().to_string();
        let options = MapExportOptions::default();
        let name = file.to_owned();
        app.export_map(opened.document, map, Some(path.clone()), options, name, Language::English)
            .expect("the map is drawn");
        let written = fs::read(path).expect("the file is there");
        assert!(String::from_utf8_lossy(&written).contains(sign), "{file}");
    }
}

#[test]
fn nothing_is_served_under_any_other_name() {
    let home = home();
    let app = app(&home);
    let document = app
        .create_project(Language::English, MapPreset::Blueprint, MapState::AsIs)
        .expect("a new project")
        .document;
    let digest = import(&app, document, "plan.svg", DRAWING.as_bytes()).expect("a sound drawing").digest;
    for name in [
        format!("{document}-{digest}-huge"),
        format!("{document}-{digest}"),
        format!("{}-{digest}-card", document + 1),
        format!("{document}-{}-card", "0".repeat(64)),
        "../settings.json".to_owned(),
        String::new(),
    ] {
        assert_eq!(app.image(&name), None, "{name}");
    }
    app.close_project(document).expect("the project can be closed");
    assert_eq!(app.image(&format!("{document}-{digest}-card")), None, "a closed project serves nothing");
}

#[test]
fn a_refusal_names_the_file_and_the_way_out() {
    let home = home();
    let app = app(&home);
    let document = app
        .create_project(Language::English, MapPreset::Blueprint, MapState::AsIs)
        .expect("a new project")
        .document;
    let svg_of = |content: &str| DRAWING.replace("<circle", content);
    for (bytes, code) in [
        (Vec::new(), "imageEmpty"),
        (b"\0\0\0\x18ftypheic".to_vec(), "imageUnknownFormat"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "imageUnreadable"),
        (
            svg_of(r#"<filter id="f"><feTurbulence numOctaves="9999"/></filter><circle filter="url(#f)""#)
                .into_bytes(),
            "imageTooIntricate",
        ),
        (svg_of(&" ".repeat(5 << 20)).into_bytes(), "imageTooLarge"),
    ] {
        let error = import(&app, document, "IMG_0042.heic", &bytes).expect_err("it cannot be taken in");
        assert_eq!(error.code.word(), code);
        assert_eq!(error.details["file"], "IMG_0042.heic", "the sentence names the file");
    }
    let error = app.import_image(document, "x.png".to_owned(), "no base64!".to_owned());
    assert_eq!(error.expect_err("no bytes").code.word(), "badArguments");
}
