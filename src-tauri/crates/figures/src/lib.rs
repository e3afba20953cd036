//! What a bench measured, as one line of JSON: the benches in Rust print it, those in the window write the same
//! line (`tests/bench/figures.ts`), and `cargo xtask bench` makes its table of all of them.

use std::fmt;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

/// One measured figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What was measured, as the table shall say it.
    pub measure: String,
    /// How many of what were there, as in "10000 cards".
    pub size: String,
    /// The median, in `unit`.
    pub p50: f64,
    /// The 95th percentile, in `unit`.
    pub p95: f64,
    /// ms or MB.
    pub unit: String,
    /// What is to be reached, as in "p95 < 25 ms".
    pub goal: Option<String>,
}

impl Figure {
    /// What so many samples of a time come to (nearest rank), in milliseconds.
    ///
    /// # Panics
    /// Without a sample there is no figure.
    #[must_use]
    pub fn of_times(measure: &str, size: &str, mut times: Vec<Duration>, goal: Option<&str>) -> Self {
        times.sort_unstable();
        let percentile = |percent: usize| {
            let rank = (times.len() * percent).div_ceil(100);
            times[rank - 1].as_secs_f64() * 1000.0
        };
        Self {
            measure: measure.to_owned(),
            size: size.to_owned(),
            p50: percentile(50),
            p95: percentile(95),
            unit: "ms".to_owned(),
            goal: goal.map(str::to_owned),
        }
    }

    /// Reads a line that a bench printed; nothing where the line says something else.
    #[must_use]
    pub fn from_line(line: &str) -> Option<Self> {
        serde_json::from_str(line).ok()
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = serde_json::to_string(self).map_err(|_| fmt::Error)?;
        out.write_str(&line)
    }
}

/// What a piece of work answers, and how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_percentiles_are_samples_that_were_measured() {
        let times = (1..=40).map(Duration::from_millis).collect();
        let figure = Figure::of_times("Edit", "500 cards", times, None);
        assert_eq!((figure.p50, figure.p95), (20.0, 38.0));
    }

    #[test]
    fn a_printed_figure_is_read_again_and_other_lines_are_not_figures() {
        let figure =
            Figure::of_times("Edit", "500 cards", vec![Duration::from_millis(4)], Some("p95 < 9 ms"));
        assert_eq!(Figure::from_line(&figure.to_string()), Some(figure));
        assert_eq!(Figure::from_line("Compiling"), None);
    }
}
