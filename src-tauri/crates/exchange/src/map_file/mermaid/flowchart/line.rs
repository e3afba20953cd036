//! One statement of a flowchart: nodes with their shapes, and the arrows between them.

use sightline_model::LinkKind;

use crate::map_file::label::plain_label;

/// A piece of a statement.
#[derive(Debug, PartialEq)]
pub enum Part {
    /// Nodes with `&` between them.
    Nodes(Vec<Shaped>),
    /// An arrow.
    Arrow(Arrow),
}

/// A node as it is named.
#[derive(Debug, PartialEq)]
pub struct Shaped {
    pub id: String,
    /// What it says, where that is said here.
    pub text: Option<String>,
    /// Whether it is a rhombus.
    pub decision: bool,
}

/// An arrow between nodes.
#[derive(Debug, PartialEq)]
pub struct Arrow {
    /// Nothing for one that nobody sees.
    pub kind: Option<LinkKind>,
    pub label: String,
}

/// What opens and closes a shape, the longer signs first.
const SHAPES: [(&str, &str); 14] = [
    ("(((", ")))"),
    ("((", "))"),
    ("([", "])"),
    ("[[", "]]"),
    ("[(", ")]"),
    ("{{", "}}"),
    ("[/", "/]"),
    ("[/", "\\]"),
    ("[\\", "\\]"),
    ("[\\", "/]"),
    ("(", ")"),
    ("[", "]"),
    ("{", "}"),
    (">", "]"),
];

/// Reads a statement; nothing where it is none.
pub fn statement(line: &str) -> Option<Vec<Part>> {
    let (mut parts, mut rest) = (Vec::new(), line.trim());
    loop {
        let (nodes, behind) = nodes(rest)?;
        parts.push(Part::Nodes(nodes));
        rest = behind.trim_start();
        if rest.is_empty() {
            return Some(parts);
        }
        let (arrow, behind) = arrow(rest)?;
        parts.push(Part::Arrow(arrow));
        rest = behind.trim_start();
    }
}

/// The id and the title of a subgraph.
pub fn subgraph(said: &str) -> (String, String) {
    if let Some((id, title)) = said.split_once('[') {
        let title = label(title.trim_end().trim_end_matches(']'));
        return (id.trim().to_owned(), if title.is_empty() { id.trim().to_owned() } else { title });
    }
    let title = label(said);
    (title.clone(), title)
}

fn nodes(text: &str) -> Option<(Vec<Shaped>, &str)> {
    let (mut found, mut rest) = (Vec::new(), text);
    loop {
        let (node, behind) = node(rest.trim_start())?;
        found.push(node);
        rest = behind;
        match rest.trim_start().strip_prefix('&') {
            Some(behind) => rest = behind,
            None => return Some((found, rest)),
        }
    }
}

fn node(text: &str) -> Option<(Shaped, &str)> {
    let (id, rest) = text.split_at(id_length(text)?);
    let mut shaped = Shaped { id: id.to_owned(), text: None, decision: false };
    let mut rest = rest;
    if let Some(inside) = rest.strip_prefix("@{") {
        let (said, behind) = until(inside, "}")?;
        shaped.text = property(said, "label").map(|text| label(&text));
        shaped.decision = property(said, "shape").is_some_and(|shape| {
            ["diam", "diamond", "decision", "rhombus", "question"].contains(&shape.as_str())
        });
        rest = behind;
    } else if let Some((open, text, behind)) = shape(rest) {
        shaped.text = Some(label(text)).filter(|text| !text.is_empty());
        shaped.decision = open == "{";
        rest = behind;
    }
    // A class that says how it looks.
    if let Some(behind) = rest.strip_prefix(":::") {
        rest = behind.trim_start_matches(|letter: char| letter.is_alphanumeric() || "_-".contains(letter));
    }
    Some((shaped, rest))
}

/// How long the id at the beginning of a text is. A hyphen that begins an arrow ends it.
fn id_length(text: &str) -> Option<usize> {
    let mut length = 0;
    while let Some(letter) = text[length..].chars().next() {
        let rest = &text[length..];
        let goes_on = letter.is_alphanumeric()
            || "_./".contains(letter)
            || letter == '-'
                && length > 0
                && !rest.starts_with("--")
                && !rest.starts_with("-.")
                && rest[1..].starts_with(char::is_alphanumeric);
        if !goes_on {
            break;
        }
        length += letter.len_utf8();
    }
    (length > 0).then_some(length)
}

/// The shape at the beginning of a text: what opens it, what it says, and what stands behind it.
fn shape(text: &str) -> Option<(&'static str, &str, &str)> {
    SHAPES.iter().find_map(|(open, close)| {
        let inside = text.strip_prefix(open)?;
        let (said, behind) = until(inside, close)?;
        Some((*open, said, behind))
    })
}

/// A text up to a sign outside of quotes, and what stands behind it.
fn until<'a>(text: &'a str, close: &str) -> Option<(&'a str, &'a str)> {
    let mut quoted = false;
    for (at, letter) in text.char_indices() {
        if letter == '"' {
            quoted = !quoted;
        } else if !quoted && text[at..].starts_with(close) {
            return Some((&text[..at], &text[at + close.len()..]));
        }
    }
    None
}

fn property(said: &str, name: &str) -> Option<String> {
    said.split(',').find_map(|pair| {
        let (key, value) = pair.split_once(':')?;
        (key.trim() == name).then(|| value.trim().trim_matches('"').to_owned())
    })
}

