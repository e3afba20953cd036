//! `cargo xtask package`: what people install.

mod check;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::failure::Failure;
use crate::layout::{self, Profile};
use crate::{build, licences, process, setup};

/// Tauri's own bundler. It is fetched only here: nobody who builds or tests needs its 30 MB, and its minor
/// version must be that of the tauri crate.
const BUNDLER: &str = "--package=@tauri-apps/cli@2.12.5";

/// The packages that can be made on this system. An AppImage is made only where it is asked for: its tools are no
/// part of any system, and are fetched while it is made.
const KINDS: &[&str] = if cfg!(target_os = "linux") {
    &["deb", "rpm", "appimage"]
} else if cfg!(target_os = "macos") {
    &["dmg"]
} else {
    &["msi", "nsis"]
};

/// What is made where nothing is named.
const USUAL: &[&str] = if cfg!(target_os = "linux") { &["deb", "rpm"] } else { KINDS };

/// Makes packages of these kinds with the app and, on Linux, the command line, from a release build. With `--check`,
/// nothing is made anew: the .deb that was made last is installed in a clean Debian, used and removed.
pub fn package(arguments: &[String]) -> Result<(), Failure> {
    if arguments == ["--check"] {
        return check::check();
    }
    let mut kinds: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let Some(unknown) = kinds.iter().find(|kind| !KINDS.contains(kind)) {
        return Err(Failure::PackageKind((*unknown).to_owned(), KINDS.join(", ")));
    }
    if kinds.is_empty() {
        kinds.extend(USUAL);
    }
    setup::for_building()?;
    if kinds.contains(&"appimage") {
        setup::for_app_image()?;
    }
    build::page()?;
    build::programs(&["sightline-cli"], Profile::Release)?;
    let mut command = process::npm(layout::root());
    command.args(["exec", "--yes", BUNDLER, "--", "tauri", "build", "--ci"]);
    command.args(["--bundles", &kinds.join(",")]);
    command.args(["--config", &beyond_the_configuration()?.to_string()]);
    process::run(&mut command)?;
    println!("What was made is in {}", bundles().display());
    Ok(())
}

/// Where the bundler puts what it makes, in a folder for each kind.
fn bundles() -> PathBuf {
    layout::programs(Profile::Release).join("bundle")
}

/// What cannot stand in tauri.conf.json, because its place depends on the target folder: the command line and the
/// licences of all libraries.
fn beyond_the_configuration() -> Result<Value, Failure> {
    let licences = write_licences()?;
    let command_line = layout::program("sightline-cli", Profile::Release);
    let deb = json!({ "files": {
        "/usr/bin/sightline-cli": command_line,
        "/usr/share/doc/sightline/THIRD-PARTY-LICENCES.txt": licences,
    } });
    let rpm = json!({ "files": {
        "/usr/bin/sightline-cli": command_line,
        "/usr/share/licenses/sightline/THIRD-PARTY-LICENCES.txt": licences,
    } });
    let app_image = json!({ "files": {
        "/usr/bin/sightline-cli": command_line,
        "/usr/share/doc/sightline/THIRD-PARTY-LICENCES.txt": licences,
    } });
    let mut bundle = json!({ "linux": { "deb": deb, "rpm": rpm, "appimage": app_image } });
    // Elsewhere a package has no folder for documentation: they lie among the program's own files.
    if !cfg!(target_os = "linux") {
        bundle["resources"] = json!({ licences.display().to_string(): "THIRD-PARTY-LICENCES.txt" });
    }
    Ok(json!({ "bundle": bundle }))
}

fn write_licences() -> Result<PathBuf, Failure> {
    let path = layout::programs(Profile::Release).join("THIRD-PARTY-LICENCES.txt");
    fs::write(&path, licences::as_text()?).map_err(|source| Failure::File { path: path.clone(), source })?;
    Ok(path)
}

/// The .deb that was made last.
fn latest_deb() -> Result<PathBuf, Failure> {
    let folder = bundles().join("deb");
    let made = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    let debs = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
    debs.filter(|path| path.extension().is_some_and(|ending| ending == "deb"))
        .max_by_key(|path| made(path))
        .ok_or(Failure::NoPackage(folder))
}
