//! The records of a service. Each exists once; every view shows the same ones.
//!
//! A record holds its own properties and the ids of the records that it hangs from, never a list of its
//! children: the lists follow from [`crate::Model`]. A field is named as its column in the project file.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::id::{
    ActionId, CardId, CauseId, ControlId, EffectId, FailureModeId, LaneId, LinkId, MapId, PhaseId, ProjectId,
    RatingId, RecordId, ScaleId, ScaleLevelId, StepId,
};
use crate::rank::Rank;
use crate::risk::Score;

/// Names the values of an enum as the project file and the JSON spell them, in one place. The crate that
/// uses it depends on `serde` and `specta`.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize, ::specta::Type,
        )]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every value, in the order in which a person is offered them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word that stands for the value in files and JSON.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value that a word stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

words! {
    /// What a map was made as: the lanes it began with.
    MapPreset {
        /// A service blueprint: evidence, customer, frontstage, backstage, support.
        Blueprint = "blueprint",
    }
}

words! {
    /// Whether a map shows the service as it is or as it shall be.
    MapState {
        /// The service as it runs today.
        AsIs = "as-is",
        /// The service as it is meant to become.
        ToBe = "to-be",
    }
}

words! {
    /// What a lane holds, and thereby on which side of which line it stands.
    LaneKind {
        /// What the customer sees and touches.
        PhysicalEvidence = "physical-evidence",
        /// What the customer does.
        CustomerActions = "customer-actions",
        /// What contact people and technology do in the customer's sight.
        Frontstage = "frontstage",
        /// What contact people do out of the customer's sight.
        Backstage = "backstage",
        /// The processes, systems and partners behind them.
        Support = "support",
    }
}

words! {
    /// What a connector between two cards says.
    LinkKind {
        /// One leads to the other.
        Flow = "flow",
        /// Both depend on each other, or agree.
        TwoWay = "two-way",
        /// Only information, or an exception, passes.
        Information = "information",
    }
}

words! {
    /// A mark that a person sets on a card. A fail point is no mark: a card is one while it has failure modes.
    CardMark {
        /// The customer waits here.
        WaitPoint = "wait-point",
        /// The way parts here.
        Decision = "decision",
        /// The customer's judgement of the whole is made here.
        MomentOfTruth = "moment-of-truth",
    }
}

words! {
    /// What a control does about a cause.
    ControlKind {
        /// It keeps the cause from happening.
        Prevention = "prevention",
        /// It finds the cause or the failure before the customer does.
        Detection = "detection",
    }
}

words! {
    /// The three things that are scored.
    Factor {
        /// How bad the effect is for the customer. Rates an effect.
        Severity = "severity",
        /// How often the cause strikes. Rates a cause.
        Occurrence = "occurrence",
        /// How late it is caught. Rates the set of controls of a cause.
        Detection = "detection",
    }
}

words! {
    /// How far an action has come.
    ActionStatus {
        /// Agreed, not begun.
        Planned = "planned",
        /// Carried out.
        Done = "done",
        /// Carried out, and its effect seen.
        Verified = "verified",
    }
}

/// A record as it stands in one table of the project file.
pub trait Row: Clone + PartialEq {
    /// The type of the record's id.
    type Id: RecordId;
    /// Which table the record belongs to.
    const TABLE: RecordTable;
    /// The record's id.
    fn id(&self) -> Self::Id;
    /// The record as a value of the enum over all tables.
    fn into_record(self) -> Record;
    /// The record back from the enum, where it is of this table.
    fn from_record(record: &Record) -> Option<&Self>;
}

