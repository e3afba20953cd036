//! The three lines of a service blueprint, derived from the kinds of the lanes on either side.
//!
//! Source: the blueprint grammar after Bitner, Ostrom and Morgan (2008). Nobody places a line by hand.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::LaneKind;

/// A line that separates what the customer does, sees and never sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum BlueprintLine {
    /// Between the customer's side and the contact people: each crossing is an encounter.
    Interaction,
    /// Between what the customer sees and what she does not: the heaviest of the three.
    Visibility,
    /// Between the people behind the scenes and what supports them.
    InternalInteraction,
}

/// How far behind the scenes a lane is; lanes without a place in that order draw no line.
fn depth(kind: LaneKind) -> usize {
    match kind {
        LaneKind::PhysicalEvidence | LaneKind::CustomerActions => 0,
        LaneKind::Frontstage => 1,
        LaneKind::Backstage => 2,
        LaneKind::Support => 3,
    }
}

/// The lines on the boundary between two neighbouring lanes, from the customer's side inward. Where a map
/// has no lane of a depth in between (customer directly above backstage), both lines fall on one boundary.
#[must_use]
pub fn lines_between(above: LaneKind, below: LaneKind) -> &'static [BlueprintLine] {
    const LINES: [BlueprintLine; 3] =
        [BlueprintLine::Interaction, BlueprintLine::Visibility, BlueprintLine::InternalInteraction];
    let (above, below) = (depth(above), depth(below));
    &LINES[above.min(below)..above.max(below)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use LaneKind::{Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support};

    #[test]
    fn the_five_lanes_of_a_blueprint_give_its_three_lines() {
        assert_eq!(lines_between(PhysicalEvidence, CustomerActions), []);
        assert_eq!(lines_between(CustomerActions, Frontstage), [BlueprintLine::Interaction]);
        assert_eq!(lines_between(Frontstage, Backstage), [BlueprintLine::Visibility]);
        assert_eq!(lines_between(Backstage, Support), [BlueprintLine::InternalInteraction]);
    }

    #[test]
    fn two_lanes_of_one_kind_have_no_line_between_them() {
        assert_eq!(lines_between(Frontstage, Frontstage), []);
    }

    #[test]
    fn a_missing_lane_does_not_lose_its_line() {
        assert_eq!(
            lines_between(CustomerActions, Support),
            [BlueprintLine::Interaction, BlueprintLine::Visibility, BlueprintLine::InternalInteraction]
        );
    }

    #[test]
    fn lanes_in_reverse_order_are_parted_by_the_same_lines() {
        assert_eq!(lines_between(Backstage, Frontstage), lines_between(Frontstage, Backstage));
    }
}
