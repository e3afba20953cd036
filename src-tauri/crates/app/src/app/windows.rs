//! The commands about windows: which of them shows which file, and the one on which a map is presented.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::{App, DocumentNumber, shown};
use crate::answers::OpenAtStart;
use crate::commands::types::*;
use crate::desktop::{Desktop, Standing};
use crate::error::CommandError;
use crate::window_place::{ScreenArea, WindowPlace, WindowPlaces};

impl App {
    /// The same app for a further window, which is told at its start what to open.
    #[must_use]
    pub fn in_another_window(&self, desktop: Box<dyn Desktop>, open_at_start: Option<OpenAtStart>) -> Self {
        Self { desktop, open_at_start, shared: Arc::clone(&self.shared) }
    }

    /// Closes the projects that this window has opened, so that each is a single file again. To be called when the
    /// window is gone.
    pub fn close_window_projects(&self) {
        self.close_where(|window| window == self.desktop.window());
    }

    /// The same for all windows. To be called before the process ends.
    pub fn close_all(&self) {
        self.close_where(|_| true);
    }

    fn close_where(&self, is_meant: impl Fn(&str) -> bool) {
        let _nothing_opens = self.opening();
        let mut projects = self.projects();
        let closed = projects.extract_if(.., |_, open| is_meant(&open.window)).collect::<Vec<_>>();
        drop(projects);
        for (_, open) in closed {
            // Nobody is left to be told, and what was acknowledged is on disk all the same.
            drop(open.thread.close());
        }
    }

    /// Where this window should stand: where it stood with its file, else where the last window stood that was closed,
    /// shifted by `step` pixels for each that is open already. Nothing where that is unknown or cannot be reached on
    /// these displays.
    #[must_use]
    pub fn window_place(&self, displays: &[ScreenArea], others: u32, step: f64) -> Option<WindowPlace> {
        let places = self.window_places();
        let own = match &self.open_at_start {
            Some(OpenAtStart::Project { path }) => {
                fs::canonicalize(path).ok().and_then(|file| places.of(&file))
            }
            _ => None,
        };
        let place = own.or_else(|| Some(places.latest()?.shifted(f64::from(others) * step)));
        place.filter(|place| place.is_reachable(displays))
    }

    /// Remembers where this window stands, for its project and for whatever is opened next. To be called while both are
    /// still there.
    pub fn remember_window_place(&self) {
        let places = self.window_places();
        let project = self.projects().values().find(|open| open.window == self.desktop.window()).cloned();
        let file = project.map(|open| open.file);
        let before = || file.as_deref().and_then(|file| places.of(file)).or_else(|| places.latest());
        let place = match self.desktop.stands_at() {
            Standing::Free(area) => Some(WindowPlace { area, maximised: false }),
            // What it goes back to is what it was before it filled the display.
            Standing::Maximised => before().map(|place| WindowPlace { maximised: true, ..place }),
            Standing::Unknown => None,
        };
        if let Some(place) = place {
            // A window that closes cannot tell anybody, and opens in the middle of the display the next time.
            drop(places.remember(file.as_deref(), place));
        }
    }

    fn window_places(&self) -> WindowPlaces {
        WindowPlaces::in_folder(&self.shared.folders.config)
    }

    /// The project of a file that is open, and the window that shows it.
    pub(super) fn open_already(&self, file: &Path) -> Option<(DocumentNumber, String)> {
        let projects = self.projects();
        let (number, open) = projects.iter().find(|(_, open)| open.file == file)?;
        Some((*number, open.window.clone()))
    }

    /// Makes a project this window's own. Where it belonged to another one, that is gone, and about to close it.
    pub(super) fn adopt(&self, document: DocumentNumber) -> DocumentNumber {
        if let Some(open) = self.projects().get_mut(&document) {
            self.desktop.window().clone_into(&mut open.window);
        }
        document
    }

    /// Brings another window to the front; `false` where it is this one, or gone.
    pub(super) fn comes_to_front(&self, window: &str) -> bool {
        window != self.desktop.window() && self.desktop.bring_to_front(window)
    }
}

