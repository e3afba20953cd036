//! What a PDF says in words of its own: beside the drawing, and in the place of what is only seen.

use std::collections::BTreeMap;

use sightline_model::{ActionPriority, CardId, ChannelKind, LinkKind};
use sightline_scene::marks::Glyph;
use sightline_scene::{Heat, HeatLevel};

/// The words, in the reader's language. They come from the message catalogues, which this crate does not know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DrawingWords {
    /// The language as a tag of BCP 47.
    pub language: String,
    /// Whether the language is Chinese: its text gets taller lines, and no spaces between phrases.
    pub chinese: bool,
    /// What each glyph means, by its word.
    pub glyphs: BTreeMap<&'static str, String>,
    /// How several failure modes are said, with `{count}`.
    pub failure_modes: String,
    /// How several open questions are said, with `{count}`.
    pub open_questions: String,
    /// How an Action Priority is said, with `{priority}`.
    pub priority: String,
    /// The names of the priorities.
    pub priorities: BTreeMap<ActionPriority, String>,
    /// The names of the kinds of channels.
    pub channels: BTreeMap<ChannelKind, String>,
    /// How a connector is said at the card that it leaves, with `{card}` for the text of the other.
    pub links: BTreeMap<LinkKind, String>,
    /// What the line of each kind of connector means.
    pub link_kinds: BTreeMap<LinkKind, String>,
    /// How a picture is said, with `{title}` for what it shows.
    pub picture: String,
    /// What the pictures of cards show, where somebody has said.
    pub pictures: BTreeMap<CardId, String>,
    /// How a curve is said, with `{lane}`.
    pub curve: String,
    /// Stands for a card without a text.
    pub empty_card: String,
    /// Stands for a phase without a title.
    pub untitled_phase: String,
    /// What cards say by their place or their signs alone: the value of a point, the names of channels.
    pub values: BTreeMap<CardId, String>,
    /// The title of the legend.
    pub legend: String,
    /// The page number, with `{page}` and `{pages}`.
    pub page: String,
    /// The version, with `{version}`.
    pub version: String,
    /// The title of the assembly plan of a poster.
    pub assembly: String,
    /// How a poster is put together.
    pub assembly_steps: String,
    /// What the levels of heat mean.
    pub heat: BTreeMap<(Heat, HeatLevel), String>,
    /// What is put between two phrases that stand side by side.
    pub separator: String,
}

impl DrawingWords {
    /// What a glyph means.
    #[must_use]
    pub fn glyph(&self, glyph: Glyph) -> String {
        self.glyphs.get(glyph.word()).cloned().unwrap_or_default()
    }

    /// The name of an Action Priority, as what it is.
    #[must_use]
    pub fn priority(&self, priority: ActionPriority) -> String {
        let name = self.priorities.get(&priority).map(String::as_str).unwrap_or_default();
        self.priority.replace("{priority}", name)
    }

    /// The name of a kind of channel.
    #[must_use]
    pub fn channel(&self, kind: ChannelKind) -> String {
        self.channels.get(&kind).cloned().unwrap_or_default()
    }
}
