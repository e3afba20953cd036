//! The app without a window: which projects are open, and the commands of the list.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sightline_document::{Document, FileProblem};

use self::exports::Exports;
use crate::answers::{Notice, NoticeCode, OpenAtStart};
use crate::catalogue::Catalogue;
use crate::commands::types::*;
use crate::desktop::{Desktop, FileQuestion};
use crate::error::{AppErrorCode, CommandError};
use crate::file_names::{PROJECT_ENDING, file_name, free_path};
use crate::folders::Folders;
use crate::images::{self, CardImages, ImageName, ServedImage};
use crate::picture;
use crate::project::Project;
use crate::project_json::{is_project_json_name, read_project_json};
use crate::project_thread::{ProjectThread, Stopped};
use crate::recent::RecentFiles;
use crate::samples::{Plan, Sample};
use crate::settings;

mod exports;
mod maps;
mod risks;
mod windows;

/// The app as one window sees it, from any thread. What is open is known to all windows
/// ([`App::in_another_window`]); a shell without windows has one of it for everybody.
pub struct App {
    desktop: Box<dyn Desktop>,
    open_at_start: Option<OpenAtStart>,
    shared: Arc<Shared>,
}

/// What all windows have in common.
struct Shared {
    folders: Folders,
    projects: Mutex<BTreeMap<DocumentNumber, OpenProject>>,
    /// Held while a file is opened or closed, so that two wishes for one file meet in one project, and a file that is
    /// being closed is a single file again before it is opened once more.
    opening: Mutex<()>,
    next_number: AtomicU32,
    card_images: CardImages,
    exports: Exports,
}

#[derive(Clone)]
struct OpenProject {
    /// The file under its one full name, whichever way it was reached.
    file: PathBuf,
    /// The window that opened it, as [`Desktop::window`] names it.
    window: String,
    thread: Arc<ProjectThread>,
}

impl App {
    /// An app that keeps its files in these folders. Nothing is read or written yet.
    #[must_use]
    pub fn new(folders: Folders, desktop: Box<dyn Desktop>, open_at_start: Option<OpenAtStart>) -> Self {
        let shared = Shared {
            folders,
            projects: Mutex::default(),
            opening: Mutex::default(),
            next_number: AtomicU32::new(1),
            card_images: CardImages::default(),
            exports: Exports::default(),
        };
        Self { desktop, open_at_start, shared: Arc::new(shared) }
    }

    /// A picture of an open project under the name by which the page asks for it, for every shell to serve as
    /// `/images/<name>`: `<document>-<digest>-card` at the size of a card, `<document>-<digest>-whole` as it is
    /// kept. A name always stands for the same picture. Nothing where there is none.
    #[must_use]
    pub fn image(&self, name: &str) -> Option<ServedImage> {
        let ImageName { document, digest, whole } = ImageName::parse(name)?;
        let kept = || {
            let digest = digest.clone();
            self.ask(document, move |project| project.image_bytes(&digest)).ok()?
        };
        let bytes = if whole { Arc::new(kept()?) } else { self.shared.card_images.get(&digest, kept)? };
        Some(ServedImage::new(bytes))
    }
}

/// The commands of the list.
#[expect(missing_docs, reason = "the list says what each does, for every shell at once")]
impl App {
    pub fn start(&self) -> Result<StartState, CommandError> {
        let (settings, set_aside) = settings::read(&self.shared.folders.config);
        let notices = set_aside.map(|aside| notice(NoticeCode::SettingsSetAside, &aside));
        Ok(StartState {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            settings,
            system_language: Language::of_this_computer(),
            recent: self.recent().list(),
            samples: SampleName::ALL.to_vec(),
            open_at_start: self.open_at_start.clone(),
            projects_folder: self.shared.folders.projects.display().to_string(),
            notices: notices.into_iter().collect(),
        })
    }

    pub fn save_settings(&self, settings: Settings) -> Result<(), CommandError> {
        settings::write(&self.shared.folders.config, &settings)?;
        for project in self.projects().values() {
            let person = settings.person.clone();
            // A project that has stopped notes nothing any more.
            let _ = project.thread.tell(move |project| project.set_person(&person));
        }
        Ok(())
    }

    pub fn create_project(
        &self,
        language: Language,
        preset: MapPreset,
        state: MapState,
    ) -> Result<OpenedProject, CommandError> {
        let catalogue = Catalogue::of(language);
        let map = format!("preset.{}", preset.word());
        let plan = Plan::empty(catalogue.text("project.untitled"), catalogue.text(&map), preset, state);
        self.create(&plan.title, |path| plan.write(path))
    }

