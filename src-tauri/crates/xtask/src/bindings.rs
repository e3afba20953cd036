//! `cargo xtask bindings`: what the page takes over from the Rust code, as committed files.

use crate::failure::Failure;
use crate::{build, process, setup};

/// The tests that own these files, by package and target: they compare each with the code, and write it
/// instead when they are told to.
const OWNERS: [[&str; 3]; 2] =
    [["sightline-exchange", "--test", "page"], ["sightline", "--bin", "sightline"]];

/// Writes the commands and types, the colours of the themes and the outlines of the marks.
pub fn write() -> Result<(), Failure> {
    setup::for_building()?;
    // The shell does not compile without a page to embed.
    build::page()?;
    for [package, kind, target] in OWNERS {
        let mut command = process::cargo();
        command.args(["test", "--quiet", "--package", package, kind, target]);
        process::run(command.env("SIGHTLINE_BLESS", "1"))?;
    }
    Ok(())
}