macro_rules! records {
    ($(
        $(#[$doc:meta])*
        $table:literal $name:ident : $id:ident {
            $($(#[$field_doc:meta])* $field:ident : $type:ty),* $(,)?
        }
    )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
            #[serde(rename_all = "camelCase")]
            pub struct $name {
                /// The record's own id.
                pub id: $id,
                $($(#[$field_doc])* pub $field: $type,)*
            }

            impl Row for $name {
                type Id = $id;
                const TABLE: RecordTable = RecordTable::$name;
                fn id(&self) -> $id {
                    self.id
                }
                fn into_record(self) -> Record {
                    Record::$name(self)
                }
                fn from_record(record: &Record) -> Option<&Self> {
                    match record {
                        Record::$name(row) => Some(row),
                        _ => None,
                    }
                }
            }
        )*

        /// Any record, named by its table.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
        #[serde(tag = "table", content = "row")]
        pub enum Record {
            $($(#[$doc])* #[serde(rename = $table)] $name($name),)*
        }

        impl Record {
            /// The table that the record belongs to.
            #[must_use]
            pub fn table(&self) -> RecordTable {
                match self { $(Self::$name(_) => RecordTable::$name,)* }
            }

            /// The record's id without its type: unique over all tables.
            #[must_use]
            pub fn uuid(&self) -> uuid::Uuid {
                match self { $(Self::$name(row) => row.id.uuid(),)* }
            }
        }

        words! {
            /// The tables of the project file that hold records, parents before children.
            RecordTable {
                $($(#[$doc])* $name = $table,)*
            }
        }
    };
}

records! {
    /// The service that the file describes. A file has exactly one.
    "project" Project: ProjectId {
        /// What people call the service.
        title: String,
    }

    /// One drawing of the service: a grid of lanes and steps.
    "map" Map: MapId {
        /// What people call the map.
        title: String,
        /// What the map was made as.
        preset: MapPreset,
        /// As-is or to-be.
        state: MapState,
        /// The order of the maps.
        rank: Rank,
    }

    /// A titled run of steps.
    "phase" Phase: PhaseId {
        /// The map it stands in.
        map: MapId,
        /// May be empty.
        title: String,
        /// The order within the map.
        rank: Rank,
    }

    /// One column of a map.
    "step" Step: StepId {
        /// The phase it belongs to.
        phase: PhaseId,
        /// May be empty.
        title: String,
        /// The order within the phase.
        rank: Rank,
    }

    /// One row of a map.
    "lane" Lane: LaneId {
        /// The map it stands in.
        map: MapId,
        /// What it holds.
        kind: LaneKind,
        /// Where it is empty, the kind's own name in the reader's language is shown.
        title: String,
        /// The order within the map, from top to bottom.
        rank: Rank,
    }

    /// One thing that happens in a lane at a step.
    "card" Card: CardId {
        /// The lane of its cell.
        lane: LaneId,
        /// The step of its cell.
        step: StepId,
        /// What happens: a verb and an object.
        text: String,
        /// What else is to be said; empty where nothing is.
        note: String,
        /// The customer waits here.
        wait_point: bool,
        /// The way parts here.
        decision: bool,
        /// The customer's judgement of the whole is made here.
        moment_of_truth: bool,
        /// The order within the cell, from top to bottom.
        rank: Rank,
    }

    /// A connector from one card to another of the same map.
    "link" Link: LinkId {
        /// The card it leaves.
        source: CardId,
        /// The card it reaches.
        target: CardId,
        /// What it says.
        kind: LinkKind,
        /// May be empty.
        label: String,
    }

    /// One way in which a card can fail: the fail point on the blueprint and the row of the risk table.
    "failure_mode" FailureMode: FailureModeId {
        /// The card that can fail.
        card: CardId,
        /// What goes wrong.
        title: String,
        /// The order within the card.
        rank: Rank,
    }

    /// What a failure mode does to the customer. Its severity is rated.
    "effect" Effect: EffectId {
        /// The failure mode it follows from.
        failure_mode: FailureModeId,
        /// May be empty where only a score was given.
        text: String,
        /// The order within the failure mode.
        rank: Rank,
    }

    /// Why a failure mode happens. Its occurrence and its detection are rated.
    "cause" Cause: CauseId {
        /// The failure mode it leads to.
        failure_mode: FailureModeId,
        /// May be empty where only a score was given.
        text: String,
        /// The order within the failure mode.
        rank: Rank,
    }

    /// What prevents or detects a cause today.
    "control" Control: ControlId {
        /// The cause it acts on.
        cause: CauseId,
        /// Prevention or detection.
        kind: ControlKind,
        /// What is done.
        text: String,
        /// The order within the cause.
        rank: Rank,
    }

    /// One score. Severity rates an effect; occurrence and detection rate a cause.
    "rating" Rating: RatingId {
        /// The effect that is rated; set for severity only.
        effect: Option<EffectId>,
        /// The cause that is rated; set for occurrence and detection only.
        cause: Option<CauseId>,
        /// What is scored.
        factor: Factor,
        /// On which scale, so that a scale changed later never re-means an old score.
        scale: ScaleId,
        /// The score itself.
        score: Score,
    }

    /// What is to be done about a failure mode.
    "action" Action: ActionId {
        /// The failure mode it is to improve.
        failure_mode: FailureModeId,
        /// What is to be done.
        text: String,
        /// Who does it; empty where nobody is named.
        owner: String,
        /// By when, as `YYYY-MM-DD`.
        due: Option<String>,
        /// How far it has come.
        status: ActionStatus,
        /// The order within the failure mode.
        rank: Rank,
    }

    /// The wording behind the scores of one factor. The scale in force is the one of the highest version.
    "scale" Scale: ScaleId {
        /// Which factor it scores.
        factor: Factor,
        /// What people call the scale.
        title: String,
        /// The lowest score.
        minimum: Score,
        /// The highest score.
        maximum: Score,
        /// The distance between two scores: 1 or 0.5.
        step: Score,
        /// Counts from 1; a changed wording that re-means scores is a new version.
        version: u32,
    }

    /// What one score of a scale means.
    "scale_level" ScaleLevel: ScaleLevelId {
        /// The scale it belongs to.
        scale: ScaleId,
        /// The score that is explained.
        score: Score,
        /// In English.
        text_en: String,
        /// In Simplified Chinese.
        text_zh: String,
    }
}

impl Card {
    /// Whether the card carries a mark.
    #[must_use]
    pub fn has_mark(&self, mark: CardMark) -> bool {
        match mark {
            CardMark::WaitPoint => self.wait_point,
            CardMark::Decision => self.decision,
            CardMark::MomentOfTruth => self.moment_of_truth,
        }
    }

    /// Sets or clears a mark.
    pub fn set_mark(&mut self, mark: CardMark, on: bool) {
        match mark {
            CardMark::WaitPoint => self.wait_point = on,
            CardMark::Decision => self.decision = on,
            CardMark::MomentOfTruth => self.moment_of_truth = on,
        }
    }
}

impl Scale {
    /// Whether a score stands on the scale.
    #[must_use]
    pub fn allows(&self, score: Score) -> bool {
        let above = score.value() - self.minimum.value();
        score >= self.minimum && score <= self.maximum && above % self.step.value() == 0.0
    }
}

impl MapPreset {
    /// The lanes that a new map of this preset begins with, from top to bottom.
    #[must_use]
    pub fn lanes(self) -> &'static [LaneKind] {
        match self {
            Self::Blueprint => &[
                LaneKind::PhysicalEvidence,
                LaneKind::CustomerActions,
                LaneKind::Frontstage,
                LaneKind::Backstage,
                LaneKind::Support,
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_allows_its_own_steps_only() {
        let score = |value| Score::try_from(value).expect("a half-point score");
        let scale = Scale {
            id: ScaleId::from_uuid(uuid::Uuid::nil()),
            factor: Factor::Severity,
            title: String::new(),
            minimum: score(1.0),
            maximum: score(10.0),
            step: score(1.0),
            version: 1,
        };
        for (value, allowed) in [(1.0, true), (10.0, true), (7.5, false), (0.5, false), (11.0, false)] {
            assert_eq!(scale.allows(score(value)), allowed, "{value} on whole numbers from 1 to 10");
        }
        let halves = Scale { step: score(0.5), ..scale };
        assert!(halves.allows(score(7.5)), "a team may score 7.5 where the scale has half points");
    }
}
