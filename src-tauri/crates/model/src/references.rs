//! Whether every record hangs from one that exists.

use thiserror::Error;
use uuid::Uuid;

use crate::id::{CauseId, EffectId, LaneId, RecordId, StepId};
use crate::model::Model;
use crate::record::{RecordTable, Row};
use crate::words::Factor;

/// A record names another that does not exist, or one that stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Error)]
#[error("{} {record} has a broken reference to a {}", table.word(), target.word())]
pub struct BrokenReference {
    /// The table of the record with the broken reference.
    pub table: RecordTable,
    /// The id of that record.
    pub record: Uuid,
    /// The table that the reference points into.
    pub target: RecordTable,
}

/// Gathers what is broken.
#[derive(Default)]
struct Broken(Vec<BrokenReference>);

impl Broken {
    fn unless<R: Row>(&mut self, holds: bool, row: &R, target: RecordTable) {
        if !holds {
            self.0.push(BrokenReference { table: R::TABLE, record: row.id().uuid(), target });
        }
    }
}

impl Model {
    /// Every reference that leads nowhere, or out of its own map: none in a sound project. Sorted.
    #[must_use]
    pub fn broken_references(&self) -> Vec<BrokenReference> {
        let mut broken = Broken::default();
        for row in self.maps().iter() {
            let stands =
                row.parent.is_none_or(|map| self.maps().contains(map) && !self.is_at_or_above(row.id, map));
            broken.unless(stands, row, RecordTable::Map);
        }
        for row in self.phases().iter() {
            broken.unless(self.maps().contains(row.map), row, RecordTable::Map);
        }
        for row in self.steps().iter() {
            broken.unless(self.phases().contains(row.phase), row, RecordTable::Phase);
        }
        for row in self.lanes().iter() {
            broken.unless(self.maps().contains(row.map), row, RecordTable::Map);
        }
        for row in self.cards().iter() {
            let map = self.lanes().get(row.lane).map(|lane| lane.map);
            broken.unless(map.is_some(), row, RecordTable::Lane);
            broken.unless(self.map_of_step(row.step) == map, row, RecordTable::Step);
            let persona = row.persona.is_none_or(|persona| self.personas().contains(persona));
            broken.unless(persona, row, RecordTable::Persona);
            broken.unless(
                row.image.is_none_or(|image| self.images().contains(image)),
                row,
                RecordTable::Image,
            );
        }
        for row in self.links().iter() {
            let map = self.map_of_card(row.source);
            broken.unless(map.is_some() && self.map_of_card(row.target) == map, row, RecordTable::Card);
        }
        self.find_broken_details(&mut broken);
        self.find_broken_risks(&mut broken);
        self.find_broken_votes(&mut broken);
        broken.0.sort();
        broken.0
    }

