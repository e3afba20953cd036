//! What a new project file holds before anybody has done anything: the project and its three scales.

use sightline_model::{Factor, Project, Record, RecordId, Row, Scale, ScaleLevel};
use uuid::Uuid;

use crate::operation::{LevelWording, ScalePreset, ScaleWording};
use crate::scale_presets;

/// The records of a new project, parents first.
pub fn records(title: &str) -> Vec<Record> {
    std::iter::once(project(title)).chain(scales(|_| true)).collect()
}

/// The project itself.
pub fn project(title: &str) -> Record {
    Project { id: new_id(), title: title.to_owned(), currency: String::new() }.into_record()
}

/// The scales that a project has in the beginning, and their levels, for the factors that want one.
pub fn scales(is_wanted: impl Fn(Factor) -> bool) -> impl Iterator<Item = Record> {
    let scales = scale_presets::scales(ScalePreset::Service).into_iter();
    scales.filter(move |(factor, _)| is_wanted(*factor)).flat_map(|(factor, wording)| scale(factor, wording))
}

fn scale(factor: Factor, wording: ScaleWording) -> Vec<Record> {
    let ScaleWording { title, minimum, maximum, step, levels } = wording;
    let scale = new_id();
    let row = Scale { id: scale, factor, title, minimum, maximum, step, version: 1 };
    let levels = levels.into_iter().map(|LevelWording { score, text_en, text_zh }| {
        ScaleLevel { id: new_id(), scale, score, text_en, text_zh }.into_record()
    });
    std::iter::once(row.into_record()).chain(levels).collect()
}

fn new_id<I: RecordId>() -> I {
    I::from_uuid(Uuid::now_v7())
}
