//! What people rely on when they read a total time: the published figures, the rules of parallel ways and of loops,
//! and that nothing unknown passes for zero.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::fixtures::{id, insert};
use crate::id::RecordId;
use crate::rank::Rank;
use crate::record::{Card, FailureMode, Lane, Link, Map, Phase, Role, Step, Timing};
use crate::words::{LaneKind, LinkKind, MapPreset, MapState, TimeNature, Waste};

const MAP: u128 = 1;
const LANES: u128 = 4;

/// A map under construction: steps are numbered from 0, cards by the order in which they were put.
struct Drawing {
    model: Model,
    cards: u128,
    ranks: Vec<Rank>,
}

impl std::fmt::Debug for Drawing {
    /// Each card as its step and time, and each connector as the cards that it joins: all that a total depends on.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let number = |id: CardId| id.uuid().as_u128() - 1_000;
        let seconds =
            |card: &Card| self.model.timing_of_card(card.id).next().and_then(|timing| timing.standard);
        let cards = self.model.cards().iter();
        let links = self.model.links().iter().map(|link| (number(link.source), number(link.target)));
        formatter
            .debug_struct("Drawing")
            .field(
                "cards",
                &cards.map(|card| (card.step.uuid().as_u128() - 100, seconds(card))).collect::<Vec<_>>(),
            )
            .field("links", &links.collect::<Vec<_>>())
            .finish()
    }
}

fn timing(number: u128) -> Timing {
    Timing {
        id: id(1_000_000 + number),
        step: None,
        card: None,
        standard: None,
        tolerated: None,
        nature: None,
        waste: None,
        role: None,
        fixed_cost: None,
        failure_probability: None,
        recovery_probability: None,
        recovery_time: None,
        recovery_cost: None,
    }
}

impl Drawing {
    fn with_steps(count: usize) -> Self {
        let mut model = Model::default();
        let mut ranks = vec![Rank::first()];
        for _ in 0..40 {
            ranks.push(Rank::between(ranks.last(), None));
        }
        insert(
            &mut model,
            Map::new(id(MAP), MapPreset::Blueprint, String::new(), MapState::AsIs, ranks[0].clone()),
        );
        insert(&mut model, Phase::new(id(2), id(MAP), String::new(), ranks[0].clone()));
        for lane in 0..LANES {
            let rank = ranks[lane as usize].clone();
            insert(&mut model, Lane::new(id(10 + lane), id(MAP), LaneKind::Frontstage, String::new(), rank));
        }
        for (step, rank) in ranks.iter().enumerate().take(count) {
            insert(&mut model, Step::new(id(100 + step as u128), id(2), String::new(), rank.clone()));
        }
        Self { model, cards: 0, ranks }
    }

    /// Puts a card into a step; its lane goes round, so that reading order is the order of putting.
    fn card(&mut self, step: usize, standard: Option<f64>) -> u128 {
        let number = self.cards;
        self.cards += 1;
        let rank = self.ranks[(number / LANES) as usize].clone();
        let lane = id(10 + number % LANES);
        let card = Card::new(id(1_000 + number), lane, id(100 + step as u128), String::new(), rank);
        insert(&mut self.model, card);
        if standard.is_some() {
            self.time_card(number, |timing| timing.standard = standard);
        }
        number
    }

    fn time_card(&mut self, card: u128, change: impl FnOnce(&mut Timing)) {
        let mut row = self
            .model
            .timing_of_card(id(1_000 + card))
            .next()
            .cloned()
            .unwrap_or_else(|| Timing { card: Some(id(1_000 + card)), ..timing(card) });
        change(&mut row);
        insert(&mut self.model, row);
    }

    fn time_step(&mut self, step: u128, change: impl FnOnce(&mut Timing)) {
        let mut row = Timing { step: Some(id(100 + step)), ..timing(10_000 + step) };
        change(&mut row);
        insert(&mut self.model, row);
    }

    fn link(&mut self, source: u128, target: u128) {
        let number = self.model.links().len() as u128;
        insert(
            &mut self.model,
            Link {
                id: id(100_000 + number),
                source: id(1_000 + source),
                target: id(1_000 + target),
                kind: LinkKind::Flow,
                label: String::new(),
            },
        );
    }

    fn role(&mut self, number: u128, cost_per_minute: Option<f64>) -> crate::RoleId {
        let rank = self.ranks[0].clone();
        insert(&mut self.model, Role { id: id(500 + number), title: String::new(), cost_per_minute, rank });
        id(500 + number)
    }

    fn time(&self) -> MapTime {
        MapTime::of(&self.model, id(MAP))
    }

