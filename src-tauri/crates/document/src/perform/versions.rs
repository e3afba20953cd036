//! Named versions: the project as it stood at one moment.

use sightline_model::{Version, VersionId};

use super::{Performed, moment};
use crate::contents::Contents;
use crate::error::OperationError;
use crate::text::clean;
use crate::writer::Writer;

pub fn add(
    writer: &mut Writer,
    id: Option<VersionId>,
    (title, note): (&str, &str),
    digest: &str,
) -> Performed {
    if !writer.on_file(|connection| Contents::VERSIONS.has(connection, digest))? {
        return Err(OperationError::NoSuchVersion);
    }
    let (title, note) = (clean(title)?, clean(note)?);
    let (id, made_at, made_by) = (writer.id_or_new(id), moment(), writer.person().to_owned());
    writer.insert(Version { id, title, note, made_at, made_by, locked: false, digest: digest.to_owned() })
}

pub fn edit(writer: &mut Writer, version: VersionId, title: &str, note: &str) -> Performed {
    is_open(writer, version)?;
    let (title, note) = (clean(title)?, clean(note)?);
    writer.change::<Version>(version, |row| {
        row.title = title;
        row.note = note;
    })
}

pub fn lock(writer: &mut Writer, version: VersionId) -> Performed {
    writer.change::<Version>(version, |row| row.locked = true)
}

pub fn delete(writer: &mut Writer, version: VersionId) -> Performed {
    is_open(writer, version)?;
    writer.delete::<Version>(version)
}

/// Refuses a version that is locked.
fn is_open(writer: &Writer, version: VersionId) -> Performed {
    let Version { title, locked, .. } = writer.get(version)?;
    if *locked { Err(OperationError::VersionLocked { title: title.clone() }) } else { Ok(()) }
}
