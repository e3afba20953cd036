//! What differs between two maps of which one was made from the other, or both from a third.
//!
//! Two records are the same one in both maps where they go back to the same original (`origin`). What stands in
//! one map only was added or removed; what stands in both may have moved, and may say something else. It takes no
//! links into account, and no risks but for the two pictures of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::alignment::{card_root, in_order, lane_root, step_root};
use crate::emotion::{EmotionPicture, emotion_pictures};
use crate::id::{CardId, LaneId, MapId, StepId, TagId, TouchpointId};
use crate::model::Model;
use crate::record::{Card, Lane, Step};
use crate::risk::{ActionPriority, risk_rows};
use crate::words;

words! {
    /// What happened to something between two maps.
    DifferenceKind {
        /// It stands in the later map only.
        Added = "added",
        /// It stands in the earlier map only.
        Removed = "removed",
        /// It stands elsewhere.
        Moved = "moved",
        /// It says something else.
        Changed = "changed",
    }
}

words! {
    /// What of something says something else.
    ComparedProperty {
        /// The name of a step or a lane.
        Title = "title",
        /// What a lane holds.
        LaneKind = "lane-kind",
        /// What a card says.
        Text = "text",
        /// What else is said of a card.
        Note = "note",
        /// The marks of a card.
        Marks = "marks",
        /// The value of a card.
        Value = "value",
        /// Over how many steps a card reaches.
        Span = "span",
        /// Whose a card is.
        Persona = "persona",
        /// Who answers for a card.
        Owner = "owner",
        /// The picture of a card.
        Image = "image",
        /// The tags of a card.
        Tags = "tags",
        /// The touchpoints of a card.
        Touchpoints = "touchpoints",
    }
}

/// What differs: a lane, a step or a card, in the earlier map, the later one, or both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "table", rename_all = "camelCase")]
pub enum Compared {
    /// A lane.
    Lane {
        /// In the earlier map.
        earlier: Option<LaneId>,
        /// In the later map.
        later: Option<LaneId>,
    },
    /// A step.
    Step {
        /// In the earlier map.
        earlier: Option<StepId>,
        /// In the later map.
        later: Option<StepId>,
    },
    /// A card.
    Card {
        /// In the earlier map.
        earlier: Option<CardId>,
        /// In the later map.
        later: Option<CardId>,
    },
}

/// One thing that differs. What has both moved and changed differs twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Difference {
    /// What happened to it.
    pub kind: DifferenceKind,
    /// What it happened to.
    pub subject: Compared,
    /// What of it says something else; empty unless it has changed.
    pub properties: Vec<ComparedProperty>,
}

/// How risky a map is, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RiskPicture {
    /// How many failure modes there are.
    pub failure_modes: u32,
    /// How many rows of the risk table have a high Action Priority.
    pub high: u32,
    /// How many have a medium one.
    pub medium: u32,
    /// How many have a low one.
    pub low: u32,
    /// The highest RPN; nothing where nothing is scored in full.
    #[specta(type = Option<f64>)]
    pub highest_rpn: Option<f64>,
}

/// Two maps beside each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// What differs: lanes from top to bottom, steps from first to last, cards in reading order; of each what
    /// the earlier map alone has comes first.
    pub differences: Vec<Difference>,
    /// The risks of the earlier map.
    pub earlier_risks: RiskPicture,
    /// The risks of the later map.
    pub later_risks: RiskPicture,
    /// The emotion curves of the earlier map, by persona.
    pub earlier_emotions: Vec<EmotionPicture>,
    /// The emotion curves of the later map, by persona.
    pub later_emotions: Vec<EmotionPicture>,
}

