//! What the cells of a risk table say: scores, numbers, days, words of fixed sets.

use jiff::civil::{Date, date};
use sightline_model::risk::Score;
use unicode_normalization::UnicodeNormalization;

use crate::sheet::Cell;

/// What a cell says, where it says something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Said<T> {
    /// Nothing: it is empty, or holds a sign for that.
    Nothing,
    /// This.
    Value(T),
    /// Something else.
    Other,
}

impl<T> Said<T> {
    fn of(value: Option<T>) -> Self {
        value.map_or(Self::Other, Self::Value)
    }
}

/// The score that a cell says: a number, also with words before or behind it (`7`, `7,5`, `7 – high`, `高(8)`).
pub fn score(cell: &Cell) -> Option<Score> {
    match number_in(cell) {
        Said::Value(number) => Score::try_from(number).ok(),
        Said::Nothing | Said::Other => None,
    }
}

/// The only number in a cell.
pub fn number_in(cell: &Cell) -> Said<f64> {
    match cell {
        Cell::Number(number) => Said::of(Some(*number).filter(|number| number.is_finite())),
        Cell::Empty => Said::Nothing,
        Cell::Day(_) => Said::Other,
        Cell::Text(text) => {
            let plain = plain(text);
            if means_nothing(&plain) { Said::Nothing } else { Said::of(only_number(&plain)) }
        }
    }
}

fn only_number(text: &str) -> Option<f64> {
    let is_part = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
    let mut numbers = text.split(|letter| !is_part(letter)).map(|part| part.trim_matches(['.', ',']));
    let (first, mut others) = (numbers.find(|part| !part.is_empty())?, numbers);
    if others.any(|part| !part.is_empty()) {
        return None;
    }
    // Thousands are parted by a comma and three digits; otherwise it is a decimal one.
    let number = match first.split_once(',') {
        Some((_, decimals)) if decimals.len() == 3 || decimals.contains('.') => first.replace(',', ""),
        _ => first.replace(',', "."),
    };
    number.parse().ok()
}

/// The day that a cell says. A day and a month that could be either way round are not guessed.
pub fn day(cell: &Cell) -> Said<Date> {
    match cell {
        Cell::Empty => Said::Nothing,
        Cell::Day(day) => Said::Value(*day),
        Cell::Number(number) => Said::of(day_of_number(*number)),
        Cell::Text(text) => {
            let plain = plain(text);
            if means_nothing(&plain) { Said::Nothing } else { Said::of(written_day(&plain)) }
        }
    }
}

/// A day as eight digits, or counted from the last day of 1899 as spreadsheets count them.
fn day_of_number(number: f64) -> Option<Date> {
    if number.fract() != 0.0 {
        return None;
    }
    if (19_000_101.0..=21_001_231.0).contains(&number) {
        return written_day(&number.to_string());
    }
    // From 1982 to 2119; smaller and larger numbers are something else.
    let serial = (30_000.0..80_000.0).contains(&number).then_some(number as i64)?;
    date(1899, 12, 30).checked_add(jiff::Span::new().days(serial)).ok()
}

fn written_day(text: &str) -> Option<Date> {
    let text = text.split(['t', ' ']).find(|part| !part.is_empty())?;
    let parts: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<i16>().ok();
    let day = |year: i16, month: i16, day: i16| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    match parts[..] {
        [all] if all.len() == 8 && text.len() == 8 => {
            day(number(&all[..4])?, number(&all[4..6])?, number(&all[6..])?)
        }
        [year, month, of_month, ..] if year.len() == 4 => {
            day(number(year)?, number(month)?, number(of_month)?)
        }
        [first, second, year] if year.len() == 4 => {
            let (first, second, year) = (number(first)?, number(second)?, number(year)?);
            match () {
                () if text.contains('.') || first > 12 => day(year, second, first),
                () if second > 12 || first == second => day(year, first, second),
                () => None,
            }
        }
        _ => None,
    }
}

/// The owner and the day in one cell, whichever comes first; either may be missing.
pub fn owner_and_day(cell: &Cell) -> (String, Option<Date>) {
    let text = match cell {
        Cell::Day(day) => return (String::new(), Some(*day)),
        other => other.words(),
    };
    let of_day = |letter: char| letter.is_ascii_digit() || "年月日./-".contains(letter);
    let mut from = 0;
    while let Some(start) = text[from..].find(|letter: char| letter.is_ascii_digit()).map(|at| from + at) {
        let end = text[start..].find(|letter| !of_day(letter)).map_or(text.len(), |length| start + length);
        let written = text[start..end].trim_end_matches(['.', '/', '-']);
        if let Some(day) = written_day(written) {
            let rest = format!("{}\n{}", &text[..start], &text[start + written.len()..]);
            let parting = |letter: char| letter.is_whitespace() || ",;，；、/&-–—()（）:：".contains(letter);
            let owner: Vec<&str> = rest.split('\n').map(|part| part.trim_matches(parting)).collect();
            let owner: Vec<&str> = owner.into_iter().filter(|part| !part.is_empty()).collect();
            return (owner.join(" "), Some(day));
        }
        from = end;
    }
    (text, None)
}