/// The commands of the list.
#[expect(missing_docs, reason = "the list says what each does, for every shell at once")]
impl App {
    pub fn open_window(&self, opening: Option<OpenAtStart>) -> Result<(), CommandError> {
        if let Some(OpenAtStart::Project { path }) = &opening {
            // A window that shows the file is enough. Whether the file can be opened at all, the new window says.
            let _nothing_closes = self.opening();
            let open = fs::canonicalize(path).ok().and_then(|file| self.open_already(&file));
            if open.is_some_and(|(_, window)| self.desktop.bring_to_front(&window)) {
                return Ok(());
            }
        }
        Ok(self.desktop.open_window(opening)?)
    }

    pub fn close_window(&self) -> Result<(), CommandError> {
        Ok(self.desktop.close_window()?)
    }

    pub fn show_menu_bar(&self, bar: MenuBar) -> Result<(), CommandError> {
        Ok(self.desktop.show_menu_bar(&bar)?)
    }

    pub fn dropped_file(&self, name: String) -> Result<Option<String>, CommandError> {
        Ok(self.desktop.dropped(&name).map(|path| shown(&path)))
    }

    pub fn displays(&self) -> Result<Vec<Display>, CommandError> {
        Ok(self.desktop.displays()?)
    }

    pub fn present(
        &self,
        document: DocumentNumber,
        map: MapId,
        display: Option<u32>,
    ) -> Result<(), CommandError> {
        // The window asks for the project again: it must be open, and stay so as long as it is presented.
        self.ask(document, |_| Ok(()))?;
        Ok(self.desktop.present(&format!("present={document}&map={map}"), display)?)
    }

    pub fn stop_presenting(&self) -> Result<(), CommandError> {
        Ok(self.desktop.stop_presenting()?)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::Mutex;

    use super::*;
    use crate::desktop::{Display, FileQuestion, NoDialogs, NoProgram, NoWindows};
    use crate::error::{AppErrorCode, ErrorCode};
    use crate::folders::Folders;

    /// What was asked of all windows, in order.
    type Asked = Arc<Mutex<Vec<String>>>;

    /// One of the windows "one", "two" and so on, of which only those that are named here are there.
    struct Windows {
        own: &'static str,
        there: &'static [&'static str],
        asked: Asked,
    }

    impl Desktop for Windows {
        fn choose_file(&self, _question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs> {
            Err(NoDialogs)
        }

        fn choose_place(&self, _question: &FileQuestion) -> Result<Option<PathBuf>, NoDialogs> {
            Err(NoDialogs)
        }

        fn open_in_program(&self, _file: &Path) -> Result<(), NoProgram> {
            Err(NoProgram::default())
        }

        fn window(&self) -> &str {
            self.own
        }

        fn stands_at(&self) -> Standing {
            Standing::Free(PLACE)
        }

        fn bring_to_front(&self, window: &str) -> bool {
            self.asked.lock().unwrap().push(format!("{window} to the front"));
            self.there.contains(&window)
        }

        fn open_window(&self, opening: Option<OpenAtStart>) -> Result<(), NoWindows> {
            self.asked
                .lock()
                .unwrap()
                .push(if opening.is_some() { "open with it" } else { "open" }.to_owned());
            Ok(())
        }

        fn close_window(&self) -> Result<(), NoWindows> {
            Ok(())
        }

        fn show_menu_bar(&self, _bar: &MenuBar) -> Result<(), NoWindows> {
            Ok(())
        }

        fn dropped(&self, _name: &str) -> Option<PathBuf> {
            None
        }

        fn displays(&self) -> Result<Vec<Display>, NoWindows> {
            Ok(Vec::new())
        }

        fn present(&self, _query: &str, _display: Option<u32>) -> Result<(), NoWindows> {
            Ok(())
        }

        fn stop_presenting(&self) -> Result<(), NoWindows> {
            Ok(())
        }
    }

    const PLACE: ScreenArea = ScreenArea { x: 300.0, y: 200.0, width: 900.0, height: 600.0 };

    struct Desks {
        folder: tempfile::TempDir,
        asked: Asked,
        one: App,
        two: App,
    }

    /// Two windows, the first of which shows a sample.
    fn two_windows(there: &'static [&'static str]) -> (Desks, OpenedProject) {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::default();
        let window = |own| Box::new(Windows { own, there, asked: Arc::clone(&asked) });
        let one = App::new(Folders::under(folder.path()), window("one"), None);
        let two = one.in_another_window(window("two"), None);
        let shown = one.create_sample(SampleName::Hotel).unwrap();
        (Desks { folder, asked, one, two }, shown)
    }

