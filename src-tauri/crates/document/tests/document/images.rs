//! Pictures: kept once, shown on cards, there again after undo, gone with the file's closing when nothing
//! names them.

use std::fs;

use rusqlite::Connection;
use sightline_document::{Document, KeptImage, Operation, OperationError};
use sightline_model::{Card, CardId, Image, Persona, PersonaId};

use crate::project::Project;

/// A project with two cards.
fn two_cards() -> (Project, [CardId; 2]) {
    let (mut project, map) = Project::with_map();
    let cell = (project.lanes(map)[0], project.steps(map)[0]);
    let cards = ["Lobby", "Key"].map(|text| project.add_card(cell, text));
    (project, cards)
}

/// A picture whose bytes the project keeps. What is in them does not matter to the document.
fn kept(project: &mut Project, content: &str) -> KeptImage {
    let digest = project.document.keep_image(content.as_bytes()).unwrap();
    KeptImage { title: content.into(), media_type: "image/png".into(), width: 40, height: 30, digest }
}

fn show(card: CardId, image: Option<&KeptImage>) -> Operation {
    Operation::SetCardImage { card, image: image.cloned() }
}

fn image_of(project: &Project, card: CardId) -> Option<&Image> {
    let model = project.model();
    model.get::<Image>(model.get::<Card>(card)?.image?)
}

/// How many pictures' bytes lie in the file that the project was written to.
fn bytes_in_file(project: &Project) -> u32 {
    let connection = Connection::open(project.document.path()).unwrap();
    connection.query_row("SELECT count(*) FROM image_data", [], |row| row.get(0)).unwrap()
}

#[test]
fn bytes_are_named_by_the_digest_that_the_format_documents() {
    let (mut project, _) = two_cards();
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(project.document.keep_image(b"abc").unwrap(), abc, "SHA-256, by its standard's own example");
    assert_eq!(project.document.image_bytes(abc).unwrap(), Some(b"abc".to_vec()));
    assert_eq!(project.document.image_bytes("other").unwrap(), None);
}

#[test]
fn a_picture_on_many_cards_is_one_record_and_kept_once() {
    let (mut project, [lobby, key]) = two_cards();
    let picture = kept(&mut project, "the desk");
    let again = KeptImage { title: "another name".into(), ..kept(&mut project, "the desk") };
    project.apply(show(lobby, Some(&picture)));
    project.apply(show(key, Some(&again)));
    assert_eq!(image_of(&project, lobby), image_of(&project, key), "equal bytes are one picture");
    assert_eq!(project.model().images().len(), 1);
    assert_eq!(bytes_in_file(&project), 1);
}

#[test]
fn a_picture_goes_with_the_last_card_that_shows_it() {
    let (mut project, [lobby, key]) = two_cards();
    let picture = kept(&mut project, "the desk");
    project.apply(show(lobby, Some(&picture)));
    project.apply(show(key, Some(&picture)));
    project.apply(show(lobby, None));
    assert!(image_of(&project, lobby).is_none() && image_of(&project, key).is_some());
    project.apply(Operation::DeleteCards { cards: vec![key] });
    assert_eq!(project.model().images().len(), 0, "nothing shows it any more");
    project.document.undo().unwrap();
    assert_eq!(image_of(&project, key).map(|image| image.title.as_str()), Some("the desk"));
}

#[test]
fn another_picture_takes_the_place_of_the_one_before() {
    let (mut project, [lobby, _]) = two_cards();
    let (desk, door) = (kept(&mut project, "the desk"), kept(&mut project, "the door"));
    project.apply(show(lobby, Some(&desk)));
    project.apply(show(lobby, Some(&door)));
    assert_eq!(image_of(&project, lobby).map(|image| image.title.as_str()), Some("the door"));
    assert_eq!(project.model().images().len(), 1);
}

#[test]
fn what_a_picture_shows_can_be_said() {
    let (mut project, [lobby, _]) = two_cards();
    let picture = kept(&mut project, "IMG_0042");
    project.apply(show(lobby, Some(&picture)));
    let image = image_of(&project, lobby).unwrap().id;
    project.apply(Operation::DescribeImage { image, title: "前台排队的客人".into() });
    assert_eq!(image_of(&project, lobby).unwrap().title, "前台排队的客人");
}

