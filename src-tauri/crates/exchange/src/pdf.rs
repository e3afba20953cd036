//! A map as PDF: vectors, text that can be searched and copied with the bundled fonts as subsets, bookmarks by phase,
//! and a structure in reading order. Which part goes on which sheet is the plan's ([`crate::pages`]); what is drawn is
//! the painting's ([`crate::painting`]).

mod furniture;
mod ink;
pub(crate) mod legend;
mod parcels;
pub(crate) mod said;
mod sheet;
mod tags;
mod words;

use std::ops::ControlFlow;

use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::{Document, SerializeSettings};
use sightline_scene::text::Typesetter;
use sightline_scene::{Heat, Scene};
use thiserror::Error;

use self::legend::LegendRows;
use self::sheet::Press;
pub use self::words::DrawingWords;
use crate::image::{ImageProblem, TakenIn, take_in};
use crate::pages::{
    Cuts, MARGIN, Orientation, PagePlan, PageRequest, Pages, Paper, PaperSize, Sheet, TooManySheets,
};
use crate::painting::Painting;
use crate::svg::Images;
use crate::theme::Theme;

/// A pixel at 100 % in points.
const POINTS: f32 = 0.75;

/// A map, and how it is to be printed.
pub struct PrintedMap<'a> {
    /// The map, laid out.
    pub scene: &'a Scene,
    /// The pictures on its cards.
    pub images: &'a Images,
    /// In which colours.
    pub theme: Theme,
    /// By which measure its cards show their risk.
    pub heat: Heat,
    /// How it is divided into pages.
    pub pages: Pages,
    /// What is printed on.
    pub paper: Paper,
    /// How that lies.
    pub orientation: Orientation,
    /// What stands beside the drawing.
    pub furniture: &'a Furniture,
    /// What is said in words.
    pub words: &'a DrawingWords,
}

/// What stands on the sheets beside the drawing.
#[derive(Clone, Debug, Default)]
pub struct Furniture {
    /// The title of the map; that of the document, too, whether it is drawn or not.
    pub title: String,
    /// What stands below it: the project, the state of the map.
    pub subtitle: String,
    /// Whether both are drawn above the map.
    pub title_block: bool,
    /// Whether the marks are explained.
    pub legend: bool,
    /// The date, in the reader's words.
    pub date: Option<String>,
    /// The version, in the reader's words.
    pub version: Option<String>,
    /// Whether pages are numbered.
    pub page_numbers: bool,
    /// A picture at the right of the title.
    pub logo: Option<Logo>,
}

/// A logo.
#[derive(Clone, Debug)]
pub struct Logo {
    picture: TakenIn,
}

impl Logo {
    /// Reads a picture of any format that cards show.
    ///
    /// # Errors
    /// Where it is none, or a damaged one, or too large.
    pub fn read(bytes: &[u8]) -> Result<Self, ImageProblem> {
        Ok(Self { picture: take_in(bytes)? })
    }

    /// Width and height, as large as fits into a size.
    fn fitted(&self, (width, height): (f32, f32)) -> (f32, f32) {
        let (own_width, own_height) = (self.picture.width as f32, self.picture.height as f32);
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }
}

