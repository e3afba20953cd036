//! All that a project file holds, apart from how it came to be: to be written in another form, and made a file again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sightline_model::{MapId, Model, Record, RecordChange, RecordId, RecordTable};
use thiserror::Error;

use crate::contents::{Contents, digest};
use crate::document::Document;
use crate::error::{FileError, OperationError};
use crate::operation::Operation;
use crate::{file, schema};

/// The records of a project with the bytes that some of them name. Its history and its audit trail are no part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct WholeProject {
    /// Which version of the schema the records are of.
    pub schema: u32,
    /// All records, parents before children.
    pub records: Vec<Record>,
    /// The bytes of pictures by their SHA-256.
    pub images: BTreeMap<String, Vec<u8>>,
    /// What stood in named versions, by its SHA-256: deflated project files.
    pub versions: BTreeMap<String, Vec<u8>>,
}

/// Why no project file was made.
#[derive(Debug, Error)]
pub enum WholeProjectProblem {
    /// The records are those of another version of the schema: `found`.
    #[error("the records are of schema version {found}, not {}", schema::VERSION)]
    OtherSchema {
        /// Of which.
        found: u32,
    },
    /// The records do not hang together, or bytes are missing.
    #[error("{reason}")]
    Unsound {
        /// What is wrong, for the record; in English only.
        reason: String,
    },
    /// The file could not be written.
    #[error(transparent)]
    File(#[from] FileError),
}

impl Document {
    /// All that the project holds.
    ///
    /// # Errors
    /// Any that reading gives.
    pub fn whole(&self) -> Result<WholeProject, FileError> {
        self.with_contents(self.model().records().collect())
    }

    /// What the project would hold if it had one map alone: without its other maps and what stands on them, and without
    /// named versions, since those maps stand in them. What stands on no map stays.
    ///
    /// # Errors
    /// Where there is no such map, and any that reading and memory give.
    pub fn whole_of_map(&self, map: MapId) -> Result<WholeProject, OperationError> {
        self.model()
            .maps()
            .get(map)
            .ok_or(OperationError::MissingRecord { table: RecordTable::Map, id: map.uuid() })?;
        let mut alone = Self::in_memory(self.model().records())?;
        let others: Vec<MapId> = alone.model().maps().iter().map(|other| other.id).collect();
        for other in others.into_iter().filter(|other| *other != map) {
            alone.apply(Operation::DeleteMap { map: other }, None)?;
        }
        let is_version = |record: &Record| matches!(record, Record::Version(_));
        let records = alone.model().records().filter(|record| !is_version(record)).collect();
        Ok(self.with_contents(records)?)
    }

    /// Records with the bytes that they name.
    fn with_contents(&self, records: Vec<Record>) -> Result<WholeProject, FileError> {
        let (mut images, mut versions) = (BTreeMap::new(), BTreeMap::new());
        for record in &records {
            let (contents, digest, kept) = match record {
                Record::Image(image) => (Contents::IMAGES, &image.digest, &mut images),
                Record::Version(version) => (Contents::VERSIONS, &version.digest, &mut versions),
                _ => continue,
            };
            if let Some(bytes) = self.contents(contents, digest)? {
                kept.insert(digest.clone(), bytes);
            }
        }
        Ok(WholeProject { schema: schema::VERSION, records, images, versions })
    }
}

impl WholeProject {
    /// Makes a new project file of it, without history.
    ///
    /// # Errors
    /// [`WholeProjectProblem`]; [`FileProblem::AlreadyExists`](crate::FileProblem::AlreadyExists) where a file of that name stands there.
    pub fn write(self, path: &Path) -> Result<(), WholeProjectProblem> {
        self.check()?;
        let images = self.images.into_values().map(|bytes| (Contents::IMAGES, bytes));
        let versions = self.versions.into_values().map(|bytes| (Contents::VERSIONS, bytes));
        let unsound = |error: OperationError| WholeProjectProblem::Unsound { reason: error.to_string() };
        let (connection, _) = file::in_memory(path, self.records).map_err(unsound)?;
        for (contents, bytes) in images.chain(versions) {
            contents.keep(&connection, &bytes).map_err(|problem| problem.at(path))?;
        }
        Ok(file::copy_to_new(&connection, path)?)
    }

    fn check(&self) -> Result<(), WholeProjectProblem> {
        if self.schema != schema::VERSION {
            return Err(WholeProjectProblem::OtherSchema { found: self.schema });
        }
        let unsound = |reason: String| WholeProjectProblem::Unsound { reason };
        let (mut model, mut ids, mut projects) = (Model::default(), BTreeSet::new(), 0);
        for record in &self.records {
            if !ids.insert(record.uuid()) {
                return Err(unsound(format!("two records have the id {}", record.uuid())));
            }
            let contents = match record {
                Record::Image(image) => Some((&self.images, &image.digest)),
                Record::Version(version) => Some((&self.versions, &version.digest)),
                Record::Project(_) => {
                    projects += 1;
                    None
                }
                _ => None,
            };
            if let Some((kept, named)) = contents {
                let bytes =
                    kept.get(named).ok_or_else(|| unsound(format!("the bytes of {named} are missing")))?;
                if digest(bytes) != *named {
                    return Err(unsound(format!("the bytes of {named} are others")));
                }
            }
            model.apply_change(&RecordChange { before: None, after: Some(record.clone()) });
        }
        if projects != 1 {
            return Err(unsound(format!("there are {projects} records of the table project")));
        }
        match model.broken_references().first() {
            Some(broken) => Err(unsound(broken.to_string())),
            None => Ok(()),
        }
    }
}
