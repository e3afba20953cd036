//! The desktop shell: opens windows and hands the page to the core. It has no rules of its own.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desks;
mod desktop;
mod dropped;
mod images;
mod instance;
mod launch;
mod menu_bar;
mod page_assets;
mod presentation;
mod rendering;

use sightline_app::{Folders, OpenAtStart};
use tauri::{AppHandle, Manager, RunEvent, WindowEvent};

use desks::Desks;
use dropped::Dropped;
use instance::Start;
use launch::LaunchError;
use menu_bar::MenuBars;

/// Why no window opened.
#[derive(Debug, thiserror::Error)]
enum ShellError {
    #[error(transparent)]
    Launch(#[from] LaunchError),
    #[error("Sightline found no home folder for its settings. Set HOME and start it again.")]
    NoFolders,
    #[error("Sightline could not open its windows: {0}")]
    Window(#[from] tauri::Error),
}

fn main() -> std::process::ExitCode {
    rendering::choose();
    match run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), ShellError> {
    // Where the working folder is gone, a path is refused as it stands when it is opened.
    let folder = std::env::current_dir().unwrap_or_default();
    let opening = launch::launch(std::env::args_os().skip(1), &folder)?;
    let folders = Folders::of_this_person().ok_or(ShellError::NoFolders)?;
    let Start::First(listening) = instance::begin(&folders.config, &opening) else { return Ok(()) };
    let shell = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(images::SCHEME, images::serve)
        .on_window_event(|window, event| match event {
            WindowEvent::CloseRequested { .. } => desks::closing(window.app_handle(), window.label()),
            WindowEvent::Destroyed => desks::closed(window.app_handle(), window.label()),
            _ => {}
        })
        .invoke_handler(commands::bridge().invoke_handler())
        .manage(Desks::new(folders))
        .manage(Dropped::default())
        .manage(MenuBars::default())
        .on_menu_event(|shell, event| menu_bar::chosen(shell, &event))
        .setup(move |shell| Ok(open_first(shell.handle(), opening)?))
        .build(page_assets::with_fonts(tauri::generate_context!()))?;
    rendering::place_letters_as_measured();
    if let Some(listening) = listening {
        let shell = shell.handle().clone();
        listening.hear(move |opening| desks::take_over(&shell, opening));
    }
    shell.run(|shell, event| match event {
        RunEvent::ExitRequested { .. } => desks::all_closing(shell),
        RunEvent::Exit => shell.state::<Desks>().app().close_all(),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            let files = urls.iter().filter_map(|url| url.to_file_path().ok());
            let opening = files.map(|file| launch::project(&file)).collect();
            let shell = shell.clone();
            // Not on the thread that draws windows.
            tauri::async_runtime::spawn_blocking(move || desks::take_over(&shell, opening));
        }
        _ => {}
    });
    Ok(())
}

/// The windows of a start, each with one of the things that are to be opened.
fn open_first(shell: &AppHandle, mut opening: Vec<OpenAtStart>) -> tauri::Result<()> {
    opening.append(&mut shell.state::<Desks>().asked_early());
    if opening.is_empty() {
        return desks::open(shell, None);
    }
    opening.into_iter().try_for_each(|wish| desks::open(shell, Some(wish)))
}
