//! Writing a file whole or not at all: whoever reads it, even after a crash, finds the old one or the new one.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::error::CommandError;

/// Lets `make` write a file beside the path, and then puts it in the path's place, whatever is there.
///
/// # Errors
/// What `make` answers, and where the file system refuses.
pub fn replace_whole(
    path: &Path,
    make: impl FnOnce(&Path) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // A folder of its own, so that the file in it gets the permissions that any new file gets.
    let beside = tempfile::tempdir_in(folder).map_err(|error| CommandError::file(folder, error))?;
    let new = beside.path().join("new");
    make(&new)?;
    fs::rename(&new, path).map_err(|error| CommandError::file(path, error))
}

/// Writes bytes to a path, whatever is there.
///
/// # Errors
/// Where the file system refuses.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), CommandError> {
    let write = |new: &Path| -> io::Result<()> {
        let mut file = File::create_new(new)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    replace_whole(path, |new| write(new).map_err(|error| CommandError::file(path, error)))
}
