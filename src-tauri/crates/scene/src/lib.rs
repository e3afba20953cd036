//! Pure layout: from the model of a service to boxes, lines of text and routes that every painter draws
//! alike, on the screen, in SVG, PDF and PNG.

pub mod chart;
mod delta;
mod figure;
pub mod fonts;
mod heat;
mod interpolation;
mod layout;
pub mod mark_row;
pub mod marks;
pub mod measures;
mod memo;
mod number;
mod routing;
mod scene;
pub mod text;
mod time_words;

pub use delta::{CurveKey, SceneDelta};
pub use figure::{
    CardFigure, ChannelMark, ChannelMarks, Curve, CurveExtreme, CurveKnot, CurveLabel, CurvePoint, Face,
    HeaderEntry, HeaderSign, NumberFigure, NumberMark, Plot, Tick,
};
pub use heat::{Heat, HeatLevel, HeatScale};
pub use layout::{LaidOutMap, lay_out_aligned, lay_out_overlaid};
pub use scene::{
    BoundaryRule, CardBox, Column, ColumnTime, GridPoint, ImageBox, LabelBox, Legend, LegendEntry,
    PhaseHeader, Route, Row, Scene, SceneWords, TagMark, TextLine,
};
pub use time_words::TimeWords;
