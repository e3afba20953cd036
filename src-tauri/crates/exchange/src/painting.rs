//! A drawing as a list of shapes in painting order, each with what it belongs to and the area that it takes. It is the
//! one thing that every output writes: SVG and with it PNG, PDF, slides. Colours are tokens, so that one painting
//! serves every theme; pictures are named, and their bytes are the writer's.

pub(crate) mod brush;
pub(crate) mod card;
mod chart;
mod connector;
mod figures;
mod greeked;
pub(crate) mod map;
mod shape;

use sightline_scene::chart::ChartDrawing;
use sightline_scene::{Heat, Scene};

pub use self::shape::{Anchor, Area, Outline, PathPaint, Segment, Shape, Stroke, Text};

/// What a shape belongs to. Numbers are indices into the lists of the [`Scene`] that was painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The ground of the whole drawing: its first shape, which a drawing without a ground leaves out.
    Ground,
    /// The bands behind the titles of the phases and of the steps, over the full width.
    HeaderBand,
    /// A phase's title and the bar beneath it.
    PhaseHeader(u32),
    /// A step's title and its time.
    StepHeader(u32),
    /// The ground of a lane, right of its name, with the zero line of its plot.
    LaneGround(u32),
    /// A lane's name and what stands below it, with the ground behind.
    LaneHeader(u32),
    /// The name of a line of the blueprint, in the column of the lanes' names.
    BoundaryName(u32),
    /// A line of the blueprint, from its name to the right edge.
    BoundaryLine(u32),
    /// A curve.
    Curve(u32),
    /// What is written beside the points of a curve.
    CurveLabel(u32),
    /// A connector with its arrowheads.
    Connector(u32),
    /// The label of a connector.
    ConnectorLabel(u32),
    /// The box of a card, its text, its picture and what its lane draws in the place of a box.
    Card(u32),
    /// The marks that a card carries.
    Marks(u32),
    /// A tag and its title, beneath the drawing.
    Legend(u32),
    /// A part of a chart.
    Chart,
    /// What is written on a sheet of paper beside the drawing: its title, its legend, its number.
    Sheet,
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Painted {
    /// What it belongs to.
    pub part: Part,
    /// The area outside of which it paints nothing; of a line of text, as layout measured it.
    pub bounds: Area,
    /// The shape.
    pub shape: Shape,
}

/// A drawing, ready to be written in any form.
#[derive(Clone, Debug, PartialEq)]
pub struct Painting {
    /// What it shows.
    pub title: String,
    /// What it comes to, in a sentence; empty where nobody says.
    pub summary: String,
    /// In pixels at 100 %.
    pub width: f32,
    /// In pixels at 100 %, with the legend.
    pub height: f32,
    /// The shapes; each covers those before it.
    pub shapes: Vec<Painted>,
}

impl Painting {
    /// Paints a map, with the risk of its cards as heat.
    #[must_use]
    pub fn of_scene(scene: &Scene, heat: Heat, title: &str) -> Self {
        Self {
            title: title.to_owned(),
            summary: String::new(),
            width: scene.width,
            height: scene.height + scene.legend.height,
            shapes: map::paint(scene, heat),
        }
    }

    /// Paints a chart.
    #[must_use]
    pub fn of_chart(chart: &ChartDrawing) -> Self {
        Self {
            title: chart.title.clone(),
            summary: chart.summary.clone(),
            width: chart.width,
            height: chart.height,
            shapes: chart::paint(chart),
        }
    }
}

/// The index of an element of a scene's list as a [`Part`] says it.
fn numbered<T>(list: &[T]) -> impl Iterator<Item = (u32, &T)> {
    (0..).zip(list)
}
