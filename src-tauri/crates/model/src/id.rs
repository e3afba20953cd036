//! Typed record ids: a card's id cannot be handed to something that wants a lane's.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

/// What every record id can do, whichever record it names.
pub trait RecordId: Copy + Ord + fmt::Display + FromStr<Err = uuid::Error> {
    /// Takes a UUID as the id of one record; new records get version 7, which sorts by creation.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The UUID behind the id.
    fn uuid(self) -> Uuid;
}

macro_rules! record_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl RecordId for $name {
            fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }
            fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{}({})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    )*};
}

record_ids! {
    /// Names the one project of a file.
    ProjectId,
    /// Names a map: one drawing of the service.
    MapId,
    /// Names a phase: a titled run of steps.
    PhaseId,
    /// Names a step: one column of a map.
    StepId,
    /// Names a lane: one row of a map.
    LaneId,
    /// Names a card: one thing that happens in a lane at a step.
    CardId,
    /// Names a link: a connector from one card to another.
    LinkId,
    /// Names a failure mode: one way in which a card can fail.
    FailureModeId,
    /// Names an effect: what a failure mode does to the customer.
    EffectId,
    /// Names a cause: why a failure mode happens.
    CauseId,
    /// Names a control: what prevents or detects a cause today.
    ControlId,
    /// Names a rating: one score, given to an effect or a cause.
    RatingId,
    /// Names an action: what is to be done about a failure mode.
    ActionId,
    /// Names a scale: the wording behind the scores of one factor.
    ScaleId,
    /// Names one level of a scale.
    ScaleLevelId,
    /// Names an image: a picture whose bytes the file holds.
    ImageId,
    /// Names a channel: a way by which the service reaches people.
    ChannelId,
    /// Names a role: somebody who does work in the service.
    RoleId,
    /// Names a tag: a coloured word that cards carry.
    TagId,
    /// Names a persona: somebody typical for whom the service is there.
    PersonaId,
    /// Names an expectation of a persona.
    ExpectationId,
    /// Names that a persona uses a channel.
    PersonaChannelId,
    /// Names a touchpoint: a place or moment at which somebody meets the service.
    TouchpointId,
    /// Names that a map shows the journey of a persona.
    MapPersonaId,
    /// Names how well a card is founded.
    EvidenceId,
    /// Names a question about a card.
    QuestionId,
    /// Names that a card carries a tag.
    CardTagId,
    /// Names that a touchpoint stands on a card.
    PlacementId,
    /// Names a way from a card to a map.
    MapLinkId,
    /// Names how long a step or a card takes and what it costs.
    TimingId,
    /// Names a breach of the grammar that may stay.
    ExemptionId,
    /// Names a round in which a team scores, each for herself.
    ScoringRoundId,
    /// Names somebody who scores in a round.
    ScorerId,
    /// Names what is scored in a round.
    ScoringItemId,
    /// Names what one person gave in a round.
    VoteId,
    /// Names a way of looking at the risk table that was kept.
    RiskViewId,
    /// Names a stop of a presentation.
    StopId,
    /// Names a version: the project as it stood at one moment.
    VersionId,
}
