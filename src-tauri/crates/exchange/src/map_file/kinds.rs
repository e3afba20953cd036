//! What a lane holds and what a channel is, by the words that people name them with, in English and Chinese.

use sightline_model::{ChannelKind, LaneKind};
use unicode_normalization::UnicodeNormalization;

use LaneKind as L;

/// A lane as its name says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidLane {
    /// What it holds; nothing where the name says nothing of it.
    pub kind: Option<LaneKind>,
    /// What is left as its title: nothing where it is called by its kind.
    pub title: String,
}

/// How the app itself calls each kind, in both languages.
const OWN_NAMES: [(LaneKind, &str, &str); 19] = [
    (L::PhysicalEvidence, "Physical evidence", "有形展示"),
    (L::CustomerActions, "Customer actions", "顾客行为"),
    (L::Frontstage, "Frontstage", "前台行为"),
    (L::Backstage, "Backstage", "后台行为"),
    (L::Support, "Support processes", "支持过程"),
    (L::Cards, "Cards", "卡片"),
    (L::Thoughts, "Thoughts", "想法"),
    (L::Expectations, "Expectations", "期望"),
    (L::Emotion, "Emotion", "情绪曲线"),
    (L::Channels, "Channels", "渠道"),
    (L::Images, "Images", "图片"),
    (L::Pains, "Pain points", "痛点"),
    (L::Opportunities, "Opportunities", "机会点"),
    (L::Metric, "Metric", "指标"),
    (L::Satisfaction, "Satisfaction", "满意度"),
    (L::Time, "Time", "时间"),
    (L::Cost, "Cost", "成本"),
    (L::Owner, "Owner", "负责人"),
    (L::Policy, "Policy", "政策与规定"),
];

/// Words and phrases that a name may hold. Of several that fit, the first kind counts: a name such as `customer
/// satisfaction` or `后台支持` is about its narrower word.
const WORDS: [(LaneKind, &[&str]); 18] = [
    (L::Satisfaction, &["satisfaction", "csat", "nps", "rating", "满意"]),
    (L::Expectations, &["expectation", "expectations", "needs", "expects", "期望", "期待", "需求", "预期"]),
    (
        L::Thoughts,
        &[
            "thought",
            "thoughts",
            "thinking",
            "thinks",
            "quote",
            "quotes",
            "says",
            "mindset",
            "questions",
            "想法",
            "心声",
            "所思",
            "所想",
            "内心",
            "语录",
            "疑问",
        ],
    ),
    (
        L::Emotion,
        &[
            "emotion",
            "emotions",
            "emotional",
            "feeling",
            "feelings",
            "feels",
            "mood",
            "sentiment",
            "experience curve",
            "情绪",
            "情感",
            "感受",
            "心情",
            "体验曲线",
        ],
    ),
    (
        L::Pains,
        &[
            "pain",
            "pains",
            "pain points",
            "painpoints",
            "problem",
            "problems",
            "barrier",
            "barriers",
            "frustration",
            "frustrations",
            "issues",
            "痛点",
            "问题",
            "障碍",
            "困难",
            "抱怨",
        ],
    ),
    (
        L::Opportunities,
        &[
            "opportunity",
            "opportunities",
            "idea",
            "ideas",
            "improvement",
            "improvements",
            "solutions",
            "机会",
            "改进",
            "改善",
            "建议",
            "创意",
        ],
    ),
    (
        L::Images,
        &[
            "storyboard",
            "image",
            "images",
            "picture",
            "pictures",
            "photo",
            "photos",
            "图片",
            "故事板",
            "照片",
            "插图",
        ],
    ),
    (
        L::Channels,
        &[
            "channel",
            "channels",
            "touchpoint",
            "touchpoints",
            "touch points",
            "渠道",
            "触点",
            "接触点",
            "媒介",
        ],
    ),
    (
        L::PhysicalEvidence,
        &[
            "evidence",
            "physical evidence",
            "props",
            "artefacts",
            "artifacts",
            "tangibles",
            "有形",
            "实体证据",
            "物理证据",
            "服务证据",
            "展示",
            "物证",
        ],
    ),
    (
        L::Support,
        &[
            "support",
            "supporting",
            "systems",
            "system",
            "it",
            "infrastructure",
            "supplier",
            "suppliers",
            "partner",
            "partners",
            "third party",
            "支持",
            "支撑",
            "系统",
            "供应商",
            "合作方",
            "合作伙伴",
        ],
    ),
    (
        L::Backstage,
        &[
            "backstage",
            "back stage",
            "back office",
            "backoffice",
            "back of house",
            "behind the scenes",
            "invisible",
            "后台",
            "幕后",
            "不可见",
            "后场",
        ],
    ),
    (
        L::Frontstage,
        &[
            "frontstage",
            "front stage",
            "onstage",
            "on stage",
            "front office",
            "front of house",
            "front line",
            "frontline",
            "staff",
            "employee",
            "employees",
            "reception",
            "receptionist",
            "visible",
            "前台",
            "前场",
            "员工",
            "店员",
            "服务员",
            "一线",
            "可见行为",
        ],
    ),
    (L::Time, &["time", "duration", "timing", "minutes", "时间", "时长", "耗时", "用时"]),
    (L::Cost, &["cost", "costs", "price", "成本", "费用", "花费"]),
    (
        L::Owner,
        &[
            "owner",
            "owners",
            "responsible",
            "responsibility",
            "department",
            "departments",
            "负责",
            "责任",
            "部门",
        ],
    ),
    (
        L::Policy,
        &[
            "policy",
            "policies",
            "rule",
            "rules",
            "regulation",
            "regulations",
            "政策",
            "制度",
            "规定",
            "规则",
            "规章",
        ],
    ),
    (L::Metric, &["metric", "metrics", "kpi", "kpis", "measure", "measures", "指标", "度量", "绩效"]),
    (
        L::CustomerActions,
        &[
            "customer",
            "customers",
            "user",
            "users",
            "guest",
            "guests",
            "client",
            "clients",
            "patient",
            "patients",
            "passenger",
            "passengers",
            "visitor",
            "visitors",
            "consumer",
            "shopper",
            "citizen",
            "student",
            "actions",
            "action",
            "activities",
            "doing",
            "does",
            "steps taken",
            "顾客",
            "客户",
            "用户",
            "客人",
            "患者",
            "病人",
            "旅客",
            "乘客",
            "访客",
            "消费者",
            "学生",
            "居民",
            "行为",
            "行动",
            "活动",
        ],
    ),
];

