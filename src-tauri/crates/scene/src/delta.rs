//! What differs between two scenes of one map: what a painter is told after an edit.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use serde::{Deserialize, Serialize};
use sightline_model::{CardId, ChannelId, LaneId, LinkId, PersonaId};
use specta::Type;

use crate::figure::Curve;
use crate::scene::{BoundaryRule, CardBox, Column, GridPoint, Legend, PhaseHeader, Route, Row, Scene};

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
    /// Where the columns stand now, where any came, went or moved. Curves, cards and connectors go with their columns
    /// before anything below is looked at, so that a new step costs no word about all that stands behind it.
    pub moved_columns: Option<Moves>,
    /// Where the rows stand now, in the same way.
    pub moved_rows: Option<Moves>,
    /// The curves that are new or differ.
    pub curves: Vec<Curve>,
    /// The curves that are gone.
    pub removed_curves: Vec<CurveKey>,
    /// The cards that are new or differ.
    pub cards: Vec<CardBox>,
    /// The cards that are gone.
    pub removed_cards: Vec<CardId>,
    /// The connectors that are new or differ.
    pub routes: Vec<Route>,
    /// The connectors that are gone.
    pub removed_routes: Vec<LinkId>,
    /// What the tags mean, where that changed.
    pub legend: Option<Legend>,
}

/// What names a curve among those of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
pub struct CurveKey {
    /// Its lane.
    pub lane: LaneId,
    /// Whose it is.
    pub persona: Option<PersonaId>,
    /// Which channel it joins the marks of.
    pub channel: Option<ChannelId>,
}

impl Curve {
    /// What names it.
    #[must_use]
    pub fn key(&self) -> CurveKey {
        CurveKey { lane: self.lane, persona: self.persona, channel: self.channel }
    }
}

/// The curves of `after` that differ from those of `before`, and those that are gone.
pub fn changed_curves(before: &[Curve], after: &[Curve]) -> (Vec<Curve>, Vec<CurveKey>) {
    let changed = after.iter().filter(|curve| !before.contains(curve)).cloned().collect();
    let is_gone = |key: &CurveKey| after.iter().all(|curve| curve.key() != *key);
    (changed, before.iter().map(Curve::key).filter(is_gone).collect())
}

/// For each index of before, and for the one past the last, the index now. What stood at an index that is gone
/// keeps it for the moment: the delta names it anew or removes it.
pub type Moves = Vec<Option<u32>>;

impl SceneDelta {
    /// What leads from one scene of a map to another. `made` are the indices of the cards of `after` that may be new or
    /// differ; all others stand in their cells as they stood, and `before` need not have them.
    #[must_use]
    pub fn between(mut before: Scene, after: &Scene, made: &[usize]) -> Self {
        let moved_columns = moves(&before.columns, &after.columns, |column| column.step);
        let moved_rows = moves(&before.rows, &after.rows, |row| row.lane);
        before.follow(moved_columns.as_ref(), moved_rows.as_ref());
        let cards: HashMap<CardId, &CardBox> = before.cards.iter().map(|card| (card.card, card)).collect();
        let routes: HashMap<LinkId, &Route> = before.routes.iter().map(|route| (route.link, route)).collect();
        let linked: HashSet<LinkId> = after.routes.iter().map(|route| route.link).collect();
        let (curves, removed_curves) = changed_curves(&before.curves, &after.curves);
        let made = || made.iter().map(|index| &after.cards[*index]);
        let kept: HashSet<CardId> = made().map(|card| card.card).collect();
        Self {
            width: differing(&before.width, &after.width),
            height: differing(&before.height, &after.height),
            phase_header_height: differing(&before.phase_header_height, &after.phase_header_height),
            step_header_height: differing(&before.step_header_height, &after.step_header_height),
            phases: differing(&before.phases, &after.phases),
            columns: differing(&before.columns, &after.columns),
            rows: differing(&before.rows, &after.rows),
            rules: differing(&before.rules, &after.rules),
            moved_columns,
            moved_rows,
            curves,
            removed_curves,
            cards: made().filter(|card| cards.get(&card.card) != Some(card)).cloned().collect(),
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
            legend: differing(&before.legend, &after.legend),
        }
    }
}

fn differing<T: PartialEq + Clone>(before: &T, after: &T) -> Option<T> {
    (before != after).then(|| after.clone())
}

fn moves<T, Key: Copy + Eq + Hash>(before: &[T], after: &[T], key: impl Fn(&T) -> Key) -> Option<Moves> {
    if before.iter().map(&key).eq(after.iter().map(&key)) {
        return None;
    }
    let places: HashMap<Key, u32> = after.iter().map(&key).zip(0..).collect();
    let end = after.len() as u32;
    Some(before.iter().map(|item| places.get(&key(item)).copied()).chain([Some(end)]).collect())
}

impl Scene {
    /// Takes curves, cards and connectors along to where their columns and rows stand now.
    fn follow(&mut self, columns: Option<&Moves>, rows: Option<&Moves>) {
        if columns.is_none() && rows.is_none() {
            return;
        }
        let now = |moves: Option<&Moves>, index: u32| {
            moves.and_then(|moves| *moves.get(index as usize)?).unwrap_or(index)
        };
        for card in &mut self.cards {
            (card.column, card.row) = (now(columns, card.column), now(rows, card.row));
        }
        for curve in &mut self.curves {
            curve.row = now(rows, curve.row);
            curve.runs.iter_mut().flatten().for_each(|knot| knot.column = now(columns, knot.column));
            curve.labels.iter_mut().for_each(|label| label.column = now(columns, label.column));
        }
        let go = |point: &mut GridPoint| {
            (point.column, point.row) = (now(columns, point.column), now(rows, point.row));
        };
        for route in &mut self.routes {
            route.points.iter_mut().for_each(go);
            route.label.iter_mut().for_each(|label| go(&mut label.center));
        }
    }

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
        take_over(&mut self.legend, delta.legend);
        self.follow(delta.moved_columns.as_ref(), delta.moved_rows.as_ref());

        let changed: HashSet<CurveKey> =
            delta.curves.iter().map(Curve::key).chain(delta.removed_curves).collect();
        self.curves.retain(|curve| !changed.contains(&curve.key()));
        self.curves.extend(delta.curves);
        self.curves.sort_by_key(|curve| (curve.row, curve.style));

        let changed: HashSet<CardId> =
            delta.cards.iter().map(|card| card.card).chain(delta.removed_cards).collect();
        self.cards.retain(|card| !changed.contains(&card.card));
        self.cards.extend(delta.cards);
        self.cards.sort_by(|one, other| {
            let cells = (one.column, one.row).cmp(&(other.column, other.row));
            cells.then(one.y.total_cmp(&other.y)).then(one.left.total_cmp(&other.left))
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
