//! A map on its way out: what a person chooses, what is taken from the project, and the file that is written from it
//! away from the project's thread.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sightline_document::{Document, OperationError};
use sightline_exchange::html::{WebMap, html};
use sightline_exchange::image::{CARD_SIDE, scaled};
use sightline_exchange::pages::{Orientation, Pages, Paper, PaperSize};
use sightline_exchange::painting::Painting;
use sightline_exchange::pdf::{DrawingWords, Furniture, Logo, PdfError, PrintedMap, pdf};
use sightline_exchange::pptx::{PptxError, SlideDeck, Slides, pptx};
use sightline_exchange::theme::Theme;
use sightline_exchange::{Ground, Images, MOST_PIXELS, PngError, RankedRisk, painting_svg, png};
use sightline_model::{MapId, PlainMap, RecordId, RecordTable, words};
use sightline_scene::chart::ChartDrawing;
use sightline_scene::{Heat, LaidOutMap, Scene};
use specta::Type;

use crate::catalogue::Catalogue;
use crate::charts::pareto;
use crate::error::{AppErrorCode, CommandError};
use crate::file_names::ending;
use crate::images::refusal;
use crate::map_table::MapTable;
use crate::picture::PIXEL_SCALE;
use crate::settings::Language;
use crate::whole_file::write_whole;

/// The endings that maps are written by, the usual one first.
pub const ENDINGS: &[&str] = &["pdf", "svg", "png", "html", "pptx", "xlsx", "csv", "md"];

words! {
    /// A form in which a map is written.
    MapForm {
        /// Pages to print.
        Pdf = "pdf",
        /// A drawing that stays sharp at every size.
        Svg = "svg",
        /// A picture of pixels.
        Png = "png",
        /// A page for a browser.
        Html = "html",
        /// Slides that can be edited.
        Pptx = "pptx",
        /// A workbook with lanes in rows and steps in columns.
        Xlsx = "xlsx",
        /// The same as a text table.
        Csv = "csv",
        /// An outline in Markdown.
        Markdown = "md",
    }
}

/// How a map is written. Which form it has is said by the ending of the path; what a form has no use for is passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapExportOptions {
    /// The form that is proposed where a person chooses the file.
    pub form: MapForm,
    /// The colours.
    pub theme: Theme,
    /// By which measure cards show their worst risk.
    pub heat: Heat,
    /// PNG: how large it is in percent of the drawing, from 1 to 1,000.
    pub scale: u32,
    /// SVG and PNG: without the ground behind the lanes.
    pub transparent: bool,
    /// PDF: what is printed on.
    pub paper: Paper,
    /// PDF: how that lies.
    pub orientation: Orientation,
    /// PDF: how the map is divided.
    pub pages: Pages,
    /// PDF: whether the titles of the map and of the project stand above it.
    pub title_block: bool,
    /// PDF: whether the marks are explained.
    pub legend: bool,
    /// PDF: whether the day of the export stands at the foot.
    pub date: bool,
    /// PDF: what is written at the foot as the version; nothing where it is empty.
    pub version: String,
    /// PDF: whether pages are numbered.
    pub page_numbers: bool,
    /// PDF: the path of a picture that stands at the right of the title.
    pub logo: Option<String>,
    /// PPTX: how the map is divided.
    pub slides: Slides,
}

impl Default for MapExportOptions {
    fn default() -> Self {
        Self {
            form: MapForm::Pdf,
            theme: Theme::Light,
            heat: Heat::default(),
            scale: 200,
            transparent: false,
            paper: Paper::Named { size: PaperSize::A4 },
            orientation: Orientation::Auto,
            pages: Pages::One,
            title_block: true,
            legend: true,
            date: true,
            version: String::new(),
            page_numbers: true,
            logo: None,
            slides: Slides::Phases,
        }
    }
}

/// What is taken from a project to write one of its maps: from here on nothing asks the project.
pub struct MapToExport {
    scene: Scene,
    /// The same map as lanes, steps and cards, for tables and outlines.
    plain: PlainMap,
    title: String,
    project: String,
    /// The pictures as the project keeps them.
    images: BTreeMap<String, Vec<u8>>,
    words: DrawingWords,
    language: Language,
    /// The risk table of the map, and its Pareto chart.
    risks: Vec<RankedRisk>,
    chart: ChartDrawing,
}

impl MapToExport {
    /// Lays out a map and takes its pictures.
    ///
    /// # Errors
    /// Where the project has no such map, or its file cannot be read.
    pub fn take(document: &Document, map: MapId, language: Language) -> Result<Self, CommandError> {
        let words = Catalogue::of(language).scene_words();
        let laid_out = LaidOutMap::new(document.model(), map, words);
        Self::of_scene(document, laid_out.scene().clone(), language)
    }

