//! An open project: its records in memory, and each change of them on disk before it is told.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use sightline_model::{Model, Record, RecordDiff, RecordId, RecordTable, VersionId};
use uuid::Uuid;

use crate::audit::{self, AuditDeed, AuditPage, AuditQuestion, Occasion};
use crate::contents::{self, Contents};
use crate::error::{FileError, FileProblem, OperationError, ReadOnlyReason};
use crate::file;
use crate::history::{self, Direction, UndoState};
use crate::lock::{self, Locking, ProjectLock};
use crate::new_project;
use crate::operation::Operation;
use crate::perform::perform;
use crate::versions;
use crate::writer::Writer;

/// How many prepared statements are kept: three a table, and those of the history.
const STATEMENTS: usize = 160;

/// What an operation, an undo or a redo has changed. It is on disk when the caller gets it.
#[derive(Clone, Debug, PartialEq)]
pub struct Applied {
    /// The change, one entry a record; empty where all was so already.
    pub diff: RecordDiff,
    /// What undo and redo would do next.
    pub undo_state: UndoState,
}

/// One open project. One thread owns it; dropping it closes it.
pub struct Document {
    path: PathBuf,
    /// The file itself; for a document that is open for reading only, its content in memory.
    connection: Connection,
    model: Model,
    /// Who is at work; empty where nobody has said.
    person: String,
    undo_state: UndoState,
    access: Access,
}

/// Whether a document may be changed. The lock is given back after the connection is closed, which the order
/// of the fields of [`Document`] brings about.
enum Access {
    Write {
        _lock: ProjectLock,
    },
    /// Nobody else can see it, and nothing of it is kept.
    WithoutFile,
    Read(ReadOnlyReason),
}

impl Document {
    /// Makes a new project file with its three scales and without a map, and opens it.
    ///
    /// # Errors
    /// [`FileProblem::AlreadyExists`] where a file of that name stands there already; any that writing and
    /// opening give.
    pub fn create(path: &Path, title: &str) -> Result<Self, FileError> {
        file::write_new(path, new_project::records(title), &[])?;
        Self::open(path)
    }

    /// Makes a new project that stands in no file and is gone when it is closed: to work something out.
    ///
    /// # Errors
    /// Any that memory gives.
    pub fn without_file(title: &str) -> Result<Self, OperationError> {
        Self::in_memory(new_project::records(title))
    }

    /// The same of records.
    pub(crate) fn in_memory(records: impl IntoIterator<Item = Record>) -> Result<Self, OperationError> {
        let path = PathBuf::new();
        let (connection, model) = file::in_memory(&path, records)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(Self {
            path,
            connection,
            model,
            person: String::new(),
            undo_state: UndoState::default(),
            access: Access::WithoutFile,
        })
    }

    /// Opens a project file, after checking that it is sound. A file that somebody else has open, or that may
    /// not be written, opens for reading only: see [`Document::read_only`]. What a crash left unfinished is
    /// finished or taken back; a file of an earlier version is brought to the present one.
    ///
    /// # Errors
    /// Any [`FileProblem`]. The file is left as it was found.
    pub fn open(path: &Path) -> Result<Self, FileError> {
        Self::try_open(path).map_err(|problem| problem.at(path))
    }

    fn try_open(path: &Path) -> Result<Self, FileProblem> {
        let metadata = fs::metadata(path)?;
        if !metadata.is_file() {
            return Err(FileProblem::NotAProject);
        }
        match lock::lock(path) {
            Locking::Locked(lock) => {
                let connection = open_file(path)?;
                if metadata.permissions().readonly() || connection.is_readonly("main")? {
                    drop(connection);
                    Self::for_reading(path, file::read_at_rest(path)?, ReadOnlyReason::File)
                } else {
                    Self::for_writing(path, connection, lock)
                }
            }
            Locking::HeldElsewhere => {
                Self::for_reading(path, file::read_while_in_use(path)?, ReadOnlyReason::InUse)
            }
            Locking::Impossible => Self::for_reading(path, file::read_at_rest(path)?, ReadOnlyReason::File),
        }
    }

