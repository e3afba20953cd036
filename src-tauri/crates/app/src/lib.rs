//! Open documents, the command list and what the commands answer: the one API of every shell.
//!
//! Left to the shells: windows, menus, native dialogs (behind [`Desktop`]) and how a command travels.

mod answers;
mod app;
mod backup;
mod catalogue;
mod charts;
pub mod commands;
mod desktop;
mod dispatch;
mod error;
mod explanation;
mod file_names;
mod folders;
mod images;
mod json_file;
mod map_export;
mod map_import;
mod map_table;
mod menu_bar;
mod picture;
mod print_queue;
mod project;
mod project_json;
mod project_thread;
mod recent;
mod remembered_headers;
mod risk_sheet;
mod samples;
mod score_warnings;
mod settings;
mod team;
mod touchpoint_file;
mod trail;
mod transfer;
mod whole_file;
mod window_place;
mod worksheet;

pub use answers::{
    Backup, Change, DocumentNumber, Notice, NoticeCode, OpenAtStart, OpenedProject, OverlayDrawing,
    RecentFile, SampleName, SceneChange, SideBySide, StartState,
};
pub use app::App;
pub use catalogue::Catalogue;
pub use charts::{ChartPlace, ChartQuestion, DrawnChart, ParetoBasis};
pub use desktop::{Desktop, Display, FileQuestion, NoDesktop, NoDialogs, NoProgram, NoWindows, Standing};
pub use dispatch::dispatch;
pub use error::{AppErrorCode, CommandError, ErrorCode};
pub use folders::Folders;
pub use images::ServedImage;
pub use map_export::{MapExportOptions, MapForm, MapToExport};
pub use map_import::{ImportedMap, MapPreview, MapSummary, PreviewLane, import_operation, read_map};
pub use menu_bar::{EditingDeed, Menu, MenuBar, MenuEntry};
pub use project_json::{
    export_map_json, export_project_json, is_project_json, is_project_json_name, read_project_json,
    write_project_json,
};
pub use remembered_headers::RememberedHeaders;
pub use risk_sheet::{
    ImportedSheet, PreviewColumn, RiskSheet, SheetPreview, SheetReading, SheetSummary, TableForm, TakenOver,
    take_over, write_risks,
};
pub use samples::{Plan, Sample};
pub use settings::{Language, Settings, ThemeChoice};
pub use touchpoint_file::write_touchpoints;
pub use trail::{TrailLine, TrailPage};
pub use window_place::{ScreenArea, WindowPlace};
pub use worksheet::{ColumnEntry, PresetEntry, worksheet_columns, worksheet_presets};
