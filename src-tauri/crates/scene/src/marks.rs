//! The outlines of the marks on a card, the same for every painter.

mod curves;

use sightline_model::time::Breach;
use sightline_model::{ActionPriority, CardMark, ChannelKind, EvidenceStatus};

pub use curves::{CURVE_STYLES, UNKNOWN_POINT, curve_dashes, face_path, point_path};

/// The side of the square in which every outline is drawn.
pub const GLYPH_SIZE: f32 = 16.0;

/// A small filled shape at a card's lower edge or behind a step's time. No two have the same outline: colour only repeats what the
/// shape says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// The card can fail: an F in a circle.
    FailPoint,
    /// A mark that a person set.
    Mark(CardMark),
    /// The card has a note: a page with a folded corner.
    Note,
    /// The card has a touchpoint whose channel is not settled: a dot in a ring.
    Touchpoint,
    /// How well the card is founded: an eye, a wave, a plus.
    Evidence(EvidenceStatus),
    /// The card has open questions: a question mark in a bubble.
    Question,
    /// The card opens another map: an arrow out of a frame.
    OpensMap,
    /// The step takes longer than the customer puts up with: an hourglass, run out or half so.
    OverTime(Breach),
}

impl Glyph {
    /// Every glyph, those of a card in the order in which they stand along its lower edge.
    pub const ALL: [Self; 13] = [
        Self::FailPoint,
        Self::Mark(CardMark::WaitPoint),
        Self::Mark(CardMark::Decision),
        Self::Mark(CardMark::MomentOfTruth),
        Self::Note,
        Self::Touchpoint,
        Self::Evidence(EvidenceStatus::Observed),
        Self::Evidence(EvidenceStatus::Assumed),
        Self::Evidence(EvidenceStatus::Proposed),
        Self::Question,
        Self::OpensMap,
        Self::OverTime(Breach::Always),
        Self::OverTime(Breach::OnRecovery),
    ];

