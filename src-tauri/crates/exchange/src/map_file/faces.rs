//! Faces and signs by which people draw a feeling into a cell.

/// How a text with a face in it feels, on the scale of a curve; nothing where there is none.
pub fn feeling(text: &str) -> Option<f64> {
    text.chars().find_map(|face| match face {
        '😀' | '😃' | '😄' | '😁' | '🤩' | '😍' | '🥰' => Some(2.0),
        '🙂' | '😊' | '😌' | '👍' => Some(1.0),
        '😐' | '😶' | '🤔' => Some(0.0),
        '🙁' | '☹' | '😕' | '😟' | '😞' | '👎' => Some(-1.0),
        '😡' | '😠' | '😢' | '😭' | '🤬' | '😫' | '😩' => Some(-2.0),
        _ => None,
    })
}
