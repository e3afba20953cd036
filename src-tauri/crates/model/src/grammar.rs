//! The grammar of blueprints and journeys: what a map leaves open by its rules.
//!
//! A finding is no error: the team looks at it, mends it or sets it aside with a reason. Source of the rules:
//! the blueprint grammar after Shostack (1984) and Bitner, Ostrom and Morgan (2008).

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::id::{CardId, ExemptionId, LaneId, LinkId, MapId, StepId};
use crate::model::Model;
use crate::record::{Card, Exemption, Link, Step};
use crate::risk::risk_rows;
use crate::visibility::{BlueprintLine, is_behind_customer, lines_crossed};
use crate::words::{GrammarRule, LaneKind};

/// A breach of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Finding {
    /// Which rule.
    pub rule: GrammarRule,
    /// By what.
    pub place: GrammarPlace,
    /// By which record the team has set it aside, where it has.
    pub exemption: Option<ExemptionId>,
}

/// The one record that a rule names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum GrammarPlace {
    /// A step.
    Step {
        /// Which.
        step: StepId,
    },
    /// A card.
    Card {
        /// Which.
        card: CardId,
    },
    /// A link.
    Link {
        /// Which.
        link: LinkId,
    },
}

impl GrammarPlace {
    /// Whether a rule names records of this kind.
    #[must_use]
    pub fn fits(self, rule: GrammarRule) -> bool {
        match rule {
            GrammarRule::UnsupportedCustomerAction
            | GrammarRule::UnreachedCard
            | GrammarRule::UnscoredFailPoint
            | GrammarRule::UnfoundedCurvePoint => matches!(self, Self::Card { .. }),
            GrammarRule::CrossingWithoutTouchpoint => matches!(self, Self::Link { .. }),
            GrammarRule::UntimedStep => matches!(self, Self::Step { .. }),
        }
    }
}

impl Model {
    /// What a map leaves open, rule by rule in the order of [`GrammarRule::ALL`], each in reading order. What was
    /// set aside is among it.
    #[must_use]
    pub fn grammar_findings(&self, map: MapId) -> Vec<Finding> {
        let reader = Reader::of(self, map);
        let places = GrammarRule::ALL
            .iter()
            .flat_map(|rule| reader.breaches(*rule).into_iter().map(move |place| (*rule, place)));
        places
            .map(|(rule, place)| Finding {
                rule,
                place,
                exemption: self.exemption(rule, place).map(|row| row.id),
            })
            .collect()
    }

    /// The record by which the team has set a breach aside.
    #[must_use]
    pub fn exemption(&self, rule: GrammarRule, place: GrammarPlace) -> Option<&Exemption> {
        let of_rule = |row: &&Exemption| row.rule == rule;
        match place {
            GrammarPlace::Step { step } => self.exemptions_of_step(step).find(of_rule),
            GrammarPlace::Card { card } => self.exemptions_of_card(card).find(of_rule),
            GrammarPlace::Link { link } => self.exemptions_of_link(link).find(of_rule),
        }
    }
}

/// A card where it stands: the columns that it reaches over, and what its lane holds.
struct Placed<'a> {
    card: &'a Card,
    kind: LaneKind,
    columns: Range<usize>,
}

/// One map, read once for all rules.
struct Reader<'a> {
    model: &'a Model,
    steps: Vec<&'a Step>,
    /// Whether the map has a lane in which the customer's actions can be supported.
    has_lanes_behind: bool,
    /// In reading order.
    cards: Vec<Placed<'a>>,
    links: Vec<&'a Link>,
}

impl<'a> Reader<'a> {
    fn of(model: &'a Model, map: MapId) -> Self {
        let steps: Vec<&Step> = model.steps_of(map).collect();
        let lanes: Vec<(LaneId, LaneKind)> = model.lanes_of(map).map(|lane| (lane.id, lane.kind)).collect();
        let mut cards = Vec::new();
        for (first, step) in steps.iter().enumerate() {
            for (lane, kind) in &lanes {
                cards.extend(model.cards_of_cell(*lane, step.id).map(|card| Placed {
                    card,
                    kind: *kind,
                    columns: first..(first + card.span as usize).min(steps.len()),
                }));
            }
        }
        let has_lanes_behind = lanes.iter().any(|(_, kind)| is_behind_customer(*kind));
        Self { model, steps, has_lanes_behind, cards, links: model.links_of_map(map) }
    }

