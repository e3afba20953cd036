//! The picture of a card: whole, in its own proportion, in the middle of the card.

use sightline_model::{Card, Image, Model};

use crate::measures::IMAGE_MAX_HEIGHT;
use crate::scene::ImageBox;

/// The picture that a card shows, as large as it fits into a width and below the greatest height, at the top of
/// its place. A small picture is not blown up.
pub fn fitted(model: &Model, card: &Card, width: f32) -> Option<ImageBox> {
    let image: &Image = model.images().get(card.image?)?;
    let (natural_width, natural_height) = (image.width.max(1) as f32, image.height.max(1) as f32);
    let scale = (width / natural_width).min(IMAGE_MAX_HEIGHT / natural_height).min(1.0);
    let drawn = |length: f32| (length * scale).round().max(1.0);
    let (drawn_width, height) = (drawn(natural_width), drawn(natural_height));
    let x = ((width - drawn_width) / 2.0).floor();
    Some(ImageBox { digest: image.digest.clone(), x, y: 0.0, width: drawn_width, height })
}
