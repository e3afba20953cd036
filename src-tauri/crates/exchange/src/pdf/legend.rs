//! What the marks, the tags and the lines on a map mean: an entry for each sort of them that the map has.

use sightline_model::{ActionPriority, ChannelKind, LinkKind};
use sightline_scene::mark_row::{Mark, placed_marks};
use sightline_scene::marks::{GLYPH_SIZE, Glyph, channel_path, priority_shape};
use sightline_scene::measures::CONNECTOR_WIDTH;
use sightline_scene::text::{TextBlock, TextRole, Typesetter};
use sightline_scene::{CardFigure, Heat, HeatLevel, HeatScale, LegendEntry, Scene};

use super::DrawingWords;
use super::furniture::Panel;
use super::tags::Place;
use crate::painting::brush::Brush;
use crate::painting::{Area, Painted, Part, Stroke, card};
use crate::theme::Token;

/// How large the legend is drawn: smaller than a map at 100 %, because most maps on paper are.
const SCALE: f32 = 0.8;
/// The height of a row.
const ROW: f32 = 24.0;
/// Above the first row.
const ABOVE: f32 = 14.0;
/// Between a sign and its words.
const GAP: f32 = 6.0;
/// Between two entries.
const BETWEEN: f32 = 22.0;
/// How wide the sample of a connector is.
const LINE: f32 = 28.0;
/// How wide an entry's words are at most.
const WORDS: f32 = 260.0;

/// A sign of the map.
#[derive(Clone, Debug, PartialEq)]
enum Sign {
    Glyph(Glyph),
    Priority(ActionPriority),
    Channel(ChannelKind),
    Connector(LinkKind),
    Tag(LegendEntry),
    Heat(Heat, HeatLevel),
}

/// The legend, set for a width.
pub struct LegendRows {
    entries: Vec<(Sign, TextBlock, (f32, f32))>,
    /// The height of all rows on paper, with the room above them; 0 where nothing needs to be explained.
    pub height: f32,
}

impl LegendRows {
    /// Sets the legend of a map in rows of a width.
    pub fn set(typesetter: &mut Typesetter, map: (&Scene, Heat), words: &DrawingWords, width: f32) -> Self {
        let (mut x, mut y) = (0.0, ABOVE);
        let mut entries = Vec::new();
        for sign in signs(map) {
            let said = typesetter.set_short(&said(&sign, words), TextRole::Card, WORDS, words.chinese, 1);
            let needed = sign_width(&sign) + GAP + said.width;
            if x > 0.0 && x + needed > width / SCALE {
                (x, y) = (0.0, y + ROW);
            }
            entries.push((sign, said, (x, y)));
            x += needed + BETWEEN;
        }
        let height = if entries.is_empty() { 0.0 } else { (y + ROW) * SCALE };
        Self { entries, height }
    }

    /// The legend at a place of a sheet.
    pub fn panel(self, place: (f32, f32)) -> Panel {
        let mut shapes = Vec::new();
        for (index, (sign, said, (x, y))) in (0..).zip(self.entries) {
            let mut brush = Brush::new();
            brush.turn_to(Part::Sheet);
            paint_sign(&mut brush, &sign, (x, y + (ROW - GLYPH_SIZE) / 2.0));
            let words = (x + sign_width(&sign) + GAP, y + (ROW - said.height) / 2.0);
            brush.lines(&said.lines, words, TextRole::Card, Token::Ink);
            shapes.extend(brush.finish().into_iter().map(|painted| (Some(Place::Legend(index)), painted)));
        }
        Panel { place, scale: SCALE, shapes }
    }
}

/// A sign that the map has, and what it means.
pub struct Explained {
    /// The sign, with the upper left corner of its room at zero.
    pub sign: Vec<Painted>,
    /// How wide its room is; it is as high as a glyph.
    pub width: f32,
    /// What it means.
    pub said: String,
}

/// What every sign of a map means, for writers that set the words themselves.
pub fn explained(map: (&Scene, Heat), words: &DrawingWords) -> Vec<Explained> {
    let explain = |sign: Sign| {
        let mut brush = Brush::new();
        brush.turn_to(Part::Sheet);
        paint_sign(&mut brush, &sign, (0.0, 0.0));
        Explained { sign: brush.finish(), width: sign_width(&sign), said: said(&sign, words) }
    };
    signs(map).into_iter().map(explain).collect()
}

fn sign_width(sign: &Sign) -> f32 {
    if matches!(sign, Sign::Connector(_) | Sign::Heat(..)) { LINE } else { GLYPH_SIZE }
}

