//! Services written out, small enough to look at.

use sightline_model::{
    CardId, Cause, Effect, EffectReach, Factor, FailureMode, LinkKind, MapPreset, Rating, Scale, ScaleId,
    Score,
};

use super::Builder;

/// A stay in a hotel with most of what a blueprint can carry, in one language.
pub fn hotel(chinese: bool) -> Builder {
    let say = |english: &'static str, other: &'static str| if chinese { other } else { english };
    let mut map = Builder::default();
    let lanes: Vec<_> = MapPreset::Blueprint.lanes().iter().map(|kind| map.lane(*kind, "")).collect();
    let phases = [
        (say("Before the stay", "入住前"), vec![say("Reserve", "预订"), say("Arrive", "抵店")]),
        (
            say("Checking in", "办理入住"),
            vec![
                say("Hand over bags", "交接行李"),
                say("Check in", "登记入住"),
                say("Go to the room", "前往客房"),
            ],
        ),
        (say("In the house", "住店"), vec![say("Order food", "点餐"), say("Receive food and eat", "用餐")]),
        (say("Leaving", "离店"), vec![say("Check out", "结账离店")]),
        (say("Afterwards", "离店之后"), vec![]),
    ];
    let mut steps = Vec::new();
    for (title, titles) in phases {
        let phase = map.phase(title);
        steps.extend(titles.into_iter().map(|title| map.step(phase, title)));
    }
    let mut card =
        |lane: usize, step: usize, english, other| map.card(lanes[lane], steps[step], say(english, other));

    card(0, 0, "Website, advertisement", "官网、广告");
    card(0, 1, "Exterior, parking, signs", "酒店外观、停车场、指示牌");
    card(0, 2, "Cart for bags", "行李车");
    card(0, 3, "Desk, papers, lobby, key card", "前台、登记单、大堂、房卡");
    card(0, 4, "Lifts, hallways, the room itself", "电梯、走廊、客房");
    card(0, 5, "Menu", "菜单");
    card(0, 6, "Tray, look of the food", "托盘与菜品卖相");
    card(0, 7, "Bill, lobby, exterior", "账单、大堂、酒店外观");

    let reserve = card(1, 0, "Choose dates and make a reservation", "选择日期，完成预订");
    let arrive = card(1, 1, "Arrive at the hotel", "到达酒店");
    let give = card(1, 2, "Give bags to the bellperson", "把行李交给行李员");
    let check_in = card(1, 3, "Check in", "登记入住");
    let go = card(1, 4, "Go to the room and receive the bags", "进入客房并接收行李");
    let order = card(1, 5, "Call room service", "致电客房送餐服务");
    let eat = card(1, 6, "Receive the food and eat", "收到餐食并用餐");
    let leave = card(1, 7, "Check out and leave", "结账并离店");

    let greet = card(2, 2, "Greet the guest, take the bags", "问候客人，接过行李");
    let register = card(2, 3, "Process the registration", "办理登记");
    let deposit = card(2, 3, "Ask for a deposit where the rate needs one", "按房价政策收取押金");
    let deliver_bags = card(2, 4, "Deliver the bags", "送达行李");
    let deliver = card(2, 6, "Deliver the food", "送餐到房");
    let check_out = card(2, 7, "Process the check-out", "办理退房");

    let take = card(3, 0, "Take the reservation", "受理预订");
    let carry = card(3, 3, "Take the bags to the room", "把行李送往客房");
    let take_order = card(3, 5, "Take the food order", "接受点餐");

    let system = card(4, 0, "Registration system", "预订与登记系统");
    let system_in = card(4, 3, "Registration system", "预订与登记系统");
    let prepare = card(4, 5, "Prepare the food", "厨房备餐");
    let system_out = card(4, 7, "Registration system", "预订与登记系统");

    for pair in [reserve, arrive, give, check_in, go, order, eat, leave].windows(2) {
        map.link(pair[0], pair[1], LinkKind::Flow, "");
    }
    let label = |english: &'static str, other: &'static str| say(english, other);
    for (source, target, kind, text) in [
        (give, greet, LinkKind::TwoWay, ""),
        (check_in, register, LinkKind::TwoWay, ""),
        (register, deposit, LinkKind::Flow, ""),
        (greet, carry, LinkKind::Flow, label("bags", "行李")),
        (carry, deliver_bags, LinkKind::Flow, ""),
        (deliver_bags, go, LinkKind::Flow, ""),
        (reserve, take, LinkKind::Information, label("by phone or online", "电话或网络")),
        (take, system, LinkKind::TwoWay, ""),
        (register, system_in, LinkKind::Information, ""),
        (system, system_in, LinkKind::Information, label("same record", "同一记录")),
        (order, take_order, LinkKind::Flow, label("order", "点单")),
        (take_order, prepare, LinkKind::Flow, ""),
        (prepare, deliver, LinkKind::Flow, label("ready", "出餐")),
        (deliver, eat, LinkKind::Flow, ""),
        (leave, check_out, LinkKind::TwoWay, ""),
        (check_out, system_out, LinkKind::Information, ""),
        (eat, order, LinkKind::Information, label("wrong dish", "菜品有误")),
        (system_in, take, LinkKind::Information, ""),
    ] {
        map.link(source, target, kind, text);
    }
    map.change_card(arrive, |card| card.wait_point = true);
    map.change_card(check_in, |card| (card.wait_point, card.moment_of_truth) = (true, true));
    map.change_card(deposit, |card| card.decision = true);
    map.change_card(eat, |card| card.moment_of_truth = true);
    map.change_card(take, |card| {
        card.note = say("Twelve calls an hour at noon.", "中午每小时十二通电话。").into()
    });
    failure_mode(&mut map, register, Some((9, 4, 5)));
    failure_mode(&mut map, register, Some((5, 3, 3)));
    failure_mode(&mut map, deliver, Some((6, 5, 4)));
    failure_mode(&mut map, take, Some((3, 2, 2)));
    failure_mode(&mut map, carry, None);
    map.lead(order);
    map
}

