//! The texts of records, kept broken into lines until the record's text changes.

use std::collections::HashMap;

use sightline_model::{Card, RecordId};
use uuid::Uuid;

use crate::measures::{CARD_PADDING, CARD_WIDTH};
use crate::text::{TextBlock, TextRole, Typesetter};

struct Entry {
    text: String,
    width: f32,
    block: TextBlock,
}

/// Broken texts by record, and the means to break more.
pub struct Texts {
    typesetter: Typesetter,
    chinese: bool,
    entries: HashMap<Uuid, Entry>,
}

/// The width of the text on a card, and of its rows of marks.
pub const CARD_TEXT_WIDTH: f32 = CARD_WIDTH - 2.0 * CARD_PADDING;
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
        let (typesetter, chinese) = (&mut self.typesetter, self.chinese);
        let mut set =
            || Entry { text: text.to_owned(), width, block: typesetter.set(text, role, width, chinese) };
        match self.entries.entry(record.uuid()) {
            std::collections::hash_map::Entry::Occupied(mut entry) => {
                if entry.get().text != text || entry.get().width != width {
                    entry.insert(set());
                }
                &entry.into_mut().block
            }
            std::collections::hash_map::Entry::Vacant(entry) => &entry.insert(set()).block,
        }
    }

    /// A card's text.
    pub fn card(&mut self, card: &Card) -> &TextBlock {
        self.block(card.id, &card.text, TextRole::Card, CARD_TEXT_WIDTH)
    }

    /// Breaks the texts of many cards at once, on as many threads as the machine has.
    pub fn prepare(&mut self, cards: &[&Card]) {
        let missing: Vec<&Card> = cards
            .iter()
            .copied()
            .filter(|card| self.entries.get(&card.id.uuid()).is_none_or(|entry| entry.text != card.text))
            .collect();
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        if missing.len() < SHARED_WORK || threads == 1 {
            return;
        }
        let chinese = self.chinese;
        let share = missing.len().div_ceil(threads);
        let set = |cards: &[&Card], typesetter: &mut Typesetter| -> Vec<(Uuid, Entry)> {
            cards
                .iter()
                .map(|card| {
                    let block = typesetter.set(&card.text, TextRole::Card, CARD_TEXT_WIDTH, chinese);
                    (card.id.uuid(), Entry { text: card.text.clone(), width: CARD_TEXT_WIDTH, block })
                })
                .collect()
        };
        let (own, others) = missing.split_at(share);
        std::thread::scope(|scope| {
            let workers: Vec<_> = others
                .chunks(share)
                .map(|cards| scope.spawn(|| set(cards, &mut Typesetter::default())))
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
