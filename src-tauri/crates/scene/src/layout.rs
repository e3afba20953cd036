//! One map, laid out, and kept so from edit to edit.
//!
//! An edit repeats only what it touched: the cells whose cards changed, the connectors whose ways pass those
//! cells, the gutters and corridors whose tracks changed. What came out differently makes the delta. A change
//! of the grid itself (steps, lanes) lays everything out again, with the texts already broken.

mod aligned;
mod cell;
mod channels;
mod crowd;
mod curves;
mod emotion;
mod headers;
mod image;
mod lane_ground;
mod numbers;
mod overlaid;
mod positions;
mod skeleton;
mod standing;
mod styles;
mod tags;
mod texts;
mod times;
mod touched;

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use sightline_model::{Card, CardId, MapId, Model, RecordDiff, RecordId};

pub use self::aligned::lay_out_aligned;
use self::cell::Cell;
use self::curves::CurvedLane;
use self::headers::Headers;
use self::lane_ground::LaneGround;
pub use self::overlaid::lay_out_overlaid;
use self::positions::{Across, Channels, Down};
use self::skeleton::Skeleton;
use self::standing::Standing;
use self::styles::CurveStyles;
use self::texts::{CardText, Texts};
use self::touched::Touched;
use crate::delta::{SceneDelta, changed_curves};
use crate::figure::Curve;
use crate::measures::{CARD_WIDTH, LANE_PADDING};
use crate::routing::{Bridge, Ground, Network, Place, Surroundings};
use crate::scene::{BoundaryRule, CardBox, Column, PhaseHeader, Row, Scene, SceneWords};

