//! XML as a tree of elements, within limits. Entities that a file declares itself are not read, so that a small file
//! cannot grow in the memory.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// How deep elements may stand within each other.
const DEEPEST: usize = 200;

/// How many elements a file may have.
const MOST_ELEMENTS: usize = 1_000_000;

/// One element. Names are without their prefixes.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    /// The words between its tags, without those of its children.
    pub text: String,
}

impl Element {
    /// What an attribute says; empty where there is none.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// A number that an attribute says.
    pub fn number(&self, name: &str) -> Option<f64> {
        self.attribute(name).parse::<f64>().ok().filter(|number| number.is_finite())
    }

    /// The children of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of a name.
    pub fn first(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }
}

/// Reads a file. Answers its root.
///
/// # Errors
/// What the reader says, in English.
pub fn parse(text: &str) -> Result<Element, String> {
    let mut reader = Reader::from_str(text);
    let (mut open, mut count): (Vec<Element>, usize) = (vec![Element::default()], 0);
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => {
                if open.len() > DEEPEST {
                    return Err(format!("elements stand more than {DEEPEST} deep within each other"));
                }
                open.push(element(&start, &mut count)?);
            }
            Event::Empty(empty) => {
                let element = element(&empty, &mut count)?;
                if let Some(parent) = open.last_mut() {
                    parent.children.push(element);
                }
            }
            Event::End(_) => close(&mut open)?,
            Event::Text(words) => add(&mut open, &words.xml10_content()),
            Event::CData(words) => add(&mut open, &words.xml10_content()),
            Event::GeneralRef(reference) => {
                match reference.resolve_char_ref().map_err(|error| error.to_string())? {
                    Some(character) => add(&mut open, character.encode_utf8(&mut [0; 4])),
                    None => {
                        let known = quick_xml::escape::resolve_xml_entity(&reference);
                        add(&mut open, known.ok_or("an entity is not known")?);
                    }
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    match open.as_mut_slice() {
        [document] => document.children.pop().ok_or_else(|| "there is no element".to_owned()),
        _ => Err("it ends within an element".to_owned()),
    }
}

fn close(open: &mut Vec<Element>) -> Result<(), String> {
    let closed = open.pop().ok_or("an element ends that did not begin")?;
    let parent = open.last_mut().ok_or("an element ends that did not begin")?;
    parent.children.push(closed);
    Ok(())
}

fn add(open: &mut [Element], words: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(words);
    }
}

fn element(start: &BytesStart, count: &mut usize) -> Result<Element, String> {
    *count += 1;
    if *count > MOST_ELEMENTS {
        return Err(format!("there are more than {MOST_ELEMENTS} elements"));
    }
    let mut attributes = Vec::new();
    // A name that is there twice is looked for once: looking for it would take long in an element made for that.
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| error.to_string())?;
        attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element { name: start.local_name().as_ref().to_owned(), attributes, ..Element::default() })
}
