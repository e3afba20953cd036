//! Where the files lie that are dragged over a window. The page takes a drop itself, so that pictures land on the card
//! under the pointer; a page is told the names and the bytes of files, though, never their places, and a project is
//! opened where it lies.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::WebviewWindow;

/// What was dragged over each window last, by the window's label. Stays empty on systems whose web engine hands files
/// either to the page or to the program: there the page says how else a project is opened.
#[derive(Default)]
pub struct Dropped {
    over: Mutex<BTreeMap<String, Vec<PathBuf>>>,
}

impl Dropped {
    /// Where the file of this name lies that is dropped on a window.
    pub fn place_of(&self, window: &str, name: &str) -> Option<PathBuf> {
        let over = self.over();
        over.get(window)?.iter().find(|path| path.file_name().is_some_and(|own| own == name)).cloned()
    }

    /// Forgets a window that is gone.
    pub fn forget(&self, window: &str) {
        self.over().remove(window);
    }

    fn over(&self) -> MutexGuard<'_, BTreeMap<String, Vec<PathBuf>>> {
        // Each use is a single call on the map, so that a panic elsewhere cannot have left it half-way.
        self.over.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Watches what is dragged over a window, and leaves the drag itself to the page.
///
/// # Errors
/// Where the window is gone already.
#[cfg(target_os = "linux")]
pub fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    use gtk::prelude::WidgetExt;
    use tauri::Manager;

    let (shell, label) = (window.app_handle().clone(), window.label().to_owned());
    window.with_webview(move |webview| {
        webview.inner().connect_drag_data_received(move |_, _, _, _, data, _, _| {
            let uris = data.uris();
            // The same drag is also described as text and as a picture.
            if !uris.is_empty() {
                let paths = uris.iter().filter_map(|uri| gtk::glib::filename_from_uri(uri).ok());
                let paths = paths.map(|(path, _)| path).collect();
                shell.state::<Dropped>().over().insert(label.clone(), paths);
            }
        });
    })
}

/// Nothing can be learned about places here.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub fn watch(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_file_is_found_by_its_name_in_the_window_that_it_was_dropped_on() {
        let dropped = Dropped::default();
        let paths = ["/s/入住.sightline", "/s/map.csv"].map(PathBuf::from);
        dropped.over().insert("desk-1".to_owned(), paths.to_vec());
        assert_eq!(dropped.place_of("desk-1", "入住.sightline"), Some(PathBuf::from("/s/入住.sightline")));
        assert_eq!(dropped.place_of("desk-1", "s"), None, "the name is the file's, not a folder's");
        assert_eq!(dropped.place_of("desk-2", "map.csv"), None);
        dropped.forget("desk-1");
        assert_eq!(dropped.place_of("desk-1", "map.csv"), None);
    }
}
