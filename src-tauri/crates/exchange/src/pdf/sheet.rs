//! The sheets, one after the other: the part of the drawing that is theirs, with its headers, and what stands beside.

use krilla::Document;
use krilla::geom::{Path, Transform};
use krilla::page::PageSettings;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use sightline_scene::BoundaryRule;
use sightline_scene::measures::HEADER_PADDING;
use sightline_scene::text::TextRole;

use super::furniture::{self, Panel};
use super::ink::{Ink, rectangle};
use super::legend::LegendRows;
use super::parcels::Parcels;
use super::tags::{Drawn, Place, place_of};
use super::{POINTS, PdfError, PrintedMap, said};
use crate::pages::{MARGIN, PagePlan, Sheet};
use crate::painting::brush::Brush;
use crate::painting::{Area, Painted, Painting, Part, Shape, map};
use crate::svg::Images;
use crate::theme::Token;

/// Draws sheets, and keeps in mind what was drawn of what.
pub struct Press<'a> {
    map: &'a PrintedMap<'a>,
    painting: &'a Painting,
    plan: &'a PagePlan,
    ink: Ink<'a>,
    furniture_scale: f32,
    parcels: Parcels,
    legend: LegendPlace,
    drawn: Drawn,
    pages: usize,
    page: usize,
}

/// Where the legend stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LegendPlace {
    Nowhere,
    /// On the one page of the map.
    BelowMap,
    /// On a sheet of its own after those of the map.
    LastSheet,
}

/// The lower edge of the drawing on a sheet.
fn below(map: &PrintedMap<'_>, plan: &PagePlan, sheet: &Sheet) -> f32 {
    let step_header = map.scene.phase_header_height + map.scene.step_header_height;
    sheet.corner.1 + (step_header + sheet.body.height) * plan.scale
}

impl<'a> Press<'a> {
    pub fn new(
        map: &'a PrintedMap<'a>,
        painting: &'a Painting,
        plan: &'a PagePlan,
        images: &'a Images,
        furniture_scale: f32,
    ) -> Self {
        let parcels = Parcels::of(map.scene, painting, plan);
        let mut ink = Ink::new(map.theme, images);
        let width = plan.paper.0 - 2.0 * MARGIN;
        let legend = if map.furniture.legend {
            LegendRows::set(ink.typesetter(), (map.scene, map.heat), map.words, width).height
        } else {
            0.0
        };
        let legend = match &plan.sheets[..] {
            _ if legend == 0.0 => LegendPlace::Nowhere,
            [only]
                if below(map, plan, only) + legend
                    <= plan.paper.1 - MARGIN - furniture::foot_height(map.furniture) + 0.05 =>
            {
                LegendPlace::BelowMap
            }
            _ => LegendPlace::LastSheet,
        };
        let has_last_sheet = legend == LegendPlace::LastSheet || plan.is_poster && plan.sheets.len() > 1;
        let pages = plan.sheets.len() + usize::from(has_last_sheet);
        Self {
            map,
            painting,
            plan,
            ink,
            furniture_scale,
            parcels,
            legend,
            drawn: Drawn::new(),
            pages,
            page: 0,
        }
    }

    /// What was drawn of each place of the structure.
    pub fn drawn(self) -> Drawn {
        self.drawn
    }

    /// Draws a sheet of the map.
    pub fn sheet(&mut self, document: &mut Document, sheet: &Sheet) -> Result<(), PdfError> {
        self.page += 1;
        let mut page = document.start_page_with(self.settings()?);
        let mut surface = page.surface();
        self.ground(&mut surface, Some(sheet));
        self.regions(&mut surface, sheet);
        self.beside_drawing(&mut surface, sheet);
        surface.finish();
        page.finish();
        Ok(())
    }

