//! Scoring by file: a copy of the project in which one person gives her votes, and her votes on their way back.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sightline_model::{
    Cause, CauseId, EffectId, Factor, FailureModeId, Model, Record, RecordId, RecordTable, Scorer, ScorerId,
    ScoringItem, ScoringRound, ScoringRoundId, Vote, words,
};
use specta::Type;

use crate::contents::Contents;
use crate::document::Document;
use crate::error::{FileError, FileProblem, OperationError};
use crate::file;
use crate::lock::{self, Locking};

words! {
    /// Why a vote of a copy is not taken in.
    LeftOutReason {
        /// What it is about was deleted here since, or added there.
        ItemUnknown = "itemUnknown",
        /// Whoever gave it does not score in the round here.
        ScorerUnknown = "scorerUnknown",
        /// Its score stands on no scale of this project.
        ScaleUnknown = "scaleUnknown",
    }
}

/// So many votes of a copy that are not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LeftOut {
    /// Why.
    pub reason: LeftOutReason,
    /// How many.
    pub count: u32,
}

/// What a copy of the project brings for one round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BroughtVotes {
    /// The votes for [`crate::Operation::TakeInVotes`].
    pub votes: Vec<Vote>,
    /// The names of those who gave them.
    pub scorers: BTreeSet<String>,
    /// What is not taken in.
    pub left_out: Vec<LeftOut>,
    /// How many of the votes are about something that has other words here by now.
    pub reworded: u32,
}

impl Document {
    /// Writes a copy of the project for one scorer of an open round: nobody else scores in it, and it holds no vote of
    /// anybody else, neither among the records nor in a history or a version. It holds no score of what the round asks
    /// for either, because whoever sees last year's score gives it again.
    ///
    /// # Errors
    /// [`OperationError::MissingRecord`], [`OperationError::RoundClosed`]; [`FileProblem::AlreadyExists`] where a file of
    /// that name stands there; any that writing gives.
    pub fn save_copy_for(&self, scorer: ScorerId, path: &Path) -> Result<(), OperationError> {
        let model = self.model();
        let missing = OperationError::MissingRecord { table: RecordTable::Scorer, id: scorer.uuid() };
        let row = model.scorers().get(scorer).ok_or(missing)?;
        let round = open_round(model, row.round)?;
        let mut pictures = Vec::new();
        for image in model.images().iter() {
            let bytes = self.image_bytes(&image.digest)?;
            pictures.extend(bytes.map(|bytes| (Contents::IMAGES, bytes)));
        }
        let asked = Asked::of(model, row, round.id);
        let records = model.records().filter_map(|record| asked.for_scorer(record));
        Ok(file::write_new(path, records, &pictures)?)
    }

    /// The votes that a copy of this project brings for an open round. The copy is only read.
    ///
    /// # Errors
    /// [`OperationError::OtherProject`], [`OperationError::RoundNotInFile`], [`OperationError::RoundClosed`]; any
    /// [`FileProblem`] of the copy.
    pub fn votes_in(&self, copy: &Path, round: ScoringRoundId) -> Result<BroughtVotes, OperationError> {
        let (here, there) = (self.model(), read(copy)?);
        let title = open_round(here, round)?.title.clone();
        let project = |model: &Model| model.project().map(|project| project.id);
        if project(here) != project(&there) {
            return Err(OperationError::OtherProject { path: copy.to_owned() });
        }
        if !there.scoring_rounds().contains(round) {
            return Err(OperationError::RoundNotInFile { path: copy.to_owned(), title });
        }
        Ok(brought(here, &there, round))
    }
}

fn open_round(model: &Model, round: ScoringRoundId) -> Result<&ScoringRound, OperationError> {
    let missing = OperationError::MissingRecord { table: RecordTable::ScoringRound, id: round.uuid() };
    let row = model.scoring_rounds().get(round).ok_or(missing)?;
    match row.closed_at {
        None => Ok(row),
        Some(_) => Err(OperationError::RoundClosed { title: row.title.clone() }),
    }
}

/// What one scorer is asked for in a round, and may therefore not know beforehand.
struct Asked<'a> {
    scorer: &'a Scorer,
    round: ScoringRoundId,
    scores: HashSet<(Option<EffectId>, Option<CauseId>, Factor)>,
    failure_modes: HashSet<FailureModeId>,
}