    /// The same with a map that is laid out already, in the reader's language.
    ///
    /// # Errors
    /// Where the project has no such map, or its file cannot be read.
    pub fn of_scene(document: &Document, scene: Scene, language: Language) -> Result<Self, CommandError> {
        let model = document.model();
        let missing = OperationError::MissingRecord { table: RecordTable::Map, id: scene.map.uuid() };
        let record = model.maps().get(scene.map).ok_or(missing)?;
        let mut images = BTreeMap::new();
        for image in scene.cards.iter().filter_map(|card| card.image.as_ref()) {
            if !images.contains_key(&image.digest)
                && let Some(bytes) = document.image_bytes(&image.digest)?
            {
                images.insert(image.digest.clone(), bytes);
            }
        }
        let mut words = Catalogue::of(language).drawing_words();
        for card in scene.cards.iter().filter_map(|card| model.cards().get(card.card)) {
            words.values.extend(card.value.map(|value| (card.id, value.to_string())));
            let title =
                card.image.and_then(|image| model.images().get(image)).map(|image| image.title.trim());
            let title = title.filter(|title| !title.is_empty());
            words.pictures.extend(title.map(|title| (card.id, title.to_owned())));
        }
        let project = model.project().map_or_else(String::new, |project| project.title.clone());
        let risks = RankedRisk::of_map(model, scene.map);
        let chart = pareto::of_map(model, scene.map, Catalogue::of(language));
        let (plain, title) = (PlainMap::of(model, scene.map).unwrap_or_default(), record.title.clone());
        Ok(Self { scene, plain, title, project, images, words, language, risks, chart })
    }

