//! Whole project files: made anew, read into memory, checked. Nothing here ever writes over a file.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use sightline_model::{Model, Record, RecordChange, RecordDiff, RecordTable};
use tempfile::TempDir;

use crate::contents::Contents;
use crate::error::{FileError, FileProblem, OperationError};
use crate::rows::{record, statements};
use crate::schema;
use crate::writer::Writer;

/// Writes a new project file that holds these records and contents, and no history. It
/// appears whole or not at all.
///
/// # Errors
/// [`FileProblem::AlreadyExists`] where a file of that name stands there; any that writing gives.
pub fn write_new(
    path: &Path,
    records: impl IntoIterator<Item = Record>,
    contents: &[(Contents, Vec<u8>)],
) -> Result<(), FileError> {
    let (connection, _) = in_memory(path, records).map_err(|error| match error {
        OperationError::File(error) => error,
        other => FileProblem::damaged(other).at(path),
    })?;
    for (contents, bytes) in contents {
        contents.keep(&connection, bytes).map_err(|problem| problem.at(path))?;
    }
    copy_to_new(&connection, path)
}

/// A database in memory with the tables of a project and these records, and the same records as a model; the path
/// names it in errors.
pub fn in_memory(
    path: &Path,
    records: impl IntoIterator<Item = Record>,
) -> Result<(Connection, Model), OperationError> {
    let at = |problem: FileProblem| problem.at(path);
    let mut connection = Connection::open_in_memory().map_err(|error| at(error.into()))?;
    schema::migrate(&mut connection).map_err(at)?;
    let changes = records.into_iter().map(|record| RecordChange { before: None, after: Some(record) });
    let transaction = connection.transaction().map_err(|error| at(error.into()))?;
    let mut model = Model::default();
    Writer::new(&transaction, path, &mut model, "").replay(RecordDiff { changes: changes.collect() })?;
    transaction.commit().map_err(|error| at(error.into()))?;
    Ok((connection, model))
}

/// Copies a whole database, as it stands at this moment, into a new file: written beside its place, then
/// renamed.
///
/// # Errors
/// As [`write_new`].
pub fn copy_to_new(source: &Connection, path: &Path) -> Result<(), FileError> {
    try_copy_to_new(source, path).map_err(|problem| problem.at(path))
}

fn try_copy_to_new(source: &Connection, path: &Path) -> Result<(), FileProblem> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if path.try_exists()? {
        return Err(FileProblem::AlreadyExists);
    }
    let partial = partial_file(folder)?;
    let mut target = Connection::open(partial.path())?;
    copy(source, &mut target)?;
    target.close().map_err(|(_, error)| error)?;
    partial.persist_noclobber(path).map_err(|error| FileProblem::from(error.error))?;
    sync_folder(folder)
}

/// A file beside its later place, with the rights that any new file there would get.
fn partial_file(folder: &Path) -> Result<tempfile::NamedTempFile, FileProblem> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".sightline-part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    Ok(builder.tempfile_in(folder)?)
}

/// Makes the new name of a file outlast a power cut; Windows does so by itself.
fn sync_folder(folder: &Path) -> Result<(), FileProblem> {
    if cfg!(unix) { Ok(fs::File::open(folder)?.sync_all()?) } else { Ok(()) }
}

/// Copies all pages in one go, so that the copy is the state of one moment.
fn copy(source: &Connection, target: &mut Connection) -> Result<(), FileProblem> {
    match Backup::new(source, target)?.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(FileProblem::InUse),
    }
}

/// The whole content of a project that another program is writing, as of its last commit.
pub fn read_while_in_use(path: &Path) -> Result<Connection, FileProblem> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut memory = Connection::open_in_memory()?;
    copy(&Connection::open_with_flags(path, flags)?, &mut memory)?;
    Ok(memory)
}

/// The whole content of a project that nobody writes and whose folder need not be writable.
pub fn read_at_rest(path: &Path) -> Result<Connection, FileProblem> {
    let (source, _folder) = open_private_copy(path)?;
    let mut memory = Connection::open_in_memory()?;
    copy(&source, &mut memory)?;
    Ok(memory)
}

/// A copy of a file with what a crash left in its write-ahead log, in a folder that only this process knows
/// and that goes with its handle: reading the copy, even mending it, leaves the file as it is.
pub fn open_private_copy(path: &Path) -> Result<(Connection, TempDir), FileProblem> {
    let folder = tempfile::tempdir()?;
    let copied = folder.path().join("project.sightline");
    // Read and written, not copied: a copy would take over that the file is read-only.
    fs::write(&copied, fs::read(path)?)?;
    let log = beside(path, "-wal");
    if log.try_exists()? {
        fs::write(beside(&copied, "-wal"), fs::read(log)?)?;
    }
    Ok((Connection::open(copied)?, folder))
}

/// A file that belongs to another: its path with an ending added.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(ending);
    path.into()
}

/// Checks all that can be checked of an open project file, brings it to the present schema version, and reads
/// all its records.
///
/// # Errors
/// [`FileProblem::NotAProject`], [`FileProblem::NewerVersion`], [`FileProblem::Damaged`].
pub fn check_and_load(connection: &mut Connection) -> Result<Model, FileProblem> {
    let version = schema::version(connection)?;
    check(connection)?;
    if version < schema::VERSION {
        schema::migrate(connection)?;
    }
    let model = load(connection)?;
    if let Some(broken) = model.broken_references().first() {
        return Err(FileProblem::damaged(broken));
    }
    match model.project() {
        Some(_) => Ok(model),
        None => Err(FileProblem::damaged("there is no project row")),
    }
}

/// Looks for pages and columns that are not as SQLite writes them.
fn check(connection: &Connection) -> Result<(), FileProblem> {
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(FileProblem::damaged(found)) }
}

fn load(connection: &Connection) -> Result<Model, FileProblem> {
    let mut model = Model::default();
    for table in RecordTable::ALL {
        let statements = statements(*table);
        // A question that SQLite understands in every sound file: where it does not, the tables are not what they were.
        let mut statement = connection.prepare(statements.select).map_err(|error| match error.into() {
            FileProblem::Failed { reason } => FileProblem::damaged(reason),
            other => other,
        })?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let values = (0..statements.columns.len()).map_while(|column| row.get_ref(column).ok());
            let record = record(*table, values).map_err(FileProblem::damaged)?;
            model.apply_change(&RecordChange { before: None, after: Some(record) });
        }
    }
    Ok(model)
}
