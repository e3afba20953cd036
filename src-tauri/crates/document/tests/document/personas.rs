//! Personas: what they say and expect, and what is theirs.

use sightline_document::{CopiedCard, Fragment, Operation, OperationError};
use sightline_model::{ExpectationBasis, ExpectationId, MapId, Persona, PersonaId, PersonaPart};

use crate::project::{Project, id};

fn add_persona(project: &mut Project, name: &str) -> PersonaId {
    let persona = id();
    project.apply(Operation::AddPersona { id: Some(persona), name: name.into(), before: None });
    persona
}

fn add_expectation(project: &mut Project, persona: PersonaId, text: &str) -> ExpectationId {
    let (expectation, basis) = (id(), Some(ExpectationBasis::Promise));
    let text = text.to_owned();
    let before = None;
    project.apply(Operation::AddExpectation { id: Some(expectation), persona, text, basis, before });
    expectation
}

fn names(project: &Project) -> Vec<&str> {
    project.model().personas_in_order().map(|persona| persona.name.as_str()).collect()
}

fn expected(project: &Project, persona: PersonaId) -> Vec<&str> {
    project.model().expectations_of(persona).map(|expectation| expectation.text.as_str()).collect()
}

fn of_map(project: &Project, map: MapId) -> Vec<PersonaId> {
    project.model().personas_of(map).map(|row| row.persona).collect()
}

#[test]
fn each_part_of_a_persona_is_said_by_itself() {
    let mut project = Project::empty();
    let persona = add_persona(&mut project, "Ana");
    let parts = PersonaPart::ALL.iter().map(|part| (*part, part.word().to_owned()));
    for (part, text) in parts {
        project.apply(Operation::EditPersona { persona, part, text });
    }
    let Persona { name, role, quote, goals, needs, frustrations, segment, .. } =
        project.model().get::<Persona>(persona).unwrap();
    assert_eq!(
        [name, role, quote, goals, needs, frustrations, segment],
        ["name", "role", "quote", "goals", "needs", "frustrations", "segment"],
        "what is said of one part goes into no other"
    );
}

#[test]
fn personas_and_expectations_stand_in_the_order_that_people_give_them() {
    let mut project = Project::empty();
    let [ana, bao] = ["Ana", "Bao"].map(|name| add_persona(&mut project, name));
    project.apply(Operation::MovePersona { persona: bao, before: Some(ana) });
    assert_eq!(names(&project), ["Bao", "Ana"]);

    let [key, quiet] = ["A key at once", "Quiet"].map(|text| add_expectation(&mut project, ana, text));
    project.apply(Operation::MoveExpectation { expectation: quiet, before: Some(key) });
    project.apply(Operation::EditExpectation { expectation: key, text: "A key".into(), basis: None });
    assert_eq!(expected(&project, ana), ["Quiet", "A key"]);
    project.apply(Operation::DeleteExpectation { expectation: quiet });
    assert_eq!(expected(&project, ana), ["A key"]);
}

#[test]
fn an_expectation_stays_with_its_persona() {
    let mut project = Project::empty();
    let [ana, bao] = ["Ana", "Bao"].map(|name| add_persona(&mut project, name));
    let [hers, his] =
        [(ana, "Quiet"), (bao, "Tea")].map(|(who, text)| add_expectation(&mut project, who, text));
    let error = project.refuse(Operation::MoveExpectation { expectation: hers, before: Some(his) });
    assert!(matches!(error, OperationError::NotTogether { .. }), "{error}");
}

#[test]
fn a_map_has_the_personas_that_were_set_each_once_and_in_that_order() {
    let (mut project, map) = Project::with_map();
    let [ana, bao, cai] = ["Ana", "Bao", "Cai"].map(|name| add_persona(&mut project, name));
    project.apply(Operation::SetMapPersonas { map, personas: vec![ana, bao] });
    project.apply(Operation::SetMapPersonas { map, personas: vec![cai, bao, ana, cai] });
    assert_eq!(of_map(&project, map), [cai, bao, ana]);
    project.apply(Operation::SetMapPersonas { map, personas: vec![ana] });
    assert_eq!(of_map(&project, map), [ana]);
    let applied = project.apply(Operation::SetMapPersonas { map, personas: vec![ana] });
    assert!(applied.diff.is_empty(), "a map that has them already is not changed");
}

#[test]
fn deleting_a_persona_leaves_her_cards_to_everybody_and_undo_gives_them_back() {
    let (mut project, map) = Project::with_map();
    let ana = add_persona(&mut project, "Ana");
    add_expectation(&mut project, ana, "Quiet");
    let card = project.add_card((project.lanes(map)[1], project.steps(map)[0]), "arrive");
    project.apply(Operation::SetMapPersonas { map, personas: vec![ana] });
    project.apply(Operation::AssignCards { cards: vec![card], persona: Some(ana) });
    let before = project.records();

    project.apply(Operation::DeletePersona { persona: ana });
    let model = project.model();
    assert_eq!((model.expectations().len(), model.map_personas().len()), (0, 0));
    assert_eq!(model.cards().get(card).unwrap().persona, None, "the card stays, and is everybody's");
    project.document.undo().unwrap();
    assert_eq!(project.records(), before);
}

#[test]
fn a_copied_card_stays_hers_where_the_project_knows_her() {
    let (mut project, map) = Project::with_map();
    let ana = add_persona(&mut project, "Ana");
    let (lane, step) = (project.lanes(map)[1], project.steps(map)[0]);
    let [known, unknown]: [_; 2] = [id(), id()];
    let cards = [ana, id()].map(|persona| CopiedCard { persona: Some(persona), ..CopiedCard::default() });
    let fragment = Fragment { cards: cards.into(), links: Vec::new() };
    project.apply(Operation::Paste { fragment, lane, step, ids: vec![known, unknown] });
    let whose = |card| project.model().cards().get(card).unwrap().persona;
    assert_eq!((whose(known), whose(unknown)), (Some(ana), None));
}
