//! What a new project file holds before anybody has done anything: the project and its three scales.
//!
//! The wording is for services, after the ten-point scales in use for process FMEA; a project words its
//! levels anew with [`Operation::WordScaleLevel`](crate::Operation::WordScaleLevel).

use sightline_model::{Factor, Project, Record, RecordId, Row, Scale, ScaleLevel, Score};
use uuid::Uuid;

/// The levels of one scale from score 1 upwards, in English and in Simplified Chinese.
type Levels = [(&'static str, &'static str); 10];

const SEVERITY: Levels = [
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

const OCCURRENCE: Levels = [
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

const DETECTION: Levels = [
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

/// The records of a new project, parents first.
pub fn records(title: &str) -> Vec<Record> {
    let scales = Factor::ALL.iter().copied().flat_map(scale);
    std::iter::once(project(title)).chain(scales).collect()
}

/// The project itself.
pub fn project(title: &str) -> Record {
    Project { id: new_id(), title: title.to_owned(), currency: String::new() }.into_record()
}

/// The scale that a project has for a factor in the beginning, and its levels.
pub fn scale(factor: Factor) -> Vec<Record> {
    let (title, levels) = match factor {
        Factor::Severity => ("Severity · 严重度", SEVERITY),
        Factor::Occurrence => ("Occurrence · 发生度", OCCURRENCE),
        Factor::Detection => ("Detection · 探测度", DETECTION),
    };
    let [one, .., ten] = Score::TEN_POINTS;
    let (scale, title) = (new_id(), title.to_owned());
    let row = Scale { id: scale, factor, title, minimum: one, maximum: ten, step: one, version: 1 };
    let levels = Score::TEN_POINTS.into_iter().zip(levels).map(|(score, (text_en, text_zh))| {
        let (text_en, text_zh) = (text_en.to_owned(), text_zh.to_owned());
        ScaleLevel { id: new_id(), scale, score, text_en, text_zh }.into_record()
    });
    std::iter::once(row.into_record()).chain(levels).collect()
}

fn new_id<I: RecordId>() -> I {
    I::from_uuid(Uuid::now_v7())
}
