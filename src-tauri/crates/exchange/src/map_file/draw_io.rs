//! Diagrams of draw.io: swimlanes become lanes, shapes become cards, edges become connectors.
//!
//! A page is XML, often deflated and written in base64. Lanes that lie above each other are read from left to right,
//! lanes beside each other from top to bottom. Where no swimlane is drawn, containers with a name are lanes.

mod cells;
mod page;

use super::report::{MapFindingKind as Kind, Place};
use super::sketch::Sketch;
use super::{Found, MapFormat, MapProblem, MapReading};
use crate::map_file::xml::{self, Element};

use self::cells::{Cell, Cells};
use self::page::Page;

const FORMAT: MapFormat = MapFormat::DrawIo;

/// Reads the page that is asked for; the first one that holds shapes where none is named.
pub fn read(text: &str, reading: &MapReading) -> Result<Found, MapProblem> {
    let root = xml::parse(text).map_err(unreadable)?;
    let diagrams: Vec<&Element> = match root.name.as_str() {
        "mxfile" => root.all("diagram").collect(),
        _ => vec![&root],
    };
    let parts: Vec<String> = diagrams.iter().map(|diagram| diagram.attribute("name").to_owned()).collect();
    let places = match reading.part {
        Some(part) if (part as usize) < diagrams.len() => part as usize..part as usize + 1,
        Some(_) => return Err(MapProblem::MissingPart),
        None => 0..diagrams.len(),
    };
    for place in places {
        let cells = cells_of(diagrams[place])?;
        if !cells.is_empty() {
            let mut sketch = draw(&cells)?;
            sketch.set_title(if parts.len() > 1 { &parts[place] } else { "" });
            return Ok(Found { parts, part: place, sketch, sure: true });
        }
    }
    Err(MapProblem::NoMap { format: FORMAT })
}

/// The cells of a page, unpacked where they are packed.
fn cells_of(diagram: &Element) -> Result<Cells, MapProblem> {
    if diagram.name == "mxGraphModel" {
        return Ok(Cells::of(diagram));
    }
    if let Some(model) = diagram.first("mxGraphModel") {
        return Ok(Cells::of(model));
    }
    let packed: String = diagram.text.split_whitespace().collect();
    if packed.is_empty() {
        return Ok(Cells::default());
    }
    let model = xml::parse(&page::unpacked(&packed)?).map_err(unreadable)?;
    Ok(Cells::of(&model))
}

fn unreadable(reason: String) -> MapProblem {
    MapProblem::Unreadable { format: FORMAT, reason }
}

fn draw(cells: &Cells) -> Result<Sketch, MapProblem> {
    let mut sketch = Sketch::default();
    let page = Page::of(cells)?;
    for lane in &page.lanes {
        sketch.add_lane(&lane.title, Place::Whole)?;
    }
    for said in &page.left_out {
        sketch.tell(Kind::ShapeLeftOut, Place::Whole, said, "");
    }
    for said in &page.loose {
        sketch.tell(Kind::LinkLeftOut, Place::Whole, said, "");
    }
    page.graph.draw(&mut sketch)?;
    Ok(sketch)
}

/// What a cell says, without markup.
fn words(cell: &Cell) -> String {
    super::label::plain_label(&cell.label)
}
