//! Cells of text tables that a spreadsheet would take for a formula.

/// The text with an apostrophe before it where a spreadsheet that opens a text table would carry it out: where
/// it begins with `=`, `+`, `-` or `@`, half or full width, or with a tab. [`original`] takes it away again.
#[must_use]
pub fn harmless(text: &str) -> String {
    if could_be_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text as it was before [`harmless`].
#[must_use]
pub fn original(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if could_be_formula(rest) => rest,
        _ => text,
    }
}

/// Apostrophes before the sign do not count, so that a text that had one of its own keeps it.
fn could_be_formula(text: &str) -> bool {
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
    let bare = text.trim_start_matches(['\'', ' ', '\n', '\u{a0}', '\u{3000}']);
    bare.starts_with(signs)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_formula_becomes_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "＝1", "=cmd|'/c calc'!A1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in ["", "Check-in", "7", "'tis late", "a = b", "客房"] {
            assert_eq!(harmless(text), text);
            assert_eq!(original(text), text);
        }
    }

    proptest! {
        #[test]
        fn what_was_made_harmless_comes_back(text in "['=+@ \t-]{0,4}[a-z=]{0,3}") {
            let harmless = harmless(&text);
            prop_assert_eq!(original(&harmless), text);
            prop_assert!(!harmless.starts_with(['=', '+', '-', '@', '\t']));
        }
    }
}
