//! The scales that come with Sightline, worded for services. A project words them anew as it likes.
//!
//! Sources: the ten-point scales in use for process FMEA; HFMEA's severity and probability from 1 to 4 (DeRosier et
//! al., 2002); recoverability in place of detection after Oh et al.'s S-RPN.

use sightline_model::{Factor, Score};

use crate::operation::{LevelWording, ScalePreset, ScaleWording};

/// The levels of one scale from score 1 upwards, in English and in Simplified Chinese.
type Levels = [(&'static str, &'static str)];

const SEVERITY: &Levels = &[
    ("No effect", "无影响"),
    ("Only an expert would notice", "只有内行才会察觉"),
    ("Slight inconvenience that some customers notice", "略有不便，部分客户会察觉"),
    ("Minor defect that most customers notice", "轻微缺陷，多数客户会察觉"),
    ("Noticeable delay or rework; the customer is annoyed", "明显的延误或返工，客户不满"),
    ("Delivered in part only; formal complaint", "服务只完成一部分，客户正式投诉"),
    ("Core service badly degraded; refund or public complaint", "核心服务严重受损，导致退款或公开投诉"),
    ("Service not delivered; the customer is lost", "服务未能提供，客户流失"),
    ("Unsafe or unlawful, with warning", "危及安全或违反法规，事先有预兆"),
    ("Injury or unlawful, without warning", "造成人身伤害或违反法规，事先无预兆"),
];

const OCCURRENCE: &Levels = &[
    ("Less than 1 in 1.5 million", "低于 150 万次中 1 次"),
    ("About 1 in 150,000", "约 15 万次中 1 次"),
    ("About 1 in 15,000", "约 1.5 万次中 1 次"),
    ("About 1 in 2,000", "约 2000 次中 1 次"),
    ("About 1 in 400", "约 400 次中 1 次"),
    ("About 1 in 80", "约 80 次中 1 次"),
    ("About 1 in 20", "约 20 次中 1 次"),
    ("About 1 in 8", "约 8 次中 1 次"),
    ("About 1 in 3", "约 3 次中 1 次"),
    ("1 in 2 or more", "2 次中 1 次或更多"),
];

const DETECTION: &Levels = &[
    ("Error-proofed: it cannot reach the customer", "已做防错，不可能影响到客户"),
    ("The system blocks it; an override is possible", "系统会拦截，但可以强制放行"),
    ("The system warns; staff can ignore the warning", "系统会警告，但员工可以忽略"),
    ("A second person checks before the contact", "接触客户之前由另一人复核"),
    ("A checklist is worked through during the contact", "接触客户时按检查表逐项核对"),
    ("Staff may notice it during the contact", "员工在接触客户时可能察觉"),
    ("A routine audit after delivery finds it", "服务之后的例行检查才能发现"),
    ("A random audit after delivery may find it", "服务之后的抽查才可能发现"),
    ("Found only through complaints", "只能通过投诉发现"),
    ("No control; the customer always finds it first", "没有控制措施，总是客户先发现"),
];

const RECOVERABILITY: &Levels = &[
    ("Recovers by itself; the customer need not wait", "自动恢复，客户无需等待"),
    ("Recovered at once by whoever is there", "现场任何人都能立即补救"),
    ("Recovered within minutes by contact staff", "一线员工几分钟内可补救"),
    ("Recovered during the visit, with a short wait", "当次服务内可补救，客户稍候"),
    ("Recovered during the visit, by a supervisor", "当次服务内可补救，需主管介入"),
    ("Recovered the same day", "当天可补救"),
    ("Recovered within days; the customer must come again", "数日内可补救，客户需再来一次"),
    ("Recovered in part, with compensation", "只能部分补救，需要补偿"),
    ("Compensation only; the service is not recovered", "只能赔偿，服务无法补救"),
    ("Nothing can recover it", "无法补救"),
];

