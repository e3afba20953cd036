//! What callers rely on in an open project.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed step fails the test that takes it")]

mod audit;
mod backups;
mod cards;
mod comparison;
mod copy_map;
mod earlier_versions;
mod files;
mod hierarchy;
mod images;
mod importing;
mod importing_maps;
mod lanes;
mod map_links;
mod paste;
mod personas;
mod project;
mod random_operations;
mod random_risks;
mod random_stops;
mod recovery;
mod replacing;
mod risks;
mod scoring;
mod spans;
mod stops;
mod structure;
mod team_scoring;
mod time_and_money;
mod touchpoints;
mod undo;
mod workshop;
