//! What the app asks of the desktop it runs on.

use std::path::PathBuf;

/// Native dialogs. The window has them; a terminal and the development server have not.
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

/// A place without native dialogs: a terminal, a test, the development server.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoDesktop;

impl Desktop for NoDesktop {
    fn choose_file(&self, _question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs> {
        Err(NoDialogs)
    }

    fn choose_place(&self, _question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs> {
        Err(NoDialogs)
    }
}
