//! Channels, touchpoints, and the cards on which they stand.

use sightline_document::{Operation, OperationError};
use sightline_model::{
    CardId, ChannelId, ChannelKind, LaneId, LaneKind, MapId, StepId, Touchpoint, TouchpointId,
};

use crate::project::{Project, id};

fn add_channel(project: &mut Project, kind: ChannelKind, title: &str) -> ChannelId {
    let channel = id();
    project.apply(Operation::AddChannel { id: Some(channel), kind, title: title.into(), before: None });
    channel
}

fn add_touchpoint(
    project: &mut Project,
    name: &str,
    channel: Option<ChannelId>,
    cards: &[CardId],
) -> TouchpointId {
    let touchpoint = id();
    let (name, cards) = (name.to_owned(), cards.to_vec());
    project.apply(Operation::AddTouchpoint { id: Some(touchpoint), name, channel, cards });
    touchpoint
}

/// The operation that gives a touchpoint what this row says.
fn edit(row: Touchpoint) -> Operation {
    let Touchpoint { id, name, channel, purpose, owner, evidence, standard, time_limit } = row;
    Operation::EditTouchpoint {
        touchpoint: id,
        name,
        channel,
        purpose,
        owner,
        evidence,
        standard,
        time_limit,
    }
}

fn get(project: &Project, touchpoint: TouchpointId) -> Touchpoint {
    project.model().touchpoints().get(touchpoint).cloned().unwrap()
}

/// The touchpoints of a card, in order.
fn on(project: &Project, card: CardId) -> Vec<TouchpointId> {
    project.model().placements_of(card).map(|placement| placement.touchpoint).collect()
}

/// A map with two cards of one cell.
fn two_cards() -> (Project, [CardId; 2]) {
    let (mut project, map) = Project::with_map();
    let cell = (project.lanes(map)[1], project.steps(map)[0]);
    let cards = ["arrive", "check in"].map(|text| project.add_card(cell, text));
    (project, cards)
}

#[test]
fn channels_stand_in_the_order_that_people_give_them() {
    let mut project = Project::empty();
    let [desk, app] =
        [ChannelKind::InPerson, ChannelKind::App].map(|kind| add_channel(&mut project, kind, ""));
    project.apply(Operation::MoveChannel { channel: app, before: Some(desk) });
    let title = "Front desk".to_owned();
    project.apply(Operation::EditChannel { channel: desk, kind: ChannelKind::SelfService, title });
    let channels: Vec<_> =
        project.model().channels_in_order().map(|channel| (channel.kind, channel.title.as_str())).collect();
    assert_eq!(channels, [(ChannelKind::App, ""), (ChannelKind::SelfService, "Front desk")]);
}

#[test]
fn the_touchpoints_of_a_deleted_channel_stay_and_keep_the_name_they_went_by() {
    let mut project = Project::empty();
    let channel = add_channel(&mut project, ChannelKind::InPerson, "Front desk");
    let named = add_touchpoint(&mut project, "Check-in", Some(channel), &[]);
    let unnamed = add_touchpoint(&mut project, "", Some(channel), &[]);
    project.apply(Operation::DeleteChannel { channel });
    for (touchpoint, name) in [(named, "Check-in"), (unnamed, "Front desk")] {
        let row = get(&project, touchpoint);
        assert_eq!((row.name.as_str(), row.channel), (name, None));
    }
}

#[test]
fn a_touchpoint_says_all_that_it_is_given() {
    let mut project = Project::empty();
    let channel = add_channel(&mut project, ChannelKind::Telephone, "");
    let touchpoint = add_touchpoint(&mut project, "Hotline", None, &[]);
    let row = Touchpoint {
        id: touchpoint,
        name: "Booking line".into(),
        channel: Some(channel),
        purpose: "Book a room".into(),
        owner: "Reservations".into(),
        evidence: "Confirmation by mail".into(),
        standard: "Answered within three rings".into(),
        time_limit: Some(180.0),
    };
    project.apply(edit(row.clone()));
    assert_eq!(get(&project, touchpoint), row);

    let error = project.refuse(edit(Touchpoint { time_limit: Some(-1.0), ..row.clone() }));
    assert!(matches!(error, OperationError::NegativeAmount { .. }), "{error}");
    let error = project.refuse(edit(Touchpoint { channel: Some(id()), ..row }));
    assert!(matches!(error, OperationError::MissingRecord { .. }), "no such channel: {error}");
}

#[test]
fn one_touchpoint_stands_on_many_cards_and_on_each_once() {
    let (mut project, [arrive, check_in]) = two_cards();
    let desk = add_touchpoint(&mut project, "Front desk", None, &[arrive]);
    let cards = vec![arrive, check_in];
    project.apply(Operation::PlaceTouchpoint { touchpoint: desk, cards: cards.clone() });
    assert_eq!((on(&project, arrive), on(&project, check_in)), (vec![desk], vec![desk]));
    project.apply(Operation::TakeTouchpoint { touchpoint: desk, cards });
    assert_eq!(project.model().placements().len(), 0);
    assert!(project.model().touchpoints().contains(desk), "the touchpoint itself stays");
}

