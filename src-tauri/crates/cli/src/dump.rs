//! `dump`: every record as JSON, one a line, in an order that equal projects share.

use std::io::{self, Write};
use std::process::ExitCode;

use sightline_document::Document;

use crate::arguments::DumpArguments;
use crate::problem::Problem;

pub fn run(DumpArguments { file, json: _the_only_form }: &DumpArguments) -> Result<ExitCode, Problem> {
    let document = Document::open(file)?;
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut separator = "[";
    for record in document.model().records() {
        writeln!(output, "{separator}")?;
        serde_json::to_writer(&mut output, &record)?;
        separator = ",";
    }
    writeln!(output, "\n]")?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}
