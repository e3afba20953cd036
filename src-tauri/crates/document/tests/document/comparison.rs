//! What is told of two maps of which one was made from the other.

use proptest::prelude::*;
use proptest::sample::Index;
use sightline_document::{CardMove, Operation};
use sightline_model::{
    CardId, CardMark, Compared, ComparedProperty, Difference, DifferenceKind, EmotionPicture, EmotionPoint,
    Factor, LaneId, LaneKind, MapId, MapState, Score, StepId, compare,
};

use crate::project::{Project, id};

/// A map of two phases with three steps, a card in every second cell, and its copy.
fn two_maps() -> (Project, MapId, MapId) {
    let (mut project, map) = Project::with_map();
    let phase = id();
    project.apply(Operation::AddPhase { id: Some(phase), map, title: "Leave".into(), before: None });
    project.add_step(phase, "Pay");
    let cells: Vec<(LaneId, StepId)> = project
        .lanes(map)
        .into_iter()
        .flat_map(|lane| project.steps(map).into_iter().map(move |step| (lane, step)))
        .collect();
    for (number, cell) in cells.into_iter().enumerate().filter(|(number, _)| number % 2 == 0) {
        project.add_card(cell, &format!("card {number}"));
    }
    let copy = id();
    let (title, state) = ("Tomorrow".to_owned(), MapState::ToBe);
    project.apply(Operation::CopyMap { id: Some(copy), map, title, state });
    (project, map, copy)
}

fn cards(project: &Project, map: MapId) -> Vec<CardId> {
    let model = project.model();
    model.lanes_of(map).flat_map(|lane| model.cards_of_lane(lane.id)).map(|card| card.id).collect()
}

fn differences(project: &Project, one: MapId, other: MapId) -> Vec<Difference> {
    compare(project.model(), one, other).differences
}

/// One of a list.
fn pick<T: Copy>(list: &[T], index: Index) -> T {
    list[index.index(list.len())]
}

/// What is done to a card, and what has to be told of it.
fn card_edits(card: CardId) -> [(Operation, ComparedProperty); 4] {
    [
        (Operation::EditCard { card, text: "new".into() }, ComparedProperty::Text),
        (Operation::EditNote { card, note: "new".into() }, ComparedProperty::Note),
        (
            Operation::MarkCards { cards: vec![card], mark: CardMark::Decision, on: true },
            ComparedProperty::Marks,
        ),
        (Operation::SpanCard { card, span: 2 }, ComparedProperty::Span),
    ]
}

#[test]
fn a_map_and_its_untouched_copy_differ_in_nothing() {
    let (project, map, copy) = two_maps();
    assert_eq!(differences(&project, map, copy), []);
    assert_eq!(differences(&project, copy, map), []);
}

#[test]
fn two_copies_of_one_map_are_compared_by_what_both_go_back_to() {
    let (mut project, map, copy) = two_maps();
    let other = id();
    let (title, state) = (String::new(), MapState::ToBe);
    project.apply(Operation::CopyMap { id: Some(other), map: copy, title, state });
    assert_eq!(differences(&project, copy, other), []);
    assert_eq!(differences(&project, map, other), []);
}

#[test]
fn the_risks_of_both_maps_are_counted() {
    let (mut project, map, copy) = two_maps();
    let failure_mode = project.add_failure_mode(cards(&project, copy)[0], "late");
    for factor in [Factor::Severity, Factor::Occurrence, Factor::Detection] {
        let score = Some(Score::whole(6).unwrap());
        project.apply(Operation::RateFailureMode { failure_mode, cause: None, factor, score });
    }
    let comparison = compare(project.model(), map, copy);
    assert_eq!((comparison.earlier_risks.failure_modes, comparison.earlier_risks.highest_rpn), (0, None));
    let later = comparison.later_risks;
    assert_eq!((later.failure_modes, later.medium, later.highest_rpn), (1, 1, Some(216.0)));
}