    fn asked(desks: &Desks) -> Vec<String> {
        std::mem::take(&mut *desks.asked.lock().unwrap())
    }

    #[test]
    fn a_file_that_another_window_shows_brings_that_window_to_the_front_however_it_is_reached() {
        let (desks, shown) = two_windows(&["one", "two"]);
        let path = PathBuf::from(&shown.path);
        let roundabout = path.parent().unwrap().join("../projects").join(path.file_name().unwrap());
        let refused = desks.two.open_project(roundabout.display().to_string()).unwrap_err();
        assert_eq!(refused.code, ErrorCode::App(AppErrorCode::ShownElsewhere));
        assert_eq!(asked(&desks), ["one to the front"]);
    }

    #[test]
    fn a_window_that_opens_its_own_file_again_stays_with_it() {
        let (desks, shown) = two_windows(&["one", "two"]);
        assert_eq!(desks.one.open_project(shown.path).unwrap().document, shown.document);
        assert_eq!(asked(&desks), [""; 0]);
    }

    #[test]
    fn a_window_is_opened_for_a_file_only_where_none_shows_it() {
        let (desks, shown) = two_windows(&["one", "two"]);
        desks.two.open_window(Some(OpenAtStart::Project { path: shown.path })).unwrap();
        assert_eq!(asked(&desks), ["one to the front"]);
        let elsewhere = desks.folder.path().join("other.sightline").display().to_string();
        desks.two.open_window(Some(OpenAtStart::Project { path: elsewhere })).unwrap();
        desks.two.open_window(None).unwrap();
        assert_eq!(asked(&desks), ["open with it", "open"]);
    }

    #[test]
    fn a_window_that_is_gone_closes_its_own_projects_and_leaves_one_file_of_each() {
        let (desks, shown) = two_windows(&["one", "two"]);
        let kept = desks.two.create_sample(SampleName::Repair).unwrap();
        desks.one.close_window_projects();
        assert!(desks.one.undo(shown.document).is_err(), "the project of the window is closed");
        assert!(desks.one.check_grammar(kept.document, first_map(&kept)).is_ok(), "the other one is open");
        let beside = PathBuf::from(format!("{}-wal", shown.path));
        assert!(!beside.exists(), "a closed project is a single file");
        desks.two.close_all();
        assert!(desks.two.undo(kept.document).is_err());
    }

    #[test]
    fn a_file_whose_window_has_just_gone_belongs_to_the_window_that_opens_it() {
        let (desks, shown) = two_windows(&["two"]);
        let again = desks.two.open_project(shown.path).unwrap();
        desks.one.close_window_projects();
        assert!(desks.two.check_grammar(again.document, first_map(&again)).is_ok());
    }

    #[test]
    fn a_window_stands_again_where_its_file_was_closed_and_others_beside_it() {
        let (desks, shown) = two_windows(&["one", "two"]);
        let display = [ScreenArea { x: 0.0, y: 0.0, width: 1920.0, height: 1080.0 }];
        let opening = |path: &str| Some(OpenAtStart::Project { path: path.to_owned() });
        let window = |opening| desks.one.in_another_window(Box::new(crate::NoDesktop), opening);
        assert_eq!(
            window(opening(&shown.path)).window_place(&display, 1, 30.0),
            None,
            "nothing is known yet"
        );
        desks.one.close_project(shown.document).unwrap();
        let same = window(opening(&shown.path)).window_place(&display, 1, 30.0).unwrap();
        assert_eq!((same.area, same.maximised), (PLACE, false));
        let beside = window(None).window_place(&display, 1, 30.0).unwrap();
        assert_eq!((beside.area.x, beside.area.y), (330.0, 230.0), "it does not cover the one that is open");
        let unplugged = [ScreenArea { x: -1920.0, ..display[0] }];
        assert_eq!(window(None).window_place(&unplugged, 0, 30.0), None);
    }

    fn first_map(project: &OpenedProject) -> MapId {
        let map = project.records.iter().find_map(|record| match record {
            sightline_model::Record::Map(map) => Some(map.id),
            _ => None,
        });
        map.expect("a sample has a map")
    }
}
