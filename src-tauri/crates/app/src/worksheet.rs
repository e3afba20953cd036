//! What the page knows of the worksheet's columns without asking: part of the generated bindings.

use serde::Serialize;
use sightline_model::risk::worksheet::WorksheetLayout;
use sightline_model::risk::{ColumnTraits, WorksheetColumn, WorksheetPreset};

/// A column with what is true of it in every layout.
#[derive(Serialize)]
pub struct ColumnEntry {
    column: WorksheetColumn,
    #[serde(flatten)]
    traits: ColumnTraits,
}

/// A form.
#[derive(Serialize)]
pub struct PresetEntry {
    preset: WorksheetPreset,
    /// What it begins with.
    layout: WorksheetLayout,
    /// The keys of the headings of all columns in this form, in the order of [`worksheet_columns`].
    headings: Vec<String>,
}

/// Every column.
#[must_use]
pub fn worksheet_columns() -> Vec<ColumnEntry> {
    WorksheetColumn::ALL
        .iter()
        .map(|column| ColumnEntry { column: *column, traits: column.traits() })
        .collect()
}

/// Every form.
#[must_use]
pub fn worksheet_presets() -> Vec<PresetEntry> {
    WorksheetPreset::ALL
        .iter()
        .map(|preset| PresetEntry {
            preset: *preset,
            layout: WorksheetLayout::of(*preset),
            headings: WorksheetColumn::ALL.iter().map(|column| preset.heading(*column)).collect(),
        })
        .collect()
}
