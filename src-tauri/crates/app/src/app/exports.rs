//! The commands that write a map, the touchpoints or the whole project into a file. A map is written while the project
//! goes on answering.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base64::prelude::{BASE64_STANDARD, Engine as _};

use super::{App, folder_of, shown};
use crate::commands::types::*;
use crate::error::CommandError;
use crate::file_names::file_name;
use crate::map_export::ENDINGS;
use crate::print_queue::PrintQueue;
use crate::project_json::{PROJECT_JSON_ENDINGS, export_project_json};
use crate::touchpoint_file::{TOUCHPOINT_ENDINGS, write_touchpoints};

/// The endings of pictures that can be read.
const PICTURE_ENDINGS: &[&str] = &["png", "svg", "jpg", "jpeg", "webp", "gif"];

/// The exports that are being written, by the names that their callers gave them.
#[derive(Default)]
pub struct Exports {
    running: Mutex<BTreeMap<String, Arc<Running>>>,
}

/// One of them.
#[derive(Default)]
struct Running {
    /// In percent.
    done: AtomicU32,
    given_up: AtomicBool,
}

impl Running {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 100")]
    fn report(&self, done: f32) -> ControlFlow<()> {
        self.done.store((done.clamp(0.0, 1.0) * 100.0) as u32, Ordering::Relaxed);
        if self.given_up.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Exports {
    fn running(&self) -> MutexGuard<'_, BTreeMap<String, Arc<Running>>> {
        // Each use is a single call on the map, so that a panic elsewhere cannot have left it half-way.
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something under a name, which is forgotten when it has ended, however it ends.
    fn run<T>(&self, name: &str, work: impl FnOnce(&Running) -> T) -> T {
        struct Named<'a>(&'a Exports, &'a str);
        impl Drop for Named<'_> {
            fn drop(&mut self) {
                self.0.running().remove(self.1);
            }
        }
        let running = Arc::new(Running::default());
        self.running().insert(name.to_owned(), Arc::clone(&running));
        let _named = Named(self, name);
        work(&running)
    }
}

/// The commands of the list.
#[expect(missing_docs, reason = "the list says what each does, for every shell at once")]
impl App {
    pub fn export_map(
        &self,
        document: DocumentNumber,
        map: MapId,
        path: Option<String>,
        options: MapExportOptions,
        name: String,
        language: Language,
    ) -> Result<Option<String>, CommandError> {
        let (title, original) =
            self.ask(document, move |project| Ok((project.map_title(map), project.path().to_owned())))?;
        let proposed = format!("{}.{}", file_name(&title), options.form.word());
        let question = self.question("core.mapFileTitle", ENDINGS, folder_of(&original), proposed);
        let Some(target) = self.target(path, &question)? else { return Ok(None) };
        self.write_map(document, map, &target, &options, &name, language)?;
        Ok(Some(shown(&target)))
    }

    pub fn map_picture(
        &self,
        document: DocumentNumber,
        map: MapId,
        theme: Theme,
        heat: Heat,
        language: Language,
    ) -> Result<String, CommandError> {
        let taken = self.ask(document, move |project| project.map_to_export(map, language))?;
        Ok(BASE64_STANDARD.encode(taken.picture(theme, heat)?))
    }

    pub fn print_map(
        &self,
        document: DocumentNumber,
        map: MapId,
        options: MapExportOptions,
        name: String,
        language: Language,
    ) -> Result<(), CommandError> {
        let title = self.ask(document, move |project| Ok(project.map_title(map)))?;
        let pages = PrintQueue::in_folder(&self.shared.folders.data).place_for(&title)?;
        self.write_map(document, map, &pages, &options, &name, language)?;
        Ok(self.desktop.open_in_program(&pages)?)
    }

    pub fn export_progress(&self, name: String) -> Result<Option<u32>, CommandError> {
        Ok(self.shared.exports.running().get(&name).map(|running| running.done.load(Ordering::Relaxed)))
    }

    pub fn give_up_export(&self, name: String) -> Result<(), CommandError> {
        if let Some(running) = self.shared.exports.running().get(&name) {
            running.given_up.store(true, Ordering::Relaxed);
        }
        Ok(())
    }

    pub fn choose_logo(&self) -> Result<Option<String>, CommandError> {
        let question = self.question("core.logoTitle", PICTURE_ENDINGS, PathBuf::new(), String::new());
        let chosen = self.desktop.choose_file(&question)?;
        Ok(chosen.map(|path| shown(&path)))
    }

    pub fn export_touchpoints(
        &self,
        document: DocumentNumber,
        path: Option<String>,
        language: Language,
    ) -> Result<Option<String>, CommandError> {
        let Some(target) = self.table_target(document, path, "core.touchpointsTitle", TOUCHPOINT_ENDINGS)?
        else {
            return Ok(None);
        };
        self.ask(document, move |project| {
            write_touchpoints(project.document().model(), &target, language).map(|()| Some(shown(&target)))
        })
    }

    pub fn export_project(
        &self,
        document: DocumentNumber,
        path: Option<String>,
    ) -> Result<Option<String>, CommandError> {
        let Some(target) =
            self.table_target(document, path, "core.projectJsonTitle", PROJECT_JSON_ENDINGS)?
        else {
            return Ok(None);
        };
        self.ask(document, move |project| {
            export_project_json(project.document(), &target).map(|()| Some(shown(&target)))
        })
    }
}

impl App {
    /// Writes a map to a path, in the form of its ending, as the export of this name.
    fn write_map(
        &self,
        document: DocumentNumber,
        map: MapId,
        target: &Path,
        options: &MapExportOptions,
        name: &str,
        language: Language,
    ) -> Result<(), CommandError> {
        self.shared.exports.run(name, |running| {
            let taken = self.ask(document, move |project| project.map_to_export(map, language))?;
            taken.write(target, options, &mut |done| running.report(done))
        })
    }

    /// Where something of a project shall be written under its name, beside it unless chosen otherwise.
    fn table_target(
        &self,
        document: DocumentNumber,
        path: Option<String>,
        title: &str,
        endings: &'static [&'static str],
    ) -> Result<Option<PathBuf>, CommandError> {
        let original = self.ask(document, |project| Ok(project.path().to_owned()))?;
        let name = original.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = format!("{}.{}", file_name(&name), endings.first().copied().unwrap_or_default());
        let question = self.question(title, endings, folder_of(&original), name);
        self.target(path, &question)
    }
}
