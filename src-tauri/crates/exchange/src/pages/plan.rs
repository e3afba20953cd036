//! From a map's size and its cuts to sheets.

use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

use super::{Cuts, Orientation, PIXELS_PER_MILLIMETRE, Paper, PaperSize};
use crate::painting::Area;

/// The edge of a sheet that stays free, because printers do not reach it.
pub const MARGIN: f32 = 10.0 * PIXELS_PER_MILLIMETRE;
/// How far the drawing goes on beyond a cut, for the next sheet of a poster to be laid upon.
pub const OVERLAP: f32 = 8.0 * PIXELS_PER_MILLIMETRE;
/// How large a map is drawn at most where nobody asked for a poster.
pub const MOST_ENLARGED: f32 = 1.5;
/// The scale from which on the text of a card can be read on paper: 6.5 pixels, about 5 points.
const READABLE: f32 = 0.5;
/// How many sheets one file has at most.
pub const MOST_SHEETS: usize = 2_000;

/// How a map is divided into pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Pages {
    /// The whole map on one page.
    One,
    /// All steps on every page, broken between lanes.
    FitWidth,
    /// All lanes on every page, broken between steps.
    FitHeight,
    /// As large as a poster of a size, on as many sheets of the paper as it takes.
    Poster {
        /// The size of the poster.
        size: PaperSize,
    },
}

/// What is to be divided, and onto what. Lengths are pixels at 100 %.
#[derive(Clone)]
pub struct PageRequest<'a> {
    /// The size of the drawing.
    pub drawing: (f32, f32),
    /// The width of the lanes' headers.
    pub lane_header: f32,
    /// The height of the phases' and steps' headers.
    pub step_header: f32,
    /// Where it may be cut.
    pub cuts: Cuts,
    /// How it is divided.
    pub pages: Pages,
    /// What is printed on.
    pub paper: Paper,
    /// How that lies.
    pub orientation: Orientation,
    /// The height of the title above the first row of sheets.
    pub title: f32,
    /// The height of what stands below the drawing on every sheet.
    pub foot: f32,
    /// The height of what stands below the drawing where there is one page only, for a paper of a width.
    pub legend: &'a dyn Fn(f32) -> f32,
}

/// A map on sheets.
#[derive(Clone, Debug, PartialEq)]
pub struct PagePlan {
    /// The width and the height of each sheet.
    pub paper: (f32, f32),
    /// How much larger than at 100 % the drawing is: 0.5 is half.
    pub scale: f32,
    /// The borders between the columns of sheets in the drawing, the first and the last among them.
    pub columns: Vec<f32>,
    /// The borders between the rows of sheets in the drawing, the first and the last among them.
    pub rows: Vec<f32>,
    /// The sheets, row by row.
    pub sheets: Vec<Sheet>,
    /// Whether the sheets are to be glued together.
    pub is_poster: bool,
}

/// One sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Which row of sheets, from 0.
    pub row: usize,
    /// Which column of sheets, from 0.
    pub column: usize,
    /// The part of the drawing's grid that is this sheet's own.
    pub body: Area,
    /// Where the upper left corner of the lanes' and steps' headers stands on the paper; the body follows right of and
    /// below them.
    pub corner: (f32, f32),
    /// How far the drawing goes on at the right and below, in pixels of the paper; 0 where nothing follows.
    pub overlap: (f32, f32),
}

/// There would be more sheets than anybody glues together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the map would take {sheets} sheets of this paper")]
pub struct TooManySheets {
    /// How many it would take.
    pub sheets: usize,
}

impl Sheet {
    /// What it is called: rows are letters, columns are numbers.
    #[must_use]
    pub fn code(&self) -> String {
        let mut letters = String::new();
        let mut row = self.row + 1;
        while row > 0 {
            // Rows go on after Z as the columns of a spreadsheet do: AA, AB.
            letters.insert(0, char::from(b'A' + u8::try_from((row - 1) % 26).unwrap_or(0)));
            row = (row - 1) / 26;
        }
        format!("{letters}{}", self.column + 1)
    }
}

