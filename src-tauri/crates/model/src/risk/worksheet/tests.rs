//! The worksheet of a small service, in all of its orders.

use super::*;
use crate::fixtures::{id, insert};
use crate::id::RecordId;
use crate::model::Model;
use crate::rank::Rank;
use crate::record::{Action, Card, Cause, Effect, FailureMode, Lane, Map, Phase, Rating, Row, Scale, Step};
use crate::risk::Score;
use crate::words::{EffectReach, Factor, LaneKind, MapPreset, MapState};

/// So many ranks, first to last.
fn ranks() -> impl Iterator<Item = Rank> {
    std::iter::successors(Some(Rank::first()), |rank| Some(Rank::between(Some(rank), None)))
}

/// Scores the effect of a failure mode, or the cause of it with this number.
fn score(model: &mut Model, failure_mode: u128, cause: Option<u128>, factor: Factor, points: u8) {
    let number = failure_mode * 1_000 + cause.unwrap_or_default() * 10 + factor as u128;
    let effect = cause.is_none().then(|| id(failure_mode * 100));
    let cause = cause.map(|cause| id(failure_mode * 100 + cause));
    let score = Score::whole(points).unwrap();
    insert(
        model,
        Rating {
            id: id(number),
            effect,
            cause,
            factor,
            number: 0,
            scale: id(1),
            score,
            scored_at: None,
            scored_by: String::new(),
            reason: String::new(),
            said: String::new(),
        },
    );
}

/// Two steps with a card each. The first card fails in the ways 10 (two causes) and 11, the second in the way
/// 12. RPN: 10 has 5 x 2 x 2 = 20 and 5 x 8 x 8 = 320, 11 has 9 x 3 x 3 = 81, 12 is not scored.
fn service() -> Model {
    let mut model = Model::default();
    let first = Rank::first();
    let [minimum, .., maximum] = Score::TEN_POINTS;
    let (factor, step, title) = (Factor::Severity, minimum, String::new());
    insert(&mut model, Scale { id: id(1), factor, title, minimum, maximum, step, version: 1 });
    insert(&mut model, Map::new(id(1), MapPreset::Blueprint, "Stay".into(), MapState::AsIs, first.clone()));
    insert(&mut model, Lane::new(id(2), id(1), LaneKind::Frontstage, "Desk".into(), first.clone()));
    insert(&mut model, Phase::new(id(3), id(1), String::new(), first.clone()));
    for ((step, card, title), rank) in [(4, 6, "Check in"), (5, 7, "Breakfast")].into_iter().zip(ranks()) {
        insert(&mut model, Step::new(id(step), id(3), title.into(), rank.clone()));
        insert(&mut model, Card::new(id(card), id(2), id(step), format!("{title} card"), rank));
    }
    let ways = [(10, 6, "Wrong key"), (11, 6, "Room taken"), (12, 7, "Cold coffee")];
    for ((way, card, title), rank) in ways.into_iter().zip(ranks()) {
        insert(&mut model, FailureMode::new(id(way), Some(id(card)), title.into(), rank));
        insert(
            &mut model,
            Effect {
                id: id(way * 100),
                failure_mode: id(way),
                text: String::new(),
                reach: EffectReach::Final,
                rank: first.clone(),
            },
        );
    }
    for ((way, cause, text), rank) in
        [(10, 1, "Haste"), (10, 2, "Two desks"), (11, 1, "Overbooked")].into_iter().zip(ranks())
    {
        let cause = id(way * 100 + cause);
        insert(&mut model, Cause::new(cause, id(way), text.into(), rank));
    }
    for (way, severity) in [(10, 5), (11, 9)] {
        score(&mut model, way, None, Factor::Severity, severity);
    }
    for (way, cause, points) in [(10, 1, 2), (10, 2, 8), (11, 1, 3)] {
        score(&mut model, way, Some(cause), Factor::Occurrence, points);
        score(&mut model, way, Some(cause), Factor::Detection, points);
    }
    model
}

fn act(model: &mut Model, action: u128, failure_mode: u128, owner: &str) {
    let rank = ranks().nth(usize::try_from(action % 100).unwrap()).unwrap();
    let (id, failure_mode) = (id(action), id(failure_mode));
    let (text, owner, due) = (format!("Action {action}"), owner.to_owned(), None);
    insert(model, Action { owner, due, ..Action::new(id, failure_mode, text, rank) });
}

fn by_rpn() -> WorksheetOrder {
    WorksheetOrder::default()
}

