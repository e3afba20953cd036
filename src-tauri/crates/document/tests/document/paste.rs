//! Pasting copied cards.

use sightline_document::{
    CopiedCard, CopiedChannel, CopiedLink, CopiedRole, CopiedTiming, CopiedTouchpoint, Fragment, Operation,
    OperationError,
};
use sightline_model::risk::{
    SheetAction, SheetCause, SheetControl, SheetEffect, SheetFailureMode, SheetScore, risk_rows,
};
use sightline_model::{
    ActionKind, CardMark, ChannelKind, ControlKind, EffectReach, LaneKind, LinkKind, Score,
};

use crate::project::{Project, id};

fn copied(lane: u32, step: u32, text: &str) -> CopiedCard {
    CopiedCard { lane, step, text: text.into(), ..CopiedCard::default() }
}

fn link(source: u32, target: u32) -> CopiedLink {
    CopiedLink { source, target, kind: LinkKind::Flow, label: "then".into() }
}

#[test]
fn cards_keep_their_distance_and_their_links() {
    let (mut project, map) = Project::with_map();
    let (lanes, steps) = (project.lanes(map), project.steps(map));
    let fragment =
        Fragment { cards: vec![copied(0, 0, "ask"), copied(2, 1, "look up")], links: vec![link(0, 1)] };
    let wanted = id();
    project.apply(Operation::Paste { fragment, lane: lanes[1], step: steps[0], ids: vec![wanted] });

    assert_eq!(project.texts((lanes[1], steps[0])), ["ask"]);
    assert_eq!(project.texts((lanes[3], steps[1])), ["look up"]);
    assert!(project.model().cards().contains(wanted), "the first card has the id that was asked for");
    let pasted = project.model().links_of(wanted).next().expect("the link was pasted as well");
    assert_eq!((pasted.source, pasted.label.as_str()), (wanted, "then"));
}

#[test]
fn a_card_reaches_as_far_as_the_one_that_was_copied() {
    let (mut project, map) = Project::with_map();
    let (lane, step) = (project.lanes(map)[0], project.steps(map)[0]);
    let wide = CopiedCard { further_steps: 1, ..copied(0, 0, "Hotel website") };
    let fragment = Fragment { cards: vec![wide], links: Vec::new() };
    project.apply(Operation::Paste { fragment, lane, step, ids: Vec::new() });
    let span = project.model().cards_of_cell(lane, step).next().map(|card| card.span);
    assert_eq!(span, Some(2));
}

#[test]
fn a_value_is_pasted_where_the_lane_has_such_values() {
    let (mut project, map) = Project::with_map();
    let step = project.steps(map)[0];
    for (kind, expected) in [
        (LaneKind::Time, Some(37.0)),
        (LaneKind::Emotion, None), // 37 is no point of a curve.
        (LaneKind::Cards, None),
    ] {
        let lane = project.add_lane(map, kind);
        let number = CopiedCard { value: Some(37.0), ..copied(0, 0, "") };
        let fragment = Fragment { cards: vec![number], links: Vec::new() };
        project.apply(Operation::Paste { fragment, lane, step, ids: Vec::new() });
        let value = project.model().cards_of_cell(lane, step).next().and_then(|card| card.value);
        assert_eq!(value, expected, "in a lane of {}", kind.word());
    }
}

#[test]
fn steps_that_are_missing_at_the_end_are_made() {
    let (mut project, map) = Project::with_map();
    let (lane, last) = (project.lanes(map)[0], project.steps(map)[1]);
    let fragment = Fragment { cards: vec![copied(0, 3, "far right")], links: Vec::new() };
    project.apply(Operation::Paste { fragment, lane, step: last, ids: Vec::new() });
    let steps = project.steps(map);
    assert_eq!(steps.len(), 5, "two were there; the card stands three to the right of the second");
    assert_eq!(project.texts((lane, steps[4])), ["far right"]);
}

#[test]
fn cards_below_the_last_lane_go_into_it() {
    let (mut project, map) = Project::with_map();
    let (lanes, step) = (project.lanes(map), project.steps(map)[0]);
    let cards = vec![copied(0, 0, "upper"), copied(3, 0, "lower")];
    let fragment = Fragment { cards, links: Vec::new() };
    project.apply(Operation::Paste { fragment, lane: lanes[4], step, ids: Vec::new() });
    assert_eq!(project.texts((lanes[4], step)), ["upper", "lower"]);
}

#[test]
fn hidden_lanes_take_nothing_that_is_pasted() {
    let (mut project, map) = Project::with_map();
    let (lanes, step) = (project.lanes(map), project.steps(map)[0]);
    project.apply(Operation::HideLane { lane: lanes[1], hidden: true });
    let cards = vec![copied(0, 0, "upper"), copied(1, 0, "lower")];
    let fragment = Fragment { cards, links: Vec::new() };
    project.apply(Operation::Paste { fragment, lane: lanes[0], step, ids: Vec::new() });
    assert_eq!(project.texts((lanes[2], step)), ["lower"], "the next lane that is seen");
}

