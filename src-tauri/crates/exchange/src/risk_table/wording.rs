//! The words of a table that is written, in the reader's language.

use sightline_model::risk::worksheet::WorksheetColumn;

use super::lines::Value;

/// The words of a table that is written.
pub struct TableWords<'a> {
    /// What the table is called: the service.
    pub title: &'a str,
    /// What its sheet is called.
    pub sheet: &'a str,
    /// What a cell says which holds no score of its scale: `{minimum}`, `{maximum}`, `{step}`.
    pub off_scale: &'a str,
    /// The heading of a column.
    pub heading: &'a dyn Fn(WorksheetColumn) -> String,
    /// The word of a set, by its key in the catalogues: `actionStatus.done`.
    pub word: &'a dyn Fn(&str) -> String,
}

impl TableWords<'_> {
    /// What a value reads as where it is written as words; numbers are as they are.
    #[must_use]
    pub fn of(&self, value: &Value) -> String {
        let word = |family: &str, word: &str| (self.word)(&format!("{family}.{word}"));
        match value {
            Value::Text(text) | Value::Day(text) => text.clone(),
            Value::Number(number) | Value::Derived(number) => number.to_string(),
            Value::YesNo(yes) => (self.word)(if *yes { "sheet.yes" } else { "sheet.no" }),
            Value::Priority(priority) => priority.letter().to_string(),
            Value::Status(status) => word("actionStatus", status.word()),
            Value::Kind(kind) => word("actionKind", kind.word()),
            Value::Stage(stage) => word("dmaicStage", stage.word()),
            Value::Decision(decision) => word("hazard", decision.word()),
            Value::Lane(kind) => word("laneKind", kind.word()),
        }
    }
}