#[test]
fn a_picture_without_its_bytes_is_refused() {
    let (mut project, [lobby, _]) = two_cards();
    let picture = KeptImage { digest: "0".repeat(64), ..kept(&mut project, "the desk") };
    assert!(matches!(project.refuse(show(lobby, Some(&picture))), OperationError::NoSuchImage));
}

#[test]
fn undo_brings_a_picture_back_after_the_file_was_closed_and_opened() {
    let (mut project, [lobby, _]) = two_cards();
    let picture = kept(&mut project, "the desk");
    project.apply(show(lobby, Some(&picture)));
    project.apply(show(lobby, None));
    let mut project = project.reopen();
    project.document.undo().unwrap();
    let digest = &image_of(&project, lobby).expect("the record is there again").digest;
    assert_eq!(project.document.image_bytes(digest).unwrap(), Some(b"the desk".to_vec()));
}

#[test]
fn what_neither_a_record_nor_the_history_names_is_not_in_the_closed_file() {
    let (mut project, [lobby, _]) = two_cards();
    let secret = "a photo of somebody ".repeat(1000);
    kept(&mut project, &secret);
    let picture = kept(&mut project, "the desk");
    project.apply(show(lobby, Some(&picture)));
    assert_eq!(bytes_in_file(&project), 2);

    let project = project.reopen();
    assert_eq!(bytes_in_file(&project), 1, "what a card shows stays");
    let file = fs::read(project.document.path()).unwrap();
    let found = file.windows(20).any(|window| window == &secret.as_bytes()[..20]);
    assert!(!found, "not even in the unused pages of the file");
}

#[test]
fn copies_backups_and_what_is_recovered_have_the_pictures() {
    let (mut project, [lobby, _]) = two_cards();
    let picture = kept(&mut project, "the desk");
    project.apply(show(lobby, Some(&picture)));
    let folder = project.folder.path().to_owned();
    let (copy, recovered) = (folder.join("Copy.sightline"), folder.join("Recovered.sightline"));
    project.document.save_copy(&copy).unwrap();
    project.document.back_up(&folder).unwrap();
    let backup = project.document.backups(&folder).unwrap().remove(0).path;
    let original = project.document.path().to_owned();
    project.document.close().unwrap();
    Document::recover(&original, &recovered).unwrap();

    for path in [copy, backup, recovered] {
        let document = Document::open(&path).unwrap();
        let bytes = document.image_bytes(&picture.digest).unwrap();
        assert_eq!(bytes, Some(b"the desk".to_vec()), "{}", path.display());
        assert_eq!(document.model().images().len(), 1, "{}", path.display());
    }
}

#[test]
fn a_card_whose_picture_is_lost_keeps_its_text() {
    let (mut project, [lobby, key]) = two_cards();
    let (desk, door) = (kept(&mut project, "the desk"), kept(&mut project, "the door"));
    project.apply(show(lobby, Some(&desk)));
    project.apply(show(key, Some(&door)));
    let (path, folder) = (project.document.path().to_owned(), project.folder);
    project.document.close().unwrap();
    let connection = Connection::open(&path).unwrap();
    connection.execute("UPDATE image_data SET bytes = x'00' WHERE digest = ?1", [&desk.digest]).unwrap();
    drop(connection);

    let recovered = folder.path().join("Recovered.sightline");
    assert_eq!(Document::recover(&path, &recovered).unwrap().lost, 1, "one picture");
    let document = Document::open(&recovered).unwrap();
    let card = |id| document.model().get::<Card>(id).unwrap();
    assert_eq!((card(lobby).text.as_str(), card(lobby).image), ("Lobby", None));
    assert!(card(key).image.is_some(), "the other picture is what it was");
}

