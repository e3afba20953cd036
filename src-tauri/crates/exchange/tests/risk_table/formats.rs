//! One and the same table is understood alike in every format and set of characters.

use std::io::{Cursor, Write};

use encoding_rs::GB18030;
use rust_xlsxwriter::{Format, Workbook};
use sightline_model::risk::SheetFailureMode;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::understood;

/// A cell of the table: where the other program writes numbers as numbers.
#[derive(Clone, Copy)]
enum Written {
    Words(&'static str),
    Number(u16),
}

use Written::{Number, Words};

/// The failure mode, its effect and its severity are joined over both rows below the header.
const TABLE: [&[Written]; 3] = [
    &[
        Words("失效模式"),
        Words("失效后果"),
        Words("严重度"),
        Words("失效原因"),
        Words("频度"),
        Words("探测度"),
    ],
    &[Words("无钥匙"), Words("=客人等待"), Number(7), Words("丢失"), Number(6), Number(4)],
    &[Words(""), Words(""), Words(""), Words("未制作"), Number(2), Number(3)],
];
const JOINED: [u16; 3] = [0, 1, 2];

fn cells() -> impl Iterator<Item = (u16, u16, Written)> {
    let rows = (0..).zip(TABLE);
    rows.flat_map(|(row, cells)| (0..).zip(cells).map(move |(column, cell)| (row, column, *cell)))
}

fn xlsx() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for column in JOINED {
        sheet.merge_range(1, column, 2, column, "", &Format::new()).unwrap();
    }
    for (row, column, cell) in cells() {
        match cell {
            Words("") => {}
            Words(words) => drop(sheet.write_string(row.into(), column, words).unwrap()),
            Number(number) => drop(sheet.write_number(row.into(), column, number).unwrap()),
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn ods() -> Vec<u8> {
    let mut rows = String::new();
    for (row, cells) in TABLE.iter().enumerate() {
        rows += "<table:table-row>";
        for (column, cell) in cells.iter().enumerate() {
            let spans = row == 1 && JOINED.iter().any(|joined| usize::from(*joined) == column);
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
fn xls() -> Vec<u8> {
    let record = |kind: u16, data: &[u8]| {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    };
    let numbers =
        |numbers: &[u16]| numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<u8>>();
    let (beginning, end) = (record(0x0809, &numbers(&[0x0600, 5, 0, 0, 0, 0, 0, 0])), record(0x000A, &[]));
    let code_page = record(0x0042, &numbers(&[1200]));
    let bound =
        |position: u32| record(0x0085, &[&position.to_le_bytes()[..], &[0, 0, 4, 0], b"FMEA"].concat());
    let globals = |position| [beginning.clone(), code_page.clone(), bound(position), end.clone()].concat();
    let start = u32::try_from(globals(0).len()).unwrap();

    let mut sheet = record(0x0809, &numbers(&[0x0600, 16, 0, 0, 0, 0, 0, 0]));
    for (row, column, cell) in cells() {
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
    let ranges = JOINED.iter().flat_map(|column| [1, 2, *column, *column]);
    let joined: Vec<u16> = [3].into_iter().chain(ranges).collect();
    sheet.extend([record(0x00E5, &numbers(&joined)), end.clone()].concat());

    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook").unwrap().write_all(&[globals(start), sheet].concat()).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn text(separator: &str) -> String {
    let cell = |cell: &Written| match cell {
        Words(words) if words.starts_with('=') => format!("'{words}"),
        Words(words) => (*words).to_owned(),
        Number(number) => number.to_string(),
    };
    let rows = TABLE.map(|cells| cells.iter().map(cell).collect::<Vec<_>>().join(separator));
    rows.join("\r\n")
}

fn failure_modes(bytes: &[u8]) -> Vec<SheetFailureMode> {
    let read = understood(bytes);
    assert_eq!(read.findings, [], "nothing is left out");
    read.failure_modes
}

#[test]
fn one_table_is_the_same_in_every_format() {
    let expected = failure_modes(&xlsx());
    assert_eq!(expected.len(), 1);
    assert_eq!(expected[0].causes.len(), 2, "the failure mode is joined over both");
    assert_eq!(expected[0].effects[0].text, "=客人等待", "a text that looks like a formula is text");
    assert_eq!(failure_modes(&xls()), expected, "XLS");
    assert_eq!(failure_modes(&ods()), expected, "ODS");
    assert_eq!(failure_modes(text(",").as_bytes()), expected, "CSV in UTF-8");
    assert_eq!(failure_modes(&GB18030.encode(&text(";")).0), expected, "CSV in GB18030");
    let wide = text("\t").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    assert_eq!(failure_modes(&[b"\xFF\xFE", &wide[..]].concat()), expected, "text with tabs in UTF-16");
}
