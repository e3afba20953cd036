//! Files of other programs as maps: each format, in both languages, damaged and hostile as well.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed step fails the test that takes it")]

mod diagrams;
mod hostile;
mod journeys;
mod outlines;
mod round_trip;
mod support;
mod tables;
