//! Models for the tests and benches of layout: small ones written out, and any number of random ones.

#![allow(dead_code, reason = "each test binary uses its own part")]
#![allow(clippy::expect_used, reason = "a test that cannot build its model has failed")]

pub mod random;
pub mod service;
pub mod shapes;

use sightline_model::{
    BlueprintLine, Card, CardId, Lane, LaneId, LaneKind, Link, LinkId, LinkKind, Map, MapId, MapPreset,
    MapState, Model, Phase, PhaseId, Rank, Record, RecordChange, RecordDiff, RecordId, Row, Step, StepId,
};
use sightline_scene::SceneWords;
use uuid::Uuid;

/// A record's id by a number that the test chooses.
pub fn id<I: RecordId>(number: u128) -> I {
    I::from_uuid(Uuid::from_u128(number))
}

/// A model that is built record by record.
pub struct Builder {
    pub model: Model,
    pub map: MapId,
    next: u128,
    rank: Rank,
}

impl Default for Builder {
    fn default() -> Self {
        let map = Map::new(id(1), MapPreset::Blueprint, "Map".into(), MapState::AsIs, Rank::first());
        let mut builder = Self { model: Model::default(), map: map.id, next: 2, rank: Rank::first() };
        builder.insert(map);
        builder
    }
}

impl Builder {
    pub fn insert(&mut self, row: impl Row) -> RecordDiff {
        let diff = change(None, Some(row.into_record()));
        self.model.apply(&diff);
        diff
    }

    pub fn id<I: RecordId>(&mut self) -> I {
        self.next += 1;
        id(self.next)
    }

    /// A rank after all ranks so far.
    pub fn rank(&mut self) -> Rank {
        self.rank = Rank::between(Some(&self.rank), None);
        self.rank.clone()
    }

    pub fn phase(&mut self, title: &str) -> PhaseId {
        let phase = Phase::new(self.id(), self.map, title.into(), self.rank());
        let id = phase.id;
        self.insert(phase);
        id
    }

    pub fn step(&mut self, phase: PhaseId, title: &str) -> StepId {
        let step = Step::new(self.id(), phase, title.into(), self.rank());
        let id = step.id;
        self.insert(step);
        id
    }

    pub fn lane(&mut self, kind: LaneKind, title: &str) -> LaneId {
        let lane = Lane::new(self.id(), self.map, kind, title.into(), self.rank());
        let id = lane.id;
        self.insert(lane);
        id
    }

    pub fn card(&mut self, lane: LaneId, step: StepId, text: &str) -> CardId {
        let card = Card::new(self.id(), lane, step, text.into(), self.rank());
        let id = card.id;
        self.insert(card);
        id
    }

    pub fn change_card(&mut self, card: CardId, change: impl FnOnce(&mut Card)) {
        let mut row = self.model.cards().get(card).expect("a card of the model").clone();
        change(&mut row);
        self.insert(row);
    }

    pub fn link(&mut self, source: CardId, target: CardId, kind: LinkKind, label: &str) -> LinkId {
        let link = Link { id: self.id(), source, target, kind, label: label.into() };
        let id = link.id;
        self.insert(link);
        id
    }
}

/// A diff of one change.
pub fn change(before: Option<Record>, after: Option<Record>) -> RecordDiff {
    RecordDiff { changes: vec![RecordChange { before, after }] }
}

/// The words of the English catalogue, as layout gets them.
pub fn english() -> SceneWords {
    words(
        false,
        ["Physical evidence", "Customer actions", "Frontstage", "Backstage", "Support processes"],
        ["LINE OF INTERACTION", "LINE OF VISIBILITY", "LINE OF INTERNAL INTERACTION"],
    )
}

/// The words of the Chinese catalogue.
pub fn chinese() -> SceneWords {
    words(
        true,
        ["有形展示", "顾客行为", "前台接触", "后台接触", "支持过程"],
        ["互动线", "可视线", "内部互动线"],
    )
}

fn words(chinese: bool, lanes: [&str; 5], lines: [&str; 3]) -> SceneWords {
    let kinds = MapPreset::Blueprint.lanes().iter().copied();
    let blueprint_lines =
        [BlueprintLine::Interaction, BlueprintLine::Visibility, BlueprintLine::InternalInteraction];
    SceneWords {
        chinese,
        lane_kinds: kinds.zip(lanes.map(str::to_owned)).collect(),
        lines: blueprint_lines.into_iter().zip(lines.map(str::to_owned)).collect(),
    }
}
