//! One map, laid out, and kept so from edit to edit.
//!
//! An edit repeats only what it touched: the cells whose cards changed, the connectors whose ways pass those
//! cells, the gutters and corridors whose tracks changed. What came out differently makes the delta. A change
//! of the grid itself (steps, lanes) lays everything out again, with the texts already broken.

mod cell;
mod headers;
mod positions;
mod skeleton;
mod texts;
mod touched;

use std::collections::HashMap;

use sightline_model::{Card, CardId, MapId, Model, RecordDiff};

use self::headers::Headers;
use self::positions::{Across, Channels, Down};
use self::skeleton::Skeleton;
use self::texts::Texts;
use self::touched::Touched;
use crate::delta::SceneDelta;
use crate::measures::{CARD_WIDTH, LANE_MIN_HEIGHT, LANE_PADDING};
use crate::routing::{Ground, Network, Place, Surroundings};
use crate::scene::{BoundaryRule, CardBox, Column, PhaseHeader, Row, Scene, SceneWords};

/// A map with its scene, and what is kept to lay it out again quickly.
pub struct LaidOutMap {
    words: SceneWords,
    skeleton: Skeleton,
    headers: Headers,
    across: Across,
    down: Down,
    texts: Texts,
    /// The index of each cell's first card in the scene, and one past the last card.
    starts: Vec<u32>,
    places: HashMap<CardId, Place>,
    network: Network,
    scene: Scene,
}

impl LaidOutMap {
    /// Lays out a map. One that the model lacks gives an empty scene.
    #[must_use]
    pub fn new(model: &Model, map: MapId, words: SceneWords) -> Self {
        let mut laid_out = Self {
            texts: Texts::new(words.chinese),
            words,
            skeleton: Skeleton::default(),
            headers: Headers::default(),
            across: Across::default(),
            down: Down::default(),
            starts: Vec::new(),
            places: HashMap::new(),
            network: Network::default(),
            scene: Scene::empty(map),
        };
        laid_out.lay_out(model);
        laid_out
    }

    /// The scene as it stands.
    #[must_use]
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Follows a change of the model: `diff` led from the state last seen to `model`.
    pub fn update(&mut self, model: &Model, diff: &RecordDiff) -> SceneDelta {
        let map = self.scene.map;
        let touched = Touched::by(diff, model, map, &self.skeleton, &self.places);
        for record in &touched.gone {
            self.texts.forget(*record);
        }
        if touched.grid {
            if Skeleton::of(model, map) != self.skeleton {
                let before = std::mem::replace(&mut self.scene, Scene::empty(map));
                self.lay_out(model);
                return SceneDelta::between(before, &self.scene);
            }
            self.set_headers(model);
        }
        let mut delta = SceneDelta::default();
        for (column, row) in &touched.cells {
            self.stack_cell(model, *column, *row, &mut delta);
        }
        delta.removed_cards.retain(|card| !self.places.contains_key(card));
        let (network, around) = self.network();
        network.plan_changes(&touched.links, &touched.cells, around);
        self.position(&mut delta);
        delta
    }

    fn lay_out(&mut self, model: &Model) {
        let map = self.scene.map;
        self.skeleton = Skeleton::of(model, map);
        self.set_headers(model);

        let cells: Vec<((u32, u32), Vec<&Card>)> =
            self.skeleton.cells().map(|cell| (cell, self.cards_of(model, cell))).collect();
        let cards: Vec<&Card> = cells.iter().flat_map(|(_, cards)| cards).copied().collect();
        self.texts.prepare(&cards);
        self.starts = vec![0];
        self.places.clear();
        for ((column, row), cards) in cells {
            let boxes = cell::stack(model, &mut self.texts, &cards, column, row);
            self.places.extend(places_of(&boxes));
            self.scene.cards.extend(boxes);
            self.starts.push(self.scene.cards.len() as u32);
        }
        let links = model.links_of_map(map);
        let (network, around) = self.network();
        network.plan_all(links.into_iter(), around);
        self.position(&mut SceneDelta::default());
    }

    fn set_headers(&mut self, model: &Model) {
        self.headers = Headers::new(model, self.scene.map, &self.words, &mut self.texts);
        // What stands in the headers is placed with them.
        (self.across, self.down) = (Across::default(), Down::default());
    }

