//! The message catalogues, for what is said outside the page: errors in a terminal, names of new files, the
//! words of a drawing.
//!
//! The page formats ICU messages; here only plain `{name}` placeholders are filled, and a test holds the
//! messages that this crate reads to them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use sightline_exchange::html::HtmlWords;
use sightline_exchange::pdf::DrawingWords;
use sightline_exchange::pptx::SlideWords;
use sightline_model::time::Breach;
use sightline_model::{ActionPriority, BlueprintLine, ChannelKind, LaneKind, LinkKind};
use sightline_scene::marks::Glyph;
use sightline_scene::{Heat, HeatLevel, SceneWords, TimeWords};

use crate::answers::Notice;
use crate::error::CommandError;
use crate::settings::Language;

/// All messages of one language.
pub struct Catalogue {
    language: Language,
    messages: BTreeMap<String, String>,
}

static ENGLISH: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::read(Language::English, include_str!("../../../../ui/src/i18n/en.json")));
static CHINESE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::read(Language::Chinese, include_str!("../../../../ui/src/i18n/zh-CN.json")));

impl Catalogue {
    /// The messages of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::Chinese => &CHINESE,
        }
    }

    fn read(language: Language, json: &str) -> Self {
        // A catalogue is part of the program and a test reads both, so this never comes up empty.
        Self { language, messages: serde_json::from_str(json).unwrap_or_default() }
    }

    /// A message as it stands. A key that has none stands for itself, so that a gap is seen and nothing fails.
    #[must_use]
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.messages.get(key).map_or(key, String::as_str)
    }

    /// A message with its placeholders filled.
    #[must_use]
    pub fn format(&self, key: &str, details: &BTreeMap<String, String>) -> String {
        let mut text = String::new();
        let mut rest = self.text(key);
        while let Some((before, name, after)) = next_placeholder(rest) {
            text.push_str(before);
            match details.get(name) {
                Some(value) => text.push_str(value),
                None => text.push_str(&rest[before.len()..rest.len() - after.len()]),
            }
            rest = after;
        }
        text + rest
    }

    /// The same, with the placeholders' values as they come.
    #[must_use]
    pub fn fill<'a>(&self, key: &str, details: impl IntoIterator<Item = (&'a str, String)>) -> String {
        self.format(key, &details.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// The language that it speaks.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// An error as a sentence.
    #[must_use]
    pub fn error(&self, error: &CommandError) -> String {
        self.format(&format!("error.{}", error.code.word()), &error.details)
    }

    /// A notice as a sentence.
    #[must_use]
    pub fn notice(&self, notice: &Notice) -> String {
        self.format(&format!("notice.{}", notice.code.word()), &notice.details)
    }

    /// The words that a drawing needs.
    #[must_use]
    pub fn scene_words(&self) -> SceneWords {
        // The map's spine is named in small capitals; Chinese has none and stays as it is.
        let line = |line, word| (line, self.text(word).to_uppercase());
        SceneWords {
            chinese: self.language == Language::Chinese,
            lane_kinds: LaneKind::ALL
                .iter()
                .map(|kind| (*kind, self.text(&format!("laneKind.{}", kind.word())).to_owned()))
                .collect(),
            lines: BTreeMap::from([
                line(BlueprintLine::Interaction, "line.interaction"),
                line(BlueprintLine::Visibility, "line.visibility"),
                line(BlueprintLine::InternalInteraction, "line.internalInteraction"),
            ]),
            channel_kinds: ChannelKind::ALL
                .iter()
                .map(|kind| (*kind, self.text(&format!("channelKind.{}", kind.word())).to_owned()))
                .collect(),
            no_channel: self.text("scene.noChannel").to_owned(),
            everybody: self.text("scene.everybody").to_owned(),
            time: TimeWords {
                days: self.text("time.days").to_owned(),
                hours: self.text("time.hours").to_owned(),
                minutes: self.text("time.minutes").to_owned(),
                seconds: self.text("time.seconds").to_owned(),
            },
            no_time: self.text("core.noTime").to_owned(),
        }
    }
}

impl Catalogue {
    /// The words of a map on paper, and those for what is only seen in it.
    #[must_use]
    pub fn drawing_words(&self) -> DrawingWords {
        let text = |key: &str| self.text(key).to_owned();
        let glyph = |glyph: Glyph| {
            let key = match glyph {
                Glyph::Mark(mark) => format!("mark.{}", mark.word()),
                Glyph::Evidence(status) => format!("evidence.{}", status.word()),
                Glyph::OverTime(Breach::Always) => "canvas.step.overTime".to_owned(),
                Glyph::OverTime(Breach::OnRecovery) => "canvas.step.overTimeOnRecovery".to_owned(),
                other => format!("printed.glyph.{}", other.word()),
            };
            (glyph.word(), self.text(&key).to_owned())
        };
        let links = |section: &str| {
            LinkKind::ALL.iter().map(|kind| (*kind, text(&format!("{section}.{}", kind.word())))).collect()
        };
        let priorities = [ActionPriority::High, ActionPriority::Medium, ActionPriority::Low];
        DrawingWords {
            language: self.language.word().to_owned(),
            chinese: self.language == Language::Chinese,
            glyphs: Glyph::ALL.into_iter().map(glyph).collect(),
            failure_modes: text("printed.failureModes"),
            open_questions: text("printed.openQuestions"),
            priority: text("printed.priority"),
            priorities: priorities
                .into_iter()
                .map(|priority| (priority, text(&format!("priority.{}", priority.letter()))))
                .collect(),
            channels: ChannelKind::ALL
                .iter()
                .map(|kind| (*kind, text(&format!("channelKind.{}", kind.word()))))
                .collect(),
            links: links("printed.link"),
            link_kinds: links("linkKind"),
            picture: text("canvas.card.image"),
            curve: text("printed.curve"),
            empty_card: text("canvas.card.empty"),
            untitled_phase: text("canvas.phase.untitled"),
            legend: text("printed.legend"),
            page: text("printed.page"),
            version: text("printed.version"),
            assembly: text("printed.assembly"),
            assembly_steps: text("printed.assemblySteps"),
            heat: [Heat::Rpn, Heat::ActionPriority]
                .into_iter()
                .flat_map(|heat| HeatLevel::ALL.iter().map(move |level| (heat, *level)))
                .map(|(heat, level)| {
                    let key = format!("printed.heat.{}.{}", heat.word(), level.word());
                    ((heat, level), text(&key))
                })
                .collect(),
            separator: text("canvas.card.separator"),
            ..DrawingWords::default()
        }
    }
}

impl Language {
    /// The language that the computer is set to, as far as the app knows it: Chinese of any script reads
    /// Simplified Chinese best among the two, everything else reads English.
    #[must_use]
    pub fn of_this_computer() -> Self {
        sys_locale::get_locale().as_deref().map_or(Self::English, Self::of_locale)
    }

    /// The language for a locale such as `zh_CN.UTF-8`.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        if locale.split(['-', '_', '.']).next() == Some("zh") { Self::Chinese } else { Self::English }
    }
}

