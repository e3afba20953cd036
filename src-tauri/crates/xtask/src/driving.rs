//! The scripts of tests/, which drive the real window and a browser.

use std::process::Command;

use crate::layout::{self, Profile};
use crate::process;

/// An npm script of tests/, told which build of the programs to drive. Arguments can follow.
pub fn script(name: &str, profile: Profile) -> Command {
    let mut command = process::npm(&layout::tests());
    command.args(["run", "--silent", name, "--"]).env("SIGHTLINE_PROGRAMS", layout::programs(profile));
    command
}