/// Failure mode and cause of each line, a heading as its text.
fn lines(sheet: &Worksheet) -> Vec<String> {
    let slice = sheet.slice(0, 100, None);
    let number = |uuid: uuid::Uuid| uuid.as_u128().to_string();
    let said = slice.entries.into_iter().map(|entry| match entry {
        WorksheetEntry::Group { heading } => format!("[{}]", heading.text),
        WorksheetEntry::Line { line } => {
            let name =
                line.row.cause.map_or(number(line.row.failure_mode.uuid()), |cause| number(cause.uuid()));
            line.action.map_or(name.clone(), |action| format!("{name} {}", number(action.uuid())))
        }
    });
    said.collect()
}

#[test]
fn the_worst_row_leads_its_failure_mode_and_nothing_parts_it() {
    let sheet = Worksheet::read(&service(), by_rpn());
    assert_eq!(lines(&sheet), ["1002", "1001", "1101", "12"], "20 stands with 320, before 81");
    let slice = sheet.slice(0, 100, None);
    assert_eq!((slice.rows, slice.unranked), (4, 1));
}

#[test]
fn a_cell_is_joined_over_the_lines_of_its_failure_mode_and_of_its_cause() {
    let mut model = service();
    act(&mut model, 900, 10, "Ann");
    act(&mut model, 901, 10, "Bo");
    let slice = Worksheet::read(&model, by_rpn()).slice(0, 3, None);
    let joined: Vec<_> = slice
        .entries
        .iter()
        .filter_map(|entry| match entry {
            WorksheetEntry::Line { line } => Some((line.of_failure_mode, line.of_cause)),
            WorksheetEntry::Group { .. } => None,
        })
        .collect();
    let place = |at, of| Joined { at, of };
    assert_eq!(
        joined,
        [(place(0, 3), place(0, 2)), (place(1, 3), place(1, 2)), (place(2, 3), place(0, 1))],
        "two actions on the first cause, none on the second"
    );
}

#[test]
fn an_action_on_a_cause_stands_on_a_line_of_that_cause() {
    let mut model = service();
    act(&mut model, 900, 10, "Ann");
    let on_second = model.get::<Action>(id(900)).unwrap().clone();
    insert(&mut model, Action { cause: Some(id(1001)), ..on_second });
    let sheet = Worksheet::read(&model, by_rpn());
    assert_eq!(lines(&sheet), ["1002", "1001 900", "1101", "12"]);
}

#[test]
fn a_row_without_a_card_stands_last_and_names_its_own_step() {
    let mut model = service();
    let row = FailureMode::new(id(14), None, "Lost bags".into(), Rank::first());
    insert(&mut model, FailureMode { item: "Storage".into(), ..row });
    let group = Some(WorksheetGroup::Step);
    let sheet = Worksheet::read(&model, WorksheetOrder { group, ..by_rpn() });
    assert_eq!(lines(&sheet)[5..], ["12", "[]", "14"].map(str::to_owned), "in a group of its own");
    let filters = vec![WorksheetFilter {
        column: Some(WorksheetColumn::Step),
        test: WorksheetTest::Contains { text: "storage".into() },
        now: false,
    }];
    assert_eq!(lines(&Worksheet::read(&model, WorksheetOrder { filters, ..by_rpn() })), ["14"]);
}

#[test]
fn sorting_by_a_score_of_causes_keeps_their_failure_modes_whole() {
    let sort = |descending| WorksheetOrder {
        sort: vec![WorksheetSort { column: WorksheetColumn::Occurrence, descending }],
        ..by_rpn()
    };
    assert_eq!(lines(&Worksheet::read(&service(), sort(false))), ["1001", "1002", "1101", "12"]);
    assert_eq!(lines(&Worksheet::read(&service(), sort(true))), ["1002", "1001", "1101", "12"]);
}

#[test]
fn steps_are_sorted_as_the_service_runs() {
    let sort = vec![WorksheetSort { column: WorksheetColumn::Step, descending: true }];
    let sheet = Worksheet::read(&service(), WorksheetOrder { sort, ..by_rpn() });
    assert_eq!(lines(&sheet)[0], "12", "breakfast comes after the check-in");
}

