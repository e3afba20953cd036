//! Reads a PDF: its text in the order of its structure, its fonts, its bookmarks, and what is drawn where.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A PDF, taken apart.
pub struct Reader {
    pub document: Document,
    /// The text of each piece of content, by its page and its number.
    content: BTreeMap<(ObjectId, i64), String>,
}

impl Reader {
    pub fn new(file: &[u8]) -> Self {
        let document = Document::load_mem(file).expect("a PDF file");
        let mut content = BTreeMap::new();
        for page in document.page_iter() {
            for (number, text) in marked_text(&document, page) {
                content.entry((page, number)).or_insert_with(String::new).push_str(&text);
            }
        }
        Self { document, content }
    }

    fn dictionary<'a>(&'a self, object: &'a Object) -> Option<&'a Dictionary> {
        self.document.dereference(object).ok()?.1.as_dict().ok()
    }

    pub fn catalog(&self) -> &Dictionary {
        self.document.catalog().expect("every PDF has a catalog")
    }

    /// The leaves of the structure in reading order: the role of each element with its text, or its alternative text.
    pub fn structure(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        let root = self.catalog().get(b"StructTreeRoot").ok().and_then(|root| self.dictionary(root));
        if let Some(children) = root.and_then(|root| root.get(b"K").ok()) {
            self.walk(children, None, &mut found);
        }
        found
    }

    fn walk(&self, object: &Object, page: Option<ObjectId>, found: &mut Vec<(String, String)>) {
        let Ok((_, object)) = self.document.dereference(object) else { return };
        match object {
            Object::Array(children) => children.iter().for_each(|child| self.walk(child, page, found)),
            Object::Dictionary(element) => self.element(element, page, found),
            _ => {}
        }
    }

    fn element(&self, element: &Dictionary, page: Option<ObjectId>, found: &mut Vec<(String, String)>) {
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let role = element
            .get(b"S")
            .and_then(Object::as_name)
            .map(|name| String::from_utf8_lossy(name).into_owned());
        let Ok(role) = role else { return };
        let alternative = element.get(b"Alt").ok().and_then(|text| lopdf::decode_text_string(text).ok());
        let children = element.get(b"K").ok();
        let text: String = children.map(|children| self.own_text(children, page)).unwrap_or_default();
        if let Some(text) = alternative {
            found.push((role, text));
        } else if !text.is_empty() {
            found.push((role, text));
        } else if let Some(children) = children {
            self.walk(children, page, found);
        }
    }