#[test]
fn each_emotion_curve_is_told_by_its_peak_its_trough_and_its_end() {
    let (mut project, map, copy) = two_maps();
    let lane = id();
    let (kind, title) = (LaneKind::Emotion, String::new());
    project.apply(Operation::AddLane { id: Some(lane), map: copy, kind, title, before: None });
    let steps = project.steps(copy);
    for (step, value) in steps.iter().zip([1.0, -1.5, 1.0]) {
        let card = project.add_card((lane, *step), "");
        project.apply(Operation::SetValue { cards: vec![card], value: Some(value) });
    }
    let comparison = compare(project.model(), map, copy);
    assert_eq!(comparison.earlier_emotions, [], "a map without a point says nothing");
    let point = |at: usize, value| EmotionPoint { step: steps[at], value };
    let picture =
        EmotionPicture { persona: None, peak: point(0, 1.0), trough: point(1, -1.5), end: point(2, 1.0) };
    assert_eq!(comparison.later_emotions, [picture], "of equal points the first is the peak");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn each_edit_of_a_card_is_told_as_that_edit(chosen in any::<Index>(), edit in 0..4_usize) {
        let (mut project, map, copy) = two_maps();
        // A card of the last step has nothing left to reach over.
        let last = project.steps(copy).pop();
        let step_of = |card: &CardId| project.model().cards().get(*card).map(|row| row.step);
        let wide: Vec<_> = cards(&project, copy).into_iter().filter(|card| step_of(card) != last).collect();
        let card = pick(&wide, chosen);
        let (operation, property) = card_edits(card).into_iter().nth(edit).unwrap();
        project.apply(operation);
        let earlier = project.model().cards().get(card).unwrap().origin;
        let subject = Compared::Card { earlier, later: Some(card) };
        let (kind, properties) = (DifferenceKind::Changed, vec![property]);
        prop_assert_eq!(differences(&project, map, copy), [Difference { kind, subject, properties }]);
    }

    #[test]
    fn a_card_that_comes_goes_or_moves_is_told_as_that(chosen in any::<Index>(), to in any::<[Index; 2]>()) {
        let (mut project, map, copy) = two_maps();
        let card = pick(&cards(&project, copy), chosen);
        let row = project.model().cards().get(card).unwrap().clone();
        let (lane, step) = (pick(&project.lanes(copy), to[0]), pick(&project.steps(copy), to[1]));
        project.apply(Operation::MoveCards { moves: vec![CardMove { card, lane, step, before: None }] });
        let both = Compared::Card { earlier: row.origin, later: Some(card) };
        let moved = if (lane, step) == (row.lane, row.step) { vec![] } else { vec![(DifferenceKind::Moved, both)] };
        prop_assert_eq!(told(&project, map, copy), moved);

        project.apply(Operation::DeleteCards { cards: vec![card] });
        let gone = Compared::Card { earlier: row.origin, later: None };
        prop_assert_eq!(told(&project, map, copy), [(DifferenceKind::Removed, gone.clone())]);

        let new = project.add_card((lane, step), "new");
        let come = Compared::Card { earlier: None, later: Some(new) };
        prop_assert_eq!(told(&project, map, copy), [(DifferenceKind::Removed, gone), (DifferenceKind::Added, come)]);
    }

    #[test]
    fn one_step_that_is_moved_is_told_and_not_those_that_it_has_passed(from in any::<Index>(), to in any::<Index>()) {
        let (mut project, map, copy) = two_maps();
        let steps = project.steps(copy);
        let step = pick(&steps, from);
        let phase = project.model().phases_of(copy).next().unwrap().id;
        let siblings: Vec<StepId> = project.model().steps_of_phase(phase).map(|row| row.id).collect();
        let before = Some(pick(&siblings, to));
        project.apply(Operation::MoveStep { step, phase, before });
        let expected = usize::from(project.steps(copy) != steps);
        let told = told(&project, map, copy);
        prop_assert_eq!(told.len(), expected);
        prop_assert!(told.iter().all(|(kind, _)| *kind == DifferenceKind::Moved));
    }

    #[test]
    fn one_lane_that_is_moved_named_or_meant_otherwise_is_told(from in any::<Index>(), to in any::<Index>()) {
        let (mut project, map, copy) = two_maps();
        let lanes = project.lanes(copy);
        let lane = pick(&lanes, from);
        project.apply(Operation::MoveLane { lane, before: Some(pick(&lanes, to)) });
        let moved = usize::from(project.lanes(copy) != lanes);
        prop_assert_eq!(told(&project, map, copy).len(), moved);
        project.apply(Operation::RenameLane { lane, title: "Robots".into() });
        project.apply(Operation::ChangeLaneKind { lane, kind: LaneKind::Policy });
        let changed: Vec<Difference> = differences(&project, map, copy)
            .into_iter()
            .filter(|difference| difference.kind == DifferenceKind::Changed)
            .collect();
        prop_assert_eq!(changed.len(), 1);
        prop_assert_eq!(&changed[0].properties, &[ComparedProperty::Title, ComparedProperty::LaneKind]);
    }
}

/// What happened to what, without what of it says something else.
fn told(project: &Project, one: MapId, other: MapId) -> Vec<(DifferenceKind, Compared)> {
    differences(project, one, other).into_iter().map(|told| (told.kind, told.subject)).collect()
}
