//! Copies of a project that are made while people work, so that a mistake or a damaged file costs little.
//!
//! When a copy is due is left to the caller.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use sightline_model::ProjectId;

use crate::document::Document;
use crate::error::{FileError, FileProblem};
use crate::file;

/// How many of the newest backups are kept, however close they lie.
const NEWEST: usize = 8;
/// How many backups are kept in all: the newest, and before them the last of each day.
const KEPT: usize = 20;
/// The moment of a backup as its file name tells it, in UTC; sorts by time, and fits every file system.
const NAME: &str = "%Y%m%dT%H%M%S%.6fZ";

/// One backup of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it is: a whole project file.
    pub path: PathBuf,
    /// When it was made.
    pub taken_at: Timestamp,
    /// How large it is, in bytes.
    pub bytes: u64,
}

impl Document {
    /// Copies the project as it stands into the folder of its backups below `folder`, and deletes the backups
    /// that are no longer kept.
    ///
    /// # Errors
    /// Any that writing gives.
    pub fn back_up(&self, folder: &Path) -> Result<(), FileError> {
        let folder = self.backup_folder(folder);
        fs::create_dir_all(&folder).map_err(|error| FileProblem::from(error).at(&folder))?;
        let name = format!("{}.sightline", Timestamp::now().strftime(NAME));
        self.save_copy(&folder.join(name))?;
        for surplus in surplus(backups_in(&folder)?) {
            fs::remove_file(&surplus.path).map_err(|error| FileProblem::from(error).at(&surplus.path))?;
        }
        Ok(())
    }

    /// The backups of the project below `folder`, newest first.
    ///
    /// # Errors
    /// Any that reading the folder gives; none where it does not exist yet.
    pub fn backups(&self, folder: &Path) -> Result<Vec<Backup>, FileError> {
        backups_in(&self.backup_folder(folder))
    }

    /// Makes a new project file of a backup, after checking that the backup is sound.
    ///
    /// # Errors
    /// [`FileProblem::AlreadyExists`] where a file of the new name stands there; any [`FileProblem`] of the
    /// backup.
    pub fn restore(backup: &Path, new: &Path) -> Result<(), FileError> {
        let mut content = file::read_at_rest(backup).map_err(|problem| problem.at(backup))?;
        file::check_and_load(&mut content).map_err(|problem| problem.at(backup))?;
        file::copy_to_new(&content, new)
    }

    /// Named by the project's id, so that a project that was renamed or moved finds its own.
    fn backup_folder(&self, folder: &Path) -> PathBuf {
        let project: Option<ProjectId> = self.model().project().map(|project| project.id);
        folder.join(project.map(|project| project.to_string()).unwrap_or_default())
    }
}

fn backups_in(folder: &Path) -> Result<Vec<Backup>, FileError> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let failed = |error| FileProblem::from(error).at(folder);
    let mut backups = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        // Other files, a half-written backup among them, are none of ours.
        if let Some(taken_at) = taken_at(&path) {
            backups.push(Backup { path, taken_at, bytes: entry.metadata().map_err(failed)?.len() });
        }
    }
    backups.sort_by_key(|backup| std::cmp::Reverse(backup.taken_at));
    Ok(backups)
}

/// The moment that the name of a backup tells.
fn taken_at(path: &Path) -> Option<Timestamp> {
    let name = path.file_name()?.to_str()?.strip_suffix(".sightline")?;
    Offset::UTC.to_timestamp(DateTime::strptime(NAME, name).ok()?).ok()
}

/// The backups that are no longer kept, of all, newest first.
fn surplus(backups: Vec<Backup>) -> Vec<Backup> {
    let day = |backup: &Backup| Offset::UTC.to_datetime(backup.taken_at).date();
    let mut kept = 0;
    let mut newer: Option<Backup> = None;
    let mut surplus = Vec::new();
    for backup in backups {
        let last_of_its_day = newer.as_ref().is_none_or(|newer| day(newer) != day(&backup));
        if kept < NEWEST || (kept < KEPT && last_of_its_day) {
            kept += 1;
        } else {
            surplus.push(backup.clone());
        }
        newer = Some(backup);
    }
    surplus
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Span};

    use super::*;

    fn backups(taken_at: impl IntoIterator<Item = Timestamp>) -> Vec<Backup> {
        taken_at.into_iter().map(|taken_at| Backup { path: PathBuf::new(), taken_at, bytes: 0 }).collect()
    }

    fn noon() -> Timestamp {
        "2026-11-21T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn the_newest_are_kept_and_then_the_last_of_each_day() {
        let hour = SignedDuration::from_hours(1);
        let hourly = backups((0..72).map(|number| noon() - hour * number));
        let surplus = surplus(hourly.clone());
        let kept: Vec<String> = hourly
            .iter()
            .filter(|backup| !surplus.contains(backup))
            .skip(NEWEST)
            .map(|backup| backup.taken_at.to_string())
            .collect();
        assert_eq!(kept, ["2026-11-20T23:00:00Z", "2026-11-19T23:00:00Z", "2026-11-18T23:00:00Z"]);
    }

    #[test]
    fn no_more_than_twenty_are_kept() {
        let day = Span::new().hours(24);
        let daily = backups((0..40).map(|number| noon() - day.checked_mul(number).unwrap()));
        assert_eq!(daily.len() - surplus(daily).len(), KEPT);
    }

    #[test]
    fn a_backup_is_known_by_its_name() {
        let moment: Timestamp = "2026-11-21T22:05:09.000123Z".parse().unwrap();
        let name = format!("{}.sightline", moment.strftime(NAME));
        assert_eq!(name, "20261121T220509.000123Z.sightline");
        assert_eq!(taken_at(Path::new(&name)), Some(moment));
        assert_eq!(taken_at(Path::new("Hotel.sightline")), None);
    }
}
