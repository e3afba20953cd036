//! Cards that stand for a value or a channel, as a text says them: `+1.5 Relieved`, `12 min`, `🙂`, `App`.

use sightline_model::{LaneContent, PlainCard, PlainTouchpoint};

use super::report::{MapFinding, MapFindingKind, Place};
use super::{faces, kinds};

/// Takes the value of a point or a number out of a card's text, and the channel of a channel's mark.
pub fn settle(card: &mut PlainCard, content: LaneContent) -> Option<MapFinding> {
    match content {
        LaneContent::Curve | LaneContent::Numbers => {
            if card.value.is_none()
                && let Some((value, rest)) = leading_number(&card.text)
            {
                (card.value, card.text) = (Some(value), rest);
            }
            if content == LaneContent::Numbers {
                return None;
            }
            if card.value.is_none() {
                card.value = faces::feeling(&card.text);
            }
            let value = card.value.filter(|value| !content.allows(*value))?;
            let fitted = fitted(value);
            card.value = Some(fitted);
            let said = value.to_string();
            Some(MapFinding::new(MapFindingKind::ValueFitted, Place::Whole, &said, fitted.to_string()))
        }
        LaneContent::Channels => {
            if card.touchpoints.is_empty() && !card.text.is_empty() {
                let channel = kinds::channel_kind(&card.text);
                let name = if channel.is_some() { String::new() } else { card.text.clone() };
                card.touchpoints.push(PlainTouchpoint { name, channel, channel_title: String::new() });
                card.text.clear();
            }
            None
        }
        LaneContent::Cards | LaneContent::Text | LaneContent::Images => None,
    }
}

/// The nearest value that a curve has.
pub fn fitted(value: f64) -> f64 {
    let halves = (value.clamp(-2.0, 2.0) * 2.0).round() / 2.0;
    // Rounding leaves a zero its sign.
    if halves == 0.0 { 0.0 } else { halves }
}

/// The number with which a text begins, and what stands behind it.
pub fn leading_number(text: &str) -> Option<(f64, String)> {
    let text = text.trim();
    let unsigned = text.strip_prefix(['+', '-', '−', '－', '＋']);
    let negative = unsigned.is_some() && text.starts_with(['-', '−', '－']);
    let digits = unsigned.unwrap_or(text);
    let end = digits.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(digits.len());
    let number: f64 = digits[..end].trim_end_matches('.').parse().ok()?;
    let rest = digits[end..].trim_start_matches([':', '：', '–', '—', ' ', '\n', '\t']).trim();
    // `3rd visit`, `5-star` and `24/7` begin with a number that is none.
    let glued = digits[end..].starts_with(|letter: char| "-/:,".contains(letter));
    let number = if negative { -number } else { number };
    (number.is_finite() && !glued).then(|| (number, rest.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_before_its_words() {
        let cases = [
            ("7", 7.0, ""),
            ("+1.5 Relieved", 1.5, "Relieved"),
            ("-2", -2.0, ""),
            ("−1 失望", -1.0, "失望"),
            ("12 min", 12.0, "min"),
            ("80%", 80.0, "%"),
        ];
        for (text, value, rest) in cases {
            assert_eq!(leading_number(text), Some((value, rest.to_owned())), "{text}");
        }
        for text in ["", "Relieved", "-", ".", "24/7", "5-star"] {
            assert_eq!(leading_number(text), None, "{text}");
        }
    }

    #[test]
    fn a_value_beyond_the_curve_is_the_nearest_one_on_it() {
        assert_eq!(fitted(5.0), 2.0);
        assert_eq!(fitted(-0.2), 0.0);
        assert_eq!(fitted(0.8), 1.0);
    }
}