    pub fn begin_project(&self, title: String) -> Result<OpenedProject, CommandError> {
        self.create(&title, |path| Ok(Document::create(path, &title)?.close()?))
    }

    pub fn create_sample(&self, sample: SampleName) -> Result<OpenedProject, CommandError> {
        let plan = Sample::Named(sample).plan()?;
        self.create(&plan.title, |path| plan.write(path))
    }

    pub fn open_project(&self, path: String) -> Result<OpenedProject, CommandError> {
        self.open(Path::new(&path), Vec::new())
    }

    pub fn join_project(&self, document: DocumentNumber) -> Result<OpenedProject, CommandError> {
        self.ask(document, move |project| Ok(project.opened(document, Vec::new())))
    }

    pub fn choose_project(&self) -> Result<Option<String>, CommandError> {
        let folder = self.shared.folders.projects.clone();
        let question = self.question("core.openTitle", &[PROJECT_ENDING, "json"], folder, String::new());
        Ok(self.desktop.choose_file(&question)?.map(|path| shown(&path)))
    }

    pub fn recover_project(&self, path: String) -> Result<OpenedProject, CommandError> {
        let damaged = Path::new(&path);
        let target = self.beside(damaged, "core.recoveredFile", &[]);
        let lost = Document::recover(damaged, &target)?.lost;
        let mut told = notice(NoticeCode::Recovered, &target);
        told.details.insert("lost".to_owned(), lost.to_string());
        self.open(&target, vec![told])
    }

    pub fn close_project(&self, document: DocumentNumber) -> Result<(), CommandError> {
        self.remember_window_place();
        let _nothing_opens = self.opening();
        let project = self.projects().remove(&document);
        let project = project.ok_or_else(|| CommandError::new(AppErrorCode::NotOpen))?;
        self.shared.card_images.forget();
        project.thread.close().unwrap_or_else(|Stopped| Err(CommandError::internal(Stopped)))
    }

    pub fn apply(
        &self,
        document: DocumentNumber,
        operation: Operation,
        gesture: Option<String>,
    ) -> Result<Change, CommandError> {
        self.ask(document, move |project| project.apply(operation, gesture.as_deref()))
    }

    pub fn undo(&self, document: DocumentNumber) -> Result<Change, CommandError> {
        self.ask(document, Project::undo)
    }

    pub fn redo(&self, document: DocumentNumber) -> Result<Change, CommandError> {
        self.ask(document, Project::redo)
    }

    pub fn view_map(
        &self,
        document: DocumentNumber,
        map: MapId,
        language: Language,
    ) -> Result<Scene, CommandError> {
        self.ask(document, move |project| project.view_map(map, language))
    }

    pub fn lay_out_map(
        &self,
        document: DocumentNumber,
        map: MapId,
        language: Language,
    ) -> Result<Scene, CommandError> {
        self.ask(document, move |project| project.lay_out_map(map, language))
    }

    pub fn name_version(
        &self,
        document: DocumentNumber,
        title: String,
        note: String,
    ) -> Result<Change, CommandError> {
        self.ask(document, move |project| project.name_version(title, note))
    }

    pub fn compare_maps(
        &self,
        document: DocumentNumber,
        earlier: MapId,
        later: MapId,
    ) -> Result<Comparison, CommandError> {
        self.ask(document, move |project| Ok(project.compare_maps(earlier, later)))
    }

    pub fn draw_side_by_side(
        &self,
        document: DocumentNumber,
        earlier: MapId,
        later: MapId,
        language: Language,
    ) -> Result<SideBySide, CommandError> {
        self.ask(document, move |project| project.draw_side_by_side(earlier, later, language))
    }

    pub fn draw_overlay(
        &self,
        document: DocumentNumber,
        earlier: MapId,
        later: MapId,
        language: Language,
    ) -> Result<OverlayDrawing, CommandError> {
        self.ask(document, move |project| project.draw_overlay(earlier, later, language))
    }

    pub fn find_text(&self, document: DocumentNumber, sought: Sought) -> Result<Matches, CommandError> {
        self.ask(document, move |project| Ok(project.find_text(&sought)))
    }

    pub fn check_grammar(&self, document: DocumentNumber, map: MapId) -> Result<Vec<Finding>, CommandError> {
        self.ask(document, move |project| Ok(project.check_grammar(map)))
    }

