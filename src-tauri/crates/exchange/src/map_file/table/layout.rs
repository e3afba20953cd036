//! Where the phases, the steps and the lanes of a table stand.

use super::grid::Grid;
use crate::map_file::kinds::{self, compared};
use crate::map_file::sketch::Sketch;
use crate::map_file::{MOST_STEPS, MapProblem};

/// What may stand before phases, before steps and over the lanes.
const PHASE_WORDS: [&str; 7] = ["phase", "phases", "stage", "stages", "阶段", "服务阶段", "旅程阶段"];
const STEP_WORDS: [&str; 16] = [
    UPRIGHT[0],
    UPRIGHT[1],
    "step",
    "steps",
    "lane",
    "lanes",
    "swimlane",
    "swimlanes",
    "layer",
    "layers",
    "步骤",
    "环节",
    "泳道",
    "服务步骤",
    "层级",
    "层",
];

/// What stands over the lanes and before the steps where it is sure that lanes are rows.
const UPRIGHT: [&str; 2] = ["lane step", "泳道 步骤"];

/// What stands for a phase or step without a title, where an empty cell would mean something else.
const UNTITLED: [&str; 4] = ["—", "–", "-", "－"];

/// In how many rows from the top the header is looked for.
const FIRST_ROWS: u32 = 20;

/// How a sheet is laid out whose rows are lanes.
pub struct Layout {
    /// What the table is called; empty where nothing stands above it.
    pub title: String,
    phases: Option<u32>,
    steps: Option<u32>,
    /// The first column of the lanes' names.
    left: u32,
    /// The first column of a step.
    pub first_step: u32,
    /// The first row of a lane.
    pub first_row: u32,
    /// How many lanes are known by their names.
    pub known_lanes: usize,
}

impl Layout {
    /// The layout of a sheet; nothing where no two rows and two columns cross.
    pub fn find(grid: &Grid) -> Option<Self> {
        let (mut title, mut top) = (String::new(), None);
        for row in 0..grid.height().min(FIRST_ROWS) {
            let written = written(grid, row);
            match written.as_slice() {
                [] => {}
                [only] if *only == first_column(grid)? => {
                    if title.is_empty() {
                        title = grid.line(row, *only);
                    }
                }
                _ => {
                    top = Some(row);
                    break;
                }
            }
        }
        Self::below(grid, title, top?)
    }

    fn below(grid: &Grid, title: String, top: u32) -> Option<Self> {
        let left = first_column(grid)?;
        let says_upright = |column| UPRIGHT.contains(&compared(&grid.cell(top, column).words()).as_str());
        if grid.is_turned() && (left..left + 4).any(says_upright) {
            return None;
        }
        let next = (top + 1..grid.height()).find(|row| !grid.is_blank_row(*row))?;
        let corner = compared(&grid.cell(top, left).words());
        let below = compared(&grid.cell(next, left).words());
        let says_phases = PHASE_WORDS.contains(&corner.as_str());
        let is_step_row = below.is_empty() || STEP_WORDS.contains(&below.as_str());
        let spreads =
            (left + 1..grid.width()).any(|column| grid.goes_on(top, column) && !grid.goes_on(next, column));
        let fewer = written(grid, top).len() < written(grid, next).len() + usize::from(says_phases);
        let is_phase_row = is_step_row
            && (STEP_WORDS.contains(&below.as_str()) || spreads || fewer)
            && (says_phases || corner.is_empty() || spreads);
        let (phases, steps, first_row) = match (is_phase_row, spreads) {
            (true, _) => (Some(top), Some(next), next + 1),
            // Phases are joined over columns, and the lanes begin right below them.
            (false, true) => (Some(top), None, top + 1),
            (false, false) => (None, Some(top), top + 1),
        };
        let header = steps.or(phases)?;
        let first_step = (left + 1..grid.width()).find(|column| {
            let phase = phases.is_some_and(|row| is_said(grid, row, *column));
            is_said(grid, header, *column) || phase
        })?;
        let mut layout = Self { title, phases, steps, left, first_step, first_row, known_lanes: 0 };
        layout.known_lanes = (first_row..grid.height())
            .filter(|row| kinds::lane_kind(&layout.lane_name(grid, *row)).is_some())
            .count();
        (first_row < grid.height()).then_some(layout)
    }

    /// What the lane of a row is called: the last of the columns before the steps that says anything there. Empty where
    /// the row goes on with the lane above it.
    pub fn lane_name(&self, grid: &Grid, row: u32) -> String {
        let names = (self.left..self.first_step).rev().map(|column| grid.cell(row, column).words());
        names
            .into_iter()
            .find(|name| !name.is_empty())
            .map(|name| super::grid::one_line(&name))
            .unwrap_or_default()
    }

    /// Adds the phases with their steps, and answers which column belongs to which step.
    pub fn add_steps(&self, grid: &Grid, sketch: &mut Sketch) -> Result<Vec<(u32, u32)>, MapProblem> {
        let mut columns = Vec::new();
        let mut step = None;
        for column in self.first_step..grid.width() {
            if column - self.first_step > u32::try_from(MOST_STEPS).unwrap_or(u32::MAX) {
                return Err(MapProblem::TooLarge);
            }
            if let Some(row) = self.phases
                && is_said(grid, row, column)
            {
                sketch.add_phase(&titled(&grid.line(row, column)), grid.place(row))?;
                step = None;
            }
            let goes_on = self.steps.is_some_and(|row| grid.goes_on(row, column));
            let known = step.filter(|_| goes_on);
            let here = match (known, self.steps) {
                (Some(known), _) => known,
                (None, Some(row)) => sketch.add_step(&titled(&grid.line(row, column)), grid.place(row))?,
                (None, None) => sketch.add_step("", grid.place(self.first_row))?,
            };
            step = Some(here);
            columns.push((column, here));
        }
        Ok(columns)
    }
}

/// The columns of a row in which something stands.
fn written(grid: &Grid, row: u32) -> Vec<u32> {
    (0..grid.width()).filter(|column| !grid.cell(row, *column).is_blank()).collect()
}

/// The first column in which anything stands.
fn first_column(grid: &Grid) -> Option<u32> {
    let rows = || 0..grid.height().min(FIRST_ROWS * 10);
    (0..grid.width()).find(|column| rows().any(|row| !grid.cell(row, *column).is_blank()))
}

/// Whether a heading begins in a cell.
fn is_said(grid: &Grid, row: u32, column: u32) -> bool {
    !grid.cell(row, column).is_blank()
}

fn titled(heading: &str) -> String {
    if UNTITLED.contains(&heading) { String::new() } else { heading.to_owned() }
}
