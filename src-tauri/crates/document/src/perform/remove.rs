//! Deletions, children first: nothing is ever left hanging from a record that is gone.

use sightline_model::{
    Action, Card, CardId, CardTag, Cause, CauseId, ChannelId, ContactChannel, Control, Effect, EffectId,
    Evidence, Exemption, Expectation, FailureMode, FailureModeId, Lane, LaneId, Link, LinkId, Map, MapId,
    MapLink, MapPersona, Model, Persona, PersonaChannel, PersonaId, Phase, PhaseId, Placement, Question,
    Rating, Row, Scorer, ScoringItem, ScoringItemId, ScoringRound, ScoringRoundId, Step, StepId, Stop,
    Tabled, Tag, TagId, Timing, Touchpoint, TouchpointId, Vote,
};

use super::{Performed, images, maps, stops};
use crate::writer::Writer;

/// Deletes a map with its phases, steps, lanes, and all that stands in them. The maps directly below it take its
/// place.
pub fn map(writer: &mut Writer, id: MapId) -> Performed {
    all::<Stop>(writer, |model| ids(model.stops_in_order().filter(|stop| stop.map == id)))?;
    for child in ids(writer.model().lanes_of(id)) {
        lane(writer, child)?;
    }
    for child in ids(writer.model().phases_of(id)) {
        phase(writer, child)?;
    }
    all::<MapLink>(writer, |model| ids(model.map_links_to(id)))?;
    all::<MapPersona>(writer, |model| ids(model.personas_of(id)))?;
    let parent = writer.get::<Map>(id)?.parent;
    for child in ids(writer.model().maps_below(Some(id))) {
        maps::move_to(writer, child, parent, Some(id))?;
    }
    writer.delete::<Map>(id)
}

/// Deletes a phase with its steps.
pub fn phase(writer: &mut Writer, id: PhaseId) -> Performed {
    for child in ids(writer.model().steps_of_phase(id)) {
        step(writer, child)?;
    }
    writer.delete::<Phase>(id)
}

/// Deletes a step with its cards.
pub fn step(writer: &mut Writer, id: StepId) -> Performed {
    for child in ids(writer.model().cards_of_step(id)) {
        card(writer, child)?;
    }
    all::<Timing>(writer, |model| ids(model.timing_of_step(id)))?;
    all::<Exemption>(writer, |model| ids(model.exemptions_of_step(id)))?;
    if let Some(map) = writer.model().map_of_step(id) {
        stops::leave_step(writer, map, id)?;
    }
    writer.delete::<Step>(id)
}

/// Deletes a lane with its cards.
pub fn lane(writer: &mut Writer, id: LaneId) -> Performed {
    for child in ids(writer.model().cards_of_lane(id)) {
        card(writer, child)?;
    }
    let map = writer.get::<Lane>(id)?.map;
    stops::leave_lane(writer, map, id)?;
    writer.delete::<Lane>(id)
}

/// Deletes a card with its links and failure modes and all else that is said of it.
pub fn card(writer: &mut Writer, id: CardId) -> Performed {
    for child in ids(writer.model().links_of(id)) {
        link(writer, child)?;
    }
    for child in ids(writer.model().failure_modes_of(id)) {
        failure_mode(writer, child)?;
    }
    all::<Evidence>(writer, |model| ids(model.evidence_of(id)))?;
    all::<Question>(writer, |model| ids(model.questions_of(id)))?;
    all::<CardTag>(writer, |model| ids(model.tags_of(id)))?;
    all::<Placement>(writer, |model| ids(model.placements_of(id)))?;
    all::<MapLink>(writer, |model| ids(model.map_links_of(id)))?;
    all::<Timing>(writer, |model| ids(model.timing_of_card(id)))?;
    all::<Exemption>(writer, |model| ids(model.exemptions_of_card(id)))?;
    let image = writer.get::<Card>(id)?.image;
    writer.delete::<Card>(id)?;
    images::let_go(writer, image)
}

/// Deletes a link.
pub fn link(writer: &mut Writer, id: LinkId) -> Performed {
    all::<Exemption>(writer, |model| ids(model.exemptions_of_link(id)))?;
    writer.delete::<Link>(id)
}

