//! A presentation taken apart, and the rules whose breach makes a program that opens it complain or repair
//! (ECMA-376 part 1 and 2).

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// An element with its attributes and what stands in it.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    /// This element and all that stand in it, in their order.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        self.children.iter().for_each(|child| all.extend(child.all()));
        all
    }

    pub fn named<'a>(&'a self, name: &str) -> Vec<&'a Self> {
        self.all().into_iter().filter(|element| element.name == name).collect()
    }

    pub fn value(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    fn number(&self, name: &str) -> i64 {
        let value = self.value(name);
        value.parse().unwrap_or_else(|_| panic!("{} has {name}={value:?}", self.name))
    }
}

/// A presentation taken apart.
pub struct Package {
    pub parts: BTreeMap<String, Vec<u8>>,
    order: Vec<String>,
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

impl Package {
    pub fn read(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip archive");
        let (mut parts, mut order) = (BTreeMap::new(), Vec::new());
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut content = Vec::new();
            part.read_to_end(&mut content).expect("whole content");
            assert!(parts.insert(name.clone(), content).is_none(), "{name} stands twice");
            order.push(name);
        }
        Self { parts, order }
    }

    pub fn xml(&self, path: &str) -> Element {
        let bytes = self.parts.get(path).unwrap_or_else(|| panic!("no part {path}"));
        parse(path, std::str::from_utf8(bytes).expect("UTF-8"))
    }

    /// The slides in their order.
    pub fn slides(&self) -> Vec<Element> {
        let relations = self.relations("ppt/presentation.xml");
        let list = self.xml("ppt/presentation.xml");
        let slides = list.named("p:sldId").into_iter().map(|slide| slide.value("r:id").to_owned());
        slides.map(|id| self.xml(&relations[&id].1)).collect()
    }

