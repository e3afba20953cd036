//! Where things lie in the repository and in the target folder.

use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The repository.
pub fn root() -> &'static Path {
    // src-tauri/crates/xtask is three folders below it.
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap_or(Path::new("."))
}

/// The page: React, TypeScript, Vite.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// What crosses crates: the real window, browser pages, benches.
pub fn tests() -> PathBuf {
    root().join("tests")
}

/// The folder, made if need be, for screenshots and reports of the last run; never committed.
pub fn output() -> Result<PathBuf, Failure> {
    let folder = tests().join("output");
    std::fs::create_dir_all(&folder).map_err(|source| Failure::File { path: folder.clone(), source })?;
    Ok(folder)
}

/// The two ways to compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Fast to build; what the tests use.
    Debug,
    /// What people get; what the benches measure.
    Release,
}

/// A program of this workspace, where cargo puts it.
pub fn program(name: &str, profile: Profile) -> PathBuf {
    programs(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// The folder of the workspace's programs.
pub fn programs(profile: Profile) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    root().join(target).join(match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    })
}