#[test]
fn what_is_equal_in_one_column_is_sorted_by_the_next() {
    let mut model = service();
    // 11 and 12 stand on steps of their own; 10 and 11 share a step and get the same class.
    for (way, class) in [(10, "CC"), (11, "CC"), (12, "AA")] {
        let before = model.get::<FailureMode>(id(way)).unwrap().clone();
        insert(&mut model, FailureMode { class: class.into(), ..before });
    }
    let by = |column, descending| WorksheetSort { column, descending };
    let sort = vec![by(WorksheetColumn::Class, true), by(WorksheetColumn::FailureMode, true)];
    let sheet = Worksheet::read(&model, WorksheetOrder { sort, ..by_rpn() });
    assert_eq!(lines(&sheet), ["1002", "1001", "1101", "12"], "Wrong key before Room taken, both before AA");
    let sort = vec![by(WorksheetColumn::Class, true), by(WorksheetColumn::Severity, true)];
    let sheet = Worksheet::read(&model, WorksheetOrder { sort, ..by_rpn() });
    assert_eq!(lines(&sheet), ["1101", "1002", "1001", "12"], "severity 9 before 5");
    let sort = vec![by(WorksheetColumn::Step, false), by(WorksheetColumn::Cause, false)];
    let sheet = Worksheet::read(&model, WorksheetOrder { sort, ..by_rpn() });
    assert_eq!(lines(&sheet), ["1001", "1002", "1101", "12"], "causes stand by the second column");
}

#[test]
fn a_folded_group_shows_its_heading_only_and_stays_folded_while_records_change() {
    let mut model = service();
    let group = Some(WorksheetGroup::Step);
    let mut sheet = Worksheet::read(&model, WorksheetOrder { group, ..by_rpn() });
    let check_in = GroupName { record: Some(uuid::Uuid::from_u128(4)), text: String::new() };
    sheet.fold([check_in].into());
    assert_eq!(lines(&sheet), ["[Check in]", "[Breakfast]", "12"]);
    let name = |way| LineName { failure_mode: id(way), cause: None, action: None };
    let slice = sheet.slice(1, 100, Some(&name(12)));
    assert_eq!((slice.total, slice.found, slice.entries.len()), (3, Some(2), 2));
    assert_eq!(sheet.slice(0, 0, Some(&name(11))).found, None, "it is not in sight");
    assert_eq!(slice.rows, 4, "what is folded is still part of what is shown");

    insert(&mut model, FailureMode::new(id(15), Some(id(6)), "Queue".into(), ranks().nth(9).unwrap()));
    let mut followed = sheet.follow(&model);
    assert_eq!(lines(&followed), ["[Check in]", "[Breakfast]", "12"]);
    followed.fold([].into());
    assert_eq!(lines(&followed).len(), 7);
}

#[test]
fn a_filter_by_the_present_score_finds_the_rows_that_the_matrix_counts() {
    let mut model = service();
    score(&mut model, 11, None, Factor::Severity, 9);
    let again = model.ratings_of_effect(id(1100)).next().unwrap().clone();
    insert(&mut model, Rating { id: id(77), number: 1, score: Score::whole(4).unwrap(), ..again });
    let filter = |now| {
        let (column, test) = (Some(WorksheetColumn::Severity), WorksheetTest::AtMost { number: 4.0 });
        WorksheetOrder { filters: vec![WorksheetFilter { column, test, now }], ..by_rpn() }
    };
    assert_eq!(lines(&Worksheet::read(&model, filter(true))), ["1101"], "9 at first, 4 now");
    assert_eq!(lines(&Worksheet::read(&model, filter(false))), [""; 0]);
}

#[test]
fn a_filter_shows_a_failure_mode_whole() {
    let filters = vec![WorksheetFilter {
        column: Some(WorksheetColumn::Cause),
        test: WorksheetTest::Contains { text: "two DESKS".into() },
        now: false,
    }];
    let sheet = Worksheet::read(&service(), WorksheetOrder { filters, ..by_rpn() });
    assert_eq!(lines(&sheet), ["1002", "1001"], "the other cause stays with it");
    assert_eq!(sheet.slice(0, 0, None).all_rows, 4, "what is filtered away is told");
}

#[test]
fn groups_stand_in_the_order_of_the_service_and_count_what_is_below() {
    let group = Some(WorksheetGroup::Step);
    let sheet = Worksheet::read(&service(), WorksheetOrder { group, ..by_rpn() });
    assert_eq!(lines(&sheet), ["[Check in]", "1002", "1001", "1101", "[Breakfast]", "12"]);
    let Some(WorksheetEntry::Group { heading }) = sheet.slice(0, 1, None).entries.into_iter().next() else {
        panic!("a heading comes first");
    };
    assert_eq!(heading.failure_modes, 2);
}

