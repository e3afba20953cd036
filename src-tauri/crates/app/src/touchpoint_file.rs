//! The inventory of touchpoints as a table for other programs.

use std::path::Path;

use sightline_exchange::touchpoint_table::{self, TouchpointHeadings, TouchpointLine};
use sightline_model::{Card, ContactChannel, Lane, Map, Model, Phase, Step, Touchpoint};

use crate::catalogue::Catalogue;
use crate::error::{AppErrorCode, CommandError};
use crate::file_names::ending;
use crate::map_export::not_written;
use crate::settings::Language;
use crate::whole_file::write_whole;

/// The endings that the inventory of touchpoints is written by.
pub const TOUCHPOINT_ENDINGS: &[&str] = &["xlsx", "csv"];

/// Writes the inventory of touchpoints, by the path's ending. A file that is there is replaced, whole or not at all.
///
/// # Errors
/// `unknownTouchpointFormat`, `tableNotWritten`, and what the file system refuses.
pub fn write_touchpoints(model: &Model, path: &Path, language: Language) -> Result<(), CommandError> {
    let catalogue = Catalogue::of(language);
    let headings =
        ["name", "channel", "purpose", "owner", "evidence", "standard", "timeLimit", "phases", "cards"];
    let headings: TouchpointHeadings = headings.map(|column| match column {
        // A number needs its unit.
        "timeLimit" => catalogue.text("mapTable.timeLimit").to_owned(),
        column => catalogue.text(&format!("touchpoint.{column}")).to_owned(),
    });
    let lines = lines(model, catalogue);
    let bytes = match ending(path).as_str() {
        "xlsx" => {
            let title = model.project().map_or("", |project| project.title.as_str());
            let sheet = catalogue.text("touchpoint.table");
            touchpoint_table::workbook(title, sheet, &lines, &headings).map_err(not_written)?
        }
        "csv" => touchpoint_table::csv(&lines, &headings),
        _ => {
            return Err(CommandError::new(AppErrorCode::UnknownTouchpointFormat).with("file", path.display()));
        }
    };
    write_whole(path, &bytes)
}

/// The touchpoints by their channels, in the order of these, then by their names.
fn lines(model: &Model, catalogue: &Catalogue) -> Vec<TouchpointLine> {
    let place = |touchpoint: &Touchpoint| {
        let channel = touchpoint.channel;
        channel.and_then(|id| model.channels_in_order().position(|row| row.id == id)).unwrap_or(usize::MAX)
    };
    let mut lines: Vec<(usize, TouchpointLine)> =
        model.touchpoints().iter().map(|row| (place(row), line(model, row, catalogue))).collect();
    lines.sort_by(|(one, line), (other, next)| (one, &line.name).cmp(&(other, &next.name)));
    lines.into_iter().map(|(_, line)| line).collect()
}

fn line(model: &Model, row: &Touchpoint, catalogue: &Catalogue) -> TouchpointLine {
    let channel = row.channel.and_then(|channel| model.get::<ContactChannel>(channel));
    let channel = channel.map(|channel| match channel.title.as_str() {
        "" => catalogue.text(&format!("channelKind.{}", channel.kind.word())).to_owned(),
        title => title.to_owned(),
    });
    let channel = channel.unwrap_or_default();
    let (mut phases, mut cards) = (Vec::new(), Vec::new());
    for map in model.maps_in_order() {
        for card in cards_of(model, row, map) {
            let (phase, said) = place_of(model, card, map, catalogue);
            if !phase.is_empty() && !phases.contains(&phase) {
                phases.push(phase);
            }
            cards.push(said);
        }
    }
    TouchpointLine {
        name: if row.name.is_empty() { channel.clone() } else { row.name.clone() },
        channel,
        purpose: row.purpose.clone(),
        owner: row.owner.clone(),
        evidence: row.evidence.clone(),
        standard: row.standard.clone(),
        time_limit: row.time_limit,
        phases: phases.join("\n"),
        cards: cards.join("\n"),
    }
}

fn cards_of<'a>(model: &'a Model, row: &Touchpoint, map: &Map) -> Vec<&'a Card> {
    let placements = model.placements_of_touchpoint(row.id);
    let cards = placements.filter_map(|placement| model.get::<Card>(placement.card));
    cards.filter(|card| model.map_of_card(card.id) == Some(map.id)).collect()
}

/// The phase of a card, and where it stands in words: map, step, lane, and what it says.
fn place_of(model: &Model, card: &Card, map: &Map, catalogue: &Catalogue) -> (String, String) {
    let step = model.get::<Step>(card.step);
    let phase = step.and_then(|step| model.get::<Phase>(step.phase));
    let lane = model.get::<Lane>(card.lane).map(|lane| match lane.title.as_str() {
        "" => catalogue.text(&format!("laneKind.{}", lane.kind.word())).to_owned(),
        title => title.to_owned(),
    });
    let parts = [Some(map.title.clone()), step.map(|step| step.title.clone()), lane, Some(card.text.clone())];
    let words = parts.into_iter().flatten().map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    let said = words.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ");
    (phase.map(|phase| phase.title.clone()).unwrap_or_default(), said)
}
