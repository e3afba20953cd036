//! `new`: a project file from a sample.

use std::path::absolute;
use std::process::ExitCode;

use sightline_app::{Catalogue, Sample};

use crate::arguments::{NewArguments, SampleKind};
use crate::problem::Problem;

pub fn run(arguments: &NewArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let sample = match arguments.sample {
        SampleKind::Named(name) => Sample::Named(name),
        SampleKind::Stress => {
            let NewArguments { cards, failure_modes, seed, .. } = *arguments;
            Sample::Stress { cards, failure_modes, seed }
        }
    };
    sample.plan()?.write(&arguments.file)?;
    let file = absolute(&arguments.file)?.display().to_string();
    println!("{}", catalogue.format("cli.created", &[("file".to_owned(), file)].into()));
    Ok(ExitCode::SUCCESS)
}
