//! The audit trail in the words of a language: what is shown of it, and what is written into a file.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::Value as Json;
use sightline_document::{AuditDeed, AuditEntry, AuditPage, AuditQuestion, Document};
use sightline_exchange::table_out;
use sightline_model::{
    Action, Card, Cause, Control, Effect, Factor, FailureMode, FailureModeId, Rating, Record, RecordId,
    RecordTable, Row, Scale, ScaleLevel, ScoringRound, Tabled,
};
use specta::Type;
use uuid::Uuid;

use crate::catalogue::Catalogue;
use crate::error::CommandError;
use crate::settings::Language;

/// One line of the audit trail as a person reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TrailLine {
    /// Counts the lines of the file; larger is later.
    #[specta(type = f64)]
    pub position: i64,
    /// When, as an RFC 3339 timestamp.
    pub made_at: String,
    /// Who; empty where nobody had said.
    pub made_by: String,
    /// Added, changed or deleted, and whether by undo or redo.
    pub deed: String,
    /// What kind of record.
    pub kind: String,
    /// What the record is called, as it is now or was at last.
    pub record: String,
    /// The row of the risk table that it belongs to, where that is still there.
    pub failure_mode: Option<FailureModeId>,
    /// Which property changed; empty where the whole record came or went.
    pub property: String,
    /// What stood there; empty for a record that came.
    pub before: String,
    /// What stands there since; empty for a record that went.
    pub after: String,
    /// Why, where the person said so.
    pub reason: String,
}

/// Some lines of the audit trail.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TrailPage {
    /// The lines that were asked for, the latest first.
    pub lines: Vec<TrailLine>,
    /// How many there are with those of other pages.
    pub total: u32,
    /// Everybody who has ever changed anything.
    pub people: Vec<String>,
}

/// Reads some lines of the audit trail.
///
/// # Errors
/// Any that reading the file gives.
pub fn read_trail(
    document: &Document,
    question: &AuditQuestion,
    catalogue: &Catalogue,
) -> Result<TrailPage, CommandError> {
    let AuditPage { entries, total, people } = document.audit(question)?;
    let reader = Reader { document, catalogue };
    let lines = entries.iter().map(|entry| reader.line(entry)).collect::<Result<_, _>>()?;
    Ok(TrailPage { lines, total, people })
}

/// The lines of the audit trail as CSV, the latest first.
///
/// # Errors
/// Any that reading the file gives.
pub fn trail_csv(
    document: &Document,
    question: &AuditQuestion,
    catalogue: &Catalogue,
) -> Result<Vec<u8>, CommandError> {
    let headings = ["when", "who", "deed", "kind", "record", "property", "before", "after", "reason"]
        .map(|column| catalogue.text(&format!("audit.{column}")).to_owned());
    let page = read_trail(document, question, catalogue)?;
    let row = |line: TrailLine| {
        let TrailLine { made_by, deed, kind, record, property, before, after, reason, .. } = line;
        [
            local(&line.made_at, "%Y-%m-%d %H:%M:%S"),
            made_by,
            deed,
            kind,
            record,
            property,
            before,
            after,
            reason,
        ]
    };
    Ok(table_out::csv(std::iter::once(headings).chain(page.lines.into_iter().map(row))))
}

/// A record by its name, and the row of the risk table that it belongs to.
struct Named {
    name: String,
    failure_mode: Option<FailureModeId>,
}

struct Reader<'a> {
    document: &'a Document,
    catalogue: &'a Catalogue,
}

