//! A blueprint as people would tell it: phases with their steps, steps with their cards, and which card leads
//! to which. The samples are written down so, and drawn by the same operations as everything else.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use sightline_document::{
    CopiedCard, CopiedEvidence, CopiedLink, CopiedQuestion, CopiedRole, CopiedTiming, Document, Fragment,
    Operation, OperationError, Timed,
};
use sightline_model::risk::SheetFailureMode;
use sightline_model::{
    CardMark, Chart, LaneId, LaneKind, LinkKind, MapId, MapPreset, MapState, Model, RecordId,
};
use uuid::Uuid;

use super::cast::{Cast, Personas};
use super::improvement::PlannedDeed;
use crate::error::CommandError;

/// A project with one map.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What the service is called.
    pub title: String,
    /// What the map is called.
    pub(super) map: String,
    /// What the map is made as: the lanes it has where the plan names none.
    #[serde(default = "blueprint")]
    pub(super) preset: MapPreset,
    /// As-is or to-be.
    #[serde(default = "as_is")]
    pub(super) state: MapState,
    /// From top to bottom.
    pub(super) lanes: Vec<PlannedLane>,
    /// First to last; one at least.
    pub(super) phases: Vec<PlannedPhase>,
    /// Between cards that have keys.
    pub(super) links: Vec<PlannedLink>,
    /// What the customer pays and puts up with, and whose work it is.
    #[serde(default)]
    pub(super) money: PlannedMoney,
    /// Whom and what the cards speak of.
    #[serde(default)]
    pub(super) cast: Cast,
    /// What the team has done since it scored the risks, in its order.
    #[serde(default)]
    pub(super) improvement: Vec<PlannedDeed>,
}

/// What the times and costs of a plan's steps and cards refer to.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PlannedMoney {
    /// The sign at amounts of money; empty for none.
    pub currency: String,
    /// What the customer pays.
    pub price: Option<f64>,
    /// How many seconds the customer puts up with for the whole.
    pub tolerated: Option<f64>,
    /// The roles, whom the timings name.
    pub roles: Vec<CopiedRole>,
}

/// One lane.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedLane {
    /// What the cards call it.
    pub key: String,
    /// What it holds.
    pub kind: LaneKind,
    /// Empty for the kind's own name.
    #[serde(default)]
    pub title: String,
    /// What its numbers count; empty for none.
    #[serde(default)]
    pub unit: String,
}

/// One phase.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedPhase {
    /// What it is called.
    pub title: String,
    /// First to last.
    pub steps: Vec<PlannedStep>,
}

/// One step.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedStep {
    /// What it is called.
    pub title: String,
    /// Those of one lane from top to bottom.
    pub cards: Vec<PlannedCard>,
    /// How long it takes as a whole, where its cards do not say.
    #[serde(default)]
    pub timing: Option<CopiedTiming>,
}

/// One card.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PlannedCard {
    /// The key of its lane.
    pub lane: String,
    /// What happens.
    pub text: String,
    /// What the links call it, where one does.
    #[serde(default)]
    pub key: Option<String>,
    /// Empty for none.
    #[serde(default)]
    pub note: String,
    /// The marks it carries.
    #[serde(default)]
    pub marks: Vec<CardMark>,
    /// The ways in which it can fail.
    #[serde(default)]
    pub failure_modes: Vec<SheetFailureMode>,
    /// How long it takes and what it costs.
    #[serde(default)]
    pub timing: Option<CopiedTiming>,
    /// How many steps it reaches over besides its own.
    #[serde(default)]
    pub further_steps: u32,
    /// The value of a curve's point or of a number; left out where nobody knows.
    #[serde(default)]
    pub value: Option<f64>,
    /// The key of the persona whose it is; left out where it is everybody's.
    #[serde(default)]
    pub persona: Option<String>,
    /// Who answers for it.
    #[serde(default)]
    pub owner: String,
    /// How well it is founded.
    #[serde(default)]
    pub evidence: Option<CopiedEvidence>,
    /// What is still to be found out.
    #[serde(default)]
    pub questions: Vec<CopiedQuestion>,
    /// The keys of the touchpoints on it.
    #[serde(default)]
    pub touchpoints: Vec<String>,
    /// The keys of its tags.
    #[serde(default)]
    pub tags: Vec<String>,
}

