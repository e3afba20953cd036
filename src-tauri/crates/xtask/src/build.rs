//! Building, in the one order that works: the shell embeds the page, so the page comes first.

use crate::failure::Failure;
use crate::layout::{self, Profile};
use crate::process;

/// The page, into ui/dist.
pub fn page() -> Result<(), Failure> {
    process::run(process::npm(&layout::ui()).args(["run", "--silent", "build", "--", "--logLevel", "warn"]))
}

/// The programs of these packages; the page must be there.
pub fn programs(packages: &[&str], profile: Profile) -> Result<(), Failure> {
    let mut command = process::cargo();
    command.args(["build", "--quiet", "--bins"]);
    for package in packages {
        command.args(["--package", package]);
    }
    if profile == Profile::Release {
        command.arg("--release");
    }
    process::run(&mut command)
}
