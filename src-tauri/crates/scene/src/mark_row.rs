//! How the marks of a card stand along its lower edge: in one row, or in as many as they need.

use sightline_model::risk::CardRisk;
use sightline_model::{ActionPriority, ChannelKind};

use crate::marks::{GLYPH_SIZE, Glyph};
use crate::measures::{FAIL_MARK_GAP, MARK_GAP};
use crate::scene::{CardBox, TagMark};
use crate::text::TextRole;

/// A digit of a count is this wide at most, in sizes of its text.
const DIGIT_WIDTH: f32 = 0.65;

/// One mark of a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A fail mark: its glyph, how many failure modes there are, the worst priority.
    Fail {
        /// The number behind the glyph; nothing for one failure mode.
        count: Option<u32>,
        /// The shape behind the number; nothing where nothing is scored.
        priority: Option<ActionPriority>,
    },
    /// One outline.
    Glyph(Glyph),
    /// A channel of one of its touchpoints.
    Channel(ChannelKind),
    /// One outline that stands for several things, with their number.
    Counted(Glyph, u32),
    /// A tag.
    Tag(TagMark),
}

/// A mark where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedMark {
    /// What stands there.
    pub mark: Mark,
    /// From the left edge of the row.
    pub x: f32,
    /// Which row, from the uppermost.
    pub row: u32,
}

/// The marks of a card in rows of a width.
#[must_use]
pub fn placed_marks(card: &CardBox, width: f32) -> Vec<PlacedMark> {
    let (mut x, mut row) = (0.0, 0);
    let mut place = |mark: Mark| {
        let needed = mark.width();
        if x > 0.0 && x + needed > width {
            (x, row) = (0.0, row + 1);
        }
        let placed = PlacedMark { mark, x, row };
        x += needed + MARK_GAP;
        placed
    };
    marks(card).map(&mut place).collect()
}

/// How many rows placed marks take.
#[must_use]
pub fn row_count(placed: &[PlacedMark]) -> u32 {
    placed.last().map_or(0, |mark| mark.row + 1)
}

/// The marks of a card in their order.
fn marks(card: &CardBox) -> impl Iterator<Item = Mark> {
    let CardRisk { failure_modes, action_priority: priority, .. } = card.risk;
    let count = (failure_modes > 1).then_some(failure_modes);
    let fail = (failure_modes > 0).then_some(Mark::Fail { count, priority });
    let glyphs = card.marks.iter().map(|mark| Glyph::Mark(*mark)).chain(card.note.then_some(Glyph::Note));
    let touchpoints =
        card.touchpoints.iter().map(|channel| channel.map_or(Mark::Glyph(Glyph::Touchpoint), Mark::Channel));
    let evidence = card.evidence.map(|status| Mark::Glyph(Glyph::Evidence(status)));
    let questions = counted(Glyph::Question, card.open_questions);
    let linked_maps = counted(Glyph::OpensMap, card.linked_maps);
    let tags = card.tags.iter().cloned().map(Mark::Tag);
    fail.into_iter()
        .chain(glyphs.map(Mark::Glyph))
        .chain(touchpoints)
        .chain(evidence)
        .chain(questions)
        .chain(linked_maps)
        .chain(tags)
}

/// The mark of so many things of one sort; the number is said where there are several.
fn counted(glyph: Glyph, count: u32) -> Option<Mark> {
    match count {
        0 => None,
        1 => Some(Mark::Glyph(glyph)),
        count => Some(Mark::Counted(glyph, count)),
    }
}

impl Mark {
    fn width(&self) -> f32 {
        match self {
            Self::Glyph(_) | Self::Channel(_) | Self::Tag(_) => GLYPH_SIZE,
            Self::Counted(_, count) => GLYPH_SIZE + FAIL_MARK_GAP + count_width(*count),
            Self::Fail { count, priority } => {
                let priority = priority.map_or(0.0, |_| FAIL_MARK_GAP + GLYPH_SIZE);
                GLYPH_SIZE + count.map_or(0.0, |count| FAIL_MARK_GAP + count_width(count)) + priority
            }
        }
    }
}

/// The room for the number beside a mark.
#[must_use]
pub fn count_width(count: u32) -> f32 {
    TextRole::Count.style().size * DIGIT_WIDTH * count.to_string().len() as f32
}

#[cfg(test)]
mod tests {
    use sightline_model::{CardId, CardMark, RecordId};
    use uuid::Uuid;

    use super::*;

    fn card(risk: CardRisk, touchpoints: Vec<Option<ChannelKind>>) -> CardBox {
        CardBox {
            card: CardId::from_uuid(Uuid::nil()),
            column: 0,
            span: 1,
            row: 0,
            left: 0.0,
            right: 0.0,
            y: 0.0,
            height: 0.0,
            image: None,
            lines: Vec::new(),
            figure: None,
            marks: CardMark::ALL.to_vec(),
            note: true,
            touchpoints,
            risk,
            evidence: None,
            open_questions: 0,
            linked_maps: 0,
            tags: Vec::new(),
        }
    }

    #[test]
    fn marks_that_do_not_fit_beside_the_others_stand_in_another_row() {
        let risk = CardRisk { failure_modes: 2, action_priority: Some(ActionPriority::High), rpn: None };
        let full = card(risk, vec![None, Some(ChannelKind::App), Some(ChannelKind::Email)]);
        let placed = placed_marks(&full, 152.0);
        assert_eq!(placed.len(), 8, "every mark is drawn");
        assert_eq!(row_count(&placed), 2);
        for mark in &placed {
            assert!(mark.x + mark.mark.width() <= 152.0, "{mark:?} stays inside the card");
        }
    }

    #[test]
    fn a_card_without_marks_needs_no_row() {
        let risk = CardRisk { failure_modes: 0, action_priority: None, rpn: None };
        let bare = CardBox { marks: Vec::new(), note: false, ..card(risk, Vec::new()) };
        assert_eq!(row_count(&placed_marks(&bare, 152.0)), 0);
    }
}
