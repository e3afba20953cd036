//! Random operations on a growing project: whatever people do in whatever order, the project stays sound, and
//! undoing all of it leads back to where it began.

use std::collections::BTreeSet;
use std::fmt::Debug;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use sightline_document::{
    CardMove, CopiedCard, CopiedChannel, CopiedEvidence, CopiedLink, CopiedQuestion, CopiedRole, CopiedTag,
    CopiedTiming, CopiedTouchpoint, Fragment, KeptImage, Operation, OperationError, OperationName, Timed,
    TimingValues,
};
use sightline_model::risk::{SheetCause, SheetControl, SheetEffect, SheetFailureMode};
use sightline_model::{
    Card, CardMark, ChannelKind, Chart, ContactChannel, ControlKind, EffectReach, Evidence, EvidenceStatus,
    Exemption, Expectation, ExpectationBasis, GrammarPlace, GrammarRule, Image, Lane, LaneKind, Link,
    LinkKind, Map, MapPreset, MapState, Model, Persona, PersonaPart, Phase, PlainCard, PlainLane, PlainLink,
    PlainMap, PlainPersona, PlainPhase, PlainStep, PlainTag, Question, Record, RecordChange, RecordDiff,
    Role, Row, Score, Sought, Step, Tabled, Tag, TagColour, TimeNature, Touchpoint, Waste,
};

use crate::project::Project;
use crate::random_risks::assert_risks_sound;

/// The chances of one operation, from which it is made when the project has come so far.
#[derive(Clone, Debug)]
pub struct Draw {
    pub name: OperationName,
    pub picks: [Index; 4],
    pub text: String,
    pub on: bool,
    pub score: Option<Score>,
    fragment: Fragment,
    gesture: Option<&'static str>,
    instead: Option<Instead>,
}

/// Points of a curve, numbers, and one that is neither.
const VALUES: [f64; 5] = [-2.0, 0.5, 0.25, 37.0, f64::NAN];

/// What is done now and then instead of an operation.
#[derive(Clone, Copy, Debug)]
enum Instead {
    Undo,
    Redo,
    Reopen,
}

fn draw() -> impl Strategy<Value = Draw> {
    use OperationName as Name;
    // What makes records is drawn more often, so that there is something to move and delete.
    let makes = select(vec![
        Name::AddStep,
        Name::AddCard,
        Name::AddCard,
        Name::AddLink,
        Name::AddFailureMode,
        Name::DescribeControl,
        Name::RateFailureMode,
        Name::SpanCard,
        Name::Paste,
        Name::ImportMap,
        Name::AddChannel,
        Name::AddTouchpoint,
        Name::PlaceTouchpoint,
        Name::PlaceChannel,
        Name::AddPersona,
        Name::AssignCards,
        Name::AddTag,
        Name::AskQuestion,
        Name::ScoreAgain,
        Name::OpenRound,
    ]);
    let name = prop_oneof![makes, select(Name::ALL)];
    let gesture = option::weighted(0.3, select(vec!["drag", "type"]));
    let instead = option::weighted(0.15, select(vec![Instead::Undo, Instead::Redo, Instead::Reopen]));
    let chances = (any::<[Index; 4]>(), "[a-z客户 \n]{0,5}", any::<bool>(), option::of(score()), fragment());
    (name, chances, gesture, instead).prop_map(|(name, chances, gesture, instead)| {
        let (picks, text, on, score, fragment) = chances;
        Draw { name, picks, text, on, score, fragment, gesture, instead }
    })
}

fn score() -> impl Strategy<Value = Score> {
    (1u8..=22).prop_map(|half_points| Score::try_from(f64::from(half_points) / 2.0).unwrap())
}

