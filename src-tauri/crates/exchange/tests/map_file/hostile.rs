//! Files that mean no good, or are no maps: a clear refusal, never a panic and never a wait without end.

use std::io::Write;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use proptest::prelude::*;
use sightline_exchange::map_file::{MapProblem, MapReading, read};

use crate::support::refused;

#[test]
fn what_is_no_map_is_refused_by_name() {
    assert_eq!(refused("a.csv", b""), MapProblem::Empty);
    assert_eq!(refused("a.csv", b" \n\t\n"), MapProblem::Empty);
    assert_eq!(
        refused("a.csv", b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00"),
        MapProblem::UnknownFormat
    );
    assert_eq!(refused("a.json", b"{\"a\": 1}"), MapProblem::UnknownFormat);
    assert!(matches!(refused("a.ojf", b"{\"stages\": [}"), MapProblem::Unreadable { .. }));
    assert!(matches!(refused("a.csv", b"one line"), MapProblem::NoMap { .. }));
    assert!(matches!(refused("a.mmd", b"journey\ntitle nothing"), MapProblem::NoMap { .. }));
    assert!(matches!(refused("a.xlsx", b"PK\x03\x04 cut off"), MapProblem::Sheet(_)));
}

#[test]
fn a_file_that_asks_for_too_much_is_refused() {
    let deep = format!("{}{}", "{\"stages\":[".repeat(5_000), "]}".repeat(5_000));
    assert!(matches!(refused("a.ojf", deep.as_bytes()), MapProblem::Unreadable { .. }));
    let stages = "{},".repeat(20_000);
    let many = format!("{{\"stages\":[{stages}{{}}],\"nodes\":[]}}");
    assert_eq!(refused("a.ojf", many.as_bytes()), MapProblem::TooLarge);
    let tasks = "a: 5: me\n".repeat(20_000);
    assert_eq!(refused("a.mmd", format!("journey\n{tasks}").as_bytes()), MapProblem::TooLarge);
    let actors = format!("journey\n a: 5: {}\n", "x,".repeat(200_000));
    assert!(
        read("a.mmd", actors.as_bytes(), &MapReading::default()).is_ok(),
        "only so many people share a task"
    );
}

#[test]
fn xml_that_would_grow_or_never_end_is_refused() {
    let unreadable =
        |text: &str| matches!(refused("a.drawio", text.as_bytes()), MapProblem::Unreadable { .. });
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\
                <mxfile><diagram>&b;&b;&b;</diagram></mxfile>";
    assert!(unreadable(bomb), "what a file declares is not put in its place");
    let outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><mxGraphModel><root>&a;</root></mxGraphModel>";
    assert!(unreadable(outside), "nothing is fetched");
    assert!(unreadable(&format!("<mxfile>{}", "<a>".repeat(100_000))));
    assert!(unreadable(&format!("<definitions>{}</definitions>", "<a/>".repeat(1_100_000))));
    assert!(unreadable("<mxfile><diagram name='x'>"));
    assert!(unreadable("<mxfile><diagram>not base64 at all!</diagram></mxfile>"));
    assert_eq!(refused("a.xml", b"<svg/>"), MapProblem::UnknownFormat);
    let attributes: String = (0..50_000).map(|number| format!(" a{number}='x'")).collect();
    let wide = format!("<mxGraphModel{attributes}><root/></mxGraphModel>");
    assert!(matches!(refused("a.xml", wide.as_bytes()), MapProblem::NoMap { .. }));
}

#[test]
fn a_page_that_unpacks_to_too_much_is_refused() {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    let spaces = vec![b' '; 1 << 20];
    for _ in 0..80 {
        encoder.write_all(&spaces).unwrap();
    }
    let packed = BASE64_STANDARD.encode(encoder.finish().unwrap());
    let file = format!("<mxfile><diagram>{packed}</diagram></mxfile>");
    assert!(file.len() < 200_000, "it is small as long as it is packed");
    assert_eq!(refused("a.drawio", file.as_bytes()), MapProblem::TooManyBytes);
}

#[test]
fn shapes_that_stand_in_each_other_in_a_circle_end_somewhere() {
    let cell = |id: &str, parent: &str| {
        format!(
            "<mxCell id='{id}' value='{id}' style='swimlane' vertex='1' parent='{parent}'><mxGeometry x='1' y='1' width='9' height='9'/></mxCell>"
        )
    };
    let cells = [cell("a", "b"), cell("b", "c"), cell("c", "a"), cell("d", "d"), cell("a", "a")].concat();
    let page = format!("<mxGraphModel><root>{cells}</root></mxGraphModel>");
    drop(read("a.drawio", page.as_bytes(), &MapReading::default()));
    let chart =
        "flowchart TD\nsubgraph a\nsubgraph b\nsubgraph a\nx-->a\nend\na-->b-->x\nend\nend\nx-->y-->x";
    let found = read("a.mmd", chart.as_bytes(), &MapReading::default()).unwrap();
    assert_eq!(found.map.links.len(), 2);
}

#[test]
fn lists_that_multiply_and_markup_that_never_ends_are_no_wait() {
    let list = (0..2_000).map(|number| format!("n{number}")).collect::<Vec<_>>().join(" & ");
    let chart = format!("flowchart TD\n{list} --> {list}\n");
    assert_eq!(refused("a.mmd", chart.as_bytes()), MapProblem::TooLarge);
    for piece in ["&lt;a", "&lt;style&gt;", "&amp;", "&lt;!--"] {
        let label = piece.repeat(200_000);
        let page =
            format!("<mxGraphModel><root><mxCell id='a' value='x{label}' vertex='1'/></root></mxGraphModel>");
        assert!(read("a.xml", page.as_bytes(), &MapReading::default()).is_ok());
    }
    let deep: String = (0..3_000).map(|depth| format!("{}- a: b\n", " ".repeat(depth))).collect();
    assert!(read("a.md", deep.as_bytes(), &MapReading::default()).is_ok());
}

/// Pieces of all formats, so that what is put together is often nearly one.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "journey",
        "title ",
        "section ",
        "a: 5: me",
        "Stage,Service layer,What happens",
        "Step,A,B",
        "Frontstage,x,y",
        "前台,迎接",
        "{",
        "}",
        "[",
        "]",
        "\"stages\"",
        "\"nodes\"",
        ":",
        ",",
        "\"id\"",
        "1",
        "null",
        "\n",
        "\n",
        "  ",
        "<mxfile>",
        "</mxfile>",
        "<diagram>",
        "<mxGraphModel>",
        "<root>",
        "<mxCell id='a' vertex='1' value='x' parent='a'/>",
        "<mxCell edge='1' source='a' target='a'/>",
        "</root>",
        "<definitions>",
        "<process id='p'>",
        "<task id='t'/>",
        "<laneSet>",
        "<lane>",
        "</",
        "<![CDATA[",
        "&amp;",
        "&x;",
        "# ",
        "## ",
        "- ",
        "  - ",
        "Lanes",
        "a: b",
        "flowchart TD",
        "subgraph ",
        "end",
        " --> ",
        "A[x]",
        "B{y}",
        " -- ",
        "|",
        "&",
        "```mermaid",
        "```",
        "---",
        "%%",
        "• ",
        "\"",
        "\t",
        ";",
        "阶段",
        "\u{0}",
        "—",
        "accDescr {",
    ];
    prop_oneof![
        8 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ]
}

proptest! {
    #[test]
    fn whatever_a_text_says_it_is_read_or_refused(pieces in prop::collection::vec(piece(), 0..40), name in "a\\.(csv|md|mmd|ojf|txt|xml)") {
        let text = pieces.concat();
        if let Ok(found) = read(&name, text.as_bytes(), &MapReading::default()) {
            let (lanes, steps) = (found.map.lanes.len(), found.map.step_count());
            for card in &found.map.cards {
                prop_assert!((card.lane as usize) < lanes && (card.step as usize) < steps, "every card has a cell");
            }
            for link in &found.map.links {
                prop_assert!(link.source.max(link.target) < found.map.cards.len() as u32);
            }
        }
    }

    #[test]
    fn whatever_bytes_there_are_they_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read("a.bin", &bytes, &MapReading::default());
    }
}
