//! What a text of a record may hold.

use sightline_model::TEXT_LIMIT;

use crate::error::OperationError;

/// The text as a record keeps it. Every kind of line break becomes a plain one, and other control characters
/// than the tab are left out: nobody sees them, they come along when text is pasted from other programs, and
/// the formats that Sightline writes cannot hold them.
///
/// # Errors
/// [`OperationError::TextTooLong`] above [`TEXT_LIMIT`].
pub fn clean(text: &str) -> Result<String, OperationError> {
    let text: String = text
        .replace("\r\n", "\n")
        .chars()
        .map(|character| match character {
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            other => other,
        })
        .filter(|character| matches!(character, '\n' | '\t') || !character.is_control())
        .collect();
    match text.chars().count() {
        length if length > TEXT_LIMIT => Err(OperationError::TextTooLong { length, limit: TEXT_LIMIT }),
        _ => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_stays_as_typed() {
        let typed = " 接待客人\t(check-in) 👩‍💼 ";
        assert_eq!(clean(typed).unwrap(), typed);
    }

    #[test]
    fn every_line_break_becomes_a_plain_one() {
        assert_eq!(clean("a\r\nb\rc\u{b}d\u{2028}e").unwrap(), "a\nb\nc\nd\ne");
    }

    #[test]
    fn invisible_control_characters_are_left_out() {
        assert_eq!(clean("a\0b\u{1b}c\u{7f}").unwrap(), "abc");
    }

    #[test]
    fn the_limit_counts_characters_not_bytes() {
        assert!(clean(&"客".repeat(TEXT_LIMIT)).is_ok());
        assert!(
            matches!(
                clean(&"客".repeat(TEXT_LIMIT + 1)),
                Err(OperationError::TextTooLong { length: 10_001, limit: 10_000 })
            ),
            "the refusal says how long the text is and how long it may be"
        );
    }
}
