//! The windows in which people work: which of them there are, and what each begins with.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sightline_app::{App, Folders, NoDesktop, OpenAtStart, ScreenArea, WindowPlace};
use tauri::{AppHandle, Manager, Monitor, WebviewUrl, WebviewWindowBuilder};

use crate::desktop::NativeDesktop;
use crate::dropped::{self, Dropped};
use crate::menu_bar::{self, MenuBars};
use crate::presentation;

/// What the names of these windows begin with; a number follows.
const DESK: &str = "desk-";

/// How far beside another window one is opened that would cover it, to the right and downwards. In pixels at 100 %.
const BESIDE: f64 = 32.0;

/// The windows in which people work.
pub struct Desks {
    /// What all of them share, seen from none of them.
    app: App,
    open: Mutex<BTreeMap<String, Arc<App>>>,
    next: AtomicU32,
    /// What the system asked for before the first window could be opened.
    early: Mutex<Vec<OpenAtStart>>,
}

impl Desks {
    /// No window yet.
    pub fn new(folders: Folders) -> Self {
        let app = App::new(folders, Box::new(NoDesktop), None);
        Self { app, open: Mutex::default(), next: AtomicU32::new(1), early: Mutex::default() }
    }

    /// What all windows share.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The app as a window sees it, a wall as its desk does; nothing for a window that is gone.
    pub fn app_of(&self, window: &str) -> Option<Arc<App>> {
        self.open().get(presentation::desk_of(window).unwrap_or(window)).cloned()
    }

    /// Takes what was asked for before the first window could be opened.
    pub fn asked_early(&self) -> Vec<OpenAtStart> {
        std::mem::take(&mut *self.early.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn open(&self) -> MutexGuard<'_, BTreeMap<String, Arc<App>>> {
        // Each use is a single call on the map, so that a panic elsewhere cannot have left it half-way.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens a window that begins with this. On Windows never from the thread that draws windows once they are there, which
/// would wait for itself.
pub fn open(shell: &AppHandle, opening: Option<OpenAtStart>) -> tauri::Result<()> {
    let desks = shell.state::<Desks>();
    let label = format!("{DESK}{}", desks.next.fetch_add(1, Ordering::Relaxed));
    let desktop = Box::new(NativeDesktop::new(shell.clone(), label.clone()));
    // Before the window is there, because its page asks at once.
    desks.open().insert(label.clone(), Arc::new(desks.app.in_another_window(desktop, opening)));
    let place = place(shell, &desks, &label)?;
    build(shell, &label, place).inspect_err(|_| drop(desks.open().remove(&label)))
}

/// Where a window stands that is about to be opened; nothing where it was open on no display that is there.
fn place(shell: &AppHandle, desks: &Desks, label: &str) -> tauri::Result<Option<WindowPlace>> {
    let displays = shell.available_monitors()?;
    let displays: Vec<ScreenArea> = displays.iter().map(area_of).collect();
    let others = u32::try_from(desks.open().len().saturating_sub(1)).unwrap_or_default();
    Ok(desks.app_of(label).and_then(|app| app.window_place(&displays, others, BESIDE)))
}

fn area_of(display: &Monitor) -> ScreenArea {
    let scale = display.scale_factor();
    let place = display.position().to_logical::<f64>(scale);
    let size = display.size().to_logical::<f64>(scale);
    ScreenArea { x: place.x, y: place.y, width: size.width, height: size.height }
}

fn build(shell: &AppHandle, label: &str, place: Option<WindowPlace>) -> tauri::Result<()> {
    let as_configured = shell.config().app.windows.first();
    let window = match as_configured {
        Some(configuration) => {
            let configuration =
                tauri::utils::config::WindowConfig { label: label.to_owned(), ..configuration.clone() };
            WebviewWindowBuilder::from_config(shell, &configuration)?
        }
        None => WebviewWindowBuilder::new(shell, label, WebviewUrl::default()),
    };
    let window = match place {
        Some(WindowPlace { area, maximised }) => {
            window.position(area.x, area.y).inner_size(area.width, area.height).maximized(maximised)
        }
        None => window,
    };
    // A title that the system refuses is the one that was there before.
    let window = window.on_document_title_changed(|window, title| drop(window.set_title(&title))).build()?;
    menu_bar::give_keys_to_page_first(&window)?;
    dropped::watch(&window)
}

/// Opens what another start or the system asks for, each in a window of its own; the start screen where nothing is
/// named. What is shown already comes to the front.
pub fn take_over(shell: &AppHandle, opening: Vec<OpenAtStart>) {
    let desks = shell.state::<Desks>();
    // Seen from any window: which one does not matter for what is opened beside it.
    let Some(app) = desks.open().values().next_back().cloned() else {
        desks.early.lock().unwrap_or_else(PoisonError::into_inner).extend(opening);
        return;
    };
    let wishes = if opening.is_empty() { vec![None] } else { opening.into_iter().map(Some).collect() };
    for wish in wishes {
        if let Err(error) = app.open_window(wish) {
            eprintln!("Sightline could not open a window: {error:?}");
        }
    }
}

/// Brings a window to the front, and answers whether there is one.
pub fn bring_to_front(shell: &AppHandle, label: &str) -> bool {
    let Some(window) = shell.get_webview_window(label) else { return false };
    // A window that cannot be raised is open all the same.
    drop(window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus()));
    true
}

/// What has to be done when a window is about to close: its place is asked for while it is there.
pub fn closing(shell: &AppHandle, label: &str) {
    // Cloned, so that the list of windows is not held meanwhile.
    let app = shell.state::<Desks>().open().get(label).cloned();
    if let Some(app) = app {
        app.remember_window_place();
    }
}

/// The same for all windows, when the whole app is told to end.
pub fn all_closing(shell: &AppHandle) {
    let labels: Vec<String> = shell.state::<Desks>().open().keys().cloned().collect();
    for label in labels {
        closing(shell, &label);
    }
}

/// What has to be done when a window is gone: nobody is left who could end its presentation, and its projects become
/// single files again. That waits for the disk, so it is not done on the thread that draws the other windows.
pub fn closed(shell: &AppHandle, label: &str) {
    let Some(app) = shell.state::<Desks>().open().remove(label) else { return };
    drop(presentation::close(shell, label));
    shell.state::<Dropped>().forget(label);
    shell.state::<MenuBars>().forget(label);
    tauri::async_runtime::spawn_blocking(move || app.close_window_projects());
}
