//! Records as they are when they are made: nothing is said of them yet beyond what they cannot be without.

use super::{Action, Card, Cause, FailureMode, Lane, Map, Persona, Phase, Step, Touchpoint};
use crate::id::{
    ActionId, CardId, CauseId, FailureModeId, LaneId, MapId, PersonaId, PhaseId, StepId, TouchpointId,
};
use crate::rank::Rank;
use crate::words::{ActionKind, ActionStatus, Chart, LaneKind, MapPreset, MapState};

impl Persona {
    /// A persona who has a name, and of whom nothing is said yet.
    #[must_use]
    pub fn new(id: PersonaId, name: String, rank: Rank) -> Self {
        Self {
            id,
            name,
            role: String::new(),
            quote: String::new(),
            goals: String::new(),
            needs: String::new(),
            frustrations: String::new(),
            segment: String::new(),
            image: None,
            rank,
        }
    }
}

impl Map {
    /// A map that was made from no other and stands below none.
    #[must_use]
    pub fn new(id: MapId, preset: MapPreset, title: String, state: MapState, rank: Rank) -> Self {
        Self { id, title, preset, state, rank, origin: None, parent: None, price: None, tolerated: None }
    }
}

impl Phase {
    /// A phase of a map that was made from no other.
    #[must_use]
    pub fn new(id: PhaseId, map: MapId, title: String, rank: Rank) -> Self {
        Self { id, map, title, rank, origin: None }
    }
}

impl Step {
    /// A step of a map that was made from no other.
    #[must_use]
    pub fn new(id: StepId, phase: PhaseId, title: String, rank: Rank) -> Self {
        Self { id, phase, title, rank, origin: None }
    }
}

impl Lane {
    /// A lane that is shown as a new one is: open, as high as it needs.
    #[must_use]
    pub fn new(id: LaneId, map: MapId, kind: LaneKind, title: String, rank: Rank) -> Self {
        Self {
            id,
            map,
            kind,
            title,
            rank,
            collapsed: false,
            hidden: false,
            height: None,
            unit: String::new(),
            chart: Chart::Bars,
            faces: true,
            origin: None,
        }
    }
}

impl FailureMode {
    /// A failure mode of a card of which nothing is said but its name.
    #[must_use]
    pub fn new(id: FailureModeId, card: Option<CardId>, title: String, rank: Rank) -> Self {
        Self {
            id,
            card,
            item: String::new(),
            title,
            requirement: String::new(),
            class: String::new(),
            filter_code: String::new(),
            remarks: String::new(),
            cost: None,
            review: false,
            baseline_at: None,
            rank,
        }
    }
}

impl Cause {
    /// A cause that nobody has judged yet.
    #[must_use]
    pub fn new(id: CauseId, failure_mode: FailureModeId, text: String, rank: Rank) -> Self {
        Self {
            id,
            failure_mode,
            text,
            single_point: None,
            controlled: None,
            obvious: None,
            decision: None,
            decision_reason: String::new(),
            imported_rpn: None,
            rank,
        }
    }
}

impl Action {
    /// An action that was agreed upon, and of which nothing else is said.
    #[must_use]
    pub fn new(id: ActionId, failure_mode: FailureModeId, text: String, rank: Rank) -> Self {
        Self {
            id,
            failure_mode,
            cause: None,
            kind: ActionKind::Improvement,
            text,
            owner: String::new(),
            due: None,
            status: ActionStatus::Planned,
            stage: None,
            taken: String::new(),
            evidence: String::new(),
            outcome: String::new(),
            done_on: None,
            verified_on: None,
            verified_by: String::new(),
            concurrence: None,
            rank,
        }
    }
}

impl Touchpoint {
    /// A touchpoint that has a name, and nothing else yet.
    #[must_use]
    pub fn new(id: TouchpointId, name: String) -> Self {
        Self {
            id,
            name,
            channel: None,
            purpose: String::new(),
            owner: String::new(),
            evidence: String::new(),
            standard: String::new(),
            time_limit: None,
        }
    }
}

impl Card {
    /// A card that says something, and nothing else yet.
    #[must_use]
    pub fn new(id: CardId, lane: LaneId, step: StepId, text: String, rank: Rank) -> Self {
        Self {
            id,
            lane,
            step,
            text,
            note: String::new(),
            wait_point: false,
            decision: false,
            moment_of_truth: false,
            rank,
            span: 1,
            value: None,
            persona: None,
            owner: String::new(),
            image: None,
            origin: None,
        }
    }
}
