//! The sentences that this side of the bridge says: all there, in both languages, with placeholders that are
//! filled. The page's own tests compare the two catalogues key by key.

use std::collections::BTreeSet;

use sightline_app::{Catalogue, ErrorCode, Language, NoticeCode, ParetoBasis};
use sightline_document::{OperationName, audited_properties};
use sightline_exchange::map_file::{MapFindingKind, read_lane};
use sightline_exchange::risk_table::SheetFindingKind;
use sightline_model::risk::{HazardQuestion, HazardStop, Measure};
use sightline_model::risk::{WorksheetColumn, WorksheetPreset};
use sightline_model::{
    ActionKind, ActionStatus, Aggregation, ChannelKind, DmaicStage, Factor, HazardDecision, LaneKind,
    MapPreset,
};

/// The parts of a sentence that says why a risk stands where it stands.
const EXPLAINED: [&str; 15] = [
    "and",
    "first",
    "grave",
    "hazard.act",
    "hazard.overridden",
    "inOrder",
    "lower",
    "notScored",
    "otherScale",
    "ranked",
    "tieBroken",
    "tied",
    "tiedWithOne",
    "unranked",
    "unscored",
];

/// The words of the audit trail besides those of the properties.
const AUDITED: [&str; 19] = [
    "added",
    "after",
    "before",
    "changed",
    "controlKind.detection",
    "controlKind.prevention",
    "deed",
    "deleted",
    "kind",
    "property",
    "reach.final",
    "reach.local",
    "reason",
    "record",
    "redone",
    "scaleVersion",
    "undone",
    "when",
    "who",
];

/// The words of charts.
const CHARTED: [&str; 24] = [
    "after",
    "before",
    "beforeAfter",
    "beforeAfter.none",
    "beforeAfter.summary",
    "change",
    "cost",
    "leftOut",
    "matrix",
    "matrix.summary",
    "noStep",
    "now",
    "pareto.none",
    "pareto.summary",
    "priority",
    "rest",
    "row",
    "rows",
    "share",
    "step",
    "trend",
    "trend.none",
    "trend.summary",
    "version",
];

/// The words of a map on paper.
const PRINTED: [&str; 25] = [
    "canvas.card.empty",
    "canvas.card.image",
    "canvas.card.separator",
    "canvas.phase.untitled",
    "canvas.step.overTime",
    "canvas.step.overTimeOnRecovery",
    "core.logoTitle",
    "core.mapFileTitle",
    "printed.assembly",
    "printed.assemblySteps",
    "printed.curve",
    "printed.failureModes",
    "printed.glyph.fail-point",
    "printed.glyph.note",
    "printed.glyph.opens-map",
    "printed.glyph.question",
    "printed.glyph.touchpoint",
    "printed.legend",
    "printed.link.flow",
    "printed.link.information",
    "printed.link.two-way",
    "printed.openQuestions",
    "printed.page",
    "printed.priority",
    "printed.version",
];

