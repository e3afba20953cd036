//! Starting programs, and never leaving one behind.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;

/// Runs to the end, with its output on this terminal.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|source| Failure::Start { program: name(command), source })?;
    if status.success() { Ok(()) } else { Err(Failure::Exit { program: name(command), status }) }
}

/// Runs to the end and returns what it wrote on standard output.
pub fn read(command: &mut Command) -> Result<Vec<u8>, Failure> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| Failure::Start { program: name(command), source })?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Failure::Exit { program: name(command), status: output.status })
    }
}

/// Whether it starts and succeeds, whatever it says.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Whether a program of this name is on the path.
pub fn is_installed(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path)
            .any(|folder| folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX)).is_file())
    })
}

/// `npm`, in a folder with a package.json.
pub fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder);
    command
}

/// The cargo that runs this command, in the repository.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::layout::root());
    command
}

/// A program that runs beside this one and ends with it.
#[derive(Debug)]
pub struct Background(Child);

impl Background {
    /// Starts it.
    pub fn start(command: &mut Command) -> Result<Self, Failure> {
        command.spawn().map(Self).map_err(|source| Failure::Start { program: name(command), source })
    }

    /// The running program.
    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to stop and nothing to report.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A command that the kernel ends when this process dies, however it dies: a destructor does not run when
/// a build server kills the process.
pub fn tied_to_this_process(program: impl AsRef<OsStr>) -> Command {
    if cfg!(target_os = "linux") && is_installed("setpriv") {
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "KILL", "--"]).arg(program);
        command
    } else {
        Command::new(program)
    }
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}
