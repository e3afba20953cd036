//! `export`: the risk table, a map, the touchpoints or the whole of a project, in the form that the file's ending says.

use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use sightline_app::{
    Catalogue, CommandError, MapExportOptions, MapForm, MapToExport, TableForm, export_map_json,
    export_project_json, is_project_json_name, write_risks, write_touchpoints,
};
use sightline_document::{Document, FileProblem};
use sightline_exchange::pages::Pages;
use sightline_exchange::pptx::Slides;
use sightline_model::Model;

use crate::arguments::{ExportArguments, Exported, MapArguments};
use crate::map_of::map_of;
use crate::problem::Problem;

pub fn run(arguments: &ExportArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let ExportArguments { file, to, preset, view, drawing, force, .. } = arguments;
    let what = what(arguments)?;
    if to.exists() && !force {
        return Err(CommandError::file(to, FileProblem::AlreadyExists).into());
    }
    let document = Document::open(file)?;
    let (model, language) = (document.model(), catalogue.language());
    match what {
        Exported::Map if is_project_json_name(to) => {
            export_map_json(&document, map_of(model, drawing.map.as_deref())?.id, to)?;
        }
        Exported::Map => {
            let map = map_of(model, drawing.map.as_deref())?;
            let taken = MapToExport::take(&document, map.id, language)?;
            taken.write(to, &options(drawing), &mut |_| ControlFlow::Continue(()))?;
        }
        Exported::Risks => {
            let form = match view {
                Some(view) => kept_view(model, view)?,
                None => TableForm::Standard { preset: *preset },
            };
            write_risks(&document, to, form, language)?;
        }
        Exported::Touchpoints => write_touchpoints(model, to, language)?,
        Exported::Project => export_project_json(&document, to)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// What is to be written: what is said; else a map where one is named, or where only maps have this ending; else the
/// risk table.
fn what(ExportArguments { what, drawing, to, .. }: &ExportArguments) -> Result<Exported, Problem> {
    match what {
        None if drawing.map.is_some() || is_only_of_maps(to) => Ok(Exported::Map),
        None => Ok(Exported::Risks),
        Some(what) if drawing.map.is_some() && *what != Exported::Map => {
            Err(Problem::terminal("cli.mapNotAsked", []))
        }
        Some(what) => Ok(*what),
    }
}

/// Whether an ending is one that maps are written by and risk tables are not.
fn is_only_of_maps(to: &Path) -> bool {
    let ending = to.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let form = ending.as_deref().and_then(MapForm::from_word);
    !matches!(form, None | Some(MapForm::Xlsx | MapForm::Csv))
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
        heat: arguments.heat,
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
