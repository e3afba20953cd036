//! What is only seen, in words: the marks of a card, its picture, its connectors.

use sightline_scene::mark_row::{Mark, placed_marks};
use sightline_scene::{CardBox, CardFigure, Route, TextLine};

use super::DrawingWords;

/// Lines as the text that was broken into them.
pub fn joined(lines: &[TextLine]) -> String {
    lines.iter().fold(String::new(), |mut text, line| {
        text.push_str(&line.text);
        if line.spaced {
            text.push(' ');
        }
        text
    })
}

/// The marks of a card; nothing for one without.
pub fn marks(card: &CardBox, words: &DrawingWords) -> Option<String> {
    let said: Vec<String> = placed_marks(card, f32::MAX)
        .into_iter()
        .map(|placed| match placed.mark {
            Mark::Glyph(glyph) => words.glyph(glyph),
            Mark::Channel(kind) => words.channel(kind),
            Mark::Counted(_, count) if card.open_questions == count => counted(&words.open_questions, count),
            Mark::Counted(glyph, count) => format!("{} {count}", words.glyph(glyph)),
            Mark::Tag(tag) => tag.letter,
            Mark::Fail { count, priority } => {
                let modes = counted(&words.failure_modes, count.unwrap_or(1));
                priority.map_or(modes.clone(), |priority| {
                    format!("{modes}{}{}", words.separator, words.priority(priority))
                })
            }
        })
        .collect();
    (!said.is_empty()).then(|| said.join(&words.separator))
}

fn counted(words: &str, count: u32) -> String {
    words.replace("{count}", &count.to_string())
}

/// A card by its text, or by what stands for one.
pub fn card(card: &CardBox, words: &DrawingWords) -> String {
    let text = joined(&card.lines);
    if !text.is_empty() {
        return text;
    }
    if let Some(CardFigure::Channels(channels)) = &card.figure {
        let mut names: Vec<String> = channels.marks.iter().map(|mark| words.channel(mark.kind)).collect();
        names.dedup();
        if !names.is_empty() {
            return names.join(&words.separator);
        }
    }
    words.values.get(&card.card).cloned().unwrap_or_else(|| words.empty_card.clone())
}

/// The picture of a card: by its own title, or by the card's text.
pub fn picture(of: &CardBox, words: &DrawingWords) -> String {
    let title = words.pictures.get(&of.card).cloned().unwrap_or_else(|| card(of, words));
    words.picture.replace("{title}", &title)
}

/// A connector, said at the card that it leaves.
pub fn connector(target: Option<&CardBox>, route: &Route, words: &DrawingWords) -> String {
    let target = target.map_or_else(String::new, |target| card(target, words));
    words.links.get(&route.kind).map(|said| said.replace("{card}", &target)).unwrap_or_default()
}
