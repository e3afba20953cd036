//! What a person has chosen for every project on this computer.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A language that every text of the app exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    English,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    Chinese,
}

/// Which colours the app shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// The strongest contrast.
    HighContrast,
    /// As the system is set.
    #[default]
    System,
}

/// By which measure cards show their worst risk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Heat {
    /// Not at all.
    Off,
    /// By the risk priority number.
    Rpn,
    /// By the Action Priority.
    #[default]
    ActionPriority,
}

/// What a person has chosen for every project on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// The language of the app; nothing for the system's.
    pub language: Option<Language>,
    /// Which colours the app shows.
    pub theme: ThemeChoice,
    /// By which measure cards show their worst risk.
    pub heat: Heat,
    /// Whether the list of maps at the left is unfolded.
    pub rail_open: bool,
    /// Whether the inspector at the right is unfolded.
    pub inspector_open: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::default(),
            heat: Heat::default(),
            rail_open: true,
            inspector_open: true,
        }
    }
}
