//! What a workshop notes on cards: evidence, tags, questions, owners.

use sightline_document::OperationError;
use sightline_document::{CopiedCard, CopiedEvidence, CopiedQuestion, CopiedTag, Fragment, Operation};
use sightline_model::{CardId, EvidenceStatus, LaneId, StepId, Tag, TagColour, TagId};

use crate::project::{Project, id};

/// A project with two cards in the first cell of its map.
fn two_cards() -> (Project, (LaneId, StepId), [CardId; 2]) {
    let (mut project, map) = Project::with_map();
    let cell = (project.lanes(map)[0], project.steps(map)[0]);
    let cards = ["greet", "ask"].map(|text| project.add_card(cell, text));
    (project, cell, cards)
}

fn add_tag(project: &mut Project, title: &str, colour: TagColour, before: Option<TagId>) -> TagId {
    let tag = id();
    project.apply(Operation::AddTag { id: Some(tag), title: title.into(), colour, before });
    tag
}

fn legend(project: &Project) -> Vec<&str> {
    project.model().tags_in_order().map(|tag| tag.title.as_str()).collect()
}

#[test]
fn several_cards_are_founded_at_once_and_keep_their_sources() {
    let (mut project, _, [greet, ask]) = two_cards();
    let status = |project: &Project, card| {
        project.model().evidence_of(card).next().map(|evidence| (evidence.status, evidence.source.clone()))
    };
    project.apply(Operation::SetEvidence { cards: vec![greet], status: Some(EvidenceStatus::Observed) });
    let evidence = project.model().evidence_of(greet).next().unwrap().id;
    let (source, note) = ("Visit in May".to_owned(), "Twice".to_owned());
    project.apply(Operation::DescribeEvidence { evidence, source, note });

    let assumed = Some(EvidenceStatus::Assumed);
    project.apply(Operation::SetEvidence { cards: vec![greet, ask], status: assumed });
    assert_eq!(status(&project, greet), Some((EvidenceStatus::Assumed, "Visit in May".into())));
    assert_eq!(status(&project, ask), Some((EvidenceStatus::Assumed, String::new())));

    project.apply(Operation::SetEvidence { cards: vec![greet, ask], status: None });
    assert_eq!(project.model().evidence().len(), 0, "nothing known is no record");
    project.document.undo().unwrap();
    assert_eq!(status(&project, greet), Some((EvidenceStatus::Assumed, "Visit in May".into())));
}

#[test]
fn tags_stand_in_the_order_of_the_legend_and_cards_carry_each_once() {
    let (mut project, _, [greet, ask]) = two_cards();
    let pilot = add_tag(&mut project, "Pilot", TagColour::Teal, None);
    let quick = add_tag(&mut project, "Quick win", TagColour::Green, Some(pilot));
    assert_eq!(legend(&project), ["Quick win", "Pilot"]);
    project.apply(Operation::MoveTag { tag: quick, before: None });
    let title = "试点".to_owned();
    project.apply(Operation::EditTag { tag: pilot, title, colour: TagColour::Red });
    assert_eq!(legend(&project), ["试点", "Quick win"]);

    project.apply(Operation::TagCards { cards: vec![greet], tag: pilot, on: true });
    project.apply(Operation::TagCards { cards: vec![greet, ask], tag: pilot, on: true });
    assert_eq!(project.model().tags_of(greet).count(), 1, "a tag that is given twice is carried once");
    project.apply(Operation::TagCards { cards: vec![ask], tag: pilot, on: false });
    project.apply(Operation::TagCards { cards: vec![ask], tag: pilot, on: false });
    assert_eq!(project.model().cards_with_tag(pilot).count(), 1);
}