    fn best(&self) -> f64 {
        self.time().best.expect("something has a time").value
    }
}

/// Shostack's corner shoeshine: brush, polish, buff, collect; 10 cents a minute, 12 cents fixed, price 50.
fn shoeshine() -> Drawing {
    let mut drawing = Drawing::with_steps(4);
    let shiner = drawing.role(0, Some(10.0));
    for (step, seconds) in [30.0, 30.0, 45.0, 15.0].into_iter().enumerate() {
        let card = drawing.card(step, Some(seconds));
        drawing.time_card(card, |timing| timing.role = Some(shiner));
    }
    drawing.time_card(1, |timing| timing.fixed_cost = Some(3.0));
    drawing.time_card(3, |timing| timing.fixed_cost = Some(9.0));
    let mut map = drawing.model.maps().get(id(MAP)).cloned().expect("the map");
    (map.price, map.tolerated) = (Some(50.0), Some(300.0));
    insert(&mut drawing.model, map);
    drawing
}

#[test]
fn the_shoeshine_gives_its_published_figures() {
    let time = shoeshine().time();
    assert_eq!(time.best, Some(Amount { value: 120.0, at_least: false }));
    for (seconds, cost, profit) in [(None, 32.0, 18.0), (Some(180.0), 42.0, 8.0), (Some(240.0), 52.0, -2.0)] {
        let at = time.at(seconds);
        assert_eq!(
            (at.price, at.cost, at.profit),
            (Some(50.0), Some(cost), Some(profit)),
            "at {seconds:?} seconds, as the article has it"
        );
    }
    assert_eq!(time.breach, None, "2 minutes are within the 5 that the customer puts up with");
}

#[test]
fn a_recovery_lengthens_the_worst_case_by_all_of_it_and_the_expected_one_by_its_share() {
    let mut drawing = shoeshine();
    drawing.time_card(1, |timing| {
        timing.failure_probability = Some(0.1);
        timing.recovery_probability = Some(0.5);
        timing.recovery_time = Some(75.0);
        timing.recovery_cost = Some(3.0);
    });
    let time = drawing.time();
    let totals = [time.best, time.expected, time.worst].map(|total| total.expect("all is known"));
    assert_eq!(totals.map(|total| total.value), [120.0, 123.75, 195.0]);
    assert!(totals.iter().all(|total| !total.at_least));
    let recovery = time.money.recovery.expect("its cost is known").value;
    assert!(
        (recovery - 0.05 * (12.5 + 3.0)).abs() < 1e-9,
        "75 seconds at 10 a minute, and the wax: {recovery}"
    );
    assert!((time.money.expected_margin.expect("known") - (18.0 - recovery)).abs() < 1e-9);
}

#[test]
fn a_fail_point_of_which_nobody_says_how_it_is_recovered_leaves_the_range_open_above() {
    let mut drawing = shoeshine();
    let rank = drawing.ranks[0].clone();
    insert(&mut drawing.model, FailureMode::new(id(9), Some(id(1_001)), String::new(), rank));
    let time = drawing.time();
    assert_eq!(time.best.map(|total| total.at_least), Some(false));
    assert_eq!(time.expected.map(|total| total.at_least), Some(true));
    assert_eq!(time.worst.map(|total| total.at_least), Some(true));
}

#[test]
fn cards_side_by_side_in_a_step_count_once_and_one_after_the_other_both() {
    let mut drawing = Drawing::with_steps(1);
    let (one, other) = (drawing.card(0, Some(20.0)), drawing.card(0, Some(30.0)));
    assert_eq!(drawing.best(), 30.0);
    drawing.link(other, one);
    assert_eq!(
        drawing.best(),
        50.0,
        "a connector puts them one after the other, against the reading order, too"
    );
}

#[test]
fn steps_run_side_by_side_only_where_connectors_say_so() {
    let mut drawing = Drawing::with_steps(4);
    for (step, seconds) in [10.0, 20.0, 30.0, 5.0].into_iter().enumerate() {
        drawing.card(step, Some(seconds));
    }
    assert_eq!(drawing.best(), 65.0, "without connectors, one after the other");
    for (source, target) in [(0, 1), (0, 2), (1, 3), (2, 3)] {
        drawing.link(source, target);
    }
    assert_eq!(drawing.best(), 45.0, "the second and the third step run side by side");
}

