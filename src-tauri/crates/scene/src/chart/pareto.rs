//! The Pareto chart: bars from the largest to the smallest, and the line of what they make up together. The bars
//! lie, since what they stand for has names too long to stand under them.

use std::fmt::Write as _;

use super::plate::{Anchor, MARGIN, Plate};
use super::{CHART_WIDTH, ChartDrawing, ChartPaint, ChartTable, ChartType, amount, percent};

/// How many bars can be read on a screen; what is smaller is summed up below them.
pub const MOST_BARS: usize = 24;

/// The height of a bar with the gap below it.
const ROW: f32 = 27.0;
/// The gap above and below a bar.
const GAP: f32 = 5.0;
/// The room for names.
const NAMES: f32 = 350.0;
/// The right edge of the bars' values.
const VALUES: f32 = 444.0;
/// Where bars begin and where the largest ends.
const BARS: (f32, f32) = (456.0, 868.0);
/// The height of the line of shares above the bars.
const AXIS: f32 = 22.0;
/// Where the part begins that opens a bar's row: beside its name, so that a ring around it touches no letter.
const TARGET_EDGE: f32 = MARGIN - 8.0;
/// The line of shares is cut out of the bars below it by an edge of this width.
const HALO: f32 = 6.0;

/// What a Pareto chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ParetoChart {
    /// What it shows.
    pub title: String,
    /// What it comes to.
    pub summary: String,
    /// Whether it is set for a Chinese reader.
    pub chinese: bool,
    /// The heads of names, values and shares in the table.
    pub heads: [String; 3],
    /// Largest first, [`MOST_BARS`] at most.
    pub bars: Vec<ParetoBar>,
    /// How many of the bars are the vital few.
    pub vital: usize,
    /// What has no bar of its own.
    pub rest: Option<ParetoRest>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct ParetoBar {
    /// What it stands for.
    pub name: String,
    /// How long it is.
    pub value: f64,
    /// What it makes up together with all above it: 0 to 1.
    pub share: f64,
}

/// What is too small for a bar of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct ParetoRest {
    /// How much is summed up.
    pub name: String,
    /// The sum.
    pub value: f64,
}

impl ParetoChart {
    /// Lays the chart out. Each bar is a target.
    #[must_use]
    pub fn lay_out(&self) -> ChartDrawing {
        let (mut plate, top) = Plate::new(&self.title, &self.summary, self.chinese);
        let top = top + AXIS;
        let end = top + ROW * self.bars.len() as f32;
        self.shares_axis(&mut plate, top, end);
        let largest = self.bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
        for (place, bar) in self.bars.iter().enumerate() {
            let y = top + ROW * place as f32;
            let paint = if place < self.vital { ChartPaint::Bar } else { ChartPaint::MinorBar };
            #[expect(clippy::cast_possible_truncation, reason = "a share of 1 at most")]
            let length = if largest > 0.0 { (bar.value / largest) as f32 } else { 0.0 };
            plate.fill((BARS.0, y + GAP, (BARS.1 - BARS.0) * length, ROW - 2.0 * GAP), paint);
            Self::row_texts(&mut plate, &bar.name, bar.value, bar.share, y + ROW / 2.0);
            let label = format!("{}: {}, {}", bar.name, amount(bar.value), percent(bar.share));
            plate.target((TARGET_EDGE, y, CHART_WIDTH - 2.0 * TARGET_EDGE, ROW), label);
        }
        self.shares_line(&mut plate, top);
        let end = match &self.rest {
            Some(rest) => {
                Self::row_texts(&mut plate, &rest.name, rest.value, 1.0, end + ROW / 2.0);
                end + ROW
            }
            None => end,
        };
        plate.finish(self.table(), end)
    }

    /// The shares along the upper edge, a line down from each, and the one below which the vital few end.
    fn shares_axis(&self, plate: &mut Plate, top: f32, end: f32) {
        for (share, paint) in [
            (0.0, ChartPaint::Guide),
            (0.5, ChartPaint::Guide),
            (sightline_model::risk::VITAL_SHARE, ChartPaint::Accent),
            (1.0, ChartPaint::Guide),
        ] {
            let x = share_x(share);
            let is_vital = paint == ChartPaint::Accent;
            let dashes: &[f32] = if is_vital { &[6.0, 4.0] } else { &[] };
            plate.stroke(
                format!("M{x} {}V{end}", top - 4.0),
                paint,
                if is_vital { 1.5 } else { 1.0 },
                dashes,
            );
            let ink = if is_vital { ChartPaint::Ink } else { ChartPaint::Muted };
            let place = (x, top - 4.0 - AXIS / 2.0);
            plate.text(&percent(share), (ChartType::Note, ink), place, (Anchor::Middle, 60.0));
        }
        if self.vital > 0 && self.vital < self.bars.len() {
            let y = top + ROW * self.vital as f32;
            let path = format!("M{MARGIN} {y}H{}", CHART_WIDTH - MARGIN);
            plate.stroke(path, ChartPaint::Accent, 1.5, &[6.0, 4.0]);
        }
    }

    fn shares_line(&self, plate: &mut Plate, top: f32) {
        let mut path = String::new();
        let mut dots = String::new();
        for (place, bar) in self.bars.iter().enumerate() {
            let (x, y) = (share_x(bar.share), top + ROW * (place as f32 + 0.5));
            // Writing to a string cannot fail. A dot is a line of no length with ends that are round by its width.
            let _ = write!(path, "{}{x} {y}", if place == 0 { 'M' } else { 'L' });
            let _ = write!(dots, "M{} {y}h5", x - 2.5);
        }
        if !path.is_empty() {
            plate.stroke(path.clone(), ChartPaint::Ground, HALO, &[]);
            plate.stroke(path, ChartPaint::Ink, 2.0, &[]);
            plate.stroke(dots, ChartPaint::Ink, 5.0, &[]);
        }
    }

    fn row_texts(plate: &mut Plate, name: &str, value: f64, share: f64, middle: f32) {
        plate.text(name, (ChartType::Label, ChartPaint::Ink), (MARGIN, middle), (Anchor::Start, NAMES));
        let figure = (ChartType::Figure, ChartPaint::Ink);
        plate.text(&amount(value), figure, (VALUES, middle), (Anchor::End, VALUES - NAMES - MARGIN));
        let muted = (ChartType::Label, ChartPaint::Muted);
        plate.text(&percent(share), muted, (CHART_WIDTH - MARGIN, middle), (Anchor::End, 64.0));
    }

    fn table(&self) -> ChartTable {
        let bars = self.bars.iter().map(|bar| (&bar.name, bar.value, bar.share));
        let rest = self.rest.iter().map(|rest| (&rest.name, rest.value, 1.0));
        let row =
            |(name, value, share): (&String, f64, f64)| vec![name.clone(), amount(value), percent(share)];
        ChartTable { heads: self.heads.to_vec(), rows: bars.chain(rest).map(row).collect() }
    }
}

fn share_x(share: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a share of 1 at most")]
    let share = share as f32;
    BARS.0 + (BARS.1 - BARS.0) * share
}
