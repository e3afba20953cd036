//! The bytes of pictures, named by their content and kept beside the records: a picture is kept once however
//! many cards show it, and undo brings back the record that names it without carrying its bytes.

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use specta::Type;

use crate::error::FileProblem;

/// A picture whose bytes the file keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeptImage {
    /// What it shows, for those who cannot see it; at first the name of its file.
    pub title: String,
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What [`crate::Document::keep_image`] named it.
    pub digest: String,
}

/// The SHA-256 of bytes in lower-case hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Keeps the bytes of a picture, and answers their digest.
pub fn keep(connection: &Connection, bytes: &[u8]) -> Result<String, FileProblem> {
    let digest = digest(bytes);
    connection
        .prepare_cached("INSERT OR IGNORE INTO image_data (digest, bytes) VALUES (?1, ?2)")?
        .execute((&digest, bytes))?;
    Ok(digest)
}

/// The bytes of a picture, where the file keeps them.
pub fn bytes(connection: &Connection, digest: &str) -> Result<Option<Vec<u8>>, FileProblem> {
    let mut statement = connection.prepare_cached("SELECT bytes FROM image_data WHERE digest = ?1")?;
    Ok(statement.query_row([digest], |row| row.get(0)).optional()?)
}

/// Whether the file keeps the bytes of a picture.
pub fn keeps(connection: &Connection, digest: &str) -> Result<bool, FileProblem> {
    Ok(connection.prepare_cached("SELECT 1 FROM image_data WHERE digest = ?1")?.exists([digest])?)
}

/// Takes away the pictures that no record names and no step of the history would bring back, and gives the
/// room back that they took: a photo that somebody removed is not passed on with the file.
pub fn clear(connection: &Connection) -> Result<(), FileProblem> {
    let cleared = connection.execute(
        "DELETE FROM image_data WHERE digest NOT IN (SELECT digest FROM image)
         AND NOT EXISTS (SELECT 1 FROM history WHERE instr(diff, image_data.digest) > 0)",
        [],
    )?;
    if cleared > 0 {
        connection.execute_batch("VACUUM")?;
    }
    Ok(())
}