/// Why there is no PDF.
#[derive(Debug, Error)]
pub enum PdfError {
    /// There would be too many sheets.
    #[error(transparent)]
    TooManySheets(#[from] TooManySheets),
    /// Whoever asked has given it up.
    #[error("the export was given up")]
    GivenUp,
    /// The file could not be written together.
    #[error("the PDF could not be written: {0}")]
    NotWritten(String),
}

/// Told how much is done, from 0 to 1; says whether to go on.
pub type Progress<'a> = &'a mut dyn FnMut(f32) -> ControlFlow<()>;

/// The sheets of a map, before anything is drawn.
///
/// # Errors
/// Where there would be too many of them.
pub fn plan(map: &PrintedMap<'_>) -> Result<PagePlan, PdfError> {
    plan_of(map, &Painting::of_scene(map.scene, map.heat, &map.furniture.title)).map(|(plan, _)| plan)
}

/// Writes a map.
///
/// # Errors
/// Where there would be too many sheets, or `progress` says to give up.
pub fn pdf(map: &PrintedMap<'_>, progress: Progress<'_>) -> Result<Vec<u8>, PdfError> {
    let painting = Painting::of_scene(map.scene, map.heat, &map.furniture.title);
    let (plan, furniture_scale) = plan_of(map, &painting)?;
    let mut images = map.images.clone();
    if let Some(logo) = &map.furniture.logo {
        images.insert(furniture::LOGO_NAME.to_owned(), logo.picture.bytes.clone());
    }
    let mut document = Document::new_with(SerializeSettings::default());
    let mut press = Press::new(map, &painting, &plan, &images, furniture_scale);
    for (index, sheet) in plan.sheets.iter().enumerate() {
        // Writing the file together takes about as long as drawing it.
        if progress(index as f32 / plan.sheets.len() as f32 * 0.5).is_break() {
            return Err(PdfError::GivenUp);
        }
        press.sheet(&mut document, sheet)?;
    }
    press.last_sheet(&mut document)?;
    if progress(0.5).is_break() {
        return Err(PdfError::GivenUp);
    }
    document.set_metadata(metadata(map));
    document.set_outline(bookmarks(map, &plan));
    document.set_tag_tree(tags::tree(map.scene, map.words, press.drawn()));
    let written = document.finish().map_err(|error| PdfError::NotWritten(sentence(&error)))?;
    if progress(1.0).is_break() { Err(PdfError::GivenUp) } else { Ok(written) }
}

fn sentence(error: &KrillaError) -> String {
    error.to_string()
}

/// The plan, and how much larger than on A4 the title is.
fn plan_of(map: &PrintedMap<'_>, painting: &Painting) -> Result<(PagePlan, f32), PdfError> {
    let scene = map.scene;
    let printed = match map.pages {
        Pages::Poster { size } => Paper::Named { size },
        _ => map.paper,
    };
    let short_side = |paper: Paper| {
        let (width, height) = paper.pixels(Orientation::Portrait);
        width.min(height)
    };
    let furniture_scale = (short_side(printed) / short_side(Paper::Named { size: PaperSize::A4 })).max(0.5);
    let legend = |width: f32| {
        if map.furniture.legend {
            LegendRows::set(&mut Typesetter::default(), (scene, map.heat), map.words, width).height
        } else {
            0.0
        }
    };
    let request = PageRequest {
        drawing: (scene.width, scene.height),
        lane_header: scene.lane_header_width,
        step_header: scene.phase_header_height + scene.step_header_height,
        cuts: Cuts::of(scene, painting),
        pages: map.pages,
        paper: map.paper,
        orientation: map.orientation,
        title: furniture::title_height(map.furniture, furniture_scale),
        foot: furniture::foot_height(map.furniture),
        legend: &legend,
    };
    Ok((PagePlan::new(&request)?, furniture_scale))
}

fn metadata(map: &PrintedMap<'_>) -> Metadata {
    Metadata::new()
        .title(map.furniture.title.clone())
        .description(map.furniture.subtitle.clone())
        .language(map.words.language.clone())
        .creator("Sightline".to_owned())
}

/// A bookmark for the map, and below it one for each phase, where it begins.
fn bookmarks(map: &PrintedMap<'_>, plan: &PagePlan) -> Outline {
    let mut root =
        OutlineNode::new(map.furniture.title.clone(), XyzDestination::new(0, Point::from_xy(0.0, 0.0)))
            .with_open(true);
    for phase in &map.scene.phases {
        let title = said::joined(&phase.lines);
        let title = if title.is_empty() { map.words.untitled_phase.clone() } else { title };
        let on = plan.sheets.iter().position(|sheet| sheet.row == 0 && holds(sheet, phase.x));
        let index = on.unwrap_or(0);
        let place = plan.sheets.get(index).map_or((0.0, 0.0), |sheet| {
            let right = map.scene.lane_header_width + phase.x - sheet.body.x;
            (sheet.corner.0 + right * plan.scale, sheet.corner.1)
        });
        let place =
            Point::from_xy((place.0 - MARGIN).max(0.0) * POINTS, (place.1 - MARGIN).max(0.0) * POINTS);
        root.push_child(OutlineNode::new(title, XyzDestination::new(index, place)));
    }
    let mut outline = Outline::new();
    outline.push_child(root);
    outline
}

fn holds(sheet: &Sheet, x: f32) -> bool {
    (sheet.body.x..sheet.body.right()).contains(&x)
}
