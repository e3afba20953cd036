//! A part of a map on a slide: bands and headers, lines and connectors, and cards with their marks, each a shape that
//! can be edited.

use std::collections::BTreeMap;

use sightline_model::{CardId, LinkKind};
use sightline_scene::measures::{CARD_PADDING, CARD_RADIUS, CONNECTOR_WIDTH};
use sightline_scene::text::TextRole;
use sightline_scene::{CardBox, CardFigure, Route, Scene};

use super::ink::{ASCENT, Glue, Ink, Setting, Type};
use super::media::Media;
use super::plan::{MapPart, ROOM};
use crate::painting::{Anchor, Area, Outline, Painted, Part, PathPaint, Segment, Shape, Stroke};
use crate::pdf::{DrawingWords, said};
use crate::theme::Token;

type Point = (f32, f32);

/// A part of a map, and where it goes.
pub struct MapSlide<'a> {
    pub scene: &'a Scene,
    /// The shapes of the map, by what they belong to.
    pub shapes: &'a BTreeMap<Part, Vec<&'a Painted>>,
    pub words: &'a DrawingWords,
    pub part: &'a MapPart,
}

/// From places of the drawing to places of the slide.
#[derive(Clone, Copy)]
struct Lens {
    scale: f32,
    from: Point,
    to: Point,
}

impl Lens {
    fn place(self, (x, y): Point) -> Point {
        (self.to.0 + (x - self.from.0) * self.scale, self.to.1 + (y - self.from.1) * self.scale)
    }

    fn area(self, area: Area) -> Area {
        let (x, y) = self.place((area.x, area.y));
        Area::new(x, y, area.width * self.scale, area.height * self.scale)
    }

    fn segment(self, segment: Segment) -> Segment {
        match segment {
            Segment::Move(place) => Segment::Move(self.place(place)),
            Segment::Line(place) => Segment::Line(self.place(place)),
            Segment::Quadratic(control, end) => Segment::Quadratic(self.place(control), self.place(end)),
            Segment::Cubic(first, second, end) => {
                Segment::Cubic(self.place(first), self.place(second), self.place(end))
            }
            Segment::Close => Segment::Close,
        }
    }

    fn stroke(self, stroke: &Stroke) -> Stroke {
        Stroke {
            width: stroke.width * self.scale,
            dashes: stroke.dashes.iter().map(|length| length * self.scale).collect(),
            ..stroke.clone()
        }
    }
}