/// The words of a label: without its quotes, its markup and the signs that stand for others.
fn label(said: &str) -> String {
    let bare = said.trim().trim_matches('"').trim().trim_matches('`');
    let mut text = String::new();
    let mut rest = bare;
    // `#quot;` and `#35;` are entities of HTML with another sign before them.
    while let Some(at) = rest.find('#') {
        let (before, behind) = rest.split_at(at);
        text.push_str(before);
        let name: String =
            behind[1..].chars().take_while(|letter| letter.is_ascii_alphanumeric()).take(8).collect();
        let is_entity = !name.is_empty() && behind[1 + name.len()..].starts_with(';');
        let number = name.bytes().all(|digit| digit.is_ascii_digit());
        match (is_entity, number) {
            (true, true) => text.push_str(&format!("&#{name}")),
            (true, false) => text.push_str(&format!("&{name}")),
            (false, _) => {
                text.push('#');
                rest = &behind[1..];
                continue;
            }
        }
        rest = &behind[1 + name.len()..];
    }
    text.push_str(rest);
    plain_label(&text)
}

/// The arrow at the beginning of a text, with its label within it or behind it.
fn arrow(text: &str) -> Option<(Arrow, &str)> {
    let begin = text.strip_prefix('<').map(|rest| (true, rest));
    let (backwards, rest) = begin
        .or_else(|| {
            let crossed = text.strip_prefix(['o', 'x']).filter(|rest| rest.starts_with(['-', '=']));
            crossed.map(|rest| (true, rest))
        })
        .unwrap_or((false, text));
    let length = rest.find(|letter| !"-=.~".contains(letter)).unwrap_or(rest.len());
    let (stem, behind) = rest.split_at(length);
    if length < 2 {
        return None;
    }
    let head = |text: &str| {
        text.starts_with('>') || text.starts_with(['o', 'x']) && !text[1..].starts_with(char::is_alphanumeric)
    };
    let (mut label_within, mut forwards, mut rest) = (String::new(), false, behind);
    let unfinished = ["--", "==", "-."].contains(&stem) && !head(behind) && !behind.starts_with('|');
    if unfinished {
        // `-- text -->`
        let close = match stem {
            "--" => "--",
            "==" => "==",
            _ => ".-",
        };
        let (said, after) = until(behind, close)?;
        label_within = label(said);
        rest = after.trim_start_matches(['-', '=', '.']);
    }
    if head(rest) {
        forwards = true;
        rest = &rest[1..];
    }
    if let Some(inside) = rest.trim_start().strip_prefix('|') {
        let (said, after) = until(inside, "|")?;
        label_within = label(said);
        rest = after;
    }
    let kind = match () {
        () if stem.contains('~') => None,
        () if stem.contains('.') => Some(LinkKind::Information),
        () if backwards && forwards => Some(LinkKind::TwoWay),
        () => Some(LinkKind::Flow),
    };
    Some((Arrow { kind, label: label_within }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: &str, text: Option<&str>, decision: bool) -> Shaped {
        Shaped { id: id.into(), text: text.map(str::to_owned), decision }
    }

    fn arrow(kind: Option<LinkKind>, label: &str) -> Part {
        Part::Arrow(Arrow { kind, label: label.into() })
    }

    #[test]
    fn nodes_have_the_texts_of_their_shapes() {
        let cases = [
            ("A", node("A", None, false)),
            ("A[Greet the guest]", node("A", Some("Greet the guest"), false)),
            ("b-1{Paid?}", node("b-1", Some("Paid?"), true)),
            ("A([\"Start (here)\"])", node("A", Some("Start (here)"), false)),
            ("房[客房<br/>打扫]", node("房", Some("客房\n打扫"), false)),
            ("A[[x]]:::red", node("A", Some("x"), false)),
            ("A{{x}}", node("A", Some("x"), false)),
            ("A@{ shape: diamond, label: \"Paid?\" }", node("A", Some("Paid?"), true)),
            ("A[\"5 #lt; 6 #35;\"]", node("A", Some("5 < 6 #"), false)),
        ];
        for (line, expected) in cases {
            assert_eq!(statement(line), Some(vec![Part::Nodes(vec![expected])]), "{line}");
        }
    }

    #[test]
    fn arrows_have_kinds_and_labels() {
        let cases = [
            ("A-->B", arrow(Some(LinkKind::Flow), "")),
            ("A --- B", arrow(Some(LinkKind::Flow), "")),
            ("A -->|yes| B", arrow(Some(LinkKind::Flow), "yes")),
            ("A -- yes --> B", arrow(Some(LinkKind::Flow), "yes")),
            ("A -.-> B", arrow(Some(LinkKind::Information), "")),
            ("A -. maybe .-> B", arrow(Some(LinkKind::Information), "maybe")),
            ("A ==> B", arrow(Some(LinkKind::Flow), "")),
            ("A == now ==> B", arrow(Some(LinkKind::Flow), "now")),
            ("A <--> B", arrow(Some(LinkKind::TwoWay), "")),
            ("A ~~~ B", arrow(None, "")),
            ("A --o B", arrow(Some(LinkKind::Flow), "")),
            ("A ---> B", arrow(Some(LinkKind::Flow), "")),
        ];
        for (line, expected) in cases {
            let nodes = |id| Part::Nodes(vec![node(id, None, false)]);
            assert_eq!(statement(line), Some(vec![nodes("A"), expected, nodes("B")]), "{line}");
        }
    }

    #[test]
    fn lists_and_chains_are_one_statement() {
        let parts = statement("A & B --> C --> D").unwrap();
        assert_eq!(parts.len(), 5);
        assert_eq!(statement("this is no statement"), None);
        assert_eq!(statement("A -- never ends"), None);
        assert_eq!(statement("-->"), None);
    }
}