/// What the map has, in the order in which the marks stand on a card.
fn signs((scene, heat): (&Scene, Heat)) -> Vec<Sign> {
    let mut glyphs: Vec<Glyph> = Vec::new();
    let (mut priorities, mut channels) = (Vec::new(), Vec::new());
    for mark in scene.cards.iter().flat_map(|card| placed_marks(card, f32::MAX)).map(|placed| placed.mark) {
        match mark {
            Mark::Glyph(glyph) | Mark::Counted(glyph, _) => note(&mut glyphs, glyph),
            Mark::Channel(kind) => note(&mut channels, kind),
            Mark::Fail { priority, .. } => {
                note(&mut glyphs, Glyph::FailPoint);
                priority.into_iter().for_each(|priority| note(&mut priorities, priority));
            }
            Mark::Tag(_) => {}
        }
    }
    for breach in scene.columns.iter().filter_map(|column| column.time.as_ref()?.breach) {
        note(&mut glyphs, Glyph::OverTime(breach));
    }
    for card in &scene.cards {
        if let Some(CardFigure::Channels(marks)) = &card.figure {
            marks.marks.iter().for_each(|mark| note(&mut channels, mark.kind));
        }
    }
    let mut links = Vec::new();
    scene.routes.iter().for_each(|route| note(&mut links, route.kind));
    let listed = |glyph: &Glyph| glyphs.contains(glyph);
    let in_order = Glyph::ALL.into_iter().filter(listed).map(Sign::Glyph);
    let priorities = [ActionPriority::High, ActionPriority::Medium, ActionPriority::Low]
        .into_iter()
        .filter(|priority| priorities.contains(priority));
    let channels = ChannelKind::ALL.iter().copied().filter(|kind| channels.contains(kind));
    let links = LinkKind::ALL.iter().copied().filter(|kind| links.contains(kind));
    in_order
        .chain(priorities.map(Sign::Priority))
        .chain(channels.map(Sign::Channel))
        .chain(links.map(Sign::Connector))
        .chain(scene.legend.entries.iter().cloned().map(Sign::Tag))
        .chain(heat_levels(HeatScale::of(heat, scene), scene))
        .collect()
}

fn heat_levels(scale: HeatScale, scene: &Scene) -> impl Iterator<Item = Sign> {
    // Where a card has no box, there is nothing to be heated.
    let boxes = || scene.cards.iter().filter(|card| card.figure.is_none());
    let levels = HeatLevel::ALL.iter().copied();
    levels
        .filter(move |level| boxes().any(|card| scale.level(card.risk) == Some(*level)))
        .map(move |level| Sign::Heat(scale.heat(), level))
}

fn note<T: PartialEq>(found: &mut Vec<T>, one: T) {
    if !found.contains(&one) {
        found.push(one);
    }
}

fn said(sign: &Sign, words: &DrawingWords) -> String {
    match sign {
        Sign::Glyph(glyph) => words.glyph(*glyph),
        Sign::Priority(priority) => words.priority(*priority),
        Sign::Channel(kind) => words.channel(*kind),
        Sign::Connector(kind) => words.link_kinds.get(kind).cloned().unwrap_or_default(),
        Sign::Tag(entry) => entry.title.text.clone(),
        Sign::Heat(heat, level) => words.heat.get(&(*heat, *level)).cloned().unwrap_or_default(),
    }
}

fn paint_sign(brush: &mut Brush, sign: &Sign, (x, y): (f32, f32)) {
    match sign {
        Sign::Glyph(glyph) => brush.glyph(glyph.path(), (x, y), Token::Mark),
        Sign::Channel(kind) => brush.glyph(channel_path(*kind), (x, y), Token::Mark),
        Sign::Priority(priority) => {
            let (fill, letter) = Token::priority(*priority);
            let shape = priority_shape(*priority);
            brush.glyph(shape.outline, (x, y), fill);
            brush.glyph(shape.letter, (x, y), letter);
        }
        Sign::Connector(kind) => connector(brush, *kind, (x, y + GLYPH_SIZE / 2.0)),
        Sign::Tag(entry) => card::tag_mark(brush, &entry.mark, (x, y)),
        Sign::Heat(_, level) => card::card_box(brush, Area::new(x, y, LINE, GLYPH_SIZE), false, Some(*level)),
    }
}

fn connector(brush: &mut Brush, kind: LinkKind, (x, y): (f32, f32)) {
    let stroke = Stroke::new(Token::Connector, CONNECTOR_WIDTH);
    let stroke = if kind == LinkKind::Information { stroke.dashed(&[4.0, 3.0]) } else { stroke };
    let start = if kind == LinkKind::TwoWay { x + 7.0 } else { x };
    let end = x + LINE;
    brush.line(format!("M{start} {y}H{}", end - 7.0), Area::between((start, y), (end, y)), stroke);
    let mut head = |tip: f32, back: f32| {
        let path = format!("M{tip} {y}L{back} {}L{back} {}Z", y - 3.5, y + 3.5);
        let left = tip.min(back);
        brush.filled(path, Area::new(left, y - 3.5, 8.0, 7.0), Token::Connector);
    };
    head(end, end - 8.0);
    if kind == LinkKind::TwoWay {
        head(x, x + 8.0);
    }
}
