//! The fixed sets of values that records choose from, each value with the word that stands for it in the
//! project file and in JSON.

/// Names the values of an enum as the project file and the JSON spell them, in one place. The crate that
/// uses it depends on `serde` and `specta`.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize, ::specta::Type,
        )]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every value, in the order in which a person is offered them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word that stands for the value in files and JSON.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value that a word stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

words! {
    /// What a map was made as: the lanes it began with.
    MapPreset {
        /// A service blueprint: evidence, customer, frontstage, backstage, support.
        Blueprint = "blueprint",
        /// A customer journey: actions, thoughts, emotion, channels, pains, opportunities.
        Journey = "journey",
        /// A journey above the blueprint that carries it.
        JourneyBlueprint = "journey-blueprint",
        /// The journey of somebody who works in the service.
        EmployeeJourney = "employee-journey",
        /// One lane of plain cards.
        Blank = "blank",
    }
}

words! {
    /// Whether a map shows the service as it is or as it shall be.
    MapState {
        /// The service as it runs today.
        AsIs = "as-is",
        /// The service as it is meant to become.
        ToBe = "to-be",
    }
}

words! {
    /// What a lane holds, and thereby on which side of which line it stands.
    LaneKind {
        /// What the customer sees and touches.
        PhysicalEvidence = "physical-evidence",
        /// What the customer does.
        CustomerActions = "customer-actions",
        /// What contact people and technology do in the customer's sight.
        Frontstage = "frontstage",
        /// What contact people do out of the customer's sight.
        Backstage = "backstage",
        /// The processes, systems and partners behind them.
        Support = "support",
        /// Plain cards, on no side of any line.
        Cards = "cards",
        /// What somebody thinks or says, set as quotes.
        Thoughts = "thoughts",
        /// What somebody expects.
        Expectations = "expectations",
        /// How somebody feels: the emotion curve.
        Emotion = "emotion",
        /// Touchpoints by their channel, one sub-row a channel.
        Channels = "channels",
        /// Pictures.
        Images = "images",
        /// What goes wrong for somebody, or annoys her.
        Pains = "pains",
        /// What could become better.
        Opportunities = "opportunities",
        /// Any measure.
        Metric = "metric",
        /// How satisfied somebody is.
        Satisfaction = "satisfaction",
        /// How long it takes.
        Time = "time",
        /// What it costs.
        Cost = "cost",
        /// Who answers for it.
        Owner = "owner",
        /// Rules and policies that apply.
        Policy = "policy",
    }
}

words! {
    /// What a connector between two cards says.
    LinkKind {
        /// One leads to the other.
        Flow = "flow",
        /// Both depend on each other, or agree.
        TwoWay = "two-way",
        /// Only information, or an exception, passes.
        Information = "information",
    }
}

words! {
    /// A mark that a person sets on a card. A fail point is no mark: a card is one while it has failure modes.
    CardMark {
        /// The customer waits here.
        WaitPoint = "wait-point",
        /// The way parts here.
        Decision = "decision",
        /// The customer's judgement of the whole is made here.
        MomentOfTruth = "moment-of-truth",
    }
}

words! {
    /// What a control does about a cause.
    ControlKind {
        /// It keeps the cause from happening.
        Prevention = "prevention",
        /// It finds the cause or the failure before the customer does.
        Detection = "detection",
    }
}

words! {
    /// The things that are scored.
    Factor {
        /// How bad the effect is for the customer. Rates an effect.
        Severity = "severity",
        /// How often the cause strikes. Rates a cause.
        Occurrence = "occurrence",
        /// How late it is caught. Rates the set of controls of a cause.
        Detection = "detection",
        /// How hard the service recovers once it has failed, which S-RPN takes in place of detection. Rates a cause.
        Recoverability = "recoverability",
    }
}

words! {
    /// How far an action has come.
    ActionStatus {
        /// Agreed, not begun.
        Planned = "planned",
        /// Begun.
        Started = "started",
        /// Carried out.
        Done = "done",
        /// Carried out, and its effect seen.
        Verified = "verified",
        /// Given up.
        Dropped = "dropped",
    }
}

words! {
    /// What an action is to do: prevention and detection after AIAG-VDA, elimination, control and acceptance after HFMEA.
    ActionKind {
        /// It makes the service better in whichever way.
        Improvement = "improvement",
        /// It keeps the cause from happening.
        Prevention = "prevention",
        /// It finds the cause or the failure earlier.
        Detection = "detection",
        /// It takes the risk away.
        Elimination = "elimination",
        /// It keeps the risk in check.
        Control = "control",
        /// It is the decision to live with the risk.
        Acceptance = "acceptance",
    }
}

