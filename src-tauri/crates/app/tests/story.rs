//! The app as its page uses it: through the commands, from a new project to the same project found again.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::fs;

use sightline_app::{
    App, CommandError, Folders, Language, MapExportOptions, NoDesktop, NoticeCode, OpenedProject, SampleName,
    Settings, ThemeChoice,
};
use sightline_document::Operation;
use sightline_exchange::theme::Theme;
use sightline_model::risk::{ActionPriority, Measure, Score};
use sightline_model::{
    CardId, ControlKind, Factor, FailureModeId, Lane, LaneId, LaneKind, LinkKind, Map, MapId, MapPreset,
    MapState, Phase, PhaseId, Record, RecordId, Row, StepId,
};
use tempfile::TempDir;
use uuid::Uuid;

fn app(home: &TempDir) -> App {
    App::new(Folders::under(home.path()), Box::new(NoDesktop), None)
}

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn new_id<I: RecordId>() -> I {
    I::from_uuid(Uuid::now_v7())
}

fn rows<R: Row>(records: &[Record]) -> Vec<R> {
    records.iter().filter_map(R::from_record).cloned().collect()
}

fn code<T: std::fmt::Debug>(answer: Result<T, CommandError>) -> &'static str {
    answer.expect_err("the command is refused").code.word()
}

/// A new project and the places in which cards can be put.
struct NewProject {
    opened: OpenedProject,
    map: MapId,
    phase: PhaseId,
}

impl NewProject {
    fn create(app: &App) -> Self {
        let opened = app
            .create_project(Language::English, MapPreset::Blueprint, MapState::AsIs)
            .expect("the projects folder can be written to");
        let phase = rows::<Phase>(&opened.records)[0].clone();
        Self { opened, map: phase.map, phase: phase.id }
    }

    fn lane(&self, kind: LaneKind) -> LaneId {
        let lanes = rows::<Lane>(&self.opened.records);
        lanes.iter().find(|lane| lane.kind == kind).expect("a blueprint has a lane of each kind").id
    }

    fn step(&self, title: &str, id: StepId) -> Operation {
        Operation::AddStep { id: Some(id), phase: self.phase, title: title.to_owned(), before: None }
    }

    fn card(&self, lane: LaneKind, step: StepId, text: &str, id: CardId) -> Operation {
        Operation::AddCard { id: Some(id), lane: self.lane(lane), step, text: text.to_owned(), before: None }
    }
}

fn fail_and_score(card: CardId, failure_mode: FailureModeId, scores: [(Factor, u8); 3]) -> Vec<Operation> {
    let mut operations = vec![Operation::AddFailureMode {
        id: Some(failure_mode),
        card: Some(card),
        item: String::new(),
        title: "Key opens another room".to_owned(),
    }];
    operations.extend(scores.map(|(factor, score)| Operation::RateFailureMode {
        failure_mode,
        cause: None,
        factor,
        score: Some(Score::whole(score).expect("a score of 1 to 10")),
    }));
    operations
}

#[test]
fn a_blueprint_is_drawn_scored_and_found_again() {
    let home = home();
    let app = app(&home);
    let project = NewProject::create(&app);
    let document = project.opened.document;
    let apply = |operation| app.apply(document, operation, None).expect("the operation fits");
    assert!(project.opened.undo.undo.is_none(), "a new project has nothing that could be undone");

    let scene = app.view_map(document, project.map, Language::English).expect("the map is there");
    assert_eq!(scene.rows.len(), 5, "a blueprint begins with five lanes");
    assert_eq!(scene.rules.len(), 3, "and its three lines");

    let (step, arrive, greet) = (new_id(), new_id(), new_id());
    apply(project.step("Check in", step));
    apply(project.card(LaneKind::CustomerActions, step, "Hand over the passport", arrive));
    let change = apply(project.card(LaneKind::Frontstage, step, "核对证件", greet));
    let delta = change.scene.expect("the viewed map has changed").delta;
    assert_eq!(delta.cards.iter().map(|card| card.card).collect::<Vec<_>>(), [greet]);
    apply(Operation::AddLink {
        id: None,
        source: arrive,
        target: greet,
        kind: LinkKind::Flow,
        label: String::new(),
    });
    let failure_mode = new_id();
    for operation in fail_and_score(
        greet,
        failure_mode,
        [(Factor::Severity, 9), (Factor::Occurrence, 4), (Factor::Detection, 1)],
    ) {
        apply(operation);
    }
    apply(Operation::DescribeControl {
        failure_mode,
        cause: None,
        control: None,
        kind: ControlKind::Prevention,
        text: "The encoder refuses occupied rooms".to_owned(),
    });

    let ranking = app.risk_table(document, Measure::Rpn.into()).expect("the project is open");
    assert_eq!(ranking[0].rpn, Some(36.0));
    assert_eq!(ranking[0].action_priority.map(|reason| reason.priority), Some(ActionPriority::Medium));

    let undone = app.undo(document).expect("there is something to undo");
    assert_eq!(undone.undo.redo.map(|name| name.word()), Some("describeControl"));
    app.redo(document).expect("what was undone can be done again");

    let before = app.open_project(project.opened.path.clone()).expect("it is open in this app");
    assert_eq!(before.document, document, "a project that is open already is the same project");
    app.close_project(document).expect("the file can be written to");
    assert_eq!(code(app.undo(document)), "notOpen");

    let again = app.open_project(project.opened.path).expect("the file is sound");
    assert_ne!(again.document, document, "a number is never given twice");
    assert_eq!(again.records, before.records, "everything is found again");
    assert_eq!(again.undo.undo.map(|name| name.word()), Some("describeControl"), "undo survives closing");
}

