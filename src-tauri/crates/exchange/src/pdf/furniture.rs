//! What stands on a sheet beside the drawing: the title above, the legend and the foot below, the marks by which a
//! poster is put together. Each is painted in pixels of its own and laid on the sheet at a scale, because a title on a
//! poster is as much larger as the poster is.

use sightline_scene::TextLine;
use sightline_scene::text::{TextRole, Typesetter};

use super::tags::Place;
use super::{DrawingWords, Furniture};
use crate::pages::{MARGIN, PagePlan, Sheet};
use crate::painting::brush::Brush;
use crate::painting::{Area, Painted, Part, Shape, Stroke};
use crate::theme::Token;

/// How much larger the title is than a phase's.
const TITLE_SCALE: f32 = 1.5;
/// The height of the title with the room below it.
const TITLE_HEIGHT: f32 = 60.0;
/// The height of the line at the foot with the room above it.
const FOOT_HEIGHT: f32 = 24.0;
/// The largest size of a logo.
const LOGO: (f32, f32) = (180.0, 44.0);

/// Something laid on a sheet.
pub struct Panel {
    /// Where its upper left corner is, in pixels of the paper.
    pub place: (f32, f32),
    /// How large it is drawn.
    pub scale: f32,
    /// What it is made of, with its place in the structure; nothing for what is no content.
    pub shapes: Vec<(Option<Place>, Painted)>,
}

/// The height of the title; 0 where there is none.
pub fn title_height(furniture: &Furniture, scale: f32) -> f32 {
    if furniture.title_block || furniture.logo.is_some() { TITLE_HEIGHT * scale } else { 0.0 }
}

/// The height of the foot; 0 where nothing stands there.
pub fn foot_height(furniture: &Furniture) -> f32 {
    let is_empty = foot_words(furniture).is_empty() && !furniture.page_numbers;
    if is_empty { 0.0 } else { FOOT_HEIGHT }
}

/// The map's title with the project's below it, and the logo at the right.
pub fn title(
    typesetter: &mut Typesetter,
    furniture: &Furniture,
    words: &DrawingWords,
    (width, scale): (f32, f32),
) -> Vec<Panel> {
    let mut panels = Vec::new();
    let logo = furniture.logo.as_ref().map(|logo| logo.fitted(LOGO));
    let logo_width = logo.map_or(0.0, |(width, _)| width + 24.0);
    if furniture.title_block {
        let room = (width / scale - logo_width).max(100.0);
        let title = typesetter.set_short(
            &furniture.title,
            TextRole::PhaseTitle,
            room / TITLE_SCALE,
            words.chinese,
            1,
        );
        let subtitle = typesetter.set_short(&furniture.subtitle, TextRole::Card, room, words.chinese, 1);
        let place = (MARGIN, MARGIN);
        panels.push(text_panel(
            &title.lines,
            TextRole::PhaseTitle,
            Token::Ink,
            (place, scale * TITLE_SCALE),
            Some(Place::Title),
        ));
        let place = (MARGIN, MARGIN + title.height * TITLE_SCALE * scale);
        panels.push(text_panel(
            &subtitle.lines,
            TextRole::Card,
            Token::InkMuted,
            (place, scale),
            Some(Place::Title),
        ));
    }
    if let Some((logo_width, logo_height)) = logo {
        let mut brush = Brush::new();
        brush.turn_to(Part::Sheet);
        brush.picture(Area::new(width / scale - logo_width, 0.0, logo_width, logo_height), LOGO_NAME);
        panels.push(Panel { place: (MARGIN, MARGIN), scale, shapes: with_place(brush, None) });
    }
    panels
}

/// The name under which the logo stands among the pictures; no digest is like it.
pub const LOGO_NAME: &str = "logo";

/// The line at the foot of a sheet: what the map is, and which sheet this is.
pub fn foot(
    typesetter: &mut Typesetter,
    furniture: &Furniture,
    words: &DrawingWords,
    (plan, sheet): (&PagePlan, Option<&Sheet>),
    (page, pages): (usize, usize),
) -> Option<Panel> {
    if foot_height(furniture) == 0.0 {
        return None;
    }
    let (width, height) = plan.paper;
    let width = width - 2.0 * MARGIN;
    let mut left = foot_words(furniture);
    if page > 1 && furniture.title_block {
        left.insert(0, furniture.title.clone());
    }
    let code = sheet.filter(|_| plan.is_poster && plan.sheets.len() > 1).map(Sheet::code);
    let number = furniture
        .page_numbers
        .then(|| words.page.replace("{page}", &page.to_string()).replace("{pages}", &pages.to_string()));
    let right: Vec<String> = code.into_iter().chain(number).collect();
    let mut brush = Brush::new();
    brush.turn_to(Part::Sheet);
    let role = TextRole::HeaderEntry;
    let right = typesetter.set_short(&right.join("   "), role, width / 2.0, words.chinese, 1);
    let left = typesetter.set_short(&left.join(" · "), role, width - right.width - 24.0, words.chinese, 1);
    let place = |block: &sightline_scene::text::TextBlock| FOOT_HEIGHT - block.height;
    brush.lines(&left.lines, (0.0, place(&left)), role, Token::InkMuted);
    brush.lines(&right.lines, (width - right.width, place(&right)), role, Token::InkMuted);
    Some(Panel {
        place: (MARGIN, height - MARGIN - FOOT_HEIGHT),
        scale: 1.0,
        shapes: with_place(brush, None),
    })
}

