//! Where on its page everything is that a PDF draws.

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

type Matrix = [f32; 6];
type Place = (f32, f32);

/// An area between its left lower and its right upper corner.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub least: Place,
    pub most: Place,
}

impl Bounds {
    fn around(places: &[Place]) -> Option<Self> {
        let first = *places.first()?;
        let grow = |bounds: Self, place: &Place| Self {
            least: (bounds.least.0.min(place.0), bounds.least.1.min(place.1)),
            most: (bounds.most.0.max(place.0), bounds.most.1.max(place.1)),
        };
        Some(places.iter().fold(Self { least: first, most: first }, grow))
    }

    fn common(self, other: Self) -> Self {
        Self {
            least: (self.least.0.max(other.least.0), self.least.1.max(other.least.1)),
            most: (self.most.0.min(other.most.0), self.most.1.min(other.most.1)),
        }
    }

    pub fn holds(&self, (x, y): Place) -> bool {
        self.least.0 <= x && x <= self.most.0 && self.least.1 <= y && y <= self.most.1
    }
}

/// What is drawn on a page.
#[derive(Debug, Default)]
pub struct OnPage {
    /// What is painted of each path and picture after clipping.
    pub areas: Vec<Bounds>,
    /// Where each run of text begins, and what it is clipped to.
    pub texts: Vec<(Place, Option<Bounds>)>,
}

#[derive(Clone)]
struct State {
    matrix: Matrix,
    clip: Option<Bounds>,
}

fn times(one: Matrix, other: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = one;
    let [p, q, r, s, t, u] = other;
    [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

fn applied([a, b, c, d, e, f]: Matrix, (x, y): Place) -> Place {
    (a * x + c * y + e, b * x + d * y + f)
}

/// Follows the drawing of a page.
pub fn on_page(document: &Document, page: ObjectId) -> OnPage {
    let content = Content::decode(&document.get_page_content(page)).expect("content can be read");
    let mut found = OnPage::default();
    let mut state = State { matrix: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0], clip: None };
    let mut kept = Vec::new();
    let (mut path, mut is_clip): (Vec<Place>, bool) = (Vec::new(), false);
    let mut text = state.matrix;
    for operation in &content.operations {
        let numbers: Vec<f32> =
            operation.operands.iter().filter_map(|operand| Object::as_float(operand).ok()).collect();
        match operation.operator.as_str() {
            "q" => kept.push(state.clone()),
            "Q" => state = kept.pop().expect("a state was kept"),
            "cm" => state.matrix = times(matrix(&numbers), state.matrix),
            "re" => {
                let [x, y, width, height] = numbers[..] else { continue };
                path.extend([(x, y), (x + width, y + height)].map(|place| applied(state.matrix, place)));
            }
            "m" | "l" | "c" | "v" | "y" => {
                path.extend(numbers.chunks_exact(2).map(|place| applied(state.matrix, (place[0], place[1]))));
            }
            "W" | "W*" => is_clip = true,
            "n" | "f" | "f*" | "S" | "s" | "B" | "B*" | "b" | "b*" | "F" => {
                let bounds = Bounds::around(&path);
                if is_clip {
                    state.clip = bounds.map(|bounds| state.clip.map_or(bounds, |clip| clip.common(bounds)));
                } else if operation.operator != "n" {
                    found
                        .areas
                        .extend(bounds.map(|bounds| state.clip.map_or(bounds, |clip| clip.common(bounds))));
                }
                (path, is_clip) = (Vec::new(), false);
            }
            "BT" => text = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
            "Tm" => text = matrix(&numbers),
            "Td" => text = times([1.0, 0.0, 0.0, 1.0, numbers[0], numbers[1]], text),
            "Tj" | "TJ" => found.texts.push((applied(state.matrix, (text[4], text[5])), state.clip)),
            "Do" => {
                let corners = [(0.0, 0.0), (1.0, 1.0)].map(|corner| applied(state.matrix, corner));
                found.areas.extend(Bounds::around(&corners));
            }
            _ => {}
        }
    }
    found
}

fn matrix(numbers: &[f32]) -> Matrix {
    numbers.try_into().expect("six numbers")
}
