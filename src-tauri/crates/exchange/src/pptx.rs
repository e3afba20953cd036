//! A map as slides that can be edited (PresentationML, ECMA-376): a title, a slide for each phase, the risks as a chart
//! and as a table. The same map gives the same bytes.

mod bend;
mod clip;
mod frame;
mod ink;
mod map_slide;
mod media;
mod package;
mod plan;
mod risks;
mod words;

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use sightline_scene::chart::ChartDrawing;
use sightline_scene::{Heat, Scene};
use specta::Type;
use thiserror::Error;

use self::ink::Ink;
use self::map_slide::MapSlide;
use self::media::Media;
use self::package::Package;
use self::plan::MapPart;
pub use self::words::SlideWords;
use crate::PngError;
use crate::pages::Cuts;
use crate::painting::{Painted, Painting, Part};
use crate::pdf::{DrawingWords, said};
use crate::ranked::RankedRisk;
use crate::svg::Images;
use crate::theme::Theme;

/// How a map is divided into slides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Slides {
    /// A slide for each phase; several for one whose letters would be too small.
    #[default]
    Phases,
    /// The whole map on one slide.
    One,
}

/// A map, and how it is to be shown.
pub struct SlideDeck<'a> {
    /// The map, laid out.
    pub scene: &'a Scene,
    /// The pictures on its cards.
    pub images: &'a Images,
    /// In which colours.
    pub theme: Theme,
    /// By which measure its cards show their risk.
    pub heat: Heat,
    /// How it is divided.
    pub slides: Slides,
    /// The title of the map.
    pub title: &'a str,
    /// The title of the project.
    pub project: &'a str,
    /// The day, in the reader's words.
    pub date: Option<&'a str>,
    /// The risk table of the map.
    pub risks: &'a [RankedRisk],
    /// The Pareto chart of the map; left out where the map has no risks.
    pub chart: &'a ChartDrawing,
    /// What is only seen, in words.
    pub drawing_words: &'a DrawingWords,
    /// What the slides say.
    pub words: &'a SlideWords,
}

/// Why there are no slides.
#[derive(Debug, Error)]
pub enum PptxError {
    /// Whoever asked has given it up.
    #[error("the export was given up")]
    GivenUp,
    /// The chart could not be painted.
    #[error(transparent)]
    Chart(#[from] PngError),
    /// The file could not be written together.
    #[error("the presentation could not be written: {0}")]
    NotWritten(String),
}

/// Writes a map. `progress` is told how much is done, from 0 to 1, and says whether to go on.
///
/// # Errors
/// Where the chart cannot be painted, or `progress` says to give up.
pub fn pptx(
    deck: &SlideDeck<'_>,
    progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Result<Vec<u8>, PptxError> {
    let painting = Painting::of_scene(deck.scene, deck.heat, deck.title);
    let mut shapes: BTreeMap<Part, Vec<&Painted>> = BTreeMap::new();
    for painted in &painting.shapes {
        shapes.entry(painted.part).or_default().push(painted);
    }
    let parts = plan::plan(deck.scene, &Cuts::of(deck.scene, &painting), deck.slides);
    let mut presentation = Presentation::new(deck);
    presentation.slide("slideLayout1", |ink, _| {
        ink.placeholder("ctrTitle", &[deck.title]);
        let below: Vec<&str> =
            [deck.project].into_iter().chain(deck.date).filter(|line| !line.is_empty()).collect();
        ink.placeholder("subTitle", &below);
    });
    for (index, part) in parts.iter().enumerate() {
        if progress(index as f32 / parts.len() as f32 * 0.9).is_break() {
            return Err(PptxError::GivenUp);
        }
        presentation.slide("slideLayout2", |ink, media| {
            ink.placeholder("title", &[&slide_title(deck, part)]);
            MapSlide { scene: deck.scene, shapes: &shapes, words: deck.drawing_words, part }.draw(ink, media);
        });
    }
    if !deck.risks.is_empty() {
        risks::slides(&mut presentation, deck)?;
    }
    if progress(0.95).is_break() {
        return Err(PptxError::GivenUp);
    }
    presentation.finish()
}

/// The titles of the phases, or that of the map; with its number where it goes on over several slides.
fn slide_title(deck: &SlideDeck<'_>, part: &MapPart) -> String {
    let title = match (deck.slides, &part.phases[..]) {
        (Slides::One, _) | (_, []) => deck.title.to_owned(),
        (Slides::Phases, phases) => {
            let titles = phases.iter().filter_map(|phase| deck.scene.phases.get(*phase));
            let titles: Vec<String> = titles
                .map(|phase| said::joined(&phase.lines))
                .map(|title| if title.is_empty() { deck.drawing_words.untitled_phase.clone() } else { title })
                .collect();
            titles.join(&deck.drawing_words.separator)
        }
    };
    match part.part {
        (_, 1) => title,
        (number, count) => deck
            .words
            .part
            .replace("{part}", &number.to_string())
            .replace("{parts}", &count.to_string())
            // Last, so that braces in a title stay what they are.
            .replace("{title}", &title),
    }
}

/// Slides in the making.
struct Presentation<'a> {
    deck: &'a SlideDeck<'a>,
    package: Package,
    stored: BTreeMap<String, String>,
    count: usize,
}

impl<'a> Presentation<'a> {
    fn new(deck: &'a SlideDeck<'a>) -> Self {
        Self { deck, package: Package::default(), stored: BTreeMap::new(), count: 0 }
    }

    /// Adds a slide in one of the layouts.
    fn slide(&mut self, layout: &str, draw: impl FnOnce(&mut Ink, &mut Media<'_>)) {
        self.count += 1;
        let mut ink = Ink::new(self.deck.theme, self.deck.drawing_words.chinese);
        let mut media = Media::of_slide(self.deck.images, &mut self.stored, &mut self.package, layout);
        draw(&mut ink, &mut media);
        let relations = media.relations;
        let path = format!("ppt/slides/slide{}.xml", self.count);
        let kind = "vnd.openxmlformats-officedocument.presentationml.slide";
        self.package.xml(&path, kind, &frame::slide(&ink.finish()), &relations);
    }

    fn finish(mut self) -> Result<Vec<u8>, PptxError> {
        frame::add(&mut self.package, self.deck, self.count);
        self.package.finish()
    }
}
