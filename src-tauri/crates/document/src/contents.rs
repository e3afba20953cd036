//! What lies in the file under its digest, outside of the records: the bytes of pictures, and what stood in named
//! versions. Each is kept once however many records name it, and undo brings back the record that names it without
//! carrying its bytes.

use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest as _, Sha256};

use crate::error::FileProblem;
use crate::history;

/// One kind of contents: the table that keeps them, and the table of the records that name them.
#[derive(Clone, Copy)]
pub struct Contents {
    /// The table of the bytes.
    pub data: &'static str,
    named_by: &'static str,
}

/// The SHA-256 of bytes in lower-case hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

impl Contents {
    /// The bytes of pictures.
    pub const IMAGES: Self = Self { data: "image_data", named_by: "image" };
    /// Named versions, each a deflated project file without pictures, history and versions.
    pub const VERSIONS: Self = Self { data: "version_data", named_by: "version" };

    /// Keeps bytes, and answers their digest.
    pub fn keep(self, connection: &Connection, bytes: &[u8]) -> Result<String, FileProblem> {
        let digest = digest(bytes);
        let sql = format!("INSERT OR IGNORE INTO {} (digest, bytes) VALUES (?1, ?2)", self.data);
        connection.prepare_cached(&sql)?.execute((&digest, bytes))?;
        Ok(digest)
    }

    /// The bytes behind a digest, where the file keeps them.
    pub fn bytes(self, connection: &Connection, digest: &str) -> Result<Option<Vec<u8>>, FileProblem> {
        let sql = format!("SELECT bytes FROM {} WHERE digest = ?1", self.data);
        let mut statement = connection.prepare_cached(&sql)?;
        Ok(statement.query_row([digest], |row| row.get(0)).optional()?)
    }

    /// Whether the file keeps the bytes behind a digest.
    pub fn has(self, connection: &Connection, digest: &str) -> Result<bool, FileProblem> {
        let sql = format!("SELECT 1 FROM {} WHERE digest = ?1", self.data);
        Ok(connection.prepare_cached(&sql)?.exists([digest])?)
    }

    /// Takes away what no record names and no step of the history would bring back. Says whether anything went.
    fn clear(self, connection: &Connection) -> Result<bool, FileProblem> {
        let Self { data, named_by } = self;
        let unnamed =
            format!("SELECT digest FROM {data} WHERE digest NOT IN (SELECT digest FROM {named_by})");
        let unnamed: Vec<String> =
            connection.prepare(&unnamed)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut cleared = false;
        for digest in unnamed {
            if !history::names(connection, &digest)? {
                connection.execute(&format!("DELETE FROM {data} WHERE digest = ?1"), [digest])?;
                cleared = true;
            }
        }
        Ok(cleared)
    }
}

/// Takes away all contents that nothing names, and gives the room back that they took: a photo that somebody removed
/// is not passed on with the file.
pub fn clear(connection: &Connection) -> Result<(), FileProblem> {
    let cleared = [Contents::IMAGES, Contents::VERSIONS].map(|contents| contents.clear(connection));
    if cleared.into_iter().collect::<Result<Vec<_>, _>>()?.contains(&true) {
        connection.execute_batch("VACUUM")?;
    }
    Ok(())
}
