//! Risk tables in and out: what is written is read back, what other programs write is understood, and what is
//! hostile harms nobody.

mod formats;
mod found;
mod hostile;
mod round_trip;
mod spread;
mod support;
