//! Cards that reach over several steps, and what becomes of them when the steps change.

use sightline_document::{Operation, OperationError};
use sightline_model::{CardId, LaneId, LaneKind, MapId, PhaseId, StepId};

use crate::project::{Project, id};

/// A map of the steps A to E, with a card that begins at B and reaches over C and D.
struct Journey {
    project: Project,
    map: MapId,
    phase: PhaseId,
    lane: LaneId,
    steps: [StepId; 5],
    card: CardId,
}

impl Journey {
    fn new() -> Self {
        let mut project = Project::empty();
        let map = project.add_map("Overnight stay");
        let phase = project.model().phases_of(map).next().unwrap().id;
        let steps = ["A", "B", "C", "D", "E"].map(|title| project.add_step(phase, title));
        let lane = project.lanes(map)[0];
        let card = project.add_card((lane, steps[1]), "Stay");
        project.apply(Operation::SpanCard { card, span: 3 });
        Self { project, map, phase, lane, steps, card }
    }

    /// The titles of the steps that the card reaches over.
    fn reach(&self) -> String {
        let model = self.project.model();
        let card = model.cards().get(self.card).unwrap();
        let steps = model.steps_of(self.map).skip_while(|step| step.id != card.step);
        steps.take(card.span as usize).map(|step| step.title.as_str()).collect()
    }

    fn insert(&mut self, title: &str, before: Option<StepId>) {
        let (phase, title) = (self.phase, title.to_owned());
        self.project.apply(Operation::AddStep { id: None, phase, title, before });
    }

    fn move_step(&mut self, step: StepId, before: Option<StepId>) {
        self.project.apply(Operation::MoveStep { step, phase: self.phase, before });
    }
}

#[test]
fn a_span_ends_with_the_map_and_holds_its_own_step() {
    let mut journey = Journey::new();
    assert_eq!(journey.reach(), "BCD");
    journey.project.apply(Operation::SpanCard { card: journey.card, span: 99 });
    assert_eq!(journey.reach(), "BCDE");
    journey.insert("F", None);
    assert_eq!(journey.reach(), "BCDE", "a step behind the card is none of its own");

    let error = journey.project.refuse(Operation::SpanCard { card: journey.card, span: 0 });
    assert!(matches!(error, OperationError::OutOfRange { .. }), "{error}");
}

#[test]
fn a_point_says_something_of_one_step() {
    let mut journey = Journey::new();
    let kind = LaneKind::Emotion;
    journey.project.apply(Operation::ChangeLaneKind { lane: journey.lane, kind });
    let error = journey.project.refuse(Operation::SpanCard { card: journey.card, span: 2 });
    assert!(matches!(error, OperationError::OneStepOnly), "{error}");
    assert_eq!(journey.reach(), "BCD", "a lane that becomes one of cards again has what it had");
    journey.project.apply(Operation::SpanCard { card: journey.card, span: 1 });
    assert_eq!(journey.reach(), "B", "a span that does not count can be given up");
}

#[test]
fn a_step_put_in_between_makes_the_card_wider() {
    let mut journey = Journey::new();
    let [_, b, c, _, e] = journey.steps;
    journey.insert("x", Some(c));
    assert_eq!(journey.reach(), "BxCD");
    journey.insert("y", Some(b));
    journey.insert("z", Some(e));
    assert_eq!(journey.reach(), "BxCD", "steps beside the card leave it as wide as it was");
}

#[test]
fn a_deleted_step_makes_the_card_narrower() {
    let mut journey = Journey::new();
    let [a, b, c, _, e] = journey.steps;
    for step in [a, e] {
        journey.project.apply(Operation::DeleteStep { step });
        assert_eq!(journey.reach(), "BCD", "steps beside the card are none of its own");
    }
    journey.project.apply(Operation::DeleteStep { step: c });
    assert_eq!(journey.reach(), "BD");
    journey.project.apply(Operation::DeleteStep { step: b });
    assert_eq!(journey.reach(), "D", "the card outlives its first step");
}

