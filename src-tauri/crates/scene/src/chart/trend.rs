//! The trend over named versions: how many risks of each priority there were.

use sightline_model::ActionPriority;

use super::plate::{Anchor, MARGIN, Plate};
use super::{CHART_WIDTH, ChartDrawing, ChartPaint, ChartTable, ChartType, amount};
use crate::marks::{GLYPH_SIZE, priority_shape};

/// Where the first version stands and where the last one.
const COLUMNS: (f32, f32) = (96.0, 800.0);
/// The height of the plot.
const PLOT: f32 = 320.0;
/// The height of the versions' names below it.
const NAMES: f32 = 28.0;
/// How many lines part the plot at most.
const MOST_GUIDES: f64 = 5.0;
/// The room between a line's end and its name.
const GAP: f32 = 14.0;

/// What a trend shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendChart {
    /// What it shows.
    pub title: String,
    /// What it comes to.
    pub summary: String,
    /// Whether it is set for a Chinese reader.
    pub chinese: bool,
    /// The head of the versions' names.
    pub head: String,
    /// The name of each priority: high, medium, low.
    pub priorities: [String; 3],
    /// Oldest first.
    pub versions: Vec<TrendVersion>,
}

/// One version.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendVersion {
    /// What it is called.
    pub name: String,
    /// How many rows had a high, a medium and a low priority.
    pub counts: [u32; 3],
}

const PRIORITIES: [ActionPriority; 3] = [ActionPriority::High, ActionPriority::Medium, ActionPriority::Low];

impl TrendChart {
    /// Lays the chart out. A version is no target: its rows are not those of the table.
    #[must_use]
    pub fn lay_out(&self) -> ChartDrawing {
        let (mut plate, top) = Plate::new(&self.title, &self.summary, self.chinese);
        let highest = self.versions.iter().flat_map(|version| version.counts).max().unwrap_or(0);
        let step = (f64::from(highest.max(1)) / MOST_GUIDES).ceil();
        #[expect(clippy::cast_possible_truncation, reason = "no more rows than a file can hold")]
        let step = step as f32;
        let scale = (highest.max(1) as f32 / step).ceil() * step;
        let bottom = top + PLOT;
        let height = |count: f32| bottom - PLOT * count / scale;
        let mut guide = 0.0;
        while guide <= scale {
            let y = height(guide);
            plate.stroke(format!("M{} {y}H{}", COLUMNS.0 - 24.0, COLUMNS.1), ChartPaint::Guide, 1.0, &[]);
            let note = (ChartType::Note, ChartPaint::Muted);
            plate.text(&amount(f64::from(guide)), note, (COLUMNS.0 - 32.0, y), (Anchor::End, 60.0));
            guide += step;
        }
        let room = self.room();
        for (place, version) in self.versions.iter().enumerate() {
            let label = (ChartType::Label, ChartPaint::Ink);
            let middle = (self.x(place), bottom + NAMES / 2.0 + 6.0);
            plate.text(&version.name, label, middle, (Anchor::Middle, room));
        }
        // The lines first, then the shapes upon all of them.
        for line in 0..PRIORITIES.len() {
            let points = self.versions.iter().enumerate();
            let points = points.map(|(place, version)| (self.x(place), height(version.counts[line] as f32)));
            let path: String = points
                .enumerate()
                .map(|(place, (x, y))| format!("{}{x} {y}", if place == 0 { 'M' } else { 'L' }))
                .collect();
            if !path.is_empty() {
                plate.stroke(path, PAINTS[line].0, 2.0, DASHES[line]);
            }
        }
        for (place, version) in self.versions.iter().enumerate() {
            for (line, priority) in PRIORITIES.into_iter().enumerate() {
                let shape = priority_shape(priority);
                let x = self.x(place) + aside(&version.counts, line);
                let square = (x - GLYPH_SIZE / 2.0, height(version.counts[line] as f32) - GLYPH_SIZE / 2.0);
                plate.glyph(shape.outline, square, PAINTS[line].0);
                plate.glyph(shape.letter, square, PAINTS[line].1);
            }
        }
        self.names_of_lines(&mut plate, height);
        plate.finish(self.table(), bottom + NAMES)
    }

    /// What each line is, with its last count, beside its end and clear of the others.
    fn names_of_lines(&self, plate: &mut Plate, height: impl Fn(f32) -> f32) {
        let Some(last) = self.versions.last() else { return };
        let mut names: Vec<(f32, usize)> =
            (0..PRIORITIES.len()).map(|line| (height(last.counts[line] as f32), line)).collect();
        names.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let mut lowest = f32::MIN;
        for (y, line) in names {
            let y = y.max(lowest);
            lowest = y + 20.0;
            let text = format!("{} {}", self.priorities[line], amount(f64::from(last.counts[line])));
            let x = self.x(self.versions.len() - 1) + 1.5 * GLYPH_SIZE + GAP;
            let figure = (ChartType::Figure, ChartPaint::Ink);
            plate.text(&text, figure, (x, y), (Anchor::Start, CHART_WIDTH - MARGIN - x));
        }
    }

    /// Where a version stands: the last one at the right, where the names of the lines begin.
    fn x(&self, place: usize) -> f32 {
        let gaps = self.versions.len().saturating_sub(1);
        COLUMNS.1 - (COLUMNS.1 - COLUMNS.0) * (gaps - place) as f32 / gaps.max(1) as f32
    }

    /// The room for a version's name.
    fn room(&self) -> f32 {
        let gaps = self.versions.len().saturating_sub(1).max(1) as f32;
        ((COLUMNS.1 - COLUMNS.0) / gaps - 8.0).min(2.0 * (COLUMNS.0 - MARGIN / 2.0))
    }

    fn table(&self) -> ChartTable {
        let heads = [&self.head].into_iter().chain(&self.priorities).cloned().collect();
        let row = |version: &TrendVersion| {
            let counts = version.counts.iter().map(|count| amount(f64::from(*count)));
            std::iter::once(version.name.clone()).chain(counts).collect()
        };
        ChartTable { heads, rows: self.versions.iter().map(row).collect() }
    }
}

/// How far the shape of a line stands beside its place: shapes of equal counts stand next to each other.
fn aside(counts: &[u32; 3], line: usize) -> f32 {
    let equal = |other: &&u32| **other == counts[line];
    let before = counts[..line].iter().filter(equal).count() as f32;
    let all = counts.iter().filter(equal).count() as f32;
    (before - (all - 1.0) / 2.0) * (GLYPH_SIZE + 2.0)
}

/// The strokes of each priority's line, so that lines upon each other can both be seen.
const DASHES: [&[f32]; 3] = [&[], &[9.0, 5.0], &[2.0, 4.0]];

/// The shape and the letter of each priority.
const PAINTS: [(ChartPaint, ChartPaint); 3] = [
    (ChartPaint::RiskHigh, ChartPaint::RiskHighInk),
    (ChartPaint::RiskMedium, ChartPaint::RiskMediumInk),
    (ChartPaint::RiskLow, ChartPaint::RiskLowInk),
];
