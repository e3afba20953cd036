//! Which columns and rows a map has, without any length.

use std::collections::HashMap;

use sightline_model::{LaneId, LaneKind, MapId, Model, PhaseId, StepId};

/// The order of a map: its phases with their steps, and its lanes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Skeleton {
    /// The phases, first to last, each with the number of its steps.
    pub phases: Vec<(PhaseId, u32)>,
    /// The steps, first to last over all phases, each with its phase.
    pub steps: Vec<(StepId, PhaseId)>,
    /// The lanes, top to bottom.
    pub lanes: Vec<(LaneId, LaneKind)>,
    columns: HashMap<StepId, u32>,
    rows: HashMap<LaneId, u32>,
}

impl Skeleton {
    /// Reads the order of a map.
    pub fn of(model: &Model, map: MapId) -> Self {
        let mut skeleton = Self::default();
        for phase in model.phases_of(map) {
            let first = skeleton.column_count();
            skeleton.steps.extend(model.steps_of_phase(phase.id).map(|step| (step.id, phase.id)));
            skeleton.phases.push((phase.id, skeleton.column_count() - first));
        }
        skeleton.lanes = model.lanes_of(map).map(|lane| (lane.id, lane.kind)).collect();
        skeleton.columns = skeleton.steps.iter().map(|(step, _)| *step).zip(0..).collect();
        skeleton.rows = skeleton.lanes.iter().map(|(lane, _)| *lane).zip(0..).collect();
        skeleton
    }

    /// How many columns there are.
    pub fn column_count(&self) -> u32 {
        self.steps.len() as u32
    }

    /// How many rows there are.
    pub fn row_count(&self) -> u32 {
        self.lanes.len() as u32
    }

    /// The column of a step and the row of a lane, where both belong to the map.
    pub fn cell(&self, step: StepId, lane: LaneId) -> Option<(u32, u32)> {
        Some((*self.columns.get(&step)?, *self.rows.get(&lane)?))
    }

    /// The cells in reading order, as (column, row).
    pub fn cells(&self) -> impl Iterator<Item = (u32, u32)> + use<> {
        let rows = self.row_count();
        (0..self.column_count()).flat_map(move |column| (0..rows).map(move |row| (column, row)))
    }

    /// The step and the lane of a cell.
    pub fn at(&self, column: u32, row: u32) -> Option<(StepId, LaneId)> {
        Some((self.steps.get(column as usize)?.0, self.lanes.get(row as usize)?.0))
    }
}