/// What stands before the next `{name}`, the name, and what stands after it.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

impl Catalogue {
    /// The words of a map's page.
    #[must_use]
    pub fn html_words(&self) -> HtmlWords {
        let text = |key: &str| self.text(key).to_owned();
        let head = |column: &str| text(&format!("worksheet.{column}"));
        HtmlWords {
            drawing: text("html.drawing"),
            search: text("html.search"),
            hits: text("html.hits"),
            no_hits: text("html.noHits"),
            next: text("html.next"),
            previous: text("html.previous"),
            zoom: text("html.zoom"),
            zoom_in: text("html.zoomIn"),
            zoom_out: text("html.zoomOut"),
            whole_map: text("html.wholeMap"),
            keys: text("html.keys"),
            risks: text("html.risks"),
            risks_caption: text("html.risksCaption"),
            no_risks: text("html.noRisks"),
            heads: [
                "rank",
                "step",
                "card",
                "failure-mode",
                "effect",
                "cause",
                "severity",
                "occurrence",
                "detection",
                "rpn",
                "action-priority",
            ]
            .map(head),
            unnamed: text("risk.unnamed"),
            to_risks: text("html.toRisks"),
            outline: text("html.outline"),
            untitled_step: text("canvas.step.untitled"),
        }
    }

    /// The words of slides.
    #[must_use]
    pub fn slide_words(&self) -> SlideWords {
        let text = |key: &str| self.text(key).to_owned();
        let HtmlWords {
            heads: [rank, step, _, failure_mode, _, cause, s, o, d, rpn, priority], unnamed, ..
        } = self.html_words();
        SlideWords {
            part: text("slides.part"),
            chart: text("slides.chart"),
            worst: text("slides.worst"),
            heads: [rank, step, failure_mode, cause, s, o, d, rpn, priority],
            unnamed,
        }
    }
}
