//! `cargo xtask package`: what people install.

use std::process::Command;

use crate::failure::Failure;
use crate::layout::{self, Profile};
use crate::{build, process, setup};

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
    let tauri = layout::ui().join("node_modules/.bin/tauri");
    let mut command = Command::new(tauri);
    command.current_dir(layout::root());
    command.args(["build", "--ci", "--bundles", "deb", "--config", &extra.to_string()]);
    process::run(&mut command)?;
    println!("The package is in {}", layout::programs(Profile::Release).join("bundle/deb").display());
    Ok(())
}