words! {
    /// Where an action stands in DMAIC. Its stage in PDCA follows from its status.
    DmaicStage {
        /// What is wrong is being defined.
        Define = "define",
        /// It is being measured.
        Measure = "measure",
        /// Its causes are being found.
        Analyse = "analyse",
        /// It is being made better.
        Improve = "improve",
        /// It is seen to that it stays better.
        Control = "control",
    }
}

words! {
    /// Where an effect is felt, as IEC 60812 tells them apart.
    EffectReach {
        /// By the customer, in the end.
        Final = "final",
        /// At the step that fails.
        Local = "local",
    }
}

impl Default for EffectReach {
    /// Who says nothing of it means what the customer feels.
    fn default() -> Self {
        Self::Final
    }
}

words! {
    /// How the scores of a team become one.
    Aggregation {
        /// The score in the middle; the middle of two in the middle, which keeps its half.
        Median = "median",
        /// The mean, rounded to the nearest score of the scale.
        Mean = "mean",
        /// The worst that anybody gave.
        Worst = "worst",
    }
}

words! {
    /// What becomes of a hazard by the decision tree of HFMEA, or by the team's own judgement.
    HazardDecision {
        /// It is to be acted on: eliminated, controlled or accepted.
        Proceed = "proceed",
        /// No action is needed.
        Stop = "stop",
    }
}

words! {
    /// How the cards of a lane are drawn and edited; it follows from the lane's kind.
    LaneContent {
        /// Cards in boxes.
        Cards = "cards",
        /// Cards as running text without boxes.
        Text = "text",
        /// Cards as points of a curve, by their values.
        Curve = "curve",
        /// Cards as numbers, by their values.
        Numbers = "numbers",
        /// Cards as marks in one sub-row a channel.
        Channels = "channels",
        /// Cards as pictures with their text beneath.
        Images = "images",
    }
}

words! {
    /// How the numbers of a lane are drawn.
    Chart {
        /// A bar from zero for each number.
        Bars = "bars",
        /// One line through all of them.
        Line = "line",
    }
}

words! {
    /// How well what a card says is founded. A card without a word on it is not known to be any of them.
    EvidenceStatus {
        /// Somebody has seen or heard it; the source says where.
        Observed = "observed",
        /// The team believes it.
        Assumed = "assumed",
        /// It is not so yet: the team proposes it.
        Proposed = "proposed",
    }
}

words! {
    /// Where an expectation comes from (after Zeithaml, Parasuraman and Berry, 1990).
    ExpectationBasis {
        /// What happened before.
        Experience = "experience",
        /// What others say.
        WordOfMouth = "word-of-mouth",
        /// What the provider said.
        Promise = "promise",
        /// What rules or the trade lay down.
        Standard = "standard",
    }
}

words! {
    /// What is said of a persona in words.
    PersonaPart {
        /// What she is called.
        Name = "name",
        /// What she is or does.
        Role = "role",
        /// Something that she says.
        Quote = "quote",
        /// What she wants to reach, one a line.
        Goals = "goals",
        /// What she needs for that, one a line.
        Needs = "needs",
        /// What stands in her way, one a line.
        Frustrations = "frustrations",
        /// Which value segment of customers she stands for.
        Segment = "segment",
    }
}

words! {
    /// The way by which a touchpoint reaches people; gives a channel its icon, and its name where it has none.
    ChannelKind {
        /// Face to face.
        InPerson = "in-person",
        /// By voice over a line.
        Telephone = "telephone",
        /// A website.
        Website = "website",
        /// An app on a telephone or tablet.
        App = "app",
        /// Electronic mail.
        Email = "email",
        /// Short messages and chats.
        Message = "message",
        /// Social media.
        SocialMedia = "social-media",
        /// Letters and parcels.
        Post = "post",
        /// Leaflets, signs and other printed matter.
        Print = "print",
        /// Radio, television and video.
        Broadcast = "broadcast",
        /// A machine that people serve themselves at.
        SelfService = "self-service",
        /// Any other.
        Other = "other",
    }
}

words! {
    /// The colours that a tag can have; each theme has its own shade of it.
    TagColour {
        /// Red.
        Red = "red",
        /// Orange.
        Orange = "orange",
        /// Yellow.
        Yellow = "yellow",
        /// Green.
        Green = "green",
        /// Teal.
        Teal = "teal",
        /// Blue.
        Blue = "blue",
        /// Purple.
        Purple = "purple",
        /// Grey.
        Grey = "grey",
    }
}

words! {
    /// What time is spent on, as the customer would judge it.
    TimeNature {
        /// The customer gets something that she would pay for.
        ValueAdding = "value-adding",
        /// She gets nothing by it, but it cannot be left out today.
        Necessary = "necessary",
        /// It could be left out.
        Waste = "waste",
    }
}

