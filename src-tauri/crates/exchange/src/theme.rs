//! The colours of the themes, by what they are for. Scenes carry none: a theme repaints without
//! layout. The page's style sheet is generated from this table.

use std::fmt;

use serde::{Deserialize, Serialize};
use sightline_model::time::Breach;
use sightline_model::{ActionPriority, LaneKind, TagColour};
use sightline_scene::HeatLevel;
use sightline_scene::marks::CURVE_STYLES;
use specta::Type;

/// A colour: red, green, blue and opacity, a byte each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub u32);

impl Color {
    /// Red, green and blue, each 0 to 1.
    #[must_use]
    pub fn channels(self) -> [f64; 3] {
        let [red, green, blue, _] = self.0.to_be_bytes();
        [red, green, blue].map(|channel| f64::from(channel) / 255.0)
    }

    /// Whether nothing shines through.
    #[must_use]
    pub fn is_opaque(self) -> bool {
        self.0 & 0xff == 0xff
    }
}

/// As CSS and SVG write it.
impl fmt::Display for Color {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_opaque() {
            write!(formatter, "#{:06x}", self.0 >> 8)
        } else {
            write!(formatter, "#{:08x}", self.0)
        }
    }
}

/// How colours are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Dark on light, for paper and bright rooms.
    Light,
    /// Light on dark.
    Dark,
    /// Black, white and strong borders.
    HighContrast,
    /// For a projector, which washes pale colours out and thin lines away: as light, but black on white, with strong
    /// lines and fuller grounds.
    Projector,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::HighContrast, Self::Projector];

    /// The word that names the theme in settings and style sheets.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
            Self::Projector => "projector",
        }
    }

    /// The theme that a word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.word() == word)
    }

    /// Whether light text stands on dark ground.
    #[must_use]
    pub fn is_dark(self) -> bool {
        matches!(self, Self::Dark | Self::HighContrast)
    }
}

/// The last of one or two colours: a projector shows the colour of the light theme where it has none of its own.
macro_rules! last {
    ($light:literal) => {
        $light
    };
    ($light:literal $projector:literal) => {
        $projector
    };
}

