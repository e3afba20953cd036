//! The system's own dialogs and windows, asked from the core.

use std::path::{Path, PathBuf};

use sightline_app::{
    Desktop, Display, FileQuestion, MenuBar, NoDialogs, NoProgram, NoWindows, OpenAtStart, ScreenArea,
    Standing,
};
use tauri::{AppHandle, Manager, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::dropped::Dropped;
use crate::{desks, menu_bar, presentation};

/// The desktop as one window sees it. Its dialogs wait for the person, so they are never asked from the thread that
/// draws the window.
pub struct NativeDesktop {
    shell: AppHandle,
    /// The label of the window.
    window: String,
}

impl NativeDesktop {
    /// The desktop that the window of a label is on.
    pub fn new(shell: AppHandle, window: String) -> Self {
        Self { shell, window }
    }

    fn dialog(&self, question: &FileQuestion) -> FileDialogBuilder<tauri::Wry> {
        let dialog = self.shell.dialog().file().set_title(&question.title);
        let mut dialog = dialog.set_directory(&question.folder).set_file_name(&question.name);
        for ending in question.endings {
            dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
        }
        if let Some(window) = self.shell.get_webview_window(&self.window) {
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

    fn open_in_program(&self, file: &Path) -> Result<(), NoProgram> {
        open_in_program(file).map_err(|reason| NoProgram { reason })
    }

    fn window(&self) -> &str {
        &self.window
    }

    fn stands_at(&self) -> Standing {
        let Some(window) = self.shell.get_webview_window(&self.window) else { return Standing::Unknown };
        standing(&window).unwrap_or(Standing::Unknown)
    }

    fn bring_to_front(&self, window: &str) -> bool {
        desks::bring_to_front(&self.shell, window)
    }

    fn open_window(&self, opening: Option<OpenAtStart>) -> Result<(), NoWindows> {
        desks::open(&self.shell, opening).map_err(refused)
    }

    fn close_window(&self) -> Result<(), NoWindows> {
        match self.shell.get_webview_window(&self.window) {
            Some(window) => window.close().map_err(refused),
            None => Ok(()),
        }
    }

    fn show_menu_bar(&self, bar: &MenuBar) -> Result<(), NoWindows> {
        menu_bar::show(&self.shell, &self.window, bar).map_err(refused)
    }

    fn dropped(&self, name: &str) -> Option<PathBuf> {
        self.shell.state::<Dropped>().place_of(&self.window, name)
    }

    fn displays(&self) -> Result<Vec<Display>, NoWindows> {
        presentation::displays(&self.shell, &self.window)
    }

    fn present(&self, query: &str, display: Option<u32>) -> Result<(), NoWindows> {
        presentation::open(&self.shell, &self.window, query, display)
    }

    fn stop_presenting(&self) -> Result<(), NoWindows> {
        presentation::close(&self.shell, &self.window)
    }
}

/// Opens a file as the person's desktop does; else answers why not, in the system's words.
#[cfg(target_os = "linux")]
fn open_in_program(file: &Path) -> Result<(), String> {
    use gtk::gio::prelude::FileExt;
    use gtk::gio::{AppInfo, AppLaunchContext, File};

    let address = File::for_path(file).uri();
    AppInfo::launch_default_for_uri(&address, None::<&AppLaunchContext>).map_err(|error| error.to_string())
}

/// Opens a file as the person's desktop does; else answers why not, in the system's words.
#[cfg(not(target_os = "linux"))]
fn open_in_program(file: &Path) -> Result<(), String> {
    open::that_detached(file).map_err(|error| error.to_string())
}

fn standing(window: &WebviewWindow) -> tauri::Result<Standing> {
    if window.is_minimized()? || window.is_fullscreen()? {
        return Ok(Standing::Unknown);
    }
    if window.is_maximized()? {
        return Ok(Standing::Maximised);
    }
    let scale = window.scale_factor()?;
    let place = window.outer_position()?.to_logical::<f64>(scale);
    let size = window.inner_size()?.to_logical::<f64>(scale);
    Ok(Standing::Free(ScreenArea { x: place.x, y: place.y, width: size.width, height: size.height }))
}

/// The system's refusal of a window, in its own words.
pub fn refused(error: tauri::Error) -> NoWindows {
    NoWindows { reason: error.to_string() }
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|file| file.into_path().ok())
}
