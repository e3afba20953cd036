//! `cargo xtask bench`: measures a release build and writes the table into README.md.
//!
//! A bench hands over one line for each [`Figure`]. Those in Rust print it, and other
//! lines pass through to the terminal; those in the window append it to tests/output/figures.jsonl.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use sightline_figures::Figure;

use crate::display::{self, VirtualDisplay};
use crate::failure::Failure;
use crate::layout::{self, Profile};
use crate::{build, driving, process, setup};

/// The benches without a window, by the names of their targets.
const RUST_BENCHES: [&str; 6] = ["worksheet", "layout", "operations", "commands", "sheets", "exports"];

const BEGIN: &str = "<!-- bench: begin -->";
const END: &str = "<!-- bench: end -->";

/// Measures everything, in order of trust: first what needs no window.
pub fn bench() -> Result<(), Failure> {
    setup::for_driving()?;
    build::page()?;
    println!("Building the release");
    build::what_is_measured(&["sightline", "sightline-cli"], &RUST_BENCHES)?;
    let mut lines = String::new();
    for bench in RUST_BENCHES {
        lines += &measured(process::cargo().args(["bench", "--workspace", "--bench", bench]))?;
    }
    lines += &measured_in_window()?;
    let figures: Vec<Figure> = lines.lines().filter_map(Figure::from_line).collect();
    write_into_readme(&format!("{}\n\n{}", machine(), table(&figures)))
}

fn measured_in_window() -> Result<String, Failure> {
    let path = layout::output()?.join("figures.jsonl");
    let failure = |source| Failure::File { path: path.clone(), source };
    // The benches append to it, so it begins empty.
    fs::write(&path, "").map_err(failure)?;
    let screen = VirtualDisplay::start(display::PROJECTOR)?;
    process::run(screen.show(&mut driving::project("bench", Profile::Release)))?;
    fs::read_to_string(&path).map_err(failure)
}

fn measured(command: &mut Command) -> Result<String, Failure> {
    let output = String::from_utf8_lossy(&process::read(command)?).into_owned();
    print!("{output}");
    Ok(output)
}

/// One row a measure, one column a size, both in the order in which they were measured.
fn table(figures: &[Figure]) -> String {
    let mut sizes: Vec<&str> = Vec::new();
    let mut measures: Vec<(&str, &str)> = Vec::new();
    let mut cells = BTreeMap::new();
    let mut goals = BTreeMap::new();
    for figure in figures {
        if !sizes.contains(&figure.size.as_str()) {
            sizes.push(&figure.size);
        }
        let measure = (figure.measure.as_str(), figure.unit.as_str());
        if !measures.contains(&measure) {
            measures.push(measure);
        }
        if let Some(goal) = &figure.goal {
            goals.insert(measure.0, goal.as_str());
        }
        cells.insert((measure.0, figure.size.as_str()), cell(figure));
    }
    let titles: Vec<String> = sizes.iter().copied().map(with_thousands).collect();
    let mut text = format!("| p50 / p95 | {} | to reach |\n", titles.join(" | "));
    text += &format!("|---|{}---|\n", "---:|".repeat(sizes.len()));
    for (measure, unit) in measures {
        let values: Vec<&str> =
            sizes.iter().map(|size| cells.get(&(measure, *size)).map_or("", String::as_str)).collect();
        let goal = goals.get(measure).copied().unwrap_or_default();
        text += &format!("| {measure}, {unit} | {} | {goal} |\n", values.join(" | "));
    }
    text
}

/// "10000 cards" as people write it: "10,000 cards".
fn with_thousands(size: &str) -> String {
    let digits = size.bytes().take_while(u8::is_ascii_digit).count();
    let grouped = size.char_indices().flat_map(|(index, character)| {
        let comma = index > 0 && index < digits && (digits - index).is_multiple_of(3);
        comma.then_some(',').into_iter().chain([character])
    });
    grouped.collect()
}

fn cell(figure: &Figure) -> String {
    let decimals = if figure.p95 < 10.0 { 2 } else { 0 };
    let (p50, p95) = (format!("{:.decimals$}", figure.p50), format!("{:.decimals$}", figure.p95));
    if p50 == p95 { p50 } else { format!("{p50} / {p95}") }
}

/// What the figures were measured on, and when.
fn machine() -> String {
    let said = |program: &str, arguments: &[&str]| {
        let output = process::read(Command::new(program).args(arguments)).unwrap_or_default();
        String::from_utf8_lossy(&output).trim().to_owned()
    };
    let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processors
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or(std::env::consts::ARCH, |(_, model)| model);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let gpu = if fs::exists("/dev/dri").unwrap_or(false) { "with" } else { "without" };
    let (kernel, date) = (said("uname", &["-sr"]), said("date", &["+%Y-%m-%d"]));
    format!("Measured on {date}: {model}, {cores} cores, {gpu} a GPU, {kernel}.")
}

fn write_into_readme(section: &str) -> Result<(), Failure> {
    let path = layout::root().join("README.md");
    let failure = |source| Failure::File { path: path.clone(), source };
    let readme = fs::read_to_string(&path).map_err(failure)?;
    let updated = replaced(&readme, section)?;
    fs::write(&path, updated).map_err(failure)
}

fn replaced(readme: &str, section: &str) -> Result<String, Failure> {
    let (before, rest) = readme.split_once(BEGIN).ok_or(Failure::Marker(BEGIN))?;
    let (_, after) = rest.split_once(END).ok_or(Failure::Marker(END))?;
    Ok(format!("{before}{BEGIN}\n{}\n{END}{after}", section.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(line: &str) -> Figure {
        Figure::from_line(line).unwrap()
    }

    #[test]
    fn a_measure_is_a_row_and_a_size_is_a_column() {
        let figures = [
            figure(
                r#"{"measure": "Edit to painted", "size": "500 cards", "p50": 4.1, "p95": 6.25, "unit": "ms"}"#,
            ),
            figure(
                r#"{"measure": "Edit to painted", "size": "10000 cards", "p50": 9.0, "p95": 21.4, "unit": "ms", "goal": "p95 < 25 ms"}"#,
            ),
            figure(
                r#"{"measure": "Memory", "size": "10000 cards", "p50": 310.0, "p95": 310.0, "unit": "MB"}"#,
            ),
        ];
        let expected = "\
| p50 / p95 | 500 cards | 10,000 cards | to reach |
|---|---:|---:|---|
| Edit to painted, ms | 4.10 / 6.25 | 9 / 21 | p95 < 25 ms |
| Memory, MB |  | 310 |  |
";
        assert_eq!(table(&figures), expected);
    }

    #[test]
    fn only_what_stands_between_the_markers_changes() -> Result<(), Failure> {
        let readme = format!("above\n{BEGIN}\nold\n{END}\nbelow\n");
        assert_eq!(replaced(&readme, "new\n")?, format!("above\n{BEGIN}\nnew\n{END}\nbelow\n"));
        Ok(())
    }
}
