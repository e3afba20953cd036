//! The parts of a presentation in their archive: what each is, and which other parts it names (ECMA-376 part 2).

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::PptxError;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The first line of every part.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// What a part names: the last word of the relation's kind, and the target relative to the part.
pub type Relations = Vec<(&'static str, String)>;

/// An archive in the making.
#[derive(Default)]
pub struct Package {
    types: String,
    parts: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// Adds an XML part by its path in the archive. Relations are numbered `rId1` onwards, in their order.
    pub fn xml(&mut self, path: &str, kind: &str, content: &str, relations: &Relations) {
        // Writing to a string cannot fail.
        let _ =
            writeln!(self.types, "<Override PartName=\"/{path}\" ContentType=\"application/{kind}+xml\"/>");
        self.parts.push((path.to_owned(), format!("{DECLARATION}{content}").into_bytes()));
        if !relations.is_empty() {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            self.relate(&format!("{folder}/_rels/{name}.rels"), relations);
        }
    }

    /// Adds a picture.
    pub fn picture(&mut self, path: &str, bytes: &[u8]) {
        self.parts.push((path.to_owned(), bytes.to_vec()));
    }

    /// Adds the relations of a part; `_rels/.rels` are those of the archive.
    pub fn relate(&mut self, path: &str, relations: &Relations) {
        let mut xml = format!(
            "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
        );
        for (index, (kind, target)) in (1..).zip(relations) {
            let kind = match *kind {
                "core-properties" => {
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
                        .to_owned()
                }
                kind => format!("{RELATIONS}/{kind}"),
            };
            let _ = writeln!(xml, "<Relationship Id=\"rId{index}\" Type=\"{kind}\" Target=\"{target}\"/>");
        }
        xml.push_str("</Relationships>");
        self.parts.push((path.to_owned(), xml.into_bytes()));
    }

    /// The bytes of the archive. They are the same for the same parts: no part says when it was written.
    ///
    /// # Errors
    /// Where it could not be written together.
    pub fn finish(self) -> Result<Vec<u8>, PptxError> {
        let types = format!(
            "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n\
             <Default Extension=\"png\" ContentType=\"image/png\"/>\n\
             <Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>\n{}</Types>",
            self.types
        );
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let failed = |error: &dyn std::fmt::Display| PptxError::NotWritten(error.to_string());
        for (path, bytes) in
            std::iter::once(&("[Content_Types].xml".to_owned(), types.into_bytes())).chain(&self.parts)
        {
            archive.start_file(path.as_str(), options).map_err(|error| failed(&error))?;
            archive.write_all(bytes).map_err(|error| failed(&error))?;
        }
        Ok(archive.finish().map_err(|error| failed(&error))?.into_inner())
    }
}
