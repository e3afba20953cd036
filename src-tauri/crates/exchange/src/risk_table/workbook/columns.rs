//! The header, the widths, the print and the checks of the workbook's columns.

use rust_xlsxwriter::{DataValidation, DataValidationRule, Worksheet, XlsxError};
use sightline_model::risk::worksheet::{ColumnContent, WorksheetColumn as C};
use sightline_model::{ActionKind, ActionStatus, DmaicStage, Factor, HazardDecision};

use super::super::lines::Value;
use super::super::scales::Scales;
use super::super::wording::TableWords;
use super::looks::Looks;
use crate::table_out::{self, fitting};

/// How many rows below the table are checked as well, for what is added there.
const ROOM_BELOW: u32 = 500;

/// Writes the header and keeps it in sight, also in print: on A4 across, as wide as one page, the header on each.
pub fn set_up(
    sheet: &mut Worksheet,
    columns: &[C],
    words: &TableWords,
    looks: &Looks,
) -> Result<(), XlsxError> {
    for (place, column) in columns.iter().enumerate() {
        let heading = (words.heading)(*column);
        sheet.write_string_with_format(0, table_out::column(place), fitting(&heading), &looks.heading)?;
        sheet.set_column_width(table_out::column(place), width(*column))?;
    }
    let names = columns.iter().position(|column| *column == C::FailureMode).map_or(1, |place| place + 1);
    table_out::set_up_pages(sheet, table_out::A4);
    table_out::keep_header(sheet, words.title, table_out::column(names.min(4)))
}

/// How wide a column is, in characters.
fn width(column: C) -> f64 {
    match column.traits().content {
        ColumnContent::Text => 24.0,
        ColumnContent::Date => 12.0,
        ColumnContent::Choice => 11.0,
        ColumnContent::Score | ColumnContent::Number | ColumnContent::Share | ColumnContent::YesNo => 9.0,
    }
}

/// Offers the words of columns that take one of a few, as far as a person does not write her own.
pub fn offer_words(
    sheet: &mut Worksheet,
    columns: &[C],
    words: &TableWords,
    end: u32,
) -> Result<(), XlsxError> {
    for (place, column) in columns.iter().enumerate() {
        let offered: Vec<Value> = match column {
            C::Status => ActionStatus::ALL.iter().copied().map(Value::Status).collect(),
            C::ActionKind => ActionKind::ALL.iter().copied().map(Value::Kind).collect(),
            C::Stage => DmaicStage::ALL.iter().copied().map(Value::Stage).collect(),
            C::Decision => HazardDecision::ALL.iter().copied().map(Value::Decision).collect(),
            C::SinglePoint | C::Controlled | C::Obvious | C::Concurrence => {
                [true, false].map(Value::YesNo).to_vec()
            }
            _ => continue,
        };
        let offered: Vec<String> = offered.iter().map(|value| words.of(value)).collect();
        let list = DataValidation::new().allow_list_strings(&offered)?.show_error_message(false);
        let place = table_out::column(place);
        sheet.add_data_validation(1, place, end + ROOM_BELOW, place, &list)?;
    }
    Ok(())
}

/// Lets the cells of scores take only what their scale has.
pub fn check_scores(
    sheet: &mut Worksheet,
    columns: &[C],
    words: &TableWords,
    scales: &Scales,
    end: u32,
) -> Result<(), XlsxError> {
    for (place, column) in columns.iter().enumerate() {
        let factor = match column {
            C::Severity | C::SeverityAfter => Factor::Severity,
            C::Occurrence | C::OccurrenceAfter => Factor::Occurrence,
            C::Detection | C::DetectionAfter => Factor::Detection,
            C::Recoverability => Factor::Recoverability,
            _ => continue,
        };
        let Some(scale) = scales.of_factor(factor) else { continue };
        let (minimum, maximum, step) = (scale.minimum.value(), scale.maximum.value(), scale.step.value());
        let message = words
            .off_scale
            .replace("{minimum}", &minimum.to_string())
            .replace("{maximum}", &maximum.to_string())
            .replace("{step}", &step.to_string());
        let check = if step.fract() == 0.0 && minimum.fract() == 0.0 {
            #[expect(clippy::cast_possible_truncation, reason = "whole scores up to 100")]
            let range = DataValidationRule::Between(minimum as i32, maximum as i32);
            DataValidation::new().allow_whole_number(range)
        } else {
            DataValidation::new().allow_decimal_number(DataValidationRule::Between(minimum, maximum))
        };
        let check = check.ignore_blank(true).set_error_message(message)?;
        let place = table_out::column(place);
        sheet.add_data_validation(1, place, end + ROOM_BELOW, place, &check)?;
    }
    Ok(())
}
