//! What sheets look like, painted by another's program.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::Pixmap;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use sightline_exchange::Images;
use sightline_exchange::pages::{Orientation, PagePlan, Pages, Paper, PaperSize};
use sightline_exchange::pdf::{PrintedMap, plan};
use sightline_exchange::theme::Theme;
use sightline_scene::{Heat, Scene};

use crate::support;

/// The side of the squares whose mean colour is compared, in pixels of the drawing.
const SQUARE: u16 = 16;

fn painted(file: Vec<u8>, scale: f32) -> Vec<Pixmap> {
    let pdf = Pdf::new(Arc::new(file)).expect("a PDF file");
    let cache = RenderCache::new();
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, ..PixmapSettings::default() };
    pdf.pages()
        .iter()
        .map(|page| {
            render(page, &cache, &InterpreterSettings::default(), &RenderSettings::default(), &settings)
        })
        .collect()
}

fn planned(scene: &Scene, pages: Pages, paper: Paper, chinese: bool) -> PagePlan {
    let (images, furniture, words) = (Images::new(), support::furniture(chinese), support::words(chinese));
    plan(&PrintedMap {
        scene,
        images: &images,
        theme: Theme::Light,
        heat: Heat::ActionPriority,
        pages,
        paper,
        orientation: Orientation::Auto,
        furniture: &furniture,
        words: &words,
    })
    .expect("a few sheets")
}

/// The mean of a square of a picture, with its upper left corner at a place.
fn mean(picture: &Pixmap, (x, y): (f32, f32)) -> [f32; 3] {
    let mut sum = [0.0; 3];
    for down in 0..SQUARE {
        for right in 0..SQUARE {
            let pixel = picture.sample(x.round() as u16 + right, y.round() as u16 + down);
            sum[0] += f32::from(pixel.r);
            sum[1] += f32::from(pixel.g);
            sum[2] += f32::from(pixel.b);
        }
    }
    sum.map(|sum| sum / f32::from(SQUARE * SQUARE))
}

/// Cuts the sheets of a poster to their own parts and compares each part with the poster on one large sheet.
pub fn assert_the_sheets_are_the_poster(scene: &Scene, chinese: bool) {
    let pages = Pages::Poster { size: PaperSize::A2 };
    let large = Paper::Named { size: PaperSize::A2 };
    let (whole, tiled) = (planned(scene, pages, large, chinese), planned(scene, pages, support::A4, chinese));
    assert!(whole.sheets.len() == 1 && tiled.sheets.len() > 3, "{} sheets", tiled.sheets.len());
    assert!((whole.scale - tiled.scale).abs() < 1e-4, "{} is as large as {}", whole.scale, tiled.scale);
    // One pixel of the pictures is one of the drawing.
    let pixels = 1.0 / tiled.scale;
    let poster = painted(support::printed_on(scene, pages, large, chinese), pixels / 0.75);
    let sheets = painted(support::printed(scene, pages, chinese), pixels / 0.75);
    let (left, top) = (scene.lane_header_width, scene.phase_header_height + scene.step_header_height);
    let (mut compared, mut different) = (0, 0);
    for (sheet, picture) in tiled.sheets.iter().zip(&sheets) {
        let corner = (sheet.corner.0 * pixels + left, sheet.corner.1 * pixels + top);
        let origin = whole.sheets[0].corner;
        let origin = (origin.0 * pixels, origin.1 * pixels);
        let mut y = sheet.body.y;
        while y + f32::from(SQUARE) < sheet.body.bottom() {
            let mut x = sheet.body.x;
            while x + f32::from(SQUARE) < sheet.body.right() {
                let here = mean(picture, (corner.0 + x - sheet.body.x, corner.1 + y - sheet.body.y));
                let there = mean(&poster[0], (origin.0 + x, origin.1 + y));
                compared += 1;
                different +=
                    usize::from(here.iter().zip(there).any(|(here, there)| (here - there).abs() > 24.0));
                x += f32::from(SQUARE);
            }
            y += f32::from(SQUARE);
        }
    }
    assert!(compared > 1_000, "{compared} squares");
    // A line that lies half a pixel further may fall into the next square.
    assert!(different * 100 < compared, "{different} of {compared} squares look different");
}
