//! What a painting is made of.

use std::borrow::Cow;
use std::fmt;

use sightline_scene::text::TextRole;
use svgtypes::{SimplePathSegment, SimplifyingPathParser};

use crate::theme::Token;

/// A rectangle in the drawing. Lengths are pixels at 100 %.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
}

impl Area {
    /// The area with this upper left corner and size.
    #[must_use]
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    /// The area between two corners.
    #[must_use]
    pub fn between((left, top): (f32, f32), (right, bottom): (f32, f32)) -> Self {
        Self::new(left, top, right - left, bottom - top)
    }

    /// The smallest area around some places; nothing where there are none.
    #[must_use]
    pub fn around(places: impl IntoIterator<Item = (f32, f32)>) -> Option<Self> {
        let mut places = places.into_iter();
        let first = places.next()?;
        let (least, most) = places.fold((first, first), |(least, most), (x, y)| {
            ((least.0.min(x), least.1.min(y)), (most.0.max(x), most.1.max(y)))
        });
        Some(Self::between(least, most))
    }

    /// Its right edge.
    #[must_use]
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// Its lower edge.
    #[must_use]
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The same area with so much more on every side.
    #[must_use]
    pub fn grown(&self, by: f32) -> Self {
        Self::new(self.x - by, self.y - by, self.width + 2.0 * by, self.height + 2.0 * by)
    }

    /// The smallest area around both.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        Self::between(
            (self.x.min(other.x), self.y.min(other.y)),
            (self.right().max(other.right()), self.bottom().max(other.bottom())),
        )
    }

    /// Whether the insides of both have a place in common.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether all of the other lies in this one.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }
}

/// One thing that is painted.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle, with round corners where it has a radius; one whose radius is half its width and half its height
    /// is a disc.
    Rectangle {
        /// Where it is. A border lies half inside and half outside of it.
        area: Area,
        /// The radius of its corners.
        radius: f32,
        /// What it is filled with.
        fill: Token,
        /// The line around it.
        border: Option<Stroke>,
    },
    /// An outline, filled by the even-odd rule, or a line along it.
    Path {
        /// The outline.
        outline: Outline,
        /// Where the outline's own zero stands in the drawing.
        place: (f32, f32),
        /// What it is painted with.
        paint: PathPaint,
    },
    /// One line of text.
    Text(Text),
    /// A picture, drawn into the whole area.
    Picture {
        /// Where it is.
        area: Area,
        /// Names the picture's bytes.
        digest: String,
    },
}

/// How a path is painted.
#[derive(Clone, Debug, PartialEq)]
pub enum PathPaint {
    /// Filled by the even-odd rule.
    Fill(Token),
    /// A line along it.
    Stroke(Stroke),
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub ink: Token,
    /// How wide it is.
    pub width: f32,
    /// Strokes and gaps; none for an unbroken line.
    pub dashes: Vec<f32>,
    /// Whether its corners are round.
    pub is_round: bool,
}

impl Stroke {
    /// A line of a width and a colour.
    #[must_use]
    pub const fn new(ink: Token, width: f32) -> Self {
        Self { ink, width, dashes: Vec::new(), is_round: false }
    }

    /// The same line, broken into strokes and gaps.
    #[must_use]
    pub fn dashed(self, dashes: &[f32]) -> Self {
        Self { dashes: dashes.to_vec(), ..self }
    }
}

/// An outline, as SVG path data: the form in which the marks are written down, and that every writer of drawings reads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outline(Cow<'static, str>);

impl Outline {
    /// The outline as it is written down.
    #[must_use]
    pub fn data(&self) -> &str {
        &self.0
    }
}

/// A piece of an outline, with its places in the outline's own coordinates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// A new line begins here.
    Move((f32, f32)),
    /// A straight line to here.
    Line((f32, f32)),
    /// A quadratic Bézier curve: its control point and its end.
    Quadratic((f32, f32), (f32, f32)),
    /// A cubic Bézier curve: its two control points and its end.
    Cubic((f32, f32), (f32, f32), (f32, f32)),
    /// Back to where the line began.
    Close,
}

impl Outline {
    /// The outline piece by piece, for writers of forms that know no path data. What cannot be read ends it.
    #[must_use]
    pub fn segments(&self) -> Vec<Segment> {
        #[expect(clippy::cast_possible_truncation, reason = "outlines are written with few digits")]
        let place = |x: f64, y: f64| (x as f32, y as f32);
        SimplifyingPathParser::from(self.data())
            .map_while(Result::ok)
            .map(|segment| match segment {
                SimplePathSegment::MoveTo { x, y } => Segment::Move(place(x, y)),
                SimplePathSegment::LineTo { x, y } => Segment::Line(place(x, y)),
                SimplePathSegment::Quadratic { x1, y1, x, y } => {
                    Segment::Quadratic(place(x1, y1), place(x, y))
                }
                SimplePathSegment::CurveTo { x1, y1, x2, y2, x, y } => {
                    Segment::Cubic(place(x1, y1), place(x2, y2), place(x, y))
                }
                SimplePathSegment::ClosePath => Segment::Close,
            })
            .collect()
    }
}

/// As it is written down.
impl fmt::Display for Outline {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<&'static str> for Outline {
    fn from(data: &'static str) -> Self {
        Self(Cow::Borrowed(data))
    }
}

impl From<String> for Outline {
    fn from(data: String) -> Self {
        Self(Cow::Owned(data))
    }
}

/// Which place of a line of text its `x` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where it begins.
    Start,
    /// Its middle.
    Middle,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The characters.
    pub line: String,
    /// The place that `anchor` says.
    pub x: f32,
    /// Where its letters stand.
    pub baseline: f32,
    /// As wide as layout measured it, or the room that it has.
    pub width: f32,
    /// What `x` means.
    pub anchor: Anchor,
    /// How it is set.
    pub role: TextRole,
    /// Its colour.
    pub ink: Token,
    /// Whether a space was dropped where the line was broken, so that a reader who joins the lines needs it.
    pub spaced: bool,
}

impl Text {
    /// The area that its letters reach over, with those below the baseline.
    #[must_use]
    pub fn area(&self) -> Area {
        let size = self.role.style().size;
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - self.width / 2.0,
        };
        Area::new(left, self.baseline - size, self.width, size * 1.3)
    }
}
