//! Draws of operations on the stops of presentations.

use sightline_document::{MapPart, Operation, OperationName};
use sightline_model::{Lane, MapId, Model, Step, Stop};

use crate::random_operations::{Draw, one_of, perhaps_one_of};

impl Draw {
    /// The operation, where the draw is one on stops and the project has the records that it needs.
    pub fn stop_operation(&self, model: &Model) -> Option<Operation> {
        use OperationName as Name;
        let [first, second, ..] = self.picks;
        let stop = || one_of::<Stop>(model, first);
        let before = perhaps_one_of(model.stops().iter(), second);
        let (title, notes) = (self.text.clone(), self.text.clone());
        Some(match self.name {
            Name::AddStop => {
                let (map, part) = self.part(model)?;
                Operation::AddStop { id: None, map, title, part, before }
            }
            Name::EditStop => Operation::EditStop { stop: stop()?, title, notes },
            Name::SetStopPart => Operation::SetStopPart { stop: stop()?, part: self.part(model)?.1 },
            Name::MoveStop => Operation::MoveStop { stop: stop()?, before },
            Name::DeleteStop => Operation::DeleteStop { stop: stop()? },
            _ => return None,
        })
    }

    /// Any part of the map of a step; at times with lanes of another map, which is refused.
    fn part(&self, model: &Model) -> Option<(MapId, MapPart)> {
        let [first, second, third, fourth] = self.picks;
        let step = one_of::<Step>(model, first)?;
        let map = model.map_of_step(step)?;
        let part = MapPart {
            first_step: Some(step),
            last_step: perhaps_one_of(model.steps_of(map), second),
            first_lane: if self.on {
                perhaps_one_of(model.lanes_of(map), third)
            } else {
                one_of::<Lane>(model, third)
            },
            last_lane: perhaps_one_of(model.lanes_of(map), fourth),
        };
        Some((map, part))
    }
}