#[test]
fn a_deleted_tag_leaves_the_cards_and_undo_brings_it_back() {
    let (mut project, _, [greet, _]) = two_cards();
    let tag = add_tag(&mut project, "Pilot", TagColour::Blue, None);
    project.apply(Operation::TagCards { cards: vec![greet], tag, on: true });
    let before = project.records();
    project.apply(Operation::DeleteTag { tag });
    assert_eq!(project.model().tags_of(greet).count(), 0);
    project.document.undo().unwrap();
    assert_eq!(project.records(), before);
}

#[test]
fn a_question_is_asked_answered_and_opened_again() {
    let (mut project, _, [greet, ask]) = two_cards();
    let (first, second) = (id(), id());
    for (question, text) in [(first, "Since when?"), (second, "Who decides?")] {
        project.apply(Operation::AskQuestion { id: Some(question), card: greet, text: text.into() });
    }
    let texts = |project: &Project| -> Vec<(String, String)> {
        let questions = project.model().questions_of(greet);
        questions.map(|question| (question.text.clone(), question.answer.clone())).collect()
    };
    project.apply(Operation::MoveQuestion { question: second, before: Some(first) });
    project.apply(Operation::AnswerQuestion { question: second, answer: "The manager".into() });
    project.apply(Operation::EditQuestion { question: first, text: "自什么时候开始？".into() });
    let two = [("Who decides?", "The manager"), ("自什么时候开始？", "")];
    assert_eq!(texts(&project), two.map(|(text, answer)| (text.to_owned(), answer.to_owned())));
    project.apply(Operation::AnswerQuestion { question: second, answer: String::new() });
    assert_eq!(texts(&project)[0].1, "", "an empty answer opens the question again");

    let elsewhere = id();
    project.apply(Operation::AskQuestion { id: Some(elsewhere), card: ask, text: String::new() });
    let move_away = Operation::MoveQuestion { question: first, before: Some(elsewhere) };
    assert!(matches!(project.refuse(move_away), OperationError::NotTogether { .. }));
    project.apply(Operation::DeleteQuestion { question: first });
    assert_eq!(texts(&project).len(), 1);
}

#[test]
fn several_cards_get_one_owner() {
    let (mut project, _, [greet, ask]) = two_cards();
    let (cards, owner) = (vec![greet, ask], "Front office".to_owned());
    project.apply(Operation::SetOwner { cards, owner });
    let owners: Vec<_> = project.model().cards().iter().map(|card| card.owner.as_str()).collect();
    assert_eq!(owners, ["Front office", "Front office"]);
}

#[test]
fn what_was_noted_is_pasted_along_and_a_tag_of_the_same_name_is_the_same_tag() {
    let (mut project, (lane, step), _) = two_cards();
    add_tag(&mut project, "Pilot", TagColour::Blue, None);
    let tag = |title: &str, colour| CopiedTag { title: title.into(), colour };
    let card = CopiedCard {
        text: "check in".into(),
        owner: "Front office".into(),
        evidence: Some(CopiedEvidence {
            status: EvidenceStatus::Observed,
            source: "Visit".into(),
            note: "Twice".into(),
        }),
        tags: vec![tag("Pilot", TagColour::Blue), tag("Pilot", TagColour::Red)],
        questions: vec![CopiedQuestion { text: "Since when?".into(), answer: "May".into() }],
        ..CopiedCard::default()
    };
    let (fragment, pasted) = (Fragment { cards: vec![card], links: Vec::new() }, id());
    project.apply(Operation::Paste { fragment, lane, step, ids: vec![pasted] });

    let model = project.model();
    assert_eq!(model.cards().get(pasted).unwrap().owner, "Front office");
    let evidence = model.evidence_of(pasted).next().unwrap();
    assert_eq!((evidence.status, evidence.source.as_str()), (EvidenceStatus::Observed, "Visit"));
    assert_eq!(model.questions_of(pasted).next().unwrap().answer, "May");
    let tags: Vec<&Tag> = model.tags_in_order().collect();
    assert_eq!(tags.len(), 2, "the blue one was there, the red one is another");
    assert_eq!(model.tags_of(pasted).count(), 2);
}
