//! How a field of a record is kept in a column, and read back.

use rusqlite::types::{Value, ValueRef};
use sightline_model::{
    ActionKind, ActionStatus, Aggregation, ChannelKind, Chart, ControlKind, DmaicStage, EffectReach,
    EvidenceStatus, ExpectationBasis, Factor, GrammarRule, HazardDecision, LaneKind, LinkKind, MapPreset,
    MapState, Rank, RecordId, Score, TagColour, TimeNature, Waste,
};
use uuid::fmt::Hyphenated;

/// A type that one column holds.
pub trait Column: Sized {
    /// The value as the column holds it.
    fn to_value(&self) -> Value;
    /// The value back; nothing where the column holds something that the type does not know.
    fn from_value(value: ValueRef<'_>) -> Option<Self>;
}

/// The text that a column holds, if it is one that Unicode knows.
fn text(value: ValueRef<'_>) -> Option<&str> {
    value.as_str().ok()
}

impl Column for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        text(value).map(str::to_owned)
    }
}

impl Column for bool {
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Integer(0) => Some(false),
            ValueRef::Integer(1) => Some(true),
            _ => None,
        }
    }
}

impl Column for u32 {
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Integer(number) => number.try_into().ok(),
            _ => None,
        }
    }
}

impl Column for f64 {
    fn to_value(&self) -> Value {
        Value::Real(*self)
    }
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Real(number) => Some(number),
            _ => None,
        }
    }
}

impl Column for Score {
    fn to_value(&self) -> Value {
        Value::Real(self.value())
    }
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Real(number) => number.try_into().ok(),
            _ => None,
        }
    }
}

impl Column for Rank {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        text(value)?.to_owned().try_into().ok()
    }
}

impl<T: Column> Column for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_value)
    }
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}

macro_rules! id_columns {
    ($($id:ident),* $(,)?) => {$(
        impl Column for sightline_model::$id {
            fn to_value(&self) -> Value {
                Value::Text(self.to_string())
            }
            fn from_value(value: ValueRef<'_>) -> Option<Self> {
                let text = text(value)?;
                let uuid = uuid::Uuid::parse_str(text).ok()?;
                // Another spelling of the same UUID would be another key to SQL.
                let spelled = text == uuid.hyphenated().encode_lower(&mut [0; Hyphenated::LENGTH]);
                spelled.then(|| Self::from_uuid(uuid))
            }
        }
    )*};
}

id_columns! {
    ProjectId, MapId, PhaseId, StepId, LaneId, CardId, LinkId, FailureModeId, EffectId, CauseId, ControlId,
    RatingId, ActionId, ScaleId, ScaleLevelId, ImageId, ChannelId, RoleId, TagId, PersonaId, ExpectationId,
    PersonaChannelId, TouchpointId, MapPersonaId, EvidenceId, QuestionId, CardTagId, PlacementId, MapLinkId,
    TimingId, ExemptionId, ScoringRoundId, ScorerId, ScoringItemId, VoteId, RiskViewId, StopId, VersionId,
}

macro_rules! word_columns {
    ($($words:ident),* $(,)?) => {$(
        impl Column for $words {
            fn to_value(&self) -> Value {
                Value::Text(self.word().to_owned())
            }
            fn from_value(value: ValueRef<'_>) -> Option<Self> {
                Self::from_word(text(value)?)
            }
        }
    )*};
}

word_columns! {
    MapPreset, MapState, LaneKind, Chart, LinkKind, ControlKind, Factor, ActionStatus, EvidenceStatus,
    ExpectationBasis, ChannelKind, TagColour, TimeNature, Waste, GrammarRule, ActionKind, Aggregation, DmaicStage,
    EffectReach, HazardDecision,
}