impl<'a> Asked<'a> {
    fn of(model: &Model, scorer: &'a Scorer, round: ScoringRoundId) -> Self {
        let scores = model.items_of(round).map(|item| (item.effect, item.cause, item.factor)).collect();
        let failure_modes = model.items_of(round).filter_map(|item| model.failure_mode_of(item)).collect();
        Self { scorer, round, scores, failure_modes }
    }

    /// A record as it stands in the copy; nothing where it does not.
    fn for_scorer(&self, record: Record) -> Option<Record> {
        match record {
            Record::ScoringRound(row) if row.id == self.round => {
                Some(Record::ScoringRound(ScoringRound { for_one_scorer: true, ..row }))
            }
            // What stood in a version would show its votes and scores.
            Record::ScoringRound(_) | Record::Version(_) => None,
            Record::Scorer(row) if row.id != self.scorer.id => None,
            Record::ScoringItem(row) if row.round != self.round => None,
            Record::Vote(row) if row.scorer != self.scorer.id => None,
            Record::Rating(row) if self.scores.contains(&(row.effect, row.cause, row.factor)) => None,
            // The other factors are known: whoever divides the RPN by them has the score.
            Record::Cause(row) if self.failure_modes.contains(&row.failure_mode) => {
                Some(Record::Cause(Cause { imported_rpn: None, ..row }))
            }
            other => Some(other),
        }
    }
}

/// All records of a project file that stays as it is, whoever has it open.
fn read(path: &Path) -> Result<Model, FileError> {
    let try_read = || {
        if !fs::metadata(path)?.is_file() {
            return Err(FileProblem::NotAProject);
        }
        let mut memory = match lock::lock(path) {
            Locking::HeldElsewhere => file::read_while_in_use(path)?,
            Locking::Locked(_) | Locking::Impossible => file::read_at_rest(path)?,
        };
        file::check_and_load(&mut memory)
    };
    try_read().map_err(|problem| problem.at(path))
}

fn brought(here: &Model, there: &Model, round: ScoringRoundId) -> BroughtVotes {
    let mut brought = BroughtVotes::default();
    let mut left_out: BTreeMap<LeftOutReason, u32> = BTreeMap::new();
    let votes = there.scorers_of(round).flat_map(|scorer| there.votes_of_scorer(scorer.id));
    for vote in votes {
        match known(here, vote, round) {
            Ok((scorer, item)) => {
                brought.scorers.insert(scorer.name.clone());
                brought.reworded += u32::from(words_of(here, item) != words_of(there, item));
                brought.votes.push(vote.clone());
            }
            Err(reason) => *left_out.entry(reason).or_default() += 1,
        }
    }
    brought.left_out = left_out.into_iter().map(|(reason, count)| LeftOut { reason, count }).collect();
    brought
}

/// Who gave a vote and what it is about, where both are known here and its score stands on a scale of this project.
fn known<'a>(
    here: &'a Model,
    vote: &Vote,
    round: ScoringRoundId,
) -> Result<(&'a Scorer, &'a ScoringItem), LeftOutReason> {
    let scorer = here.scorers().get(vote.scorer).filter(|scorer| scorer.round == round);
    let scorer = scorer.ok_or(LeftOutReason::ScorerUnknown)?;
    let item = here.scoring_items().get(vote.item).filter(|item| item.round == round);
    let item = item.ok_or(LeftOutReason::ItemUnknown)?;
    let scale = here
        .scales()
        .get(vote.scale)
        .filter(|scale| scale.factor == item.factor && vote.score.is_none_or(|score| scale.allows(score)));
    scale.map(|_| (scorer, item)).ok_or(LeftOutReason::ScaleUnknown)
}

/// What whoever scores an item reads of it.
fn words_of<'a>(model: &'a Model, item: &ScoringItem) -> [Option<&'a str>; 3] {
    let failure_mode = model.failure_mode_of(item).and_then(|id| model.failure_modes().get(id));
    [
        failure_mode.map(|failure_mode| failure_mode.title.as_str()),
        item.effect.and_then(|id| model.effects().get(id)).map(|effect| effect.text.as_str()),
        item.cause.and_then(|id| model.causes().get(id)).map(|cause| cause.text.as_str()),
    ]
}
