//! The plain list of a service: a line for each thing that happens, with its stage and its layer.

use std::collections::BTreeMap;

use sightline_model::{EvidenceStatus, LaneKind, PlainCard, PlainEvidence};

use crate::map_file::kinds::compared;
use crate::map_file::report::{MapFindingKind as Kind, Place};
use crate::map_file::sketch::Sketch;
use crate::map_file::{MapProblem, value};
use crate::sheet::Sheet;

/// What a column of the list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Stage,
    Step,
    Layer,
    What,
    Who,
    Time,
    Status,
    Note,
}

/// The words that a heading begins with, in both languages.
const HEADINGS: [(Column, &[&str]); 8] = [
    (Column::Status, &["evidence status", "证据状态", "依据状态"]),
    (
        Column::Note,
        &["evidence note", "evidence notes", "evidence source", "证据说明", "证据备注", "依据说明", "依据"],
    ),
    (Column::Layer, &["service layer", "layer", "lane", "swimlane", "服务层", "服务层级", "层级", "泳道"]),
    (Column::Stage, &["stage", "phase", "service stage", "阶段", "服务阶段"]),
    (Column::Step, &["step", "步骤", "环节"]),
    (
        Column::What,
        &[
            "what happens",
            "what",
            "activity",
            "description",
            "发生什么",
            "发生了什么",
            "发生的事情",
            "内容",
            "活动",
            "描述",
        ],
    ),
    (
        Column::Who,
        &[
            "responsible person or team",
            "responsible",
            "owner",
            "who",
            "负责人或团队",
            "责任人或团队",
            "负责人",
            "责任人",
            "负责团队",
        ],
    ),
    (
        Column::Time,
        &["time in minutes", "time", "minutes", "duration", "时间", "时长", "耗时", "用时", "所需时间"],
    ),
];

/// In how many rows from the top the header is looked for.
const FIRST_ROWS: u32 = 10;

/// Where the columns of the list stand.
pub struct Header {
    row: u32,
    columns: BTreeMap<Column, u32>,
    seconds: f64,
}

impl Header {
    /// The header of a sheet that is such a list: it names the stage, the layer and what happens.
    pub fn find(sheet: &Sheet) -> Option<Self> {
        let rows = 0..sheet.height().min(FIRST_ROWS);
        rows.into_iter().map(|row| Self::read(sheet, row)).find(|header| {
            [Column::Stage, Column::Layer, Column::What]
                .iter()
                .all(|column| header.columns.contains_key(column))
        })
    }

    fn read(sheet: &Sheet, row: u32) -> Self {
        let mut header = Self { row, columns: BTreeMap::new(), seconds: 60.0 };
        for place in 0..sheet.width() {
            let heading = compared(&sheet.cell(row, place).words());
            let bare = heading.split('(').next().unwrap_or_default().trim();
            let named = HEADINGS.iter().find(|(_, words)| words.contains(&bare));
            let Some((column, _)) = named else { continue };
            if *column == Column::Time {
                header.seconds = seconds(&heading);
            }
            header.columns.entry(*column).or_insert(place);
        }
        header
    }
}

/// How many seconds a unit has that a heading names: minutes where it names none.
fn seconds(heading: &str) -> f64 {
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    match () {
        () if has(&["second", "秒"]) => 1.0,
        () if has(&["hour", "小时"]) => 3_600.0,
        () if has(&["day", "天"]) => 86_400.0,
        () => 60.0,
    }
}

/// Reads the rows below the header. The rows of one stage need not follow each other.
pub fn read(sheet: &Sheet, header: &Header) -> Result<Sketch, MapProblem> {
    let mut list =
        List { sheet, header, sketch: Sketch::default(), steps: BTreeMap::new(), lanes: BTreeMap::new() };
    list.left_out();
    let rows: Vec<u32> = (header.row + 1..sheet.height()).filter(|row| !sheet.is_blank_row(*row)).collect();
    list.steps(&rows)?;
    for row in rows {
        list.row(row)?;
    }
    Ok(list.sketch)
}

/// A stage with the row that names it first, and its steps with theirs.
struct Stage {
    title: String,
    row: u32,
    steps: Vec<(String, u32)>,
}

struct List<'a> {
    sheet: &'a Sheet,
    header: &'a Header,
    sketch: Sketch,
    steps: BTreeMap<(String, String), u32>,
    lanes: BTreeMap<String, u32>,
}

