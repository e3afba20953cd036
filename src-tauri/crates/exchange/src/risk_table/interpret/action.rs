//! The actions of a row.

use sightline_model::risk::SheetAction;
use sightline_model::risk::worksheet::WorksheetColumn as C;
use sightline_model::{ActionKind, ActionStatus, DmaicStage};

use super::{Current, Reading, Spread};

const STATUSES: &[(ActionStatus, &[&str])] = &[
    (
        ActionStatus::Planned,
        &[
            "planned",
            "plan",
            "open",
            "not started",
            "todo",
            "to do",
            "0%",
            "0",
            "○",
            "计划",
            "已计划",
            "计划中",
            "未开始",
            "待办",
            "未完成",
            "开放",
        ],
    ),
    (
        ActionStatus::Started,
        &[
            "started",
            "in progress",
            "ongoing",
            "in process",
            "underway",
            "25%",
            "50%",
            "75%",
            "◔",
            "◑",
            "◕",
            "进行中",
            "已开始",
            "实施中",
            "执行中",
        ],
    ),
    (
        ActionStatus::Done,
        &[
            "done",
            "completed",
            "complete",
            "closed",
            "finished",
            "100%",
            "1",
            "●",
            "完成",
            "已完成",
            "关闭",
            "已关闭",
        ],
    ),
    (ActionStatus::Verified, &["verified", "confirmed", "effective", "已验证", "验证", "已确认", "有效"]),
    (
        ActionStatus::Dropped,
        &[
            "dropped",
            "cancelled",
            "canceled",
            "not implemented",
            "rejected",
            "取消",
            "已取消",
            "放弃",
            "已放弃",
            "不实施",
        ],
    ),
];

const KINDS: &[(ActionKind, &[&str])] = &[
    (ActionKind::Improvement, &["improvement", "improve", "改进"]),
    (ActionKind::Prevention, &["prevention", "prevent", "预防"]),
    (ActionKind::Detection, &["detection", "detect", "探测"]),
    (ActionKind::Elimination, &["elimination", "eliminate", "消除"]),
    (ActionKind::Control, &["control", "控制"]),
    (ActionKind::Acceptance, &["acceptance", "accept", "接受"]),
];

const STAGES: &[(DmaicStage, &[&str])] = &[
    (DmaicStage::Define, &["define", "d", "定义"]),
    (DmaicStage::Measure, &["measure", "m", "测量"]),
    (DmaicStage::Analyse, &["analyse", "analyze", "a", "分析"]),
    (DmaicStage::Improve, &["improve", "i", "改进"]),
    (DmaicStage::Control, &["control", "c", "控制"]),
];

/// The columns whose words say what an action is to do, with its kind where no column says that.
const WHAT_TO_DO: [(C, ActionKind); 3] = [
    (C::Action, ActionKind::Improvement),
    (C::PreventionAction, ActionKind::Prevention),
    (C::DetectionAction, ActionKind::Detection),
];

/// The columns that speak of an action besides what it is to do.
const OF_AN_ACTION: [C; 4] = [C::Owner, C::Due, C::Taken, C::Done];

impl Reading<'_> {
    /// The actions of a row: one for each column that says what to do. They share what else the row says.
    pub(super) fn actions(&mut self, row: u32, current: &mut Current) {
        let texts = WHAT_TO_DO
            .map(|(column, kind)| (kind, self.cells.new_text(row, column, &mut self.done.findings)));
        let mut texts: Vec<_> = texts.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        let speaks = OF_AN_ACTION.iter().any(|column| self.cells.says(row, *column))
            || self.cells.owner_and_day(row) != (String::new(), None);
        if texts.is_empty() && speaks {
            // Somebody answers for something that the sheet does not name: that is worth keeping.
            texts.push((ActionKind::Improvement, String::new()));
        }
        if texts.is_empty() {
            return;
        }
        let shared = self.action(row);
        let failure_mode = &mut current.failure_mode;
        let actions = match current.cause {
            Some(cause) => &mut failure_mode.causes[cause].actions,
            None => &mut failure_mode.actions,
        };
        let said_kind = self.cells.one_of(row, C::ActionKind, KINDS, &mut self.done.findings);
        for (kind, text) in texts {
            let action = SheetAction { text, kind: said_kind.unwrap_or(kind), ..shared.clone() };
            if !(self.spread == Spread::Repeated && actions.contains(&action)) {
                actions.push(action);
            }
        }
    }

    /// What a row says of its actions besides what they are to do.
    fn action(&mut self, row: u32) -> SheetAction {
        let (cells, findings) = (&self.cells, &mut self.done.findings);
        let (owner, due) = cells.owner_and_day(row);
        let owner = if owner.is_empty() { cells.short(row, C::Owner) } else { owner };
        let due = due.map(|day| day.to_string()).or_else(|| cells.day(row, C::Due, findings));
        let (done_on, verified_on) =
            (cells.day(row, C::Done, findings), cells.day(row, C::Verified, findings));
        let said_status = cells.one_of(row, C::Status, STATUSES, findings);
        SheetAction {
            text: String::new(),
            kind: ActionKind::Improvement,
            owner,
            due,
            status: said_status.unwrap_or(match (&done_on, &verified_on) {
                (_, Some(_)) => ActionStatus::Verified,
                (Some(_), None) => ActionStatus::Done,
                (None, None) => ActionStatus::Planned,
            }),
            stage: cells.one_of(row, C::Stage, STAGES, findings),
            taken: cells.short(row, C::Taken),
            evidence: cells.short(row, C::Evidence),
            outcome: cells.short(row, C::Outcome),
            done_on,
            verified_by: cells.short(row, C::VerifiedBy),
            verified_on,
            concurrence: cells.yes_or_no(row, C::Concurrence, findings),
        }
    }
}
