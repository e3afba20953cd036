//! Tables as other programs write them into their files, made here so that every byte of them is known. The tests of
//! the command line make theirs with the same code.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A cell of the table: where the other program writes numbers as numbers.
#[derive(Clone, Copy)]
pub enum Written {
    /// A text; none where the cell is empty.
    Words(&'static str),
    /// A whole number.
    Number(u16),
}

use Written::{Number, Words};

/// A table and what is joined in it.
pub struct Table {
    /// From top to bottom, each from left to right.
    pub rows: &'static [&'static [Written]],
    /// The columns of which the cells of the second and third row are one.
    pub joined: &'static [u16],
}

impl Table {
    /// Every cell with its row and column.
    pub fn cells(&self) -> impl Iterator<Item = (u16, u16, Written)> {
        let rows = (0..).zip(self.rows);
        rows.flat_map(|(row, cells)| (0..).zip(*cells).map(move |(column, cell)| (row, column, *cell)))
    }

    /// A spreadsheet of OpenDocument: its table alone, without the styles that every program adds.
    pub fn ods(&self) -> Vec<u8> {
        let mut rows = String::new();
        for (row, cells) in self.rows.iter().enumerate() {
            rows += "<table:table-row>";
            for (column, cell) in cells.iter().enumerate() {
                let spans = row == 1 && self.joined.iter().any(|joined| usize::from(*joined) == column);
                let joined = if spans { " table:number-rows-spanned=\"2\"" } else { "" };
                rows += &match cell {
                    Words("") => "<table:covered-table-cell/>".to_owned(),
                    Words(words) => format!(
                        "<table:table-cell office:value-type=\"string\"{joined}><text:p>{words}</text:p></table:table-cell>"
                    ),
                    Number(number) => format!(
                        "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"{joined}/>"
                    ),
                };
            }
            rows += "</table:table-row>";
        }
        let content = format!(
            "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
             <office:spreadsheet><table:table table:name=\"FMEA\">{rows}</table:table></office:spreadsheet>\
             </office:body></office:document-content>"
        );
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("content.xml", SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
        archive.finish().unwrap().into_inner()
    }

    /// A workbook of Excel 97: records of a kind, a length and data, in the stream `Workbook` ([MS-XLS], section 2.4).
    pub fn xls(&self) -> Vec<u8> {
        let record = |kind: u16, data: &[u8]| {
            let length = u16::try_from(data.len()).unwrap();
            [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
        };
        let numbers =
            |numbers: &[u16]| numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<u8>>();
        let (beginning, end) =
            (record(0x0809, &numbers(&[0x0600, 5, 0, 0, 0, 0, 0, 0])), record(0x000A, &[]));
        let code_page = record(0x0042, &numbers(&[1200]));
        let bound =
            |position: u32| record(0x0085, &[&position.to_le_bytes()[..], &[0, 0, 4, 0], b"FMEA"].concat());
        let globals =
            |position| [beginning.clone(), code_page.clone(), bound(position), end.clone()].concat();
        let start = u32::try_from(globals(0).len()).unwrap();

        let mut sheet = record(0x0809, &numbers(&[0x0600, 16, 0, 0, 0, 0, 0, 0]));
        for (row, column, cell) in self.cells() {
            let place = numbers(&[row, column, 0]);
            sheet.extend(match cell {
                Words("") => Vec::new(),
                Words(words) => {
                    let wide: Vec<u16> = words.encode_utf16().collect();
                    let head = numbers(&[u16::try_from(wide.len()).unwrap()]);
                    record(0x0204, &[&place[..], &head, &[1], &numbers(&wide)].concat())
                }
                Number(number) => record(0x0203, &[&place[..], &f64::from(number).to_le_bytes()].concat()),
            });
        }
        let ranges = self.joined.iter().flat_map(|column| [1, 2, *column, *column]);
        let joined: Vec<u16> =
            [u16::try_from(self.joined.len()).unwrap()].into_iter().chain(ranges).collect();
        sheet.extend([record(0x00E5, &numbers(&joined)), end.clone()].concat());

        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/Workbook").unwrap().write_all(&[globals(start), sheet].concat()).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    }
}
