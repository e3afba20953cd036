//! The walls: a window that fills a display while a map is presented, one for each window in which people work.

use sightline_app::{Display, NoWindows};
use tauri::{AppHandle, Manager, Monitor, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::desktop::refused;

/// What the name of a wall begins with; the name of its desk follows.
const WALL: &str = "wall-of-";

/// The desk that a wall belongs to; nothing for a window that is none.
pub fn desk_of(window: &str) -> Option<&str> {
    window.strip_prefix(WALL)
}

fn wall_of(desk: &str) -> String {
    format!("{WALL}{desk}")
}

/// The displays of this computer, and on which of them a desk is.
pub fn displays(shell: &AppHandle, desk: &str) -> Result<Vec<Display>, NoWindows> {
    let here = desk_window(shell, desk)?.current_monitor().map_err(refused)?;
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
pub fn open(shell: &AppHandle, desk: &str, query: &str, display: Option<u32>) -> Result<(), NoWindows> {
    close(shell, desk)?;
    let address = WebviewUrl::App(format!("index.html?{query}").into());
    let mut window = WebviewWindowBuilder::new(shell, wall_of(desk), address)
        .title("Sightline")
        .decorations(false)
        .skip_taskbar(true)
        .disable_drag_drop_handler();
    if let Some(monitor) = chosen(shell, desk, display)? {
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

/// Closes the wall of a desk, and leaves the keyboard to the desk.
pub fn close(shell: &AppHandle, desk: &str) -> Result<(), NoWindows> {
    let Some(window) = shell.get_webview_window(&wall_of(desk)) else { return Ok(()) };
    window.destroy().map_err(refused)?;
    // The desk may be the window that is closed right now.
    desk_window(shell, desk).map_or(Ok(()), |page| page.set_focus().map_err(refused))
}

fn chosen(shell: &AppHandle, desk: &str, display: Option<u32>) -> Result<Option<Monitor>, NoWindows> {
    let monitors = shell.available_monitors().map_err(refused)?;
    let named = display.and_then(|display| monitors.into_iter().nth(display as usize));
    match named {
        Some(monitor) => Ok(Some(monitor)),
        None => desk_window(shell, desk)?.current_monitor().map_err(refused),
    }
}

fn desk_window(shell: &AppHandle, desk: &str) -> Result<WebviewWindow, NoWindows> {
    shell.get_webview_window(desk).ok_or_else(NoWindows::default)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wall_belongs_to_the_desk_that_presents_on_it() {
        assert_eq!(desk_of(&wall_of("desk-12")), Some("desk-12"));
        assert_eq!(desk_of("desk-12"), None, "a desk is no wall");
    }
}
