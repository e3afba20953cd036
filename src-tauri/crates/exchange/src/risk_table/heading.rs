//! Which column a heading names.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use sightline_model::risk::worksheet::WorksheetColumn;
use sightline_model::words;
use specta::Type;

use super::normal::{brackets, is_chinese, normal};
use super::words::{AFTER, CONTROL_OR_SCORE, COUNTING, DUE_OR_DONE, GROUPS_AFTER, HEADINGS, PREFIXES};

/// What a column of a sheet is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum SheetColumn {
    /// A column of the worksheet.
    Of(WorksheetColumn),
    /// Two of them in one.
    Both(TwoInOne),
}

words! {
    /// Columns of sheets that hold two of the worksheet's at once.
    TwoInOne {
        /// Who does the action, and by when.
        OwnerAndDue = "owner-and-due",
    }
}

/// What a heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Which column it names.
    pub named: Named,
    /// How sure that is: higher is surer.
    pub sureness: u32,
    /// It says itself that it is about the time after the actions.
    pub after: bool,
}

/// Which column a heading names, as far as the heading alone can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// This one.
    Column(SheetColumn),
    /// A detection control, or the score of one.
    ControlOrScore,
    /// When an action is due, or when it was done.
    DueOrDone,
}

/// The heading is one of the list.
const EXACT: u32 = 3;
/// It begins or ends with one of the list.
const PARTLY: u32 = 1;

/// The shortest listed heading, in letters, that counts as a part of a longer one.
const SHORTEST_PART: usize = 6;
/// The same in Chinese characters, which say more each.
const SHORTEST_CHINESE_PART: usize = 2;

static KNOWN: LazyLock<BTreeMap<String, Named>> = LazyLock::new(|| {
    let listed = HEADINGS
        .iter()
        .flat_map(|(column, headings)| headings.iter().map(|heading| (*heading, Named::Column(*column))));
    let unsure = |headings: &'static [&str], named| headings.iter().map(move |heading| (*heading, named));
    listed
        .chain(unsure(CONTROL_OR_SCORE, Named::ControlOrScore))
        .chain(unsure(DUE_OR_DONE, Named::DueOrDone))
        .map(|(heading, named)| (normal(heading), named))
        .collect()
});

/// Whether a heading over several columns puts them after the actions.
pub fn is_group_after(heading: &str) -> bool {
    let heading = normal(heading);
    GROUPS_AFTER.iter().any(|group| normal(group) == heading)
}

/// Reads a heading; nothing where it names no column that is known.
pub fn heading(text: &str) -> Option<Heading> {
    let normal = normal(text);
    // `S (after)`, `严重度（措施后）`.
    let after = brackets(text).iter().any(|inside| AFTER.contains(&inside.as_str()));
    let exact = |text: &str, after| exactly(text).map(|named| Heading { named, sureness: EXACT, after });
    exact(&normal, after)
        .or_else(|| without_after(&normal).and_then(|rest| exact(rest, true)))
        .or_else(|| partly(&normal).map(|named| Heading { named, sureness: PARTLY, after }))
}

fn exactly(normal: &str) -> Option<Named> {
    if let Some(named) = KNOWN.get(normal) {
        return Some(*named);
    }
    PREFIXES.iter().filter_map(|prefix| normal.strip_prefix(prefix)).find_map(exactly)
}

/// The heading without a word that says "after"; nothing where it has none.
fn without_after(normal: &str) -> Option<&str> {
    AFTER.iter().find_map(|word| {
        let rest = normal.strip_prefix(word).or_else(|| normal.strip_suffix(word))?;
        // `措施后的严重度`, `S after actions`.
        Some(rest.strip_prefix('的').unwrap_or(rest)).filter(|rest| exactly(rest).is_some())
    })
}

/// The longest listed heading that a longer one is made of. In English what it is about comes first ("Severity of
/// the effect"), in Chinese last (失效影响的严重度).
fn partly(normal: &str) -> Option<Named> {
    if COUNTING.iter().any(|word| normal.ends_with(word)) {
        return None;
    }
    let chinese = is_chinese(normal);
    let part = |known: &str| if chinese { normal.ends_with(known) } else { normal.starts_with(known) };
    let shortest = if chinese { SHORTEST_CHINESE_PART } else { SHORTEST_PART };
    let longest = KNOWN
        .iter()
        .filter(|(known, _)| known.chars().count() >= shortest && part(known))
        .max_by_key(|(known, _)| known.len())
        .map(|(_, named)| *named);
    longest.or_else(|| PREFIXES.iter().filter_map(|prefix| normal.strip_prefix(prefix)).find_map(partly))
}

