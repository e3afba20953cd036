//! What differs between two scenes of one map: what a painter is told after an edit.

use serde::{Deserialize, Serialize};
use sightline_model::{CardId, LinkId};
use specta::Type;

use crate::scene::{BoundaryRule, CardBox, Column, PhaseHeader, Route, Row};

/// The parts of a scene that an edit changed. What is absent stands as it stood.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SceneDelta {
    /// The new width of the drawing, where any column or the width changed.
    pub width: Option<f32>,
    /// The new height of the drawing.
    pub height: Option<f32>,
    /// The height of the band of step titles.
    pub step_header_height: Option<f32>,
    /// All phases, where any changed.
    pub phases: Option<Vec<PhaseHeader>>,
    /// All columns, where any changed.
    pub columns: Option<Vec<Column>>,
    /// All rows, where any changed.
    pub rows: Option<Vec<Row>>,
    /// All lines of the blueprint, where any changed.
    pub rules: Option<Vec<BoundaryRule>>,
    /// The cards that are new or differ.
    pub cards: Vec<CardBox>,
    /// The cards that are gone.
    pub removed_cards: Vec<CardId>,
    /// The reading order of all cards, where it changed other than by cards going.
    pub card_order: Option<Vec<CardId>>,
    /// The connectors that are new or differ.
    pub routes: Vec<Route>,
    /// The connectors that are gone.
    pub removed_routes: Vec<LinkId>,
}
