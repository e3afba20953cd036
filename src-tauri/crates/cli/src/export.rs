//! `export`: a map of a project as PDF, SVG, PNG, HTML or PPTX, or its risk table as a workbook, a text table or JSON; the
//! ending of the file says which.

use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use sightline_app::{
    Catalogue, CommandError, MapExportOptions, MapForm, MapToExport, TableForm, write_risks,
};
use sightline_document::{Document, FileProblem};
use sightline_exchange::pages::Pages;
use sightline_exchange::pptx::Slides;
use sightline_model::Model;

use crate::arguments::{ExportArguments, MapArguments};
use crate::map_of::map_of;
use crate::problem::Problem;

pub fn run(arguments: &ExportArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let ExportArguments { file, to, preset, view, drawing, force } = arguments;
    let document = Document::open(file)?;
    if drawing.map.is_some() || is_map(to) {
        return export_map(&document, to, drawing, *force, catalogue);
    }
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

/// Whether an ending is one that maps are written by.
fn is_map(to: &Path) -> bool {
    let ending = to.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.as_deref().and_then(MapForm::from_word).is_some()
}

fn export_map(
    document: &Document,
    to: &Path,
    arguments: &MapArguments,
    force: bool,
    catalogue: &Catalogue,
) -> Result<ExitCode, Problem> {
    let map = map_of(document.model(), arguments.map.as_deref())?;
    if to.exists() && !force {
        return Err(CommandError::file(to, FileProblem::AlreadyExists).into());
    }
    let taken = MapToExport::take(document, map.id, catalogue.language())?;
    taken.write(to, &options(arguments), &mut |_| ControlFlow::Continue(()))?;
    Ok(ExitCode::SUCCESS)
}

fn options(arguments: &MapArguments) -> MapExportOptions {
    let shows = |part: &str| !arguments.without.iter().any(|left_out| left_out == part);
    let pages = match (arguments.poster, arguments.pages.as_str()) {
        (Some(size), _) => Pages::Poster { size },
        (None, "fit-width") => Pages::FitWidth,
        (None, "fit-height") => Pages::FitHeight,
        (None, _) => Pages::One,
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the scale is from 0.01 to 10"
    )]
    let scale = (arguments.scale * 100.0).round() as u32;
    MapExportOptions {
        theme: arguments.theme,
        scale,
        transparent: arguments.transparent,
        paper: arguments.paper,
        orientation: arguments.orientation,
        pages,
        title_block: shows("title"),
        legend: shows("legend"),
        date: shows("date"),
        version: arguments.version_label.clone(),
        page_numbers: shows("page-numbers"),
        slides: if arguments.slides == "one" { Slides::One } else { Slides::Phases },
        logo: arguments.logo.as_ref().map(|logo| logo.display().to_string()),
        ..MapExportOptions::default()
    }
}

fn kept_view(model: &Model, title: &str) -> Result<TableForm, Problem> {
    let view = model.risk_views_in_order().find(|view| view.title == title);
    view.map(|view| TableForm::View { view: view.id }).ok_or_else(|| {
        let titles: Vec<&str> = model.risk_views_in_order().map(|view| view.title.as_str()).collect();
        Problem::terminal("cli.noSuchView", [("view", title.to_owned()), ("views", titles.join(", "))])
    })
}
