//! The desktop shell: opens the window and hands the page to the core. It has no rules of its own.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desktop;
mod images;
mod launch;
mod page_assets;
mod presentation;
mod rendering;

use std::sync::Arc;

use sightline_app::{App, Folders};
use tauri::{Manager, RunEvent, WindowEvent};

use desktop::NativeDesktop;
use launch::LaunchError;

/// Why the window did not open.
#[derive(Debug, thiserror::Error)]
enum ShellError {
    #[error(transparent)]
    Launch(#[from] LaunchError),
    #[error("Sightline found no home folder for its settings. Set HOME and start it again.")]
    NoFolders,
    #[error("Sightline could not open its window: {0}")]
    Window(#[from] tauri::Error),
}

fn main() -> std::process::ExitCode {
    rendering::choose();
    match open_window() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn open_window() -> Result<(), ShellError> {
    let open_at_start = launch::launch(std::env::args_os().skip(1))?;
    let folders = Folders::of_this_person().ok_or(ShellError::NoFolders)?;
    let shell = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(images::SCHEME, images::serve)
        .on_window_event(|window, event| {
            // Nobody is left who could end it.
            if window.label() == desktop::MAIN_WINDOW && matches!(event, WindowEvent::Destroyed) {
                drop(presentation::close(window.app_handle()));
            }
        })
        .invoke_handler(commands::bridge().invoke_handler())
        .build(page_assets::with_fonts(tauri::generate_context!()))?;
    rendering::place_letters_as_measured();
    let desktop = Box::new(NativeDesktop::new(shell.handle().clone()));
    shell.manage(Arc::new(App::new(folders, desktop, open_at_start)));
    shell.run(|shell, event| {
        if matches!(event, RunEvent::Exit) {
            shell.state::<Arc<App>>().close_all();
        }
    });
    Ok(())
}
