//! How each kind of text on a map is set. Painters take these from here, so that a line is drawn as wide as
//! it was measured.

/// What a text on the map is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextRole {
    /// What happens on a card.
    Card,
    /// A card's text without a box: a thought, an expectation.
    Quote,
    /// A number in a lane of numbers.
    Number,
    /// What stands beside the peak, the trough and the end of a curve.
    CurveLabel,
    /// A line of a lane's header below its name, and the marked values of a plot.
    HeaderEntry,
    /// The title of a step.
    StepTitle,
    /// The time of a step.
    StepTime,
    /// The title of a phase.
    PhaseTitle,
    /// The name of a lane.
    LaneName,
    /// The name of one of the three lines.
    LineName,
    /// The label of a connector.
    LinkLabel,
    /// The number of failure modes beside a fail point.
    Count,
}

/// Size, weight and height of a text. Lengths are pixels at 100 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// The size of the letters.
    pub size: f32,
    /// The weight as in CSS: 400 or 600.
    pub weight: u16,
    /// From one baseline to the next, in a text without Han characters.
    pub line_height: f32,
    /// From one baseline to the next, in a text with Han characters or for a Chinese reader: they are
    /// taller and denser, and need more air.
    pub chinese_line_height: f32,
    /// Added after each character.
    pub letter_spacing: f32,
}

impl TextRole {
    /// Every role.
    pub const ALL: [Self; 12] = [
        Self::Card,
        Self::Quote,
        Self::Number,
        Self::CurveLabel,
        Self::HeaderEntry,
        Self::StepTitle,
        Self::StepTime,
        Self::PhaseTitle,
        Self::LaneName,
        Self::LineName,
        Self::LinkLabel,
        Self::Count,
    ];

    /// The word that names the role in the page's code and style sheets.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Quote => "quote",
            Self::Number => "number",
            Self::CurveLabel => "curve-label",
            Self::HeaderEntry => "header-entry",
            Self::StepTitle => "step-title",
            Self::StepTime => "step-time",
            Self::PhaseTitle => "phase-title",
            Self::LaneName => "lane-name",
            Self::LineName => "line-name",
            Self::LinkLabel => "link-label",
            Self::Count => "count",
        }
    }

    /// How a text of this role is set.
    #[must_use]
    pub const fn style(self) -> TextStyle {
        const fn style(
            size: f32,
            weight: u16,
            line_height: f32,
            chinese_line_height: f32,
            letter_spacing: f32,
        ) -> TextStyle {
            TextStyle { size, weight, line_height, chinese_line_height, letter_spacing }
        }
        match self {
            Self::Card | Self::StepTime => style(13.0, 400, 18.0, 21.0, 0.0),
            Self::Quote => style(14.0, 400, 20.0, 23.0, 0.0),
            Self::StepTitle | Self::LaneName | Self::Number => style(13.0, 600, 18.0, 21.0, 0.0),
            Self::PhaseTitle => style(15.0, 600, 20.0, 24.0, 0.0),
            Self::LineName => style(11.0, 600, 14.0, 16.0, 0.5),
            Self::LinkLabel | Self::CurveLabel | Self::HeaderEntry => style(11.0, 400, 14.0, 16.0, 0.0),
            Self::Count => style(11.0, 600, 16.0, 16.0, 0.0),
        }
    }
}
