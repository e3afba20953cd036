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

/// How far behind the scenes a lane is. The lanes of a journey tell what happens on the customer's side of the
/// glass, or on no side at all: they draw no line.
fn depth(kind: LaneKind) -> Option<usize> {
    match kind {
        LaneKind::PhysicalEvidence | LaneKind::CustomerActions => Some(0),
        LaneKind::Frontstage => Some(1),
        LaneKind::Backstage => Some(2),
        LaneKind::Support => Some(3),
        LaneKind::Cards
        | LaneKind::Thoughts
        | LaneKind::Expectations
        | LaneKind::Emotion
        | LaneKind::Channels
        | LaneKind::Images
        | LaneKind::Pains
        | LaneKind::Opportunities
        | LaneKind::Metric
        | LaneKind::Satisfaction
        | LaneKind::Time
        | LaneKind::Cost
        | LaneKind::Owner
        | LaneKind::Policy => None,
    }
}

/// For each lane of a map, from top to bottom, the lines on its upper boundary, from top to bottom. Where a map
/// has no lane of a depth in between (customer directly above backstage), both lines fall on one boundary; where
/// lanes of a journey stand in between, the lines fall below them.
#[must_use]
pub fn lines_above(lanes: impl IntoIterator<Item = LaneKind>) -> Vec<Vec<BlueprintLine>> {
    let mut above = None;
    let boundary = |kind| {
        let Some(below) = depth(kind) else { return Vec::new() };
        let lines = above.map_or(Vec::new(), |above| lines_between(above, below));
        above = Some(below);
        lines
    };
    lanes.into_iter().map(boundary).collect()
}

/// Whether a lane holds what is done for the customer: in her sight, or behind it.
#[must_use]
pub fn is_behind_customer(kind: LaneKind) -> bool {
    depth(kind).is_some_and(|depth| depth > 0)
}

/// The lines that a connector from one lane to another crosses, in its direction. None from or to the lanes of a
/// journey, which stand on no side.
#[must_use]
pub fn lines_crossed(from: LaneKind, to: LaneKind) -> Vec<BlueprintLine> {
    match (depth(from), depth(to)) {
        (Some(from), Some(to)) => lines_between(from, to),
        _ => Vec::new(),
    }
}

fn lines_between(above: usize, below: usize) -> Vec<BlueprintLine> {
    const LINES: [BlueprintLine; 3] =
        [BlueprintLine::Interaction, BlueprintLine::Visibility, BlueprintLine::InternalInteraction];
    let mut lines = LINES[above.min(below)..above.max(below)].to_vec();
    if above > below {
        lines.reverse();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlueprintLine::{Interaction, InternalInteraction, Visibility};
    use LaneKind::{
        Backstage, CustomerActions, Emotion, Frontstage, Opportunities, PhysicalEvidence, Support, Thoughts,
    };

    #[test]
    fn the_five_lanes_of_a_blueprint_give_its_three_lines() {
        assert_eq!(
            lines_above([PhysicalEvidence, CustomerActions, Frontstage, Backstage, Support]),
            [vec![], vec![], vec![Interaction], vec![Visibility], vec![InternalInteraction]]
        );
    }

    #[test]
    fn a_connector_crosses_the_lines_between_its_lanes() {
        assert_eq!(lines_crossed(CustomerActions, Backstage), [Interaction, Visibility]);
        assert_eq!(lines_crossed(Support, Backstage), [InternalInteraction]);
        assert_eq!(lines_crossed(Thoughts, Support), [], "a thought stands on no side");
    }

    #[test]
    fn two_lanes_of_one_kind_have_no_line_between_them() {
        assert_eq!(lines_above([Frontstage, Frontstage]), [vec![], vec![]]);
    }

    #[test]
    fn a_missing_lane_does_not_lose_its_line() {
        assert_eq!(
            lines_above([CustomerActions, Support]),
            [vec![], vec![Interaction, Visibility, InternalInteraction]]
        );
    }

    #[test]
    fn lanes_in_reverse_order_are_parted_by_the_same_lines_in_reverse() {
        assert_eq!(lines_above([Backstage, CustomerActions]), [vec![], vec![Visibility, Interaction]]);
    }

    #[test]
    fn the_lanes_of_a_journey_stand_on_the_side_of_the_lane_above_them() {
        assert_eq!(
            lines_above([Thoughts, CustomerActions, Emotion, Frontstage, Opportunities]),
            [vec![], vec![], vec![], vec![Interaction], vec![]]
        );
    }
}
