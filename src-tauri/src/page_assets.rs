//! The files that the window's page consists of: the built page, and the fonts that the core has anyway.
//!
//! So the page draws with the very bytes that the layout measured with, and the program carries them once.

use std::borrow::Cow;

use sightline_scene::fonts::FONTS;
use tauri::utils::assets::{AssetKey, AssetsIter, CspHash};
use tauri::{Assets, Context, Wry};

/// Adds the fonts to the page's files, as `/fonts/<file>`.
pub fn with_fonts(mut context: Context) -> Context {
    let page = context.set_assets(Box::new(NoPage));
    context.set_assets(Box::new(PageAndFonts { page }));
    context
}

fn font(key: &AssetKey) -> Option<&'static [u8]> {
    let file = key.as_ref().strip_prefix("/fonts/")?;
    FONTS.iter().find(|font| font.file == file).map(|font| font.bytes)
}

struct PageAndFonts {
    page: Box<dyn Assets<Wry>>,
}

impl Assets<Wry> for PageAndFonts {
    fn get(&self, key: &AssetKey) -> Option<Cow<'_, [u8]>> {
        font(key).map(Cow::Borrowed).or_else(|| self.page.get(key))
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        self.page.iter()
    }

    fn csp_hashes(&self, html_path: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        self.page.csp_hashes(html_path)
    }
}

/// Stands in the page's place for the moment in which the page is taken out of the context.
struct NoPage;

impl Assets<Wry> for NoPage {
    fn get(&self, _key: &AssetKey) -> Option<Cow<'_, [u8]>> {
        None
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        Box::new(std::iter::empty())
    }

    fn csp_hashes(&self, _html_path: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        Box::new(std::iter::empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_of_the_layout_is_a_file_of_the_page() {
        for wanted in &FONTS {
            let key = AssetKey::from(format!("/fonts/{}", wanted.file));
            assert_eq!(font(&key).map(<[u8]>::len), Some(wanted.bytes.len()), "{}", wanted.file);
        }
        assert!(font(&AssetKey::from("/fonts/Other.otf")).is_none());
    }
}
