//! Set-up of a fresh clone. Each part looks first and does nothing when there is nothing to do, so that it
//! can stand before every command.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::{layout, process, system};

/// The oldest Node that Vite runs on.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// For building the app.
pub fn for_building() -> Result<(), Failure> {
    system::require(&[system::BUILD])?;
    require_node()?;
    install_npm_packages(&layout::ui())
}

/// For showing the app where there is no display.
pub fn for_virtual_display() -> Result<(), Failure> {
    system::require(&[system::VIRTUAL_DISPLAY])
}

/// For all tests: those of the real window, of a browser, and of what other programs make of our files.
pub fn for_testing() -> Result<(), Failure> {
    system::require(&[system::BUILD, system::VIRTUAL_DISPLAY, system::DRIVERS, system::OFFICE])?;
    for_driving()
}

/// For driving the real window and a browser.
pub fn for_driving() -> Result<(), Failure> {
    system::require(&[system::BUILD, system::VIRTUAL_DISPLAY, system::DRIVERS])?;
    for_building()?;
    install_npm_packages(&layout::tests())
}

/// For making an AppImage.
pub fn for_app_image() -> Result<(), Failure> {
    system::require(&[system::APP_IMAGE])
}

/// For installing a package in a Debian that has nothing else.
pub fn for_clean_root() -> Result<(), Failure> {
    system::require(&[system::CLEAN_ROOT, system::VIRTUAL_DISPLAY])
}

/// For checking the Rust code's format and lints.
pub fn for_linting() -> Result<(), Failure> {
    let is_there = |tool: &str| process::succeeds(process::cargo().args([tool, "--version"]));
    if is_there("fmt") && is_there("clippy") { Ok(()) } else { Err(Failure::RustComponents) }
}

fn require_node() -> Result<(), Failure> {
    let answer = process::read(Command::new("node").arg("--version")).unwrap_or_default();
    let answer = String::from_utf8_lossy(&answer).trim().to_owned();
    let mut numbers = answer.trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(major), Some(minor)) if (major, minor) >= OLDEST_NODE => Ok(()),
        _ => Err(Failure::Node(if answer.is_empty() { "none".to_owned() } else { answer })),
    }
}

/// `npm ci`, only where the lockfile is not the one that was installed last: a copy of it is the stamp.
fn install_npm_packages(folder: &Path) -> Result<(), Failure> {
    let lockfile = folder.join("package-lock.json");
    let stamp = folder.join("node_modules").join(".installed-lock.json");
    let wanted = fs::read(&lockfile).map_err(|source| Failure::File { path: lockfile, source })?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing npm packages in {}", folder.display());
    process::run(process::npm(folder).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    fs::write(&stamp, wanted).map_err(|source| Failure::File { path: stamp, source })
}
