//! The commands about what can fail: the worksheet and its pictures, the audit trail, tables in and out, team scoring.

use std::path::PathBuf;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sightline_document::{AuditQuestion, Document};
use sightline_exchange::chart_svg;
use sightline_exchange::risk_table::Scales;

use super::{App, folder_of, name_of, shown};
use crate::catalogue::Catalogue;
use crate::commands::types::*;
use crate::error::CommandError;
use crate::file_names::{PROJECT_ENDING, file_name};
use crate::picture;
use crate::remembered_headers::RememberedHeaders;
use crate::risk_sheet::{self, RiskSheet, TableForm};
use crate::transfer::bytes_of;

/// The commands of the list.
#[expect(missing_docs, reason = "the list says what each does, for every shell at once")]
impl App {
    pub fn risk_table(
        &self,
        document: DocumentNumber,
        comparator: Comparator,
    ) -> Result<Vec<RiskRow>, CommandError> {
        self.ask(document, move |project| Ok(project.risk_table(&comparator)))
    }

    pub fn explain_risk(
        &self,
        document: DocumentNumber,
        failure_mode: FailureModeId,
        cause: Option<CauseId>,
        comparator: Comparator,
        language: Language,
    ) -> Result<Option<String>, CommandError> {
        let explanation =
            self.ask(document, move |project| Ok(project.explain_risk(failure_mode, cause, &comparator)))?;
        Ok(explanation.map(|explanation| Catalogue::of(language).explanation(&explanation)))
    }

    pub fn worksheet(
        &self,
        document: DocumentNumber,
        question: WorksheetQuestion,
    ) -> Result<WorksheetSlice, CommandError> {
        self.ask(document, move |project| Ok(project.worksheet(question)))
    }

    pub fn chart(
        &self,
        document: DocumentNumber,
        question: ChartQuestion,
        language: Language,
    ) -> Result<DrawnChart, CommandError> {
        self.ask(document, move |project| project.chart(question, language))
    }

    pub fn chart_picture(
        &self,
        document: DocumentNumber,
        question: ChartQuestion,
        theme: Theme,
        language: Language,
    ) -> Result<String, CommandError> {
        let DrawnChart { chart, .. } = self.chart(document, question, language)?;
        picture::png_of(&chart_svg(&chart, theme), picture::PIXEL_SCALE)
            .map(|bytes| BASE64_STANDARD.encode(bytes))
    }

    pub fn export_chart(
        &self,
        document: DocumentNumber,
        question: ChartQuestion,
        path: Option<String>,
        theme: Theme,
        language: Language,
    ) -> Result<Option<String>, CommandError> {
        let DrawnChart { chart, .. } = self.chart(document, question, language)?;
        let original = self.ask(document, |project| Ok(project.path().to_owned()))?;
        let Some(target) = self.picture_target(path, &original, &chart.title)? else { return Ok(None) };
        picture::write_drawing(&target, picture::PIXEL_SCALE, || Ok(chart_svg(&chart, theme)))?;
        Ok(Some(shown(&target)))
    }

    pub fn audit_trail(
        &self,
        document: DocumentNumber,
        question: AuditQuestion,
        language: Language,
    ) -> Result<TrailPage, CommandError> {
        self.ask(document, move |project| project.audit_trail(&question, language))
    }

    pub fn export_trail(
        &self,
        document: DocumentNumber,
        question: AuditQuestion,
        path: Option<String>,
        language: Language,
    ) -> Result<Option<String>, CommandError> {
        let original = self.ask(document, |project| Ok(project.path().to_owned()))?;
        let name = original.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = Catalogue::of(language).fill("core.trailFile", [("name", name)]);
        let question_of_place = self.question(
            "core.trailTitle",
            &["csv"],
            folder_of(&original),
            format!("{}.csv", file_name(&name)),
        );
        let Some(target) = self.target(path, &question_of_place)? else { return Ok(None) };
        self.ask(document, move |project| {
            project.export_trail(&question, &target, language).map(|()| Some(shown(&target)))
        })
    }

    pub fn score_warnings(
        &self,
        document: DocumentNumber,
        scores: Vec<NewScore>,
    ) -> Result<Vec<RiskWarning>, CommandError> {
        self.ask(document, move |project| Ok(project.score_warnings(&scores)))
    }

    pub fn risk_coverage(&self, document: DocumentNumber) -> Result<Vec<MapCoverage>, CommandError> {
        self.ask(document, |project| Ok(project.risk_coverage()))
    }

    pub fn card_risks(&self, document: DocumentNumber) -> Result<Vec<RiskOfCard>, CommandError> {
        self.ask(document, |project| Ok(project.card_risks()))
    }

