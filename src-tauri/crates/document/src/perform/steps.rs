//! Steps: the columns of a map.

use sightline_model::{
    Card, CardId, Lane, LaneId, MapId, Phase, PhaseId, RecordId, RecordTable, Step, StepId, Timing, TimingId,
};

use super::spans::Spans;
use super::{Performed, place, remove};
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn add(
    writer: &mut Writer,
    id: Option<StepId>,
    phase: PhaseId,
    title: &str,
    before: Option<StepId>,
) -> Performed {
    let map = writer.get::<Phase>(phase)?.map;
    let spans = Spans::of(writer.model(), map);
    insert(writer, id, phase, title, before)?;
    spans.follow(writer, &[])
}

fn insert(
    writer: &mut Writer,
    id: Option<StepId>,
    phase: PhaseId,
    title: &str,
    before: Option<StepId>,
) -> Performed {
    let rank = place::before(writer.model().steps_of_phase(phase), before)?;
    let id = writer.id_or_new(id);
    writer.insert(Step::new(id, phase, clean(title)?, rank))
}

pub fn rename(writer: &mut Writer, step: StepId, title: &str) -> Performed {
    let title = clean(title)?;
    writer.change::<Step>(step, |row| row.title = title)
}

pub fn move_to(writer: &mut Writer, step: StepId, phase: PhaseId, before: Option<StepId>) -> Performed {
    let moving = writer.get::<Step>(step)?;
    let map = writer.get::<Phase>(phase)?.map;
    if writer.get::<Phase>(moving.phase)?.map != map {
        return Err(OperationError::NotTogether { table: RecordTable::Phase, id: phase.uuid() });
    }
    let rank = place::moved(writer.model().steps_of_phase(phase), moving, before)?;
    let spans = Spans::of(writer.model(), map);
    writer.change::<Step>(step, |row| {
        row.phase = phase;
        row.rank = rank;
    })?;
    spans.follow(writer, &[step])
}

pub fn split(writer: &mut Writer, id: Option<StepId>, step: StepId, title: &str) -> Performed {
    let map = map_of(writer, step)?;
    let phase = writer.get::<Step>(step)?.phase;
    let from_here = writer.model().steps_of_phase(phase).skip_while(|row| row.id != step);
    let following = from_here.map(|row| row.id).nth(1);
    let new = writer.id_or_new(id);
    let mut spans = Spans::of(writer.model(), map);
    spans.end_with(step, new);
    insert(writer, Some(new), phase, title, following)?;
    spans.follow(writer, &[])
}

pub fn merge(writer: &mut Writer, step: StepId, into: StepId) -> Performed {
    let map = map_of(writer, step)?;
    if step == into || map_of(writer, into)? != map {
        return Err(OperationError::NotTogether { table: RecordTable::Step, id: into.uuid() });
    }
    let spans = Spans::of(writer.model(), map);
    let lanes: Vec<LaneId> = writer.model().lanes_of(map).map(|lane: &Lane| lane.id).collect();
    for lane in lanes {
        let cards: Vec<CardId> = writer.model().cards_of_cell(lane, step).map(|card| card.id).collect();
        cards.into_iter().try_for_each(|card| move_card(writer, card, (lane, into)))?;
    }
    let title = joined(&writer.get::<Step>(into)?.title, &writer.get::<Step>(step)?.title);
    rename(writer, into, &title)?;
    merge_timing(writer, step, into)?;
    remove::step(writer, step)?;
    spans.follow(writer, &[])
}

pub fn delete(writer: &mut Writer, step: StepId) -> Performed {
    let map = map_of(writer, step)?;
    let spans = Spans::of(writer.model(), map);
    let staying: Vec<(CardId, StepId)> = spans.beginning_at(step).collect();
    for (card, next) in staying {
        let lane = writer.get::<Card>(card)?.lane;
        move_card(writer, card, (lane, next))?;
    }
    remove::step(writer, step)?;
    spans.follow(writer, &[])
}

/// Puts a card behind the others of a cell.
fn move_card(writer: &mut Writer, card: CardId, (lane, step): (LaneId, StepId)) -> Performed {
    let rank = place::last(writer.model().cards_of_cell(lane, step));
    writer.change::<Card>(card, |row| {
        row.step = step;
        row.rank = rank;
    })
}

/// Two titles in one. Neither is lost; the words between are left to people.
fn joined(title: &str, joining: &str) -> String {
    [title, joining].into_iter().filter(|title| !title.is_empty()).collect::<Vec<_>>().join(" / ")
}

/// Adds the time of a step onto that of another: what is done at both takes as long as both. All else that is
/// said of the time stays as it was said of the other.
fn merge_timing(writer: &mut Writer, step: StepId, into: StepId) -> Performed {
    let timing = |writer: &Writer, step| writer.model().timing_of_step(step).next().cloned();
    let Some(joining) = timing(writer, step) else { return Ok(()) };
    let Some(timing): Option<Timing> = timing(writer, into) else {
        return writer.change::<Timing>(joining.id, |row| row.step = Some(into));
    };
    let id: TimingId = timing.id;
    writer.change::<Timing>(id, |row| {
        row.standard = sum(row.standard, joining.standard);
        row.tolerated = sum(row.tolerated, joining.tolerated);
    })
}

/// Two times together; one that nobody knows adds nothing that could be said.
fn sum(first: Option<f64>, second: Option<f64>) -> Option<f64> {
    first.zip(second).map(|(first, second)| first + second).or(first).or(second)
}

fn map_of(writer: &Writer, step: StepId) -> Result<MapId, OperationError> {
    Ok(writer.get::<Phase>(writer.get::<Step>(step)?.phase)?.map)
}