impl List<'_> {
    fn words(&self, row: u32, column: Column) -> String {
        let place = self.header.columns.get(&column);
        place.map(|place| self.sheet.shown(row, *place).words()).unwrap_or_default()
    }

    fn left_out(&mut self) {
        let known: Vec<u32> = self.header.columns.values().copied().collect();
        for place in (0..self.sheet.width()).filter(|place| !known.contains(place)) {
            let heading = self.sheet.cell(self.header.row, place).words();
            let mut below = (self.header.row + 1..self.sheet.height()).map(|row| self.sheet.cell(row, place));
            if below.any(|cell| !cell.is_blank()) {
                self.sketch.tell(Kind::ColumnLeftOut, Place::Whole, &heading, "");
            }
        }
    }

    /// Adds the stages in the order in which they are named first: as steps, or as phases where steps are named too.
    fn steps(&mut self, rows: &[u32]) -> Result<(), MapProblem> {
        let with_steps = self.header.columns.contains_key(&Column::Step);
        let mut stages: Vec<Stage> = Vec::new();
        let (mut of_stage, mut seen) = (BTreeMap::new(), std::collections::BTreeSet::new());
        for row in rows {
            let (stage, step) = (self.words(*row, Column::Stage), self.words(*row, Column::Step));
            let at = *of_stage.entry(stage.clone()).or_insert_with(|| {
                stages.push(Stage { title: stage.clone(), row: *row, steps: Vec::new() });
                stages.len() - 1
            });
            if seen.insert((stage, step.clone())) {
                stages[at].steps.push((step, *row));
            }
        }
        for Stage { title: stage, row, steps } in stages {
            if with_steps {
                self.sketch.add_phase(&stage, Place::Row(row))?;
            }
            for (step, row) in steps {
                let title = if with_steps { &step } else { &stage };
                let place = self.sketch.add_step(title, Place::Row(row))?;
                self.steps.insert((stage.clone(), step), place);
            }
        }
        Ok(())
    }

    fn row(&mut self, row: u32) -> Result<(), MapProblem> {
        let place = Place::Row(row);
        let (text, layer) = (self.words(row, Column::What), self.words(row, Column::Layer));
        let key = (self.words(row, Column::Stage), self.words(row, Column::Step));
        let step = self.steps.get(&key).copied().filter(|_| !text.is_empty());
        let Some(step) = step else {
            let said = if text.is_empty() { format!("{} {layer}", key.0) } else { text };
            self.sketch.tell(Kind::RowLeftOut, place, &said, "");
            return Ok(());
        };
        let lane = match self.lanes.get(&layer) {
            Some(lane) => *lane,
            None => {
                let lane = if layer.is_empty() {
                    self.sketch.tell(Kind::NoLane, place, &text, "");
                    self.sketch.lane_of_kind(LaneKind::Cards)?
                } else {
                    self.sketch.add_lane(&layer, place)?
                };
                self.lanes.insert(layer, lane);
                lane
            }
        };
        let (seconds, evidence) = (self.seconds(row), self.evidence(row));
        let owner = self.words(row, Column::Who);
        let card = PlainCard { lane, step, text, owner, seconds, evidence, ..PlainCard::default() };
        self.sketch.add_card(card, place).map(drop)
    }

    fn seconds(&mut self, row: u32) -> Option<f64> {
        let said = self.words(row, Column::Time);
        if said.is_empty() {
            return None;
        }
        let minutes = value::leading_number(&said).map(|(number, _)| number).filter(|number| *number >= 0.0);
        if minutes.is_none() {
            self.sketch.tell(Kind::NotANumber, Place::Row(row), &said, "");
        }
        minutes.map(|minutes| minutes * self.header.seconds).filter(|seconds| seconds.is_finite())
    }

    fn evidence(&mut self, row: u32) -> Option<PlainEvidence> {
        let (said, note) = (self.words(row, Column::Status), self.words(row, Column::Note));
        let known = status(&said);
        if !said.is_empty() && known.is_none() {
            self.sketch.tell(Kind::EvidenceUnknown, Place::Row(row), &said, "");
        }
        let known_note = [if known.is_none() { said.as_str() } else { "" }, note.as_str()];
        let note = known_note.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
        let note = self.sketch.text(&note, Place::Row(row));
        // Who gives a note but no status believes it.
        let status = known.or((!note.is_empty()).then_some(EvidenceStatus::Assumed));
        status.map(|status| PlainEvidence { status, note })
    }
}

/// How well something is founded, by its word.
fn status(said: &str) -> Option<EvidenceStatus> {
    let said = compared(said);
    let begins = |words: &[&str]| words.iter().any(|word| said.starts_with(word));
    match () {
        () if said.is_empty() => None,
        () if begins(&[
            "observed",
            "verified",
            "confirmed",
            "validated",
            "known",
            "evidence",
            "已观察",
            "观察",
            "已验证",
            "验证",
            "已证实",
            "证实",
            "已确认",
        ]) =>
        {
            Some(EvidenceStatus::Observed)
        }
        () if begins(&[
            "assumed",
            "assumption",
            "hypothesis",
            "unverified",
            "estimated",
            "guess",
            "假设",
            "推测",
            "估计",
            "未验证",
            "待验证",
        ]) =>
        {
            Some(EvidenceStatus::Assumed)
        }
        () if begins(&[
            "proposed", "proposal", "planned", "idea", "future", "提议", "建议", "拟", "计划", "设想",
        ]) =>
        {
            Some(EvidenceStatus::Proposed)
        }
        () => None,
    }
}
