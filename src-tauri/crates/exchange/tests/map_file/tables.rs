//! Tables with lanes as rows and steps as columns, and lists of a service.

use rust_xlsxwriter::{Format, Workbook};
use sightline_exchange::map_file::{MapFindingKind as Kind, MapFormat, MapReading, read};
use sightline_model::{EvidenceStatus, LaneKind as L, MapPreset};

use crate::support::{cell, found, lanes, phases, told, values};

const BLUEPRINT: &str = "\
Phase,Arrive,,Stay
Step,Reach the hotel,Check in,Sleep
Physical evidence,Sign,\"• Desk
• Key card\",
Guest actions,Walks in,Shows her passport,Sleeps
Line of interaction,,,
Reception,\"Greets her
at the door\",Checks the booking,
Line of visibility,,,
Backstage,,Assigns a room,Cleans
Booking system,,Blocks the room,
";

#[test]
fn lanes_are_rows_and_steps_are_columns() {
    let found = found("Overnight stay.csv", BLUEPRINT);
    let map = &found.map;
    assert_eq!((found.format, found.sure), (MapFormat::Table, true));
    assert_eq!(map.title, "Overnight stay", "the file names what has no title");
    assert_eq!(map.preset, MapPreset::Blueprint);
    assert_eq!(phases(map), [("Arrive", vec!["Reach the hotel", "Check in"]), ("Stay", vec!["Sleep"])]);
    let expected = [
        ("", L::PhysicalEvidence),
        ("Guest actions", L::CustomerActions),
        ("Reception", L::Frontstage),
        ("", L::Backstage),
        ("Booking system", L::Support),
    ];
    assert_eq!(lanes(map), expected, "the lines between lanes are none");
    assert_eq!(cell(map, 0, 1), ["Desk", "Key card"], "bullets part cards");
    assert_eq!(cell(map, 2, 0), ["Greets her\nat the door"], "a line break alone does not");
    assert_eq!(told(&found), []);
}

#[test]
fn a_chinese_table_reads_alike() {
    let table = "阶段;到达;;入住\n步骤;找到酒店;办理入住;睡觉\n顾客行为;走进大堂;出示护照;睡觉\n\
                 情绪曲线;1;-1.5;😀\n前台员工;迎接;核对预订;\n夜班;;;打扫\n";
    let found = found("住宿.csv", table);
    let map = &found.map;
    assert_eq!(phases(map), [("到达", vec!["找到酒店", "办理入住"]), ("入住", vec!["睡觉"])]);
    let expected =
        [("", L::CustomerActions), ("", L::Emotion), ("前台员工", L::Frontstage), ("夜班", L::Cards)];
    assert_eq!(lanes(map), expected);
    assert_eq!([0, 1, 2].map(|step| values(map, 1, step)[0]), [Some(1.0), Some(-1.5), Some(2.0)]);
    assert_eq!(told(&found), [(Kind::LaneUnknown, "夜班")]);
    assert_eq!(map.preset, MapPreset::JourneyBlueprint);
}

#[test]
fn gb18030_reads_as_utf8_does() {
    let table = "步骤,到达,入住\n顾客行为,走进大堂,睡觉\n前台,迎接,\n";
    let (bytes, ..) = encoding_rs::GB18030.encode(table);
    let found = read("a.csv", &bytes, &MapReading::default()).unwrap();
    assert_eq!(found.map, super::support::found("a.csv", table).map);
}

#[test]
fn columns_can_be_lanes_where_their_names_say_so() {
    let table = "Step,Customer actions,Frontstage,Backstage\nArrive,Walks in,Greets,\nPay,Pays,Takes the money,Books it\n";
    let map = found("a.csv", table).map;
    assert_eq!(lanes(&map), [("", L::CustomerActions), ("", L::Frontstage), ("", L::Backstage)]);
    assert_eq!(phases(&map), [("", vec!["Arrive", "Pay"])]);
    assert_eq!(cell(&map, 2, 1), ["Books it"]);
}

