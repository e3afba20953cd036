//! The one list of commands that every shell offers.

/// Hands the list of all commands to a macro. The desktop shell makes its bridge and the TypeScript from it,
/// the development server and the tests make [`crate::dispatch`]'s table of names; so none can have a command
/// that another lacks.
///
/// A command is a method of [`crate::App`] with the same name, arguments and answer; each can also answer a
/// [`crate::CommandError`]. The caller brings the types into scope with `use sightline_app::commands::types::*`.
#[macro_export]
macro_rules! for_each_command {
    ($then:ident) => {
        $then! {
            /// What the start screen shows.
            fn start() -> StartState;
            /// Keeps what the person has chosen.
            fn save_settings(settings: Settings) -> ();

            /// Makes a new project with one map in the projects folder, and opens it.
            fn create_project(language: Language, preset: MapPreset, state: MapState) -> OpenedProject;
            /// Makes a new project without a map in the projects folder, and opens it: what is imported begins it.
            fn begin_project(title: String) -> OpenedProject;
            /// Makes a sample as a new file in the projects folder, and opens it.
            fn create_sample(sample: SampleName) -> OpenedProject;
            /// Opens a project file in the window that asks. One that another window shows is refused with
            /// `shownElsewhere`, and that window comes to the front.
            fn open_project(path: String) -> OpenedProject;
            /// What a further window needs to show a project that is open already.
            fn join_project(document: DocumentNumber) -> OpenedProject;
            /// Lets the person choose a project file, and answers its path; nothing where none was chosen.
            fn choose_project() -> Option<String>;
            /// Reads what is readable of a damaged file into a new file beside it, and opens that.
            fn recover_project(path: String) -> OpenedProject;
            /// Closes a project; its file is a single file again.
            fn close_project(document: DocumentNumber) -> ();

            /// Carries out an operation; when this answers, the change is on disk. Operations of one gesture are
            /// undone together. A caller who wants two operations in an order waits for the first answer.
            fn apply(document: DocumentNumber, operation: Operation, gesture: Option<String>) -> Change;
            /// Takes back the last gesture.
            fn undo(document: DocumentNumber) -> Change;
            /// Does again what was taken back last.
            fn redo(document: DocumentNumber) -> Change;

            /// Opens a window of its own: with a project, a sample, or the start screen where nothing is named. A window
            /// that shows the project already comes to the front instead.
            fn open_window(opening: Option<OpenAtStart>) -> ();
            /// Closes the window that asks, and the project in it; the last one ends the app.
            fn close_window() -> ();

            /// Shows a menu bar in the window that asks, in the place of the one before. What is chosen in it reaches the
            /// window's page as the event `menu`.
            fn show_menu_bar(bar: MenuBar) -> ();

            /// Where the file of this name lies that was dropped on the window just now, since a page is told only its
            /// name; nothing where the system does not say.
            fn dropped_file(name: String) -> Option<String>;

            /// The displays on which a project can be presented.
            fn displays() -> Vec<Display>;
            /// Presents a map on a display, in a window of its own: on the one of that number, on the one that the
            /// page is on where none is named. A presentation that is shown already is closed first.
            fn present(document: DocumentNumber, map: MapId, display: Option<u32>) -> ();
            /// Ends the presentation that is shown, if one is.
            fn stop_presenting() -> ();

            /// Lays out a map. From then on every change of the project carries this map's scene delta.
            fn view_map(document: DocumentNumber, map: MapId, language: Language) -> Scene;
            /// Lays out a map as it is at this moment; which map is viewed stays as it is.
            fn lay_out_map(document: DocumentNumber, map: MapId, language: Language) -> Scene;
            /// The risk table of the whole project, worst first.
            fn risk_table(document: DocumentNumber, comparator: Comparator) -> Vec<RiskRow>;
            /// Why a row of that table stands where it stands, in one sentence; nothing where there is no such row.
            fn explain_risk(document: DocumentNumber, failure_mode: FailureModeId, cause: Option<CauseId>, comparator: Comparator, language: Language) -> Option<String>;
            /// Some lines of the worksheet of all failure modes, in the order that is wished for.
            fn worksheet(document: DocumentNumber, question: WorksheetQuestion) -> WorksheetSlice;
            /// A chart of all rows of the risk table.
            fn chart(document: DocumentNumber, question: ChartQuestion, language: Language) -> DrawnChart;
            /// The same as a PNG in base64, to be copied.
            fn chart_picture(document: DocumentNumber, question: ChartQuestion, theme: Theme, language: Language) -> String;
            /// Draws a chart into an `.svg` or `.png` file, as maps are exported.
            fn export_chart(document: DocumentNumber, question: ChartQuestion, path: Option<String>, theme: Theme, language: Language) -> Option<String>;
            /// Who changed what in the risk table, the latest first.
            fn audit_trail(document: DocumentNumber, question: AuditQuestion, language: Language) -> TrailPage;
            /// Writes those lines into a `.csv` file, and answers where. Without a path the person chooses one, as for a copy.
            fn export_trail(document: DocumentNumber, question: AuditQuestion, path: Option<String>, language: Language) -> Option<String>;
            /// What is to be said of scores before something is scored so again.
            fn score_warnings(document: DocumentNumber, scores: Vec<NewScore>) -> Vec<RiskWarning>;
            /// Names the project as it stands, so that it can be looked at later.
            fn name_version(document: DocumentNumber, title: String, note: String) -> Change;
            /// The steps and crossings of each map that have no failure mode yet, in the order of the maps.
            fn risk_coverage(document: DocumentNumber) -> Vec<MapCoverage>;
            /// The rows of one card in the risk table, worst first, ranked among themselves.
            fn risks_of_card(document: DocumentNumber, card: CardId, measure: Measure) -> Vec<RiskRow>;
            /// How bad it can get on each card that has failure modes, by what holds now.
            fn card_risks(document: DocumentNumber) -> Vec<RiskOfCard>;
            /// What a touchpoint would say when others became part of it; nothing where they are of different
            /// channels, so that they cannot.
            fn merged_touchpoint(document: DocumentNumber, touchpoint: TouchpointId, others: Vec<TouchpointId>) -> Option<Touchpoint>;
            /// What differs between two maps of a project.
            fn compare_maps(document: DocumentNumber, earlier: MapId, later: MapId) -> Comparison;
            /// Lays out two maps side by side. Neither is followed from change to change.
            fn draw_side_by_side(document: DocumentNumber, earlier: MapId, later: MapId, language: Language) -> SideBySide;
            /// Lays out one map upon another. It is not followed from change to change.
            fn draw_overlay(document: DocumentNumber, earlier: MapId, later: MapId, language: Language) -> OverlayDrawing;

            /// Every place where a text is sought and found, map by map in reading order.
            fn find_text(document: DocumentNumber, sought: Sought) -> Matches;
            /// What a map leaves open by the grammar of blueprints and journeys, also what was set aside.
            fn check_grammar(document: DocumentNumber, map: MapId) -> Vec<Finding>;
            /// The time and money of a map.
            fn map_time(document: DocumentNumber, map: MapId) -> MapTime;
            /// What a map costs and brings at another total time in seconds; at the computed one where none is named.
            fn map_profit(document: DocumentNumber, map: MapId, seconds: Option<f64>) -> AtTime;
            /// Takes a picture into the project: upright, in a size that suits a card, and without what a camera
            /// wrote about it. `data` is its file in base64, `name` is what the file is called. Nothing shows it
            /// until an operation says so; what nothing shows is not kept when the project is closed.
            fn import_image(document: DocumentNumber, name: String, data: String) -> KeptImage;

            /// What would become of a table of another program, a workbook or a text table, when it were imported.
            /// `data` is its file in base64, `name` is what the file is called. Without a document it is looked at
            /// by the scales with which a project begins.
            fn preview_sheet(document: Option<DocumentNumber>, name: String, data: String, reading: SheetReading) -> SheetPreview;
            /// Imports a table, as one step for undo, and remembers for headers like its own how it was read.
            fn import_sheet(document: DocumentNumber, name: String, data: String, reading: SheetReading) -> ImportedSheet;
            /// Writes the risk table into an `.xlsx`, `.csv` or `.json` file, by the path's ending, in the form of a
            /// standard or of a view, and answers where. Without a path the person chooses one, as for a copy.
            fn export_risks(document: DocumentNumber, form: TableForm, path: Option<String>, language: Language) -> Option<String>;

            /// What would become of a map in the file of another program when it were imported. `data` is its file in
            /// base64, `name` is what the file is called.
            fn preview_map(name: String, data: String, reading: MapReading) -> MapPreview;
            /// Imports such a map behind the others at the top, as one step for undo.
            fn import_map(document: DocumentNumber, name: String, data: String, reading: MapReading) -> ImportedMap;

            /// Writes the inventory of touchpoints into an `.xlsx` or `.csv` file, by the path's ending, and answers
            /// where. Without a path the person chooses one, as for a copy.
            fn export_touchpoints(document: DocumentNumber, path: Option<String>, language: Language) -> Option<String>;
            /// Writes the whole project into a `.json` file, and answers where. Without a path the person chooses one,
            /// as for a copy. Such a file is opened like a project: a new project file is made of it.
            fn export_project(document: DocumentNumber, path: Option<String>) -> Option<String>;

            /// The backups of a project, newest first.
            fn backups(document: DocumentNumber) -> Vec<Backup>;
            /// Opens a copy of a backup as a new file beside the original; nothing is overwritten.
            fn restore_backup(document: DocumentNumber, backup: String) -> OpenedProject;
            /// Writes a copy of the project, and answers where. Without a path the person chooses one; nothing
            /// where none was chosen. A file that is there already is replaced only where the person chose it.
            fn save_copy(document: DocumentNumber, path: Option<String>) -> Option<String>;
            /// How far each scorer of a round has come, and nothing of what anybody gave.
            fn round_progress(document: DocumentNumber, round: ScoringRoundId) -> Vec<ScorerProgress>;
            /// The votes of one scorer, to be asked for by herself only: no other answer holds a vote of an open round.
            fn own_votes(document: DocumentNumber, scorer: ScorerId) -> Vec<Vote>;
            /// What came of a round; nothing while it is open.
            fn round_results(document: DocumentNumber, round: ScoringRoundId) -> Option<RoundResults>;
            /// Writes a copy of the project in which one scorer of an open round gives her votes, without those of the
            /// others, and answers where. Without a path the person chooses one, as for a copy.
            fn save_copy_for_scorer(document: DocumentNumber, scorer: ScorerId, path: Option<String>) -> Option<String>;
            /// Takes the votes of such a copy into their open round, as one step for undo. Without a path the person
            /// chooses a file; nothing where none was chosen.
            fn take_in_votes(document: DocumentNumber, round: ScoringRoundId, path: Option<String>) -> Option<TakenInVotes>;
            /// Writes a map into a file, as pages, a drawing, slides (`.pdf`, `.svg`, `.png`, `.html`, `.pptx`), a
            /// table (`.xlsx`, `.csv`) or an outline (`.md`), by the path's ending, and answers where. Without a path the
            /// person chooses one, as for a copy. Meanwhile the project answers other questions, and the caller may ask
            /// by the name that it gave the export how much is done.
            fn export_map(document: DocumentNumber, map: MapId, path: Option<String>, options: MapExportOptions, name: String, language: Language) -> Option<String>;
            /// Draws a map as a PNG, and answers it in base64: as sharp as a clipboard carries it.
            fn map_picture(document: DocumentNumber, map: MapId, theme: Theme, heat: Heat, language: Language) -> String;
            /// Writes a map as pages to a place of the app's own, and opens them in the program that the person has for
            /// PDF files, which prints them. It is asked for and given up as an export is.
            fn print_map(document: DocumentNumber, map: MapId, options: MapExportOptions, name: String, language: Language) -> ();
            /// How much of an export is done, in percent; nothing where none of this name is being written.
            fn export_progress(name: String) -> Option<u32>;
            /// Gives an export up: it is answered with `givenUp`, and no file is written. One that has ended stays.
            fn give_up_export(name: String) -> ();
            /// Lets the person choose a picture for the title of an export, and answers its path; nothing where none
            /// was chosen.
            fn choose_logo() -> Option<String>;
        }
    };
}

