//! What a person has chosen for every project on this computer.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sightline_model::words;
use sightline_scene::Heat;
use specta::Type;

use crate::error::CommandError;
use crate::json_file::{self, Found};
use crate::map_export::MapExportOptions;

words! {
    /// A language that every text of the app exists in.
    Language {
        /// English.
        English = "en",
        /// Simplified Chinese.
        Chinese = "zh-CN",
    }
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

/// What a person has chosen for every project on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// The language of the app; nothing for the system's.
    pub language: Option<Language>,
    /// Who works on this computer: what is noted with scores, versions and in the audit trail. Empty where nobody has
    /// said.
    pub person: String,
    /// Which colours the app shows.
    pub theme: ThemeChoice,
    /// By which measure cards show their worst risk.
    pub heat: Heat,
    /// Whether the list of maps at the left is unfolded.
    pub rail_open: bool,
    /// Whether the inspector at the right is unfolded.
    pub inspector_open: bool,
    /// Whether the minimap is shown where a map is larger than its view.
    pub minimap_open: bool,
    /// Whether the legend of the tags is unfolded.
    pub legend_open: bool,
    /// How a map was exported last.
    pub map_export: MapExportOptions,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            person: String::new(),
            theme: ThemeChoice::default(),
            heat: Heat::default(),
            rail_open: true,
            inspector_open: true,
            minimap_open: true,
            legend_open: true,
            map_export: MapExportOptions::default(),
        }
    }
}

/// The settings in the config folder, and where a damaged file of them was set aside. What an earlier version
/// did not know yet has its default.
#[must_use]
pub fn read(config: &Path) -> (Settings, Option<PathBuf>) {
    let file = file(config);
    match json_file::read::<Map<String, Value>>(&file) {
        Found::Nothing => (Settings::default(), None),
        Found::SetAside(aside) => (Settings::default(), Some(aside)),
        Found::Value(stored) => match over_defaults(stored) {
            Ok(settings) => (settings, None),
            Err(_) => (Settings::default(), Some(json_file::set_aside(&file))),
        },
    }
}

fn over_defaults(stored: Map<String, Value>) -> Result<Settings, serde_json::Error> {
    let mut settings = serde_json::to_value(Settings::default())?;
    if let Some(fields) = settings.as_object_mut() {
        for (name, value) in stored {
            match (fields.entry(name).or_insert(Value::Null), value) {
                // What belongs together is filled up as well: an earlier version knew fewer ways to export a map.
                (Value::Object(known), Value::Object(stored)) => known.extend(stored),
                (known, value) => *known = value,
            }
        }
    }
    serde_json::from_value(settings)
}

/// Keeps the settings in the config folder.
///
/// # Errors
/// Where the file system refuses.
pub fn write(config: &Path, settings: &Settings) -> Result<(), CommandError> {
    json_file::write(&file(config), settings)
}

fn file(config: &Path) -> PathBuf {
    config.join("settings.json")
}