/// A project with a persona and a card that is not hers.
fn persona_and_card() -> (Project, PersonaId, CardId) {
    let (mut project, [lobby, _]) = two_cards();
    let persona = crate::project::id();
    project.apply(Operation::AddPersona { id: Some(persona), name: "Ana".into(), before: None });
    (project, persona, lobby)
}

fn portray(persona: PersonaId, image: Option<&KeptImage>) -> Operation {
    Operation::SetPortrait { persona, image: image.cloned() }
}

fn portrait_of(project: &Project, persona: PersonaId) -> Option<&Image> {
    let model = project.model();
    model.get::<Image>(model.get::<Persona>(persona)?.image?)
}

#[test]
fn a_portrait_takes_the_place_of_the_one_before_and_can_be_taken_away() {
    let (mut project, ana, _) = persona_and_card();
    let (young, old) = (kept(&mut project, "a young woman"), kept(&mut project, "an old woman"));
    project.apply(portray(ana, Some(&young)));
    project.apply(portray(ana, Some(&old)));
    assert_eq!(portrait_of(&project, ana).map(|image| image.title.as_str()), Some("an old woman"));
    assert_eq!(project.model().images().len(), 1, "nothing shows the first one any more");
    project.apply(portray(ana, None));
    assert_eq!((portrait_of(&project, ana), project.model().images().len()), (None, 0));
    project.document.undo().unwrap();
    assert!(portrait_of(&project, ana).is_some(), "undo brings it back");
}

#[test]
fn a_portrait_goes_with_its_persona_unless_a_card_shows_the_same_picture() {
    let (mut project, ana, lobby) = persona_and_card();
    let picture = kept(&mut project, "a guest");
    project.apply(portray(ana, Some(&picture)));
    project.apply(show(lobby, Some(&picture)));
    project.apply(Operation::DeletePersona { persona: ana });
    assert!(image_of(&project, lobby).is_some(), "the card still shows it");
    project.document.undo().unwrap();
    project.apply(show(lobby, None));
    assert!(portrait_of(&project, ana).is_some(), "the persona still shows it");
    project.apply(Operation::DeletePersona { persona: ana });
    assert_eq!(project.model().images().len(), 0, "nothing shows it any more");
}

#[test]
fn the_bytes_of_a_portrait_stay_as_long_as_it_is_shown() {
    let (mut project, ana, _) = persona_and_card();
    let (portrait, other) = (kept(&mut project, "a guest"), kept(&mut project, "a draft"));
    project.apply(portray(ana, Some(&portrait)));
    let project = project.reopen();
    assert_eq!(project.document.image_bytes(&portrait.digest).unwrap(), Some(b"a guest".to_vec()));
    assert_eq!(project.document.image_bytes(&other.digest).unwrap(), None, "nothing names it");
}

#[test]
fn a_portrait_without_its_bytes_is_refused() {
    let (mut project, ana, _) = persona_and_card();
    let picture = KeptImage { digest: "0".repeat(64), ..kept(&mut project, "a guest") };
    assert!(matches!(project.refuse(portray(ana, Some(&picture))), OperationError::NoSuchImage));
}

#[test]
fn a_copied_card_takes_its_picture_along_where_the_file_keeps_it() {
    use sightline_document::{CopiedCard, Fragment};
    let (mut project, [lobby, _]) = two_cards();
    let picture = kept(&mut project, "the desk");
    let (lane, step) = {
        let card = project.model().get::<Card>(lobby).unwrap();
        (card.lane, card.step)
    };
    let copied = |image: &KeptImage| CopiedCard {
        text: "copied".into(),
        image: Some(image.clone()),
        ..CopiedCard::default()
    };
    let elsewhere = KeptImage { digest: "0".repeat(64), ..picture.clone() };
    let fragment = Fragment { cards: vec![copied(&picture), copied(&elsewhere)], links: Vec::new() };
    let ids: Vec<CardId> = (0..2).map(|_| crate::project::id()).collect();
    project.apply(Operation::Paste { fragment, lane, step, ids: ids.clone() });
    assert!(image_of(&project, ids[0]).is_some(), "the same picture again");
    assert!(image_of(&project, ids[1]).is_none(), "a picture of another file stays there; the card comes");
}