fn foot_words(furniture: &Furniture) -> Vec<String> {
    furniture.date.iter().chain(&furniture.version).filter(|words| !words.is_empty()).cloned().collect()
}

/// Where a poster's sheet is trimmed and where the next one is laid upon it: short lines at the ends of both edges.
pub fn assembly_marks(plan: &PagePlan, sheet: &Sheet, header: (f32, f32)) -> Panel {
    const LENGTH: f32 = 14.0;
    let mut brush = Brush::new();
    brush.turn_to(Part::Sheet);
    let (x, y) = sheet.corner;
    let left = x + header.0 * plan.scale;
    let top = y + header.1 * plan.scale;
    let (right, bottom) = (left + sheet.body.width * plan.scale, top + sheet.body.height * plan.scale);
    let (far_right, far_bottom) = (right + sheet.overlap.0, bottom + sheet.overlap.1);
    let mut across = |x: f32, from: f32, to: f32| {
        brush.line(
            format!("M{x} {from}V{to}"),
            Area::between((x, from), (x, to)),
            Stroke::new(Token::InkMuted, 0.75),
        );
    };
    // To be trimmed: the headers that this sheet repeats.
    if sheet.column > 0 {
        across(left, y - LENGTH, y);
        across(left, far_bottom, far_bottom + LENGTH);
    }
    // To be covered by the next sheet.
    if sheet.overlap.0 > 0.0 {
        across(right, y - LENGTH, y);
        across(right, far_bottom, far_bottom + LENGTH);
    }
    let mut down = |y: f32, from: f32, to: f32| {
        brush.line(
            format!("M{from} {y}H{to}"),
            Area::between((from, y), (to, y)),
            Stroke::new(Token::InkMuted, 0.75),
        );
    };
    if sheet.row > 0 {
        down(top, x - LENGTH, x);
        down(top, far_right, far_right + LENGTH);
    }
    if sheet.overlap.1 > 0.0 {
        down(bottom, x - LENGTH, x);
        down(bottom, far_right, far_right + LENGTH);
    }
    Panel { place: (0.0, 0.0), scale: 1.0, shapes: with_place(brush, None) }
}

/// How the sheets of a poster lie: a small drawing with the code of each, and what to do.
pub fn assembly_plan(
    typesetter: &mut Typesetter,
    plan: &PagePlan,
    words: &DrawingWords,
    (top, room): (f32, (f32, f32)),
) -> Vec<Panel> {
    let heading = typesetter.set(&words.assembly, TextRole::PhaseTitle, room.0, words.chinese);
    let steps = typesetter.set(&words.assembly_steps, TextRole::Card, room.0.min(640.0), words.chinese);
    let mut panels = vec![
        text_panel(
            &heading.lines,
            TextRole::PhaseTitle,
            Token::Ink,
            ((MARGIN, top), 1.0),
            Some(Place::Assembly),
        ),
        text_panel(
            &steps.lines,
            TextRole::Card,
            Token::Ink,
            ((MARGIN, top + heading.height + 8.0), 1.0),
            Some(Place::Assembly),
        ),
    ];
    let top = top + heading.height + steps.height + 24.0;
    let (first, last) = (plan.columns[0], plan.columns[plan.columns.len() - 1]);
    let (upper, lower) = (plan.rows[0], plan.rows[plan.rows.len() - 1]);
    let most = (room.0, (room.1 - (top - MARGIN)).max(40.0));
    let scale = (most.0 / (last - first).max(1.0)).min(most.1 / (lower - upper).max(1.0));
    let mut brush = Brush::new();
    brush.turn_to(Part::Sheet);
    for sheet in &plan.sheets {
        let body = sheet.body;
        let area = Area::new(
            (body.x - first) * scale,
            (body.y - upper) * scale,
            body.width * scale,
            body.height * scale,
        );
        brush.rounded(area.grown(-0.5), 0.0, Token::Card, Some(Stroke::new(Token::CardBorder, 1.0)));
        let code = typesetter.set(&sheet.code(), TextRole::StepTitle, 200.0, false);
        if code.width < area.width && code.height < area.height {
            let place =
                (area.x + (area.width - code.width) / 2.0, area.y + (area.height - code.height) / 2.0);
            brush.lines(&code.lines, place, TextRole::StepTitle, Token::Ink);
        }
    }
    let shapes = brush.finish().into_iter().map(|painted| {
        let is_text = matches!(painted.shape, Shape::Text(_));
        (is_text.then_some(Place::Assembly), painted)
    });
    panels.push(Panel { place: (MARGIN, top), scale: 1.0, shapes: shapes.collect() });
    panels
}

pub fn text_panel(
    lines: &[TextLine],
    role: TextRole,
    ink: Token,
    (place, scale): ((f32, f32), f32),
    tag: Option<Place>,
) -> Panel {
    let mut brush = Brush::new();
    brush.turn_to(Part::Sheet);
    brush.lines(lines, (0.0, 0.0), role, ink);
    Panel { place, scale, shapes: with_place(brush, tag) }
}

fn with_place(brush: Brush, place: Option<Place>) -> Vec<(Option<Place>, Painted)> {
    brush.finish().into_iter().map(|painted| (place, painted)).collect()
}
