//! A page as a reader finds it.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What a page holds. It is written so that it is well-formed XML, too, but for its script and its style sheet.
#[derive(Default)]
pub struct Page {
    /// Element, name and value of every attribute.
    pub attributes: Vec<(String, String, String)>,
    elements: Vec<String>,
    /// The script.
    pub script: String,
    /// The style sheet.
    pub style: String,
    /// The levels of the headings.
    pub headings: Vec<u8>,
    /// All text.
    pub text: String,
    /// The text of the table.
    pub table: String,
    /// The text after the heading of the map in words.
    pub outline: String,
}

impl Page {
    pub fn read(html: &str) -> Self {
        let mut page = Self::default();
        let (html, style) = taken_out(html, "style");
        let (html, script) = taken_out(&html, "script");
        (page.style, page.script) = (style, script);
        let html = html.strip_prefix("<!DOCTYPE html>").expect("a page begins with its type");
        let mut reader = Reader::from_str(html);
        let mut open: Vec<String> = Vec::new();
        let mut in_outline = false;
        loop {
            match reader.read_event().expect("the page is well-formed") {
                Event::Start(element) => {
                    let name = page.element(&element);
                    open.push(name);
                }
                Event::Empty(element) => {
                    page.element(&element);
                }
                Event::End(_) => {
                    open.pop();
                }
                Event::Text(text) => page.said(&text, &open, in_outline),
                Event::GeneralRef(reference) => {
                    let named = match &*reference {
                        "lt" => "<",
                        "gt" => ">",
                        "amp" => "&",
                        "quot" => "\"",
                        other => panic!("&{other};"),
                    };
                    page.said(named, &open, in_outline);
                }
                Event::Eof => break,
                other => panic!("{other:?} in a page"),
            }
            in_outline |= page.attributes.last().is_some_and(|(_, _, value)| value == "outline");
        }
        assert!(open.is_empty(), "{open:?} stays open");
        page
    }

    fn element(&mut self, element: &BytesStart<'_>) -> String {
        let name = element.name().as_ref().to_owned();
        for attribute in element.attributes() {
            let attribute = attribute.expect("each attribute stands once, in quotes");
            let value = quick_xml::escape::unescape(&attribute.value).expect("known references").into_owned();
            self.attributes.push((name.clone(), attribute.key.as_ref().to_owned(), value));
        }
        if let [b'h', level @ b'1'..=b'6'] = name.as_bytes() {
            self.headings.push(level - b'0');
        }
        self.elements.push(name.clone());
        name
    }

    fn said(&mut self, text: &str, open: &[String], in_outline: bool) {
        self.text.push_str(text);
        if open.iter().any(|name| name == "table") {
            self.table.push_str(text);
        }
        if in_outline {
            self.outline.push_str(text);
        }
    }

    pub fn count(&self, element: &str) -> usize {
        self.elements.iter().filter(|name| *name == element).count()
    }

    /// The values of all attributes of a name.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.attributes.iter().filter(move |(_, found, _)| found == name).map(|(_, _, value)| value.as_str())
    }

    /// The value of an attribute that begins so.
    pub fn value(&self, element: &str, name: &str, beginning: &str) -> Option<&str> {
        let of = self.attributes.iter().filter(|(on, found, _)| on == element && found == name);
        of.map(|(_, _, value)| value.as_str()).find(|value| value.starts_with(beginning))
    }
}

/// The text without what stands in its first element of a name up to the first end of it, as a browser takes it.
fn taken_out(html: &str, name: &str) -> (String, String) {
    let (begin, end) = (format!("<{name}>"), format!("</{name}>"));
    let from = html.find(&begin).expect("the page has one") + begin.len();
    let to = from + html[from..].find(&end).expect("it ends");
    (format!("{}{}", &html[..from], &html[to..]), html[from..to].to_owned())
}
