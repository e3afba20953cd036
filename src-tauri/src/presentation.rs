//! The window that fills a display while a map is presented.

use sightline_app::{Display, NoWindows};
use tauri::{AppHandle, Manager, Monitor, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::desktop::MAIN_WINDOW;

const WINDOW: &str = "presentation";

/// The displays of this computer, and on which of them the page's window is.
pub fn displays(shell: &AppHandle) -> Result<Vec<Display>, NoWindows> {
    let here = main_window(shell)?.current_monitor().map_err(refused)?;
    let monitors = shell.available_monitors().map_err(refused)?;
    let is_here = |monitor: &Monitor| here.as_ref().is_some_and(|here| here.position() == monitor.position());
    let display = |monitor: &Monitor| Display {
        name: monitor.name().cloned().unwrap_or_default(),
        width: monitor.size().width,
        height: monitor.size().height,
        is_here: is_here(monitor),
    };
    Ok(monitors.iter().map(display).collect())
}

/// Opens the page with a query in a window that fills a display.
pub fn open(shell: &AppHandle, query: &str, display: Option<u32>) -> Result<(), NoWindows> {
    close(shell)?;
    let address = WebviewUrl::App(format!("index.html?{query}").into());
    let mut window = WebviewWindowBuilder::new(shell, WINDOW, address)
        .title("Sightline")
        .decorations(false)
        .skip_taskbar(true)
        .disable_drag_drop_handler();
    if let Some(monitor) = chosen(shell, display)? {
        // Said as a place and a size as well: not every window manager fills the display that is meant, and where
        // there is none, nobody does.
        let (place, size) = (monitor.position(), monitor.size().to_logical::<f64>(monitor.scale_factor()));
        let place = place.to_logical::<f64>(monitor.scale_factor());
        window = window.position(place.x, place.y).inner_size(size.width, size.height);
    }
    let window = window.build().map_err(refused)?;
    window.set_fullscreen(true).map_err(refused)?;
    window.set_focus().map_err(refused)
}

/// Closes that window, and leaves the keyboard to the page's.
pub fn close(shell: &AppHandle) -> Result<(), NoWindows> {
    let Some(window) = shell.get_webview_window(WINDOW) else { return Ok(()) };
    window.destroy().map_err(refused)?;
    // The page's window may be the one that is closed right now.
    main_window(shell).map_or(Ok(()), |page| page.set_focus().map_err(refused))
}

fn chosen(shell: &AppHandle, display: Option<u32>) -> Result<Option<Monitor>, NoWindows> {
    let monitors = shell.available_monitors().map_err(refused)?;
    let named = display.and_then(|display| monitors.into_iter().nth(display as usize));
    match named {
        Some(monitor) => Ok(Some(monitor)),
        None => main_window(shell)?.current_monitor().map_err(refused),
    }
}

fn main_window(shell: &AppHandle) -> Result<WebviewWindow, NoWindows> {
    shell.get_webview_window(MAIN_WINDOW).ok_or_else(NoWindows::default)
}

fn refused(error: tauri::Error) -> NoWindows {
    NoWindows { reason: error.to_string() }
}