#[test]
fn the_touchpoints_of_a_card_can_be_put_in_order() {
    let (mut project, [arrive, check_in]) = two_cards();
    let [door, desk] = ["Door", "Front desk"].map(|name| add_touchpoint(&mut project, name, None, &[arrive]));
    project.apply(Operation::MovePlacement { card: arrive, touchpoint: desk, before: Some(door) });
    assert_eq!(on(&project, arrive), [desk, door]);
    let error = project.refuse(Operation::MovePlacement { card: check_in, touchpoint: desk, before: None });
    assert!(matches!(error, OperationError::NotTogether { .. }), "it does not stand there: {error}");
}

#[test]
fn merging_takes_every_card_along_and_no_card_gets_it_twice() {
    let (mut project, [arrive, check_in]) = two_cards();
    let kept = add_touchpoint(&mut project, "Front desk", None, &[arrive]);
    let other = add_touchpoint(&mut project, "Reception", None, &[arrive, check_in]);
    let before = project.records();
    project.apply(Operation::MergeTouchpoints { touchpoint: kept, others: vec![other, kept] });

    assert_eq!((on(&project, arrive), on(&project, check_in)), (vec![kept], vec![kept]));
    assert!(!project.model().touchpoints().contains(other));
    assert_eq!(get(&project, kept).name, "Front desk / Reception", "neither name is lost");
    project.document.undo().unwrap();
    assert_eq!(project.records(), before, "one undo parts them again");
}

#[test]
fn touchpoints_of_different_channels_are_not_merged() {
    let mut project = Project::empty();
    let [desk, telephone] = [ChannelKind::InPerson, ChannelKind::Telephone].map(|kind| {
        let channel = add_channel(&mut project, kind, "");
        add_touchpoint(&mut project, "Booking", Some(channel), &[])
    });
    let error = project.refuse(Operation::MergeTouchpoints { touchpoint: desk, others: vec![telephone] });
    assert!(matches!(error, OperationError::DifferentChannels), "{error}");
}

#[test]
fn a_deleted_touchpoint_is_taken_off_its_cards() {
    let (mut project, [arrive, check_in]) = two_cards();
    let desk = add_touchpoint(&mut project, "Front desk", None, &[arrive, check_in]);
    project.apply(Operation::DeleteTouchpoints { touchpoints: vec![desk] });
    assert_eq!((on(&project, arrive), on(&project, check_in)), (Vec::new(), Vec::new()));
}

/// A map with a lane of channels, and that lane's first cell.
fn channels_lane() -> (Project, MapId, (LaneId, StepId)) {
    let (mut project, map) = Project::with_map();
    let lane = id();
    let (kind, title) = (LaneKind::Channels, String::new());
    project.apply(Operation::AddLane { id: Some(lane), map, kind, title, before: None });
    let step = project.steps(map)[0];
    (project, map, (lane, step))
}

#[test]
fn a_channel_that_is_used_at_a_step_stands_there_as_a_touchpoint_of_its_own() {
    let (mut project, map, (lane, step)) = channels_lane();
    let channel = add_channel(&mut project, ChannelKind::App, "");
    let place = |step, on| Operation::PlaceChannel { id: None, lane, step, channel, on };
    let steps = project.steps(map);
    for step in [steps[0], steps[1], steps[1]] {
        project.apply(place(step, true));
    }
    assert_eq!(project.model().cards_of_lane(lane).count(), 2, "a card for each step, said twice or not");
    let touchpoints: Vec<_> = project.model().touchpoints().iter().collect();
    assert_eq!(touchpoints.len(), 1, "the channel is one touchpoint wherever it is used");
    assert_eq!((touchpoints[0].name.as_str(), touchpoints[0].channel), ("", Some(channel)));

    project.apply(place(step, false));
    assert_eq!(project.model().cards_of_cell(lane, step).count(), 0);
    assert_eq!(project.model().cards_of_lane(lane).count(), 1, "the other step still uses it");
}

#[test]
fn a_card_that_says_more_stays_where_its_channel_is_no_longer_used() {
    let (mut project, _, (lane, step)) = channels_lane();
    let channel = add_channel(&mut project, ChannelKind::App, "");
    let card = id();
    project.apply(Operation::PlaceChannel { id: Some(card), lane, step, channel, on: true });
    project.apply(Operation::EditNote { card, note: "Ask for feedback".into() });
    project.apply(Operation::PlaceChannel { id: None, lane, step, channel, on: false });
    assert_eq!(on(&project, card), Vec::<TouchpointId>::new());
    assert!(project.model().cards().contains(card), "its note is not lost");
}
