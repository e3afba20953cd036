//! A table that is written is read back as the same table, in every form.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use sightline_exchange::risk_table::{Block, csv, workbook};
use sightline_model::risk::worksheet::WorksheetPreset;
use sightline_model::risk::{
    SheetAction, SheetCause, SheetControl, SheetEffect, SheetFailureMode, SheetScore,
};
use sightline_model::{ActionKind, ActionStatus, ControlKind, EffectReach, HazardDecision, Score};

use crate::support::{SCALES, heading_of, understood, word_of, words};

/// What a person writes: formulas, quotes, several lines, Chinese, signs that XML gives a meaning.
fn text() -> impl Strategy<Value = String> {
    let beginnings =
        prop_oneof![Just(""), Just("="), Just("+"), Just("-"), Just("@"), Just("'="), Just("客"), Just("7")];
    (beginnings, "[a-zA-Z<&\",;_x0-9人]{1,8}", prop_oneof![Just(""), Just("\nline two"), Just(" 末")])
        .prop_map(|(beginning, middle, end)| format!("{beginning}a{middle}{end}"))
}

fn may_be_empty() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), text()]
}

fn score() -> impl Strategy<Value = Score> {
    (2..=20_u8).prop_map(|halves| Score::try_from(f64::from(halves) / 2.0).unwrap())
}

fn scores() -> impl Strategy<Value = SheetScore> {
    (option::of(score()), option::of(score())).prop_map(|(first, after)| SheetScore { first, after })
}

fn day() -> impl Strategy<Value = String> {
    (2000..2100_u16, 1..=12_u8, 1..=28_u8)
        .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
}

fn yes_or_no() -> impl Strategy<Value = Option<bool>> {
    option::of(any::<bool>())
}

prop_compose! {
    fn effect()(text in text(), local in any::<bool>(), severity in scores()) -> SheetEffect {
        let reach = if local { EffectReach::Local } else { EffectReach::Final };
        SheetEffect { text, reach, severity }
    }
}

prop_compose! {
    fn control()(text in text(), prevention in any::<bool>()) -> SheetControl {
        let kind = if prevention { ControlKind::Prevention } else { ControlKind::Detection };
        SheetControl { kind, text }
    }
}

prop_compose! {
    fn action()(
        text in text(), kind in prop::sample::select(ActionKind::ALL), owner in may_be_empty(), due in option::of(day()),
        status in prop::sample::select(ActionStatus::ALL), taken in may_be_empty(), done_on in option::of(day()),
        evidence in may_be_empty(), outcome in may_be_empty(), concurrence in yes_or_no(),
    ) -> SheetAction {
        SheetAction { owner, due, status, taken, done_on, evidence, outcome, concurrence, ..SheetAction::new(kind, text) }
    }
}

prop_compose! {
    fn cause()(
        text in text(), controls in vec(control(), 0..4), occurrence in scores(), detection in scores(),
        single_point in yes_or_no(), controlled in yes_or_no(), obvious in yes_or_no(),
        decision in option::of(prop::sample::select(HazardDecision::ALL)), decision_reason in may_be_empty(),
        actions in vec(action(), 0..3),
    ) -> SheetCause {
        SheetCause {
            text, controls, occurrence, detection, single_point, controlled, obvious, decision, decision_reason, actions,
            ..SheetCause::default()
        }
    }
}

prop_compose! {
    fn failure_mode()(
        step in may_be_empty(), function in may_be_empty(), requirement in may_be_empty(), title in text(),
        class in may_be_empty(), remarks in may_be_empty(),
        effects in vec(effect(), 0..4), causes in vec(cause(), 0..4), actions in vec(action(), 0..3),
    ) -> SheetFailureMode {
        SheetFailureMode {
            step, function, requirement, title, class, remarks, effects, causes, actions, ..SheetFailureMode::default()
        }
    }
}

/// Two causes of one failure mode with the same words are one and the same in a table of text, and so are two
/// effects, controls or actions that say the same.
fn told_apart(mut failure_modes: Vec<SheetFailureMode>) -> Vec<SheetFailureMode> {
    for failure_mode in &mut failure_modes {
        for (number, effect) in failure_mode.effects.iter_mut().enumerate() {
            effect.text.push_str(&format!(" e{number}"));
        }
        for (number, cause) in failure_mode.causes.iter_mut().enumerate() {
            cause.text.push_str(&format!(" c{number}"));
            for (number, control) in cause.controls.iter_mut().enumerate() {
                control.text.push_str(&format!(" k{number}"));
            }
            for (number, action) in cause.actions.iter_mut().enumerate() {
                action.text.push_str(&format!(" a{number}"));
            }
        }
        for (number, action) in failure_mode.actions.iter_mut().enumerate() {
            action.text.push_str(&format!(" a{number}"));
        }
    }
    failure_modes
}

fn blocks(failure_modes: &[SheetFailureMode], preset: WorksheetPreset) -> Vec<Block> {
    failure_modes.iter().map(|failure_mode| Block::of(failure_mode, preset.columns(), &SCALES)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_workbook_imports_again_to_the_same_table(
        failure_modes in vec(failure_mode(), 1..5), preset in prop::sample::select(WorksheetPreset::ALL),
    ) {
        let heading = heading_of(preset);
        let written = workbook(&failure_modes, preset.columns(), &words(&heading, &word_of), &SCALES).unwrap();
        let read = understood(&written);
        prop_assert_eq!(read.findings, []);
        prop_assert_eq!(blocks(&read.failure_modes, preset), blocks(&failure_modes, preset));
    }

    #[test]
    fn a_table_of_text_imports_again_to_the_same_table(
        failure_modes in vec(failure_mode(), 1..5).prop_map(told_apart),
        preset in prop::sample::select(WorksheetPreset::ALL),
    ) {
        let heading = heading_of(preset);
        let written = csv(&failure_modes, preset.columns(), &words(&heading, &word_of), &SCALES);
        let read = understood(&written);
        prop_assert_eq!(read.findings, []);
        prop_assert_eq!(blocks(&read.failure_modes, preset), blocks(&failure_modes, preset));
    }
}