#[test]
fn a_deleted_phase_leaves_the_card_in_the_next() {
    let mut journey = Journey::new();
    let (first, step) = (journey.phase, journey.steps[3]);
    journey.project.apply(Operation::SplitPhase { id: None, step, title: "Leave".into() });
    journey.project.apply(Operation::DeletePhase { phase: first });
    assert_eq!(journey.reach(), "D");
}

#[test]
fn a_step_that_moves_leaves_the_card_or_comes_under_it() {
    let mut journey = Journey::new();
    let [a, _, c, d, e] = journey.steps;
    journey.move_step(c, Some(a));
    assert_eq!(journey.reach(), "BD", "C has left");
    journey.move_step(e, Some(d));
    assert_eq!(journey.reach(), "BED", "E has come in between");
    journey.move_step(d, None);
    assert_eq!(journey.reach(), "BE", "the card does not run after its last step");
}

#[test]
fn steps_that_change_places_under_a_card_leave_its_width() {
    let mut journey = Journey::new();
    let [_, _, c, d, _] = journey.steps;
    journey.move_step(d, Some(c));
    assert_eq!(journey.reach(), "BDC");
}

#[test]
fn a_phase_takes_along_what_a_card_reaches_over_in_it() {
    let mut journey = Journey::new();
    let (stay, leave) = (id(), id());
    let [_, b, _, d, _] = journey.steps;
    journey.project.apply(Operation::SplitPhase { id: Some(stay), step: b, title: "Stay".into() });
    journey.project.apply(Operation::SplitPhase { id: Some(leave), step: d, title: "Leave".into() });
    journey.project.apply(Operation::MovePhase { phase: stay, before: None });
    assert_eq!(journey.reach(), "BC", "D stands in another phase, which stayed");
}

#[test]
fn a_split_step_stays_under_the_cards_that_reached_over_it() {
    let mut journey = Journey::new();
    let [_, b, _, d, _] = journey.steps;
    let narrow = journey.project.add_card((journey.lane, d), "Wake up");
    journey.project.apply(Operation::SplitStep { id: None, step: d, title: "d".into() });
    assert_eq!(journey.reach(), "BCDd", "the card that ended with D ends with its second half");
    let narrow = journey.project.model().cards().get(narrow).unwrap();
    assert_eq!((narrow.step, narrow.span), (d, 1), "a card of one step stays in the first half");

    journey.project.apply(Operation::SplitStep { id: None, step: b, title: "b".into() });
    assert_eq!(journey.reach(), "BbCDd");
}

#[test]
fn merged_steps_have_all_that_either_had() {
    let mut journey = Journey::new();
    let [_, b, c, _, _] = journey.steps;
    let lane = journey.lane;
    let sleep = journey.project.add_card((lane, c), "Sleep");
    journey.project.apply(Operation::SpanCard { card: sleep, span: 2 });
    journey.project.apply(Operation::MergeSteps { step: c, into: b });

    assert_eq!(journey.project.texts((lane, b)), ["Stay", "Sleep"]);
    let title = journey.project.model().steps().get(b).map(|step| step.title.as_str());
    assert_eq!(title, Some("B / C"), "neither title is lost");
    assert_eq!(journey.reach(), "B / CD", "the card reaches over one step less");
    let sleep = journey.project.model().cards().get(sleep).unwrap();
    assert_eq!(sleep.span, 2, "it went from C and D to B and D");
}

#[test]
fn a_step_merges_with_another_of_its_map_only() {
    let mut journey = Journey::new();
    let other = journey.project.add_map("Restaurant");
    let phase = journey.project.model().phases_of(other).next().unwrap().id;
    let elsewhere = journey.project.add_step(phase, "Order");
    let step = journey.steps[0];
    for into in [step, elsewhere] {
        let error = journey.project.refuse(Operation::MergeSteps { step, into });
        assert!(matches!(error, OperationError::NotTogether { .. }), "{error}");
    }
}
