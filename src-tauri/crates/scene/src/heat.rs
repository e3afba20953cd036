//! How hot a card is drawn: the three steps of risk. The page asks the same of the same scene on its canvas
//! (`ui/src/canvas/heat.ts`), where it changes with a key and may not wait for an answer.

use sightline_model::risk::{ActionPriority, CardRisk};
use sightline_model::words;

use crate::scene::Scene;

words! {
    /// By which measure cards show their worst risk.
    #[derive(Default)]
    Heat {
        /// Not at all.
        Off = "off",
        /// By the risk priority number.
        Rpn = "rpn",
        /// By the Action Priority.
        #[default]
        ActionPriority = "action-priority",
    }
}

words! {
    /// How bad it can get at a card.
    HeatLevel {
        /// The worst.
        High = "high",
        /// Between the two.
        Medium = "medium",
        /// The least.
        Low = "low",
    }
}

/// Tells the level of a card's risk on a map.
///
/// By Action Priority it is the priority itself. An RPN has no pass line of its own, so by RPN a card is compared with
/// the worst of the map: the upper third is high, the lower third low.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeatScale {
    heat: Heat,
    /// The highest RPN of the map.
    worst: f64,
}

impl HeatScale {
    /// The scale of a map.
    #[must_use]
    pub fn of(heat: Heat, scene: &Scene) -> Self {
        Self { heat, worst: scene.cards.iter().filter_map(|card| card.risk.rpn).fold(0.0, f64::max) }
    }

    /// By which measure it tells.
    #[must_use]
    pub fn heat(self) -> Heat {
        self.heat
    }

    /// The level of a card; nothing for one without a score, or where heat is off.
    #[must_use]
    pub fn level(self, risk: CardRisk) -> Option<HeatLevel> {
        match self.heat {
            Heat::Off => None,
            Heat::ActionPriority => risk.action_priority.map(|priority| match priority {
                ActionPriority::High => HeatLevel::High,
                ActionPriority::Medium => HeatLevel::Medium,
                ActionPriority::Low => HeatLevel::Low,
            }),
            Heat::Rpn => risk.rpn.map(|rpn| {
                if rpn * 3.0 > self.worst * 2.0 {
                    HeatLevel::High
                } else if rpn * 3.0 > self.worst {
                    HeatLevel::Medium
                } else {
                    HeatLevel::Low
                }
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn risk(action_priority: Option<ActionPriority>, rpn: Option<f64>) -> CardRisk {
        CardRisk { failure_modes: 1, action_priority, rpn }
    }

    #[test]
    fn by_rpn_a_card_is_compared_with_the_worst_of_the_map() {
        let scale = HeatScale { heat: Heat::Rpn, worst: 300.0 };
        let levels = [300.0, 201.0, 200.0, 101.0, 100.0, 1.0].map(|rpn| scale.level(risk(None, Some(rpn))));
        let (high, medium, low) = (HeatLevel::High, HeatLevel::Medium, HeatLevel::Low);
        assert_eq!(levels, [high, high, medium, medium, low, low].map(Some));
    }

    #[test]
    fn by_action_priority_it_is_the_priority() {
        let scale = HeatScale { heat: Heat::ActionPriority, worst: 300.0 };
        let levels = [ActionPriority::High, ActionPriority::Medium, ActionPriority::Low]
            .map(|priority| scale.level(risk(Some(priority), Some(1.0))));
        assert_eq!(levels, [HeatLevel::High, HeatLevel::Medium, HeatLevel::Low].map(Some));
    }

    #[test]
    fn a_card_without_a_score_stays_as_it_is_and_so_do_all_while_heat_is_off() {
        for heat in [Heat::Rpn, Heat::ActionPriority] {
            assert_eq!(HeatScale { heat, worst: 300.0 }.level(risk(None, None)), None);
        }
        let off = HeatScale { heat: Heat::Off, worst: 300.0 };
        assert_eq!(off.level(risk(Some(ActionPriority::High), Some(300.0))), None);
    }
}
