//! A whole project as JSON, out and in again without loss. `PROJECT-JSON.md` beside this crate describes it.

use std::collections::BTreeMap;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::{Deserialize, Serialize};
use sightline_document::{Document, WholeProject, WholeProjectProblem};
use sightline_model::{MapId, Record};

use crate::error::{AppErrorCode, CommandError};
use crate::file_names::ending;
use crate::whole_file::write_whole;

/// What such a file calls itself.
const FORMAT: &str = "sightline-project";

/// The ending that such a file has.
pub const PROJECT_JSON_ENDINGS: &[&str] = &["json"];

/// The file as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProjectJson {
    format: String,
    schema: u32,
    records: Vec<Record>,
    #[serde(default)]
    images: BTreeMap<String, String>,
    #[serde(default)]
    versions: BTreeMap<String, String>,
}

/// A project as JSON: one record a line, so that two files can be compared line by line.
///
/// # Errors
/// Any that reading the project gives.
pub fn write_project_json(document: &Document) -> Result<Vec<u8>, CommandError> {
    json_of(&document.whole()?)
}

fn json_of(whole: &WholeProject) -> Result<Vec<u8>, CommandError> {
    let mut text = format!("{{\"format\":\"{FORMAT}\",\"schema\":{},\"records\":[\n", whole.schema);
    for (place, record) in whole.records.iter().enumerate() {
        if place > 0 {
            text.push_str(",\n");
        }
        text.push_str(&serde_json::to_string(record).map_err(CommandError::internal)?);
    }
    let json = |contents: &BTreeMap<String, Vec<u8>>| {
        serde_json::to_string(&packed(contents)).map_err(CommandError::internal)
    };
    let (images, versions) = (json(&whole.images)?, json(&whole.versions)?);
    text.push_str(&format!("\n],\"images\":{images},\"versions\":{versions}}}\n"));
    Ok(text.into_bytes())
}

fn packed(contents: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, String> {
    contents.iter().map(|(digest, bytes)| (digest.as_str(), BASE64_STANDARD.encode(bytes))).collect()
}

/// Writes a project into a `.json` file. A file that is there is replaced, whole or not at all.
///
/// # Errors
/// `unknownProjectFormat`, and what the file system refuses.
pub fn export_project_json(document: &Document, path: &Path) -> Result<(), CommandError> {
    write_to(path, || write_project_json(document))
}

/// Writes a project with one of its maps alone, in the same form: see [`Document::whole_of_map`].
///
/// # Errors
/// As [`export_project_json`], and where there is no such map.
pub fn export_map_json(document: &Document, map: MapId, path: &Path) -> Result<(), CommandError> {
    write_to(path, || json_of(&document.whole_of_map(map)?))
}

fn write_to(path: &Path, json: impl FnOnce() -> Result<Vec<u8>, CommandError>) -> Result<(), CommandError> {
    if !is_project_json_name(path) {
        return Err(CommandError::new(AppErrorCode::UnknownProjectFormat).with("file", path.display()));
    }
    write_whole(path, &json()?)
}

/// Whether a file is named like a project as JSON.
#[must_use]
pub fn is_project_json_name(path: &Path) -> bool {
    PROJECT_JSON_ENDINGS.contains(&ending(path).as_str())
}

/// Whether a text is a project as JSON, by its beginning.
#[must_use]
pub fn is_project_json(bytes: &[u8]) -> bool {
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let bare: String =
        beginning.trim_start_matches('\u{feff}').chars().filter(|letter| !letter.is_whitespace()).collect();
    bare.starts_with(&format!("{{\"format\":\"{FORMAT}\""))
}

/// Makes a new project file of JSON. `file` names it in what is told of it.
///
/// # Errors
/// `projectJsonUnreadable`, `projectJsonOtherSchema`, and what the file system refuses.
pub fn read_project_json(file: &str, bytes: &[u8], path: &Path) -> Result<(), CommandError> {
    let unreadable = |reason: String| {
        CommandError::new(AppErrorCode::ProjectJsonUnreadable).with("file", file).with("reason", reason)
    };
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let json: ProjectJson = serde_json::from_slice(bytes).map_err(|error| unreadable(error.to_string()))?;
    if json.format != FORMAT {
        return Err(unreadable(format!("its format is {}", json.format)));
    }
    let unpacked = |contents: BTreeMap<String, String>| {
        let unpack = |(digest, text): (String, String)| Ok((digest, BASE64_STANDARD.decode(text)?));
        let unpacked: Result<BTreeMap<_, _>, base64::DecodeError> =
            contents.into_iter().map(unpack).collect();
        unpacked.map_err(|error| unreadable(error.to_string()))
    };
    let whole = WholeProject {
        schema: json.schema,
        records: json.records,
        images: unpacked(json.images)?,
        versions: unpacked(json.versions)?,
    };
    whole.write(path).map_err(|problem| match problem {
        WholeProjectProblem::OtherSchema { found } => {
            CommandError::new(AppErrorCode::ProjectJsonOtherSchema).with("file", file).with("schema", found)
        }
        WholeProjectProblem::Unsound { reason } => unreadable(reason),
        WholeProjectProblem::File(error) => error.into(),
    })
}
