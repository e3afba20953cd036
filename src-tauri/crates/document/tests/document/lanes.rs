//! How lanes are shown, and the values of the cards in them.

use sightline_document::{Operation, OperationError};
use sightline_model::{Card, CardId, Chart, Lane, LaneKind};

use crate::project::{Project, id};

fn first_lane(project: &Project, map: sightline_model::MapId) -> Lane {
    project.model().lanes_of(map).next().unwrap().clone()
}

fn value(project: &Project, card: CardId) -> Option<f64> {
    project.model().cards().get(card).and_then(|card: &Card| card.value)
}

#[test]
fn a_lane_is_folded_hidden_and_resized_without_a_word_about_its_cards() {
    let (mut project, map) = Project::with_map();
    let lane = project.lanes(map)[0];
    project.add_card((lane, project.steps(map)[0]), "Desk");
    for operation in [
        Operation::CollapseLane { lane, collapsed: true },
        Operation::HideLane { lane, hidden: true },
        Operation::ResizeLane { lane, height: Some(240.0) },
    ] {
        assert_eq!(project.apply(operation).diff.changes.len(), 1, "only the lane changes");
    }
    let shown = first_lane(&project, map);
    assert_eq!((shown.collapsed, shown.hidden, shown.height), (true, true, Some(240.0)));

    project.apply(Operation::ResizeLane { lane, height: None });
    assert_eq!(first_lane(&project, map).height, None, "as high as it needs");
}

#[test]
fn a_height_that_nobody_could_see_or_scroll_is_refused_with_both_ends() {
    let (mut project, map) = Project::with_map();
    let lane = project.lanes(map)[0];
    for height in [0.0, 5000.0, f64::NAN] {
        let error = project.refuse(Operation::ResizeLane { lane, height: Some(height) });
        assert_eq!(error.details()["minimum"], "24", "{error}");
    }
}

#[test]
fn numbers_have_a_unit_and_a_chart_and_curves_have_faces() {
    let (mut project, map) = Project::with_map();
    let lane = project.lanes(map)[0];
    project.apply(Operation::DescribeNumbers { lane, unit: "分钟".into(), chart: Chart::Line });
    project.apply(Operation::ShowFaces { lane, faces: false });
    let lane = first_lane(&project, map);
    assert_eq!((lane.unit.as_str(), lane.chart, lane.faces), ("分钟", Chart::Line, false));
}

#[test]
fn a_point_of_the_curve_is_made_and_moved_by_half_steps() {
    let (mut project, map) = Project::with_map();
    let (lane, step) = (project.add_lane(map, LaneKind::Emotion), project.steps(map)[0]);
    let point = id();
    project.apply(Operation::AddValue { id: Some(point), lane, step, value: 1.0, persona: None });
    project.apply(Operation::SetValue { cards: vec![point], value: Some(-1.5) });
    assert_eq!(value(&project, point), Some(-1.5));
    project.apply(Operation::SetValue { cards: vec![point], value: None });
    assert_eq!(value(&project, point), None, "nobody knows");

    for off in [2.5, 0.25, f64::NAN] {
        let error = project.refuse(Operation::SetValue { cards: vec![point], value: Some(off) });
        assert!(matches!(error, OperationError::OffCurve { .. }), "{off}: {error}");
    }
}

#[test]
fn a_point_belongs_to_a_persona_that_there_is() {
    let (mut project, map) = Project::with_map();
    let (lane, step) = (project.add_lane(map, LaneKind::Emotion), project.steps(map)[0]);
    let error = project.refuse(Operation::AddValue { id: None, lane, step, value: 1.0, persona: Some(id()) });
    assert!(matches!(error, OperationError::MissingRecord { .. }), "{error}");
}

#[test]
fn a_number_is_any_and_a_plain_card_has_none() {
    let (mut project, map) = Project::with_map();
    let step = project.steps(map)[0];
    let cost = project.add_lane(map, LaneKind::Cost);
    let number = project.add_card((cost, step), "");
    project.apply(Operation::SetValue { cards: vec![number], value: Some(-12.75) });
    assert_eq!(value(&project, number), Some(-12.75));

    let plain = project.add_card((project.lanes(map)[0], step), "Desk");
    let error = project.refuse(Operation::SetValue { cards: vec![number, plain], value: Some(1.0) });
    assert!(matches!(error, OperationError::NoValue), "{error}");
}
