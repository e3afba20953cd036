//! Finding over all records of a project, in the order in which a reader meets them.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

use crate::id::{CardId, FailureModeId, LaneId, LinkId, MapId, RecordId, StepId};
use crate::model::Model;
use crate::record::{Card, Record};
use crate::texts::{Sought, TextPlace};

/// How many matches are handed out; more would not be read.
pub const MOST_MATCHES: usize = 500;
/// How many characters around a match are shown.
const AROUND: usize = 40;

/// All that was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Matches {
    /// How many there are, also beyond those that are handed out.
    pub total: u32,
    /// The first of them, at most [`MOST_MATCHES`].
    pub matches: Vec<TextMatch>,
}

/// One place where the sought stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TextMatch {
    /// In which text.
    pub place: TextPlace,
    /// What stands before it, cut short.
    pub before: String,
    /// The sought as it is written there.
    pub found: String,
    /// What stands after it, cut short.
    pub after: String,
    /// Where a reader sees it.
    pub home: Home,
}

/// Where a reader sees a record: as near as it can be said. All is nothing for what stands in no map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Home {
    /// The map.
    pub map: Option<MapId>,
    /// The lane.
    pub lane: Option<LaneId>,
    /// The step.
    pub step: Option<StepId>,
    /// The card.
    pub card: Option<CardId>,
    /// The link.
    pub link: Option<LinkId>,
    /// The failure mode.
    pub failure_mode: Option<FailureModeId>,
}

impl Model {
    /// Every place where the sought stands, map by map in reading order; what stands in no map comes last.
    #[must_use]
    pub fn find(&self, sought: &Sought) -> Matches {
        let order = ReadingOrder::of(self);
        let mut found: Vec<(usize, TextMatch)> = Vec::new();
        for record in self.records() {
            let home = self.home(&record);
            for (field, text) in record.texts() {
                for (occurrence, range) in (0..).zip(sought.places_in(text)) {
                    let place = TextPlace {
                        table: record.table(),
                        record: record.uuid(),
                        field: field.to_owned(),
                        occurrence,
                    };
                    let before = last(&text[..range.start]);
                    let after = first(&text[range.end..]);
                    let found_text = text[range].to_owned();
                    found.push((
                        order.place(&record, home),
                        TextMatch { place, before, found: found_text, after, home },
                    ));
                }
            }
        }
        found.sort_by_key(|(place, _)| *place);
        let total = found.len() as u32;
        Matches { total, matches: found.into_iter().map(|(_, found)| found).take(MOST_MATCHES).collect() }
    }

    /// Where a reader sees a record.
    #[must_use]
    pub fn home(&self, record: &Record) -> Home {
        match record {
            Record::Map(row) => Home { map: Some(row.id), ..Home::default() },
            Record::Phase(row) => {
                let step = self.steps_of_phase(row.id).next().map(|step| step.id);
                Home { map: Some(row.map), step, ..Home::default() }
            }
            Record::Step(row) => self.home_of_step(row.id),
            Record::Lane(row) => Home { map: Some(row.map), lane: Some(row.id), ..Home::default() },
            Record::Card(row) => home_of(self, Some(row)),
            Record::Evidence(row) => self.home_of_card(row.card),
            Record::Question(row) => self.home_of_card(row.card),
            Record::Link(row) => Home { link: Some(row.id), ..self.home_of_card(row.source) },
            Record::FailureMode(row) => self.home_of_failure_mode(row.id),
            Record::Effect(row) => self.home_of_failure_mode(row.failure_mode),
            Record::Cause(row) => self.home_of_failure_mode(row.failure_mode),
            Record::Action(row) => self.home_of_failure_mode(row.failure_mode),
            Record::Control(row) => self
                .get::<crate::Cause>(row.cause)
                .map_or(Home::default(), |cause| self.home_of_failure_mode(cause.failure_mode)),
            Record::Stop(row) => {
                Home { map: Some(row.map), step: row.first_step, lane: row.first_lane, ..Home::default() }
            }
            Record::Exemption(row) => match (row.card, row.step, row.link) {
                (Some(card), _, _) => self.home_of_card(card),
                (None, Some(step), _) => self.home_of_step(step),
                (None, None, link) => {
                    let link = link.and_then(|link| self.links().get(link)).cloned();
                    link.map_or(Home::default(), |link| self.home(&Record::Link(link)))
                }
            },
            Record::Project(_)
            | Record::Image(_)
            | Record::ContactChannel(_)
            | Record::Role(_)
            | Record::Tag(_)
            | Record::Persona(_)
            | Record::Expectation(_)
            | Record::PersonaChannel(_)
            | Record::Touchpoint(_)
            | Record::MapPersona(_)
            | Record::CardTag(_)
            | Record::Placement(_)
            | Record::MapLink(_)
            | Record::Timing(_)
            | Record::Rating(_)
            | Record::Scale(_)
            | Record::ScaleLevel(_)
            | Record::ScoringRound(_)
            | Record::Scorer(_)
            | Record::ScoringItem(_)
            | Record::Vote(_)
            | Record::RiskView(_)
            | Record::Version(_) => Home::default(),
        }
    }

    fn home_of_step(&self, step: StepId) -> Home {
        Home { map: self.map_of_step(step), step: Some(step), ..Home::default() }
    }

    fn home_of_card(&self, card: CardId) -> Home {
        home_of(self, self.cards().get(card))
    }

    fn home_of_failure_mode(&self, failure_mode: FailureModeId) -> Home {
        let card = self.failure_modes().get(failure_mode).and_then(|row| row.card);
        let home = card.map_or(Home::default(), |card| self.home_of_card(card));
        Home { failure_mode: Some(failure_mode), ..home }
    }
}

