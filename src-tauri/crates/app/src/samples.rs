//! Finished projects to look at and to begin from, and a generator of maps of any size.

mod cast;
mod improvement;
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
        /// How many failure modes its cards share out; one on every tenth card where nothing is said.
        failure_modes: Option<u32>,
        /// Equal seeds give equal maps.
        seed: u64,
    },
}

impl SampleName {
    /// The language that the sample is written in.
    #[must_use]
    pub fn language(self) -> Language {
        match self {
            Self::Hotel | Self::Journey | Self::Shoeshine => Language::English,
            Self::Repair | Self::Return => Language::Chinese,
        }
    }

    fn json(self) -> &'static str {
        match self {
            Self::Hotel => include_str!("samples/hotel.json"),
            Self::Repair => include_str!("samples/repair.json"),
            Self::Journey => include_str!("samples/journey.json"),
            Self::Return => include_str!("samples/return.json"),
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
            Self::Stress { cards, failure_modes, seed } => Ok(stress::plan(cards, failure_modes, seed)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cards_of_a_sample_name_only_whom_and_what_it_has() {
        for name in SampleName::ALL {
            let plan = Sample::Named(*name).plan().expect("the sample can be read");
            let unknown = plan.unknown_keys();
            assert!(unknown.is_empty(), "{name:?} has none of {unknown:?}");
        }
    }
}
