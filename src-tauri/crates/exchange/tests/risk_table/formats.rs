//! One and the same table is understood alike in every format and set of characters.

use encoding_rs::GB18030;
use rust_xlsxwriter::{Format, Workbook};
use sightline_model::risk::SheetFailureMode;

use crate::made::Written::{Number, Words};
use crate::made::{Table, Written};
use crate::support::understood;

/// The failure mode, its effect and its severity are joined over both rows below the header.
const TABLE: Table = Table {
    rows: &[
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
    ],
    joined: &[0, 1, 2],
};

fn xlsx() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for &column in TABLE.joined {
        sheet.merge_range(1, column, 2, column, "", &Format::new()).unwrap();
    }
    for (row, column, cell) in TABLE.cells() {
        match cell {
            Words("") => {}
            Words(words) => drop(sheet.write_string(row.into(), column, words).unwrap()),
            Number(number) => drop(sheet.write_number(row.into(), column, number).unwrap()),
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn text(separator: &str) -> String {
    let cell = |cell: &Written| match cell {
        Words(words) if words.starts_with('=') => format!("'{words}"),
        Words(words) => (*words).to_owned(),
        Number(number) => number.to_string(),
    };
    let rows = TABLE.rows.iter().map(|cells| cells.iter().map(cell).collect::<Vec<_>>().join(separator));
    rows.collect::<Vec<_>>().join("\r\n")
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
    assert_eq!(failure_modes(&TABLE.xls()), expected, "XLS");
    assert_eq!(failure_modes(&TABLE.ods()), expected, "ODS");
    assert_eq!(failure_modes(text(",").as_bytes()), expected, "CSV in UTF-8");
    assert_eq!(failure_modes(&GB18030.encode(&text(";")).0), expected, "CSV in GB18030");
    let wide = text("\t").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    assert_eq!(failure_modes(&[b"\xFF\xFE", &wide[..]].concat()), expected, "text with tabs in UTF-16");
}