fn home_of(model: &Model, card: Option<&Card>) -> Home {
    let Some(card) = card else { return Home::default() };
    Home {
        map: model.map_of_card(card.id),
        lane: Some(card.lane),
        step: Some(card.step),
        card: Some(card.id),
        ..Home::default()
    }
}

/// The place of every map, phase, lane, step and card among all that is read.
struct ReadingOrder(HashMap<Uuid, usize>);

impl ReadingOrder {
    fn of(model: &Model) -> Self {
        let mut places = HashMap::new();
        let mut next = |id: Uuid| {
            let place = places.len();
            places.insert(id, place);
        };
        for map in model.maps_in_order() {
            next(map.id.uuid());
            let lanes: Vec<LaneId> = model.lanes_of(map.id).map(|lane| lane.id).collect();
            lanes.iter().for_each(|lane| next(lane.uuid()));
            for phase in model.phases_of(map.id) {
                next(phase.id.uuid());
                for step in model.steps_of_phase(phase.id) {
                    next(step.id.uuid());
                    for lane in &lanes {
                        model.cards_of_cell(*lane, step.id).for_each(|card| next(card.id.uuid()));
                    }
                }
            }
        }
        Self(places)
    }

    /// What stands in no map comes after all that does.
    fn place(&self, record: &Record, home: Home) -> usize {
        let near = [
            Some(record.uuid()),
            home.card.map(RecordId::uuid),
            home.step.map(RecordId::uuid),
            home.lane.map(RecordId::uuid),
            home.map.map(RecordId::uuid),
        ];
        near.into_iter().flatten().find_map(|id| self.0.get(&id).copied()).unwrap_or(usize::MAX)
    }
}

/// The last characters of a text, with a sign where it was cut.
fn last(text: &str) -> String {
    match text.char_indices().rev().nth(AROUND) {
        Some((cut, character)) => format!("…{}", &text[cut + character.len_utf8()..]),
        None => text.to_owned(),
    }
}

/// The first characters of a text, with a sign where it was cut.
fn first(text: &str) -> String {
    match text.char_indices().nth(AROUND) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{id, insert};
    use crate::rank::Rank;
    use crate::record::{FailureMode, Image, Lane, Map, Phase, RecordTable, Step, Tag};
    use crate::words::{LaneKind, MapPreset, MapState, TagColour};

    /// A map (1) with two steps (10, 11), one lane (20), and a card (50, 51) at each, made in the other order.
    fn stay() -> Model {
        let (first, mut model) = (Rank::first(), Model::default());
        let second = Rank::between(Some(&first), None);
        let title = "Stay of a guest".to_owned();
        insert(&mut model, Map::new(id(1), MapPreset::Blank, title, MapState::AsIs, first.clone()));
        insert(&mut model, Phase::new(id(5), id(1), String::new(), first.clone()));
        insert(&mut model, Lane::new(id(20), id(1), LaneKind::Frontstage, String::new(), first.clone()));
        for (step, card, rank, text) in [(11, 50, &second, "Guest pays"), (10, 51, &first, "Greet the guest")]
        {
            insert(&mut model, Step::new(id(step), id(5), String::new(), rank.clone()));
            insert(&mut model, Card::new(id(card), id(20), id(step), text.into(), first.clone()));
        }
        model
    }

    fn find(model: &Model, text: &str) -> Vec<TextMatch> {
        model.find(&Sought { text: text.into(), match_case: false }).matches
    }

    #[test]
    fn what_is_found_comes_in_reading_order() {
        let found: Vec<_> = find(&stay(), "guest").into_iter().map(|found| found.place.record).collect();
        assert_eq!(found, [1, 51, 50].map(Uuid::from_u128), "the map, its first step, its second step");
    }

    #[test]
    fn a_match_says_what_stands_around_it_and_where_it_is_seen() {
        let mut model = stay();
        let title = "The guest is not expected".to_owned();
        insert(&mut model, FailureMode::new(id(60), Some(id(51)), title, Rank::first()));
        let found = &find(&model, "GUEST IS")[0];
        assert_eq!(
            [found.before.as_str(), found.found.as_str(), found.after.as_str()],
            ["The ", "guest is", " not expected"]
        );
        assert_eq!((found.home.failure_mode, found.home.card), (Some(id(60)), Some(id(51))));
        assert_eq!((found.home.step, found.home.map), (Some(id(10)), Some(id(1))));
    }

    #[test]
    fn every_text_that_people_write_is_searched_and_nothing_else() {
        let mut model = stay();
        let rank = Rank::first();
        insert(&mut model, Tag { id: id(70), title: "png".into(), colour: TagColour::Red, rank });
        insert(
            &mut model,
            Image {
                id: id(71),
                title: "Lobby".into(),
                media_type: "image/png".into(),
                width: 1,
                height: 1,
                digest: String::new(),
            },
        );
        let found = find(&model, "png");
        assert_eq!(found.len(), 1, "a media type is written by nobody");
        assert_eq!((found[0].place.table, found[0].place.field.as_str()), (RecordTable::Tag, "title"));
        assert_eq!(found[0].home, Home::default(), "a tag stands in no map");
    }

    #[test]
    fn all_are_counted_and_the_first_handed_out() {
        let mut model = stay();
        let row = model.cards().get(id(50)).cloned().unwrap();
        insert(&mut model, Card { text: "ab ".repeat(MOST_MATCHES + 7), ..row });
        let found = model.find(&Sought { text: "ab".into(), match_case: true });
        assert_eq!((found.total as usize, found.matches.len()), (MOST_MATCHES + 7, MOST_MATCHES));
        assert!(found.matches[400].before.starts_with('…') && found.matches[0].after.ends_with('…'));
    }
}
