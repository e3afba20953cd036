//! What a diff means for one map: which of its cells and links have to be looked at again.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sightline_model::{
    Card, CardId, CauseId, EffectId, FailureModeId, Link, LinkId, MapId, Model, Record, RecordChange,
    RecordDiff, TouchpointId,
};
use uuid::Uuid;

use super::skeleton::Skeleton;
use crate::routing::Place;

/// The parts of a map that a diff may have changed.
#[derive(Default)]
pub struct Touched {
    /// Whether a phase, step or lane changed.
    pub grid: bool,
    /// Whether something changed that whole lanes stand on: personas, channels, the state of the map.
    pub grounds: bool,
    /// Whether what is said of the time of a step or card changed.
    pub timings: bool,
    /// Whether cards or links came, went or moved, and with them the ways through the map that take its time.
    pub flow: bool,
    /// The cells whose cards changed, as (column, row).
    pub cells: BTreeSet<(u32, u32)>,
    /// The links that changed, as they stand now; nothing for one that is gone or stands in another map.
    pub links: BTreeMap<LinkId, Option<Link>>,
    /// Whether a tag changed, or which cards carry it.
    pub tags: bool,
    /// The records that are gone.
    pub gone: Vec<Uuid>,
}

impl Touched {
    /// Reads a diff that led to `model`. `skeleton` and `places` say how the map stood before.
    pub fn by(
        diff: &RecordDiff,
        model: &Model,
        map: MapId,
        skeleton: &Skeleton,
        places: &HashMap<CardId, Place>,
    ) -> Self {
        let mut touched = Self::default();
        let reader = Reader { model, map, skeleton, places };
        for change in &diff.changes {
            touched.flow |= changes_flow(change);
            for record in change.before.iter().chain(&change.after) {
                reader.read(record, &mut touched);
            }
            if let (Some(before), None) = (&change.before, &change.after)
                && !model.contains(before.table(), before.uuid())
            {
                touched.gone.push(before.uuid());
            }
        }
        touched
    }
}

/// Whether a change may lengthen or shorten a way through a map: a card that only says something else does not.
fn changes_flow(change: &RecordChange) -> bool {
    let place = |record: &Option<Record>| match record {
        Some(Record::Card(card)) => Some((card.lane, card.step, card.rank.clone(), card.span)),
        _ => None,
    };
    let link = |record: &Option<Record>| matches!(record, Some(Record::Link(_)));
    place(&change.before) != place(&change.after) || link(&change.before) || link(&change.after)
}

struct Reader<'a> {
    model: &'a Model,
    map: MapId,
    skeleton: &'a Skeleton,
    places: &'a HashMap<CardId, Place>,
}

impl Reader<'_> {
    fn read(&self, record: &Record, touched: &mut Touched) {
        match record {
            Record::Phase(_) | Record::Step(_) | Record::Lane(_) => touched.grid = true,
            Record::Card(card) => {
                let (before, now) = (self.cell_before(card.id), self.cell_of(card));
                touched.cells.extend(before);
                touched.cells.extend(now);
                // A collapsed lane tells how many cards it holds.
                touched.grid |= now.is_none() && self.skeleton.row(card.lane).is_some();
                if before.is_none() {
                    // Connectors of a card that was not shown begin to be drawn.
                    self.model.links_of(card.id).for_each(|link| self.read_link(link, touched));
                }
            }
            Record::Link(link) => self.read_link(link, touched),
            Record::FailureMode(row) => {
                touched.cells.extend(row.card.and_then(|card| self.cell_before(card)));
            }
            Record::Effect(row) => touched.cells.extend(self.cell_of_failure_mode(row.failure_mode)),
            Record::Cause(row) => touched.cells.extend(self.cell_of_failure_mode(row.failure_mode)),
            Record::Rating(row) => {
                touched.cells.extend(row.effect.and_then(|effect| self.cell_of_effect(effect)));
                touched.cells.extend(row.cause.and_then(|cause| self.cell_of_cause(cause)));
            }
            Record::Placement(row) => touched.cells.extend(self.cell_before(row.card)),
            Record::Touchpoint(row) => self.read_touchpoint(row.id, touched),
            Record::ContactChannel(row) => {
                touched.grounds = true;
                self.model.touchpoints_of(row.id).for_each(|row| self.read_touchpoint(row.id, touched));
            }
            Record::Map(map) => touched.grounds |= map.id == self.map,
            Record::MapPersona(entry) => touched.grounds |= entry.map == self.map,
            Record::Persona(_) => touched.grounds = true,
            Record::Evidence(row) => touched.cells.extend(self.cell_before(row.card)),
            Record::Question(row) => touched.cells.extend(self.cell_before(row.card)),
            Record::MapLink(row) => touched.cells.extend(self.cell_before(row.card)),
            Record::CardTag(row) => {
                touched.tags = true;
                touched.cells.extend(self.cell_before(row.card));
            }
            Record::Tag(row) => {
                touched.tags = true;
                let carriers = self.model.cards_with_tag(row.id);
                touched.cells.extend(carriers.filter_map(|carried| self.cell_before(carried.card)));
            }
            Record::Timing(_) => touched.timings = true,
            Record::Project(_)
            | Record::Image(_)
            | Record::Role(_)
            | Record::Expectation(_)
            | Record::PersonaChannel(_)
            | Record::Exemption(_)
            | Record::Control(_)
            | Record::Action(_)
            | Record::Scale(_)
            | Record::ScaleLevel(_)
            | Record::ScoringRound(_)
            | Record::Scorer(_)
            | Record::ScoringItem(_)
            | Record::Vote(_)
            | Record::RiskView(_)
            | Record::Stop(_)
            | Record::Version(_) => {}
        }
    }

    /// The cards on which a touchpoint stands show its channel.
    fn read_touchpoint(&self, touchpoint: TouchpointId, touched: &mut Touched) {
        let placements = self.model.placements_of_touchpoint(touchpoint);
        touched.cells.extend(placements.filter_map(|placement| self.cell_before(placement.card)));
    }

    fn read_link(&self, link: &Link, touched: &mut Touched) {
        let now = self.model.links().get(link.id);
        let here = now.filter(|link| self.model.map_of_card(link.source) == Some(self.map));
        touched.links.insert(link.id, here.cloned());
        // Two cards of a lane stand farther apart while a link joins them and one stands right below the other.
        let (source, target) = (self.cell_before(link.source), self.cell_before(link.target));
        if source.map(|(_, row)| row) == target.map(|(_, row)| row) {
            touched.cells.extend(source.max(target));
        }
    }

    fn cell_of(&self, card: &Card) -> Option<(u32, u32)> {
        self.skeleton.cell(card.step, card.lane)
    }

    fn cell_before(&self, card: CardId) -> Option<(u32, u32)> {
        self.places.get(&card).map(|place| (place.column, place.row))
    }

    // A record that hangs from one that is gone is reached through the change that took that one away.

    fn cell_of_failure_mode(&self, failure_mode: FailureModeId) -> Option<(u32, u32)> {
        self.cell_before(self.model.failure_modes().get(failure_mode)?.card?)
    }

    fn cell_of_effect(&self, effect: EffectId) -> Option<(u32, u32)> {
        self.cell_of_failure_mode(self.model.effects().get(effect)?.failure_mode)
    }

    fn cell_of_cause(&self, cause: CauseId) -> Option<(u32, u32)> {
        self.cell_of_failure_mode(self.model.causes().get(cause)?.failure_mode)
    }
}