fn fragment() -> impl Strategy<Value = Fragment> {
    let whole = || option::of(select(Score::TEN_POINTS.to_vec()));
    let failure_mode = (whole(), whole(), whole()).prop_map(|(severity, occurrence, detection)| {
        let controls = vec![SheetControl { kind: ControlKind::Detection, text: "checklist".into() }];
        SheetFailureMode {
            title: "late".into(),
            effects: vec![SheetEffect {
                text: "waits".into(),
                reach: EffectReach::Local,
                severity: severity.into(),
            }],
            causes: vec![SheetCause {
                text: "queue".into(),
                occurrence: occurrence.into(),
                detection: detection.into(),
                controls,
                ..SheetCause::default()
            }],
            ..SheetFailureMode::default()
        }
    });
    let value = option::of(select(vec![-1.5, 0.0, 37.0]));
    let marks = vec(select(CardMark::ALL), 0..3);
    let place = (0u32..7, 0u32..4, 0u32..3);
    let card = (place, marks, vec(failure_mode, 0..2), vec(touchpoint(), 0..3), value);
    let card =
        card.prop_map(|((lane, step, further_steps), marks, failure_modes, touchpoints, value)| CopiedCard {
            lane,
            step,
            text: "copied".into(),
            marks,
            failure_modes,
            touchpoints,
            further_steps,
            value,
            evidence: Some(CopiedEvidence {
                status: EvidenceStatus::Observed,
                source: "visit".into(),
                note: String::new(),
            }),
            tags: vec![CopiedTag { title: "pilot".into(), colour: TagColour::Teal }],
            questions: vec![CopiedQuestion { text: "since when?".into(), answer: String::new() }],
            timing: (lane % 2 == 0).then(|| CopiedTiming {
                standard: Some(30.0),
                role: Some(CopiedRole { title: "clerk".into(), cost_per_minute: Some(1.5) }),
                ..CopiedTiming::default()
            }),
            ..CopiedCard::default()
        });
    let link = (0u32..3, 0u32..3).prop_map(|(source, target)| CopiedLink {
        source,
        target,
        kind: LinkKind::Flow,
        label: String::new(),
    });
    (vec(card, 0..3), vec(link, 0..2)).prop_map(|(cards, links)| Fragment { cards, links })
}

fn touchpoint() -> impl Strategy<Value = CopiedTouchpoint> {
    let channel = select(vec![ChannelKind::App, ChannelKind::Post])
        .prop_map(|kind| CopiedChannel { kind, title: String::new() });
    ("[ab]?", option::of(channel)).prop_map(|(name, channel)| CopiedTouchpoint {
        name,
        channel,
        purpose: String::new(),
        owner: String::new(),
        evidence: String::new(),
        standard: "copied".into(),
        time_limit: None,
    })
}

/// The bytes of pictures, which the document does not look into. After a while without a card, their bytes may
/// be gone: the operation is refused then.
const KEPT_IMAGES: [&str; 2] = ["abc", ""];

