//! All records of a project in memory, with the lists that follow from them.
//!
//! The model changes in one way only: by a [`RecordChange`]. It answers who hangs from whom and in which
//! order; it decides nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::diff::{RecordChange, RecordDiff};
use crate::id::{
    CardId, CardTagId, CauseId, ChannelId, ControlId, EffectId, EvidenceId, ExemptionId, ExpectationId,
    FailureModeId, ImageId, LaneId, LinkId, MapId, MapLinkId, MapPersonaId, PersonaChannelId, PersonaId,
    PhaseId, PlacementId, QuestionId, RiskViewId, RoleId, ScaleId, ScaleLevelId, ScorerId, ScoringItemId,
    ScoringRoundId, StepId, StopId, TagId, TimingId, TouchpointId, VersionId, VoteId,
};
use crate::rank::Rank;
use crate::record::{
    Action, Card, CardTag, Cause, ContactChannel, Control, Effect, Evidence, Exemption, Expectation,
    FailureMode, Image, Lane, Link, Map, MapLink, MapPersona, Persona, PersonaChannel, Phase, Placement,
    Project, Question, Rating, Record, RecordTable, RiskView, Role, Row, Scale, ScaleLevel, Scorer,
    ScoringItem, ScoringRound, Step, Stop, Tag, Timing, Touchpoint, Version, Vote,
};
use crate::risk::Score;
use crate::table::Table;
use crate::words::Factor;

mod reading;

/// Children of one type by their parent, in order.
#[derive(Clone, Debug, PartialEq)]
struct Children<P: Ord, O: Ord, C: Ord>(BTreeMap<P, BTreeSet<(O, C)>>);

impl<P: Ord, O: Ord, C: Ord> Default for Children<P, O, C> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<P: Ord, O: Ord, C: Ord + Copy> Children<P, O, C> {
    fn add(&mut self, parent: P, order: O, child: C) {
        self.0.entry(parent).or_default().insert((order, child));
    }

    fn remove(&mut self, parent: &P, order: O, child: C) {
        if let Some(children) = self.0.get_mut(parent) {
            children.remove(&(order, child));
            if children.is_empty() {
                self.0.remove(parent);
            }
        }
    }

    fn of<'a>(&'a self, parent: &P) -> impl DoubleEndedIterator<Item = C> + use<'a, P, O, C> {
        self.0.get(parent).into_iter().flatten().map(|(_, child)| *child)
    }
}

