//! Labels that hold markup: their words without any of it.

/// The words of a label: tags are left out, those that end a line become line breaks, and what scripts and styles hold
/// is no word. Entities of HTML stand for their characters. A `<` that begins no tag is a sign like any other.
pub fn plain_label(label: &str) -> String {
    let (mut words, mut rest) = (String::new(), label);
    while let Some(at) = rest.find(['<', '&']) {
        words.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = match if rest.starts_with('<') { tag(rest, &mut words) } else { entity(rest, &mut words) } {
            Some(behind) => behind,
            None => {
                words.push_str(&rest[..1]);
                &rest[1..]
            }
        };
    }
    words.push_str(rest);
    tidy(&words)
}

/// Tags before and behind which a line ends.
const LINES: [&str; 12] = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr"];

/// Elements whose content nobody reads.
const SILENT: [&str; 3] = ["script", "style", "title"];

/// Passes over a tag, and over what it holds where that is not read. Answers what stands behind it.
fn tag<'a>(text: &'a str, words: &mut String) -> Option<&'a str> {
    let inside = &text[1..];
    if inside.starts_with("!--") {
        return Some(inside.split_once("-->").map_or("", |(_, behind)| behind));
    }
    let name = inside.strip_prefix('/').unwrap_or(inside);
    if !name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '!') {
        return None;
    }
    let length = name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len());
    let element = name[..length].to_ascii_lowercase();
    let (_, behind) = name.split_at(beginning(name, LONGEST_TAG).find('>')? + 1);
    if LINES.contains(&element.as_str()) {
        words.push('\n');
    }
    if SILENT.contains(&element.as_str()) && !inside.starts_with('/') {
        return Some(&behind[end_of(behind, &element)..]);
    }
    Some(behind)
}

/// How long a tag can be, so that looking for its end never takes long.
const LONGEST_TAG: usize = 100_000;

/// Where an element ends.
fn end_of(text: &str, element: &str) -> usize {
    let ends = text.match_indices("</").map(|(at, _)| at);
    let is_it = |at: &usize| {
        let name = text.as_bytes().get(at + 2..at + 2 + element.len());
        name.is_some_and(|name| name.eq_ignore_ascii_case(element.as_bytes()))
    };
    ends.into_iter().find(is_it).unwrap_or(text.len())
}

/// The first bytes of a text, as far as they are whole characters.
fn beginning(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

/// Puts the character of an entity. Answers what stands behind it.
fn entity<'a>(text: &'a str, words: &mut String) -> Option<&'a str> {
    let end = beginning(&text[1..], 10).find(';')?;
    let (name, behind) = (&text[1..=end], &text[end + 2..]);
    let character = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "rarr" => '→',
        "bull" => '•',
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => digits.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    words.push(character);
    Some(behind)
}

/// The lines without what surrounds them, and without empty ones between them.
fn tidy(words: &str) -> String {
    let lines = words.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_its_words() {
        let cases = [
            ("<b>Greets</b> the&nbsp;guest", "Greets the guest"),
            ("<div>one</div><div>two<br/>three</div>", "one\ntwo\nthree"),
            ("<script>alert(1)</script>Pay", "Pay"),
            ("<style>b{}</style><p style=\"x\">付款&#x1F600;</p>", "付款😀"),
            ("a < b & c", "a < b & c"),
            ("<img src=x onerror=alert(1)>", ""),
            ("&lt;b&gt;", "<b>"),
            ("5 <", "5 <"),
            ("<!-- note -->x", "x"),
            ("&unknown;&#xffffffff;", "&unknown;&#xffffffff;"),
        ];
        for (label, words) in cases {
            assert_eq!(plain_label(label), words, "{label}");
        }
    }
}