    pub fn map_time(&self, document: DocumentNumber, map: MapId) -> Result<MapTime, CommandError> {
        self.ask(document, move |project| Ok(project.map_time(map)))
    }

    pub fn map_profit(
        &self,
        document: DocumentNumber,
        map: MapId,
        seconds: Option<f64>,
    ) -> Result<AtTime, CommandError> {
        self.ask(document, move |project| Ok(project.map_time(map).at(seconds)))
    }

    pub fn merged_touchpoint(
        &self,
        document: DocumentNumber,
        touchpoint: TouchpointId,
        others: Vec<TouchpointId>,
    ) -> Result<Option<Touchpoint>, CommandError> {
        self.ask(document, move |project| project.merged_touchpoint(touchpoint, others))
    }

    pub fn import_image(
        &self,
        document: DocumentNumber,
        name: String,
        data: String,
    ) -> Result<KeptImage, CommandError> {
        // Here and not on the project's thread, which others wait for.
        let taken = images::take_in(&name, &data)?;
        self.ask(document, move |project| project.keep_image(images::title(&name), taken))
    }

    pub fn backups(&self, document: DocumentNumber) -> Result<Vec<Backup>, CommandError> {
        self.ask(document, |project| project.backups())
    }

    pub fn restore_backup(
        &self,
        document: DocumentNumber,
        backup: String,
    ) -> Result<OpenedProject, CommandError> {
        let (backup, original) =
            self.ask(document, move |project| Ok((project.backup(&backup)?, project.path().to_owned())))?;
        let target = self.beside(&original, "core.restoredFile", &[]);
        Document::restore(&backup, &target)?;
        self.open(&target, vec![notice(NoticeCode::Restored, &target)])
    }

    pub fn save_copy(
        &self,
        document: DocumentNumber,
        path: Option<String>,
    ) -> Result<Option<String>, CommandError> {
        let original = self.ask(document, |project| Ok(project.path().to_owned()))?;
        let copy = self.beside(&original, "core.copiedFile", &[]);
        let question = self.question("core.copyTitle", &[PROJECT_ENDING], folder_of(&copy), name_of(&copy));
        let Some(target) = self.target(path, &question)? else { return Ok(None) };
        self.ask(document, move |project| project.save_copy(&target).map(|()| Some(shown(&target))))
    }
}

impl App {
    fn projects(&self) -> MutexGuard<'_, BTreeMap<DocumentNumber, OpenProject>> {
        // Each use is a single call on the map, so that a panic elsewhere cannot have left it half-way.
        self.shared.projects.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opening(&self) -> MutexGuard<'_, ()> {
        self.shared.opening.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn recent(&self) -> RecentFiles {
        RecentFiles::in_folder(&self.shared.folders.config)
    }