    /// Draws the sheet after those of the map, where there is more than one: the legend, and how a poster lies.
    pub fn last_sheet(&mut self, document: &mut Document) -> Result<(), PdfError> {
        if self.pages == self.plan.sheets.len() {
            return Ok(());
        }
        self.page += 1;
        let mut page = document.start_page_with(self.settings()?);
        let mut surface = page.surface();
        self.ground(&mut surface, None);
        let (width, height) = self.plan.paper;
        let room = (width - 2.0 * MARGIN, height - 2.0 * MARGIN - furniture::foot_height(self.map.furniture));
        let mut top = MARGIN;
        if self.legend == LegendPlace::LastSheet {
            let words = self.map.words;
            let rows = LegendRows::set(self.ink.typesetter(), (self.map.scene, self.map.heat), words, room.0);
            let heading =
                self.ink.typesetter().set(&words.legend, TextRole::PhaseTitle, room.0, words.chinese);
            let place = ((MARGIN, top), 1.0);
            let title = furniture::text_panel(
                &heading.lines,
                TextRole::PhaseTitle,
                Token::Ink,
                place,
                Some(Place::LegendTitle),
            );
            top += heading.height;
            let height = rows.height;
            self.panels(&mut surface, vec![title, rows.panel((MARGIN, top))]);
            top += height + 24.0;
        }
        if self.plan.is_poster && self.plan.sheets.len() > 1 {
            let room = (room.0, room.1 - (top - MARGIN));
            let panels =
                furniture::assembly_plan(self.ink.typesetter(), self.plan, self.map.words, (top, room));
            self.panels(&mut surface, panels);
        }
        let foot = self.foot(None);
        self.panels(&mut surface, foot.into_iter().collect());
        surface.finish();
        page.finish();
        Ok(())
    }

    fn settings(&self) -> Result<PageSettings, PdfError> {
        let (width, height) = self.plan.paper;
        PageSettings::from_wh(width * POINTS, height * POINTS)
            .ok_or_else(|| PdfError::NotWritten(format!("a page of {width} by {height} pixels")))
    }

    /// The ground: of a dark theme up to the edges of the paper, of a light one beneath the drawing alone.
    fn ground(&mut self, surface: &mut Surface<'_>, sheet: Option<&Sheet>) {
        let (width, height) = self.plan.paper;
        let whole = Area::new(0.0, 0.0, width, height);
        let area = if self.map.theme.is_dark() {
            Some(whole)
        } else {
            sheet.map(|sheet| {
                let (x, y) = sheet.corner;
                let (header, step_header) = self.headers();
                let scale = self.plan.scale;
                Area::new(
                    x,
                    y,
                    (header + sheet.body.width) * scale + sheet.overlap.0,
                    (step_header + sheet.body.height) * scale + sheet.overlap.1,
                )
            })
        };
        if let Some(area) = area {
            let shape = Shape::Rectangle { area, radius: 0.0, fill: Token::Background, border: None };
            let bounds = area;
            let panel = Panel {
                place: (0.0, 0.0),
                scale: 1.0,
                shapes: vec![(None, Painted { part: Part::Ground, bounds, shape })],
            };
            self.panels(surface, vec![panel]);
        }
    }

    /// The size of the headers in the drawing: the lanes' and the steps'.
    fn headers(&self) -> (f32, f32) {
        let scene = self.map.scene;
        (scene.lane_header_width, scene.phase_header_height + scene.step_header_height)
    }

    /// The four parts of a sheet: corner, headers above, headers at the left, and the body.
    fn regions(&mut self, surface: &mut Surface<'_>, sheet: &Sheet) {
        let (header, step_header) = self.headers();
        let scale = self.plan.scale;
        let (right, down) = (sheet.overlap.0 / scale, sheet.overlap.1 / scale);
        let (x, y) = sheet.corner;
        let (inner_x, inner_y) = (x + header * scale, y + step_header * scale);
        let body = sheet.body;
        let index = sheet.row * (self.plan.columns.len() - 1) + sheet.column;
        let corner = std::mem::take(&mut self.parcels.corner);
        let above = std::mem::take(&mut self.parcels.above[sheet.column]);
        let beside = std::mem::take(&mut self.parcels.beside[sheet.row]);
        let bodies = std::mem::take(&mut self.parcels.bodies[index]);
        let first_column = sheet.column == 0;
        let first_row = sheet.row == 0;
        self.region(
            surface,
            &bodies,
            Area::new(body.x, body.y, body.width + right, body.height + down),
            (inner_x, inner_y),
            true,
        );
        let strip = Area::new(body.x, 0.0, body.width + right, step_header);
        self.region(surface, &above, strip, (inner_x, y), first_row);
        if !first_column {
            self.phases_gone_on(surface, strip, (inner_x, y));
        }
        let strip = Area::new(0.0, body.y, header, body.height + down);
        self.region(surface, &beside, strip, (x, inner_y), first_column);
        self.region(
            surface,
            &corner,
            Area::new(0.0, 0.0, header, step_header),
            (x, y),
            first_column && first_row,
        );
        self.boundaries(surface, sheet);
        self.parcels.corner = corner;
        self.parcels.above[sheet.column] = above;
        self.parcels.beside[sheet.row] = beside;
    }

