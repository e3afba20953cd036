//! What a person waits for when a risk table comes in or goes out.

use std::path::Path;

use sightline_app::{Language, RiskSheet, SheetReading, TableForm, take_over, write_risks};
use sightline_document::Document;
use sightline_exchange::risk_table::Scales;
use sightline_figures::{Figure, timed};
use sightline_model::risk::worksheet::WorksheetPreset;

const SIZES: [u32; 2] = [10_000, 100_000];

/// How often each is measured; the largest takes seconds.
const TIMES: usize = 3;

fn main() {
    for rows in SIZES {
        in_and_out(rows).unwrap_or_else(|error| panic!("the bench broke off: {error}"));
    }
}

/// A table as other programs write it: each failure mode has two causes, and every cell says something.
fn table(rows: u32) -> String {
    let mut random = fastrand::Rng::with_seed(1);
    let mut text = "Process step,Failure mode,Effect,S,Cause,Prevention control,O,Detection control,D,RPN,\
                    Recommended action,Responsible,Target date,Status\r\n"
        .to_owned();
    for row in 0..rows {
        let (mode, step) = (row / 2, row / 40);
        let severity = 1 + mode % 10;
        let [occurrence, detection] = [(); 2].map(|()| random.u32(1..=10));
        let rpn = severity * occurrence * detection;
        text += &format!(
            "Step {step},The guest does not get what was promised 客人未得到承诺的服务 {mode},The guest waits {mode},\
             {severity},Cause {row} of it,Check list {row},{occurrence},The guest asks {row},{detection},{rpn},\
             Do something about it {row},Li Wei,2026-11-22,open\r\n"
        );
    }
    text
}

fn in_and_out(rows: u32) -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let size = &format!("{rows} rows");
    let goal = (rows == 10_000).then_some("p95 < 2 s");
    let text = table(rows);
    let project = folder.path().join("text.sightline");
    report("Imported from CSV, durable", size, goal, |time| {
        import_anew(&project, text.as_bytes()).map(|took| time.push(took))
    })?;
    let document = Document::open(&project)?;
    let form = TableForm::Standard { preset: WorksheetPreset::Classic };
    for ending in ["xlsx", "csv", "json"] {
        let path = folder.path().join(format!("table.{ending}"));
        report(&format!("Exported as {}", ending.to_uppercase()), size, None, |time| {
            let (written, took) = timed(|| write_risks(&document, &path, form, Language::English));
            time.push(took);
            Ok(written?)
        })?;
    }
    drop(document);
    let workbook = std::fs::read(folder.path().join("table.xlsx"))?;
    let project = folder.path().join("workbook.sightline");
    report("Imported from XLSX, durable", size, goal, |time| {
        import_anew(&project, &workbook).map(|took| time.push(took))
    })
}

type Times = Vec<std::time::Duration>;

fn report(
    measure: &str,
    size: &str,
    goal: Option<&str>,
    mut once: impl FnMut(&mut Times) -> Result<(), Box<dyn std::error::Error>>,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut times = Times::new();
    for _ in 0..TIMES {
        once(&mut times)?;
    }
    println!("{}", Figure::of_times(measure, size, times, goal));
    Ok(())
}

/// Imports a table into a new project in the place of the one before.
fn import_anew(project: &Path, bytes: &[u8]) -> Result<std::time::Duration, Box<dyn std::error::Error>> {
    if project.exists() {
        std::fs::remove_file(project)?;
    }
    let mut document = Document::create(project, "Hotel")?;
    let (taken, took) = timed(|| -> Result<(), Box<dyn std::error::Error>> {
        let sheet = RiskSheet::read("table", bytes, &SheetReading::default(), |_| None)?;
        let read = sheet.interpret(&Scales::of(document.model()));
        take_over(&mut document, "table", read)?;
        Ok(())
    });
    taken?;
    document.close()?;
    Ok(took)
}