#[test]
fn what_can_fail_is_pasted_with_all_that_is_known_of_it() {
    let (mut project, map) = Project::with_map();
    let [five, six, seven] = [4, 5, 6].map(|place| Score::TEN_POINTS[place]);
    let said = SheetFailureMode {
        title: "Booking not found".into(),
        requirement: "Every booking is found by name".into(),
        remarks: "Seen twice in May".into(),
        cost: Some(80.0),
        effects: vec![SheetEffect {
            text: "Waits".into(),
            reach: EffectReach::Local,
            severity: Some(seven).into(),
        }],
        causes: vec![SheetCause {
            text: "Other name".into(),
            occurrence: SheetScore { first: Some(six), after: Some(five) },
            detection: Some(six).into(),
            controls: vec![SheetControl { kind: ControlKind::Prevention, text: "Ask for the number".into() }],
            actions: vec![SheetAction::new(ActionKind::Prevention, "Print the number on the mail".into())],
            ..SheetCause::default()
        }],
        ..SheetFailureMode::default()
    };
    let mut card = copied(0, 0, "check in");
    card.marks = vec![CardMark::Decision];
    card.failure_modes = vec![said.clone()];
    let (lane, step) = (project.lanes(map)[0], project.steps(map)[0]);
    let fragment = Fragment { cards: vec![card], links: Vec::new() };
    project.apply(Operation::Paste { fragment, lane, step, ids: Vec::new() });

    let model = project.model();
    let pasted = model.cards_of_cell(lane, step).next().unwrap();
    assert!(pasted.decision);
    let failure_mode = model.failure_modes_of(pasted.id).next().unwrap();
    let found = SheetFailureMode::of(model, failure_mode.id).unwrap();
    let of_card = SheetFailureMode {
        card: found.card,
        step: found.step.clone(),
        function: found.function.clone(),
        ..said
    };
    assert_eq!(found, of_card, "it says the same, of another card");
    assert_eq!(risk_rows(model, failure_mode.id)[0].rpn, Some(7.0 * 6.0 * 6.0), "as it was scored first");
}

#[test]
fn touchpoints_are_those_of_the_project_or_come_along() {
    let (mut project, map) = Project::with_map();
    let (lane, step) = (project.lanes(map)[0], project.steps(map)[0]);
    let desk = CopiedTouchpoint {
        name: "Front desk".into(),
        channel: Some(CopiedChannel { kind: ChannelKind::InPerson, title: String::new() }),
        purpose: "Check in".into(),
        owner: "Front office".into(),
        evidence: String::new(),
        standard: "Greets first".into(),
        time_limit: Some(120.0),
    };
    let card = CopiedCard { touchpoints: vec![desk.clone()], ..copied(0, 0, "check in") };
    let fragment = Fragment { cards: vec![card], links: Vec::new() };
    for _ in 0..2 {
        let fragment = fragment.clone();
        project.apply(Operation::Paste { fragment, lane, step, ids: Vec::new() });
    }
    let model = project.model();
    assert_eq!((model.touchpoints().len(), model.channels().len()), (1, 1), "the second time it is known");
    assert_eq!(model.placements().len(), 2, "and stands on both cards");
    let pasted = model.touchpoints().iter().next().unwrap();
    assert_eq!((pasted.standard.as_str(), pasted.time_limit), ("Greets first", desk.time_limit));
}

#[test]
fn a_card_keeps_its_time_and_finds_its_role_by_name() {
    let (mut project, map) = Project::with_map();
    let clerk = id();
    let cost_per_minute = Some(0.5);
    project.apply(Operation::AddRole { id: Some(clerk), title: "Clerk".into(), cost_per_minute });
    let timed = |title: &str| CopiedCard {
        timing: Some(CopiedTiming {
            standard: Some(90.0),
            role: Some(CopiedRole { title: title.into(), cost_per_minute: Some(2.0) }),
            ..CopiedTiming::default()
        }),
        ..copied(0, 0, title)
    };
    let (lane, step) = (project.lanes(map)[0], project.steps(map)[0]);
    let fragment = Fragment { cards: vec![timed("Clerk"), timed("Cook")], links: Vec::new() };
    project.apply(Operation::Paste { fragment, lane, step, ids: Vec::new() });

    let model = project.model();
    let pasted: Vec<_> = model.cards_of_cell(lane, step).collect();
    let role = |card| model.roles().get(model.timing_of_card(card).next()?.role?);
    assert_eq!(
        role(pasted[0].id).map(|role| (role.id, role.cost_per_minute)),
        Some((clerk, cost_per_minute))
    );
    let made = role(pasted[1].id).expect("a role that the project lacks is made");
    assert_eq!((made.title.as_str(), made.cost_per_minute), ("Cook", Some(2.0)));
    assert_eq!(model.timing_of_card(pasted[1].id).next().and_then(|timing| timing.standard), Some(90.0));
}

#[test]
fn a_fragment_that_does_not_hang_together_is_refused() {
    let (mut project, map) = Project::with_map();
    let (lane, step) = (project.lanes(map)[0], project.steps(map)[0]);
    let two = || vec![copied(0, 0, "one"), copied(0, 0, "two")];
    for (cards, links, why) in [
        (two(), vec![link(0, 2)], "a link to a card that was not copied"),
        (two(), vec![link(1, 1)], "a link from a card to itself"),
        (two(), vec![link(0, 1), link(0, 1)], "the same link twice"),
        (vec![copied(0, u32::MAX, "far")], Vec::new(), "a card beyond every map"),
    ] {
        let fragment = Fragment { cards, links };
        let error = project.refuse(Operation::Paste { fragment, lane, step, ids: Vec::new() });
        assert!(matches!(error, OperationError::BadFragment), "{why}: {error}");
    }
}