/// All records of a project, and who hangs from whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    projects: Table<Project>,
    maps: Table<Map>,
    phases: Table<Phase>,
    steps: Table<Step>,
    lanes: Table<Lane>,
    cards: Table<Card>,
    links: Table<Link>,
    failure_modes: Table<FailureMode>,
    effects: Table<Effect>,
    causes: Table<Cause>,
    controls: Table<Control>,
    ratings: Table<Rating>,
    actions: Table<Action>,
    scales: Table<Scale>,
    scale_levels: Table<ScaleLevel>,
    images: Table<Image>,
    channels: Table<ContactChannel>,
    roles: Table<Role>,
    tags: Table<Tag>,
    personas: Table<Persona>,
    expectations: Table<Expectation>,
    persona_channels: Table<PersonaChannel>,
    touchpoints: Table<Touchpoint>,
    map_personas: Table<MapPersona>,
    evidence: Table<Evidence>,
    questions: Table<Question>,
    card_tags: Table<CardTag>,
    placements: Table<Placement>,
    map_links: Table<MapLink>,
    timings: Table<Timing>,
    exemptions: Table<Exemption>,
    scoring_rounds: Table<ScoringRound>,
    scorers: Table<Scorer>,
    scoring_items: Table<ScoringItem>,
    votes: Table<Vote>,
    risk_views: Table<RiskView>,
    stops: Table<Stop>,
    versions: Table<Version>,

    maps_of_parent: Children<Option<MapId>, Rank, MapId>,
    phases_of_map: Children<MapId, Rank, PhaseId>,
    steps_of_phase: Children<PhaseId, Rank, StepId>,
    lanes_of_map: Children<MapId, Rank, LaneId>,
    cards_of_step: Children<StepId, (LaneId, Rank), CardId>,
    cards_of_lane: Children<LaneId, (StepId, Rank), CardId>,
    cards_of_cell: Children<(LaneId, StepId), Rank, CardId>,
    links_of_card: Children<CardId, (), LinkId>,
    failure_modes_of_card: Children<Option<CardId>, Rank, FailureModeId>,
    effects_of_failure_mode: Children<FailureModeId, Rank, EffectId>,
    causes_of_failure_mode: Children<FailureModeId, Rank, CauseId>,
    controls_of_cause: Children<CauseId, Rank, ControlId>,
    ratings_of_effect: Children<EffectId, (Factor, u32), crate::RatingId>,
    ratings_of_cause: Children<CauseId, (Factor, u32), crate::RatingId>,
    ratings_of_scale: Children<ScaleId, (), crate::RatingId>,
    actions_of_failure_mode: Children<FailureModeId, Rank, crate::ActionId>,
    actions_of_cause: Children<CauseId, (), crate::ActionId>,
    scales_of_factor: Children<Factor, u32, ScaleId>,
    levels_of_scale: Children<ScaleId, Score, ScaleLevelId>,
    channels_of_project: Children<(), Rank, ChannelId>,
    roles_of_project: Children<(), Rank, RoleId>,
    tags_of_project: Children<(), Rank, TagId>,
    personas_of_project: Children<(), Rank, PersonaId>,
    personas_of_image: Children<ImageId, (), PersonaId>,
    expectations_of_persona: Children<PersonaId, Rank, ExpectationId>,
    channels_of_persona: Children<PersonaId, (), PersonaChannelId>,
    personas_of_channel: Children<ChannelId, (), PersonaChannelId>,
    touchpoints_of_channel: Children<ChannelId, (), TouchpointId>,
    personas_of_map: Children<MapId, Rank, MapPersonaId>,
    maps_of_persona: Children<PersonaId, (), MapPersonaId>,
    cards_of_persona: Children<PersonaId, (), CardId>,
    cards_of_image: Children<ImageId, (), CardId>,
    evidence_of_card: Children<CardId, (), EvidenceId>,
    questions_of_card: Children<CardId, Rank, QuestionId>,
    tags_of_card: Children<CardId, (), CardTagId>,
    cards_of_tag: Children<TagId, (), CardTagId>,
    placements_of_card: Children<CardId, Rank, PlacementId>,
    placements_of_touchpoint: Children<TouchpointId, (), PlacementId>,
    map_links_of_card: Children<CardId, (), MapLinkId>,
    map_links_to_map: Children<MapId, (), MapLinkId>,
    timing_of_step: Children<StepId, (), TimingId>,
    timing_of_card: Children<CardId, (), TimingId>,
    timings_of_role: Children<RoleId, (), TimingId>,
    exemptions_of_step: Children<StepId, (), ExemptionId>,
    exemptions_of_card: Children<CardId, (), ExemptionId>,
    exemptions_of_link: Children<LinkId, (), ExemptionId>,
    rounds_of_project: Children<(), Rank, ScoringRoundId>,
    scorers_of_round: Children<ScoringRoundId, Rank, ScorerId>,
    items_of_round: Children<ScoringRoundId, Rank, ScoringItemId>,
    items_of_effect: Children<EffectId, (), ScoringItemId>,
    items_of_cause: Children<CauseId, (), ScoringItemId>,
    votes_of_scorer: Children<ScorerId, ScoringItemId, VoteId>,
    votes_of_item: Children<ScoringItemId, ScorerId, VoteId>,
    votes_of_scale: Children<ScaleId, (), VoteId>,
    risk_views_of_project: Children<(), Rank, RiskViewId>,
    stops_of_project: Children<(), Rank, StopId>,
    versions_of_project: Children<(), String, VersionId>,
}

/// A record type that the model holds a table of: all of them.
pub trait Tabled: Row {
    /// The table of all records of the type.
    fn table(model: &Model) -> &Table<Self>;
}

