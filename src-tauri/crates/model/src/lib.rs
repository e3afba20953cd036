//! The model of a service: its records, their order, what differs between two states of them, and the
//! arithmetic of risk and of time and money.
//!
//! Everything here is plain data and pure functions. Reading and writing files, telling the time and
//! making new ids is left to the crates above, so that each rule can be tested without any of them.

mod alignment;
mod comparison;
mod diff;
mod emotion;
#[cfg(test)]
mod fixtures;
mod grammar;
mod hierarchy;
mod id;
mod model;
mod overlay;
mod plain_map;
mod rank;
mod record;
mod references;
pub mod risk;
mod search;
mod table;
mod texts;
pub mod time;
mod touchpoint;
mod visibility;
mod words;

pub use alignment::{SharedPlace, shared_lanes, shared_steps};
pub use comparison::{
    Compared, ComparedProperty, Comparison, Difference, DifferenceKind, RiskPicture, compare,
};
pub use diff::{RecordChange, RecordDiff};
pub use emotion::{EmotionPicture, EmotionPoint, emotion_pictures};
pub use grammar::{Finding, GrammarPlace};
pub use id::*;
pub use model::{Model, Tabled};
pub use overlay::Overlay;
pub use plain_map::{
    PlainCard, PlainEvidence, PlainLane, PlainLink, PlainMap, PlainPersona, PlainPhase, PlainStep, PlainTag,
    PlainTouchpoint,
};
pub use rank::{InvalidRank, Rank};
pub use record::*;
pub use references::BrokenReference;
pub use risk::{ActionPriority, InvalidScore, Score, ScoreTriple};
pub use search::{Home, Matches, TextMatch};
pub use table::Table;
pub use texts::{Sought, TEXT_LIMIT, TextPlace};
pub use touchpoint::merged_touchpoint;
pub use visibility::{BlueprintLine, lines_above, lines_crossed};
pub use words::*;
