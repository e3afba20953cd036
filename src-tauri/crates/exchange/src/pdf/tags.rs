//! The structure of a PDF: what a reader who does not see the drawing is read, and in which order. Phases, their
//! steps, and in each step its cards from the uppermost lane to the lowest; each card with its marks, its picture and
//! where its connectors lead. What is drawn again on another sheet, and what only adorns, is left out.

use std::collections::{BTreeMap, HashMap};
use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, Tag, TagGroup, TagTree};
use sightline_model::CardId;
use sightline_scene::{CardBox, CardFigure, Scene};

use super::{DrawingWords, said};
use crate::painting::{Painted, Part, Shape};

/// What a piece of a page's content belongs to in the structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The title of the document.
    Title,
    /// The text of a part.
    Text(Part),
    /// What is seen of a part.
    Seen(Part),
    /// The picture of a card.
    Picture(u32),
    /// The title of the legend.
    LegendTitle,
    /// An entry of the legend, in their order.
    Legend(u32),
    /// How a poster is put together.
    Assembly,
}

/// Where a shape of a map belongs; nothing for what only adorns.
pub fn place_of(scene: &Scene, painted: &Painted) -> Option<Place> {
    let part = painted.part;
    match (&painted.shape, part) {
        (_, Part::Marks(_)) => Some(Place::Seen(part)),
        (Shape::Picture { .. }, Part::Card(index)) => Some(Place::Picture(index)),
        (Shape::Text(_), Part::Sheet | Part::Chart | Part::Ground | Part::Legend(_)) => None,
        (Shape::Text(_), _) => Some(Place::Text(part)),
        (_, Part::Card(index)) => {
            let figure = scene.cards.get(index as usize)?.figure.as_ref()?;
            matches!(figure, CardFigure::Point(_) | CardFigure::Channels(_)).then_some(Place::Seen(part))
        }
        (Shape::Path { .. }, Part::StepHeader(_)) => Some(Place::Seen(part)),
        (_, Part::Connector(_)) => Some(Place::Seen(part)),
        (_, Part::Curve(index)) => {
            let curve = scene.curves.get(index as usize)?;
            curve.channel.is_none().then_some(Place::Seen(part))
        }
        _ => None,
    }
}

/// What was drawn of each place, in the order of drawing.
pub type Drawn = HashMap<Place, Vec<Identifier>>;

/// The structure of a map.
pub fn tree(scene: &Scene, words: &DrawingWords, mut drawn: Drawn) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(words.language.clone()));
    let cards = scene.cards.iter().map(|card| (card.card, card)).collect();
    let mut structure = Structure { scene, words, cards, drawn: &mut drawn };
    tree.extend(structure.heading(1, Place::Title));
    tree.extend(structure.lanes());
    for phase in structure.phases() {
        tree.push(phase);
    }
    tree.extend(structure.heading(2, Place::LegendTitle));
    tree.extend(structure.legend());
    tree.extend(structure.paragraph(Place::Assembly));
    // Nothing that was drawn as content may be left without a place.
    tree.extend(drawn.into_values().flatten().map(Node::from));
    tree
}

trait Extend {
    fn extend(&mut self, nodes: impl IntoIterator<Item = Node>);
}

impl Extend for TagTree {
    fn extend(&mut self, nodes: impl IntoIterator<Item = Node>) {
        nodes.into_iter().for_each(|node| self.push(node));
    }
}

struct Structure<'a> {
    scene: &'a Scene,
    words: &'a DrawingWords,
    cards: HashMap<CardId, &'a CardBox>,
    drawn: &'a mut Drawn,
}