/// Keeps the lists true when a row of the type comes or goes.
trait Indexed: Tabled {
    fn table_of(model: &mut Model) -> &mut Table<Self>;
    fn index(&self, model: &mut Model);
    fn unindex(&self, model: &mut Model);
}

macro_rules! indexed {
    ($($row:ident in $table:ident { $(($list:ident, $parent:expr, $order:expr)),* $(,)? })*) => {
        $(impl Tabled for $row {
            fn table(model: &Model) -> &Table<Self> {
                &model.$table
            }
        }

        impl Indexed for $row {
            fn table_of(model: &mut Model) -> &mut Table<Self> {
                &mut model.$table
            }
            fn index(&self, model: &mut Model) {
                let _ = &model;
                $(
                    let parent: fn(&$row) -> _ = $parent;
                    let order: fn(&$row) -> _ = $order;
                    parent(self).into_iter().for_each(|parent| model.$list.add(parent, order(self), self.id));
                )*
            }
            fn unindex(&self, model: &mut Model) {
                let _ = &model;
                $(
                    let parent: fn(&$row) -> _ = $parent;
                    let order: fn(&$row) -> _ = $order;
                    let remove = |parent| model.$list.remove(&parent, order(self), self.id);
                    parent(self).into_iter().for_each(remove);
                )*
            }
        })*

        impl Model {
            /// All records, parents' tables before children's, each table by id: the same for equal models.
            pub fn records(&self) -> impl Iterator<Item = Record> {
                std::iter::empty::<Record>()$(.chain(self.$table.iter().cloned().map(Row::into_record)))*
            }

            fn put_record(&mut self, record: &Record) {
                match record { $(Record::$row(row) => self.put(row.clone()),)* }
            }

            fn take_record(&mut self, record: &Record) {
                match record { $(Record::$row(row) => self.take::<$row>(row.id()),)* }
            }

            /// The record with this id in this table.
            #[must_use]
            pub fn record(&self, table: RecordTable, id: uuid::Uuid) -> Option<Record> {
                match table {
                    $(RecordTable::$row => {
                        self.get::<$row>(crate::id::RecordId::from_uuid(id)).cloned().map(Row::into_record)
                    })*
                }
            }

            /// Whether there is a record with this id in this table.
            #[must_use]
            pub fn contains(&self, table: RecordTable, id: uuid::Uuid) -> bool {
                match table {
                    $(RecordTable::$row => self.$table.contains(crate::id::RecordId::from_uuid(id)),)*
                }
            }
        }
    };
}

