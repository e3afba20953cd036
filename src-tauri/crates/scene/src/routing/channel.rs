//! The tracks of a gutter or a corridor: connectors that run side by side keep apart, in the order that
//! crosses least.

use std::cmp::Ordering;

/// A place along a channel: past the upper (or left) edge of a row (or column); negative in the corridor
/// above it (or the gutter to its left).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Along {
    /// The index of the row or column.
    pub index: u32,
    /// Past its edge.
    pub offset: f32,
}

impl Along {
    /// Somewhere in the corridor above a row, or the gutter to the left of a column: where exactly is not
    /// known before its own tracks are.
    pub fn channel(index: u32) -> Self {
        Self { index, offset: -1.0 }
    }

    fn order(self, other: Self) -> Ordering {
        self.index.cmp(&other.index).then(self.offset.total_cmp(&other.offset))
    }

    fn is_before(self, other: Self) -> bool {
        self.order(other) == Ordering::Less
    }
}

/// To which side a connector turns off at an end of its segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the left of a gutter, or upwards from a corridor.
    Before,
    /// To the right, or downwards.
    After,
    /// It does not: the segment is only the place of a label.
    Nowhere,
}

/// What takes a track over a part of a channel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Where it begins.
    pub low: Along,
    /// Where it ends.
    pub high: Along,
    /// Where the connector goes at the lower end.
    pub low_turn: Turn,
    /// Where it goes at the upper end.
    pub high_turn: Turn,
    /// How much room it needs across the channel: more than a line where it bears a label.
    pub thickness: f32,
}

impl Segment {
    /// A segment between two ends, whichever comes first.
    pub fn between(one: (Along, Turn), other: (Along, Turn), thickness: f32) -> Self {
        let (low, high) = if other.0.is_before(one.0) { (other, one) } else { (one, other) };
        Self { low: low.0, high: high.0, low_turn: low.1, high_turn: high.1, thickness }
    }

    fn crosses_when_before(&self, other: &Self) -> u32 {
        let within = |place: Along, of: &Self| of.low.is_before(place) && place.is_before(of.high);
        let count = |turns: &Self, turn: Turn, of: &Self| {
            u32::from(turns.low_turn == turn && within(turns.low, of))
                + u32::from(turns.high_turn == turn && within(turns.high, of))
        };
        count(self, Turn::After, other) + count(other, Turn::Before, self)
    }
}

/// The tracks of one channel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tracks {
    /// From the channel's first edge to the middle of each segment's track, by the segment's index.
    pub middles: Vec<f32>,
    /// The width of all tracks together.
    pub breadth: f32,
}

/// Two segments on one track stay this far apart.
const CLEARANCE: f32 = 8.0;
/// Above this many segments the order of the tracks is left as it falls: nobody could follow it anyway.
const ORDERED_SEGMENTS: usize = 40;

/// Gives each segment a track such that no two on one track meet.
pub fn assign(segments: &[Segment]) -> Tracks {
    let mut order: Vec<usize> = (0..segments.len()).collect();
    order.sort_by(|one, other| {
        let (one, other) = (&segments[*one], &segments[*other]);
        one.low.order(other.low).then(one.high.order(other.high))
    });
    let mut tracks: Vec<Vec<usize>> = Vec::new();
    for index in order {
        let low = segments[index].low;
        let free = tracks.iter_mut().find(|track| {
            track.last().is_none_or(|last| {
                let high = segments[*last].high;
                Along { index: high.index, offset: high.offset + CLEARANCE }.is_before(low)
            })
        });
        match free {
            Some(track) => track.push(index),
            None => tracks.push(vec![index]),
        }
    }
    if segments.len() <= ORDERED_SEGMENTS {
        uncross(&mut tracks, segments);
    }
    let mut middles = vec![0.0; segments.len()];
    let mut breadth = 0.0;
    for track in &tracks {
        let thickness = track.iter().map(|index| segments[*index].thickness).fold(0.0, f32::max);
        for index in track {
            middles[*index] = breadth + thickness / 2.0;
        }
        breadth += thickness;
    }
    Tracks { middles, breadth }
}

/// Swaps neighbouring tracks while that takes crossings away.
fn uncross(tracks: &mut [Vec<usize>], segments: &[Segment]) {
    let crossings = |before: &[usize], after: &[usize]| -> u32 {
        before
            .iter()
            .flat_map(|one| after.iter().map(|other| segments[*one].crosses_when_before(&segments[*other])))
            .sum()
    };
    for _ in 0..tracks.len() {
        let mut swapped = false;
        for at in 1..tracks.len() {
            if crossings(&tracks[at], &tracks[at - 1]) < crossings(&tracks[at - 1], &tracks[at]) {
                tracks.swap(at - 1, at);
                swapped = true;
            }
        }
        if !swapped {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(index: u32, offset: f32) -> Along {
        Along { index, offset }
    }

    fn segment(low: f32, high: f32, low_turn: Turn, high_turn: Turn) -> Segment {
        Segment::between((at(0, low), low_turn), (at(0, high), high_turn), 10.0)
    }

    #[test]
    fn segments_that_meet_get_tracks_of_their_own_and_others_share() {
        let tracks = assign(&[
            segment(0.0, 50.0, Turn::Before, Turn::After),
            segment(40.0, 90.0, Turn::Before, Turn::After),
            segment(70.0, 99.0, Turn::Before, Turn::After),
        ]);
        assert_ne!(tracks.middles[0], tracks.middles[1], "they overlap from 40 to 50");
        assert_eq!(tracks.middles[0], tracks.middles[2], "they are 20 apart");
        assert_eq!(tracks.breadth, 20.0);
    }

    #[test]
    fn brackets_on_one_side_nest() {
        let outer = segment(0.0, 100.0, Turn::Before, Turn::Before);
        let inner = segment(20.0, 80.0, Turn::Before, Turn::Before);
        for segments in [[outer, inner], [inner, outer]] {
            let tracks = assign(&segments);
            let [first, second] = [tracks.middles[0], tracks.middles[1]];
            let (outer, inner) = if segments[0] == outer { (first, second) } else { (second, first) };
            assert!(inner < outer, "the shorter bracket lies nearer to the cards on the left");
        }
    }

    #[test]
    fn a_track_with_a_label_is_as_wide_as_the_label() {
        let label = Segment { thickness: 60.0, ..segment(0.0, 50.0, Turn::Before, Turn::After) };
        let tracks = assign(&[label, segment(10.0, 60.0, Turn::Before, Turn::After)]);
        assert_eq!(tracks.breadth, 70.0);
        assert!((tracks.middles[0] - tracks.middles[1]).abs() >= 35.0, "the line runs beside the label");
    }
}
