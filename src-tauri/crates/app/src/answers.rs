//! What the commands answer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sightline_document::{ReadOnlyReason, UndoState};
use sightline_model::{CardId, MapId, Record, RecordDiff, words};
use sightline_scene::{Scene, SceneDelta};
use specta::Type;

use crate::settings::{Language, Settings};

/// What the start screen shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StartState {
    /// The app's version.
    pub version: String,
    /// What the person has chosen.
    pub settings: Settings,
    /// The language that stands in while the settings name none.
    pub system_language: Language,
    /// The projects that were open last, newest first.
    pub recent: Vec<RecentFile>,
    /// The samples that can be opened.
    pub samples: Vec<SampleName>,
    /// What is to be opened at once, where the app was started with it.
    pub open_at_start: Option<OpenAtStart>,
    /// Where new projects are made.
    pub projects_folder: String,
    /// What is to be told.
    pub notices: Vec<Notice>,
}

/// What the app was started with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum OpenAtStart {
    /// A project file.
    Project {
        /// Its path.
        path: String,
    },
    /// A fresh copy of a sample.
    Sample {
        /// Which one.
        sample: SampleName,
    },
}

/// A project that was open before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecentFile {
    /// Where the file is.
    pub path: String,
    /// What the service was called then.
    pub title: String,
    /// When it was opened last, as RFC 3339 text.
    pub opened_at: String,
    /// Whether the file is still there.
    pub exists: bool,
}

words! {
    /// A finished project to look at and to begin from.
    SampleName {
        /// An overnight stay in a hotel, in English.
        Hotel = "hotel",
        /// The repair of a home appliance, in Chinese.
        Repair = "repair",
        /// The journeys of two guests through an overnight stay, in English.
        Journey = "journey",
        /// The return of something bought online, a journey above its blueprint, in Chinese.
        Return = "return",
        /// A shoeshine at the corner with its times and costs, in English.
        Shoeshine = "shoeshine",
    }
}

/// A project that is open now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenedProject {
    /// Names the open project in every further command.
    pub document: DocumentNumber,
    /// Where the file is.
    pub path: String,
    /// Why the project cannot be changed; nothing where it can.
    pub read_only: Option<ReadOnlyReason>,
    /// All records, parents before children.
    pub records: Vec<Record>,
    /// Counts the changes of the project; a later state has a higher number.
    pub revision: u32,
    /// What undo and redo would do.
    pub undo: UndoState,
    /// What is to be told.
    pub notices: Vec<Notice>,
}

/// Names an open project until it is closed; never given twice in a run of the app.
pub type DocumentNumber = u32;

/// What an operation, an undo or a redo changed. It is on disk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The revision after the change; equal to the one before where nothing differed.
    pub revision: u32,
    /// The records before and after.
    pub diff: RecordDiff,
    /// What changed in the map that is viewed, while one is.
    pub scene: Option<SceneChange>,
    /// What undo and redo would do now.
    pub undo: UndoState,
    /// What is to be told, mostly nothing.
    pub notices: Vec<Notice>,
}

/// What changed in the drawing of the viewed map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SceneChange {
    /// Which map.
    pub map: MapId,
    /// The parts that differ.
    pub delta: SceneDelta,
}

/// Two maps side by side: what stands in both stands at the same place of both drawings, which are equally large.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SideBySide {
    /// The earlier map.
    pub earlier: Scene,
    /// The later map.
    pub later: Scene,
}

/// One map upon another: the later one with what the earlier one alone has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct OverlayDrawing {
    /// Both maps as one.
    pub scene: Scene,
    /// Its cards that the earlier map alone has.
    pub gone: Vec<CardId>,
}

/// A copy of a project that Sightline made by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// Where the copy is.
    pub path: String,
    /// When it was made, as RFC 3339 text.
    pub taken_at: String,
    /// How large it is, in bytes; 4 GiB and more count as 4 GiB.
    pub bytes: u32,
}

impl From<sightline_document::Backup> for Backup {
    fn from(backup: sightline_document::Backup) -> Self {
        Self {
            path: backup.path.display().to_string(),
            taken_at: backup.taken_at.to_string(),
            bytes: u32::try_from(backup.bytes).unwrap_or(u32::MAX),
        }
    }
}

words! {
    /// What a person is told without having asked. Its sentence is `notice.<code>`.
    NoticeCode {
        /// A damaged file was read as far as possible into a new one: `file`, `lost` (number of records).
        Recovered = "recovered",
        /// A backup was restored beside the original: `file`.
        Restored = "restored",
        /// The last backup could not be made: `file`.
        BackupFailed = "backupFailed",
        /// The file of settings was damaged; it was set aside and the defaults are used: `file`.
        SettingsSetAside = "settingsSetAside",
    }
}

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Notice {
    /// What happened.
    pub code: NoticeCode,
    /// What the sentence's placeholders stand for.
    pub details: BTreeMap<String, String>,
}
