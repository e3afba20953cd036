//! The system's own dialogs, asked from the core.

use std::path::PathBuf;

use sightline_app::{Desktop, FileQuestion, NoDialogs};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// The dialogs of the window's desktop. They wait for the person, so they are never asked from the thread that
/// draws the window.
pub struct Dialogs {
    shell: AppHandle,
}

impl Dialogs {
    /// The dialogs over the windows of a shell.
    pub fn new(shell: AppHandle) -> Self {
        Self { shell }
    }

    fn dialog(&self, question: &FileQuestion) -> FileDialogBuilder<tauri::Wry> {
        let dialog = self.shell.dialog().file().set_title(&question.title);
        let mut dialog = dialog.set_directory(&question.folder).set_file_name(&question.name);
        for ending in question.endings {
            dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
        }
        if let Some(window) = self.shell.webview_windows().values().next() {
            dialog = dialog.set_parent(window);
        }
        dialog
    }
}

impl Desktop for Dialogs {
    fn choose_file(&self, question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs> {
        Ok(path(self.dialog(question).blocking_pick_file()))
    }

    fn choose_place(&self, question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs> {
        Ok(path(self.dialog(question).blocking_save_file()))
    }
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|file| file.into_path().ok())
}
