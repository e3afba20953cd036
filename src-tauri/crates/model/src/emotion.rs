//! What people remember of a journey: its best and its worst moment, and how it ended (the peak-end rule of Kahneman,
//! Fredrickson, Schreiber and Redelmeier, 1993).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::id::{MapId, PersonaId, StepId};
use crate::model::Model;
use crate::words::LaneContent;

/// A scored point of an emotion curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EmotionPoint {
    /// At which step.
    pub step: StepId,
    /// From -2 to +2.
    pub value: f64,
}

/// The emotion curve of one persona in a map, in short.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EmotionPicture {
    /// Whose it is; nothing for what is nobody's in particular.
    pub persona: Option<PersonaId>,
    /// The highest point; of several, the first.
    pub peak: EmotionPoint,
    /// The lowest point; of several, the first.
    pub trough: EmotionPoint,
    /// The last point.
    pub end: EmotionPoint,
}

/// The emotion curves of a map, by persona; none where no point is scored.
#[must_use]
pub fn emotion_pictures(model: &Model, map: MapId) -> Vec<EmotionPicture> {
    let mut pictures: BTreeMap<Option<PersonaId>, EmotionPicture> = BTreeMap::new();
    for (persona, point) in points(model, map) {
        let first = EmotionPicture { persona, peak: point, trough: point, end: point };
        let picture = pictures.entry(persona).or_insert(first);
        if point.value > picture.peak.value {
            picture.peak = point;
        }
        if point.value < picture.trough.value {
            picture.trough = point;
        }
        picture.end = point;
    }
    pictures.into_values().collect()
}

/// The scored points of a map, step by step. Of several points of a persona in one cell, the first counts, as it does
/// for the curve.
fn points(model: &Model, map: MapId) -> Vec<(Option<PersonaId>, EmotionPoint)> {
    let lanes = model.lanes_of(map).filter(|lane| lane.kind.content() == LaneContent::Curve);
    let lanes: Vec<_> = lanes.map(|lane| lane.id).collect();
    let mut points = Vec::new();
    for step in model.steps_of(map) {
        for lane in &lanes {
            let mut taken = Vec::new();
            for card in model.cards_of_cell(*lane, step.id) {
                let value = card.value.filter(|value| value.is_finite());
                if let Some(value) = value.filter(|_| !taken.contains(&card.persona)) {
                    taken.push(card.persona);
                    points.push((card.persona, EmotionPoint { step: step.id, value }));
                }
            }
        }
    }
    points
}
