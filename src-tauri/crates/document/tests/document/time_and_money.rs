//! Times, roles, prices: what is said stays, what cannot be is refused, and what is gone leaves nothing behind.

use sightline_document::{Operation, OperationError, Timed, TimingValues};
use sightline_model::{RoleId, StepId, TimeNature, Waste};

use crate::project::{Project, id};

fn with_step() -> (Project, StepId) {
    let (project, map) = Project::with_map();
    let step = project.steps(map)[0];
    (project, step)
}

fn add_role(project: &mut Project, title: &str) -> RoleId {
    let role = id();
    project.apply(Operation::AddRole { id: Some(role), title: title.into(), cost_per_minute: Some(0.5) });
    role
}

fn set(step: StepId, timing: TimingValues) -> Operation {
    Operation::SetTiming { of: Timed::Step(step), timing }
}

#[test]
fn a_step_has_one_timing_and_none_when_nothing_is_said_any_more() {
    let (mut project, step) = with_step();
    let said = TimingValues { standard: Some(30.0), tolerated: Some(60.0), ..TimingValues::default() };
    project.apply(set(step, said.clone()));
    project.apply(set(step, TimingValues { standard: Some(45.0), ..said }));
    let timings: Vec<_> = project.model().timings().iter().cloned().collect();
    assert_eq!(timings.len(), 1, "what is said later replaces what was said before");
    assert_eq!((timings[0].standard, timings[0].tolerated), (Some(45.0), Some(60.0)));

    project.apply(set(step, TimingValues::default()));
    assert!(project.model().timings().is_empty(), "nothing said is nothing kept");
    project.document.undo().expect("it can be taken back");
    assert_eq!(project.model().timing_of_step(step).count(), 1);
}

#[test]
fn the_kind_of_waste_is_kept_for_waste_only() {
    let (mut project, step) = with_step();
    let waiting = TimingValues {
        nature: Some(TimeNature::Waste),
        waste: Some(Waste::Waiting),
        ..TimingValues::default()
    };
    project.apply(set(step, waiting.clone()));
    assert_eq!(project.model().timing_of_step(step).next().and_then(|row| row.waste), Some(Waste::Waiting));
    project.apply(set(step, TimingValues { nature: Some(TimeNature::Necessary), ..waiting }));
    assert_eq!(project.model().timing_of_step(step).next().and_then(|row| row.waste), None);
}

#[test]
fn negative_times_and_impossible_probabilities_are_refused() {
    let (mut project, step) = with_step();
    let nothing = TimingValues::default;
    for values in [
        TimingValues { standard: Some(-1.0), ..nothing() },
        TimingValues { fixed_cost: Some(-0.5), ..nothing() },
        TimingValues { recovery_time: Some(f64::INFINITY), ..nothing() },
    ] {
        let error = project.refuse(set(step, values));
        assert!(matches!(error, OperationError::NegativeAmount { .. }), "{error}");
    }
    for value in [-0.1, 1.1, f64::NAN] {
        let error = project.refuse(set(step, TimingValues { failure_probability: Some(value), ..nothing() }));
        assert!(matches!(error, OperationError::NotAProbability { .. }), "{error}");
    }
    let map = project.model().maps_in_order().next().expect("the map").id;
    project.refuse(Operation::SetMapPrice { map, price: Some(-1.0) });
    project.refuse(Operation::AddRole { id: None, title: "Clerk".into(), cost_per_minute: Some(-1.0) });
}

#[test]
fn a_timing_of_what_does_not_exist_is_refused() {
    let (mut project, step) = with_step();
    project.refuse(set(id(), TimingValues { standard: Some(1.0), ..TimingValues::default() }));
    project.refuse(set(step, TimingValues { role: Some(id()), ..TimingValues::default() }));
}

#[test]
fn a_deleted_role_leaves_the_times_of_its_work_and_no_empty_record() {
    let (mut project, step) = with_step();
    let other = project.steps(project.model().maps_in_order().next().expect("the map").id)[1];
    let role = add_role(&mut project, "Clerk");
    let work = TimingValues { role: Some(role), ..TimingValues::default() };
    project.apply(set(step, TimingValues { standard: Some(30.0), ..work.clone() }));
    project.apply(set(other, work));
    project.apply(Operation::DeleteRole { role });
    let model = project.model();
    assert_eq!(
        model.timing_of_step(step).next().map(|row| (row.standard, row.role)),
        Some((Some(30.0), None))
    );
    assert_eq!(model.timing_of_step(other).count(), 0, "of the other step only the role was said");
}

#[test]
fn roles_are_edited_and_put_in_order() {
    let (mut project, _) = with_step();
    let (clerk, cook) = (add_role(&mut project, "Clerk"), add_role(&mut project, "Cook"));
    project.apply(Operation::MoveRole { role: cook, before: Some(clerk) });
    project.apply(Operation::EditRole { role: clerk, title: "Front office".into(), cost_per_minute: None });
    let roles: Vec<_> =
        project.model().roles_in_order().map(|role| (role.title.as_str(), role.cost_per_minute)).collect();
    assert_eq!(roles, [("Cook", Some(0.5)), ("Front office", None)]);
}

#[test]
fn a_map_has_a_price_a_tolerance_and_the_projects_currency() {
    let (mut project, map) = Project::with_map();
    project.apply(Operation::SetMapPrice { map, price: Some(50.0) });
    project.apply(Operation::SetMapTolerance { map, tolerated: Some(300.0) });
    project.apply(Operation::SetCurrency { currency: "c".into() });
    let project = project.reopen();
    let row = project.model().maps().get(map).expect("the map");
    assert_eq!((row.price, row.tolerated), (Some(50.0), Some(300.0)));
    assert_eq!(project.model().project().expect("the project").currency, "c");
}
