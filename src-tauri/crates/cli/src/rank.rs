//! `rank`: the risk table, worst first.

use std::io::{self, Write};
use std::process::ExitCode;

use sightline_app::Catalogue;
use sightline_document::{Document, Operation, ScalePreset};
use sightline_model::risk::{Comparator, Explanation, Measure, Pareto, RiskRow, Top, rank_rows};
use unicode_width::UnicodeWidthStr;

use crate::arguments::{RankArguments, RankFormat};
use crate::number::number;
use crate::problem::Problem;
use crate::ranked::Line;
use crate::table::{Table, is_table, sentence};

pub fn run(arguments: &RankArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let document = document(arguments, catalogue)?;
    let model = document.model();
    let comparator = Comparator::from(arguments.measure);
    let rows = rank_rows(model, &comparator);
    let pareto = arguments.pareto.then(|| pareto(&rows, comparator.measure, catalogue)).transpose()?;
    let listed = listed(&rows, arguments.top, pareto.as_ref());

    let mut lines: Vec<Line> = rows[..listed].iter().map(|row| Line::of(row, model)).collect();
    for (position, line) in lines.iter_mut().enumerate() {
        line.share = pareto.as_ref().and_then(|pareto| number(pareto.entries.get(position)?.share));
        let explanation = Explanation::of(model, &rows, position, &comparator);
        line.explanation = explanation.map(|explanation| catalogue.explanation(&explanation));
    }
    write(&lines, arguments.format)?;
    tell_how_many(arguments, &rows, pareto.as_ref(), catalogue);
    Ok(ExitCode::SUCCESS)
}

/// The project, or one in memory that holds what a table says; what does not agree there is told on the error stream.
fn document(arguments: &RankArguments, catalogue: &Catalogue) -> Result<Document, Problem> {
    let RankArguments { risks, measure, .. } = arguments;
    if !is_table(risks) {
        return Ok(Document::open(risks)?);
    }
    let table = Table::read(risks)?;
    let mut document = Document::without_file(&table.name)?;
    let adopt_scales = scales_for(*measure).map(|preset| Operation::AdoptScales { preset });
    document.begin_with(adopt_scales)?;
    for finding in &table.take_over(&mut document)?.summary.findings {
        eprintln!("{}", sentence(finding, catalogue));
    }
    Ok(document)
}

/// The scales that scores of a table stand on, which says nothing of them: those on which the measure exists; the ten
/// points of a new project where that leaves it open.
fn scales_for(measure: Measure) -> Option<ScalePreset> {
    match measure {
        Measure::HazardScore => Some(ScalePreset::Hfmea),
        Measure::ServiceRpn => Some(ScalePreset::ServiceRpn),
        Measure::Rpn | Measure::ActionPriority | Measure::Criticality | Measure::Sod => None,
    }
}

/// The analysis of all rows that have a rank, in the order of their ranks.
fn pareto(rows: &[RiskRow], measure: Measure, catalogue: &Catalogue) -> Result<Pareto, Problem> {
    if !measure.adds_up() {
        let name = catalogue.text(&format!("measure.{}", measure.word())).to_owned();
        return Err(Problem::terminal("cli.rank.notSummable", [("measure", name)]));
    }
    Ok(Pareto::of(&rows.iter().map(|row| measure.number(&row.scores())).collect::<Vec<_>>()))
}

/// How many of the first rows are asked for. Rows without a rank are listed only where all are.
fn listed(rows: &[RiskRow], top: Option<u32>, pareto: Option<&Pareto>) -> usize {
    let top = top.map(|wished| Top::of(rows.iter().map(|row| row.rank), wished).shown as usize);
    let vital = pareto.map(|pareto| pareto.vital);
    [top, vital].into_iter().flatten().fold(rows.len(), usize::min)
}

/// Says on the error stream what a list on the output leaves out: there it would be taken for a row.
fn tell_how_many(
    arguments: &RankArguments,
    rows: &[RiskRow],
    pareto: Option<&Pareto>,
    catalogue: &Catalogue,
) {
    if let Some(wished) = arguments.top {
        let Top { tied, .. } = Top::of(rows.iter().map(|row| row.rank), wished);
        if tied > 0 {
            let counts = [("wished", wished.to_string()), ("tied", tied.to_string())];
            eprintln!("{}", catalogue.fill("cli.rank.top", counts));
        }
    }
    if let Some(Pareto { entries, total, vital }) = pareto {
        let ranked = entries.len().to_string();
        let counts = [("vital", vital.to_string()), ("ranked", ranked), ("total", total.to_string())];
        eprintln!("{}", catalogue.fill("cli.rank.pareto", counts));
    }
}

fn write(lines: &[Line], format: RankFormat) -> Result<(), Problem> {
    let mut output = io::stdout().lock();
    match format {
        RankFormat::Json => {
            serde_json::to_writer_pretty(&mut output, lines)?;
            writeln!(output)?;
        }
        RankFormat::Csv => {
            let mut csv = csv::Writer::from_writer(output);
            lines.iter().try_for_each(|line| csv.serialize(line)).map_err(io::Error::other)?;
            csv.flush()?;
        }
        RankFormat::Text => {
            for line in lines {
                writeln!(
                    output,
                    "{}\n    {}",
                    line.title(),
                    line.explanation.as_deref().unwrap_or_default()
                )?;
            }
        }
        RankFormat::Table => write_table(&mut output, lines)?,
    }
    Ok(())
}

/// Columns as wide as their widest cell; a Chinese character takes two places.
fn write_table(output: &mut impl Write, lines: &[Line]) -> io::Result<()> {
    let mut rows = vec![Line::HEADS.map(str::to_owned)];
    rows.extend(lines.iter().map(Line::cells));
    let widths: Vec<usize> = (0..Line::HEADS.len())
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