const SEVERITY_TO_5: &Levels = &[
    ("No effect that a customer notices", "客户察觉不到影响"),
    ("Slight inconvenience", "略有不便"),
    ("Noticeable delay or rework; complaint", "明显的延误或返工，客户抱怨"),
    ("Service not delivered; the customer is lost", "服务未能提供，客户流失"),
    ("Injury or unlawful", "造成人身伤害或违反法规"),
];

const OCCURRENCE_TO_5: &Levels = &[
    ("Hardly ever: less than once a year", "几乎不发生：不到每年一次"),
    ("Seldom: some times a year", "很少：每年几次"),
    ("Now and then: every month", "偶尔：每月都有"),
    ("Often: every week", "经常：每周都有"),
    ("Nearly always: every day", "几乎总是：每天都有"),
];

const DETECTION_TO_5: &Levels = &[
    ("Error-proofed: it cannot reach the customer", "已做防错，不可能影响到客户"),
    ("Caught before the customer feels it", "客户感受到之前就能发现"),
    ("Caught during the contact, as a rule", "接触客户时通常能发现"),
    ("Found only later, by chance", "事后偶然才能发现"),
    ("The customer always finds it first", "总是客户先发现"),
];

const HAZARD_SEVERITY: &Levels = &[
    ("Minor: hardly noticed", "轻微：几乎察觉不到"),
    ("Moderate: inconvenience or a longer stay", "中等：带来不便或延长时间"),
    ("Major: lasting harm, or a customer lost", "严重：造成持续的损害或客户流失"),
    ("Catastrophic: death, severe injury or breach of law", "灾难性：死亡、重伤或违法"),
];

const HAZARD_PROBABILITY: &Levels = &[
    ("Remote: may happen once in 5 to 30 years", "罕见：5 至 30 年可能发生一次"),
    ("Uncommon: may happen once in 2 to 5 years", "少见：2 至 5 年可能发生一次"),
    ("Occasional: may happen several times in 1 to 2 years", "偶发：1 至 2 年可能发生数次"),
    ("Frequent: may happen several times a year", "频繁：一年内可能发生数次"),
];

/// The scales of a preset, by factor.
pub fn scales(preset: ScalePreset) -> Vec<(Factor, ScaleWording)> {
    use Factor::{Detection, Occurrence, Recoverability, Severity};
    let named = |factor| match factor {
        Severity => "Severity · 严重度",
        Occurrence => "Occurrence · 发生度",
        Detection => "Detection · 探测度",
        Recoverability => "Recoverability · 可恢复性",
    };
    let levels: &[(Factor, &Levels)] = match preset {
        ScalePreset::Service => &[(Severity, SEVERITY), (Occurrence, OCCURRENCE), (Detection, DETECTION)],
        ScalePreset::FivePoints => {
            &[(Severity, SEVERITY_TO_5), (Occurrence, OCCURRENCE_TO_5), (Detection, DETECTION_TO_5)]
        }
        ScalePreset::Hfmea => &[(Severity, HAZARD_SEVERITY), (Occurrence, HAZARD_PROBABILITY)],
        ScalePreset::ServiceRpn => {
            &[(Severity, SEVERITY), (Occurrence, OCCURRENCE), (Recoverability, RECOVERABILITY)]
        }
    };
    levels.iter().map(|(factor, levels)| (*factor, worded(named(*factor), levels))).collect()
}

/// A scale of whole numbers from 1 up to as many as there are levels.
fn worded(title: &str, levels: &Levels) -> ScaleWording {
    let [one, ..] = Score::TEN_POINTS;
    let levels: Vec<LevelWording> = Score::TEN_POINTS
        .into_iter()
        .zip(levels)
        .map(|(score, (text_en, text_zh))| LevelWording {
            score,
            text_en: (*text_en).to_owned(),
            text_zh: (*text_zh).to_owned(),
        })
        .collect();
    let maximum = levels.last().map_or(one, |level| level.score);
    ScaleWording { title: title.to_owned(), minimum: one, maximum, step: one, levels }
}