/// Words of channels.
const CHANNELS: [(ChannelKind, &[&str]); 11] = [
    (
        ChannelKind::SelfService,
        &[
            "self-service machine",
            "self service",
            "self-service",
            "kiosk",
            "machine",
            "atm",
            "自助设备",
            "自助机",
            "自助终端",
            "自助",
        ],
    ),
    (
        ChannelKind::InPerson,
        &[
            "in person",
            "in-person",
            "face to face",
            "desk",
            "counter",
            "shop",
            "store",
            "visit",
            "面对面",
            "门店",
            "柜台",
            "现场",
            "线下",
        ],
    ),
    (ChannelKind::App, &["app", "mobile app", "mini program", "手机应用", "应用", "小程序", "手机app"]),
    (
        ChannelKind::Website,
        &["website", "web site", "web", "web page", "online", "site", "网站", "网页", "官网", "线上"],
    ),
    (
        ChannelKind::Telephone,
        &["telephone", "phone", "call", "hotline", "call centre", "call center", "电话", "热线", "呼叫中心"],
    ),
    (ChannelKind::Email, &["email", "e-mail", "mail", "newsletter", "电子邮件", "邮件", "邮箱"]),
    (
        ChannelKind::Message,
        &[
            "messages and chat",
            "message",
            "messages",
            "chat",
            "sms",
            "text message",
            "whatsapp",
            "wechat",
            "短信与即时消息",
            "短信",
            "微信",
            "聊天",
            "消息",
        ],
    ),
    (
        ChannelKind::SocialMedia,
        &["social media", "social", "facebook", "instagram", "weibo", "社交媒体", "微博", "小红书", "抖音"],
    ),
    (ChannelKind::Post, &["post", "letter", "parcel", "courier", "邮寄", "信件", "快递", "包裹"]),
    (
        ChannelKind::Print,
        &[
            "print",
            "leaflet",
            "brochure",
            "flyer",
            "poster",
            "sign",
            "印刷品",
            "传单",
            "海报",
            "宣传册",
            "标识",
        ],
    ),
    (
        ChannelKind::Broadcast,
        &["radio and video", "radio", "television", "tv", "video", "广播与视频", "广播", "电视", "视频"],
    ),
];

/// Lines that a blueprint draws between its lanes, and no lanes: they follow from the kinds of the lanes.
const LINES: [&str; 9] = [
    "line of interaction",
    "line of visibility",
    "line of internal interaction",
    "line of implementation",
    "互动线",
    "交互线",
    "可见线",
    "可视线",
    "内部互动线",
];

/// Reads the name of a lane. A kind's own name in brackets at its end says the kind, and is no part of the title.
#[must_use]
pub fn read_lane(name: &str) -> SaidLane {
    let name = name.trim();
    if let Some(kind) = own_kind(name) {
        return SaidLane { kind: Some(kind), title: String::new() };
    }
    if let Some((title, kind)) = bracketed(name) {
        return SaidLane { kind: Some(kind), title: title.to_owned() };
    }
    SaidLane { kind: lane_kind(name), title: name.to_owned() }
}

