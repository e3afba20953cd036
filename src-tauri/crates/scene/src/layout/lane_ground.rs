//! What stands under the cards of a lane and says where they go: nothing for boxes, a scale for points and
//! numbers, sub-rows for channels.

use std::collections::BTreeSet;

use sightline_model::{Card, LaneContent, MapState, Model, PersonaId};

use super::cell::{self, Cell};
use super::channels::SubRows;
use super::emotion::EmotionScale;
use super::numbers::NumberScale;
use super::skeleton::SkeletonLane;
use super::styles::CurveStyles;
use super::texts::Texts;
use crate::figure::{HeaderEntry, HeaderSign, Plot, Tick};
use crate::marks::GLYPH_SIZE;
use crate::measures::{
    CARD_GAP, HEADER_PADDING, LANE_HEADER_WIDTH, LANE_MIN_HEIGHT, LANE_PADDING, LEGEND_ENTRY_HEIGHT,
    SUB_ROW_HEIGHT,
};
use crate::number::{plain, signed};
use crate::scene::{CardBox, SceneWords, TextLine};
use crate::text::TextRole;

/// What stands under the cards of one lane.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneGround {
    content: Content,
    /// The height of the row at least.
    pub height: f32,
    /// Whose curves the lane shows, in the order of their styles; empty where the only one is everybody's.
    legend: Vec<LegendEntry>,
    /// Where the legend begins: below the lane's name.
    top: f32,
}

#[derive(Clone, Debug, PartialEq)]
struct LegendEntry {
    persona: Option<PersonaId>,
    style: u32,
    state: MapState,
    name: String,
}

#[derive(Clone, Debug, PartialEq)]
enum Content {
    Collapsed,
    Boxes,
    Emotion(EmotionScale),
    Numbers(NumberScale),
    Channels(SubRows),
}

impl LaneGround {
    /// The ground of a lane whose name takes `name_height`.
    pub fn new(
        model: &Model,
        lane: &SkeletonLane,
        name_height: f32,
        styles: &CurveStyles,
        words: &SceneWords,
    ) -> Self {
        let cards = || model.cards_of_lane(lane.id);
        let (content, least) = if lane.collapsed {
            (Content::Collapsed, 0.0)
        } else {
            match lane.kind.content() {
                LaneContent::Cards | LaneContent::Text | LaneContent::Images => {
                    (Content::Boxes, LANE_MIN_HEIGHT)
                }
                LaneContent::Curve => {
                    let scale = EmotionScale::new(lane.height, lane.faces);
                    let height = scale.height();
                    (Content::Emotion(scale), height)
                }
                LaneContent::Numbers => {
                    let scale = NumberScale::new(cards(), lane.height, (lane.unit.clone(), lane.chart));
                    let height = scale.height();
                    (Content::Numbers(scale), height)
                }
                LaneContent::Channels => {
                    let rows = SubRows::new(model, cards(), words, name_height);
                    let last = if rows.without.is_some() { SUB_ROW_HEIGHT } else { 0.0 };
                    let height = (rows.bottom() + last + CARD_GAP).max(LANE_MIN_HEIGHT);
                    (Content::Channels(rows), height)
                }
            }
        };
        let ground = Self { content, height: 0.0, legend: Vec::new(), top: name_height };
        let legend = if ground.has_curves() { legend(model, cards(), styles, words) } else { Vec::new() };
        let entries = name_height + legend.len() as f32 * LEGEND_ENTRY_HEIGHT + HEADER_PADDING;
        let own = if lane.collapsed { 0.0 } else { lane.height };
        let height = if legend.is_empty() { least.max(own) } else { least.max(own).max(entries) };
        Self { height, legend, ..ground }
    }

    /// Whether curves run through the lane's points.
    pub fn has_curves(&self) -> bool {
        match &self.content {
            Content::Emotion(_) => true,
            Content::Numbers(scale) => scale.is_line(),
            Content::Collapsed | Content::Boxes | Content::Channels(_) => false,
        }
    }

    /// The style of somebody's curve in the lane. The only curve of a lane that is everybody's takes the first style.
    pub fn style(&self, styles: &CurveStyles, persona: Option<PersonaId>) -> u32 {
        if self.legend.is_empty() { 0 } else { styles.of(persona) }
    }

    /// Whether the lane stands on more than its own cell's cards: then an edit of one may move all.
    pub fn is_shared(&self) -> bool {
        matches!(self.content, Content::Emotion(_) | Content::Numbers(_) | Content::Channels(_))
    }

    /// The sub-rows of a lane of channels.
    pub fn sub_rows(&self) -> Option<&SubRows> {
        match &self.content {
            Content::Channels(rows) => Some(rows),
            _ => None,
        }
    }

    /// The cards of one cell in reading order.
    pub fn cards(
        &self,
        model: &Model,
        texts: &mut Texts,
        styles: &CurveStyles,
        cards: &[&Card],
        cell: Cell<'_>,
    ) -> Vec<CardBox> {
        let (mut boxes, rest, below) = match &self.content {
            Content::Collapsed => return Vec::new(),
            Content::Boxes => return cell::stack(model, texts, cards, cell, LANE_PADDING),
            Content::Emotion(scale) => {
                let (boxes, rest) = scale.place(model, cards, cell, |persona| self.style(styles, persona));
                (boxes, rest, scale.height())
            }
            Content::Numbers(scale) => {
                let (boxes, rest) = scale.place(model, texts, cards, cell);
                (boxes, rest, scale.height())
            }
            Content::Channels(rows) => {
                let (boxes, rest) = rows.place(model, cards, cell);
                (boxes, rest, rows.bottom() + CARD_GAP)
            }
        };
        boxes.sort_by(|one, other| one.y.total_cmp(&other.y).then(one.left.total_cmp(&other.left)));
        let bottom = boxes.iter().map(|card| card.y + card.height + CARD_GAP).fold(below, f32::max);
        boxes.extend(cell::stack(model, texts, &rest, cell, bottom));
        boxes
    }

