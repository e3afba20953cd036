//! Action Priority: high, medium or low, read from the table of the AIAG & VDA FMEA Handbook (2019), which
//! is the same for design and process FMEA.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Score, ScoreTriple};

/// How urgent it is to act on a risk. Compares as urgency: low is less than high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
pub enum ActionPriority {
    /// Action may be taken.
    #[serde(rename = "L")]
    Low,
    /// Action should be taken, or it is to be said why not.
    #[serde(rename = "M")]
    Medium,
    /// Action must be taken, or it is to be said why the controls suffice.
    #[serde(rename = "H")]
    High,
}

impl ActionPriority {
    /// The letter that stands for it in worksheets.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Low => 'L',
            Self::Medium => 'M',
            Self::High => 'H',
        }
    }
}

/// A range of scores that the table treats alike, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Band {
    /// The lowest score of the range.
    pub from: u8,
    /// The highest score of the range.
    pub to: u8,
}

/// A priority together with the bands of the table that gave it: "S 9-10, O 4-5, D 1: medium".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ActionPriorityReason {
    /// The severity's band.
    pub severity: Band,
    /// The occurrence's band.
    pub occurrence: Band,
    /// The detection's band.
    pub detection: Band,
    /// What the table says for the three.
    pub priority: ActionPriority,
}

/// The detection bands, in the order of the table's columns.
const DETECTION: [Band; 4] =
    [Band { from: 7, to: 10 }, Band { from: 5, to: 6 }, Band { from: 2, to: 4 }, Band { from: 1, to: 1 }];

/// The occurrence bands within one severity band, each with a letter for each detection band.
type OccurrenceBands = &'static [(Band, &'static [u8; 4])];

/// The severity bands, each with its occurrence bands.
const TABLE: [(Band, OccurrenceBands); 5] = [
    (
        Band { from: 9, to: 10 },
        &[
            (Band { from: 6, to: 10 }, b"HHHH"),
            (Band { from: 4, to: 5 }, b"HHHM"),
            (Band { from: 2, to: 3 }, b"HMLL"),
            (Band { from: 1, to: 1 }, b"LLLL"),
        ],
    ),
    (
        Band { from: 7, to: 8 },
        &[
            (Band { from: 8, to: 10 }, b"HHHH"),
            (Band { from: 6, to: 7 }, b"HHHM"),
            (Band { from: 4, to: 5 }, b"HMMM"),
            (Band { from: 2, to: 3 }, b"MMLL"),
            (Band { from: 1, to: 1 }, b"LLLL"),
        ],
    ),
    (
        Band { from: 4, to: 6 },
        &[
            (Band { from: 8, to: 10 }, b"HHMM"),
            (Band { from: 6, to: 7 }, b"MMML"),
            (Band { from: 4, to: 5 }, b"MLLL"),
            (Band { from: 1, to: 3 }, b"LLLL"),
        ],
    ),
    (Band { from: 2, to: 3 }, &[(Band { from: 8, to: 10 }, b"MMLL"), (Band { from: 1, to: 7 }, b"LLLL")]),
    (Band { from: 1, to: 1 }, &[(Band { from: 1, to: 10 }, b"LLLL")]),
];

impl Band {
    /// Whether a score falls into the band. A half point counts with the worse, upper score, so that it is
    /// never treated as milder than it is; beyond ten counts as ten.
    fn holds(self, score: Score) -> bool {
        let score = score.value().ceil().min(10.0);
        (f64::from(self.from)..=f64::from(self.to)).contains(&score)
    }
}

impl ActionPriorityReason {
    /// Reads the table.
    #[must_use]
    pub fn of(triple: ScoreTriple) -> Self {
        let mild = Band { from: 1, to: 1 };
        let lowest = Self {
            severity: mild,
            occurrence: Band { from: 1, to: 10 },
            detection: mild,
            priority: ActionPriority::Low,
        };
        let Some((severity, occurrences)) = TABLE.iter().find(|(band, _)| band.holds(triple.severity)) else {
            return lowest;
        };
        let Some((occurrence, letters)) = occurrences.iter().find(|(band, _)| band.holds(triple.occurrence))
        else {
            return lowest;
        };
        let Some((detection, letter)) =
            DETECTION.iter().zip(letters.iter()).find(|(band, _)| band.holds(triple.detection))
        else {
            return lowest;
        };
        let priority = match letter {
            b'H' => ActionPriority::High,
            b'M' => ActionPriority::Medium,
            _ => ActionPriority::Low,
        };
        Self { severity: *severity, occurrence: *occurrence, detection: *detection, priority }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Scores;
    use super::super::fixtures::{all_scores, triple};
    use super::*;

    #[test]
    fn the_table_has_its_published_counts() {
        let triples: Vec<ScoreTriple> = all_scores().iter().filter_map(Scores::triple).collect();
        let count = |priority| triples.iter().filter(|t| t.action_priority() == priority).count();
        assert_eq!(count(ActionPriority::High), 318);
        assert_eq!(count(ActionPriority::Medium), 214);
        assert_eq!(count(ActionPriority::Low), 468);
    }

    #[test]
    fn a_worse_score_never_lowers_the_priority() {
        for t in all_scores().iter().filter_map(Scores::triple) {
            let (s, o, d) = (t.severity.value() as u8, t.occurrence.value() as u8, t.detection.value() as u8);
            for worse in [(s + 1, o, d), (s, o + 1, d), (s, o, d + 1)] {
                if worse.0 <= 10 && worse.1 <= 10 && worse.2 <= 10 {
                    let worse = triple(worse.0, worse.1, worse.2);
                    assert!(worse.action_priority() >= t.action_priority(), "{worse:?} against {t:?}");
                }
            }
        }
    }

    #[test]
    fn the_reason_names_the_bands_that_gave_the_priority() {
        let reason = ActionPriorityReason::of(triple(9, 4, 1));
        assert_eq!(reason.priority, ActionPriority::Medium);
        assert_eq!((reason.severity.from, reason.severity.to), (9, 10));
        assert_eq!((reason.occurrence.from, reason.occurrence.to), (4, 5));
        assert_eq!((reason.detection.from, reason.detection.to), (1, 1));
    }

    #[test]
    fn severe_and_rare_beats_mild_and_frequent() {
        assert_eq!(triple(9, 6, 1).action_priority(), ActionPriority::High, "RPN 54");
        assert_eq!(triple(3, 7, 10).action_priority(), ActionPriority::Low, "RPN 210");
    }

    #[test]
    fn a_half_point_is_read_as_the_worse_score() {
        let half = |s: f64, o: f64, d: f64| ScoreTriple {
            severity: Score::try_from(s).unwrap(),
            occurrence: Score::try_from(o).unwrap(),
            detection: Score::try_from(d).unwrap(),
        };
        assert_eq!(half(8.5, 3.5, 1.0).action_priority(), triple(9, 4, 1).action_priority());
        assert_eq!(half(6.5, 7.5, 6.5).action_priority(), triple(7, 8, 7).action_priority());
    }
}