#[cfg(test)]
mod tests {
    use WorksheetColumn as C;

    use super::*;

    fn column(text: &str) -> Option<(C, bool)> {
        match heading(text)? {
            Heading { named: Named::Column(SheetColumn::Of(column)), after, .. } => Some((column, after)),
            _ => None,
        }
    }

    #[test]
    fn no_heading_stands_for_two_columns() {
        let mut seen = BTreeMap::new();
        for (column, headings) in HEADINGS {
            for heading in *headings {
                let before = seen.insert(normal(heading), *column);
                assert!(before.is_none_or(|before| before == *column), "{heading} is listed for two columns");
            }
        }
    }

    #[test]
    fn the_words_of_both_languages_name_the_same_columns() {
        let pairs = [
            ("Process step", "过程步骤", C::Step),
            ("Item / Function", "项目/功能", C::Step),
            ("Requirement(s)", "要求", C::Requirement),
            ("(Potential) Failure Mode", "（潜在）失效模式", C::FailureMode),
            ("FM", "失效模式(FM)", C::FailureMode),
            ("Potential Effect(s) of Failure", "潜在失效后果", C::Effect),
            ("SEV", "严重度(S)", C::Severity),
            ("Special characteristics", "特殊特性", C::Class),
            ("Potential Cause(s)/Mechanism(s)", "潜在失效原因/机理", C::Cause),
            ("Current controls - Prevention", "现行设计控制·预防", C::Prevention),
            ("OCC", "频度", C::Occurrence),
            ("Current Controls – Detection", "现行探测控制(DC)", C::DetectionControl),
            ("Likelihood of detection", "可检测性", C::Detection),
            ("Risk profile number", "风险顺序数(RPN)", C::Rpn),
            ("Action Priority", "措施优先级(AP)", C::ActionPriority),
            ("Recommended action(s)", "建议措施", C::Action),
            ("Detection action", "探测措施", C::DetectionAction),
            ("Responsibility", "责任人", C::Owner),
            ("Target (completion) date", "目标完成日期", C::Due),
            ("Actions taken", "采取基于证据的措施", C::Taken),
            ("Remarks", "备注", C::Remarks),
        ];
        for (english, chinese, expected) in pairs {
            assert_eq!(column(english), Some((expected, false)), "{english}");
            assert_eq!(column(chinese), Some((expected, false)), "{chinese}");
        }
    }

    #[test]
    fn long_headings_are_known_by_what_they_are_about() {
        assert_eq!(column("Failure Mode (FM) of the Focus Element"), Some((C::FailureMode, false)));
        assert_eq!(column("Severity (S) of FE"), Some((C::Severity, false)));
        assert_eq!(column("关注要素的失效模式(FM)"), Some((C::FailureMode, false)));
        assert_eq!(column("失效影响的严重度(S)"), Some((C::Severity, false)));
        assert_eq!(column("失效原因的现行预防控制(PC)"), Some((C::Prevention, false)));
    }

    #[test]
    fn a_heading_may_say_itself_that_it_is_about_the_time_after() {
        for text in
            ["New S", "Revised severity", "措施后 S", "改进后的严重度", "新严重度", "Severity (after)"]
        {
            assert_eq!(column(text), Some((C::Severity, true)), "{text}");
        }
    }

    #[test]
    fn some_headings_need_more_than_their_words() {
        assert_eq!(heading("Detection").map(|found| found.named), Some(Named::ControlOrScore));
        assert_eq!(heading("完成日期").map(|found| found.named), Some(Named::DueOrDone));
    }

    #[test]
    fn a_number_or_a_name_is_no_column() {
        for text in ["", "No.", "序号", "过程步骤编号", "Room not ready", "7", "客房未打扫"] {
            assert_eq!(heading(text), None, "{text:?}");
        }
    }
}