/// Adds a failure mode to a card, with its scores S, O and D.
pub fn failure_mode(map: &mut Builder, card: CardId, scores: Option<(u8, u8, u8)>) {
    let mode = FailureMode::new(map.id(), Some(card), "Fails".into(), map.rank());
    let effect = Effect {
        id: map.id(),
        failure_mode: mode.id,
        text: String::new(),
        reach: EffectReach::Final,
        rank: map.rank(),
    };
    let cause = Cause::new(map.id(), mode.id, String::new(), map.rank());
    let (effect_id, cause_id) = (effect.id, cause.id);
    map.insert(mode);
    map.insert(effect);
    map.insert(cause);
    let Some((severity, occurrence, detection)) = scores else { return };
    let scale = ten_points(map);
    for (factor, score) in
        [(Factor::Severity, severity), (Factor::Occurrence, occurrence), (Factor::Detection, detection)]
    {
        let of_effect = factor == Factor::Severity;
        let rating = Rating {
            id: map.id(),
            effect: of_effect.then_some(effect_id),
            cause: (!of_effect).then_some(cause_id),
            factor,
            number: 0,
            scale,
            score: Score::whole(score).expect("a score of 1 to 10"),
            scored_at: None,
            scored_by: String::new(),
            reason: String::new(),
            said: String::new(),
        };
        map.insert(rating);
    }
}

/// The scale of ten points on which everything in a map is scored.
fn ten_points(map: &mut Builder) -> ScaleId {
    let id = super::id(9);
    let [minimum, .., maximum] = Score::TEN_POINTS;
    let (factor, step, version) = (Factor::Severity, minimum, 1);
    map.insert(Scale { id, factor, title: String::new(), minimum, maximum, step, version });
    id
}
