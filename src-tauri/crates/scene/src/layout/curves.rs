//! The curves of a lane, once its cards and its columns have their places.

use std::collections::{BTreeMap, BTreeSet};

use sightline_model::{Card, Model, PersonaId};

use super::channels::SubRows;
use super::emotion::known;
use super::lane_ground::LaneGround;
use super::skeleton::SkeletonLane;
use super::styles::CurveStyles;
use super::texts::Texts;
use crate::figure::{CardFigure, Curve, CurveExtreme, CurveKnot, CurveLabel, NumberMark};
use crate::interpolation::slopes;
use crate::measures::{CARD_WIDTH, CURVE_LABEL_GAP, CURVE_LABEL_WIDTH};
use crate::number::signed;
use crate::routing::Ground;
use crate::scene::{CardBox, TextLine};
use crate::text::{TextRole, to_sixteenths};

/// One lane with all that its curves follow from.
pub struct CurvedLane<'a> {
    /// The records.
    pub model: &'a Model,
    /// The cards of the map.
    pub ground: Ground<'a>,
    /// The left edges of the columns.
    pub columns: &'a [f32],
    /// The lane.
    pub lane: &'a SkeletonLane,
    /// The index of its row.
    pub row: u32,
    /// What stands under its cards.
    pub lane_ground: &'a LaneGround,
    /// How curves are told apart.
    pub styles: &'a CurveStyles,
}

/// A place on a curve.
#[derive(Clone, Copy)]
struct Stop<'a> {
    column: u32,
    x: f32,
    y: f32,
    card: &'a Card,
    value: f64,
}

/// A rectangle of a cell that no label may cover.
type Taken = (u32, f32, f32, f32, f32);

impl<'a> CurvedLane<'a> {
    /// The curves of the lane.
    pub fn curves(&self, texts: &mut Texts) -> Vec<Curve> {
        if let Some(rows) = self.lane_ground.sub_rows() {
            return self.threads(rows);
        }
        if !self.lane_ground.has_curves() {
            return Vec::new();
        }
        let mut stops: BTreeMap<(u32, Option<PersonaId>), Vec<Stop<'_>>> = BTreeMap::new();
        let mut taken = Vec::new();
        for column in 0..self.ground.columns {
            let mut placed: Vec<(&Card, &CardBox)> = self
                .ground
                .cell(column, self.row)
                .iter()
                .filter_map(|card| Some((self.model.cards().get(card.card)?, card)))
                .collect();
            taken.extend(placed.iter().map(|(_, card)| taken_by(card)));
            placed.sort_by(|(one, _), (other, _)| one.rank.cmp(&other.rank).then(one.id.cmp(&other.id)));
            for (card, placed) in placed {
                let stop = stop(card, placed);
                let curve = stops
                    .entry((self.lane_ground.style(self.styles, card.persona), card.persona))
                    .or_default();
                // One point a step: the first that has a value. Others stand beside the curve.
                if curve.last().is_none_or(|last| last.column != column) {
                    curve.extend(stop);
                }
            }
        }
        let smooth = !stops.is_empty() && self.is_emotion();
        stops
            .into_iter()
            .map(|((style, persona), stops)| Curve {
                lane: self.lane.id,
                row: self.row,
                persona,
                channel: None,
                style,
                state: self.styles.state,
                runs: runs(&stops).map(|run| knots(&places(run), self.columns, smooth)).collect(),
                labels: if smooth { self.labels(&stops, &mut taken, texts) } else { Vec::new() },
            })
            .collect()
    }

    fn is_emotion(&self) -> bool {
        self.lane.kind.content() == sightline_model::LaneContent::Curve
    }

    /// The thin lines between the marks of a channel in neighbouring steps.
    fn threads(&self, rows: &SubRows) -> Vec<Curve> {
        let threads = rows.rows.iter().zip(0..).filter_map(|(row, style)| {
            let y = rows.middle(row.channel)?;
            let mark = |column| {
                let uses = |card: &&CardBox| match &card.figure {
                    Some(CardFigure::Channels(marks)) => {
                        marks.marks.iter().any(|mark| mark.channel == row.channel)
                    }
                    _ => false,
                };
                let card = self.ground.cell(column, self.row).iter().find(uses)?;
                Some(CurveKnot { column, x: middle(card), y, before: (0.0, 0.0), after: (0.0, 0.0) })
            };
            let marks: Vec<CurveKnot> = (0..self.ground.columns).filter_map(mark).collect();
            let runs = marks.chunk_by(|one, other| one.column + 1 == other.column);
            let runs: Vec<Vec<CurveKnot>> = runs.filter(|run| run.len() > 1).map(<[_]>::to_vec).collect();
            (!runs.is_empty()).then(|| Curve {
                lane: self.lane.id,
                row: self.row,
                persona: None,
                channel: Some(row.channel),
                style,
                state: self.styles.state,
                runs,
                labels: Vec::new(),
            })
        });
        threads.collect()
    }