    fn breaches(&self, rule: GrammarRule) -> Vec<GrammarPlace> {
        match rule {
            GrammarRule::UnsupportedCustomerAction => self.unsupported_customer_actions(),
            GrammarRule::UnreachedCard => self.unreached_cards(),
            GrammarRule::UnscoredFailPoint => self.cards_where(|placed| self.is_unscored_fail_point(placed)),
            GrammarRule::CrossingWithoutTouchpoint => self.crossings_without_touchpoint(),
            GrammarRule::UnfoundedCurvePoint => self.cards_where(|placed| {
                placed.kind == LaneKind::Emotion
                    && placed.card.value.is_some()
                    && self.model.evidence_of(placed.card.id).next().is_none()
            }),
            GrammarRule::UntimedStep => self.untimed_steps(),
        }
    }

    fn cards_where(&self, breaks: impl Fn(&Placed<'_>) -> bool) -> Vec<GrammarPlace> {
        let breaking = self.cards.iter().filter(|placed| breaks(placed));
        breaking.map(|placed| GrammarPlace::Card { card: placed.card.id }).collect()
    }

    /// A map without lanes behind the customer is a journey alone, which has nothing to support her with.
    fn unsupported_customer_actions(&self) -> Vec<GrammarPlace> {
        if !self.has_lanes_behind {
            return Vec::new();
        }
        let behind = self.cards.iter().filter(|placed| is_behind_customer(placed.kind));
        let supported: BTreeSet<usize> = behind.flat_map(|placed| placed.columns.clone()).collect();
        self.cards_where(|action| {
            action.kind == LaneKind::CustomerActions
                && !action.columns.clone().any(|column| supported.contains(&column))
        })
    }

    /// The flow runs through the customer's actions and the lanes behind them, as far as any card of a lane has a
    /// connector: without one, nobody has drawn the flow there yet. It begins at the first step of those lanes.
    fn unreached_cards(&self) -> Vec<GrammarPlace> {
        let connected = |card: CardId| self.model.links_of(card).next().is_some();
        let flows = |kind| kind == LaneKind::CustomerActions || is_behind_customer(kind);
        let drawn: BTreeSet<LaneId> = self
            .cards
            .iter()
            .filter(|placed| flows(placed.kind) && connected(placed.card.id))
            .map(|placed| placed.card.lane)
            .collect();
        let in_flow = |placed: &&Placed<'_>| drawn.contains(&placed.card.lane);
        let Some(beginning) = self.cards.iter().find(in_flow).map(|placed| placed.columns.start) else {
            return Vec::new();
        };
        self.cards_where(|placed| {
            // What supports the service runs whether anybody asks for it or not.
            let runs_by_itself = placed.kind == LaneKind::Support && connected(placed.card.id);
            in_flow(&placed)
                && placed.columns.start > beginning
                && !runs_by_itself
                && !self.is_reached(placed.card.id)
        })
    }

    fn is_reached(&self, card: CardId) -> bool {
        use crate::words::LinkKind::TwoWay;
        self.model.links_of(card).any(|link| link.target == card || link.kind == TwoWay)
    }

    fn is_unscored_fail_point(&self, placed: &Placed<'_>) -> bool {
        let mut modes = self.model.failure_modes_of(placed.card.id).peekable();
        let scored = |row: &crate::risk::RiskRow| row.scores().triple().is_some();
        modes.peek().is_some() && !modes.any(|mode| risk_rows(self.model, mode.id).iter().any(scored))
    }

    fn crossings_without_touchpoint(&self) -> Vec<GrammarPlace> {
        let kind = |card| {
            let lane = self.model.cards().get(card).map(|card| card.lane)?;
            self.model.lanes().get(lane).map(|lane| lane.kind)
        };
        let crosses = |link: &Link| match (kind(link.source), kind(link.target)) {
            (Some(source), Some(target)) => {
                lines_crossed(source, target).contains(&BlueprintLine::Interaction)
            }
            _ => false,
        };
        let has_touchpoint = |card| self.model.placements_of(card).next().is_some();
        let order: HashMap<CardId, usize> =
            self.cards.iter().enumerate().map(|(place, placed)| (placed.card.id, place)).collect();
        let mut breaking: Vec<&Link> = self
            .links
            .iter()
            .copied()
            .filter(|link| crosses(link) && !has_touchpoint(link.source) && !has_touchpoint(link.target))
            .collect();
        breaking.sort_by_key(|link| (order.get(&link.source).copied(), link.id));
        breaking.into_iter().map(|link| GrammarPlace::Link { link: link.id }).collect()
    }

    fn untimed_steps(&self) -> Vec<GrammarPlace> {
        let timed = |step: &Step| {
            let own = self.model.timing_of_step(step.id);
            let cards = self.model.cards_of_step(step.id);
            let of_cards = cards.flat_map(|card| self.model.timing_of_card(card.id));
            own.chain(of_cards).any(|timing| timing.standard.is_some())
        };
        let untimed = self.steps.iter().filter(|step| !timed(step));
        untimed.map(|step| GrammarPlace::Step { step: step.id }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{id, insert};
    use crate::id::RecordId;
    use crate::rank::Rank;
    use crate::record::{Evidence, FailureMode, Lane, Map, Phase, Placement, Timing};
    use crate::words::{EvidenceStatus, LinkKind, MapPreset, MapState};
    use GrammarRule::{
        CrossingWithoutTouchpoint, UnfoundedCurvePoint, UnreachedCard, UnscoredFailPoint,
        UnsupportedCustomerAction, UntimedStep,
    };

    const MAP: u128 = 1;
    /// The steps are 10 and 11.
    const STEPS: [u128; 2] = [10, 11];

    /// A map with two steps and a lane of each kind, numbered from 20 on.
    fn map(lanes: &[LaneKind]) -> Model {
        let mut model = Model::default();
        let mut rank = Rank::first();
        insert(&mut model, Map::new(id(MAP), MapPreset::Blank, String::new(), MapState::AsIs, rank.clone()));
        insert(&mut model, Phase::new(id(5), id(MAP), String::new(), rank.clone()));
        for step in STEPS {
            insert(&mut model, Step::new(id(step), id(5), String::new(), rank.clone()));
            rank = Rank::between(Some(&rank), None);
        }
        for (number, kind) in (20..).zip(lanes) {
            insert(&mut model, Lane::new(id(number), id(MAP), *kind, String::new(), rank.clone()));
            rank = Rank::between(Some(&rank), None);
        }
        model
    }

    fn put(model: &mut Model, card: u128, (lane, step): (u128, u128), change: impl FnOnce(&mut Card)) {
        let mut row = Card::new(id(card), id(lane), id(step), format!("card {card}"), Rank::first());
        change(&mut row);
        insert(model, row);
    }

    fn link(model: &mut Model, source: u128, target: u128) {
        let (kind, label) = (LinkKind::Flow, String::new());
        let row = Link { id: id(source * 100 + target), source: id(source), target: id(target), kind, label };
        insert(model, row);
    }

    /// The numbers of the records that break a rule.
    fn found(model: &Model, rule: GrammarRule) -> Vec<u128> {
        let of_rule = model.grammar_findings(id(MAP)).into_iter().filter(|finding| finding.rule == rule);
        of_rule
            .map(|finding| match finding.place {
                GrammarPlace::Step { step } => step.uuid().as_u128(),
                GrammarPlace::Card { card } => card.uuid().as_u128(),
                GrammarPlace::Link { link } => link.uuid().as_u128(),
            })
            .collect()
    }

    #[test]
    fn a_customer_action_is_supported_by_any_lane_behind_it_at_its_step() {
        let mut model = map(&[LaneKind::CustomerActions, LaneKind::Frontstage, LaneKind::Support]);
        put(&mut model, 50, (20, 10), |_| ());
        put(&mut model, 51, (20, 11), |_| ());
        assert_eq!(found(&model, UnsupportedCustomerAction), [50, 51]);
        put(&mut model, 52, (22, 11), |_| ());
        assert_eq!(found(&model, UnsupportedCustomerAction), [50]);
        put(&mut model, 53, (21, 10), |card| card.span = 2);
        assert_eq!(
            found(&model, UnsupportedCustomerAction),
            [],
            "a card supports all steps that it reaches over"
        );
    }

    #[test]
    fn a_journey_alone_has_nothing_to_support_the_customer_with() {
        let mut model = map(&[LaneKind::CustomerActions, LaneKind::Thoughts]);
        put(&mut model, 50, (20, 10), |_| ());
        assert_eq!(found(&model, UnsupportedCustomerAction), []);
    }

    #[test]
    fn nothing_leads_to_a_card_that_a_service_does_not_begin_with() {
        let mut model = map(&[
            LaneKind::PhysicalEvidence,
            LaneKind::CustomerActions,
            LaneKind::Backstage,
            LaneKind::Support,
        ]);
        for (card, cell) in [(50, (21, 10)), (51, (21, 11)), (52, (20, 11)), (53, (22, 11))] {
            put(&mut model, card, cell, |_| ());
        }
        assert_eq!(found(&model, UnreachedCard), [], "where nothing is connected, the flow is not drawn yet");
        link(&mut model, 51, 50);
        assert_eq!(found(&model, UnreachedCard), [51], "the lane of 53 has no connector, 52 is evidence");
        link(&mut model, 50, 51);
        link(&mut model, 53, 51);
        assert_eq!(found(&model, UnreachedCard), [53]);
        put(&mut model, 54, (23, 11), |_| ());
        link(&mut model, 54, 53);
        assert_eq!(found(&model, UnreachedCard), [], "a support process runs by itself");
    }

    #[test]
    fn a_fail_point_needs_one_failure_mode_with_all_three_scores() {
        let mut model = map(&[LaneKind::Frontstage]);
        put(&mut model, 50, (20, 10), |_| ());
        assert_eq!(found(&model, UnscoredFailPoint), [], "what cannot fail needs no score");
        insert(&mut model, FailureMode::new(id(60), Some(id(50)), String::new(), Rank::first()));
        assert_eq!(found(&model, UnscoredFailPoint), [50]);
    }

    #[test]
    fn a_crossing_of_the_line_of_interaction_has_a_touchpoint_on_either_side() {
        let mut model = map(&[LaneKind::CustomerActions, LaneKind::Frontstage, LaneKind::Backstage]);
        for (card, lane) in [(50, 20), (51, 21), (52, 22)] {
            put(&mut model, card, (lane, 10), |_| ());
        }
        link(&mut model, 51, 50);
        link(&mut model, 51, 52);
        assert_eq!(found(&model, CrossingWithoutTouchpoint), [5150], "the other stays behind the line");
        insert(&mut model, Placement { id: id(70), card: id(50), touchpoint: id(71), rank: Rank::first() });
        assert_eq!(found(&model, CrossingWithoutTouchpoint), []);
    }

    #[test]
    fn a_point_of_a_curve_says_what_it_is_founded_on() {
        let mut model = map(&[LaneKind::Emotion]);
        put(&mut model, 50, (20, 10), |card| card.value = Some(1.5));
        put(&mut model, 51, (20, 11), |_| ());
        assert_eq!(found(&model, UnfoundedCurvePoint), [50], "where nobody knows the value is no point");
        let (status, source) = (EvidenceStatus::Observed, String::new());
        insert(&mut model, Evidence { id: id(70), card: id(50), status, source, note: String::new() });
        assert_eq!(found(&model, UnfoundedCurvePoint), []);
    }

    #[test]
    fn a_step_has_a_time_of_its_own_or_by_a_card() {
        let mut model = map(&[LaneKind::Frontstage]);
        assert_eq!(found(&model, UntimedStep), STEPS);
        put(&mut model, 50, (20, 11), |_| ());
        let timing = |number, step: Option<u128>, card: Option<u128>, standard| Timing {
            id: id(number),
            step: step.map(id),
            card: card.map(id),
            standard,
            tolerated: Some(60.0),
            nature: None,
            waste: None,
            role: None,
            fixed_cost: None,
            failure_probability: None,
            recovery_probability: None,
            recovery_time: None,
            recovery_cost: None,
        };
        insert(&mut model, timing(70, Some(10), None, None));
        insert(&mut model, timing(71, None, Some(50), Some(30.0)));
        assert_eq!(found(&model, UntimedStep), [10], "what is tolerated is no standard");
    }

    #[test]
    fn what_was_set_aside_stays_among_the_findings_with_its_exemption() {
        let mut model = map(&[LaneKind::Frontstage]);
        let row = Exemption {
            id: id(70),
            rule: UntimedStep,
            step: Some(id(10)),
            card: None,
            link: None,
            reason: "Not part of the promise".into(),
        };
        insert(&mut model, row);
        let exemptions: Vec<_> =
            model.grammar_findings(id(MAP)).into_iter().map(|finding| finding.exemption).collect();
        assert_eq!(exemptions, [Some(id(70)), None]);
    }
}