fn keys() -> Vec<String> {
    let mut keys = Vec::new();
    keys.extend(ErrorCode::all().map(|code| format!("error.{}", code.word())));
    keys.extend(NoticeCode::ALL.iter().map(|code| format!("notice.{}", code.word())));
    keys.extend(OperationName::ALL.iter().map(|name| format!("operation.{}", name.word())));
    keys.extend(LaneKind::ALL.iter().map(|kind| format!("laneKind.{}", kind.word())));
    keys.extend(MapPreset::ALL.iter().map(|preset| format!("preset.{}", preset.word())));
    keys.extend(ChannelKind::ALL.iter().map(|kind| format!("channelKind.{}", kind.word())));
    keys.extend(WorksheetColumn::ALL.iter().map(|column| format!("worksheet.{}", column.word())));
    keys.extend(
        WorksheetPreset::ALL
            .iter()
            .flat_map(|preset| preset.columns().iter().map(|column| preset.heading(*column))),
    );
    keys.extend(["noChannel", "everybody"].map(|word| format!("scene.{word}")));
    keys.extend(["interaction", "visibility", "internalInteraction"].map(|line| format!("line.{line}")));
    keys.extend(
        ["noTime", "copiedFile", "recoveredFile", "restoredFile", "openTitle", "copyTitle", "pictureTitle"]
            .map(|word| format!("core.{word}")),
    );
    keys.extend(SheetFindingKind::ALL.iter().map(|kind| format!("sheetFinding.{}", kind.word())));
    keys.extend(MapFindingKind::ALL.iter().map(|kind| format!("mapFinding.{}", kind.word())));
    keys.push("mapImport.line".to_owned());
    keys.extend(["laneAndStep", "lanes", "phase", "timeLimit"].map(|word| format!("mapTable.{word}")));
    keys.extend(["projectJsonTitle", "touchpointsTitle"].map(|word| format!("core.{word}")));
    keys.extend(ActionStatus::ALL.iter().map(|status| format!("actionStatus.{}", status.word())));
    keys.extend(ActionKind::ALL.iter().map(|kind| format!("actionKind.{}", kind.word())));
    keys.extend(DmaicStage::ALL.iter().map(|stage| format!("dmaicStage.{}", stage.word())));
    keys.extend(HazardDecision::ALL.iter().map(|decision| format!("hazard.{}", decision.word())));
    keys.extend(
        [
            "sheet.name",
            "sheet.yes",
            "sheet.no",
            "sheet.offScale",
            "import.noValue",
            "import.row",
            "core.tableTitle",
        ]
        .map(str::to_owned),
    );
    keys.extend(["days", "hours", "minutes", "seconds"].map(|unit| format!("time.{unit}")));
    keys.push("project.untitled".to_owned());
    keys.extend(Measure::ALL.iter().map(|measure| format!("measure.{}", measure.word())));
    keys.extend(Measure::ALL.iter().map(|measure| format!("explain.value.{}", measure.word())));
    keys.extend(Factor::ALL.iter().map(|factor| format!("explain.factor.{}", factor.word())));
    keys.extend(["H", "M", "L"].map(|letter| format!("priority.{letter}")));
    keys.extend(CHARTED.map(|word| format!("chart.{word}")));
    keys.extend(ParetoBasis::ALL.iter().map(|basis| format!("chart.pareto.{}", basis.word())));
    keys.extend(HazardQuestion::ALL.iter().map(|asked| format!("explain.hazard.ask.{}", asked.word())));
    keys.extend(HazardStop::ALL.iter().map(|stop| format!("explain.hazard.stop.{}", stop.word())));
    keys.extend(HazardDecision::ALL.iter().map(|decision| format!("explain.decision.{}", decision.word())));
    keys.extend(EXPLAINED.map(|word| format!("explain.{word}")));
    keys.extend(AUDITED.map(|word| format!("audit.{word}")));
    keys.extend(Aggregation::ALL.iter().map(|way| format!("team.aggregation.{}", way.word())));
    keys.extend(audited_properties().map(|(_, property)| format!("audit.property.{property}")));
    keys.extend(audited_properties().map(|(table, _)| format!("table.{}", table.word())));
    keys.extend(["trailTitle", "trailFile"].map(|word| format!("core.{word}")));
    keys.push("check.sound".to_owned());
    keys.extend(PRINTED.map(str::to_owned));
    keys
}

/// The names in braces.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn every_code_has_its_sentence_in_both_languages() {
    for language in Language::ALL {
        let catalogue = Catalogue::of(*language);
        for key in keys() {
            assert_ne!(catalogue.text(&key), key, "{key} is missing in {}", language.word());
        }
    }
}

#[test]
fn both_languages_are_filled_with_the_same_values() {
    for key in keys() {
        let [english, chinese] =
            [Language::English, Language::Chinese].map(|language| Catalogue::of(language).text(&key));
        assert_eq!(placeholders(english), placeholders(chinese), "{key}");
    }
}

#[test]
fn a_lane_that_is_called_as_its_kind_is_read_as_that_kind_again() {
    for (language, kind) in
        Language::ALL.iter().flat_map(|language| LaneKind::ALL.iter().map(move |kind| (language, kind)))
    {
        let name = Catalogue::of(*language).text(&format!("laneKind.{}", kind.word())).to_owned();
        let said = read_lane(&name);
        assert_eq!((said.kind, said.title.as_str()), (Some(*kind), ""), "{name}");
    }
}

#[test]
fn what_is_said_here_needs_no_more_than_plain_placeholders() {
    for language in Language::ALL {
        for key in keys() {
            let text = Catalogue::of(*language).text(&key);
            assert!(
                placeholders(text).iter().all(|name| name.chars().all(char::is_alphanumeric)),
                "{key} has a plural or a choice, which only the page can format: {text}"
            );
            assert!(!text.contains('\''), "{key}: an apostrophe quotes in ICU messages; write ’");
        }
    }
}

#[test]
fn a_sentence_is_filled_once() {
    let catalogue = Catalogue::of(Language::English);
    let details = [("file", "{reason}.sightline"), ("reason", "a cable")];
    let details = details.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let text = catalogue.format("error.fileTrouble", &details);
    assert!(text.contains("{reason}.sightline"), "a file's name is not read as a placeholder: {text}");
    assert!(text.contains("a cable"));
}

#[test]
fn the_locale_chooses_the_language() {
    for (locale, language) in [
        ("zh_CN.UTF-8", Language::Chinese),
        ("zh-Hans-CN", Language::Chinese),
        ("en_GB.UTF-8", Language::English),
        ("C", Language::English),
        ("fr_FR", Language::English),
    ] {
        assert_eq!(Language::of_locale(locale), language, "{locale}");
    }
}
