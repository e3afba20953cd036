//! Diagrams of Mermaid, in a file of their own or in the fences of a Markdown file.

mod flowchart;
mod journey;

use super::{Found, MapFormat, MapProblem, MapReading};

/// What a text holds, where it holds diagrams of Mermaid that can be read as a map.
pub fn format(text: &str) -> Option<MapFormat> {
    diagrams(text).first().map(|diagram| diagram.format)
}

/// Reads the diagram that is asked for.
pub fn read(text: &str, reading: &MapReading) -> Result<Found, MapProblem> {
    let diagrams = diagrams(text.trim_start());
    let part = reading.part.unwrap_or(0) as usize;
    let diagram = diagrams.get(part).ok_or(MapProblem::MissingPart)?;
    let sketch = match diagram.format {
        MapFormat::Flowchart => flowchart::read(diagram)?,
        _ => journey::read(diagram)?,
    };
    let parts = diagrams.iter().map(|diagram| diagram.title.clone()).collect();
    Ok(Found { parts, part, sketch, sure: true })
}

/// One diagram with the numbers of its lines, counted from 0.
pub struct Diagram<'a> {
    pub format: MapFormat,
    pub title: String,
    pub lines: Vec<(u32, &'a str)>,
}

/// How many lines a text may begin with before its first diagram is known as one: comments and front matter.
const LOOKED_AT: usize = 200;

/// The diagrams that can be read as a map: the text itself where it begins as one, else what stands in its fences.
fn diagrams(text: &str) -> Vec<Diagram<'_>> {
    let lines: Vec<(u32, &str)> = (0..).zip(text.lines()).collect();
    if let Some(diagram) = diagram(&lines) {
        return vec![diagram];
    }
    let mut found = Vec::new();
    let mut rest = lines.as_slice();
    while let Some(start) = rest.iter().position(|(_, line)| is_fence(line)) {
        let body = &rest[start + 1..];
        let end =
            body.iter().position(|(_, line)| line.trim_start().starts_with("```")).unwrap_or(body.len());
        found.extend(diagram(&body[..end]));
        rest = body.get(end + 1..).unwrap_or_default();
    }
    found
}

fn is_fence(line: &str) -> bool {
    line.trim().strip_prefix("```").is_some_and(|language| language.trim().eq_ignore_ascii_case("mermaid"))
}

/// A diagram, where some lines are one: its kind stands first, behind comments and front matter.
fn diagram<'a>(lines: &[(u32, &'a str)]) -> Option<Diagram<'a>> {
    let (mut at, mut title) = (0, String::new());
    let mut front_matter = false;
    for (place, (_, line)) in lines.iter().enumerate().take(LOOKED_AT) {
        let line = line.trim();
        if line == "---" {
            front_matter = !front_matter && at == 0;
        } else if front_matter {
            if let Some(said) = line.strip_prefix("title:") {
                title = said.trim().trim_matches('"').to_owned();
            }
        } else if !line.is_empty() && !line.starts_with("%%") {
            at = place;
            break;
        }
    }
    let (_, first) = lines.get(at)?;
    let format = match first.split_whitespace().next()? {
        "journey" => MapFormat::Journey,
        "flowchart" | "graph" | "flowchart-elk" => MapFormat::Flowchart,
        _ => return None,
    };
    let title = if title.is_empty() { said_title(lines) } else { title };
    Some(Diagram { format, title, lines: lines[at..].to_vec() })
}

fn said_title(lines: &[(u32, &str)]) -> String {
    let said = lines.iter().find_map(|(_, line)| line.trim().strip_prefix("title "));
    said.map(|title| title.trim().to_owned()).unwrap_or_default()
}
