//! Pictures on cards and of personas. A picture that nothing shows any more goes with the last thing that showed it.

use sightline_model::{Card, CardId, Image, ImageId, Persona, PersonaId};

use super::Performed;
use crate::contents::Contents;
use crate::error::OperationError;
use crate::images::KeptImage;
use crate::text::clean;
use crate::writer::Writer;

pub fn set_on_card(writer: &mut Writer, card: CardId, image: Option<&KeptImage>) -> Performed {
    let before = writer.get::<Card>(card)?.image;
    let after = image.map(|image| kept(writer, image)).transpose()?;
    writer.change::<Card>(card, |row| row.image = after)?;
    let_go(writer, before)
}

pub fn set_portrait(writer: &mut Writer, persona: PersonaId, image: Option<&KeptImage>) -> Performed {
    let before = writer.get::<Persona>(persona)?.image;
    let after = image.map(|image| kept(writer, image)).transpose()?;
    writer.change::<Persona>(persona, |row| row.image = after)?;
    let_go(writer, before)
}

pub fn describe(writer: &mut Writer, image: ImageId, title: &str) -> Performed {
    let title = clean(title)?;
    writer.change::<Image>(image, |row| row.title = title)
}

/// The record of a picture whose bytes the file keeps.
///
/// # Errors
/// Where the file does not keep them.
fn kept(writer: &mut Writer, image: &KeptImage) -> Result<ImageId, OperationError> {
    adopt(writer, image)?.ok_or(OperationError::NoSuchImage)
}

/// The record of a picture: the one that is there, or a new one. Nothing where the file does not keep its bytes.
pub fn adopt(writer: &mut Writer, image: &KeptImage) -> Result<Option<ImageId>, OperationError> {
    let known = writer.model().images().iter().find(|row| row.digest == image.digest);
    if let Some(known) = known {
        return Ok(Some(known.id));
    }
    if !writer.on_file(|connection| Contents::IMAGES.has(connection, &image.digest))? {
        return Ok(None);
    }
    let id = writer.id_or_new(None);
    writer.insert(Image {
        id,
        title: clean(&image.title)?,
        media_type: image.media_type.clone(),
        width: image.width,
        height: image.height,
        digest: image.digest.clone(),
    })?;
    Ok(Some(id))
}

/// Deletes the record of a picture that nothing shows any more. Its bytes stay for undo.
pub fn let_go(writer: &mut Writer, image: Option<ImageId>) -> Performed {
    let model = writer.model();
    let shown = |image| {
        model.cards_of_image(image).next().is_some() || model.personas_of_image(image).next().is_some()
    };
    match image {
        Some(image) if !shown(image) => writer.delete::<Image>(image),
        _ => Ok(()),
    }
}
