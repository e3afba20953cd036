//! What differs between two scenes of one map: what a painter is told after an edit.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use sightline_model::{CardId, LinkId};
use specta::Type;

use crate::scene::{BoundaryRule, CardBox, Column, PhaseHeader, Route, Row, Scene};

/// The parts of a scene that an edit changed. What is absent stands as it stood.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SceneDelta {
    /// The new width of the drawing, where any column or the width changed.
    pub width: Option<f32>,
    /// The new height of the drawing.
    pub height: Option<f32>,
    /// The height of the band of phase titles.
    pub phase_header_height: Option<f32>,
    /// The height of the band of step titles.
    pub step_header_height: Option<f32>,
    /// All phases, where any changed.
    pub phases: Option<Vec<PhaseHeader>>,
    /// All columns, where any changed.
    pub columns: Option<Vec<Column>>,
    /// All rows, where any changed.
    pub rows: Option<Vec<Row>>,
    /// All lines of the blueprint, where any changed.
    pub rules: Option<Vec<BoundaryRule>>,
    /// The cards that are new or differ.
    pub cards: Vec<CardBox>,
    /// The cards that are gone.
    pub removed_cards: Vec<CardId>,
    /// The connectors that are new or differ.
    pub routes: Vec<Route>,
    /// The connectors that are gone.
    pub removed_routes: Vec<LinkId>,
}

impl SceneDelta {
    /// What leads from one scene of a map to another.
    #[must_use]
    pub fn between(before: &Scene, after: &Scene) -> Self {
        let cards: HashMap<CardId, &CardBox> = before.cards.iter().map(|card| (card.card, card)).collect();
        let routes: HashMap<LinkId, &Route> = before.routes.iter().map(|route| (route.link, route)).collect();
        let linked: HashSet<LinkId> = after.routes.iter().map(|route| route.link).collect();
        let kept: HashSet<CardId> = after.cards.iter().map(|card| card.card).collect();
        Self {
            width: differing(&before.width, &after.width),
            height: differing(&before.height, &after.height),
            phase_header_height: differing(&before.phase_header_height, &after.phase_header_height),
            step_header_height: differing(&before.step_header_height, &after.step_header_height),
            phases: differing(&before.phases, &after.phases),
            columns: differing(&before.columns, &after.columns),
            rows: differing(&before.rows, &after.rows),
            rules: differing(&before.rules, &after.rules),
            cards: after.cards.iter().filter(|card| cards.get(&card.card) != Some(card)).cloned().collect(),
            removed_cards: before
                .cards
                .iter()
                .map(|card| card.card)
                .filter(|card| !kept.contains(card))
                .collect(),
            routes: after
                .routes
                .iter()
                .filter(|route| routes.get(&route.link) != Some(route))
                .cloned()
                .collect(),
            removed_routes: before
                .routes
                .iter()
                .map(|route| route.link)
                .filter(|link| !linked.contains(link))
                .collect(),
        }
    }
}

fn differing<T: PartialEq + Clone>(before: &T, after: &T) -> Option<T> {
    (before != after).then(|| after.clone())
}

impl Scene {
    /// Brings the scene from the state before an edit to the state after it.
    pub fn apply(&mut self, delta: SceneDelta) {
        take_over(&mut self.width, delta.width);
        take_over(&mut self.height, delta.height);
        take_over(&mut self.phase_header_height, delta.phase_header_height);
        take_over(&mut self.step_header_height, delta.step_header_height);
        take_over(&mut self.phases, delta.phases);
        take_over(&mut self.columns, delta.columns);
        take_over(&mut self.rows, delta.rows);
        take_over(&mut self.rules, delta.rules);

        let changed: HashSet<CardId> =
            delta.cards.iter().map(|card| card.card).chain(delta.removed_cards).collect();
        self.cards.retain(|card| !changed.contains(&card.card));
        self.cards.extend(delta.cards);
        self.cards.sort_by(|one, other| {
            (one.column, one.row).cmp(&(other.column, other.row)).then(one.y.total_cmp(&other.y))
        });

        let changed: HashSet<LinkId> =
            delta.routes.iter().map(|route| route.link).chain(delta.removed_routes).collect();
        self.routes.retain(|route| !changed.contains(&route.link));
        self.routes.extend(delta.routes);
        self.routes.sort_by_key(|route| route.link);
    }
}

fn take_over<T>(current: &mut T, new: Option<T>) {
    if let Some(new) = new {
        *current = new;
    }
}
