//! What the file of a map is, by its content.

use std::borrow::Cow;

use super::outline::looks_like_outline;
use super::{MapFormat, MapProblem};
use crate::sheet::{decode, is_text};

/// The bytes of a file: a text, or a workbook.
pub enum Source<'a> {
    /// In whichever character set it was written.
    Text(Cow<'a, str>),
    /// What begins as a workbook does.
    Workbook,
}

impl<'a> Source<'a> {
    /// Looks at the bytes of a file.
    pub fn of(bytes: &'a [u8]) -> Result<Self, MapProblem> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(MapProblem::Empty);
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
            return Ok(Self::Workbook);
        }
        if !is_text(bytes) {
            return Err(MapProblem::UnknownFormat);
        }
        Ok(Self::Text(decode(bytes)))
    }

    /// The text; empty for a workbook.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Workbook => "",
        }
    }

    /// What it is. Where a text could be a table or an outline, the ending of its name decides.
    pub fn format(&self, ending: &str) -> Result<MapFormat, MapProblem> {
        let Self::Text(text) = self else { return Ok(MapFormat::Table) };
        let text = text.trim_start();
        if text.starts_with('{') {
            return Ok(MapFormat::OpenJourney);
        }
        if let Some(format) = super::mermaid::format(text) {
            return Ok(format);
        }
        if text.starts_with('<') {
            return xml_format(text).ok_or(MapProblem::UnknownFormat);
        }
        let is_outline = match ending {
            "md" | "markdown" => true,
            "csv" | "tsv" => false,
            _ => looks_like_outline(text),
        };
        Ok(if is_outline { MapFormat::Outline } else { MapFormat::Table })
    }
}

/// How much of a file says which XML it is: its root stands behind a declaration and comments.
const LOOKED_AT: usize = 10_000;

/// Which XML a text is, by the name of its root.
fn xml_format(text: &str) -> Option<MapFormat> {
    let beginning = &text[..text.floor_char_boundary(LOOKED_AT)];
    let mut tags = beginning.split('<').skip(1).map(|tag| {
        let name = tag.split([' ', '\t', '\r', '\n', '>', '/']).next().unwrap_or_default();
        name.rsplit_once(':').map_or(name, |(_, name)| name)
    });
    tags.find_map(|root| match root {
        "mxfile" | "mxGraphModel" => Some(MapFormat::DrawIo),
        "definitions" => Some(MapFormat::Bpmn),
        _ => None,
    })
}
