//! The texts of an outline: Markdown's signs, read and written.

/// How long the name of a lane can be before it is a sentence with a colon.
const LONGEST_LANE: usize = 80;

/// A text as it was meant: a backslash before a sign keeps the sign, `<br>` is a line break, and what makes words bold
/// is left out.
pub fn read_text(raw: &str) -> String {
    let (mut text, mut rest) = (String::new(), raw);
    while let Some(letter) = rest.chars().next() {
        if let Some(sign) = escaped(rest) {
            text.push(sign);
            rest = &rest[1 + sign.len_utf8()..];
        } else if let Some(behind) = line_break(rest) {
            text.push('\n');
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix("**") {
            rest = behind;
        } else {
            text.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    text.trim().to_owned()
}

/// The sign that a backslash keeps.
fn escaped(text: &str) -> Option<char> {
    text.strip_prefix('\\')?.chars().next().filter(|sign| sign.is_ascii_punctuation() || *sign == '：')
}

fn line_break(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('<')?;
    let name = inside.get(..2).filter(|name| name.eq_ignore_ascii_case("br"))?;
    inside[name.len()..].trim_start_matches([' ', '/']).strip_prefix('>')
}

/// The lane and the text of a line that names its lane: `Frontstage: Greets the guest`. Nothing where none does.
pub fn lane_and_text(raw: &str) -> Option<(String, String)> {
    let (mut at, mut letters) = (0, 0);
    while let Some(letter) = raw[at..].chars().next() {
        if letters > LONGEST_LANE || letter == '\n' {
            return None;
        }
        if let Some(sign) = escaped(&raw[at..]) {
            at += 1 + sign.len_utf8();
        } else {
            let behind = &raw[at + letter.len_utf8()..];
            let parts = letter == '：'
                || letter == ':' && (behind.is_empty() || behind.starts_with([' ', '\t', '*']));
            if parts {
                let (lane, text) = (read_text(&raw[..at]), read_text(behind));
                return (!lane.is_empty()).then_some((lane, text));
            }
            at += letter.len_utf8();
        }
        letters += 1;
    }
    None
}

/// A text as Markdown: read by [`read_text`] as what it is. `lane` also keeps its colons from ending the name.
#[must_use]
pub fn write_text(text: &str, lane: bool) -> String {
    let mut written = String::new();
    for (at, letter) in text.char_indices() {
        let escape = match letter {
            '\\' | '*' | '`' => true,
            '<' => line_break(&text[at..]).is_some(),
            ':' | '：' => lane,
            _ => false,
        };
        match letter {
            '\n' => written.push_str("<br>"),
            letter => {
                if escape {
                    written.push('\\');
                }
                written.push(letter);
            }
        }
    }
    if begins_otherwise(&written) { format!("\\{written}") } else { written }
}

/// Whether a text at the beginning of a line or item would be taken for something else.
fn begins_otherwise(text: &str) -> bool {
    text.starts_with(['#', '-', '+', '>'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_names_its_lane_before_a_colon() {
        let said = |lane: &str, text: &str| Some((lane.to_owned(), text.to_owned()));
        assert_eq!(lane_and_text("Frontstage: Greets"), said("Frontstage", "Greets"));
        assert_eq!(lane_and_text("前台：迎接"), said("前台", "迎接"));
        assert_eq!(lane_and_text("**Frontstage:** Greets"), said("Frontstage", "Greets"));
        assert_eq!(lane_and_text("Desk\\: night: Locks"), said("Desk: night", "Locks"));
        assert_eq!(lane_and_text("10:30 Arrives"), None, "a time of the day is no lane");
        assert_eq!(lane_and_text("Greets"), None);
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_again(text in "[a客:：<br>*\\\\\\n#-]{0,12}", lane in "[a客:：*#]{1,6}") {
            let text = text.trim().to_owned();
            prop_assert_eq!(read_text(&write_text(&text, false)), text.clone());
            let line = format!("{}: {}", write_text(&lane, true), write_text(&text, false));
            prop_assert_eq!(lane_and_text(&line), Some((lane, text)), "{}", line);
        }
    }
}