#[test]
fn a_connector_over_steps_that_nobody_has_connected_does_not_let_them_be_skipped() {
    let mut drawing = Drawing::with_steps(4);
    for step in 0..4 {
        drawing.card(step, Some(10.0));
    }
    let (record, lookup) = (drawing.card(0, None), drawing.card(3, Some(1.0)));
    drawing.link(record, lookup);
    drawing.link(lookup, 3);
    assert_eq!(drawing.best(), 41.0);
}

#[test]
fn a_loop_is_gone_through_once() {
    let mut drawing = Drawing::with_steps(3);
    let (brush, polish, clean, buff) = (
        drawing.card(0, Some(30.0)),
        drawing.card(1, Some(30.0)),
        drawing.card(1, None),
        drawing.card(2, Some(45.0)),
    );
    for (source, target) in [(brush, polish), (polish, clean), (clean, polish), (polish, buff), (buff, brush)]
    {
        drawing.link(source, target);
    }
    assert_eq!(drawing.best(), 105.0);
}

#[test]
fn a_step_takes_its_own_time_only_where_none_of_its_cards_has_one() {
    let mut drawing = Drawing::with_steps(2);
    drawing.time_step(0, |timing| timing.standard = Some(60.0));
    drawing.time_step(1, |timing| timing.standard = Some(60.0));
    drawing.card(0, None);
    drawing.card(1, Some(10.0));
    assert_eq!(drawing.best(), 70.0);
}

#[test]
fn what_is_unknown_is_never_zero() {
    let mut drawing = Drawing::with_steps(3);
    assert_eq!(drawing.time().best, None, "a map without times has no total");
    drawing.card(0, Some(10.0));
    let time = drawing.time();
    assert_eq!(time.best, Some(Amount { value: 10.0, at_least: true }));
    assert_eq!(time.untimed_steps, [id(101), id(102)]);
    assert_eq!(time.money.cost, None, "nobody has said what anything costs");
    assert_eq!(time.at(Some(60.0)).cost, None);

    let volunteer = drawing.role(0, None);
    let clerk = drawing.role(1, Some(2.0));
    drawing.time_card(0, |timing| timing.role = Some(volunteer));
    assert_eq!(drawing.time().money.cost, None, "a role of unknown cost is not free");
    drawing.time_step(1, |timing| (timing.standard, timing.role) = (Some(60.0), Some(clerk)));
    assert_eq!(drawing.time().money.cost, Some(Amount { value: 2.0, at_least: true }));
}

#[test]
fn a_breach_names_its_place_and_whether_it_takes_a_failure() {
    let mut drawing = shoeshine();
    drawing.time_card(0, |timing| timing.tolerated = Some(20.0));
    drawing.time_card(1, |timing| (timing.tolerated, timing.recovery_time) = (Some(60.0), Some(75.0)));
    drawing.time_card(2, |timing| timing.tolerated = Some(45.0));
    let time = drawing.time();
    let places: Vec<_> =
        time.breaches.iter().map(|breached| (breached.place.card, breached.breach)).collect();
    assert_eq!(places, [(Some(id(1_000)), Breach::Always), (Some(id(1_001)), Breach::OnRecovery)]);
    let steps: Vec<_> = time.steps.iter().map(|step| step.breach).collect();
    assert_eq!(
        steps,
        [Some(Breach::Always), Some(Breach::OnRecovery), None, None],
        "45 of 45 seconds is no breach"
    );
}

#[test]
fn waits_are_wait_points_and_time_wasted_with_waiting() {
    let mut drawing = Drawing::with_steps(3);
    let (queue, served) = (drawing.card(0, Some(120.0)), drawing.card(1, Some(60.0)));
    drawing.time_card(queue, |timing| {
        (timing.nature, timing.waste) = (Some(TimeNature::Waste), Some(Waste::Waiting));
    });
    drawing.time_card(served, |timing| timing.nature = Some(TimeNature::ValueAdding));
    let wait_point = drawing.card(2, None);
    let mut card = drawing.model.cards().get(id(1_000 + wait_point)).cloned().expect("the card");
    card.wait_point = true;
    insert(&mut drawing.model, card);
    let time = drawing.time();
    assert_eq!(time.waits.total, Some(Amount { value: 120.0, at_least: true }));
    assert_eq!(time.waits.places.len(), 2);
    assert_eq!(time.split.wastes, [WasteTime { waste: Waste::Waiting, seconds: 120.0 }]);
    assert_eq!(time.split.value_added_share, Some(60.0 / 180.0));
}

