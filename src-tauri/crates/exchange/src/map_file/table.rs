//! Tables that hold a map: lanes as rows and steps as columns, or a list with a line for each thing that happens.

mod cells;
mod grid;
mod layout;
mod service;

use self::grid::Grid;
use self::layout::Layout;
use super::report::{MapFindingKind as Kind, Place};
use super::sketch::Sketch;
use super::{Found, MapFormat, MapProblem, MapReading, kinds};
use crate::sheet::{self, Sheet, SheetProblem};
use sightline_model::PlainCard;

pub use self::cells::{cards_of_cell, cell_of_cards};

/// How a sheet can be read as a map.
enum Form<'a> {
    /// With a line for each thing that happens.
    Service(service::Header),
    /// With lanes and steps that cross.
    Crossed(Grid<'a>, Layout),
}

impl<'a> Form<'a> {
    /// The form of a sheet; nothing where it has no two rows and columns that cross.
    fn of(sheet: &'a Sheet) -> Option<Self> {
        if let Some(header) = service::Header::find(sheet) {
            return Some(Self::Service(header));
        }
        let forms = [Grid::upright(sheet), Grid::turned(sheet)];
        let forms = forms.into_iter().filter_map(|grid| Some((Layout::find(&grid)?, grid)));
        // Of equals the first counts: lanes are rows unless the words say otherwise.
        let best = forms.rev().max_by_key(|(layout, _)| layout.known_lanes);
        best.map(|(layout, grid)| Self::Crossed(grid, layout))
    }

    /// How sure it is that the sheet is a map: lanes that are known, more than any for a list of a service.
    fn sureness(&self) -> usize {
        match self {
            Self::Service(_) => usize::MAX,
            Self::Crossed(_, layout) => layout.known_lanes,
        }
    }
}

/// How many lanes have to be known by their names for a table to be taken for a map unasked.
const SURE_FROM: usize = 2;

/// Reads the sheet that is asked for; the surest one where none is named.
pub fn read(bytes: &[u8], reading: &MapReading) -> Result<Found, MapProblem> {
    let book = sheet::read(bytes).map_err(|problem| match problem {
        SheetProblem::Empty => MapProblem::Empty,
        SheetProblem::UnknownFormat => MapProblem::UnknownFormat,
        other => MapProblem::Sheet(other),
    })?;
    let parts: Vec<String> = book.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let nothing = MapProblem::NoMap { format: MapFormat::Table };
    let forms = || book.sheets.iter().map(Form::of).enumerate();
    let (part, form) = match reading.part {
        Some(part) => forms().nth(part as usize).ok_or(MapProblem::MissingPart)?,
        None => {
            let found = forms().filter(|(_, form)| form.is_some());
            // Of equals the first counts.
            let found = found.collect::<Vec<_>>().into_iter().rev();
            found.max_by_key(|(_, form)| form.as_ref().map(Form::sureness)).ok_or(nothing.clone())?
        }
    };
    let form = form.ok_or(nothing)?;
    let sure = form.sureness() >= SURE_FROM;
    let sketch = match form {
        Form::Service(header) => service::read(&book.sheets[part], &header)?,
        Form::Crossed(grid, layout) => crossed(&grid, &layout, reading)?,
    };
    Ok(Found { parts, part, sketch, sure })
}

/// Reads lanes and steps that cross.
fn crossed(grid: &Grid, layout: &Layout, reading: &MapReading) -> Result<Sketch, MapProblem> {
    let mut sketch = Sketch::default();
    sketch.set_title(&layout.title);
    let steps = layout.add_steps(grid, &mut sketch)?;
    let mut lane: Option<u32> = None;
    for row in layout.first_row..grid.height() {
        let (place, name) = (grid.place(row), layout.lane_name(grid, row));
        if kinds::is_line(&name) || grid.is_blank_row(row) {
            continue;
        }
        if !name.is_empty() {
            lane = Some(sketch.add_lane(&name, place)?);
        }
        let Some(lane) = lane else {
            let first = (layout.first_step..grid.width()).map(|column| grid.cell(row, column).words());
            let said = first.into_iter().find(|words| !words.is_empty()).unwrap_or_default();
            sketch.tell(Kind::RowLeftOut, place, &said, "");
            continue;
        };
        for (column, step) in &steps {
            cell(&mut sketch, grid, (row, *column), (lane, *step), &steps, reading)?;
        }
    }
    Ok(sketch)
}

/// Adds the cards of one cell. One that is joined over several steps reaches over them.
fn cell(
    sketch: &mut Sketch,
    grid: &Grid,
    (row, column): (u32, u32),
    (lane, step): (u32, u32),
    steps: &[(u32, u32)],
    reading: &MapReading,
) -> Result<(), MapProblem> {
    let text = grid.cell(row, column).words();
    if text.is_empty() {
        return Ok(());
    }
    let last = grid.last_joined_column(row, column);
    let behind = steps.partition_point(|(column, _)| *column <= last);
    let reached = behind.checked_sub(1).and_then(|place| steps.get(place)).map_or(step, |(_, step)| *step);
    let further_steps = reached.saturating_sub(step);
    let place = Place::Row(grid.place_row(row, column));
    for text in cards_of_cell(&text, reading.lines_apart) {
        sketch.add_card(PlainCard { lane, step, text, further_steps, ..PlainCard::default() }, place)?;
    }
    Ok(())
}