    /// The same among personas, touchpoints, and what else is said of cards, steps and links.
    fn find_broken_details(&self, broken: &mut Broken) {
        let card = |id| self.cards().contains(id);
        let map = |id| self.maps().contains(id);
        let persona = |id| self.personas().contains(id);
        let channel = |id| self.channels().contains(id);
        for row in self.personas().iter() {
            broken.unless(
                row.image.is_none_or(|image| self.images().contains(image)),
                row,
                RecordTable::Image,
            );
        }
        for row in self.expectations().iter() {
            broken.unless(persona(row.persona), row, RecordTable::Persona);
        }
        for row in self.persona_channels().iter() {
            broken.unless(persona(row.persona), row, RecordTable::Persona);
            broken.unless(channel(row.channel), row, RecordTable::ContactChannel);
        }
        for row in self.touchpoints().iter() {
            broken.unless(row.channel.is_none_or(channel), row, RecordTable::ContactChannel);
        }
        for row in self.map_personas().iter() {
            broken.unless(map(row.map), row, RecordTable::Map);
            broken.unless(persona(row.persona), row, RecordTable::Persona);
        }
        for row in self.evidence().iter() {
            broken.unless(card(row.card), row, RecordTable::Card);
        }
        for row in self.questions().iter() {
            broken.unless(card(row.card), row, RecordTable::Card);
        }
        for row in self.card_tags().iter() {
            broken.unless(card(row.card), row, RecordTable::Card);
            broken.unless(self.tags().contains(row.tag), row, RecordTable::Tag);
        }
        for row in self.placements().iter() {
            broken.unless(card(row.card), row, RecordTable::Card);
            broken.unless(self.touchpoints().contains(row.touchpoint), row, RecordTable::Touchpoint);
        }
        for row in self.map_links().iter() {
            broken.unless(card(row.card), row, RecordTable::Card);
            broken.unless(map(row.map), row, RecordTable::Map);
        }
        for row in self.stops().iter() {
            let step = |id: Option<StepId>| id.is_none_or(|id| self.map_of_step(id) == Some(row.map));
            let lane = |id: Option<LaneId>| {
                id.is_none_or(|id| self.lanes().get(id).is_some_and(|lane| lane.map == row.map))
            };
            broken.unless(map(row.map), row, RecordTable::Map);
            broken.unless(step(row.first_step) && step(row.last_step), row, RecordTable::Step);
            broken.unless(lane(row.first_lane) && lane(row.last_lane), row, RecordTable::Lane);
        }
        for row in self.timings().iter() {
            let one = row.step.is_some() != row.card.is_some();
            broken.unless(
                one && row.step.is_none_or(|step| self.steps().contains(step)),
                row,
                RecordTable::Step,
            );
            broken.unless(row.card.is_none_or(card), row, RecordTable::Card);
            broken.unless(row.role.is_none_or(|role| self.roles().contains(role)), row, RecordTable::Role);
        }
        for row in self.exemptions().iter() {
            broken.unless(row.step.is_none_or(|step| self.steps().contains(step)), row, RecordTable::Step);
            broken.unless(row.card.is_none_or(card), row, RecordTable::Card);
            broken.unless(row.link.is_none_or(|link| self.links().contains(link)), row, RecordTable::Link);
        }
    }

    /// The same among failure modes and what hangs from them, and among scales.
    fn find_broken_risks(&self, broken: &mut Broken) {
        for row in self.failure_modes().iter() {
            broken.unless(row.card.is_none_or(|card| self.cards().contains(card)), row, RecordTable::Card);
        }
        let failure_mode = |id| self.failure_modes().contains(id);
        for row in self.effects().iter() {
            broken.unless(failure_mode(row.failure_mode), row, RecordTable::FailureMode);
        }
        for row in self.causes().iter() {
            broken.unless(failure_mode(row.failure_mode), row, RecordTable::FailureMode);
        }
        for row in self.actions().iter() {
            broken.unless(failure_mode(row.failure_mode), row, RecordTable::FailureMode);
            let cause = row.cause.map(|cause| self.causes().get(cause).map(|cause| cause.failure_mode));
            broken.unless(cause.is_none_or(|of| of == Some(row.failure_mode)), row, RecordTable::Cause);
        }
        for row in self.controls().iter() {
            broken.unless(self.causes().contains(row.cause), row, RecordTable::Cause);
        }
        for row in self.ratings().iter() {
            let (effect, cause) = self.is_rated(row.factor, row.effect, row.cause);
            broken.unless(effect, row, RecordTable::Effect);
            broken.unless(cause, row, RecordTable::Cause);
            broken.unless(self.scales().contains(row.scale), row, RecordTable::Scale);
        }
        for row in self.scale_levels().iter() {
            broken.unless(self.scales().contains(row.scale), row, RecordTable::Scale);
        }
    }

