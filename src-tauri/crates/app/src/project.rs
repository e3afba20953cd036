//! An open project as its thread knows it: the file, and the drawing of the map that is viewed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use sightline_document::{
    Applied, AuditQuestion, Document, FileProblem, KeptImage, Operation, OperationError,
};
use sightline_exchange::image::TakenIn;
use sightline_exchange::risk_table::{Interpreted, Scales};
use sightline_model::risk::worksheet::{Worksheet, WorksheetQuestion, WorksheetSlice};
use sightline_model::risk::{
    Comparator, Explanation, MapCoverage, Measure, RiskOfCard, RiskRow, RiskWarning, RoundResults,
    ScorerProgress, card_risks, rank_rows, rank_rows_of_card, risk_coverage, round_progress, round_results,
};
use sightline_model::time::MapTime;
use sightline_model::{
    CardId, CauseId, Comparison, FailureModeId, Finding, MapId, Matches, Overlay, RecordId, RecordTable,
    ScorerId, ScoringRoundId, Sought, Touchpoint, TouchpointId, Vote, compare, merged_touchpoint,
};
use sightline_scene::{LaidOutMap, Scene, lay_out_aligned, lay_out_overlaid};

use crate::answers::{
    Backup, Change, DocumentNumber, Notice, NoticeCode, OpenedProject, OverlayDrawing, SceneChange,
    SideBySide,
};
use crate::backup::BackupClock;
use crate::catalogue::Catalogue;
use crate::charts::{ChartQuestion, DrawnChart, NamedVersion};
use crate::error::CommandError;
use crate::map_export::MapToExport;
use crate::risk_sheet::{ImportedSheet, TableForm, TakenOver, take_over, write_risks};
use crate::score_warnings::{NewScore, score_warnings};
use crate::settings::Language;
use crate::team::{self, TakenInVotes};
use crate::trail::{TrailPage, read_trail, trail_csv};
use crate::whole_file::{replace_whole, write_whole};

/// The map that is viewed, laid out in the reader's language.
struct View {
    language: Language,
    laid_out: LaidOutMap,
}

impl View {
    fn shows(&self, map: MapId, language: Language) -> bool {
        self.language == language && self.laid_out.scene().map == map
    }
}

/// The worksheet that was asked for last, so that its next lines cost nothing.
struct ReadWorksheet {
    worksheet: Worksheet,
    /// The revision of the project at which it was read.
    revision: u32,
}

/// The risk table that was explained last: whoever walks through it asks row by row.
struct RankedTable {
    comparator: Comparator,
    rows: Vec<RiskRow>,
    /// The revision of the project at which it was ranked.
    revision: u32,
}

/// One open project.
pub struct Project {
    document: Document,
    viewed: Option<View>,
    worksheet: Option<ReadWorksheet>,
    ranked: Option<RankedTable>,
    revision: u32,
    backup_folder: PathBuf,
    backup_clock: BackupClock,
    notices: Vec<Notice>,
}

impl Project {
    /// A project from its open file, with backups below the app's data folder.
    pub fn new(document: Document, data: &Path) -> Self {
        Self {
            document,
            viewed: None,
            worksheet: None,
            ranked: None,
            revision: 0,
            backup_folder: data.join("backups"),
            backup_clock: BackupClock::default(),
            notices: Vec::new(),
        }
    }

    /// Says who is at work from now on.
    pub fn set_person(&mut self, person: &str) {
        self.document.set_person(person);
    }

    /// The lines of the audit trail that were asked for, the latest first.
    pub fn audit_trail(
        &self,
        question: &AuditQuestion,
        language: Language,
    ) -> Result<TrailPage, CommandError> {
        read_trail(&self.document, question, Catalogue::of(language))
    }

    /// Writes them into a file.
    pub fn export_trail(
        &self,
        question: &AuditQuestion,
        path: &Path,
        language: Language,
    ) -> Result<(), CommandError> {
        write_whole(path, &trail_csv(&self.document, question, Catalogue::of(language))?)
    }

    /// What is to be said of scores before something is scored so again.
    pub fn score_warnings(&self, scores: &[NewScore]) -> Vec<RiskWarning> {
        score_warnings(self.document.model(), scores)
    }

    /// Names the project as it stands.
    pub fn name_version(&mut self, title: String, note: String) -> Result<Change, CommandError> {
        let digest = self.document.keep_version()?;
        self.apply(Operation::AddVersion { id: None, title, note, digest }, None)
    }

    /// What the service is called.
    pub fn title(&self) -> &str {
        self.document.model().project().map_or("", |project| project.title.as_str())
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        self.document.path()
    }