    /// Draws the shapes of a part of the drawing at a place of the paper. What is drawn `first` has a place in the
    /// structure; what is drawn again has none.
    fn region(
        &mut self,
        surface: &mut Surface<'_>,
        shapes: &[u32],
        area: Area,
        place: (f32, f32),
        first: bool,
    ) {
        let scale = self.plan.scale;
        let on_paper = Area::new(
            place.0 * POINTS,
            place.1 * POINTS,
            area.width * scale * POINTS,
            area.height * scale * POINTS,
        );
        let Some(clip) = rectangle(&on_paper, 0.0) else { return };
        let (right, down) = (on_paper.x - area.x * scale * POINTS, on_paper.y - area.y * scale * POINTS);
        begin(surface, &clip, Transform::from_row(scale * POINTS, 0.0, 0.0, scale * POINTS, right, down));
        let painting = self.painting;
        let scene = self.map.scene;
        let painted = shapes.iter().filter_map(|index| {
            let painted = painting.shapes.get(*index as usize)?;
            let place = if first { place_of(scene, painted) } else { None };
            Some((place, within(painted, &area)?))
        });
        let painted: Vec<(Option<Place>, Shape)> = painted.collect();
        self.shapes(surface, painted.iter().map(|(place, shape)| (*place, shape)));
        surface.pop();
        surface.pop();
    }

    /// Draws shapes; neighbours with the same place in the structure are one piece of content.
    fn shapes<'b>(
        &mut self,
        surface: &mut Surface<'_>,
        shapes: impl Iterator<Item = (Option<Place>, &'b Shape)>,
    ) {
        let mut open: Option<Option<Place>> = None;
        for (place, shape) in shapes {
            if open != Some(place) {
                if open.is_some() {
                    surface.end_tagged();
                }
                self.start(surface, place);
                open = Some(place);
            }
            self.ink.draw(surface, shape);
        }
        if open.is_some() {
            surface.end_tagged();
        }
    }

    fn start(&mut self, surface: &mut Surface<'_>, place: Option<Place>) {
        let tag = match place {
            None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            Some(Place::Text(_) | Place::Title | Place::LegendTitle | Place::Assembly) => {
                ContentTag::Span(SpanTag::empty())
            }
            Some(_) => ContentTag::Other,
        };
        let identifier = surface.start_tagged(tag);
        if let Some(place) = place {
            self.drawn.entry(place).or_default().push(identifier);
        }
    }

    /// The lines of the blueprint with their names, which are wider than the column of the lanes' names at times.
    fn boundaries(&mut self, surface: &mut Surface<'_>, sheet: &Sheet) {
        let (scene, scale) = (self.map.scene, self.plan.scale);
        let (header, step_header) = self.headers();
        let origin = (sheet.corner.0, sheet.corner.1 + (step_header - sheet.body.y) * scale);
        let right = header + sheet.body.width + sheet.overlap.0 / scale;
        let last = sheet.body.bottom() + sheet.overlap.1 / scale;
        let mut shapes = Vec::new();
        for (index, rule) in (0..).zip(&scene.rules) {
            if (sheet.body.y..sheet.body.bottom()).contains(&rule.y) {
                let line = rule_shape(rule, right);
                shapes.extend(line.map(|line| (None, line)));
                let first = (sheet.column == 0).then_some(Place::Text(Part::BoundaryName(index)));
                shapes.extend(rule_name(self.painting, index).map(|name| (first, name)));
            } else if (sheet.body.bottom()..last).contains(&rule.y) {
                shapes.extend(rule_shape(rule, right).map(|line| (None, line)));
            }
        }
        self.panels(surface, vec![Panel { place: origin, scale, shapes }]);
    }

