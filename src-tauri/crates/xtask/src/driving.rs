//! vitest, which runs the page's own tests and everything that drives the real window or a browser.

use std::path::Path;
use std::process::Command;

use crate::layout::{self, Profile};
use crate::process;

/// vitest in a folder that has it. It is started without npm, which would outlive this process and keep
/// the window open.
pub fn vitest(folder: &Path) -> Command {
    let mut command = process::tied_to_this_process("node");
    command.current_dir(folder).args(["node_modules/vitest/vitest.mjs", "run"]);
    command
}

/// A project of tests/, told which build of the programs to drive.
pub fn project(name: &str, profile: Profile) -> Command {
    let mut command = vitest(&layout::tests());
    command.args(["--project", name]).env("SIGHTLINE_PROGRAMS", layout::programs(profile));
    command
}
