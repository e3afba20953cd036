//! What a card is drawn as where its lane draws no boxes, and what such lanes draw behind their cards.
//! Lengths are pixels at 100 %; places are relative to the card's box or to its row, as each says.

use serde::{Deserialize, Serialize};
use sightline_model::{CardId, ChannelId, ChannelKind, LaneId, MapState, PersonaId, words};
use specta::Type;

use crate::scene::TextLine;

/// What is drawn for a card in the place of a box. Its lines, where it has any, stand where they say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum CardFigure {
    /// Its text alone; a thought stands in quotation marks.
    Text,
    /// A point of an emotion curve in the middle of the card's box.
    Point(CurvePoint),
    /// A number, and what shows how large it is.
    Number(NumberFigure),
    /// The channels that the card uses, each in its channel's sub-row.
    Channels(ChannelMarks),
}

/// A point of an emotion curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CurvePoint {
    /// Whose point it is, as [`Curve::style`].
    pub style: u32,
    /// Whether it has a value. One without stands on the zero line at the left of its cell and is drawn as a
    /// question mark.
    pub known: bool,
    /// The face beside it, where the lane shows faces: a glyph's square at [`crate::measures::FACE_GAP`] right of
    /// the box, on the point's height.
    pub face: Option<Face>,
}

words! {
    /// How somebody looks who feels so.
    Face {
        /// -2 and the half above it.
        VerySad = "very-sad",
        /// -1.
        Sad = "sad",
        /// 0 and the halves around it.
        Calm = "calm",
        /// 1.
        Glad = "glad",
        /// 2 and the half below it.
        VeryGlad = "very-glad",
    }
}

/// A number in a lane of numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NumberFigure {
    /// The number with its unit, or a question mark; relative to the card's box.
    pub label: TextLine,
    /// How large it is.
    pub mark: NumberMark,
}

/// How a number shows its size. Places are below the upper edge of the card's box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum NumberMark {
    /// Nobody knows it: nothing is drawn but the question mark.
    Unknown,
    /// A bar as wide as the box, between zero and the number.
    Bar {
        /// Its upper edge.
        y: f32,
        /// Its height: 0 for the number 0.
        height: f32,
    },
    /// A dot on the line that runs through the lane's numbers, in the middle of the box.
    Dot {
        /// Its middle.
        y: f32,
    },
}

/// The channels of one card, from top to bottom; the marks are joined by a thin line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ChannelMarks {
    /// The marks.
    pub marks: Vec<ChannelMark>,
}

/// The mark of one channel: its kind's glyph in the middle of the card's box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ChannelMark {
    /// Which channel.
    pub channel: ChannelId,
    /// Its glyph.
    pub kind: ChannelKind,
    /// The middle of the glyph, below the upper edge of the card's box.
    pub y: f32,
}

/// One line through the points of a lane: a persona's emotion curve, the line through a persona's numbers, or the
/// thin line that joins the marks of a channel in neighbouring steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Curve {
    /// Which lane.
    pub lane: LaneId,
    /// The index of its row in [`crate::Scene::rows`].
    pub row: u32,
    /// Whose it is; nothing for what is nobody's in particular. A lane has one curve for each.
    pub persona: Option<PersonaId>,
    /// The channel, in a lane of channels, which has one line for each of its sub-rows.
    pub channel: Option<ChannelId>,
    /// Which pattern, shape of points and colour it is drawn with: the persona's place among those of the map,
    /// from 0. What is nobody's in particular follows, then personas that the map does not name. Painters take it
    /// modulo [`crate::marks::CURVE_STYLES`]. The line of a channel has the number of its sub-row here.
    pub style: u32,
    /// As-is or to-be: the map's.
    pub state: MapState,
    /// The runs of neighbouring steps that have a known value; the curve breaks between them.
    pub runs: Vec<Vec<CurveKnot>>,
    /// What is written at its peak, its trough and its end; nothing in a lane of numbers.
    pub labels: Vec<CurveLabel>,
}

/// A place that a curve passes through. From one knot to the next runs a cubic Bézier curve whose control points
/// are the first knot moved by its `after` and the second one moved by its `before`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CurveKnot {
    /// The index of its column.
    pub column: u32,
    /// Right of the column's left edge.
    pub x: f32,
    /// Below the row's upper edge.
    pub y: f32,
    /// From the knot to the control point before it: right and down. (0, 0) at a run's first knot.
    pub before: (f32, f32),
    /// From the knot to the control point after it. (0, 0) at a run's last knot.
    pub after: (f32, f32),
}

words! {
    /// What people remember of an experience: its best and its worst moment, and how it ended (the peak-end rule
    /// of Kahneman, Fredrickson, Schreiber and Redelmeier, 1993).
    CurveExtreme {
        /// The highest point; of several, the first.
        Peak = "peak",
        /// The lowest point; of several, the first.
        Trough = "trough",
        /// The last point.
        End = "end",
    }
}

/// A label beside a point of a curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CurveLabel {
    /// The point's card.
    pub card: CardId,
    /// What the point is: one of them, or several at once.
    pub extremes: Vec<CurveExtreme>,
    /// The index of its column.
    pub column: u32,
    /// The label's left edge, right of the column's left edge.
    pub x: f32,
    /// Its upper edge, below the row's upper edge.
    pub y: f32,
    /// The card's text, or else its value; relative to the label's upper left corner.
    pub lines: Vec<TextLine>,
}

/// The ground of a lane whose cards stand where their values put them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Plot {
    /// Its upper edge, below the row's upper edge.
    pub y: f32,
    /// Its height.
    pub height: f32,
    /// Where zero is, below the row's upper edge.
    pub zero: f32,
    /// How many pixels one more is.
    pub unit: f32,
    /// The values that are marked at the right edge of the lane's header: the place of each below the row's upper
    /// edge is `zero - unit * value`.
    pub ticks: Vec<Tick>,
}

/// A marked value of a plot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Tick {
    /// The value.
    pub value: f32,
    /// The value as text, relative to the lane's header.
    pub label: TextLine,
}

/// A line of a lane's header below the lane's name: what a sub-row or a curve is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct HeaderEntry {
    /// What is drawn before the words.
    pub sign: HeaderSign,
    /// Its upper edge, below the row's upper edge; where it names a sub-row, that of the sub-row.
    pub y: f32,
    /// Its height; where it names a sub-row, that of the sub-row.
    pub height: f32,
    /// The words, relative to the lane's header.
    pub lines: Vec<TextLine>,
}

/// What a line of a lane's header stands for. The sign is a glyph's square at the header's padding, in the middle
/// of the entry's height.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum HeaderSign {
    /// The sub-row of a channel.
    Channel {
        /// Which channel.
        channel: ChannelId,
        /// Its glyph.
        kind: ChannelKind,
    },
    /// The sub-row of the cards without a channel; it has no glyph.
    NoChannel,
    /// A curve.
    Curve {
        /// Whose.
        persona: Option<PersonaId>,
        /// As [`Curve::style`].
        style: u32,
        /// As [`Curve::state`].
        state: MapState,
    },
}