    /// What the painters draw behind the cards.
    pub fn plot(&self, texts: &mut Texts) -> Option<Plot> {
        match &self.content {
            Content::Collapsed | Content::Boxes | Content::Channels(_) => None,
            Content::Emotion(scale) => {
                let ticks = [2.0, 1.0, 0.0, -1.0, -2.0].map(|value| (value, signed(value.into())));
                Some(plot(scale.plot(), scale.zero, scale.unit, &ticks, texts))
            }
            Content::Numbers(scale) => {
                let mut values = vec![scale.high, 0.0, scale.low];
                values.dedup();
                let ticks: Vec<_> = values.into_iter().map(|value| (value, plain(value.into()))).collect();
                Some(plot(scale.plot(), scale.zero(), scale.pixels(), &ticks, texts))
            }
        }
    }

    /// The lines of the lane's header below its name.
    pub fn entries(&self, texts: &mut Texts) -> Vec<HeaderEntry> {
        let mut entries: Vec<HeaderEntry> = Vec::new();
        let mut add = |sign, y, height, words: &str| entries.push(entry(sign, y, height, words, texts));
        if let Some(rows) = self.sub_rows() {
            let mut y = rows.top;
            for row in &rows.rows {
                let sign = HeaderSign::Channel { channel: row.channel, kind: row.kind };
                add(sign, y, SUB_ROW_HEIGHT, &row.name);
                y += SUB_ROW_HEIGHT;
            }
            if let Some(words) = &rows.without {
                add(HeaderSign::NoChannel, y, SUB_ROW_HEIGHT, words);
            }
        }
        let mut y = self.top;
        for LegendEntry { persona, style, state, name } in &self.legend {
            let sign = HeaderSign::Curve { persona: *persona, style: *style, state: *state };
            add(sign, y, LEGEND_ENTRY_HEIGHT, name);
            y += LEGEND_ENTRY_HEIGHT;
        }
        entries
    }
}

/// Whose curves a lane shows. One that is everybody's needs no word.
fn legend<'a>(
    model: &Model,
    cards: impl Iterator<Item = &'a Card>,
    styles: &CurveStyles,
    words: &SceneWords,
) -> Vec<LegendEntry> {
    let personas: BTreeSet<Option<PersonaId>> = cards.map(|card| card.persona).collect();
    if personas.iter().all(Option::is_none) {
        return Vec::new();
    }
    let name = |persona| model.personas().get(persona).map(|persona| persona.name.clone());
    let entry = |persona: Option<PersonaId>| LegendEntry {
        persona,
        style: styles.of(persona),
        state: styles.state,
        name: persona.and_then(name).unwrap_or_else(|| words.everybody.clone()),
    };
    let mut legend: Vec<LegendEntry> = personas.into_iter().map(entry).collect();
    legend.sort_by_key(|entry| entry.style);
    legend
}

fn plot((y, height): (f32, f32), zero: f32, unit: f32, ticks: &[(f32, String)], texts: &mut Texts) -> Plot {
    let (typesetter, chinese) = texts.typesetter();
    let is_apart = |value: &f32| *value == 0.0 || (unit * value).abs() >= TICK_DISTANCE;
    let ticks = ticks.iter().filter(|(value, _)| is_apart(value)).filter_map(|(value, text)| {
        let block = typesetter.set(text, TextRole::HeaderEntry, f32::MAX, chinese);
        let line = block.lines.into_iter().next()?;
        let top = (zero - unit * value - block.height / 2.0).round();
        let x = LANE_HEADER_WIDTH - TICK_INSET - line.width;
        Some(Tick { value: *value, label: TextLine { x, baseline: line.baseline + top, ..line } })
    });
    Plot { y, height, zero, unit, ticks: ticks.collect() }
}

/// From a tick's label to the right edge of the lane's header.
const TICK_INSET: f32 = 6.0;
/// The label of a value that is nearer to zero would touch that of zero.
const TICK_DISTANCE: f32 = 14.0;
/// What ticks take away from the width of a legend.
const TICK_WIDTH: f32 = 24.0;

fn entry(sign: HeaderSign, y: f32, height: f32, words: &str, texts: &mut Texts) -> HeaderEntry {
    let left = match sign {
        HeaderSign::Channel { .. } | HeaderSign::Curve { .. } => HEADER_PADDING + GLYPH_SIZE + SIGN_GAP,
        HeaderSign::NoChannel => HEADER_PADDING,
    };
    let right = if matches!(sign, HeaderSign::Curve { .. }) { TICK_WIDTH } else { HEADER_PADDING };
    let (typesetter, chinese) = texts.typesetter();
    let width = LANE_HEADER_WIDTH - left - right;
    let block = typesetter.set_short(words, TextRole::HeaderEntry, width, chinese, 1);
    let top = (y + (height - block.height) / 2.0).round();
    let lines = block.lines.into_iter();
    let lines = lines.map(|line| TextLine { x: left, baseline: line.baseline + top, ..line });
    HeaderEntry { sign, y, height, lines: lines.collect() }
}

/// Between the sign of an entry and its words.
const SIGN_GAP: f32 = 8.0;
