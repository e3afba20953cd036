//! What is read from a model beyond the lists that hang from one record.

use super::{Model, Tabled};
use crate::id::{CardId, LaneId, MapId, StepId};
use crate::record::{
    Card, ContactChannel, FailureMode, Link, Persona, Project, RiskView, Role, Scale, ScoringRound, Step,
    Stop, Tag, Version,
};
use crate::words::Factor;

impl Model {
    /// The record with this id, of whichever type the id names.
    #[must_use]
    pub fn get<R: Tabled>(&self, id: R::Id) -> Option<&R> {
        R::table(self).get(id)
    }

    /// The project itself; nothing only in a model that no file stands behind yet.
    #[must_use]
    pub fn project(&self) -> Option<&Project> {
        self.projects.iter().next()
    }

    /// The channels in their order.
    pub fn channels_in_order(&self) -> impl DoubleEndedIterator<Item = &ContactChannel> {
        self.channels_of_project.of(&()).filter_map(|id| self.channels.get(id))
    }

    /// The roles in their order.
    pub fn roles_in_order(&self) -> impl DoubleEndedIterator<Item = &Role> {
        self.roles_of_project.of(&()).filter_map(|id| self.roles.get(id))
    }

    /// The tags in their order.
    pub fn tags_in_order(&self) -> impl DoubleEndedIterator<Item = &Tag> {
        self.tags_of_project.of(&()).filter_map(|id| self.tags.get(id))
    }

    /// The personas in their order.
    pub fn personas_in_order(&self) -> impl DoubleEndedIterator<Item = &Persona> {
        self.personas_of_project.of(&()).filter_map(|id| self.personas.get(id))
    }

    /// The failure modes of a card, in order.
    pub fn failure_modes_of(&self, card: CardId) -> impl DoubleEndedIterator<Item = &FailureMode> {
        self.failure_modes_on(Some(card))
    }

    /// The failure modes that nobody has put on a card, in order.
    pub fn failure_modes_without_card(&self) -> impl DoubleEndedIterator<Item = &FailureMode> {
        self.failure_modes_on(None)
    }

    /// The failure modes of a card, or those without one, in order.
    pub fn failure_modes_on(&self, card: Option<CardId>) -> impl DoubleEndedIterator<Item = &FailureMode> {
        self.failure_modes_of_card.of(&card).filter_map(|id| self.failure_modes.get(id))
    }

    /// The rounds of scoring in their order.
    pub fn rounds_in_order(&self) -> impl DoubleEndedIterator<Item = &ScoringRound> {
        self.rounds_of_project.of(&()).filter_map(|id| self.scoring_rounds.get(id))
    }

    /// The kept ways of looking at the risk table in their order.
    pub fn risk_views_in_order(&self) -> impl DoubleEndedIterator<Item = &RiskView> {
        self.risk_views_of_project.of(&()).filter_map(|id| self.risk_views.get(id))
    }

    /// The stops of presentations in their order.
    pub fn stops_in_order(&self) -> impl DoubleEndedIterator<Item = &Stop> {
        self.stops_of_project.of(&()).filter_map(|id| self.stops.get(id))
    }

    /// The versions, the oldest first.
    pub fn versions_in_order(&self) -> impl DoubleEndedIterator<Item = &Version> {
        self.versions_of_project.of(&()).filter_map(|id| self.versions.get(id))
    }

    /// The steps of a map, first to last over all its phases.
    pub fn steps_of(&self, map: MapId) -> impl DoubleEndedIterator<Item = &Step> {
        self.phases_of(map).flat_map(|phase| self.steps_of_phase(phase.id))
    }

    /// The cards of a cell, top to bottom.
    pub fn cards_of_cell(&self, lane: LaneId, step: StepId) -> impl DoubleEndedIterator<Item = &Card> {
        self.cards_of_cell.of(&(lane, step)).filter_map(|id| self.cards.get(id))
    }

    /// The map that a step stands in.
    #[must_use]
    pub fn map_of_step(&self, step: StepId) -> Option<MapId> {
        self.phases.get(self.steps.get(step)?.phase).map(|phase| phase.map)
    }

    /// The map that a card stands in.
    #[must_use]
    pub fn map_of_card(&self, card: CardId) -> Option<MapId> {
        self.lanes.get(self.cards.get(card)?.lane).map(|lane| lane.map)
    }

    /// The links between cards of a map, ordered by id.
    #[must_use]
    pub fn links_of_map(&self, map: MapId) -> Vec<&Link> {
        self.links.iter().filter(|link| self.map_of_card(link.source) == Some(map)).collect()
    }

    /// The scale in force for a factor: its newest version.
    #[must_use]
    pub fn scale_in_force(&self, factor: Factor) -> Option<&Scale> {
        self.scales_of(factor).next_back()
    }
}
