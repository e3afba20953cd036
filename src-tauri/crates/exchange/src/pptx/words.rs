//! What slides say in words of their own.

/// The words, in the reader's language. They come from the message catalogues, which this crate does not know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SlideWords {
    /// The title of a slide that is one of several, with `{title}`, `{part}` and `{parts}`.
    pub part: String,
    /// The title of the slide with the chart.
    pub chart: String,
    /// The title of the slide with the table, with `{count}` for the number of its rows.
    pub worst: String,
    /// The heads of its columns: rank, step, failure mode, cause, S, O, D, RPN, AP.
    pub heads: [String; 9],
    /// Stands for a failure mode without a name.
    pub unnamed: String,
}
