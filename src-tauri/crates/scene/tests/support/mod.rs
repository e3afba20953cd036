//! Models for the tests and benches of layout: small ones written out, and any number of random ones.

#![allow(dead_code, reason = "each test binary uses its own part")]
#![allow(clippy::expect_used, reason = "a test that cannot build its model has failed")]

pub mod journey;
pub mod random;
pub mod service;
pub mod shapes;
pub mod two_maps;

use sightline_model::{
    BlueprintLine, Card, CardId, CardTag, ChannelId, ChannelKind, ContactChannel, Evidence, EvidenceStatus,
    Image, ImageId, Lane, LaneId, LaneKind, Link, LinkId, LinkKind, Map, MapId, MapLink, MapPersona,
    MapPreset, MapState, Model, Persona, PersonaId, Phase, PhaseId, Placement, Question, Rank, Record,
    RecordChange, RecordDiff, RecordId, Row, Step, StepId, Tag, TagColour, TagId, Timing, TimingId,
    Touchpoint, TouchpointId,
};
use sightline_scene::{SceneWords, TimeWords};
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

    pub fn image(&mut self, width: u32, height: u32, digest: &str) -> ImageId {
        let (title, media_type, digest) = (String::new(), "image/png".to_owned(), digest.to_owned());
        let image = Image { id: self.id(), title, media_type, width, height, digest };
        let id = image.id;
        self.insert(image);
        id
    }

    pub fn change_card(&mut self, card: CardId, change: impl FnOnce(&mut Card)) {
        let mut row = self.model.cards().get(card).expect("a card of the model").clone();
        change(&mut row);
        self.insert(row);
    }

    pub fn change_lane(&mut self, lane: LaneId, change: impl FnOnce(&mut Lane)) {
        let mut row = self.model.lanes().get(lane).expect("a lane of the model").clone();
        change(&mut row);
        self.insert(row);
    }

    pub fn change_step(&mut self, step: StepId, change: impl FnOnce(&mut Step)) {
        let mut row = self.model.steps().get(step).expect("a step of the model").clone();
        change(&mut row);
        self.insert(row);
    }

    /// A persona whose journey the map shows.
    pub fn persona(&mut self, name: &str) -> PersonaId {
        let none = String::new;
        let persona = Persona {
            id: self.id(),
            name: name.into(),
            role: none(),
            quote: none(),
            goals: none(),
            needs: none(),
            frustrations: none(),
            segment: none(),
            image: None,
            rank: self.rank(),
        };
        let id = persona.id;
        self.insert(persona);
        let entry = MapPersona { id: self.id(), map: self.map, persona: id, rank: self.rank() };
        self.insert(entry);
        id
    }

    /// A channel with a touchpoint of its own.
    pub fn channel(&mut self, kind: ChannelKind) -> (ChannelId, TouchpointId) {
        let channel = ContactChannel { id: self.id(), kind, title: String::new(), rank: self.rank() };
        let id = channel.id;
        self.insert(channel);
        let touchpoint = Touchpoint { channel: Some(id), ..Touchpoint::new(self.id(), String::new()) };
        let touchpoint_id = touchpoint.id;
        self.insert(touchpoint);
        (id, touchpoint_id)
    }

    /// Puts a touchpoint on a card.
    pub fn place(&mut self, card: CardId, touchpoint: TouchpointId) -> RecordDiff {
        let placement = Placement { id: self.id(), card, touchpoint, rank: self.rank() };
        self.insert(placement)
    }

    /// A point of a curve or a number; without a value nobody knows it.
    pub fn value(
        &mut self,
        lane: LaneId,
        step: StepId,
        persona: Option<PersonaId>,
        value: Option<f64>,
    ) -> CardId {
        let card = self.card(lane, step, "");
        self.change_card(card, |card| (card.persona, card.value) = (persona, value));
        card
    }

    pub fn link(&mut self, source: CardId, target: CardId, kind: LinkKind, label: &str) -> LinkId {
        let link = Link { id: self.id(), source, target, kind, label: label.into() };
        let id = link.id;
        self.insert(link);
        id
    }
}

/// What people note on cards, each with the diff that it made.
impl Builder {
    pub fn tag(&mut self, title: &str, colour: TagColour) -> TagId {
        let tag = Tag { id: self.id(), title: title.into(), colour, rank: self.rank() };
        let id = tag.id;
        self.insert(tag);
        id
    }

    pub fn carry(&mut self, card: CardId, tag: TagId) -> RecordDiff {
        let id = self.id();
        self.insert(CardTag { id, card, tag })
    }

    pub fn found(&mut self, card: CardId, status: EvidenceStatus) -> RecordDiff {
        let id = self.id();
        self.insert(Evidence { id, card, status, source: String::new(), note: String::new() })
    }

    pub fn ask(&mut self, card: CardId) -> RecordDiff {
        let (id, rank) = (self.id(), self.rank());
        self.insert(Question { id, card, text: "Since when?".into(), answer: String::new(), rank })
    }

    /// Gives a card a way to a map of its own.
    pub fn lead(&mut self, card: CardId) -> RecordDiff {
        let (id, map) = (self.id(), self.id());
        self.insert(MapLink { id, card, map })
    }
}

/// A timing of a card that says nothing yet.
pub fn untimed(id: TimingId, card: CardId) -> Timing {
    Timing {
        id,
        step: None,
        card: Some(card),
        standard: None,
        tolerated: None,
        nature: None,
        waste: None,
        role: None,
        fixed_cost: None,
        failure_probability: None,
        recovery_probability: None,
        recovery_time: None,
        recovery_cost: None,
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

/// The words of a catalogue; channels and the lanes of journeys are named by their words in the file.
fn words(chinese: bool, lanes: [&str; 5], lines: [&str; 3]) -> SceneWords {
    let kinds = MapPreset::Blueprint.lanes().iter().copied();
    let blueprint_lines =
        [BlueprintLine::Interaction, BlueprintLine::Visibility, BlueprintLine::InternalInteraction];
    SceneWords {
        chinese,
        lane_kinds: LaneKind::ALL
            .iter()
            .map(|kind| (*kind, kind.word().to_owned()))
            .chain(kinds.zip(lanes.map(str::to_owned)))
            .collect(),
        lines: blueprint_lines.into_iter().zip(lines.map(str::to_owned)).collect(),
        channel_kinds: ChannelKind::ALL.iter().map(|kind| (*kind, kind.word().to_owned())).collect(),
        no_channel: if chinese { "无渠道" } else { "No channel" }.to_owned(),
        everybody: if chinese { "所有人" } else { "Everybody" }.to_owned(),
        time: TimeWords {
            days: "{count} d".into(),
            hours: "{count} h".into(),
            minutes: if chinese { "{count} 分" } else { "{count} min" }.into(),
            seconds: if chinese { "{count} 秒" } else { "{count} s" }.into(),
        },
        no_time: if chinese { "无用时" } else { "no time" }.into(),
    }
}
