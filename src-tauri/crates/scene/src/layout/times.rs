//! The row of times beneath the titles of the steps.

use sightline_model::time::{StepTime, has_timings, step_times};
use sightline_model::{MapId, Model};

use super::texts::Texts;
use crate::marks::GLYPH_SIZE;
use crate::measures::{CARD_WIDTH, HEADER_PADDING, MARK_GAP};
use crate::scene::{ColumnTime, SceneWords, TextLine};
use crate::text::{TextRole, Typesetter};

/// How far the row reaches up into the room beneath the titles.
const RISE: f32 = 4.0;

/// The times of a map's steps beneath titles of this height; none where nobody has said any.
pub fn of_steps(
    model: &Model,
    map: MapId,
    words: &SceneWords,
    texts: &mut Texts,
    titles_height: f32,
) -> Vec<ColumnTime> {
    if model.timings().is_empty() || !has_timings(model, map) {
        return Vec::new();
    }
    let (typesetter, chinese) = texts.typesetter();
    let mut set = |time: &StepTime| {
        let mut line = line_of(time, words, typesetter, chinese);
        line.x += HEADER_PADDING;
        line.baseline += titles_height - RISE;
        ColumnTime { line, known: time.standard.is_some(), breach: time.breach }
    };
    step_times(model, map).iter().map(&mut set).collect()
}

/// Standard and tolerated time in one line; without the tolerated one where both have no room.
fn line_of(time: &StepTime, words: &SceneWords, typesetter: &mut Typesetter, chinese: bool) -> TextLine {
    let standard = time.standard.map_or_else(|| words.no_time.clone(), |seconds| words.time.say(seconds));
    let mark = if time.breach.is_some() { MARK_GAP + GLYPH_SIZE } else { 0.0 };
    let width = CARD_WIDTH - 2.0 * HEADER_PADDING - mark;
    let mut set = |text: &str| typesetter.set(text, TextRole::StepTime, width, chinese).lines;
    let both = time.tolerated.map(|seconds| set(&format!("{standard} / {}", words.time.say(seconds))));
    let lines = both.filter(|lines| lines.len() == 1).unwrap_or_else(|| set(&standard));
    lines.into_iter().next().unwrap_or_default()
}