#[test]
fn a_map_is_laid_out_for_once_while_another_stays_the_viewed_one() {
    let home = home();
    let app = app(&home);
    let project = NewProject::create(&app);
    let document = project.opened.document;
    let apply = |operation| app.apply(document, operation, None).expect("the operation fits");
    app.view_map(document, project.map, Language::English).expect("the map is there");
    let (other, title) = (new_id(), "Check-in".to_owned());
    let (preset, state) = (MapPreset::JourneyBlueprint, MapState::AsIs);
    apply(Operation::AddMap { id: Some(other), preset, title, state });

    let scene = app.lay_out_map(document, other, Language::English).expect("the map is there");
    assert_eq!((scene.map, scene.rows.len()), (other, preset.lanes().len()));
    let change = apply(project.step("Arrive", new_id()));
    assert_eq!(change.scene.expect("a map is viewed").map, project.map);
    let viewed = app.lay_out_map(document, project.map, Language::English).expect("the map is there");
    assert_eq!(viewed.columns.len(), 1, "the viewed map is as it was changed last");
}

#[test]
fn the_start_screen_knows_what_was_open_and_chosen() {
    let home = home();
    let first = app(&home);
    let opened = first.create_sample(SampleName::Repair).expect("a sample is made");
    let settings =
        Settings { theme: ThemeChoice::Dark, language: Some(Language::Chinese), ..Settings::default() };
    first.save_settings(settings.clone()).expect("the settings are kept");
    first.close_all();

    let start = app(&home).start().expect("the start screen has something to show");
    assert_eq!(start.settings, settings);
    assert_eq!(start.recent[0].path, opened.path);
    assert_eq!(start.recent[0].title, "家电上门维修");
    assert!(start.recent[0].exists);

    fs::remove_file(&opened.path).expect("the file is there");
    let start = app(&home).start().expect("a lost file is no reason not to start");
    assert!(!start.recent[0].exists, "the list says that the file has gone");
}

#[test]
fn damaged_settings_are_set_aside_and_told() {
    let home = home();
    let folders = Folders::under(home.path());
    let settings = folders.config.join("settings.json");
    fs::create_dir_all(&folders.config).expect("the test's own folder");
    fs::write(&settings, "{\"theme\": \"plaid\"}").expect("the test's own folder");

    let start = app(&home).start().expect("damaged settings do not keep the app from starting");
    assert_eq!(start.settings, Settings::default());
    assert_eq!(start.notices[0].code, NoticeCode::SettingsSetAside);
    assert!(!settings.exists(), "the damaged file is out of the way");
    let aside = &start.notices[0].details["file"];
    assert!(fs::read_to_string(aside).is_ok_and(|text| text.contains("plaid")), "and is not lost");
}

