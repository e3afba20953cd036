//! The cards of one cell, stacked.

use sightline_model::risk::card_risk;
use sightline_model::{Card, CardId, CardMark, ChannelKind, Model};

use super::texts::{CARD_TEXT_WIDTH, Texts};
use crate::mark_row::{placed_marks, row_count};
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
    let mut card_box = CardBox {
        card: card.id,
        column,
        row,
        y,
        height: 0.0,
        lines: Vec::new(),
        marks: CardMark::ALL.iter().copied().filter(|mark| card.has_mark(*mark)).collect(),
        note: !card.note.is_empty(),
        touchpoints: channels_met(model, card.id),
        risk: card_risk(model, card.id),
    };
    let rows = row_count(&placed_marks(&card_box, CARD_TEXT_WIDTH));
    let mark_rows = rows as f32 * MARK_ROW_HEIGHT;
    let block = texts.card(card);
    card_box.height = (block.height + 2.0 * CARD_PADDING + mark_rows).max(CARD_MIN_HEIGHT);
    let top = ((card_box.height - mark_rows - block.height) / 2.0).floor();
    card_box.lines.clone_from(&block.lines);
    for line in &mut card_box.lines {
        line.x += CARD_PADDING;
        line.baseline += top;
    }
    card_box
}

/// Of which channels the touchpoints of a card are, each kind once.
fn channels_met(model: &Model, card: CardId) -> Vec<Option<ChannelKind>> {
    let mut met = Vec::new();
    for placement in model.placements_of(card) {
        let channel = model.touchpoints().get(placement.touchpoint).and_then(|row| row.channel);
        let kind = channel.and_then(|channel| model.channels().get(channel)).map(|channel| channel.kind);
        if !met.contains(&kind) {
            met.push(kind);
        }
    }
    met
}