    fn for_writing(path: &Path, mut connection: Connection, lock: ProjectLock) -> Result<Self, FileProblem> {
        // Until the file is known to be sound, closing the connection must not move a crash's log into it.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        let model = file::check_and_load(&mut connection)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        let undo_state = history::state(&connection)?;
        Ok(Self {
            path: path.to_owned(),
            connection,
            model,
            person: String::new(),
            undo_state,
            access: Access::Write { _lock: lock },
        })
    }

    fn for_reading(path: &Path, mut memory: Connection, reason: ReadOnlyReason) -> Result<Self, FileProblem> {
        let model = file::check_and_load(&mut memory)?;
        Ok(Self {
            path: path.to_owned(),
            connection: memory,
            model,
            person: String::new(),
            undo_state: UndoState::default(),
            access: Access::Read(reason),
        })
    }

    /// Where the file is; nowhere for a project [without one](Self::without_file).
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// All records as they stand.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// What undo and redo would do next.
    #[must_use]
    pub fn undo_state(&self) -> UndoState {
        self.undo_state
    }

    /// Why the document cannot be changed; nothing where it can.
    #[must_use]
    pub fn read_only(&self) -> Option<ReadOnlyReason> {
        match self.access {
            Access::Write { .. } | Access::WithoutFile => None,
            Access::Read(reason) => Some(reason),
        }
    }

    /// Fulfils an operation, whole or not at all. Operations with the same gesture that follow each other are
    /// one step for undo.
    ///
    /// # Errors
    /// Any [`OperationError`]; file and model are then as before.
    pub fn apply(&mut self, operation: Operation, gesture: Option<&str>) -> Result<Applied, OperationError> {
        let (name, reason) = (operation.step_name(), operation.reason().to_owned());
        self.transact(|writer| {
            perform(writer, operation)?;
            let diff = writer.diff();
            if !diff.is_empty() {
                writer.on_file(|connection| history::add(connection, name, gesture, &diff))?;
                let occasion =
                    Occasion { person: writer.person(), gesture, deed: AuditDeed::Done, reason: &reason };
                writer.on_file(|connection| audit::note(connection, &diff, occasion))?;
            }
            Ok(diff)
        })
    }

    /// Fulfils operations, all or none, as the beginning of a project that nobody has worked on yet: they are no
    /// steps of anybody, and undo does not take them back.
    ///
    /// # Errors
    /// Any [`OperationError`]; file and model are then as before.
    pub fn begin_with(
        &mut self,
        operations: impl IntoIterator<Item = Operation>,
    ) -> Result<(), OperationError> {
        debug_assert_eq!(self.undo_state, UndoState::default(), "a beginning comes before the first step");
        self.transact(|writer| {
            operations.into_iter().try_for_each(|operation| perform(writer, operation))?;
            Ok(writer.diff())
        })
        .map(drop)
    }

    /// Takes the last step back.
    ///
    /// # Errors
    /// [`OperationError::NothingToUndo`], and those of the file; nothing has changed then.
    pub fn undo(&mut self) -> Result<Applied, OperationError> {
        self.step(Direction::Undo)
    }

    /// Makes the step again that was last taken back.
    ///
    /// # Errors
    /// [`OperationError::NothingToRedo`], and those of the file; nothing has changed then.
    pub fn redo(&mut self) -> Result<Applied, OperationError> {
        self.step(Direction::Redo)
    }

    fn step(&mut self, direction: Direction) -> Result<Applied, OperationError> {
        self.transact(|writer| {
            let step = writer.on_file(|connection| history::next_step(connection, direction))?;
            let position = step.map(|step| step.position).ok_or(match direction {
                Direction::Undo => OperationError::NothingToUndo,
                Direction::Redo => OperationError::NothingToRedo,
            })?;
            let diff = writer.on_file(|connection| history::diff_of(connection, position))?;
            writer.replay(match direction {
                Direction::Undo => diff.inverse(),
                Direction::Redo => diff,
            })?;
            let diff = writer.diff();
            writer.on_file(|connection| history::pass(connection, position, direction))?;
            let deed = match direction {
                Direction::Undo => AuditDeed::Undone,
                Direction::Redo => AuditDeed::Redone,
            };
            let occasion = Occasion { person: writer.person(), gesture: None, deed, reason: "" };
            writer.on_file(|connection| audit::note(connection, &diff, occasion))?;
            Ok(diff)
        })
    }

