//! What a chart is put together on: places boxes, lines and texts, and measures the texts.

use super::{
    CHART_WIDTH, ChartBox, ChartDrawing, ChartGlyph, ChartPaint, ChartStroke, ChartTable, ChartTarget,
    ChartText, ChartType,
};
use crate::text::Typesetter;

/// The empty edge around everything.
pub const MARGIN: f32 = 24.0;

/// Room between the headings and what stands below them.
const BELOW_HEADINGS: f32 = 16.0;

/// A rectangle: left, top, width, height.
pub type Area = (f32, f32, f32, f32);

/// Where a line of text stands on its place.
#[derive(Clone, Copy)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It stands around it.
    Middle,
    /// It ends there.
    End,
}

/// A chart in the making.
pub struct Plate {
    chart: ChartDrawing,
    typesetter: Typesetter,
    chinese: bool,
}

impl Plate {
    /// A plate with its headings. Gives where they end.
    pub fn new(title: &str, summary: &str, chinese: bool) -> (Self, f32) {
        let chart = ChartDrawing {
            title: title.to_owned(),
            summary: summary.to_owned(),
            width: CHART_WIDTH,
            height: 0.0,
            boxes: Vec::new(),
            strokes: Vec::new(),
            glyphs: Vec::new(),
            texts: Vec::new(),
            targets: Vec::new(),
            table: ChartTable::default(),
        };
        let mut plate = Self { chart, typesetter: Typesetter::default(), chinese };
        let end = plate.paragraph(title, ChartType::Title, ChartPaint::Ink, MARGIN);
        let end = plate.paragraph(summary, ChartType::Label, ChartPaint::Muted, end + 4.0);
        (plate, end + BELOW_HEADINGS)
    }

    /// A text over the whole width. Gives where it ends.
    fn paragraph(&mut self, text: &str, set: ChartType, paint: ChartPaint, top: f32) -> f32 {
        let room = CHART_WIDTH - 2.0 * MARGIN;
        let block = self.typesetter.set(text, set.role(), room, self.chinese);
        for mut line in block.lines {
            line.x += MARGIN;
            line.baseline += top;
            self.chart.texts.push(ChartText { line, set, paint });
        }
        top + block.height
    }

    /// One line of text around the height `middle`, cut off where it is wider than `room`.
    pub fn text(
        &mut self,
        text: &str,
        (set, paint): (ChartType, ChartPaint),
        (x, middle): (f32, f32),
        (anchor, room): (Anchor, f32),
    ) {
        let block = self.typesetter.set_short(text, set.role(), room, self.chinese, 1);
        let Some(mut line) = block.lines.into_iter().next() else { return };
        line.x += match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - line.width / 2.0,
            Anchor::End => x - line.width,
        };
        line.baseline += middle - block.height / 2.0;
        self.chart.texts.push(ChartText { line, set, paint });
    }

    /// A filled box.
    pub fn fill(&mut self, (x, y, width, height): Area, paint: ChartPaint) {
        self.chart.boxes.push(ChartBox { x, y, width, height, paint });
    }

    /// A line.
    pub fn stroke(&mut self, path: String, paint: ChartPaint, width: f32, dashes: &[f32]) {
        self.chart.strokes.push(ChartStroke { path, paint, width, dashes: dashes.to_vec() });
    }

    /// A filled outline with its square's upper left corner at a place.
    pub fn glyph(&mut self, path: &str, (x, y): (f32, f32), paint: ChartPaint) {
        self.chart.glyphs.push(ChartGlyph { path: path.to_owned(), x, y, paint });
    }

    /// A part that opens rows.
    pub fn target(&mut self, (x, y, width, height): Area, label: String) {
        self.chart.targets.push(ChartTarget { x, y, width, height, label });
    }

    /// The chart with its numbers, `end` being where its last part ends.
    pub fn finish(mut self, table: ChartTable, end: f32) -> ChartDrawing {
        self.chart.table = table;
        self.chart.height = end + MARGIN;
        self.chart
    }
}