    /// All that a page needs to show the project.
    pub fn opened(&mut self, document: DocumentNumber, notices: Vec<Notice>) -> OpenedProject {
        OpenedProject {
            document,
            path: self.document.path().display().to_string(),
            read_only: self.document.read_only(),
            records: self.document.model().records().filter(team::is_shown).collect(),
            revision: self.revision,
            undo: self.document.undo_state(),
            notices,
        }
    }

    /// Carries out an operation.
    pub fn apply(&mut self, operation: Operation, gesture: Option<&str>) -> Result<Change, CommandError> {
        self.change(|document| document.apply(operation, gesture))
    }

    /// Takes back the last step.
    pub fn undo(&mut self) -> Result<Change, CommandError> {
        self.change(Document::undo)
    }

    /// Does the step again that was taken back last.
    pub fn redo(&mut self) -> Result<Change, CommandError> {
        self.change(Document::redo)
    }

    fn change(
        &mut self,
        change: impl FnOnce(&mut Document) -> Result<Applied, OperationError>,
    ) -> Result<Change, CommandError> {
        // What was opened is copied before it is changed for the first time.
        if self.backup_clock.is_first_due() {
            self.back_up_where_due();
        }
        let Applied { diff, undo_state } = change(&mut self.document)?;
        if !diff.is_empty() {
            self.revision += 1;
            self.backup_clock.count_change();
        }
        let model = self.document.model();
        let scene = self.viewed.as_mut().map(|View { laid_out, .. }| SceneChange {
            map: laid_out.scene().map,
            delta: laid_out.update(model, &diff),
        });
        let notices = std::mem::take(&mut self.notices);
        Ok(Change { revision: self.revision, diff: team::shown(diff), scene, undo: undo_state, notices })
    }

    /// How far each scorer of a round has come.
    pub fn round_progress(&self, round: ScoringRoundId) -> Vec<ScorerProgress> {
        round_progress(self.document.model(), round)
    }

    /// The votes of one scorer, for herself.
    pub fn own_votes(&self, scorer: ScorerId) -> Vec<Vote> {
        self.document.model().votes_of_scorer(scorer).cloned().collect()
    }

    /// What came of a round; nothing while it is open.
    pub fn round_results(&self, round: ScoringRoundId) -> Option<RoundResults> {
        round_results(self.document.model(), round)
    }

    /// What a scorer is called.
    pub fn scorer_name(&self, scorer: ScorerId) -> String {
        self.document.model().scorers().get(scorer).map(|scorer| scorer.name.clone()).unwrap_or_default()
    }

    /// Writes the copy for one scorer. A file that is there is replaced, whole or not at all.
    pub fn save_copy_for(&self, scorer: ScorerId, path: &Path) -> Result<(), CommandError> {
        replace_whole(path, |new| Ok(self.document.save_copy_for(scorer, new)?))
    }

    /// Takes in the votes of a scorer's copy.
    pub fn take_in_votes(
        &mut self,
        round: ScoringRoundId,
        copy: &Path,
    ) -> Result<TakenInVotes, CommandError> {
        let brought = self.document.votes_in(copy, round)?;
        let votes = brought.votes.clone();
        let mut added = 0;
        let change = self.change(|document| {
            let applied = document.apply(Operation::TakeInVotes { votes }, None)?;
            added = applied.diff.changes.len();
            Ok(applied)
        })?;
        let file = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(TakenInVotes::of(brought, file, u32::try_from(added).unwrap_or(u32::MAX), change))
    }

    /// Lays out a map, and keeps it for the changes that follow.
    pub fn view_map(&mut self, map: MapId, language: Language) -> Result<Scene, CommandError> {
        let view = match self.viewed.take_if(|view| view.shows(map, language)) {
            Some(view) => view,
            None => View { language, laid_out: self.lay_out(map, language)? },
        };
        Ok(self.viewed.insert(view).laid_out.scene().clone())
    }

    /// Lays out a map for once: the one that is viewed stays so.
    pub fn lay_out_map(&self, map: MapId, language: Language) -> Result<Scene, CommandError> {
        match &self.viewed {
            Some(view) if view.shows(map, language) => Ok(view.laid_out.scene().clone()),
            _ => Ok(self.lay_out(map, language)?.scene().clone()),
        }
    }

    /// Lays out the first map before anybody asks for it.
    pub fn expect_view(&mut self, language: Language) {
        let first = self.document.model().maps_in_order().next().map(|map| map.id);
        if self.viewed.is_none()
            && let Some(map) = first
            && let Ok(laid_out) = self.lay_out(map, language)
        {
            self.viewed = Some(View { language, laid_out });
        }
    }

