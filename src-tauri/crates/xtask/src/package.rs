//! `cargo xtask package`: what people install.

use crate::failure::Failure;
use crate::layout::{self, Profile};
use crate::{build, process, setup};

/// Tauri's own bundler. It is fetched only here: nobody who builds or tests needs its 30 MB, and its minor
/// version must be that of the tauri crate.
const BUNDLER: &str = "--package=@tauri-apps/cli@2.12.5";

/// The .deb with the app and the command line, from a release build.
pub fn package() -> Result<(), Failure> {
    setup::for_building()?;
    build::page()?;
    build::programs(&["sightline-cli"], Profile::Release)?;
    // The command line's place depends on the target folder, so it cannot stand in tauri.conf.json.
    let extra = serde_json::json!({
        "bundle": { "linux": { "deb": { "files": {
            "/usr/bin/sightline-cli": layout::program("sightline-cli", Profile::Release)
        } } } }
    });
    let mut command = process::npm(layout::root());
    command.args(["exec", "--yes", BUNDLER, "--", "tauri", "build", "--ci", "--bundles", "deb"]);
    command.args(["--config", &extra.to_string()]);
    process::run(&mut command)?;
    println!("The package is in {}", layout::programs(Profile::Release).join("bundle/deb").display());
    Ok(())
}
