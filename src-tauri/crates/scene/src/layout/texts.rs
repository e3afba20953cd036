//! The texts of records, kept broken into lines until the record's text changes.

use std::borrow::Cow;
use std::collections::HashMap;

use sightline_model::{Card, LaneContent, LaneKind, RecordId};
use uuid::Uuid;

use crate::measures::{CARD_PADDING, least_width};
use crate::text::{TextBlock, TextRole, Typesetter};

struct Entry {
    text: String,
    role: TextRole,
    width: f32,
    block: TextBlock,
}

/// The text of a card as its lane sets it.
pub struct CardText<'a> {
    text: Cow<'a, str>,
    role: TextRole,
    width: f32,
}

impl<'a> CardText<'a> {
    /// The text of a card in a lane of this kind, in a box over so many columns.
    pub fn of(card: &'a Card, kind: LaneKind, span: u32) -> Self {
        let thought = kind == LaneKind::Thoughts && !card.text.is_empty();
        Self {
            text: if thought { Cow::Owned(quoted(&card.text)) } else { Cow::Borrowed(&card.text) },
            role: if kind.content() == LaneContent::Text { TextRole::Quote } else { TextRole::Card },
            width: least_width(span) - 2.0 * CARD_PADDING,
        }
    }

    fn is_set_in(&self, entry: &Entry) -> bool {
        entry.text == self.text && entry.role == self.role && entry.width == self.width
    }

    fn set(&self, typesetter: &mut Typesetter, chinese: bool) -> Entry {
        Entry {
            text: self.text.clone().into_owned(),
            role: self.role,
            width: self.width,
            block: typesetter.set(&self.text, self.role, self.width, chinese),
        }
    }
}

/// A thought in quotation marks, which English and Simplified Chinese share; one that was typed with them keeps
/// its own.
fn quoted(text: &str) -> String {
    let text = text.trim();
    let has_marks = text.starts_with(['“', '"', '「']) && text.ends_with(['”', '"', '」']);
    if has_marks { text.to_owned() } else { format!("“{text}”") }
}

/// Broken texts by record, and the means to break more.
pub struct Texts {
    typesetter: Typesetter,
    chinese: bool,
    entries: HashMap<Uuid, Entry>,
}

/// From this many cards on, a second thread is worth its start.
const SHARED_WORK: usize = 200;

impl Texts {
    /// No text yet.
    pub fn new(chinese: bool) -> Self {
        Self { typesetter: Typesetter::default(), chinese, entries: HashMap::new() }
    }

    /// The typesetter, and whether it is to set for a Chinese reader.
    pub fn typesetter(&mut self) -> (&mut Typesetter, bool) {
        (&mut self.typesetter, self.chinese)
    }

    /// A record's text, broken to a width.
    pub fn block(&mut self, record: impl RecordId, text: &str, role: TextRole, width: f32) -> &TextBlock {
        self.entry(record.uuid(), &CardText { text: Cow::Borrowed(text), role, width })
    }

    /// A card's text.
    pub fn card(&mut self, card: &Card, kind: LaneKind, span: u32) -> &TextBlock {
        self.entry(card.id.uuid(), &CardText::of(card, kind, span))
    }

    fn entry(&mut self, record: Uuid, wanted: &CardText<'_>) -> &TextBlock {
        let (typesetter, chinese) = (&mut self.typesetter, self.chinese);
        match self.entries.entry(record) {
            std::collections::hash_map::Entry::Occupied(mut entry) => {
                if !wanted.is_set_in(entry.get()) {
                    entry.insert(wanted.set(typesetter, chinese));
                }
                &entry.into_mut().block
            }
            std::collections::hash_map::Entry::Vacant(entry) => {
                &entry.insert(wanted.set(typesetter, chinese)).block
            }
        }
    }

    /// Breaks the texts of many cards at once, on as many threads as the machine has.
    pub fn prepare(&mut self, texts: Vec<(Uuid, CardText<'_>)>) {
        let is_missing = |(card, text): &(Uuid, CardText<'_>)| {
            self.entries.get(card).is_none_or(|entry| !text.is_set_in(entry))
        };
        let missing: Vec<(Uuid, CardText<'_>)> = texts.into_iter().filter(is_missing).collect();
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        if missing.len() < SHARED_WORK || threads == 1 {
            return;
        }
        let chinese = self.chinese;
        let share = missing.len().div_ceil(threads);
        let set = |texts: &[(Uuid, CardText<'_>)], typesetter: &mut Typesetter| -> Vec<(Uuid, Entry)> {
            texts.iter().map(|(card, text)| (*card, text.set(typesetter, chinese))).collect()
        };
        let (own, others) = missing.split_at(share);
        std::thread::scope(|scope| {
            let workers: Vec<_> = others
                .chunks(share)
                .map(|texts| scope.spawn(|| set(texts, &mut Typesetter::default())))
                .collect();
            self.entries.extend(set(own, &mut self.typesetter));
            for worker in workers {
                // A thread that failed leaves its cards to be set when they are asked for.
                self.entries.extend(worker.join().unwrap_or_default());
            }
        });
    }

    /// Drops the text of a record that is gone.
    pub fn forget(&mut self, record: Uuid) {
        self.entries.remove(&record);
    }
}
