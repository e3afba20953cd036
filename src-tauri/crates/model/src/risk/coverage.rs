//! Where nobody has asked yet what can fail: the steps and crossings of a map without a failure mode.

use std::collections::BTreeSet;

use serde::Serialize;
use specta::Type;

use crate::id::{CardId, LinkId, MapId, StepId};
use crate::model::Model;
use crate::record::{Card, Lane, Link};
use crate::visibility::{BlueprintLine, lines_crossed};

/// How far the failure modes of a map reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapCoverage {
    /// Which map.
    pub map: MapId,
    /// How many steps it has with anything in them that could fail.
    pub steps: u32,
    /// Those of them of whose cards none has a failure mode, first to last.
    pub open_steps: Vec<StepId>,
    /// How many connectors cross a line of the blueprint.
    pub crossings: u32,
    /// Those of them at whose ends no card has a failure mode, by their first card in reading order.
    pub open_crossings: Vec<Crossing>,
}

/// A connector that crosses lines of the blueprint: where customer, frontstage and backstage meet, much fails.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Crossing {
    /// Which connector.
    pub link: LinkId,
    /// The card that it leads from.
    pub source: CardId,
    /// The card that it leads to.
    pub target: CardId,
    /// The lines, in its direction.
    pub lines: Vec<BlueprintLine>,
}

/// How far the failure modes of each map reach, in the order of the maps.
#[must_use]
pub fn risk_coverage(model: &Model) -> Vec<MapCoverage> {
    model.maps_in_order().map(|map| coverage_of(model, map.id)).collect()
}

fn coverage_of(model: &Model, map: MapId) -> MapCoverage {
    let fails = |card: CardId| model.failure_modes_of(card).next().is_some();
    let filled: Vec<StepId> = model
        .steps_of(map)
        .map(|step| step.id)
        .filter(|step| model.cards_of_step(*step).next().is_some())
        .collect();
    let is_open = |step: &StepId| !model.cards_of_step(*step).any(|card| fails(card.id));
    let crossings = crossings_of(model, map);
    MapCoverage {
        map,
        steps: count(filled.len()),
        open_steps: filled.iter().copied().filter(is_open).collect(),
        crossings: count(crossings.len()),
        open_crossings: crossings
            .into_iter()
            .filter(|crossing| !fails(crossing.source) && !fails(crossing.target))
            .collect(),
    }
}

/// The connectors of a map that cross a line, step by step.
fn crossings_of(model: &Model, map: MapId) -> Vec<Crossing> {
    let mut known = BTreeSet::new();
    let cards = model
        .steps_of(map)
        .flat_map(|step| model.lanes_of(map).flat_map(move |lane| model.cards_of_cell(lane.id, step.id)));
    cards
        .flat_map(|card| model.links_of(card.id))
        .filter(|link| known.insert(link.id))
        .filter_map(|link| crossing(model, link))
        .collect()
}

fn crossing(model: &Model, link: &Link) -> Option<Crossing> {
    let kind = |card: CardId| model.get::<Lane>(model.get::<Card>(card)?.lane).map(|lane| lane.kind);
    let lines = lines_crossed(kind(link.source)?, kind(link.target)?);
    let Link { id, source, target, .. } = *link;
    (!lines.is_empty()).then_some(Crossing { link: id, source, target, lines })
}

/// A number of steps or connectors. A map has no more of them than a file can hold.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{id, insert};
    use crate::rank::Rank;
    use crate::record::{FailureMode, Map, Phase, Step};
    use crate::words::{LaneKind, LinkKind, MapPreset, MapState};

    /// Three steps: the first with a card of the customer (50) that a card of the frontstage (51) serves, the second
    /// with a card of the frontstage (52) that one of the backstage (53) serves, the third empty.
    fn service() -> Model {
        let (mut model, first) = (Model::default(), Rank::first());
        let ranks: Vec<Rank> =
            std::iter::successors(Some(first.clone()), |rank| Some(Rank::between(Some(rank), None)))
                .take(3)
                .collect();
        insert(
            &mut model,
            Map::new(id(1), MapPreset::Blueprint, "Stay".into(), MapState::AsIs, first.clone()),
        );
        insert(&mut model, Phase::new(id(2), id(1), String::new(), first.clone()));
        let kinds = [LaneKind::CustomerActions, LaneKind::Frontstage, LaneKind::Backstage];
        for ((number, kind), rank) in (10..).zip(kinds).zip(&ranks) {
            insert(&mut model, Lane::new(id(number), id(1), kind, String::new(), rank.clone()));
        }
        for (number, rank) in (20..).zip(&ranks) {
            insert(&mut model, Step::new(id(number), id(2), String::new(), rank.clone()));
        }
        for (card, lane, step) in [(50, 10, 20), (51, 11, 20), (52, 11, 21), (53, 12, 21)] {
            insert(&mut model, Card::new(id(card), id(lane), id(step), String::new(), first.clone()));
        }
        for (link, source, target) in [(60, 50, 51), (61, 53, 52), (62, 51, 52)] {
            let (id, source, target) = (id(link), id(source), id(target));
            insert(&mut model, Link { id, source, target, kind: LinkKind::Flow, label: String::new() });
        }
        model
    }

    #[test]
    fn a_step_is_open_until_one_of_its_cards_can_fail() {
        let mut model = service();
        let [coverage] = risk_coverage(&model).try_into().expect("there is one map");
        assert_eq!((coverage.steps, coverage.open_steps), (2, vec![id(20), id(21)]), "an empty step is none");
        insert(&mut model, failing(51));
        assert_eq!(risk_coverage(&model)[0].open_steps, [id(21)]);
    }

    #[test]
    fn a_crossing_is_open_until_a_card_at_one_of_its_ends_can_fail() {
        let mut model = service();
        let open = |model: &Model| -> Vec<LinkId> {
            risk_coverage(model)[0].open_crossings.iter().map(|crossing| crossing.link).collect()
        };
        assert_eq!(
            risk_coverage(&model)[0].crossings,
            2,
            "a connector within the frontstage crosses nothing"
        );
        assert_eq!(open(&model), [id(60), id(61)]);
        assert_eq!(risk_coverage(&model)[0].open_crossings[1].lines, [BlueprintLine::Visibility]);
        insert(&mut model, failing(52));
        assert_eq!(open(&model), [id(60)]);
    }

    fn failing(card: u128) -> FailureMode {
        FailureMode::new(id(90), Some(id(card)), "Late".into(), Rank::first())
    }
}
