//! Who has a project open for writing: at most one, marked by a locked file beside the project.
//!
//! The operating system takes the lock back when its holder ends, however it ends, so a crash leaves no
//! project locked. The project file itself is never locked or opened outside SQLite: on POSIX systems closing
//! such a handle would drop SQLite's own locks, and on Windows a lock would shut SQLite out.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use same_file::Handle;

use crate::file::beside;

/// What the lock file is called after its project: it stands beside SQLite's own `-wal` and `-shm`.
const ENDING: &str = "-lock";

/// The right to write one project. Given back when dropped.
#[derive(Debug)]
pub struct ProjectLock {
    path: PathBuf,
    _file: File,
}

/// What became of the wish to lock a project.
#[derive(Debug)]
pub enum Locking {
    /// The caller may write.
    Locked(ProjectLock),
    /// Somebody else writes, in this process or another.
    HeldElsewhere,
    /// The folder does not take the lock file: nobody can write here.
    Impossible,
}

/// Tries to take the right to write the project at a path.
pub fn lock(project: &Path) -> Locking {
    let path = beside(project, ENDING);
    loop {
        let file = match File::options().create(true).append(true).open(&path) {
            Ok(file) => file,
            Err(_) => return Locking::Impossible,
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Locking::HeldElsewhere,
            Err(TryLockError::Error(_)) => return Locking::Impossible,
        }
        // The last holder may have deleted the file between our opening and our locking it; then the lock is
        // on a file that nobody else will ever meet.
        if is_still_at(&file, &path) {
            return Locking::Locked(ProjectLock { path, _file: file });
        }
    }
}

fn is_still_at(file: &File, path: &Path) -> bool {
    let held = file.try_clone().and_then(Handle::from_file);
    matches!((held, Handle::from_path(path)), (Ok(held), Ok(there)) if held == there)
}

impl Drop for ProjectLock {
    fn drop(&mut self) {
        // Deleted while it is still held. Where that fails, an unlocked file stays, which locks nobody out.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_is_locked_once_and_again_after_it_was_given_back() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("Hotel.sightline");
        let Locking::Locked(held) = lock(&project) else { panic!("nobody holds it yet") };
        assert!(matches!(lock(&project), Locking::HeldElsewhere), "even within one process");
        drop(held);
        assert!(matches!(lock(&project), Locking::Locked(_)));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "no lock file is left behind");
    }

    #[test]
    fn a_lock_file_that_a_crash_left_locks_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("Hotel.sightline");
        fs::write(beside(&project, ENDING), "").unwrap();
        assert!(matches!(lock(&project), Locking::Locked(_)));
    }
}