/// What differs between two maps.
#[must_use]
pub fn compare(model: &Model, earlier: MapId, later: MapId) -> Comparison {
    let mut differences = Vec::new();
    compare_lanes(model, earlier, later, &mut differences);
    compare_steps(model, earlier, later, &mut differences);
    compare_cards(model, earlier, later, &mut differences);
    Comparison {
        differences,
        earlier_risks: risk_picture(model, earlier),
        later_risks: risk_picture(model, later),
        earlier_emotions: emotion_pictures(model, earlier),
        later_emotions: emotion_pictures(model, later),
    }
}

/// The rows of both maps by what they go back to.
struct Pairs<'a, R, I> {
    removed: Vec<&'a R>,
    added: Vec<&'a R>,
    /// In the order of the later map, with what they go back to.
    both: Vec<(I, &'a R, &'a R)>,
}

fn pair<'a, R, I: Ord + Copy>(
    earlier: Vec<&'a R>,
    later: Vec<&'a R>,
    root: impl Fn(&R) -> I,
) -> Pairs<'a, R, I> {
    let known: BTreeMap<I, &R> = earlier.iter().map(|row| (root(row), *row)).collect();
    let kept: BTreeSet<I> = later.iter().map(|row| root(row)).collect();
    let (mut added, mut both) = (Vec::new(), Vec::new());
    for row in later {
        match known.get(&root(row)) {
            Some(before) => both.push((root(row), *before, row)),
            None => added.push(row),
        }
    }
    let removed = earlier.into_iter().filter(|row| !kept.contains(&root(row))).collect();
    Pairs { removed, added, both }
}

fn compare_lanes(model: &Model, earlier: MapId, later: MapId, differences: &mut Vec<Difference>) {
    let subject = |earlier: Option<&Lane>, later: Option<&Lane>| Compared::Lane {
        earlier: earlier.map(|lane| lane.id),
        later: later.map(|lane| lane.id),
    };
    let pairs = pair(model.lanes_of(earlier).collect(), model.lanes_of(later).collect(), lane_root);
    let roots = |map| model.lanes_of(map).map(lane_root).collect::<Vec<_>>();
    let kept = in_order(&roots(earlier), &roots(later));
    tell_alone(&pairs, subject, differences);
    for (root, before, after) in pairs.both {
        let mut properties = Vec::new();
        note(&mut properties, ComparedProperty::Title, before.title == after.title);
        note(&mut properties, ComparedProperty::LaneKind, before.kind == after.kind);
        tell_both(subject(Some(before), Some(after)), !kept.contains(&root), properties, differences);
    }
}

fn compare_steps(model: &Model, earlier: MapId, later: MapId, differences: &mut Vec<Difference>) {
    let subject = |earlier: Option<&Step>, later: Option<&Step>| Compared::Step {
        earlier: earlier.map(|step| step.id),
        later: later.map(|step| step.id),
    };
    let pairs = pair(model.steps_of(earlier).collect(), model.steps_of(later).collect(), step_root);
    let roots = |map| model.steps_of(map).map(step_root).collect::<Vec<_>>();
    let kept = in_order(&roots(earlier), &roots(later));
    tell_alone(&pairs, subject, differences);
    for (root, before, after) in pairs.both {
        let mut properties = Vec::new();
        note(&mut properties, ComparedProperty::Title, before.title == after.title);
        tell_both(subject(Some(before), Some(after)), !kept.contains(&root), properties, differences);
    }
}

fn compare_cards(model: &Model, earlier: MapId, later: MapId, differences: &mut Vec<Difference>) {
    let subject = |earlier: Option<&Card>, later: Option<&Card>| Compared::Card {
        earlier: earlier.map(|card| card.id),
        later: later.map(|card| card.id),
    };
    let pairs = pair(cards_of(model, earlier), cards_of(model, later), card_root);
    tell_alone(&pairs, subject, differences);
    for (_, before, after) in pairs.both {
        let elsewhere = cell_root(model, before) != cell_root(model, after);
        let properties = changed_properties(model, before, after);
        tell_both(subject(Some(before), Some(after)), elsewhere, properties, differences);
    }
}

