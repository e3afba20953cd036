//! A card shows its picture whole, above its text, and nothing on the card lies upon anything else.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod support;

use sightline_model::{Card, CardId, CardMark, LaneKind, Row};
use sightline_scene::measures::{CARD_PADDING, CARD_WIDTH, IMAGE_GAP, IMAGE_MAX_HEIGHT};
use sightline_scene::{CardBox, ImageBox, LaidOutMap};
use support::{Builder, change, english};

/// A map of one card with a picture of so many pixels.
fn card_with(text: &str, width: u32, height: u32) -> (Builder, CardId) {
    let mut map = Builder::default();
    let (lane, phase) = (map.lane(LaneKind::CustomerActions, ""), map.phase(""));
    let step = map.step(phase, "Arrive");
    let card = map.card(lane, step, text);
    let image = map.image(width, height, "digest");
    map.change_card(card, |card| card.image = Some(image));
    (map, card)
}

fn laid_out(map: &Builder) -> CardBox {
    LaidOutMap::new(&map.model, map.map, english()).scene().cards[0].clone()
}

fn image(card: &CardBox) -> &ImageBox {
    card.image.as_ref().expect("the card shows its picture")
}

#[test]
fn a_picture_keeps_its_proportion_within_the_card() {
    let inner = CARD_WIDTH - 2.0 * CARD_PADDING;
    for (width, height, drawn) in [
        (1600, 800, (inner, inner / 2.0)),
        (800, 1600, (IMAGE_MAX_HEIGHT / 2.0, IMAGE_MAX_HEIGHT)),
        (1600, 1, (inner, 1.0)),
        (16, 12, (16.0, 12.0)),
    ] {
        let card = laid_out(&card_with("Lobby", width, height).0);
        let image = image(&card);
        assert_eq!((image.width, image.height), drawn, "{width} by {height} pixels");
        let (left, right) = (image.x, CARD_WIDTH - image.x - image.width);
        assert!((left - right).abs() <= 1.0 && left >= CARD_PADDING, "in the middle: {left} and {right}");
    }
}

#[test]
fn text_stands_below_the_picture_and_marks_below_the_text() {
    let (mut map, card) = card_with("Wait in the lobby until the key is ready", 400, 300);
    map.change_card(card, |card| card.set_mark(CardMark::WaitPoint, true));
    let card = laid_out(&map);
    let image = image(&card);
    let first = card.lines.first().expect("the text is there");
    assert!(first.baseline - 14.0 >= image.y + image.height, "the first line begins below the picture");
    let last = card.lines.last().expect("the text is there");
    assert!(last.baseline + 16.0 < card.height, "the marks have their row below the last line");
}

#[test]
fn a_picture_without_a_word_takes_no_room_for_one() {
    let (map, _) = card_with("  ", 400, 300);
    let card = laid_out(&map);
    let image = image(&card);
    assert_eq!(card.height, image.height + 2.0 * CARD_PADDING);
    let (map, _) = card_with("Lobby", 400, 300);
    assert!(laid_out(&map).height > card.height + IMAGE_GAP);
}

#[test]
fn a_picture_comes_and_goes_with_the_cards_change_alone() {
    let (mut map, card) = card_with("Lobby", 400, 300);
    let mut laid_out = LaidOutMap::new(&map.model, map.map, english());
    let before: Card = map.model.cards().get(card).expect("the card").clone();
    let after = Card { image: None, ..before.clone() };
    let diff = change(Some(before.into_record()), Some(after.into_record()));
    map.model.apply(&diff);
    let delta = laid_out.update(&map.model, &diff);
    assert_eq!(delta.cards.len(), 1, "one card is told");
    assert_eq!(laid_out.scene().cards[0].image, None);
    assert_eq!(
        laid_out.scene(),
        LaidOutMap::new(&map.model, map.map, english()).scene(),
        "as if made afresh"
    );
}