/// Deletes a channel. Its touchpoints stay without one; those that went by its title keep it as their name.
pub fn channel(writer: &mut Writer, id: ChannelId) -> Performed {
    let title = writer.get::<ContactChannel>(id)?.title.clone();
    for child in ids(writer.model().touchpoints_of(id)) {
        writer.change::<Touchpoint>(child, |row| {
            row.channel = None;
            if row.name.is_empty() {
                row.name.clone_from(&title);
            }
        })?;
    }
    all::<PersonaChannel>(writer, |model| ids(model.users_of_channel(id)))?;
    writer.delete::<ContactChannel>(id)
}

/// Deletes a touchpoint and takes it off its cards.
pub fn touchpoint(writer: &mut Writer, id: TouchpointId) -> Performed {
    all::<Placement>(writer, |model| ids(model.placements_of_touchpoint(id)))?;
    writer.delete::<Touchpoint>(id)
}

/// Deletes a tag, which no card carries from then on.
pub fn tag(writer: &mut Writer, id: TagId) -> Performed {
    all::<CardTag>(writer, |model| ids(model.cards_with_tag(id)))?;
    writer.delete::<Tag>(id)
}

/// Deletes a failure mode with its effects, causes and actions.
pub fn failure_mode(writer: &mut Writer, id: FailureModeId) -> Performed {
    for child in ids(writer.model().effects_of(id)) {
        effect(writer, child)?;
    }
    for child in ids(writer.model().causes_of(id)) {
        cause(writer, child)?;
    }
    all::<Action>(writer, |model| ids(model.actions_of(id)))?;
    writer.delete::<FailureMode>(id)
}

/// Deletes a round of scoring with its scorers, items and votes.
pub fn round(writer: &mut Writer, id: ScoringRoundId) -> Performed {
    scoring_items(writer, |model| ids(model.items_of(id)))?;
    all::<Scorer>(writer, |model| ids(model.scorers_of(id)))?;
    writer.delete::<ScoringRound>(id)
}

/// Deletes what is scored in rounds, with the votes on it.
fn scoring_items(writer: &mut Writer, which: impl FnOnce(&Model) -> Vec<ScoringItemId>) -> Performed {
    for item in which(writer.model()) {
        all::<Vote>(writer, |model| ids(model.votes_of_item(item)))?;
        writer.delete::<ScoringItem>(item)?;
    }
    Ok(())
}

/// Deletes an effect with its ratings and votes.
pub fn effect(writer: &mut Writer, id: EffectId) -> Performed {
    all::<Rating>(writer, |model| ids(model.ratings_of_effect(id)))?;
    scoring_items(writer, |model| ids(model.items_of_effect(id)))?;
    writer.delete::<Effect>(id)
}

/// Deletes a cause with its controls, ratings and votes. The actions on it stay with its failure mode.
pub fn cause(writer: &mut Writer, id: CauseId) -> Performed {
    all::<Control>(writer, |model| ids(model.controls_of(id)))?;
    all::<Rating>(writer, |model| ids(model.ratings_of_cause(id)))?;
    scoring_items(writer, |model| ids(model.items_of_cause(id)))?;
    for action in ids(writer.model().actions_of_cause(id)) {
        writer.change::<Action>(action, |row| row.cause = None)?;
    }
    writer.delete::<Cause>(id)
}

/// Deletes a persona with what she expects and uses and her portrait, and takes her out of every map. Her cards
/// become everybody's.
pub fn persona(writer: &mut Writer, id: PersonaId) -> Performed {
    all::<Expectation>(writer, |model| ids(model.expectations_of(id)))?;
    all::<PersonaChannel>(writer, |model| ids(model.channels_of(id)))?;
    all::<MapPersona>(writer, |model| ids(model.maps_of_persona(id)))?;
    for card in ids(writer.model().cards_of_persona(id)) {
        writer.change::<Card>(card, |row| row.persona = None)?;
    }
    let portrait = writer.get::<Persona>(id)?.image;
    writer.delete::<Persona>(id)?;
    images::let_go(writer, portrait)
}

/// Deletes records from which nothing hangs.
fn all<R: Tabled>(writer: &mut Writer, which: impl FnOnce(&Model) -> Vec<R::Id>) -> Performed {
    which(writer.model()).into_iter().try_for_each(|id| writer.delete::<R>(id))
}

/// The ids of a list that changes while its records go.
fn ids<'a, R: Row + 'a>(rows: impl Iterator<Item = &'a R>) -> Vec<R::Id> {
    rows.map(Row::id).collect()
}
