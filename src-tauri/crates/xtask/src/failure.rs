//! Everything that can go wrong between a command and its end, each with the way out.

use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

/// Why a command stopped. The sentence is all that the person at the terminal gets.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// No such command.
    #[error("{0}")]
    Usage(&'static str),
    /// A stage of `test` that does not exist.
    #[error("There is no test stage {0}. The stages are: {1}")]
    Stage(String, String),
    /// A program that could not be started.
    #[error("{program} could not be started: {source}")]
    Start { program: String, source: io::Error },
    /// A program that ended badly; it has said why itself.
    #[error("{program} ended with {status}")]
    Exit { program: String, status: ExitStatus },
    /// A file that could not be read or written.
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
    /// System packages that may not be installed from here.
    #[error("Sightline needs system packages and may not install them. Please run: {0}")]
    SystemPackages(String),
    /// Something that the system lacks, where there is no apt-get to install it.
    #[error("Sightline needs these, and cannot install them on this system: {0}")]
    SystemLacks(String),
    /// Node is absent or too old.
    #[error("Sightline's page needs Node 20.19 or newer (found: {0}). See https://nodejs.org")]
    Node(String),
    /// rustfmt or clippy is absent.
    #[error("Rust's formatter or linter is missing. Please run: rustup component add rustfmt clippy")]
    RustComponents,
    /// Xvfb came up without saying which display it serves.
    #[error("The virtual display did not start")]
    Display,
    /// The app ended before it showed anything.
    #[error("The app ended before it painted its first frame ({0})")]
    AppEnded(ExitStatus),
    /// The window stayed blank.
    #[error("The window was still blank after {0} seconds")]
    Blank(u64),
    /// A test report that is not what the test runner promises.
    #[error("{}: the test report cannot be read: {source}", path.display())]
    Report { path: PathBuf, source: serde_json::Error },
    /// A package of a kind that is not made on this system.
    #[error("There is no package of the kind {0} here. The kinds are: {1}")]
    PackageKind(String, String),
    /// A check of a package that was not made yet.
    #[error("There is no .deb in {}. Please run: cargo xtask package", .0.display())]
    NoPackage(PathBuf),
    /// README.md without the place for the table.
    #[error("README.md has no line {0}, so there is no place for the table")]
    Marker(&'static str),
}
