//! Where pages lie while another program prints them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::error::CommandError;
use crate::file_names::file_name;

/// How long pages stay: nobody says when they have been printed, and a program may read them until it is closed.
const KEPT: Duration = Duration::from_secs(24 * 60 * 60);

/// A folder with pages, each of them in a folder of its own, so that equal titles do not meet.
pub struct PrintQueue {
    folder: PathBuf,
}

impl PrintQueue {
    /// The one below the app's data.
    pub fn in_folder(data: &Path) -> Self {
        Self { folder: data.join("print") }
    }

    /// A path for the pages of a title, which the program that prints them shows as their name. What has lain here
    /// for a day goes.
    ///
    /// # Errors
    /// Where the file system refuses a folder.
    pub fn place_for(&self, title: &str) -> Result<PathBuf, CommandError> {
        let refused = |error| CommandError::file(&self.folder, error);
        fs::create_dir_all(&self.folder).map_err(refused)?;
        self.clear_before(SystemTime::now() - KEPT);
        let own = tempfile::Builder::new().prefix("pages-").tempdir_in(&self.folder).map_err(refused)?;
        Ok(own.keep().join(format!("{}.pdf", file_name(title))))
    }

    fn clear_before(&self, moment: SystemTime) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let is_old = entry.metadata().and_then(|data| data.modified()).is_ok_and(|made| made < moment);
            if is_old {
                // Where another program holds it, it goes the next time.
                drop(fs::remove_dir_all(entry.path()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_maps_of_one_title_are_printed_side_by_side() {
        let data = tempfile::tempdir().unwrap();
        let queue = PrintQueue::in_folder(data.path());
        let (one, two) = (queue.place_for("Stay: a/b").unwrap(), queue.place_for("Stay: a/b").unwrap());
        assert_ne!(one, two);
        assert_eq!(one.file_name(), two.file_name());
        fs::write(&one, "pages").unwrap();
        fs::write(&two, "pages").unwrap();
    }

    #[test]
    fn pages_go_once_they_are_old_and_no_sooner() {
        let data = tempfile::tempdir().unwrap();
        let queue = PrintQueue::in_folder(data.path());
        let pages = queue.place_for("Stay").unwrap();
        fs::write(&pages, "pages").unwrap();
        queue.place_for("Another").unwrap();
        assert!(pages.exists(), "a program may still read them");
        queue.clear_before(SystemTime::now() + Duration::from_secs(1));
        assert!(!pages.exists());
    }
}