impl MapSlide<'_> {
    /// Draws the part below the slide's title.
    pub fn draw(&self, ink: &mut Ink, media: &mut Media<'_>) {
        let body = self.part.body;
        let (left, top) = self.header();
        // The map stands in the middle of its room; what is repeated on each slide stands where it stands there.
        let scale = self.part.scale;
        let size = ((left + body.width) * scale, (top + body.height) * scale);
        let corner = (
            ROOM.x + ((ROOM.width - size.0) / 2.0).max(0.0),
            ROOM.y + ((ROOM.height - size.1) / 2.0).clamp(0.0, 40.0),
        );
        let origin = (corner.0 + left * scale, corner.1 + top * scale);
        let grid = Lens { scale, from: (body.x, body.y), to: origin };
        let across = Lens { scale, from: (body.x, 0.0), to: (origin.0, corner.1) };
        let down = Lens { scale, from: (0.0, body.y), to: (corner.0, origin.1) };
        let whole = Area::new(corner.0, corner.1, size.0, size.1);

        self.bands(ink, whole, (across, down));
        self.phases(ink, across);
        self.steps(ink, across);
        self.lanes(ink, down, media);
        self.lines(ink, grid);
        let boxes = self.boxes(ink);
        self.connectors(ink, grid, &boxes);
        self.cards(ink, grid, &boxes, media);
        for (part, shapes) in self.shapes.range(Part::CurveLabel(0)..=Part::CurveLabel(u32::MAX)) {
            debug_assert!(matches!(part, Part::CurveLabel(_)));
            self.shapes_within(ink, grid, shapes, media);
        }
    }

    fn header(&self) -> Point {
        (self.scene.lane_header_width, self.scene.phase_header_height + self.scene.step_header_height)
    }

    fn of(&self, part: Part) -> &[&Painted] {
        self.shapes.get(&part).map_or(&[], Vec::as_slice)
    }

    /// The columns whose cards stand on this slide.
    fn columns(&self) -> impl Iterator<Item = u32> {
        let body = self.part.body;
        let on = move |x: f32| x >= body.x && x < body.right();
        (0..).zip(&self.scene.columns).filter(move |(_, column)| on(column.x)).map(|(index, _)| index)
    }

    fn rows(&self) -> impl Iterator<Item = u32> {
        let body = self.part.body;
        let on = move |y: f32, height: f32| y + height / 2.0 >= body.y && y + height / 2.0 < body.bottom();
        (0..).zip(&self.scene.rows).filter(move |(_, row)| on(row.y, row.height)).map(|(index, _)| index)
    }

    /// The grounds of the headers and of the lanes, as far as they lie on the slide.
    fn bands(&self, ink: &mut Ink, whole: Area, (across, down): (Lens, Lens)) {
        let (scene, scale) = (self.scene, self.part.scale);
        let phases = scene.phase_header_height * scale;
        let heads = [
            (whole.y, phases, Token::PhaseHeader),
            (whole.y + phases, scene.step_header_height * scale, Token::StepHeader),
        ];
        for (y, height, fill) in heads {
            band(ink, "Header", Area::new(whole.x, y, whole.width, height), fill);
        }
        for row in self.rows() {
            let Some(record) = scene.rows.get(row as usize) else { continue };
            let lane = down.area(Area::new(0.0, record.y, scene.lane_header_width, record.height));
            let ground = Area::between((lane.right(), lane.y), (whole.right(), lane.bottom()));
            band(ink, &said::joined(&record.lines), ground, Token::lane(record.kind));
            // The zero line of a plot.
            for painted in self.of(Part::LaneGround(row)).iter().skip(1) {
                if let Shape::Rectangle { area, fill, .. } = &painted.shape {
                    let line = down.area(*area);
                    let line = Area::between((ground.x, line.y), (ground.right(), line.bottom()));
                    band(ink, "Zero", line, *fill);
                }
            }
        }
        for (index, phase) in (0..).zip(&scene.phases) {
            let (from, to) =
                (phase.x.max(self.part.body.x), (phase.x + phase.width).min(self.part.body.right()));
            let bar = self.of(Part::PhaseHeader(index)).first();
            if let Some(Painted { shape: Shape::Rectangle { area, fill, .. }, .. }) = bar
                && from < to
            {
                let bar = Area::between((from, area.y), (to, area.bottom()));
                band(ink, "Phase", across.area(bar), *fill);
            }
        }
    }

    fn phases(&self, ink: &mut Ink, across: Lens) {
        let body = self.part.body;
        for phase in &self.scene.phases {
            let (from, to) = (phase.x.max(body.x), (phase.x + phase.width).min(body.right()));
            let title = said::joined(&phase.lines);
            if from >= to || title.is_empty() {
                continue;
            }
            let area = Area::new(from, 0.0, to - from, self.scene.phase_header_height);
            heading(ink, across, area, &title, TextRole::PhaseTitle);
        }
    }

    fn steps(&self, ink: &mut Ink, across: Lens) {
        for index in self.columns() {
            let Some(column) = self.scene.columns.get(index as usize) else { continue };
            let title = said::joined(&column.lines);
            let bottom = column.time.as_ref().map_or(self.scene.step_header_height, |time| {
                time.line.baseline - TextRole::StepTime.style().size
            });
            let area = Area::new(column.x, self.scene.phase_header_height, column.width, bottom);
            if !title.is_empty() {
                heading(ink, across, area, &title, TextRole::StepTitle);
            }
            let beside = self.of(Part::StepHeader(index)).iter().filter(
                |painted| !matches!(&painted.shape, Shape::Text(text) if text.role == TextRole::StepTitle),
            );
            for painted in beside {
                self.shape(ink, across, &painted.shape, None);
            }
        }
    }

    fn lanes(&self, ink: &mut Ink, down: Lens, media: &mut Media<'_>) {
        for index in self.rows() {
            let Some(row) = self.scene.rows.get(index as usize) else { continue };
            let area = down.area(Area::new(0.0, row.y, self.scene.lane_header_width, row.height));
            let name = said::joined(&row.lines);
            let first = row.lines.first();
            let inset = first.map_or((0.0, 0.0), |line| {
                (line.x, line.baseline - TextRole::LaneName.style().size * ASCENT)
            });
            let insets = (inset.0 * down.scale, inset.1 * down.scale);
            let kind = Type::of(TextRole::LaneName, Token::LaneInk, down.scale);
            let text = (name.as_str(), kind, Setting { align: "l", anchor: "t", wraps: true, insets });
            let id = ink.id();
            let fill = (Some(Token::lane_header(row.kind)), None);
            ink.rectangle(id, (&name, ""), (area, 0.0), fill, Some(text));
            let beside = self.of(Part::LaneHeader(index)).iter().skip(1).filter(
                |painted| !matches!(&painted.shape, Shape::Text(text) if text.role == TextRole::LaneName),
            );
            for painted in beside {
                self.shape(ink, down, &painted.shape, Some(media));
            }
        }
    }

    /// The lines of the blueprint and the curves.
    fn lines(&self, ink: &mut Ink, grid: Lens) {
        let body = self.part.body;
        let left = self.header().0;
        for (index, rule) in (0..).zip(&self.scene.rules) {
            if rule.y < body.y || rule.y >= body.bottom() {
                continue;
            }
            // What stands in the column of the headers is as far from the grid on each slide.
            let header = Lens { from: (left, body.y), ..grid };
            for painted in self.of(Part::BoundaryName(index)) {
                self.shape(ink, header, &painted.shape, None);
            }
            for painted in self.of(Part::BoundaryLine(index)) {
                let Shape::Path { paint: PathPaint::Stroke(stroke), .. } = &painted.shape else { continue };
                let from = header.place((painted.bounds.x + stroke.width / 2.0, rule.y));
                let to = grid.place((body.right(), rule.y));
                ink.connector(&[from, to], &grid.stroke(stroke), (false, false), (None, None));
            }
        }
        for (_, shapes) in self.shapes.range(Part::Curve(0)..=Part::Curve(u32::MAX)) {
            for painted in shapes {
                let Shape::Path { outline, paint: PathPaint::Stroke(stroke), .. } = &painted.shape else {
                    continue;
                };
                if painted.bounds.y < body.y || painted.bounds.y >= body.bottom() {
                    continue;
                }
                let kept = super::clip::between(&outline.segments(), body.x, body.right());
                let kept: Vec<Segment> = kept.into_iter().map(|segment| grid.segment(segment)).collect();
                ink.outline(&kept, None, Some(&grid.stroke(stroke)), (false, false));
            }
        }
    }

    /// The cards that stand on the slide, by their place in the scene, with the ids of their boxes.
    fn boxes(&self, ink: &mut Ink) -> BTreeMap<usize, u32> {
        let on = |card: &CardBox| self.part.body.holds(&self.area_of(card).grown(-1.0));
        let cards = self.scene.cards.iter().enumerate().filter(|(_, card)| on(card));
        cards.map(|(index, _)| (index, ink.id())).collect()
    }

    fn area_of(&self, card: &CardBox) -> Area {
        let (left, right) = self.scene.card_edges(card);
        Area::new(left, self.scene.row_y(card.row) + card.y, right - left, card.height)
    }

    fn connectors(&self, ink: &mut Ink, grid: Lens, boxes: &BTreeMap<usize, u32>) {
        let held: BTreeMap<CardId, (Area, u32)> = boxes
            .iter()
            .filter_map(|(index, id)| {
                let card = self.scene.cards.get(*index)?;
                card.figure.is_none().then(|| (card.card, (self.area_of(card), *id)))
            })
            .collect();
        for (index, route) in (0..).zip(&self.scene.routes) {
            self.connector(ink, grid, route, &held);
            let shapes = self.of(Part::ConnectorLabel(index));
            let Some(Painted { shape: Shape::Rectangle { area, radius, fill, .. }, .. }) = shapes.first()
            else {
                continue;
            };
            if let Some(label) = route.label.as_ref().filter(|_| self.part.body.holds(area)) {
                let text = said::joined(&label.lines);
                let kind = Type::of(TextRole::LinkLabel, Token::ConnectorLabel, grid.scale);
                let setting = Setting { align: "ctr", anchor: "ctr", wraps: true, insets: (0.0, 0.0) };
                let place = (grid.area(*area), radius * grid.scale);
                let id = ink.id();
                ink.rectangle(id, (&text, ""), place, (Some(*fill), None), Some((&text, kind, setting)));
            }
        }
    }

    /// A connector between two cards of the slide holds on to both; what leaves the slide ends at its edge.
    fn connector(&self, ink: &mut Ink, grid: Lens, route: &Route, held: &BTreeMap<CardId, (Area, u32)>) {
        let points = straight(route.points.iter().map(|point| self.scene.place(*point)));
        let stroke = Stroke { is_round: true, ..Stroke::new(Token::Connector, CONNECTOR_WIDTH) };
        let stroke = if route.kind == LinkKind::Information { stroke.dashed(&[4.0, 3.0]) } else { stroke };
        let stroke = grid.stroke(&stroke);
        let is_two_way = route.kind == LinkKind::TwoWay;
        let pieces = super::clip::corners_within(&points, self.part.body);
        for piece in pieces {
            let has_ends = (piece.first() == points.first(), piece.last() == points.last());
            let heads = (is_two_way && has_ends.0, has_ends.1);
            let mut on_slide: Vec<Point> = piece.iter().map(|point| grid.place(*point)).collect();
            // What is cut off holds on to nothing: its other end would be drawn towards the middle of its card.
            let glue = |card: CardId, end: Option<&Point>| -> Option<(Glue, bool)> {
                let (area, id) = held.get(&card)?;
                let (side, is_middle) = side(area, *end?);
                Some(((*id, side), is_middle))
            };
            let ends = (glue(route.source, piece.first()), glue(route.target, piece.last()));
            let glued = match ends {
                (Some(start), Some(end)) if has_ends == (true, true) => {
                    if let [from, to] = on_slide[..]
                        && !(start.1 && end.1)
                    {
                        // A program may lead it from middle to middle: then with corners, not aslant.
                        let middle = (f32::midpoint(from.0, to.0), f32::midpoint(from.1, to.1));
                        on_slide = vec![from, middle, middle, to];
                    }
                    (Some(start.0), Some(end.0))
                }
                _ => (None, None),
            };
            if ink.connector(&on_slide, &stroke, heads, glued) {
                continue;
            }
            let segment = |(index, point): (usize, &Point)| {
                if index == 0 { Segment::Move(*point) } else { Segment::Line(*point) }
            };
            let outline: Vec<Segment> = on_slide.iter().enumerate().map(segment).collect();
            ink.outline(&outline, None, Some(&stroke), heads);
        }
    }

    fn cards(&self, ink: &mut Ink, grid: Lens, boxes: &BTreeMap<usize, u32>, media: &mut Media<'_>) {
        for (index, id) in boxes {
            let Some(card) = self.scene.cards.get(*index) else { continue };
            let number = u32::try_from(*index).unwrap_or(u32::MAX);
            let (own, marks) = (self.of(Part::Card(number)), self.of(Part::Marks(number)));
            let area = grid.area(self.area_of(card));
            let text = said::card(card, self.words);
            let pictures = own.iter().any(|painted| matches!(painted.shape, Shape::Picture { .. }));
            let role = text_role(card);
            if let Some(role) = role.filter(|_| marks.is_empty() && !pictures) {
                self.card_text(ink, grid, (card, role), (*id, area), own);
                continue;
            }
            let marked = said::marks(card, self.words).unwrap_or_default();
            ink.group((&text, &marked), area, |ink| {
                if let Some(role) = role {
                    self.card_text(ink, grid, (card, role), (*id, area), own);
                }
                for painted in own {
                    let is_box = matches!(&painted.shape, Shape::Rectangle { .. } | Shape::Text(_));
                    if role.is_none() || !is_box {
                        self.shape(ink, grid, &painted.shape, Some(&mut *media));
                    }
                }
                marks.iter().for_each(|painted| self.shape(ink, grid, &painted.shape, Some(&mut *media)));
            });
        }
    }

    /// A card with its text as one, so that it can be edited; the program that shows it breaks the lines.
    fn card_text(
        &self,
        ink: &mut Ink,
        grid: Lens,
        (card, role): (&CardBox, TextRole),
        (id, area): (u32, Area),
        own: &[&Painted],
    ) {
        let (fill, border) = match own.first() {
            Some(Painted { shape: Shape::Rectangle { fill, border, .. }, .. }) => {
                (Some(*fill), border.as_ref().map(|border| grid.stroke(border)))
            }
            _ => (None, None),
        };
        let text = said::joined(&card.lines);
        let top = card.lines.first().map_or(0.0, |line| line.baseline - role.style().size * ASCENT);
        let insets = (CARD_PADDING * grid.scale, top * grid.scale);
        let token = if fill.is_some() { Token::Ink } else { Token::LaneInk };
        let kind = Type::of(role, token, grid.scale);
        let setting = Setting { align: "l", anchor: "t", wraps: true, insets };
        // Text without a box may reach into the gutter, so that it is not broken where other fonts are a little wider.
        let beyond = Area { width: area.width + 2.0 * CARD_PADDING * grid.scale, ..area };
        let place = if fill.is_some() { (area, CARD_RADIUS * grid.scale) } else { (beyond, 0.0) };
        ink.rectangle(id, (&text, ""), place, (fill, border.as_ref()), Some((&text, kind, setting)));
    }

    fn shapes_within(&self, ink: &mut Ink, grid: Lens, shapes: &[&Painted], media: &mut Media<'_>) {
        for painted in shapes.iter().filter(|painted| self.part.body.holds(&painted.bounds)) {
            self.shape(ink, grid, &painted.shape, Some(media));
        }
    }

    /// A shape as it is painted.
    fn shape(&self, ink: &mut Ink, lens: Lens, shape: &Shape, media: Option<&mut Media<'_>>) {
        match shape {
            Shape::Rectangle { area, radius, fill, border } => {
                let border = border.as_ref().map(|border| lens.stroke(border));
                let id = ink.id();
                let place = (lens.area(*area), radius * lens.scale);
                ink.rectangle(id, ("Mark", ""), place, (Some(*fill), border.as_ref()), None);
            }
            Shape::Path { outline, place, paint } => {
                let segments = placed(outline, *place, lens);
                match paint {
                    PathPaint::Fill(fill) => ink.outline(&segments, Some(*fill), None, (false, false)),
                    PathPaint::Stroke(stroke) => {
                        ink.outline(&segments, None, Some(&lens.stroke(stroke)), (false, false));
                    }
                }
            }
            Shape::Text(text) => {
                let kind = Type::of(text.role, text.ink, lens.scale);
                let align = if text.anchor == Anchor::Middle { "ctr" } else { "l" };
                let place = lens.place((text.x, text.baseline));
                ink.line_of_text(&text.line, place, text.width * lens.scale, kind, align);
            }
            Shape::Picture { area, digest } => {
                if let Some(relation) = media.and_then(|media| media.relation(digest)) {
                    ink.picture(relation, lens.area(*area), "");
                }
            }
        }
    }
}

