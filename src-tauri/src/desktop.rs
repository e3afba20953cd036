//! The system's own dialogs and windows, asked from the core.

use std::path::PathBuf;

use sightline_app::{Desktop, Display, FileQuestion, NoDialogs, NoWindows};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::presentation;

/// The window that the configuration opens.
pub const MAIN_WINDOW: &str = "main";

/// The desktop that the window is on. Its dialogs wait for the person, so they are never asked from the thread that
/// draws the window.
pub struct NativeDesktop {
    shell: AppHandle,
}

impl NativeDesktop {
    /// The desktop of a shell.
    pub fn new(shell: AppHandle) -> Self {
        Self { shell }
    }

    fn dialog(&self, question: &FileQuestion) -> FileDialogBuilder<tauri::Wry> {
        let dialog = self.shell.dialog().file().set_title(&question.title);
        let mut dialog = dialog.set_directory(&question.folder).set_file_name(&question.name);
        for ending in question.endings {
            dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
        }
        if let Some(window) = self.shell.get_webview_window(MAIN_WINDOW) {
            dialog = dialog.set_parent(&window);
        }
        dialog
    }
}

impl Desktop for NativeDesktop {
    fn choose_file(&self, question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs> {
        Ok(path(self.dialog(question).blocking_pick_file()))
    }

    fn choose_place(&self, question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs> {
        Ok(path(self.dialog(question).blocking_save_file()))
    }

    fn displays(&self) -> Result<Vec<Display>, NoWindows> {
        presentation::displays(&self.shell)
    }

    fn present(&self, query: &str, display: Option<u32>) -> Result<(), NoWindows> {
        presentation::open(&self.shell, query, display)
    }

    fn stop_presenting(&self) -> Result<(), NoWindows> {
        presentation::close(&self.shell)
    }
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|file| file.into_path().ok())
}
