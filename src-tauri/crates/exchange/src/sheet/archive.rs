//! Workbooks that are zip archives, looked at before anything is read from them.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{MOST_UNPACKED_BYTES, SheetFormat, SheetProblem};

/// Which workbook an archive holds; nothing where it holds none.
pub fn format(bytes: &[u8]) -> Option<SheetFormat> {
    // An archive that cannot be opened is told of as a damaged workbook of the usual kind.
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return Some(SheetFormat::Xlsx) };
    let has = |name| archive.index_for_name(name).is_some();
    if has("content.xml") {
        Some(SheetFormat::Ods)
    } else if has("[Content_Types].xml") || has("xl/workbook.xml") {
        Some(SheetFormat::Xlsx)
    } else {
        None
    }
}

/// Refuses an archive whose parts unpack to more than [`MOST_UNPACKED_BYTES`]. They are unpacked and counted,
/// because what an archive says of its sizes need not be true.
///
/// # Errors
/// [`SheetProblem::TooManyBytes`], and where the archive is damaged.
pub fn check(bytes: &[u8], format: SheetFormat) -> Result<(), SheetProblem> {
    let unreadable = |reason: String| SheetProblem::Unreadable { format, reason };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(error.to_string()))?;
    let mut unpacked = 0;
    for place in 0..archive.len() {
        let part = match archive.by_index(place) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(SheetProblem::Locked { format });
            }
            Err(error) => return Err(unreadable(error.to_string())),
        };
        // Pictures and the like are never unpacked.
        let name = part.name().map_err(|error| unreadable(error.to_string()))?.into_owned();
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let left = MOST_UNPACKED_BYTES - unpacked;
        let counted = io::copy(&mut part.take(left + 1), &mut io::sink());
        unpacked += counted.map_err(|error| unreadable(error.to_string()))?;
        if unpacked > MOST_UNPACKED_BYTES {
            return Err(SheetProblem::TooManyBytes { bytes: unpacked, most: MOST_UNPACKED_BYTES });
        }
    }
    Ok(())
}

/// The bytes of one part.
///
/// # Errors
/// Where the archive has no such part, or a damaged one.
pub fn part(bytes: &[u8], name: &str, format: SheetFormat) -> Result<Vec<u8>, SheetProblem> {
    let unreadable = |reason: String| SheetProblem::Unreadable { format, reason };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(error.to_string()))?;
    let part = archive.by_name(name).map_err(|error| unreadable(error.to_string()))?;
    let mut unpacked = Vec::new();
    part.take(MOST_UNPACKED_BYTES)
        .read_to_end(&mut unpacked)
        .map_err(|error| unreadable(error.to_string()))?;
    Ok(unpacked)
}
