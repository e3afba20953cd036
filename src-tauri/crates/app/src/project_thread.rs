//! Each open project lives on a thread of its own: SQLite's connection stays where it was made, questions are
//! answered in the order in which they come, and a mistake in one project leaves the others alone.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crate::error::CommandError;
use crate::project::Project;

/// After how much quiet the thread looks whether a backup is due, so that none is made while a person waits.
const QUIET: Duration = Duration::from_secs(2);

enum Job {
    Work(Box<dyn FnOnce(&mut Project) + Send>),
    Close(Sender<Result<(), CommandError>>),
}

/// The thread has ended: the project was closed, or it panicked, and the message is on standard error. What it
/// acknowledged is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the project has stopped")]
pub struct Stopped;

/// The way to a project on its thread.
pub struct ProjectThread {
    jobs: Sender<Job>,
}

impl ProjectThread {
    /// Opens a project on a new thread.
    ///
    /// # Errors
    /// What opening answers.
    pub fn start(
        open: impl FnOnce() -> Result<Project, CommandError> + Send + 'static,
    ) -> Result<Self, CommandError> {
        let (jobs, received) = mpsc::channel();
        let (opened, answer) = mpsc::channel();
        thread::Builder::new()
            .name("project".to_owned())
            .spawn(move || match open() {
                Ok(project) => {
                    // Whoever asked may have gone; the project is then closed at once.
                    if opened.send(Ok(())).is_ok() {
                        work(project, &received);
                    }
                }
                Err(error) => drop(opened.send(Err(error))),
            })
            .map_err(CommandError::internal)?;
        answer.recv().map_err(|_| CommandError::internal(Stopped))??;
        Ok(Self { jobs })
    }

    /// Asks the project something and waits for the answer.
    ///
    /// # Errors
    /// Where the project has stopped, or stops over this question.
    pub fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Project) -> T + Send + 'static,
    ) -> Result<T, Stopped> {
        let (answered, answer) = mpsc::channel();
        // The answer to somebody who has gone is of no use to anybody.
        self.tell(move |project| drop(answered.send(question(project))))?;
        answer.recv().map_err(|_| Stopped)
    }

    /// Gives the project something to do after what was asked before, and waits for nothing.
    ///
    /// # Errors
    /// Where the project has stopped.
    pub fn tell(&self, work: impl FnOnce(&mut Project) + Send + 'static) -> Result<(), Stopped> {
        self.jobs.send(Job::Work(Box::new(work))).map_err(|_| Stopped)
    }

    /// Closes the project after what was asked before. Answers what the file system refused, where it did;
    /// what was acknowledged is on disk all the same.
    ///
    /// # Errors
    /// Where the project has stopped.
    pub fn close(&self) -> Result<Result<(), CommandError>, Stopped> {
        let (closed, answer) = mpsc::channel();
        self.jobs.send(Job::Close(closed)).map_err(|_| Stopped)?;
        answer.recv().map_err(|_| Stopped)
    }
}

fn work(mut project: Project, jobs: &Receiver<Job>) {
    loop {
        match jobs.recv_timeout(QUIET) {
            Ok(Job::Work(work)) => work(&mut project),
            Ok(Job::Close(closed)) => {
                drop(closed.send(project.close()));
                return;
            }
            Err(RecvTimeoutError::Timeout) => project.back_up_where_due(),
            // The app is gone without closing; the project is sound as it stands.
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use sightline_document::Document;

    use super::*;

    fn open(folder: &tempfile::TempDir, name: &str) -> ProjectThread {
        let (path, data) = (folder.path().join(name), folder.path().to_owned());
        ProjectThread::start(move || Ok(Project::new(Document::create(&path, "Hotel")?, &data))).unwrap()
    }

    #[test]
    fn a_panic_stops_one_project_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (open(&folder, "one.sightline"), open(&folder, "other.sightline"));
        assert_eq!(one.ask(|_| -> () { panic!("a mistake in one project") }), Err(Stopped));
        assert_eq!(one.ask(|project| project.title().to_owned()), Err(Stopped));
        assert_eq!(other.ask(|project| project.title().to_owned()), Ok("Hotel".to_owned()));
        assert!(Document::open(&folder.path().join("one.sightline")).is_ok(), "its file is sound");
    }

    #[test]
    fn a_closed_project_leaves_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let project = open(&folder, "one.sightline");
        assert_eq!(project.close(), Ok(Ok(())));
        assert_eq!(project.close(), Err(Stopped));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