    /// Writes the map into a file, in the form that the path's ending says. A file that is there is replaced, whole or
    /// not at all. `progress` is told how much is done, from 0 to 1, and says whether to go on.
    ///
    /// # Errors
    /// `unknownFormat`, `pictureTooLarge`, `tooManySheets`, `drawingFailed`, `tableNotWritten`, `givenUp`, and what the file system refuses.
    pub fn write(
        &self,
        path: &Path,
        options: &MapExportOptions,
        progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Result<(), CommandError> {
        let form = form_of(path)?;
        let images = self.scaled_images(&mut |done| progress(done * IMAGES_SHARE))?;
        let mut rest = |done: f32| progress(IMAGES_SHARE + done * (1.0 - IMAGES_SHARE));
        let bytes = match form {
            MapForm::Svg => self.svg(&self.painting(options), options, &images).into_bytes(),
            MapForm::Png => self.png(options, &images, &mut rest)?,
            MapForm::Pdf => self.pdf(options, &images, &mut rest)?,
            MapForm::Html => self.html(options, &images).into_bytes(),
            MapForm::Pptx => self.pptx(options, &images, &mut rest)?,
            MapForm::Xlsx => self.table().workbook()?,
            MapForm::Csv => self.table().csv(),
            MapForm::Markdown => self.table().outline(),
        };
        go_on(rest(1.0))?;
        write_whole(path, &bytes)
    }

    /// The map as a PNG for a clipboard: sharp in print, and smaller only where that would be too many pixels to be
    /// pasted anywhere.
    ///
    /// # Errors
    /// `drawingFailed`.
    pub fn picture(&self, theme: Theme, heat: Heat) -> Result<Vec<u8>, CommandError> {
        let pixels = f64::from(self.scene.width) * f64::from(self.scene.height);
        let scale = (MOST_COPIED_PIXELS / pixels.max(1.0)).sqrt().min(f64::from(PIXEL_SCALE));
        let scale = (scale * 100.0).floor() as u32;
        let options = MapExportOptions { theme, heat, scale, ..MapExportOptions::default() };
        let mut to_the_end = |_| ControlFlow::Continue(());
        let images = self.scaled_images(&mut to_the_end)?;
        self.png(&options, &images, &mut to_the_end)
    }

    /// The pictures at the size of a card. One that cannot be read is left out, as on the screen.
    fn scaled_images(
        &self,
        progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Result<Images, CommandError> {
        let mut images = Images::new();
        for (index, (digest, bytes)) in self.images.iter().enumerate() {
            go_on(progress(index as f32 / self.images.len() as f32))?;
            if let Ok(bytes) = scaled(bytes, CARD_SIDE) {
                images.insert(digest.clone(), bytes);
            }
        }
        Ok(images)
    }

    fn painting(&self, options: &MapExportOptions) -> Painting {
        Painting::of_scene(&self.scene, options.heat, &self.title)
    }

    fn svg(&self, painting: &Painting, options: &MapExportOptions, images: &Images) -> String {
        let ground = if options.transparent { Ground::Transparent } else { Ground::Painted };
        painting_svg(painting, options.theme, images, ground)
    }

    fn png(
        &self,
        options: &MapExportOptions,
        images: &Images,
        progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Result<Vec<u8>, CommandError> {
        let scale = options.scale.clamp(1, 1_000) as f32 / 100.0;
        let painting = self.painting(options).greeked(scale);
        let drawing = self.svg(&painting, options, images);
        go_on(progress(0.2))?;
        png(&drawing, scale).map_err(|error| match error {
            PngError::TooLarge { width, height } => {
                let pixels = f64::from(painting.width) * f64::from(painting.height);
                let largest = ((MOST_PIXELS / pixels.max(1.0)).sqrt() * 100.0).floor().max(1.0);
                CommandError::new(AppErrorCode::PictureTooLarge)
                    .with("width", width)
                    .with("height", height)
                    .with("percent", largest)
            }
            other => CommandError::new(AppErrorCode::DrawingFailed).with("reason", other),
        })
    }

    fn pdf(
        &self,
        options: &MapExportOptions,
        images: &Images,
        progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Result<Vec<u8>, CommandError> {
        let furniture = self.furniture(options)?;
        let map = PrintedMap {
            scene: &self.scene,
            images,
            theme: options.theme,
            heat: options.heat,
            pages: options.pages,
            paper: options.paper,
            orientation: options.orientation,
            furniture: &furniture,
            words: &self.words,
        };
        pdf(&map, progress).map_err(|error| match error {
            PdfError::TooManySheets(sheets) => {
                CommandError::new(AppErrorCode::TooManySheets).with("sheets", sheets.sheets)
            }
            PdfError::GivenUp => CommandError::new(AppErrorCode::GivenUp),
            PdfError::NotWritten(reason) => {
                CommandError::new(AppErrorCode::DrawingFailed).with("reason", reason)
            }
        })
    }

    fn html(&self, options: &MapExportOptions, images: &Images) -> String {
        let date = options.date.then(|| today(self.language));
        let subtitle: Vec<&str> = [self.project.as_str()]
            .into_iter()
            .chain(date.as_deref())
            .filter(|part| !part.is_empty())
            .collect();
        html(&WebMap {
            scene: &self.scene,
            images,
            theme: options.theme,
            heat: options.heat,
            title: self.title(),
            subtitle: &subtitle.join(" · "),
            risks: &self.risks,
            drawing_words: &self.words,
            words: &Catalogue::of(self.language).html_words(),
        })
    }

    fn pptx(
        &self,
        options: &MapExportOptions,
        images: &Images,
        progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Result<Vec<u8>, CommandError> {
        let date = options.date.then(|| today(self.language));
        let deck = SlideDeck {
            scene: &self.scene,
            images,
            theme: options.theme,
            heat: options.heat,
            slides: options.slides,
            title: self.title(),
            project: &self.project,
            date: date.as_deref(),
            risks: &self.risks,
            chart: &self.chart,
            drawing_words: &self.words,
            words: &Catalogue::of(self.language).slide_words(),
        };
        pptx(&deck, progress).map_err(|error| match error {
            PptxError::GivenUp => CommandError::new(AppErrorCode::GivenUp),
            other => CommandError::new(AppErrorCode::DrawingFailed).with("reason", other),
        })
    }

    fn table(&self) -> MapTable<'_> {
        MapTable::new(&self.plain, Catalogue::of(self.language))
    }

    /// The title of the map, or what stands for one.
    fn title(&self) -> &str {
        let untitled = Catalogue::of(self.language).text("map.untitled");
        if self.title.trim().is_empty() { untitled } else { &self.title }
    }

    fn furniture(&self, options: &MapExportOptions) -> Result<Furniture, CommandError> {
        let logo = options.logo.as_deref().filter(|path| !path.is_empty()).map(read_logo).transpose()?;
        let version = options.version.trim();
        let version = (!version.is_empty()).then(|| self.words.version.replace("{version}", version));
        Ok(Furniture {
            title: self.title().to_owned(),
            subtitle: self.project.clone(),
            title_block: options.title_block,
            legend: options.legend,
            date: options.date.then(|| today(self.language)),
            version,
            page_numbers: options.page_numbers,
            logo,
        })
    }
}

/// How many pixels go to a clipboard: other programs hold four bytes for each of them.
const MOST_COPIED_PIXELS: f64 = 25_000_000.0;

/// How much of an export the pictures take.
const IMAGES_SHARE: f32 = 0.1;

/// Reads a logo.
fn read_logo(path: &str) -> Result<Logo, CommandError> {
    let path = PathBuf::from(path);
    let bytes = std::fs::read(&path).map_err(|error| CommandError::file(&path, error))?;
    Logo::read(&bytes).map_err(|problem| refusal(&problem).with("file", path.display()))
}

/// The form of a file by its ending.
fn form_of(path: &Path) -> Result<MapForm, CommandError> {
    match MapForm::from_word(&ending(path)) {
        Some(form) => Ok(form),
        None => Err(CommandError::new(AppErrorCode::UnknownMapFormat).with("file", path.display())),
    }
}

/// Why a table or an outline was not written.
pub fn not_written(error: impl ToString) -> CommandError {
    CommandError::new(AppErrorCode::TableNotWritten).with("reason", error)
}

fn go_on(flow: ControlFlow<()>) -> Result<(), CommandError> {
    if flow.is_break() { Err(CommandError::new(AppErrorCode::GivenUp)) } else { Ok(()) }
}

/// The day where this computer is, as its reader writes it.
fn today(language: Language) -> String {
    let today = jiff::Zoned::now();
    match language {
        Language::English => today.strftime("%-d %B %Y").to_string(),
        Language::Chinese => format!("{}年{}月{}日", today.year(), today.month(), today.day()),
    }
}
