//! The texts of records, and what is sought in them.
//!
//! Which texts a record has follows from its fields (see [`Record::texts`]), so that a new property is found
//! and replaced without another word.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use specta::Type;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::record::RecordTable;

/// How many characters one text of a record holds: some four printed pages, far more than a card or a note shows.
pub const TEXT_LIMIT: usize = 10_000;

/// What is sought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Sought {
    /// The characters. Full-width and half-width forms are the same, as are other forms of one character that
    /// only look different (Unicode's compatibility forms).
    pub text: String,
    /// Whether capitals and small letters differ.
    pub match_case: bool,
}

/// Which of a record's texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TextPlace {
    /// The table of the record.
    pub table: RecordTable,
    /// The record's id.
    pub record: uuid::Uuid,
    /// The field, named as its column.
    pub field: String,
    /// Which of the places in that text where the sought stands, counted from 0.
    pub occurrence: u32,
}

/// Strings that no person writes, and what was said once and for all: of a score that was given, a vote, a version.
/// What somebody says of her vote would come to light by a search before the round is closed.
const NOT_WRITTEN: [(RecordTable, &str); 14] = [
    (RecordTable::Image, "media_type"),
    (RecordTable::Image, "digest"),
    (RecordTable::ScoringRound, "opened_at"),
    (RecordTable::Vote, "voted_at"),
    (RecordTable::RiskView, "layout"),
    (RecordTable::Version, "made_at"),
    (RecordTable::Version, "made_by"),
    (RecordTable::Version, "digest"),
    (RecordTable::Rating, "scored_by"),
    (RecordTable::Rating, "reason"),
    (RecordTable::Rating, "said"),
    (RecordTable::Vote, "comment"),
    (RecordTable::Version, "title"),
    (RecordTable::Version, "note"),
];

/// Whether a field of a table holds what a person has written.
pub(crate) fn is_written(table: RecordTable, field: &str) -> bool {
    !NOT_WRITTEN.contains(&(table, field))
}

impl Sought {
    /// Where the sought stands in a text, from its beginning on, no two overlapping. Nothing for an empty one.
    #[must_use]
    pub fn places_in(&self, text: &str) -> Vec<Range<usize>> {
        let sought: Vec<char> = self.folded(&self.text).map(|(_, character)| character).collect();
        let folded: Vec<(usize, char)> = self.folded(text).collect();
        let mut places = Vec::new();
        let mut from = 0;
        while !sought.is_empty() && from + sought.len() <= folded.len() {
            let to = from + sought.len();
            let alike = folded[from..to].iter().map(|(_, character)| character).eq(&sought);
            if alike && is_boundary(&folded, from) && is_boundary(&folded, to) {
                let end = folded.get(to).map_or(text.len(), |(offset, _)| *offset);
                places.push(folded[from].0..end);
                from = to;
            } else {
                from += 1;
            }
        }
        places
    }

    /// A text with another in place of the sought: everywhere, or at one occurrence only. Nothing where it does
    /// not stand there.
    #[must_use]
    pub fn replaced(&self, text: &str, replacement: &str, only: Option<u32>) -> Option<String> {
        let chosen = |place: usize| only.is_none_or(|only| only as usize == place);
        let (mut result, mut end) = (String::new(), 0);
        for (_, place) in self.places_in(text).into_iter().enumerate().filter(|(number, _)| chosen(*number)) {
            result.push_str(&text[end..place.start]);
            result.push_str(replacement);
            end = place.end;
        }
        (end > 0).then(|| result + &text[end..])
    }

    /// The characters by which texts are compared, each with the place of the one that it comes from.
    fn folded<'a>(&self, text: &'a str) -> impl Iterator<Item = (usize, char)> + use<'a> {
        let match_case = self.match_case;
        text.char_indices().flat_map(move |(offset, character)| {
            let folded: Vec<char> = if match_case {
                std::iter::once(character).nfkd().collect()
            } else {
                character.to_lowercase().nfkd().flat_map(char::to_lowercase).collect()
            };
            folded.into_iter().map(move |character| (offset, character))
        })
    }
}

/// Whether a place among folded characters lies between two characters as a reader sees them.
fn is_boundary(folded: &[(usize, char)], place: usize) -> bool {
    let Some((offset, character)) = folded.get(place) else { return true };
    place == 0 || (folded[place - 1].0 != *offset && canonical_combining_class(*character) == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sought: &str, match_case: bool, text: &str) -> Vec<String> {
        let sought = Sought { text: sought.into(), match_case };
        sought.places_in(text).into_iter().map(|place| text[place].to_owned()).collect()
    }

    #[test]
    fn capitals_differ_only_where_it_is_asked() {
        assert_eq!(found("check", false, "Check in, CHECK out"), ["Check", "CHECK"]);
        assert_eq!(found("Check", true, "Check in, CHECK out"), ["Check"]);
        assert_eq!(
            found("strasse", false, "Straße"),
            Vec::<String>::new(),
            "another spelling is another word"
        );
    }

    #[test]
    fn full_width_forms_are_the_same_characters() {
        assert_eq!(found("crm 3", false, "ＣＲＭ　３ and CRM 3"), ["ＣＲＭ　３", "CRM 3"]);
        assert_eq!(found("（备注）", true, "填写(备注)"), ["(备注)"]);
    }

    #[test]
    fn chinese_is_found_character_by_character() {
        assert_eq!(found("客人", false, "接待客人，询问客人"), ["客人", "客人"]);
    }

    #[test]
    fn a_letter_is_not_found_inside_another() {
        assert_eq!(found("e", false, "é e\u{301} e"), ["e"], "an accent makes another letter");
        assert_eq!(found("é", false, "E\u{301}"), ["E\u{301}"], "however it was typed");
        assert_eq!(found("1", false, "①"), ["①"], "a sign that stands for one character is that character");
        assert_eq!(found("0", false, "⑩"), Vec::<String>::new(), "and half of it is none");
    }

    #[test]
    fn places_do_not_overlap() {
        assert_eq!(found("aa", false, "aaaaa").len(), 2);
        assert!(found("", false, "anything").is_empty());
    }

    #[test]
    fn one_occurrence_or_all_are_replaced() {
        let sought = Sought { text: "guest".into(), match_case: false };
        let text = "Guest asks, guest waits";
        assert_eq!(sought.replaced(text, "客人", None).as_deref(), Some("客人 asks, 客人 waits"));
        assert_eq!(sought.replaced(text, "", Some(1)).as_deref(), Some("Guest asks,  waits"));
        assert_eq!(sought.replaced(text, "x", Some(2)), None);
    }
}