macro_rules! tokens {
    ($(
        $(#[$doc:meta])*
        $name:ident $word:literal $light:literal $dark:literal $contrast:literal $($projector:literal)?;
    )*) => {
        /// What a colour is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Token {
            $($(#[$doc])* $name,)*
        }

        impl Token {
            /// Every token, in the order of the style sheet.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word after `--color-` in style sheets.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The colour in a theme.
            #[must_use]
            pub fn color(self, theme: Theme) -> Color {
                Color(match (self, theme) {
                    $(
                        (Self::$name, Theme::Light) => $light,
                        (Self::$name, Theme::Dark) => $dark,
                        (Self::$name, Theme::HighContrast) => $contrast,
                        (Self::$name, Theme::Projector) => last!($light $($projector)?),
                    )*
                })
            }
        }
    };
}

tokens! {
    /// The ground of the window.
    Background "background" 0xf5f4f1ff 0x15171bff 0x000000ff 0xffffffff;
    /// Bars, rails, panels and tables.
    Surface "surface" 0xfdfcfbff 0x1c1f24ff 0x000000ff 0xffffffff;
    /// What lies above a surface: menus, popovers, the palette.
    SurfaceRaised "surface-raised" 0xffffffff 0x262a31ff 0x0d0d0dff;
    /// A row, a button or an entry under the pointer.
    Hover "hover" 0xedebe6ff 0x2b3038ff 0x2a2a2aff;
    /// A field to type into.
    Field "field" 0xffffffff 0x14161aff 0x000000ff;
    /// Text.
    Ink "ink" 0x1f2328ff 0xe8eaedff 0xffffffff 0x000000ff;
    /// Text that steps back.
    InkMuted "ink-muted" 0x5a616bff 0xa4abb6ff 0xd9d9d9ff 0x3a3f46ff;
    /// Lines between areas.
    Hairline "hairline" 0xdedbd4ff 0x343a43ff 0x8c8c8cff 0x8a8a86ff;
    /// The edges of fields and buttons: 3:1 against the ground at least.
    ControlBorder "control-border" 0x82878fff 0x6d7582ff 0xffffffff;
    /// The one accent: what is active, chosen, primary.
    Accent "accent" 0x3a4fc4ff 0x9fb0ffff 0xffe14dff;
    /// Text and icons on the accent.
    AccentInk "accent-ink" 0xffffffff 0x10142cff 0x000000ff;
    /// The ground of an entry that is chosen.
    AccentSoft "accent-soft" 0xe6e9faff 0x2b3358ff 0x3a3300ff;
    /// The ring around what has the keyboard.
    Focus "focus" 0x3a4fc4ff 0x9fb0ffff 0xffe14dff;
    /// The ring around selected cards and connectors.
    Selection "selection" 0x3a4fc4ff 0x9fb0ffff 0xffe14dff;
    /// The inside of the marquee.
    SelectionFill "selection-fill" 0x3a4fc41f 0x9fb0ff29 0xffe14d33;
    /// Where a dragged card would fall.
    DropPlace "drop-place" 0x3a4fc429 0x9fb0ff33 0xffe14d40;
    /// The edge of that place.
    DropPlaceBorder "drop-place-border" 0x3a4fc4ff 0x9fb0ffff 0xffe14dff;
    /// What destroys, and what went wrong.
    Danger "danger" 0xb42318ff 0xff9a8fff 0xff9c9cff;
    /// Text and icons on danger.
    DangerInk "danger-ink" 0xffffffff 0x2b0a06ff 0x000000ff;
    /// The ground of a notice that something went wrong.
    DangerSoft "danger-soft" 0xfdeceaff 0x40211eff 0x330000ff;
    /// The shadow under what floats.
    Shadow "shadow" 0x1f232829 0x00000080 0x00000000;
    /// What dims the page behind a palette.
    Scrim "scrim" 0x1f232852 0x00000099 0x000000b3;

    /// The band of phase titles.
    PhaseHeader "phase-header" 0xe9e6dfff 0x22262cff 0x000000ff 0xddd8ccff;
    /// The band of step titles.
    StepHeader "step-header" 0xf5f4f1ff 0x1a1d22ff 0x000000ff 0xf0eee9ff;
    /// A lane of physical evidence: sand.
    LanePhysicalEvidence "lane-physical-evidence" 0xfaf5e8ff 0x221f19ff 0x141414ff 0xf7eccbff;
    /// The name of such a lane.
    LanePhysicalEvidenceHeader "lane-physical-evidence-header" 0xf0e4c4ff 0x3b3424ff 0x2e2e2eff 0xe8d49cff;
    /// A lane of customer actions: warm.
    LaneCustomerActions "lane-customer-actions" 0xfdf2ebff 0x251c17ff 0x141414ff 0xfce4d5ff;
    /// The name of such a lane.
    LaneCustomerActionsHeader "lane-customer-actions-header" 0xf9ddcdff 0x402a1fff 0x2e2e2eff 0xf3c3a5ff;
    /// A frontstage lane: blue.
    LaneFrontstage "lane-frontstage" 0xedf4fcff 0x161e28ff 0x141414ff 0xdceafbff;
    /// The name of such a lane.
    LaneFrontstageHeader "lane-frontstage-header" 0xd0e3f7ff 0x1d344dff 0x2e2e2eff 0xaecdf0ff;
    /// A backstage lane: slate.
    LaneBackstage "lane-backstage" 0xe9edf1ff 0x1a1f26ff 0x141414ff 0xdbe2eaff;
    /// The name of such a lane.
    LaneBackstageHeader "lane-backstage-header" 0xcdd6e0ff 0x2c3744ff 0x2e2e2eff 0xb0bfcfff;
    /// A lane of support processes: grey.
    LaneSupport "lane-support" 0xf1f1f0ff 0x1c1c1eff 0x141414ff 0xe6e6e4ff;
    /// The name of such a lane.
    LaneSupportHeader "lane-support-header" 0xdededcff 0x333337ff 0x2e2e2eff 0xc9c9c6ff;
    /// A lane of plain cards: paper.
    LaneCards "lane-cards" 0xf6f6f4ff 0x1d1d1dff 0x141414ff 0xefefebff;
    /// The name of such a lane.
    LaneCardsHeader "lane-cards-header" 0xe5e5e0ff 0x363634ff 0x2e2e2eff 0xd6d6cfff;
    /// A lane of thoughts: violet.
    LaneThoughts "lane-thoughts" 0xf5f1fbff 0x1f1b27ff 0x141414ff 0xebe2f8ff;
    /// The name of such a lane.
    LaneThoughtsHeader "lane-thoughts-header" 0xe3d8f3ff 0x372d48ff 0x2e2e2eff 0xcdb9eaff;
    /// A lane of expectations: violet.
    LaneExpectations "lane-expectations" 0xf5f1fbff 0x1f1b27ff 0x141414ff 0xebe2f8ff;
    /// The name of such a lane.
    LaneExpectationsHeader "lane-expectations-header" 0xe3d8f3ff 0x372d48ff 0x2e2e2eff 0xcdb9eaff;
    /// A lane of emotion: rose.
    LaneEmotion "lane-emotion" 0xfcf0f5ff 0x251a20ff 0x141414ff 0xfae1ebff;
    /// The name of such a lane.
    LaneEmotionHeader "lane-emotion-header" 0xf5d5e1ff 0x44293aff 0x2e2e2eff 0xeeb8cdff;
    /// A lane of channels: teal.
    LaneChannels "lane-channels" 0xebf6f5ff 0x162322ff 0x141414ff 0xd6eeebff;
    /// The name of such a lane.
    LaneChannelsHeader "lane-channels-header" 0xcae8e5ff 0x1f3f3cff 0x2e2e2eff 0xa5d8d3ff;
    /// A lane of images: teal.
    LaneImages "lane-images" 0xebf6f5ff 0x162322ff 0x141414ff 0xd6eeebff;
    /// The name of such a lane.
    LaneImagesHeader "lane-images-header" 0xcae8e5ff 0x1f3f3cff 0x2e2e2eff 0xa5d8d3ff;
    /// A lane of pains: red.
    LanePains "lane-pains" 0xfbeeeeff 0x261a1aff 0x141414ff 0xf8dcdcff;
    /// The name of such a lane.
    LanePainsHeader "lane-pains-header" 0xf3d3d3ff 0x45292aff 0x2e2e2eff 0xe9b0b0ff;
    /// A lane of opportunities: green.
    LaneOpportunities "lane-opportunities" 0xeef6ecff 0x18221aff 0x141414ff 0xdceed7ff;
    /// The name of such a lane.
    LaneOpportunitiesHeader "lane-opportunities-header" 0xd3e8cdff 0x28402aff 0x2e2e2eff 0xb3d9a9ff;
    /// A lane of a metric: indigo.
    LaneMetric "lane-metric" 0xf0f3faff 0x191d28ff 0x141414ff 0xe1e8f6ff;
    /// The name of such a lane.
    LaneMetricHeader "lane-metric-header" 0xd7dff1ff 0x2a3350ff 0x2e2e2eff 0xb9c8e8ff;
    /// A lane of satisfaction: indigo.
    LaneSatisfaction "lane-satisfaction" 0xf0f3faff 0x191d28ff 0x141414ff 0xe1e8f6ff;
    /// The name of such a lane.
    LaneSatisfactionHeader "lane-satisfaction-header" 0xd7dff1ff 0x2a3350ff 0x2e2e2eff 0xb9c8e8ff;
    /// A lane of time: indigo.
    LaneTime "lane-time" 0xf0f3faff 0x191d28ff 0x141414ff 0xe1e8f6ff;
    /// The name of such a lane.
    LaneTimeHeader "lane-time-header" 0xd7dff1ff 0x2a3350ff 0x2e2e2eff 0xb9c8e8ff;
    /// A lane of cost: indigo.
    LaneCost "lane-cost" 0xf0f3faff 0x191d28ff 0x141414ff 0xe1e8f6ff;
    /// The name of such a lane.
    LaneCostHeader "lane-cost-header" 0xd7dff1ff 0x2a3350ff 0x2e2e2eff 0xb9c8e8ff;
    /// A lane of owners: paper.
    LaneOwner "lane-owner" 0xf6f6f4ff 0x1d1d1dff 0x141414ff 0xefefebff;
    /// The name of such a lane.
    LaneOwnerHeader "lane-owner-header" 0xe5e5e0ff 0x363634ff 0x2e2e2eff 0xd6d6cfff;
    /// A lane of policies: paper.
    LanePolicy "lane-policy" 0xf6f6f4ff 0x1d1d1dff 0x141414ff 0xefefebff;
    /// The name of such a lane.
    LanePolicyHeader "lane-policy-header" 0xe5e5e0ff 0x363634ff 0x2e2e2eff 0xd6d6cfff;
    /// Names on lanes and headers.
    LaneInk "lane-ink" 0x2b3036ff 0xdfe2e7ff 0xffffffff 0x000000ff;
    /// The edge between two columns.
    ColumnLine "column-line" 0x1f232812 0xffffff12 0xffffff40 0x1f232833;

    /// A card.
    Card "card" 0xffffffff 0x2a2e35ff 0x000000ff;
    /// Its border.
    CardBorder "card-border" 0xc3c3bfff 0x4b525dff 0xffffffff 0x5f5f5bff;
    /// A line of text too small to read, drawn as a bar.
    GreekedText "greeked-text" 0x9aa0a8ff 0x767d88ff 0xd9d9d9ff 0x666c75ff;
    /// A connector and its arrowheads.
    Connector "connector" 0x565e69ff 0x98a1adff 0xffffffff 0x2b3036ff;
    /// The label of a connector.
    ConnectorLabel "connector-label" 0x444b55ff 0xc3c9d2ff 0xffffffff 0x14171bff;
    /// The line of interaction and that of internal interaction, with their names.
    Rule "rule" 0x515861ff 0xa2a9b4ff 0xffffffff 0x2b3036ff;
    /// The line of visibility, the heaviest, with its name.
    RuleVisibility "rule-visibility" 0x1f2328ff 0xf2f3f5ff 0xffffffff 0x000000ff;
    /// The marks on a card.
    Mark "mark" 0x444b55ff 0xc3c9d2ff 0xffffffff 0x1f2328ff;
    /// The zero line of a curve or of bars, and the thin lines between the marks of a channel.
    PlotLine "plot-line" 0x77707aff 0x8f8a96ff 0xffffffff 0x4a454dff;
    /// A bar, and the line through numbers.
    Bar "bar" 0x5468a6ff 0x93a8e6ff 0xffffffff 0x32468aff;
    /// The curve of the first persona, with its points and faces.
    CurveFirst "curve-1" 0xa12450ff 0xff94b4ff 0xffffffff;
    /// That of the second one.
    CurveSecond "curve-2" 0x1d5ca6ff 0x8ec1ffff 0xffe14dff;
    /// That of the third one.
    CurveThird "curve-3" 0x24703aff 0x8fdc9aff 0x7fe3c4ff;
    /// That of the fourth one.
    CurveFourth "curve-4" 0x855500ff 0xf0c060ff 0xff9cffff;
    /// That of the fifth one; a further one begins again with the first.
    CurveFifth "curve-5" 0x643aaeff 0xc9a8ffff 0x9cd3ffff;

    /// The shape of a high priority.
    RiskHigh "risk-high" 0xb42318ff 0xff8a7aff 0xff8f8fff;
    /// Its letter.
    RiskHighInk "risk-high-ink" 0xffffffff 0x2b0a06ff 0x000000ff;
    /// A card under heat with a high risk.
    HeatHigh "heat-high" 0xfbdcd7ff 0x5a2a25ff 0x5c0000ff 0xf9c6bdff;
    /// The shape of a medium priority.
    RiskMedium "risk-medium" 0xf2b33dff 0xf0c060ff 0xffd84dff;
    /// Its letter.
    RiskMediumInk "risk-medium-ink" 0x2d2000ff 0x2a1d00ff 0x000000ff;
    /// A card under heat with a medium risk.
    HeatMedium "heat-medium" 0xfdf0cfff 0x4d3d18ff 0x4a3a00ff 0xfbe0a0ff;
    /// The shape of a low priority.
    RiskLow "risk-low" 0x24705cff 0x7bc9b0ff 0x7fe3c4ff;
    /// Its letter.
    RiskLowInk "risk-low-ink" 0xffffffff 0x06261dff 0x000000ff;
    /// A card under heat with a low risk.
    HeatLow "heat-low" 0xdcefe7ff 0x213f36ff 0x00332aff 0xc3e3d5ff;

    /// The initials of the first persona stand on it, and those of every sixth after her: teal.
    Persona1 "persona-1" 0xcfe6e3ff 0x214543ff 0x003d3aff;
    /// The next one's: apricot.
    Persona2 "persona-2" 0xf8dcc4ff 0x4d3422ff 0x4a2800ff;
    /// The next one's: violet.
    Persona3 "persona-3" 0xe2d8f4ff 0x3b3158ff 0x2f1d5cff;
    /// The next one's: green.
    Persona4 "persona-4" 0xd6e8ccff 0x2c4427ff 0x123d12ff;
    /// The next one's: rose.
    Persona5 "persona-5" 0xf5d3deff 0x4c2a38ff 0x4d0f28ff;
    /// The next one's: blue.
    Persona6 "persona-6" 0xcfe0f6ff 0x23395aff 0x10305eff;
    /// A red tag.
    TagRed "tag-red" 0xfbd5d5ff 0x6b2224ff 0x7a0000ff;
    /// Its edge: 3:1 against the card.
    TagRedEdge "tag-red-edge" 0xb3261eff 0xff9f96ff 0xffffffff;
    /// A orange tag.
    TagOrange "tag-orange" 0xfbdcc0ff 0x6a3a10ff 0x7a3600ff;
    /// Its edge: 3:1 against the card.
    TagOrangeEdge "tag-orange-edge" 0xa84f00ff 0xffb070ff 0xffffffff;
    /// A yellow tag.
    TagYellow "tag-yellow" 0xf7e9a8ff 0x574a0cff 0x5c5000ff;
    /// Its edge: 3:1 against the card.
    TagYellowEdge "tag-yellow-edge" 0x7d6600ff 0xf2d44bff 0xffffffff;
    /// A green tag.
    TagGreen "tag-green" 0xcfeac9ff 0x1f5226ff 0x005c14ff;
    /// Its edge: 3:1 against the card.
    TagGreenEdge "tag-green-edge" 0x2a7a2fff 0x86d98bff 0xffffffff;
    /// A teal tag.
    TagTeal "tag-teal" 0xc4e9e6ff 0x13524fff 0x005753ff;
    /// Its edge: 3:1 against the card.
    TagTealEdge "tag-teal-edge" 0x00706aff 0x6fd8d0ff 0xffffffff;
    /// A blue tag.
    TagBlue "tag-blue" 0xd0e0faff 0x1f3f7aff 0x00349cff;
    /// Its edge: 3:1 against the card.
    TagBlueEdge "tag-blue-edge" 0x2458c5ff 0x9cbcffff 0xffffffff;
    /// A purple tag.
    TagPurple "tag-purple" 0xe6d6f7ff 0x4d2f78ff 0x52008aff;
    /// Its edge: 3:1 against the card.
    TagPurpleEdge "tag-purple-edge" 0x7a3fc0ff 0xcda6ffff 0xffffffff;
    /// A grey tag.
    TagGrey "tag-grey" 0xdcdfe3ff 0x4a5059ff 0x4a4a4aff;
    /// Its edge: 3:1 against the card.
    TagGreyEdge "tag-grey-edge" 0x59616cff 0xb4bbc5ff 0xffffffff;
    /// The letter on a tag.
    TagInk "tag-ink" 0x1f2328ff 0xffffffff 0xffffffff;
}

impl Token {
    /// The ground of a lane.
    #[must_use]
    pub fn lane(kind: LaneKind) -> Self {
        match kind {
            LaneKind::PhysicalEvidence => Self::LanePhysicalEvidence,
            LaneKind::CustomerActions => Self::LaneCustomerActions,
            LaneKind::Frontstage => Self::LaneFrontstage,
            LaneKind::Backstage => Self::LaneBackstage,
            LaneKind::Support => Self::LaneSupport,
            LaneKind::Cards => Self::LaneCards,
            LaneKind::Thoughts => Self::LaneThoughts,
            LaneKind::Expectations => Self::LaneExpectations,
            LaneKind::Emotion => Self::LaneEmotion,
            LaneKind::Channels => Self::LaneChannels,
            LaneKind::Images => Self::LaneImages,
            LaneKind::Pains => Self::LanePains,
            LaneKind::Opportunities => Self::LaneOpportunities,
            LaneKind::Metric => Self::LaneMetric,
            LaneKind::Satisfaction => Self::LaneSatisfaction,
            LaneKind::Time => Self::LaneTime,
            LaneKind::Cost => Self::LaneCost,
            LaneKind::Owner => Self::LaneOwner,
            LaneKind::Policy => Self::LanePolicy,
        }
    }

    /// The ground and the edge of a tag.
    #[must_use]
    pub fn tag(colour: TagColour) -> (Self, Self) {
        match colour {
            TagColour::Red => (Self::TagRed, Self::TagRedEdge),
            TagColour::Orange => (Self::TagOrange, Self::TagOrangeEdge),
            TagColour::Yellow => (Self::TagYellow, Self::TagYellowEdge),
            TagColour::Green => (Self::TagGreen, Self::TagGreenEdge),
            TagColour::Teal => (Self::TagTeal, Self::TagTealEdge),
            TagColour::Blue => (Self::TagBlue, Self::TagBlueEdge),
            TagColour::Purple => (Self::TagPurple, Self::TagPurpleEdge),
            TagColour::Grey => (Self::TagGrey, Self::TagGreyEdge),
        }
    }

    /// The ground behind a lane's name.
    #[must_use]
    pub fn lane_header(kind: LaneKind) -> Self {
        match kind {
            LaneKind::PhysicalEvidence => Self::LanePhysicalEvidenceHeader,
            LaneKind::CustomerActions => Self::LaneCustomerActionsHeader,
            LaneKind::Frontstage => Self::LaneFrontstageHeader,
            LaneKind::Backstage => Self::LaneBackstageHeader,
            LaneKind::Support => Self::LaneSupportHeader,
            LaneKind::Cards => Self::LaneCardsHeader,
            LaneKind::Thoughts => Self::LaneThoughtsHeader,
            LaneKind::Expectations => Self::LaneExpectationsHeader,
            LaneKind::Emotion => Self::LaneEmotionHeader,
            LaneKind::Channels => Self::LaneChannelsHeader,
            LaneKind::Images => Self::LaneImagesHeader,
            LaneKind::Pains => Self::LanePainsHeader,
            LaneKind::Opportunities => Self::LaneOpportunitiesHeader,
            LaneKind::Metric => Self::LaneMetricHeader,
            LaneKind::Satisfaction => Self::LaneSatisfactionHeader,
            LaneKind::Time => Self::LaneTimeHeader,
            LaneKind::Cost => Self::LaneCostHeader,
            LaneKind::Owner => Self::LaneOwnerHeader,
            LaneKind::Policy => Self::LanePolicyHeader,
        }
    }

    /// The mark behind a step's time that is exceeded.
    #[must_use]
    pub fn breach(breach: Breach) -> Self {
        match breach {
            Breach::Always => Self::Danger,
            Breach::OnRecovery => Self::Mark,
        }
    }

    /// The curve of a style.
    #[must_use]
    pub fn curve(style: u32) -> Self {
        match style % CURVE_STYLES {
            0 => Self::CurveFirst,
            1 => Self::CurveSecond,
            2 => Self::CurveThird,
            3 => Self::CurveFourth,
            _ => Self::CurveFifth,
        }
    }

    /// The shape of a priority, and the letter on it.
    #[must_use]
    pub fn priority(priority: ActionPriority) -> (Self, Self) {
        match priority {
            ActionPriority::High => (Self::RiskHigh, Self::RiskHighInk),
            ActionPriority::Medium => (Self::RiskMedium, Self::RiskMediumInk),
            ActionPriority::Low => (Self::RiskLow, Self::RiskLowInk),
        }
    }

    /// The ground of a card under heat, and its edge.
    #[must_use]
    pub fn heat(level: HeatLevel) -> (Self, Self) {
        match level {
            HeatLevel::High => (Self::HeatHigh, Self::RiskHigh),
            HeatLevel::Medium => (Self::HeatMedium, Self::RiskMedium),
            HeatLevel::Low => (Self::HeatLow, Self::RiskLow),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast after WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of the relative luminances.
    fn contrast(one: Color, other: Color) -> f64 {
        let luminance = |color: Color| {
            let [red, green, blue] = color.channels().map(|channel| {
                if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
            });
            0.2126 * red + 0.7152 * green + 0.0722 * blue
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn lanes() -> impl Iterator<Item = Token> {
        LaneKind::ALL.iter().flat_map(|kind| [Token::lane(*kind), Token::lane_header(*kind)])
    }

    fn assert_contrast(least: f64, foregrounds: &[Token], grounds: &[Token]) {
        for theme in Theme::ALL {
            for foreground in foregrounds {
                for ground in grounds {
                    assert!(
                        foreground.color(theme).is_opaque() && ground.color(theme).is_opaque(),
                        "contrast is computed between opaque colours: {foreground:?}, {ground:?}"
                    );
                    let found = contrast(foreground.color(theme), ground.color(theme));
                    assert!(
                        found >= least,
                        "{foreground:?} on {ground:?} in {theme:?} has a contrast of {found:.2}, {least} is needed"
                    );
                }
            }
        }
    }

    #[test]
    fn black_on_white_has_the_highest_contrast() {
        assert!((contrast(Color(0x0000_00ff), Color(0xffff_ffff)) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn text_can_be_read_on_every_ground_that_it_stands_on() {
        let page = [
            Token::Background,
            Token::Surface,
            Token::SurfaceRaised,
            Token::Hover,
            Token::Field,
            Token::AccentSoft,
            Token::DangerSoft,
        ];
        assert_contrast(4.5, &[Token::Ink, Token::InkMuted], &page);
        assert_contrast(
            4.5,
            &[Token::Accent, Token::Danger],
            &[Token::Background, Token::Surface, Token::SurfaceRaised, Token::Field],
        );
        assert_contrast(4.5, &[Token::Danger], &[Token::DangerSoft]);
        assert_contrast(4.5, &[Token::AccentInk], &[Token::Accent]);
        assert_contrast(4.5, &[Token::DangerInk], &[Token::Danger]);

        let cards = [Token::Card, Token::HeatHigh, Token::HeatMedium, Token::HeatLow];
        assert_contrast(4.5, &[Token::Ink, Token::InkMuted, Token::Mark], &cards);
        let mut grid: Vec<Token> = lanes().collect();
        grid.extend([Token::PhaseHeader, Token::StepHeader, Token::Background]);
        assert_contrast(
            4.5,
            &[Token::LaneInk, Token::ConnectorLabel, Token::Rule, Token::RuleVisibility],
            &grid,
        );
        let personas = [
            Token::Persona1,
            Token::Persona2,
            Token::Persona3,
            Token::Persona4,
            Token::Persona5,
            Token::Persona6,
        ];
        assert_contrast(4.5, &[Token::Ink], &personas);
        for (ground, _) in TagColour::ALL.iter().map(|colour| Token::tag(*colour)) {
            assert_contrast(4.5, &[Token::TagInk], &[ground]);
        }
        let times = [Token::InkMuted, Token::breach(Breach::Always), Token::breach(Breach::OnRecovery)];
        assert_contrast(4.5, &times, &[Token::StepHeader]);
        for priority in [ActionPriority::High, ActionPriority::Medium, ActionPriority::Low] {
            let (fill, ink) = Token::priority(priority);
            assert_contrast(4.5, &[ink], &[fill]);
        }
    }

    #[test]
    fn lines_and_edges_that_carry_meaning_stand_out() {
        let mut grounds: Vec<Token> = lanes().collect();
        grounds.extend([Token::Background, Token::Surface, Token::Card]);
        assert_contrast(
            3.0,
            &[Token::Connector, Token::Selection, Token::Focus, Token::DropPlaceBorder],
            &grounds,
        );
        let mut drawn = vec![Token::PlotLine, Token::Bar];
        drawn.extend((0..CURVE_STYLES).map(Token::curve));
        assert_contrast(3.0, &drawn, &grounds);
        let tag_edges: Vec<Token> = TagColour::ALL.iter().map(|colour| Token::tag(*colour).1).collect();
        assert_contrast(3.0, &tag_edges, &[Token::Card, Token::Surface, Token::SurfaceRaised]);
        assert_contrast(
            3.0,
            &[Token::ControlBorder],
            &[Token::Background, Token::Surface, Token::SurfaceRaised, Token::Field],
        );
    }

    #[test]
    fn high_contrast_gives_text_seven_to_one() {
        for ground in lanes().chain([Token::Background, Token::Surface, Token::Card, Token::HeatHigh]) {
            let found = contrast(Token::Ink.color(Theme::HighContrast), ground.color(Theme::HighContrast));
            assert!(found >= 7.0, "{ground:?}: {found:.2}");
        }
    }

    #[test]
    fn every_token_has_a_name_of_its_own() {
        let mut words: Vec<_> = Token::ALL.iter().map(|token| token.word()).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), Token::ALL.len());
    }
}
