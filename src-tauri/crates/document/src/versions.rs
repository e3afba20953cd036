//! What stands in a named version: a whole project file, deflated. So a version of any age is read as any file of that
//! age is, and can be saved as a project of its own.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::Connection;
use sightline_model::{Model, Record, RecordTable};
use tempfile::TempDir;

use crate::error::{FileError, FileProblem};
use crate::file;

/// The records of a project as a version holds them. The other versions stay where they are.
pub fn pack(model: &Model) -> Result<Vec<u8>, FileError> {
    let folder = tempfile::tempdir().map_err(|error| FileProblem::from(error).at(&std::env::temp_dir()))?;
    let path = folder.path().join("version.sightline");
    let is_kept = |record: &Record| !matches!(record.table(), RecordTable::Version);
    file::write_new(&path, model.records().filter(is_kept), &[])?;
    deflate(&path).map_err(|problem| problem.at(&path))
}

fn deflate(path: &Path) -> Result<Vec<u8>, FileProblem> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(&fs::read(path)?)?;
    Ok(encoder.finish()?)
}

/// The records that a version holds, brought to the present schema version.
pub fn unpack(bytes: &[u8]) -> Result<Model, FileProblem> {
    let folder: TempDir = tempfile::tempdir()?;
    let path = folder.path().join("version.sightline");
    let mut content = Vec::new();
    DeflateDecoder::new(bytes).read_to_end(&mut content)?;
    fs::write(&path, content)?;
    file::check_and_load(&mut Connection::open(&path)?)
}
