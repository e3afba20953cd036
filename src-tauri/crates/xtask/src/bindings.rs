//! `cargo xtask bindings`: the TypeScript of the command list.

use crate::failure::Failure;
use crate::{build, process, setup};

/// The shell's own test compares the committed file with the command list; told so, it writes it instead.
pub fn write() -> Result<(), Failure> {
    setup::for_building()?;
    // The shell does not compile without a page to embed.
    build::page()?;
    let mut command = process::cargo();
    command
        .args(["test", "--quiet", "--package", "sightline", "bindings"])
        .env("SIGHTLINE_WRITE_BINDINGS", "1");
    process::run(&mut command)
}