impl PagePlan {
    /// Divides a map.
    ///
    /// # Errors
    /// Where it would take too many sheets.
    pub fn new(request: &PageRequest<'_>) -> Result<Self, TooManySheets> {
        let lying = |orientation| Division::new(request, orientation).plan();
        match request.orientation {
            Orientation::Auto => match (lying(Orientation::Landscape), lying(Orientation::Portrait)) {
                (Ok(across), Ok(upright)) => {
                    Ok(if upright.is_better_than(&across) { upright } else { across })
                }
                (across, upright) => across.or(upright),
            },
            orientation => lying(orientation),
        }
    }

    /// The area of the paper that a part of the drawing takes on a sheet.
    #[must_use]
    pub fn on_paper(&self, sheet: &Sheet, part: Area, origin: (f32, f32)) -> Area {
        let (x, y) = sheet.corner;
        Area::new(
            x + (part.x - origin.0) * self.scale,
            y + (part.y - origin.1) * self.scale,
            part.width * self.scale,
            part.height * self.scale,
        )
    }

    /// A poster is better the nearer it is to the size that was asked for. Elsewhere what can be read is better, then
    /// fewer sheets, then a larger drawing.
    fn is_better_than(&self, other: &Self) -> bool {
        let is_larger = self.scale > other.scale * 1.001;
        let is_as_large = self.scale >= other.scale * 0.999;
        let has_fewer = self.sheets.len() < other.sheets.len();
        if self.is_poster {
            return is_larger || is_as_large && has_fewer;
        }
        let is_readable = |plan: &Self| plan.scale >= READABLE;
        match (is_readable(self), is_readable(other)) {
            (true, true) => has_fewer || self.sheets.len() == other.sheets.len() && is_larger,
            (false, false) => is_larger || is_as_large && has_fewer,
            (is_readable, _) => is_readable,
        }
    }
}

/// A request, and a paper that lies.
struct Division<'a> {
    request: &'a PageRequest<'a>,
    paper: (f32, f32),
}

impl<'a> Division<'a> {
    fn new(request: &'a PageRequest<'a>, orientation: Orientation) -> Self {
        Self { request, paper: request.paper.pixels(orientation) }
    }

    fn plan(&self) -> Result<PagePlan, TooManySheets> {
        let request = self.request;
        let is_poster = matches!(request.pages, Pages::Poster { .. });
        let overlap = if is_poster { OVERLAP } else { 0.0 };
        let room = self.room(self.paper);
        let whole = (request.drawing.0, request.drawing.1);
        let (width, height) = (room.0 / whole.0.max(1.0), room.1 / whole.1.max(1.0));
        let (scale, across, down) = match request.pages {
            Pages::One => {
                let legend = (request.legend)(room.0);
                let height = (room.1 - legend).max(room.1 / 4.0) / whole.1.max(1.0);
                (width.min(height).min(MOST_ENLARGED), false, false)
            }
            Pages::FitWidth => (width.min(MOST_ENLARGED), false, true),
            Pages::FitHeight => (height.min(MOST_ENLARGED), true, false),
            Pages::Poster { size } => {
                let poster = Paper::Named { size };
                let scale = |orientation| {
                    let room = self.room(poster.pixels(orientation));
                    (room.0 / whole.0.max(1.0)).min(room.1 / whole.1.max(1.0))
                };
                (scale(Orientation::Landscape).max(scale(Orientation::Portrait)), true, true)
            }
        };
        let axes = [
            Axis::new(request.lane_header, whole.0, if across { &request.cuts.columns } else { &[] }),
            Axis::new(request.step_header, whole.1, if down { &request.cuts.rows } else { &[] }),
        ];
        // What cannot be cut must fit, if need be smaller than was asked for.
        let mut scale = axes[0].largest_scale(room.0, overlap).min(scale);
        if request.pages != Pages::One {
            scale = axes[1].largest_scale(room.1, overlap).min(scale);
        }
        let columns = axes[0].borders(scale, room.0, room.0, overlap);
        let rows = axes[1].borders(scale, room.1, room.1 + request.title, overlap);
        let sheets = (columns.len() - 1) * (rows.len() - 1);
        if sheets > MOST_SHEETS {
            return Err(TooManySheets { sheets });
        }
        let mut plan = PagePlan { paper: self.paper, scale, columns, rows, sheets: Vec::new(), is_poster };
        plan.sheets = self.sheets(&plan, room, overlap);
        Ok(plan)
    }