/// Whether a name is that of a line between lanes.
pub fn is_line(name: &str) -> bool {
    let name = compared(name);
    LINES.iter().any(|line| name == *line)
}

/// The kind that is called exactly so by the app itself.
fn own_kind(name: &str) -> Option<LaneKind> {
    let name = compared(name);
    let own = OWN_NAMES.iter().find(|(_, english, chinese)| name == compared(english) || name == *chinese);
    own.map(|(kind, ..)| *kind)
}

fn bracketed(name: &str) -> Option<(&str, LaneKind)> {
    let inside = name.strip_suffix([')', '）'])?;
    let (title, kind) = inside.rsplit_once(['(', '（'])?;
    let title = title.trim_end();
    own_kind(kind).filter(|_| !title.is_empty()).map(|kind| (title, kind))
}

/// What a lane of this name holds; nothing where none of its words is known.
#[must_use]
pub fn lane_kind(name: &str) -> Option<LaneKind> {
    let name = compared(name);
    let fits = |words: &[&str]| words.iter().any(|word| holds(&name, word));
    own_kind(&name).or_else(|| WORDS.iter().find(|(_, words)| fits(words)).map(|(kind, _)| *kind))
}

/// Which channel a short text means; nothing where it says more than that.
pub fn channel_kind(text: &str) -> Option<ChannelKind> {
    let text = compared(text);
    CHANNELS.iter().find(|(_, words)| words.contains(&text.as_str())).map(|(kind, _)| *kind)
}

/// Whether a name holds a phrase: as whole words where it is written with letters, anywhere where it is Chinese.
fn holds(name: &str, phrase: &str) -> bool {
    if !phrase.is_ascii() {
        return name.contains(phrase);
    }
    let is_letter = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    name.match_indices(phrase).any(|(start, _)| {
        let (before, after) =
            (name[..start].chars().next_back(), name[start + phrase.len()..].chars().next());
        !is_letter(before) && !is_letter(after)
    })
}

/// A name in the form that is compared: one width, small letters, single spaces, nothing but letters at its ends.
pub fn compared(name: &str) -> String {
    let folded: String = name.nfkc().flat_map(char::to_lowercase).collect();
    let spaced: String =
        folded.chars().map(|letter| if "_/&".contains(letter) { ' ' } else { letter }).collect();
    let words = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_matches(|letter: char| !letter.is_alphanumeric() && !"()".contains(letter)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_are_known_by_the_words_of_both_languages() {
        let cases = [
            ("Frontstage actions", "前台员工行为", L::Frontstage),
            ("On-stage contact employee", "前台接待", L::Frontstage),
            ("Backstage contact employee", "后台员工", L::Backstage),
            ("Support systems", "后台支持系统", L::Support),
            ("Guest actions", "用户行为", L::CustomerActions),
            ("PHYSICAL EVIDENCE:", "有形展示：", L::PhysicalEvidence),
            ("Customer satisfaction (NPS)", "顾客满意度", L::Satisfaction),
            ("Thinking", "用户想法", L::Thoughts),
            ("Feelings & emotions", "情绪曲线", L::Emotion),
            ("Pain points", "用户痛点", L::Pains),
            ("Opportunities for us", "改进机会", L::Opportunities),
            ("Touchpoints", "触点", L::Channels),
            ("Waiting time", "等待时长", L::Time),
        ];
        for (english, chinese, kind) in cases {
            assert_eq!(lane_kind(english), Some(kind), "{english}");
            assert_eq!(lane_kind(chinese), Some(kind), "{chinese}");
        }
    }

    #[test]
    fn a_word_within_another_says_nothing() {
        for name in ["Sometimes", "Kitchen", "Itinerary", "Night desk", "厨房"] {
            assert_eq!(lane_kind(name), None, "{name}");
        }
    }

    #[test]
    fn a_lane_that_is_called_by_its_kind_has_no_title() {
        assert_eq!(read_lane("Backstage"), SaidLane { kind: Some(L::Backstage), title: String::new() });
        assert_eq!(read_lane("后台行为"), SaidLane { kind: Some(L::Backstage), title: String::new() });
        assert_eq!(
            read_lane("Night desk (Backstage)"),
            SaidLane { kind: Some(L::Backstage), title: "Night desk".into() }
        );
        assert_eq!(read_lane("夜班（后台行为）").kind, Some(L::Backstage));
        assert_eq!(
            read_lane("Guests (two)"),
            SaidLane { kind: Some(L::CustomerActions), title: "Guests (two)".into() }
        );
    }

    #[test]
    fn every_kind_has_its_own_name() {
        for kind in L::ALL {
            assert!(OWN_NAMES.iter().any(|(named, ..)| named == kind), "{}", kind.word());
        }
    }
}
