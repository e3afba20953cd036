//! The titles around the grid: phases, steps, lanes and the three lines.

use sightline_model::{BlueprintLine, Lane, MapId, Model};

use super::texts::Texts;
use super::times;
use crate::measures::{
    CARD_WIDTH, COLLAPSED_LANE_HEIGHT, EMPTY_PHASE_WIDTH, HEADER_PADDING, LANE_HEADER_WIDTH,
    STEP_HEADER_PADDING, TIME_ROW_HEIGHT, least_width,
};
use crate::scene::{ColumnTime, SceneWords, TextLine};
use crate::text::{TextBlock, TextRole};

/// The name of a lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneHeader {
    /// Its lines.
    pub lines: Vec<TextLine>,
    /// How many cards the lane holds, where it is collapsed.
    pub count: Option<TextLine>,
    /// The height that they need.
    pub height: f32,
}

/// All titles, broken into lines within their headers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Headers {
    /// The titles of the phases.
    pub phases: Vec<Vec<TextLine>>,
    /// The titles of the steps.
    pub steps: Vec<Vec<TextLine>>,
    /// The times of the steps; none in a map of which nobody has said any.
    pub times: Vec<ColumnTime>,
    /// The names of the lanes that are shown.
    pub lanes: Vec<LaneHeader>,
    /// The names of the lines, relative to the line's left end.
    pub rules: Vec<(BlueprintLine, TextLine)>,
    /// The height of the band of phase titles.
    pub phase_height: f32,
    /// The height of the band of step titles.
    pub step_height: f32,
}

/// The heights of the bands over an untitled map.
const PHASE_MIN_HEIGHT: f32 = 36.0;
const STEP_MIN_HEIGHT: f32 = 40.0;
/// The width for the name of a lane.
const LANE_NAME_WIDTH: f32 = LANE_HEADER_WIDTH - 2.0 * HEADER_PADDING;
const LINES: [BlueprintLine; 3] =
    [BlueprintLine::Interaction, BlueprintLine::Visibility, BlueprintLine::InternalInteraction];

impl Headers {
    /// Breaks all titles of a map.
    pub fn new(model: &Model, map: MapId, words: &SceneWords, texts: &mut Texts) -> Self {
        let mut headers =
            Self { phase_height: PHASE_MIN_HEIGHT, step_height: STEP_MIN_HEIGHT, ..Self::default() };
        for phase in model.phases_of(map) {
            let steps = model.steps_of_phase(phase.id).count();
            let block = texts.block(phase.id, &phase.title, TextRole::PhaseTitle, phase_text_width(steps));
            headers.phase_height = headers.phase_height.max(block.height + 2.0 * STEP_HEADER_PADDING);
            headers.phases.push(shifted(block, HEADER_PADDING, STEP_HEADER_PADDING));
        }
        let step_width = CARD_WIDTH - 2.0 * HEADER_PADDING;
        for step in model.steps_of(map) {
            let block = texts.block(step.id, &step.title, TextRole::StepTitle, step_width);
            headers.step_height = headers.step_height.max(block.height + 2.0 * STEP_HEADER_PADDING);
            headers.steps.push(shifted(block, HEADER_PADDING, STEP_HEADER_PADDING));
        }
        headers.times = times::of_steps(model, map, words, texts, headers.step_height);
        if !headers.times.is_empty() {
            headers.step_height += TIME_ROW_HEIGHT;
        }
        for lane in model.lanes_of(map).filter(|lane| !lane.hidden) {
            let name = lane_name(lane, words);
            headers.lanes.push(if lane.collapsed {
                collapsed_header(name, model.cards_of_lane(lane.id).count(), texts)
            } else {
                let block = texts.block(lane.id, name, TextRole::LaneName, LANE_NAME_WIDTH);
                let lines = shifted(block, HEADER_PADDING, HEADER_PADDING);
                LaneHeader { lines, count: None, height: block.height + 2.0 * HEADER_PADDING }
            });
        }
        let (typesetter, chinese) = texts.typesetter();
        headers.rules = LINES
            .into_iter()
            .filter_map(|line| {
                let name = words.lines.get(&line)?;
                let block = typesetter.set(name, TextRole::LineName, f32::MAX, chinese);
                let mut label = block.lines.into_iter().next()?;
                label.x = HEADER_PADDING;
                label.baseline -= (block.height / 2.0).round();
                Some((line, label))
            })
            .collect();
        headers
    }

    /// The name of one of the three lines.
    pub fn rule(&self, line: BlueprintLine) -> TextLine {
        self.rules
            .iter()
            .find(|(known, _)| *known == line)
            .map(|(_, label)| label.clone())
            .unwrap_or_default()
    }
}

/// The name of a collapsed lane on one line, with the number of its cards at the right.
fn collapsed_header(name: &str, cards: usize, texts: &mut Texts) -> LaneHeader {
    let (typesetter, chinese) = texts.typesetter();
    let count = typesetter.set(&cards.to_string(), TextRole::Count, f32::MAX, chinese);
    let width = LANE_NAME_WIDTH - count.width - HEADER_PADDING;
    let name = typesetter.set_short(name, TextRole::LaneName, width, chinese, 1);
    let centred =
        |block: &TextBlock, x| shifted(block, x, ((COLLAPSED_LANE_HEIGHT - block.height) / 2.0).round());
    LaneHeader {
        lines: centred(&name, HEADER_PADDING),
        count: centred(&count, LANE_HEADER_WIDTH - HEADER_PADDING - count.width).into_iter().next(),
        height: COLLAPSED_LANE_HEIGHT,
    }
}

/// The name of a lane: its title, or that of its kind.
fn lane_name<'a>(lane: &'a Lane, words: &'a SceneWords) -> &'a str {
    if lane.title.is_empty() {
        words.lane_kinds.get(&lane.kind).map_or("", String::as_str)
    } else {
        &lane.title
    }
}

/// The width for a phase's title: of its steps, were all gutters as narrow as they can be.
fn phase_text_width(steps: usize) -> f32 {
    let width = if steps == 0 { EMPTY_PHASE_WIDTH } else { least_width(steps as u32) };
    width - 2.0 * HEADER_PADDING
}

fn shifted(block: &TextBlock, x: f32, y: f32) -> Vec<TextLine> {
    block
        .lines
        .iter()
        .map(|line| TextLine { x: line.x + x, baseline: line.baseline + y, ..line.clone() })
        .collect()
}