/// How the text of a card is set where it fills the card; nothing where something else is drawn there.
fn text_role(card: &CardBox) -> Option<TextRole> {
    match card.figure {
        None => Some(TextRole::Card),
        Some(CardFigure::Text) => Some(TextRole::Quote),
        _ => None,
    }
}

fn band(ink: &mut Ink, name: &str, area: Area, fill: Token) {
    let id = ink.id();
    ink.rectangle(id, (name, ""), (area, 0.0), (Some(fill), None), None);
}

fn heading(ink: &mut Ink, across: Lens, area: Area, text: &str, role: TextRole) {
    let kind = Type::of(role, Token::LaneInk, across.scale);
    let setting = Setting { align: "l", anchor: "ctr", wraps: true, insets: (0.0, 0.0) };
    let id = ink.id();
    ink.rectangle(id, (text, ""), (across.area(area), 0.0), (None, None), Some((text, kind, setting)));
}

fn placed(outline: &Outline, (x, y): Point, lens: Lens) -> Vec<Segment> {
    let lens = Lens { from: (lens.from.0 - x, lens.from.1 - y), ..lens };
    outline.segments().into_iter().map(|segment| lens.segment(segment)).collect()
}

/// The side of a card that a connector meets, by the number that slides give it (top, left, bottom, right), and whether
/// it meets the middle of that side.
fn side(area: &Area, (x, y): Point) -> (u8, bool) {
    let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    let sides = [
        ((y - area.y).abs(), x - middle.0),
        ((x - area.x).abs(), y - middle.1),
        ((y - area.bottom()).abs(), x - middle.0),
        ((x - area.right()).abs(), y - middle.1),
    ];
    let nearest = (0u8..).zip(sides).min_by(|one, other| one.1.0.total_cmp(&other.1.0));
    nearest.map_or((0, false), |(side, (_, from_middle))| (side, from_middle.abs() < 1.0))
}

/// The corners of a line, without places between them.
fn straight(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::new();
    for point in points {
        if corners.last() == Some(&point) {
            continue;
        }
        if let [.., before, last] = corners[..]
            && (before.0 == last.0 && last.0 == point.0 || before.1 == last.1 && last.1 == point.1)
        {
            corners.pop();
        }
        corners.push(point);
    }
    corners
}
