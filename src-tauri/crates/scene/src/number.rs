//! Numbers as people read them. English and Simplified Chinese write them alike: a point before the decimals, a
//! comma between the thousands.

/// A number with at most two decimals, a comma between its thousands and a proper minus sign.
pub fn plain(value: f64) -> String {
    let text = format!("{:.2}", value.abs());
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    let is_zero = grouped == "0" && decimals.is_empty();
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    format!("{sign}{grouped}{point}{decimals}")
}

/// A value of a scale with zero in its middle: with its sign.
pub fn signed(value: f64) -> String {
    let plain = plain(value);
    if value > 0.0 && plain != "0" { format!("+{plain}") } else { plain }
}

/// A number with its unit, as people write both: signs of money before the number, `%` and degrees right behind it,
/// everything else after a space.
pub fn with_unit(value: f64, unit: &str) -> String {
    let (number, unit) = (plain(value), unit.trim());
    match unit.chars().next() {
        None => number,
        Some('$' | '€' | '£' | '¥' | '￥' | '₩' | '₹') => match number.strip_prefix('−') {
            Some(number) => format!("−{unit}{number}"),
            None => format!("{unit}{number}"),
        },
        Some('%' | '‰' | '°') => format!("{number}{unit}"),
        Some(_) => format!("{number} {unit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands_and_keep_only_the_decimals_they_have() {
        for (value, text) in
            [(0.0, "0"), (-0.001, "0"), (1234567.5, "1,234,567.5"), (-12.25, "−12.25"), (999.999, "1,000")]
        {
            assert_eq!(plain(value), text);
        }
    }

    #[test]
    fn units_stand_where_people_write_them() {
        for (unit, text) in [("", "-5"), ("min", "-5 min"), ("分钟", "-5 分钟"), ("%", "-5%"), ("€", "-€5")]
        {
            assert_eq!(with_unit(-5.0, unit), text.replace('-', "−"));
        }
    }

    #[test]
    fn a_value_of_a_curve_shows_on_which_side_of_zero_it_is() {
        assert_eq!([1.5, 0.0, -2.0].map(signed), ["+1.5", "0", "−2"]);
    }
}
