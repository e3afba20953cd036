//! How far cards reach over the steps of a map.
//!
//! A span counts steps, so that it has to follow when steps come in between, go, or change places: a card goes
//! on reaching to the last of the steps that it reached over. A step that is put in between makes it wider, one
//! that is taken away makes it narrower.

use std::collections::BTreeMap;

use sightline_model::{Card, CardId, Lane, MapId, Model, StepId};

use super::Performed;
use crate::error::OperationError;
use crate::writer::Writer;

pub fn set(writer: &mut Writer, card: CardId, span: u32) -> Performed {
    let row = writer.get::<Card>(card)?;
    let (map, kind) = (writer.get::<Lane>(row.lane)?.map, writer.get::<Lane>(row.lane)?.kind);
    if span > 1 && !kind.content().reaches() {
        return Err(OperationError::OneStepOnly);
    }
    let room = writer.model().steps_of(map).skip_while(|step| step.id != row.step).count();
    let room = u32::try_from(room).unwrap_or(u32::MAX);
    if span == 0 {
        return Err(OperationError::OutOfRange { number: 0.0, minimum: 1.0, maximum: f64::from(room) });
    }
    writer.change::<Card>(card, |row| row.span = span.min(room))
}

/// What the cards of a map that are wider than a step reach over, before its steps change.
pub struct Spans {
    map: MapId,
    wide: Vec<WideCard>,
}

struct WideCard {
    card: CardId,
    /// How many steps it reaches over: two at least.
    width: usize,
    /// Which ones, its own the first.
    steps: Vec<StepId>,
}

impl Spans {
    /// As they are now.
    pub fn of(model: &Model, map: MapId) -> Self {
        let steps: Vec<StepId> = model.steps_of(map).map(|step| step.id).collect();
        let wide = model
            .cards()
            .iter()
            .filter(|card| card.span > 1 && model.map_of_card(card.id) == Some(map))
            .filter_map(|card| {
                let own = steps.iter().position(|step| *step == card.step)?;
                let steps: Vec<StepId> = steps[own..].iter().copied().take(card.span as usize).collect();
                (steps.len() > 1).then_some(WideCard { card: card.id, width: steps.len(), steps })
            })
            .collect();
        Self { map, wide }
    }

    /// The cards that begin at a step, each with the step that follows in it.
    pub fn beginning_at(&self, step: StepId) -> impl Iterator<Item = (CardId, StepId)> {
        self.wide.iter().filter(move |wide| wide.steps[0] == step).map(|wide| (wide.card, wide.steps[1]))
    }

    /// Lets the cards that end with a step end with another from now on.
    pub fn end_with(&mut self, step: StepId, last: StepId) {
        self.wide
            .iter_mut()
            .filter(|wide| wide.steps.last() == Some(&step))
            .for_each(|wide| wide.steps.push(last));
    }

    /// Brings the spans up to the steps as they stand now. Of the steps that have just moved, a card follows
    /// only those that moved together with its own; it does not run after one that has left it.
    pub fn follow(self, writer: &mut Writer, moved: &[StepId]) -> Performed {
        let places: BTreeMap<StepId, usize> =
            writer.model().steps_of(self.map).enumerate().map(|(place, step)| (step.id, place)).collect();
        for WideCard { card, width, steps } in self.wide {
            let own = writer.get::<Card>(card)?.step;
            let Some(first) = places.get(&own) else { continue };
            let along = |step: &&StepId| moved.contains(step) == moved.contains(&own);
            let last = steps.iter().filter(along).filter_map(|step| places.get(step)).max();
            let span = last.unwrap_or(first).saturating_sub(*first) + 1;
            // One that reaches beyond the end of the map keeps its span as long as nothing changes for it.
            if span != width {
                let span = u32::try_from(span).unwrap_or(u32::MAX);
                writer.change::<Card>(card, |row| row.span = span)?;
            }
        }
        Ok(())
    }
}