indexed! {
    Project in projects {}
    Map in maps { (maps_of_parent, |row| [row.parent], |row| row.rank.clone()) }
    Phase in phases { (phases_of_map, |row| [row.map], |row| row.rank.clone()) }
    Step in steps { (steps_of_phase, |row| [row.phase], |row| row.rank.clone()) }
    Lane in lanes { (lanes_of_map, |row| [row.map], |row| row.rank.clone()) }
    Card in cards {
        (cards_of_step, |row| [row.step], |row| (row.lane, row.rank.clone())),
        (cards_of_lane, |row| [row.lane], |row| (row.step, row.rank.clone())),
        (cards_of_cell, |row| [(row.lane, row.step)], |row| row.rank.clone()),
        (cards_of_persona, |row| row.persona, |_| ()),
        (cards_of_image, |row| row.image, |_| ()),
    }
    Link in links { (links_of_card, |row| [row.source, row.target], |_| ()) }
    FailureMode in failure_modes { (failure_modes_of_card, |row| [row.card], |row| row.rank.clone()) }
    Effect in effects { (effects_of_failure_mode, |row| [row.failure_mode], |row| row.rank.clone()) }
    Cause in causes { (causes_of_failure_mode, |row| [row.failure_mode], |row| row.rank.clone()) }
    Control in controls { (controls_of_cause, |row| [row.cause], |row| row.rank.clone()) }
    Rating in ratings {
        (ratings_of_effect, |row| row.effect, |row| (row.factor, row.number)),
        (ratings_of_cause, |row| row.cause, |row| (row.factor, row.number)),
        (ratings_of_scale, |row| [row.scale], |_| ()),
    }
    Action in actions {
        (actions_of_failure_mode, |row| [row.failure_mode], |row| row.rank.clone()),
        (actions_of_cause, |row| row.cause, |_| ()),
    }
    Scale in scales { (scales_of_factor, |row| [row.factor], |row| row.version) }
    ScaleLevel in scale_levels { (levels_of_scale, |row| [row.scale], |row| row.score) }
    Image in images {}
    ContactChannel in channels { (channels_of_project, |_| [()], |row| row.rank.clone()) }
    Role in roles { (roles_of_project, |_| [()], |row| row.rank.clone()) }
    Tag in tags { (tags_of_project, |_| [()], |row| row.rank.clone()) }
    Persona in personas {
        (personas_of_project, |_| [()], |row| row.rank.clone()),
        (personas_of_image, |row| row.image, |_| ()),
    }
    Expectation in expectations { (expectations_of_persona, |row| [row.persona], |row| row.rank.clone()) }
    PersonaChannel in persona_channels {
        (channels_of_persona, |row| [row.persona], |_| ()),
        (personas_of_channel, |row| [row.channel], |_| ()),
    }
    Touchpoint in touchpoints { (touchpoints_of_channel, |row| row.channel, |_| ()) }
    MapPersona in map_personas {
        (personas_of_map, |row| [row.map], |row| row.rank.clone()),
        (maps_of_persona, |row| [row.persona], |_| ()),
    }
    Evidence in evidence { (evidence_of_card, |row| [row.card], |_| ()) }
    Question in questions { (questions_of_card, |row| [row.card], |row| row.rank.clone()) }
    CardTag in card_tags {
        (tags_of_card, |row| [row.card], |_| ()),
        (cards_of_tag, |row| [row.tag], |_| ()),
    }
    Placement in placements {
        (placements_of_card, |row| [row.card], |row| row.rank.clone()),
        (placements_of_touchpoint, |row| [row.touchpoint], |_| ()),
    }
    MapLink in map_links {
        (map_links_of_card, |row| [row.card], |_| ()),
        (map_links_to_map, |row| [row.map], |_| ()),
    }
    Timing in timings {
        (timing_of_step, |row| row.step, |_| ()),
        (timing_of_card, |row| row.card, |_| ()),
        (timings_of_role, |row| row.role, |_| ()),
    }
    Exemption in exemptions {
        (exemptions_of_step, |row| row.step, |_| ()),
        (exemptions_of_card, |row| row.card, |_| ()),
        (exemptions_of_link, |row| row.link, |_| ()),
    }
    ScoringRound in scoring_rounds { (rounds_of_project, |_| [()], |row| row.rank.clone()) }
    Scorer in scorers { (scorers_of_round, |row| [row.round], |row| row.rank.clone()) }
    ScoringItem in scoring_items {
        (items_of_round, |row| [row.round], |row| row.rank.clone()),
        (items_of_effect, |row| row.effect, |_| ()),
        (items_of_cause, |row| row.cause, |_| ()),
    }
    Vote in votes {
        (votes_of_scorer, |row| [row.scorer], |row| row.item),
        (votes_of_item, |row| [row.item], |row| row.scorer),
        (votes_of_scale, |row| [row.scale], |_| ()),
    }
    RiskView in risk_views { (risk_views_of_project, |_| [()], |row| row.rank.clone()) }
    Stop in stops { (stops_of_project, |_| [()], |row| row.rank.clone()) }
    Version in versions { (versions_of_project, |_| [()], |row| row.made_at.clone()) }
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident : $row:ident),* $(,)?) => {
        /// The tables.
        impl Model {
            $($(#[$doc])* #[must_use] pub fn $name(&self) -> &Table<$row> { &self.$name })*
        }
    };
}

tables! {
    /// All maps.
    maps: Map,
    /// All phases.
    phases: Phase,
    /// All steps.
    steps: Step,
    /// All lanes.
    lanes: Lane,
    /// All cards.
    cards: Card,
    /// All links.
    links: Link,
    /// All failure modes.
    failure_modes: FailureMode,
    /// All effects.
    effects: Effect,
    /// All causes.
    causes: Cause,
    /// All controls.
    controls: Control,
    /// All ratings.
    ratings: Rating,
    /// All actions.
    actions: Action,
    /// All scales.
    scales: Scale,
    /// All levels of all scales.
    scale_levels: ScaleLevel,
    /// All images.
    images: Image,
    /// All channels.
    channels: ContactChannel,
    /// All roles.
    roles: Role,
    /// All tags.
    tags: Tag,
    /// All personas.
    personas: Persona,
    /// All expectations.
    expectations: Expectation,
    /// Which persona uses which channel.
    persona_channels: PersonaChannel,
    /// All touchpoints.
    touchpoints: Touchpoint,
    /// Which map shows which persona's journey.
    map_personas: MapPersona,
    /// What the cards are founded on.
    evidence: Evidence,
    /// All questions.
    questions: Question,
    /// Which card carries which tag.
    card_tags: CardTag,
    /// Which touchpoint stands on which card.
    placements: Placement,
    /// Which card opens which map.
    map_links: MapLink,
    /// All times and costs.
    timings: Timing,
    /// All exemptions from the grammar.
    exemptions: Exemption,
    /// All rounds of scoring.
    scoring_rounds: ScoringRound,
    /// Everybody who scores in a round.
    scorers: Scorer,
    /// All that is scored in a round.
    scoring_items: ScoringItem,
    /// All votes of all rounds.
    votes: Vote,
    /// All ways of looking at the risk table that were kept.
    risk_views: RiskView,
    /// All stops of presentations.
    stops: Stop,
    /// All versions.
    versions: Version,
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident($parent:ident : $parent_type:ty) -> $row:ident in $table:ident by $list:ident),* $(,)?) => {
        /// Who hangs from whom, in order.
        impl Model {
            $(
                $(#[$doc])*
                pub fn $name(&self, $parent: $parent_type) -> impl DoubleEndedIterator<Item = &$row> {
                    self.$list.of(&$parent).filter_map(|id| self.$table.get(id))
                }
            )*
        }
    };
}

