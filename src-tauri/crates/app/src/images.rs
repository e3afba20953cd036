//! Pictures on their way into a project, and from there onto the page.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use sightline_exchange::image::{self, CARD_SIDE, ImageProblem, MediaType, TakenIn};

use crate::answers::DocumentNumber;
use crate::error::{AppErrorCode, CommandError};
use crate::transfer::bytes_of;

/// A picture as the page gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServedImage {
    /// How the bytes are to be read.
    pub media_type: &'static str,
    /// A PNG or JPEG file.
    pub bytes: Arc<Vec<u8>>,
}

impl ServedImage {
    pub(crate) fn new(bytes: Arc<Vec<u8>>) -> Self {
        Self { media_type: MediaType::of(&bytes).name(), bytes }
    }
}

/// Which picture of which project the page asks for, and how large.
pub struct ImageName {
    pub document: DocumentNumber,
    pub digest: String,
    /// As large as it is kept; otherwise as large as a card shows it.
    pub whole: bool,
}

impl ImageName {
    /// Reads `<document>-<digest>-card` or `<document>-<digest>-whole`.
    pub fn parse(name: &str) -> Option<Self> {
        let mut parts = name.split('-');
        let (document, digest, size) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = match size {
            "card" => false,
            "whole" => true,
            _ => return None,
        };
        Some(Self { document: document.parse().ok()?, digest: digest.to_owned(), whole })
    }
}

/// Reads a picture that the page sends as base64. `file` names it in what is told of it.
pub fn take_in(file: &str, data: &str) -> Result<TakenIn, CommandError> {
    image::take_in(&bytes_of(data)?).map_err(|problem| refusal(&problem).with("file", file))
}

/// What is said of a picture that was not taken in; its file is still to be named.
pub fn refusal(problem: &ImageProblem) -> CommandError {
    let megabytes = |bytes: &u64| format!("{:.1}", *bytes as f64 / f64::from(1 << 20));
    match problem {
        ImageProblem::Empty => CommandError::new(AppErrorCode::ImageEmpty),
        ImageProblem::TooManyBytes { bytes, most } => CommandError::new(AppErrorCode::ImageTooLarge)
            .with("size", megabytes(bytes))
            .with("limit", megabytes(most)),
        ImageProblem::TooManyPixels { width, height } => {
            CommandError::new(AppErrorCode::ImageTooManyPixels).with("width", width).with("height", height)
        }
        ImageProblem::UnknownFormat => CommandError::new(AppErrorCode::ImageUnknownFormat),
        ImageProblem::Unreadable { format, .. } => {
            CommandError::new(AppErrorCode::ImageUnreadable).with("format", format.name())
        }
        ImageProblem::TooIntricate => CommandError::new(AppErrorCode::ImageTooIntricate),
        ImageProblem::NotWritten(reason) => CommandError::internal(reason),
    }
}

/// What a picture is called before somebody says what it shows: its file's name without the ending.
pub fn title(file: &str) -> String {
    Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Pictures at the size of a card by their digest, so that each is scaled once.
#[derive(Default)]
pub struct CardImages {
    scaled: Mutex<BTreeMap<String, Arc<Vec<u8>>>>,
    /// Held while one is scaled: a page asks for a whole map of pictures at once, and each takes megabytes and
    /// all of a processor, which the page needs as well.
    scaling: Mutex<()>,
}

impl CardImages {
    /// The picture at the size of a card, from the bytes that `kept` finds in the project; nothing where there are
    /// none, or none that can be read.
    pub fn get(&self, digest: &str, kept: impl FnOnce() -> Option<Vec<u8>>) -> Option<Arc<Vec<u8>>> {
        if let Some(known) = self.known(digest) {
            return Some(known);
        }
        let _one_at_a_time = self.scaling.lock().unwrap_or_else(PoisonError::into_inner);
        // Another request may have been for the same picture.
        if let Some(known) = self.known(digest) {
            return Some(known);
        }
        let scaled = Arc::new(image::scaled(&kept()?, CARD_SIDE).ok()?);
        self.scaled().insert(digest.to_owned(), Arc::clone(&scaled));
        Some(scaled)
    }

    fn known(&self, digest: &str) -> Option<Arc<Vec<u8>>> {
        self.scaled().get(digest).cloned()
    }

    /// Forgets all, so that closed projects take no room.
    pub fn forget(&self) {
        self.scaled().clear();
    }

    fn scaled(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<Vec<u8>>>> {
        // Each use is a single call on the map, so that a panic elsewhere cannot have left it half-way.
        self.scaled.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
