//! Journeys of Mermaid and of OpenJourney.

use sightline_exchange::map_file::{MapFindingKind as Kind, MapFormat};
use sightline_model::{CardMark, LaneKind as L, MapPreset};

use crate::support::{cell, found, lanes, phases, told, values};

#[test]
fn a_journey_of_mermaid_has_sections_tasks_scores_and_actors() {
    let text = "%% a day\njourney\n  title My working day\n  section Go to work\n    Make tea: 5: Me\n    \
                Go upstairs: 3: Me, Cat\n  section Go home\n    Sit down: 1.5: Me\n    so what\n    Rest: 9: Me\n";
    let found = found("day.mmd", text);
    let map = &found.map;
    assert_eq!((found.format, map.title.as_str()), (MapFormat::Journey, "My working day"));
    assert_eq!(
        phases(map),
        [("Go to work", vec!["Make tea", "Go upstairs"]), ("Go home", vec!["Sit down", "Rest"])]
    );
    assert_eq!(lanes(map), [("", L::CustomerActions), ("", L::Emotion)]);
    assert_eq!(map.preset, MapPreset::Journey);
    let names: Vec<&str> = map.personas.iter().map(|persona| persona.name.as_str()).collect();
    assert_eq!(names, ["Me", "Cat"]);
    assert_eq!(cell(map, 0, 0), ["Make tea"]);
    assert_eq!(values(map, 1, 0), [Some(2.0)], "5 of 5 is the top of the curve");
    assert_eq!(values(map, 1, 1), [Some(0.0), Some(0.0)], "a point for each of those who do it");
    assert_eq!(values(map, 1, 2), [Some(-1.5)]);
    assert_eq!(told(&found), [(Kind::LineLeftOut, "so what"), (Kind::ValueFitted, "9")]);
    assert_eq!(found.findings[0].line, Some(9));
}

#[test]
fn a_chinese_journey_in_a_markdown_file_is_found() {
    let text = "# 一天\n\n说明\n\n```mermaid\njourney\n  title 上班的一天\n  section 出门\n    泡茶: 4: 我\n```\n\n尾声\n";
    let map = found("一天.md", text).map;
    assert_eq!(map.title, "上班的一天");
    assert_eq!(phases(&map), [("出门", vec!["泡茶"])]);
    assert_eq!(values(&map, 1, 0), [Some(1.0)]);
}

const OPEN_JOURNEY: &str = r#"{
  "title": "First flat", "persona": {"name": "Li", "goals": ["A quiet room", "A fair price"]},
  "stages": [{"id": "s1", "name": "Search"}, {"id": "s2", "name": "Visit"}, {"id": "s1", "name": "Search again"}],
  "swimlanes": [{"id": 1, "name": "Actions"}, {"id": 2, "name": "Thinking"}],
  "nodes": [
    {"id": "a", "stageId": "s1", "swimlaneId": 1, "title": "Reads offers", "description": "On the train",
     "score": 5, "isMomentOfTruth": true, "tags": ["online"],
     "blueprint": {"evidence": ["Web page"], "onstage": [], "backstage": ["Checks each offer"], "support": [{"name": "Search engine"}]}},
    {"id": "b", "stageId": "s1", "swimlaneId": 1, "title": "Calls the owner", "score": -3},
    {"id": "b", "stageId": "s1", "swimlaneId": 2, "title": "Is it loud there?", "score": null},
    {"stageId": "gone", "swimlaneId": 1, "title": "Moves in", "score": "high"},
    {"stageId": "s2", "title": "Sees the room", "score": 12},
    "nonsense"
  ]
}"#;

#[test]
fn a_journey_of_openjourney_keeps_what_its_nodes_say() {
    let found = found("flat.ojf", OPEN_JOURNEY);
    let map = &found.map;
    assert_eq!((found.format, map.title.as_str()), (MapFormat::OpenJourney, "First flat"));
    assert_eq!(map.personas[0].goals, "A quiet room\nA fair price");
    let expected = [
        ("Search", vec!["Reads offers", "Calls the owner"]),
        ("Visit", vec!["Sees the room"]),
        ("Search again", vec![]),
        ("", vec!["Moves in"]),
    ];
    assert_eq!(phases(map), expected, "nodes are steps of their stage; what names none stands at the end");
    let expected = [
        ("Actions", L::CustomerActions),
        ("Thinking", L::Thoughts),
        ("", L::Cards),
        ("", L::Emotion),
        ("", L::PhysicalEvidence),
        ("", L::Backstage),
        ("", L::Support),
    ];
    assert_eq!(lanes(map), expected);
    let first = &map.cards[0];
    assert_eq!((first.text.as_str(), first.note.as_str()), ("Reads offers", "On the train"));
    assert_eq!(first.marks, [CardMark::MomentOfTruth]);
    assert_eq!(first.tags[0].title, "online");
    assert_eq!(values(map, 3, 0), [Some(2.0)], "+5 is the top of the curve");
    assert_eq!(values(map, 3, 1), [Some(-1.0)], "-3 of 5 is about -1 of 2");
    assert_eq!((cell(map, 4, 0), cell(map, 6, 0)), (vec!["Web page"], vec!["Search engine"]));
    assert_eq!(cell(map, 1, 0), ["Is it loud there?"], "the first nodes of all lanes share a step");
}

#[test]
fn ids_that_are_missing_double_or_lead_nowhere_are_told() {
    let found = found("flat.ojf", OPEN_JOURNEY);
    let expected = [
        (Kind::DoubleId, "Search again"),
        (Kind::DoubleId, "Is it loud there?"),
        (Kind::NoStep, "Moves in"),
        (Kind::NoLane, "Sees the room"),
        (Kind::ShapeLeftOut, "nonsense"),
        (Kind::ValueFitted, "Sees the room: 12"),
        (Kind::NotANumber, "Moves in: \"high\""),
    ];
    assert_eq!(told(&found), expected);
}
