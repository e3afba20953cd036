//! Outlines in Markdown and in indented lines.

use sightline_exchange::map_file::{MapFindingKind as Kind, MapFormat};
use sightline_model::LaneKind as L;

use crate::support::{cell, found, lanes, phases, told, values};

const STAY: &str = "\
# Overnight stay

Somebody wrote this.

## Arrive
### Reach the hotel
- **Guest actions**: Walks in
  with two bags
- Reception: Greets her<br>at the door
  - Nights only: the porter does
- Emotion: +1 Glad

### Check in
- Backstage:
  - Assigns a room
  - Prints the key

## Leave
### Pay at 10:30
- Guest actions: Pays
- Forgotten umbrella
";

#[test]
fn headings_are_phases_and_steps_and_items_are_cards() {
    let found = found("stay.md", STAY);
    let map = &found.map;
    assert_eq!((found.format, map.title.as_str()), (MapFormat::Outline, "Overnight stay"));
    assert_eq!(
        phases(map),
        [("Arrive", vec!["Reach the hotel", "Check in"]), ("Leave", vec!["Pay at 10:30"])]
    );
    let expected = [
        ("Guest actions", L::CustomerActions),
        ("Reception", L::Frontstage),
        ("", L::Emotion),
        ("", L::Backstage),
        ("", L::Cards),
    ];
    assert_eq!(lanes(map), expected);
    assert_eq!(cell(map, 0, 0), ["Walks in\nwith two bags"], "a line that is indented goes on with its item");
    assert_eq!(cell(map, 1, 0), ["Greets her\nat the door"]);
    assert_eq!(map.cards[1].note, "Nights only: the porter does", "what stands below a card is its note");
    assert_eq!((values(map, 2, 0), cell(map, 2, 0)), (vec![Some(1.0)], vec!["Glad"]));
    assert_eq!(cell(map, 3, 1), ["Assigns a room", "Prints the key"]);
    assert_eq!(
        told(&found),
        [(Kind::LineLeftOut, "Somebody wrote this."), (Kind::NoLane, "Forgotten umbrella")]
    );
    assert_eq!(found.findings[0].line, Some(3));
}

#[test]
fn indented_lines_read_as_headings_do_in_chinese_too() {
    let text = "住宿\n  到达\n    找到酒店\n      顾客行为：走进大堂\n      前台：迎接\n    办理入住\n      后台：分配房间\n  离开\n    付款\n      顾客行为：付款\n";
    let map = found("住宿.txt", text).map;
    assert_eq!(map.title, "住宿");
    assert_eq!(phases(&map), [("到达", vec!["找到酒店", "办理入住"]), ("离开", vec!["付款"])]);
    assert_eq!(lanes(&map), [("", L::CustomerActions), ("前台", L::Frontstage), ("后台", L::Backstage)]);
    assert_eq!(cell(&map, 2, 1), ["分配房间"]);
}

#[test]
fn an_outline_without_lanes_has_phases_steps_and_plain_cards() {
    let map = found("a.md", "- Arrive\n  - Check in\n    - Shows her passport\n- Leave\n  - Pay\n").map;
    assert_eq!(phases(&map), [("Arrive", vec!["Check in"]), ("Leave", vec!["Pay"])]);
    assert_eq!(cell(&map, 0, 0), ["Shows her passport"]);
}

#[test]
fn a_numbered_step_is_no_lane() {
    let text = "- Phase 1: Arrive\n  - Step 1: Check in\n    - Frontstage: Greets\n  - Step 2: Sleep\n";
    let map = found("a.md", text).map;
    assert_eq!(phases(&map), [("Phase 1: Arrive", vec!["Step 1: Check in", "Step 2: Sleep"])]);
    assert_eq!(lanes(&map), [("", L::Frontstage)]);
}

#[test]
fn a_list_of_lanes_gives_their_order() {
    let text = "# Stay\n- Lanes\n  - Backstage\n  - Guest (Customer actions)\n  - Desk\n  - Desk #2\n## A\n### B\n\
                - Guest (Customer actions): Walks in\n- Desk #2: Locks\n";
    let map = found("a.md", text).map;
    let expected =
        [("", L::Backstage), ("Guest", L::CustomerActions), ("Desk", L::Cards), ("Desk", L::Cards)];
    assert_eq!(lanes(&map), expected);
    assert_eq!((cell(&map, 1, 0), cell(&map, 3, 0)), (vec!["Walks in"], vec!["Locks"]));
}