#[test]
fn settings_of_an_earlier_version_keep_what_they_say() {
    let home = home();
    let folders = Folders::under(home.path());
    fs::create_dir_all(&folders.config).expect("the test's own folder");
    fs::write(folders.config.join("settings.json"), r#"{"theme": "dark", "mapExport": {"scale": 50}}"#)
        .expect("the test's own folder");
    let start = app(&home).start().expect("the app starts");
    let map_export = MapExportOptions { scale: 50, ..MapExportOptions::default() };
    assert_eq!(start.settings, Settings { theme: ThemeChoice::Dark, map_export, ..Settings::default() });
}

#[test]
fn a_new_project_begins_with_the_map_that_was_chosen() {
    let home = home();
    let (preset, state) = (MapPreset::Journey, MapState::ToBe);
    let opened = app(&home).create_project(Language::Chinese, preset, state).expect("a project is made");
    let [map] = &rows::<Map>(&opened.records)[..] else { panic!("one map") };
    assert_eq!((map.title.as_str(), map.preset, map.state), ("旅程图", preset, state));
    let kinds: Vec<LaneKind> = rows::<Lane>(&opened.records).iter().map(|lane| lane.kind).collect();
    assert_eq!(kinds.len(), preset.lanes().len());
    assert!(kinds.contains(&LaneKind::Emotion), "a journey has a curve");
}

#[test]
fn each_new_project_has_a_file_of_its_own() {
    let home = home();
    let app = app(&home);
    let (preset, state) = (MapPreset::Blueprint, MapState::AsIs);
    let create = || app.create_project(Language::Chinese, preset, state).expect("a project is made");
    let names = [(); 2].map(|()| create().path);
    assert!(names[0].ends_with("未命名服务.sightline"), "{}", names[0]);
    assert!(names[1].ends_with("未命名服务 2.sightline"), "{}", names[1]);
}

#[test]
fn a_change_is_backed_up_before_it_is_made_and_can_be_fetched_back() {
    let home = home();
    let app = app(&home);
    let project = NewProject::create(&app);
    let document = project.opened.document;
    app.apply(document, Operation::RenameProject { title: "Changed".to_owned() }, None).expect("it fits");

    let backups = app.backups(document).expect("the data folder can be read");
    assert_eq!(backups.len(), 1, "what was opened is kept before its first change");
    let restored = app.restore_backup(document, backups[0].path.clone()).expect("the backup is sound");
    assert_ne!(restored.path, project.opened.path, "nothing is overwritten");
    assert_eq!(restored.records, project.opened.records, "the state before the change");
    assert_eq!(restored.notices[0].code, NoticeCode::Restored);

    let elsewhere = home.path().join("passwords").display().to_string();
    assert_eq!(code(app.restore_backup(document, elsewhere)), "fileMissing", "only backups are restored");
}

#[test]
fn a_damaged_project_is_recovered_into_a_new_file() {
    let home = home();
    let app = app(&home);
    let sample = app.create_sample(SampleName::Hotel).expect("a sample is made");
    app.close_project(sample.document).expect("the file can be written to");
    let mut bytes = fs::read(&sample.path).expect("the file is there");
    let half = bytes.len() / 2;
    bytes[half..half + 4096].fill(0xff);
    fs::write(&sample.path, &bytes).expect("the test's own file");

    let refused =
        app.open_project(sample.path.clone()).expect_err("a damaged file does not open as if it were sound");
    assert_eq!(refused.code.word(), "damaged");
    let recovered = app.recover_project(sample.path.clone()).expect("most of it is readable");
    assert_eq!(recovered.notices[0].code, NoticeCode::Recovered);
    assert!(!recovered.records.is_empty());
    assert_eq!(fs::read(&sample.path).expect("still there"), bytes, "the damaged file is left as it was");
}

#[test]
fn copies_and_pictures_replace_nothing_that_was_not_chosen() {
    let home = home();
    let app = app(&home);
    let sample = app.create_sample(SampleName::Hotel).expect("a sample is made");
    let document = sample.document;
    let path = |name: &str| Some(home.path().join(name).display().to_string());
    let map = rows::<sightline_model::Map>(&sample.records)[0].id;

    assert_eq!(app.save_copy(document, path("copy.sightline")), Ok(path("copy.sightline")));
    assert_eq!(code(app.save_copy(document, path("copy.sightline"))), "fileExists");
    let options = MapExportOptions { theme: Theme::Dark, ..MapExportOptions::default() };
    let export = |name: &str| {
        app.export_map(document, map, path(name), options.clone(), name.to_owned(), Language::English)
    };
    assert_eq!(export("map.pdf"), Ok(path("map.pdf")));
    assert!(fs::read(home.path().join("map.pdf")).is_ok_and(|bytes| bytes.starts_with(b"%PDF-")));
    assert_eq!(export("map.svg"), Ok(path("map.svg")));
    assert_eq!(export("map.png"), Ok(path("map.png")));
    assert!(fs::read(home.path().join("map.png")).is_ok_and(|bytes| bytes.starts_with(b"\x89PNG")));
    assert_eq!(code(export("map.svg")), "fileExists");
    assert_eq!(code(export("map.gif")), "unknownMapFormat");
    assert_eq!(code(app.save_copy(document, None)), "noDialogs", "a test has no dialogs");

    let copy = app.open_project(home.path().join("copy.sightline").display().to_string());
    assert_eq!(copy.expect("the copy is sound").records, sample.records);
}

#[test]
fn what_cannot_be_opened_says_why() {
    let home = home();
    let app = app(&home);
    let open = |name: &str, bytes: Option<&str>| {
        let path = home.path().join(name);
        if let Some(bytes) = bytes {
            fs::write(&path, bytes).expect("the test's own folder");
        }
        code(app.open_project(path.display().to_string()))
    };
    assert_eq!(open("nowhere.sightline", None), "fileMissing");
    assert_eq!(
        open("letter.sightline", Some("Dear guest, thank you for staying with us. ".repeat(50).as_str())),
        "notAProject"
    );
}

#[test]
fn the_time_and_money_of_a_map_follow_its_records() {
    let home = home();
    let app = app(&home);
    let sample = app.create_sample(SampleName::Shoeshine).expect("a sample is made");
    let map = rows::<sightline_model::Map>(&sample.records)[0].id;
    let time = app.map_time(sample.document, map).expect("the project is open");
    assert_eq!(time.best.map(|total| total.value), Some(120.0));
    let profit = |seconds| app.map_profit(sample.document, map, Some(seconds)).expect("it is open").profit;
    assert_eq!([120.0, 180.0, 240.0].map(profit), [Some(18.0), Some(8.0), Some(-2.0)]);

    let timed = time.steps[0].step;
    app.apply(sample.document, Operation::DeleteStep { step: timed }, None).expect("it fits");
    let time = app.map_time(sample.document, map).expect("the project is open");
    assert_eq!(time.best.map(|total| total.value), Some(90.0), "what was brushed for is gone");
}

#[test]
fn commands_come_as_text_too() {
    let home = home();
    let app = app(&home);
    let opened =
        sightline_app::dispatch(&app, "create_sample", r#"{"sample":"hotel"}"#).expect("the arguments fit");
    let opened: OpenedProject = serde_json::from_str(&opened).expect("the answer is what the list says");
    let arguments =
        format!(r#"{{"document":{},"comparator":{{"measure":"rpn","then":[]}}}}"#, opened.document);
    let ranking = sightline_app::dispatch(&app, "risk_table", &arguments).expect("the project is open");
    assert!(ranking.contains(r#""rank":1"#));
    assert_eq!(code(sightline_app::dispatch(&app, "format_disk", "{}")), "unknownCommand");
    assert_eq!(code(sightline_app::dispatch(&app, "undo", r#"{"document":"one"}"#)), "badArguments");
}

#[test]
fn two_maps_are_drawn_together_and_neither_becomes_the_one_in_view() {
    let home = home();
    let app = app(&home);
    let project = NewProject::create(&app);
    let document = project.opened.document;
    let apply = |operation| app.apply(document, operation, None).expect("the operation fits");
    let (step, copy) = (new_id(), new_id());
    apply(project.step("Check in", step));
    let (title, state) = ("Tomorrow".to_owned(), MapState::ToBe);
    apply(Operation::CopyMap { id: Some(copy), map: project.map, title, state });
    app.view_map(document, project.map, Language::English).expect("the map is there");

    let drawn =
        app.draw_side_by_side(document, project.map, copy, Language::English).expect("both are there");
    assert_eq!((drawn.earlier.map, drawn.later.map), (project.map, copy));
    assert_eq!(drawn.earlier.columns[0].x, drawn.later.columns[0].x);

    let greet = new_id();
    let change = apply(project.card(LaneKind::Frontstage, step, "Greet", greet));
    assert_eq!(change.scene.expect("the map in view has changed").map, project.map);
    let overlay = app.draw_overlay(document, project.map, copy, Language::English).expect("both are there");
    assert_eq!((overlay.scene.map, overlay.gone), (copy, vec![greet]), "the copy has no such card");
    let gone = app.draw_side_by_side(document, project.map, new_id(), Language::English);
    assert_eq!(code(gone), "recordMissing", "a map that somebody else has deleted");
}
