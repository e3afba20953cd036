//! `export`: the risk table of a project as a workbook, a text table or JSON.

use std::process::ExitCode;

use sightline_app::{Catalogue, CommandError, TableForm, write_risks};
use sightline_document::{Document, FileProblem};
use sightline_model::Model;

use crate::arguments::ExportArguments;
use crate::problem::Problem;

pub fn run(arguments: &ExportArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let ExportArguments { file, to, preset, view, force } = arguments;
    let document = Document::open(file)?;
    let form = match view {
        Some(view) => kept_view(document.model(), view)?,
        None => TableForm::Standard { preset: *preset },
    };
    if to.exists() && !force {
        return Err(CommandError::file(to, FileProblem::AlreadyExists).into());
    }
    write_risks(&document, to, form, catalogue.language())?;
    Ok(ExitCode::SUCCESS)
}

fn kept_view(model: &Model, title: &str) -> Result<TableForm, Problem> {
    let view = model.risk_views_in_order().find(|view| view.title == title);
    view.map(|view| TableForm::View { view: view.id }).ok_or_else(|| {
        let titles: Vec<&str> = model.risk_views_in_order().map(|view| view.title.as_str()).collect();
        Problem::terminal("cli.noSuchView", [("view", title.to_owned()), ("views", titles.join(", "))])
    })
}