    /// The titles of phases that began on a sheet before, at the left of what is seen of them.
    fn phases_gone_on(&mut self, surface: &mut Surface<'_>, strip: Area, place: (f32, f32)) {
        let (scene, words) = (self.map.scene, self.map.words);
        for phase in &scene.phases {
            let end = (phase.x + phase.width).min(strip.right());
            let room = end - strip.x - 2.0 * HEADER_PADDING;
            if phase.x >= strip.x || room < 24.0 {
                continue;
            }
            let lines = phase.lines.len().max(1);
            let typesetter = self.ink.typesetter();
            let title = typesetter.set_short(
                &said::joined(&phase.lines),
                TextRole::PhaseTitle,
                room,
                words.chinese,
                lines,
            );
            let top = (scene.phase_header_height - title.height) / 2.0;
            let scale = self.plan.scale;
            let place = (place.0 + HEADER_PADDING * scale, place.1 + top * scale);
            let panel = furniture::text_panel(
                &title.lines,
                TextRole::PhaseTitle,
                Token::LaneInk,
                (place, scale),
                None,
            );
            self.panels(surface, vec![panel]);
        }
    }

    fn beside_drawing(&mut self, surface: &mut Surface<'_>, sheet: &Sheet) {
        let map = self.map;
        let mut panels = Vec::new();
        let width = self.plan.paper.0 - 2.0 * MARGIN;
        if sheet.row == 0 && sheet.column == 0 {
            panels.extend(furniture::title(
                self.ink.typesetter(),
                map.furniture,
                map.words,
                (width, self.furniture_scale),
            ));
        }
        if self.legend == LegendPlace::BelowMap {
            let rows = LegendRows::set(self.ink.typesetter(), (map.scene, map.heat), map.words, width);
            panels.push(rows.panel((MARGIN, below(map, self.plan, sheet))));
        }
        if self.plan.is_poster {
            panels.push(furniture::assembly_marks(self.plan, sheet, self.headers()));
        }
        panels.extend(self.foot(Some(sheet)));
        self.panels(surface, panels);
    }

    fn foot(&mut self, sheet: Option<&Sheet>) -> Option<Panel> {
        let count = (self.page, self.pages);
        let map = self.map;
        furniture::foot(self.ink.typesetter(), map.furniture, map.words, (self.plan, sheet), count)
    }

    fn panels(&mut self, surface: &mut Surface<'_>, panels: Vec<Panel>) {
        for Panel { place: (x, y), scale, shapes } in panels {
            let scale = scale * POINTS;
            surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, x * POINTS, y * POINTS));
            self.shapes(surface, shapes.iter().map(|(place, painted)| (*place, &painted.shape)));
            surface.pop();
        }
    }
}

fn begin(surface: &mut Surface<'_>, clip: &Path, transform: Transform) {
    surface.push_clip_path(clip, &FillRule::NonZero);
    surface.push_transform(&transform);
}

/// The part of a shape that lies in an area, where that can be said: a plain rectangle is cut to it, anything else
/// stays whole and is clipped by the page.
fn within(painted: &Painted, area: &Area) -> Option<Shape> {
    match &painted.shape {
        Shape::Rectangle { area: own, radius: 0.0, fill, border: None } => {
            let (left, top) = (own.x.max(area.x), own.y.max(area.y));
            let (right, bottom) = (own.right().min(area.right()), own.bottom().min(area.bottom()));
            let is_empty = right <= left || bottom <= top;
            (!is_empty).then(|| Shape::Rectangle {
                area: Area::between((left, top), (right, bottom)),
                radius: 0.0,
                fill: *fill,
                border: None,
            })
        }
        shape => Some(shape.clone()),
    }
}

/// A line of the blueprint from its name to a place.
fn rule_shape(rule: &BoundaryRule, right: f32) -> Option<Painted> {
    let mut brush = Brush::new();
    map::boundary_line(&mut brush, rule, right);
    brush.finish().pop()
}

/// The name of a line of the blueprint.
fn rule_name(painting: &Painting, index: u32) -> Option<Painted> {
    painting.shapes.iter().find(|painted| painted.part == Part::BoundaryName(index)).cloned()
}