    /// Keeps the bytes of a picture, once however often it comes, and answers their digest. They are no step of
    /// anybody: what no record has named by the time the project is closed is not kept.
    ///
    /// # Errors
    /// [`OperationError::ReadOnly`]; any that writing gives.
    pub fn keep_image(&mut self, bytes: &[u8]) -> Result<String, OperationError> {
        self.keep(Contents::IMAGES, bytes)
    }

    /// The bytes of a picture by their digest; nothing where the file does not keep them.
    ///
    /// # Errors
    /// Any that reading gives.
    pub fn image_bytes(&self, digest: &str) -> Result<Option<Vec<u8>>, FileError> {
        self.contents(Contents::IMAGES, digest)
    }

    /// The bytes behind a digest; nothing where the file does not keep them.
    pub(crate) fn contents(&self, contents: Contents, digest: &str) -> Result<Option<Vec<u8>>, FileError> {
        contents.bytes(&self.connection, digest).map_err(|problem| problem.at(&self.path))
    }

    /// Says who is at work from now on: what is noted with scores, versions and in the audit trail.
    pub fn set_person(&mut self, person: &str) {
        person.clone_into(&mut self.person);
    }

    /// The lines of the audit trail that were asked for, the latest first.
    ///
    /// # Errors
    /// Any that reading gives.
    pub fn audit(&self, question: &AuditQuestion) -> Result<AuditPage, FileError> {
        audit::read(&self.connection, question).map_err(|problem| problem.at(&self.path))
    }

    /// A record as it was when it last came or went, by the audit trail; nothing where that never saw it.
    ///
    /// # Errors
    /// Any that reading gives.
    pub fn last_whole(&self, table: RecordTable, record: Uuid) -> Result<Option<Record>, FileError> {
        audit::last_whole(&self.connection, table, record).map_err(|problem| problem.at(&self.path))
    }

    /// Keeps the project as it stands, for [`Operation::AddVersion`] to name, and answers its digest. What no record has
    /// named by the time the project is closed is not kept.
    ///
    /// # Errors
    /// [`OperationError::ReadOnly`]; any that writing gives.
    pub fn keep_version(&mut self) -> Result<String, OperationError> {
        let bytes = versions::pack(&self.model)?;
        self.keep(Contents::VERSIONS, &bytes)
    }

    /// All records as they stood in a version.
    ///
    /// # Errors
    /// [`OperationError::MissingRecord`]; [`FileProblem::Damaged`] where what stood in it cannot be read.
    pub fn version(&self, version: VersionId) -> Result<Model, OperationError> {
        let missing = OperationError::MissingRecord { table: RecordTable::Version, id: version.uuid() };
        let digest = &self.model.versions().get(version).ok_or(missing)?.digest;
        let bytes = Contents::VERSIONS.bytes(&self.connection, digest);
        let lost = || FileProblem::damaged("what stood in a version is missing");
        let model = bytes.and_then(|bytes| versions::unpack(&bytes.ok_or_else(lost)?));
        Ok(model.map_err(|problem| problem.at(&self.path))?)
    }

    fn keep(&mut self, contents: Contents, bytes: &[u8]) -> Result<String, OperationError> {
        if let Some(reason) = self.read_only() {
            return Err(OperationError::ReadOnly { path: self.path.clone(), reason });
        }
        Ok(contents.keep(&self.connection, bytes).map_err(|problem| problem.at(&self.path))?)
    }

