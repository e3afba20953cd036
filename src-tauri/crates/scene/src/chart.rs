//! Charts of the risks, laid out as maps are: boxes, strokes and lines of text in pixels at 100 %, for every painter
//! alike. What they show is worked out before; here it is only placed.

mod before_after;
mod matrix;
mod pareto;
mod plate;
mod trend;

use serde::Serialize;
use sightline_model::words;
use specta::Type;

pub use before_after::{BeforeAfterChart, BeforeAfterRow};
pub use matrix::{MatrixCell, MatrixChart};
pub use pareto::{MOST_BARS, ParetoBar, ParetoChart, ParetoRest};
pub use trend::{TrendChart, TrendVersion};

use crate::scene::TextLine;
use crate::text::TextRole;

/// The width of every chart: it fits a slide, and a page of A4 across.
pub const CHART_WIDTH: f32 = 960.0;

words! {
    /// What a part of a chart is painted as: the word of a colour token.
    ChartPaint {
        /// The ground of the chart.
        Ground = "surface",
        /// Thin lines that lead the eye, and the edges of cells.
        Guide = "hairline",
        /// Text.
        Ink = "ink",
        /// Text that steps back.
        Muted = "ink-muted",
        /// A bar that counts.
        Bar = "bar",
        /// A bar that counts less.
        MinorBar = "control-border",
        /// What is to be noticed.
        Accent = "accent",
        /// A cell whose rows have no priority.
        Plain = "accent-soft",
        /// A cell with a row of high priority.
        HeatHigh = "heat-high",
        /// A cell with a row of medium priority, and none of high.
        HeatMedium = "heat-medium",
        /// A cell with rows of low priority only.
        HeatLow = "heat-low",
        /// The shape of a high priority.
        RiskHigh = "risk-high",
        /// Its letter.
        RiskHighInk = "risk-high-ink",
        /// The shape of a medium priority.
        RiskMedium = "risk-medium",
        /// Its letter.
        RiskMediumInk = "risk-medium-ink",
        /// The shape of a low priority.
        RiskLow = "risk-low",
        /// Its letter.
        RiskLowInk = "risk-low-ink",
    }
}

words! {
    /// How a text of a chart is set: the word of a text role.
    ChartType {
        /// The title of the chart.
        Title = "phase-title",
        /// A sentence, a label.
        Label = "card",
        /// A number that is read first.
        Figure = "step-title",
        /// A number along an axis.
        Note = "header-entry",
    }
}

impl ChartType {
    /// The role whose style it has.
    #[must_use]
    pub fn role(self) -> TextRole {
        match self {
            Self::Title => TextRole::PhaseTitle,
            Self::Label => TextRole::Card,
            Self::Figure => TextRole::StepTitle,
            Self::Note => TextRole::HeaderEntry,
        }
    }
}

/// A chart, painted in the order of its lists.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ChartDrawing {
    /// What it shows.
    pub title: String,
    /// What it comes to, in a sentence.
    pub summary: String,
    /// In pixels at 100 %.
    pub width: f32,
    /// In pixels at 100 %.
    pub height: f32,
    /// Filled boxes.
    pub boxes: Vec<ChartBox>,
    /// Lines upon them.
    pub strokes: Vec<ChartStroke>,
    /// Filled outlines upon these.
    pub glyphs: Vec<ChartGlyph>,
    /// Lines of text, with their places in the chart.
    pub texts: Vec<ChartText>,
    /// What can be opened, in reading order.
    pub targets: Vec<ChartTarget>,
    /// The same numbers as a table, for those who do not see the chart.
    pub table: ChartTable,
}

/// A filled box.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ChartBox {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    /// What it is filled with.
    pub paint: ChartPaint,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ChartStroke {
    /// As SVG path data.
    pub path: String,
    /// What it is drawn with.
    pub paint: ChartPaint,
    /// How wide it is.
    pub width: f32,
    /// Strokes and gaps; none for an unbroken line.
    pub dashes: Vec<f32>,
}

/// A filled outline.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ChartGlyph {
    /// As SVG path data, in a square of [`crate::marks::GLYPH_SIZE`].
    pub path: String,
    /// The left edge of the square.
    pub x: f32,
    /// The upper edge of the square.
    pub y: f32,
    /// What it is filled with.
    pub paint: ChartPaint,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ChartText {
    /// The line at its place.
    pub line: TextLine,
    /// How it is set.
    pub set: ChartType,
    /// What it is painted with.
    pub paint: ChartPaint,
}

/// A part of a chart that stands for rows of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ChartTarget {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    /// What it is, in words.
    pub label: String,
}

/// The numbers of a chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type)]
pub struct ChartTable {
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// The cells, row by row.
    pub rows: Vec<Vec<String>>,
}

/// A share as people write it: 0.8 is "80 %".
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{} %", crate::number::plain(thousandths(share)))
}

/// A change as people write it: -0.4 is "−40 %", 0.1 is "+10 %".
#[must_use]
pub fn signed_percent(share: f64) -> String {
    format!("{} %", crate::number::signed(thousandths(share)))
}

/// A share in percent, with one decimal.
fn thousandths(share: f64) -> f64 {
    (share * 1000.0).round() / 10.0
}

/// A number as people write it, with its thousands apart.
#[must_use]
pub fn amount(value: f64) -> String {
    crate::number::plain(value)
}
