//! How much work it is to paint a drawing, so that none keeps a computer busy for minutes.
//!
//! The unit is a thousandth of going once over all pixels of the picture.

use resvg::usvg::filter::{Filter, Kind};
use resvg::usvg::{Group, Node, NonZeroRect, Paint, Path, Pattern, Tree};

use super::ImageProblem;

/// The most work that is done for a drawing: some seconds.
const MOST_WORK: f64 = 400_000.0;

/// Once over all pixels.
const PASS: f64 = 1000.0;

/// Refuses drawings that would take too long.
pub fn check(tree: &Tree) -> Result<(), ImageProblem> {
    let (width, height) = (tree.size().width(), tree.size().height());
    let mut effort = Effort { left: MOST_WORK, width, height };
    effort.group(tree.root())
}

struct Effort {
    left: f64,
    width: f32,
    height: f32,
}

impl Effort {
    fn spend(&mut self, work: f64) -> Result<(), ImageProblem> {
        self.left -= work;
        // Not a number is too much, too.
        if self.left >= 0.0 { Ok(()) } else { Err(ImageProblem::TooIntricate) }
    }

    /// Goes on into masks, patterns and clips as often as they are painted.
    fn group(&mut self, group: &Group) -> Result<(), ImageProblem> {
        for node in group.children() {
            self.spend(1.0)?;
            match node {
                Node::Group(inner) => {
                    self.layer(inner)?;
                    self.group(inner)?;
                }
                Node::Path(path) => self.path(path)?,
                Node::Image(_) => self.spend(PASS)?,
                Node::Text(text) => self.group(text.flattened())?,
            }
            let mut within = Ok(());
            node.subroots(|root| {
                if within.is_ok() {
                    within = self.spend(PASS).and_then(|()| self.group(root));
                }
            });
            within?;
        }
        Ok(())
    }

    fn layer(&mut self, group: &Group) -> Result<(), ImageProblem> {
        if !group.should_isolate() {
            return Ok(());
        }
        self.spend(10.0 + PASS * self.share(group.abs_layer_bounding_box()).min(1.0))?;
        let (across, down) = group.abs_transform().get_scale();
        let scale = f64::from(self.scale() * across.max(down));
        for filter in group.filters() {
            self.spend(PASS * filter_passes(filter, scale))?;
        }
        Ok(())
    }

    fn path(&mut self, path: &Path) -> Result<(), ImageProblem> {
        self.spend(path.data().len() as f64 / 100.0)?;
        let paints = [path.fill().map(|fill| fill.paint()), path.stroke().map(|stroke| stroke.paint())];
        for paint in paints.into_iter().flatten() {
            if let Paint::Pattern(pattern) = paint {
                self.pattern(pattern, path)?;
            }
        }
        Ok(())
    }

    /// A pattern has pixels of its own, as many as one repeat of it takes, seen or not.
    fn pattern(&mut self, pattern: &Pattern, path: &Path) -> Result<(), ImageProblem> {
        let placed = path.abs_transform().pre_concat(pattern.transform());
        let (across, down) = placed.get_scale();
        let area = f64::from(pattern.rect().width() * across) * f64::from(pattern.rect().height() * down);
        self.spend(PASS * area / (f64::from(self.width) * f64::from(self.height)))
    }

    /// The part of the picture that a box takes.
    fn share(&self, area: NonZeroRect) -> f64 {
        f64::from(area.width()) * f64::from(area.height()) / (f64::from(self.width) * f64::from(self.height))
    }

    /// Pixels for a unit of the drawing.
    fn scale(&self) -> f32 {
        super::LONGEST_SIDE as f32 / self.width.max(self.height)
    }
}

/// How often a filter looks at each pixel. `scale` is in pixels for a unit of its lengths.
fn filter_passes(filter: &Filter, scale: f64) -> f64 {
    let passes = |kind: &Kind| match kind {
        Kind::ConvolveMatrix(kernel) => {
            f64::from(kernel.matrix().columns()) * f64::from(kernel.matrix().rows())
        }
        Kind::Morphology(shape) => {
            let across = |radius: f32| (2.0 * f64::from(radius) * scale).max(1.0);
            across(shape.radius_x().get()) * across(shape.radius_y().get())
        }
        Kind::Turbulence(noise) => 10.0 * f64::from(noise.num_octaves()),
        _ => 5.0,
    };
    filter.primitives().iter().map(|primitive| passes(primitive.kind())).sum()
}
