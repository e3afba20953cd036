//! Open documents, the command list and what the commands answer: the one API of every shell.
//!
//! Left to the shells: windows, menus, native dialogs and how a command travels.

mod answers;
pub mod commands;
mod error;
mod settings;

pub use answers::{
    Backup, Change, DocumentNumber, Notice, NoticeCode, OpenAtStart, OpenedProject, ReadOnlyReason,
    RecentFile, SampleName, SceneChange, StartState, Theme, UndoState,
};
pub use error::{CommandError, ErrorCode};
pub use settings::{Heat, Language, Settings, ThemeChoice};