/// The cards of a map in reading order: step by step, from top to bottom.
fn cards_of(model: &Model, map: MapId) -> Vec<&Card> {
    let lanes: Vec<LaneId> = model.lanes_of(map).map(|lane| lane.id).collect();
    let cells = model.steps_of(map).flat_map(|step| lanes.iter().map(move |lane| (*lane, step.id)));
    cells.flat_map(|(lane, step)| model.cards_of_cell(lane, step)).collect()
}

/// The lane and the step of a card, as what they go back to.
fn cell_root(model: &Model, card: &Card) -> (Option<LaneId>, Option<StepId>) {
    (model.get::<Lane>(card.lane).map(lane_root), model.get::<Step>(card.step).map(step_root))
}

fn changed_properties(model: &Model, before: &Card, after: &Card) -> Vec<ComparedProperty> {
    use ComparedProperty as P;
    let marks = |card: &Card| (card.wait_point, card.decision, card.moment_of_truth);
    let tags = |card: CardId| model.tags_of(card).map(|row| row.tag).collect::<BTreeSet<TagId>>();
    let touchpoints = |card: CardId| {
        model.placements_of(card).map(|row| row.touchpoint).collect::<BTreeSet<TouchpointId>>()
    };
    let mut properties = Vec::new();
    for (property, same) in [
        (P::Text, before.text == after.text),
        (P::Note, before.note == after.note),
        (P::Marks, marks(before) == marks(after)),
        (P::Value, before.value == after.value),
        (P::Span, before.span == after.span),
        (P::Persona, before.persona == after.persona),
        (P::Owner, before.owner == after.owner),
        (P::Image, before.image == after.image),
        (P::Tags, tags(before.id) == tags(after.id)),
        (P::Touchpoints, touchpoints(before.id) == touchpoints(after.id)),
    ] {
        note(&mut properties, property, same);
    }
    properties
}

fn note(properties: &mut Vec<ComparedProperty>, property: ComparedProperty, same: bool) {
    if !same {
        properties.push(property);
    }
}

fn tell_alone<R, I>(
    pairs: &Pairs<'_, R, I>,
    subject: impl Fn(Option<&R>, Option<&R>) -> Compared,
    differences: &mut Vec<Difference>,
) {
    let alone = |kind, subject| Difference { kind, subject, properties: Vec::new() };
    differences
        .extend(pairs.removed.iter().map(|row| alone(DifferenceKind::Removed, subject(Some(row), None))));
    differences.extend(pairs.added.iter().map(|row| alone(DifferenceKind::Added, subject(None, Some(row)))));
}

fn tell_both(
    subject: Compared,
    moved: bool,
    properties: Vec<ComparedProperty>,
    differences: &mut Vec<Difference>,
) {
    if moved {
        let (kind, subject) = (DifferenceKind::Moved, subject.clone());
        differences.push(Difference { kind, subject, properties: Vec::new() });
    }
    if !properties.is_empty() {
        differences.push(Difference { kind: DifferenceKind::Changed, subject, properties });
    }
}

fn risk_picture(model: &Model, map: MapId) -> RiskPicture {
    let mut picture = RiskPicture::default();
    let cards = model.lanes_of(map).flat_map(|lane| model.cards_of_lane(lane.id));
    for failure_mode in cards.flat_map(|card| model.failure_modes_of(card.id)) {
        picture.failure_modes += 1;
        for row in risk_rows(model, failure_mode.id) {
            match row.present_action_priority() {
                Some(ActionPriority::High) => picture.high += 1,
                Some(ActionPriority::Medium) => picture.medium += 1,
                Some(ActionPriority::Low) => picture.low += 1,
                None => {}
            }
            picture.highest_rpn = match (picture.highest_rpn, row.present_rpn()) {
                (Some(highest), Some(rpn)) => Some(f64::max(highest, rpn)),
                (highest, rpn) => highest.or(rpn),
            };
        }
    }
    picture
}
