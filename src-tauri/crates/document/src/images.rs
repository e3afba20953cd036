//! What an operation says of a picture whose bytes the file keeps.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A picture whose bytes the file keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeptImage {
    /// What it shows, for those who cannot see it; at first the name of its file.
    pub title: String,
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What [`crate::Document::keep_image`] named it.
    pub digest: String,
}
