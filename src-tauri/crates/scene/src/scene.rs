//! What a painter draws. Lengths are pixels at 100 %; x grows to the right, y downwards; colours are left to
//! the painter, which knows the theme.
//!
//! Places inside the grid are relative to a column and a row, so that a lane that grows moves the lanes
//! below it without a word about their cards and connectors.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sightline_model::risk::CardRisk;
use sightline_model::time::Breach;
use sightline_model::{
    BlueprintLine, CardId, CardMark, ChannelKind, EvidenceStatus, LaneContent, LaneId, LaneKind, LinkId,
    LinkKind, MapId, PhaseId, StepId, TagColour, TagId,
};
use specta::Type;

use crate::figure::{CardFigure, Curve, HeaderEntry, Plot};
use crate::measures::{CARD_PADDING, LANE_HEADER_WIDTH, least_width};
use crate::time_words::TimeWords;

/// One map, laid out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    /// Which map.
    pub map: MapId,
    /// The width of the whole drawing, lane names included.
    pub width: f32,
    /// The height of the whole drawing, headers included.
    pub height: f32,
    /// The width of the column of lane names at the left; the grid begins there.
    pub lane_header_width: f32,
    /// The height of the band of phase titles at the top.
    pub phase_header_height: f32,
    /// The height of the band of step titles beneath it; the grid begins there.
    pub step_header_height: f32,
    /// The phases, first to last; also those without a step, which take a narrow place of their own.
    pub phases: Vec<PhaseHeader>,
    /// The steps, first to last.
    pub columns: Vec<Column>,
    /// The lanes, top to bottom; between them run the lines of the blueprint and connectors.
    pub rows: Vec<Row>,
    /// The three lines of the blueprint, where the lanes give them, top to bottom.
    pub rules: Vec<BoundaryRule>,
    /// The curves, by row and by style; they lie behind the cards.
    pub curves: Vec<Curve>,
    /// The cards in reading order: by column, by row, top to bottom in the cell, left to right. Those of a
    /// collapsed or hidden lane are not among them.
    pub cards: Vec<CardBox>,
    /// The connectors, by id. One to a card that is not shown is left out.
    pub routes: Vec<Route>,
    /// What the tags on the cards mean.
    pub legend: Legend,
}

/// One line of text, broken and measured with the bundled fonts. Relative to its box.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct TextLine {
    /// The characters, without the break.
    pub text: String,
    /// Where the line begins.
    pub x: f32,
    /// Where its letters stand.
    pub baseline: f32,
    /// How wide it is.
    pub width: f32,
    /// Whether a space or a line's end was dropped between this line and the next, so that whoever joins them
    /// knows. It is not part of a scene that is written down.
    #[serde(skip)]
    pub spaced: bool,
}

/// The title of a phase over its steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PhaseHeader {
    /// Which phase.
    pub phase: PhaseId,
    /// Its left edge in the drawing.
    pub x: f32,
    /// From its first step to its last.
    pub width: f32,
    /// Its title, relative to the header; a painter that scrolls keeps it in sight.
    pub lines: Vec<TextLine>,
}

/// One step: a column of cells, with the gutter to its left in which connectors run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Column {
    /// Which step.
    pub step: StepId,
    /// Its phase.
    pub phase: PhaseId,
    /// The left edge of its cards in the drawing.
    pub x: f32,
    /// The width of its cards.
    pub width: f32,
    /// Its title, relative to the header.
    pub lines: Vec<TextLine>,
    /// How long it takes, in a row beneath the titles; absent in a map of which nobody has said any time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[specta(optional)]
    pub time: Option<ColumnTime>,
}

/// The time of a step: standard and tolerated, as far as they are known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ColumnTime {
    /// The time in words, or words for an unknown one; relative to the header.
    pub line: TextLine,
    /// Whether the standard time is known.
    pub known: bool,
    /// Whether it takes longer than the customer puts up with; drawn as a mark behind the words.
    pub breach: Option<Breach>,
}

