//! Where the label of a connector stands: upon a piece of its path that lies in a gutter or a corridor,
//! which grows to take it in. Nothing else is placed there, so a label covers no card and no other label.

use super::channel::{Along, Segment, Turn};
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
    /// The piece along the way's own gutter.
    AlongGutter,
    /// The piece along the way's own corridor.
    AlongCorridor,
}

/// A label with the place that was chosen for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where it stands.
    pub place: LabelPlace,
    /// Its lines, relative to its upper left corner.
    pub block: TextBlock,
}

const WIDTH_IN_CORRIDOR: f32 = 120.0;
const LINES_IN_CORRIDOR: usize = 2;
const WIDTH_IN_GUTTER: f32 = 72.0;
const LINES_IN_GUTTER: usize = 3;
/// Around the text, so that lines keep off it.
pub const LABEL_PADDING: f32 = 3.0;

impl LabelPlace {
    /// The place for the label of a connector that takes this way between two rows.
    fn on(way: &Way, rows: (u32, u32), columns: u32) -> Self {
        let (upper, lower) = (rows.0.min(rows.1), rows.0.max(rows.1));
        let middle_corridor = upper + (lower - upper).div_ceil(2);
        match way {
            Way::Vertical(_) => Self::CrossingCorridor(middle_corridor),
            Way::Horizontal(lead) => Self::CrossingGutter(*lead.channels.start()),
            // Beyond the outer gutters there is no room to either side.
            Way::Gutter { gutter, .. } if upper < lower && (1..columns).contains(gutter) => {
                Self::CrossingCorridor(middle_corridor)
            }
            Way::Gutter { .. } => Self::AlongGutter,
            Way::Corridor { .. } => Self::AlongCorridor,
        }
    }

    fn is_in_corridor(self) -> bool {
        matches!(self, Self::CrossingCorridor(_) | Self::AlongCorridor)
    }
}

impl Label {
    /// Breaks a label to fit the place that its way has for it.
    pub fn set(
        text: &str,
        way: &Way,
        rows: (u32, u32),
        columns: u32,
        typesetter: &mut Typesetter,
        chinese: bool,
    ) -> Self {
        let place = LabelPlace::on(way, rows, columns);
        let (width, lines) = if place.is_in_corridor() {
            (WIDTH_IN_CORRIDOR, LINES_IN_CORRIDOR)
        } else {
            (WIDTH_IN_GUTTER, LINES_IN_GUTTER)
        };
        let mut block = typesetter.set_short(text, TextRole::LinkLabel, width, chinese, lines);
        let inner = block.width;
        for line in &mut block.lines {
            line.x = LABEL_PADDING + ((inner - line.width) / 2.0).round();
        }
        Self { place, block }
    }

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
