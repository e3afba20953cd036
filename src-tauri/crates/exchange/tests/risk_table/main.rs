//! Risk tables in and out: what is written is read back, what other programs write is understood, and what is
//! hostile harms nobody.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed step fails the test that takes it")]

mod formats;
mod found;
mod hostile;
mod made;
mod round_trip;
mod spread;
mod support;
