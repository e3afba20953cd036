//! Charts of a small hotel, in both languages.

use sightline_model::ActionPriority;
use sightline_scene::chart::{
    BeforeAfterChart, BeforeAfterRow, MatrixCell, MatrixChart, ParetoBar, ParetoChart, ParetoRest,
    TrendChart, TrendVersion,
};

/// Five bars, of which three are the vital few, and a rest.
pub fn pareto(chinese: bool) -> ParetoChart {
    let names = if chinese {
        ["客人因噪音无法入睡", "同一房间被售出两次", "早晨没有热水", "枕头给了过敏的客人", "没有空车位"]
    } else {
        [
            "Noise keeps the guest awake",
            "Room is sold twice – Two sales channels exchange their stock only once an hour",
            "No hot water in the morning",
            "Feather pillow is given to an allergic guest",
            "No parking space is free",
        ]
    };
    let values = [336.0, 280.0, 196.0, 100.0, 60.0];
    let shares = [0.336, 0.616, 0.812, 0.912, 0.972];
    let bars = names.into_iter().zip(values).zip(shares);
    let text = |english: &str, han: &str| if chinese { han.to_owned() } else { english.to_owned() };
    ParetoChart {
        title: text("Pareto chart: RPN", "帕累托图：RPN"),
        summary: text(
            "3 of 7 make up 80 % of the total of 1,000.",
            "7 项中的 3 项累计达到总量（1,000）的 80 %。",
        ),
        chinese,
        heads: [text("What can fail", "失效模式"), text("RPN", "RPN"), text("Share so far", "累计占比")],
        bars: bars.map(|((name, value), share)| ParetoBar { name: name.to_owned(), value, share }).collect(),
        vital: 3,
        rest: Some(ParetoRest { name: text("2 smaller ones", "其余较小的 2 项"), value: 28.0 }),
    }
}

/// A cell of each priority and one without, as far as the scale has room for them.
pub fn matrix(chinese: bool, points: u8) -> MatrixChart {
    let text = |english: &str, han: &str| if chinese { han.to_owned() } else { english.to_owned() };
    let cell =
        |severity: u8, occurrence: u8, count, priority: Option<(ActionPriority, &str, &str)>| MatrixCell {
            severity: severity.min(points),
            occurrence: occurrence.min(points),
            count,
            priority: priority.map(|(priority, english, han)| (priority, text(english, han))),
        };
    MatrixChart {
        title: text("Risk matrix", "风险矩阵"),
        summary: text("1,212 rows in 4 cells.", "4 个单元格中共 1,212 行。"),
        chinese,
        heads: [
            text("Severity", "严重度"),
            text("Occurrence", "发生度"),
            text("Rows", "行数"),
            text("Worst priority", "最高优先级"),
        ],
        points,
        cells: vec![
            cell(10, 3, 2, Some((ActionPriority::High, "High", "高"))),
            cell(7, 4, 9, Some((ActionPriority::Medium, "Medium", "中"))),
            cell(3, 2, 1_200, Some((ActionPriority::Low, "Low", "低"))),
            cell(1, 1, 1, None),
        ],
    }
}

/// Two rows that were scored again: one that has become smaller, as in print, and one that has grown.
pub fn before_after(chinese: bool) -> BeforeAfterChart {
    let text = |english: &str, han: &str| if chinese { han.to_owned() } else { english.to_owned() };
    let row = |name, before, after, change| BeforeAfterRow { name, before, after, change: Some(change) };
    BeforeAfterChart {
        title: text("Before and after: RPN", "改进前后：RPN"),
        summary: text("Together 380 → 318, −16.3 %.", "合计 380 → 318，−16.3 %。"),
        chinese,
        heads: [
            text("What can fail", "失效模式"),
            text("Before", "改进前"),
            text("After", "改进后"),
            text("Change", "变化"),
        ],
        rows: vec![
            row(text("Room is sold twice", "同一房间被售出两次"), 280.0, 168.0, -0.4),
            row(text("No parking space is free", "没有空车位"), 100.0, 150.0, 0.5),
        ],
    }
}

/// Three versions, of which the last two have as many high as medium priorities.
pub fn trend(chinese: bool) -> TrendChart {
    let text = |english: &str, han: &str| if chinese { han.to_owned() } else { english.to_owned() };
    let version = |name, counts| TrendVersion { name, counts };
    TrendChart {
        title: text("Trend over versions", "各版本的趋势"),
        summary: text("High priorities: 9, then 2.", "高优先级：由 9 变为 2。"),
        chinese,
        head: text("Version", "版本"),
        priorities: [text("High", "高"), text("Medium", "中"), text("Low", "低")],
        versions: vec![
            version(text("Workshop in May", "五月工作坊"), [9, 6, 3]),
            version(text("After the first actions", "首批措施之后"), [4, 4, 10]),
            version(text("Now", "现在"), [2, 2, 14]),
        ],
    }
}
