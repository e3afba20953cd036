//! Tags on cards, and the legend that says what they mean.

use sightline_model::{CardId, MapId, Model, Tag};

use super::texts::Texts;
use crate::marks::GLYPH_SIZE;
use crate::measures::{HEADER_PADDING, LEGEND_GAP, LEGEND_PADDING, LEGEND_ROW_HEIGHT, MARK_GAP};
use crate::scene::{Legend, LegendEntry, TagMark};
use crate::text::TextRole;

/// The tags of a card, in the order of the legend.
pub fn of_card(model: &Model, card: CardId) -> Vec<TagMark> {
    let mut tags: Vec<&Tag> =
        model.tags_of(card).filter_map(|carried| model.tags().get(carried.tag)).collect();
    tags.sort_by(|one, other| (&one.rank, one.id).cmp(&(&other.rank, other.id)));
    tags.into_iter().map(mark).collect()
}

/// The tags that any card of a map carries, side by side as far as the drawing is wide.
pub fn legend(model: &Model, map: MapId, texts: &mut Texts, width: f32) -> Legend {
    let mut entries: Vec<LegendEntry> = Vec::new();
    let (mut x, mut y) = (HEADER_PADDING, LEGEND_PADDING);
    let carried =
        |tag: &&Tag| model.cards_with_tag(tag.id).any(|carried| model.map_of_card(carried.card) == Some(map));
    for tag in model.tags_in_order().filter(carried) {
        let mark = mark(tag);
        let (typesetter, chinese) = texts.typesetter();
        let block = typesetter.set(&tag.title, TextRole::Card, f32::MAX, chinese);
        let mut title = block.lines.into_iter().next().unwrap_or_default();
        title.x = GLYPH_SIZE + MARK_GAP;
        title.baseline += ((GLYPH_SIZE - block.height) / 2.0).round();
        let reach = title.x + title.width;
        if !entries.is_empty() && x + reach + HEADER_PADDING > width {
            (x, y) = (HEADER_PADDING, y + LEGEND_ROW_HEIGHT);
        }
        entries.push(LegendEntry { x: x.round(), y, mark, title });
        x += reach + LEGEND_GAP;
    }
    let height = if entries.is_empty() { 0.0 } else { y + LEGEND_ROW_HEIGHT };
    Legend { height, entries }
}

fn mark(tag: &Tag) -> TagMark {
    let letter = tag.title.trim_start().chars().next();
    let letter = letter.map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    TagMark { tag: tag.id, colour: tag.colour, letter }
}
