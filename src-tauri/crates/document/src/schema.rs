//! The tables of a project file, and the way from each earlier version to the present one.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::FileProblem;

/// Marks an SQLite database as a Sightline project: "SGLN".
pub const APPLICATION_ID: i32 = 0x5347_4c4e;

/// One step a version. A released step is never edited: a change of the tables is a new step, with a fixture
/// file of the version before it.
const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);
const STEPS: &[M<'static>] = &[
    M::up(include_str!("schema/1.sql")),
    M::up(include_str!("schema/2.sql")),
    M::up(include_str!("schema/3.sql")).foreign_key_check(),
    M::up(include_str!("schema/4.sql")),
];

/// The version that this program writes: how many steps there are.
#[expect(clippy::cast_possible_truncation, reason = "a handful of steps")]
pub const VERSION: u32 = STEPS.len() as u32;

/// The version of the file, where it is a project that this program can read.
///
/// # Errors
/// [`FileProblem::NotAProject`] and [`FileProblem::NewerVersion`]; any other that reading gives.
pub fn version(connection: &Connection) -> Result<u32, FileProblem> {
    let application_id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application_id != APPLICATION_ID {
        return Err(FileProblem::NotAProject);
    }
    let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => Err(FileProblem::NotAProject),
        version if version > VERSION => Err(FileProblem::NewerVersion { version, known: VERSION }),
        version => Ok(version),
    }
}

/// Brings an empty database or one of an earlier version to the present version.
pub fn migrate(connection: &mut Connection) -> Result<(), FileProblem> {
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    // A table that is made anew is dropped first, and nothing refers to it for that moment.
    connection.pragma_update(None, "foreign_keys", false)?;
    let migrated = to_latest(connection);
    connection.pragma_update(None, "foreign_keys", true)?;
    migrated
}

fn to_latest(connection: &mut Connection) -> Result<(), FileProblem> {
    MIGRATIONS.to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => FileProblem::Failed { reason: other.to_string() },
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use sightline_model::RecordTable;

    use super::*;
    use crate::rows::statements;

    fn empty_project() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        connection
    }

    fn texts(connection: &Connection, sql: &str) -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn the_tables_are_those_of_the_records_and_the_history() {
        let found = texts(&empty_project(), "SELECT name FROM sqlite_schema WHERE type = 'table'");
        let words = RecordTable::ALL.iter().map(|table| table.word()).chain([
            "history",
            "image_data",
            "version_data",
            "audit",
        ]);
        assert_eq!(BTreeSet::from_iter(found), words.map(str::to_owned).collect());
    }

    #[test]
    fn the_columns_are_the_fields_of_the_records() {
        let connection = empty_project();
        for table in RecordTable::ALL {
            let sql = format!("SELECT name FROM pragma_table_info('{}')", table.word());
            assert_eq!(texts(&connection, &sql), statements(*table).columns, "of {}", table.word());
        }
    }

    #[test]
    fn every_reference_has_an_index_so_that_no_deletion_scans_a_table() {
        let connection = empty_project();
        let references =
            "SELECT m.name || '.' || f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f";
        let indexed = "SELECT m.tbl_name || '.' || i.name FROM sqlite_schema m, pragma_index_info(m.name) i
                       WHERE m.type = 'index'";
        let indexed = BTreeSet::from_iter(texts(&connection, indexed));
        let missing: Vec<String> =
            texts(&connection, references).into_iter().filter(|column| !indexed.contains(column)).collect();
        assert_eq!(missing, Vec::<String>::new());
    }

    /// The columns of each table as FORMAT.md lists them: below the heading of the table, first in their line.
    fn documented() -> Vec<(String, Vec<String>)> {
        let mut tables: Vec<(String, Vec<String>)> = Vec::new();
        for line in include_str!("../FORMAT.md").lines() {
            let name = |text: &str| text.split('`').next().unwrap_or_default().to_owned();
            if let Some(table) = line.strip_prefix("### `") {
                tables.push((name(table), Vec::new()));
            } else if let (Some(column), Some(table)) = (line.strip_prefix("| `"), tables.last_mut()) {
                table.1.push(name(column));
            }
        }
        tables
    }

    #[test]
    fn the_format_is_documented_as_it_is() {
        let connection = empty_project();
        let tables = texts(&connection, "SELECT name FROM sqlite_schema WHERE type = 'table'");
        let real = tables.into_iter().map(|table| {
            let columns = texts(&connection, &format!("SELECT name FROM pragma_table_info('{table}')"));
            (table, columns)
        });
        assert!(
            include_str!("../FORMAT.md").contains(&format!("`{APPLICATION_ID}`")),
            "and the application id"
        );
        let documented = documented().into_iter().collect::<BTreeMap<_, _>>();
        assert_eq!(documented, real.collect(), "FORMAT.md lists every table, and its columns in order");
    }

    #[test]
    fn every_word_of_a_column_is_documented() {
        use sightline_model::*;
        macro_rules! words {
            ($($set:ident),* $(,)?) => { [$($set::ALL.iter().map(|word| word.word()).collect::<Vec<_>>()),*] };
        }
        let format = include_str!("../FORMAT.md");
        let words = words![
            MapPreset,
            MapState,
            LaneKind,
            Chart,
            LinkKind,
            ControlKind,
            Factor,
            ActionKind,
            ActionStatus,
            Aggregation,
            DmaicStage,
            EffectReach,
            HazardDecision,
            EvidenceStatus,
            ExpectationBasis,
            ChannelKind,
            TagColour,
            TimeNature,
            Waste,
            GrammarRule,
        ];
        let missing: Vec<_> =
            words.concat().into_iter().filter(|word| !format.contains(&format!("`{word}`"))).collect();
        assert_eq!(missing, Vec::<&str>::new());
    }
}
