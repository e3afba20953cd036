//! `rank`: the risk table, worst first.

use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::Number;
use sightline_document::Document;
use sightline_model::risk::{RiskRow, Score, rank_rows};
use sightline_model::{ActionPriority, Model};
use unicode_width::UnicodeWidthStr;

use crate::arguments::{RankArguments, RankFormat};
use crate::number::number;
use crate::problem::Problem;

/// A row of the risk table in words. The names of the fields are the keys of the JSON and the heads of the CSV.
#[derive(Debug, Serialize)]
struct Line<'a> {
    rank: Option<u32>,
    step: &'a str,
    card: &'a str,
    failure_mode: &'a str,
    effect: &'a str,
    cause: &'a str,
    severity: Option<Number>,
    occurrence: Option<Number>,
    detection: Option<Number>,
    rpn: Option<Number>,
    action_priority: Option<ActionPriority>,
}

/// The heads of [`Line`]'s fields in their order, for the table.
const HEADS: [&str; 11] =
    ["#", "Step", "Card", "Failure mode", "Effect", "Cause", "S", "O", "D", "RPN", "AP"];

pub fn run(arguments: &RankArguments) -> Result<ExitCode, Problem> {
    let document = Document::open(&arguments.file)?;
    let rows = rank_rows(document.model(), &arguments.measure.into());
    let lines: Vec<Line> = rows.iter().map(|row| Line::of(row, document.model())).collect();
    let mut output = io::stdout().lock();
    match arguments.format {
        RankFormat::Json => {
            serde_json::to_writer_pretty(&mut output, &lines)?;
            writeln!(output)?;
        }
        RankFormat::Csv => {
            let mut csv = csv::Writer::from_writer(output);
            lines.iter().try_for_each(|line| csv.serialize(line)).map_err(io::Error::other)?;
            csv.flush()?;
        }
        RankFormat::Table => write_table(&mut output, &lines)?,
    }
    Ok(ExitCode::SUCCESS)
}

impl<'a> Line<'a> {
    fn of(row: &RiskRow, model: &'a Model) -> Self {
        let failure_mode = model.failure_modes().get(row.failure_mode);
        let card = failure_mode.and_then(|failure_mode| model.cards().get(failure_mode.card));
        let step = card.and_then(|card| model.steps().get(card.step));
        let effect = row.effect.and_then(|effect| model.effects().get(effect));
        let cause = row.cause.and_then(|cause| model.causes().get(cause));
        Self {
            rank: row.rank,
            step: step.map_or("", |step| &step.title),
            card: card.map_or("", |card| &card.text),
            failure_mode: failure_mode.map_or("", |failure_mode| &failure_mode.title),
            effect: effect.map_or("", |effect| &effect.text),
            cause: cause.map_or("", |cause| &cause.text),
            severity: row.severity.map(Score::value).and_then(number),
            occurrence: row.occurrence.map(Score::value).and_then(number),
            detection: row.detection.map(Score::value).and_then(number),
            rpn: row.rpn.and_then(number),
            action_priority: row.action_priority.map(|reason| reason.priority),
        }
    }

    fn cells(&self) -> [String; 11] {
        let or_empty = |number: &Option<Number>| number.as_ref().map(Number::to_string).unwrap_or_default();
        [
            self.rank.map(|rank| rank.to_string()).unwrap_or_default(),
            self.step.to_owned(),
            self.card.to_owned(),
            self.failure_mode.to_owned(),
            self.effect.to_owned(),
            self.cause.to_owned(),
            or_empty(&self.severity),
            or_empty(&self.occurrence),
            or_empty(&self.detection),
            or_empty(&self.rpn),
            self.action_priority.map(|priority| priority.letter().to_string()).unwrap_or_default(),
        ]
    }
}

/// Columns as wide as their widest cell; a Chinese character takes two places.
fn write_table(output: &mut impl Write, lines: &[Line]) -> io::Result<()> {
    let mut rows = vec![HEADS.map(str::to_owned)];
    rows.extend(lines.iter().map(Line::cells));
    let widths: Vec<usize> = (0..HEADS.len())
        .map(|column| rows.iter().map(|row| row[column].width()).max().unwrap_or(0))
        .collect();
    for row in rows {
        let mut text = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            text.push_str(cell);
            text.extend(std::iter::repeat_n(' ', width - cell.width() + 2));
        }
        writeln!(output, "{}", text.trim_end())?;
    }
    Ok(())
}
