//! The risk matrix: how many rows have which severity and which occurrence.

use sightline_model::ActionPriority;

use super::plate::{Anchor, MARGIN, Plate};
use super::{ChartDrawing, ChartPaint, ChartTable, ChartType, amount};
use crate::marks::{GLYPH_SIZE, priority_shape};

/// The room for the numbers and the name of the severity at the left.
const SEVERITIES: f32 = 120.0;
/// The widest cell, and the room for all of them.
const CELL_WIDTH: (f32, f32) = (76.0, 792.0);
/// The height of a cell.
const CELL_HEIGHT: f32 = 38.0;
/// The gap between cells.
const GAP: f32 = 2.0;
/// How far the shape of a priority stands from the edge of its cell.
const GLYPH_INSET: f32 = 7.0;
/// The height of the numbers and the name of the occurrence below.
const OCCURRENCES: (f32, f32) = (22.0, 22.0);

/// What a matrix shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixChart {
    /// What it shows.
    pub title: String,
    /// What it comes to.
    pub summary: String,
    /// Whether it is set for a Chinese reader.
    pub chinese: bool,
    /// The names of severity, occurrence, number of rows and worst priority.
    pub heads: [String; 4],
    /// The highest score of the two scales, which begin at 1.
    pub points: u8,
    /// The cells in which rows stand, worst first.
    pub cells: Vec<MatrixCell>,
}

/// A cell in which rows stand.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixCell {
    /// From 1 to the chart's `points`.
    pub severity: u8,
    /// From 1 to the chart's `points`.
    pub occurrence: u8,
    /// How many rows stand there.
    pub count: u32,
    /// The worst priority among them, with its name; nothing where none has one.
    pub priority: Option<(ActionPriority, String)>,
}

impl MatrixChart {
    /// Lays the chart out. Each cell with rows is a target.
    #[must_use]
    pub fn lay_out(&self) -> ChartDrawing {
        let (mut plate, top) = Plate::new(&self.title, &self.summary, self.chinese);
        let width = (CELL_WIDTH.1 / f32::from(self.points.max(1))).min(CELL_WIDTH.0).floor();
        let left = MARGIN + SEVERITIES;
        let end = top + CELL_HEIGHT * f32::from(self.points);
        let area = |severity: u8, occurrence: u8| {
            let x = left + width * f32::from(occurrence - 1);
            let y = top + CELL_HEIGHT * f32::from(self.points - severity);
            (x, y, width - GAP, CELL_HEIGHT - GAP)
        };
        for severity in (1..=self.points).rev() {
            let (_, y, _, height) = area(severity, 1);
            let place = (left - 12.0, y + height / 2.0);
            plate.text(&severity.to_string(), (ChartType::Note, ChartPaint::Ink), place, (Anchor::End, 40.0));
        }
        for occurrence in 1..=self.points {
            let (x, _, width, _) = area(1, occurrence);
            let place = (x + width / 2.0, end + OCCURRENCES.0 / 2.0);
            let note = (ChartType::Note, ChartPaint::Ink);
            plate.text(&occurrence.to_string(), note, place, (Anchor::Middle, width));
        }
        let right = left + width * f32::from(self.points);
        for line in 0..=self.points {
            let (x, y) =
                (left + width * f32::from(line) - GAP / 2.0, top + CELL_HEIGHT * f32::from(line) - GAP / 2.0);
            plate.stroke(format!("M{x} {top}V{end}M{left} {y}H{right}"), ChartPaint::Guide, 1.0, &[]);
        }
        for cell in &self.cells {
            self.draw(&mut plate, cell, area(cell.severity, cell.occurrence));
        }
        let muted = (ChartType::Label, ChartPaint::Muted);
        let [severity, occurrence, ..] = &self.heads;
        plate.text(severity, muted, (MARGIN, top + CELL_HEIGHT / 2.0), (Anchor::Start, SEVERITIES - 40.0));
        let below = end + OCCURRENCES.0 + OCCURRENCES.1 / 2.0;
        plate.text(occurrence, muted, (left, below), (Anchor::Start, CELL_WIDTH.1));
        plate.finish(self.table(), end + OCCURRENCES.0 + OCCURRENCES.1)
    }

    fn draw(&self, plate: &mut Plate, cell: &MatrixCell, (x, y, width, height): (f32, f32, f32, f32)) {
        let middle = y + height / 2.0;
        let (ground, shape) = match cell.priority.as_ref().map(|(priority, _)| *priority) {
            None => (ChartPaint::Plain, None),
            Some(priority) => {
                let (ground, outline, letter) = match priority {
                    ActionPriority::High => {
                        (ChartPaint::HeatHigh, ChartPaint::RiskHigh, ChartPaint::RiskHighInk)
                    }
                    ActionPriority::Medium => {
                        (ChartPaint::HeatMedium, ChartPaint::RiskMedium, ChartPaint::RiskMediumInk)
                    }
                    ActionPriority::Low => (ChartPaint::HeatLow, ChartPaint::RiskLow, ChartPaint::RiskLowInk),
                };
                (ground, Some((priority_shape(priority), outline, letter)))
            }
        };
        plate.fill((x, y, width, height), ground);
        let mut before = 0.0;
        if let Some((shape, outline, letter)) = shape {
            let place = (x + GLYPH_INSET, middle - GLYPH_SIZE / 2.0);
            plate.glyph(shape.outline, place, outline);
            plate.glyph(shape.letter, place, letter);
            before = GLYPH_INSET + GLYPH_SIZE;
        }
        let (room, figure) = (width - before, (ChartType::Figure, ChartPaint::Ink));
        let place = (x + before + room / 2.0, middle);
        plate.text(&amount(f64::from(cell.count)), figure, place, (Anchor::Middle, room));
        plate.target((x, y, width, height), self.label(cell));
    }

    fn label(&self, cell: &MatrixCell) -> String {
        let [severity, occurrence, count, priority] = &self.heads;
        let mut label = format!(
            "{severity} {}, {occurrence} {}, {count} {}",
            cell.severity,
            cell.occurrence,
            amount(f64::from(cell.count))
        );
        if let Some((_, name)) = &cell.priority {
            label += &format!(", {priority} {name}");
        }
        label
    }

    fn table(&self) -> ChartTable {
        let row = |cell: &MatrixCell| {
            let priority = cell.priority.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
            let count = amount(f64::from(cell.count));
            vec![cell.severity.to_string(), cell.occurrence.to_string(), count, priority]
        };
        ChartTable { heads: self.heads.to_vec(), rows: self.cells.iter().map(row).collect() }
    }
}