    fn lay_out(&self, map: MapId, language: Language) -> Result<LaidOutMap, CommandError> {
        let words = Catalogue::of(language).scene_words();
        Ok(LaidOutMap::new(self.document.model(), self.known(map)?, words))
    }

    /// A map that the project has.
    fn known(&self, map: MapId) -> Result<MapId, OperationError> {
        let missing = OperationError::MissingRecord { table: RecordTable::Map, id: map.uuid() };
        if self.document.model().maps().contains(map) { Ok(map) } else { Err(missing) }
    }

    /// The risk table of the whole project.
    pub fn risk_table(&self, comparator: &Comparator) -> Vec<RiskRow> {
        rank_rows(self.document.model(), comparator)
    }

    /// Why a row of that table stands where it stands; nothing where there is no such row.
    pub fn explain_risk(
        &mut self,
        failure_mode: FailureModeId,
        cause: Option<CauseId>,
        comparator: &Comparator,
    ) -> Option<Explanation> {
        let (model, revision) = (self.document.model(), self.revision);
        let known =
            self.ranked.take_if(|known| known.revision == revision && known.comparator == *comparator);
        let ranked = self.ranked.insert(known.unwrap_or_else(|| RankedTable {
            comparator: comparator.clone(),
            rows: rank_rows(model, comparator),
            revision,
        }));
        let is_sought = |row: &RiskRow| row.failure_mode == failure_mode && row.cause == cause;
        let position = ranked.rows.iter().position(is_sought)?;
        Explanation::of(model, &ranked.rows, position, comparator)
    }

    /// A chart of all rows of that table.
    pub fn chart(&self, question: ChartQuestion, language: Language) -> Result<DrawnChart, CommandError> {
        let versions = if question == ChartQuestion::Trend { self.versions()? } else { Vec::new() };
        Ok(DrawnChart::of(self.document.model(), &versions, question, Catalogue::of(language)))
    }

    fn versions(&self) -> Result<Vec<NamedVersion>, CommandError> {
        let versions = self.document.model().versions_in_order();
        versions
            .map(|version| {
                let model = self.document.version(version.id)?;
                Ok(NamedVersion { title: version.title.clone(), model })
            })
            .collect()
    }

    /// Some lines of the worksheet.
    pub fn worksheet(&mut self, question: WorksheetQuestion) -> WorksheetSlice {
        let WorksheetQuestion { order, folded, keep, from, count, find } = question;
        let folded = BTreeSet::from_iter(folded);
        let (model, revision) = (self.document.model(), self.revision);
        let mut worksheet = match self.worksheet.take_if(|read| keep && *read.worksheet.order() == order) {
            Some(read) if read.revision == revision => read.worksheet,
            Some(read) => read.worksheet.follow(model),
            None => Worksheet::read(model, order),
        };
        if *worksheet.folded() != folded {
            worksheet.fold(folded);
        }
        let slice = worksheet.slice(from, count, find.as_ref());
        self.worksheet = Some(ReadWorksheet { worksheet, revision });
        slice
    }

    /// The steps and crossings without a failure mode.
    pub fn risk_coverage(&self) -> Vec<MapCoverage> {
        risk_coverage(self.document.model())
    }

    /// How bad it can get on each card.
    pub fn card_risks(&self) -> Vec<RiskOfCard> {
        card_risks(self.document.model())
    }

    /// The rows of one card.
    pub fn risks_of_card(&self, card: CardId, measure: Measure) -> Vec<RiskRow> {
        rank_rows_of_card(self.document.model(), card, &measure.into())
    }

    /// Every place where a text is sought and found.
    pub fn find_text(&self, sought: &Sought) -> Matches {
        self.document.model().find(sought)
    }

    /// What a map leaves open by the grammar.
    pub fn check_grammar(&self, map: MapId) -> Vec<Finding> {
        self.document.model().grammar_findings(map)
    }

    /// What differs between two maps.
    pub fn compare_maps(&self, earlier: MapId, later: MapId) -> Comparison {
        compare(self.document.model(), earlier, later)
    }

    /// Two maps laid out so that what stands in both stands at the same place.
    pub fn draw_side_by_side(
        &self,
        earlier: MapId,
        later: MapId,
        language: Language,
    ) -> Result<SideBySide, CommandError> {
        let (model, words) = (self.document.model(), Catalogue::of(language).scene_words());
        let [earlier, later] = lay_out_aligned(model, self.known(earlier)?, self.known(later)?, &words);
        Ok(SideBySide { earlier, later })
    }

