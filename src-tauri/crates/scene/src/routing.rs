//! Connectors: orthogonal ways between cards that run through none.
//!
//! Four steps, each a pure function of the one before, so that an edit repeats only what it changed: which
//! way a connector goes ([`plan`]), where it touches its cards ([`leads`]), on which track of each gutter and
//! corridor it runs ([`channel`]), and the corners that follow ([`path`]).

mod channel;
mod ground;
mod label;
mod leads;
mod network;
mod path;
mod plan;

pub use ground::{Bridge, Ground, Place};
pub use network::{ChannelSizes, Network, Surroundings};
pub use path::TrackPlaces;
