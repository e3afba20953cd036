//! The characters of a text table, in whichever set it was written.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes say whether a file is text at all.
const LOOKED_AT: usize = 4_096;

/// Whether bytes are text rather than a picture, a program or something else: it says so itself, or it has no
/// zero bytes, or they stand as in UTF-16.
pub fn is_text(bytes: &[u8]) -> bool {
    let beginning = &bytes[..bytes.len().min(LOOKED_AT)];
    Encoding::for_bom(bytes).is_some() || !beginning.contains(&0) || wide(beginning).is_some()
}

/// The text, without a mark at its beginning that says how it was written.
///
/// A mark is believed. Without one it is UTF-8 where all of it is; else UTF-16 where half of the bytes are
/// zero; else GB18030 where that reads without an error as Chinese; else Windows-1252, which reads anything.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let encoding = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).unwrap_or_else(|| {
        if std::str::from_utf8(bytes).is_ok() {
            UTF_8
        } else if let Some(wide) = wide(&bytes[..bytes.len().min(LOOKED_AT)]) {
            wide
        } else if is_chinese(bytes) {
            GB18030
        } else {
            WINDOWS_1252
        }
    });
    encoding.decode(bytes).0
}

/// The order of the bytes of UTF-16 without a mark. Separators, digits and line breaks of a table are below
/// 256, so that one byte of each is zero.
fn wide(beginning: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| beginning.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = beginning.len() / 10;
    match () {
        () if odd > many && even * 4 < odd => Some(UTF_16LE),
        () if even > many && odd * 4 < even => Some(UTF_16BE),
        () => None,
    }
}

/// Whether bytes read as Chinese in GB18030. A Western text can read so by accident, but then its accented
/// letters swallow the plain letters behind them, while the second bytes of common Chinese characters are
/// above 160.
fn is_chinese(bytes: &[u8]) -> bool {
    let (_, _, had_errors) = GB18030.decode(bytes);
    if had_errors {
        return false;
    }
    let (mut common, mut other) = (0, 0);
    let mut rest = bytes.iter();
    while let Some(first) = rest.next() {
        if *first >= 0x80 {
            match rest.next() {
                Some(second) if *second > 0xA0 => common += 1,
                _ => other += 1,
            }
        }
    }
    common > other
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "失效模式,严重度\n客房未打扫,7\n";

    #[test]
    fn a_table_reads_alike_in_every_set() {
        let marked = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
        let wide = |bytes: fn(u16) -> [u8; 2]| TABLE.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let written = [
            ("UTF-8", TABLE.as_bytes().to_vec()),
            ("UTF-8 with its mark", marked(b"\xEF\xBB\xBF", TABLE.as_bytes().to_vec())),
            ("UTF-16, low byte first", marked(b"\xFF\xFE", wide(u16::to_le_bytes))),
            ("UTF-16, high byte first", marked(b"\xFE\xFF", wide(u16::to_be_bytes))),
            ("UTF-16 without its mark", wide(u16::to_le_bytes)),
            ("GB18030", GB18030.encode(TABLE).0.into_owned()),
        ];
        for (name, bytes) in written {
            assert!(is_text(&bytes), "{name} is text");
            assert_eq!(decode(&bytes), TABLE, "{name}");
        }
    }

    #[test]
    fn western_letters_are_not_taken_for_chinese() {
        let written = WINDOWS_1252.encode("défaillance;gravité;détection\n").0;
        assert_eq!(decode(&written), "défaillance;gravité;détection\n");
    }

    #[test]
    fn a_program_is_no_text() {
        assert!(!is_text(b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00"));
    }
}
