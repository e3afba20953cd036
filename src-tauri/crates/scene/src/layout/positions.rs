//! Where columns, rows, phases and lines stand, from the lengths of what they hold.

use sightline_model::{BlueprintLine, lines_above};

use super::headers::Headers;
use super::skeleton::Skeleton;
use crate::measures::{
    ARROW_LENGTH, CARD_WIDTH, CORRIDOR_MIN_HEIGHT, EMPTY_PHASE_WIDTH, GUTTER_MIN_WIDTH, LANE_HEADER_WIDTH,
    OUTER_GUTTER_MIN_WIDTH, RULE_HEIGHT,
};
use crate::routing::{ChannelSizes, TrackPlaces};

/// Between a gutter's edge and its first track: an arrowhead and a bit of line.
const GUTTER_MARGIN: f32 = ARROW_LENGTH + 6.0;
/// Between a corridor's edge and its first track.
const CORRIDOR_MARGIN: f32 = 4.0;

/// The lengths of gutters and corridors.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Channels {
    sizes: ChannelSizes,
    /// The lines of the blueprint at the upper side of each corridor, from top to bottom.
    rules: Vec<Vec<BlueprintLine>>,
}

impl Channels {
    /// The lengths for a map whose connectors need these sizes.
    pub fn new(skeleton: &Skeleton, sizes: ChannelSizes) -> Self {
        Self { sizes, rules: lines_above(skeleton.lanes.iter().map(|lane| lane.kind)) }
    }

    /// The width of a gutter.
    pub fn width(&self, gutter: u32) -> f32 {
        let outer = gutter == 0 || gutter as usize + 1 == self.sizes.gutters.len();
        let least = if outer { OUTER_GUTTER_MIN_WIDTH } else { GUTTER_MIN_WIDTH };
        (self.breadth(gutter) + 2.0 * GUTTER_MARGIN).max(least)
    }

    fn breadth(&self, gutter: u32) -> f32 {
        self.sizes.gutters.get(gutter as usize).copied().unwrap_or_default()
    }

    /// The height of a corridor.
    pub fn height(&self, corridor: u32) -> f32 {
        let tracks = self.sizes.corridors.get(corridor as usize).copied().unwrap_or_default();
        (self.rules_height(corridor) + tracks + 2.0 * CORRIDOR_MARGIN).max(CORRIDOR_MIN_HEIGHT)
    }

    fn rules(&self, corridor: u32) -> &[BlueprintLine] {
        self.rules.get(corridor as usize).map_or(&[], Vec::as_slice)
    }

    fn rules_height(&self, corridor: u32) -> f32 {
        RULE_HEIGHT * self.rules(corridor).len() as f32
    }
}

impl TrackPlaces for Channels {
    fn gutter(&self, gutter: u32, middle: f32) -> f32 {
        ((-self.width(gutter) - self.breadth(gutter)) / 2.0 + middle).round()
    }

    fn corridor(&self, corridor: u32, middle: f32) -> f32 {
        (CORRIDOR_MARGIN + self.rules_height(corridor) + middle - self.height(corridor)).round()
    }
}

/// The horizontal places of phases and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Across {
    /// The left edge and the width of each phase.
    pub phases: Vec<(f32, f32)>,
    /// The left edge of each column.
    pub columns: Vec<f32>,
    /// The width of the drawing.
    pub width: f32,
}

impl Across {
    /// Lays phases and their columns side by side; an empty phase takes a narrow place.
    pub fn new(skeleton: &Skeleton, channels: &Channels) -> Self {
        let mut across = Self::default();
        let mut x = LANE_HEADER_WIDTH;
        let mut gutter = 0;
        for (_, steps) in &skeleton.phases {
            let gap = match (*steps, across.phases.is_empty()) {
                (0, true) => OUTER_GUTTER_MIN_WIDTH,
                (0, false) => GUTTER_MIN_WIDTH,
                _ => channels.width(gutter),
            };
            let left = x + gap;
            for _ in 0..*steps {
                x += channels.width(gutter);
                across.columns.push(x);
                x += CARD_WIDTH;
                gutter += 1;
            }
            if *steps == 0 {
                x = left + EMPTY_PHASE_WIDTH;
            }
            across.phases.push((left, x - left));
        }
        across.width = x + channels.width(gutter);
        across
    }
}

/// The vertical places of rows and lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Down {
    /// The upper edge and the height of each row.
    pub rows: Vec<(f32, f32)>,
    /// The lines of the blueprint with their places.
    pub rules: Vec<(BlueprintLine, f32)>,
    /// The height of the drawing.
    pub height: f32,
}

impl Down {
    /// Lays rows below each other, lines and tracks between them. `heights` are those of their cards.
    pub fn new(skeleton: &Skeleton, channels: &Channels, heights: &[f32], headers: &Headers) -> Self {
        let mut down = Self::default();
        let mut y = headers.phase_height + headers.step_height;
        for corridor in 0..skeleton.row_count() {
            let mut rule = y + CORRIDOR_MARGIN + RULE_HEIGHT / 2.0;
            for line in channels.rules(corridor) {
                down.rules.push((*line, rule));
                rule += RULE_HEIGHT;
            }
            y += channels.height(corridor);
            let row = corridor as usize;
            let height = heights[row].max(headers.lanes[row].height);
            down.rows.push((y, height));
            y += height;
        }
        down.height = y + channels.height(skeleton.row_count());
        down
    }
}