    /// The text of the pieces of content right below an element.
    fn own_text(&self, children: &Object, page: Option<ObjectId>) -> String {
        let piece = |number: i64, page: Option<ObjectId>| {
            page.and_then(|page| self.content.get(&(page, number))).cloned().unwrap_or_default()
        };
        match self.document.dereference(children).map(|(_, object)| object) {
            Ok(Object::Integer(number)) => piece(*number, page),
            Ok(Object::Array(children)) => children.iter().map(|child| self.own_text(child, page)).collect(),
            Ok(Object::Dictionary(reference)) if reference.get(b"MCID").is_ok() => {
                let page = reference.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                reference
                    .get(b"MCID")
                    .and_then(Object::as_i64)
                    .map(|number| piece(number, page))
                    .unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    /// Each bookmark's title, those below another after it.
    pub fn bookmarks(&self) -> Vec<String> {
        let mut found = Vec::new();
        let outline = self.catalog().get(b"Outlines").ok().and_then(|outline| self.dictionary(outline));
        if let Some(outline) = outline {
            self.bookmarks_of(outline, &mut found);
        }
        found
    }

    fn bookmarks_of(&self, parent: &Dictionary, found: &mut Vec<String>) {
        let mut next = parent.get(b"First").ok().and_then(|first| self.dictionary(first));
        while let Some(item) = next {
            found.extend(item.get(b"Title").ok().and_then(|title| lopdf::decode_text_string(title).ok()));
            self.bookmarks_of(item, found);
            next = item.get(b"Next").ok().and_then(|next| self.dictionary(next));
        }
    }

    /// The descriptors of all fonts.
    pub fn fonts(&self) -> Vec<&Dictionary> {
        self.document
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
            .filter(|font| {
                font.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"FontDescriptor")
            })
            .collect()
    }

    /// The size of a page in points.
    pub fn page_size(&self, page: ObjectId) -> (f32, f32) {
        let dictionary = self.document.get_dictionary(page).expect("a page");
        let media = dictionary.get(b"MediaBox").and_then(Object::as_array).expect("a page has a size");
        let side = |index: usize| media[index].as_float().expect("a length");
        (side(2), side(3))
    }

    /// The text of all pages in the order of drawing.
    pub fn drawn_text(&self) -> String {
        let mut text = String::new();
        for page in self.document.page_iter() {
            for (_, piece) in all_text(&self.document, page) {
                text.push_str(&piece);
                text.push('\n');
            }
        }
        text
    }
}

/// The text of a page by the numbers of its marked content; what is marked as an artifact has none.
fn marked_text(document: &Document, page: ObjectId) -> Vec<(i64, String)> {
    all_text(document, page).into_iter().filter_map(|(number, text)| Some((number?, text))).collect()
}

fn all_text(document: &Document, page: ObjectId) -> Vec<(Option<i64>, String)> {
    let bytes = document.get_page_content(page);
    let content = Content::decode(&bytes).expect("content can be read");
    let fonts = document.get_page_fonts(page).expect("a page has fonts");
    let maps: BTreeMap<Vec<u8>, BTreeMap<u16, String>> =
        fonts.into_iter().map(|(name, font)| (name, to_unicode(document, font))).collect();
    let mut font: Option<&BTreeMap<u16, String>> = None;
    // The number of each open piece of content, and what it says that it stands for.
    let mut open: Vec<(Option<i64>, bool)> = Vec::new();
    let mut found: Vec<(Option<i64>, String)> = Vec::new();
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BDC" | "BMC" => {
                let properties = operation.operands.get(1).and_then(|properties| properties.as_dict().ok());
                let number =
                    properties.and_then(|properties| properties.get(b"MCID").and_then(Object::as_i64).ok());
                let number = number.or_else(|| open.last().and_then(|open| open.0));
                let said = properties
                    .and_then(|properties| properties.get(b"ActualText").ok())
                    .and_then(|text| lopdf::decode_text_string(text).ok());
                let is_said = said.is_some();
                found.extend(said.map(|said| (number, said)));
                open.push((number, is_said));
            }
            "EMC" => {
                open.pop();
            }
            "Tf" => font = operation.operands[0].as_name().ok().and_then(|name| maps.get(name)),
            "Tj" | "TJ" => {
                let number = open.last().and_then(|open| open.0);
                if !open.iter().any(|(_, is_said)| *is_said) {
                    let text = operation.operands.iter().map(|operand| shown(operand, font)).collect();
                    found.push((number, text));
                }
            }
            _ => {}
        }
    }
    found
}

fn shown(operand: &Object, font: Option<&BTreeMap<u16, String>>) -> String {
    match operand {
        Object::String(bytes, _) => bytes
            .chunks_exact(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
            .map(|glyph| font.and_then(|font| font.get(&glyph)).map_or("\u{fffd}", String::as_str))
            .collect(),
        Object::Array(parts) => parts.iter().map(|part| shown(part, font)).collect(),
        _ => String::new(),
    }
}

/// What each glyph of a font stands for.
fn to_unicode(document: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let stream = font.get(b"ToUnicode").and_then(|map| document.dereference(map)).map(|(_, map)| map);
    let Ok(Object::Stream(stream)) = stream else { return BTreeMap::new() };
    let text = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
    let text = String::from_utf8_lossy(&text).into_owned();
    let mut map = BTreeMap::new();
    for block in text.split("beginbfchar").skip(1) {
        for line in block.split("endbfchar").next().unwrap_or_default().lines() {
            let mut words = line.split(['<', '>']).map(str::trim).filter(|word| !word.is_empty());
            if let (Some(glyph), Some(characters)) = (words.next(), words.next()) {
                map.insert(u16::from_str_radix(glyph, 16).expect("a glyph"), utf_16(characters));
            }
        }
    }
    map
}

fn utf_16(hexadecimal: &str) -> String {
    let digits: Vec<char> = hexadecimal.chars().collect();
    let units = digits
        .chunks(4)
        .map(|unit| u16::from_str_radix(&unit.iter().collect::<String>(), 16).expect("a unit"));
    String::from_utf16_lossy(&units.collect::<Vec<u16>>())
}