/// A map with its scene, and what is kept to lay it out again quickly.
pub struct LaidOutMap {
    words: SceneWords,
    skeleton: Skeleton,
    headers: Headers,
    across: Across,
    down: Down,
    texts: Texts,
    styles: CurveStyles,
    /// What stands under the cards of each row.
    grounds: Vec<LaneGround>,
    /// The index of each cell's first card in the scene, and one past the last card.
    starts: Vec<u32>,
    /// The height that the cards of each cell need: an edit asks for all of them.
    cell_heights: Vec<f32>,
    places: HashMap<CardId, Place>,
    /// The cards that reach over several columns, by row.
    bridges: Vec<Vec<Bridge>>,
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
            styles: CurveStyles::of_map(model, map),
            grounds: Vec::new(),
            starts: Vec::new(),
            cell_heights: Vec::new(),
            places: HashMap::new(),
            bridges: Vec::new(),
            network: Network::default(),
            scene: Scene::empty(map),
        };
        laid_out.lay_out(model, &mut Standing::default());
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
        if touched.grid && Skeleton::of(model, map) != self.skeleton {
            return self.lay_out_again(model, touched.cells);
        }
        if touched.grid || touched.timings || touched.flow && !self.headers.times.is_empty() {
            self.set_headers(model);
        }
        let mut delta = SceneDelta::default();
        let mut waiting = self.renew_grounds(model, &touched);
        waiting.extend(touched.cells);
        let (mut stacked, mut bridged_rows) = (BTreeSet::new(), BTreeSet::new());
        while let Some((column, row)) = waiting.pop_first() {
            stacked.insert((column, row));
            if let Some(last) = self.stack_cell(model, column, row, &mut delta) {
                bridged_rows.insert(row);
                waiting.extend((column + 1..=last).map(|column| (column, row)));
            }
        }
        delta.removed_cards.retain(|card| !self.places.contains_key(card));
        let (network, around) = self.network();
        network.plan_changes(&touched.links, (&stacked, &bridged_rows), around);
        let moved = self.position(&mut delta);
        let all_rows = moved || touched.grounds;
        let rows = stacked.into_iter().map(|(_, row)| row).collect();
        self.draw_curves(model, (!all_rows).then_some(rows), &mut delta);
        if touched.tags || delta.width.is_some() {
            let legend = tags::legend(model, self.scene.map, &mut self.texts, self.scene.width);
            note(&mut self.scene.legend, legend, &mut delta.legend);
        }
        delta
    }

    /// Looks again at what the lanes that an edit touched stand on. Gives the cells of those that stand on something
    /// else now.
    fn renew_grounds(&mut self, model: &Model, touched: &Touched) -> BTreeSet<(u32, u32)> {
        let styles = CurveStyles::of_map(model, self.scene.map);
        let restyled = self.styles != styles;
        self.styles = styles;
        let mut cells = BTreeSet::new();
        for row in 0..self.skeleton.row_count() {
            let ground = &self.grounds[row as usize];
            let looked_at =
                touched.grounds || touched.grid || touched.cells.iter().any(|(_, other)| *other == row);
            if !looked_at || !ground.is_shared() {
                continue;
            }
            let renewed = self.lane_ground(model, row);
            if self.grounds[row as usize] != renewed || restyled {
                self.grounds[row as usize] = renewed;
                self.down = Down::default();
                cells.extend((0..self.skeleton.column_count()).map(|column| (column, row)));
            }
        }
        cells
    }

    fn lane_ground(&self, model: &Model, row: u32) -> LaneGround {
        let (lane, header) = (&self.skeleton.lanes[row as usize], &self.headers.lanes[row as usize]);
        LaneGround::new(model, lane, header.height, &self.styles, &self.words)
    }

    /// Lays out the map on another grid than before; `touched` are the cells whose cards changed as well.
    fn lay_out_again(&mut self, model: &Model, touched: BTreeSet<(u32, u32)>) -> SceneDelta {
        let empty = Scene::empty(self.scene.map);
        let mut before = std::mem::replace(&mut self.scene, empty);
        let cells = (std::mem::take(&mut before.cards), std::mem::take(&mut self.starts));
        let skeleton = std::mem::take(&mut self.skeleton);
        let mut standing = Standing::new(skeleton, cells, &self.bridges, touched);
        let made = self.lay_out(model, &mut standing);
        before.cards = standing.rest();
        SceneDelta::between(before, &self.scene, &made)
    }

    /// Lays out the whole map, with the cards that stand as they stood. Gives the indices of all others in the scene.
    fn lay_out(&mut self, model: &Model, standing: &mut Standing) -> Vec<usize> {
        let map = self.scene.map;
        self.skeleton = Skeleton::of(model, map);
        self.set_headers(model);
        self.styles = CurveStyles::of_map(model, map);
        self.grounds = (0..self.skeleton.row_count()).map(|row| self.lane_ground(model, row)).collect();

        self.bridges = vec![Vec::new(); self.skeleton.lanes.len()];
        let cells: Vec<((u32, u32), Vec<&Card>)> =
            self.skeleton.cells().map(|cell| (cell, self.cards_of(model, cell))).collect();
        let kept = self.kept_cells(&cells, standing);
        self.prepare_texts(cells.iter().zip(&kept).filter(|(_, kept)| kept.is_none()).map(|(cell, _)| cell));

        self.starts = vec![0];
        self.cell_heights.clear();
        self.places.clear();
        let mut made = Vec::new();
        for (((column, row), cards), kept) in cells.into_iter().zip(kept) {
            let boxes = if let Some(range) = kept {
                standing.take(range, (column, row))
            } else {
                let boxes = self.boxes(model, &cards, column, row);
                made.extend((self.scene.cards.len()..).take(boxes.len()));
                boxes
            };
            self.places.extend(places_of(&boxes));
            self.bridges[row as usize].extend(boxes.iter().filter_map(bridge));
            self.cell_heights.push(height_of(&boxes));
            self.scene.cards.extend(boxes);
            self.starts.push(self.scene.cards.len() as u32);
        }
        let links = model.links_of_map(map);
        let (network, around) = self.network();
        network.plan_all(links.into_iter(), around);
        self.position(&mut SceneDelta::default());
        self.draw_curves(model, None, &mut SceneDelta::default());
        self.set_legend(model);
        made
    }

    /// For each cell, where its cards are among those of before, if they stand as they stood.
    fn kept_cells(
        &self,
        cells: &[((u32, u32), Vec<&Card>)],
        standing: &Standing,
    ) -> Vec<Option<Range<usize>>> {
        let mut apart: Vec<bool> = self.grounds.iter().map(|ground| !ground.is_shared()).collect();
        for ((_, row), cards) in cells {
            apart[*row as usize] &= cards.iter().all(|card| card.span <= 1);
        }
        let is_apart = |row: u32| apart[row as usize];
        let kept = |cell: (u32, u32)| standing.range(&self.skeleton, cell).filter(|_| is_apart(cell.1));
        cells.iter().map(|(cell, _)| kept(*cell)).collect()
    }

    /// Breaks the texts of the boxes of many cells at once.
    fn prepare_texts<'a>(&mut self, cells: impl Iterator<Item = &'a ((u32, u32), Vec<&'a Card>)>) {
        let mut texts = Vec::new();
        for ((column, row), cards) in cells.filter(|((_, row), _)| !self.grounds[*row as usize].is_shared()) {
            let cell = cell_at(&self.skeleton, &self.bridges, *column, *row);
            let text = |card: &'a Card| CardText::of(card, cell.kind, cell.span(card));
            texts.extend(cards.iter().map(|card| (card.id.uuid(), text(card))));
        }
        self.texts.prepare(texts);
    }

    fn set_legend(&mut self, model: &Model) {
        self.scene.legend = tags::legend(model, self.scene.map, &mut self.texts, self.scene.width);
    }

    fn set_headers(&mut self, model: &Model) {
        self.headers = Headers::new(model, self.scene.map, &self.words, &mut self.texts);
        // What stands in the headers is placed with them.
        (self.across, self.down) = (Across::default(), Down::default());
    }

    fn cards_of<'a>(&self, model: &'a Model, (column, row): (u32, u32)) -> Vec<&'a Card> {
        let cell = self.skeleton.at(column, row);
        cell.map(|(step, lane)| model.cards_of_cell(lane.id, step).collect()).unwrap_or_default()
    }

    /// The boxes of the cards of one cell, in reading order.
    fn boxes(&mut self, model: &Model, cards: &[&Card], column: u32, row: u32) -> Vec<CardBox> {
        let cell = cell_at(&self.skeleton, &self.bridges, column, row);
        self.grounds[row as usize].cards(model, &mut self.texts, &self.styles, cards, cell)
    }

    /// Stacks the cards of one cell anew and notes what changed. Where other cards than before reach over the
    /// columns behind it, or at another height, it gives the last of these columns.
    fn stack_cell(&mut self, model: &Model, column: u32, row: u32, delta: &mut SceneDelta) -> Option<u32> {
        let cards = self.cards_of(model, (column, row));
        let boxes = self.boxes(model, &cards, column, row);
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
        let reaching = self.replace_bridges(column, row, &boxes);
        let (before, now) = (range.len() as u32, boxes.len() as u32);
        self.cell_heights[cell] = height_of(&boxes);
        self.scene.cards.splice(range, boxes);
        if before != now {
            self.starts[cell + 1..].iter_mut().for_each(|start| *start = *start + now - before);
        }
        reaching
    }

    /// Takes over which cards of a cell reach over the columns behind it; where that changed, it gives the last
    /// column that one of them reaches or reached.
    fn replace_bridges(&mut self, column: u32, row: u32, boxes: &[CardBox]) -> Option<u32> {
        let after: Vec<Bridge> = boxes.iter().filter_map(bridge).collect();
        let bridges = &mut self.bridges[row as usize];
        let before: Vec<Bridge> = bridges.extract_if(.., |bridge| bridge.first == column).collect();
        let last = before.iter().chain(&after).map(|bridge| bridge.last).max();
        let changed = before != after;
        bridges.extend(after);
        last.filter(|_| changed)
    }

    /// The connectors, and what planning them asks.
    fn network(&mut self) -> (&mut Network, Surroundings<'_>) {
        let ground = ground(&self.skeleton, &self.scene.cards, &self.starts, &self.bridges);
        let (typesetter, chinese) = self.texts.typesetter();
        (&mut self.network, Surroundings { ground, places: &self.places, typesetter, chinese })
    }

    /// Places everything in the drawing and notes what changed. Says whether any column moved.
    fn position(&mut self, delta: &mut SceneDelta) -> bool {
        self.network.settle(self.skeleton.column_count(), self.skeleton.row_count());
        let channels = Channels::new(&self.skeleton, self.network.sizes());
        let across = Across::new(&self.skeleton, &channels);
        let moved = self.across != across;
        if moved {
            self.across = across;
            self.place_across(delta);
        }
        let down = Down::new(&self.skeleton, &channels, &self.row_heights(), &self.headers);
        if self.down != down {
            self.down = down;
            self.place_down(delta);
        }
        let ground = ground(&self.skeleton, &self.scene.cards, &self.starts, &self.bridges);
        (delta.routes, delta.removed_routes) = self.network.draw(ground, &channels, &mut self.scene.routes);
        moved
    }

    /// Draws the curves of these rows anew, or all, and notes what changed.
    fn draw_curves(&mut self, model: &Model, rows: Option<BTreeSet<u32>>, delta: &mut SceneDelta) {
        let is_drawn = |row: u32| rows.as_ref().is_none_or(|rows| rows.contains(&row));
        let ground = ground(&self.skeleton, &self.scene.cards, &self.starts, &self.bridges);
        let mut drawn = Vec::new();
        for ((lane, lane_ground), row) in self.skeleton.lanes.iter().zip(&self.grounds).zip(0..) {
            if is_drawn(row) {
                let (columns, styles) = (&self.across.columns[..], &self.styles);
                let curved = CurvedLane { model, ground, columns, lane, row, lane_ground, styles };
                drawn.extend(curved.curves(&mut self.texts));
            }
        }
        let before: Vec<Curve> = self.scene.curves.extract_if(.., |curve| is_drawn(curve.row)).collect();
        (delta.curves, delta.removed_curves) = changed_curves(&before, &drawn);
        self.scene.curves.extend(drawn);
        self.scene.curves.sort_by_key(|curve| (curve.row, curve.style));
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
        let steps = self.skeleton.steps.iter().zip(&headers.steps).zip(&across.columns).enumerate();
        let columns = steps.map(|(index, (((step, phase), lines), x))| Column {
            step: *step,
            phase: *phase,
            x: *x,
            width: CARD_WIDTH,
            lines: lines.clone(),
            time: headers.times.get(index).cloned(),
        });
        note(&mut scene.width, across.width, &mut delta.width);
        note(&mut scene.phases, phases.collect(), &mut delta.phases);
        note(&mut scene.columns, columns.collect(), &mut delta.columns);
    }

    fn place_down(&mut self, delta: &mut SceneDelta) {
        let (scene, headers, down) = (&mut self.scene, &self.headers, &self.down);
        let lanes = self.skeleton.lanes.iter().zip(&headers.lanes).zip(&self.grounds).zip(&down.rows);
        let texts = &mut self.texts;
        let rows = lanes.map(|(((lane, header), ground), (y, height))| Row {
            lane: lane.id,
            kind: lane.kind,
            content: lane.kind.content(),
            y: *y,
            height: *height,
            lines: header.lines.clone(),
            count: header.count.clone(),
            entries: ground.entries(texts),
            plot: ground.plot(texts),
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

    /// The height of each row's tallest cell, and of the row at least.
    fn row_heights(&self) -> Vec<f32> {
        let mut heights: Vec<f32> = self.grounds.iter().map(|ground| ground.height).collect();
        for ((_, row), height) in self.skeleton.cells().zip(&self.cell_heights) {
            let tallest = &mut heights[row as usize];
            *tallest = tallest.max(*height);
        }
        heights
    }
}

/// The height that the cards of a cell need.
fn height_of(cell: &[CardBox]) -> f32 {
    cell.iter().map(|card| card.y + card.height + LANE_PADDING).fold(0.0, f32::max)
}

fn cell_at<'a>(skeleton: &Skeleton, bridges: &'a [Vec<Bridge>], column: u32, row: u32) -> Cell<'a> {
    Cell {
        column,
        row,
        kind: skeleton.lanes[row as usize].kind,
        columns: skeleton.column_count(),
        bridges: &bridges[row as usize],
    }
}

fn ground<'a>(
    skeleton: &Skeleton,
    cards: &'a [CardBox],
    starts: &'a [u32],
    bridges: &'a [Vec<Bridge>],
) -> Ground<'a> {
    Ground { columns: skeleton.column_count(), rows: skeleton.row_count(), cards, starts, bridges }
}

fn bridge(card: &CardBox) -> Option<Bridge> {
    let (first, last) = (card.column, card.column + card.span - 1);
    (card.span > 1).then_some(Bridge {
        card: card.card,
        first,
        last,
        top: card.y,
        bottom: card.y + card.height,
    })
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