lists! {
    /// The phases of a map, first to last.
    phases_of(map: MapId) -> Phase in phases by phases_of_map,
    /// The steps of a phase, first to last.
    steps_of_phase(phase: PhaseId) -> Step in steps by steps_of_phase,
    /// The lanes of a map, top to bottom.
    lanes_of(map: MapId) -> Lane in lanes by lanes_of_map,
    /// The cards of a lane, in no order that a reader would know.
    cards_of_lane(lane: LaneId) -> Card in cards by cards_of_lane,
    /// The cards of a step, in no order that a reader would know.
    cards_of_step(step: StepId) -> Card in cards by cards_of_step,
    /// The links that leave or reach a card.
    links_of(card: CardId) -> Link in links by links_of_card,
    /// The effects of a failure mode, in order.
    effects_of(failure_mode: FailureModeId) -> Effect in effects by effects_of_failure_mode,
    /// The causes of a failure mode, in order.
    causes_of(failure_mode: FailureModeId) -> Cause in causes by causes_of_failure_mode,
    /// The controls of a cause, in order.
    controls_of(cause: CauseId) -> Control in controls by controls_of_cause,
    /// The ratings of an effect, the first one first.
    ratings_of_effect(effect: EffectId) -> Rating in ratings by ratings_of_effect,
    /// The ratings of a cause, factor by factor, each from the first one on.
    ratings_of_cause(cause: CauseId) -> Rating in ratings by ratings_of_cause,
    /// The ratings on a scale.
    ratings_of_scale(scale: ScaleId) -> Rating in ratings by ratings_of_scale,
    /// The actions on a failure mode, in order.
    actions_of(failure_mode: FailureModeId) -> Action in actions by actions_of_failure_mode,
    /// The actions on a cause.
    actions_of_cause(cause: CauseId) -> Action in actions by actions_of_cause,
    /// Who scores in a round, in the order of their turns.
    scorers_of(round: ScoringRoundId) -> Scorer in scorers by scorers_of_round,
    /// What is scored in a round, in order.
    items_of(round: ScoringRoundId) -> ScoringItem in scoring_items by items_of_round,
    /// What is scored of an effect, in all rounds.
    items_of_effect(effect: EffectId) -> ScoringItem in scoring_items by items_of_effect,
    /// What is scored of a cause, in all rounds.
    items_of_cause(cause: CauseId) -> ScoringItem in scoring_items by items_of_cause,
    /// The votes of one scorer, of which she has one at most on each item.
    votes_of_scorer(scorer: ScorerId) -> Vote in votes by votes_of_scorer,
    /// The votes on an item.
    votes_of_item(item: ScoringItemId) -> Vote in votes by votes_of_item,
    /// The votes on a scale.
    votes_of_scale(scale: ScaleId) -> Vote in votes by votes_of_scale,
    /// The scales of a factor, oldest version first.
    scales_of(factor: Factor) -> Scale in scales by scales_of_factor,
    /// The levels of a scale, lowest score first.
    levels_of(scale: ScaleId) -> ScaleLevel in scale_levels by levels_of_scale,
    /// The maps directly below a map, in order; those at the top below none.
    maps_below(map: Option<MapId>) -> Map in maps by maps_of_parent,
    /// The expectations of a persona, in order.
    expectations_of(persona: PersonaId) -> Expectation in expectations by expectations_of_persona,
    /// The channels that a persona uses.
    channels_of(persona: PersonaId) -> PersonaChannel in persona_channels by channels_of_persona,
    /// The personas that use a channel.
    users_of_channel(channel: ChannelId) -> PersonaChannel in persona_channels by personas_of_channel,
    /// The personas that have an image as their portrait.
    personas_of_image(image: ImageId) -> Persona in personas by personas_of_image,
    /// The touchpoints of a channel.
    touchpoints_of(channel: ChannelId) -> Touchpoint in touchpoints by touchpoints_of_channel,
    /// The personas of a map, in order.
    personas_of(map: MapId) -> MapPersona in map_personas by personas_of_map,
    /// The maps that show a persona's journey.
    maps_of_persona(persona: PersonaId) -> MapPersona in map_personas by maps_of_persona,
    /// The cards that are a persona's own.
    cards_of_persona(persona: PersonaId) -> Card in cards by cards_of_persona,
    /// The cards that show an image.
    cards_of_image(image: ImageId) -> Card in cards by cards_of_image,
    /// What a card is founded on: one record at most.
    evidence_of(card: CardId) -> Evidence in evidence by evidence_of_card,
    /// The questions about a card, in order.
    questions_of(card: CardId) -> Question in questions by questions_of_card,
    /// The tags that a card carries.
    tags_of(card: CardId) -> CardTag in card_tags by tags_of_card,
    /// The cards that carry a tag.
    cards_with_tag(tag: TagId) -> CardTag in card_tags by cards_of_tag,
    /// The touchpoints on a card, in order.
    placements_of(card: CardId) -> Placement in placements by placements_of_card,
    /// The cards on which a touchpoint stands.
    placements_of_touchpoint(touchpoint: TouchpointId) -> Placement in placements by placements_of_touchpoint,
    /// The ways from a card to maps.
    map_links_of(card: CardId) -> MapLink in map_links by map_links_of_card,
    /// The ways from cards to a map.
    map_links_to(map: MapId) -> MapLink in map_links by map_links_to_map,
    /// How long a step takes: one record at most.
    timing_of_step(step: StepId) -> Timing in timings by timing_of_step,
    /// How long a card takes: one record at most.
    timing_of_card(card: CardId) -> Timing in timings by timing_of_card,
    /// The times of a role's work.
    timings_of_role(role: RoleId) -> Timing in timings by timings_of_role,
    /// What may stay as it is about a step.
    exemptions_of_step(step: StepId) -> Exemption in exemptions by exemptions_of_step,
    /// What may stay as it is about a card.
    exemptions_of_card(card: CardId) -> Exemption in exemptions by exemptions_of_card,
    /// What may stay as it is about a link.
    exemptions_of_link(link: LinkId) -> Exemption in exemptions by exemptions_of_link,
}