    /// Runs one change of the file and the model. Either both are changed and the file is on disk, or neither.
    fn transact(
        &mut self,
        change: impl FnOnce(&mut Writer) -> Result<RecordDiff, OperationError>,
    ) -> Result<Applied, OperationError> {
        if let Some(reason) = self.read_only() {
            return Err(OperationError::ReadOnly { path: self.path.clone(), reason });
        }
        let Self { path, connection, model, person, undo_state, .. } = self;
        let failed = |error: rusqlite::Error| OperationError::from(FileProblem::from(error).at(path));

        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let mut writer = Writer::new(&transaction, path, model, person);
        let changed = change(&mut writer).and_then(|diff| {
            let undo_state = writer.on_file(history::state)?;
            Ok(Applied { diff, undo_state })
        });
        let written = writer.into_written();
        let done = changed.and_then(|applied| transaction.commit().map_err(failed).map(|()| applied));
        match &done {
            Ok(applied) => *undo_state = applied.undo_state,
            Err(_) => model.apply(&written.inverse()),
        }
        done
    }

    /// Writes the project as it stands at this moment into a new file.
    ///
    /// # Errors
    /// [`FileProblem::AlreadyExists`] where a file of that name stands there; any that writing gives.
    pub fn save_copy(&self, path: &Path) -> Result<(), FileError> {
        file::copy_to_new(&self.connection, path)
    }

    /// Closes the project: everything is in its one file then, and no picture that nothing names.
    ///
    /// # Errors
    /// Any that writing gives. What was acknowledged is safe even so, in the log beside the file.
    pub fn close(self) -> Result<(), FileError> {
        let Self { path, connection, access, .. } = self;
        if matches!(access, Access::Write { .. }) {
            contents::clear(&connection).map_err(|problem| problem.at(&path))?;
            connection
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
                .map_err(|error| FileProblem::from(error).at(&path))?;
        }
        connection.close().map_err(|(_, error)| FileProblem::from(error).at(&path))
    }
}

/// Opens an existing file, for writing where the system allows it.
fn open_file(path: &Path) -> Result<Connection, FileProblem> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(Connection::open_with_flags(path, flags)?)
}

#[cfg(test)]
mod tests {
    use sightline_model::{Map, MapPreset, MapState, Record};

    use super::*;

    fn project() -> (Document, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let mut document = Document::create(&folder.path().join("Hotel.sightline"), "Hotel").unwrap();
        document.apply(add_map(String::new()), None).unwrap();
        (document, folder)
    }

    fn add_map(title: String) -> Operation {
        Operation::AddMap { id: None, preset: MapPreset::Blueprint, title, state: MapState::AsIs }
    }

    fn records(document: &Document) -> Vec<Record> {
        document.model().records().collect()
    }

    #[test]
    fn a_full_disk_refuses_the_operation_and_loses_nothing() {
        let (mut document, _folder) = project();
        let pages: u32 =
            document.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        document.connection.pragma_update(None, "max_page_count", pages).unwrap();
        let (before, undo_state) = (records(&document), document.undo_state());

        let error = document.apply(add_map("x".repeat(9_000)), None).unwrap_err();
        assert!(
            matches!(&error, OperationError::File(FileError { problem: FileProblem::DiskFull, .. })),
            "{error}"
        );
        assert_eq!((records(&document), document.undo_state()), (before, undo_state));

        document.connection.pragma_update(None, "max_page_count", pages + 100).unwrap();
        document.apply(add_map("x".repeat(9_000)), None).expect("there is room again");
        let (after, path) = (records(&document), document.path().to_owned());
        document.close().unwrap();
        assert_eq!(records(&Document::open(&path).unwrap()), after, "the file holds what was acknowledged");
    }

    #[test]
    fn the_file_itself_refuses_a_record_that_hangs_from_nothing() {
        let (mut document, _folder) = project();
        let before = records(&document);
        let map = document.model().maps_in_order().next().unwrap().id;
        let refused = document.transact(|writer| {
            writer.delete::<Map>(map)?;
            Ok(writer.diff())
        });
        assert!(refused.is_err(), "lanes and phase of the map are still there when it is committed");
        assert_eq!(records(&document), before, "a failed commit leaves the model as it was");
        document.apply(add_map("and the document goes on".into()), None).unwrap();
    }
}