/// Whether a cell says yes or no.
pub fn yes_or_no(cell: &Cell) -> Said<bool> {
    match plain(&cell.words()).as_str() {
        text if means_nothing(text) => Said::Nothing,
        "yes" | "y" | "true" | "1" | "x" | "✓" | "√" | "✔" | "是" | "有" | "对" | "同意" => {
            Said::Value(true)
        }
        "no" | "n" | "false" | "0" | "✗" | "×" | "✘" | "否" | "无" | "没有" | "不同意" => {
            Said::Value(false)
        }
        _ => Said::Other,
    }
}

/// One of a fixed set, by the words that people write for each of them.
pub fn one_of<T: Copy>(cell: &Cell, sets: &[(T, &[&str])]) -> Said<T> {
    let text = plain(&cell.words());
    if means_nothing(&text) {
        return Said::Nothing;
    }
    let found = sets.iter().find(|(_, words)| words.contains(&text.as_str()));
    Said::of(found.map(|(value, _)| *value))
}

/// The text in one form of every character, in lower case, without what surrounds it.
pub fn plain(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect::<String>().trim().to_owned()
}

/// Whether a text, in plain form, stands where nothing is to be said.
fn means_nothing(plain: &str) -> bool {
    matches!(plain, "" | "-" | "--" | "–" | "—" | "——" | "/" | "\\" | "n/a" | "na" | "n.a." | "不适用")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn a_score_is_the_only_number_of_its_cell() {
        for (written, expected) in
            [("7", 7.0), (" 7.5 ", 7.5), ("7,5", 7.5), ("7 – high", 7.0), ("高（８）", 8.0)]
        {
            assert_eq!(score(&text(written)).map(Score::value), Some(expected), "{written}");
        }
        for written in ["high", "7-8", "7.3", "0", "-", "2 of 10"] {
            assert_eq!(score(&text(written)), None, "{written}");
        }
    }

    #[test]
    fn a_number_may_have_thousands_or_decimals() {
        for (written, expected) in
            [("1,250", 1_250.0), ("1,250.50", 1_250.5), ("12,5", 12.5), ("¥ 300", 300.0)]
        {
            assert_eq!(number_in(&text(written)), Said::Value(expected), "{written}");
        }
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        let expected = Said::Value(date(2026, 11, 22));
        let cells = [
            "2026-11-22",
            "2026/11/22",
            "2026.11.22",
            "2026年11月22日",
            "２０２６年１１月２２日",
            "20261122",
            "22.11.2026",
            "11/22/2026",
            "22/11/2026",
            "2026-11-22 14:00",
            "2026-11-22T14:00:00",
        ];
        for written in cells {
            assert_eq!(day(&text(written)), expected, "{written}");
        }
        assert_eq!(day(&Cell::Number(46_348.0)), expected, "a day that lost its format");
        assert_eq!(day(&Cell::Number(20_261_122.0)), expected);
    }

    #[test]
    fn a_day_that_could_be_another_one_is_not_guessed() {
        for written in ["05/06/2026", "next week", "2026-11", "2026-13-01", "Q4"] {
            assert_eq!(day(&text(written)), Said::Other, "{written}");
        }
        assert_eq!(day(&text("—")), Said::Nothing);
    }

    #[test]
    fn owner_and_day_share_a_cell_in_any_order() {
        let both = |owner: &str| (owner.to_owned(), Some(date(2026, 11, 22)));
        for written in
            ["Li Wei 2026-11-22", "Li Wei / 22.11.2026", "2026年11月22日 Li Wei", "Li Wei\n2026/11/22"]
        {
            assert_eq!(owner_and_day(&text(written)), both("Li Wei"), "{written}");
        }
        assert_eq!(owner_and_day(&text("Team 3")), ("Team 3".to_owned(), None));
        assert_eq!(owner_and_day(&text("2026-11-22")), both(""));
    }

    #[test]
    fn yes_and_no_are_known_in_both_languages() {
        for written in ["Yes", "Y", "是", "TRUE", "✓"] {
            assert_eq!(yes_or_no(&text(written)), Said::Value(true), "{written}");
        }
        for written in ["no", "否", "FALSE"] {
            assert_eq!(yes_or_no(&text(written)), Said::Value(false), "{written}");
        }
        assert_eq!(yes_or_no(&text("perhaps")), Said::Other);
    }
}
