//! Diagrams: flowcharts of Mermaid, pages of draw.io, collaborations of BPMN.

use std::io::Write;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use sightline_exchange::map_file::{FoundMap, MapFindingKind as Kind, MapFormat, MapReading, read};
use sightline_model::{CardMark, LaneKind as L, LinkKind, PlainMap};

use crate::support::{found, lanes, told};

const FLOWCHART: &str = "\
---
title: Check in
---
flowchart LR
    %% who does what
    subgraph guest [Guest]
        A([Arrives]) --> B[\"Shows her<br/>passport\"]
    end
    subgraph desk [Reception]
        direction TB
        C{Booked?}
        D[Gives the key]:::green
    end
    subgraph 后台
        F[(Bookings)]
    end
    B --> C -- yes --> D
    C -->|no| E[Finds a room] --> D
    C -. looks up .-> F
    D --> desk
    classDef green fill:#0f0
    this is not understood
    E --> C
";

fn text_of(map: &PlainMap, lane: u32) -> Vec<(&str, u32)> {
    map.cards.iter().filter(|card| card.lane == lane).map(|card| (card.text.as_str(), card.step)).collect()
}

fn connectors(map: &PlainMap) -> Vec<(&str, &str, LinkKind, &str)> {
    let text = |card: u32| map.cards[card as usize].text.as_str();
    map.links
        .iter()
        .map(|link| (text(link.source), text(link.target), link.kind, link.label.as_str()))
        .collect()
}

#[test]
fn subgraphs_of_a_flowchart_are_lanes_and_each_node_stands_behind_what_leads_to_it() {
    let found = found("checkin.mmd", FLOWCHART);
    let map = &found.map;
    assert_eq!((found.format, map.title.as_str()), (MapFormat::Flowchart, "Check in"));
    assert_eq!(
        lanes(map),
        [("Guest", L::CustomerActions), ("Reception", L::Frontstage), ("后台", L::Backstage), ("", L::Cards)]
    );
    assert_eq!(text_of(map, 0), [("Arrives", 0), ("Shows her\npassport", 1)]);
    assert_eq!(text_of(map, 1), [("Booked?", 2), ("Gives the key", 4)]);
    assert_eq!(text_of(map, 3), [("Finds a room", 3)]);
    assert_eq!(map.cards[2].marks, [CardMark::Decision]);
    let expected = [
        ("Arrives", "Shows her\npassport", LinkKind::Flow, ""),
        ("Shows her\npassport", "Booked?", LinkKind::Flow, ""),
        ("Booked?", "Gives the key", LinkKind::Flow, "yes"),
        ("Booked?", "Finds a room", LinkKind::Flow, "no"),
        ("Finds a room", "Gives the key", LinkKind::Flow, ""),
        ("Booked?", "Bookings", LinkKind::Information, "looks up"),
        ("Finds a room", "Booked?", LinkKind::Flow, ""),
    ];
    assert_eq!(connectors(map), expected, "a way back is a connector as well");
    let expected = [
        (Kind::LineLeftOut, "this is not understood"),
        (Kind::LinkLeftOut, "D → desk"),
        (Kind::NoLane, "Finds a room"),
    ];
    assert_eq!(told(&found), expected);
}

const DRAW_IO: &str = r#"<mxfile host="app"><diagram name="Overview" id="p1"><mxGraphModel><root>
<mxCell id="0"/><mxCell id="1" parent="0"/></root></mxGraphModel></diagram>
<diagram name="Stay" id="p2"><mxGraphModel dx="800"><root>
<mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="pool" value="Hotel" style="swimlane;html=1;horizontal=0;" vertex="1" parent="1"><mxGeometry x="40" y="40" width="900" height="400" as="geometry"/></mxCell>
<mxCell id="l2" value="后台" style="swimlane;html=1;horizontal=0;" vertex="1" parent="pool"><mxGeometry x="20" y="200" width="880" height="200" as="geometry"/></mxCell>
<mxCell id="l1" value="&lt;b&gt;Front&lt;/b&gt;stage" style="swimlane;html=1;horizontal=0;" vertex="1" parent="pool"><mxGeometry x="20" y="0" width="880" height="200" as="geometry"/></mxCell>
<mxCell id="a" value="&lt;div&gt;Greets&lt;/div&gt;&lt;script&gt;alert(1)&lt;/script&gt;the guest" style="rounded=1;html=1;" vertex="1" parent="l1"><mxGeometry x="60" y="60" width="120" height="60" as="geometry"/></mxCell>
<UserObject label="Booked?" id="b" tags="x"><mxCell style="rhombus;html=1;" vertex="1" parent="l1"><mxGeometry x="260" y="60" width="80" height="80" as="geometry"/></mxCell></UserObject>
<mxCell id="c" value="分配房间" style="rounded=0;" vertex="1" parent="l2"><mxGeometry x="450" y="60" width="120" height="60" as="geometry"/></mxCell>
<mxCell id="d" value="Lies upon the lane" style="rounded=0;" vertex="1" parent="1"><mxGeometry x="110" y="300" width="120" height="60" as="geometry"/></mxCell>
<mxCell id="e" value="" style="shape=cloud;" vertex="1" parent="1"><mxGeometry x="1200" y="900" width="20" height="20" as="geometry"/></mxCell>
<mxCell id="t" value="Draft of May" style="text;html=1;" vertex="1" parent="1"><mxGeometry x="1200" y="0" width="120" height="20" as="geometry"/></mxCell>
<mxCell id="f1" style="edgeStyle=orthogonalEdgeStyle;" edge="1" parent="1" source="a" target="b"><mxGeometry relative="1" as="geometry"/></mxCell>
<mxCell id="f2" style="dashed=1;" edge="1" parent="1" source="b" target="c"><mxGeometry relative="1" as="geometry"/></mxCell>
<mxCell id="f2l" value="yes" style="edgeLabel;html=1;" vertex="1" connectable="0" parent="f2"><mxGeometry x="-0.2" relative="1" as="geometry"/></mxCell>
<mxCell id="f3" edge="1" parent="1" source="a"><mxGeometry relative="1" as="geometry"/></mxCell>
</root></mxGraphModel></diagram></mxfile>"#;

fn assert_stay(found: &FoundMap) {
    let map = &found.map;
    assert_eq!(
        lanes(map),
        [("", L::Frontstage), ("后台", L::Backstage)],
        "from top to bottom, whatever their order"
    );
    assert_eq!(
        text_of(map, 0),
        [("Greets\nthe guest", 0), ("Booked?", 1)],
        "labels lose their markup and scripts"
    );
    assert_eq!(text_of(map, 1), [("分配房间", 2), ("Lies upon the lane", 0)]);
    let expected = [
        ("Greets\nthe guest", "Booked?", LinkKind::Flow, ""),
        ("Booked?", "分配房间", LinkKind::Information, "yes"),
    ];
    assert_eq!(connectors(map), expected);
    let expected = [
        (Kind::ShapeLeftOut, "cloud"),
        (Kind::ShapeLeftOut, "Draft of May"),
        (Kind::LinkLeftOut, "Greets the guest →"),
    ];
    assert_eq!(told(found), expected);
}

#[test]
fn swimlanes_of_draw_io_are_lanes_and_shapes_stand_where_they_are_drawn() {
    let found = found("stay.drawio", DRAW_IO);
    assert_eq!((found.format, found.map.title.as_str()), (MapFormat::DrawIo, "Stay"));
    assert_eq!((found.parts.as_slice(), found.part), (["Overview".into(), "Stay".into()].as_slice(), 1));
    assert_stay(&found);
}

fn packed(page: &str) -> String {
    let escaped: String = page.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(escaped.as_bytes()).unwrap();
    BASE64_STANDARD.encode(encoder.finish().unwrap())
}

#[test]
fn a_packed_page_of_draw_io_reads_as_a_plain_one() {
    let start = DRAW_IO.find("<mxGraphModel dx").unwrap();
    let page = &DRAW_IO[start..DRAW_IO.rfind("</diagram>").unwrap()];
    let file = format!("<mxfile><diagram name=\"Stay\">{}</diagram></mxfile>", packed(page));
    assert_stay(&found("stay.drawio", &file));
    assert_stay(&found("stay.xml", page));
}

#[test]
fn lanes_beside_each_other_are_read_downwards() {
    let shape =
        |id: &str, value: &str, style: &str, parent: &str, x: u32, y: u32, width: u32, height: u32| {
            format!(
                "<mxCell id=\"{id}\" value=\"{value}\" style=\"{style}\" vertex=\"1\" parent=\"{parent}\">\
             <mxGeometry x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/></mxCell>"
            )
        };
    let cells = [
        shape("l", "顾客", "swimlane", "1", 0, 0, 200, 600),
        shape("r", "Backstage", "swimlane", "1", 200, 0, 200, 600),
        shape("a", "later", "", "l", 40, 400, 120, 60),
        shape("b", "first", "", "r", 40, 60, 120, 60),
    ];
    let page = format!("<mxGraphModel><root>{}</root></mxGraphModel>", cells.concat());
    let map = found("a.xml", &page).map;
    assert_eq!(lanes(&map), [("顾客", L::CustomerActions), ("", L::Backstage)]);
    assert_eq!((text_of(&map, 0), text_of(&map, 1)), (vec![("later", 1)], vec![("first", 0)]));
}

const BPMN: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="di" xmlns:dc="dc">
<bpmn:collaboration id="c" name="Check in"><bpmn:participant id="p1" name="Guest" processRef="g"/>
<bpmn:participant id="p2" name="Hotel" processRef="h"/><bpmn:participant id="p3" name="供应商"/>
<bpmn:messageFlow id="m1" name="passport" sourceRef="show" targetRef="check"/>
<bpmn:messageFlow id="m2" name="invoice" sourceRef="check" targetRef="p3"/></bpmn:collaboration>
<bpmn:process id="g"><bpmn:startEvent id="start" name="Arrives"/><bpmn:userTask id="show" name="Shows her passport">
<bpmn:documentation>Or her card</bpmn:documentation></bpmn:userTask>
<bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="show"/></bpmn:process>
<bpmn:process id="h"><bpmn:laneSet><bpmn:lane id="l1" name="前台"><bpmn:flowNodeRef>check</bpmn:flowNodeRef><bpmn:flowNodeRef>booked</bpmn:flowNodeRef></bpmn:lane>
<bpmn:lane id="l2" name="Housekeeping"><bpmn:flowNodeRef>clean</bpmn:flowNodeRef><bpmn:flowNodeRef>wait</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
<bpmn:task id="check" name="Looks for the booking"/><bpmn:exclusiveGateway id="booked" name="Booked?"/>
<bpmn:subProcess id="clean" name="Cleans the room"><bpmn:task id="bed" name="Makes the bed"/></bpmn:subProcess>
<bpmn:intermediateCatchEvent id="wait" name="Room is dry"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>
<bpmn:dataStoreReference id="store" name="Bookings"/>
<bpmn:textAnnotation id="note"><bpmn:text>Mostly at three</bpmn:text></bpmn:textAnnotation>
<bpmn:association id="a1" sourceRef="clean" targetRef="note"/>
<bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="booked"/>
<bpmn:sequenceFlow id="f3" name="yes" sourceRef="booked" targetRef="clean"/>
<bpmn:sequenceFlow id="f4" sourceRef="clean" targetRef="wait"/>
<bpmn:sequenceFlow id="f5" sourceRef="wait" targetRef="gone"/></bpmn:process>
</bpmn:definitions>"#;

#[test]
fn pools_and_lanes_of_bpmn_are_lanes_and_gateways_are_decisions() {
    let found = found("checkin.bpmn", BPMN);
    let map = &found.map;
    assert_eq!((found.format, map.title.as_str()), (MapFormat::Bpmn, "Check in"));
    let expected = [
        ("Guest", L::CustomerActions),
        ("前台", L::Frontstage),
        ("Housekeeping", L::Cards),
        ("供应商", L::Support),
    ];
    assert_eq!(lanes(map), expected);
    assert_eq!(text_of(map, 0), [("Arrives", 0), ("Shows her passport", 1)]);
    assert_eq!(text_of(map, 1), [("Looks for the booking", 2), ("Booked?", 3)]);
    assert_eq!(text_of(map, 2), [("Cleans the room", 4), ("Room is dry", 5)]);
    let marks: Vec<_> = map.cards.iter().map(|card| card.marks.first().copied()).collect();
    assert_eq!(marks, [None, None, None, Some(CardMark::Decision), None, Some(CardMark::WaitPoint)]);
    assert_eq!((map.cards[1].note.as_str(), map.cards[4].note.as_str()), ("Or her card", "Mostly at three"));
    assert_eq!(map.links.len(), 5);
    assert!(connectors(map).contains(&(
        "Shows her passport",
        "Looks for the booking",
        LinkKind::Information,
        "passport"
    )));
    let expected = [
        (Kind::LaneUnknown, "Housekeeping"),
        (Kind::ShapeLeftOut, "Makes the bed"),
        (Kind::ShapeLeftOut, "Bookings"),
        (Kind::LinkLeftOut, "Room is dry"),
        (Kind::LinkLeftOut, "invoice"),
    ];
    assert_eq!(told(&found), expected);
}

#[test]
fn what_is_drawn_of_bpmn_stands_where_it_is_drawn() {
    let place = |element: &str, x: u32| {
        format!(
            "<bpmndi:BPMNShape bpmnElement=\"{element}\"><dc:Bounds x=\"{x}\" y=\"0\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>"
        )
    };
    let drawn = [("start", 0), ("show", 150), ("check", 150), ("booked", 300), ("clean", 450), ("wait", 300)];
    let shapes: String = drawn.iter().map(|(element, x)| place(element, *x)).collect();
    let plane = format!(
        "<bpmndi:BPMNDiagram><bpmndi:BPMNPlane>{shapes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>"
    );
    let map = found("a.bpmn", &BPMN.replace("</bpmn:definitions>", &plane)).map;
    let steps: Vec<u32> = map.cards.iter().map(|card| card.step).collect();
    assert_eq!(steps, [0, 1, 1, 2, 3, 2]);
}

#[test]
fn a_page_can_be_asked_for() {
    let reading = MapReading { part: Some(0), ..MapReading::default() };
    assert!(read("a.drawio", DRAW_IO.as_bytes(), &reading).is_err(), "nothing is drawn on it");
    let reading = MapReading { part: Some(2), ..MapReading::default() };
    assert!(read("a.drawio", DRAW_IO.as_bytes(), &reading).is_err(), "there is none");
}
