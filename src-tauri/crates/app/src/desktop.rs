//! What the app asks of the desktop it runs on.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::answers::OpenAtStart;
use crate::menu_bar::MenuBar;
use crate::window_place::ScreenArea;

/// Native dialogs and windows. The desktop has them; a terminal and the development server have not.
pub trait Desktop: Send + Sync {
    /// Lets the person choose a file that exists; nothing where none was chosen.
    ///
    /// # Errors
    /// Where there are no dialogs here.
    fn choose_file(&self, question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs>;

    /// Lets the person choose where a new file shall go, and asks before an existing one is chosen; nothing
    /// where the dialog was left.
    ///
    /// # Errors
    /// Where there are no dialogs here.
    fn choose_place(&self, question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs>;

    /// Opens a file in the program that the person has for such files.
    ///
    /// # Errors
    /// Where there are no other programs here, or none of them opens it.
    fn open_in_program(&self, file: &Path) -> Result<(), NoProgram>;

    /// The name of the window that asks; the same for everybody where there are no windows.
    fn window(&self) -> &str;

    /// Where the window that asks stands.
    fn stands_at(&self) -> Standing;

    /// Brings the window of a name to the front, and gives it the keyboard. Answers whether there is one.
    fn bring_to_front(&self, window: &str) -> bool;

    /// Opens a further window, which begins with this; with the start screen where nothing is named.
    ///
    /// # Errors
    /// Where there are no windows here, or the system refuses one.
    fn open_window(&self, opening: Option<OpenAtStart>) -> Result<(), NoWindows>;

    /// Closes the window that asks, and with it the wall that it presents on.
    ///
    /// # Errors
    /// Where there are no windows here.
    fn close_window(&self) -> Result<(), NoWindows>;

    /// Shows a menu bar in the window that asks, in the place of the one before.
    ///
    /// # Errors
    /// Where there are no windows here, or the system refuses it.
    fn show_menu_bar(&self, bar: &MenuBar) -> Result<(), NoWindows>;

    /// Where the file of this name lies that was dropped on the window just now; nothing where the system does not say.
    fn dropped(&self, name: &str) -> Option<PathBuf>;

    /// The displays of this computer, in the system's order.
    ///
    /// # Errors
    /// Where there are no windows here.
    fn displays(&self) -> Result<Vec<Display>, NoWindows>;

    /// Fills a display with a window in which the page is opened with this query: on the display of that number in
    /// [`Self::displays`], on the one that the window which asks is on where none is named or it is gone. A window
    /// that it opened so before is closed first.
    ///
    /// # Errors
    /// Where there are no windows here, or the system refuses one.
    fn present(&self, query: &str, display: Option<u32>) -> Result<(), NoWindows>;

    /// Closes that window; nothing happens where there is none.
    ///
    /// # Errors
    /// Where there are no windows here.
    fn stop_presenting(&self) -> Result<(), NoWindows>;
}

/// Where a window stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    /// Its upper left corner with the frame, and the size of what is in the frame.
    Free(ScreenArea),
    /// It fills its display.
    Maximised,
    /// Nowhere: it is in the task bar only, or there are no windows.
    Unknown,
}

/// A display on which a window can be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Display {
    /// What the system calls it; empty where it has no name.
    pub name: String,
    /// Its width in pixels of its own.
    pub width: u32,
    /// Its height in pixels of its own.
    pub height: u32,
    /// Whether the window that asks is on it.
    pub is_here: bool,
}

/// What a dialog asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileQuestion {
    /// The dialog's title, in the person's language.
    pub title: String,
    /// The endings of such files, without the dot; the first is the usual one.
    pub endings: &'static [&'static str],
    /// The folder in which the dialog begins.
    pub folder: PathBuf,
    /// The name that is suggested for a new file; empty where none is.
    pub name: String,
}

/// There are no dialogs here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDialogs;

/// No other program opens a file here: `reason` is what the system says to that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoProgram {
    /// In the system's words; empty where there are no other programs at all.
    pub reason: String,
}

/// There is no window here, or no further one: `reason` is what the system says to that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoWindows {
    /// In the system's words; empty where there are no windows at all.
    pub reason: String,
}

/// A place without native dialogs and windows: a terminal, a test, the development server.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoDesktop;

impl Desktop for NoDesktop {
    fn choose_file(&self, _question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs> {
        Err(NoDialogs)
    }

    fn choose_place(&self, _question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs> {
        Err(NoDialogs)
    }

    fn open_in_program(&self, _file: &Path) -> Result<(), NoProgram> {
        Err(NoProgram::default())
    }

    fn window(&self) -> &'static str {
        ""
    }

    fn stands_at(&self) -> Standing {
        Standing::Unknown
    }

    fn bring_to_front(&self, _window: &str) -> bool {
        false
    }

    fn open_window(&self, _opening: Option<OpenAtStart>) -> Result<(), NoWindows> {
        Err(NoWindows::default())
    }

    fn close_window(&self) -> Result<(), NoWindows> {
        Err(NoWindows::default())
    }

    fn show_menu_bar(&self, _bar: &MenuBar) -> Result<(), NoWindows> {
        Err(NoWindows::default())
    }

    fn dropped(&self, _name: &str) -> Option<PathBuf> {
        None
    }

    fn displays(&self) -> Result<Vec<Display>, NoWindows> {
        Err(NoWindows::default())
    }

    fn present(&self, _query: &str, _display: Option<u32>) -> Result<(), NoWindows> {
        Err(NoWindows::default())
    }

    fn stop_presenting(&self) -> Result<(), NoWindows> {
        Err(NoWindows::default())
    }
}
