//! The stages of `cargo xtask test`, cheapest first, so that a slip shows early.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::counts::Counts;
use crate::display::{self, VirtualDisplay};
use crate::failure::Failure;
use crate::layout::{self, Profile};
use crate::process::{self, Background};
use crate::{build, driving};

/// One thing that is checked.
pub struct Stage {
    /// What to call it on the command line.
    pub name: &'static str,
    /// What it shows, for the person watching.
    pub shows: &'static str,
    /// Whether the stages after it stand on what it makes: it always runs, and ends the run if it fails.
    pub is_ground: bool,
    /// Does it. A check without tests in it counts nothing when it holds.
    pub check: fn() -> Result<Counts, Failure>,
}

/// All stages, in order.
pub const STAGES: [Stage; 11] = [
    stage("rust-format", "rustfmt finds nothing to change", rust_format),
    stage("page-format", "prettier finds nothing to change", || scripts("format:check")),
    stage("page-lint", "eslint finds nothing to say", || scripts("lint")),
    stage("page-types", "TypeScript agrees", || scripts("typecheck")),
    stage("page-tests", "unit tests of the page", page_tests),
    Stage { name: "page", shows: "the page builds", is_ground: true, check: page },
    stage("rust-lint", "clippy finds nothing to say", rust_lint),
    stage("rust-tests", "tests of the crates", rust_tests),
    stage("browser", "the page in headless Chromium", browser),
    stage("office", "what is exported opens in LibreOffice", office),
    stage("window", "the real window on a virtual display", window),
];

const fn stage(name: &'static str, shows: &'static str, check: fn() -> Result<Counts, Failure>) -> Stage {
    Stage { name, shows, is_ground: false, check }
}

fn rust_format() -> Result<Counts, Failure> {
    process::run(process::cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Counts::default())
}

fn rust_lint() -> Result<Counts, Failure> {
    let mut command = process::cargo();
    command.args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"]);
    process::run(&mut command)?;
    Ok(Counts::default())
}

fn page() -> Result<Counts, Failure> {
    build::page()?;
    Ok(Counts::default())
}

/// One npm script of the page and of the tests that drive it.
fn scripts(name: &str) -> Result<Counts, Failure> {
    for folder in [layout::ui(), layout::tests()] {
        process::run(process::npm(&folder).args(["run", "--silent", name]))?;
    }
    Ok(Counts::default())
}

fn rust_tests() -> Result<Counts, Failure> {
    let mut command = process::cargo();
    command.args(["test", "--quiet", "--workspace", "--no-fail-fast"]).stdout(Stdio::piped());
    let mut cargo = Background::start(&mut command)?;
    let mut counts = Counts::default();
    if let Some(output) = cargo.child().stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if let Some(more) = Counts::from_cargo_line(&line) {
                counts += more;
            } else if !line.is_empty() && !line.starts_with("running ") {
                println!("{line}");
            }
        }
    }
    let status =
        cargo.child().wait().map_err(|source| Failure::Start { program: "cargo".to_owned(), source })?;
    // Code that does not compile has no failed test in it.
    if !status.success() && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

fn page_tests() -> Result<Counts, Failure> {
    counted(&mut driving::vitest(&layout::ui()), "page")
}

fn browser() -> Result<Counts, Failure> {
    build::all_targets()?;
    counted(&mut driving::project("browser", Profile::Debug), "browser")
}

fn office() -> Result<Counts, Failure> {
    build::all_targets()?;
    counted(&mut driving::project("office", Profile::Debug), "office")
}

fn window() -> Result<Counts, Failure> {
    build::all_targets()?;
    let screen = VirtualDisplay::start(display::DESK)?;
    counted(screen.show(&mut driving::project("window", Profile::Debug)), "window")
}

/// Runs vitest with its report on this terminal and, for the counts, in a file.
fn counted(command: &mut Command, name: &str) -> Result<Counts, Failure> {
    let report = layout::output()?.join(format!("{name}.json"));
    // Otherwise a vitest that does not start would be counted by its last report.
    if report.exists() {
        fs::remove_file(&report).map_err(|source| Failure::File { path: report.clone(), source })?;
    }
    command.args(["--reporter=default", "--reporter=json"]);
    command.arg(format!("--outputFile.json={}", report.display()));
    let run = process::run(command);
    match Counts::from_vitest_report(&report) {
        Ok(counts) => Ok(counts),
        // Without a report, how it ended says more than that the report is absent.
        Err(unreadable) => Err(run.err().unwrap_or(unreadable)),
    }
}
