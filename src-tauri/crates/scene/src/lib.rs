//! Pure layout: from the model of a service to boxes, lines of text and routes that every painter draws
//! alike, on the screen, in SVG, PDF and PNG.

mod delta;
mod scene;

pub use delta::SceneDelta;
pub use scene::{
    BoundaryRule, CardBox, Column, GridPoint, LabelBox, PhaseHeader, Route, Row, Scene, SceneWords, TextLine,
};