    /// The word that names the glyph in the page's code.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::FailPoint => "fail-point",
            Self::Mark(mark) => mark.word(),
            Self::Note => "note",
            Self::Touchpoint => "touchpoint",
            Self::Evidence(status) => status.word(),
            Self::Question => "question",
            Self::OpensMap => "opens-map",
            Self::OverTime(Breach::Always) => "over-time-always",
            Self::OverTime(Breach::OnRecovery) => "over-time-on-recovery",
        }
    }

    /// The outline as SVG path data in a square of [`GLYPH_SIZE`], to be filled by the even-odd rule.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::FailPoint => {
                "M8 .75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 1 0 0-14.5Zm0 1.3a5.95 5.95 0 1 1 0 11.9 5.95 5.95 0 1 1 0-11.9Z\
                 M6.1 4.6h4.5v1.35H7.55v1.5h2.6v1.3h-2.6v2.65H6.1Z"
            }
            // The customer waits: a W in a triangle.
            Self::Mark(CardMark::WaitPoint) => {
                "M8 .6 15.8 15H.2ZM4.1 8.3H5.6L6.35 11.4 7.3 8.3H8.7L9.65 11.4 10.4 8.3H11.9L10.45 13.4H9L8 10.4 7 13.4H5.55Z"
            }
            Self::Mark(CardMark::Decision) => "M8 .8 15.2 8 8 15.2.8 8ZM8 2.7 2.7 8 8 13.3 13.3 8Z",
            Self::Mark(CardMark::MomentOfTruth) => {
                "M8 .9 9.85 6h5.4l-4.3 3.3 1.55 5.2L8 11.4l-4.5 3.1 1.55-5.2L.75 6h5.4Z"
            }
            Self::OverTime(Breach::Always) => {
                "M3 1.5h10V3h-1.2v2.1L9.1 8l2.7 2.9V13H13v1.5H3V13h1.2v-2.1L6.9 8 4.2 5.1V3H3Z"
            }
            Self::OverTime(Breach::OnRecovery) => {
                "M3 1.5h10V3h-1.2v2.1L9.1 8l2.7 2.9V13H13v1.5H3V13h1.2v-2.1L6.9 8 4.2 5.1V3H3Z\
                 M5.5 3v1.6L8 7.3l2.5-2.7V3Z"
            }
            Self::Note => {
                "M3 1.5h6.7L13 4.8v9.7H3ZM4.25 2.75v10.5h7.5V6H8.5V2.75ZM9.7 3.2v1.6h1.6Z\
                 M5.75 7.75h4.5v1h-4.5ZM5.75 10h4.5v1h-4.5Z"
            }
            Self::Touchpoint => {
                "M8 .9a7.1 7.1 0 1 0 0 14.2A7.1 7.1 0 1 0 8 .9ZM8 2.3a5.7 5.7 0 1 1 0 11.4A5.7 5.7 0 1 1 8 2.3Z\
                 M8 5.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 1 0 0-5.4Z"
            }
            // Somebody has seen it: an eye.
            Self::Evidence(EvidenceStatus::Observed) => {
                "M8 3C4.5 3 1.7 5.2.4 8c1.3 2.8 4.1 5 7.6 5s6.3-2.2 7.6-5C14.3 5.2 11.5 3 8 3Z\
                 M8 4.35c2.7 0 4.9 1.5 6.1 3.65-1.2 2.15-3.4 3.65-6.1 3.65S3.1 10.15 1.9 8C3.1 5.85 5.3 4.35 8 4.35Z\
                 M8 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 1 0 0-4.6Z"
            }
            // About so: the sign of equality as waves, in a ring.
            Self::Evidence(EvidenceStatus::Assumed) => {
                "M8 .75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 1 0 0-14.5Zm0 1.3a5.95 5.95 0 1 1 0 11.9 5.95 5.95 0 1 1 0-11.9Z\
                 M4 6.9C4.4 5.6 5.3 5 6.3 5 7.8 5 8.6 6.4 9.8 6.4c.5 0 .9-.3 1.2-.9h1.2c-.4 1.4-1.3 2.1-2.4 2.1-1.5 0-2.3-1.4-3.5-1.4-.5 0-.9.2-1.1.7Z\
                 M4 10.4c.4-1.3 1.3-1.9 2.3-1.9 1.5 0 2.3 1.4 3.5 1.4.5 0 .9-.3 1.2-.9h1.2c-.4 1.4-1.3 2.1-2.4 2.1-1.5 0-2.3-1.4-3.5-1.4-.5 0-.9.2-1.1.7Z"
            }
            // To be added: a plus between the corners of a card.
            Self::Evidence(EvidenceStatus::Proposed) => {
                "M1.5 1.5H5.5V2.8H2.8V5.5H1.5ZM10.5 1.5H14.5V5.5H13.2V2.8H10.5ZM1.5 10.5H2.8V13.2H5.5V14.5H1.5Z\
                 M13.2 10.5H14.5V14.5H10.5V13.2H13.2ZM7.3 4.6H8.7V7.3H11.4V8.7H8.7V11.4H7.3V8.7H4.6V7.3H7.3Z"
            }
            Self::Question => {
                "M1.5 1.8H14.5V11.6H8L4.2 15V11.6H1.5ZM2.8 3.1V10.3H5.5V12.1L7.5 10.3H13.2V3.1Z\
                 M5.9 5.6C6 4.6 6.8 4 8 4c1.2 0 2.1.7 2.1 1.7 0 1.3-1.4 1.3-1.4 2.1H7.4c0-1.5 1.4-1.4 1.4-2.1 0-.4-.3-.6-.8-.6s-.8.2-.8.6ZM7.4 8.4H8.7V9.6H7.4Z"
            }
            Self::OpensMap => {
                "M2 3H7V4.3H3.3V12.7H11.7V9H13V14H2ZM8.8 1.6H14.4V7.2H13.1V3.8L7.6 9.3 6.7 8.4 12.2 2.9H8.8Z"
            }
        }
    }
}

