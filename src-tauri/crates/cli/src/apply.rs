//! `apply`: operations as JSON, one a line, from standard input.
//!
//! Each line is answered by a line, flushed when the change is on disk: `{"revision":n}`, or `{"error":code,
//! "message":sentence}`, after which the next line is still read. Revisions count the operations of this run.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::Serialize;
use sightline_app::{AppErrorCode, Catalogue, CommandError, ErrorCode};
use sightline_document::{Document, Operation};

use crate::arguments::ApplyArguments;
use crate::problem::Problem;

#[derive(Serialize)]
#[serde(untagged)]
enum Acknowledgement {
    Applied { revision: u32 },
    Refused { error: ErrorCode, message: String },
}

pub fn run(arguments: &ApplyArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let mut document = Document::open(&arguments.file)?;
    let mut output = io::stdout().lock();
    let mut revision = 0;
    let mut refused = false;
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let acknowledgement = match apply(&mut document, &line) {
            Ok(()) => {
                revision += 1;
                Acknowledgement::Applied { revision }
            }
            Err(error) => {
                refused = true;
                Acknowledgement::Refused { message: catalogue.error(&error), error: error.code }
            }
        };
        serde_json::to_writer(&mut output, &acknowledgement)?;
        writeln!(output)?;
        output.flush()?;
    }
    document.close()?;
    Ok(if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn apply(document: &mut Document, line: &str) -> Result<(), CommandError> {
    let operation: Operation = serde_json::from_str(line)
        .map_err(|error| CommandError::new(AppErrorCode::BadArguments).with("reason", error))?;
    document.apply(operation, None)?;
    Ok(())
}
