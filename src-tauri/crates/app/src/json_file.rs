//! Small files that the app keeps for itself, as JSON: settings, recent files.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::CommandError;
use crate::whole_file::write_whole;

/// What was found in a file.
pub enum Found<T> {
    /// What the file says.
    Value(T),
    /// There is no such file yet.
    Nothing,
    /// The file said nothing that can be understood, and now has this other name.
    SetAside(PathBuf),
}

/// Reads a file. One that cannot be understood is renamed, so that it is neither lost nor in the way.
pub fn read<T: DeserializeOwned>(path: &Path) -> Found<T> {
    let text = match fs::read(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Found::Nothing,
        Err(_) => return Found::SetAside(path.to_owned()),
    };
    serde_json::from_slice(&text).map_or_else(|_| Found::SetAside(set_aside(path)), Found::Value)
}

/// The entries of a list, the latest first. A damaged list is set aside: it holds nothing that is not elsewhere.
pub fn read_latest<T: DeserializeOwned>(path: &Path) -> Vec<T> {
    match read(path) {
        Found::Value(entries) => entries,
        Found::Nothing | Found::SetAside(_) => Vec::new(),
    }
}

/// Puts an entry at the head of a list, in the place of those that it `replaces`, and forgets those beyond the last
/// that is `kept`.
///
/// # Errors
/// Where the list cannot be written.
pub fn put_latest<T: Serialize + DeserializeOwned>(
    path: &Path,
    entry: T,
    kept: usize,
    replaces: impl Fn(&T) -> bool,
) -> Result<(), CommandError> {
    let mut entries = read_latest(path);
    entries.retain(|known| !replaces(known));
    entries.insert(0, entry);
    entries.truncate(kept);
    write(path, &entries)
}

/// Renames a file that cannot be understood, and says what it is called now: as before, where the system does
/// not allow it.
pub fn set_aside(path: &Path) -> PathBuf {
    let aside = path.with_extension("damaged.json");
    match fs::rename(path, &aside) {
        Ok(()) => aside,
        Err(_) => path.to_owned(),
    }
}

/// Writes a file whole or not at all. Makes its folder where it is missing.
///
/// # Errors
/// Where the file system refuses.
pub fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), CommandError> {
    let text = serde_json::to_vec_pretty(value).map_err(CommandError::internal)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| CommandError::file(folder, error))?;
    }
    write_whole(path, &text)
}
