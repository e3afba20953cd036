//! Tables of text: CSV and its kin, with whatever sign stands between the cells.

use std::collections::BTreeMap;

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::cells::{Room, Sheet};
use super::{Cell, SheetFormat, SheetProblem, characters, original, xls};

/// The signs that may stand between cells, the usual ones first.
const SEPARATORS: [u8; 8] = [b',', b';', b'\t', b'|', b'^', b'~', b':', 0x1F];

/// How many rows say which sign separates the cells.
const LOOKED_AT: usize = 40;

/// Reads a table of text.
pub fn read(bytes: &[u8], room: &mut Room) -> Result<Sheet, SheetProblem> {
    let text = characters::decode(bytes);
    // The line that says the separator is a row for whoever counts them.
    let (mut row, separator, table) = match said_separator(&text) {
        Some((separator, table)) => (1, separator, table),
        None => (0, likely_separator(&text), &*text),
    };
    let mut sheet = Sheet::new(String::new(), false);
    let (mut reader, mut record, mut line) = (reader(table, separator), ByteRecord::new(), 1);
    while reader.read_byte_record(&mut record).map_err(problem)? {
        // The reader passes over empty lines, which are rows as well.
        let ended = reader.position().line();
        let breaks: u64 = record.iter().map(line_breaks).sum();
        row += narrow(ended.saturating_sub(line + breaks + 1));
        line = ended;
        for (column, field) in (0..).zip(record.iter()) {
            sheet.put(room, (row, column), cell(&String::from_utf8_lossy(field)))?;
        }
        row += 1;
    }
    Ok(sheet)
}

fn line_breaks(field: &[u8]) -> u64 {
    field.iter().map(|byte| u64::from(*byte == b'\n')).sum()
}

fn narrow(lines: u64) -> u32 {
    u32::try_from(lines).unwrap_or(u32::MAX)
}

/// The separator that Excel lets the first line say (`sep=;`), and the table behind it.
fn said_separator(text: &str) -> Option<(u8, &str)> {
    let (line, table) = text.split_once('\n')?;
    let separator = line.trim_end_matches('\r').strip_prefix("sep=")?;
    match separator.as_bytes() {
        [separator] => Some((*separator, table)),
        _ => None,
    }
}

/// The separator by which most rows fall into equally many cells, and into most of them. Rows in which a quote is left
/// over count last: they were cut within a cell.
fn likely_separator(text: &str) -> u8 {
    let cells = |separator: u8| {
        let most = |whole: bool| {
            let mut rows_of_width = BTreeMap::new();
            let records = reader(text, separator).into_byte_records().take(LOOKED_AT).flatten();
            let is_cut = |record: &ByteRecord| whole && record.iter().any(|field| field.contains(&b'"'));
            for record in records.filter(|record| record.len() > 1 && !is_cut(record)) {
                *rows_of_width.entry(record.len()).or_insert(0) += 1;
            }
            rows_of_width.into_iter().map(|(width, rows)| (width - 1) * rows).max().unwrap_or(0)
        };
        (most(true), most(false))
    };
    // Of equals the first one counts, which the usual ones are.
    let best = SEPARATORS.iter().rev().max_by_key(|separator| cells(**separator));
    best.copied().unwrap_or(b',')
}

fn reader(text: &str, separator: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// The cell for a field. A number or a day is one only where its text can be had back from it: `007` and `1e3`
/// stay words.
fn cell(field: &str) -> Cell {
    let bare = field.trim();
    if let Ok(number) = bare.parse::<f64>()
        && number.is_finite()
        && number.to_string() == bare
    {
        return Cell::Number(number);
    }
    match xls::iso_day(bare).filter(|day| day.to_string() == bare) {
        Some(day) => Cell::Day(day),
        None => xls::text(original(field)),
    }
}

fn problem(error: csv::Error) -> SheetProblem {
    SheetProblem::Unreadable { format: SheetFormat::Text, reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn table(text: &str) -> Vec<Vec<String>> {
        let sheet = read(text.as_bytes(), &mut Room::default()).unwrap();
        (0..sheet.height())
            .map(|row| (0..sheet.width()).map(|column| sheet.cell(row, column).words()).collect())
            .collect()
    }

    #[test]
    fn any_separator_is_found_out() {
        for separator in SEPARATORS {
            let text = ["Failure mode,S,O,D", "Room not ready - guest waits,7,6,4", "No key,9,2,1"]
                .join("\n")
                .replace(',', &char::from(separator).to_string());
            let found = table(&text);
            assert_eq!(found[2], ["No key", "9", "2", "1"], "{:?}", char::from(separator));
        }
    }

    #[test]
    fn signs_within_quoted_cells_are_no_separators() {
        let text = "Lane,Arrive\nFrontstage,\"• 9:00\n• C: x\n• 10:00\"\n";
        assert_eq!(table(text)[1], ["Frontstage", "• 9:00\n• C: x\n• 10:00"]);
    }

    #[test]
    fn the_first_line_may_say_the_separator() {
        assert_eq!(table("sep=#\r\nS#O\r\n7#6\r\n")[1..], [["S", "O"], ["7", "6"]]);
    }

    #[test]
    fn rows_count_as_a_reader_counts_them() {
        let found = table("a,b\r\n\r\n\r\n\"c\nd\",e\r\nf,g");
        assert_eq!(found[3], ["c\nd", "e"], "two empty rows stand before it");
        assert_eq!(found[4], ["f", "g"], "a line break in a cell begins no row");
    }

    #[test]
    fn a_quoted_cell_keeps_separators_quotes_and_line_breaks() {
        let found = table("a,b\r\n\"one, \"\"two\"\"\r\nthree\",4\r\n");
        assert_eq!(found[1], ["one, \"two\"\nthree", "4"]);
    }

    #[test]
    fn cells_have_the_types_of_what_they_say() {
        let sheet = read(b"7.5,2026-11-22,007,1e3,\xE5\xAE\xA2,", &mut Room::default()).unwrap();
        let cells: Vec<&Cell> = (0..6).map(|column| sheet.cell(0, column)).collect();
        let text = |text: &str| Cell::Text(text.to_owned());
        let day = Cell::Day(date(2026, 11, 22));
        assert_eq!(cells, [&Cell::Number(7.5), &day, &text("007"), &text("1e3"), &text("客"), &Cell::Empty]);
    }

    #[test]
    fn a_formula_is_text_as_it_was_written() {
        assert_eq!(table("'=1+1,=2+2,'quoted"), [["=1+1", "=2+2", "'quoted"]]);
    }
}
