//! A lane of numbers: bars from zero, or dots that a line joins.

use sightline_model::{Card, Chart, Model};

use super::cell::{self, Cell};
use super::crowd::{CROWD_GAP, Spot};
use super::emotion::known;
use super::texts::Texts;
use crate::figure::{CardFigure, NumberFigure, NumberMark};
use crate::measures::{CARD_WIDTH, LANE_PADDING, POINT_SIZE};
use crate::number::with_unit;
use crate::scene::{CardBox, TextLine};
use crate::text::{TextRole, to_sixteenths};

/// From the lowest to the highest value of the scale at least.
const PLOT_MIN_HEIGHT: f32 = 72.0;
/// Above and below the bars: the room for a number.
const LABEL_ROOM: f32 = 28.0;
/// Between the end of a bar and its number.
const BAR_LABEL_GAP: f32 = 2.0;
/// Between the middle of a dot and its number.
const DOT_LABEL_GAP: f32 = POINT_SIZE / 2.0 + 2.0;
/// How many numbers stand side by side in a cell at most.
const MOST_IN_A_CELL: usize = 4;
/// How many lines of a number's text are shown.
const CAPTION_LINES: usize = 2;

/// Where the numbers of a lane lie.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberScale {
    /// The lowest value: zero, or a round number below the lane's lowest.
    pub low: f32,
    /// The highest value: zero, or a round number above the lane's highest.
    pub high: f32,
    plot: f32,
    unit: String,
    chart: Chart,
}

impl NumberScale {
    /// The scale for the numbers of a lane that is to be so high at least. It begins or ends at zero, or has zero
    /// within; its ends are rounded away from zero to the next of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 or 10 times a power
    /// of ten. A lane in which no number is known goes from 0 to 1.
    pub fn new<'a>(
        cards: impl Iterator<Item = &'a Card>,
        height: f32,
        (unit, chart): (String, Chart),
    ) -> Self {
        let (low, high) = cards
            .filter_map(known)
            .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        let high = if low == 0.0 && high == 0.0 { 1.0 } else { high };
        let plot = (height - 2.0 * (LANE_PADDING + LABEL_ROOM)).max(PLOT_MIN_HEIGHT);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a place in the drawing needs no more than f32 has"
        )]
        let (low, high) = (-rounded_up(-low) as f32, rounded_up(high) as f32);
        Self { low, high, plot, unit, chart }
    }

    /// How many pixels one more is.
    pub fn pixels(&self) -> f32 {
        self.plot / (self.high - self.low)
    }

    /// The zero line, below the row's upper edge.
    pub fn zero(&self) -> f32 {
        to_sixteenths(LANE_PADDING + LABEL_ROOM + self.high * self.pixels())
    }

    /// The upper edge and the height of the part in which values lie.
    pub fn plot(&self) -> (f32, f32) {
        (LANE_PADDING + LABEL_ROOM, self.plot)
    }

    /// The height of the row at least.
    pub fn height(&self) -> f32 {
        self.plot + 2.0 * (LANE_PADDING + LABEL_ROOM)
    }

    /// Whether a line joins the numbers.
    pub fn is_line(&self) -> bool {
        self.chart == Chart::Line
    }

    /// The numbers of a cell side by side, each over the whole height of the plot, so that a small one can be
    /// pointed at as well. Cards that find no room are given back.
    pub fn place<'a>(
        &self,
        model: &Model,
        texts: &mut Texts,
        cards: &[&'a Card],
        cell: Cell<'_>,
    ) -> (Vec<CardBox>, Vec<&'a Card>) {
        let (shown, rest) = cards.split_at(cards.len().min(MOST_IN_A_CELL));
        let count = shown.len().max(1) as f32;
        let width = ((CARD_WIDTH - CROWD_GAP * (count - 1.0)) / count).floor();
        let boxes = shown.iter().zip(0u8..).map(|(card, index)| {
            let spot = Spot {
                left: f32::from(index) * (width + CROWD_GAP),
                top: LANE_PADDING,
                width,
                height: self.plot + 2.0 * LABEL_ROOM,
            };
            self.number(model, texts, card, cell, spot)
        });
        (boxes.collect(), rest.to_vec())
    }

    fn number(&self, model: &Model, texts: &mut Texts, card: &Card, cell: Cell<'_>, spot: Spot) -> CardBox {
        let value = known(card);
        let (typesetter, chinese) = texts.typesetter();
        let zero = self.zero() - spot.top;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a place in the drawing needs no more than f32 has"
        )]
        let end = to_sixteenths(zero - value.unwrap_or(0.0) as f32 * self.pixels());
        let mark = match (value, self.chart) {
            (None, _) => NumberMark::Unknown,
            (Some(_), Chart::Bars) => NumberMark::Bar { y: end.min(zero), height: (zero - end).abs() },
            (Some(_), Chart::Line) => NumberMark::Dot { y: end },
        };
        let words = value.map_or_else(|| "?".to_owned(), |value| with_unit(value, &self.unit));
        let mut block = typesetter.set_short(&words, TextRole::Number, spot.width, chinese, 1);
        let below = value.is_some_and(|value| value < 0.0);
        let gap = if self.is_line() { DOT_LABEL_GAP } else { BAR_LABEL_GAP };
        let top = if below { end + gap } else { end - gap - block.height };
        let label = block.lines.pop().map(|line| centred(line, spot.width, top.round())).unwrap_or_default();
        let caption =
            typesetter.set_short(&card.text, TextRole::HeaderEntry, spot.width, chinese, CAPTION_LINES);
        let lines: Vec<TextLine> =
            caption.lines.into_iter().map(|line| centred(line, spot.width, spot.height)).collect();
        let height = if lines.is_empty() { spot.height } else { spot.height + caption.height };
        CardBox {
            lines,
            figure: Some(CardFigure::Number(NumberFigure { label, mark })),
            ..cell::at(Spot { height, ..spot }, cell::bare(model, card, cell))
        }
    }
}

fn centred(line: TextLine, width: f32, top: f32) -> TextLine {
    TextLine { x: ((width - line.width) / 2.0).round(), baseline: line.baseline + top, ..line }
}

/// The next round number at or above a number that is not negative.
fn rounded_up(value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let power = 10_f64.powf(value.log10().floor());
    let steps = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    // A hair of rounding must not carry 3 to 4.
    steps.map(|step| step * power).into_iter().find(|step| *step >= value * (1.0 - 1e-9)).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_a_scale_are_round_numbers_that_hold_all_values() {
        for (value, end) in
            [(0.0, 0.0), (1.0, 1.0), (3.0, 3.0), (42.0, 50.0), (61.0, 80.0), (0.12, 0.15), (950.0, 1000.0)]
        {
            assert!(
                (rounded_up(value) - end).abs() < 1e-9,
                "{value} is held by {end}, not {}",
                rounded_up(value)
            );
        }
    }
}