/// A map by chance: steps of cards with times, and connectors between any of them, loops included.
fn drawn() -> impl Strategy<Value = Drawing> {
    let cards = vec((0..6_usize, prop::option::of(0..100_u32)), 1..24);
    (cards, vec((0..24_u128, 0..24_u128), 0..40)).prop_map(|(cards, links)| {
        let mut drawing = Drawing::with_steps(6);
        for (step, seconds) in &cards {
            drawing.card(*step, seconds.map(f64::from));
        }
        let count = drawing.cards;
        for (source, target) in links.into_iter().map(|(source, target)| (source % count, target % count)) {
            if source != target {
                drawing.link(source, target);
            }
        }
        drawing
    })
}

fn seconds_of_all(drawing: &Drawing) -> Vec<f64> {
    drawing.model.timings().iter().filter_map(|timing| timing.standard).collect()
}

proptest! {
    #[test]
    fn the_total_lies_between_the_longest_part_and_the_sum_of_all(drawing in drawn()) {
        let seconds = seconds_of_all(&drawing);
        prop_assume!(!seconds.is_empty());
        let total = drawing.best();
        prop_assert!(total <= seconds.iter().sum::<f64>() + 1e-9, "no part is counted twice");
        prop_assert!(seconds.iter().all(|part| total >= *part), "a single card fits into the whole");
    }

    #[test]
    fn more_work_never_shortens_the_whole(drawing in drawn(), step in 0..6_usize, seconds in 0..100_u32) {
        prop_assume!(!seconds_of_all(&drawing).is_empty());
        let before = drawing.best();
        let mut drawing = drawing;
        drawing.card(step, Some(f64::from(seconds)));
        prop_assert!(drawing.best() >= before - 1e-9);
    }

    #[test]
    fn a_way_beside_a_connector_never_shortens_the_whole(
        drawing in drawn(), beside in any::<prop::sample::Index>(), here in 0..6_usize, seconds in 0..100_u32,
    ) {
        prop_assume!(!drawing.model.links().is_empty());
        let links: Vec<&Link> = drawing.model.links().iter().collect();
        let link = links[beside.index(links.len())].clone();
        let step = |card| drawing.model.cards().get(card).map(|card| card.step);
        let steps: Vec<_> = drawing.model.steps_of(id(MAP)).map(|step| step.id).collect();
        let passed: Vec<usize> = (0..steps.len())
            .filter(|here| step(link.source) <= Some(steps[*here]) && Some(steps[*here]) <= step(link.target))
            // A first timed card would turn a step that is one part, and in its order, into its cards.
            .filter(|here| drawing.model.cards_of_step(steps[*here])
                .any(|card| drawing.model.timing_of_card(card.id).next().is_some()))
            .collect();
        if passed.is_empty() || step(link.source) == step(link.target) {
            return Ok(());
        }
        let between = passed[here % passed.len()];
        let before = drawing.best();
        let mut drawing = drawing;
        let card = drawing.card(between, Some(f64::from(seconds)));
        let number = |card: CardId| (0..drawing.cards).find(|number| id::<CardId>(1_000 + number) == card);
        let ends = (number(link.source), number(link.target));
        let (Some(source), Some(target)) = ends else { return Ok(()) };
        drawing.link(source, card);
        drawing.link(card, target);
        prop_assert!(drawing.best() >= before - 1e-9);
    }

    #[test]
    fn the_worst_case_is_no_shorter_than_the_expected_one_nor_that_than_the_best(
        drawing in drawn(), recoveries in vec((0.0..=1.0, 0.0..=1.0, 0..100_u32), 24),
    ) {
        prop_assume!(!seconds_of_all(&drawing).is_empty());
        let mut drawing = drawing;
        for (card, (failure, recovery, seconds)) in (0..drawing.cards).zip(recoveries) {
            drawing.time_card(card, |timing| {
                timing.failure_probability = Some(failure);
                timing.recovery_probability = Some(recovery);
                timing.recovery_time = Some(f64::from(seconds));
            });
        }
        let time = drawing.time();
        let [best, expected, worst] = [time.best, time.expected, time.worst].map(|total| total.unwrap().value);
        prop_assert!(best <= expected + 1e-9 && expected <= worst + 1e-9);
    }

    #[test]
    fn the_cost_at_the_computed_time_is_the_computed_cost(drawing in drawn()) {
        let mut drawing = drawing;
        let role = drawing.role(0, Some(6.0));
        (0..drawing.cards).for_each(|card| drawing.time_card(card, |timing| timing.role = Some(role)));
        let time = drawing.time();
        prop_assume!(time.best.is_some_and(|total| total.value > 0.0));
        let (at, cost) = (time.at(None).cost.unwrap(), time.money.cost.unwrap().value);
        prop_assert!((at - cost).abs() < 1e-6);
    }
}
