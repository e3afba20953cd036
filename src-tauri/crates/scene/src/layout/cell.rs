//! The cards of one cell, stacked.

use sightline_model::risk::card_risk;
use sightline_model::{Card, CardId, CardMark, ChannelKind, LaneContent, LaneKind, Model};

use super::crowd::Spot;
use super::texts::Texts;
use super::{image, tags};
use crate::figure::CardFigure;
use crate::mark_row::{placed_marks, row_count};
use crate::measures::{
    CARD_GAP, CARD_MIN_HEIGHT, CARD_PADDING, CARD_WIDTH, IMAGE_GAP, LINKED_CARD_GAP, MARK_ROW_HEIGHT,
};
use crate::routing::Bridge;
use crate::scene::{CardBox, ImageBox};

/// The cell in which cards stand.
#[derive(Clone, Copy)]
pub struct Cell<'a> {
    /// The index of its column.
    pub column: u32,
    /// The index of its row.
    pub row: u32,
    /// What its lane holds.
    pub kind: LaneKind,
    /// How many columns the map has.
    pub columns: u32,
    /// The cards of the row that reach over several columns.
    pub bridges: &'a [Bridge],
}

impl Cell<'_> {
    /// How many columns a card of the cell reaches over: its span, as far as the map has columns.
    pub fn span(&self, card: &Card) -> u32 {
        if self.kind.content().reaches() {
            card.span.clamp(1, (self.columns - self.column).max(1))
        } else {
            1
        }
    }

    /// The lowest card that reaches over the cell from before it.
    fn ceiling(&self) -> Option<&Bridge> {
        let over = self.bridges.iter().filter(|bridge| bridge.covers(self.column));
        over.max_by(|one, other| one.bottom.total_cmp(&other.bottom))
    }
}

/// The boxes of cards of a cell from `top` downwards, all of them below the cards that reach over the cell from
/// before it. So nothing that reaches over the gutter to the left of a card stands lower than the card, and a connector always
/// finds a way out of it there.
pub fn stack(model: &Model, texts: &mut Texts, cards: &[&Card], cell: Cell<'_>, top: f32) -> Vec<CardBox> {
    let mut boxes: Vec<CardBox> = Vec::new();
    let mut above = cell.ceiling().map(|bridge| (bridge.card, bridge.bottom));
    for card in cards {
        let y = match above {
            None => top,
            Some((above, bottom)) => {
                let linked = model.links_of(card.id).any(|link| [link.source, link.target].contains(&above));
                bottom + if linked { LINKED_CARD_GAP } else { CARD_GAP }
            }
        };
        let card = card_box(model, texts, card, cell, y);
        above = Some((card.card, card.y + card.height));
        boxes.push(card);
    }
    boxes
}

fn card_box(model: &Model, texts: &mut Texts, card: &Card, cell: Cell<'_>, y: f32) -> CardBox {
    let span = cell.span(card);
    let bare = CardBox { span, y, ..bare(model, card, cell) };
    let mark_rows = row_count(&placed_marks(&bare, bare.text_width())) as f32 * MARK_ROW_HEIGHT;
    let image = image::fitted(model, card, bare.text_width());
    let block = texts.card(card, cell.kind, span);
    let (above_text, text) = match &image {
        None => (0.0, block.height),
        Some(image) if card.text.trim().is_empty() => (image.height, 0.0),
        Some(image) => (image.height + IMAGE_GAP, block.height),
    };
    let height = (above_text + text + 2.0 * CARD_PADDING + mark_rows).max(CARD_MIN_HEIGHT);
    let top = ((height - mark_rows - text - above_text) / 2.0).floor();
    let image = image.map(|image| ImageBox { x: image.x + CARD_PADDING, y: top, ..image });
    let mut lines = block.lines.clone();
    for line in &mut lines {
        line.x += CARD_PADDING;
        line.baseline += top + above_text;
    }
    let figure = (cell.kind.content() == LaneContent::Text).then_some(CardFigure::Text);
    CardBox { height, image, lines, figure, ..bare }
}

/// A card without any size, with what it carries.
pub fn bare(model: &Model, card: &Card, cell: Cell<'_>) -> CardBox {
    CardBox {
        card: card.id,
        column: cell.column,
        span: 1,
        row: cell.row,
        left: 0.0,
        right: 0.0,
        y: 0.0,
        height: 0.0,
        image: None,
        lines: Vec::new(),
        figure: None,
        marks: CardMark::ALL.iter().copied().filter(|mark| card.has_mark(*mark)).collect(),
        note: !card.note.is_empty(),
        touchpoints: channels_met(model, card.id),
        risk: card_risk(model, card.id),
        evidence: model.evidence_of(card.id).next().map(|evidence| evidence.status),
        open_questions: model.questions_of(card.id).filter(|question| question.is_open()).count() as u32,
        linked_maps: model.map_links_of(card.id).count() as u32,
        tags: tags::of_card(model, card.id),
    }
}

/// A card at a place of its cell.
pub fn at(spot: Spot, card: CardBox) -> CardBox {
    CardBox {
        left: spot.left,
        right: CARD_WIDTH - spot.left - spot.width,
        y: spot.top,
        height: spot.height,
        ..card
    }
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
