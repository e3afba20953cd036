//! Numbers as people write them.

use serde_json::Number;

/// A number without needless digits: 8, but 7.5. Sums are rounded to a millionth, beyond which their digits say
/// nothing. Nothing for what is no number.
pub fn number(value: f64) -> Option<Number> {
    let rounded = (value * 1e6).round() / 1e6;
    if rounded.fract() == 0.0 { Some(Number::from(rounded as i64)) } else { Number::from_f64(rounded) }
}
