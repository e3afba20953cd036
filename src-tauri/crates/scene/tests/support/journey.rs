//! Journeys written out, small enough to look at.

use sightline_model::{ChannelKind, Chart, LaneId, LaneKind, LinkKind};

use super::Builder;

/// A stay in a hotel as two guests live it, with every kind of lane that draws no boxes, in one language.
pub fn stay(chinese: bool) -> Builder {
    let say = |english: &'static str, other: &'static str| if chinese { other } else { english };
    let mut map = Builder::default();
    let maria = map.persona(say("Maria, on business", "商务客陈女士"));
    let paul = map.persona(say("Paul, with children", "带孩子的王先生"));
    let before = map.phase(say("Before the stay", "入住前"));
    let stay = map.phase(say("The stay", "住店"));
    let steps = [
        map.step(before, say("Book", "预订")),
        map.step(before, say("Travel", "前往酒店")),
        map.step(stay, say("Check in", "登记入住")),
        map.step(stay, say("Sleep", "休息")),
        map.step(stay, say("Check out", "结账离店")),
    ];

    let actions = map.lane(LaneKind::CustomerActions, "");
    let book = map.card(actions, steps[0], say("Choose dates and book", "选择日期并预订"));
    let carry =
        map.card(actions, steps[1], say("Look after the bags until the room is ready", "入住前自行照看行李"));
    map.change_card(carry, |card| card.span = 2);
    let sign = map.card(actions, steps[2], say("Sign the form", "填写登记单"));
    let pay = map.card(actions, steps[4], say("Pay", "付款"));
    for (source, target) in [(book, carry), (carry, sign), (sign, pay), (book, pay)] {
        map.link(source, target, LinkKind::Flow, "");
    }

    let channels = map.lane(LaneKind::Channels, "");
    let [(_, app), (_, email), (_, desk)] =
        [ChannelKind::App, ChannelKind::Email, ChannelKind::InPerson].map(|kind| map.channel(kind));
    let mut uses = |step: usize, touchpoints: &[_]| {
        let card = map.card(channels, steps[step], "");
        touchpoints.iter().for_each(|touchpoint| drop(map.place(card, *touchpoint)));
    };
    uses(0, &[app, email]);
    uses(1, &[app]);
    uses(2, &[app]);
    uses(2, &[desk]);
    uses(4, &[desk]);
    map.card(channels, steps[3], say("Notice on the door", "房门提示牌"));

    let thoughts = map.lane(LaneKind::Thoughts, "");
    map.card(thoughts, steps[0], say("Is breakfast included?", "房价含早餐吗？"));
    let wait = map.card(thoughts, steps[2], say("I only want to lie down now.", "我现在只想躺下休息。"));
    map.change_card(wait, |card| card.note = say("Said by five of eight", "八人中有五人这样说").into());

    let emotion = map.lane(LaneKind::Emotion, "");
    let values = [
        (maria, [Some(1.0), Some(0.5), Some(-2.0), Some(1.5), Some(1.0)]),
        (paul, [Some(1.0), None, Some(-1.0), Some(2.0), Some(0.0)]),
    ];
    for (persona, values) in values {
        for (step, value) in steps.iter().zip(values) {
            map.value(emotion, *step, Some(persona), value);
        }
    }
    let queue = map.model.cards_of_cell(emotion, steps[2]).next().map(|card| card.id);
    map.change_card(queue.expect("a point"), |card| {
        card.text = say("Twelve people before me", "前面还排着十二个人").into();
        card.note = say("Video of 4 May", "5 月 4 日录像").into();
    });

    let satisfaction = map.lane(LaneKind::Satisfaction, "");
    change_lane(&mut map, satisfaction, "%", Chart::Bars);
    for (step, value) in steps.iter().zip([Some(80.0), Some(62.0), Some(-15.0), None, Some(71.5)]) {
        map.value(satisfaction, *step, None, value);
    }
    let time = map.lane(LaneKind::Time, "");
    change_lane(&mut map, time, say("min", "分钟"), Chart::Line);
    for (step, value) in steps.iter().zip([Some(12.0), Some(95.0), Some(31.0), None, Some(6.0)]) {
        map.value(time, *step, None, value);
    }

    let pains = map.lane(LaneKind::Pains, "");
    map.card(pains, steps[2], say("Queue at the desk", "前台排队"));
    let owner = map.lane(LaneKind::Owner, "");
    map.card(owner, steps[2], say("Front office", "前厅部"));
    let folded = map.model.lanes().get(owner).cloned().expect("a lane");
    map.insert(sightline_model::Lane { collapsed: true, ..folded });
    map
}

fn change_lane(map: &mut Builder, lane: LaneId, unit: &str, chart: Chart) {
    let mut row = map.model.lanes().get(lane).cloned().expect("a lane");
    (row.unit, row.chart) = (unit.into(), chart);
    map.insert(row);
}

/// Cards over several steps, one above the other, with connectors that must find their way around them.
pub fn spans() -> Builder {
    let mut map = Builder::default();
    let phase = map.phase("Phase");
    let next = map.phase("Next phase");
    let steps: Vec<_> =
        (0..6).map(|step| map.step(if step < 3 { phase } else { next }, &format!("Step {step}"))).collect();
    let upper = map.lane(LaneKind::CustomerActions, "");
    let middle = map.lane(LaneKind::Frontstage, "");
    let lower = map.lane(LaneKind::Backstage, "");
    let above: Vec<_> = steps.iter().map(|step| map.card(upper, *step, "Ask")).collect();
    let long = map.card(middle, steps[0], "Accompany the guest from the door to the end of the stay");
    let short = map.card(middle, steps[1], "Help");
    let over_the_end = map.card(middle, steps[4], "Keep in touch after the stay");
    let below: Vec<_> = steps.iter().map(|step| map.card(lower, *step, "Prepare")).collect();
    map.change_card(long, |card| card.span = 5);
    map.change_card(over_the_end, |card| card.span = 9);
    for (source, target, label) in [
        (above[2], long, ""),
        (long, below[3], ""),
        (above[1], below[2], "behind the long one"),
        (above[0], short, ""),
        (short, over_the_end, ""),
        (long, over_the_end, ""),
        (below[4], above[3], ""),
        (below[5], above[5], ""),
    ] {
        map.link(source, target, LinkKind::Flow, label);
    }
    map
}
