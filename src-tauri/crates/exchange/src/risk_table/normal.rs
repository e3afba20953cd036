//! A heading reduced to what is compared: printed letter under letter, with codes in brackets, in full width.

use unicode_normalization::UnicodeNormalization;

/// The heading in one form of every character, in lower case, without what stands in brackets, without spaces,
/// line breaks and punctuation, without a number before it (`2. Failure mode`). Where nothing would be left, what
/// stands in the brackets counts.
pub fn normal(heading: &str) -> String {
    let Parts { outside, inside } = Parts::of(heading);
    let all = if outside.is_empty() { inside.concat() } else { outside };
    let unnumbered = all.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if unnumbered.is_empty() { all } else { unnumbered.to_owned() }
}

/// What stands in the brackets of a heading, in the same form.
pub fn brackets(heading: &str) -> Vec<String> {
    Parts::of(heading).inside
}

/// The letters and digits of a heading.
struct Parts {
    outside: String,
    /// Of each pair of brackets.
    inside: Vec<String>,
}

impl Parts {
    fn of(heading: &str) -> Self {
        let (mut parts, mut depth) = (Self { outside: String::new(), inside: Vec::new() }, 0_u32);
        for letter in heading.nfkc().flat_map(char::to_lowercase) {
            match letter {
                '(' | '[' | '{' | '【' | '〔' | '〈' | '《' | '「' => {
                    depth += 1;
                    parts.inside.push(String::new());
                }
                ')' | ']' | '}' | '】' | '〕' | '〉' | '》' | '」' => depth = depth.saturating_sub(1),
                letter if !letter.is_alphanumeric() => {}
                letter if depth == 0 => parts.outside.push(letter),
                letter => parts.inside.last_mut().into_iter().for_each(|inside| inside.push(letter)),
            }
        }
        parts
    }
}

/// Whether a text is written in Chinese characters, at least in part.
pub fn is_chinese(text: &str) -> bool {
    text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_known_however_it_is_printed() {
        let forms = [
            "Severity",
            "SEVERITY",
            "Severity (S)",
            "Ｓｅｖｅｒｉｔｙ（Ｓ）",
            "S\ne\nv\ne\nr\ni\nt\ny",
            " Severity: ",
            "4. Severity [1-10]",
        ];
        for form in forms {
            assert_eq!(normal(form), "severity", "{form:?}");
        }
    }

    #[test]
    fn chinese_headings_lose_their_codes_and_brackets() {
        for form in ["失效模式(FM)", "（潜在）失效模式", "失效\n模式【FM】", "失 效 模 式"]
        {
            assert_eq!(normal(form), "失效模式", "{form:?}");
        }
    }

    #[test]
    fn a_heading_all_in_brackets_is_what_they_hold() {
        assert_eq!(normal("(S)"), "s");
        assert_eq!(normal("（严重度）"), "严重度");
    }
}
