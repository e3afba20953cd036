//! The scales that the scores of a sheet are read on and written for.

use sightline_model::risk::Scores;
use sightline_model::{Factor, Model, Scale, Score};

/// The scales in force of a project, by themselves, so that a sheet can be read while others work on the project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scales {
    in_force: Vec<Scale>,
}

impl Scales {
    /// The scales in force.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let in_force = Factor::ALL.iter().filter_map(|factor| model.scale_in_force(*factor).cloned());
        Self { in_force: in_force.collect() }
    }

    /// The scale of a factor.
    #[must_use]
    pub fn of_factor(&self, factor: Factor) -> Option<&Scale> {
        self.in_force.iter().find(|scale| scale.factor == factor)
    }

    /// Whether a score stands on the scale of its factor.
    #[must_use]
    pub fn allow(&self, factor: Factor, score: Score) -> bool {
        self.of_factor(factor).is_some_and(|scale| scale.allows(score))
    }

    /// The scores of a cause with the worst severity of its failure mode, for the measures over them.
    #[must_use]
    pub fn scores(
        &self,
        severity: Option<Score>,
        occurrence: Option<Score>,
        detection: Option<Score>,
    ) -> Scores {
        Scores { severity, occurrence, detection, points: self.points(), ..Scores::default() }
    }

    /// The highest score of the scales of severity, occurrence and detection, where all of them begin at 1 and end alike.
    fn points(&self) -> Option<Score> {
        let factors = [Factor::Severity, Factor::Occurrence, Factor::Detection];
        let mut scales = factors.iter().map(|factor| self.of_factor(*factor));
        let first = scales.next().flatten()?;
        let alike = |scale: Option<&Scale>| {
            scale.is_some_and(|scale| (scale.minimum, scale.maximum) == (first.minimum, first.maximum))
        };
        (first.minimum.value() == 1.0 && scales.all(alike)).then_some(first.maximum)
    }
}
