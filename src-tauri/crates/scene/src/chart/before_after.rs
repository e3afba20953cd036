//! The chart of what has become smaller: for each row that was scored again, a bar as it was and one as it is.

use super::plate::{Anchor, MARGIN, Plate};
use super::{CHART_WIDTH, ChartDrawing, ChartPaint, ChartTable, ChartType, amount, signed_percent};

/// The height of a row with the gap below it.
const ROW: f32 = 40.0;
/// The height of a bar.
const BAR: f32 = 12.0;
/// The room between the two bars of a row.
const BETWEEN: f32 = 2.0;
/// The room for names.
const NAMES: f32 = 330.0;
/// The right edge of the values.
const VALUES: f32 = 476.0;
/// Where bars begin and where the largest ends.
const BARS: (f32, f32) = (488.0, 852.0);
/// The height of the legend above the bars.
const LEGEND: f32 = 26.0;
/// Where the part begins that opens a row.
const TARGET_EDGE: f32 = MARGIN - 8.0;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct BeforeAfterChart {
    /// What it shows.
    pub title: String,
    /// What it comes to.
    pub summary: String,
    /// Whether it is set for a Chinese reader.
    pub chinese: bool,
    /// The heads of names, values before, values after and changes.
    pub heads: [String; 4],
    /// The largest value before first.
    pub rows: Vec<BeforeAfterRow>,
}

/// One row that was scored again.
#[derive(Clone, Debug, PartialEq)]
pub struct BeforeAfterRow {
    /// What it is.
    pub name: String,
    /// Its measure as it was.
    pub before: f64,
    /// Its measure as it is.
    pub after: f64,
    /// How much has changed, as a share of what was: below zero where it has become smaller. Nothing where there
    /// was none.
    pub change: Option<f64>,
}

impl BeforeAfterChart {
    /// Lays the chart out. Each row is a target.
    #[must_use]
    pub fn lay_out(&self) -> ChartDrawing {
        let (mut plate, top) = Plate::new(&self.title, &self.summary, self.chinese);
        self.legend(&mut plate, top + LEGEND / 2.0);
        let top = top + LEGEND;
        let largest = self.rows.iter().flat_map(|row| [row.before, row.after]).fold(0.0, f64::max);
        #[expect(clippy::cast_possible_truncation, reason = "a share of 1 at most")]
        let length =
            |value: f64| if largest > 0.0 { (BARS.1 - BARS.0) * (value / largest) as f32 } else { 0.0 };
        for (place, row) in self.rows.iter().enumerate() {
            let y = top + ROW * place as f32;
            let first = y + (ROW - 2.0 * BAR - BETWEEN) / 2.0;
            plate.fill((BARS.0, first, length(row.before), BAR), ChartPaint::MinorBar);
            plate.fill((BARS.0, first + BAR + BETWEEN, length(row.after), BAR), ChartPaint::Bar);
            let middle = y + ROW / 2.0;
            let label = (ChartType::Label, ChartPaint::Ink);
            plate.text(&row.name, label, (MARGIN, middle), (Anchor::Start, NAMES));
            let values = format!("{} → {}", amount(row.before), amount(row.after));
            let figure = (ChartType::Figure, ChartPaint::Ink);
            plate.text(&values, figure, (VALUES, middle), (Anchor::End, VALUES - NAMES - MARGIN));
            let change = row.change.map(signed_percent).unwrap_or_default();
            plate.text(&change, figure, (CHART_WIDTH - MARGIN, middle), (Anchor::End, 72.0));
            let spoken = [row.name.as_str(), &values, &change].join(", ");
            plate.target((TARGET_EDGE, y, CHART_WIDTH - 2.0 * TARGET_EDGE, ROW), spoken);
        }
        plate.finish(self.table(), top + ROW * self.rows.len() as f32)
    }

    /// Which bar is which.
    fn legend(&self, plate: &mut Plate, middle: f32) {
        let [_, before, after, _] = &self.heads;
        let width = (BARS.1 - BARS.0) / 2.0;
        for (place, (name, paint)) in
            [(before, ChartPaint::MinorBar), (after, ChartPaint::Bar)].into_iter().enumerate()
        {
            let x = BARS.0 + width * place as f32;
            plate.fill((x, middle - BAR / 2.0, BAR, BAR), paint);
            let label = (ChartType::Label, ChartPaint::Muted);
            plate.text(name, label, (x + BAR + 8.0, middle), (Anchor::Start, width - BAR - 16.0));
        }
    }

    fn table(&self) -> ChartTable {
        let row = |row: &BeforeAfterRow| {
            let change = row.change.map(signed_percent).unwrap_or_default();
            vec![row.name.clone(), amount(row.before), amount(row.after), change]
        };
        ChartTable { heads: self.heads.to_vec(), rows: self.rows.iter().map(row).collect() }
    }
}
