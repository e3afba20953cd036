//! What a map's page says in words of its own.

/// The words, in the reader's language. They come from the message catalogues, which this crate does not know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HtmlWords {
    /// What the drawing is called, with `{map}`.
    pub drawing: String,
    /// The name of the search field.
    pub search: String,
    /// Where among the hits the reader is, with `{hit}` and `{hits}`.
    pub hits: String,
    /// That nothing was found.
    pub no_hits: String,
    /// To the next hit.
    pub next: String,
    /// To the hit before.
    pub previous: String,
    /// The name of the buttons that zoom.
    pub zoom: String,
    /// Larger.
    pub zoom_in: String,
    /// Smaller.
    pub zoom_out: String,
    /// All of the map.
    pub whole_map: String,
    /// How keys and wheel move the map.
    pub keys: String,
    /// The title of the risk table.
    pub risks: String,
    /// In what order its rows stand.
    pub risks_caption: String,
    /// That there are none.
    pub no_risks: String,
    /// The heads of its columns: rank, step, card, failure mode, effect, cause, S, O, D, RPN, AP.
    pub heads: [String; 11],
    /// Stands for a failure mode without a name.
    pub unnamed: String,
    /// What is said at a card that has rows in the table.
    pub to_risks: String,
    /// The title of the map in words.
    pub outline: String,
    /// Stands for a step without a title.
    pub untitled_step: String,
}
