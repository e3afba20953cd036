//! The desktop shell: opens the window and hands the page to the core. It has no rules of its own.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod launch;
mod rendering;

use launch::{Launch, LaunchError};

/// Why the window did not open.
#[derive(Debug, thiserror::Error)]
enum ShellError {
    #[error(transparent)]
    Launch(#[from] LaunchError),
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
    let launch = Launch::from_arguments(std::env::args_os().skip(1))?;
    tauri::Builder::default().manage(launch).run(tauri::generate_context!())?;
    Ok(())
}
