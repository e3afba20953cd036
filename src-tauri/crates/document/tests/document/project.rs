//! A project in a folder of its own, and short ways to fill it.

use sightline_document::{Applied, Document, Operation, OperationError};
use sightline_model::{
    Card, CardId, FailureModeId, LaneId, LaneKind, LinkId, LinkKind, MapId, MapPreset, MapState, Model,
    PhaseId, Record, RecordId, StepId,
};
use tempfile::TempDir;
use uuid::Uuid;

/// A project that lives as long as its test.
pub struct Project {
    pub document: Document,
    pub folder: TempDir,
}

impl Project {
    /// A new file without a map.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let document = Document::create(&folder.path().join("Hotel.sightline"), "Hotel").unwrap();
        Self { document, folder }
    }

    /// A new file with one blueprint of one phase and two steps.
    pub fn with_map() -> (Self, MapId) {
        let mut project = Self::empty();
        let map = project.add_map("Overnight stay");
        let phase = project.model().phases_of(map).next().unwrap().id;
        project.add_step(phase, "Arrive");
        project.add_step(phase, "Check in");
        (project, map)
    }

    pub fn model(&self) -> &Model {
        self.document.model()
    }

    pub fn records(&self) -> Vec<Record> {
        self.model().records().collect()
    }

    pub fn apply(&mut self, operation: Operation) -> Applied {
        self.document.apply(operation, None).unwrap()
    }

    /// Applies an operation that must be refused, and shows that nothing has changed by it.
    pub fn refuse(&mut self, operation: Operation) -> OperationError {
        let (records, undo_state) = (self.records(), self.document.undo_state());
        let error = self.document.apply(operation, None).expect_err("the operation cannot be fulfilled");
        assert_eq!(self.records(), records, "a refused operation changes no record");
        assert_eq!(self.document.undo_state(), undo_state, "a refused operation is no step");
        error
    }

    /// Closes the file and opens it again.
    pub fn reopen(self) -> Self {
        let path = self.document.path().to_owned();
        self.document.close().unwrap();
        Self { document: Document::open(&path).unwrap(), folder: self.folder }
    }

    pub fn add_map(&mut self, title: &str) -> MapId {
        let (map, title) = (id(), title.to_owned());
        let (preset, state) = (MapPreset::Blueprint, MapState::AsIs);
        self.apply(Operation::AddMap { id: Some(map), preset, title, state });
        map
    }

    pub fn add_step(&mut self, phase: PhaseId, title: &str) -> StepId {
        let step = id();
        self.apply(Operation::AddStep { id: Some(step), phase, title: title.into(), before: None });
        step
    }

    /// Adds a lane below the others.
    pub fn add_lane(&mut self, map: MapId, kind: LaneKind) -> LaneId {
        let (lane, title) = (id(), String::new());
        self.apply(Operation::AddLane { id: Some(lane), map, kind, title, before: None });
        lane
    }

    pub fn add_card(&mut self, cell: (LaneId, StepId), text: &str) -> CardId {
        let (card, (lane, step)) = (id(), cell);
        self.apply(Operation::AddCard { id: Some(card), lane, step, text: text.into(), before: None });
        card
    }

    pub fn add_link(&mut self, source: CardId, target: CardId) -> LinkId {
        let (link, label) = (id(), String::new());
        self.apply(Operation::AddLink { id: Some(link), source, target, kind: LinkKind::Flow, label });
        link
    }

    pub fn add_failure_mode(&mut self, card: CardId, title: &str) -> FailureModeId {
        let failure_mode = id();
        self.apply(Operation::AddFailureMode {
            id: Some(failure_mode),
            card: Some(card),
            item: String::new(),
            title: title.into(),
        });
        failure_mode
    }

    /// The lanes of a map, top to bottom.
    pub fn lanes(&self, map: MapId) -> Vec<LaneId> {
        self.model().lanes_of(map).map(|lane| lane.id).collect()
    }

    /// The steps of a map, first to last.
    pub fn steps(&self, map: MapId) -> Vec<StepId> {
        self.model().steps_of(map).map(|step| step.id).collect()
    }

    /// The texts of a cell, top to bottom.
    pub fn texts(&self, (lane, step): (LaneId, StepId)) -> Vec<&str> {
        self.model().cards_of_cell(lane, step).map(|card: &Card| card.text.as_str()).collect()
    }
}

/// A new id.
pub fn id<I: RecordId>() -> I {
    I::from_uuid(Uuid::now_v7())
}
