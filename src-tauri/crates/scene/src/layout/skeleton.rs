//! Which columns and rows a map has, without any length.

use std::collections::HashMap;

use sightline_model::{Chart, Lane, LaneId, LaneKind, MapId, Model, PhaseId, StepId};

/// What layout asks about a lane besides its name.
#[derive(Clone, Debug, PartialEq)]
pub struct SkeletonLane {
    /// Which lane.
    pub id: LaneId,
    /// What it holds.
    pub kind: LaneKind,
    /// Only its name is shown.
    pub collapsed: bool,
    /// How high it is at least.
    pub height: f32,
    /// What its numbers count.
    pub unit: String,
    /// How its numbers are drawn.
    pub chart: Chart,
    /// Whether its curve shows faces.
    pub faces: bool,
}

impl SkeletonLane {
    fn of(lane: &Lane) -> Self {
        Self {
            id: lane.id,
            kind: lane.kind,
            collapsed: lane.collapsed,
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a height in pixels needs no more than f32 has"
            )]
            height: lane.height.map_or(0.0, |height| height.round() as f32),
            unit: lane.unit.clone(),
            chart: lane.chart,
            faces: lane.faces,
        }
    }
}

/// The order of a map: its phases with their steps, and its lanes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Skeleton {
    /// The phases, first to last, each with the number of its steps.
    pub phases: Vec<(PhaseId, u32)>,
    /// The steps, first to last over all phases, each with its phase.
    pub steps: Vec<(StepId, PhaseId)>,
    /// The lanes that are shown, top to bottom.
    pub lanes: Vec<SkeletonLane>,
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
        skeleton.lanes = model.lanes_of(map).filter(|lane| !lane.hidden).map(SkeletonLane::of).collect();
        skeleton.columns = skeleton.steps.iter().map(|(step, _)| *step).zip(0..).collect();
        skeleton.rows = skeleton.lanes.iter().map(|lane| lane.id).zip(0..).collect();
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

    /// The column of a step and the row of a lane, where both belong to the map and the lane shows its cards.
    pub fn cell(&self, step: StepId, lane: LaneId) -> Option<(u32, u32)> {
        let row = *self.rows.get(&lane)?;
        let open = self.lanes.get(row as usize).is_some_and(|lane| !lane.collapsed);
        Some((*self.columns.get(&step)?, row)).filter(|_| open)
    }

    /// The column of a step.
    pub fn column(&self, step: StepId) -> Option<u32> {
        self.columns.get(&step).copied()
    }

    /// The row of a lane, where it is shown.
    pub fn row(&self, lane: LaneId) -> Option<u32> {
        self.rows.get(&lane).copied()
    }

    /// The cells in reading order, as (column, row).
    pub fn cells(&self) -> impl Iterator<Item = (u32, u32)> + use<> {
        let rows = self.row_count();
        (0..self.column_count()).flat_map(move |column| (0..rows).map(move |row| (column, row)))
    }

    /// The step and the lane of a cell whose cards are shown.
    pub fn at(&self, column: u32, row: u32) -> Option<(StepId, &SkeletonLane)> {
        let lane = self.lanes.get(row as usize).filter(|lane| !lane.collapsed)?;
        Some((self.steps.get(column as usize)?.0, lane))
    }
}
