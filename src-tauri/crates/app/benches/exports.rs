//! What a large map takes on its way out of the app.

use std::ops::ControlFlow;
use std::path::Path;

use sightline_app::{Language, MapExportOptions, MapToExport, Sample};
use sightline_document::Document;
use sightline_exchange::pages::{Pages, PaperSize};
use sightline_figures::{Figure, timed};

/// How often each export is measured.
const TIMES: usize = 5;

fn main() {
    for cards in [500, 2_000, 10_000] {
        export(cards).unwrap_or_else(|error| panic!("the bench broke off: {error}"));
    }
}

fn export(cards: u32) -> Result<(), Box<dyn std::error::Error>> {
    let size = &format!("{cards} cards");
    let home = tempfile::tempdir()?;
    let path = home.path().join("stress.sightline");
    Sample::Stress { cards, failure_modes: None, seed: 1 }.plan()?.write(&path)?;
    let document = Document::open(&path)?;
    let map = document.model().maps_in_order().next().ok_or("the project has a map")?.id;
    let large = cards == 10_000;
    let one = MapExportOptions::default();
    let poster = MapExportOptions { pages: Pages::Poster { size: PaperSize::A0 }, ..one.clone() };
    let overview = MapExportOptions { scale: 10, ..one.clone() };
    for (measure, file, options, goal) in [
        ("Exported as PDF, one page", "map.pdf", &one, large.then_some("< 3,000 ms")),
        ("Exported as PDF, poster of A0 on A4", "poster.pdf", &poster, large.then_some("< 3,000 ms")),
        ("Exported as PNG, overview at 10 %", "map.png", &overview, large.then_some("< 2,000 ms")),
        ("Exported as SVG", "map.svg", &one, None),
        ("Exported as HTML", "map.html", &one, None),
        ("Exported as PPTX", "map.pptx", &one, None),
        ("Exported as XLSX", "map.xlsx", &one, None),
    ] {
        let target = home.path().join(file);
        let times = (0..TIMES).map(|_| {
            let (written, time) = timed(|| whole_export(&document, map, &target, options));
            written.map(|()| time)
        });
        let times = times.collect::<Result<Vec<_>, _>>()?;
        println!("{}", Figure::of_times(measure, size, times, goal));
        let megabytes = std::fs::metadata(&target)?.len() as f64 / 1e6;
        eprintln!("{measure}, {size}: a file of {megabytes:.1} MB");
    }
    if let Some(most) = most_memory() {
        let measure = "Memory at most while exporting".to_owned();
        println!(
            "{}",
            Figure { measure, size: size.clone(), p50: most, p95: most, unit: "MB".to_owned(), goal: None }
        );
    }
    Ok(())
}

/// As a person waits for it: laid out, drawn and on disk.
fn whole_export(
    document: &Document,
    map: sightline_model::MapId,
    target: &Path,
    options: &MapExportOptions,
) -> Result<(), Box<dyn std::error::Error>> {
    let taken = MapToExport::take(document, map, Language::English)?;
    taken.write(target, options, &mut |_| ControlFlow::Continue(()))?;
    Ok(())
}

/// The most memory that this process has held so far, in megabytes; nothing where the system does not say.
fn most_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1e3)
}
