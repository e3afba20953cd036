//! User journeys of Mermaid: sections with tasks, each with a score from 1 to 5 and those who do it.
//!
//! A section becomes a phase, a task a step with a card. Its score becomes a point of the emotion curve, from -2 for 1
//! to +2 for 5: one for each of those who do it, since each has a curve of her own.

use sightline_model::{LaneKind, PlainCard, PlainPersona};

use super::Diagram;
use crate::map_file::report::{MapFindingKind as Kind, Place};
use crate::map_file::sketch::Sketch;
use crate::map_file::{MapProblem, value};

/// What a line may say that is no part of the map.
const SILENT: [&str; 4] = ["title", "acctitle", "accdescr", "journey"];

/// How many people may share a task: each has a point of her own.
const MOST_ACTORS: usize = 50;

/// Reads a journey.
pub fn read(diagram: &Diagram) -> Result<Sketch, MapProblem> {
    let mut sketch = Sketch::default();
    sketch.set_title(&diagram.title);
    let mut described = false;
    for (number, line) in &diagram.lines {
        let (place, line) = (Place::Line(*number), line.trim());
        let word = line.split([' ', '\t', ':', '{']).next().unwrap_or_default().to_lowercase();
        if described {
            described = !line.ends_with('}');
        } else if line.is_empty() || line.starts_with("%%") || SILENT.contains(&word.as_str()) {
            described = word == "accdescr" && line.contains('{') && !line.contains('}');
        } else if word == "section" {
            sketch.add_phase(line.get("section".len()..).unwrap_or_default(), place)?;
        } else if line.contains(':') {
            task(&mut sketch, line, place)?;
        } else {
            sketch.tell(Kind::LineLeftOut, place, line, "");
        }
    }
    Ok(sketch)
}

/// `Make tea: 5: Me, Cat`
fn task(sketch: &mut Sketch, line: &str, place: Place) -> Result<(), MapProblem> {
    let mut parts = line.splitn(3, ':');
    let (name, score) = (parts.next().unwrap_or_default().trim(), parts.next().unwrap_or_default().trim());
    let actors = parts.next().unwrap_or_default().split(',').map(str::trim).filter(|name| !name.is_empty());
    let people: Vec<u32> = actors
        .take(MOST_ACTORS)
        .map(|name| sketch.persona(PlainPersona { name: name.to_owned(), ..PlainPersona::default() }))
        .collect();
    let step = sketch.add_step(name, place)?;
    let lane = sketch.lane_of_kind(LaneKind::CustomerActions)?;
    let of_one = match people.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    sketch.add_card(
        PlainCard { lane, step, text: name.to_owned(), persona: of_one, ..PlainCard::default() },
        place,
    )?;
    let Some(value) = feeling(sketch, score, place) else { return Ok(()) };
    let lane = sketch.lane_of_kind(LaneKind::Emotion)?;
    let of_each = people.into_iter().map(Some).collect::<Vec<_>>();
    let of_all = if of_each.is_empty() { vec![None] } else { of_each };
    for persona in of_all {
        sketch
            .add_card(PlainCard { lane, step, persona, value: Some(value), ..PlainCard::default() }, place)?;
    }
    Ok(())
}

/// A score from 1 to 5 as a point of the curve.
fn feeling(sketch: &mut Sketch, score: &str, place: Place) -> Option<f64> {
    if score.is_empty() {
        return None;
    }
    let Some(said) = score.parse::<f64>().ok().filter(|said| said.is_finite()) else {
        sketch.tell(Kind::NotANumber, place, score, "");
        return None;
    };
    let value = value::fitted(said - 3.0);
    if value != said - 3.0 {
        sketch.tell(Kind::ValueFitted, place, score, value.to_string());
    }
    Some(value)
}
