//! Where windows stood when they were closed, so that they stand there again.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::CommandError;
use crate::json_file;

/// How many files are remembered.
const KEPT: usize = 40;

/// A rectangle on the displays, in their common coordinates. Lengths are pixels at a scale of 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScreenArea {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// Where a window stands.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Its upper left corner with the frame, and the size of what is in the frame.
    pub area: ScreenArea,
    /// Whether it fills its display. `area` is then what it goes back to.
    pub maximised: bool,
}

impl WindowPlace {
    /// How much of its upper edge has to be on a display, to the right and downwards: there it is taken hold of.
    const HANDLE: (f64, f64) = (120.0, 30.0);

    /// Whether a person can reach it on these displays. One of them may have been unplugged since.
    #[must_use]
    pub fn is_reachable(&self, displays: &[ScreenArea]) -> bool {
        let (wide, high) = Self::HANDLE;
        let ScreenArea { x, y, width, .. } = self.area;
        displays.iter().any(|display| {
            let shared = (x + width).min(display.x + display.width) - x.max(display.x);
            shared >= wide && y >= display.y && y + high <= display.y + display.height
        })
    }

    /// The same place so far to the right and downwards, for a window that would cover another one.
    #[must_use]
    pub fn shifted(mut self, by: f64) -> Self {
        self.area.x += by;
        self.area.y += by;
        self
    }
}

#[derive(Serialize, Deserialize)]
struct Entry {
    /// The project that the window showed; nothing for the start screen.
    file: Option<PathBuf>,
    place: WindowPlace,
}

/// The places of windows, in the config folder.
pub struct WindowPlaces {
    file: PathBuf,
}

impl WindowPlaces {
    /// Those in a config folder.
    pub fn in_folder(config: &Path) -> Self {
        Self { file: config.join("windows.json") }
    }

    /// Where the window of a project stood last.
    pub fn of(&self, project: &Path) -> Option<WindowPlace> {
        let entries = json_file::read_latest::<Entry>(&self.file);
        entries.into_iter().find(|entry| entry.file.as_deref() == Some(project)).map(|entry| entry.place)
    }

    /// Where the window stood that was closed last.
    pub fn latest(&self) -> Option<WindowPlace> {
        json_file::read_latest::<Entry>(&self.file).into_iter().next().map(|entry| entry.place)
    }

    /// Remembers where a window stands.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remember(&self, project: Option<&Path>, place: WindowPlace) -> Result<(), CommandError> {
        let entry = Entry { file: project.map(Path::to_owned), place };
        json_file::put_latest(&self.file, entry, KEPT, |known| known.file.as_deref() == project)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DISPLAY: ScreenArea = ScreenArea { x: 0.0, y: 0.0, width: 1920.0, height: 1080.0 };

    fn at(x: f64, y: f64) -> WindowPlace {
        let area = ScreenArea { x, y, width: 1280.0, height: 800.0 };
        WindowPlace { area, maximised: false }
    }

    #[test]
    fn a_window_is_reached_where_its_title_can_be_taken_hold_of() {
        assert!(at(100.0, 50.0).is_reachable(&[DISPLAY]));
        assert!(at(-1100.0, 0.0).is_reachable(&[DISPLAY]), "its right end is enough");
        assert!(!at(-1200.0, 0.0).is_reachable(&[DISPLAY]));
        assert!(!at(100.0, -40.0).is_reachable(&[DISPLAY]), "the title lies above the display");
        assert!(!at(100.0, 1060.0).is_reachable(&[DISPLAY]));
        let unplugged = ScreenArea { x: 1920.0, ..DISPLAY };
        assert!(at(2000.0, 100.0).is_reachable(&[DISPLAY, unplugged]));
        assert!(!at(2000.0, 100.0).is_reachable(&[DISPLAY]));
        assert!(!at(0.0, 0.0).is_reachable(&[]));
    }

    #[test]
    fn each_project_has_its_own_place_and_any_other_begins_where_the_last_one_ended() {
        let folder = tempfile::tempdir().unwrap();
        let places = WindowPlaces::in_folder(folder.path());
        assert_eq!(places.latest(), None);
        places.remember(Some(Path::new("/s/a.sightline")), at(10.0, 10.0)).unwrap();
        places.remember(None, at(20.0, 20.0)).unwrap();
        places.remember(Some(Path::new("/s/b.sightline")), at(30.0, 30.0)).unwrap();
        places.remember(Some(Path::new("/s/a.sightline")), at(40.0, 40.0)).unwrap();
        assert_eq!(places.of(Path::new("/s/a.sightline")), Some(at(40.0, 40.0)));
        assert_eq!(places.of(Path::new("/s/b.sightline")), Some(at(30.0, 30.0)));
        assert_eq!(places.of(Path::new("/s/c.sightline")), None);
        assert_eq!(places.latest(), Some(at(40.0, 40.0)));
    }
}
