//! A lane of channels: a sub-row for each channel that its cards use, and a mark in it for each card.

use std::collections::BTreeSet;

use sightline_model::{Card, ChannelId, ChannelKind, ContactChannel, Model};

use super::cell::{self, Cell};
use super::crowd::{CROWD_GAP, Crowd, Spot, around};
use crate::figure::{CardFigure, ChannelMark, ChannelMarks};
use crate::measures::{CARD_WIDTH, CHANNEL_MARK_SIZE, SUB_ROW_HEIGHT};
use crate::scene::{CardBox, SceneWords};

/// The channel of a sub-row.
#[derive(Clone, Debug, PartialEq)]
pub struct SubRow {
    /// Which channel.
    pub channel: ChannelId,
    /// Its glyph.
    pub kind: ChannelKind,
    /// Its name.
    pub name: String,
}

/// The sub-rows of a lane, in the order of the project's channels.
#[derive(Clone, Debug, PartialEq)]
pub struct SubRows {
    /// The channels, top to bottom.
    pub rows: Vec<SubRow>,
    /// What the last sub-row is called, where any card has no channel.
    pub without: Option<String>,
    /// The upper edge of the first one, below the row's upper edge.
    pub top: f32,
}

impl SubRows {
    /// The sub-rows that the cards of a lane need, below its name.
    pub fn new<'a>(
        model: &Model,
        cards: impl Iterator<Item = &'a Card>,
        words: &SceneWords,
        top: f32,
    ) -> Self {
        let (mut used, mut without) = (BTreeSet::new(), false);
        for card in cards {
            let channels: Vec<ChannelId> = channels_of(model, card).collect();
            without |= channels.is_empty();
            used.extend(channels);
        }
        let name = |channel: &ContactChannel| {
            let kind = || words.channel_kinds.get(&channel.kind).cloned().unwrap_or_default();
            if channel.title.is_empty() { kind() } else { channel.title.clone() }
        };
        let rows = model.channels_in_order().filter(|channel| used.contains(&channel.id));
        Self {
            rows: rows
                .map(|channel| SubRow { channel: channel.id, kind: channel.kind, name: name(channel) })
                .collect(),
            without: without.then(|| words.no_channel.clone()),
            top,
        }
    }

    /// The lower edge of the last channel's sub-row.
    pub fn bottom(&self) -> f32 {
        self.top + self.rows.len() as f32 * SUB_ROW_HEIGHT
    }

    /// The middle of a channel's sub-row.
    pub fn middle(&self, channel: ChannelId) -> Option<f32> {
        let index = self.rows.iter().position(|row| row.channel == channel)?;
        Some(self.top + (index as f32 + 0.5) * SUB_ROW_HEIGHT)
    }

    /// The cards of a cell, each with a mark in the sub-row of each of its channels. Where several meet they stand
    /// side by side. Cards without a channel, and those that find no room, are given back.
    pub fn place<'a>(
        &self,
        model: &Model,
        cards: &[&'a Card],
        cell: Cell<'_>,
    ) -> (Vec<CardBox>, Vec<&'a Card>) {
        let (mut crowd, mut boxes, mut rest) = (Crowd::default(), Vec::new(), Vec::new());
        for card in cards {
            let used: BTreeSet<ChannelId> = channels_of(model, card).collect();
            let mut marks: Vec<ChannelMark> = self
                .rows
                .iter()
                .filter(|row| used.contains(&row.channel))
                .filter_map(|row| {
                    let (channel, kind) = (row.channel, row.kind);
                    self.middle(channel).map(|y| ChannelMark { channel, kind, y })
                })
                .collect();
            let ends = marks.first().zip(marks.last()).map(|(first, last)| (first.y, last.y));
            let spot = ends.and_then(|(first, last)| {
                let preferred = Spot {
                    left: (CARD_WIDTH - CHANNEL_MARK_SIZE) / 2.0,
                    top: first - CHANNEL_MARK_SIZE / 2.0,
                    width: CHANNEL_MARK_SIZE,
                    height: last - first + CHANNEL_MARK_SIZE,
                };
                crowd.place(around(preferred, CHANNEL_MARK_SIZE + CROWD_GAP, CARD_WIDTH))
            });
            let Some(spot) = spot else {
                rest.push(*card);
                continue;
            };
            marks.iter_mut().for_each(|mark| mark.y -= spot.top);
            let figure = Some(CardFigure::Channels(ChannelMarks { marks }));
            // The channels are drawn once, in their sub-rows.
            let bare = CardBox { touchpoints: Vec::new(), ..cell::bare(model, card, cell) };
            boxes.push(CardBox { figure, ..cell::at(spot, bare) });
        }
        (boxes, rest)
    }
}

/// The channels of the touchpoints that stand on a card.
fn channels_of<'a>(model: &'a Model, card: &Card) -> impl Iterator<Item = ChannelId> + use<'a> {
    let touchpoints =
        model.placements_of(card.id).filter_map(|placement| model.touchpoints().get(placement.touchpoint));
    touchpoints.filter_map(|touchpoint| touchpoint.channel)
}
