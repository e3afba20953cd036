//! Shapes of a slide (DrawingML, ECMA-376 part 1, chapters 19 to 21). Lengths are pixels of a slide that is 1,280 wide.

use std::fmt::Display;

use sightline_scene::text::TextRole;

use super::bend::Bend;
use crate::painting::{Area, Segment, Stroke};
use crate::svg::writer::Writer;
use crate::theme::{Color, Theme, Token};

/// A pixel in the unit of slides.
const EMU: f32 = 9_525.0;
/// How high the letters of Inter reach above their baseline, as a share of their size.
pub const ASCENT: f32 = 0.969;

/// A length in the unit of slides. What no slide can hold is cut off.
pub fn emu(pixels: f32) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "clamped to what a slide can hold")]
    let emu = (pixels * EMU).round().clamp(-50_000_000.0, 50_000_000.0) as i64;
    emu
}

/// How text is set.
#[derive(Clone, Copy)]
pub struct Type {
    /// The size of its letters in pixels.
    pub size: f32,
    /// Whether it is bold.
    pub is_bold: bool,
    /// Its colour.
    pub ink: Token,
}

impl Type {
    /// As a kind of text on a map that is drawn at a scale.
    pub fn of(role: TextRole, ink: Token, scale: f32) -> Self {
        let style = role.style();
        Self { size: style.size * scale, is_bold: style.weight >= 600, ink }
    }
}

/// Where text stands in its shape.
#[derive(Clone, Copy)]
pub struct Setting {
    /// `l`, `ctr` or `r`.
    pub align: &'static str,
    /// `t`, `ctr` or `b`.
    pub anchor: &'static str,
    /// Whether lines are broken at the shape's edge.
    pub wraps: bool,
    /// Room at the left, half of which stays free at the right, where other fonts may need more; and at the top.
    pub insets: (f32, f32),
}

/// A line of text by itself.
pub const LINE: Setting = Setting { align: "l", anchor: "ctr", wraps: false, insets: (0.0, 0.0) };

/// A place where a connector holds on to a shape: its id, and the number of the place (top, left, bottom, right).
pub type Glue = (u32, u8);

/// A slide in the making.
pub struct Ink {
    writer: Writer,
    theme: Theme,
    language: &'static str,
    next: u32,
}

impl Ink {
    pub fn new(theme: Theme, is_chinese: bool) -> Self {
        let language = if is_chinese { "zh-CN" } else { "en-US" };
        // The first id is the slide's own.
        Self { writer: Writer::fragment(theme), theme, language, next: 2 }
    }

    pub fn finish(self) -> String {
        self.writer.into_text()
    }