/// One lane: a row of cells. A hidden lane has none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Row {
    /// Which lane.
    pub lane: LaneId,
    /// What it holds.
    pub kind: LaneKind,
    /// How its cards are drawn, as [`LaneKind::content`].
    pub content: LaneContent,
    /// Its upper edge in the drawing.
    pub y: f32,
    /// Its height.
    pub height: f32,
    /// Its name, relative to the lane header.
    pub lines: Vec<TextLine>,
    /// In a collapsed lane, how many cards it holds, relative to the lane header; nothing in an open one.
    pub count: Option<TextLine>,
    /// What stands below the name: the sub-rows of a lane of channels, or whose curves the lane shows.
    pub entries: Vec<HeaderEntry>,
    /// The ground of an open lane of curves or numbers.
    pub plot: Option<Plot>,
}

/// One of the three lines, over the full width of the drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct BoundaryRule {
    /// Which of the three.
    pub line: BlueprintLine,
    /// Where it runs in the drawing.
    pub y: f32,
    /// Its name, relative to (0, y).
    pub label: TextLine,
}

/// One card. What a card has none of is left out where it is written down: most cards have little, and a scene of
/// ten thousand is half as long that way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CardBox {
    /// Which card.
    pub card: CardId,
    /// The index of its column in [`Scene::columns`]; the first one where it reaches over several.
    pub column: u32,
    /// How many columns it reaches over: 1 at least, and none past the last. Its left edge is that of its first
    /// column and its right edge that of its last one, both moved inwards by `left` and `right`.
    #[serde(default = "one_column", skip_serializing_if = "is_one_column")]
    #[specta(optional)]
    pub span: u32,
    /// The index of its row in [`Scene::rows`].
    pub row: u32,
    /// From the left edge of its first column to its own; 0 for a box.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub left: f32,
    /// From its own right edge to that of its last column; 0 for a box.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub right: f32,
    /// Its upper edge, below the row's upper edge.
    pub y: f32,
    /// Its height.
    pub height: f32,
    /// The picture that it shows, above its text.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub image: Option<ImageBox>,
    /// Its text, in [`crate::text::TextRole::Card`] on a box and in [`crate::text::TextRole::Quote`] without one.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub lines: Vec<TextLine>,
    /// What is drawn in the place of a box; nothing for a box.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub figure: Option<CardFigure>,
    /// The marks it carries, in the order in which they are drawn: along the lower edge of a box or a text, to
    /// the right of any other figure.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub marks: Vec<CardMark>,
    /// Whether it has a note.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub note: bool,
    /// Of which channels its touchpoints are: each kind once, in the order of the touchpoints, and nothing for
    /// those whose channel is not settled.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub touchpoints: Vec<Option<ChannelKind>>,
    /// Its failure modes and the worst of them; drawn as the fail mark and the heat.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub risk: CardRisk,
    /// How well it is founded, where anybody has said; a proposed card has a dashed border.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub evidence: Option<EvidenceStatus>,
    /// How many of its questions are open.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub open_questions: u32,
    /// How many maps it opens.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub linked_maps: u32,
    /// The tags that it carries, in the order of the legend.
    #[serde(default, skip_serializing_if = "is_nothing")]
    #[specta(optional)]
    pub tags: Vec<TagMark>,
}

/// Whether a card has none of something.
fn is_nothing<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// What a card reaches over that is as wide as its step.
const fn one_column() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_one_column(span: &u32) -> bool {
    *span == one_column()
}

/// A tag as it is drawn: a small coloured square with a letter, so that colour is not alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TagMark {
    /// Which tag.
    pub tag: TagId,
    /// Its colour.
    pub colour: TagColour,
    /// The first letter of its title, to be set in the middle of the square; empty where it has none.
    pub letter: String,
}

/// What the tags on the cards of a map mean: beneath the drawing, over its full width. Nothing where no card
/// carries a tag.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Legend {
    /// Its height; 0 where it is empty.
    pub height: f32,
    /// The tags in their order.
    pub entries: Vec<LegendEntry>,
}

/// One tag in the legend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct LegendEntry {
    /// The left edge of its square.
    pub x: f32,
    /// The upper edge of its square, below the legend's.
    pub y: f32,
    /// The square.
    pub mark: TagMark,
    /// Its title, relative to the square's upper left corner.
    pub title: TextLine,
}

