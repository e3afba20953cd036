//! The parts that every presentation has: theme, master, layouts, and the list of its slides.

use std::fmt::Write as _;

use super::SlideDeck;
use super::ink::{Ink, emu};
use super::package::{Package, Relations};
use super::plan::ROOM;
use crate::painting::Area;
use crate::svg::writer::Writer;
use crate::theme::{Color, Theme, Token};

const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
const EMPTY_GROUP: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\n\
    <p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>\
    <a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>\n";
const KIND: &str = "vnd.openxmlformats-officedocument.presentationml";
/// The size of a slide in pixels: 16 to 9.
const SLIDE: (f32, f32) = (1280.0, 720.0);
/// Where the title of a slide stands.
const TITLE: Area = Area::new(ROOM.x, 16.0, ROOM.width, 48.0);
/// Where the title of the first slide stands, and what is below it.
const FIRST_TITLE: Area = Area::new(96.0, 200.0, 1088.0, 160.0);
const SUBTITLE: Area = Area::new(96.0, 376.0, 1088.0, 120.0);

/// A slide around its shapes.
pub fn slide(shapes: &str) -> String {
    format!(
        "<p:sld {NAMESPACES}><p:cSld><p:spTree>\n{EMPTY_GROUP}{shapes}</p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )
}

/// Adds what a presentation of so many slides needs around them.
pub fn add(package: &mut Package, deck: &SlideDeck<'_>, slides: usize) {
    let mut relations: Relations = vec![("slideMaster", "slideMasters/slideMaster1.xml".to_owned())];
    let mut list = String::new();
    for slide in 1..=slides {
        relations.push(("slide", format!("slides/slide{slide}.xml")));
        // Writing to a string cannot fail. Ids of slides begin at 256.
        let _ = writeln!(list, "<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 255 + slide, slide + 1);
    }
    relations.push(("theme", "theme/theme1.xml".to_owned()));
    let (width, height) = (emu(SLIDE.0), emu(SLIDE.1));
    let presentation = format!(
        "<p:presentation {NAMESPACES} saveSubsetFonts=\"1\"><p:sldMasterIdLst>\
         <p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>\n<p:sldIdLst>\n{list}</p:sldIdLst>\n\
         <p:sldSz cx=\"{width}\" cy=\"{height}\"/><p:notesSz cx=\"{height}\" cy=\"{width}\"/></p:presentation>"
    );
    package.xml("ppt/presentation.xml", &format!("{KIND}.presentation.main"), &presentation, &relations);
    package.xml(
        "ppt/theme/theme1.xml",
        "vnd.openxmlformats-officedocument.theme",
        &theme(deck.theme),
        &Vec::new(),
    );
    let layouts = (1..=2).map(|layout| ("slideLayout", format!("../slideLayouts/slideLayout{layout}.xml")));
    let relations: Relations = layouts.chain([("theme", "../theme/theme1.xml".to_owned())]).collect();
    package.xml(
        "ppt/slideMasters/slideMaster1.xml",
        &format!("{KIND}.slideMaster"),
        &master(deck),
        &relations,
    );
    let master: Relations = vec![("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())];
    for (number, content) in [(1, first_layout()), (2, layout())] {
        let path = format!("ppt/slideLayouts/slideLayout{number}.xml");
        package.xml(&path, &format!("{KIND}.slideLayout"), &content, &master);
    }
    package.xml("docProps/core.xml", "vnd.openxmlformats-package.core-properties", &core(deck), &Vec::new());
    let app = "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
               <Application>Sightline</Application></Properties>";
    package.xml(
        "docProps/app.xml",
        "vnd.openxmlformats-officedocument.extended-properties",
        app,
        &Vec::new(),
    );
    let whole: Relations = vec![
        ("officeDocument", "ppt/presentation.xml".to_owned()),
        ("core-properties", "docProps/core.xml".to_owned()),
        ("extended-properties", "docProps/app.xml".to_owned()),
    ];
    package.relate("_rels/.rels", &whole);
}

fn core(deck: &SlideDeck<'_>) -> String {
    let mut writer = Writer::fragment(deck.theme);
    writer.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
        ],
    );
    writer.element("dc:title", &[], deck.title);
    writer.element("dc:creator", &[], "Sightline");
    writer.element("dc:language", &[], &deck.drawing_words.language);
    writer.close("cp:coreProperties");
    writer.into_text()
}

fn colour(name: &str, token: Token, theme: Theme) -> String {
    let Color(colour) = token.color(theme);
    format!("<a:{name}><a:srgbClr val=\"{:06X}\"/></a:{name}>\n", colour >> 8)
}

/// The colours by which a person paints on: those of the drawing.
fn theme(theme: Theme) -> String {
    let colours = [
        ("dk1", Token::Ink),
        ("lt1", Token::Background),
        ("dk2", Token::LaneInk),
        ("lt2", Token::Surface),
        ("accent1", Token::Accent),
        ("accent2", Token::Connector),
        ("accent3", Token::RiskHigh),
        ("accent4", Token::RiskMedium),
        ("accent5", Token::RiskLow),
        ("accent6", Token::Bar),
        ("hlink", Token::Accent),
        ("folHlink", Token::InkMuted),
    ];
    let colours: String = colours.into_iter().map(|(name, token)| colour(name, token, theme)).collect();
    let fonts = "<a:latin typeface=\"Inter\"/><a:ea typeface=\"Noto Sans SC\"/><a:cs typeface=\"Inter\"/>";
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let line = |width: u32| format!("<a:ln w=\"{width}\">{fill}<a:prstDash val=\"solid\"/></a:ln>");
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    format!(
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Sightline\">\
         <a:themeElements><a:clrScheme name=\"Sightline\">\n{colours}</a:clrScheme>\
         <a:fontScheme name=\"Sightline\"><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont>\
         </a:fontScheme>\n<a:fmtScheme name=\"Sightline\"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst>\
         <a:lnStyleLst>{}{}{}</a:lnStyleLst><a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst>\
         <a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>",
        line(6_350),
        line(12_700),
        line(19_050)
    )
}

/// A place that a layout keeps for text.
fn place(kind: &str, index: Option<u32>, id: u32, area: Area, anchor: &str) -> String {
    let index = index.map_or_else(String::new, |index| format!(" idx=\"{index}\""));
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{kind}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"{kind}\"{index}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/>\
         <a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>\
         <p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"{anchor}\"><a:normAutofit/></a:bodyPr>\
         <a:lstStyle/><a:p><a:endParaRPr lang=\"en-US\"/></a:p></p:txBody></p:sp>\n",
        emu(area.x),
        emu(area.y),
        emu(area.width),
        emu(area.height)
    )
}

fn master(deck: &SlideDeck<'_>) -> String {
    let mut ground = Ink::new(deck.theme, deck.drawing_words.chinese);
    ground.solid(Token::Background);
    let run = |size: u32, bold: u8| {
        format!(
            "<a:defRPr sz=\"{size}\" b=\"{bold}\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
             <a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr>"
        )
    };
    let level =
        |size: u32, bold: u8| format!("<a:lvl1pPr algn=\"l\"><a:buNone/>{}</a:lvl1pPr>", run(size, bold));
    format!(
        "<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{}<a:effectLst/></p:bgPr></p:bg><p:spTree>\n{EMPTY_GROUP}{}{}\
         </p:spTree></p:cSld>\n<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" \
         accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" \
         hlink=\"hlink\" folHlink=\"folHlink\"/>\n<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>\
         <p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/></p:sldLayoutIdLst>\n<p:txStyles><p:titleStyle>{}</p:titleStyle>\
         <p:bodyStyle>{}</p:bodyStyle><p:otherStyle>{}</p:otherStyle></p:txStyles></p:sldMaster>",
        ground.finish(),
        place("title", None, 2, TITLE, "ctr"),
        place("body", Some(1), 3, ROOM, "t"),
        level(2_400, 1),
        level(1_800, 0),
        level(1_800, 0)
    )
}

fn first_layout() -> String {
    let size = "<a:lstStyle><a:lvl1pPr><a:defRPr sz=\"4000\" b=\"1\"/></a:lvl1pPr></a:lstStyle>";
    let title = place("ctrTitle", None, 2, FIRST_TITLE, "b").replace("<a:lstStyle/>", size);
    let below = place("subTitle", Some(1), 3, SUBTITLE, "t");
    of_kind("title", &format!("{title}{below}"))
}

fn layout() -> String {
    of_kind("titleOnly", &place("title", None, 2, TITLE, "ctr"))
}

fn of_kind(kind: &str, places: &str) -> String {
    format!(
        "<p:sldLayout {NAMESPACES} type=\"{kind}\"><p:cSld name=\"{kind}\"><p:spTree>\n{EMPTY_GROUP}{places}\
         </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )
}