impl Structure<'_> {
    fn take(&mut self, place: Place) -> Option<Vec<Node>> {
        self.drawn.remove(&place).map(|found| found.into_iter().map(Node::from).collect())
    }

    fn heading(&mut self, level: u16, place: Place) -> Option<Node> {
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        Some(TagGroup::with_children(Tag::Hn(level, None), self.take(place)?).into())
    }

    fn paragraph(&mut self, place: Place) -> Option<Node> {
        Some(TagGroup::with_children(Tag::P, self.take(place)?).into())
    }

    fn figure(&mut self, place: Place, said: impl FnOnce(&Self) -> String) -> Option<Node> {
        let drawn = self.take(place)?;
        Some(TagGroup::with_children(Tag::Figure(Some(said(self))), drawn).into())
    }

    /// The lanes and the lines between them, top to bottom.
    fn lanes(&mut self) -> Option<Node> {
        let scene = self.scene;
        let rows = scene.rows.iter().enumerate().map(|(index, row)| (row.y, Part::LaneHeader(index as u32)));
        let rules =
            scene.rules.iter().enumerate().map(|(index, rule)| (rule.y, Part::BoundaryName(index as u32)));
        let mut parts: Vec<(f32, Part)> = rows.chain(rules).collect();
        parts.sort_by(|one, other| one.0.total_cmp(&other.0));
        let items: Vec<Node> =
            parts.into_iter().filter_map(|(_, part)| self.item(vec![Place::Text(part)])).collect();
        list(items)
    }

    fn item(&mut self, places: Vec<Place>) -> Option<Node> {
        let content: Vec<Node> = places.into_iter().filter_map(|place| self.paragraph(place)).collect();
        (!content.is_empty()).then(|| item_of(content))
    }

    fn phases(&mut self) -> Vec<Node> {
        let scene = self.scene;
        let mut cards: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (index, card) in scene.cards.iter().enumerate() {
            cards.entry(card.column).or_default().push(index as u32);
        }
        let mut routes: HashMap<_, Vec<u32>> = HashMap::new();
        for (index, route) in scene.routes.iter().enumerate() {
            routes.entry(route.source).or_default().push(index as u32);
        }
        let mut found = Vec::new();
        for (index, phase) in scene.phases.iter().enumerate() {
            let mut section = TagGroup::new(Tag::Section);
            let heading = self.heading(2, Place::Text(Part::PhaseHeader(index as u32)));
            heading.into_iter().for_each(|node| section.push(node));
            let columns = scene.columns.iter().enumerate().filter(|(_, column)| column.phase == phase.phase);
            for (column, _) in columns {
                let column = column as u32;
                let step = self.step(column, cards.get(&column).map_or(&[], Vec::as_slice), &routes);
                step.into_iter().for_each(|node| section.push(node));
            }
            if !section.children.is_empty() {
                found.push(section.into());
            }
        }
        found.extend(self.curves());
        found
    }

    fn step(&mut self, column: u32, cards: &[u32], routes: &HashMap<CardId, Vec<u32>>) -> Option<Node> {
        let part = Part::StepHeader(column);
        let mut section = TagGroup::new(Tag::Section);
        let heading = self.heading(3, Place::Text(part));
        let breach = self.scene.columns.get(column as usize).and_then(|column| column.time.as_ref()?.breach);
        let mark = breach.and_then(|breach| {
            self.figure(Place::Seen(part), |structure| {
                structure.words.glyph(sightline_scene::marks::Glyph::OverTime(breach))
            })
        });
        let items: Vec<Node> = cards.iter().filter_map(|card| self.card(*card, routes)).collect();
        heading.into_iter().chain(mark).chain(list(items)).for_each(|node| section.push(node));
        (!section.children.is_empty()).then(|| section.into())
    }

    fn card(&mut self, index: u32, routes: &HashMap<CardId, Vec<u32>>) -> Option<Node> {
        let card = self.scene.cards.get(index as usize)?;
        let part = Part::Card(index);
        let picture = self.figure(Place::Picture(index), |structure| said::picture(card, structure.words));
        let sign = self.figure(Place::Seen(part), |structure| said::card(card, structure.words));
        let text = self.paragraph(Place::Text(part));
        let marks = self.figure(Place::Seen(Part::Marks(index)), |structure| {
            said::marks(card, structure.words).unwrap_or_default()
        });
        let mut content: Vec<Node> = picture.into_iter().chain(sign).chain(text).chain(marks).collect();
        for route in routes.get(&card.card).into_iter().flatten() {
            content.extend(self.connector(*route));
        }
        (!content.is_empty()).then(|| item_of(content))
    }

    fn connector(&mut self, index: u32) -> Vec<Node> {
        let Some(route) = self.scene.routes.get(index as usize) else { return Vec::new() };
        let line = self.figure(Place::Seen(Part::Connector(index)), |structure| {
            said::connector(structure.cards.get(&route.target).copied(), route, structure.words)
        });
        line.into_iter().chain(self.paragraph(Place::Text(Part::ConnectorLabel(index)))).collect()
    }

    fn curves(&mut self) -> Vec<Node> {
        let scene = self.scene;
        let curves = scene.curves.iter().enumerate().map(|(index, curve)| (index as u32, curve));
        curves
            .flat_map(|(index, curve)| {
                let lane = scene
                    .rows
                    .get(curve.row as usize)
                    .map(|row| said::joined(&row.lines))
                    .unwrap_or_default();
                let line = self.figure(Place::Seen(Part::Curve(index)), |structure| {
                    structure.words.curve.replace("{lane}", &lane)
                });
                let labels = self.paragraph(Place::Text(Part::CurveLabel(index)));
                line.into_iter().chain(labels).collect::<Vec<Node>>()
            })
            .collect()
    }

    fn legend(&mut self) -> Option<Node> {
        let mut entries: Vec<u32> = self
            .drawn
            .keys()
            .filter_map(|place| match place {
                Place::Legend(index) => Some(*index),
                _ => None,
            })
            .collect();
        entries.sort_unstable();
        let items = entries.into_iter().filter_map(|index| self.item(vec![Place::Legend(index)])).collect();
        list(items)
    }
}

fn item_of(content: Vec<Node>) -> Node {
    let body = TagGroup::with_children(Tag::LBody, content);
    TagGroup::with_children(Tag::LI, vec![body.into()]).into()
}

fn list(items: Vec<Node>) -> Option<Node> {
    (!items.is_empty()).then(|| TagGroup::with_children(Tag::L(ListNumbering::None), items).into())
}