impl Reader<'_> {
    fn line(&self, entry: &AuditEntry) -> Result<TrailLine, CommandError> {
        let damaged = |problem| CommandError::file(self.document.path(), problem);
        let (before, after) = entry.wholes().map_err(damaged)?;
        let Named { name, failure_mode } = match before.as_ref().or(after.as_ref()) {
            Some(whole) => self.named(whole)?,
            None => self.known(entry.table, entry.record)?,
        };
        let value = |whole: &Option<Record>, json: &Option<String>| match (whole, &entry.property) {
            (Some(whole), _) => Ok(self.essence(whole)),
            (None, Some(property)) => self.value(entry.table, property, json.as_deref()),
            (None, None) => Ok(String::new()),
        };
        Ok(TrailLine {
            position: entry.position,
            made_at: entry.made_at.clone(),
            made_by: entry.made_by.clone(),
            deed: self.deed(entry),
            kind: self.word("table", entry.table.word()),
            record: name,
            failure_mode: failure_mode.filter(|id| self.document.model().get::<FailureMode>(*id).is_some()),
            property: entry
                .property
                .as_ref()
                .map(|name| self.word("audit.property", name))
                .unwrap_or_default(),
            before: value(&before, &entry.before)?,
            after: value(&after, &entry.after)?,
            reason: entry.reason.clone(),
        })
    }

    fn word(&self, family: &str, word: &str) -> String {
        self.catalogue.text(&format!("{family}.{word}")).to_owned()
    }

    fn deed(&self, AuditEntry { deed, property, before, .. }: &AuditEntry) -> String {
        let what = match (property, before) {
            (Some(_), _) => "changed",
            (None, Some(_)) => "deleted",
            (None, None) => "added",
        };
        let what = self.word("audit", what);
        match deed {
            AuditDeed::Done => what,
            AuditDeed::Undone => self.catalogue.fill("audit.undone", [("deed", what)]),
            AuditDeed::Redone => self.catalogue.fill("audit.redone", [("deed", what)]),
        }
    }

    /// The record of a table as it is, else as it was when it went.
    fn last_known<R: Row + Tabled>(&self, id: R::Id) -> Result<Option<R>, CommandError> {
        if let Some(row) = self.document.model().get::<R>(id) {
            return Ok(Some(row.clone()));
        }
        let whole = self.document.last_whole(R::TABLE, id.uuid())?;
        Ok(whole.as_ref().and_then(R::from_record).cloned())
    }

    fn known(&self, table: RecordTable, id: Uuid) -> Result<Named, CommandError> {
        match self.document.model().record(table, id) {
            Some(record) => self.named(&record),
            None => match self.document.last_whole(table, id)? {
                Some(record) => self.named(&record),
                None => Ok(Named { name: String::new(), failure_mode: None }),
            },
        }
    }

    fn named(&self, record: &Record) -> Result<Named, CommandError> {
        let alone = |name: String| Ok(Named { name, failure_mode: None });
        match record {
            Record::FailureMode(row) => self.of_failure_mode(row.id, ""),
            Record::Effect(row) => self.of_failure_mode(row.failure_mode, &row.text),
            Record::Cause(row) => self.of_failure_mode(row.failure_mode, &row.text),
            Record::Action(row) => self.of_failure_mode(row.failure_mode, &row.text),
            Record::Control(row) => match self.last_known::<Cause>(row.cause)? {
                Some(cause) => self.of_failure_mode(cause.failure_mode, &row.text),
                None => alone(row.text.clone()),
            },
            Record::Rating(row) => self.of_rating(row),
            Record::Scale(row) => alone(self.factor(row.factor)),
            Record::ScaleLevel(row) => match self.last_known::<Scale>(row.scale)? {
                Some(scale) => alone(format!("{} · {}", self.factor(scale.factor), row.score)),
                None => alone(row.score.to_string()),
            },
            Record::ScoringRound(row) => alone(row.title.clone()),
            Record::Scorer(row) => match self.last_known::<ScoringRound>(row.round)? {
                Some(round) => alone(format!("{} · {}", round.title, row.name)),
                None => alone(row.name.clone()),
            },
            Record::Version(row) => alone(row.title.clone()),
            // The trail watches no other table.
            _ => alone(String::new()),
        }
    }

    fn of_rating(&self, row: &Rating) -> Result<Named, CommandError> {
        let effect = row.effect.map(|effect| self.last_known::<Effect>(effect)).transpose()?.flatten();
        let cause = row.cause.map(|cause| self.last_known::<Cause>(cause)).transpose()?.flatten();
        let failure_mode = effect.map(|row| row.failure_mode).or(cause.map(|row| row.failure_mode));
        let factor = self.factor(row.factor);
        match failure_mode {
            Some(failure_mode) => self.of_failure_mode(failure_mode, &factor),
            None => Ok(Named { name: factor, failure_mode: None }),
        }
    }

    /// What belongs to a failure mode, by the name of that and its own.
    fn of_failure_mode(&self, id: FailureModeId, own: &str) -> Result<Named, CommandError> {
        let title = self.last_known::<FailureMode>(id)?.map(|row| row.title).unwrap_or_default();
        let parts = [title.as_str(), own];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Ok(Named { name: parts.join(" · "), failure_mode: Some(id) })
    }

    fn factor(&self, factor: Factor) -> String {
        self.word("risk", factor.word())
    }

    /// What a record says that came or went as a whole.
    fn essence(&self, record: &Record) -> String {
        match record {
            Record::FailureMode(row) => row.title.clone(),
            Record::Effect(Effect { text, .. })
            | Record::Cause(Cause { text, .. })
            | Record::Control(Control { text, .. })
            | Record::Action(Action { text, .. }) => text.clone(),
            Record::Rating(row) => row.score.to_string(),
            Record::Scale(row) => format!("{} – {}", row.minimum, row.maximum),
            Record::ScaleLevel(ScaleLevel { text_en, text_zh, .. }) => match self.catalogue.language() {
                Language::English => text_en.clone(),
                Language::Chinese => text_zh.clone(),
            },
            Record::ScoringRound(row) => row.title.clone(),
            Record::Scorer(row) => row.name.clone(),
            Record::Version(row) => row.title.clone(),
            // The trail watches no other table.
            _ => String::new(),
        }
    }

    /// The value of a property, in words where the records have a word for it.
    fn value(&self, table: RecordTable, property: &str, json: Option<&str>) -> Result<String, CommandError> {
        let value: Json = json.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
        let text = match value {
            Json::Null => return Ok(String::new()),
            Json::String(text) => text,
            other => other.to_string(),
        };
        Ok(match (table, property) {
            (
                _,
                "review" | "single_point" | "controlled" | "obvious" | "concurrence" | "locked"
                | "for_one_scorer",
            ) => self.word("risk", if text == "0" { "no" } else { "yes" }),
            (_, "baseline_at" | "opened_at" | "closed_at" | "made_at") => local(&text, "%Y-%m-%d %H:%M"),
            (_, "factor") => self.word("risk", &text),
            (_, "decision") => self.word("hazard", &text),
            (_, "status") => self.word("actionStatus", &text),
            (_, "stage") => self.word("dmaicStage", &text),
            (_, "aggregation") => self.word("team.aggregation", &text),
            (RecordTable::Action, "kind") => self.word("actionKind", &text),
            (RecordTable::Control, "kind") => self.word("audit.controlKind", &text),
            (_, "reach") => self.word("audit.reach", &text),
            (_, "scale") => match self.referred::<Scale>(&text)? {
                Some(Scale { version, .. }) => {
                    self.catalogue.fill("audit.scaleVersion", [("version", version.to_string())])
                }
                None => String::new(),
            },
            (_, "card") => self.referred::<Card>(&text)?.map(|row| row.text).unwrap_or_default(),
            (_, "cause") => self.referred::<Cause>(&text)?.map(|row| row.text).unwrap_or_default(),
            (_, "effect") => self.referred::<Effect>(&text)?.map(|row| row.text).unwrap_or_default(),
            (_, "round") => self.referred::<ScoringRound>(&text)?.map(|row| row.title).unwrap_or_default(),
            (_, "failure_mode") => {
                self.referred::<FailureMode>(&text)?.map(|row| row.title).unwrap_or_default()
            }
            _ => text,
        })
    }

    /// The record of which a value is the id.
    fn referred<R: Row + Tabled>(&self, id: &str) -> Result<Option<R>, CommandError> {
        match Uuid::parse_str(id) {
            Ok(id) => self.last_known::<R>(R::Id::from_uuid(id)),
            Err(_) => Ok(None),
        }
    }
}

/// A moment on this computer's clock; as it is written where it is none.
fn local(moment: &str, form: &str) -> String {
    match moment.parse::<Timestamp>() {
        Ok(moment) => moment.to_zoned(TimeZone::system()).strftime(form).to_string(),
        Err(_) => moment.to_owned(),
    }
}
