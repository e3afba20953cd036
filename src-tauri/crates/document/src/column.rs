//! How a field of a record is kept in a column, and read back.

use rusqlite::types::Value;
use sightline_model::{
    ActionStatus, ChannelKind, Chart, ControlKind, EvidenceStatus, ExpectationBasis, Factor, GrammarRule,
    LaneKind, LinkKind, MapPreset, MapState, Rank, RecordId, Score, TagColour, TimeNature, Waste,
};
use uuid::fmt::Hyphenated;

/// A type that one column holds.
pub trait Column: Sized {
    /// The value as the column holds it.
    fn to_value(&self) -> Value;
    /// The value back; nothing where the column holds something that the type does not know.
    fn from_value(value: Value) -> Option<Self>;
}

impl Column for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Column for bool {
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Integer(0) => Some(false),
            Value::Integer(1) => Some(true),
            _ => None,
        }
    }
}

impl Column for u32 {
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Integer(number) => number.try_into().ok(),
            _ => None,
        }
    }
}

impl Column for f64 {
    fn to_value(&self) -> Value {
        Value::Real(*self)
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Real(number) => Some(number),
            _ => None,
        }
    }
}

impl Column for Score {
    fn to_value(&self) -> Value {
        Value::Real(self.value())
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Real(number) => number.try_into().ok(),
            _ => None,
        }
    }
}

impl Column for Rank {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value)?.try_into().ok()
    }
}

impl<T: Column> Column for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_value)
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
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
            fn from_value(value: Value) -> Option<Self> {
                let text = String::from_value(value)?;
                let uuid = uuid::Uuid::parse_str(&text).ok()?;
                // Another spelling of the same UUID would be another key to SQL.
                let spelled = text == *uuid.hyphenated().encode_lower(&mut [0; Hyphenated::LENGTH]);
                spelled.then(|| Self::from_uuid(uuid))
            }
        }
    )*};
}

id_columns! {
    ProjectId, MapId, PhaseId, StepId, LaneId, CardId, LinkId, FailureModeId, EffectId, CauseId, ControlId,
    RatingId, ActionId, ScaleId, ScaleLevelId, ImageId, ChannelId, RoleId, TagId, PersonaId, ExpectationId,
    PersonaChannelId, TouchpointId, MapPersonaId, EvidenceId, QuestionId, CardTagId, PlacementId, MapLinkId,
    TimingId, ExemptionId,
}

macro_rules! word_columns {
    ($($words:ident),* $(,)?) => {$(
        impl Column for $words {
            fn to_value(&self) -> Value {
                Value::Text(self.word().to_owned())
            }
            fn from_value(value: Value) -> Option<Self> {
                Self::from_word(&String::from_value(value)?)
            }
        }
    )*};
}

word_columns! {
    MapPreset, MapState, LaneKind, Chart, LinkKind, ControlKind, Factor, ActionStatus, EvidenceStatus,
    ExpectationBasis, ChannelKind, TagColour, TimeNature, Waste, GrammarRule,
}
