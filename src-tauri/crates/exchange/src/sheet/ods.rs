//! ODS workbooks (OpenDocument 1.3, part 3, section 9).
//!
//! Cells and rows can say that they are repeated; only those that hold something are, so that the million
//! empty rows which end every sheet cost nothing.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cells::{Joined, Room, Sheet};
use super::{Cell, MOST_COLUMNS, MOST_ROWS, SheetFormat, SheetProblem, archive, xls};

const FORMAT: SheetFormat = SheetFormat::Ods;

/// Reads the tables.
pub fn read(bytes: &[u8], room: &mut Room) -> Result<Vec<Sheet>, SheetProblem> {
    archive::check(bytes, FORMAT)?;
    if let Ok(manifest) = archive::part(bytes, "META-INF/manifest.xml", FORMAT)
        && manifest.windows(ENCRYPTION.len()).any(|window| window == ENCRYPTION)
    {
        return Err(SheetProblem::Locked { format: FORMAT });
    }
    let content = archive::part(bytes, "content.xml", FORMAT)?;
    let content = String::from_utf8(content).map_err(|error| unreadable(&error))?;
    let mut reading = Reading { room, xml: Reader::from_str(&content), sheets: Vec::new() };
    reading.tables()?;
    Ok(reading.sheets)
}

const ENCRYPTION: &[u8] = b"manifest:encryption-data";

struct Reading<'a> {
    room: &'a mut Room,
    xml: Reader<&'a [u8]>,
    sheets: Vec<Sheet>,
}

/// A cell as its element says it.
struct Found {
    cell: Cell,
    repeated: u32,
    columns: u32,
    rows: u32,
}