#[test]
fn a_group_by_priority_has_the_worst_first_and_the_unscored_last() {
    let group = Some(WorksheetGroup::ActionPriority);
    let sheet = Worksheet::read(&service(), WorksheetOrder { group, ..by_rpn() });
    assert_eq!(lines(&sheet), ["[H]", "1002", "1001", "[L]", "1101", "[]", "12"]);
}

#[test]
fn a_slice_begins_anywhere() {
    let group = Some(WorksheetGroup::Step);
    let sheet = Worksheet::read(&service(), WorksheetOrder { group, ..by_rpn() });
    let all = sheet.slice(0, 100, None).entries;
    for from in 0..=all.len() {
        let slice = sheet.slice(u32::try_from(from).unwrap(), 2, None);
        assert_eq!(slice.entries, all[from..].iter().take(2).cloned().collect::<Vec<_>>());
    }
    assert_eq!(sheet.slice(999, 2, None).entries, [], "beyond the end there is nothing");
}

#[test]
fn a_line_is_found_by_its_name() {
    let sheet = Worksheet::read(&service(), by_rpn());
    let name = |failure_mode, cause: Option<u128>| LineName {
        failure_mode: id(failure_mode),
        cause: cause.map(id),
        action: None,
    };
    assert_eq!(sheet.slice(0, 0, Some(&name(10, Some(1001)))).found, Some(1));
    assert_eq!(sheet.slice(0, 0, Some(&name(11, Some(5)))).found, Some(2), "else its failure mode");
    assert_eq!(sheet.slice(0, 0, Some(&name(13, None))).found, None);
}

#[test]
fn a_row_that_is_scored_stays_under_the_hand() {
    let mut model = service();
    let sheet = Worksheet::read(&model, by_rpn());
    score(&mut model, 11, None, Factor::Severity, 10);
    score(&mut model, 11, Some(1), Factor::Occurrence, 10);
    let kept = sheet.follow(&model);
    assert_eq!(lines(&kept), lines(&sheet), "10 x 10 x 3 = 300 is still less than 320");
    score(&mut model, 11, Some(1), Factor::Detection, 10);
    let kept = kept.follow(&model);
    assert_eq!(lines(&kept), lines(&sheet), "it is the first by now and stays where it was");
    assert!(kept.slice(0, 0, None).order_changed);
    assert_eq!(lines(&Worksheet::read(&model, by_rpn()))[0], "1101");
}

#[test]
fn a_filter_lets_nothing_slip_away_that_is_being_edited_and_shows_what_is_new() {
    let mut model = service();
    let filters = vec![WorksheetFilter {
        column: Some(WorksheetColumn::FailureMode),
        test: WorksheetTest::Contains { text: "key".into() },
        now: false,
    }];
    let sheet = Worksheet::read(&model, WorksheetOrder { filters, ..by_rpn() });
    for (way, title) in [(10, "Renamed"), (14, "Just made")] {
        let row = FailureMode::new(id(way), Some(id(7)), title.into(), ranks().nth(9).unwrap());
        insert(&mut model, row);
    }
    let kept = sheet.follow(&model);
    assert_eq!(lines(&kept), ["1002", "1001", "14"]);
    assert!(kept.slice(0, 0, None).order_changed, "neither meets the filter");
}

#[test]
fn what_is_deleted_leaves_and_comes_back_to_where_it_belongs() {
    let model = service();
    let mut without = model.clone();
    let gone = FailureMode::into_record(model.get::<FailureMode>(id(11)).unwrap().clone());
    without.apply_change(&crate::RecordChange { before: Some(gone), after: None });
    let sheet = Worksheet::read(&model, by_rpn());
    let kept = sheet.follow(&without);
    assert_eq!(lines(&kept), ["1002", "1001", "12"]);
    assert_eq!(lines(&kept.follow(&model)), lines(&sheet));
    assert!(!kept.follow(&model).slice(0, 0, None).order_changed);
}

#[test]
fn a_further_cause_stands_below_the_others_until_the_rows_are_sorted_again() {
    let mut model = service();
    let sheet = Worksheet::read(&model, by_rpn());
    let cause = Cause::new(id(1003), id(10), "Rain".into(), ranks().nth(9).unwrap());
    insert(&mut model, cause);
    for factor in [Factor::Occurrence, Factor::Detection] {
        score(&mut model, 10, Some(3), factor, 10);
    }
    assert_eq!(lines(&sheet.follow(&model)), ["1002", "1001", "1003", "1101", "12"]);
    assert_eq!(lines(&Worksheet::read(&model, by_rpn())), ["1003", "1002", "1001", "1101", "12"]);
}
