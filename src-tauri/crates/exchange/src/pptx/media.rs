//! The pictures of a presentation: each stands once in the archive, and a slide names those that it shows.

use std::collections::BTreeMap;

use super::package::{Package, Relations};
use crate::image::MediaType;
use crate::svg::Images;

/// The pictures that are in the archive, and those that one slide shows.
pub struct Media<'a> {
    images: &'a Images,
    /// The paths of those that are in the archive already, relative to a slide.
    stored: &'a mut BTreeMap<String, String>,
    package: &'a mut Package,
    /// What the slide names.
    pub relations: Relations,
}

impl<'a> Media<'a> {
    /// For a slide that names its layout so far.
    pub fn of_slide(
        images: &'a Images,
        stored: &'a mut BTreeMap<String, String>,
        package: &'a mut Package,
        layout: &str,
    ) -> Self {
        let relations = vec![("slideLayout", format!("../slideLayouts/{layout}.xml"))];
        Self { images, stored, package, relations }
    }

    /// The number of the relation by which the slide names a picture; nothing where its bytes are not known.
    pub fn relation(&mut self, digest: &str) -> Option<usize> {
        let bytes = self.images.get(digest)?;
        Some(self.add(digest, bytes))
    }

    /// The same for a picture of its own.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> usize {
        let next = self.stored.len() + 1;
        let target = self.stored.entry(name.to_owned()).or_insert_with(|| {
            let ending = if MediaType::of(bytes) == MediaType::Png { "png" } else { "jpeg" };
            self.package.picture(&format!("ppt/media/image{next}.{ending}"), bytes);
            format!("../media/image{next}.{ending}")
        });
        let named = self.relations.iter().position(|(_, named)| named == target);
        named.unwrap_or_else(|| {
            self.relations.push(("image", target.clone()));
            self.relations.len() - 1
        }) + 1
    }
}