/// One connector.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedLink {
    /// The key of the card it leaves.
    pub from: String,
    /// The key of the card it reaches.
    pub to: String,
    /// What it says.
    pub kind: LinkKind,
    /// Empty for none.
    #[serde(default)]
    pub label: String,
}

fn blueprint() -> MapPreset {
    MapPreset::Blueprint
}

fn as_is() -> MapState {
    MapState::AsIs
}

impl Plan {
    /// A plan with one map and nothing in it but the lanes of its preset.
    #[must_use]
    pub fn empty(title: &str, map: &str, preset: MapPreset, state: MapState) -> Self {
        Self {
            title: title.to_owned(),
            map: map.to_owned(),
            preset,
            state,
            lanes: Vec::new(),
            phases: Vec::new(),
            links: Vec::new(),
            money: PlannedMoney::default(),
            cast: Cast::default(),
            improvement: Vec::new(),
        }
    }

    /// Makes a project file of the plan. It is the project's beginning: undo does not take it back.
    ///
    /// # Errors
    /// Where there is a file of that name, and where the file system refuses.
    pub fn write(&self, path: &Path) -> Result<(), CommandError> {
        let mut document = Document::create(path, &self.title)?;
        let drawn = self
            .draw(&mut document)
            .and_then(|()| self.improvement.iter().try_for_each(|deed| deed.draw(&mut document)));
        document.close()?;
        if let Err(error) = drawn {
            // Made by this call: half a project is of no use to anybody.
            drop(fs::remove_file(path));
            return Err(error.into());
        }
        Ok(())
    }

    fn draw(&self, document: &mut Document) -> Result<(), OperationError> {
        let map = new_id();
        document.begin_with([Operation::AddMap {
            id: Some(map),
            preset: self.preset,
            title: self.map.clone(),
            state: self.state,
        }])?;
        let lanes = self.draw_lanes(map, document.model());
        let steps = self.draw_steps(map, document.model());
        let (cast, personas) = self.cast.draw(map);
        document.begin_with(lanes.into_iter().chain(steps).chain(self.money.draw(map)).chain(cast))?;
        document.begin_with(self.draw_timings(map, document.model()))?;
        let model = document.model();
        let first_cell = model.lanes_of(map).next().zip(model.steps_of(map).next());
        match first_cell.map(|(lane, step)| (lane.id, step.id)) {
            None => Ok(()),
            Some((lane, step)) => document.begin_with([Operation::Paste {
                fragment: self.fragment(&personas),
                lane,
                step,
                ids: Vec::new(),
            }]),
        }
    }

    /// The map has one lane of each kind; they stand for the plan's first lane of the kind, and the others are
    /// added between them.
    fn draw_lanes(&self, map: MapId, model: &Model) -> Vec<Operation> {
        let mut there: BTreeMap<LaneKind, LaneId> =
            model.lanes_of(map).map(|lane| (lane.kind, lane.id)).collect();
        let mut operations = Vec::new();
        let mut below = None;
        let found: Vec<Option<LaneId>> = self.lanes.iter().map(|lane| there.remove(&lane.kind)).collect();
        // From the last upwards, so that the lane below each new one is there already.
        for (planned, found) in self.lanes.iter().zip(found).rev() {
            let title = planned.title.clone();
            let lane = found.unwrap_or_else(new_id);
            operations.push(match found {
                Some(lane) => Operation::RenameLane { lane, title },
                None => Operation::AddLane { id: Some(lane), map, kind: planned.kind, title, before: below },
            });
            if !planned.unit.is_empty() {
                operations.push(Operation::DescribeNumbers {
                    lane,
                    unit: planned.unit.clone(),
                    chart: Chart::Bars,
                });
            }
            below = Some(lane);
        }
        operations
    }

    /// The map has one phase already, which stands for the plan's first.
    fn draw_steps(&self, map: MapId, model: &Model) -> Vec<Operation> {
        let mut there = model.phases_of(map).map(|phase| phase.id);
        let mut operations = Vec::new();
        for planned in &self.phases {
            let title = planned.title.clone();
            let found = there.next();
            let phase = found.unwrap_or_else(new_id);
            operations.push(match found {
                Some(phase) => Operation::RenamePhase { phase, title },
                None => Operation::AddPhase { id: Some(phase), map, title, before: None },
            });
            operations.extend(planned.steps.iter().map(|step| Operation::AddStep {
                id: None,
                phase,
                title: step.title.clone(),
                before: None,
            }));
        }
        operations
    }