impl<'a> Reading<'a> {
    fn next(&mut self) -> Result<Event<'a>, SheetProblem> {
        self.xml.read_event().map_err(|error| unreadable(&error))
    }

    fn tables(&mut self) -> Result<(), SheetProblem> {
        loop {
            match self.next()? {
                Event::Start(start) if is(&start, "table") => {
                    let sheet = self.table(attribute(&start, "table:name")?.unwrap_or_default())?;
                    self.sheets.push(sheet);
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn table(&mut self, name: String) -> Result<Sheet, SheetProblem> {
        let (mut sheet, mut joined, mut row) = (Sheet::new(name, true), Vec::new(), 0);
        loop {
            match self.next()? {
                Event::Start(start) if is(&start, "table-row") => {
                    let repeated = count(&start, "table:number-rows-repeated")?;
                    let cells = self.row()?;
                    put_rows(&mut sheet, self.room, &cells, row, repeated, &mut joined)?;
                    row = row.saturating_add(repeated);
                }
                Event::Empty(empty) if is(&empty, "table-row") => {
                    row = row.saturating_add(count(&empty, "table:number-rows-repeated")?);
                }
                Event::End(end) if end.local_name().as_ref() == "table" => break,
                Event::Eof => return Err(unreadable(&"it ends within a table")),
                _ => {}
            }
        }
        for range in joined {
            sheet.join(self.room, range)?;
        }
        Ok(sheet.finish())
    }

    fn row(&mut self) -> Result<Vec<Found>, SheetProblem> {
        let mut cells = Vec::new();
        loop {
            match self.next()? {
                Event::Start(start) if is_cell(&start) => {
                    let words = self.words()?;
                    cells.push(found(&start, &words)?);
                }
                Event::Empty(empty) if is_cell(&empty) => cells.push(found(&empty, "")?),
                Event::End(end) if end.local_name().as_ref() == "table-row" => return Ok(cells),
                Event::Eof => return Err(unreadable(&"it ends within a row")),
                _ => {}
            }
        }
    }

    /// The words of a cell up to its end: its paragraphs, one a line. Comments and drawings are no part of them.
    fn words(&mut self) -> Result<String, SheetProblem> {
        let (mut words, mut paragraphs, mut inside) = (String::new(), 0, 0_u32);
        loop {
            match self.next()? {
                Event::Start(start)
                    if is(&start, "annotation") || is(&start, "table") || is(&start, "frame") =>
                {
                    self.xml.read_to_end(start.name()).map_err(|error| unreadable(&error))?;
                }
                Event::Start(start) if is(&start, "p") => {
                    if paragraphs > 0 {
                        words.push('\n');
                    }
                    (paragraphs, inside) = (paragraphs + 1, inside + 1);
                }
                Event::End(end) if end.local_name().as_ref() == "p" => inside = inside.saturating_sub(1),
                Event::Empty(empty) if is(&empty, "p") => paragraphs += 1,
                Event::Empty(empty) if is(&empty, "line-break") => words.push('\n'),
                Event::Empty(empty) if is(&empty, "tab") => words.push('\t'),
                Event::Empty(empty) if is(&empty, "s") => {
                    let spaces = count(&empty, "text:c")?.min(1_000);
                    words.extend(std::iter::repeat_n(' ', spaces as usize));
                }
                Event::Text(text) if inside > 0 => words.push_str(&text.xml10_content()),
                Event::CData(text) if inside > 0 => words.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) if inside > 0 => {
                    let named = || quick_xml::escape::resolve_xml_entity(&reference);
                    match reference.resolve_char_ref().map_err(|error| unreadable(&error))? {
                        Some(character) => words.push(character),
                        None => words.push_str(named().ok_or_else(|| unreadable(&"an unknown entity"))?),
                    }
                }
                Event::End(end) if end.local_name().as_ref().ends_with("table-cell") => return Ok(words),
                Event::Eof => return Err(unreadable(&"it ends within a cell")),
                _ => {}
            }
        }
    }
}

fn put_rows(
    sheet: &mut Sheet,
    room: &mut Room,
    cells: &[Found],
    row: u32,
    repeated: u32,
    joined: &mut Vec<Joined>,
) -> Result<(), SheetProblem> {
    let mut column = 0_u32;
    for Found { cell, repeated: times, columns, rows } in cells {
        if *cell != Cell::Empty {
            // What reaches further is refused at the first cell that does.
            for row in row..row.saturating_add(repeated.min(MOST_ROWS + 1)) {
                for column in column..column.saturating_add((*times).min(MOST_COLUMNS + 1)) {
                    sheet.put(room, (row, column), cell.clone())?;
                }
            }
        }
        if (*columns, *rows) != (1, 1) {
            let (bottom, right) = (row.saturating_add(rows - 1), column.saturating_add(columns - 1));
            joined.push(Joined { top: row, bottom, left: column, right });
        }
        column = column.saturating_add(*times);
    }
    Ok(())
}

fn found(element: &BytesStart, words: &str) -> Result<Found, SheetProblem> {
    let number = |name| Ok(attribute(element, name)?.and_then(|text| text.parse::<f64>().ok()));
    let cell = match attribute(element, "office:value-type")?.as_deref() {
        Some("float" | "percentage" | "currency") => number("office:value")?.map(Cell::Number),
        Some("date") => {
            attribute(element, "office:date-value")?.and_then(|text| xls::iso_day(&text)).map(Cell::Day)
        }
        Some("string") if words.is_empty() => {
            attribute(element, "office:string-value")?.map(|text| xls::text(&text))
        }
        _ => None,
    };
    Ok(Found {
        cell: cell.unwrap_or_else(|| xls::text(words)),
        repeated: count(element, "table:number-columns-repeated")?,
        columns: count(element, "table:number-columns-spanned")?,
        rows: count(element, "table:number-rows-spanned")?,
    })
}

fn is(element: &BytesStart, name: &str) -> bool {
    element.local_name().as_ref() == name
}

fn is_cell(element: &BytesStart) -> bool {
    is(element, "table-cell") || is(element, "covered-table-cell")
}

fn attribute(element: &BytesStart, name: &str) -> Result<Option<String>, SheetProblem> {
    let attribute = element.try_get_attribute(name).map_err(|error| unreadable(&error))?;
    let value = attribute.map(|attribute| attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0));
    Ok(value.transpose().map_err(|error| unreadable(&error))?.map(|value| value.into_owned()))
}

/// How often something is repeated or over how many it reaches: 1 where nothing is said.
fn count(element: &BytesStart, name: &str) -> Result<u32, SheetProblem> {
    let said = attribute(element, name)?;
    Ok(said.and_then(|text| text.parse::<u32>().ok()).unwrap_or(1).max(1))
}

fn unreadable(reason: &impl ToString) -> SheetProblem {
    SheetProblem::Unreadable { format: FORMAT, reason: reason.to_string() }
}
