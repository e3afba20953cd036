//! Maps in the files of other programs, on their way into a project.

use serde::{Deserialize, Serialize};
use sightline_document::Operation;
use sightline_exchange::map_file::{
    self, FoundMap, MOST_BYTES, MOST_CARDS, MOST_LANES, MOST_STEPS, MapFinding, MapFormat, MapProblem,
    MapReading,
};
use sightline_model::{LaneKind, MapId, RecordId};
use specta::Type;
use uuid::Uuid;

use crate::answers::Change;
use crate::error::{AppErrorCode, CommandError};
use crate::risk_sheet;

/// How many findings are told one by one; the rest is counted.
const MOST_FINDINGS: usize = 300;

/// How many steps a preview names.
const NAMED_STEPS: usize = 40;

/// What would become of a file, before it is imported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapPreview {
    /// What the file is.
    pub format: MapFormat,
    /// What the sheets or pages of the file are called; one at least.
    pub parts: Vec<String>,
    /// Which of them is read, counted from 0.
    pub part: u32,
    /// What the map would be called.
    pub title: String,
    /// Its lanes from top to bottom.
    pub lanes: Vec<PreviewLane>,
    /// The names of its first steps.
    pub steps: Vec<String>,
    /// The names of those whose journeys it shows.
    pub personas: Vec<String>,
    /// What would come of it.
    pub summary: MapSummary,
}

/// A lane in a preview.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PreviewLane {
    /// Empty for the kind's own name.
    pub title: String,
    /// What it is taken to hold.
    pub kind: LaneKind,
    /// How many cards stand in it.
    pub cards: u32,
    /// What its first card says.
    pub sample: String,
}

/// What comes of the file of a map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapSummary {
    /// How many lanes.
    pub lanes: u32,
    /// How many phases.
    pub phases: u32,
    /// How many steps.
    pub steps: u32,
    /// How many cards.
    pub cards: u32,
    /// How many connectors.
    pub links: u32,
    /// What is left out and what is taken as something else, the first few hundred.
    pub findings: Vec<MapFinding>,
    /// How many more there are of those.
    pub more_findings: u32,
}

/// A map that was imported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportedMap {
    /// What it changed; one step for undo.
    pub change: Change,
    /// The new map.
    pub map: MapId,
    /// What came of it.
    pub summary: MapSummary,
}

/// Reads the map of a file. `file` names it in what is told of it, and the map where the file gives it no title.
///
/// # Errors
/// `mapFileEmpty`, `mapFileTooLarge`, `mapFileUnknownFormat`, `mapFileUnreadable`, `mapTooLarge`, `noMapInFile`,
/// `mapPartMissing`, and those of tables.
pub fn read_map(file: &str, bytes: &[u8], reading: &MapReading) -> Result<FoundMap, CommandError> {
    map_file::read(file, bytes, reading).map_err(|problem| refusal(&problem).with("file", file))
}

fn refusal(problem: &MapProblem) -> CommandError {
    match problem {
        MapProblem::Empty => CommandError::new(AppErrorCode::MapFileEmpty),
        MapProblem::TooManyBytes => {
            CommandError::new(AppErrorCode::MapFileTooLarge).with("limit", MOST_BYTES >> 20)
        }
        MapProblem::UnknownFormat => CommandError::new(AppErrorCode::MapFileUnknownFormat),
        MapProblem::Unreadable { format, reason } => CommandError::new(AppErrorCode::MapFileUnreadable)
            .with("format", format.name())
            .with("reason", reason),
        MapProblem::TooLarge => CommandError::new(AppErrorCode::MapTooLarge)
            .with("lanes", MOST_LANES)
            .with("steps", MOST_STEPS)
            .with("cards", MOST_CARDS),
        MapProblem::NoMap { .. } => CommandError::new(AppErrorCode::NoMapInFile),
        MapProblem::MissingPart => CommandError::new(AppErrorCode::MapPartMissing),
        MapProblem::Sheet(problem) => risk_sheet::refusal(problem),
    }
}

impl MapSummary {
    /// What comes of a map that was found.
    #[must_use]
    pub fn of(found: &FoundMap) -> Self {
        let FoundMap { map, findings, .. } = found;
        Self {
            lanes: narrow(map.lanes.len()),
            phases: narrow(map.phases.len()),
            steps: narrow(map.step_count()),
            cards: narrow(map.cards.len()),
            links: narrow(map.links.len()),
            findings: findings.iter().take(MOST_FINDINGS).cloned().collect(),
            more_findings: narrow(findings.len().saturating_sub(MOST_FINDINGS)),
        }
    }
}

impl MapPreview {
    /// What would become of a map that was found.
    #[must_use]
    pub fn of(found: &FoundMap) -> Self {
        let map = &found.map;
        let mut lanes: Vec<PreviewLane> = map.lanes.iter().map(PreviewLane::of).collect();
        for card in &map.cards {
            let Some(lane) = lanes.get_mut(card.lane as usize) else { continue };
            lane.cards += 1;
            if lane.sample.is_empty() {
                lane.sample = sample(&card.text);
            }
        }
        Self {
            format: found.format,
            parts: found.parts.clone(),
            part: found.part,
            title: map.title.clone(),
            lanes,
            steps: map.steps().take(NAMED_STEPS).map(|step| sample(&step.title)).collect(),
            personas: map.personas.iter().take(NAMED_STEPS).map(|persona| sample(&persona.name)).collect(),
            summary: MapSummary::of(found),
        }
    }
}

impl PreviewLane {
    fn of(lane: &sightline_model::PlainLane) -> Self {
        Self { title: sample(&lane.title), kind: lane.kind, cards: 0, sample: String::new() }
    }
}

/// The beginning of a text over one line.
fn sample(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(80).collect()
}

/// The operation that makes the map, and the id that it gets.
#[must_use]
pub fn import_operation(found: FoundMap) -> (MapId, Operation) {
    let id = MapId::from_uuid(Uuid::now_v7());
    (id, Operation::ImportMap { id: Some(id), map: found.map })
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