/// The types that the list names.
pub mod types {
    pub use sightline_document::{AuditQuestion, KeptImage, Operation};
    pub use sightline_model::risk::worksheet::{
        WorksheetLayout, WorksheetPreset, WorksheetQuestion, WorksheetSlice,
    };
    pub use sightline_model::risk::{
        Comparator, MapCoverage, Measure, RiskOfCard, RiskRow, RiskWarning, RoundResults, ScorerProgress,
    };
    pub use sightline_model::time::{AtTime, MapTime};
    pub use sightline_model::{
        CardId, CauseId, Comparison, FailureModeId, Finding, MapId, MapPreset, MapState, Matches, ScorerId,
        ScoringRoundId, Sought, Touchpoint, TouchpointId, Vote,
    };
    pub use sightline_scene::{Heat, Scene};

    pub use crate::answers::{
        Backup, Change, DocumentNumber, OpenAtStart, OpenedProject, OverlayDrawing, SampleName, SideBySide,
        StartState,
    };
    pub use crate::charts::{ChartQuestion, DrawnChart};
    pub use crate::desktop::Display;
    pub use crate::map_export::MapExportOptions;
    pub use crate::map_import::{ImportedMap, MapPreview};
    pub use crate::menu_bar::MenuBar;
    pub use crate::risk_sheet::{ImportedSheet, SheetPreview, SheetReading, TableForm};
    pub use crate::score_warnings::NewScore;
    pub use crate::settings::{Language, Settings};
    pub use crate::team::TakenInVotes;
    pub use crate::trail::TrailPage;
    pub use sightline_exchange::map_file::MapReading;
    pub use sightline_exchange::theme::Theme;
}
