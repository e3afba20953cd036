//! How the cells of the workbook look: the colours of the light theme, as the screen has them.

use rust_xlsxwriter::{
    ConditionalFormat2ColorScale, ConditionalFormatCell, ConditionalFormatCellRule, Format, FormatAlign,
    Worksheet, XlsxError,
};
use sightline_model::risk::ActionPriority;
use sightline_model::risk::worksheet::{ColumnContent, WorksheetColumn as C};

use crate::table_out::{self, cell_look, heading_look, paint};
use crate::theme::Token;

/// From which severity on a row is to be looked at whatever its measure says, on a scale of ten points.
const GRAVE: f64 = 9.0;

/// The formats of the cells.
pub struct Looks {
    /// Of the header.
    pub heading: Format,
    text: Format,
    number: Format,
    share: Format,
    day: Format,
}

impl Looks {
    pub fn new() -> Self {
        let cell = cell_look();
        let number = cell.clone().set_align(FormatAlign::Center);
        Self {
            heading: heading_look(),
            share: number.clone().set_num_format("0 %"),
            day: number.clone().set_num_format("yyyy-mm-dd"),
            text: cell,
            number,
        }
    }

    /// The format of a column's cells.
    pub fn of(&self, column: C) -> &Format {
        match column.traits().content {
            ColumnContent::Text => &self.text,
            ColumnContent::Date => &self.day,
            ColumnContent::Share => &self.share,
            ColumnContent::Score | ColumnContent::Number | ColumnContent::Choice | ColumnContent::YesNo => {
                &self.number
            }
        }
    }
}

/// Colours what is to be seen from afar, as long as it stands there: grave severities, the Action Priorities, and how
/// the risk priority numbers lie among each other. No line is drawn at which a number would be too high.
pub fn colour(sheet: &mut Worksheet, columns: &[C], end: u32) -> Result<(), XlsxError> {
    let last = end.max(2) - 1;
    for (place, column) in columns.iter().enumerate() {
        let place = table_out::column(place);
        match column {
            C::Severity | C::SeverityAfter => {
                let grave = ConditionalFormatCell::new()
                    .set_rule(ConditionalFormatCellRule::GreaterThanOrEqualTo(GRAVE))
                    .set_format(filled(Token::RiskHigh, Token::RiskHighInk).set_bold());
                sheet.add_conditional_format(1, place, last, place, &grave)?;
            }
            C::ActionPriority | C::ActionPriorityAfter => {
                for (priority, ground, ink) in [
                    (ActionPriority::High, Token::RiskHigh, Token::RiskHighInk),
                    (ActionPriority::Medium, Token::RiskMedium, Token::RiskMediumInk),
                    (ActionPriority::Low, Token::RiskLow, Token::RiskLowInk),
                ] {
                    let is = ConditionalFormatCell::new()
                        .set_rule(ConditionalFormatCellRule::EqualTo(priority.letter().to_string()))
                        .set_format(filled(ground, ink));
                    sheet.add_conditional_format(1, place, last, place, &is)?;
                }
            }
            C::Rpn | C::RpnAfter | C::Criticality | C::Hazard => {
                let among_each_other = ConditionalFormat2ColorScale::new()
                    .set_minimum_color(paint(Token::Surface))
                    .set_maximum_color(paint(Token::RiskMedium));
                sheet.add_conditional_format(1, place, last, place, &among_each_other)?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn filled(ground: Token, ink: Token) -> Format {
    Format::new().set_background_color(paint(ground)).set_font_color(paint(ink))
}
