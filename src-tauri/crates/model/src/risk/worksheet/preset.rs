//! The forms that standards give the worksheet: which columns, in which order, under which headings.

use super::WorksheetColumn as C;
use crate::risk::Measure;

crate::words! {
    /// A form of the worksheet. All are of one table: what one shows and another hides is there in both.
    WorksheetPreset {
        /// After AIAG's fourth edition and SAE J1739.
        Classic = "classic",
        /// After the AIAG & VDA FMEA Handbook (2019).
        AiagVda = "aiag-vda",
        /// After IEC 60812:2018.
        Iec60812 = "iec-60812",
        /// For health care: HFMEA.
        Hfmea = "hfmea",
    }
}

const CLASSIC: &[C] = &[
    C::Step,
    C::Card,
    C::Requirement,
    C::FailureMode,
    C::Effect,
    C::Severity,
    C::Class,
    C::Cause,
    C::Prevention,
    C::Occurrence,
    C::DetectionControl,
    C::Detection,
    C::Rpn,
    C::Action,
    C::Owner,
    C::Due,
    C::Taken,
    C::Done,
    C::SeverityAfter,
    C::OccurrenceAfter,
    C::DetectionAfter,
    C::RpnAfter,
];

const AIAG_VDA: &[C] = &[
    C::Step,
    C::Card,
    C::Effect,
    C::Severity,
    C::FailureMode,
    C::Cause,
    C::Prevention,
    C::Occurrence,
    C::DetectionControl,
    C::Detection,
    C::ActionPriority,
    C::Class,
    C::FilterCode,
    C::PreventionAction,
    C::DetectionAction,
    C::Owner,
    C::Due,
    C::Status,
    C::Taken,
    C::Evidence,
    C::Done,
    C::SeverityAfter,
    C::OccurrenceAfter,
    C::DetectionAfter,
    C::ActionPriorityAfter,
    C::Remarks,
];

const IEC_60812: &[C] = &[
    C::Step,
    C::Card,
    C::FailureMode,
    C::LocalEffect,
    C::Effect,
    C::Cause,
    C::DetectionControl,
    C::Prevention,
    C::Severity,
    C::Occurrence,
    C::Detection,
    C::Criticality,
    C::Rpn,
    C::Action,
];

const HFMEA: &[C] = &[
    C::Step,
    C::FailureMode,
    C::Cause,
    C::Severity,
    C::Occurrence,
    C::Hazard,
    C::SinglePoint,
    C::Controlled,
    C::Obvious,
    C::Decision,
    C::DecisionReason,
    C::ActionKind,
    C::Action,
    C::Outcome,
    C::Owner,
    C::Concurrence,
];

impl WorksheetPreset {
    /// The columns of the form, from left to right.
    #[must_use]
    pub fn columns(self) -> &'static [C] {
        match self {
            Self::Classic => CLASSIC,
            Self::AiagVda => AIAG_VDA,
            Self::Iec60812 => IEC_60812,
            Self::Hfmea => HFMEA,
        }
    }

    /// What the form ranks by.
    #[must_use]
    pub fn measure(self) -> Measure {
        match self {
            Self::Classic => Measure::Rpn,
            Self::AiagVda => Measure::ActionPriority,
            Self::Iec60812 => Measure::Criticality,
            Self::Hfmea => Measure::HazardScore,
        }
    }

    /// The columns that the form heads with words of its own.
    fn renamed(self) -> &'static [C] {
        match self {
            Self::Classic => &[C::Card, C::FailureMode, C::Effect, C::Cause, C::Action, C::Owner],
            Self::AiagVda => &[
                C::Step,
                C::Card,
                C::Effect,
                C::FailureMode,
                C::Cause,
                C::Prevention,
                C::DetectionControl,
                C::Class,
                C::Owner,
            ],
            Self::Iec60812 => {
                &[C::Step, C::Card, C::Effect, C::DetectionControl, C::Prevention, C::Occurrence, C::Action]
            }
            Self::Hfmea => &[C::Occurrence],
        }
    }

    /// The key of a column's heading in the catalogues.
    #[must_use]
    pub fn heading(self, column: C) -> String {
        if self.renamed().contains(&column) {
            format!("worksheet.{}.{}", self.word(), column.word())
        } else {
            format!("worksheet.{}", column.word())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_form_shows_each_of_its_columns_once() {
        for preset in WorksheetPreset::ALL {
            let distinct: BTreeSet<_> = preset.columns().iter().collect();
            assert_eq!(distinct.len(), preset.columns().len(), "{}", preset.word());
        }
    }

    #[test]
    fn a_form_renames_only_what_it_shows() {
        for preset in WorksheetPreset::ALL {
            for column in preset.renamed() {
                assert!(preset.columns().contains(column), "{} in {}", column.word(), preset.word());
            }
        }
    }

    #[test]
    fn a_heading_is_the_forms_own_or_the_columns() {
        let iec = WorksheetPreset::Iec60812;
        assert_eq!(iec.heading(C::Prevention), "worksheet.iec-60812.prevention", "compensating provision");
        assert_eq!(iec.heading(C::Rpn), "worksheet.rpn");
    }
}
