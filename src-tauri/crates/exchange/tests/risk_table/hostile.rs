//! Files that are damaged, huge or meant to harm are refused with a reason, quickly and in little room.

use std::io::{Cursor, Write};

use proptest::collection::vec;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use sightline_exchange::risk_table::{TableLayout, interpret};
use sightline_exchange::sheet::{MOST_BYTES, MOST_UNPACKED_BYTES, SheetFormat, SheetProblem, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::SCALES;

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
         <office:spreadsheet><table:table table:name=\"FMEA\">{rows}</table:table></office:spreadsheet>\
         </office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

fn cell(words: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{words}</text:p></table:table-cell>")
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["Failure mode", "Effect", "S"]).unwrap();
    sheet.write_row(1, 0, ["No key", "The guest waits", "7"]).unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn an_empty_file_says_so() {
    assert_eq!(read(b""), Err(SheetProblem::Empty));
}

#[test]
fn a_file_beyond_the_limit_is_not_looked_at() {
    let refused = read(&vec![b','; MOST_BYTES + 1]);
    assert!(matches!(refused, Err(SheetProblem::TooManyBytes { .. })), "{refused:?}");
}

#[test]
fn a_picture_is_no_table() {
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"), Err(SheetProblem::UnknownFormat));
    assert_eq!(read(&archive(&[("picture.png", b"\x89PNG")])), Err(SheetProblem::UnknownFormat));
}

#[test]
fn an_archive_that_unpacks_to_too_much_is_refused() {
    // Zeros by the hundred megabytes pack to a few kilobytes.
    let zeros = vec![b'0'; 64 << 20];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("[Content_Types].xml", SimpleFileOptions::default()).unwrap();
    for _ in 0..=MOST_UNPACKED_BYTES / zeros.len() as u64 {
        archive.write_all(&zeros).unwrap();
    }
    let bomb = archive.finish().unwrap().into_inner();
    assert!(bomb.len() < 4 << 20, "the bomb itself is small");
    let refused = read(&bomb);
    assert!(matches!(refused, Err(SheetProblem::TooManyBytes { .. })), "{refused:?}");
}

#[test]
fn cells_that_are_repeated_without_end_are_refused() {
    let cell = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>";
    let bomb =
        ods(&format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>"));
    assert_eq!(read(&bomb), Err(SheetProblem::TooManyCells));
}

#[test]
fn the_empty_rows_at_the_end_of_every_sheet_cost_nothing() {
    let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    let rows = format!(
        "<table:table-row>{}{}</table:table-row><table:table-row table:number-rows-repeated=\"1048575\">{empty}</table:table-row>",
        cell("Failure mode"),
        cell("Effect"),
    );
    assert_eq!(read(&ods(&rows)).unwrap().sheets[0].height(), 1);
}

#[test]
fn a_cell_in_the_last_corner_of_a_workbook_is_refused_without_room_for_all_before_it() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write(1_048_575, 16_383, "far").unwrap();
    assert_eq!(read(&workbook.save_to_buffer().unwrap()), Err(SheetProblem::TooManyCells));
}

#[test]
fn an_old_workbook_that_claims_to_be_huge_is_refused_before_room_is_made() {
    let record = |kind: u16, data: &[u8]| {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    };
    let sheet_at =
        |position: u32| record(0x0085, &[&position.to_le_bytes()[..], &[0, 0, 1, 0, b'A']].concat());
    let globals = |position| {
        [record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]), sheet_at(position), record(0x000A, &[])].concat()
    };
    let start = u32::try_from(globals(0).len()).unwrap();
    let dimensions =
        [&0_u32.to_le_bytes()[..], &u32::MAX.to_le_bytes(), &[0, 0], &[0xFF, 0xFF], &[0, 0]].concat();
    let sheet =
        [record(0x0809, &[0, 6, 16, 0, 0, 0, 0, 0]), record(0x0200, &dimensions), record(0x000A, &[])]
            .concat();
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook").unwrap().write_all(&[globals(start), sheet].concat()).unwrap();
    file.flush().unwrap();
    assert_eq!(read(&file.into_inner().into_inner()), Err(SheetProblem::TooManyCells));
}

#[test]
fn a_locked_workbook_says_that_it_is_locked() {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/EncryptedPackage").unwrap().write_all(b"secret").unwrap();
    file.flush().unwrap();
    let locked = SheetProblem::Locked { format: SheetFormat::Xlsx };
    assert_eq!(read(&file.into_inner().into_inner()), Err(locked));
}

#[test]
fn an_open_document_says_what_its_paragraphs_and_joined_cells_say() {
    let rows = format!(
        "<table:table-row>{}{}{}</table:table-row>\
         <table:table-row><table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>No <text:span>key</text:span> &amp; no</text:p><text:p>card</text:p></table:table-cell>{}\
         <table:table-cell office:value-type=\"float\" office:value=\"7\" table:formula=\"of:=3+4\"><text:p>7</text:p></table:table-cell></table:table-row>\
         <table:table-row><table:covered-table-cell/>{}<table:table-cell office:value-type=\"float\" office:value=\"3\"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>3</text:p></table:table-cell></table:table-row>",
        cell("Failure mode"),
        cell("Cause"),
        cell("O"),
        cell("Lost"),
        cell("Not cut"),
    );
    let book = read(&ods(&rows)).unwrap();
    let read = interpret(&book, &TableLayout::find(&book).unwrap(), &SCALES);
    assert_eq!(read.failure_modes.len(), 1, "the failure mode is joined over two rows");
    assert_eq!(read.failure_modes[0].title, "No key & no\ncard");
    assert_eq!(read.failure_modes[0].causes.len(), 2);
    assert_eq!(read.findings, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_workbook_is_read_or_refused(places in vec((any::<prop::sample::Index>(), any::<u8>()), 1..12), cut in any::<prop::sample::Index>()) {
        let mut bytes = workbook();
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = read(&bytes);
        let _ = read(&bytes[..cut.index(bytes.len())]);
    }

    #[test]
    fn any_text_is_read_or_refused_and_interpreted_as_far_as_it_goes(
        text in "(Failure mode|失效模式|S|O|RPN|=cmd|\"|,|;|\t|\r\n|\n|7|x){0,60}", bytes in vec(any::<u8>(), 0..300),
    ) {
        for bytes in [text.as_bytes(), &bytes] {
            if let Ok(book) = read(bytes) {
                let layout = TableLayout::of_sheet(&book, 0);
                let _ = interpret(&book, &layout, &SCALES);
            }
        }
    }
}
