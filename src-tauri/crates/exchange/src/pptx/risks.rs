//! The risks on slides: the Pareto chart as a picture, and the worst rows as a table.

use sightline_scene::text::TextRole;

use super::ink::Type;
use super::plan::ROOM;
use super::{PptxError, Presentation, SlideDeck};
use crate::painting::Area;
use crate::ranked::{RankedRisk, cell};
use crate::theme::Token;
use crate::{chart_svg, png};

/// How many rows the table shows.
const ROWS: usize = 10;
/// How many characters of a cell it shows: two lines.
const MOST_CHARACTERS: usize = 80;
/// The widths of the columns, as shares of the table.
const WIDTHS: [f32; 9] = [0.05, 0.16, 0.27, 0.27, 0.045, 0.045, 0.045, 0.065, 0.05];
/// The columns of numbers.
const NUMBERS: [usize; 5] = [0, 4, 5, 6, 7];

/// Adds the chart and the table.
pub fn slides(presentation: &mut Presentation<'_>, deck: &SlideDeck<'_>) -> Result<(), PptxError> {
    let picture = png(&chart_svg(deck.chart, deck.theme), 2.0)?;
    let scale = (ROOM.width / deck.chart.width).min(ROOM.height / deck.chart.height);
    let (width, height) = (deck.chart.width * scale, deck.chart.height * scale);
    let area = Area::new(ROOM.x + (ROOM.width - width) / 2.0, ROOM.y, width, height);
    let said = format!("{}. {}", deck.chart.title, deck.chart.summary);
    presentation.slide("slideLayout2", |ink, media| {
        ink.placeholder("title", &[&deck.words.chart]);
        let relation = media.add("the chart", &picture);
        ink.picture(relation, area, &said);
    });
    let worst: Vec<Vec<String>> = std::iter::once(deck.words.heads.to_vec())
        .chain(deck.risks.iter().take(ROWS).map(|risk| cells(risk, &deck.words.unnamed)))
        .collect();
    let count = worst.len() - 1;
    presentation.slide("slideLayout2", |ink, _| {
        let title = deck.words.worst.replace("{count}", &count.to_string());
        ink.placeholder("title", &[&title]);
        let kind = Type { size: 15.0, ..Type::of(TextRole::Card, Token::Ink, 1.0) };
        let area = Area { height: 52.0 * worst.len() as f32, ..ROOM };
        ink.table(&title, area, &WIDTHS.map(|share| share * ROOM.width), &worst, &NUMBERS, kind);
    });
    Ok(())
}

fn cells(risk: &RankedRisk, unnamed: &str) -> Vec<String> {
    let named = if risk.failure_mode.trim().is_empty() { unnamed } else { &risk.failure_mode };
    let words = [&risk.step, named, &risk.cause].map(short);
    let rank = risk.rank.map(|rank| rank.to_string()).unwrap_or_default();
    let numbers = risk.scores.into_iter().chain([risk.rpn]).map(cell);
    let priority = risk.priority.map(|priority| priority.letter().to_string()).unwrap_or_default();
    std::iter::once(rank).chain(words).chain(numbers).chain([priority]).collect()
}

/// As much of a text as a cell has room for, on one line.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // Chinese characters are about twice as wide.
    let mut room = MOST_CHARACTERS;
    let end = line.char_indices().find(|(_, character)| {
        let width = if *character < '\u{2e80}' { 1 } else { 2 };
        let has_no_room = room < width;
        room = room.saturating_sub(width);
        has_no_room
    });
    end.map_or(line.clone(), |(end, _)| format!("{}…", line[..end].trim_end()))
}
