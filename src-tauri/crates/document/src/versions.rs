//! What stands in a named version: a whole project file, deflated. So a version of any age is read as any file of that
//! age is, and can be saved as a project of its own.

use std::fs;

use rusqlite::Connection;
use sightline_model::{Model, Record, RecordTable};
use tempfile::TempDir;

use crate::deflated::{deflate, inflate};
use crate::error::{FileError, FileProblem};
use crate::file;

/// The records of a project as a version holds them. The other versions stay where they are.
pub fn pack(model: &Model) -> Result<Vec<u8>, FileError> {
    let folder = tempfile::tempdir().map_err(|error| FileProblem::from(error).at(&std::env::temp_dir()))?;
    let path = folder.path().join("version.sightline");
    let is_kept = |record: &Record| !matches!(record.table(), RecordTable::Version);
    file::write_new(&path, model.records().filter(is_kept), &[])?;
    let packed = fs::read(&path).and_then(|bytes| deflate(&bytes));
    packed.map_err(|error| FileProblem::from(error).at(&path))
}

/// The records that a version holds, brought to the present schema version.
pub fn unpack(bytes: &[u8]) -> Result<Model, FileProblem> {
    let folder: TempDir = tempfile::tempdir()?;
    let path = folder.path().join("version.sightline");
    fs::write(&path, inflate(bytes)?)?;
    file::check_and_load(&mut Connection::open(&path)?)
}
