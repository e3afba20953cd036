//! `cargo xtask test`: everything that must hold, on a fresh clone, in one command.

use std::process::ExitCode;
use std::time::Instant;

use crate::counts::Counts;
use crate::failure::Failure;
use crate::setup;
use crate::stages::{STAGES, Stage};

/// Runs all stages, or the named ones, and says at the end `N passed, N failed`. A stage that cannot run
/// counts as one failure. Where the page does not build the run ends: nothing after it would mean anything.
pub fn test(names: &[String]) -> Result<ExitCode, Failure> {
    let stages = chosen(names)?;
    setup::for_linting()?;
    setup::for_testing()?;
    let start = Instant::now();
    let mut total = Counts::default();
    let mut failed_stages = Vec::new();
    for stage in stages {
        let counts = perform(stage);
        total += counts;
        if counts.failed > 0 {
            failed_stages.push(stage.name);
            if stage.is_ground {
                break;
            }
        }
    }
    println!();
    if !failed_stages.is_empty() {
        println!("Failed: {}. Again: cargo xtask test {}", failed_stages.join(", "), failed_stages.join(" "));
    }
    println!("Took {} s", start.elapsed().as_secs());
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn chosen(names: &[String]) -> Result<Vec<&'static Stage>, Failure> {
    if let Some(unknown) = names.iter().find(|name| !STAGES.iter().any(|stage| stage.name == **name)) {
        let known: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(Failure::Stage(unknown.clone(), known.join(", ")));
    }
    // The page is always built: a named stage must not judge yesterday's.
    let is_chosen =
        |stage: &&Stage| names.is_empty() || stage.is_ground || names.iter().any(|name| name == stage.name);
    Ok(STAGES.iter().filter(is_chosen).collect())
}

fn perform(stage: &Stage) -> Counts {
    println!("\n{}: {}", stage.name, stage.shows);
    let start = Instant::now();
    let counts = (stage.check)().unwrap_or_else(|failure| {
        eprintln!("{failure}");
        Counts { passed: 0, failed: 1 }
    });
    let seconds = start.elapsed().as_secs_f64();
    match counts {
        Counts { passed: 0, failed: 0 } => println!("{}: holds ({seconds:.1} s)", stage.name),
        Counts { passed, failed } => {
            println!("{}: {passed} passed, {failed} failed ({seconds:.1} s)", stage.name);
        }
    }
    counts
}
