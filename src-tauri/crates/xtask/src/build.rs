//! Building, in the one order that works: the shell embeds the page, so the page comes first.

use crate::failure::Failure;
use crate::layout::{self, Profile};
use crate::process;

/// The page, into ui/dist.
pub fn page() -> Result<(), Failure> {
    process::run(process::npm(&layout::ui()).args(["run", "--silent", "build", "--", "--logLevel", "warn"]))
}

/// These programs; the page must be there. The dependencies get the features that the whole workspace asks of
/// them: chosen by package they would get others, and be compiled again after every test run.
pub fn programs(names: &[&str], profile: Profile) -> Result<(), Failure> {
    let mut command = process::cargo();
    command.args(["build", "--quiet", "--workspace"]);
    for name in names {
        command.args(["--bin", name]);
    }
    if profile == Profile::Release {
        command.arg("--release");
    }
    process::run(&mut command)
}

/// All programs and tests, with the features that `cargo test` gives the dependencies: after a test run little
/// is left to compile, where building a program by itself would compile half of the house again.
pub fn all_targets() -> Result<(), Failure> {
    process::run(process::cargo().args(["build", "--quiet", "--workspace", "--all-targets"]))
}

/// A release of these programs and benches, in one go for the same reason.
pub fn what_is_measured(programs: &[&str], benches: &[&str]) -> Result<(), Failure> {
    let mut command = process::cargo();
    command.args(["build", "--quiet", "--release", "--workspace"]);
    for program in programs {
        command.args(["--bin", program]);
    }
    for bench in benches {
        command.args(["--bench", bench]);
    }
    process::run(&mut command)
}
