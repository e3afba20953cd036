//! A card shows of which channels its touchpoints are, and goes on to show it when one of them changes.

mod support;

use sightline_model::{
    CardId, ChannelKind, ContactChannel, LaneKind, Placement, RecordDiff, Row, Touchpoint,
};
use sightline_scene::{CardBox, LaidOutMap};
use support::{Builder, change, english};

fn channel(map: &mut Builder, kind: ChannelKind) -> ContactChannel {
    let channel = ContactChannel { id: map.id(), kind, title: String::new(), rank: map.rank() };
    map.insert(channel.clone());
    channel
}

fn touchpoint(map: &mut Builder, channel: Option<&ContactChannel>) -> Touchpoint {
    let channel = channel.map(|channel| channel.id);
    let touchpoint = Touchpoint { channel, ..Touchpoint::new(map.id(), "Desk".into()) };
    map.insert(touchpoint.clone());
    touchpoint
}

fn placement(map: &mut Builder, card: CardId, touchpoint: &Touchpoint) -> Placement {
    Placement { id: map.id(), card, touchpoint: touchpoint.id, rank: map.rank() }
}

/// A map of one card.
fn one_card() -> (Builder, CardId) {
    let mut map = Builder::default();
    let (lane, phase) = (map.lane(LaneKind::CustomerActions, ""), map.phase(""));
    let step = map.step(phase, "Arrive");
    let card = map.card(lane, step, "Check in");
    (map, card)
}

fn only_card(laid_out: &LaidOutMap) -> &CardBox {
    &laid_out.scene().cards[0]
}

/// Makes a change and follows it.
fn follow<R: Row>(map: &mut Builder, laid_out: &mut LaidOutMap, before: Option<R>, after: Option<R>) {
    let diff: RecordDiff = change(before.map(Row::into_record), after.map(Row::into_record));
    map.model.apply(&diff);
    laid_out.update(&map.model, &diff);
    let afresh = LaidOutMap::new(&map.model, map.map, english());
    assert_eq!(laid_out.scene(), afresh.scene(), "as if made afresh, after {diff:?}");
}

#[test]
fn each_channel_is_shown_once_in_the_order_of_the_touchpoints() {
    let (mut map, card) = one_card();
    let [desk, app] = [ChannelKind::InPerson, ChannelKind::App].map(|kind| channel(&mut map, kind));
    for channel in [Some(&app), None, Some(&desk), Some(&app)] {
        let touchpoint = touchpoint(&mut map, channel);
        let placement = placement(&mut map, card, &touchpoint);
        map.insert(placement);
    }
    let laid_out = LaidOutMap::new(&map.model, map.map, english());
    let kinds = [Some(ChannelKind::App), None, Some(ChannelKind::InPerson)];
    assert_eq!(only_card(&laid_out).touchpoints, kinds);
}

#[test]
fn a_card_follows_its_touchpoints_and_their_channels() {
    let (mut map, card) = one_card();
    let mut laid_out = LaidOutMap::new(&map.model, map.map, english());
    let bare = only_card(&laid_out).height;

    let [desk, app] = [ChannelKind::InPerson, ChannelKind::App].map(|kind| channel(&mut map, kind));
    let touchpoint = touchpoint(&mut map, Some(&desk));
    let placed = placement(&mut map, card, &touchpoint);
    follow(&mut map, &mut laid_out, None, Some(placed.clone()));
    assert_eq!(only_card(&laid_out).touchpoints, [Some(ChannelKind::InPerson)]);
    assert!(only_card(&laid_out).height > bare, "it makes room for the row of marks");

    let moved = Touchpoint { channel: Some(app.id), ..touchpoint.clone() };
    follow(&mut map, &mut laid_out, Some(touchpoint), Some(moved));
    assert_eq!(only_card(&laid_out).touchpoints, [Some(ChannelKind::App)], "another channel");

    let website = ContactChannel { kind: ChannelKind::Website, ..app.clone() };
    follow(&mut map, &mut laid_out, Some(app), Some(website));
    assert_eq!(only_card(&laid_out).touchpoints, [Some(ChannelKind::Website)], "another kind");

    follow(&mut map, &mut laid_out, Some(placed), None);
    assert_eq!(only_card(&laid_out).height, bare, "taken off again");
}