    /// The room for the drawing on a paper with a title and a foot.
    fn room(&self, (width, height): (f32, f32)) -> (f32, f32) {
        let height = height - 2.0 * MARGIN - self.request.title - self.request.foot;
        (width - 2.0 * MARGIN, height.max(MARGIN))
    }

    fn sheets(&self, plan: &PagePlan, room: (f32, f32), overlap: f32) -> Vec<Sheet> {
        let (last_column, last_row) = (plan.columns.len() - 2, plan.rows.len() - 2);
        let place = |row: usize, column: usize| {
            let body = Area::between(
                (plan.columns[column], plan.rows[row]),
                (plan.columns[column + 1], plan.rows[row + 1]),
            );
            // A single page has the map in its middle; sheets begin at the margin, so that they meet.
            let spare = room.0 - (self.request.lane_header + body.width) * plan.scale;
            let left = if last_column == 0 && !plan.is_poster { spare.max(0.0) / 2.0 } else { 0.0 };
            let title = if row == 0 { self.request.title } else { 0.0 };
            let beyond = |is_last: bool| if is_last { 0.0 } else { overlap };
            Sheet {
                row,
                column,
                body,
                corner: (MARGIN + left, MARGIN + title),
                overlap: (beyond(column == last_column), beyond(row == last_row)),
            }
        };
        (0..=last_row)
            .flat_map(|row| (0..=last_column).map(move |column| (row, column)))
            .map(|(row, column)| place(row, column))
            .collect()
    }
}

/// One direction of a drawing: its header, and the places where what follows may be cut.
struct Axis {
    header: f32,
    /// The end of the header, the cuts, and the end of the drawing.
    places: Vec<f32>,
}

impl Axis {
    fn new(header: f32, end: f32, cuts: &[f32]) -> Self {
        let end = end.max(header);
        let cuts = cuts.iter().copied().filter(|cut| *cut > header && *cut < end);
        Self { header, places: std::iter::once(header).chain(cuts).chain([end]).collect() }
    }

    /// The largest scale at which everything between two places fits beside the header.
    fn largest_scale(&self, room: f32, overlap: f32) -> f32 {
        let widest = self.places.windows(2).map(|pair| pair[1] - pair[0]).fold(0.0, f32::max);
        let overlap = if self.places.len() > 2 { overlap } else { 0.0 };
        (room - overlap) / (self.header + widest).max(1.0)
    }

    /// The borders between sheets, each as far from the one before as it can be; on the sheets after the first one
    /// there may be more room.
    fn borders(&self, scale: f32, first_room: f32, room: f32, overlap: f32) -> Vec<f32> {
        let mut borders = vec![self.places[0]];
        let end = self.places[self.places.len() - 1];
        let mut from = 0;
        while from + 1 < self.places.len() {
            let room = if borders.len() == 1 { first_room } else { room };
            let reach = self.places[from] + room / scale - self.header;
            // Half a hundredth of a pixel is what rounding costs.
            if end <= reach + 0.005 {
                break;
            }
            let reach = reach - overlap / scale + 0.005;
            let last = self.places.partition_point(|place| *place <= reach).saturating_sub(1);
            from = last.max(from + 1);
            if from + 1 < self.places.len() {
                borders.push(self.places[from]);
            }
        }
        borders.push(end);
        borders
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