    fn cards_of<'a>(&self, model: &'a Model, (column, row): (u32, u32)) -> Vec<&'a Card> {
        let cell = self.skeleton.at(column, row);
        cell.map(|(step, lane)| model.cards_of_cell(lane, step).collect()).unwrap_or_default()
    }

    /// Stacks the cards of one cell anew and notes what changed.
    fn stack_cell(&mut self, model: &Model, column: u32, row: u32, delta: &mut SceneDelta) {
        let cards = self.cards_of(model, (column, row));
        let boxes = cell::stack(model, &mut self.texts, &cards, column, row);
        let cell = (column * self.skeleton.row_count() + row) as usize;
        let range = self.starts[cell] as usize..self.starts[cell + 1] as usize;
        let before = &self.scene.cards[range.clone()];
        for card in before.iter().filter(|old| boxes.iter().all(|new| new.card != old.card)) {
            // A card that went to a cell stacked earlier has its new place already.
            if self.places.get(&card.card).is_some_and(|place| (place.column, place.row) == (column, row)) {
                self.places.remove(&card.card);
            }
            delta.removed_cards.push(card.card);
        }
        delta.cards.extend(boxes.iter().filter(|new| !before.contains(new)).cloned());
        self.places.extend(places_of(&boxes));
        let (before, now) = (range.len() as u32, boxes.len() as u32);
        self.scene.cards.splice(range, boxes);
        if before != now {
            self.starts[cell + 1..].iter_mut().for_each(|start| *start = *start + now - before);
        }
    }

    /// The connectors, and what planning them asks.
    fn network(&mut self) -> (&mut Network, Surroundings<'_>) {
        let ground = ground(&self.skeleton, &self.scene.cards, &self.starts);
        let (typesetter, chinese) = self.texts.typesetter();
        (&mut self.network, Surroundings { ground, places: &self.places, typesetter, chinese })
    }

    /// Places everything in the drawing and notes what changed.
    fn position(&mut self, delta: &mut SceneDelta) {
        self.network.settle(self.skeleton.column_count(), self.skeleton.row_count());
        let channels = Channels::new(&self.skeleton, self.network.sizes());
        let across = Across::new(&self.skeleton, &channels);
        if self.across != across {
            self.across = across;
            self.place_across(delta);
        }
        let down = Down::new(&self.skeleton, &channels, &self.row_heights(), &self.headers);
        if self.down != down {
            self.down = down;
            self.place_down(delta);
        }
        let ground = ground(&self.skeleton, &self.scene.cards, &self.starts);
        (delta.routes, delta.removed_routes) = self.network.draw(ground, &channels, &mut self.scene.routes);
    }

    fn place_across(&mut self, delta: &mut SceneDelta) {
        let (scene, headers, across) = (&mut self.scene, &self.headers, &self.across);
        let phases = self.skeleton.phases.iter().zip(&headers.phases).zip(&across.phases);
        let phases = phases.map(|(((phase, _), lines), (x, width))| PhaseHeader {
            phase: *phase,
            x: *x,
            width: *width,
            lines: lines.clone(),
        });
        let steps = self.skeleton.steps.iter().zip(&headers.steps).zip(&across.columns);
        let columns = steps.map(|(((step, phase), lines), x)| Column {
            step: *step,
            phase: *phase,
            x: *x,
            width: CARD_WIDTH,
            lines: lines.clone(),
        });
        note(&mut scene.width, across.width, &mut delta.width);
        note(&mut scene.phases, phases.collect(), &mut delta.phases);
        note(&mut scene.columns, columns.collect(), &mut delta.columns);
    }

    fn place_down(&mut self, delta: &mut SceneDelta) {
        let (scene, headers, down) = (&mut self.scene, &self.headers, &self.down);
        let lanes = self.skeleton.lanes.iter().zip(&headers.lanes).zip(&down.rows);
        let rows = lanes.map(|(((lane, kind), (lines, _)), (y, height))| Row {
            lane: *lane,
            kind: *kind,
            y: *y,
            height: *height,
            lines: lines.clone(),
        });
        let rules = down.rules.iter().map(|(line, y)| BoundaryRule {
            line: *line,
            y: *y,
            label: headers.rule(*line),
        });
        note(&mut scene.height, down.height, &mut delta.height);
        note(&mut scene.phase_header_height, headers.phase_height, &mut delta.phase_header_height);
        note(&mut scene.step_header_height, headers.step_height, &mut delta.step_header_height);
        note(&mut scene.rows, rows.collect(), &mut delta.rows);
        note(&mut scene.rules, rules.collect(), &mut delta.rules);
    }

    /// The height of each row's tallest cell.
    fn row_heights(&self) -> Vec<f32> {
        let ground = ground(&self.skeleton, &self.scene.cards, &self.starts);
        let height = |(column, row)| {
            ground.cell(column, row).last().map_or(0.0, |card| card.y + card.height + LANE_PADDING)
        };
        let mut heights = vec![LANE_MIN_HEIGHT; self.skeleton.lanes.len()];
        for cell in self.skeleton.cells() {
            let tallest = &mut heights[cell.1 as usize];
            *tallest = tallest.max(height(cell));
        }
        heights
    }
}

fn ground<'a>(skeleton: &Skeleton, cards: &'a [CardBox], starts: &'a [u32]) -> Ground<'a> {
    Ground { columns: skeleton.column_count(), rows: skeleton.row_count(), cards, starts }
}

fn places_of(cell: &[CardBox]) -> impl Iterator<Item = (CardId, Place)> {
    (0..)
        .zip(cell)
        .map(|(position, card)| (card.card, Place { column: card.column, row: card.row, position }))
}

/// Takes over a new value, and says so where it differs.
fn note<T: PartialEq + Clone>(current: &mut T, new: T, noted: &mut Option<T>) {
    if *current != new {
        current.clone_from(&new);
        *noted = Some(new);
    }
}
