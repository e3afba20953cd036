//! An emotion lane: the cards of a cell as points at the height of their values.

use sightline_model::{Card, Model, PersonaId};

use super::cell::{self, Cell};
use super::crowd::{CROWD_GAP, Crowd, Spot, around};
use crate::figure::{CardFigure, CurvePoint, Face};
use crate::marks::GLYPH_SIZE;
use crate::measures::{CARD_WIDTH, FACE_GAP, LANE_PADDING, POINT_SIZE};
use crate::scene::CardBox;
use crate::text::to_sixteenths;

/// The highest value; the lowest one is as far below zero.
const HIGHEST: f32 = 2.0;
/// From -2 to +2 at least.
const PLOT_MIN_HEIGHT: f32 = 160.0;
/// Above the highest value and below the lowest one: a label of two lines and half a point.
const MARGIN: f32 = LANE_PADDING + 36.0;

/// Where the values of an emotion lane lie.
#[derive(Clone, Debug, PartialEq)]
pub struct EmotionScale {
    /// The zero line, below the row's upper edge.
    pub zero: f32,
    /// How many pixels one more is.
    pub unit: f32,
    faces: bool,
}

impl EmotionScale {
    /// The scale of a lane that is to be so high at least.
    pub fn new(height: f32, faces: bool) -> Self {
        let plot = (height - 2.0 * MARGIN).max(PLOT_MIN_HEIGHT);
        Self { zero: MARGIN + plot / 2.0, unit: plot / (2.0 * HIGHEST), faces }
    }

    /// The height of the row at least.
    pub fn height(&self) -> f32 {
        self.zero * 2.0
    }

    /// The upper edge and the height of the part in which values lie.
    pub fn plot(&self) -> (f32, f32) {
        (MARGIN, self.unit * 2.0 * HIGHEST)
    }

    /// The height of a value below the row's upper edge; one outside the scale stands at its end.
    fn y(&self, value: f64) -> f32 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a place in the drawing needs no more than f32 has"
        )]
        let value = (value as f32).clamp(-HIGHEST, HIGHEST);
        to_sixteenths(self.zero - value * self.unit)
    }

    /// The points of a cell, each in the middle of the column at the height of its value. Where several meet they
    /// stand side by side; those that nobody scored stand on the zero line, at the left of the cell. Cards that find
    /// no room are given back.
    pub fn place<'a>(
        &self,
        model: &Model,
        cards: &[&'a Card],
        cell: Cell<'_>,
        style: impl Fn(Option<PersonaId>) -> u32,
    ) -> (Vec<CardBox>, Vec<&'a Card>) {
        let step = if self.faces { POINT_SIZE + FACE_GAP + GLYPH_SIZE } else { POINT_SIZE } + CROWD_GAP;
        let (mut crowd, mut boxes, mut rest) = (Crowd::default(), Vec::new(), Vec::new());
        for card in cards {
            let value = known(card);
            let left = if value.is_some() { (CARD_WIDTH - POINT_SIZE) / 2.0 } else { 0.0 };
            let top = self.y(value.unwrap_or(0.0)) - POINT_SIZE / 2.0;
            let preferred = Spot { left, top, width: POINT_SIZE, height: POINT_SIZE };
            let Some(spot) = crowd.place(around(preferred, step, CARD_WIDTH)) else {
                rest.push(*card);
                continue;
            };
            let point = CurvePoint {
                style: style(card.persona),
                known: value.is_some(),
                face: value.filter(|_| self.faces).map(face),
            };
            boxes.push(CardBox {
                figure: Some(CardFigure::Point(point)),
                ..cell::at(spot, cell::bare(model, card, cell))
            });
        }
        (boxes, rest)
    }
}

/// The value of a card, where it has one that can be drawn.
pub fn known(card: &Card) -> Option<f64> {
    card.value.filter(|value| value.is_finite())
}

/// The face for a value from -2 to +2: five of them, each a value and the half on its outer side, the calm one for
/// zero and the halves around it.
fn face(value: f64) -> Face {
    match value {
        value if value <= -1.5 => Face::VerySad,
        value if value < -0.5 => Face::Sad,
        value if value <= 0.5 => Face::Calm,
        value if value < 1.5 => Face::Glad,
        _ => Face::VeryGlad,
    }
}