/// The outline that stands for a channel of this kind, as SVG path data in a square of [`GLYPH_SIZE`], to be
/// filled by the even-odd rule.
#[must_use]
pub fn channel_path(kind: ChannelKind) -> &'static str {
    match kind {
        // Two people.
        ChannelKind::InPerson => {
            "M5 2.2a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 1 0 0-4.8ZM.8 13.6C.8 10.3 2.5 8.3 5 8.3s4.2 2 4.2 5.3Z\
             M11 2.2a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 1 0 0-4.8ZM10.5 13.6h4.7c0-3.3-1.7-5.3-4.2-5.3-.7 0-1.4.2-1.9.5 1 1.2 1.4 2.8 1.4 4.8Z"
        }
        // A handset.
        ChannelKind::Telephone => {
            "M4.2 1.2h2.2l1 3.8-1.8 1.3C6.3 8 8 9.7 9.7 10.4L11 8.6l3.8 1v2.2c0 1.7-1.3 3-3 3C6 14.8 1.2 10 1.2 4.2c0-1.7 1.3-3 3-3Z"
        }
        // A window of a browser.
        ChannelKind::Website => {
            "M1 2.2H15V13.8H1ZM2.4 6V12.4H13.6V6ZM2.6 3.5V4.8H3.9V3.5ZM4.9 3.5V4.8H6.2V3.5ZM7.2 3.5V4.8H13.4V3.5Z"
        }
        // A telephone with a screen.
        ChannelKind::App => {
            "M4.2.8h7.6q1 0 1 1v12.4q0 1-1 1H4.2q-1 0-1-1V1.8q0-1 1-1ZM4.6 2.6V11.8H11.4V2.6ZM7.1 12.9V14.1H8.9V12.9Z"
        }
        // An envelope.
        ChannelKind::Email => {
            "M1 2.8H15V13.2H1ZM2.4 4.2V4.8L8 8.8 13.6 4.8V4.2ZM2.4 6.5V11.8H13.6V6.5L8 10.5Z"
        }
        // A speech bubble.
        ChannelKind::Message => {
            "M2.5 1.8h11q1.4 0 1.4 1.4v6.4q0 1.4-1.4 1.4H8L4.4 14.4V11H2.5Q1.1 11 1.1 9.6V3.2q0-1.4 1.4-1.4Z\
             M4.2 5.7V7.1H5.6V5.7ZM7.3 5.7V7.1H8.7V5.7ZM10.4 5.7V7.1H11.8V5.7Z"
        }
        // Three that are joined.
        ChannelKind::SocialMedia => {
            "M12 1.1a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 1 0 0-4.6ZM4 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 1 0 0-4.6Z\
             M12 10.3a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 1 0 0-4.6ZM6.3 7.4 10.3 5.1 9.7 4 5.7 6.3ZM6.3 8.6 10.3 10.9 9.7 12 5.7 9.7Z"
        }
        // A parcel.
        ChannelKind::Post => {
            "M8 .9 14.6 4.1V11.9L8 15.1 1.4 11.9V4.1ZM3.9 4.5 8 6.5 12.1 4.5 8 2.5ZM2.8 5.5V11L7.3 13.2V7.7ZM8.7 7.7V13.2L13.2 11V5.5Z"
        }
        // An open leaflet.
        ChannelKind::Print => {
            "M1 2.4 7.4 3.9V14.4L1 12.9ZM8.6 3.9 15 2.4V12.9L8.6 14.4ZM2.4 5.2V6.5L6 7.3V6ZM2.4 7.9V9.2L6 10V8.7Z\
             M13.6 5.2V6.5L10 7.3V6ZM13.6 7.9V9.2L10 10V8.7Z"
        }
        // A television set with its aerial.
        ChannelKind::Broadcast => {
            "M1 4.2H6.5L4.2 1.5 5.2.6 8 3.9 10.8.6 11.8 1.5 9.5 4.2H15V14H1ZM2.4 5.6V12.6H13.6V5.6ZM6.5 6.7 10.6 9.1 6.5 11.5Z"
        }
        // A screen on a stand, with a tick.
        ChannelKind::SelfService => {
            "M2.6.9H13.4V10H2.6ZM4 2.3V8.6H12V2.3ZM5.4 5.4 6.4 4.4 7.4 5.4 9.6 3.2 10.6 4.2 7.4 7.4ZM7 10.7H9V12.8H12V15H4V12.8H7Z"
        }
        // Three dots in a ring.
        ChannelKind::Other => {
            "M8 .9a7.1 7.1 0 1 0 0 14.2A7.1 7.1 0 1 0 8 .9ZM8 2.3a5.7 5.7 0 1 1 0 11.4A5.7 5.7 0 1 1 8 2.3Z\
             M4.3 7.2V8.8H5.9V7.2ZM7.2 7.2V8.8H8.8V7.2ZM10.1 7.2V8.8H11.7V7.2Z"
        }
    }
}

/// The shape behind an Action Priority and its letter, as SVG path data in a square of [`GLYPH_SIZE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriorityShape {
    /// The filled shape: it points up for high, down for low, and is even for medium.
    pub outline: &'static str,
    /// The letter of the worksheets upon it.
    pub letter: &'static str,
}

/// The shape that stands for a priority.
#[must_use]
pub fn priority_shape(priority: ActionPriority) -> PriorityShape {
    match priority {
        ActionPriority::High => PriorityShape {
            outline: "M8 .5 15 5.5V15.5H1V5.5Z",
            letter: "M4.9 5.8h1.6v2.7h3V5.8h1.6v7.4H9.5V9.9h-3v3.3H4.9Z",
        },
        ActionPriority::Medium => PriorityShape {
            outline: "M1 1.5H15V14.5H1Z",
            letter: "M4 4.3h1.9L8 8.4l2.1-4.1H12v7.4h-1.5V7.1L8.6 10.8H7.4L5.5 7.1v4.6H4Z",
        },
        ActionPriority::Low => {
            PriorityShape { outline: "M1 .5H15V10.5L8 15.5 1 10.5Z", letter: "M5.4 3h1.6v6h3.8v1.4H5.4Z" }
        }
    }
}