fn kept_image(content: &str) -> KeptImage {
    // The SHA-256 of the two, as its standard and every tool give it.
    let digest = match content {
        "abc" => "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        _ => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    };
    let (media_type, digest) = ("image/png".to_owned(), digest.to_owned());
    KeptImage { title: "Lobby".to_owned(), media_type, width: 4, height: 3, digest }
}

/// Which record a draw falls on: one of a table by chance, none where the table is empty.
pub fn one_of<R: Tabled>(model: &Model, pick: Index) -> Option<R::Id> {
    let table = R::table(model);
    if table.is_empty() { None } else { table.iter().nth(pick.index(table.len())).map(Row::id) }
}

/// One of a list, or none.
pub fn perhaps_one_of<'a, R: Row + 'a>(rows: impl Iterator<Item = &'a R>, pick: Index) -> Option<R::Id> {
    let ids: Vec<R::Id> = rows.map(Row::id).collect();
    ids.get(pick.index(ids.len() + 1)).copied()
}

impl Draw {
    pub fn word<T: Copy>(&self, words: &[T]) -> T {
        words[self.picks[3].index(words.len())]
    }

    /// A map of two lanes and two steps with what the fragment holds; where a link of it leads nowhere, none.
    fn plain_map(&self, title: String) -> PlainMap {
        let kinds = [self.word(LaneKind::ALL), LaneKind::Emotion];
        let steps = |title: &str| vec![PlainStep { seconds: Some(30.0), ..PlainStep::new(title) }];
        let cards = self.fragment.cards.iter().map(|card| PlainCard {
            lane: card.lane % 2,
            step: card.step % 2,
            text: card.text.clone(),
            value: card.value,
            further_steps: card.further_steps,
            persona: self.on.then_some(0),
            tags: vec![PlainTag { title: self.text.clone(), colour: TagColour::Grey }],
            ..PlainCard::default()
        });
        let links = self.fragment.links.iter().map(|link| PlainLink {
            source: link.source,
            target: link.target,
            kind: link.kind,
            label: self.text.clone(),
        });
        PlainMap {
            title,
            lanes: kinds.map(|kind| PlainLane::new(kind, &*self.text)).into(),
            phases: vec![
                PlainPhase { title: self.text.clone(), steps: steps("a") },
                PlainPhase { title: String::new(), steps: steps("b") },
            ],
            cards: cards.collect(),
            links: links.collect(),
            personas: vec![PlainPersona { name: self.text.clone(), ..PlainPersona::default() }],
            ..PlainMap::default()
        }
    }

    /// The operation; none where the project lacks a record that it needs.
    fn operation(&self, model: &Model) -> Option<Operation> {
        use OperationName as Name;
        let [first, second, third, _] = self.picks;
        let map = || one_of::<Map>(model, first);
        let phase = || one_of::<Phase>(model, first);
        let step = || one_of::<Step>(model, first);
        let lane = || one_of::<Lane>(model, second);
        let card = || one_of::<Card>(model, first);
        let other_card = || one_of::<Card>(model, second);
        let link = || one_of::<Link>(model, first);
        let tag = || one_of::<Tag>(model, third);
        let question = || one_of::<Question>(model, first);
        let channel = || one_of::<ContactChannel>(model, first);
        let touchpoint = || one_of::<Touchpoint>(model, second);
        let other_touchpoint = || one_of::<Touchpoint>(model, third);
        let persona = || one_of::<Persona>(model, first);
        let expectation = || one_of::<Expectation>(model, first);
        let role = || one_of::<Role>(model, first);
        let (text, title) = (self.text.clone(), self.text.clone());
        if let Some(operation) = self.risk_operation(model).or_else(|| self.stop_operation(model)) {
            return Some(operation);
        }
        Some(match self.name {
            Name::RenameProject => Operation::RenameProject { title },
            Name::AddMap => {
                let (preset, state) = (MapPreset::Blueprint, self.word(MapState::ALL));
                Operation::AddMap { id: None, preset, title, state }
            }
            Name::ImportMap => Operation::ImportMap { id: None, map: self.plain_map(title) },
            Name::CopyMap => {
                Operation::CopyMap { id: None, map: map()?, title, state: self.word(MapState::ALL) }
            }
            Name::RenameMap => Operation::RenameMap { map: map()?, title },
            Name::SetMapState => Operation::SetMapState { map: map()?, state: self.word(MapState::ALL) },
            Name::MoveMap => {
                let parent = perhaps_one_of(model.maps_in_order(), second);
                let before = perhaps_one_of(model.maps_below(parent), third);
                Operation::MoveMap { map: map()?, parent, before }
            }
            Name::DeleteMap => Operation::DeleteMap { map: map()? },
            Name::AddPhase => {
                let map = map()?;
                Operation::AddPhase {
                    id: None,
                    map,
                    title,
                    before: perhaps_one_of(model.phases_of(map), third),
                }
            }
            Name::SplitPhase => Operation::SplitPhase { id: None, step: step()?, title },
            Name::RenamePhase => Operation::RenamePhase { phase: phase()?, title },
            Name::MovePhase => {
                let phase = phase()?;
                let siblings = model.phases_of(model.get::<Phase>(phase)?.map);
                Operation::MovePhase { phase, before: perhaps_one_of(siblings, third) }
            }
            Name::DeletePhase => Operation::DeletePhase { phase: phase()? },
            Name::AddStep => {
                let phase = phase()?;
                let before = perhaps_one_of(model.steps_of_phase(phase), third);
                Operation::AddStep { id: None, phase, title, before }
            }
            Name::RenameStep => Operation::RenameStep { step: step()?, title },
            Name::MoveStep => {
                let phase = one_of::<Phase>(model, second)?;
                let before = perhaps_one_of(model.steps_of_phase(phase), third);
                Operation::MoveStep { step: step()?, phase, before }
            }
            Name::DeleteStep => Operation::DeleteStep { step: step()? },
            Name::SplitStep => Operation::SplitStep { id: None, step: step()?, title },
            Name::MergeSteps => Operation::MergeSteps { step: step()?, into: one_of::<Step>(model, second)? },
            Name::AddLane => {
                let (map, kind) = (map()?, self.word(LaneKind::ALL));
                let before = perhaps_one_of(model.lanes_of(map), third);
                Operation::AddLane { id: None, map, kind, title, before }
            }
            Name::RenameLane => Operation::RenameLane { lane: lane()?, title },
            Name::ChangeLaneKind => {
                Operation::ChangeLaneKind { lane: lane()?, kind: self.word(LaneKind::ALL) }
            }
            Name::MoveLane => {
                let lane = lane()?;
                let siblings = model.lanes_of(model.get::<Lane>(lane)?.map);
                Operation::MoveLane { lane, before: perhaps_one_of(siblings, third) }
            }
            Name::CollapseLane => Operation::CollapseLane { lane: lane()?, collapsed: self.on },
            Name::HideLane => Operation::HideLane { lane: lane()?, hidden: self.on },
            Name::ResizeLane => {
                let heights = [None, Some(24.0), Some(120.0), Some(5.0)];
                Operation::ResizeLane { lane: lane()?, height: self.word(&heights) }
            }
            Name::DescribeNumbers => {
                Operation::DescribeNumbers { lane: lane()?, unit: text, chart: self.word(Chart::ALL) }
            }
            Name::ShowFaces => Operation::ShowFaces { lane: lane()?, faces: self.on },
            Name::DeleteLane => Operation::DeleteLane { lane: lane()? },
            Name::AddCard => {
                let (lane, step) = (lane()?, step()?);
                let before = perhaps_one_of(model.cards_of_cell(lane, step), third);
                Operation::AddCard { id: None, lane, step, text, before }
            }
            Name::EditCard => Operation::EditCard { card: card()?, text },
            Name::EditNote => Operation::EditNote { card: card()?, note: text },
            Name::AddValue => {
                let (lane, step, persona) = (lane()?, step()?, None);
                Operation::AddValue { id: None, lane, step, value: self.word(&VALUES), persona }
            }
            Name::SetValue => {
                let value = self.on.then(|| self.word(&VALUES));
                Operation::SetValue { cards: vec![card()?, other_card()?], value }
            }
            Name::SpanCard => Operation::SpanCard { card: card()?, span: self.word(&[0, 1, 2, 3, 9]) },
            Name::MarkCards => {
                let (cards, mark) = (vec![card()?, other_card()?], self.word(CardMark::ALL));
                Operation::MarkCards { cards, mark, on: self.on }
            }
            Name::SetOwner => Operation::SetOwner { cards: vec![card()?, other_card()?], owner: text },
            Name::SetEvidence => {
                let status = self.on.then(|| self.word(EvidenceStatus::ALL));
                Operation::SetEvidence { cards: vec![card()?, other_card()?], status }
            }
            Name::DescribeEvidence => {
                let evidence = one_of::<Evidence>(model, first)?;
                Operation::DescribeEvidence { evidence, source: text, note: title }
            }
            Name::SetCardImage => {
                let image = self.on.then(|| kept_image(self.word(&KEPT_IMAGES)));
                Operation::SetCardImage { card: card()?, image }
            }
            Name::SetPortrait => {
                let image = self.on.then(|| kept_image(self.word(&KEPT_IMAGES)));
                Operation::SetPortrait { persona: persona()?, image }
            }
            Name::DescribeImage => Operation::DescribeImage { image: one_of::<Image>(model, first)?, title },
            Name::MoveCards => {
                let (lane, step) = (lane()?, one_of::<Step>(model, third)?);
                let before = perhaps_one_of(model.cards_of_cell(lane, step), third);
                let first = CardMove { card: card()?, lane, step, before };
                let second = CardMove { card: other_card()?, before: None, ..first.clone() };
                Operation::MoveCards { moves: vec![first, second] }
            }
            Name::DeleteCards => Operation::DeleteCards { cards: vec![card()?, other_card()?] },
            Name::Paste => {
                let fragment = self.fragment.clone();
                Operation::Paste { fragment, lane: lane()?, step: step()?, ids: Vec::new() }
            }
            Name::AddTag => {
                let (colour, before) =
                    (self.word(TagColour::ALL), perhaps_one_of(model.tags_in_order(), third));
                Operation::AddTag { id: None, title, colour, before }
            }
            Name::EditTag => Operation::EditTag { tag: tag()?, title, colour: self.word(TagColour::ALL) },
            Name::MoveTag => {
                Operation::MoveTag { tag: tag()?, before: perhaps_one_of(model.tags_in_order(), third) }
            }
            Name::DeleteTag => Operation::DeleteTag { tag: tag()? },
            Name::TagCards => {
                Operation::TagCards { cards: vec![card()?, other_card()?], tag: tag()?, on: self.on }
            }
            Name::AskQuestion => Operation::AskQuestion { id: None, card: card()?, text },
            Name::EditQuestion => Operation::EditQuestion { question: question()?, text },
            Name::AnswerQuestion => Operation::AnswerQuestion { question: question()?, answer: text },
            Name::MoveQuestion => {
                let question = question()?;
                let siblings = model.questions_of(model.get::<Question>(question)?.card);
                Operation::MoveQuestion { question, before: perhaps_one_of(siblings, second) }
            }
            Name::DeleteQuestion => Operation::DeleteQuestion { question: question()? },
            Name::ReplaceText => {
                let sought = Sought { text: text.chars().take(1).collect(), match_case: self.on };
                Operation::ReplaceText { sought, replacement: title, only: None }
            }
            Name::SetAside => {
                let place = match self.picks[3].index(3) {
                    0 => GrammarPlace::Step { step: step()? },
                    1 => GrammarPlace::Card { card: card()? },
                    _ => GrammarPlace::Link { link: link()? },
                };
                Operation::SetAside { rule: self.word(GrammarRule::ALL), place, reason: text }
            }
            Name::CheckAgain => Operation::CheckAgain { exemption: one_of::<Exemption>(model, first)? },
            Name::AddLink => {
                let (source, target, kind) = (card()?, other_card()?, self.word(LinkKind::ALL));
                Operation::AddLink { id: None, source, target, kind, label: text }
            }
            Name::ChangeLinkKind => {
                Operation::ChangeLinkKind { link: link()?, kind: self.word(LinkKind::ALL) }
            }
            Name::LabelLink => Operation::LabelLink { link: link()?, label: text },
            Name::ReverseLink => Operation::ReverseLink { link: link()? },
            Name::DeleteLinks => {
                Operation::DeleteLinks { links: vec![link()?, one_of::<Link>(model, second)?] }
            }
            Name::AddChannel => {
                let before = perhaps_one_of(model.channels_in_order(), third);
                Operation::AddChannel { id: None, kind: self.word(ChannelKind::ALL), title, before }
            }
            Name::EditChannel => {
                Operation::EditChannel { channel: channel()?, kind: self.word(ChannelKind::ALL), title }
            }
            Name::MoveChannel => {
                let before = perhaps_one_of(model.channels_in_order(), third);
                Operation::MoveChannel { channel: channel()?, before }
            }
            Name::DeleteChannel => Operation::DeleteChannel { channel: channel()? },
            Name::PlaceChannel => {
                let (lane, step, channel) = (lane()?, step()?, one_of::<ContactChannel>(model, third)?);
                Operation::PlaceChannel { id: None, lane, step, channel, on: self.on }
            }
            Name::AddTouchpoint => {
                let cards = card().into_iter().collect();
                Operation::AddTouchpoint { id: None, name: text, channel: channel(), cards }
            }
            Name::EditTouchpoint => Operation::EditTouchpoint {
                touchpoint: touchpoint()?,
                name: text.clone(),
                channel: perhaps_one_of(model.channels_in_order(), second),
                purpose: text.clone(),
                owner: text.clone(),
                evidence: text.clone(),
                standard: text,
                time_limit: self.score.map(Score::value),
            },
            Name::PlaceTouchpoint => {
                Operation::PlaceTouchpoint { touchpoint: touchpoint()?, cards: vec![card()?, other_card()?] }
            }
            Name::TakeTouchpoint => {
                Operation::TakeTouchpoint { touchpoint: touchpoint()?, cards: vec![card()?, other_card()?] }
            }
            Name::MovePlacement => {
                let card = card()?;
                let mut here = model.placements_of(card).map(|placement| placement.touchpoint);
                let touchpoint = here.next()?;
                Operation::MovePlacement { card, touchpoint, before: here.next_back().filter(|_| self.on) }
            }
            Name::MergeTouchpoints => {
                Operation::MergeTouchpoints { touchpoint: touchpoint()?, others: vec![other_touchpoint()?] }
            }
            Name::DeleteTouchpoints => {
                Operation::DeleteTouchpoints { touchpoints: vec![touchpoint()?, other_touchpoint()?] }
            }
            Name::LinkMap => Operation::LinkMap { card: card()?, map: one_of::<Map>(model, second)? },
            Name::UnlinkMap => {
                let card = card()?;
                Operation::UnlinkMap { card, map: model.map_links_of(card).next()?.map }
            }
            Name::AddPersona => {
                let before = perhaps_one_of(model.personas_in_order(), third);
                Operation::AddPersona { id: None, name: text, before }
            }
            Name::EditPersona => {
                Operation::EditPersona { persona: persona()?, part: self.word(PersonaPart::ALL), text }
            }
            Name::MovePersona => {
                let before = perhaps_one_of(model.personas_in_order(), third);
                Operation::MovePersona { persona: persona()?, before }
            }
            Name::DeletePersona => Operation::DeletePersona { persona: persona()? },
            Name::AddExpectation => {
                let (persona, basis) = (persona()?, self.on.then(|| self.word(ExpectationBasis::ALL)));
                let before = perhaps_one_of(model.expectations_of(persona), third);
                Operation::AddExpectation { id: None, persona, text, basis, before }
            }
            Name::EditExpectation => {
                let basis = self.on.then(|| self.word(ExpectationBasis::ALL));
                Operation::EditExpectation { expectation: expectation()?, text, basis }
            }
            Name::MoveExpectation => {
                let expectation = expectation()?;
                let siblings = model.expectations_of(model.get::<Expectation>(expectation)?.persona);
                Operation::MoveExpectation { expectation, before: perhaps_one_of(siblings, third) }
            }
            Name::DeleteExpectation => Operation::DeleteExpectation { expectation: expectation()? },
            Name::UseChannel => {
                let channel = one_of::<ContactChannel>(model, second)?;
                Operation::UseChannel { persona: persona()?, channel, on: self.on }
            }
            Name::SetMapPersonas => {
                let personas = vec![one_of::<Persona>(model, second)?, one_of::<Persona>(model, third)?];
                Operation::SetMapPersonas { map: map()?, personas }
            }
            Name::AssignCards => {
                let persona = perhaps_one_of(model.personas_in_order(), third);
                Operation::AssignCards { cards: vec![card()?, other_card()?], persona }
            }
            Name::SetTiming => {
                let of = if self.on { Timed::Step(step()?) } else { Timed::Card(card()?) };
                let timing = TimingValues {
                    standard: self.score.map(Score::value),
                    nature: Some(self.word(TimeNature::ALL)),
                    waste: Some(self.word(Waste::ALL)),
                    role: perhaps_one_of(model.roles_in_order(), second),
                    failure_probability: self.score.map(|score| score.value() / 100.0),
                    ..TimingValues::default()
                };
                Operation::SetTiming { of, timing: self.score.map(|_| timing).unwrap_or_default() }
            }
            Name::SetMapPrice => Operation::SetMapPrice { map: map()?, price: self.score.map(Score::value) },
            Name::SetMapTolerance => {
                Operation::SetMapTolerance { map: map()?, tolerated: self.score.map(Score::value) }
            }
            Name::SetCurrency => Operation::SetCurrency { currency: text },
            Name::AddRole => {
                Operation::AddRole { id: None, title, cost_per_minute: self.score.map(Score::value) }
            }
            Name::EditRole => {
                let (role, cost_per_minute) = (role()?, self.score.map(Score::value));
                Operation::EditRole { role, title, cost_per_minute }
            }
            Name::MoveRole => {
                Operation::MoveRole { role: role()?, before: perhaps_one_of(model.roles_in_order(), third) }
            }
            Name::DeleteRole => Operation::DeleteRole { role: role()? },
            // Those of the risk table and of presentations.
            _ => return None,
        })
    }
}

/// What holds in every project at every moment.
fn assert_sound(model: &Model) {
    assert_eq!(model.broken_references(), [], "every record hangs from one of its own map");
    assert_eq!(model.maps_in_order().count(), model.maps().len(), "every map is reached from the top");
    assert_apart(model.maps().iter().map(|map| (map.parent, &map.rank)));
    for map in model.maps_in_order() {
        assert!(model.phases_of(map.id).next().is_some(), "a map keeps one phase at least");
        assert_apart(model.phases_of(map.id).map(|phase| &phase.rank));
        assert_apart(model.lanes_of(map.id).map(|lane| &lane.rank));
        assert_apart(model.personas_of(map.id).map(|row| &row.rank));
        assert_apart(model.personas_of(map.id).map(|row| row.persona));
        for (lane, step) in
            model.lanes_of(map.id).flat_map(|lane| model.steps_of(map.id).map(move |step| (lane, step)))
        {
            assert_apart(model.cards_of_cell(lane.id, step.id).map(|card| &card.rank));
        }
    }
    for phase in model.phases().iter() {
        assert_apart(model.steps_of_phase(phase.id).map(|step| &step.rank));
    }
    assert_apart(model.tags_in_order().map(|tag| &tag.rank));
    for card in model.cards().iter() {
        assert!(card.span >= 1, "a card reaches over its own step at least");
        assert!(card.value.is_none_or(f64::is_finite), "a value is a number that can be written");
        assert_apart(model.failure_modes_of(card.id).map(|failure_mode| &failure_mode.rank));
        assert_apart(model.questions_of(card.id).map(|question| &question.rank));
        assert!(model.evidence_of(card.id).count() <= 1, "a card is founded in one way");
        let mut tags: Vec<_> = model.tags_of(card.id).map(|carried| carried.tag).collect();
        tags.sort();
        assert_apart(tags.into_iter());
    }
    assert_apart(model.channels_in_order().map(|channel| &channel.rank));
    for card in model.cards().iter() {
        assert_apart(model.placements_of(card.id).map(|placement| &placement.rank));
        assert_apart(model.placements_of(card.id).map(|placement| placement.touchpoint));
        assert_apart(model.map_links_of(card.id).map(|way| way.map));
        let opens_its_own =
            model.map_links_of(card.id).any(|way| Some(way.map) == model.map_of_card(card.id));
        assert!(!opens_its_own, "no card opens the map that it stands on");
    }
    assert_risks_sound(model);
    assert_apart(model.personas_in_order().map(|persona| &persona.rank));
    for persona in model.personas().iter() {
        assert_apart(model.expectations_of(persona.id).map(|expectation| &expectation.rank));
        assert_apart(model.channels_of(persona.id).map(|row| row.channel));
    }
    assert_apart(model.timings().iter().map(|timing| (timing.step, timing.card)));
    for timing in model.timings().iter() {
        assert_ne!(TimingValues::from(timing), TimingValues::default(), "an empty timing is not kept");
    }
    assert_apart(model.roles_in_order().map(|role| &role.rank));
    assert_apart(model.links().iter().map(|link| (link.source, link.target)));
    assert!(model.links().iter().all(|link| link.source != link.target), "no link leads back to its card");
}

/// Siblings have places of their own.
pub fn assert_apart<T: Ord + Debug>(siblings: impl Iterator<Item = T>) {
    let mut seen = BTreeSet::new();
    for sibling in siblings {
        assert!(!seen.contains(&sibling), "{sibling:?} occurs twice");
        seen.insert(sibling);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn all_that_was_done_can_be_undone_and_redone(draws in vec(draw(), 1..80)) {
        let mut project = Project::empty();
        for content in KEPT_IMAGES {
            project.document.keep_image(content.as_bytes()).unwrap();
        }
        let beginning = project.records();
        // Two maps, so that much of what is drawn would lead from one into the other.
        project.add_map("Overnight stay");
        project.add_map("Restaurant");
        for draw in &draws {
            project = take(project, draw);
            assert_sound(project.model());
        }
        while project.document.redo().is_ok() {}
        let end = project.records();

        let steps = std::iter::from_fn(|| project.document.undo().ok()).count();
        prop_assert_eq!(&project.records(), &beginning, "undoing all of it leads back");
        let mut project = project.reopen();
        prop_assert_eq!(project.records(), beginning, "and the file as well");
        for _ in 0..steps {
            project.document.redo().unwrap();
            assert_sound(project.model());
        }
        prop_assert_eq!(&project.records(), &end, "redoing all of it leads forward again");
        prop_assert_eq!(project.reopen().records(), end, "and the file as well");
    }
}

/// Takes one turn on a project.
fn take(mut project: Project, draw: &Draw) -> Project {
    let before = project.records();
    match draw.instead {
        Some(Instead::Undo) => drop(project.document.undo()),
        Some(Instead::Redo) => drop(project.document.redo()),
        Some(Instead::Reopen) => {
            let undo_state = project.document.undo_state();
            project = project.reopen();
            assert_eq!(project.records(), before, "the file holds what the model held");
            assert_eq!(project.document.undo_state(), undo_state);
        }
        None => {
            let Some(operation) = draw.operation(project.model()) else { return project };
            let operation = with_kept_version(&mut project, operation, draw.on);
            match project.document.apply(operation, draw.gesture) {
                Ok(applied) => {
                    let mut mirror = Model::default();
                    mirror.apply(&inserted(before));
                    mirror.apply(&applied.diff);
                    assert_eq!(&mirror, project.model(), "the diff tells all that changed");
                }
                Err(OperationError::File(error)) => panic!("the file does not fail: {error}"),
                Err(_) => assert_eq!(project.records(), before, "a refusal changes nothing"),
            }
        }
    }
    project
}

/// The operation; one that adds a version names one that the file keeps, if it is to hold.
fn with_kept_version(project: &mut Project, operation: Operation, holds: bool) -> Operation {
    match operation {
        Operation::AddVersion { id, title, note, .. } if holds => {
            let digest = project.document.keep_version().unwrap();
            Operation::AddVersion { id, title, note, digest }
        }
        other => other,
    }
}

/// The difference between nothing and these records.
fn inserted(records: Vec<Record>) -> RecordDiff {
    let change = |record| RecordChange { before: None, after: Some(record) };
    RecordDiff { changes: records.into_iter().map(change).collect() }
}