    /// One map laid out upon another.
    pub fn draw_overlay(
        &self,
        earlier: MapId,
        later: MapId,
        language: Language,
    ) -> Result<OverlayDrawing, CommandError> {
        let (model, words) = (self.document.model(), Catalogue::of(language).scene_words());
        let overlay = Overlay::of(model, self.known(earlier)?, self.known(later)?);
        let scene = lay_out_overlaid(model, &overlay, earlier, later, &words);
        Ok(OverlayDrawing { scene, gone: overlay.gone.into_iter().collect() })
    }

    /// The time and money of a map.
    pub fn map_time(&self, map: MapId) -> MapTime {
        MapTime::of(self.document.model(), map)
    }

    /// What a touchpoint would say when others became part of it; nothing where they cannot.
    pub fn merged_touchpoint(
        &self,
        touchpoint: TouchpointId,
        others: Vec<TouchpointId>,
    ) -> Result<Option<Touchpoint>, CommandError> {
        let touchpoints = self.document.model().touchpoints();
        let get = |id: TouchpointId| {
            let missing = OperationError::MissingRecord { table: RecordTable::Touchpoint, id: id.uuid() };
            touchpoints.get(id).ok_or(missing)
        };
        let kept = get(touchpoint)?;
        let others = others.into_iter().map(get).collect::<Result<Vec<_>, _>>()?;
        Ok(merged_touchpoint(kept, others))
    }

    /// The scales that scores stand on.
    pub fn scales(&self) -> Scales {
        Scales::of(self.document.model())
    }

    /// Takes over what a table says. `source` is what its file is called.
    pub fn import_sheet(&mut self, source: &str, read: Interpreted) -> Result<ImportedSheet, CommandError> {
        let mut told = None;
        let change = self.change(|document| {
            let TakenOver { applied, summary, placed } = take_over(document, source, read)?;
            told = Some((summary, placed));
            Ok(applied)
        })?;
        let (summary, placed) = told.ok_or_else(|| CommandError::internal("nothing was taken over"))?;
        Ok(ImportedSheet { change, summary, placed })
    }

    /// Writes the risk table into a file.
    pub fn export_risks(&self, form: TableForm, path: &Path, language: Language) -> Result<(), CommandError> {
        write_risks(&self.document, path, form, language)
    }

    /// Keeps a picture that was taken in.
    pub fn keep_image(&mut self, title: String, taken: TakenIn) -> Result<KeptImage, CommandError> {
        let TakenIn { media_type, width, height, bytes } = taken;
        let digest = self.document.keep_image(&bytes)?;
        Ok(KeptImage { title, media_type: media_type.name().to_owned(), width, height, digest })
    }

    /// The bytes of a picture.
    pub fn image_bytes(&self, digest: &str) -> Result<Option<Vec<u8>>, CommandError> {
        Ok(self.document.image_bytes(digest)?)
    }

    /// What is needed to write a map into a file.
    pub fn map_to_export(&self, map: MapId, language: Language) -> Result<MapToExport, CommandError> {
        MapToExport::of_scene(&self.document, self.lay_out_map(map, language)?, language)
    }

    /// The project's file as it is open.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What a map is called, for the name of its picture.
    pub fn map_title(&self, map: MapId) -> String {
        self.document.model().maps().get(map).map(|map| map.title.clone()).unwrap_or_default()
    }

    /// Writes a copy. A file that is there is replaced, whole or not at all.
    pub fn save_copy(&self, path: &Path) -> Result<(), CommandError> {
        replace_whole(path, |new| Ok(self.document.save_copy(new)?))
    }

    /// The backups, newest first.
    pub fn backups(&self) -> Result<Vec<Backup>, CommandError> {
        let backups = self.document.backups(&self.backup_folder)?;
        Ok(backups.into_iter().map(Backup::from).collect())
    }

    /// The path of one of the project's backups, where this is one.
    pub fn backup(&self, path: &str) -> Result<PathBuf, CommandError> {
        let backup = self.backups()?.into_iter().find(|backup| backup.path == path);
        let path = Path::new(path);
        backup.map(|_| path.to_owned()).ok_or_else(|| CommandError::file(path, FileProblem::NotFound))
    }

    /// Makes a backup where one is due. Where that fails, the next change says so: work goes on without.
    pub fn back_up_where_due(&mut self) {
        if self.document.read_only().is_some() || !self.backup_clock.is_due() {
            return;
        }
        self.backup_clock.restart();
        if let Err(error) = self.document.back_up(&self.backup_folder) {
            self.notices.push(Notice { code: NoticeCode::BackupFailed, details: error.details() });
        }
    }

    /// Closes the file.
    pub fn close(self) -> Result<(), CommandError> {
        Ok(self.document.close()?)
    }
}