    /// The relations of a part: id to kind and path in the archive.
    fn relations(&self, part: &str) -> BTreeMap<String, (String, String)> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let path =
            if part.is_empty() { "_rels/.rels".to_owned() } else { format!("{folder}/_rels/{name}.rels") };
        if !self.parts.contains_key(&path) {
            return BTreeMap::new();
        }
        let found = self.xml(&path);
        found
            .children
            .iter()
            .map(|relation| {
                assert_eq!(relation.value("TargetMode"), "", "nothing leads out of the file");
                let kind = relation.value("Type").to_owned();
                (relation.value("Id").to_owned(), (kind, resolved(folder, relation.value("Target"))))
            })
            .collect()
    }

    /// Holds the presentation to the rules.
    pub fn check(&self) {
        self.check_types();
        let used = self.check_relations();
        for path in
            self.parts.keys().filter(|path| !path.ends_with(".rels") && *path != "[Content_Types].xml")
        {
            assert!(used.contains(path), "nothing names {path}");
        }
        self.check_presentation();
        for path in self.parts.keys().filter(|path| path.starts_with("ppt/") && path.ends_with(".xml")) {
            check_part(path, &self.xml(path));
        }
    }

    fn check_types(&self) {
        assert_eq!(self.order[0], "[Content_Types].xml", "readers look for it first");
        let types = self.xml("[Content_Types].xml");
        let endings: BTreeSet<&str> = types
            .children
            .iter()
            .filter(|entry| entry.name == "Default")
            .map(|entry| entry.value("Extension"))
            .collect();
        let named: BTreeSet<&str> = types
            .children
            .iter()
            .filter(|entry| entry.name == "Override")
            .map(|entry| entry.value("PartName"))
            .collect();
        for name in &named {
            assert!(self.parts.contains_key(&name[1..]), "{name} has a type and no content");
        }
        for path in self.parts.keys().filter(|path| *path != "[Content_Types].xml") {
            let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
            let has_type = if ending == "xml" {
                named.contains(format!("/{path}").as_str())
            } else {
                endings.contains(ending)
            };
            assert!(has_type, "{path} has no type");
        }
    }

    /// Every relation leads to a part, and every id that a part uses is one of its relations.
    fn check_relations(&self) -> BTreeSet<String> {
        let mut used = BTreeSet::new();
        let parts = self.parts.keys().filter(|path| path.ends_with(".xml") && *path != "[Content_Types].xml");
        for part in std::iter::once(&String::new()).chain(parts) {
            let relations = self.relations(part);
            for (kind, target) in relations.values() {
                assert!(self.parts.contains_key(target), "{part:?} names {target}, a {kind}");
                used.insert(target.clone());
            }
            if part.is_empty() {
                continue;
            }
            for element in self.xml(part).all() {
                for (_, id) in element.attributes.iter().filter(|(name, _)| name.starts_with("r:")) {
                    assert!(relations.contains_key(id), "{part}: {} names {id}", element.name);
                }
            }
        }
        used
    }

    fn check_presentation(&self) {
        let root = self.relations("");
        let of_kind = |relations: &BTreeMap<String, (String, String)>, kind: &str| {
            let kind = format!("{OFFICE}{kind}");
            relations
                .values()
                .filter(|(found, _)| *found == kind)
                .map(|(_, path)| path.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(of_kind(&root, "officeDocument"), ["ppt/presentation.xml"]);
        let relations = self.relations("ppt/presentation.xml");
        for kind in ["slideMaster", "theme"] {
            assert_eq!(of_kind(&relations, kind).len(), 1, "a presentation has a {kind}");
        }
        let master = self.relations("ppt/slideMasters/slideMaster1.xml");
        assert_eq!(of_kind(&master, "theme").len(), 1);
        for layout in of_kind(&master, "slideLayout") {
            assert_eq!(of_kind(&self.relations(&layout), "slideMaster").len(), 1, "{layout} has its master");
        }
        for slide in of_kind(&relations, "slide") {
            assert_eq!(of_kind(&self.relations(&slide), "slideLayout").len(), 1, "{slide} has its layout");
        }
        let presentation = self.xml("ppt/presentation.xml");
        let ids: Vec<i64> = presentation.named("p:sldId").iter().map(|slide| slide.number("id")).collect();
        assert!(ids.iter().all(|id| (256..2_147_483_648).contains(id)), "{ids:?}");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        let mut of_layouts: Vec<i64> =
            presentation.named("p:sldMasterId").iter().map(|id| id.number("id")).collect();
        let master = self.xml("ppt/slideMasters/slideMaster1.xml");
        of_layouts.extend(master.named("p:sldLayoutId").iter().map(|id| id.number("id")));
        assert!(of_layouts.iter().all(|id| *id >= 2_147_483_648));
        assert_eq!(of_layouts.iter().collect::<BTreeSet<_>>().len(), of_layouts.len());
        let names = |name: &str| presentation.children.iter().position(|child| child.name == name);
        assert!(names("p:sldMasterIdLst") < names("p:sldIdLst") && names("p:sldIdLst") < names("p:sldSz"));
        let theme = self.xml("ppt/theme/theme1.xml");
        assert_eq!(theme.named("a:clrScheme")[0].children.len(), 12, "a theme has twelve colours");
        for (list, least) in
            [("a:fillStyleLst", 3), ("a:lnStyleLst", 3), ("a:effectStyleLst", 3), ("a:bgFillStyleLst", 3)]
        {
            assert!(theme.named(list)[0].children.len() >= least, "{list}");
        }
    }
}

/// What a slide, a layout or a master is held to.
fn check_part(path: &str, root: &Element) {
    let shapes = root.named("p:cNvPr");
    let ids: BTreeSet<i64> = shapes.iter().map(|shape| shape.number("id")).collect();
    assert_eq!(ids.len(), shapes.len(), "{path}: each shape has an id of its own");
    assert!(ids.iter().all(|id| (1..=i64::from(i32::MAX)).contains(id)));
    for element in root.all() {
        let names: Vec<&str> = element.children.iter().map(|child| child.name.as_str()).collect();
        match element.name.as_str() {
            "a:off" | "a:chOff" => {
                for side in ["x", "y"] {
                    assert!(
                        (-51_206_400..=51_206_400).contains(&element.number(side)),
                        "{path}: {element:?}"
                    );
                }
            }
            "a:ext" if element.attributes.contains_key("cx") => {
                for side in ["cx", "cy"] {
                    assert!((0..=51_206_400).contains(&element.number(side)), "{path}: {element:?}");
                }
            }
            "a:ln" => {
                assert!(
                    (0..=20_116_800)
                        .contains(&element.attributes.get("w").map_or(0, |_| element.number("w")))
                );
                let order = [
                    "a:noFill",
                    "a:solidFill",
                    "a:custDash",
                    "a:prstDash",
                    "a:round",
                    "a:headEnd",
                    "a:tailEnd",
                ];
                in_order(path, &names, &order);
            }
            "a:custDash" | "a:tblGrid" | "a:tr" | "a:pathLst" | "p:sldIdLst" => {
                assert!(!names.is_empty(), "{path}: {} is empty", element.name);
            }
            "a:path" => {
                assert!(element.number("w") > 0 && element.number("h") > 0, "{path}: {element:?}");
                assert_eq!(names.first(), Some(&"a:moveTo"), "{path}: an outline begins somewhere");
                let count = |name: &str| match name {
                    "a:moveTo" | "a:lnTo" => 1,
                    "a:quadBezTo" => 2,
                    "a:cubicBezTo" => 3,
                    _ => 0,
                };
                assert!(element.children.iter().all(|child| child.children.len() == count(&child.name)));
            }
            "p:txBody" | "a:txBody" => {
                assert_eq!(names[..2], ["a:bodyPr", "a:lstStyle"], "{path}");
                assert!(
                    names.len() > 2 && names[2..].iter().all(|name| *name == "a:p"),
                    "{path}: text has a paragraph"
                );
            }
            "a:p" => in_order(path, &names, &["a:pPr", "a:r", "a:endParaRPr"]),
            "a:r" => assert_eq!(names, ["a:rPr", "a:t"], "{path}"),
            "a:rPr" => {
                in_order(path, &names, &["a:ln", "a:solidFill", "a:latin", "a:ea", "a:cs"]);
                assert!(
                    !element.attributes.contains_key("sz") || (100..=400_000).contains(&element.number("sz"))
                );
                assert!(["en-US", "zh-CN"].contains(&element.value("lang")));
            }
            "p:spPr" => in_order(
                path,
                &names,
                &["a:xfrm", "a:custGeom", "a:prstGeom", "a:noFill", "a:solidFill", "a:ln"],
            ),
            "a:tcPr" => {
                in_order(path, &names, &["a:lnL", "a:lnR", "a:lnT", "a:lnB", "a:noFill", "a:solidFill"])
            }
            "p:grpSp" => assert!(names.len() > 2, "{path}: a group holds something"),
            "a:stCxn" | "a:endCxn" => {
                assert!(ids.contains(&element.number("id")), "{path}: a connector holds on to nothing");
                assert!((0..=3).contains(&element.number("idx")));
            }
            "a:gd" => assert!(
                element.value("fmla").strip_prefix("val ").is_some_and(|value| value.parse::<i64>().is_ok()),
                "{path}: {element:?}"
            ),
            "a:tbl" => {
                let columns = element.named("a:gridCol").len();
                assert!(element.named("a:tr").iter().all(|row| row.named("a:tc").len() == columns));
            }
            "a:srgbClr" => assert!(
                element.value("val").len() == 6 && u32::from_str_radix(element.value("val"), 16).is_ok()
            ),
            _ => {}
        }
    }
}

fn in_order(path: &str, names: &[&str], order: &[&str]) {
    let places: Vec<Option<usize>> =
        names.iter().map(|name| order.iter().position(|known| known == name)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{path}: {names:?} is not in the order {order:?}"
    );
}

fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        if part == ".." {
            path.pop();
        } else {
            path.push(part);
        }
    }
    path.join("/")
}

fn parse(path: &str, xml: &str) -> Element {
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{path}: {error}")) {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => {
                let element = element(&start);
                open.last_mut().expect("the root").children.push(element);
            }
            Event::End(_) => {
                let done = open.pop().expect("what was opened");
                open.last_mut().expect("its parent").children.push(done);
            }
            Event::Text(text) => open.last_mut().expect("the root").text.push_str(&text),
            Event::GeneralRef(reference) => {
                let named = match &*reference {
                    "lt" => "<",
                    "gt" => ">",
                    "amp" => "&",
                    "quot" => "\"",
                    other => panic!("{path}: &{other};"),
                };
                open.last_mut().expect("the root").text.push_str(named);
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{path}: {other:?}"),
        }
    }
    assert_eq!(open.len(), 1, "{path} is closed");
    let mut roots = open.remove(0).children;
    assert_eq!(roots.len(), 1, "{path} has one root");
    roots.remove(0)
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("each attribute stands once, in quotes");
        let value = quick_xml::escape::unescape(&attribute.value).expect("known references").into_owned();
        (attribute.key.as_ref().to_owned(), value)
    });
    Element { name: start.name().as_ref().to_owned(), attributes: attributes.collect(), ..Element::default() }
}
