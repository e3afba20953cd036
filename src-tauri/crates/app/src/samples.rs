//! Finished projects to look at and to begin from, and a generator of maps of any size.

mod plan;
mod stress;

pub use plan::Plan;

use crate::answers::SampleName;
use crate::error::CommandError;
use crate::settings::Language;

/// What a new project can be filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// One of the samples that the start screen offers.
    Named(SampleName),
    /// A generated map.
    Stress {
        /// How many cards it has.
        cards: u32,
        /// Equal seeds give equal maps.
        seed: u64,
    },
}

impl SampleName {
    /// The language that the sample is written in.
    #[must_use]
    pub fn language(self) -> Language {
        match self {
            Self::Hotel | Self::Shoeshine => Language::English,
            Self::Repair => Language::Chinese,
        }
    }

    fn json(self) -> &'static str {
        match self {
            Self::Hotel => include_str!("samples/hotel.json"),
            Self::Repair => include_str!("samples/repair.json"),
            Self::Shoeshine => include_str!("samples/shoeshine.json"),
        }
    }
}

impl Sample {
    /// What the new project holds.
    ///
    /// # Errors
    /// Where the sample's own text is damaged; a test reads all of them.
    pub fn plan(self) -> Result<Plan, CommandError> {
        match self {
            Self::Named(name) => serde_json::from_str(name.json()).map_err(CommandError::internal),
            Self::Stress { cards, seed } => Ok(stress::plan(cards, seed)),
        }
    }
}
