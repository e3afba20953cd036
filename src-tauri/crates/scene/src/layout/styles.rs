//! Which curve is drawn in which pattern.

use std::collections::HashMap;

use sightline_model::{MapId, MapState, Model, PersonaId};

/// The styles of a map's curves, and whether the map is as-is or to-be.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveStyles {
    /// As-is or to-be.
    pub state: MapState,
    by_persona: HashMap<PersonaId, u32>,
    /// The style of what is nobody's in particular.
    everybody: u32,
}

impl CurveStyles {
    /// The personas of the map come first, in their order in the map. What is nobody's in particular follows, then
    /// the other personas in their order in the project. So a curve keeps its style whatever else a lane shows, and
    /// in a map without personas the only curve is drawn in the first style.
    pub fn of_map(model: &Model, map: MapId) -> Self {
        let own: Vec<PersonaId> = model.personas_of(map).map(|entry| entry.persona).collect();
        let everybody = own.len() as u32;
        let others =
            model.personas_in_order().map(|persona| persona.id).filter(|persona| !own.contains(persona));
        let by_persona = own.iter().copied().zip(0..).chain(others.zip(everybody + 1..)).collect();
        let state = model.maps().get(map).map_or(MapState::AsIs, |map| map.state);
        Self { state, by_persona, everybody }
    }

    /// The style of somebody's curve.
    pub fn of(&self, persona: Option<PersonaId>) -> u32 {
        persona.and_then(|persona| self.by_persona.get(&persona).copied()).unwrap_or(self.everybody)
    }
}
