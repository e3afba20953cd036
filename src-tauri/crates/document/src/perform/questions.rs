//! Questions: what somebody has still to find out about a card.

use sightline_model::{Card, CardId, Question, QuestionId};

use super::{Performed, place};
use crate::text::clean;
use crate::writer::Writer;

pub fn ask(writer: &mut Writer, id: Option<QuestionId>, card: CardId, text: &str) -> Performed {
    add(writer, id, card, text, "")
}

/// Adds a question that may be answered already.
pub fn add(writer: &mut Writer, id: Option<QuestionId>, card: CardId, text: &str, answer: &str) -> Performed {
    writer.get::<Card>(card)?;
    let rank = place::last(writer.model().questions_of(card));
    let (id, text, answer) = (writer.id_or_new(id), clean(text)?, clean(answer)?);
    writer.insert(Question { id, card, text, answer, rank })
}

pub fn edit(writer: &mut Writer, question: QuestionId, text: &str) -> Performed {
    let text = clean(text)?;
    writer.change::<Question>(question, |row| row.text = text)
}

pub fn answer(writer: &mut Writer, question: QuestionId, answer: &str) -> Performed {
    let answer = clean(answer)?;
    writer.change::<Question>(question, |row| row.answer = answer)
}

pub fn move_before(writer: &mut Writer, question: QuestionId, before: Option<QuestionId>) -> Performed {
    let moving = writer.get::<Question>(question)?;
    let rank = place::moved(writer.model().questions_of(moving.card), moving, before)?;
    writer.change::<Question>(question, |row| row.rank = rank)
}
