//! What the tests of this folder share: a project with its scales, and tables written down as text.

use std::sync::LazyLock;

use sightline_exchange::risk_table::{Interpreted, Scales, TableLayout, TableWords, interpret};
use sightline_exchange::sheet::{Book, read};
use sightline_model::risk::worksheet::{WorksheetColumn, WorksheetPreset};
use sightline_model::{Factor, Model, RecordChange, Row, Scale, Score};

/// Ten-point scales of half points for all factors.
pub static SCALES: LazyLock<Scales> = LazyLock::new(|| {
    let mut model = Model::default();
    for (number, factor) in (1..).zip(Factor::ALL) {
        let score = |value: f64| Score::try_from(value).unwrap();
        let scale = Scale {
            id: serde_json::from_str(&format!("\"{}\"", uuid::Uuid::from_u128(number))).unwrap(),
            factor: *factor,
            title: String::new(),
            minimum: score(1.0),
            maximum: score(10.0),
            step: score(0.5),
            version: 1,
        };
        model.apply_change(&RecordChange { before: None, after: Some(scale.into_record()) });
    }
    Scales::of(&model)
});

/// The bytes of a table as the project understands them.
pub fn understood(bytes: &[u8]) -> Interpreted {
    let book = read(bytes).expect("a table");
    let layout = TableLayout::find(&book).expect("a risk table");
    interpret(&book, &layout, &SCALES)
}

/// A table whose cells are parted by `|`, as the CSV that another program would write. `//` is a line break in a cell.
pub fn written(table: &str) -> Vec<u8> {
    let lines = table.trim().lines().map(|line| {
        let cells = line.trim().split('|').map(|cell| cell.trim().replace("//", "\n"));
        let quoted: Vec<String> = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        quoted.join(",")
    });
    lines.collect::<Vec<_>>().join("\r\n").into_bytes()
}

/// The layout of a table written down as [`written`] takes it.
pub fn layout(table: &str) -> (Book, TableLayout) {
    let book = read(&written(table)).expect("a table");
    let layout = TableLayout::find(&book).expect("a risk table");
    (book, layout)
}

/// The words of English tables.
pub fn words<'a>(
    heading: &'a dyn Fn(WorksheetColumn) -> String,
    word: &'a dyn Fn(&str) -> String,
) -> TableWords<'a> {
    TableWords { title: "Hotel", sheet: "FMEA", off_scale: "{minimum} to {maximum}", heading, word }
}

/// Headings that name each column by its word in the project file: `failure-mode` is "Failure mode".
pub fn heading_of(preset: WorksheetPreset) -> impl Fn(WorksheetColumn) -> String {
    let catalogue: std::collections::BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../../../../ui/src/i18n/en.json")).unwrap();
    move |column| catalogue[&preset.heading(column)].clone()
}

/// The word of a set, as the project file spells it, which every table may write.
pub fn word_of(key: &str) -> String {
    key.rsplit('.').next().unwrap().to_owned()
}
