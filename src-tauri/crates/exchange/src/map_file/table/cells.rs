//! Several cards in one cell.
//!
//! A line break alone parts no cards: people break lines to make a cell narrow. Bullets, numbers and empty lines do.

/// What is written before each card of a cell that holds several.
const BULLET: &str = "• ";

/// What stands before the further lines of such a card.
const INDENT: &str = "  ";

/// Signs that are bullets wherever a line begins with them.
const BULLETS: [char; 9] = ['•', '●', '◦', '▪', '■', '□', '○', '·', '✓'];

/// The cards that a cell says, each as its text. `lines_apart` makes one of each line.
#[must_use]
pub fn cards_of_cell(text: &str, lines_apart: bool) -> Vec<String> {
    let text = text.trim();
    if is_list(text) {
        return listed(text);
    }
    let parts: Vec<String> =
        if lines_apart { text.lines().map(str::to_owned).collect() } else { paragraphs(text) };
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The cell that says these cards: what [`cards_of_cell`] reads as them again.
#[must_use]
pub fn cell_of_cards(cards: &[String]) -> String {
    if let [only] = cards
        && cards_of_cell(only, false) == *cards
    {
        return only.clone();
    }
    let lines = |card: &String| {
        let mut lines = card.split('\n');
        let first = format!("{BULLET}{}", lines.next().unwrap_or_default());
        lines.fold(first, |text, line| format!("{text}\n{INDENT}{line}"))
    };
    cards.iter().map(lines).collect::<Vec<_>>().join("\n")
}

/// Whether a cell is a list: it begins with a bullet, or with a number of which there are several.
fn is_list(text: &str) -> bool {
    if bullet(text).is_some() {
        return true;
    }
    number(text).is_some() && text.lines().filter(|line| number(line).is_some()).count() > 1
}

fn listed(text: &str) -> Vec<String> {
    let begins = if bullet(text).is_some() { bullet } else { number };
    let mut cards: Vec<String> = Vec::new();
    for line in text.split('\n') {
        match (begins(line), cards.last_mut()) {
            (Some(rest), _) => cards.push(rest.to_owned()),
            (None, Some(card)) => {
                card.push('\n');
                card.push_str(line.strip_prefix(INDENT).unwrap_or(line));
            }
            (None, None) => cards.push(line.to_owned()),
        }
    }
    cards.into_iter().map(|card| card.trim_end().to_owned()).collect()
}

/// What stands behind the bullet with which a line begins.
fn bullet(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix(BULLETS) {
        return Some(rest.strip_prefix(' ').unwrap_or(rest));
    }
    ["- ", "* ", "– ", "— "].iter().find_map(|bullet| line.strip_prefix(*bullet))
}

/// What stands behind the number with which a line begins: `1. `, `2) `, `3、`, `(4) `, `①`.
fn number(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix(|letter| ('①'..='⑳').contains(&letter)) {
        return Some(rest.trim_start());
    }
    let bare = line.strip_prefix(['(', '（']).unwrap_or(line);
    let rest = bare.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if rest.len() == bare.len() || bare.len() - rest.len() > 2 {
        return None;
    }
    [". ", ") ", "、", "）"].iter().find_map(|sign| rest.strip_prefix(*sign)).map(str::trim_start)
}

/// What empty lines part.
fn paragraphs(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    for line in text.lines() {
        match parts.last_mut() {
            Some(part) if !line.trim().is_empty() => {
                if !part.is_empty() {
                    part.push('\n');
                }
                part.push_str(line);
            }
            _ => parts.push(String::new()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_break_alone_parts_no_cards() {
        assert_eq!(cards_of_cell("Greets the guest\nat the door", false), ["Greets the guest\nat the door"]);
        assert_eq!(cards_of_cell("Greets the guest\nat the door", true), ["Greets the guest", "at the door"]);
    }

    #[test]
    fn bullets_numbers_and_empty_lines_part_cards() {
        for text in ["• a\n• b", "- a\n- b", "a\n\nb", "1. a\n2. b", "①a\n②b", "1、a\n2、b", "●a\n●b"]
        {
            assert_eq!(cards_of_cell(text, false), ["a", "b"], "{text:?}");
        }
        assert_eq!(cards_of_cell("- a\n  more\n- b", false), ["a\nmore", "b"]);
        assert_eq!(cards_of_cell("-2", false), ["-2"], "a number below zero is no bullet");
        assert_eq!(cards_of_cell("2. floor", false), ["2. floor"], "one number is none of a list");
    }

    proptest! {
        #[test]
        fn what_a_cell_was_written_as_is_read_again(cards in prop::collection::vec("[a客•1\\. \n-]{0,8}", 1..4)) {
            let cards: Vec<String> = cards.iter().map(|card| card.trim().to_owned()).filter(|card| !card.is_empty()).collect();
            let cell = cell_of_cards(&cards);
            let read = cards_of_cell(&cell, false);
            prop_assert_eq!(read, cards, "{:?}", cell);
        }
    }
}
