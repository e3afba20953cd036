//! A scene as rectangles and segments in the drawing, for tests that look at where things lie.

use sightline_model::CardId;
use sightline_scene::{Route, Scene};

/// A rectangle in the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rectangle {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Rectangle {
    /// Whether two rectangles share any area or edge, or come nearer than `gap`.
    pub fn is_within(&self, gap: f32, other: &Self) -> bool {
        self.left - gap < other.right
            && other.left < self.right + gap
            && self.top - gap < other.bottom
            && other.top < self.bottom + gap
    }
}

/// The boxes of all cards.
pub fn cards(scene: &Scene) -> Vec<(CardId, Rectangle)> {
    scene
        .cards
        .iter()
        .map(|card| {
            let (left, right) = scene.card_edges(card);
            let top = scene.row_y(card.row) + card.y;
            let rectangle = Rectangle { left, top, right, bottom: top + card.height };
            (card.card, rectangle)
        })
        .collect()
}

/// The straight pieces of a connector, as rectangles without breadth, from source to target.
pub fn pieces(scene: &Scene, route: &Route) -> Vec<Rectangle> {
    let points: Vec<(f32, f32)> = route.points.iter().map(|point| scene.place(*point)).collect();
    points
        .windows(2)
        .map(|pair| {
            let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
            Rectangle { left: x.min(to_x), top: y.min(to_y), right: x.max(to_x), bottom: y.max(to_y) }
        })
        .collect()
}

/// The box of a connector's label.
pub fn label(scene: &Scene, route: &Route) -> Option<Rectangle> {
    let label = route.label.as_ref()?;
    let (x, y) = scene.place(label.center);
    let (across, down) = (label.width / 2.0, label.height / 2.0);
    Some(Rectangle { left: x - across, top: y - down, right: x + across, bottom: y + down })
}

/// Fails unless every connector runs straight across and down, and touches only the cards that it joins.
pub fn assert_connectors_keep_off_cards(scene: &Scene) {
    let cards = cards(scene);
    for route in &scene.routes {
        let pieces = pieces(scene, route);
        assert!(!pieces.is_empty(), "{route:?} has a way");
        for (index, piece) in pieces.iter().enumerate() {
            assert!(
                piece.left == piece.right || piece.top == piece.bottom,
                "{piece:?} runs straight across or down"
            );
            for (card, rectangle) in &cards {
                let leaves = index == 0 && *card == route.source;
                let arrives = index + 1 == pieces.len() && *card == route.target;
                // At its ends it touches the edge; everywhere else it keeps off.
                let gap = if leaves || arrives { 0.0 } else { 4.0 };
                assert!(!piece.is_within(gap, rectangle), "{piece:?} of {route:?} meets {rectangle:?}");
            }
        }
    }
}