/// A picture on a card, whole and in its own proportion. Relative to the card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImageBox {
    /// Names the bytes of the picture in the project's file.
    pub digest: String,
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// How wide it is drawn.
    pub width: f32,
    /// How high it is drawn.
    pub height: f32,
}

/// A place relative to the grid: `x` right of a column's left edge, `y` below a row's upper edge, both of
/// which may be negative. The index one past the last means the end of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct GridPoint {
    /// The index of the column.
    pub column: u32,
    /// Right of its left edge.
    pub x: f32,
    /// The index of the row.
    pub row: u32,
    /// Below its upper edge.
    pub y: f32,
}

/// One connector: an orthogonal path from one card's edge to another's that runs through no card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Route {
    /// Which link.
    pub link: LinkId,
    /// What it says: how the line is drawn and where arrowheads stand.
    pub kind: LinkKind,
    /// The card it leaves.
    pub source: CardId,
    /// The card it reaches.
    pub target: CardId,
    /// The corners from the source's edge to the target's edge.
    pub points: Vec<GridPoint>,
    /// Its label, where it has one.
    pub label: Option<LabelBox>,
}

/// The label of a connector, centred on a place of its path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct LabelBox {
    /// The middle of the label.
    pub center: GridPoint,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// Its text, relative to its upper left corner.
    pub lines: Vec<TextLine>,
}

/// The words that layout needs, in the reader's language. They come from the message catalogues, which
/// this crate does not know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneWords {
    /// Whether the reader's language is Chinese: its text gets taller lines.
    pub chinese: bool,
    /// The name that stands for a lane without a title, by the lane's kind.
    pub lane_kinds: BTreeMap<LaneKind, String>,
    /// The names of the three lines, as they are to be printed.
    pub lines: BTreeMap<BlueprintLine, String>,
    /// The name that stands for a channel without a title, by the channel's kind.
    pub channel_kinds: BTreeMap<ChannelKind, String>,
    /// What the sub-row of cards without a channel is called.
    pub no_channel: String,
    /// Whose a curve is that is nobody's in particular.
    pub everybody: String,
    /// How lengths of time are said.
    pub time: TimeWords,
    /// What stands for the time of a step of which nobody knows it.
    pub no_time: String,
}

impl CardBox {
    /// The width of its text and of its rows of marks: that of its columns, were all gutters between them as narrow
    /// as they can be, within the padding.
    #[must_use]
    pub fn text_width(&self) -> f32 {
        least_width(self.span) - self.left - self.right - 2.0 * CARD_PADDING
    }
}

impl Scene {
    /// A map without anything in it.
    pub(crate) fn empty(map: MapId) -> Self {
        Self {
            map,
            width: 0.0,
            height: 0.0,
            lane_header_width: LANE_HEADER_WIDTH,
            phase_header_height: 0.0,
            step_header_height: 0.0,
            phases: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            rules: Vec::new(),
            curves: Vec::new(),
            cards: Vec::new(),
            routes: Vec::new(),
            legend: Legend::default(),
        }
    }

    /// The left edge of a column in the drawing; one past the last gives the end of the grid.
    #[must_use]
    pub fn column_x(&self, column: u32) -> f32 {
        self.columns.get(column as usize).map_or(self.width, |column| column.x)
    }

    /// The upper edge of a row in the drawing; one past the last gives the end of the grid.
    #[must_use]
    pub fn row_y(&self, row: u32) -> f32 {
        self.rows.get(row as usize).map_or(self.height, |row| row.y)
    }

    /// The left and the right edge of a card in the drawing.
    #[must_use]
    pub fn card_edges(&self, card: &CardBox) -> (f32, f32) {
        let last = self.columns.get((card.column + card.span - 1) as usize);
        let right = last.map_or(self.width, |column| column.x + column.width);
        (self.column_x(card.column) + card.left, right - card.right)
    }

    /// A place relative to the grid as a place in the drawing.
    #[must_use]
    pub fn place(&self, point: GridPoint) -> (f32, f32) {
        (self.column_x(point.column) + point.x, self.row_y(point.row) + point.y)
    }
}