    /// The same among rounds of scoring.
    fn find_broken_votes(&self, broken: &mut Broken) {
        let round = |id| self.scoring_rounds().contains(id);
        for row in self.scorers().iter() {
            broken.unless(round(row.round), row, RecordTable::ScoringRound);
        }
        for row in self.scoring_items().iter() {
            let (effect, cause) = self.is_rated(row.factor, row.effect, row.cause);
            broken.unless(round(row.round), row, RecordTable::ScoringRound);
            broken.unless(effect, row, RecordTable::Effect);
            broken.unless(cause, row, RecordTable::Cause);
        }
        for row in self.votes().iter() {
            let item = self.scoring_items().get(row.item);
            let round = self.scorers().get(row.scorer).map(|scorer| scorer.round);
            let scale = self.scales().get(row.scale).map(|scale| scale.factor);
            broken.unless(round.is_some(), row, RecordTable::Scorer);
            broken.unless(item.is_some_and(|item| Some(item.round) == round), row, RecordTable::ScoringItem);
            broken.unless(item.is_some_and(|item| Some(item.factor) == scale), row, RecordTable::Scale);
        }
    }

    /// Whether a score of this factor names an effect as it should, and whether a cause.
    fn is_rated(&self, factor: Factor, effect: Option<EffectId>, cause: Option<CauseId>) -> (bool, bool) {
        let effect = effect.map(|effect| self.effects().contains(effect));
        let cause = cause.map(|cause| self.causes().contains(cause));
        if factor.rates_effects() {
            (effect == Some(true), cause.is_none())
        } else {
            (effect.is_none(), cause == Some(true))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::RecordChange;
    use crate::rank::Rank;
    use crate::record::{Lane, Link, Map, Rating};
    use crate::risk::Score;
    use crate::words::{LaneKind, LinkKind, MapPreset, MapState};

    fn id<I: RecordId>(number: u128) -> I {
        I::from_uuid(Uuid::from_u128(number))
    }

    /// What is broken in a model that holds one record only.
    fn broken_alone(row: impl Row) -> Vec<RecordTable> {
        let mut model = Model::default();
        model.apply_change(&RecordChange { before: None, after: Some(row.into_record()) });
        model.broken_references().into_iter().map(|broken| broken.target).collect()
    }

    #[test]
    fn a_reference_that_leads_nowhere_is_named() {
        let (title, rank) = (String::new(), Rank::first());
        let lane = Lane::new(id(1), id(2), LaneKind::Support, title, rank);
        assert_eq!(broken_alone(lane), [RecordTable::Map]);
        let (kind, label) = (LinkKind::Flow, String::new());
        let link = Link { id: id(1), source: id(2), target: id(3), kind, label };
        assert_eq!(broken_alone(link), [RecordTable::Card]);
    }

    #[test]
    fn a_rating_hangs_from_what_its_factor_rates() {
        let [score, ..] = Score::TEN_POINTS;
        let (factor, scale) = (Factor::Severity, id(4));
        let rating = Rating {
            id: id(1),
            effect: None,
            cause: Some(id(3)),
            factor,
            number: 0,
            scale,
            score,
            scored_at: None,
            scored_by: String::new(),
            reason: String::new(),
            said: String::new(),
        };
        assert_eq!(broken_alone(rating), [RecordTable::Effect, RecordTable::Cause, RecordTable::Scale]);
    }

    #[test]
    fn maps_that_stand_below_each_other_are_named() {
        let mut model = Model::default();
        for (number, parent) in [(1, 2), (2, 1)] {
            let map =
                Map::new(id(number), MapPreset::Blueprint, String::new(), MapState::AsIs, Rank::first());
            let record = Map { parent: Some(id(parent)), ..map }.into_record();
            model.apply_change(&RecordChange { before: None, after: Some(record) });
        }
        let broken: Vec<Uuid> = model.broken_references().into_iter().map(|broken| broken.record).collect();
        assert_eq!(broken, [1, 2].map(Uuid::from_u128));
    }

    #[test]
    fn a_model_without_records_is_sound() {
        assert_eq!(Model::default().broken_references(), []);
    }
}