    /// What the steps say of their time; the cards bring theirs along.
    fn draw_timings(&self, map: MapId, model: &Model) -> Vec<Operation> {
        let planned = self.phases.iter().flat_map(|phase| &phase.steps);
        let timed = model.steps_of(map).zip(planned).filter_map(|(step, planned)| {
            let timing = planned.timing.as_ref()?;
            let named = |role: &CopiedRole| model.roles_in_order().find(|known| known.title == role.title);
            let role = timing.role.as_ref().and_then(named).map(|role| role.id);
            Some(Operation::SetTiming { of: Timed::Step(step.id), timing: timing.values(role) })
        });
        timed.collect()
    }

    /// All cards and links, as copied cards whose first lane and step are the map's.
    fn fragment(&self, personas: &Personas) -> Fragment {
        let mut fragment = Fragment::default();
        let mut keys = HashMap::new();
        let lanes: HashMap<&str, u32> =
            (0..).zip(&self.lanes).map(|(place, lane)| (lane.key.as_str(), place)).collect();
        let steps = self.phases.iter().flat_map(|phase| &phase.steps);
        for (step, planned) in (0..).zip(steps) {
            for card in &planned.cards {
                if let Some(key) = &card.key {
                    keys.insert(key.as_str(), fragment.cards.len());
                }
                fragment.cards.push(CopiedCard {
                    lane: lanes.get(card.lane.as_str()).copied().unwrap_or_default(),
                    step,
                    text: card.text.clone(),
                    note: card.note.clone(),
                    marks: card.marks.clone(),
                    failure_modes: card.failure_modes.clone(),
                    timing: card.timing.clone(),
                    further_steps: card.further_steps,
                    value: card.value,
                    persona: card.persona.as_deref().and_then(|key| personas.get(key)).copied(),
                    owner: card.owner.clone(),
                    evidence: card.evidence.clone(),
                    questions: card.questions.clone(),
                    touchpoints: self.cast.touchpoints_of(card),
                    tags: self.cast.tags_of(card),
                    ..CopiedCard::default()
                });
            }
        }
        fragment.links.extend(self.links.iter().filter_map(|link| {
            Some(CopiedLink {
                source: u32::try_from(*keys.get(link.from.as_str())?).ok()?,
                target: u32::try_from(*keys.get(link.to.as_str())?).ok()?,
                kind: link.kind,
                label: link.label.clone(),
            })
        }));
        fragment
    }
}

#[cfg(test)]
impl Plan {
    /// What the cards name although the plan has none of it.
    pub(super) fn unknown_keys(&self) -> Vec<&str> {
        let Self { cast, lanes, improvement, .. } = self;
        let cards = self.phases.iter().flat_map(|phase| &phase.steps).flat_map(|step| &step.cards);
        let mut unknown = Vec::new();
        let acted_on = improvement.iter().filter_map(|deed| match deed {
            PlannedDeed::Action(action) => Some(action.on.as_str()),
            PlannedDeed::Version(_) => None,
        });
        let failure_modes: Vec<&str> =
            cards.clone().flat_map(|card| &card.failure_modes).map(|row| row.title.as_str()).collect();
        unknown.extend(acted_on.filter(|title| !failure_modes.contains(title)));
        for card in cards {
            unknown.extend((!lanes.iter().any(|lane| lane.key == card.lane)).then_some(card.lane.as_str()));
            let persona =
                card.persona.iter().filter(|key| cast.personas.iter().all(|known| known.key != **key));
            let touchpoints =
                card.touchpoints.iter().filter(|key| cast.touchpoints.iter().all(|known| known.key != **key));
            let tags = card.tags.iter().filter(|key| cast.tags.iter().all(|known| known.key != **key));
            unknown.extend(persona.chain(touchpoints).chain(tags).map(String::as_str));
        }
        unknown
    }
}

impl PlannedMoney {
    fn draw(&self, map: MapId) -> Vec<Operation> {
        let mut operations = vec![
            Operation::SetCurrency { currency: self.currency.clone() },
            Operation::SetMapPrice { map, price: self.price },
            Operation::SetMapTolerance { map, tolerated: self.tolerated },
        ];
        operations.extend(self.roles.iter().map(|role| Operation::AddRole {
            id: None,
            title: role.title.clone(),
            cost_per_minute: role.cost_per_minute,
        }));
        operations
    }
}

fn new_id<I: RecordId>() -> I {
    I::from_uuid(Uuid::now_v7())
}
