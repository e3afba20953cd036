//! Where the label of a connector stands: upon a piece of its path that lies in a gutter or a corridor,
//! which grows to take it in. Nothing else is placed there, so a label covers no card and no other label.

use std::collections::HashMap;

use super::channel::{Along, Segment, Turn};
use super::ground::{Ground, Place};
use super::plan::Way;
use crate::measures::CARD_WIDTH;
use crate::text::{TextBlock, TextRole, Typesetter};

/// The piece of the path that bears the label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelPlace {
    /// A vertical piece, where it crosses this corridor.
    CrossingCorridor(u32),
    /// A horizontal piece, where it crosses this gutter.
    CrossingGutter(u32),
    /// A horizontal piece, where it crosses the empty cell of this column.
    CrossingCell(u32),
    /// The piece along the way's own gutter.
    AlongGutter,
    /// The piece along the way's own corridor, the first one of two.
    AlongCorridor {
        /// Between which columns.
        columns: (u32, u32),
        /// The corner of the path at which that piece begins.
        corner: usize,
    },
}

/// A label with the place that was chosen for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where it stands.
    pub place: LabelPlace,
    /// Its lines, relative to its upper left corner.
    pub block: TextBlock,
}

/// How much room a place has for a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Room {
    /// A corridor grows in height, and is wide.
    Corridor,
    /// A gutter must grow in width.
    Gutter,
    /// In a cell, connectors may pass close above and below.
    Cell,
}

impl Room {
    fn width(self) -> f32 {
        match self {
            Self::Corridor | Self::Cell => 120.0,
            Self::Gutter => 72.0,
        }
    }

    fn lines(self) -> usize {
        match self {
            Self::Corridor => 2,
            Self::Gutter => 3,
            Self::Cell => 1,
        }
    }
}

/// Around the text, so that lines keep off it.
pub const LABEL_PADDING: f32 = 3.0;

impl LabelPlace {
    /// The place for the label of a connector that takes this way between two rows.
    fn on(way: &Way, ground: Ground<'_>, source: Place, target: Place) -> Self {
        let (upper, lower) = (source.row.min(target.row), source.row.max(target.row));
        let middle_corridor = upper + (lower - upper).div_ceil(2);
        match way {
            Way::Vertical(..) => Self::CrossingCorridor(middle_corridor),
            Way::Horizontal(lead) => {
                let (first, last) = (*lead.channels.start(), *lead.channels.end());
                let middle = first + (last - first) / 2;
                let is_free = |column: &u32| ground.is_free(*column, source.row);
                let empty = (middle..last).find(is_free).or_else(|| (first..middle).find(is_free));
                let gutter = (first..=last).find(|gutter| !ground.is_bridged(*gutter, source.row));
                match (empty, gutter) {
                    (Some(column), _) => Self::CrossingCell(column),
                    (None, gutter) => Self::CrossingGutter(gutter.unwrap_or(first)),
                }
            }
            // Beyond the outer gutters there is no room to either side.
            Way::Gutter { gutter, .. } if upper < lower && (1..ground.columns).contains(gutter) => {
                Self::CrossingCorridor(middle_corridor)
            }
            Way::Gutter { .. } => Self::AlongGutter,
            Way::Corridor { source, detour, target, .. } => Self::AlongCorridor {
                columns: (source.column(), detour.map_or(target.column(), |detour| detour.gutter)),
                corner: source.corners() as usize,
            },
        }
    }

    fn room(self) -> Room {
        match self {
            Self::CrossingCorridor(_) | Self::AlongCorridor { .. } => Room::Corridor,
            Self::CrossingGutter(_) | Self::AlongGutter => Room::Gutter,
            Self::CrossingCell(_) => Room::Cell,
        }
    }
}

/// The texts of labels, broken into lines. Few say something of their own, and one that moves says the same.
#[derive(Default)]
pub struct LabelTexts {
    blocks: HashMap<Room, HashMap<String, TextBlock>>,
}

impl LabelTexts {
    /// From this many texts on, those that nobody uses any more are worth forgetting.
    const MANY: usize = 10_000;

    fn block(&mut self, text: &str, room: Room, typesetter: &mut Typesetter, chinese: bool) -> TextBlock {
        let blocks = self.blocks.entry(room).or_default();
        if let Some(block) = blocks.get(text) {
            return block.clone();
        }
        if blocks.len() > Self::MANY {
            blocks.clear();
        }
        let mut block = typesetter.set_short(text, TextRole::LinkLabel, room.width(), chinese, room.lines());
        let inner = block.width;
        for line in &mut block.lines {
            line.x = LABEL_PADDING + ((inner - line.width) / 2.0).round();
        }
        blocks.insert(text.to_owned(), block.clone());
        block
    }

    /// Breaks a label to fit the place that its way has for it.
    pub fn label(
        &mut self,
        text: &str,
        way: &Way,
        (ground, source, target): (Ground<'_>, Place, Place),
        typesetter: &mut Typesetter,
        chinese: bool,
    ) -> Label {
        let place = LabelPlace::on(way, ground, source, target);
        Label { place, block: self.block(text, place.room(), typesetter, chinese) }
    }
}

impl Label {
    /// Its width with the padding, in whole pixels.
    pub fn width(&self) -> f32 {
        (self.block.width + 2.0 * LABEL_PADDING).ceil()
    }

    /// Its height.
    pub fn height(&self) -> f32 {
        self.block.height
    }

    /// The room that it needs across a gutter.
    pub fn thickness_in_gutter(&self) -> f32 {
        self.width() + 2.0 * LABEL_PADDING
    }

    /// The room that it needs across a corridor.
    pub fn thickness_in_corridor(&self) -> f32 {
        self.height() + 2.0 * LABEL_PADDING
    }

    /// The part of a gutter that it takes where a horizontal at `y` crosses.
    pub fn segment_in_gutter(&self, row: u32, y: f32) -> Segment {
        let half = self.height() / 2.0;
        let place = |offset| (Along { index: row, offset }, Turn::Nowhere);
        Segment::between(place(y - half), place(y + half), self.thickness_in_gutter())
    }

    /// The part of a corridor that it takes where a vertical of a column crosses at `x`.
    pub fn segment_at_column(&self, column: u32, x: f32) -> Segment {
        let half = self.width() / 2.0;
        let place = |offset| (Along { index: column, offset }, Turn::Nowhere);
        Segment::between(place(x - half), place(x + half), self.thickness_in_corridor())
    }

    /// The part of a corridor that it takes where a gutter crosses, wherever in the gutter that is.
    pub fn segment_at_gutter(&self, gutter: u32) -> Segment {
        let half = self.width() / 2.0;
        let low = Along { index: gutter.saturating_sub(1), offset: CARD_WIDTH - half };
        let high = Along { index: gutter, offset: half };
        Segment::between((low, Turn::Nowhere), (high, Turn::Nowhere), self.thickness_in_corridor())
    }
}