    fn catalogue(&self) -> &'static Catalogue {
        Catalogue::of(self.language())
    }

    fn language(&self) -> Language {
        let (settings, _) = settings::read(&self.shared.folders.config);
        settings.language.unwrap_or_else(Language::of_this_computer)
    }

    /// Asks an open project, and forgets one that has stopped.
    fn ask<T: Send + 'static>(
        &self,
        document: DocumentNumber,
        question: impl FnOnce(&mut Project) -> Result<T, CommandError> + Send + 'static,
    ) -> Result<T, CommandError> {
        let project = self.projects().get(&document).cloned();
        let project = project.ok_or_else(|| CommandError::new(AppErrorCode::NotOpen))?;
        project.thread.ask(question).unwrap_or_else(|Stopped| {
            self.projects().remove(&document);
            Err(CommandError::internal(Stopped))
        })
    }

    /// Makes a project in the projects folder and opens it.
    fn create(
        &self,
        title: &str,
        write: impl FnOnce(&Path) -> Result<(), CommandError>,
    ) -> Result<OpenedProject, CommandError> {
        let folder = &self.shared.folders.projects;
        fs::create_dir_all(folder).map_err(|error| CommandError::file(folder, error))?;
        let path = free_path(folder, title, PROJECT_ENDING);
        write(&path)?;
        self.open(&path, Vec::new())
    }

    /// Opens a file; one that this window has open already is the same project again. One that another window shows
    /// is refused, and that window comes to the front.
    fn open(&self, path: &Path, notices: Vec<Notice>) -> Result<OpenedProject, CommandError> {
        let _one_at_a_time = self.opening();
        let made = made_of_json(path)?;
        let path = made.as_deref().unwrap_or(path);
        let file = fs::canonicalize(path).map_err(|error| CommandError::file(path, error))?;
        let document = match self.open_already(&file) {
            Some((_, window)) if self.comes_to_front(&window) => {
                return Err(CommandError::new(AppErrorCode::ShownElsewhere).with("file", name_of(path)));
            }
            Some((document, _)) => self.adopt(document),
            None => self.start_thread(path, file)?,
        };
        let (opened, title) = self.ask(document, move |project| {
            Ok((project.opened(document, notices), project.title().to_owned()))
        })?;
        // The page will want the first map as soon as it has read the records: it is laid out meanwhile. Where that
        // fails, the page's own question is the one that is answered with the reason.
        let language = self.language();
        if let Some(project) = self.projects().get(&document) {
            let _ = project.thread.tell(move |project| project.expect_view(language));
        }
        // A list of recent files that cannot be written is no reason to keep the project closed.
        drop(self.recent().add(Path::new(&opened.path), &title));
        Ok(opened)
    }

    fn start_thread(&self, path: &Path, file: PathBuf) -> Result<DocumentNumber, CommandError> {
        let path = absolute(path).map_err(|error| CommandError::file(path, error))?;
        let data = self.shared.folders.data.clone();
        let (settings, _) = settings::read(&self.shared.folders.config);
        let thread = ProjectThread::start(move || {
            let mut project = Project::new(Document::open(&path)?, &data);
            project.set_person(&settings.person);
            Ok(project)
        })?;
        let window = self.desktop.window().to_owned();
        let document = self.shared.next_number.fetch_add(1, Ordering::Relaxed);
        self.projects().insert(document, OpenProject { file, window, thread: Arc::new(thread) });
        Ok(document)
    }

    /// Where something shall be written: where the caller says and no file is, or where the person chooses, whom
    /// the dialog asks before a file is replaced. Nothing where the dialog was left.
    fn target(&self, path: Option<String>, question: &FileQuestion) -> Result<Option<PathBuf>, CommandError> {
        let Some(path) = path.map(PathBuf::from) else {
            let chosen = self.desktop.choose_place(question)?;
            let in_use = chosen.as_deref().is_some_and(|path| self.has_open(path));
            return match chosen {
                Some(path) if in_use => Err(CommandError::file(&path, FileProblem::InUse)),
                chosen => Ok(chosen),
            };
        };
        if path.exists() {
            return Err(CommandError::file(&path, FileProblem::AlreadyExists));
        }
        Ok(Some(path))
    }

    /// Where a picture of something with this title shall be written, beside its project unless chosen otherwise.
    fn picture_target(
        &self,
        path: Option<String>,
        original: &Path,
        title: &str,
    ) -> Result<Option<PathBuf>, CommandError> {
        let name = format!("{}.svg", file_name(title));
        let question = self.question("core.pictureTitle", picture::ENDINGS, folder_of(original), name);
        self.target(path, &question)
    }

    fn has_open(&self, path: &Path) -> bool {
        fs::canonicalize(path).is_ok_and(|file| self.projects().values().any(|open| open.file == file))
    }

    fn question(
        &self,
        title: &str,
        endings: &'static [&'static str],
        folder: PathBuf,
        name: String,
    ) -> FileQuestion {
        FileQuestion { title: self.catalogue().text(title).to_owned(), endings, folder, name }
    }

    /// A free path beside a project, whose name says what became of it.
    fn beside(&self, original: &Path, key: &str, details: &[(&str, &str)]) -> PathBuf {
        let name = original.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let details = details.iter().copied().chain([("name", name.as_str())]);
        let details = details.map(|(placeholder, value)| (placeholder.to_owned(), value.to_owned()));
        let named = self.catalogue().format(key, &details.collect());
        free_path(&folder_of(original), &named, PROJECT_ENDING)
    }
}

/// The project file that is made beside a project as JSON; nothing where a path leads to no such file.
fn made_of_json(path: &Path) -> Result<Option<PathBuf>, CommandError> {
    if !is_project_json_name(path) {
        return Ok(None);
    }
    let bytes = fs::read(path).map_err(|error| CommandError::file(path, error))?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let target = free_path(&folder_of(path), &name, PROJECT_ENDING);
    read_project_json(&name_of(path), &bytes, &target).map(|()| Some(target))
}

fn notice(code: NoticeCode, file: &Path) -> Notice {
    Notice { code, details: BTreeMap::from([("file".to_owned(), shown(file))]) }
}

fn folder_of(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new("")).to_owned()
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
