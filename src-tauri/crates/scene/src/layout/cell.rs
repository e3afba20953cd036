//! The cards of one cell, stacked.

use sightline_model::risk::card_risk;
use sightline_model::{Card, CardMark, Model};

use super::texts::Texts;
use crate::measures::{
    CARD_GAP, CARD_MIN_HEIGHT, CARD_PADDING, LANE_PADDING, LINKED_CARD_GAP, MARK_ROW_HEIGHT,
};
use crate::scene::CardBox;

/// The boxes of a cell's cards, top to bottom.
pub fn stack(model: &Model, texts: &mut Texts, cards: &[&Card], column: u32, row: u32) -> Vec<CardBox> {
    let mut boxes: Vec<CardBox> = Vec::new();
    let mut y = LANE_PADDING;
    for card in cards {
        if let Some(above) = boxes.last() {
            let linked = model.links_of(card.id).any(|link| [link.source, link.target].contains(&above.card));
            y += if linked { LINKED_CARD_GAP } else { CARD_GAP };
        }
        let card = card_box(model, texts, card, column, row, y);
        y += card.height;
        boxes.push(card);
    }
    boxes
}

fn card_box(model: &Model, texts: &mut Texts, card: &Card, column: u32, row: u32, y: f32) -> CardBox {
    let risk = card_risk(model, card.id);
    let marks: Vec<CardMark> = CardMark::ALL.iter().copied().filter(|mark| card.has_mark(*mark)).collect();
    let note = !card.note.is_empty();
    let block = texts.card(card);
    let text_height = block.height;
    let mut lines = block.lines.clone();
    let mark_row = if marks.is_empty() && !note && risk.failure_modes == 0 { 0.0 } else { MARK_ROW_HEIGHT };
    let height = (text_height + 2.0 * CARD_PADDING + mark_row).max(CARD_MIN_HEIGHT);
    let top = ((height - mark_row - text_height) / 2.0).floor();
    for line in &mut lines {
        line.x += CARD_PADDING;
        line.baseline += top;
    }
    CardBox { card: card.id, column, row, y, height, lines, marks, note, risk }
}