impl Model {
    /// Brings the model from the state before a diff to the state after it.
    pub fn apply(&mut self, diff: &RecordDiff) {
        diff.changes.iter().for_each(|change| self.apply_change(change));
    }

    /// Makes one change. A record that stands in the way is replaced, one that is missing is no matter:
    /// the caller has checked what it means; the model only has to end in the state after.
    pub fn apply_change(&mut self, change: &RecordChange) {
        match (&change.before, &change.after) {
            (_, Some(after)) => self.put_record(after),
            (Some(before), None) => self.take_record(before),
            (None, None) => {}
        }
    }

    fn put<R: Indexed>(&mut self, row: R) {
        self.take::<R>(row.id());
        row.index(self);
        R::table_of(self).put(row);
    }

    fn take<R: Indexed>(&mut self, id: R::Id) {
        if let Some(old) = R::table_of(self).take(id) {
            old.unindex(self);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{id, insert};
    use crate::id::ProjectId;
    use crate::words::{LaneKind, LinkKind, MapPreset, MapState};

    fn card(number: u128, lane: u128, step: u128, rank: &Rank) -> Card {
        Card::new(id(number), id(lane), id(step), format!("card {number}"), rank.clone())
    }

    /// One map with one lane (20), two steps (40, 41), and two cards (50, 51) in the first cell.
    fn two_cards() -> Model {
        let (first, mut model) = (Rank::first(), Model::default());
        let second = Rank::between(Some(&first), None);
        let (title, currency) = ("Hotel".into(), String::new());
        insert(&mut model, Project { id: id::<ProjectId>(1), title, currency });
        let map = Map::new(id(10), MapPreset::Blueprint, "Stay".into(), MapState::AsIs, first.clone());
        insert(&mut model, map);
        insert(&mut model, Lane::new(id(20), id(10), LaneKind::Frontstage, String::new(), first.clone()));
        insert(&mut model, Phase::new(id(30), id(10), String::new(), first.clone()));
        for (number, rank) in [(40, &first), (41, &second)] {
            insert(&mut model, Step::new(id(number), id(30), String::new(), rank.clone()));
        }
        insert(&mut model, card(51, 20, 40, &second));
        insert(&mut model, card(50, 20, 40, &first));
        model
    }

    fn texts(model: &Model, step: u128) -> Vec<&str> {
        model.cards_of_cell(id(20), id(step)).map(|card| card.text.as_str()).collect()
    }

    #[test]
    fn the_cards_of_a_cell_stand_in_the_order_of_their_ranks() {
        assert_eq!(texts(&two_cards(), 40), ["card 50", "card 51"]);
    }

    #[test]
    fn a_card_that_moves_leaves_its_old_cell() {
        let mut model = two_cards();
        let before = model.cards().get(id(50)).cloned().unwrap();
        let after = Card { step: id(41), ..before.clone() };
        model.apply_change(&RecordChange {
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        });
        assert_eq!((texts(&model, 40), texts(&model, 41)), (vec!["card 51"], vec!["card 50"]));
        assert_eq!(model.cards_of_step(id(40)).count(), 1, "every list follows the card");
    }

    #[test]
    fn a_diff_and_its_inverse_leave_the_model_as_it_was() {
        let sound = two_cards();
        let mut model = sound.clone();
        let old = model.cards().get(id(50)).cloned().unwrap();
        let diff = RecordDiff {
            changes: vec![
                RecordChange { before: Some(old.into_record()), after: None },
                RecordChange { before: None, after: Some(card(52, 20, 41, &Rank::first()).into_record()) },
            ],
        };
        model.apply(&diff);
        assert_ne!(model, sound);
        model.apply(&diff.inverse());
        assert_eq!(model, sound, "records and lists are the same again");
    }

    #[test]
    fn a_link_is_found_from_both_of_its_cards() {
        let mut model = two_cards();
        let link =
            Link { id: id(60), source: id(50), target: id(51), kind: LinkKind::Flow, label: String::new() };
        insert(&mut model, link);
        for card in [50, 51] {
            assert_eq!(model.links_of(id(card)).count(), 1, "seen from card {card}");
        }
    }
}