    /// An id that no other shape of the slide has.
    pub fn id(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    pub fn raw(&mut self, text: &str) {
        self.writer.raw(text);
    }

    fn named(&mut self, id: u32, name: &str, said: &str) {
        let short: String = name.chars().filter(|one| !one.is_control()).take(60).collect();
        let attributes: [(&str, &dyn Display); 3] = [("id", &id), ("name", &short), ("descr", &said)];
        self.writer.empty("p:cNvPr", if said.is_empty() { &attributes[..2] } else { &attributes });
    }

    /// Text in a place that the layout keeps for it: `ctrTitle`, `subTitle`, `title`.
    pub fn placeholder(&mut self, kind: &str, lines: &[&str]) {
        let id = self.id();
        self.writer.open("p:sp", &[]);
        self.writer.open("p:nvSpPr", &[]);
        self.named(id, kind, "");
        self.raw("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\n<p:nvPr>");
        let numbered: [(&str, &dyn Display); 2] = [("type", &kind), ("idx", &"1")];
        self.writer.empty("p:ph", if kind == "subTitle" { &numbered } else { &numbered[..1] });
        self.raw("</p:nvPr>\n");
        self.writer.close("p:nvSpPr");
        self.raw("<p:spPr/>\n<p:txBody><a:bodyPr/><a:lstStyle/>\n");
        for line in lines {
            self.writer.open("a:p", &[]);
            self.run(line, None);
            self.writer.close("a:p");
        }
        self.raw("</p:txBody>\n");
        self.writer.close("p:sp");
    }

    /// A rectangle with round corners where it has a radius, with text or without.
    pub fn rectangle(
        &mut self,
        id: u32,
        (name, said): (&str, &str),
        (area, radius): (Area, f32),
        (fill, border): (Option<Token>, Option<&Stroke>),
        text: Option<(&str, Type, Setting)>,
    ) {
        self.writer.open("p:sp", &[]);
        self.writer.open("p:nvSpPr", &[]);
        self.named(id, name, said);
        let is_text = text.is_some() && fill.is_none();
        self.raw(if is_text { "<p:cNvSpPr txBox=\"1\"/><p:nvPr/>\n" } else { "<p:cNvSpPr/><p:nvPr/>\n" });
        self.writer.close("p:nvSpPr");
        self.writer.open("p:spPr", &[]);
        self.place(&[], area);
        if radius > 0.0 {
            let share =
                (radius / area.width.min(area.height).max(0.01) * 100_000.0).clamp(0.0, 50_000.0).round();
            self.preset("roundRect", &[share]);
        } else {
            self.preset("rect", &[]);
        }
        self.fill(fill);
        self.line(border, (false, false));
        self.writer.close("p:spPr");
        if let Some((text, kind, setting)) = text {
            self.text_body(text, kind, setting);
        }
        self.writer.close("p:sp");
    }

    /// One line of text from a place on, or around it, with its baseline there.
    pub fn line_of_text(
        &mut self,
        text: &str,
        (x, baseline): (f32, f32),
        width: f32,
        kind: Type,
        align: &'static str,
    ) {
        let height = kind.size * 1.4;
        // The middle of capitals is the middle of a line, in Inter and about so in other fonts.
        let middle = baseline - kind.size * 0.364;
        let left = if align == "ctr" { x - width / 2.0 } else { x };
        let area = Area::new(left, middle - height / 2.0, width, height);
        let id = self.id();
        self.rectangle(
            id,
            (text, ""),
            (area, 0.0),
            (None, None),
            Some((text, kind, Setting { align, ..LINE })),
        );
    }

    /// An outline, filled or drawn along.
    pub fn outline(
        &mut self,
        segments: &[Segment],
        fill: Option<Token>,
        stroke: Option<&Stroke>,
        ends: (bool, bool),
    ) {
        let Some(bounds) = Area::around(segments.iter().flat_map(|segment| places(*segment))) else { return };
        let id = self.id();
        self.writer.open("p:sp", &[]);
        self.writer.open("p:nvSpPr", &[]);
        self.named(id, "Outline", "");
        self.raw("<p:cNvSpPr/><p:nvPr/>\n");
        self.writer.close("p:nvSpPr");
        self.writer.open("p:spPr", &[]);
        self.place(&[], bounds);
        self.raw("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>\n");
        let size = (emu(bounds.width).max(1), emu(bounds.height).max(1));
        let filled: [(&str, &dyn Display); 3] = [("w", &size.0), ("h", &size.1), ("fill", &"none")];
        self.writer.open("a:path", if fill.is_some() { &filled[..2] } else { &filled });
        for segment in segments {
            self.segment(*segment, (bounds.x, bounds.y));
        }
        self.raw("</a:path></a:pathLst></a:custGeom>\n");
        self.fill(fill);
        self.line(stroke, ends);
        self.writer.close("p:spPr");
        self.writer.close("p:sp");
    }

    fn segment(&mut self, segment: Segment, origin: (f32, f32)) {
        let name = match segment {
            Segment::Move(_) => "a:moveTo",
            Segment::Line(_) => "a:lnTo",
            Segment::Quadratic(..) => "a:quadBezTo",
            Segment::Cubic(..) => "a:cubicBezTo",
            Segment::Close => return self.raw("<a:close/>\n"),
        };
        self.writer.open(name, &[]);
        for (x, y) in places(segment) {
            self.writer.empty("a:pt", &[("x", &emu(x - origin.0)), ("y", &emu(y - origin.1))]);
        }
        self.writer.close(name);
    }

    /// A connector from corner to corner, held by shapes at its ends; false where no shape of a connector runs so.
    pub fn connector(
        &mut self,
        points: &[(f32, f32)],
        stroke: &Stroke,
        ends: (bool, bool),
        (start, end): (Option<Glue>, Option<Glue>),
    ) -> bool {
        let Some(bend) = Bend::of(points) else { return false };
        let id = self.id();
        self.writer.open("p:cxnSp", &[]);
        self.writer.open("p:nvCxnSpPr", &[]);
        self.named(id, "Connector", "");
        self.writer.open("p:cNvCxnSpPr", &[]);
        for (name, glue) in [("a:stCxn", start), ("a:endCxn", end)] {
            if let Some((shape, place)) = glue {
                self.writer.empty(name, &[("id", &shape), ("idx", &place)]);
            }
        }
        self.writer.close("p:cNvCxnSpPr");
        self.raw("<p:nvPr/>\n");
        self.writer.close("p:nvCxnSpPr");
        self.writer.open("p:spPr", &[]);
        self.place(&bend.turned, bend.area);
        self.preset(bend.shape, &bend.adjusted);
        self.line(Some(stroke), ends);
        self.writer.close("p:spPr");
        self.writer.close("p:cxnSp");
        true
    }

    /// A picture by the number of its relation.
    pub fn picture(&mut self, relation: usize, area: Area, said: &str) {
        let id = self.id();
        self.writer.open("p:pic", &[]);
        self.writer.open("p:nvPicPr", &[]);
        self.named(id, said, said);
        self.raw("<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/>\n");
        self.writer.close("p:nvPicPr");
        self.raw("<p:blipFill>\n");
        self.writer.empty("a:blip", &[("r:embed", &format_args!("rId{relation}"))]);
        self.raw("<a:stretch><a:fillRect/></a:stretch></p:blipFill>\n");
        self.writer.open("p:spPr", &[]);
        self.place(&[], area);
        self.preset("rect", &[]);
        self.writer.close("p:spPr");
        self.writer.close("p:pic");
    }

    /// Shapes that are moved together.
    pub fn group(&mut self, (name, said): (&str, &str), area: Area, draw: impl FnOnce(&mut Self)) {
        let id = self.id();
        self.writer.open("p:grpSp", &[]);
        self.writer.open("p:nvGrpSpPr", &[]);
        self.named(id, name, said);
        self.raw("<p:cNvGrpSpPr/><p:nvPr/>\n");
        self.writer.close("p:nvGrpSpPr");
        self.writer.open("p:grpSpPr", &[]);
        self.writer.open("a:xfrm", &[]);
        for (place, size) in [("a:off", "a:ext"), ("a:chOff", "a:chExt")] {
            self.writer.empty(place, &[("x", &emu(area.x)), ("y", &emu(area.y))]);
            self.writer.empty(size, &[("cx", &emu(area.width)), ("cy", &emu(area.height))]);
        }
        self.writer.close("a:xfrm");
        self.writer.close("p:grpSpPr");
        draw(self);
        self.writer.close("p:grpSp");
    }

    /// A table: the widths of its columns, and its rows, the first of which are heads. `numbers` says which columns
    /// stand at the right.
    pub fn table(
        &mut self,
        name: &str,
        area: Area,
        widths: &[f32],
        rows: &[Vec<String>],
        numbers: &[usize],
        kind: Type,
    ) {
        let id = self.id();
        self.writer.open("p:graphicFrame", &[]);
        self.writer.open("p:nvGraphicFramePr", &[]);
        self.named(id, name, "");
        self.raw("<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/>\n");
        self.writer.close("p:nvGraphicFramePr");
        self.writer.open("p:xfrm", &[]);
        self.writer.empty("a:off", &[("x", &emu(area.x)), ("y", &emu(area.y))]);
        self.writer.empty("a:ext", &[("cx", &emu(area.width)), ("cy", &emu(area.height))]);
        self.writer.close("p:xfrm");
        self.raw("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/>\n<a:tblGrid>\n");
        for width in widths {
            self.writer.empty("a:gridCol", &[("w", &emu(*width))]);
        }
        self.raw("</a:tblGrid>\n");
        let height = emu(area.height / rows.len().max(1) as f32);
        for (row, cells) in rows.iter().enumerate() {
            self.writer.open("a:tr", &[("h", &height)]);
            for (column, cell) in cells.iter().enumerate() {
                self.cell(cell, row == 0, if numbers.contains(&column) { "r" } else { "l" }, kind);
            }
            self.writer.close("a:tr");
        }
        self.raw("</a:tbl></a:graphicData></a:graphic>\n");
        self.writer.close("p:graphicFrame");
    }

    fn cell(&mut self, text: &str, is_head: bool, align: &str, kind: Type) {
        self.raw("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>\n");
        self.paragraphs(text, Type { is_bold: is_head, ..kind }, align);
        self.raw("</a:txBody>\n");
        let (side, edge) = (emu(6.0), emu(3.0));
        let margins: [(&str, &dyn Display); 5] =
            [("marL", &side), ("marR", &side), ("marT", &edge), ("marB", &edge), ("anchor", &"ctr")];
        self.writer.open("a:tcPr", &margins);
        for border in ["a:lnL", "a:lnR", "a:lnT"] {
            self.writer.open(border, &[("w", &0)]);
            self.raw("<a:noFill/>\n");
            self.writer.close(border);
        }
        self.writer.open("a:lnB", &[("w", &emu(1.0))]);
        self.solid(if is_head { Token::ControlBorder } else { Token::Hairline });
        self.writer.close("a:lnB");
        self.raw("<a:noFill/>\n");
        self.writer.close("a:tcPr");
        self.raw("</a:tc>\n");
    }

    fn text_body(&mut self, text: &str, kind: Type, setting: Setting) {
        let (side, top) = (emu(setting.insets.0.max(0.0)), emu(setting.insets.1.max(0.0)));
        let attributes: [(&str, &dyn Display); 7] = [
            ("wrap", &if setting.wraps { "square" } else { "none" }),
            ("lIns", &side),
            ("tIns", &top),
            ("rIns", &(side / 2)),
            ("bIns", &0),
            ("anchor", &setting.anchor),
            ("rtlCol", &0),
        ];
        self.raw("<p:txBody>\n");
        self.writer.open("a:bodyPr", &attributes);
        self.raw(if setting.wraps { "<a:normAutofit/>\n" } else { "<a:noAutofit/>\n" });
        self.writer.close("a:bodyPr");
        self.raw("<a:lstStyle/>\n");
        self.paragraphs(text, kind, setting.align);
        self.raw("</p:txBody>\n");
    }

    /// One paragraph for each line that somebody ended.
    fn paragraphs(&mut self, text: &str, kind: Type, align: &str) {
        for line in text.split('\n') {
            self.writer.open("a:p", &[]);
            self.writer.empty("a:pPr", &[("algn", &align)]);
            self.run(line, Some(kind));
            self.writer.close("a:p");
        }
    }

    /// Text in the bundled families, by their names: Latin letters in one, Chinese characters in the other.
    fn run(&mut self, text: &str, kind: Option<Type>) {
        let other = if self.language == "zh-CN" { "en-US" } else { "zh-CN" };
        if text.is_empty() {
            return self.writer.empty("a:endParaRPr", &[("lang", &self.language)]);
        }
        self.writer.open("a:r", &[]);
        match kind {
            None => self.writer.empty("a:rPr", &[("lang", &self.language), ("altLang", &other)]),
            Some(kind) => {
                let size = (kind.size * 75.0).round().clamp(100.0, 400_000.0);
                let bold = u8::from(kind.is_bold);
                let attributes: [(&str, &dyn Display); 4] =
                    [("lang", &self.language), ("altLang", &other), ("sz", &size), ("b", &bold)];
                self.writer.open("a:rPr", &attributes);
                self.solid(kind.ink);
                for (script, family) in [("a:latin", "Inter"), ("a:ea", "Noto Sans SC"), ("a:cs", "Inter")] {
                    self.writer.empty(script, &[("typeface", &family)]);
                }
                self.writer.close("a:rPr");
            }
        }
        self.writer.element("a:t", &[], text);
        self.writer.close("a:r");
    }

    fn place(&mut self, turned: &[(&'static str, &'static str)], area: Area) {
        let turned: Vec<(&str, &dyn Display)> =
            turned.iter().map(|(name, value)| (*name, value as &dyn Display)).collect();
        self.writer.open("a:xfrm", &turned);
        self.writer.empty("a:off", &[("x", &emu(area.x)), ("y", &emu(area.y))]);
        self.writer.empty("a:ext", &[("cx", &emu(area.width).max(0)), ("cy", &emu(area.height).max(0))]);
        self.writer.close("a:xfrm");
    }

    fn preset(&mut self, shape: &str, adjusted: &[f32]) {
        self.writer.open("a:prstGeom", &[("prst", &shape)]);
        self.writer.open("a:avLst", &[]);
        for (number, value) in (1..).zip(adjusted) {
            // A shape with one handle calls it `adj`, one with several counts them; connectors always count.
            let name = if shape == "roundRect" { "adj".to_owned() } else { format!("adj{number}") };
            self.writer.empty("a:gd", &[("name", &name), ("fmla", &format_args!("val {value}"))]);
        }
        self.writer.close("a:avLst");
        self.writer.close("a:prstGeom");
    }

    fn fill(&mut self, fill: Option<Token>) {
        match fill {
            Some(fill) => self.solid(fill),
            None => self.raw("<a:noFill/>\n"),
        }
    }

    /// A colour over all of a shape.
    pub fn solid(&mut self, token: Token) {
        let Color(colour) = token.color(self.theme);
        self.writer.open("a:solidFill", &[]);
        self.writer.open("a:srgbClr", &[("val", &format_args!("{:06X}", colour >> 8))]);
        if !Color(colour).is_opaque() {
            let share = f64::from(colour & 0xff) / 255.0 * 100_000.0;
            self.writer.empty("a:alpha", &[("val", &share.round())]);
        }
        self.writer.close("a:srgbClr");
        self.writer.close("a:solidFill");
    }

    /// A line, with arrowheads at its start and its end where it has them.
    fn line(&mut self, stroke: Option<&Stroke>, (start, end): (bool, bool)) {
        let Some(stroke) = stroke else { return self.raw("<a:ln><a:noFill/></a:ln>\n") };
        self.writer.open("a:ln", &[("w", &emu(stroke.width).max(1))]);
        self.solid(stroke.ink);
        if !stroke.dashes.is_empty() {
            self.raw("<a:custDash>\n");
            let share = |length: f32| (length / stroke.width.max(0.01) * 100_000.0).round();
            for pair in stroke.dashes.chunks(2) {
                let (dash, gap) = (share(pair[0]), share(*pair.get(1).unwrap_or(&pair[0])));
                self.writer.empty("a:ds", &[("d", &dash), ("sp", &gap)]);
            }
            self.raw("</a:custDash>\n");
        }
        self.raw("<a:round/>\n");
        for (name, has) in [("a:headEnd", start), ("a:tailEnd", end)] {
            if has {
                self.writer.empty(name, &[("type", &"triangle"), ("w", &"med"), ("len", &"med")]);
            }
        }
        self.writer.close("a:ln");
    }
}

/// The places of a piece of an outline, its control points among them.
fn places(segment: Segment) -> Vec<(f32, f32)> {
    match segment {
        Segment::Move(place) | Segment::Line(place) => vec![place],
        Segment::Quadratic(control, end) => vec![control, end],
        Segment::Cubic(first, second, end) => vec![first, second, end],
        Segment::Close => Vec::new(),
    }
}