words! {
    /// What wasted time goes into.
    Waste {
        /// The customer waits.
        Waiting = "waiting",
        /// Something is done again.
        Rework = "rework",
        /// More is done than anybody needs.
        OverProcessing = "over-processing",
        /// Work passes from one hand to another.
        HandOver = "hand-over",
        /// Work lies in a queue.
        Queue = "queue",
        /// People ask, answer and repeat.
        Communication = "communication",
        /// Staff have nothing to do.
        IdleStaff = "idle-staff",
    }
}

words! {
    /// A rule of the grammar of blueprints and journeys that a map can break.
    GrammarRule {
        /// A customer action has nothing in the lanes behind it at its step. Names the card.
        UnsupportedCustomerAction = "unsupported-customer-action",
        /// No connector leads to a card, and it is none that a service begins with. Names the card.
        UnreachedCard = "unreached-card",
        /// A fail point has no failure mode with all three scores. Names the card.
        UnscoredFailPoint = "unscored-fail-point",
        /// A connector crosses the line of interaction, and neither of its cards has a touchpoint. Names the
        /// link.
        CrossingWithoutTouchpoint = "crossing-without-touchpoint",
        /// A point of an emotion curve says nothing of its evidence. Names the card.
        UnfoundedCurvePoint = "unfounded-curve-point",
        /// Neither a step nor any of its cards has a standard time. Names the step.
        UntimedStep = "untimed-step",
    }
}

impl Factor {
    /// Whether the factor rates an effect; all others rate a cause.
    #[must_use]
    pub const fn rates_effects(self) -> bool {
        matches!(self, Self::Severity)
    }
}

impl LaneKind {
    /// How the lane's cards are drawn and edited.
    #[must_use]
    pub fn content(self) -> LaneContent {
        match self {
            Self::Thoughts | Self::Expectations => LaneContent::Text,
            Self::Emotion => LaneContent::Curve,
            Self::Channels => LaneContent::Channels,
            Self::Images => LaneContent::Images,
            Self::Metric | Self::Satisfaction | Self::Time | Self::Cost => LaneContent::Numbers,
            Self::PhysicalEvidence
            | Self::CustomerActions
            | Self::Frontstage
            | Self::Backstage
            | Self::Support
            | Self::Cards
            | Self::Pains
            | Self::Opportunities
            | Self::Owner
            | Self::Policy => LaneContent::Cards,
        }
    }
}

impl LaneContent {
    /// Whether a card of such a lane can have this value: a point of a curve lies from -2 to +2 in halves, a
    /// number is any; other cards have none. A card that came from another lane may bring one along that
    /// does not count here.
    #[must_use]
    pub fn allows(self, value: f64) -> bool {
        match self {
            Self::Curve => (-2.0..=2.0).contains(&value) && (value * 2.0).fract() == 0.0,
            Self::Numbers => value.is_finite(),
            Self::Cards | Self::Text | Self::Channels | Self::Images => false,
        }
    }

    /// Whether a card of such a lane can reach over several steps: boxes, texts and pictures do; a point, a number
    /// or the mark of a channel says something of one step. A card that came from another lane may bring a span
    /// along that does not count here.
    #[must_use]
    pub fn reaches(self) -> bool {
        match self {
            Self::Cards | Self::Text | Self::Images => true,
            Self::Curve | Self::Numbers | Self::Channels => false,
        }
    }
}

impl MapPreset {
    /// The lanes that a new map of this preset begins with, from top to bottom.
    #[must_use]
    pub fn lanes(self) -> &'static [LaneKind] {
        use LaneKind::{
            Backstage, Cards, Channels, CustomerActions, Emotion, Frontstage, Opportunities, Pains,
            PhysicalEvidence, Support, Thoughts,
        };
        match self {
            Self::Blueprint => &[PhysicalEvidence, CustomerActions, Frontstage, Backstage, Support],
            Self::Journey => &[CustomerActions, Channels, Thoughts, Emotion, Pains, Opportunities],
            Self::JourneyBlueprint => &[
                PhysicalEvidence,
                CustomerActions,
                Channels,
                Thoughts,
                Emotion,
                Pains,
                Frontstage,
                Backstage,
                Support,
                Opportunities,
            ],
            Self::EmployeeJourney => &[Cards, Channels, Thoughts, Emotion, Pains, Opportunities],
            Self::Blank => &[Cards],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_of_a_curve_is_a_half_step_from_minus_two_to_two() {
        let points = [-2.0, -1.5, 0.0, 0.5, 2.0];
        assert!(points.into_iter().all(|value| LaneContent::Curve.allows(value)));
        let none = [-2.5, 0.25, 3.0, f64::NAN];
        assert!(!none.into_iter().any(|value| LaneContent::Curve.allows(value)), "off the curve");
    }

    #[test]
    fn a_number_is_any_that_can_be_written() {
        assert!(LaneContent::Numbers.allows(-12_345.678));
        assert!(!LaneContent::Numbers.allows(f64::INFINITY), "nobody can count so far");
        assert!(!LaneContent::Cards.allows(1.0), "a plain card has no value");
    }
}