    /// The labels at peak, trough and end of a curve, above or below their points, where no point and no other label
    /// stands.
    fn labels(&self, stops: &[Stop<'_>], taken: &mut Vec<Taken>, texts: &mut Texts) -> Vec<CurveLabel> {
        let first_by = |better: fn(f64, f64) -> bool| {
            stops
                .iter()
                .enumerate()
                .reduce(|best, next| if better(next.1.value, best.1.value) { next } else { best })
        };
        let extremes = [
            (CurveExtreme::Peak, first_by(|next, best| next > best)),
            (CurveExtreme::Trough, first_by(|next, best| next < best)),
            (CurveExtreme::End, stops.iter().enumerate().next_back()),
        ];
        let places: BTreeSet<usize> =
            extremes.iter().filter_map(|(_, stop)| stop.map(|(index, _)| index)).collect();
        places
            .into_iter()
            .map(|index| {
                let kinds: Vec<CurveExtreme> = extremes
                    .iter()
                    .filter(|(_, stop)| stop.is_some_and(|(place, _)| place == index))
                    .map(|(kind, _)| *kind)
                    .collect();
                self.label(&stops[index], kinds, taken, texts)
            })
            .collect()
    }

    fn label(
        &self,
        stop: &Stop<'_>,
        extremes: Vec<CurveExtreme>,
        taken: &mut Vec<Taken>,
        texts: &mut Texts,
    ) -> CurveLabel {
        let (typesetter, chinese) = texts.typesetter();
        let value = signed(stop.value);
        let words = if stop.card.text.trim().is_empty() { &value } else { &stop.card.text };
        let block = typesetter.set_short(words, TextRole::CurveLabel, CURVE_LABEL_WIDTH, chinese, 2);
        let x = (stop.x - block.width / 2.0).round().clamp(0.0, (CARD_WIDTH - block.width).max(0.0));
        let (above, below) = (stop.y - CURVE_LABEL_GAP - block.height, stop.y + CURVE_LABEL_GAP);
        let upward = match extremes.first() {
            Some(CurveExtreme::Peak) => true,
            Some(CurveExtreme::Trough) => false,
            _ => stop.value >= 0.0,
        };
        let rectangle = |y: f32| (stop.column, x, x + block.width, y, y + block.height);
        let is_free = |y: &f32| {
            let (column, left, right, top, bottom) = rectangle(*y);
            top >= 0.0
                && bottom <= self.lane_ground.height
                && taken.iter().all(|other| {
                    column != other.0
                        || right <= other.1
                        || other.2 <= left
                        || bottom <= other.3
                        || other.4 <= top
                })
        };
        let candidates = [
            if upward { above } else { below },
            if upward { below } else { above },
            above - block.height,
            below + block.height,
        ];
        let y = candidates.into_iter().find(is_free).unwrap_or(candidates[0]).round();
        taken.push(rectangle(y));
        let centred = |line: TextLine| TextLine { x: ((block.width - line.width) / 2.0).round(), ..line };
        let lines = block.lines.into_iter().map(centred).collect();
        CurveLabel { card: stop.card.id, extremes, column: stop.column, x, y, lines }
    }
}

/// Where a curve passes: the column, right of the column's left edge, below the row's upper edge.
pub type CurvePlace = (u32, f32, f32);

/// The knots of a curve through places from left to right: straight, or by monotone cubics. `columns` are the left
/// edges of the columns.
pub fn knots(places: &[CurvePlace], columns: &[f32], smooth: bool) -> Vec<CurveKnot> {
    let left = |column: u32| columns.get(column as usize).copied().unwrap_or_default();
    let points: Vec<(f32, f32)> = places.iter().map(|(column, x, y)| (left(*column) + x, *y)).collect();
    let slopes = if smooth { slopes(&points) } else { Vec::new() };
    let handle = |from: usize, to: usize| {
        let third = (points[to].0 - points[from].0) / 3.0;
        let slope = slopes
            .get(from)
            .copied()
            .unwrap_or_else(|| (points[to].1 - points[from].1) / (points[to].0 - points[from].0));
        (to_sixteenths(third), to_sixteenths(third * slope))
    };
    let knot = |(index, (column, x, y)): (usize, &CurvePlace)| CurveKnot {
        column: *column,
        x: *x,
        y: *y,
        before: index.checked_sub(1).map_or((0.0, 0.0), |before| handle(index, before)),
        after: if index + 1 < places.len() { handle(index, index + 1) } else { (0.0, 0.0) },
    };
    places.iter().enumerate().map(knot).collect()
}

fn places(run: &[Stop<'_>]) -> Vec<CurvePlace> {
    run.iter().map(|stop| (stop.column, stop.x, stop.y)).collect()
}

/// The runs of stops in neighbouring columns.
fn runs<'a, 'b>(stops: &'b [Stop<'a>]) -> impl Iterator<Item = &'b [Stop<'a>]> {
    stops.chunk_by(|one, other| one.column + 1 == other.column)
}

/// Where a card stands on its curve; nothing for one without a value, or that found no room in the plot.
fn stop<'a>(card: &'a Card, placed: &CardBox) -> Option<Stop<'a>> {
    let y = match placed.figure.as_ref()? {
        CardFigure::Point(_) => placed.y + placed.height / 2.0,
        CardFigure::Number(number) => match number.mark {
            NumberMark::Dot { y } => placed.y + y,
            NumberMark::Unknown | NumberMark::Bar { .. } => return None,
        },
        CardFigure::Text | CardFigure::Channels(_) => return None,
    };
    Some(Stop { column: placed.column, x: middle(placed), y, card, value: known(card)? })
}

/// The middle of a card, right of its column's left edge.
fn middle(card: &CardBox) -> f32 {
    (card.left + CARD_WIDTH - card.right) / 2.0
}

fn taken_by(card: &CardBox) -> Taken {
    (card.column, card.left, CARD_WIDTH - card.right, card.y, card.y + card.height)
}