#[test]
fn joined_cells_of_a_workbook_are_phases_and_cards_that_reach_over_steps() {
    let (mut workbook, plain) = (Workbook::new(), Format::new());
    workbook.add_worksheet().set_name("Cover").unwrap().write(0, 0, "Our hotel").unwrap();
    let sheet = workbook.add_worksheet().set_name("Blueprint").unwrap();
    sheet.merge_range(0, 0, 0, 4, "Overnight stay", &plain).unwrap();
    sheet.merge_range(2, 1, 2, 2, "Arrive", &plain).unwrap();
    sheet.merge_range(2, 3, 2, 4, "Stay", &plain).unwrap();
    for (column, step) in [(1, "Reach"), (2, "Check in"), (3, "Sleep"), (4, "Eat")] {
        sheet.write(3, column, step).unwrap();
    }
    sheet.merge_range(4, 0, 5, 0, "Customer", &plain).unwrap();
    sheet.write(4, 1, "Walks in").unwrap();
    sheet.write(5, 1, "Looks around").unwrap();
    sheet.write(6, 0, "Backstage").unwrap();
    sheet.merge_range(6, 2, 6, 4, "Keeps the room", &plain).unwrap();
    sheet.write(7, 0, "Waiting time").unwrap();
    sheet.write(7, 1, "5 min").unwrap();
    sheet.write(7, 2, "12 min").unwrap();
    let found = read("a.xlsx", &workbook.save_to_buffer().unwrap(), &MapReading::default()).unwrap();
    let map = &found.map;
    assert_eq!((found.parts.as_slice(), found.part), (["Cover".into(), "Blueprint".into()].as_slice(), 1));
    assert_eq!(map.title, "Overnight stay", "what stands above the table is its title");
    assert_eq!(phases(map), [("Arrive", vec!["Reach", "Check in"]), ("Stay", vec!["Sleep", "Eat"])]);
    assert_eq!(cell(map, 0, 0), ["Walks in", "Looks around"], "a lane of two rows is one");
    let wide = map.cards.iter().find(|card| card.text == "Keeps the room").unwrap();
    assert_eq!((wide.lane, wide.step, wide.further_steps), (1, 1, 2));
    assert_eq!((values(map, 2, 1)[0], map.lanes[2].unit.as_str()), (Some(12.0), "min"));
}

#[test]
fn a_person_says_better_what_the_lanes_hold_and_what_a_line_is() {
    let table = "Step,A,B\nNight desk,\"one\ntwo\",\nMood,+1 glad,-2\n";
    let reading = MapReading {
        kinds: Some(vec![L::Frontstage, L::Emotion]),
        lines_apart: true,
        ..MapReading::default()
    };
    let found = read("a.csv", table.as_bytes(), &reading).unwrap();
    assert_eq!(lanes(&found.map), [("Night desk", L::Frontstage), ("Mood", L::Emotion)]);
    assert_eq!(cell(&found.map, 0, 0), ["one", "two"]);
    assert_eq!((cell(&found.map, 1, 0)[0], values(&found.map, 1, 0)[0]), ("glad", Some(1.0)));
    assert_eq!(told(&found), [], "who has said what a lane holds is not told that it is unknown");
}

#[test]
fn a_list_of_a_service_reads_in_both_languages() {
    let english = "Stage,Service layer,What happens,Responsible person or team,Time in minutes,Evidence status,Evidence note,Mood\n\
                   Arrive,Customer,Walks in,,2,Observed,Visit of May,fine\n\
                   Arrive,Frontstage,Greets,Reception,0.5,assumption,,\n\
                   Leave,Customer,Pays,,soon,maybe,Ask Li,\n\
                   Arrive,Backstage,Prepares the key,Night desk,3,,,\n\
                   Leave,Backstage,,,,,,\n";
    let one = found("a.csv", english);
    let map = &one.map;
    assert_eq!(
        phases(map),
        [("", vec!["Arrive", "Leave"])],
        "the rows of a stage need not follow each other"
    );
    assert_eq!(lanes(map), [("Customer", L::CustomerActions), ("", L::Frontstage), ("", L::Backstage)]);
    let first = &map.cards[0];
    assert_eq!((first.seconds, first.owner.as_str()), (Some(120.0), ""));
    let evidence = first.evidence.as_ref().unwrap();
    assert_eq!((evidence.status, evidence.note.as_str()), (EvidenceStatus::Observed, "Visit of May"));
    assert_eq!(map.cards[1].owner, "Reception");
    assert_eq!(
        map.cards[2].evidence.as_ref().unwrap().note,
        "maybe: Ask Li",
        "nothing that was said is lost"
    );
    let expected = [
        (Kind::ColumnLeftOut, "Mood"),
        (Kind::NotANumber, "soon"),
        (Kind::EvidenceUnknown, "maybe"),
        (Kind::RowLeftOut, "Leave Backstage"),
    ];
    assert_eq!(told(&one), expected);
    assert_eq!(one.findings[3].row, Some(6), "as the other program counts them");

    let chinese = "阶段,服务层,发生什么,负责人或团队,时间（分钟）,证据状态,证据说明\n\
                   到达,顾客,走进大堂,,2,已观察,五月走访\n到达,前台,迎接,接待,0.5,假设,\n";
    let map = found("b.csv", chinese).map;
    assert_eq!(map.cards[0].seconds, Some(120.0));
    assert_eq!(map.cards[0].evidence.as_ref().unwrap().status, EvidenceStatus::Observed);
    assert_eq!(map.cards[1].evidence.as_ref().unwrap().status, EvidenceStatus::Assumed);
}

#[test]
fn a_table_of_something_else_is_a_map_only_where_somebody_says_so() {
    let found = found("prices.csv", "Article,Price,Stock\nSoap,3,100\nTowel,7,20\n");
    assert!(!found.sure, "no lane of it is known");
}
