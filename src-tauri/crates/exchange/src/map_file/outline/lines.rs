//! The lines of an outline as a tree.

/// What one line says, with those that go on with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// How many nodes it stands below.
    pub depth: usize,
    /// The line as it is written, without its bullet; those that go on with it behind line breaks.
    pub raw: String,
    /// Its first line, counted from 0.
    pub line: u32,
    /// Whether it is a heading.
    pub heading: bool,
    /// Whether something stands below it.
    pub parent: bool,
}

/// What a line is by its first signs.
enum Line<'a> {
    Blank,
    /// A heading with its level.
    Heading(usize, &'a str),
    /// A list item with its indent.
    Item(usize, &'a str),
    /// Any other text with its indent.
    Text(usize, &'a str),
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Self {
        let bare = line.trim_start_matches([' ', '\t', '\u{3000}']);
        let indent =
            line[..line.len() - bare.len()].chars().map(|space| if space == '\t' { 4 } else { 1 }).sum();
        let bare = bare.trim_end();
        if bare.is_empty() {
            return Self::Blank;
        }
        let text = bare.trim_start_matches('#');
        let level = bare.len() - text.len();
        if level > 0 && indent < 4 && (text.is_empty() || text.starts_with([' ', '\t'])) {
            return Self::Heading(level, text.trim());
        }
        match item(bare) {
            Some(text) => Self::Item(indent, text),
            None => Self::Text(indent, bare),
        }
    }
}

/// What stands behind the sign of a list item.
fn item(line: &str) -> Option<&str> {
    let bullets = ["- ", "* ", "+ ", "• ", "– "];
    if let Some(text) = bullets.iter().find_map(|bullet| line.strip_prefix(*bullet)) {
        return Some(text.trim_start());
    }
    if ["-", "*", "+", "•"].contains(&line) {
        return Some("");
    }
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = line.len() - rest.len();
    let text = [". ", ") ", "、"].iter().find_map(|sign| rest.strip_prefix(*sign))?;
    (1..=3).contains(&digits).then(|| text.trim_start())
}

/// Whether a text is an outline rather than a table: it begins with a heading or a list item, or its second line stands
/// deeper than its first one.
pub fn looks_like_outline(text: &str) -> bool {
    let mut lines = text.lines().map(Line::of).filter(|line| !matches!(line, Line::Blank));
    match (lines.next(), lines.next()) {
        (Some(Line::Heading(..) | Line::Item(..)), _) => true,
        (Some(Line::Text(indent, first)), Some(Line::Text(deeper, _) | Line::Item(deeper, _))) => {
            deeper > indent && !first.contains([',', ';', '\t', '|'])
        }
        _ => false,
    }
}

/// The tree of an outline in the order of its lines, and the lines that belong nowhere.
pub fn tree(text: &str) -> (Vec<Node>, Vec<(u32, String)>) {
    let is_markdown = text.lines().any(|line| matches!(Line::of(line), Line::Heading(..) | Line::Item(..)));
    let mut growing =
        Growing { nodes: Vec::new(), left_out: Vec::new(), open: Vec::new(), item_indent: None };
    for (number, line) in (0..).zip(text.lines()) {
        match Line::of(line) {
            Line::Blank => growing.item_indent = growing.item_indent.map(|(indent, _)| (indent, true)),
            Line::Heading(level, text) => growing.add(Key::Heading(level), text, number),
            Line::Item(indent, text) => growing.add(Key::Indent(indent), text, number),
            Line::Text(indent, text) if is_markdown => growing.go_on(indent, text, number),
            Line::Text(indent, text) => growing.add(Key::Indent(indent), text, number),
        }
    }
    (growing.nodes, growing.left_out)
}

/// What decides below what a line stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Heading(usize),
    Indent(usize),
}

struct Growing {
    nodes: Vec<Node>,
    left_out: Vec<(u32, String)>,
    /// The nodes that the next one may stand below, with what decides.
    open: Vec<(Key, usize)>,
    /// How far the list item is indented that the last lines belong to, and whether an empty line stands behind it.
    item_indent: Option<(usize, bool)>,
}

impl Growing {
    fn add(&mut self, key: Key, text: &str, line: u32) {
        while self.open.last().is_some_and(|(other, _)| *other >= key) {
            self.open.pop();
        }
        if let Some((_, above)) = self.open.last() {
            self.nodes[*above].parent = true;
        }
        let heading = matches!(key, Key::Heading(_));
        let depth = self.open.len();
        self.open.push((key, self.nodes.len()));
        self.nodes.push(Node { depth, raw: text.to_owned(), line, heading, parent: false });
        self.item_indent = match key {
            Key::Heading(_) => None,
            Key::Indent(indent) => Some((indent, false)),
        };
    }

    /// A line that is neither heading nor list item goes on with the item before it, unless an empty line parts them and
    /// it stands no deeper.
    fn go_on(&mut self, indent: usize, text: &str, line: u32) {
        let goes_on = self.item_indent.is_some_and(|(item, parted)| indent > item || !parted);
        match self.nodes.last_mut().filter(|_| goes_on) {
            Some(node) => {
                node.raw.push('\n');
                node.raw.push_str(text);
            }
            None => self.left_out.push((line, text.to_owned())),
        }
    }
}
