//! How large a drawing becomes when every reference in it is followed: a few bytes can name a large part
//! over and over, and a part that does so can be named in turn.

use std::collections::HashMap;

use resvg::usvg::roxmltree::{Document, Node, NodeId};

use super::ImageProblem;

/// The most bytes of markup that a drawing may stand for.
const MOST_BYTES: u64 = 32 << 20;

/// The most elements within each other, references followed. What paints them calls itself for each.
const MOST_DEPTH: u32 = 200;

/// What a byte of text weighs: its letter is drawn as an outline.
const OUTLINE_OF_A_LETTER: u64 = 16;

/// The most comparisons of a rule of a style sheet with an element.
const MOST_COMPARISONS: u64 = 20_000_000;

/// Refuses drawings that stand for too much.
pub fn check(document: &Document) -> Result<(), ImageProblem> {
    let elements = document.descendants().filter(Node::is_element).count() as u64;
    let styles = document.descendants().filter_map(style_sheet);
    let rules = styles.map(|style| style.matches('{').count() as u64).sum::<u64>();
    if rules.saturating_mul(elements) > MOST_COMPARISONS {
        return Err(ImageProblem::TooIntricate);
    }
    let by_id = document.descendants().filter_map(|node| Some((node.attribute("id")?, node))).collect();
    let mut following = Following { by_id, known: HashMap::new() };
    following.follow(document.root_element(), 1).map(|_| ())
}

/// What an element stands for.
#[derive(Clone, Copy, Default)]
struct Extent {
    bytes: u64,
    /// How many elements lie within each other, itself included.
    depth: u32,
}

impl Extent {
    fn contain(&mut self, inner: Self, times: u64) {
        self.bytes = self.bytes.saturating_add(inner.bytes.saturating_mul(times));
        self.depth = self.depth.max(inner.depth + 1);
    }
}

struct Following<'a, 'input> {
    by_id: HashMap<&'a str, Node<'a, 'input>>,
    /// Nothing for an element that is being followed: a reference to it leads in a circle, which the painter
    /// cuts.
    known: HashMap<NodeId, Option<Extent>>,
}

impl<'a, 'input> Following<'a, 'input> {
    /// `depth` counts the element and those that led to it.
    fn follow(&mut self, element: Node<'a, 'input>, depth: u32) -> Result<Extent, ImageProblem> {
        if let Some(known) = self.known.get(&element.id()) {
            return Ok(known.unwrap_or_default());
        }
        if depth > MOST_DEPTH {
            return Err(ImageProblem::TooIntricate);
        }
        self.known.insert(element.id(), None);
        let mut extent = Extent { bytes: own_bytes(element), depth: 1 };
        for child in element.children().filter(Node::is_element) {
            extent.contain(self.follow(child, depth + 1)?, 1);
        }
        for (name, times) in references(element) {
            if let Some(target) = self.by_id.get(name).copied() {
                extent.contain(self.follow(target, depth + 1)?, times);
            }
        }
        if extent.bytes > MOST_BYTES || extent.depth > MOST_DEPTH {
            return Err(ImageProblem::TooIntricate);
        }
        self.known.insert(element.id(), Some(extent));
        Ok(extent)
    }
}

/// The bytes of an element without those of the elements within it.
fn own_bytes(element: Node) -> u64 {
    let length = |node: Node| node.range().len() as u64;
    element.children().fold(length(element), |bytes, child| {
        if child.is_element() {
            bytes.saturating_sub(length(child))
        } else if child.is_text() {
            bytes.saturating_add(length(child).saturating_mul(OUTLINE_OF_A_LETTER))
        } else {
            bytes
        }
    })
}

fn style_sheet<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    if node.tag_name().name() == "style" { node.text() } else { None }
}

/// What an element names, and how often it may be drawn for that: the target of a link once; a paint or a
/// mask for each element within, which inherit it; a marker for each point of each line within, of which
/// there are fewer than bytes. A style sheet speaks for the whole drawing.
fn references<'a>(element: Node<'a, '_>) -> Vec<(&'a str, u64)> {
    let root = element.document().root_element();
    let style_sheet = style_sheet(element).map(|style| (style, "style", root));
    let attributes = element.attributes().map(|attribute| (attribute.value(), attribute.name(), element));
    let mut references = Vec::new();
    for (value, name, over) in attributes.chain(style_sheet) {
        if name == "href" {
            references.extend(value.strip_prefix('#').map(|target| (target, 1)));
        } else if value.contains("url(") {
            let markers = name.starts_with("marker") || value.contains("marker");
            let times = if markers { over.range().len() } else { over.descendants().count() };
            references.extend(paint_names(value).map(|target| (target, times as u64)));
        }
    }
    references
}

/// The names in `url(#name)`, quoted or not.
fn paint_names(value: &str) -> impl Iterator<Item = &str> {
    value.split("url(").skip(1).filter_map(|rest| {
        let address = rest.split(')').next()?.trim().trim_matches(['"', '\'']);
        address.strip_prefix('#')
    })
}