    pub fn risks_of_card(
        &self,
        document: DocumentNumber,
        card: CardId,
        measure: Measure,
    ) -> Result<Vec<RiskRow>, CommandError> {
        self.ask(document, move |project| Ok(project.risks_of_card(card, measure)))
    }

    pub fn preview_sheet(
        &self,
        document: Option<DocumentNumber>,
        name: String,
        data: String,
        reading: SheetReading,
    ) -> Result<SheetPreview, CommandError> {
        let sheet = self.read_sheet(&name, &data, &reading)?;
        let scales = match document {
            Some(document) => self.ask(document, |project| Ok(project.scales()))?,
            None => Scales::of(Document::without_file("")?.model()),
        };
        Ok(sheet.preview(&scales))
    }

    pub fn import_sheet(
        &self,
        document: DocumentNumber,
        name: String,
        data: String,
        reading: SheetReading,
    ) -> Result<ImportedSheet, CommandError> {
        // Here and not on the project's thread, which others wait for.
        let sheet = self.read_sheet(&name, &data, &reading)?;
        let scales = self.ask(document, |project| Ok(project.scales()))?;
        let read = sheet.interpret(&scales);
        let imported = self.ask(document, move |project| project.import_sheet(&name, read))?;
        // What cannot be remembered is asked again; the import itself is done.
        drop(self.remembered_headers().remember(sheet.headings(), sheet.columns()));
        Ok(imported)
    }

    pub fn export_risks(
        &self,
        document: DocumentNumber,
        form: TableForm,
        path: Option<String>,
        language: Language,
    ) -> Result<Option<String>, CommandError> {
        let original = self.ask(document, |project| Ok(project.path().to_owned()))?;
        let name = original.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let question = self.question(
            "core.tableTitle",
            risk_sheet::ENDINGS,
            folder_of(&original),
            format!("{}.xlsx", file_name(&name)),
        );
        let Some(target) = self.target(path, &question)? else { return Ok(None) };
        self.ask(document, move |project| {
            project.export_risks(form, &target, language).map(|()| Some(shown(&target)))
        })
    }

    pub fn round_progress(
        &self,
        document: DocumentNumber,
        round: ScoringRoundId,
    ) -> Result<Vec<ScorerProgress>, CommandError> {
        self.ask(document, move |project| Ok(project.round_progress(round)))
    }

    pub fn own_votes(&self, document: DocumentNumber, scorer: ScorerId) -> Result<Vec<Vote>, CommandError> {
        self.ask(document, move |project| Ok(project.own_votes(scorer)))
    }

    pub fn round_results(
        &self,
        document: DocumentNumber,
        round: ScoringRoundId,
    ) -> Result<Option<RoundResults>, CommandError> {
        self.ask(document, move |project| Ok(project.round_results(round)))
    }

    pub fn save_copy_for_scorer(
        &self,
        document: DocumentNumber,
        scorer: ScorerId,
        path: Option<String>,
    ) -> Result<Option<String>, CommandError> {
        let (name, original) =
            self.ask(document, move |project| Ok((project.scorer_name(scorer), project.path().to_owned())))?;
        let copy = self.beside(&original, "core.scorerFile", &[("scorer", &file_name(&name))]);
        let question = self.question("core.scorerTitle", &[PROJECT_ENDING], folder_of(&copy), name_of(&copy));
        let Some(target) = self.target(path, &question)? else { return Ok(None) };
        self.ask(document, move |project| {
            project.save_copy_for(scorer, &target).map(|()| Some(shown(&target)))
        })
    }

    pub fn take_in_votes(
        &self,
        document: DocumentNumber,
        round: ScoringRoundId,
        path: Option<String>,
    ) -> Result<Option<TakenInVotes>, CommandError> {
        let copy = match path {
            Some(path) => Some(PathBuf::from(path)),
            None => {
                let original = self.ask(document, |project| Ok(project.path().to_owned()))?;
                let folder = folder_of(&original);
                let question = self.question("core.votesTitle", &[PROJECT_ENDING], folder, String::new());
                self.desktop.choose_file(&question)?
            }
        };
        copy.map(|copy| self.ask(document, move |project| project.take_in_votes(round, &copy))).transpose()
    }
}

impl App {
    fn remembered_headers(&self) -> RememberedHeaders {
        RememberedHeaders::in_folder(&self.shared.folders.config)
    }

    fn read_sheet(&self, name: &str, data: &str, reading: &SheetReading) -> Result<RiskSheet, CommandError> {
        RiskSheet::read(name, &bytes_of(data)?, reading, |headings| {
            self.remembered_headers().columns_for(headings)
        })
    }
}
